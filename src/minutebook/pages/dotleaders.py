"""Dotted leaders between the labels and values of a typed header, taken out before reading.

``Date ............... 4 May 1931``: engines take the dots for letters, or the values for a column of their own. The space that
stays parts label and value as well.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from minutebook.model import Step
from minutebook.pages.shape import Grey

_MEASURED_HEIGHT = 1650
"""Height in pixels of the copy on which spots are looked for: half of letter paper at 300 dots an inch."""
_NARROWEST = 100
"""Pixels of the side of a page that can have leaders."""
_TOP = 0.55
"""Share of the page, from its top, that is looked at: headers stand there, and looking at all of it takes twice as long."""
_DARKER = 50
"""Grey levels by which ink is darker than paper, at least."""
_SMALL = 0.75
"""Height of a small letter, in heights of capitals."""
_MARGIN = 3
"""Pixels around a dot that are taken out with it."""
_LARGEST_DOT = 0.75
"""Side of a dot at most, in heights of a small letter."""
_SMALLEST_DOT = 0.08
_LEVEL = 0.4
"""How far the dots of a leader may lie above or below each other, in heights of a small letter."""
_WIDEST_STEP = 3.5
"""From a dot to the next, at most, in heights of a small letter: typists set one, or one and a space."""
_EVEN = 0.3
"""By how much of the usual one a step may differ."""
_FEWEST_DOTS = 6
"""More than an ellipsis, or the dots that tell of words left out."""
_FEWEST_LEADERS = 2
"""One alone may be a line to be filled in."""
_NEAR = 6.0
"""How far from its first and last dot the words stand that a leader joins, in heights of a small letter."""


@dataclass(frozen=True, slots=True)
class _Spot:
    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def clear_leaders(image: Grey, steps: list[Step]) -> Grey:
    """The page without its leaders, if it has several; as it is where it has not."""
    if min(image.shape) < _NARROWEST:
        return image
    factor = min(1.0, _MEASURED_HEIGHT / image.shape[0])
    top = image[: round(_TOP * image.shape[0])]
    small = np.asarray(cv2.resize(top, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    paper = _find_paper(small)
    _, _, stats, _ = cv2.connectedComponentsWithStats((small < paper - _DARKER).astype(np.uint8), connectivity=8)
    boxes = np.asarray(stats[1:], np.int32)
    sides = boxes[:, 2:4]
    if not len(sides):
        return image
    # The tallest fifth are capitals and letters with stems, however many dots a page has.
    height = _SMALL * float(np.percentile(sides[:, 1], 80))
    is_dot = (sides.min(axis=1) >= _SMALLEST_DOT * height) & (sides.max(axis=1) <= _LARGEST_DOT * height)
    if is_dot.sum() < _FEWEST_DOTS * _FEWEST_LEADERS:
        return image
    letters = _spots(boxes[sides[:, 1] > _LARGEST_DOT * height])
    leaders = [run for run in _find_runs(_spots(boxes[is_dot]), height) if _joins(run, letters, height)]
    if len(leaders) < _FEWEST_LEADERS:
        return image
    cleared = image.copy()
    for dot in itertools.chain.from_iterable(leaders):
        left, top, right, bottom = (round(side / factor) for side in (dot.left, dot.top, dot.right, dot.bottom))
        cv2.rectangle(cleared, (left - _MARGIN, top - _MARGIN), (right + _MARGIN, bottom + _MARGIN), paper, -1)
    steps.append(Step("leaders", f"{len(leaders)} dotted leaders taken out, which part labels from values"))
    return cleared


def _find_paper(image: Grey) -> int:
    """The median grey level."""
    counts = np.cumsum(cv2.calcHist([image], [0], None, [256], [0, 256]))
    return int(np.searchsorted(counts, counts[-1] / 2))


def _spots(stats: NDArray[np.int32]) -> list[_Spot]:
    return [_Spot(left, top, left + width, top + height) for left, top, width, height in stats[:, :4].tolist()]


def _find_runs(dots: Sequence[_Spot], height: float) -> Iterator[list[_Spot]]:
    """Rows of so many dots, one beside the other at even steps."""
    rows: list[list[_Spot]] = []
    for dot in sorted(dots, key=lambda spot: spot.middle[1]):
        if rows and dot.middle[1] - rows[-1][-1].middle[1] <= _LEVEL * height / 2:
            rows[-1].append(dot)
        else:
            rows.append([dot])
    for row in rows:
        row.sort(key=lambda spot: spot.left)
        run = row[:1]
        for dot in row[1:]:
            if _goes_on(run, dot, height):
                run.append(dot)
                continue
            if len(run) >= _FEWEST_DOTS:
                yield run
            run = [dot]
        if len(run) >= _FEWEST_DOTS:
            yield run


def _goes_on(run: Sequence[_Spot], dot: _Spot, height: float) -> bool:
    step = dot.middle[0] - run[-1].middle[0]
    steps = [after.middle[0] - before.middle[0] for before, after in itertools.pairwise(run[-4:])]
    usual = float(np.median(steps)) if steps else step
    level = abs(dot.middle[1] - run[-1].middle[1]) <= _LEVEL * height
    return level and step <= _WIDEST_STEP * height and abs(step - usual) <= _EVEN * usual


def _joins(run: Sequence[_Spot], others: Sequence[_Spot], height: float) -> bool:
    """Whether words stand on the line right before the first dot and right behind the last."""
    base = run[0].bottom
    line = [spot for spot in others if base - 2 * height <= spot.top and abs(spot.bottom - base) <= height]
    before = any(0 <= run[0].left - spot.right <= _NEAR * height for spot in line)
    behind = any(0 <= spot.left - run[-1].right <= _NEAR * height for spot in line)
    return before and behind
