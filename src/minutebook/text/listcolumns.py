"""Two sides listed beside each other, which an engine reads across: each set right below the other, as if typed so."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, Word, enclose
from minutebook.text.tabs import character_width, find_tab

# Characters by which the beginnings of a column's lines may differ.
ALIGNED = 2.0
# Lines of a list, its heading apart, that go across both columns.
FEWEST_ENTRIES = 2
# Words of a heading.
LONGEST_HEADING = 5
# What neither a side's heading nor a person's entry holds: figures, sums, labels.
_NO_LIST = frozenset("0123456789:$£€№")


def put_lists_in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, each list of two sides beside each other as the left column and then the right.

    Such a list has a heading over each column, bare of commas, and entries of a name and a comma below both.
    """
    ordered = list(lines)
    at = 0
    while at < len(ordered):
        halves = _halves_from(ordered, at)
        ordered[at : at + len(halves)] = [
            *(left for left, _ in halves if left is not None),
            *(right for _, right in halves if right is not None),
        ]
        at += max(1, 2 * len(halves))
    return tuple(ordered)


def _halves_from(lines: Sequence[Line], at: int) -> list[tuple[Line | None, Line | None]]:
    """The halves of the lines of such a list whose heading is line ``at``; none where there is no list."""
    heading = _part(lines[at])
    if heading is None or not all(_is_heading(half) for half in heading):
        return []
    halves: list[tuple[Line | None, Line | None]] = [heading]
    for line in lines[at + 1 :]:
        entry = _place(line, heading)
        if entry is None:
            break
        halves.append(entry)
    whole = [half for pair in halves[1:] if None not in pair for half in pair if half is not None]
    listed = sum("," in half.text for half in whole) * 2 >= len(whole)
    return halves if len(whole) >= 2 * FEWEST_ENTRIES and listed else []


def _place(line: Line, heading: tuple[Line, Line]) -> tuple[Line | None, Line | None] | None:
    """A line of such a list as its halves, one of them None where it stands in one column only; None for any other line."""
    left, right = (half.box.left for half in heading)
    near = ALIGNED * character_width(line)
    if any(char in _NO_LIST for char in line.text):
        return None
    parted = _part(line)
    if parted is not None:
        fits = abs(parted[0].box.left - left) <= near and abs(parted[1].box.left - right) <= near
        return parted if fits else None
    if abs(line.box.left - right) <= near:
        return None, line
    within = abs(line.box.left - left) <= near and line.box.right < right
    return (line, None) if within and "," in line.text else None


def _is_heading(half: Line) -> bool:
    words = half.text.rstrip(":").split()
    bare = not any(char in _NO_LIST or char in ",;." for char in half.text.rstrip(":"))
    return bare and len(words) <= LONGEST_HEADING and half.text[:1].isupper()


def _part(line: Line) -> tuple[Line, Line] | None:
    """A line as the two that a single wide gap between its words makes of it."""
    tab = find_tab(line)
    if tab is None:
        return None
    return _of_words(line, line.words[: tab.words]), _of_words(line, line.words[tab.words :])


def _of_words(line: Line, words: Sequence[Word]) -> Line:
    return replace(
        line,
        text=" ".join(word.text for word in words),
        box=enclose(word.box for word in words),
        confidence=statistics.fmean(word.confidence for word in words),
        words=tuple(words),
    )
