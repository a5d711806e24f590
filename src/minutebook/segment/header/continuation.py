"""Rows that go on with the field above them, its value or entries of its list, and what joins them to it."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.entries import begins_entry, is_divided
from minutebook.segment.header.fieldends import begins_anew
from minutebook.segment.header.fields import ENDS_IN_INITIAL, LONG_LABEL, find_next_list
from minutebook.segment.header.found import PEOPLE, Found, OpenField
from minutebook.segment.header.margins import NEARLY_FULL, hangs, is_set_in, runs_over_page, stands_under
from minutebook.segment.header.sideheadings import SIDE_HEADING, is_side_heading
from minutebook.segment.header.unknown import UNKNOWN_LIST
from minutebook.segment.header.unknownforms import has_label_form
from minutebook.segment.layout.rows import (
    PROSE_WIDTH,
    Row,
    divides_word,
    ends_sentence,
    fold_words,
    is_cjk,
    is_prose,
    is_sentence_end,
    reads_as_sentence,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS, Label
from minutebook.segment.wording.persons import begins_with_initials, is_capitalised, is_plain_name

_INITIAL = re.compile(r"(?![a-zа-яё])[^\W\d_]\.\s?[^\W\d_]")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?){1,2}(?:[,;]|$)")
# An office on the line below its name, and what ends an entry that has none to come.
_IN_BRACKETS = re.compile(r"[(（][^()（）]{2,}[)）][.;]?")
_CLOSED = frozenset(")）;；")
# a) vom Institut:
_NUMBERED_PART = re.compile(r"(?:\(?[a-zа-я]\)|\d{1,2}[.)])\s+[^\W\d_][^:;,]{2,50}:")


def continue_field(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at`` goes on with the field above it; if so it is added."""
    above = found.fields[-1] if found.fields else None
    if above is None or above.label is None or above.whole or above.last != at - 1:
        return False
    row = sheet.rows[at]
    joint: str | None
    if _heads_numbered_part(above, row):
        joint = "\n" if above.value else ""
    elif _ends_list(sheet, above, at):
        joint = _space(above, row)
    else:
        joint = _joint(sheet, found, above, at)
    if joint is None:
        return False
    if above.value and divides_word(sheet.rows[at - 1]):
        joint = ""
    above.add(row, row.text, 0, joint)
    above.last = at
    return True


def _joint(sheet: Sheet, found: Found, above: OpenField, at: int) -> str | None:
    """What stands between a field's value and row ``at`` if that goes on with it; None where it does not."""
    row, label = sheet.rows[at], sheet.label(at)
    source = _tells_source(above, row, label)
    # "Translator and Recorders Wei Min"; "..., General Manager, Delta" / "Ports (Chairman)": a short word in a row that
    # may go on resembles a label by chance.
    near = sheet.book.find_glued(row.text) if label is None and above.value else None
    glued = near is not None and not (row.wrapped and len(near.words) < LONG_LABEL)
    minute = bool(above.value) and not row.wrapped and sheet.book.first(row.text, "minute") is not None
    source = source or _ends_office(sheet, above, at, label)
    signs = not any(map(str.isalnum, row.text))
    if minute or signs or (not source and (glued or begins_anew(sheet, found, above, at, label))):
        return None
    if not above.value:
        return "" if _is_first_value(sheet, found, above, at) else None
    if row.gap:
        return _joint_over_gap(sheet, found, above, at)
    below = _is_office_below(sheet, above, at) and not (label and label.side)
    joined = row.wrapped and not (label and label.side) and not begins_entry(sheet, above, at)
    if not below and (_parts_name(above, row) or joined):
        return _space(above, row)
    under = above.rule in {UNKNOWN_LIST, SIDE_HEADING} and label is None and stands_under(row, sheet.rows[at - 1])
    completes = under or _completes_entry(sheet, above, at) or _holds_office(sheet, above, at)
    if not below and (source or (completes and not (label and label.side))):
        return " "
    return "\n" if below or _stands_below(sheet, found, above, at, label) else None


def _space(above: OpenField, row: Row) -> str:
    """What joins the rest of a word or sentence: Chinese is written without spaces."""
    return "" if is_cjk(above.value[-1:] + row.text[:1]) else " "


def _joint_over_gap(sheet: Sheet, found: Found, above: OpenField, at: int) -> str | None:
    """As :func:`_joint`, where row ``at`` stands below a blank line or on the next page."""
    if above.kind in LISTS and sheet.label(at) is None and runs_over_page(sheet, at):
        return " "
    return "\n" if _list_goes_on(sheet, found, above, at) else None


def _ends_list(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row holds the last of a list and the label of the next: Present: Marsh, Tolliver, President / Lund. Absent: Oake."""
    row = sheet.rows[at]
    goes_on = row.wrapped and not row.gap and bool(above.value) and sheet.label(at) is None
    return goes_on and find_next_list(sheet, row.text, above.kind) is not None


def _heads_numbered_part(above: OpenField, row: Row) -> bool:
    """Whether a row heads a part of the list whose label stands alone above it: Teilnehmer / a) vom Institut:."""
    begins = not above.value or _NUMBERED_PART.fullmatch(above.value.partition("\n")[0]) is not None
    heads = above.bare and above.kind in LISTS and not row.gap
    return heads and begins and _NUMBERED_PART.fullmatch(row.text) is not None


def _tells_source(above: OpenField, row: Row, label: Label | None) -> bool:
    """Whether a row goes on with the sentences that say where a document is kept: Source: Archives, Lot 61. Secret. /
    Drafted by Tillinghast.
    """
    if above.kind is not Field.REFERENCE or row.gap or (label is not None and label.colon):
        return False
    sentences = above.value.endswith(".") and ". " in above.value and ends_sentence(row)
    return sentences or (above.value.endswith(",") and row.wrapped)


def _ends_office(sheet: Sheet, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether what resembles a label is the end of an office, its semicolon read as a colon: ...; Ada Berg, Head of the
    Timber / Mission: Olav Orde, Legal Adviser.
    """
    words, value = split_unknown(sheet.text(at)) or ("", "")
    office = above.value.rpartition(";")[2].partition(", ")[2]
    if above.kind not in LISTS or " of " not in office or (label is not None and label.field in PEOPLE):
        return False
    name, comma, _ = value.partition(", ")
    full = not sheet.rows[at].gap and sheet.rows[at - 1].wide >= NEARLY_FULL
    divided = ";" in above.value or ";" in value
    return full and divided and words.casefold() in sheet.words.organisations and bool(comma) and is_plain_name(name)


def _is_first_value(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a row is the value of a label that stood alone above it."""
    row = sheet.rows[at]
    if above.kind in LISTS:
        if not above.side and (is_side_heading(sheet, found, at) or _heads_side(sheet, at)):
            return False
        return not (row.gap and ends_sentence(row) and "," not in row.text)
    return not (row.gap and is_prose(row)) or above.kind in {Field.SUBJECT, Field.OTHER}


def _heads_side(sheet: Sheet, at: int) -> bool:
    """Whether a row is all label of a side, without a colon, above the first of its people: von jugoslawischer Seite / Ing. Holm."""
    label = sheet.label(at)
    bare = label is not None and label.side and not (label.value or label.colon)
    below = sheet.rows[at + 1 : at + 2]
    return bare and any(not (row.gap or is_prose(row) or ends_sentence(row)) for row in below)


def _list_goes_on(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a list of people goes on behind a gap or on the next page."""
    row = sheet.rows[at]
    if above.kind not in LISTS or row.ruled or sheet.book.first(row.text, "subject") is not None:
        return False
    before = sheet.rows[at - 1]
    columned = hangs(above, row) and abs(row.indent - before.indent) < 1
    if columned and above.row is not before and sheet.label(at) is None and sheet.names_person(at):
        # Two delegations in one column, a blank line between them.
        return True
    if row.indent < before.indent - 1 and row.indent - above.row.indent < 1 and is_sentence_end(row.text):
        # A heading with its stop, back at the margin of the label below which the list is set in: Lighters at No. 3 Wharf.
        return False
    crosses = row.new_page and not (is_prose(row) or reads_as_sentence(row) or _heads_words(sheet, at))
    return crosses or ((above.bare or above.side) and _is_list_block(sheet, found, at))


def _heads_words(sheet: Sheet, at: int) -> bool:
    """Whether a row stands in the middle, above a paragraph of its own, as speakers alone on their lines do."""
    below = sheet.rows[at + 1 : at + 2]
    return sheet.rows[at].centred and any(next_.gap and is_prose(next_) for next_ in below)


def _is_list_block(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the rows up to the next gap are short lines such as a list has."""
    end = at + 1
    while end < len(sheet) and not (sheet.rows[end].gap or sheet.tops_column(end)):
        end += 1
    block = range(at, end)
    if is_side_heading(sheet, found, at) or any(is_speech(sheet, each, found.named) for each in block):
        return False
    if any(split_unknown(sheet.text(each)) for each in block):
        return False
    rows = sheet.rows[at:end]
    sentences = any(ends_sentence(row) or reads_as_sentence(row) for row in rows)
    return not sentences and all(row.wide < PROSE_WIDTH or "," in row.text for row in rows)


def _parts_name(above: OpenField, row: Row) -> bool:
    """Whether a name is broken before its initials, or between them: ... Крутояров / А. В., ... министра А. / В. Крутояров."""
    behind = above.kind in LISTS and above.value[-1:].isalpha() and _INITIALS.match(row.text) is not None
    between = ENDS_IN_INITIAL.search(above.value) is not None and _INITIAL.match(row.text) is not None
    return behind or (above.kind in PEOPLE and between)


def _completes_entry(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row set in below its label is the rest of the entry above: a column of values has a margin of its own.

    ``Ilie Dragnea, minister; Ana / Vlasceanu, head of section``: where semicolons divide, nothing else does.
    """
    row = sheet.rows[at]
    hanging = hangs(above, row) and above.value[-1:].isalpha()
    if above.kind in LISTS and _IN_BRACKETS.fullmatch(row.text):
        # Mr. R. J. Hallowes / (South-East Asia Dept.)
        return hanging or (row.indent > sheet.rows[at - 1].indent and above.value[-1:] not in _CLOSED)
    small = row.text[:1].islower() and not begins_entry(sheet, above, at)
    return hanging and not is_cjk(row.text) and (is_divided(sheet, above.value) or small)


def _is_office_below(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row is the office of whoever stands alone above it, set in below his name as others are in the list: Mr. Neil
    Garrity / Adviser / Sr. Hilario Ponce / mill-owner. In the right one of two columns every row ends near the margin.
    """
    row = sheet.rows[at]
    entry, begins = above.value.rpartition("\n")[2], fold_words(row.text.partition(" ")[0])
    alone = above.kind in LISTS and is_capitalised(entry) and stands_under(row, sheet.rows[at - 1])
    alone = alone and (not row.wrapped or sheet.is_beside(at)) and row.text[:1].isalpha()
    # "Wing Commander" / "P. L. Dassen": his rank stands above.
    alone = alone and not (begins_with_initials(row.text) or sheet.persons.names_office(entry))
    return (
        alone
        and ("\n" in above.value or above.bare)
        and not (begins in sheet.speakers.particles or begins in sheet.words.connectors)
    )


def _holds_office(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row is the office of the one whose name and comma stand above it: Dr. Otto Veit, / Head of Department."""
    entry, text = above.value.rpartition("\n")[2], sheet.text(at)
    named = above.kind in LISTS and entry.endswith(",") and "," not in entry[:-1] and entry[:1].isupper()
    apart = above.bare or above.side or sheet.persons.names_office(text)
    whole = text.endswith((",", ";")) or sheet.names_person(at) or sheet.persons.ends_in_name(text.rstrip("."))
    return named and apart and not (whole or is_plain_name(text))


def _stands_below(sheet: Sheet, found: Found, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether a row that begins a line of its own belongs to the value above it."""
    row = sheet.rows[at]
    if (label is not None and label.side) or is_set_in(sheet, above, at):
        return True
    if above.kind in LISTS:
        # "...; / от чехословацких дорог - Я. Дворжачек (директор), М. Грушка (инспектор)."; the semicolon may be misread.
        open_ended = above.value[-1:] in ";；,，:" and not reads_as_sentence(row)
        # "Э. Р. Громова, мл. сотр. К. П. Хвостов, аспирант Ш." / "Юлдашев"
        ended = ends_sentence(row) and not (row.runs_on and ENDS_IN_INITIAL.search(row.text))
        return (open_ended or not ended) and not is_side_heading(sheet, found, at)
    if above.kind in PEOPLE and above.bare and not ends_sentence(row) and label is None and sheet.names_person(at):
        # Secretaries / Mr. D. W. Arkwright / Miss P. Lomas
        return True
    dated = above.kind is Field.DATE and (above.value.endswith(",") or sheet.days.moment(row.text).date is not None)
    if row.wrapped or dated:
        return True
    if above.kind is Field.DATE and above.label and sheet.days.names_hour(above.label) and label is None:
        # DATE & TIME: Tuesday, March 19, 1974 / 3:15 - 4:05 p.m.
        return sheet.days.moment(row.text, expect_time=True).time is not None
    return _runs_below(sheet, found, above, at)


def _runs_below(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a row directly below a field, no field itself, is the rest of its value although it had room above."""
    row, before = sheet.rows[at], sheet.rows[at - 1]
    if sheet.book.find_loose(row.text) or sheet.days.names_day(row.text):
        return False
    if any(sheet.book.first(row.text, kind) is not None for kind in ("subject", "place")):
        return False
    if has_label_form(row) or (found.title is None and sheet.words.is_title(row.text)):
        return False
    # "No. 107-26" / "Internal; for the Third Desk": a reference that had room ends with its line, unless figures go on with it.
    numbered = above.kind is Field.REFERENCE and (any(char.isdigit() for char in row.text) or above.value[-1] in ",-/")
    long = numbered or above.kind in {Field.SUBJECT, Field.OTHER}
    return (long and not reads_as_sentence(row)) or (before.wide >= NEARLY_FULL and not ends_sentence(row))
