"""Labels that a stop ends in place of a colon: ``Дата. 16 марта 1964 г.`` above ``Присутствовали. Н. А. Седов``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import Field
from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.labels import OCCASION

# Присутствовали. Н. А. Седов: words of small letters, a stop, and more.
_STOPPED = re.compile(r"[^\W\d_][^.:;,]{2,30}\.\s+\S")
# So many labels that a stop ends stand right below each other, among so many rows from the top.
FEWEST_STOPPED = 3
LAST_STOPPED = 40


def find_stopped(rows: Sequence[Row], book: LabelBook) -> frozenset[int]:
    """Rows of the header whose labels a stop ends in place of a colon: several right below each other, one of them of
    the day, hour or place: Дата. 16 марта 1964 г. / Присутствовали. Н. А. Седов / Вопрос. Каталог.
    """
    found: set[int] = set()
    block: dict[int, Field] = {}
    for at in range(min(LAST_STOPPED, len(rows)) + 1):
        row = rows[at] if at < len(rows) else None
        label = book.find(with_colon(row.text)) if row and _STOPPED.match(row.text) else None
        if block and row is not None and row.wrapped and not row.gap and label is None:
            continue
        if row is None or row.gap or label is None:
            found |= _told_in(block)
            block = {}
        if label is not None and label.colon and label.value and "~" not in label.rule:
            block[at] = label.field
    # The last row looked at may belong to a block.
    return frozenset(found | _told_in(block))


def _told_in(block: dict[int, Field]) -> set[int]:
    """The rows of a block, each with the field of its label, if they are such a header; else none."""
    return set(block) if len(block) >= FEWEST_STOPPED and OCCASION & set(block.values()) else set()


def with_colon(text: str) -> str:
    """A row whose first stop is a colon: Дата. 16 марта."""
    return text.replace(". ", ": ", 1)
