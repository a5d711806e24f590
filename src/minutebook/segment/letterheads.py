"""Rows of a letterhead that a wide space parts in two: who writes on the left, place and day on the right.

``Staatssekretär            Bonn, den 4. Mai 1966``: two rows, as if one stood below the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.segment.rows import Row, is_cjk

# Rows from a record's start among which a letterhead stands.
TOP = 12


def part_letterheads(
    rows: Sequence[Row], are_apart: Callable[[str, Row], bool], marks_field: Callable[[str, Row], bool]
) -> tuple[Row, ...]:
    """The rows, each of the top whose halves have nothing to do with each other as two.

    Args:
        rows: all rows of the record.
        are_apart: whether words on the left and a row on the right are a letterhead and its day.
        marks_field: whether they are a marking and a field, which one character's space parts in Chinese: 绝密 编号：0345.
    """
    parted: list[Row] = []
    for at, row in enumerate(rows):
        halves = _part(row) if at < TOP else None
        apart = are_apart if row.line.tab is not None else marks_field
        parted += halves if halves and apart(halves[0].text, halves[1]) else (row,)
    return tuple(parted)


def _part(row: Row) -> tuple[Row, Row] | None:
    """A row as the two that its wide space makes of it; None where it has none; a Chinese row without
    one at its first space.
    """
    tab, words = row.line.tab, row.text.split()
    cut = tab.words if tab is not None else int(is_cjk(row.text))
    if row.marking or not 0 < cut < len(words) or row.text != row.line.text.strip():
        return None
    left, right = " ".join(words[:cut]), " ".join(words[cut:])
    width = row.line.box.width / len(row.text)
    share = row.wide / len(row.text)
    start = (tab.left - row.line.box.left) / width if tab is not None else len(left) + 1
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
            indent=row.indent + start,
            wide=share * len(right),
        ),
    )
