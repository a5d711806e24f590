"""Letters are shown to Tesseract at the size it reads best, and what it finds stands where it stood."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from minutebook.model import Box, Line, Word
from minutebook.ocr import scan
from minutebook.ocr.size import enlarge_lines, shrink, shrink_factor
from minutebook.settings import OcrSettings
from tests.unit.pages.scans import ENGLISH, typed_page


def test_large_print_is_made_smaller_and_small_print_is_left() -> None:
    page = typed_page()
    factor = shrink_factor(page)
    assert 0.4 < factor < 0.8
    assert shrink_factor(shrink(page, factor)) == 1.0
    larger = cv2.resize(page, None, fx=1.3, fy=1.3, interpolation=cv2.INTER_AREA).astype(np.uint8)
    assert shrink_factor(larger) < factor


def test_a_page_of_few_pixels_is_left_however_large_its_letters_measure() -> None:
    """On worn copies strokes run together, so that letters measure larger than they are."""
    assert shrink_factor(typed_page()[:2200]) == 1.0


def test_a_page_without_letters_is_left() -> None:
    assert shrink_factor(np.full((3300, 2550), 250, np.uint8)) == 1.0


def test_boxes_go_back_to_the_page_and_stay_on_it() -> None:
    image = np.full((1001, 801), 255, np.uint8)
    word = Word("Chairman", Box(60, 120, 481, 150), 0.9)
    (line,) = enlarge_lines((Line(1, "Chairman", word.box, 0.9, (word,)),), 0.6, image)
    assert line.box == Box(100, 200, 801, 250)
    assert line.words == (Word("Chairman", line.box, 0.9),)


def test_words_of_a_page_read_smaller_lie_on_their_ink() -> None:
    page = typed_page()
    reading, _, steps = scan.read_scan(page, ("eng",), OcrSettings())
    assert any(step.name == "size" for step in steps)
    assert reading.lines[0].text == ENGLISH[0]
    for word in (word for line in reading.lines for word in line.words):
        ink = page[word.box.top : word.box.bottom, word.box.left : word.box.right] < 128
        columns = np.flatnonzero(ink.any(axis=0))
        assert columns[0] == pytest.approx(0, abs=4), word
        assert columns[-1] == pytest.approx(word.box.width - 1, abs=4), word
