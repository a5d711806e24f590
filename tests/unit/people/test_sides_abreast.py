"""Sides in two columns and below headings without a colon, offices on lines of their own: who is on which, and as what."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from minutebook.text.columns import order_columns
from tests.typescript import type_pages

RULES = load_rulebook()

ABREAST = """\
              THIRD TALK

     Friday, 7th May, 1948, at 4.30 p.m.
     Ministry of Ports, Lisbon

    For Norway                     For Portugal
    ----------                     ------------
    Mr. Lars Okkenhaug             Eng. Rui Barbedo
      Head of Mission                Director of Cork
    Miss Ingrid Vaage              Cav. Aldo Serpa
      {clerk:<31}cooper

   THE HEAD OF MISSION. We have come about corks.

   THE DIRECTOR OF CORK. They are in the yard.

   THE COOPER. Half of them are wet.

   THE HEAD OF MISSION. Then we take the other half.

   THE COOPER. It is the smaller one.
"""
HEADED = """\
Niederschrift der IV. Sitzung

Datum:             2. Juli 1931
Ort:               Braunau am Inn
Vorsitz:           Hofrat Anton Zirbel
Erschienen sind
für Österreich:    Hofrat Anton Zirbel, Bundesbahnen
                   Ing. Alois Perner, Landesbauamt
für Bayern:        Ministerialrat Dr. Xaver Amschl
                   Bauassessor Gustl Riedmair
Entschuldigt:      Oberst a. D. Hellmer

Zirbel: Die Brücke ist grün.

Amschl: In der Mitte ist sie rostig.

Zirbel: Dann streichen wir sie.

Amschl: Bis Himmelfahrt.
"""


def read(text: str, language: str) -> Meeting:
    lines = clean_lines([order_columns(page) for page in type_pages(text, language)], RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize("notes", ["took notes", "notetaker", "minutes"])
def test_offices_set_in_below_the_names_of_two_sides(notes: str) -> None:
    """Two characters are enough; what brackets say of service is no part of the office."""
    meeting = read(ABREAST.format(clerk=f"Clerk ({notes})"), "eng")
    listed = {each.label: each.value for each in meeting.header if each.field is Field.PARTICIPANTS}
    assert listed == {
        "For Norway": f"Mr. Lars Okkenhaug\nHead of Mission\nMiss Ingrid Vaage\nClerk ({notes})",
        "For Portugal": "Eng. Rui Barbedo\nDirector of Cork\nCav. Aldo Serpa\ncooper",
    }
    clerk = next(each for each in meeting.people if each.name == "Ingrid Vaage")
    assert clerk.title == "Clerk"
    assert Role.RECORDER in clerk.roles
    assert [turn.speaker for turn in meeting.turns] == [
        "Lars Okkenhaug",
        "Rui Barbedo",
        "Aldo Serpa",
        "Lars Okkenhaug",
        "Aldo Serpa",
    ]


def test_sides_below_a_heading_without_a_colon_are_lists_of_their_own() -> None:
    meeting = read(HEADED, "deu")
    listed = [(each.label, each.value) for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert listed == [
        ("für Österreich", "Hofrat Anton Zirbel, Bundesbahnen\nIng. Alois Perner, Landesbauamt"),
        ("für Bayern", "Ministerialrat Dr. Xaver Amschl\nBauassessor Gustl Riedmair"),
    ]
    assert meeting.title == "Niederschrift der IV. Sitzung"


def test_who_is_out_of_service_has_no_initials_of_it() -> None:
    names = [each.name for each in read(HEADED, "deu").people if Role.ABSENT in each.roles]
    assert names == ["Hellmer"]
