"""Rows of a letterhead that a wide space parts in two: who writes on the left, place and day on the right.

``Staatssekretär            Bonn, den 4. Mai 1966``: two rows, as if one stood below the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.segment.rows import Row

# Rows from a record's start among which a letterhead stands.
TOP = 12


def part_letterheads(rows: Sequence[Row], are_apart: Callable[[str, Row], bool]) -> tuple[Row, ...]:
    """The rows, each of the top whose halves have nothing to do with each other as two.

    Args:
        rows: all rows of the record.
        are_apart: whether words on the left and a row on the right are a letterhead and its day.
    """
    parted: list[Row] = []
    for at, row in enumerate(rows):
        halves = _part(row) if at < TOP else None
        parted += halves if halves and are_apart(halves[0].text, halves[1]) else (row,)
    return tuple(parted)


def _part(row: Row) -> tuple[Row, Row] | None:
    """A row as the two that its wide space makes of it; None where it has none."""
    tab, words = row.line.tab, row.text.split()
    if tab is None or row.marking or not tab.words < len(words) or row.text != row.line.text.strip():
        return None
    left, right = " ".join(words[: tab.words]), " ".join(words[tab.words :])
    width = row.line.box.width / len(row.text)
    share = row.wide / len(row.text)
    return (
        replace(row, text=left, runs_on=False, centred=False, wide=share * len(left)),
        replace(
            row,
            text=right,
            # What stands on the left goes on with nothing.
            gap=True,
            new_page=False,
            wrapped=False,
            runs_on=False,
            centred=False,
            indent=row.indent + (tab.left - row.line.box.left) / width,
            wide=share * len(right),
        ),
    )
