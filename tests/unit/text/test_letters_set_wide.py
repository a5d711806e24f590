"""Words whose letters a typist set apart, in titles, labels and lists, are read as words."""

from __future__ import annotations

import pytest

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def texts(text: str, language: str) -> list[str]:
    return [line.text for line in clean_lines(type_pages(text, language), RULES)]


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("deu", "Hofrat  P ö l z l b a u e r : Wir haben gelotet.", "Hofrat Pölzlbauer : Wir haben gelotet."),
        ("deu", "Der  V o r s i t z e n d e  eröffnet.", "Der Vorsitzende eröffnet."),
        ("eng", "R E C O R D   O F   T H E   T A L K S", "RECORD OF THE TALKS"),
        ("rus", "Г и н з б е р г. - Чертежи ушли.", "Гинзберг. - Чертежи ушли."),
        ("rus", "Г и н з б е р г.- Чертежи ушли.", "Гинзберг.- Чертежи ушли."),
        ("rus", "Присутствовали: Л о б з и н А. П., Орлов", "Присутствовали: Лобзин А. П., Орлов"),
    ],
)
def test_letters_set_wide_are_one_word(language: str, typed: str, read: str) -> None:
    assert texts(f"{typed}\n", language) == [read]


WIDE = """\
П р е д с е д а т е л ь: Начнем с хлопка.

Г и н з б е р г: Чертежи ушли.

{short}
"""


@pytest.mark.parametrize(
    ("short", "read"),
    [
        ("Ч у н: Я этого не знал.", "Чун: Я этого не знал."),
        ("Т о в.  Г и н з б е р г: Деревянными.", "Тов. Гинзберг: Деревянными."),
        ("Л и м - Нет.", "Лим - Нет."),
    ],
)
def test_short_names_are_where_others_are_set_so(short: str, read: str) -> None:
    assert texts(WIDE.format(short=short), "rus")[-1] == read
    assert texts(f"{short}\n", "rus")[-1] != read


def test_small_words_beside_each_other_are_none() -> None:
    for words in ("И я: никогда.", "Е. Д. Орлова", "А и Б сидели на трубе."):
        assert texts(WIDE.format(short=words), "rus")[-1] == words
