"""Rows of a form or of a column of labels that an engine tore at the wide space: a label, and the words beside it as another
line, one row after the other or all labels before all words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from minutebook.model import Line
from minutebook.text.halves import join_parts
from minutebook.text.tabs import WIDEST_SPACE, character_width, find_tabs

# Characters by which the beginnings of a column's lines may differ.
ALIGNED = 1.5
# Characters by which an office is set in below its name.
SET_IN = 4.0
# Words of a label; more are those of a column of its own.
LONGEST_LABEL = 5
# Middles of the two halves of a row differ by at most this share of their height.
BESIDE = 0.5
# So many torn rows show two columns by themselves, where the words have that many lines more than there are labels.
FEWEST_TORN = 3
FEWEST_BELOW = 2


def join_torn_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, each label and the words beside it one line again, where a row that stayed whole shows both columns, or
    several torn ones do.

    Lines among these that have nothing beside them stand where their height puts them.
    """
    ordered = list(lines)
    for left, tab, width in sorted({*_find_columns(lines), *_find_torn_columns(lines)}):
        at = 0
        while at < len(ordered):
            end = at
            while end < len(ordered) and _stands_in(ordered[end], left, tab, SET_IN * width):
                end += 1
            if end > at + 1:
                ordered[at:end] = _mend(ordered[at:end], tab - SET_IN * width)
            at = max(end, at) + 1 if end == at else end
    return tuple(ordered)


def _find_columns(lines: Sequence[Line]) -> Iterator[tuple[int, int, float]]:
    """Where whole rows begin, where the words behind their wide space do, or behind the dots in its place, and how wide a
    character of theirs is.
    """
    for line in lines:
        stops = [tab.left for tab in find_tabs(line)[:1] if tab.words <= LONGEST_LABEL]
        stops += [
            other.box.left
            for one, other in itertools.pairwise(line.words[: LONGEST_LABEL * 2])
            if not any(map(str.isalnum, one.text)) and set(one.text) <= set(".,·…") and other.text[:1].isalnum()
        ][-1:]
        yield from ((line.box.left, stop, character_width(line)) for stop in stops)


def _find_torn_columns(lines: Sequence[Line]) -> Iterator[tuple[int, int, float]]:
    """As :func:`_find_columns`, of rows all torn: labels that begin below each other, each with words beside it that do so too,
    and more of these below.
    """
    torn = [
        (label, beside[0])
        for label in lines
        if 0 < len(label.words) <= LONGEST_LABEL
        and len(beside := [line for line in lines if line.box.left > label.box.right and _are_beside(label, line)]) == 1
    ]
    for label, words in torn:
        width = character_width(label)
        near = ALIGNED * width
        same = sum(
            abs(one.box.left - label.box.left) <= near and abs(other.box.left - words.box.left) <= near
            for one, other in torn
        )
        column = sum(abs(line.box.left - words.box.left) <= near for line in lines)
        apart = words.box.left - label.box.left > WIDEST_SPACE * width
        if apart and same >= FEWEST_TORN and column >= same + FEWEST_BELOW:
            yield label.box.left, words.box.left, width


def _stands_in(line: Line, left: int, tab: int, near: float) -> bool:
    """Whether a line is a label of the one column, words of the other, or a row of both."""
    if abs(line.box.left - tab) <= near:
        return True
    if abs(line.box.left - left) > near:
        return False
    return (line.box.right < tab - near / 2 and len(line.words) <= LONGEST_LABEL) or _is_row(line, tab, near)


def _is_row(line: Line, tab: int, near: float) -> bool:
    return any(abs(word.box.left - tab) <= near for word in line.words[1:])


def _mend(block: Sequence[Line], tab: float) -> list[Line]:
    """Lines of the two columns by their height, those beside each other as one; as they were where none are."""
    words = [line for line in block if line.box.left >= tab]
    labels = [line for line in block if line.box.left < tab and not _reaches(line, tab)]
    pairs: dict[int, int] = {}
    for at, label in enumerate(labels):
        beside = [line for line in words if _are_beside(label, line) and id(line) not in pairs.values()]
        if len(beside) == 1:
            pairs[at] = id(beside[0])
    if not pairs:
        return list(block)
    taken = set(pairs.values())
    joined = {id(labels[at]): line for at, key in pairs.items() for line in words if id(line) == key}
    rows = [
        join_parts((line, joined[id(line)])) if id(line) in joined else line for line in block if id(line) not in taken
    ]
    return sorted(rows, key=lambda line: line.box.top + line.box.bottom)


def _reaches(line: Line, tab: float) -> bool:
    """Whether a word of a line stands in the right column."""
    return any(word.box.left >= tab for word in line.words)


def _are_beside(one: Line, other: Line) -> bool:
    far = abs(one.box.top + one.box.bottom - other.box.top - other.box.bottom) / 2
    return far <= BESIDE * min(one.box.height, other.box.height)
