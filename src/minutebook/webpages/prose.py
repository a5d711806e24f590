"""The words of a turn, parted at the ends of pages, with the insertions of editors told from the speaker's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutebook.warehouse import RecordedMark, RecordedTurn, Stretch

_ANCHOR_WORDS = 4
"""Words by which the beginning of a page is found in the text, its first left out where they are not found: a dash or
mark before them may have been taken out.
"""

_BRACKET = re.compile(r"\\[\[\](){}]")
_ANY_BRACKET = r"[\\[\\](){}]"
"""A bracket that was misread stands in the text as it was read, and in the mark as the one that it must have been."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a turn's text; ``mark`` is the type of the insertion that it is, None for what was said."""

    text: str
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class PagePart:
    """What a turn says on one page; None for the page of a turn whose place is not known."""

    page_no: int | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A turn's text, page by page, and the marks that could not be found in it."""

    parts: tuple[PagePart, ...]
    unplaced: tuple[RecordedMark, ...]


def part_text(turn: RecordedTurn) -> Prose:
    """The text of a turn by pages. Where the end of a page cannot be found in it, the text stays on the page before."""
    placed, unplaced = _place_marks(turn.text, turn.marks)
    breaks = _find_breaks(turn.text, turn.stretches)
    first = turn.stretches[0].page_no if turn.stretches else (turn.pages[0] if turn.pages else None)
    starts = [(first, 0), *breaks]
    ends = [at for _, at in breaks] + [len(turn.text)]
    parts = tuple(
        PagePart(page_no, _cut(turn.text, start, end, placed))
        for (page_no, start), end in zip(starts, ends, strict=True)
    )
    return Prose(parts, unplaced)


def _place_marks(
    text: str, marks: Sequence[RecordedMark]
) -> tuple[list[tuple[int, int, str]], tuple[RecordedMark, ...]]:
    """Start, end and type of each mark found in the text, in order; and those not found."""
    placed: list[tuple[int, int, str]] = []
    unplaced = []
    after = 0
    for mark in marks:
        pattern = re.compile(r"\s+".join(_BRACKET.sub(_ANY_BRACKET, re.escape(word)) for word in mark.text.split()))
        free = (
            found
            for start in (after, 0)
            for found in pattern.finditer(text, start)
            if found.end() > found.start() and all(found.end() <= at or found.start() >= end for at, end, _ in placed)
        )
        if (found := next(free, None)) is None:
            unplaced.append(mark)
            continue
        placed.append((found.start(), found.end(), mark.type))
        after = found.end()
    return sorted(placed), tuple(unplaced)


def _find_breaks(text: str, stretches: Sequence[Stretch]) -> list[tuple[int, int]]:
    """For each page of a turn after the first, the character that it begins with, where that can be told."""
    whole = sum(stretch.characters for stretch in stretches)
    breaks: list[tuple[int, int]] = []
    before = 0
    least = -1
    for earlier, stretch in pairwise(stretches):
        before += earlier.characters
        expected = len(text) * before / whole if whole else 0
        words = stretch.opening.split()
        for anchor in (words[:_ANCHOR_WORDS], words[1 : 1 + _ANCHOR_WORDS]):
            pattern = r"\s+".join(re.escape(word) for word in anchor)
            found = [match.start() for match in re.finditer(pattern, text) if match.start() > least] if anchor else []
            if found:
                least = min(found, key=lambda at: abs(at - expected))
                breaks.append((stretch.page_no, least))
                break
    return breaks


def _cut(text: str, start: int, end: int, placed: Sequence[tuple[int, int, str]]) -> tuple[Passage, ...]:
    passages = []
    at = start
    for mark_start, mark_end, kind in placed:
        left, right = max(mark_start, start), min(mark_end, end)
        if left < right:
            passages += [Passage(text[at:left]), Passage(text[left:right], kind)]
            at = right
    passages.append(Passage(text[at:end]))
    return tuple(passage for passage in passages if passage.text)
