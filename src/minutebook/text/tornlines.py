"""Lines that an engine tore: in two, where the spaces of many lines stand below each other and look like a gutter; or so that
words from the middle of a line became a line of their own.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.model import Line
from minutebook.text.halves import join_parts, take_words

# Room between two parts of a torn line, in heights of the lower one: that of a space or two. Columns stand further apart.
WIDEST_SPACE = 1.4
# Share of that height in which the parts stand beside each other.
SAME_ROW = 0.5
# Torn lines of a page below which it may be a label, or a stamp, that stands close to a line.
FEWEST_TORN = 3


def join_torn_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, words put back into the gaps that they fill; those torn in two made whole again and all in order from the
    top, where several are torn.
    """
    lines = _fill_gaps(lines)
    behind: dict[int, int] = {}
    for at, line in enumerate(lines):
        after = _next_part(line, lines)
        if after is not None and after not in behind.values():
            behind[at] = after
    if len(behind) < FEWEST_TORN:
        return tuple(lines)
    parts = set(behind.values())
    whole: list[Line] = []
    for at in range(len(lines)):
        if at in parts:
            continue
        row = [at]
        while row[-1] in behind:
            row.append(behind[row[-1]])
        whole.append(join_parts([lines[each] for each in row]))
    return tuple(sorted(whole, key=lambda line: line.box.top + line.box.bottom))


def _fill_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that fills the gap between two words of another put there."""
    filled = list(lines)
    if not any(map(_has_gap, lines)):
        return filled
    for part in lines:
        homes = (
            (at, cut) for at, line in enumerate(filled) if _share_row(line, part) and (cut := _find_gap(line, part))
        )
        home = next(homes, None)
        if home is not None:
            at, cut = home
            line = filled[at]
            filled[at] = join_parts([take_words(line, line.words[:cut]), part, take_words(line, line.words[cut:])])
            filled.remove(part)
    return filled


def _has_gap(line: Line) -> bool:
    """Whether more than a space or two stands between two words."""
    wide = WIDEST_SPACE * line.box.height
    return any(other.box.left - one.box.right > wide for one, other in itertools.pairwise(line.words))


def _find_gap(line: Line, part: Line) -> int:
    """How many words of ``line`` stand before the gap that ``part``, in its row, fills, a space or two left on each side; 0
    where none does.
    """
    for at, (one, other) in enumerate(itertools.pairwise(line.words), start=1):
        rooms = (part.box.left - one.box.right, other.box.left - part.box.right)
        if min(rooms) >= 0 and max(rooms) < WIDEST_SPACE * min(line.box.height, part.box.height):
            return at
    return 0


def _next_part(line: Line, lines: Sequence[Line]) -> int | None:
    """Index of the line that stands in the same row right behind ``line``, no further off than a space."""
    near = [
        (other.box.left, at)
        for at, other in enumerate(lines)
        if other.box.left >= line.box.right and _are_parts(line, other)
    ]
    return min(near)[1] if near else None


def _are_parts(line: Line, other: Line) -> bool:
    height = min(line.box.height, other.box.height)
    return _share_row(line, other) and other.box.left - line.box.right < WIDEST_SPACE * height


def _share_row(line: Line, other: Line) -> bool:
    beside = min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top)
    return beside > SAME_ROW * min(line.box.height, other.box.height)
