"""What each letter of a typed page may be, by its likeness to the other letters of the page.

A typewriter has one type for each letter and gives every letter the same breadth. The mean of all places where a letter
was read shows its type, worn and faint as it is on this page; each place is then set beside all of these types. An engine
knows print in general and takes each line by itself; that the page's own д has hardly any feet is seen only here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

from minutebook.model import Word
from minutebook.ocr.engine import Grey, Place

_STEADY = 0.06
"""How far from the usual pitch, as a share of it, steps of one pitch lie."""
_TYPED = 0.6
"""Share of steps that keep to the pitch on a typed page: 0.72 to 0.97 on heavy ones, 0.62 where little stood; print of
letters of many breadths keeps to none."""
_FEWEST_STEPS = 8
"""Steps that a pitch is measured from at least."""
_ABOVE, _BESIDE = 0.65, 0.6
"""How far around its middle a letter is looked at, in pitches; between 0.5 and 0.8 made no difference."""
_SOFT_ABOVE, _SOFT_BESIDE = (0.5, 0.1), (0.3, 0.12)
"""From where on what is seen counts less, and how fast: parts of its neighbours stand there."""
_SHIFT = 3
"""Pixels by which a letter may stand off its place either way: 2 lost a twentieth, 1 a tenth."""
_SHIFT_COSTS = 0.004
"""What each pixel of that takes from the likeness."""
_FAINT = 3.0
"""Depth of a letter's ink, in grey levels, that counts half: grain on blank paper is like nothing. 20 lost a tenth."""
_SHARPNESS = 180.0
"""What a difference in likeness (0 to 1) costs, as a logarithm of chances. Right letters are alike by 0.5 on heavy pages,
so near the pairs н and и, д and л differ by a hundredth or two. Half of it and twice as much did nearly as well."""
_UNSEEN = 3.0
"""What a letter costs that the page has at no other place."""
_OFF_COUNT = 2
"""Letters more or fewer than were read that a word may be looked at as having, where its breadth says so."""
_SIGNS = "0123456789.,:;-()/«»?!"


def measure_pitch(lines: Sequence[Sequence[Word]]) -> float | None:
    """Breadth in pixels that each letter takes; None where letters differ in breadth, or there are too few.

    Args:
        lines: words of each line from left to right.
    """
    steps: list[tuple[float, int]] = []
    for words in lines:
        for word, after in pairwise(words):
            count = len(word.text) + 1
            steps.append(((after.box.left - word.box.left) / count, count))
        steps += [(word.box.width / len(word.text), len(word.text) // 2) for word in words if len(word.text) > 3]
    if len(steps) < _FEWEST_STEPS:
        return None
    found, weights = (np.array(part, np.float64) for part in zip(*sorted(steps), strict=True))
    usual = found[np.searchsorted(np.cumsum(weights), weights.sum() / 2)]
    steady = np.abs(found - usual) < _STEADY * usual
    if usual <= 0 or weights[steady].sum() < _TYPED * weights.sum():
        return None
    return float(np.average(found[steady], weights=weights[steady]))


def compare_letters(
    image: Grey, lines: Sequence[Sequence[Word]], pitch: float, letters: Sequence[str]
) -> list[list[list[tuple[Place, ...]]]]:
    """For each word of each line what its letters cost by their likeness: as many places as it was read with, and where
    its breadth is that of more or fewer letters, these places too.

    Args:
        image: the cleaned page.
        lines: words as they are held to read now; wrong ones matter little where most are right.
        pitch: as :func:`measure_pitch` gives it.
        letters: small letters of the language, so that those are known that the page has not.
    """
    page = _Page(image, pitch)
    runs: list[tuple[int, int]] = []
    labels: list[str] = []
    order: list[tuple[int, int]] = []
    for line_no, words in enumerate(lines):
        middle = _middle(words)
        for word_no, word in enumerate(words):
            breadth = max(1, round(word.box.width / pitch + 0.1))
            counts = {len(word.text)} | ({breadth} if abs(breadth - len(word.text)) <= _OFF_COUNT else set())
            for count in sorted(counts, key=lambda count: count != len(word.text)):
                page.add((word.box.left + word.box.right) / 2, middle, count)
                runs.append((len(labels), count))
                labels += word.text if count == len(word.text) else [""] * count
                order.append((line_no, word_no))
    places = _as_places(labels, *page.liken(labels), letters) if labels else []
    told: list[list[list[tuple[Place, ...]]]] = [[[] for _ in words] for words in lines]
    for (line_no, word_no), (start, count) in zip(order, runs, strict=True):
        told[line_no][word_no].append(tuple(places[start : start + count]))
    return told


def _middle(words: Sequence[Word]) -> float:
    plain = [word for word in words if len(word.text) > 2 and word.text.isalpha()] or words
    return float(np.median([(word.box.top + word.box.bottom) / 2 for word in plain]))


def _as_places(
    labels: Sequence[str], types: Sequence[str], likeness: NDArray[np.float32], letters: Sequence[str]
) -> list[Place]:
    small = [sign.lower()[:1] for sign in types]
    # Capitals are set beside capitals only: a large И that stands once is more like й than like и.
    for one, other in ((str.isupper, str.islower), (str.islower, str.isupper)):
        likeness[np.outer([one(label) for label in labels], [other(sign) for sign in types])] = np.nan
    likeness[np.isnan(likeness).all(axis=1)] = 0
    costs = np.minimum(_SHARPNESS * (np.nanmax(likeness, axis=1, keepdims=True) - likeness), 2 * _SHARPNESS)
    blank = dict.fromkeys((*letters, *_SIGNS), _UNSEEN)
    places: list[Place] = []
    for row in costs:
        seen: dict[str, float] = {}
        for sign, cost in zip(small, row.tolist(), strict=True):
            if cost == cost:  # no number: of the other case, or a type of this one place alone  # noqa: PLR0124
                seen[sign] = min(cost, seen.get(sign, cost))
        places.append(blank | seen)
    return places


class _Page:
    """Places of letters on a page, each cut out with a margin to shift it in.

    Args:
        image: the cleaned page.
        pitch: breadth of a letter.
    """

    def __init__(self, image: Grey, pitch: float) -> None:
        self._pitch = pitch
        self._high, self._wide = round(_ABOVE * pitch), round(_BESIDE * pitch)
        self._pad = self._high + _SHIFT + 1
        self._ink = np.pad(255 - image, self._pad)
        self._cuts: list[NDArray[np.uint8]] = []
        down, across = (np.abs(np.arange(-size, size + 1)) / pitch for size in (self._high, self._wide))
        weights = np.outer(
            *(
                np.exp(-(np.maximum(0, far - start) ** 2) / (2 * width**2))
                for far, (start, width) in ((down, _SOFT_ABOVE), (across, _SOFT_BESIDE))
            )
        ).ravel()
        self._weights = np.asarray(weights / weights.sum(), np.float32)

    def add(self, middle: float, height: float, count: int) -> None:
        """Add the ``count`` letters of a word whose middle is there."""
        rows, columns = self._high + _SHIFT, self._wide + _SHIFT
        bottom, right = self._ink.shape
        for number in range(count):
            across = round(middle + (number - (count - 1) / 2) * self._pitch) + self._pad
            down = round(height) + self._pad
            across = min(max(across, columns), right - columns - 1)
            down = min(max(down, rows), bottom - rows - 1)
            self._cuts.append(self._ink[down - rows : down + rows + 1, across - columns : across + columns + 1])

    def liken(self, labels: Sequence[str]) -> tuple[list[str], NDArray[np.float32]]:
        """The signs that were read, and how like (up to 1) each place is to each of them elsewhere; no number where that
        is nowhere.

        Args:
            labels: what each place was read as; empty where that is not to count.
        """
        cuts = np.stack(self._cuts).astype(np.float32)
        types = sorted({label for label in labels if label})
        numbers = {label: number for number, label in enumerate(types)}
        read = np.array([numbers.get(label, -1) for label in labels])
        held = np.flatnonzero(read >= 0)
        own = read[held]
        shifts = list(product(range(2 * _SHIFT + 1), repeat=2))
        costs = [_SHIFT_COSTS * (abs(down - _SHIFT) + abs(across - _SHIFT)) for down, across in shifts]
        # Where each place lies best on the mean of its like, as cut out at first.
        shown = self._view(cuts[held], _SHIFT, _SHIFT)
        means = _normed(_add_up(shown, own, len(types)))
        best = np.full(len(held), -np.inf, np.float32)
        for (down, across), cost in zip(shifts, costs, strict=True):
            view = self._view(cuts[held], down, across)
            like = np.einsum("ij,ij->i", view, means[own]) - cost
            better = like > best
            shown[better], best[better] = view[better], like[better]
        sums = _add_up(shown, own, len(types))
        means = _normed(sums)
        others = _normed(sums[own] - shown)  # no place is set beside itself
        likeness = np.full((len(labels), len(types)), -1, np.float32)
        apart = np.full(len(held), -1, np.float32)
        for (down, across), cost in zip(shifts, costs, strict=True):
            view = self._view(cuts, down, across)
            np.maximum(likeness, view @ means.T - cost, out=likeness)
            np.maximum(apart, np.einsum("ij,ij->i", view[held], others) - cost, out=apart)
        apart[np.bincount(own, minlength=len(types))[own] == 1] = np.nan
        likeness[held, own] = apart
        return types, likeness

    def _view(self, cuts: NDArray[np.float32], down: int, across: int) -> NDArray[np.float32]:
        """Each place at this shift: depth of ink about its mean, of length 1 or less where faint."""
        part = cuts[:, down : down + 2 * self._high + 1, across : across + 2 * self._wide + 1]
        flat = part.reshape(len(cuts), -1)
        flat = (flat - (flat @ self._weights)[:, None]) * np.sqrt(self._weights)
        return np.asarray(flat / (np.linalg.norm(flat, axis=1, keepdims=True) + _FAINT), np.float32)


def _add_up(shown: NDArray[np.float32], own: NDArray[np.int64], count: int) -> NDArray[np.float32]:
    sums = np.zeros((count, shown.shape[1]), np.float32)
    np.add.at(sums, own, shown)
    return sums


def _normed(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6), np.float32)
