"""Which way up a page stands: told by Tesseract's own detection, or by trying to read it each way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from minutebook.errors import LanguageMissing, PageError
from minutebook.ocr.engine import Grey
from minutebook.ocr.language import densest_strip
from minutebook.ocr.tesseract import Tesseract, check_languages, detect_orientation

_SURE_DETECTION = 4.0
"""Tesseract's confidence in an orientation from which it is believed. On pages at three levels of damage, turned and
not, it was never wrong above 3."""
_TRIED_IN = ("eng", "rus", "chi_sim")
"""One language a script; the first whose letters are found decides."""
_ENOUGH = 3.0
"""Characters surely found, each word's confidence above one half counting double, that show which way up is right."""
_CLEARLY_MORE = 2.0
"""How many times more must be found one way up than any other."""
_STRIP = 0.16
"""Share of the page's height that is read on a trial, where its lines are level: some eight typed lines."""
_SECONDS = 60.0
"""Limit on one trial."""
_WORDY = re.compile(r"[^\W\d_]{3,}|[㐀-鿿]")


def tell_orientation(image: Grey, candidates: Sequence[int]) -> tuple[int, str]:
    """By how many degrees clockwise an image must be turned to stand upright, and how that was told.

    Args:
        image: a page without dark borders.
        candidates: the turns that come into question; with 0 and 180 alone its lines are known to be level.

    Raises:
        PageError, PageTimeout: the engine failed on it.
        EngineMissing: there is no engine.
    """
    found = detect_orientation(image) if _can_read("osd") else None
    if found is not None and found[1] >= _SURE_DETECTION and found[0] in candidates:
        return found[0], f"detected with confidence {found[1]:.1f}"
    told = ""
    for language in _TRIED_IN:
        if not _can_read(language):
            continue
        weights = {degrees: _weigh(image, degrees, candidates, language) for degrees in candidates}
        first, second = sorted(weights.values(), reverse=True)[:2]
        told = f"tried in {language}, surely found: " + ", ".join(f"{key}: {weights[key]:.0f}" for key in candidates)
        if first >= _ENOUGH and first >= _CLEARLY_MORE * second:
            return max(weights, key=lambda degrees: weights[degrees]), told
    return 0, f"nothing tells ({told})"


def _weigh(image: Grey, degrees: int, candidates: Sequence[int], language: str) -> float:
    turned = np.ascontiguousarray(np.rot90(image, -degrees // 90))
    engine = Tesseract(_SECONDS)
    try:
        if set(candidates) <= {0, 180}:
            reading = engine.read(densest_strip(turned, _STRIP), language, single_block=True)
        else:
            reading = engine.read_scattered(turned, language)
    except PageError:
        return 0.0
    words = [word for line in reading.lines for word in line.words if _WORDY.search(word.text)]
    return sum(len(word.text) * max(0.0, 2 * word.confidence - 1) for word in words)


@cache
def _can_read(language: str) -> bool:
    try:
        check_languages((language,))
    except LanguageMissing:
        return False
    return True
