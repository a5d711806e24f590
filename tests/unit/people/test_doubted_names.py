"""Names on heavily damaged scans: what nothing vouches for is not told, what stands beside a misread name tells whose it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.names.lexicon import open_lexicon
from minutebook.people.names.names import read_name
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
TALK = """NOTES ON A CONVERSATION

Date: 4 May 1961
Present: Ada Solheim, Minister of Fisheries; Mr. Cuthbert Hale
Secretary: Mr. H. P. Lindgate

The Minister of Fisheries: The boats are late again this year.

Mr. Hale: Are they late for the ice or for the bait?

The Minister of Fisheries: For both of them, and for the men.

Mr. {clerk}: I have the figures of last year with me.

The Minister of Fisheries: Then let us hear them.
"""


def read(text: str, doubted: tuple[str, ...] = (), share: int = 0) -> Meeting:
    """The only meeting of a text, ``doubted`` and so many words of each line read with doubt."""
    lines = clean_lines(type_pages(text, "eng"), RULES)
    lines = tuple(
        replace(line, doubtful=(*[word for word in line.text.split() if word.strip(",;") in doubted], *["the"] * share))
        for line in lines
    )
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def test_an_office_does_not_vouch_for_a_name_in_doubt() -> None:
    """A label that has the name does; nor is the name doubted where most of the page was read well."""
    text = TALK.format(clerk="Hale")
    sure = [turn.speaker for turn in read(text).turns]
    assert sure[0] == "Ada Solheim"
    assert [turn.speaker for turn in read(text, ("Solheim",), 2).turns][:3] == [None, "Cuthbert Hale", None]
    assert [turn.speaker for turn in read(text, ("Solheim",)).turns] == sure


def test_who_serves_is_known_by_his_office_beside_a_misread_name() -> None:
    names = [turn.speaker for turn in read(TALK.format(clerk="LINDGATB (Secretary)"), share=2).turns]
    assert names[3] == "H. P. Lindgate"


def test_what_confirms_a_record_is_nobody_s_name() -> None:
    text = TALK.format(clerk="Hale").replace("The Minister of Fisheries", "CHAIRMAN") + "\nCONFIRMED\n\nChairman\n"
    assert "CONFIRMED" not in {person.name for person in read(text).people}


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Mr.Holm", "Holm", "Mr."),
        ("Cdes.Halina Sobota", "Halina Sobota", None),
        ("т.Иванов", "Иванов", "т."),
        ("St.John", "St.John", None),
        ("M.Orde", "M.Orde", None),
        ("И.', Орлов", "И. Орлов", None),
    ],
)
def test_addresses_without_their_space(written: str, name: str, address: str | None) -> None:
    named = read_name(written, open_lexicon(RULES, "eng"))
    assert (named.name, named.address) == (name, address)


def test_signs_within_a_name_are_no_part_of_it() -> None:
    text = TALK.format(clerk="Hale").replace("Cuthbert Hale", "C»tb»» Rufus Hale")
    assert read(text).turns[1].speaker == "Rufus Hale"
