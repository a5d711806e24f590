"""Words that one reading of a page lacks and another has: whole lines, mostly, that an engine took for no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Box, Line, Word
from minutebook.ocr.engine import Place, Reading
from minutebook.ocr.words import make_line

_COVERED = 0.3
"""Share of a word's breadth and height that another word covers where both are the same."""
_WITHIN = 0.5
"""Share of a word that lies in a box where it is a word of that box."""
_SAME_ROW = 0.5
"""Share of the lower one's height that a word and a line have in common where it belongs to the line."""
_NEAR = 3.0
"""Distance from a line, in its heights, up to which a word in its row belongs to it."""


def find_unread(reading: Reading, boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Boxes of text in which the reading has no word."""
    words = [word for line in reading.lines for word in line.words]
    return tuple(box for box in boxes if not any(_share(word.box, box) > _WITHIN for word in words))


def missing_words(reading: Reading, other: Reading) -> tuple[Word, ...]:
    """Words of ``other`` where ``reading`` has none."""
    words = [word for line in reading.lines for word in line.words]
    return tuple(
        word
        for line in other.lines
        for word in line.words
        if not any(_share(word.box, here.box) > _COVERED for here in words)
    )


def fill_gaps(reading: Reading, other: Reading, boxes: Sequence[Box]) -> tuple[Reading, tuple[Word, ...]]:
    """The reading with what ``other`` has inside ``boxes`` and it has not, in its place, and these words."""
    missing = {word for word in missing_words(reading, other) if any(_share(word.box, box) > _WITHIN for box in boxes)}
    lines = list(reading.lines)
    for line in other.lines:
        words = [word for word in line.words if word in missing]
        if words:
            _put(lines, make_line(0, words, line.block))
    alternatives: dict[Word, tuple[Place, ...]] = dict(reading.alternatives)
    alternatives |= {word: places for word, places in other.alternatives.items() if word in missing}
    numbered = tuple(replace(line, line_no=no) for no, line in enumerate(lines, start=1))
    return replace(reading, lines=numbered, alternatives=alternatives), tuple(sorted(missing))


def _put(lines: list[Line], new: Line) -> None:
    for no, line in enumerate(lines):
        if _in_row(line.box, new.box):
            words = sorted((*line.words, *new.words), key=lambda word: word.box.left)
            lines[no] = make_line(line.line_no, words, line.block)
            return
    above = [no for no, line in enumerate(lines) if _is_above(line.box, new.box)]
    place = above[-1] + 1 if above else 0
    block = lines[above[-1]].block if above else lines[0].block if lines else 1
    lines.insert(place, replace(new, block=block))


def _in_row(line: Box, new: Box) -> bool:
    common = min(line.bottom, new.bottom) - max(line.top, new.top)
    apart = max(new.left - line.right, line.left - new.right)
    return common > _SAME_ROW * min(line.height, new.height) and apart <= _NEAR * line.height


def _is_above(line: Box, new: Box) -> bool:
    """Whether a line comes before: higher, and not in another column."""
    return line.top + line.bottom < new.top + new.bottom and line.left < new.right and new.left < line.right


def _share(one: Box, other: Box) -> float:
    """The lesser of the shares of the first box's breadth and height that lie in the other."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, min(across / max(1, one.width), down / max(1, one.height)))
