"""Cleaning does what the page needs, and nothing to a page that needs nothing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from minutebook.model import Step
from minutebook.pages.clean import clean_page, measure_ink, measure_noise
from minutebook.pages.shape import Grey, find_ink, measure_curve, measure_skew
from tests.unit.pages.scans import aged, bent, turned, typed_page


def clean_image(image: Grey) -> tuple[Grey, tuple[Step, ...]]:
    page = clean_page(image)
    return page.image, page.steps


def names(steps: tuple[Step, ...]) -> list[str]:
    return [step.name for step in steps]


def test_a_clean_page_is_left_alone() -> None:
    image, steps = clean_image(typed_page())
    assert steps == ()
    assert np.array_equal(image, typed_page())


@pytest.mark.parametrize("degrees", [-2.0, -0.7, 0.4, 1.6, 4.0])
def test_skew_is_measured_to_a_twentieth_of_a_degree(degrees: float) -> None:
    assert measure_skew(find_ink(turned(typed_page(), degrees))) == pytest.approx(-degrees, abs=0.05)


def test_skew_is_found_under_stains_and_noise() -> None:
    assert measure_skew(find_ink(clean_image(aged(turned(typed_page(), 1.2)))[0])) == pytest.approx(0, abs=0.1)


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


def test_bent_lines_are_levelled() -> None:
    """Lines that rise by twelve pixels in mid-page end up level to a pixel or two; the row profile says so."""
    image, steps = clean_image(bent(typed_page(), 12))
    assert "curve" in names(steps)
    curve, gain = measure_curve(find_ink(image), 0.0, image.shape[1])
    typed = curve[300:-500]
    assert typed.max() - typed.min() < 3
    assert gain < 1.02


def test_straight_lines_are_not_bent() -> None:
    assert "curve" not in names(clean_image(aged(turned(typed_page(), -1.1)))[1])


def test_a_dark_edge_becomes_paper_and_text_beside_it_stays() -> None:
    page = typed_page().copy()
    page[:, :40] = 70
    page[:30] = 60
    image, steps = clean_image(page)
    assert steps
    assert np.median(image[:, 10]) > 250
    assert np.median(image[10]) > 250
    assert np.abs(image[400:, 200:].astype(int) - typed_page()[400:, 200:]).mean() < 1


def test_a_black_frame_with_a_sliver_of_white_outside_it_is_whitened() -> None:
    """Film scanners leave one; the frame touches no edge of the image, or all four."""
    page = typed_page().copy()
    for depth in (slice(12, 75), slice(-75, -12)):
        page[depth, 12:-12] = 0
        page[12:-12, depth] = 0
    image, steps = clean_image(page)
    assert "edges" in names(steps)
    assert image[:120].min() > 200
    assert image[:, -120:].min() > 200
    assert np.abs(image[400:-400, 200:-200].astype(int) - typed_page()[400:-400, 200:-200]).mean() < 1


def test_a_ragged_dark_edge_as_books_leave_it_is_whitened() -> None:
    page = typed_page().copy()
    for row in range(0, 2600, 50):
        page[row : row + 50, : 30 + row % 7 * 3] = 90
    image, steps = clean_image(page)
    assert (image[:2500, :60] > 180).mean() > 0.98
    assert np.abs(image[400:, 200:].astype(int) - typed_page()[400:, 200:]).mean() < 1
    assert steps


def test_very_faint_ink_is_strengthened_and_empty_paper_is_not() -> None:
    faint = (255 - (255 - typed_page().astype(int)) // 6).astype(np.uint8)
    image, steps = clean_image(faint)
    assert "contrast" in names(steps)
    assert image.min() < faint.min() - 40
    assert "contrast" not in names(clean_image(np.full((1650, 1275), 250, np.uint8))[1])


def test_specks_do_not_pass_for_small_print() -> None:
    """A page of one line under a thousand specks has large letters; enlarged, its specks would become letters."""
    page = typed_page(("", "The winch was sent away for repair in January.")).copy()
    for row in range(600, 3200, 60):
        page[row : row + 7, 400:2200:60] = 40
        page[row : row + 7, 401:2200:60] = 40
        page[row : row + 7, 402:2200:60] = 40
    assert "scale" not in names(clean_image(page)[1])
