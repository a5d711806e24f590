"""The longest label of a form, which leaves no room for a leader or a wide space before its value.

``Trustees ..... Capt. H. Dunsterby`` above ``For the owners Mr. Juma Feruzi``: the value begins where those of its neighbours do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.segment.layout.columned import are_aligned
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.sheet.leaders import TOP, find_leader, mend_leader, with_colon

# Rows above and below among which others show where values begin.
NEIGHBOURS = 3
LONGEST_LABEL_WORDS = 5


def part_long_labels(rows: Sequence[Row], knows: Callable[[str], bool]) -> tuple[Row, ...]:
    """Rows of a record's top with a colon behind each label that ends where the values of its neighbours begin, which are
    known ones.

    Args:
        rows: all rows of the record, as read.
        knows: whether words begin with a known label.
    """
    lefts = [_value_left(row) for row in rows[: TOP + NEIGHBOURS]]
    parted = list(rows)
    for at, row in enumerate(rows[:TOP]):
        heading = row.text.isupper() or not row.text[:1].isupper()
        goes_on = row.wrapped and rows[at - 1].text.endswith((",", ";", "-"))
        if lefts[at] is not None or row.marking or heading or goes_on or is_cjk(row.text):
            continue
        above, below = range(max(0, at - NEIGHBOURS), at), range(at + 1, min(at + 1 + NEIGHBOURS, len(lefts)))
        shown = [
            [left for each in near if (left := lefts[each]) is not None and _is_beside(rows[each], row, knows)]
            for near in (above, below)
        ]
        if text := _part(row, shown):
            parted[at] = replace(row, text=text, wrapped=False)
            if at:
                parted[at - 1] = replace(parted[at - 1], runs_on=False)
    return tuple(parted)


def _value_left(row: Row) -> int | None:
    """Where the value behind a row's wide space or leader begins, in pixels."""
    if row.line.tab is not None:
        return row.line.tab.left
    start = find_leader(row.text)
    return None if start is None else round(row.line.box.left + start * _character(row))


def _is_beside(other: Row, row: Row, knows: Callable[[str], bool]) -> bool:
    """Whether another row is a known label and its value, and begins at the margin of ``row``."""
    return are_aligned(other.line.box.left, row.line.box.left, row) and knows(
        with_colon(other) or mend_leader(other.text)
    )


def _part(row: Row, shown: Sequence[Sequence[int]]) -> str:
    """A row with a colon behind the word that ends right before where rows above and below show that values begin; else empty."""
    words = row.text.split()
    for cut in range(1, min(LONGEST_LABEL_WORDS, len(words) - 1) + 1):
        label = " ".join(words[:cut])
        left = round(row.line.box.left + (len(label) + 1) * _character(row))
        if label[-1].isalpha() and all(any(are_aligned(left, other, row) for other in lefts) for lefts in shown):
            return f"{label}: {' '.join(words[cut:])}"
    return ""


def _character(row: Row) -> float:
    return row.line.box.width / max(1, len(row.text))
