"""Words before a name that no list of titles holds: those of labels in capitals, and those of a key."""

from __future__ import annotations

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
BOARD = """Verbatim Report of the Third Sitting of the Mixed Board for the Weirs

Thursday, the 4th of March, 1926
Present: Emil Harrach, President; Luc Obernai, Inspector of Waters; Anna Sessa, accountant

Colonel HARRACH

I declare the sitting open.

{label} OBERNAI

We have walked along the weir.

Signora SESSA

All of it?

{label} OBERNAI

As far as the bridge.
"""
CALL = """TRUNK CALL

Sir Hale Brandt with Dr. Moll
5.xii.1951, 6.20 p.m.

[HB stands for Hale Brandt, Warden of the Dyke; SM for Selma Moll, Curator of Birds. Typed from a cylinder, now broken.]

SM: Sir Hale?

HB: Carry on, Doctor.

SM: The storks are here.

HB: All of them?
"""


def resolved(text: str) -> Meeting:
    lines = clean_lines(type_pages(text, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def test_a_word_before_a_name_in_capitals_is_a_form_of_address_where_all_labels_have_one() -> None:
    meeting = resolved(BOARD.format(label="Cavaliere"))
    assert [turn.speaker for turn in meeting.turns] == ["Emil Harrach", "Luc Obernai", "Anna Sessa", "Luc Obernai"]


def test_a_given_name_before_it_is_none_where_other_labels_have_given_names() -> None:
    meeting = resolved(BOARD.format(label="Marco").replace("Signora SESSA", "Anna SESSA"))
    assert "Luc Obernai" not in [turn.speaker for turn in meeting.turns]


def test_what_joins_letters_of_a_key_to_a_name_is_no_office() -> None:
    meeting = resolved(CALL)
    assert {person.name: person.title for person in meeting.people if Role.SPEAKER in person.roles} == {
        "Hale Brandt": "Warden of the Dyke",
        "Selma Moll": "Curator of Birds",
    }
