"""Where a wide space parts a line: a form's labels from its values, two lists that stand beside each other."""

from __future__ import annotations

import itertools
import statistics
from dataclasses import dataclass

from minutebook.model import Line, Tab

# Characters of room between the words of a line that part two columns.
WIDEST_SPACE = 3.0


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


def find_tabs(line: Line) -> list[Tab]:
    """All wide spaces of a line, from the left, and those however wide where a rule stood."""
    wide = WIDEST_SPACE * character_width(line)
    return [
        Tab(at, other.box.left)
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
