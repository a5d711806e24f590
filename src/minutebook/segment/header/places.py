"""Lines without label that say where the meeting was held: a known place by itself, beside the day, or with the hours."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.header.found import Found, OpenField
from minutebook.segment.layout.rows import Row, is_cjk, is_sentence_end
from minutebook.segment.sheet.sheet import Sheet

# Words besides the hour that a line of its own for the time, or the end of a line, may hold.
TIME_LINE_WORDS = 3
# A place without label has at most this many words; one that no word betrays, at most the second number.
LONGEST_PLACE = 14
LONGEST_BARE_PLACE = 6
# What is set in so far stands in the corner of the sheet.
CORNER_INDENT = 18
_WORD = re.compile(r"[^\W\d_]+")
_IN_BRACKETS = re.compile(r"[(（]\s*(?P<place>[^()（）]+?)\s*[)）]")
_COMMA = re.compile(r"[,，]\s*")


def take_place(sheet: Sheet, found: Found, at: int) -> int:
    """Add the place that row ``at`` gives, with the hours behind it; 1 if there is one."""
    row = sheet.rows[at]
    if take_place_and_hours(sheet, found, at):
        return 1
    place = sheet.book.first(row.text, "place")
    known = _is_known_place(sheet, row)
    above = found.fields[-1] if found.fields else None
    # A blank line may part it from the day where the hour follows: 12 May 1949 / Ministry of Trade / Began at 9.30.
    timed = known and at + 1 < len(sheet) and not sheet.rows[at + 1].gap and _gives_hour(sheet, at + 1)
    # So may a wide space on its line.
    beside = at > 0 and row.line is sheet.rows[at - 1].line
    close = above is not None and above.label is None and (timed or beside or not row.gap) and above.last == at - 1
    # A day in the letterhead's corner, and the rest of the office's name on the left.
    close = close and above is not None and (beside or above.row.indent - row.indent < CORNER_INDENT)
    ways = (
        (place and not found.has(Field.PLACE) and not sheet.days.moment(row.text).date, place.id if place else ""),
        (known and heads_date(sheet, found, at), "place-above-date"),
        (known and _ends_dated_title(sheet, found, at), "place-below-title"),
        (
            above and close and above.kind in {Field.DATE, Field.TIME} and _is_place(sheet, row, above),
            "place-below-date",
        ),
    )
    rule = next((name for holds, name in ways if holds), None)
    if rule is not None:
        held = place.pattern.match(row.text) if place and rule == place.id else None
        label = held.groupdict().get("label") if held else None
        start = held.end("label") + 1 if held and label else 0
        found.add(row, Field.PLACE, row.text[start:].rstrip(","), rule, at, label=label, start=start)
    return int(rule is not None)


def _gives_hour(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is the hour, labelled or not."""
    row, label = sheet.rows[at], sheet.label(at)
    if label is not None:
        return label.field is Field.TIME
    moment = sheet.days.moment(row.text, expect_time=True)
    return moment.time is not None and sheet.days.few_words_beside(row.text, moment, TIME_LINE_WORDS)


def take_place_and_hours(sheet: Sheet, found: Found, at: int) -> int:
    """Take a known place and the hours behind its comma as two fields: Chairman's Office, from 11.30 a.m. to 12.40 p.m."""
    row = sheet.rows[at]
    if found.title is None or found.has(Field.PLACE):
        return 0
    for cut in _COMMA.finditer(row.text):
        place, hours = row.text[: cut.start()], row.text[cut.end() :]
        moment = sheet.days.moment(hours)
        timed = (
            moment.time is not None
            and moment.date is None
            and sheet.days.few_words_beside(hours, moment, TIME_LINE_WORDS)
        )
        if timed and sheet.days.moment(place).date is None and sheet.words.names_place(place):
            found.add(row, Field.PLACE, place, "place-and-hours", at)
            found.add(row, Field.TIME, hours, "place-and-hours", at)
            return 1
    return 0


def heads_date(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the day stands alone right below row ``at``, or behind a wide space: Innsbruck, Chamber of Commerce / 7 June 1954."""
    below = sheet.rows[at + 1] if at + 1 < len(sheet) else None
    beside = below is not None and below.line is sheet.rows[at].line and _is_day_alone(sheet, below.text)
    if below is None or (below.gap and not beside) or found.has(Field.PLACE) or found.has(Field.DATE):
        return False
    return sheet.days.is_dateline(below)


def _is_day_alone(sheet: Sheet, text: str) -> bool:
    """Whether words are a day and nothing else, and not the dateline of a letterhead: Stralsund, den 4. Mai 1966."""
    return not _WORD.search(sheet.days.beside(text, sheet.days.moment(text)))


def _ends_dated_title(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the title that ends right above row ``at`` holds the date, so that a place may follow it."""
    if found.title is None or found.title_rows[1] != at or found.has(Field.DATE) or found.has(Field.PLACE):
        return False
    # 北京饭店小礼堂, a blank line below the title: what ends in a word for a room is no sentence and no name.
    close = not sheet.rows[at].gap or is_cjk(sheet.rows[at].text)
    return close and sheet.days.moment(found.title).date is not None


def _is_place(sheet: Sheet, row: Row, above: OpenField) -> bool:
    few = len(_WORD.findall(row.text)) <= LONGEST_BARE_PLACE
    return _is_known_place(sheet, row) or (_may_be_place(row) and row.centred and above.row.centred and few)


def _may_be_place(row: Row) -> bool:
    if is_sentence_end(row.text) and not row.text[-3:-1].isupper():
        return False
    return 0 < len(_WORD.findall(row.text)) <= LONGEST_PLACE and row.text[:1] not in "([（"


def _is_known_place(sheet: Sheet, row: Row) -> bool:
    """Whether one of a row's few words is one that places are made of: Room, Street."""
    if (inner := _IN_BRACKETS.fullmatch(row.text)) and not row.wrapped:
        # (Palace of the Etibank)
        row = replace(row, text=inner["place"])
    return sheet.words.names_place(row.text) and _may_be_place(row)
