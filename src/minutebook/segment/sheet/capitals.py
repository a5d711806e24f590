"""Labels in capitals that nothing but space parts from their values, one or several on a line.

``DATE   4 May 1956      TIME   10.20`` above ``PLACE   Reception room``; ``CHAIRMAN   R. Holm      CLERK   J. Tull``
below the talk: each field begins a row of its own, with a colon behind its label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.sheet.abreast import TAIL, TOP, begin_anew, part_row
from minutebook.segment.wording.labelbook import LabelBook

# So many different labels, two of them on one line or on two right below each other, show how a record writes them.
FEWEST_LABELS = 3
FEWEST_TOGETHER = 2
# Words and letters of such a label.
LONGEST_LABEL = 4
SHORTEST_LABEL = 3
_WORD = re.compile(r"[A-ZÀ-ÝŸŽА-ЯЁ][A-ZÀ-ÝŸŽА-ЯЁ’'/.-]*(?=\s|$)")
# A form of address in small letters, shortened, stands before a name: т. Жарков, dr. Krag.
_VALUE = re.compile(r"[A-ZÀ-ÝŸŽА-ЯЁ\d(«„“\"—–-]|[a-zà-ÿа-яё]{1,4}(?:-[a-zа-яё]{1,2})?\.?\s?(?<=[.\s])[A-ZÀ-ÝŸŽА-ЯЁ]")
_COLON = re.compile(r":(?!\d\d)")
# "DATE AND HOUR": no value begins so.
_JOINED = re.compile(r"(?:AND|OF|UND|И)\s")
_SENTENCE_END = re.compile(r"[^\W\d_]{4,}[.!?]$")


def part_capitals(rows: Sequence[Row], book: LabelBook) -> tuple[Row, ...]:
    """The rows, those of a record's top and end that begin with such labels parted at each, with its colon."""
    found: dict[int, list[tuple[int, int]]] = {}
    for at, row in enumerate(rows):
        near = at < TOP or at >= len(rows) - TAIL
        labels = (
            _find_labels(row.text, book) if near and not row.marking and row.text[:SHORTEST_LABEL].isupper() else []
        )
        if labels:
            found[at] = labels
    blocks = _together(rows, found)
    words = {rows[at].text[start:end] for at, labels in found.items() for start, end in labels}
    sure = set(found) if blocks and len(words) >= FEWEST_LABELS else blocks
    parted: list[Row] = []
    for at, row in enumerate(rows):
        if at not in sure:
            parted.append(row)
            continue
        row = begin_anew(row, parted)
        ends = [end - start for start, end in found[at]]
        parts = part_row(row, [start for start, _ in found[at][1:]])
        parted += [
            replace(part, text=f"{part.text[:end]}: {part.text[end:].strip()}".rstrip())
            for part, end in zip(parts, ends, strict=True)
        ]
    return tuple(parted)


def _together(rows: Sequence[Row], found: dict[int, list[tuple[int, int]]]) -> set[int]:
    """Rows with several such labels, or right below or above another with one of other words."""
    first = {at: rows[at].text[slice(*labels[0])] for at, labels in found.items()}
    below = {at for at in found if at + 1 in found and not rows[at + 1].gap and first[at] != first[at + 1]}
    return {at for at, labels in found.items() if len(labels) >= FEWEST_TOGETHER} | below | {at + 1 for at in below}


def _find_labels(text: str, book: LabelBook) -> list[tuple[int, int]]:
    """Where the labels of a row begin and end; none where it begins with none, has a colon or ends as a sentence does."""
    if is_cjk(text) or _COLON.search(text) or _SENTENCE_END.search(text):
        return []
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        end = _end_of_label(text, at, book, beside=bool(found))
        if end is None and not found:
            return []
        if end is not None:
            found.append((at, end))
        space = text.find(" ", end or at)
        at = space + 1 if space >= 0 else len(text)
    return found


def _end_of_label(text: str, at: int, book: LabelBook, *, beside: bool) -> int | None:
    """Where the label in capitals ends that begins at ``at``, a value behind it; None where none does. One that stands
    ``beside`` another may be known by a telling word alone: MINUTE BOOK 14 FOLIO 203.
    """
    ends: list[int] = []
    begin = at
    while len(ends) < LONGEST_LABEL and (word := _WORD.match(text, begin)):
        ends.append(word.end())
        begin = word.end() + 1
    for end in reversed(ends):
        value = text[end:].strip()
        if not _VALUE.match(value) or value.isupper() or _JOINED.match(value):
            continue
        written = f"{text[at:end]}: {value}"
        label = book.find(written) if beside else book.find_listed(written)
        sure = label is not None and (label.confidence == 1 or label.rooted) and not label.side
        # FROM 2.15 pm   TO 3.40 pm: an hour shows so short a word to be a label.
        sure = sure and label is not None and (end - at >= SHORTEST_LABEL or (beside and label.field is Field.TIME))
        if sure and label is not None and label.words == text[at:end]:
            return end
    return None
