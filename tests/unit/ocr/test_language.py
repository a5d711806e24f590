"""The script of a page is told from a strip of it; where that shows little, from its lines alone."""

from __future__ import annotations

import numpy as np
import pytest

from minutebook.model import Box, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.language import tell_script
from minutebook.ocr.words import make_line

PAGE = np.full((1200, 900), 230, np.uint8)
ISOLATED = np.full((1200, 900), 255, np.uint8)


def reading(language: str, text: str, sure: float) -> Reading:
    return Reading(language, (make_line(1, [Word(text, Box(0, 0, 20 * len(text), 30), sure)], 1),), "tesseract 5")


@pytest.mark.parametrize(("typed", "told"), [("РазмерыБудут" * 20, "eng"), ("РазмерыБудут", "rus")])
def test_a_page_of_two_lines_is_asked_again_without_what_shows_through(typed: str, told: str) -> None:
    """What shows through is read as sure enough Latin junk; on a page full of print the strip decides as it is."""
    junk = "oycco" * max(8, len(typed) // 8)
    asked: list[tuple[str, int]] = []

    def read(strip: Grey, code: str) -> Reading:
        asked.append((code, int(strip[0, 0])))
        if strip[0, 0] == 255:
            return reading(code, typed if code == "rus" else "Pasmeps", 0.6)
        return reading(code, junk if code == "eng" else "ж", 0.8)

    best, step = tell_script(
        PAGE, PAGE, ("eng", "rus"), read, lambda code: read(PAGE, code), isolate=lambda page: ISOLATED
    )
    assert best == told
    assert any(level == 255 for _, level in asked) == (told == "rus")
    assert ("its lines set apart" in step.detail) == (told == "rus")


def test_sure_latin_lines_are_enough() -> None:
    asked: list[str] = []

    def read(strip: Grey, code: str) -> Reading:
        asked.append(code)
        return reading(code, "The harbour master spoke of the dredger " * 2, 0.95)

    best, _ = tell_script(
        PAGE, PAGE, ("eng", "rus", "chi_sim"), read, lambda code: read(PAGE, code), isolate=lambda page: ISOLATED
    )
    assert (best, asked) == ("eng", ["eng"])


def test_where_a_few_lines_leave_it_open_the_page_read_as_latin_decides() -> None:
    """A page whose densest lines are short: its reading in Latin is needed anyway, the other scripts' are not."""
    asked: list[str] = []

    def read(strip: Grey, code: str) -> Reading:
        asked.append(code)
        return reading(code, "Adjourned at noon.", 0.95)

    def read_whole(code: str) -> Reading:
        return reading(code, "The harbour master spoke of the dredger " * 2, 0.95)

    best, step = tell_script(PAGE, PAGE, ("eng", "rus", "chi_sim"), read, read_whole, isolate=lambda page: ISOLATED)
    assert (best, asked) == ("eng", ["eng"])
    assert "the page read so" in step.detail
