"""Rows of a letterhead that a wide space parts in two: who writes on the left, place and day on the right.

``Staatssekretär            Bonn, den 4. Mai 1966``: two rows, as if one stood below the other. Where the right half had
no room, its last words stand at the left margin of the next line: ``Ministry of Posts      Bern, 4 May`` / ``1966``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.segment.rows import Row, is_cjk

# Rows from a record's start among which a letterhead stands.
TOP = 12
# Words of the right half that had no room beside the left.
LONGEST_REST = 3


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
    margin = max((row.line.box.right for row in rows), default=0)
    taken = -1
    for at, row in enumerate(rows):
        if at == taken:
            continue
        halves = _part(row) if at < TOP else None
        apart = are_apart if row.line.tab is not None else marks_field
        below = rows[at + 1] if at + 1 < len(rows) else None
        alone = halves is not None and apart(halves[0].text, halves[1])
        whole = _with_rest(row, halves[1], below, margin) if halves and below else None
        # What could stand on its own below a right half that does too goes on with it by a figure or a small letter.
        joins = below is not None and (not alone or below.text[0].isdigit() or below.text[0].islower())
        if halves and whole and joins and apart(halves[0].text, whole):
            parted += (halves[0], whole)
            taken = at + 1
            continue
        parted += halves if halves and alone else (row,)
    return tuple(parted)


def _with_rest(row: Row, right: Row, below: Row, margin: int) -> Row | None:
    """The right half of a row with the words below it that had no room there; None where the next row is none."""
    first = below.text[:1] if is_cjk(below.text) else below.text.split(maxsplit=1)[0]
    room = (margin - row.line.box.right) * len(row.text) / row.line.box.width
    flush = not (below.gap or below.marking) and below.indent < 1 and below.line.tab is None
    flush = flush and below.text[:1].isalnum() and len(below.text.split()) <= LONGEST_REST
    if row.line.tab is None or not flush or len(first) + 1 <= room:
        return None
    return replace(right, text=f"{right.text} {below.text}")


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
