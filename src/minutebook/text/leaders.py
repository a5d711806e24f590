"""The dots between the labels of a form and a column of values, of which an engine drops some and misreads others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutebook.model import Change, Line, Tab
from minutebook.text.spacing import find_offsets
from minutebook.text.tabs import ALIGNED, character_width, find_end_of_leader, find_tab, find_tabs

RULE = "leader-remains"
LEADER = "....."
_STOPS = ".…·•"
# Other lines that begin beside a line and have their value where its own stands.
FEWEST_BESIDE = 2
# Words before the dots, at most, and after them where a field stands behind another in its row.
LONGEST_LABEL = 7
LONGEST_SECOND = 3


def find_values(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where each line of a form begins, and where its value does, behind dots or a wide space; in pixels."""
    found = [(line, _left_of(find_tab(line)) or find_end_of_leader(line)) for line in lines]
    return [(line.box.left, left) for line, left in found if left is not None]


def stand_in_form(
    start: int, left: int, width: float, values: Sequence[tuple[int, int]], *, fewest: int = FEWEST_BESIDE
) -> bool:
    """Whether ``fewest`` lines begin at ``start`` and have their value at ``left``, a character of ``width`` more or less."""
    near = ALIGNED * width
    beside = sum(abs(start - other) <= near and abs(left - value) <= near for other, value in values)
    return beside >= fewest


def restore_leaders(
    lines: Sequence[Line], tabs: Sequence[Tab | None]
) -> tuple[tuple[tuple[Change, ...], Tab | None], ...]:
    """Each line's dots put right where several lines of its page have a value below its own, and its wide space then:
    Received by «+. +. Mr. Holm; and a first label whose dots were dropped before a second: Tape   A 12   Speed ..... 3 3/4.
    """
    values = find_values(lines)
    return tuple(
        _restore_before_second(line, values) or (_restore_remains(line, values) if tab is None else ((), tab))
        for line, tab in zip(lines, tabs, strict=True)
    )


def _restore_remains(line: Line, values: Sequence[tuple[int, int]]) -> tuple[tuple[Change, ...], None]:
    words, offsets = line.words, find_offsets(line)
    first = next((at for at, word in enumerate(words) if not _has_word(word.text)), 0)
    value = next((at for at in range(first, len(words)) if _has_word(words[at].text)), 0)
    if offsets is None or not 0 < first <= LONGEST_LABEL or not value:
        return (), None
    start, end = offsets[first], offsets[value - 1] + len(words[value - 1].text)
    before = line.text[start:end]
    told = any(sign in _STOPS for sign in before) and not before.startswith(_STOPS[0] * len(LEADER))
    if not told or not stand_in_form(line.box.left, words[value].box.left, character_width(line), values):
        return (), None
    return (Change(RULE, start, end, before, LEADER),), None


def _restore_before_second(
    line: Line, values: Sequence[tuple[int, int]]
) -> tuple[tuple[Change, ...], Tab | None] | None:
    tabs, offsets = find_tabs(line), find_offsets(line)
    if len(tabs) != 2 or offsets is None or not _is_led(line, tabs[1].words):
        return None
    first = tabs[0]
    if not stand_in_form(line.box.left, first.left, character_width(line), values):
        return None
    end = offsets[first.words]
    start = offsets[first.words - 1] + len(line.words[first.words - 1].text)
    change = Change(RULE, start, end, line.text[start:end], f" {LEADER} ")
    return (change,), Tab(tabs[1].words + 1, tabs[1].left)


def _is_led(line: Line, at: int) -> bool:
    """Whether a label, dots and a value stand in a line from word ``at`` on."""
    behind = line.words[at : at + LONGEST_SECOND + 1]
    return any(
        _has_word(one.text) and len(other.text) >= len(LEADER) - 2 and not other.text.strip(_STOPS)
        for one, other in pairwise(behind)
    ) and _has_word(line.words[-1].text)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _left_of(tab: Tab | None) -> int | None:
    return tab.left if tab else None
