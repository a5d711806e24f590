"""Lines of the closing part without a label that are fields of their own: how many copies were made, to whom they went."""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.header.found import Found, known_values
from minutebook.segment.layout.rows import Row, fold_words
from minutebook.segment.sheet.sheet import Sheet

# Rows of a remark in round brackets, which stands in the corner perhaps.
LONGEST_REMARK_ROWS = 4


def bracketed_rows(sheet: Sheet, at: int) -> Sequence[Row]:
    """Row ``at`` and, where a round bracket that it begins with is closed at the end of one below, no blank line between, the
    rows down to that: (Read over and approved by / the Under-Secretary).
    """
    rows = sheet.rows[at : at + LONGEST_REMARK_ROWS]
    if not rows[0].text.startswith(("(", "（")):
        return rows[:1]
    ends = (no for no, row in enumerate(rows) if row.text.rstrip(".").endswith((")", "）")))
    end = next(ends, 0)
    return rows[:1] if any(row.gap for row in rows[1 : end + 1]) else rows[: end + 1]


def find_closing_mark(sheet: Sheet, at: int) -> Rule | None:
    """The rule by which row ``at`` is such a line, where no label begins it and nothing above runs on into it: 共印九份.

    How many copies were made is one where it shares its line with another field: Drawn up by: A. Crane. In 5 copies.
    """
    row = sheet.rows[at]
    if row.wrapped or row.marking or sheet.label(at) is not None:
        return None
    if (rule := sheet.book.first(row.text, "closing-marking")) is not None:
        return rule
    rule = sheet.book.first(row.text, "marking")
    copied = rule is not None and rule.key("field") == Field.COPY
    return rule if copied and _shares_line(sheet, at) else None


def _shares_line(sheet: Sheet, at: int) -> bool:
    """Whether another row was parted from the same line."""
    beside = (no for no in (at - 1, at + 1) if 0 <= no < len(sheet))
    return any(sheet.rows[no].line is sheet.rows[at].line for no in beside)


def take_closing_mark(sheet: Sheet, found: Found, at: int) -> bool:
    """Take row ``at`` as such a field, once."""
    rule = find_closing_mark(sheet, at)
    if rule is None:
        return False
    kind, words = Field(rule.key("field")), sheet.text(at)
    if fold_words(words) not in known_values(found, kind):
        found.add(sheet.rows[at], kind, words, rule.id, at)
    return True
