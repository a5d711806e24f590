"""Two pages on one scan: an open book or two sheets side by side, told by the empty strip down the middle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from minutebook.pages.shape import Grey
from minutebook.pages.turn import find_letters

_LANDSCAPE = 1.15
"""Width over height from which a scan may be a spread: two pages of a book have 1.2 to 1.6, of letter paper 1.55. A
single portrait page, also one with a list in two columns, has 0.65 to 0.85."""
_MIDDLE = (0.38, 0.62)
"""Share of the width within which the gutter lies: sheets are not laid down in the exact middle."""
_NARROWEST = 0.025
"""Width of the gutter as a share of the scan: the inner margins of two pages, less what skew takes of them."""
_EMPTY = 0.04
"""Share of the usual ink of a column below which it counts as empty: specks and a fold are not text."""
_LEAST_LINES = 4
"""Lines that each of the two must have at least."""
_FULL_LINE = 0.5
"""Share of a leaf's width that the longer half of its lines fills: lists in two columns and stamps beside a narrow
telegram fill less."""
_LEAST_HEIGHT = 5
"""Height in pixels of the copy from which a row of ink is a line."""


def find_gutter(image: Grey) -> int | None:
    """Column at which a spread parts into its two leaves; None for a single page."""
    height, width = image.shape
    if width < _LANDSCAPE * height:
        return None
    letters, _ = find_letters(image)
    columns = letters.sum(axis=0, dtype=np.float64)
    inked = columns[columns > 0]
    if not inked.size:
        return None
    usual = float(np.percentile(inked, 60))
    full = np.flatnonzero(columns > _EMPTY * usual)
    wide = letters.shape[1]
    gaps = [
        (right - left, (left + right) // 2)
        for left, right in pairwise(full)
        if right - left >= _NARROWEST * wide and _MIDDLE[0] <= (left + right) / 2 / wide <= _MIDDLE[1]
    ]
    if not gaps:
        return None
    middle = max(gaps)[1]
    if not all(_is_full_leaf(leaf) for leaf in (letters[:, :middle], letters[:, middle:])):
        return None
    return int(middle * width / wide)


def _is_full_leaf(letters: NDArray[np.uint8]) -> bool:
    rows = letters.sum(axis=1, dtype=np.float64)
    inked = rows[rows > 0]
    if not inked.size:
        return False
    text = (rows > 0.12 * np.percentile(inked, 80)).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], text, [0]))))
    lengths = []
    for top, bottom in zip(edges[::2], edges[1::2], strict=True):
        inside = np.flatnonzero(letters[top:bottom].any(axis=0))
        if bottom - top >= _LEAST_HEIGHT and inside.size:
            lengths.append((inside[-1] - inside[0]) / letters.shape[1])
    return len(lengths) >= _LEAST_LINES and float(np.percentile(lengths, 75)) >= _FULL_LINE
