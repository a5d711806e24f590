"""Boxes of text on a page -> strips, one a line, in reading order, columns apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from minutebook.model import Box, enclose

_SAME_LINE = 0.5
"""Share of the lower box's height that two boxes of one line have in common."""
_WIDEST_GAP = 4.0
"""Space between two boxes of one line, in line heights, above which they are read as two strips."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The box of one line, or of the part of a line in one column, and the number of its block."""

    box: Box
    block: int


def order_strips(boxes: Sequence[Box]) -> tuple[Strip, ...]:
    """Strips in reading order: rows from top to bottom, each from left to right."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: box.top + box.bottom):
        row = next((row for row in reversed(rows[-3:]) if _share_line(row, box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    strips: list[Strip] = []
    for row in rows:
        held: list[Box] = []
        for box in sorted(row, key=lambda box: box.left):
            if held and box.left - max(one.right for one in held) > _WIDEST_GAP * np.median(
                [one.height for one in row]
            ):
                strips.append(Strip(enclose(held), 1))
                held = []
            held.append(box)
        strips.append(Strip(enclose(held), 1))
    return tuple(strips)


def _share_line(row: Sequence[Box], box: Box) -> bool:
    top, bottom = float(np.mean([one.top for one in row])), float(np.mean([one.bottom for one in row]))
    common = min(bottom, box.bottom) - max(top, box.top)
    return common > _SAME_LINE * min(bottom - top, box.height)
