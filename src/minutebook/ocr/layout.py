"""Boxes of text on a page -> strips, one a line, in reading order, columns apart; and lines whose beginnings were parted off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.model import Box, Line, enclose
from minutebook.ocr.words import sign_breadth

_SAME_LINE = 0.5
"""Share of the lower box's height that two boxes of one line have in common."""
_WIDEST_GAP = 2.5
"""Space between two boxes of one line, in line heights, above which they are read as two strips: typists put up to
five spaces within a line, which is about two line heights."""
_LEAST_COLUMN = 3
"""Rows with a gap at one place from which it parts columns; fewer may be a label with its value."""

_SHORTEST_SPACE, _FEWEST_TORN, _LONGEST_PART = 2.5, 2, 4
"""Breadths of a sign up to which there is a single space between two lines of one row, how many such rows show that a column was
seen where there is none, and the signs that the left part has at most: ``R:``, ``they``. On some 600 pages read two had such
rows, four and six of them, and each was wrong."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The box of one line, or of the part of a line in one column, and the number of its block (from 1)."""

    box: Box
    block: int


def order_strips(boxes: Sequence[Box]) -> tuple[Strip, ...]:
    """Strips in reading order: rows from top to bottom, each from left to right; where rows that follow each other
    have a wide gap at the same place, first all that stands left of it, then all that stands right.
    """
    rows = [_join_row(row) for row in _group_rows(boxes)]
    strips: list[Strip] = []
    block = 1
    start = 0
    while start < len(rows):
        end, split = _find_columns(rows, start)
        if end - start < _LEAST_COLUMN:
            strips += [Strip(box, block) for box in rows[start]]
            start += 1
            continue
        for left in (True, False):
            block += 1
            strips += [Strip(box, block) for row in rows[start:end] for box in row if (box.right <= split) == left]
        block += 1
        start = end
    return tuple(strips)


def _group_rows(boxes: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: box.top + box.bottom):
        row = next((row for row in reversed(rows[-3:]) if _share_line(row, box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    return rows


def _join_row(row: Sequence[Box]) -> list[Box]:
    height = sum(box.height for box in row) / len(row)
    strips: list[Box] = []
    for box in sorted(row, key=lambda box: box.left):
        if strips and box.left - strips[-1].right <= _WIDEST_GAP * height:
            strips[-1] = enclose((strips[-1], box))
        else:
            strips.append(box)
    return strips


def _find_columns(rows: Sequence[Sequence[Box]], start: int) -> tuple[int, int]:
    """Row after the last one that has a gap in common with row ``start``, and where that gap is; a row of one box may
    stand between, if it lies on one side of it.
    """
    gap: tuple[int, int] | None = None
    end = start
    for no in range(start, len(rows)):
        row = rows[no]
        if len(row) == 1 and gap is not None and (row[0].right <= gap[0] or row[0].left >= gap[1]):
            continue
        if len(row) != 2:
            break
        here = (row[0].right, row[1].left)
        common = here if gap is None else (max(gap[0], here[0]), min(gap[1], here[1]))
        if common[1] - common[0] < row[0].height:
            break
        gap, end = common, no + 1
    return (end, sum(gap) // 2) if gap is not None else (start, 0)


def _share_line(row: Sequence[Box], box: Box) -> bool:
    top = sum(one.top for one in row) / len(row)
    bottom = sum(one.bottom for one in row) / len(row)
    return min(bottom, box.bottom) - max(top, box.top) > _SAME_LINE * min(bottom - top, box.height)


def is_torn(lines: Sequence[Line]) -> bool:
    """Whether the first signs of several lines were taken for a column of their own, as where each line begins with the letter of
    its speaker.
    """
    breadth = sign_breadth(lines)
    if breadth is None:
        return False
    torn = (any(_goes_on(line, other, breadth) for other in lines) for line in lines if len(line.text) <= _LONGEST_PART)
    return sum(torn) >= _FEWEST_TORN


def _goes_on(line: Line, other: Line, breadth: float) -> bool:
    """Whether another line stands in the same row, one space behind."""
    near = 0 <= other.box.left - line.box.right <= _SHORTEST_SPACE * breadth
    return near and _share_line([line.box], other.box)
