"""Speakers on the left and their words in a column of their own, nothing but space between them.

``Holm        I welcome you.``: the space is one like any other once a line is read.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from minutebook.segment.layout.rows import Row

# So many rows whose words begin one below the other, a letter or two more or less, make a column.
FEWEST_ALIGNED = 3
ALIGNED = 1.5


def find_columned(rows: Sequence[Row]) -> frozenset[int]:
    """Indexes of the rows whose wide space ends where that of several others does."""
    lefts = {at: row.line.tab.left for at, row in enumerate(rows) if row.line.tab}
    return frozenset(
        at
        for at, left in lefts.items()
        if sum(are_aligned(left, other, rows[at]) for other in lefts.values()) >= FEWEST_ALIGNED
    )


def set_in_column(rows: Sequence[Row], places: Container[int]) -> list[Row]:
    """The rows, those at ``places`` set in as far as the words beside the name: what stands below is no new paragraph."""
    return [_set_in(row) if at in places else row for at, row in enumerate(rows)]


def _set_in(row: Row) -> Row:
    tab, said = row.line.tab, with_tab(row).partition("\t")[2]
    if tab is None or not said:
        return row
    character = (row.line.box.right - tab.left) / len(said)
    return replace(row, indent=row.indent + (tab.left - row.line.box.left) / character)


def are_aligned(left: int, other: int, row: Row) -> bool:
    """Whether two beginnings lie one below the other, by the characters of a row behind its wide space, which has none."""
    tab, behind = row.line.tab, with_tab(row).rpartition("\t")[2]
    start = tab.left if tab else row.line.box.left
    return abs(left - other) <= ALIGNED * (row.line.box.right - start) / len(behind)


def with_tab(row: Row) -> str:
    """A row's words with a tab in place of its wide space, as long as before; as they are where it has none."""
    words = row.text.split(" ")
    tab = row.line.tab
    if tab is None or not 0 < tab.words < len(words):
        return row.text
    return f"{' '.join(words[: tab.words])}\t{' '.join(words[tab.words :])}"
