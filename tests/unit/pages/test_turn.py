"""A page that lies on its side or stands on its head is turned before it is read; one that stands is left alone."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from minutebook import ocr
from minutebook.pages.clean import clean_page
from minutebook.pages.shape import Grey
from minutebook.pages.turn import measure_margins
from tests.unit.pages.scans import aged, turned, typed_page


def scan(rows: int = 1500) -> Grey:
    """The upper part of a typed page at 150 dots an inch, which is quick to read."""
    page = typed_page()[:2200]
    return np.asarray(cv2.resize(page, None, fx=0.68, fy=0.68, interpolation=cv2.INTER_AREA), np.uint8)[:rows]


def laid(image: Grey, degrees: int) -> Grey:
    """The page as it lies when it must be turned by ``degrees`` clockwise."""
    return np.ascontiguousarray(np.rot90(image, degrees // 90))


def refuse(image: Grey, candidates: Sequence[int]) -> tuple[int, str]:
    raise AssertionError(f"asked about {candidates}")


@pytest.mark.parametrize("image", [typed_page(), turned(typed_page(), 1.4), aged(typed_page())])
def test_no_engine_is_asked_about_a_page_that_shows_how_it_lies(image: Grey) -> None:
    assert "orientation" not in {step.name for step in clean_page(image, refuse).steps}


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_is_turned_upright(degrees: int) -> None:
    """The engine is the real one; lines that begin together at the left show that the page stands."""
    page = clean_page(laid(scan(), degrees), ocr.tell_orientation)
    assert page.image.shape == scan().shape
    assert any(step.name == "orientation" and f"turned by {min(degrees, 180)}" in step.detail for step in page.steps)
    assert (measure_margins(page.image) or 0) > 0.1


def test_words_are_read_from_a_page_that_stood_on_its_head() -> None:
    page = clean_page(laid(scan(), 180), ocr.tell_orientation).image
    strip = page[round(0.28 * page.shape[0]) : round(0.46 * page.shape[0])]
    text = " ".join(line.text for line in ocr.Tesseract(60).read(strip, "eng", single_block=True).lines)
    assert "dredger has been standing idle" in text


@pytest.mark.parametrize("degrees", [90, 180])
def test_a_tab_label_of_two_words_is_turned(degrees: int) -> None:
    """A page without lines is tried every way: nothing on it but the heading tells how it lies."""
    label = np.asarray(cv2.resize(typed_page(("", "HARBOUR DUES")), None, fx=0.6, fy=0.6), np.uint8)
    page = clean_page(laid(label, degrees), ocr.tell_orientation)
    assert any(f"turned by {degrees} degrees" in step.detail for step in page.steps)
    assert page.image.shape == label.shape


def test_an_empty_page_is_asked_about_by_nobody() -> None:
    clean_page(np.full((1650, 1275), 250, np.uint8), refuse)


def test_the_engine_is_shown_marks_and_not_the_paper_around_them() -> None:
    """On grainy paper with a heading and nothing else, it would look for letters in the grain for minutes."""
    shown: list[Grey] = []

    def look(image: Grey, candidates: Sequence[int]) -> tuple[int, str]:
        shown.append(image)
        return candidates[0], "looked at"

    page = aged(np.asarray(cv2.resize(typed_page(("", "HARBOUR DUES")), None, fx=0.6, fy=0.6), np.uint8))
    clean_page(page, look)
    (image,) = shown
    assert image.size < page.size / 20
