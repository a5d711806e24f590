"""Rows of a letterhead that a wide space parts in two: who writes on the left, place and day on the right.

``Staatssekretär            Bonn, den 4. Mai 1966``: two rows, as if one stood below the other, and of several such rows
the left halves before the right ones. Where the right half had
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
    parted, beside = list[Row](), list[Row]()
    margin = max((row.line.box.right for row in rows), default=0)
    taken = -1
    for at, row in enumerate(rows[:TOP]):
        if at == taken:
            continue
        halves = _part(row)
        if row.gap or halves is None:
            parted += beside
            beside = []
        if halves is None:
            parted.append(row)
            continue
        apart = are_apart if row.line.tab is not None else marks_field
        left, right = halves
        rest = _find_rest(row, right, rows[at + 1], margin) if at + 1 < len(rows) else None
        whole = _join_rest(left, right, rest, apart) if rest else None
        if whole or apart(left.text, right):
            parted.append(left)
            beside += whole or [right]
            taken = at + 1 if whole else taken
        else:
            parted += [*beside, row]
            beside = []
    return (*parted, *beside, *rows[max(TOP, taken + 1) :])


def _join_rest(left: Row, right: Row, rest: Row, are_apart: Callable[[str, Row], bool]) -> list[Row] | None:
    """What stands on the right with its rest, as one row or as two; None where the row below is no rest of it."""
    whole = replace(right, text=f"{right.text} {rest.text}")
    alone = are_apart(left.text, right)
    goes_on = rest.text[0].isdigit() or rest.text[0].islower()
    if (goes_on or not alone) and are_apart(left.text, whole):
        return [whole]
    # Secret. / Copy No. 3
    return [right, rest] if alone and are_apart(left.text, rest) else None


def _find_rest(row: Row, right: Row, below: Row, margin: int) -> Row | None:
    """The words below a row that had no room in its right half, as a row of that column; None where the next row is none."""
    first = below.text[:1] if is_cjk(below.text) else below.text.split(maxsplit=1)[0]
    room = (margin - row.line.box.right) * len(row.text) / row.line.box.width
    flush = not (below.gap or below.marking) and below.indent < 1 and below.line.tab is None
    flush = flush and below.text[:1].isalnum() and len(below.text.split()) <= LONGEST_REST
    if row.line.tab is None or not flush or len(first) + 1 <= room:
        return None
    return replace(below, gap=True, wrapped=False, runs_on=False, indent=right.indent)


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
