"""Keys that say whom the labels of a record mean: which rows they fill, and which labels they define.

C.M. ... Shri P. K. Raghunandan, Commerce Minister; in what follows Q. is Dr. Marlow and A. is Mr. Renn.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.segment.layout.rows import Row, join_text
from minutebook.segment.wording.turnlabels import TurnBook, fold

# Rows from a record's top among which a key stands.
LAST_ROW = 80
# A key defines several labels, of which so many head rows below it.
FEWEST_DEFINED = 2
# What may stand between a label that a key defines and the words said.
_MARKS = ".:：—–-\t "


def find_key_rows(rows: Sequence[Row], book: TurnBook) -> set[int]:
    """Indexes of the rows that say whom labels stand for: lines that are surely a key's, or several below each other."""
    sure: set[int] = set()
    entries: dict[int, str] = {}
    for at, row in enumerate(rows):
        if book.first(row.text, "key-row"):
            sure.add(at)
        for rule in book.rules("key-entry"):
            if found := rule.pattern.match(row.text.strip()):
                entries.setdefault(at, fold(found["alias"]))
                if rule.keys.get("sure"):
                    sure.add(at)
    told = {at for at, alias in entries.items() if any(entries.get(at + by, alias) != alias for by in (-1, 1))}
    return sure | told


def find_key_labels(rows: Sequence[Row], book: TurnBook) -> frozenset[str]:
    """The labels, folded, that a key among the first rows defines, where several of them head rows."""
    above = rows[:LAST_ROW]
    keys = find_key_rows(above, book)
    told = join_text(above)
    defined: set[str] = set()
    for rule in book.rules("key"):
        if not rule.keys.get("behind"):
            defined |= {found["alias"] for found in rule.pattern.finditer(told)}
    for rule in book.rules("key-entry"):
        defined |= {found["alias"] for at in keys if (found := rule.pattern.match(above[at].text.strip()))}
    rest = [row.text for at, row in enumerate(rows) if at not in keys]
    heading = {alias for alias in map(_bare, defined) if any(_heads(alias, text) for text in rest)}
    return frozenset(map(fold, heading)) if len(heading) >= FEWEST_DEFINED else frozenset()


def _bare(alias: str) -> str:
    return alias.strip(" .")


def _heads(alias: str, text: str) -> bool:
    return text.startswith(alias) and text[len(alias) : len(alias) + 1] in set(_MARKS)
