"""How good a reading is likely to be: the character error rate to expect, from what can be seen without gold."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from minutebook.model import Line
from minutebook.ocr.engine import Grey, Reading

_FITS = {"tesseract": (-0.017, 0.39), "rapidocr": (-0.004, 1.09)}
"""For each engine: constant and slope of the page's character error rate over one less its mean confidence. Least
absolute deviation on 122 pages of 16 invented records at three levels of damage: off by 0.7 points on average."""
_SPELLED_FITS = {"tesseract": (-0.002, 0.115, 2.7), "rapidocr": (0.004, 0.43, 1.0)}
"""The same where words were chosen by a lexicon since, which leaves the engine's confidence as it was, and what each odd
sign counts, as a share of the signs: on 71 pages, 60 of them heavy, each expected from fits without its record, off by
1.1 points."""
_ODD = frozenset("`‘’‚\\|{}<>~^_›‹@$°©®¢")
"""Signs that typewriters of these records lack: what no word or letter could be made of."""
_LOST_FROM = 0.03
"""Share of unread ink of a poor page from which the rest of it counts as text lost; photographs have half of it at their
edges."""
_LEAST_ERROR = 0.002
"""No page is expected to be free of errors: full stops and dashes go wrong on the best."""
_LETTER_INK = 205
"""Grey level below which a pixel of a cleaned page, at a third of its size, is ink of a letter."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reading shows of its quality.

    ``expected_error`` is the character error rate to expect (0 to 1); ``uncovered`` the share of the page's ink that
    lies in no word's box: what an engine drops shows in no confidence.
    """

    expected_error: float
    uncovered: float


def judge(reading: Reading, image: Grey, *, spelled: bool = False) -> Judgement:
    """Judge a reading of ``image``; ``spelled`` says that its words were chosen by a lexicon."""
    missed = uncovered_ink(image, reading.lines)
    if reading.confidence is None:
        return Judgement(1.0, missed)
    engine = "rapidocr" if reading.engine.startswith("rapidocr") else "tesseract"
    doubt = 1 - reading.confidence
    if spelled:
        constant, slope, odd = _SPELLED_FITS[engine]
        expected = constant + slope * doubt + odd * _odd_share(reading)
        lost = max(0.0, missed - _LOST_FROM)
    else:
        constant, slope = _FITS[engine]
        expected, lost = constant + slope * doubt, 0.0
    return Judgement(min(1.0, max(_LEAST_ERROR, expected) + lost), missed)


def _odd_share(reading: Reading) -> float:
    odd = sum(sign in _ODD for line in reading.lines for word in line.words for sign in word.text)
    return odd / max(1, reading.characters)


def compare(first: tuple[Reading, Judgement], second: tuple[Reading, Judgement]) -> tuple[float, float]:
    """Errors to expect of two readings of one page, where what one found surely and the other did not counts as lost."""
    most = max(first[0].sure_weight, second[0].sure_weight, 1.0)
    one, two = (judged.expected_error + (most - reading.sure_weight) / most for reading, judged in (first, second))
    return one, two


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
