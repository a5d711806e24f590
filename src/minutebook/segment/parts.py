"""Where one file holds several meetings: at titles with a header of their own, and at the dated entries of a journal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import CleanLine
from minutebook.rules import Rulebook
from minutebook.segment.kinds import KindBook
from minutebook.segment.labels import LabelBook
from minutebook.segment.rows import Row, measure_rows

# How many lines below a title its first header field may stand.
HEADER_REACH = 10
# Text between two titles that makes the first a record of its own, not a cover or a running head.
FEWEST_ROWS = 8
# A heading fills no more of the line than this.
WIDEST_HEADING = 0.97
_SENTENCE_END = re.compile(r"[.!?。！？;；,，]$")
_TITLE_NUMBER = re.compile(r"^\s*\d{1,4}\.\s+")


def split_meetings(lines: Sequence[CleanLine], rules: Rulebook, language: str | None) -> tuple[tuple[int, int], ...]:
    """Stretches of ``lines``, start and end, one a meeting; together they cover all lines."""
    rows = measure_rows(lines)
    book, kinds = LabelBook(rules, language), KindBook(rules, language)
    starts = _entries(rows, kinds) or _titles(rows, book)
    cuts = [rows[at].index for at in starts[1:]] if starts else []
    bounds = [0, *cuts, len(lines)]
    return tuple((start, end) for start, end in zip(bounds, bounds[1:], strict=False) if end > start)


def _entries(rows: Sequence[Row], kinds: KindBook) -> list[int]:
    """Rows that begin an entry of a journal: a date alone on its line. None unless the title says journal or diary."""
    opening = " ".join(row.text for row in rows[:HEADER_REACH])
    if kinds.first(opening, "journal") is None:
        return []
    return [at for at, row in enumerate(rows) if row.gap and kinds.first(row.text, "entry") and at + 1 < len(rows)]


def _titles(rows: Sequence[Row], book: LabelBook) -> list[int]:
    starts: list[int] = []
    for at, row in enumerate(rows):
        if not row.gap or (row.wide > WIDEST_HEADING and not row.runs_on) or _SENTENCE_END.search(row.text):
            continue
        if len(row.text) > 200 or ":" in row.text or "：" in row.text:
            continue
        if book.first(_TITLE_NUMBER.sub("", row.text), "title") is None:
            continue
        if starts and at - starts[-1] < FEWEST_ROWS:
            continue
        if not starts or _has_header(rows, at, book):
            starts.append(at)
    return starts


def _has_header(rows: Sequence[Row], at: int, book: LabelBook) -> bool:
    """Whether two labelled fields of a header stand below a title."""
    fields = set()
    for row in rows[at + 1 : at + 1 + HEADER_REACH]:
        label = book.find(row.text)
        if label is not None and not label.side:
            fields.add(label.field)
    return len(fields) >= 2
