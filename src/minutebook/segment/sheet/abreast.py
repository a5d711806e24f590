"""Rows that hold several fields beside each other, parted so that each field begins a row of its own.

``CONVERSATION NO.: 118-4    TAPE: 118``, ``Drawn up by: A. Crane. In 5 copies. Registered: 19 June 1958``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS

# Rows from a record's start, and from its end, in which fields are looked for.
TOP = 40
TAIL = 20
# Words in which a label may begin before the shortest that does for one.
LONGEST_BEFORE = 3
# Letters of a label that begins a row although the one above is full.
SHORTEST_LABEL = 7
_SPACE = re.compile(r"\s+")
# 本件印二十份。报总理办公室: there a stop parts fields too.
_CHINESE_SPACE = re.compile(r"\s+|(?<=。)(?=\S)")
_FIGURE = re.compile(r"\d")
_IN_CAPITALS = re.compile(r"(?=[^\W\d_]{2})[^a-zß-žа-яё]{8,}\s(?=[a-zа-яё])")
# What parts two fields as surely as a wide space; the stop of an initial or an abbreviation does not.
_STOP = re.compile(r"(?:[^\W\d_]{3}|[\d)\]])[.;]$")
# "Ada Berg. Secretary: Dr."
OFFICE_BETWEEN = re.compile(
    r"(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]+){1,2})[.,]\s(?P<office>[^.,:;]{4,30}):\s"
)
# Вх. № 44, In No. 18846: what such a label begins with, and how it ends.
_COUNTED = re.compile(r"[^\W\d_]{2}\W{0,2}\s?(?:№|N[ºo°r]\.?)\s?\d")
_NUMBER_BEHIND = re.compile(r"[^\W\d_]{2}\W{0,2}\s?(?:№|N[ºo°r]\.?)$")
# The end of a sentence or of its rest, which is no initial or abbreviation: 10.15 Uhr. Es nahmen teil:
_SENTENCE_END = re.compile(
    r"(?:[^\W\d_]{3}|\d|[)\]»”\"]|(?<!\w)[ap]\.?\s?m|\d\s?[чгh])[.!?]\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])|。(?=[\u4e00-\u9fff])"
)


def part_fields(rows: Sequence[Row], book: LabelBook) -> tuple[Row, ...]:
    """The rows, each of a record's top and end as many as it has fields."""
    parted: list[Row] = []
    headed = False
    for at, row in enumerate(rows):
        near = at < TOP or at >= len(rows) - TAIL
        # The day that ends a sitting's heading at the margin runs on with nothing.
        if headed or (near and _heads_row(row.text, book)):
            row = begin_anew(row, parted)
        find = _find_chinese_cuts if is_cjk(row.text) else _find_cuts
        whole = row.marking or (":" not in row.text and _counts_copies(row.text, book))
        cuts = (_cut_behind_sitting(row, book) or _cut_behind_capitals(row, book)) if near else []
        headed = bool(cuts)
        cuts = cuts or (_cut_within_label(row, book) if near else [])
        cuts = cuts or (_cut_before_list(row, book) if near else [])
        cuts = cuts or (find(row, book) if near and not whole else [])
        parted += part_row(row, cuts) if cuts else (row,)
    return tuple(parted)


def begin_anew(row: Row, above: list[Row]) -> Row:
    """A row that begins a field, however full the last of those ``above`` is, which then does not run on."""
    if not (row.wrapped and above):
        return row
    above[-1] = replace(above[-1], runs_on=False)
    return replace(row, wrapped=False)


def _heads_row(text: str, book: LabelBook) -> bool:
    """Whether a row begins with a label of the vocabularies as it stands there, and its value: УЧАСТВОВАЛИ: тт. Орлов."""
    label = book.find_listed(text) if ":" in text and text[:1].isupper() else None
    exact = label is not None and label.colon and label.confidence == 1 and not label.side
    return exact and label is not None and bool(label.value) and len(label.words) >= SHORTEST_LABEL


def _find_cuts(row: Row, book: LabelBook) -> list[int]:
    """Where in a row the second field and those after it begin."""
    text, end, found = row.text, len(row.text), list[int]()
    tab = _tab_of(row)
    # "Recorded: 4 May 1969    from: 4.05 p.m.": behind a wide space a label may begin with a small letter.
    spaces = [
        space
        for space in _SPACE.finditer(text)
        if not text[space.end() :][:1].islower()
        or (space.end() == tab and (label := book.find_listed(text[tab:])) and label.colon and label.confidence == 1)
    ]
    for space in reversed(spaces):
        at = space.end()
        apart = at == tab
        clear = apart or _STOP.search(text[: space.start()]) is not None
        told = text[at:end].strip() + (" …" if row.runs_on and end == len(text) and text.endswith(":") else "")
        if (
            at < end
            and (clear or ":" in told or _COUNTED.search(told))
            and _begins_field(told, book, clear=clear, apart=apart)
        ):
            end = _begin_of_label(text, at, book)
            found.insert(0, end)
    # The first field has no cut before it.
    found = [
        at for at in found if at and not (_goes_on(text, at, book) or (row.runs_on and _is_office(text, at, book)))
    ]
    return found if found and _is_field(text[: found[0]].strip(), book) else []


def _cut_behind_sitting(row: Row, book: LabelBook) -> list[int]:
    """Where the day begins that a wide space parts from a sitting's heading: SIXTY-THIRD SITTING    Tuesday, 4 October 1938."""
    tab = _tab_of(row)
    return [tab] if tab > 0 and _FIGURE.search(row.text[tab:]) and book.names_session(row.text[:tab].strip()) else []


def _cut_behind_capitals(row: Row, book: LabelBook) -> list[int]:
    """Where behind a heading in capitals small letters begin to say when and where: MEETING OF THE BOARD held in the Mill."""
    found = _IN_CAPITALS.match(row.text)
    at = found.end() if found else 0
    return [at] if at and book.first(row.text[at:], "held") and book.first(row.text[:at], "title") else []


def _cut_within_label(row: Row, book: LabelBook) -> list[int]:
    """Where a wide space parts what only one telling word would make a label: Logged 16.11.1981 by Y. Brou      Continued: none."""
    tab, label = _tab_of(row), book.find(row.text)
    return [tab] if label is not None and label.rooted and label.colon and 0 < tab < len(label.words) else []


def _cut_before_list(row: Row, book: LabelBook) -> list[int]:
    """Where behind the end of a sentence the label begins of those listed below: bis 10.15 Uhr. Es nahmen teil:."""
    ends = list(_SENTENCE_END.finditer(row.text)) if row.text.endswith((":", "：")) else []
    label = book.find(row.text[ends[-1].end() :]) if ends else None
    heads = label is not None and label.field in LISTS and label.colon and not (label.value or label.side)
    return [ends[-1].end()] if heads else []


def _goes_on(text: str, at: int, book: LabelBook) -> bool:
    """Whether a list goes on behind a comma with a label of the same field: PRESENT: Reeve Holm, Councillors: Orde, Hale."""
    above, label = book.find_listed(text), book.find_listed(text[at:])
    return text[:at].rstrip().endswith(",") and above is not None and label is not None and above.field is label.field


def _is_office(text: str, at: int, book: LabelBook) -> bool:
    """Whether what resembles a label is the office of the one person that a list names before it, and the list goes on:
    In attendance: Ada Berg. Secretary: Dr. Olav.
    """
    label = book.find_listed(text)
    entry = OFFICE_BETWEEN.match(label.value) if label is not None and label.colon else None
    return label is not None and label.field in LISTS and entry is not None and text[at:].startswith(entry["office"])


def _find_chinese_cuts(row: Row, book: LabelBook) -> list[int]:
    """As :func:`_find_cuts`, where any space may part fields: 日 期 一九五三年五月四日 时 间 晚七时, 口译：丛 琳 速记：景远."""
    text, end, found = row.text, len(row.text), list[int]()
    for space in reversed(list(_CHINESE_SPACE.finditer(text))):
        label = book.find_listed_spaced(text[space.end() : end])
        whole = label is not None and bool(label.value) and not label.side and label.confidence == 1
        if whole or _closes(text[space.end() : end].strip(), book):
            end = space.end()
            found.insert(0, end)
    front = text[: found[0]].strip() if found else ""
    first = book.find_listed_spaced(front)
    return found if (first is not None and first.value and not first.side) or _closes(front, book) else []


def _closes(text: str, book: LabelBook) -> bool:
    """Whether words are a field of the closing part without a label: 共印九份, 报总理办公室."""
    return book.first(text, "closing-marking") is not None


def _counts_copies(text: str, book: LabelBook) -> bool:
    """Whether a row says of the copies all that it says: Made in 5 copies. Copy No. 2."""
    marking = book.first(text, "marking")
    return marking is not None and marking.key("field") == Field.COPY


def _tab_of(row: Row) -> int:
    """Where the words behind a row's wide space begin, -1 where it has none."""
    tab, words = row.line.tab, row.text.split()
    whole = tab is not None and 0 < tab.words < len(words) and row.text == row.line.text.strip()
    return len(" ".join(words[: tab.words])) + 1 if tab is not None and whole else -1


def _begins_field(text: str, book: LabelBook, *, clear: bool, apart: bool) -> bool:
    """Whether words behind a space are a field: a label of the vocabularies with its value, or whatever else is known to be
    one where a stop or a wide space stands before it (``clear``); a figure does for the colon behind a wide space (``apart``).
    """
    marking = book.first(text, "marking")
    if marking is not None and marking.key("field") == Field.COPY:
        return True
    label = book.find(text)
    if label is None or label.side or not label.value:
        return False
    sure = clear or label.confidence == 1 or (label.rooted and label.words.isupper())
    # "Received 9.V.61 In No. 2217": the sign of a number does for the colon.
    counted = label.confidence == 1 and _NUMBER_BEHIND.search(label.words) is not None and label.value[:1].isdigit()
    return ((label.colon or counted) and sure) or (apart and _FIGURE.search(label.value) is not None)


def _begin_of_label(text: str, at: int, book: LabelBook) -> int:
    """Where the label begins whose end was found at ``at``: the longest that the vocabularies hold."""
    label, start = book.find_listed(text[at:]), at
    words = [space.start() for space in re.finditer(r"(?:^|(?<=\s))\S", text[:at])][-LONGEST_BEFORE:]
    for begin in words:
        longer = book.find_listed(text[begin:])
        same = label is not None and longer is not None and longer.field is label.field
        if same and longer is not None and longer.confidence == 1 and longer.words.endswith(text[at : at + 3]):
            return begin
    return start


def _is_field(text: str, book: LabelBook) -> bool:
    """Whether a row's first words are a field or a sentence of the closing part themselves."""
    label, parts = book.find(text), split_unknown(text)
    if label is not None and label.value and not label.side:
        return label.colon or _FIGURE.search(label.value) is not None
    # SOUND QUALITY: Fair.
    if parts is not None and parts[1] and parts[0].isupper() and len(parts[0].split()) <= LONGEST_BEFORE:
        return True
    return _STOP.search(text) is not None and any(book.first(text, kind) is not None for kind in ("closing", "tail"))


def part_row(row: Row, cuts: Sequence[int]) -> list[Row]:
    """A row as several, one below the other, parted at the characters ``cuts``."""
    share = row.wide / len(row.text)
    begins, ends = [0, *cuts], [*cuts, len(row.text)]
    parts = [row.text[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    last = len(parts) - 1
    return [
        replace(
            row,
            text=part,
            gap=row.gap and not at,
            new_page=row.new_page and not at,
            wrapped=row.wrapped and not at,
            runs_on=row.runs_on and at == last,
            centred=False,
            wide=share * len(part),
        )
        for at, part in enumerate(parts)
    ]
