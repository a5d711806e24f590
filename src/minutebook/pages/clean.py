"""Clean a page image by measurement: each step decides from the page itself whether it applies."""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from minutebook.model import Step

Grey: TypeAlias = NDArray[np.uint8]
"""A page image: rows by columns, 0 black to 255 white."""

_GLYPH_HEIGHT = 30
"""Pixels from the foot of a line's x-height letters to their top at which Tesseract's models read best (its
documentation recommends 30 to 33 for capitals); smaller print is enlarged."""
_SMALLEST_GLYPH = 13
"""Median component height in pixels below which enlarging pays; above it, it only costs time."""
_EVEN_PAPER = 12.0
"""Standard deviation (grey levels) of the estimated background below which paper counts as even."""
_WHITE_PAPER = 235
"""Median background above which paper counts as white."""
_NOISE = 2.0
"""Standard deviation (grey levels) of paper texture above which a median pays."""
_MARK = 200
"""Grey level, paper being 255, below which a smoothed pixel belongs to a mark."""
_LEAST_SKEW = 0.12
"""Degrees below which a page is straight enough."""
_MOST_SKEW = 6.0
"""Degrees searched on either side."""


def clean_image(image: Grey) -> tuple[Grey, tuple[Step, ...]]:
    """The image as it should be read, and what was done to it and why.

    Order: background, enlargement, skew, curved lines, noise. A page that needs nothing comes back unchanged.
    """
    steps: list[Step] = []
    image = _flatten_background(image, steps)
    image = _enlarge(image, steps)
    image = _straighten(image, steps)
    image = _calm(image, steps)
    return image, tuple(steps)


def measure_ink(image: Grey) -> float:
    """Share of the page, margins of 3 % left out, that is covered by marks of the size of letters (0 to 1)."""
    height, width = image.shape
    inner = image[height * 3 // 100 : height - height * 3 // 100, width * 3 // 100 : width - width * 3 // 100]
    flat = cv2.GaussianBlur(cv2.divide(inner, _background(inner), scale=255), (0, 0), 1.5)
    _, _, stats, _ = cv2.connectedComponentsWithStats((flat < _MARK).astype(np.uint8), connectivity=8)
    heights, areas = stats[1:, cv2.CC_STAT_HEIGHT], stats[1:, cv2.CC_STAT_AREA]
    letters = areas[(heights >= height / 300) & (heights <= height / 25)]
    return float(letters.sum()) / flat.size


def _background(image: Grey) -> Grey:
    # A closing wider than a stroke but narrower than a stain leaves paper; a quarter of the size is exact enough.
    small = cv2.resize(image, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11))
    paper = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, kernel)
    paper = cv2.GaussianBlur(paper, (0, 0), 5)
    return _grey(cv2.resize(paper, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_LINEAR))


def _flatten_background(image: Grey, steps: list[Step]) -> Grey:
    paper = _background(image)
    middle, spread = float(np.median(paper)), float(paper[::8, ::8].std())
    if middle >= _WHITE_PAPER and spread <= _EVEN_PAPER:
        return image
    steps.append(Step("background", f"divided by the estimated paper: median {middle:.0f}, spread {spread:.1f}"))
    return _grey(cv2.divide(image, paper, scale=255))


def _glyph_height(image: Grey) -> float | None:
    _, marks = cv2.threshold(image, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    heights, widths = stats[1:, cv2.CC_STAT_HEIGHT], stats[1:, cv2.CC_STAT_WIDTH]
    glyphs = heights[(heights >= 6) & (heights <= 120) & (widths >= 3) & (widths <= 150)]
    return float(np.median(glyphs)) if glyphs.size >= 50 else None


def _enlarge(image: Grey, steps: list[Step]) -> Grey:
    height = _glyph_height(image)
    if height is None or height >= _SMALLEST_GLYPH:
        return image
    factor = min(3.0, _GLYPH_HEIGHT / height)
    steps.append(Step("scale", f"enlarged {factor:.2f} times: letters were {height:.0f} pixels high"))
    return _grey(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))


def measure_skew(image: Grey) -> float:
    """Degrees (counter-clockwise) by which to turn the page so that its lines lie level; 0 without clear lines.

    The angle whose row sums differ most from row to row (projection profile), searched from coarse to fine on a
    copy about 800 pixels high.
    """
    factor = min(1.0, 800 / image.shape[0])
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = (255 - small).astype(np.float32)
    ink[ink < 60] = 0
    centre = (ink.shape[1] / 2, ink.shape[0] / 2)

    def sharpness(angle: float) -> float:
        turn = cv2.getRotationMatrix2D(centre, angle, 1)
        rows = cv2.warpAffine(ink, turn, (ink.shape[1], ink.shape[0])).sum(axis=1)
        return float(np.square(np.diff(rows)).sum())

    best = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, 0.5), key=sharpness)
    if sharpness(best) == 0:
        return 0.0
    for step in (0.1, 0.02):
        best = max(np.arange(best - 5 * step, best + 5.01 * step, step), key=sharpness)
    return float(best)


def _straighten(image: Grey, steps: list[Step]) -> Grey:
    angle = measure_skew(image)
    if abs(angle) < _LEAST_SKEW or abs(angle) > _MOST_SKEW:
        return image
    steps.append(Step("skew", f"turned by {angle:+.2f} degrees"))
    height, width = image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    return _grey(cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255))


def measure_noise(image: Grey) -> float:
    """Standard deviation (grey levels) of the paper's texture away from ink; shading does not count."""
    part = image[image.shape[0] // 8 : -image.shape[0] // 8, image.shape[1] // 8 : -image.shape[1] // 8]
    calm = cv2.GaussianBlur(part, (0, 0), 4)
    paper = cv2.erode((calm > np.median(calm) - 8).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    texture = part[paper].astype(np.float32) - calm[paper]
    return float(texture.std()) if texture.size else 0.0


def _calm(image: Grey, steps: list[Step]) -> Grey:
    noise = measure_noise(image)
    if noise < _NOISE:
        return image
    steps.append(Step("noise", f"median of 5 by 5 pixels: paper texture {noise:.1f}"))
    return _grey(cv2.medianBlur(image, 5))


def _grey(image: object) -> Grey:
    return np.asarray(image, dtype=np.uint8)
