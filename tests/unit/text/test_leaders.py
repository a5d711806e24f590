"""The dots of a form, dropped or misread between its labels and the column of its values."""

from __future__ import annotations

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines, order_columns
from tests.typescript import type_pages

RULES = load_rulebook()
FORM = """\
Date of call . . . . Friday, 6th May, 1949
Hour                 11.45 a.m.
Where held           Room 12, Ormond House
Received by «+. +. . Mr. P. Darragh
"""


def clean(text: str, language: str = "eng") -> list[str]:
    return [line.text for line in clean_lines([order_columns(page) for page in type_pages(text, language)], RULES)]


def test_what_is_left_of_dots_before_the_column_of_values_is_dots() -> None:
    assert clean(FORM)[3] == "Received by ..... Mr. P. Darragh"


def test_a_single_dot_before_the_column_is_what_a_long_label_left_room_for() -> None:
    text = "Event         A talk on ferries\nStudio        Room B, Hotel Lido\nRestriction . NOT FOR BROADCAST\n"
    assert clean(text)[2] == "Restriction ..... NOT FOR BROADCAST"


def test_dots_before_words_that_stand_in_no_column_are_as_read() -> None:
    text = FORM.replace("Received by «+. +. . Mr. P.", "Received by «+. +. Mr. P.")
    assert clean(text)[3] == "Received by «+. +. Mr. P. Darragh"


def test_a_dash_before_the_column_is_no_dots() -> None:
    text = "HOLM          The nets are cut.\nORDE          Not by us.\nBERG        - By whom?\n"
    assert clean(text)[2] == "BERG - By whom?"


def test_a_first_label_without_dots_stands_before_a_second_with_them() -> None:
    text = (
        "Tape          KB/0419, side A       Speed ..... 3 3/4\n"
        "Событие       Беседа о паромах\n"
        "Студия        Комната 12\n"
    )
    assert clean(text, "rus")[0] == "Tape ..... KB/0419, side A Speed ..... 3 3/4"
