"""Lines that an engine tore in two, where the spaces of many lines stand below each other and look like a gutter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, enclose

# Room between two parts of a torn line, in heights of the lower one: that of a space or two. Columns stand further apart.
WIDEST_SPACE = 1.4
# Share of that height in which the parts stand beside each other.
SAME_ROW = 0.5
# Torn lines of a page below which it may be a label, or a stamp, that stands close to a line.
FEWEST_TORN = 3


def join_torn_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, those torn in two made whole again and all in order from the top; the same lines where few are torn."""
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
        whole.append(_join([lines[each] for each in row]))
    return tuple(sorted(whole, key=lambda line: line.box.top + line.box.bottom))


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
    beside = min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top)
    return beside > SAME_ROW * height and other.box.left - line.box.right < WIDEST_SPACE * height


def _join(parts: Sequence[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    weights = [len(part.text) for part in parts]
    confidence = sum(part.confidence * weight for part, weight in zip(parts, weights, strict=True)) / sum(weights)
    return replace(
        parts[0],
        text=" ".join(part.text for part in parts),
        box=enclose(part.box for part in parts),
        confidence=round(confidence, 4),
        words=tuple(word for part in parts for word in part.words),
    )
