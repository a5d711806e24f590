"""A header that stands below the last words of its record: Date, Place, Present, Recorder, each with its label."""

from __future__ import annotations

from minutebook.model import Field
from minutebook.segment.header.continuation import continue_field
from minutebook.segment.header.fields import take_label
from minutebook.segment.header.found import Found
from minutebook.segment.header.margins import HANGING_INDENT
from minutebook.segment.header.markings import take_marking
from minutebook.segment.header.unknown import take_unknown_label
from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech, speaks
from minutebook.segment.wording.labels import OCCASION, SERVING, Label

# Such a header has so many labels at least, and fills so many rows at most.
FEWEST_LABELS = 3
LONGEST = 25
_OF_HEADERS = frozenset(
    {
        Field.DATE,
        Field.TIME,
        Field.PLACE,
        Field.PARTICIPANTS,
        Field.CHAIR,
        Field.ABSENT,
        Field.INTERPRETER,
        Field.RECORDER,
        Field.SUBJECT,
    }
)


def find_header_at_end(sheet: Sheet, found: Found, body: int) -> int:
    """Index of the first row of the header at the record's end, the number of rows where there is none.

    It is a block of labelled rows down to the last row, remarks on the record apart, their values perhaps over several, a blank
    line above it, which gives the day or those present where the record's top does not.
    """
    fields: list[Label] = []
    start = len(sheet)
    end = len(sheet)
    while end > body and _is_remark(sheet, end - 1):
        end -= 1
    for at in range(end - 1, max(body, end - LONGEST) - 1, -1):
        label = _label(sheet, at)
        if label is None and not _goes_on(sheet, at):
            break
        if label is None:
            continue
        fields.append(label)
        start = at
        if sheet.rows[at].gap and not _stands_below_field(sheet, at):
            break
    own = [each for each in fields if each.field in _OF_HEADERS]
    whole = start < len(sheet) and sheet.rows[start].gap and len(own) >= FEWEST_LABELS
    dated = any(each.field in OCCASION and sheet.days.moment(each.value).date is not None for each in own)
    told = {each.field for each in own}
    listed = Field.PARTICIPANTS in told and bool(told & (SERVING | {Field.CHAIR, Field.ABSENT}))
    news = (dated and not found.has(Field.DATE)) or (listed and not found.has(Field.PARTICIPANTS))
    return start if whole and news else len(sheet)


def read_header_at_end(sheet: Sheet, found: Found, start: int) -> None:
    """Read the fields of the header that begins at row ``start`` and goes down to the last row."""
    for at in range(start, len(sheet)):
        known = _label(sheet, at) is not None and take_label(sheet, found, at)
        if known or (_is_remark(sheet, at) and take_marking(sheet, found, at)):
            continue
        if sheet.rows[at].indent >= HANGING_INDENT or not take_unknown_label(sheet, found, at):
            continue_field(sheet, found, at)


def _is_remark(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` stands apart and says who has seen the record, or in how many copies it was made."""
    rule = sheet.book.first(sheet.text(at), "marking") if sheet.label(at) is None else None
    # 整理：田野 / 未经谈话人审阅: below a field that ends with its line.
    apart = sheet.rows[at].gap or not (sheet.rows[at].wrapped or sheet.rows[at].indent >= HANGING_INDENT)
    return rule is not None and apart


def _label(sheet: Sheet, at: int) -> Label | None:
    """The label of a field that row ``at`` begins with; in Chinese a wide space does for its colon."""
    label, row = sheet.label(at), sheet.rows[at]
    if label is None:
        return None
    parted = label.colon or (is_cjk(label.words) and row.line.tab is not None)
    return label if parted and not speaks(sheet, row, label) else None


def _stands_below_field(sheet: Sheet, at: int) -> bool:
    """Whether a field, its value perhaps over several rows, stands right above row ``at``, blank lines apart."""
    top = at - 1
    while top > 0 and _label(sheet, top) is None and _goes_on(sheet, top):
        top -= 1
    return top >= 0 and _label(sheet, top) is not None


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is the rest of a value above it: set in, or what a full row had no room for, and no speech."""
    row = sheet.rows[at]
    if row.gap or at == 0 or is_speech(sheet, at):
        return False
    return row.indent >= HANGING_INDENT or row.wrapped or sheet.names_person(at)
