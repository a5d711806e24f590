"""Offices that a label gives with their side, where both sides have one."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


ENGLISH = """\
ACT No. 11

Camp at Paso del Zope, 12 March 1934, 9 a.m.

FOR GUATEMALA
  Ing. Rodrigo Asturio, Commissioner
  Lic. Emilio Tanchez, Secretary

FOR HONDURAS
  Ing. Benigno Zepeda, Commissioner

Presiding: the Commissioner for Guatemala.

THE COMMISSIONER FOR GUATEMALA{mark} The mark has been found.

THE COMMISSIONER FOR HONDURAS{mark} Has it been moved?

THE SECRETARY{mark} I have dug round it.

THE COMMISSIONER FOR HONDURAS{mark} Then I prefer the stone.
"""
GERMAN = """\
Protokoll der Grenzkommission

Datum: 12. März 1934
Für Österreich: Ing. Karl Obermoser, Kommissär
Für Ungarn: Ing. Bela Zichy, Kommissär

Der Kommissär für Österreich: Der Stein ist gefunden.

Der Kommissär für Ungarn: Wurde er versetzt?

Der Kommissär für Österreich: Der Grund ist fest.
"""


@pytest.mark.parametrize("mark", [".-", ".--", ".—", ":"])
def test_an_office_and_its_side_name_the_one_who_holds_it_there(mark: str) -> None:
    meeting = read(ENGLISH.format(mark=mark), "eng")
    assert [turn.speaker for turn in meeting.turns] == [
        "Rodrigo Asturio",
        "Benigno Zepeda",
        "Emilio Tanchez",
        "Benigno Zepeda",
    ]
    assert [person.name for person in meeting.people if Role.CHAIR in person.roles] == ["Rodrigo Asturio"]
    assert len(meeting.people) == 3


def test_german_offices_and_sides() -> None:
    meeting = read(GERMAN, "deu")
    assert [turn.speaker for turn in meeting.turns] == ["Karl Obermoser", "Bela Zichy", "Karl Obermoser"]


def test_where_two_of_a_side_hold_the_office_it_names_neither() -> None:
    text = ENGLISH.format(mark=".-").replace("Secretary\n", "Commissioner\n")
    told = {turn.label: turn.speaker for turn in read(text, "eng").turns}
    assert told["THE COMMISSIONER FOR GUATEMALA"] is None or "Commissioner" in told["THE COMMISSIONER FOR GUATEMALA"]
    assert told["THE COMMISSIONER FOR HONDURAS"] == "Benigno Zepeda"
