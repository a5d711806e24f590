"""Clean a page image by measurement: each step decides from the page itself whether it applies."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from minutebook.model import Box, Step
from minutebook.pages.dotleaders import clear_leaders
from minutebook.pages.shape import Grey, find_ink, level, measure_curve, measure_skew
from minutebook.pages.spread import find_gutter
from minutebook.pages.turn import Ask, lay_level, set_upright, turn_by

_GLYPH_HEIGHT = 30
"""Pixels from the foot of a line's x-height letters to their top at which Tesseract's models read best (its
documentation recommends 30 to 33 for capitals); smaller print is enlarged."""
_SMALLEST_GLYPH = 13
"""Median component height in pixels below which enlarging pays; above it, it only costs time."""
_TALLEST = 3600
"""Height in pixels to which a page is enlarged at most: letter paper at 300 dots an inch has 3300."""
_LEAST_FACTOR = 1.2
_MEASURED_HEIGHT = 1650
"""Height in pixels of the copy on which components are measured: half of letter paper at 300 dots an inch."""
_EVEN_PAPER = 12.0
"""Standard deviation (grey levels) of the estimated background below which paper counts as even."""
_WHITE_PAPER = 235
"""Median background above which paper counts as white."""
_NOISE = 2.0
"""Standard deviation (grey levels) of paper texture above which calming it pays."""
_NOISE_BANDS = (1, 2, 3, 4, 5, 6)
"""Eighths of the page's height at which paper is looked at, half an eighth each: texture is much the same all over."""
_LEAST_SKEW = 0.12
"""Degrees below which a page is straight enough."""
_LEAST_CURVE = 0.01
"""Bend of the lines in inches (of letter paper) from which it is taken out: two pixels at 200 dots an inch, a tenth
of a small letter."""
_PAPER_INCHES = 11.0
_CURVE_GAIN = 1.02
"""How much sharper the row profile must become for a curve to be believed; noise alone reaches 1.01."""
_FAINT_INK, _GOOD_INK = 178, 150
"""Grey level of the darkest five thousandth of a typed page, paper being 255, above which ink is so faint that lines are
overlooked, and the level to which it is brought. Carbon copies have 130 to 160, also where a page holds three lines; what
shows through from the other side must not be taken for its ink."""
_DARKEST = 0.02
"""Per cent of the page that is looked at for this: some fifteen letters' strokes."""
_RIM = 16
"""One over the share of the page at each side that is not looked at: what is left of a dark border there is no ink."""
_MOST_CONTRAST = 3.0
_SOME_INK = 0.0002
"""Share of the page under letters below which there is nothing to strengthen but the paper's texture."""
_EDGE = 225
"""Grey level, paper being 255, below which something at the very edge of the page is a border, not paper."""
_STRIP = 0.015
"""Share of the page's side that counts as its very edge: scanners leave a sliver of white outside a border."""
_LONG_EDGE = 0.08
"""Share of the page's side along which it must run."""
_THICK_EDGE = 0.12
"""Mean thickness of a border, as a share of that side, above which it is a picture or a dark page, not a border."""


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page as it should be read, and what was done to it and why. ``leaves`` are those of a spread, left to right."""

    image: Grey
    steps: tuple[Step, ...]
    leaves: tuple[Box, ...] = ()


def clean_page(image: Grey, ask: Ask | None = None) -> CleanPage:
    """Clean a scan. A page that needs nothing comes back unchanged.

    Order: background, dark edges, lines laid level, spread parted, enlargement, skew and curve, upside down, noise,
    contrast. Without ``ask`` it is not turned by 90 or 180 degrees. Leaves of a spread are straightened each for itself.
    """
    steps: list[Step] = []
    image = _flatten_background(image, steps)
    image = _clear_edges(image, steps)
    lie = lay_level(image, ask, steps)
    gutter = find_gutter(lie.image)
    image = _enlarge(lie.image, steps)  # before any filter: their windows would swallow small letters
    if gutter is None:
        image = _straighten(image, steps)
        image = set_upright(lie, image, ask, steps)
        return CleanPage(_refine(image, steps), tuple(steps))
    gutter = round(gutter * image.shape[1] / lie.image.shape[1])
    steps.append(Step("spread", f"parted into two leaves at column {gutter} of {image.shape[1]}: no letters there"))
    leaves = [_straighten(_clear_edges(leaf, steps), steps) for leaf in (image[:, :gutter], image[:, gutter:])]
    turned = set_upright(lie, leaves[0], ask, steps)
    if turned is not leaves[0]:
        leaves = [turn_by(leaves[1], 180), turned]
    image = np.hstack([_refine(leaf, steps) for leaf in leaves])
    height, left, width = image.shape[0], leaves[0].shape[1], image.shape[1]
    return CleanPage(image, tuple(steps), (Box(0, 0, left, height), Box(left, 0, width, height)))


def clean_part(image: Grey) -> tuple[Grey, tuple[Step, ...]]:
    """A part of a page, cleaned without changing its size or turning it, and what was done to it."""
    steps: list[Step] = []
    image = _clear_edges(_flatten_background(image, steps), steps)
    return _refine(_straighten(image, steps), steps), tuple(steps)


def _refine(image: Grey, steps: list[Step]) -> Grey:
    return _strengthen(_calm(clear_leaders(image, steps), steps), steps)


def measure_ink(image: Grey) -> float:
    """Share of the page, margins of 3 % left out, that is covered by marks of the size of letters (0 to 1)."""
    ink = find_ink(image)
    height, width = ink.shape
    ink = ink[height * 3 // 100 : height - height * 3 // 100, width * 3 // 100 : width - width * 3 // 100]
    _, _, stats, _ = cv2.connectedComponentsWithStats((ink > 0).astype(np.uint8), connectivity=8)
    heights, areas = stats[1:, cv2.CC_STAT_HEIGHT], stats[1:, cv2.CC_STAT_AREA]
    letters = areas[(heights >= height / 220) & (heights <= height / 25)]
    return float(letters.sum()) / ink.size


def _background(image: Grey) -> Grey:
    # A closing wider than a stroke but narrower than a stain leaves paper; a quarter of the size is exact enough.
    small = cv2.resize(image, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11))
    paper = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel)
    return _grey(cv2.GaussianBlur(paper, (0, 0), 5))


def _flatten_background(image: Grey, steps: list[Step]) -> Grey:
    paper = _background(image)
    middle, spread = float(np.median(paper)), float(paper.std())
    if middle >= _WHITE_PAPER and spread <= _EVEN_PAPER:
        return image
    steps.append(Step("background", f"divided by the estimated paper: median {middle:.0f}, spread {spread:.1f}"))
    paper = _grey(cv2.resize(paper, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_LINEAR))
    return _grey(cv2.divide(image, paper, scale=255))


def _glyph_height(image: Grey) -> float | None:
    factor = min(1.0, _MEASURED_HEIGHT / image.shape[0])
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else image
    _, marks = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    heights, widths = stats[1:, cv2.CC_STAT_HEIGHT] / factor, stats[1:, cv2.CC_STAT_WIDTH] / factor
    areas = stats[1:, cv2.CC_STAT_AREA]
    glyphs = (heights >= 6) & (heights <= 120) & (widths >= 3) & (widths <= 150)
    if glyphs.sum() < 50:
        return None
    # Half of the ink, not half of the marks: on a page of few lines most marks are specks.
    order = np.argsort(heights[glyphs])
    inked = np.cumsum(areas[glyphs][order])
    return float(heights[glyphs][order][np.searchsorted(inked, inked[-1] / 2)])


def _enlarge(image: Grey, steps: list[Step]) -> Grey:
    height = _glyph_height(image)
    if height is None or height >= _SMALLEST_GLYPH:
        return image
    factor = min(3.0, _GLYPH_HEIGHT / height, _TALLEST / image.shape[0])
    if factor < _LEAST_FACTOR:
        return image
    steps.append(Step("scale", f"enlarged {factor:.2f} times: letters were {height:.0f} pixels high"))
    return _grey(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))


def _clear_edges(image: Grey, steps: list[Step]) -> Grey:
    small = cv2.resize(image, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    dark = (cv2.medianBlur(small, 5) < _EDGE).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    borders = np.zeros(count, bool)
    inside = [max(1, round(_STRIP * side)) for side in dark.shape]
    strips = (labels[: inside[0]], labels[-inside[0] :], labels[:, : inside[1]].T, labels[:, -inside[1] :].T)
    runs = [_measure_runs(np.asarray(strip, np.int64), count) for strip in strips]
    thick = stats[:, cv2.CC_STAT_AREA] / np.maximum(sum(runs), 1)
    for strip, run in zip(strips, runs, strict=True):
        borders |= (run >= _LONG_EDGE * strip.shape[1]) & (thick <= _THICK_EDGE * strip.shape[1])
    borders[0] = False
    if not borders.any():
        return image
    mask = cv2.dilate(borders[labels].astype(np.uint8), np.ones((5, 5), np.uint8))
    steps.append(Step("edges", f"dark borders whitened: {mask.mean():.1%} of the page"))
    cleared = image.copy()
    cleared[cv2.resize(mask, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_NEAREST) > 0] = 255
    return cleared


def _measure_runs(strip: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """In how many columns of a strip along an edge each of ``count`` marks occurs."""
    width = strip.shape[1]
    seen = np.unique(strip * width + np.arange(width))
    return np.bincount(seen // width, minlength=count)


def _straighten(image: Grey, steps: list[Step]) -> Grey:
    ink = find_ink(image)
    skew = measure_skew(ink)
    curve, gain = measure_curve(ink, skew, image.shape[1])
    bend = float(curve.max() - curve.min())
    bent = bend >= _LEAST_CURVE * image.shape[0] / _PAPER_INCHES and gain >= _CURVE_GAIN
    if abs(skew) < _LEAST_SKEW and not bent:
        return image
    if abs(skew) >= _LEAST_SKEW:
        steps.append(Step("skew", f"turned by {skew:+.2f} degrees"))
    if bent:
        steps.append(Step("curve", f"lines bent by {bend:.0f} pixels levelled: row profile {gain:.2f} times sharper"))
    return level(image, skew if abs(skew) >= _LEAST_SKEW else 0.0, curve if bent else None)


def measure_noise(image: Grey) -> float:
    """Standard deviation (grey levels) of the paper's texture away from ink; shading does not count."""
    down, across = (side // 8 for side in image.shape)
    if min(down, across) < 2:
        return 0.0
    part = np.vstack([image[band * down : band * down + down // 2, across:-across] for band in _NOISE_BANDS])
    calm = cv2.GaussianBlur(part, (0, 0), 4)
    paper = cv2.erode((calm > np.median(calm) - 8).astype(np.uint8), np.ones((9, 9), np.uint8))
    return float(cv2.meanStdDev(cv2.subtract(part, calm, dtype=cv2.CV_16S), mask=paper)[1][0, 0])


def _calm(image: Grey, steps: list[Step]) -> Grey:
    noise = measure_noise(image)
    if noise < _NOISE:
        return image
    # The median takes specks, the bilateral filter grain; a wider median alone costs Latin letters their openings.
    steps.append(Step("noise", f"median of 3 by 3 pixels, then bilateral filter: paper texture {noise:.1f}"))
    return _grey(cv2.bilateralFilter(cv2.medianBlur(image, 3), 7, 40, 2))


def _strengthen(image: Grey, steps: list[Step]) -> Grey:
    down, across = (side // _RIM for side in image.shape)
    ink = float(np.percentile(image[down:-down:3, across:-across:3], _DARKEST))
    if ink <= _FAINT_INK or ink >= 255 or measure_ink(image) < _SOME_INK:
        return image
    factor = min(_MOST_CONTRAST, (255 - _GOOD_INK) / (255 - ink))
    steps.append(Step("contrast", f"ink made {factor:.1f} times darker: its darkest five thousandth was {ink:.0f}"))
    return _grey(cv2.LUT(image, np.clip(255 - factor * (255 - np.arange(256)), 0, 255).astype(np.uint8)))


def _grey(image: object) -> Grey:
    return np.asarray(image, dtype=np.uint8)
