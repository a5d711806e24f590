"""Offices in letters that no vocabulary holds, before names of a list and alone as labels: AM Hannes Orde, AM."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def test_letters_that_a_preposition_has_too_are_no_part_of_a_title_of_words() -> None:
    named = read_name("AM Hannes Orde", Lexicon(RULES, "deu"))
    assert named.name == "Hannes Orde"
    assert read_name("MINISTER AM HOFE HOLM", Lexicon(RULES, "deu")).name == "HOLM"


GERMAN = """Vermerk über ein Gespräch am 4. Mai 1966

Datum: 4. Mai 1966
Teilnehmer: {listed}

{a}: Ich danke Ihnen, daß Sie gekommen sind.

{b}: Im Wahlkampf ist man gern im Ausland.

{a}: Wir wollen offen sein.

{b}: Das wollen wir.
"""


@pytest.mark.parametrize(("one", "other"), [("AM", "SKR"), ("ZKR", "AM"), ("BKM", "PGR")])
def test_letters_before_a_listed_name_are_its_label(one: str, other: str) -> None:
    listed = f"{one} Hannes Orde; {other} Emil Tann"
    meeting = read(GERMAN.format(listed=listed, a=one, b=other), "deu")
    assert [turn.speaker for turn in meeting.turns] == ["Hannes Orde", "Emil Tann"] * 2


def test_letters_before_two_names_are_neithers() -> None:
    listed = "ZKR Hannes Orde; ZKR Emil Tann; AM Olaf Kinn"
    meeting = read(GERMAN.format(listed=listed, a="ZKR", b="AM"), "deu")
    assert [turn.speaker for turn in meeting.turns] == [None, "Olaf Kinn"] * 2


def test_letters_that_begin_anothers_name_are_not_taken() -> None:
    listed = "AM Hannes Orde; Anna Moll"
    meeting = read(GERMAN.format(listed=listed, a="AM", b="Orde"), "deu")
    assert meeting.turns[0].speaker != "Hannes Orde"
