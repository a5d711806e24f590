"""A number sign, or the number behind it, that the engine left out is put back, and nothing else is taken for one."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from minutebook.model import Box, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.numbersigns import restore_numbers
from minutebook.ocr.words import make_line
from tests.unit.ocr.test_brackets import PITCH, type_line

_TEXT = "the minutes of these meetings were never printed"
"""Tells how broad a sign is; the font has no Cyrillic."""


def read(*words: tuple[str, int]) -> Reading:
    """A typed line of words, each from the sign where it begins, below a line that was read well."""
    lines = []
    for no, placed in enumerate(([(word, _TEXT.index(word)) for word in _TEXT.split()], words)):
        found = [
            Word(word, Box(40 + PITCH * at, 46 + 120 * no, 40 + PITCH * (at + len(word)), 78 + 120 * no), 0.95)
            for word, at in placed
        ]
        lines.append(make_line(no + 1, found, 1))
    return Reading("rus", tuple(lines), "tesseract 5")


def page(below: str, *, drawn: int | None = None, high: int = 30) -> Grey:
    """The two lines; ``drawn``: at which sign of the second a block of ink stands, so many pixels high."""
    rows = [type_line(row.ljust(len(_TEXT))) for row in (_TEXT, below)]
    if drawn is not None:
        left = 40 + PITCH * drawn
        cv2.rectangle(rows[1], (left + 4, 62 - high // 2), (left + PITCH - 4, 62 + high // 2), 90, -1)
    return np.vstack(rows)


@pytest.mark.parametrize("number", ["5", "17", "204"])
def test_a_number_behind_its_sign_is_read_again(number: str) -> None:
    """By the second engine, from the image."""
    restored, step = restore_numbers(read(("Экз.", 0), ("№", 5)), page(f"HHHH   {number}", drawn=5))
    assert restored.lines[1].text == f"Экз. № {number}"
    assert step is not None
    assert f"Экз. № {number}" in step.detail


def test_a_number_that_stands_in_another_line_is_not_read_again() -> None:
    one = read(("Экз.", 0), ("№", 5))
    other = make_line(3, [Word("17", Box(40 + PITCH * 7, 166, 40 + PITCH * 9, 198), 0.9)], 2)
    before = replace(one, lines=(*one.lines, other))
    assert restore_numbers(before, page("HHHH   17", drawn=5)) == (before, None)


def test_where_no_figures_stand_behind_the_sign_nothing_is_added() -> None:
    before = read(("Экз.", 0), ("№", 5))
    assert restore_numbers(before, page("HHHH", drawn=5)) == (before, None)
    assert restore_numbers(before, page("HHHH   at", drawn=5)) == (before, None)


@pytest.mark.parametrize(
    ("word", "drawn", "high", "told"),
    [
        ("Экз.", 5, 30, "Экз. № 5"),
        ("Дело", 5, 30, "Дело № 5"),
        ("Экз.", None, 30, "Экз. 5"),  # paper alone
        ("Экз.", 5, 4, "Экз. 5"),  # a dash
        ("Мясо", 5, 30, "Мясо 5"),  # no word that a number sign stands behind
        ("14.30", 6, 30, "14.30 5"),  # behind a figure
    ],
)
def test_a_sign_is_known_by_its_ink_before_a_number(word: str, drawn: int | None, high: int, told: str) -> None:
    at = len(word) + 3
    restored, _ = restore_numbers(read((word, 0), ("5", at)), page(f"{'HHHH':<{at}}5", drawn=drawn, high=high))
    assert restored.lines[1].text == told


def test_a_number_at_the_usual_distance_is_left_alone() -> None:
    before = read(("Экз.", 0), ("5", 5))
    assert restore_numbers(before, page("HHHH 5", drawn=4)) == (before, None)
