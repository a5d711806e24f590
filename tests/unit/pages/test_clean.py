"""Cleaning does what the page needs, and nothing to a page that needs nothing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from minutebook.model import Step
from minutebook.pages.clean import clean_image, measure_ink, measure_noise, measure_skew
from tests.unit.pages.scans import aged, turned, typed_page


def names(steps: tuple[Step, ...]) -> list[str]:
    return [step.name for step in steps]


def test_a_clean_page_is_left_alone() -> None:
    image, steps = clean_image(typed_page())
    assert steps == ()
    assert np.array_equal(image, typed_page())


@pytest.mark.parametrize("degrees", [-2.0, -0.7, 0.4, 1.6, 4.0])
def test_skew_is_measured_to_a_twentieth_of_a_degree(degrees: float) -> None:
    assert measure_skew(turned(typed_page(), degrees)) == pytest.approx(-degrees, abs=0.05)


def test_skew_is_found_under_stains_and_noise() -> None:
    assert measure_skew(clean_image(aged(turned(typed_page(), 1.2)))[0]) == pytest.approx(0, abs=0.1)


def test_uneven_paper_becomes_white() -> None:
    image, steps = clean_image(aged(typed_page()))
    assert "background" in names(steps)
    assert np.median(image) > 240
    middle = image[:, image.shape[1] // 4 : -image.shape[1] // 4]
    assert np.median(middle, axis=1).std() < 6


def test_paper_texture_is_calmed() -> None:
    dirty = aged(typed_page(), noise=8)
    image, steps = clean_image(dirty)
    assert "noise" in names(steps)
    assert measure_noise(image) < 0.7 * measure_noise(dirty)


def test_small_print_is_enlarged() -> None:
    small = np.asarray(cv2.resize(typed_page(), None, fx=0.34, fy=0.34, interpolation=cv2.INTER_AREA), np.uint8)
    image, steps = clean_image(small)
    assert "scale" in names(steps)
    assert image.shape[0] > 1.4 * small.shape[0]


def test_ink_counts_letters_and_neither_specks_nor_shade() -> None:
    empty = np.full((3300, 2550), 255, np.uint8)
    specks = empty.copy()
    specks[::37, ::53] = 60
    assert measure_ink(empty) == 0
    assert measure_ink(specks) < 0.0002
    assert measure_ink(typed_page()) > 0.003
