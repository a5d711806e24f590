"""Numbers of lines at a margin, of every line or of every fifth, as in transcripts of evidence: no part of the text."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.model import Change, Line, Word, enclose
from minutebook.text.tabs import character_width

LINE_NUMBER = "line-number"
"""The rule of a number taken off its line, and of a line that holds nothing else."""
# Characters by which the ends of such numbers may lie apart.
ALIGNED = 1.5
# Lines that bear one at least: where each line does, and where every fifth or tenth does. Of the former so many go on in the
# middle of a sentence, which no entry of a list does, and so many of them are surely figures.
FEWEST_NUMBERED = 6
FEWEST_STEPS = 3
FEWEST_RUNNING_ON = 2
SURELY_FIGURES = 0.75
# How many lines apart numbers stand where not each bears one, and by how many it may be off: blank lines may count or not.
STEPS = (5, 10)
SLACK = 2
# Share of the lines between two such numbers that stand clear of their column.
MOSTLY = 0.9
_NUMBER = re.compile(r"(?=\D?\d)[\dlIO]{1,4}[.)]?|[\dlIO]*\d[\dlIO]*")
# What an engine makes of a number: no letter of a label, Q. or A.
_UNREAD = re.compile(r"[\dlIiOoSBZz|!\W]{1,3}")
_MISREAD = str.maketrans("lIO", "110")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_STOP = re.compile(r"[^\w\s]$")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line with the number that may be its own; ``at`` is its place among the page's lines from the top."""

    at: int
    line: Line
    word: Word
    value: int

    @property
    def middle(self) -> float:
        return (self.line.box.top + self.line.box.bottom) / 2

    @property
    def text(self) -> str:
        """The line's words without it."""
        return " ".join(word.text for word in self.line.words if word is not self.word)


@dataclass(frozen=True, slots=True)
class BareLine:
    """A line without its number, and the change that took it off; a number alone in its line stays, and is ``alone``."""

    line: Line
    cut: Change | None = None
    alone: bool = False


def strip_line_numbers(lines: Sequence[Line]) -> list[BareLine]:
    """A page's lines without the numbers that count them at the left margin or the right one.

    These rise with the lines, one below the other. Where each line bears one, the entries of a list would look alike, but
    that no entry begins in the middle of a sentence.
    """
    ordered = sorted((line for line in lines if line.words), key=lambda line: line.box.top + line.box.bottom)
    column = _find_column(ordered, first=True) or _find_column(ordered, first=False)
    numbers = {each.line.line_no: each.word for each in column}
    return [_strip(line, numbers.get(line.line_no)) for line in lines]


def _strip(line: Line, number: Word | None) -> BareLine:
    words = tuple(word for word in line.words if word is not number)
    if number is None or not words:
        return BareLine(line, alone=number is not None)
    size = len(number.text)
    if line.words[0] is number:
        text = line.text[size:].lstrip()
        cut = Change(LINE_NUMBER, 0, len(line.text) - len(text), line.text[: len(line.text) - len(text)], "")
    else:
        text = line.text[:-size].rstrip()
        cut = Change(LINE_NUMBER, len(text), len(line.text), line.text[len(text) :], "")
    return BareLine(replace(line, text=text, words=words, box=enclose(word.box for word in words)), cut)


def _find_column(lines: Sequence[Line], *, first: bool) -> list[_Numbered]:
    """The longest run of numbers at one margin that counts lines, those between that could not be read with it."""
    ends = [(at, line, line.words[0 if first else -1]) for at, line in enumerate(lines)]
    candidates = [
        _Numbered(at, line, word, int(word.text.rstrip(".)").translate(_MISREAD)))
        for at, line, word in ends
        if _NUMBER.fullmatch(word.text)
    ]
    pitch = _pitch(lines)
    best: list[_Numbered] = []
    best_step = 1
    for step in (1, *STEPS):
        for run in _runs(candidates, step, pitch):
            if len(run) > len(best) and _counts_lines(run, step, lines, first=first):
                best, best_step = run, step
    if not best:
        return []
    known = {each.at for each in best}
    unread = [
        each
        for at, line, word in ends
        if best[0].at < at < best[-1].at and at not in known and best_step == 1 and _UNREAD.fullmatch(word.text)
        for each in [_Numbered(at, line, word, 0)]
        if _in_column(each, best)
    ]
    return [*best, *unread]


def _pitch(lines: Sequence[Line]) -> float:
    """The usual step from line to line of a page."""
    tops = [line.box.top + line.box.bottom for line in lines]
    steps = [(below - above) / 2 for above, below in pairwise(tops) if below > above]
    return statistics.median(steps) if steps else float("inf")


def _runs(candidates: Sequence[_Numbered], step: int, pitch: float) -> list[list[_Numbered]]:
    """Numbers that rise by ``step`` and stand as many lines apart, each in one run at most."""
    runs: list[list[_Numbered]] = []
    for each in candidates:
        if each.value % step:
            continue
        home = next((run for run in reversed(runs) if _counts_on(run[-1], each, step, pitch)), None)
        runs.append([each]) if home is None else home.append(each)
    return runs


def _counts_on(above: _Numbered, each: _Numbered, step: int, pitch: float) -> bool:
    risen, lines = each.value - above.value, each.at - above.at
    if risen <= 0 or not _are_aligned(above, each):
        return False
    rows = round((each.middle - above.middle) / pitch)
    if step == 1:
        return risen in (lines, rows)
    return risen == step and min(abs(risen - lines), abs(risen - rows)) <= SLACK


def _are_aligned(one: _Numbered, other: _Numbered) -> bool:
    near = ALIGNED * character_width(other.line)
    left, right = one.word.box.left - other.word.box.left, one.word.box.right - other.word.box.right
    return min(abs(left), abs(right)) <= near


def _in_column(each: _Numbered, column: Sequence[_Numbered]) -> bool:
    """Whether a word stands where the numbers of a column do."""
    near = ALIGNED * character_width(each.line)
    lefts, rights = ([getattr(other.word.box, side) for other in column] for side in ("left", "right"))
    within = min(lefts) - near / 2 <= each.word.box.left and each.word.box.right <= max(rights) + near / 2
    return within and bool(each.text)


def _counts_lines(run: Sequence[_Numbered], step: int, lines: Sequence[Line], *, first: bool) -> bool:
    """Whether such a run counts the lines of a text, not the entries of a list."""
    if step > 1:
        own = {each.at for each in run}
        between = [line for at, line in enumerate(lines) if run[0].at < at < run[-1].at and at not in own]
        edge = max(each.word.box.right for each in run) if first else min(each.word.box.left for each in run)
        clear = sum(line.box.left >= edge if first else line.box.right <= edge for line in between)
        return len(run) >= FEWEST_STEPS and bool(between) and clear >= MOSTLY * len(between)
    sure = sum(each.word.text.isdecimal() for each in run)
    if len(run) < FEWEST_NUMBERED or sure < SURELY_FIGURES * len(run):
        return False
    right = max(each.line.box.right for each in run)
    return sum(_runs_on(above, below, right) for above, below in pairwise(run)) >= FEWEST_RUNNING_ON


def _runs_on(above: _Numbered, below: _Numbered, right: int) -> bool:
    """Whether a line goes on with the sentence of the one above; a Chinese one does where that is full and ends in no sign."""
    if not _CJK.match(below.text):
        return below.text[:1].islower()
    full = above.line.box.right >= right - ALIGNED * character_width(above.line)
    return full and not _STOP.search(above.text)
