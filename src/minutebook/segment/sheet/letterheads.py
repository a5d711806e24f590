"""Rows of a letterhead that a wide space parts in two: who writes on the left, place and day on the right.

``Staatssekretär            Bonn, den 4. Mai 1966``: two rows, as if one stood below the other, and of several such rows
the left halves before the right ones. What one of them shows its neighbours share, whose right halves begin or end as its
own does. Where the right half had no room, its last words stand at the left margin of the next line: ``Ministry of Posts
Bern, 4 May`` / ``1966``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.sheet.datelines import Datelines
from minutebook.segment.wording.books import Books
from minutebook.segment.wording.persons import is_name_before_initials

# Rows from a record's start among which a letterhead stands.
TOP = 12
# Words of the right half that had no room beside the left.
LONGEST_REST = 3
# What stands on the right of a letterhead, and what its left half does not end in.
_CORNER_FIELDS = frozenset({Field.REFERENCE, Field.COPY, Field.DATE})
_OPEN_ENDS = frozenset(":：,，;—–-")
_FIGURE = re.compile(r"\d")
# 〔收文章：商务处 is the beginning of a stamp, no place.
_MARKS = re.compile(r"[:：\[\](){}〔〕（）【】]")
_WORD = re.compile(r"[^\W\d_]+")


class Halves:
    """What the words on both sides of a wide space are to each other, as :func:`part_letterheads` asks."""

    def __init__(self, books: Books, days: Datelines) -> None:
        self._labels, self._turns, self._persons, self._days = books.labels, books.turns, books.persons, days
        self._words = books.words

    def are_apart(self, left: str, right: Row) -> bool:
        """Whether words before a wide space are no part of the dateline behind it, as that has a place of its own, or the
        words can be none: В.С. СЕМЕНОВА, Staatssekretär; or a classification, or another marking with one or a field behind
        it: SECRET / American Bureau, 机密 / 编号：0345.
        """
        marked = self._labels.first(left, "marking")
        classified = marked is not None and marked.key("field") == Field.CLASSIFICATION
        # FD 1051/38        GUARDED; Register: 88/VP-QT        Keep under lock
        numbered = self._numbers_paper(left, marked) and (right.text[0].isupper() or is_cjk(right.text))
        # Sek. Dist. 0114/38                [stamp:
        stamped = right.text.startswith("[") and self._labels.first(right.text, "skipped") is not None
        classified = classified or numbered or stamped or self.marks_field(left, right)
        if classified or (marked and self._labels.first(right.text, "marking")):
            return True
        place = self._labels.first(right.text, "place")
        own = place is not None and bool(place.keys.get("own"))
        apart = own or self._labels.first(right.text, "marking") is not None
        if self._stands_in_corner(left, right) or (apart and self._days.moment(left).date):
            # от 4 мая 1961 г.            г. Заречье; "6" июня 1963 г.            Экз. № 3
            return True
        if left.endswith((",", "，", ":", "：")) or not self._days.is_dateline(right):
            return self._are_day_and_place(left, right)
        if self._numbers_paper(left, None):
            # No. 338                4 December 1961
            return True
        if is_name_before_initials(left) or self._are_day_and_place(left, right):
            # ЛУКОМОРОВА Д. В.           «19» апреля 1961 г.
            return True
        writer = self._turns.read(left)
        placed = any(
            word[:1].isupper() for word in _WORD.findall(self._days.beside(right.text, self._days.moment(right.text)))
        )
        styled = writer is not None and writer.form in {"role", "title-name"}
        return placed or marked is not None or styled or self._persons.lists_people(left)

    def _numbers_paper(self, words: str, marked: Rule | None) -> bool:
        """Whether words are a paper's number and nothing else, as its form or the label before it shows."""
        number = self._labels.find_listed(words)
        told = number is not None and number.field is Field.REFERENCE and _FIGURE.search(number.value) is not None
        return told or (marked is not None and marked.key("field") == Field.REFERENCE)

    def _are_day_and_place(self, left: str, right: Row) -> bool:
        """Whether a day or an hour, and nothing else, stands beside a place, whichever comes first: гор. Одесса / 11 октября 1949
        года, 下午二时 / 港务局食堂. In Chinese a whole day and the place behind it are one dateline.
        """
        whole = is_cjk(left + right.text) and any(self._days.moment(text).date for text in (left, right.text))
        return not whole and any(
            self._is_place(other) and self._is_moment(one) for one, other in ((left, right.text), (right.text, left))
        )

    def _is_place(self, text: str) -> bool:
        place, moment = self._labels.first(text, "place"), self._days.moment(text)
        named = self._words.names_place(text) or (place is not None and bool(place.keys.get("own")))
        return named and moment.date is None and moment.time is None and not _MARKS.search(text)

    def _is_moment(self, text: str) -> bool:
        moment = self._days.moment(text)
        told = moment.date is not None or moment.time is not None
        return told and not _WORD.search(self._days.beside(text, moment)) and not self._is_place(text)

    def _stands_in_corner(self, left: str, right: Row) -> bool:
        """Whether a marking, or a field with its figure, stands beside an office that is no label: Protocol Department /
        Copy No. 4, Abt. Ausland / Tgb.-Nr. 88/71.
        """
        label = self._labels.find_listed(f"{left}:")
        named = is_name_before_initials(left.rstrip(","))
        if (
            not left[:1].isalpha()
            or (left[-1] in _OPEN_ENDS and not named)
            or (label is not None and not label.value.strip(":"))
        ):
            return False
        field = self._labels.find_listed(right.text)
        numbered = field is not None and field.field in _CORNER_FIELDS and _FIGURE.search(field.value) is not None
        numbered = numbered or (field is not None and field.field is Field.CLASSIFICATION and field.colon)
        # Eastern Department / Distribution:, and below it to whom.
        numbered = numbered or (field is not None and field.field is Field.OTHER and field.colon and not field.value)
        return numbered or self._labels.first(right.text, "marking") is not None

    def marks_field(self, left: str, right: Row) -> bool:
        """Whether a marking stands before a field, which needs no colon before a figure: 绝密 / 档号 丁-112."""
        if self._labels.first(left, "marking") is None:
            return False
        field = self._labels.find_listed(right.text)
        return bool(field and field.value and (field.colon or _FIGURE.search(field.value)))


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
    columned = _find_column(rows[:TOP], are_apart)
    margin = max((row.line.box.right for row in rows), default=0)
    taken = -1
    for at, row in enumerate(rows[:TOP]):
        if at == taken:
            continue
        halves = _part(row)
        if row.gap or halves is None:
            # What stands on the right goes on with nothing below it on the left.
            row = replace(row, gap=row.gap or bool(beside))
            parted += beside
            beside = []
        if halves is None:
            parted.append(row)
            continue
        apart = are_apart if row.line.tab is not None else marks_field
        left, right = halves
        rest = _find_rest(row, right, rows[at + 1], margin) if at + 1 < len(rows) else None
        whole = _join_rest(left, right, rest, apart) if rest else None
        if whole or at in columned or apart(left.text, right):
            parted.append(left)
            # Distribution: / 1 - the Legation / 2 - file
            listed = not row.gap and any(above.text.endswith((":", "：")) for above in beside)
            beside += whole or [replace(right, gap=not listed)]
            taken = at + 1 if whole else taken
        else:
            parted += [*beside, row]
            beside = []
    return (*parted, *beside, *rows[max(TOP, taken + 1) :])


def _find_column(rows: Sequence[Row], are_apart: Callable[[str, Row], bool]) -> frozenset[int]:
    """Which rows stand in a letterhead of two columns: those around one whose halves are apart, no blank line between them, as
    long as the right ones begin or end alike.
    """
    halves = {at: parts for at, row in enumerate(rows) if row.line.tab is not None and (parts := _part(row))}
    column = {at for at, (left, right) in halves.items() if are_apart(left.text, right)}
    below = [(at, at - 1) for at in range(1, len(rows))]
    for at, near in [*below, *((near, at) for at, near in reversed(below))]:
        labelled = at in halves and halves[at][0].text[-1] in ":："
        close = at in halves and near in column and not labelled and not rows[max(at, near)].gap
        if close and _lies_alike(rows[at], rows[near]):
            column.add(at)
    return frozenset(column)


def _lies_alike(one: Row, other: Row) -> bool:
    """Whether what stands behind the wide spaces of two rows begins or ends alike, within a character or so."""
    if one.line.tab is None or other.line.tab is None:
        return False
    width = other.line.box.width / len(other.text)
    return min(abs(one.line.tab.left - other.line.tab.left), abs(one.line.box.right - other.line.box.right)) <= width


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
    share = row.wide / len(row.text)
    # The wide space has no share in the width of a character.
    width = (row.line.box.right - tab.left) / len(right) if tab is not None else 0
    start = (tab.left - row.line.box.left) / width if tab is not None and width > 0 else len(left) + 1
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
