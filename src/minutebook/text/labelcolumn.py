"""Labels in a column of their own, or ends of words broken at the margin, which an engine reads all before the words beside
or between them: each put where it stands.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.model import Line
from minutebook.text.halves import join_parts

# A column of labels is at most this share of the width of the words beside it; columns of equal rank are not labels.
NARROW = 0.4
# The same where so many of its lines end in a colon: PRESENT FOR THE U.S.:
LESS_NARROW = 0.65
SURELY_LABELS = 3
# Lines whose middles differ by at most this share of their height stand beside each other.
BESIDE = 0.5
FEWEST_LABELS = 2
# The others are lines of one word, which stand below the words.
LEAST_BESIDE = 0.5


def put_labels_in_place(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines with each label of a left column right before the line that stands beside it.

    Only where most lines of the narrow column have one beside them, and several end in a colon or there are fewer of them
    than of the others; or where none of them has, and they stand between the others. A label and the words beside it become
    the one line as which they were typed.
    """
    ordered = list(lines)
    at = 1
    while at < len(ordered):
        found = _columns_at(ordered, at)
        if found is None:
            at += 1
            continue
        start, end = found
        ordered[start:end] = _weave(ordered[start:at], ordered[at:end])
        at = end
    return tuple(ordered)


def _columns_at(lines: Sequence[Line], at: int) -> tuple[int, int] | None:
    """Where the labels begin and the words end, if at ``at`` the reading goes back up to the words beside labels."""
    first = lines[at]
    if _middle(first) > _middle(lines[at - 1]) - first.box.height * BESIDE:
        return None
    # What heads the page may stand far right of the words, and lines of these be set in.
    end = at + 1
    while (
        end < len(lines)
        and lines[end].box.left > lines[at - 1].box.right
        and _middle(lines[end]) > _middle(lines[end - 1])
    ):
        end += 1
    margin = min(line.box.left for line in lines[at:end])
    left = margin - first.box.height
    start = at
    while start > 0 and _is_label(lines, start - 1, at, margin):
        start -= 1
    labels, words = lines[start:at], lines[at:end]
    if len(labels) < FEWEST_LABELS:
        return None
    width = max(line.box.right for line in words) - left
    if _alternate(labels, words) and max(label.box.width for label in labels) <= LESS_NARROW * width:
        return start, end
    # What ends in no colon may be the rest of the words above it, broken at the margin of the page.
    with_colon = [label for label in labels if label.text.rstrip().endswith((":", "："))]
    narrow = LESS_NARROW if len(with_colon) >= SURELY_LABELS else NARROW
    if max(label.box.width for label in labels) > narrow * width:
        return None
    if len(labels) >= len(words) and len(with_colon) < FEWEST_LABELS:
        # Two columns of equal rank, unless lines of the left one end as labels do; others of it are the ends of words
        # broken at the margin of the page.
        return None
    asked = with_colon if len(with_colon) >= FEWEST_LABELS else labels
    beside = sum(any(_are_beside(label, line) for line in words) for label in asked)
    return (start, end) if beside >= max(FEWEST_LABELS, len(asked) * LEAST_BESIDE) else None


def _alternate(labels: Sequence[Line], words: Sequence[Line]) -> bool:
    """Whether the narrow lines stand between the others and none at the height of one: the ends of words broken at the margin of the
    page, each below its beginning, as under PRESENT: a name and most of its office, below it the rest.
    """
    if len(words) < FEWEST_LABELS or any(_share_height(label, line) for label in labels for line in words):
        return False
    heights = [_middle(label) for label in labels]
    return all(
        any(_middle(above) < height < _middle(below) for height in heights)
        for above, below in itertools.pairwise(words)
    )


def _is_label(lines: Sequence[Line], at: int, below: int, left: float) -> bool:
    """Whether line ``at`` stands left of the words, no higher than one line above them, and above the label after it."""
    line, first = lines[at], lines[below]
    if line.box.right > left or _middle(line) < _middle(first) - first.box.height * BESIDE:
        return False
    return at + 1 == below or _middle(line) < _middle(lines[at + 1])


def _weave(labels: Sequence[Line], words: Sequence[Line]) -> list[Line]:
    """Labels and words by their height, a label before the words beside it."""
    woven: list[Line] = []
    waiting = list(labels)
    for line in words:
        while waiting and not _are_beside(waiting[0], line) and _middle(waiting[0]) < _middle(line):
            woven.append(waiting.pop(0))
        beside = waiting and _are_beside(waiting[0], line)
        woven.append(join_parts((waiting.pop(0), line)) if beside else line)
    return [*woven, *waiting]


def _are_beside(one: Line, other: Line) -> bool:
    return abs(_middle(one) - _middle(other)) <= BESIDE * max(one.box.height, other.box.height)


def _share_height(one: Line, other: Line) -> bool:
    return one.box.top < other.box.bottom and other.box.top < one.box.bottom


def _middle(line: Line) -> float:
    return (line.box.top + line.box.bottom) / 2
