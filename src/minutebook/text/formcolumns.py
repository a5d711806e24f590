"""Forms with two fields in a row, labels and values each in a column: Date   5 May 1969   Room   East Block, 211."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import pairwise

from minutebook.model import Line, Word
from minutebook.text.halves import take_words
from minutebook.text.tabs import find_tabs

# Cells of such a row, and rows that show the columns: each has its second label, and its value, below that of another.
CELLS = 4
FEWEST_ROWS = 3
ALIGNED = 1.5
# Words of a label, which begins with a large letter and holds no sentence.
LONGEST_LABEL = 3
# Heights of a line between two rows of one form, at most.
FURTHEST = 12


def part_forms(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, each row of such a form as two: the field on the left, and that on the right."""
    cells = {at: found for at, line in enumerate(lines) if (found := _cells_of(line))}
    parted: list[Line] = []
    for at, line in enumerate(lines):
        own = cells.get(at)
        level = own and sum(_are_level(own, other) for other in cells.values()) >= FEWEST_ROWS
        if not own or not level:
            parted.append(line)
            continue
        parted += [take_words(line, [*own[0], *own[1]]), take_words(line, [*own[2], *own[3]])]
    return tuple(parted)


def _cells_of(line: Line) -> list[list[Word]]:
    """The words of a line by the wide spaces between them; nothing where these do not make two labels and two values."""
    tabs = find_tabs(line)
    if len(tabs) != CELLS - 1:
        return []
    ends = [0, *(tab.words for tab in tabs), len(line.words)]
    cells = [list(line.words[start:end]) for start, end in pairwise(ends)]
    return cells if all(_is_label(cell) for cell in cells[::2]) else []


def _is_label(words: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in words)
    letters = text.rstrip(".:：")
    return (
        len(words) <= LONGEST_LABEL
        and bool(letters)
        and text[:1].isalpha()
        and not text[:1].islower()
        and letters[-1].isalpha()
    )


def _are_level(one: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> bool:
    """Whether all cells of two rows begin one below the other, in the same form."""
    words = [word for cell in one for word in cell]
    near = ALIGNED * statistics.median(word.box.width / max(1, len(word.text)) for word in words)
    far = abs(one[0][0].box.top - other[0][0].box.top) > FURTHEST * one[0][0].box.height
    return not far and all(
        abs(mine[0].box.left - its[0].box.left) <= near for mine, its in zip(one, other, strict=True)
    )
