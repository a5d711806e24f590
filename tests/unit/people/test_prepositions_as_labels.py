"""A German form that goes on from its title: small prepositions before colons, the parties lettered a) and b)."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()

FORM = """\
BOTSCHAFT
ANKARA

Gedächtnisprotokoll

über:    die Unterredung wegen der Erzlieferungen
am:      Donnerstag, 17. Mai 1962, 17 Uhr bis 18 Uhr 10
in:      Ankara, Etibank, Zimmer des Generaldirektors
{between}
   a) Botschafter Dr. Leopold Hasler,
      Handelsrat Dipl.-Kfm. Otto Pichler
      {first}
   b) Generaldirektor Emil Karsten,
      Bergrat Nihat Gruber
      {second}
Dolmetsch:  Frau Melek Sommer
Verfasser:  HR Pichler
                   ***

Hasler: Ich danke für den raschen Termin.

Karsten: Das Erz ist da. Es liegt auf der Halde.

Gruber: Ich habe den Bahnhof gesehen.

Hasler: Davon höre ich zum ersten Mal.
"""


def read(text: str) -> Meeting:
    lines = clean_lines(type_pages(text, "deu"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize("between", ["zwischen", "zwischen:"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("einerseits, und", "anderseits"), ("einerseits und", "andererseits."), ("einerseits,", "andrerseits")],
)
def test_prepositions_head_the_fields_of_a_form(between: str, first: str, second: str) -> None:
    meeting = read(FORM.format(between=between, first=first, second=second))
    assert meeting.title == "Gedächtnisprotokoll"
    assert (meeting.date, meeting.time, meeting.time_end) == ("1962-05-17", "17:00", "18:10")
    assert meeting.place == "Ankara, Etibank, Zimmer des Generaldirektors"
    assert [each.value for each in meeting.header if each.field is Field.RECORDER] == ["HR Pichler"]
    titles = {person.name: person.title for person in meeting.people}
    assert {name: titles[name] for name in ("Leopold Hasler", "Emil Karsten", "Nihat Gruber")} == {
        "Leopold Hasler": "Botschafter",
        "Emil Karsten": "Generaldirektor",
        "Nihat Gruber": "Bergrat",
    }
    assert "Otto Pichler" in titles and "Melek Sommer" in titles
