"""How good a reading is likely to be: the character error rate to expect, from what can be seen without gold."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from minutebook.model import Line
from minutebook.ocr.engine import Grey, Reading

_LETTER_INK = 160
"""Grey level below which a pixel of a cleaned page, at a third of its size, is ink of a letter."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reading shows of its quality.

    ``expected_error`` is the character error rate to expect (0 to 1); ``uncovered`` the share of the page's ink that
    lies in no word's box: what an engine drops shows in no confidence.
    """

    expected_error: float
    uncovered: float


def judge(reading: Reading, image: Grey) -> Judgement:
    """Judge a reading of ``image``."""
    missed = uncovered_ink(image, reading.lines)
    if reading.confidence is None:
        return Judgement(1.0, missed)
    fit = _FITS["rapidocr" if reading.engine.startswith("rapidocr") else "tesseract"]
    doubt = 1 - reading.confidence
    return Judgement(min(1.0, max(0.0, fit[0] + fit[1] * doubt + fit[2] * doubt**2 + fit[3] * missed)), missed)


_FITS = {"tesseract": (0.0, 0.0, 1.6, 0.2), "rapidocr": (0.0, 0.5, 0.0, 0.2)}
"""For each engine: constant, and weights of doubt (one less mean confidence), its square, and uncovered ink."""


def uncovered_ink(image: Grey, lines: tuple[Line, ...]) -> float:
    """Share of the page's letter-sized ink outside the boxes of words (0 to 1); 0 on a page without ink."""
    factor = 1 / 3
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = (small < _LETTER_INK).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    heights, widths, areas = (stats[:, part] for part in (cv2.CC_STAT_HEIGHT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_AREA))
    tallest = small.shape[0] / 25
    letters = (heights >= 4) & (heights <= tallest) & (widths <= 4 * tallest) & (areas >= 8)
    letters[0] = False
    ink = letters[labels].astype(np.uint8) if count > 1 else ink
    total = int(ink.sum())
    if not total:
        return 0.0
    for word in (word for line in lines for word in line.words):
        left, top, right, bottom = (round(side * factor) for side in word.box)
        ink[max(0, top - 2) : bottom + 2, max(0, left - 2) : right + 2] = 0
    return float(ink.sum()) / total
