"""Where a wide space parts a line: a form's labels from its values, two lists that stand beside each other."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.model import Line, Tab

# Characters of room between the words of a line that part two columns.
WIDEST_SPACE = 3.0
# Two blanks do behind the longest label of a column, where so many lines that begin beside it have their wide space end there.
NARROW_SPACE = 1.5
FEWEST_BESIDE = 2
# One blank does where others have the dots of a form, of which the longest label leaves none.
ONE_BLANK = 0.5
SHORTEST_LEADER = 3
_DOTS = ".·…"
# A label that fills its column has so many words at most, and ends no sentence by a stop behind a longer word.
LONGEST_LABEL = 4
SHORTEST_STOPPED = 4
# Lines that begin beside each other do so within a character or so.
ALIGNED = 1.0


@dataclass(frozen=True, slots=True)
class RuledLine(Line):
    """A line of a table from which the bars between its columns were taken, with their places in pixels."""

    rules: tuple[int, ...] = ()


def find_tab(line: Line) -> Tab | None:
    """The wide space of a line, where there is just one; of two that behind the value of a label: Present:  Mr. Orde    Cuba.
    Where a table's rule stands, that.
    """
    found = find_tabs(line)
    ruled = [tab for tab in found if _is_ruled(line, line.words[tab.words - 1].box.right, tab.left)]
    if ruled:
        return ruled[0] if len(ruled) == 1 else None
    if len(found) == 2 and line.words[found[0].words - 1].text.endswith((":", "：")):
        return found[1]
    return found[0] if len(found) == 1 else None


def find_page_tabs(lines: Sequence[Line]) -> tuple[Tab | None, ...]:
    """The wide space of each line of a page; that behind the longest label of a column, too narrow elsewhere, among them:
    HOLBEACH      One lighter / KANAGARATNAM  The trade.
    """
    tabs = [find_tab(line) for line in lines]
    columns = [(line.box.left, tab.left) for line, tab in zip(lines, tabs, strict=True) if tab is not None]
    ends = [find_end_of_leader(line) for line in lines]
    return tuple(
        tab or _find_narrow_tab(line, columns, NARROW_SPACE) or _find_filled_tab(lines, at, ends)
        for at, (line, tab) in enumerate(zip(lines, tabs, strict=True))
    )


def _find_filled_tab(lines: Sequence[Line], at: int, ends: Sequence[int | None]) -> Tab | None:
    """The blank behind a label that leaves no room for the dots which the lines above and below have: For the owners Mr. Holm."""
    beside = [(lines[by].box.left, left) for by in (at - 1, at + 1) if 0 <= by < len(ends) and (left := ends[by])]
    if ends[at] is not None or len(beside) < FEWEST_BESIDE:
        return None
    return _find_narrow_tab(lines[at], beside, ONE_BLANK)


def find_end_of_leader(line: Line) -> int | None:
    """Where the words begin behind the dots of a form: Trustees ..... Capt. Holm."""
    for one, other in itertools.pairwise(line.words[: LONGEST_LABEL + 2]):
        if len(one.text) >= SHORTEST_LEADER and not one.text.strip(_DOTS):
            return other.box.left
    return None


def _find_narrow_tab(line: Line, columns: Sequence[tuple[int, int]], narrow: float) -> Tab | None:
    """The space that ends where the column of words begins beside other labels.

    Args:
        line: a line without a wide space.
        columns: where the lines that have one, or dots in its place, begin, and where that ends.
        narrow: how many characters the space is wide at least.
    """
    width = character_width(line)
    if find_tabs(line):
        return None
    beside = [left for start, left in columns if abs(start - line.box.left) <= ALIGNED * width]
    for at, (one, other) in enumerate(itertools.pairwise(line.words[: LONGEST_LABEL + 1]), start=1):
        aligned = sum(abs(left - other.box.left) <= ALIGNED * width for left in beside)
        ends = one.text[-1:] in ".!?" and len(one.text) > SHORTEST_STOPPED
        # A dash, colon or dots there are the sign behind the label.
        ends = ends or not (any(map(str.isalnum, other.text)) and any(map(str.isalnum, one.text)))
        if aligned >= FEWEST_BESIDE and not ends and other.box.left - one.box.right >= narrow * width:
            return Tab(at, other.box.left)
    return None


def find_tabs(line: Line) -> list[Tab]:
    """All wide spaces of a line, from the left, and those however wide where a rule stood; what is left of the dots of a form
    stands in the space.
    """
    wide = WIDEST_SPACE * character_width(line)
    return [
        Tab(at - 1 if at > 1 and not one.text.strip(_DOTS) else at, other.box.left)
        for at, (one, other) in enumerate(itertools.pairwise(line.words), start=1)
        if other.box.left - one.box.right >= wide or _is_ruled(line, one.box.right, other.box.left)
    ]


def _is_ruled(line: Line, left: int, right: int) -> bool:
    """Whether a rule stood between two words."""
    return isinstance(line, RuledLine) and any(left <= rule <= right for rule in line.rules)


def character_width(line: Line) -> float:
    """The usual width of a character of a line, in pixels; without bounds where it has no words."""
    widths = [word.box.width / len(word.text) for word in line.words if word.text]
    return statistics.median(widths) if widths else float("inf")
