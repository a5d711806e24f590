"""Pages around a record that an archive put there: the cover of a file before it, what a film says of itself behind it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.model import CleanLine, Field, HeaderField
from minutebook.segment.header.found import OpenField
from minutebook.segment.layout.rows import Row, close_up, is_sentence_end, measure_rows
from minutebook.segment.wording.books import Books

# A cover has so many lines at most, so many of an archive's own, and no more than twice as many others.
LONGEST_COVER = 16
FEWEST_OWN = 2
OTHERS = 2
# Pages that an archive may put before a record, and behind it.
MOST_COVERS = 2
_OF_COVERS = frozenset({Field.REFERENCE, Field.CLASSIFICATION, Field.COPY, Field.OTHER})


def find_record(lines: Sequence[CleanLine], books: Books) -> tuple[int, int]:
    """Where the record begins and ends in a document's lines, covers left out: indexes of its first line and past its last.

    A page is a cover if it has but a few short lines, no sentence, and among them several that only archives write (File
    No. 12; Open from 1 January 1995; Roll 206, Frame 0418). A document of covers alone is a record.
    """
    pages = itertools.groupby(range(len(lines)), key=lambda at: lines[at].page_no)
    bounds = [(places[0], places[-1] + 1) for places in (tuple(page) for _, page in pages)]
    first, last = 0, len(bounds)
    while first < min(MOST_COVERS, last - 1) and _is_cover(lines[slice(*bounds[first])], books):
        first += 1
    while last - 1 > max(first, len(bounds) - 1 - MOST_COVERS) and _is_cover(lines[slice(*bounds[last - 1])], books):
        last -= 1
    return bounds[first][0], bounds[last - 1][1]


def _is_cover(page: Sequence[CleanLine], books: Books) -> bool:
    rows = measure_rows(page)
    others = [row for row in rows if not _is_archives(row, books)]
    own = len(rows) - len(others)
    told = any(row.runs_on or is_sentence_end(row.text) or _tells_meeting(row, books) for row in others)
    return own >= FEWEST_OWN and len(others) <= OTHERS * own and len(rows) <= LONGEST_COVER and not told


def _tells_meeting(row: Row, books: Books) -> bool:
    """Whether a row gives a day, is a field of a header other than a number or marking, or opens a speech."""
    label = books.labels.find(row.text)
    labelled = label is not None and label.colon and label.field not in _OF_COVERS
    words, colon, _ = row.text.replace("：", ":").partition(":")
    speaks = bool(colon) and label is None and books.turns.read(words) is not None
    return labelled or speaks or books.dates.read(row.text).date is not None


def _is_archives(row: Row, books: Books) -> bool:
    """Whether only an archive writes such a line."""
    kinds = books.kinds
    return kinds.first(close_up(row.text), "cover") is not None or kinds.first(row.text, "catalogue") is not None


def read_references(cover: Sequence[CleanLine], books: Books) -> tuple[HeaderField, ...]:
    """The archive's own numbers that the pages before a record give, each a field."""
    found: list[HeaderField] = []
    for at, row in enumerate(measure_rows(cover)):
        label = books.labels.find(row.text)
        sure = label is not None and (label.colon or not label.rooted)
        if label is None or label.field is not Field.REFERENCE or not (sure and any(map(str.isdigit, label.value))):
            continue
        opened = OpenField(label.words, label.field, label.rule, row, confidence=label.confidence, last=at)
        opened.add(row, label.value, label.start, "")
        found.append(opened.close())
    return tuple(found)
