"""What a reading shows of its quality: doubts, unread ink, and noise."""

from __future__ import annotations

import numpy as np
import pytest

from minutebook.model import Box, Line, Word
from minutebook.ocr.engine import Reading
from minutebook.ocr.judgement import compare, judge, uncovered_ink
from minutebook.ocr.noise import drop_noise
from minutebook.ocr.words import make_line
from tests.unit.pages.scans import typed_page

PAPER = np.full((1200, 900), 255, np.uint8)


def line(no: int, text: str, confidence: float, box: Box | None = None) -> Line:
    place = box or Box(100, 100 * no, 100 + 20 * len(text), 100 * no + 30)
    return Line(no, text, place, confidence, (Word(text, place, confidence),))


def reading(engine: str, *lines: Line) -> Reading:
    return Reading("eng", lines, engine)


@pytest.mark.parametrize("engine", ["tesseract 5.5.4", "rapidocr 3.10.0"])
def test_the_surer_the_words_the_fewer_errors_are_expected(engine: str) -> None:
    expected = [
        judge(reading(engine, line(1, "harbour", sure)), PAPER).expected_error for sure in (0.99, 0.9, 0.7, 0.3)
    ]
    assert expected == sorted(expected)
    assert expected[0] < 0.02
    assert expected[-1] > 0.2


def test_odd_signs_and_lines_left_unread_are_errors_of_a_poor_page() -> None:
    page = typed_page()
    sure, odd = (
        reading("tesseract 5", line(1, text, 0.7, Box(0, 0, page.shape[1], 500))) for text in ("harbour", "ha‘bo{r")
    )
    whole = reading("tesseract 5", line(1, "harbour", 0.7, Box(0, 0, page.shape[1], page.shape[0])))
    unread, read = judge(sure, page, spelled=True), judge(whole, page, spelled=True)
    assert 0.1 < unread.uncovered < 0.9
    assert unread.expected_error - read.expected_error == pytest.approx(unread.uncovered - 0.03)
    assert judge(odd, PAPER, spelled=True).expected_error > judge(sure, PAPER, spelled=True).expected_error + 0.2


def test_a_reading_without_words_is_all_error() -> None:
    assert judge(reading("tesseract 5"), PAPER).expected_error == 1.0


def test_a_sure_reading_of_half_the_page_loses_to_a_fair_one_of_all() -> None:
    """Choosing by mean confidence alone would pick near-empty readings."""
    little = reading("tesseract 5", line(1, "Chairman", 0.99))
    much = reading("tesseract 5", *(line(no, "Chairman speaks", 0.85) for no in range(1, 9)))
    judged = [(one, judge(one, PAPER)) for one in (little, much)]
    errors = compare(judged[0], judged[1])
    assert errors[1] < errors[0]


def test_junk_that_no_engine_is_sure_of_does_not_count_as_found() -> None:
    text = [line(no, "The dredger has been standing idle", 0.97) for no in range(1, 6)]
    clean = reading("rapidocr 3", *text)
    junk = reading("tesseract 5", *text[:4], *(line(no, "wv.;,:ll'", 0.2) for no in range(6, 9)))
    errors = compare((junk, judge(junk, PAPER)), (clean, judge(clean, PAPER)))
    assert errors[1] < errors[0]


def test_ink_outside_all_words_shows() -> None:
    page = typed_page()
    everything = Box(0, 0, page.shape[1], page.shape[0])
    upper = Box(0, 0, page.shape[1], 900)
    assert uncovered_ink(page, (make_line(1, [Word("x", everything, 1.0)], 1),)) == 0
    assert 0.2 < uncovered_ink(page, (make_line(1, [Word("x", upper, 1.0)], 1),)) < 0.9
    assert uncovered_ink(page, ()) == 1
    assert uncovered_ink(PAPER, ()) == 0


def test_specks_at_the_margin_are_left_out_and_text_is_not() -> None:
    text = [line(no, "The winch was sent away", 0.9) for no in range(1, 5)]
    number = line(5, "4", 0.35, Box(440, 600, 460, 630))
    shadow = line(6, "l", 0.2, Box(2, 300, 12, 700))
    dots = line(7, ".'~", 0.3)
    kept, dropped = drop_noise([*text, number, shadow, dots], 900)
    assert dropped == 2
    assert [one.text for one in kept] == [*(one.text for one in text), "4"]
    assert [one.line_no for one in kept] == [1, 2, 3, 4, 5]
