"""How large letters are, and the size at which Tesseract should see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from minutebook.model import Box, Line
from minutebook.ocr.engine import Grey

_GLYPH_HEIGHT = 15.0
"""Height in pixels of small letters at which Tesseract reads typescript best: on 36 pages of invented records typed in
six faces, clean and moderately damaged at 300 dots an inch (22 to 28 pixels), sizes from 13 to 18 took a tenth off the
errors and a quarter off the time. Below, Cyrillic suffers."""
_LEAST_SAVING = 0.8
"""Factor above which making an image smaller is not worth it."""
_LOWEST_PAGE = 1850
"""Height in pixels below which no page is brought: on worn copies strokes run together, so that letters measure larger
than they are; at 160 dots an inch such pages had a quarter more errors."""
_FEWEST = 50
"""Letters from which their height is believed."""


def shrink_factor(image: Grey) -> float:
    """What to multiply the size of a page image by before Tesseract reads it; 1 where it should stay as it is."""
    height = _letter_height(image)
    if height is None:
        return 1.0
    factor = max(_GLYPH_HEIGHT / height, _LOWEST_PAGE / image.shape[0])
    return factor if factor <= _LEAST_SAVING else 1.0


def shrink(image: Grey, factor: float) -> Grey:
    """The image at ``factor`` (below 1) times its size."""
    return np.asarray(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def enlarge_lines(lines: Sequence[Line], factor: float, image: Grey) -> tuple[Line, ...]:
    """Lines read from ``image`` at ``factor`` times its size, placed on the image itself."""

    def enlarge(box: Box) -> Box:
        height, width = image.shape
        left, top, right, bottom = (round(side / factor) for side in box)
        return Box(left, top, min(right, width), min(bottom, height))

    return tuple(
        replace(
            line,
            box=enlarge(line.box),
            words=tuple(word._replace(box=enlarge(word.box)) for word in line.words),
        )
        for line in lines
    )


def _letter_height(image: Grey) -> float | None:
    """Height in pixels of the marks that hold the middle of the ink; None on a page with next to none."""
    half = shrink(image, 0.5)
    _, marks = cv2.threshold(half, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    heights, widths, areas = (stats[1:, part] for part in (cv2.CC_STAT_HEIGHT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_AREA))
    letters = (heights >= 4) & (heights <= 60) & (widths >= 3) & (widths <= 75)
    if letters.sum() < _FEWEST:
        return None
    order = np.argsort(heights[letters])
    inked = np.cumsum(areas[letters][order])
    return 2.0 * float(heights[letters][order][np.searchsorted(inked, inked[-1] / 2)])
