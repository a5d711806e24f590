"""Where a wide space parts a line: a form's labels from its values, two lists that stand beside each other."""

from __future__ import annotations

import itertools
import statistics

from minutebook.model import Line, Tab

# Characters of room between the words of a line that part two columns.
WIDEST_SPACE = 3.0


def find_tab(line: Line) -> Tab | None:
    """The wide space of a line, where there is just one."""
    wide = WIDEST_SPACE * character_width(line)
    found = [
        Tab(at, other.box.left)
        for at, (one, other) in enumerate(itertools.pairwise(line.words), start=1)
        if other.box.left - one.box.right >= wide
    ]
    return found[0] if len(found) == 1 else None


def character_width(line: Line) -> float:
    """The usual width of a character of a line, in pixels; without bounds where it has no words."""
    widths = [word.box.width / len(word.text) for word in line.words if word.text]
    return statistics.median(widths) if widths else float("inf")
