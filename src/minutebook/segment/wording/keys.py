"""Keys that say whom the labels of a record mean: which rows they fill, and which labels they define.

C.M. ... Shri P. K. Raghunandan, Commerce Minister; in what follows Q. is Dr. Marlow and A. is Mr. Renn.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.segment.layout.rows import Row, join_text
from minutebook.segment.wording.turnlabels import TurnBook, fold

# Rows from a record's top among which a key stands.
LAST_ROW = 80
# Rows from a record's end among which one stands.
LAST_ROWS = 12
# A key defines several labels, of which so many head rows below it.
FEWEST_DEFINED = 2
# What may stand between a label that a key defines and the words said.
_MARKS = ".:：—–-/|)>]=\t "
# What may stand before one: (GD)
_OPENING = tuple("([<{«")


def find_key_rows(rows: Sequence[Row], book: TurnBook) -> set[int]:
    """Indexes of the rows that say whom labels stand for: lines that are surely a key's, or several below each other."""
    sure: set[int] = set()
    entries: dict[int, str] = {}
    for at, row in enumerate(rows):
        if book.first(row.text, "key-row"):
            sure.add(at)
        for rule in book.of("key-entry"):
            if found := rule.pattern.match(row.text.strip()):
                entries.setdefault(at, fold(found["alias"]))
                if rule.keys.get("sure"):
                    sure.add(at)
    told = {at for at, alias in entries.items() if any(entries.get(at + by, alias) != alias for by in (-1, 1))}
    return sure | told


def find_key_labels(rows: Sequence[Row], book: TurnBook, below: Sequence[Row] = ()) -> frozenset[str]:
    """The labels, folded, that a key among the first rows, or the last of those ``below``, defines, where several of them head
    rows.
    """
    above = rows[:LAST_ROW]
    keys = find_key_rows(above, book)
    told = join_text(above)
    defined: set[str] = set()
    for rule in book.of("key"):
        if not rule.keys.get("behind"):
            defined |= {found["alias"] for found in rule.pattern.finditer(told)}
    for rule in book.of("key-entry"):
        defined |= {found["alias"] for at in keys if (found := rule.pattern.match(above[at].text.strip()))}
    for rule in book.of("key-below"):
        if rule.keys.get("sure"):
            ending = [*rows, *below][-LAST_ROWS:]
            texts = (*(row.text for row in ending), join_text(ending))
            defined |= {found["alias"] for text in texts for found in rule.pattern.finditer(text)}
    rest = [row.text for at, row in enumerate(rows) if at not in keys]
    heading = {alias for alias in map(_bare, defined) if any(_heads(alias, text) for text in rest)}
    return frozenset(map(fold, heading)) if len(heading) >= FEWEST_DEFINED else frozenset()


def find_key_block(rows: Sequence[Row], book: TurnBook) -> range:
    """The rows of the first list that is a key: several entries right below each other, each of a label of its own that
    heads rows below; none where there is no such list.
    """
    above = rows[:LAST_ROW]
    entries = {at: alias for at, row in enumerate(above) if (alias := _read_entry(row.text, book))}
    at = 0
    while at < len(above):
        end, aliases = at, list[str]()
        while end < len(above) and (end in entries or (aliases and above[end].wrapped and not above[end].gap)):
            aliases += [entries[end]] if end in entries else []
            end += 1
        heading = sum(any(_heads(alias, row.text) for row in rows[end:]) for alias in aliases)
        if heading >= FEWEST_DEFINED and len(set(aliases)) == len(aliases):
            return range(at, end)
        at = end + 1
    return range(0)


def _read_entry(text: str, book: TurnBook) -> str:
    """The label that a row defines as a list does, nothing where it does not; K = Mr. Khan explains, and lists nobody."""
    found = (rule.pattern.match(text.strip()) for rule in book.of("key-entry") if not rule.keys.get("sure"))
    return next((_bare(each["alias"]) for each in found if each), "")


def _bare(alias: str) -> str:
    return alias.strip(" .")


def _heads(alias: str, text: str) -> bool:
    framed = text[:1] in _OPENING and text.startswith(alias, 1)
    end = len(alias) + framed
    return (framed or text.startswith(alias)) and text[end : end + 1] in set(_MARKS)
