"""Fields without label: markings, datelines, hours, places, names set against each other, subjects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.header.dayandplace import take_day_and_place, take_day_behind_place, take_day_below_place
from minutebook.segment.header.fields import FIRST_ROWS, field_follows
from minutebook.segment.header.found import Found
from minutebook.segment.header.markings import is_cornered
from minutebook.segment.header.places import (
    LONGEST_BARE_PLACE,
    TIME_LINE_WORDS,
    heads_date,
    take_place,
    take_place_and_hours,
)
from minutebook.segment.layout.rows import Row, is_cjk, is_prose, is_sentence_end, join_text, reads_as_sentence
from minutebook.segment.sheet.datelines import without_bleed
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labelledlines import split_unknown

# An opening sentence is part of the header if its paragraph has at most this many rows or characters.
SHORT_PARAGRAPH_ROWS = 3
SHORT_PARAGRAPH = 220
# Letters before the day at a line's start: Wednesday, the.
LONGEST_BEFORE_DAY = 15
# Words besides day and hour of a line that says where and when: the house, the street, the town.
LONGEST_HELD = 14
# Letters of what shows through behind a day, at least.
SHORTEST_BLEED = 8
_SLASHED_NAMES = re.compile(r"([^\W\d_][^/:;]{2,60}?)\s?/\s?([^\W\d_][^/:;]{2,60})")
_DASHED_NAMES = re.compile(r"([^\W\d_][^/:;—–]{2,60}?)(?:\s(?:--|—|–|-)\s?|(?:--|—|–|-)\s)([^\W\d_][^/:;—–]{2,60})")
_REMARK = re.compile(r"\s*\([^()]*\)")
# M:. Orde: the letter in a form of address read as a mark.
_MISREAD_ADDRESS = re.compile(r"(?<!\w)M[:;|!]\.(?=\s[A-ZÀ-ȚḀ-Ỹ])")
# "II. Reception of ...": what numbers a heading is no part of the subject.
_NUMBER = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]\s+")
# The rule of a dateline that tells when the record was registered or signed.
RECORD_DATE = "dateline-of-record"
# That of a line that says where and when the meeting was held.
HELD = "dateline-held"
# "31 January 1964, No. 27": the day and the number under which a record was entered.
_ENTERED = re.compile(r"(?i)\d{4}\S*(?:\s?г\.)?\s*[,;/]?\s*(?:no|nr|n[ºo°]|№)\.?\s*\d[\w./-]*$")
# "T.C. 5/60 -- 11.5.60", "M.C.H. 8-8-57": the letters of a council and the short day of its sitting, which head its sheets.
SHEET_HEAD = re.compile(
    r"(?:(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]{1,3}\.\s?){2,5}|[A-ZÀ-ȚḀ-ỸА-ЯЁ]{1,5}[\s.])\s*(?:\d{1,5}(?:[/-]\d{2,4})?\s*[—–,;-]+\s*)?"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d\d)?\W?"
)


def take_unlabelled(sheet: Sheet, found: Found, at: int) -> int:
    """A dateline, a time, a place below it, names set against each other, a subject below the title."""
    row = sheet.rows[at]
    dated = found.has(Field.DATE)
    if row.runs_on and (below := sheet.label(at + 1)) is not None and below.colon and below.value:
        # A full line right above a label goes on with nothing.
        row = replace(row, runs_on=False)
    held = (
        take_day_and_place(sheet, found, at)
        or take_day_below_place(sheet, found, at)
        or take_day_behind_place(sheet, found, at)
        or _take_held(sheet, found, at)
    )
    if length := held or (0 if dated else _take_long_dateline(sheet, found, at)):
        return length
    is_date = sheet.days.is_dateline(row)
    if is_date and dated and _set_aside_date(sheet, found, at):
        dated = False
    # "На борту л/к «Ермак»" says where.
    placed = sheet.book.first(row.text, "place") is not None
    against = "" if placed or not _may_name(sheet, found, at) else _sets_names_against(sheet, row, found.title)
    if (
        (is_prose(row) and not (is_date or against or _is_bare_hour(sheet, row)) and not _is_heading(sheet, at))
        or (is_date and dated)
        or (split_unknown(row.text) and not (is_date or against))
    ):
        return 0
    if is_date and is_cjk(row.text) and (length := take_sentence(sheet, found, at)) > 1:
        # 六月十八日上午九时半至十一 / 时，外长在部内接见经济代表团。
        words = join_text(sheet.rows[at : at + 2])
        end = max(end for _, end in sheet.days.moment(words).spans)
        found.add(row, Field.DATE, words[: max(end, len(row.text))], "dateline", at)
        return length
    if is_date:
        if not _take_dated_subject(sheet, found, at):
            found.add(
                row, Field.DATE, _read_dateline(sheet, row), "dateline", at, start=max(0, row.line.text.rfind(row.text))
            )
        sheet.days.learn_year(row.text)
    elif _is_time_line(sheet, row) and not _ends_sentence_above(sheet, found, at):
        if not take_place_and_hours(sheet, found, at):
            # "Beirut, March 9, 197 , 10:30 a.m.": the year alone was not read.
            day = not dated and sheet.days.names_day(row.text)
            found.add(row, Field.DATE if day else Field.TIME, row.text, "dateline" if day else "time-line", at)
    elif against:
        found.add(row, Field.PARTICIPANTS, _MISREAD_ADDRESS.sub("Mr.", row.text), against, at)
    else:
        top = placed and at < FIRST_ROWS and bool(found.fields)
        if found.title is None and not dated and not top and not heads_date(sheet, found, at):
            return 0
        return _take_subject(sheet, found, at) or take_place(sheet, found, at)
    return 1


def _read_dateline(sheet: Sheet, row: Row) -> str:
    """A dateline without what shows through the paper behind it: 22 October i heoteoasts."""
    bare, understood = without_bleed(row), sheet.days.moment(row.text)
    behind = row.text[len(bare) :].split()
    # "1953 года": a short word belongs to the day.
    short = sum(map(len, behind)) < SHORTEST_BLEED
    said = (
        short
        or any(end > len(bare) for _, end in understood.spans)
        or any(sheet.days.is_residue(word) for word in behind)
    )
    return row.text if said else bare


def _may_name(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether those who confer may be named in row ``at``: below the title or the day, or near the top above fields."""
    above = found.fields[-1] if found.fields else None
    below_day = above is not None and above.kind is Field.DATE and above.last == at - 1
    near = at < FIRST_ROWS and (below_day or field_follows(sheet, found, at + 1))
    return not found.listed and (found.title is not None or near)


def _sets_names_against(sheet: Sheet, row: Row, title: str | None) -> str:
    """The rule by which a row names two against each other, or nothing: with a slash between them; below no title or with a
    dash, two offices and names (Secretary Gale -- Minister Vinje); below that of a telephone call, who called whom
    (Ambassador Holm to Mr. Orde).
    """
    if row.text.isupper():
        return ""
    text = _MISREAD_ADDRESS.sub("Mr.", row.text)
    halves = _DASHED_NAMES.fullmatch(text) or _SLASHED_NAMES.fullmatch(text)
    if halves is not None:
        sure = title is not None and halves.re is _SLASHED_NAMES
        return "names-between-slash" if sure or _are_offices_and_names(sheet, halves.groups()) else ""
    rule = sheet.book.first(row.text, "between") if sheet.book.first(title or "", "call") else None
    called = rule.pattern.search(row.text) if rule else None
    return rule.id if rule and called and _are_offices_and_names(sheet, called.groups()) else ""


def _are_offices_and_names(sheet: Sheet, halves: Iterable[str]) -> bool:
    """Whether each is an office or a form of address with a name, and but one of them perhaps an office alone."""
    read = [sheet.speakers.read(_REMARK.sub("", half).strip()) for half in halves]
    forms = {each.form if each else "" for each in read}
    return forms <= {"title-name", "role"} and "title-name" in forms


def _is_heading(sheet: Sheet, at: int) -> bool:
    """Whether a row begins a heading of a few lines that says what was spoken about, a blank line, a field or the day below it."""
    end = at + len(sheet.whole(at))
    short = end - at <= SHORT_PARAGRAPH_ROWS and end < len(sheet)
    short = short and (sheet.rows[end].gap or sheet.label(end) is not None or _heads_day(sheet, end))
    return (
        short and sheet.book.first(sheet.text(at), "subject") is not None and not is_sentence_end(sheet.text(end - 1))
    )


def _heads_day(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is the day below a heading, and no label below it says what was spoken about."""
    labels = [sheet.label(below) for below in range(at + 1, min(at + 1 + SHORT_PARAGRAPH_ROWS, len(sheet)))]
    return sheet.days.is_dateline(sheet.rows[at]) and not any(each and each.field is Field.SUBJECT for each in labels)


def _set_aside_date(sheet: Sheet, found: Found, at: int) -> bool:
    """Set aside a dateline above the title where another day stands right below it: that of the registration, or of signing."""
    above = [each for each in found.fields if each.kind is Field.DATE]
    if found.title is None or len(above) != 1:
        return False
    (only,) = above
    behind = found.fields[found.fields.index(only) + 1 :]
    kinds = {each.kind for each in behind}
    before = found.fields[: found.fields.index(only)]
    # "№ 214/с / 12 мая 1957 г." above the title, a grade of secrecy beside each perhaps.
    marks = {Field.CLASSIFICATION, Field.COPY}
    last = next((each for each in reversed(before) if each.kind not in marks), None)
    close = last is not None and last.kind is Field.REFERENCE and only.last - last.last <= 1 + len(before)
    numbered = only.last < found.title_rows[0] and found.title_rows[1] != at and close
    numbered = numbered or Field.REFERENCE in kinds
    if only.label is None and numbered and kinds <= {Field.REFERENCE, Field.SUBJECT, Field.OTHER, *marks}:
        # "2 March 1957 / No. 93 / 19 February 1957": the day of the record, its number, and that of the talk.
        only.rule = RECORD_DATE
        return True
    heads = SHEET_HEAD.fullmatch(only.value) is not None
    entered = kinds <= {Field.SUBJECT} and _ENTERED.search(only.value) is not None
    if only.label is None and only.last < at and (heads or entered):
        only.kind, only.rule = Field.REFERENCE, RECORD_DATE
        if heads:
            found.fields.remove(only)
        return True
    if found.title_rows[1] != at:
        return False
    moment, day = sheet.days.moment(only.value), sheet.days.moment(sheet.rows[at].text).date
    if only.label is not None or only.last >= found.title_rows[0] or day is None or moment.date in {None, day}:
        return False
    only.kind, only.rule = Field.OTHER, RECORD_DATE
    return True


def _take_held(sheet: Sheet, found: Found, at: int) -> int:
    """A line that says where and when, in either order, and may run on: Held in ..., on / 12 May 1950. The place only where
    the day stands above.
    """
    row = sheet.rows[at]
    if not (sheet.book.first(row.text, "place") or sheet.book.first(row.text, "held")) or is_sentence_end(row.text):
        return 0
    length = 1
    while (
        at + length < len(sheet)
        and length < SHORT_PARAGRAPH_ROWS
        and sheet.rows[at + length].wrapped
        and sheet.label(at + length) is None
    ):
        length += 1
    words = join_text(sheet.rows[at : at + length])
    moment = sheet.days.moment(words)
    told = length == 1 and not sheet.days.few_words_beside(words, moment, LONGEST_HELD)
    if moment.date is None or told or len(words) > SHORT_PARAGRAPH or sheet.book.first(words, "opening"):
        return 0
    if found.has(Field.PLACE) and found.has(Field.DATE):
        return 0
    kind = Field.PLACE if found.has(Field.DATE) else Field.DATE
    found.add_block(sheet.rows[at : at + length], kind, HELD, at)
    sheet.days.learn_year(words)
    return length


def _take_long_dateline(sheet: Sheet, found: Found, at: int) -> int:
    """A dateline that fills its line and ends on the next: Foreign Office, 20 February 1973 at / 11.30 a.m."""
    first, below = sheet.rows[at], sheet.rows[at + 1] if at + 1 < len(sheet) else None
    # "A CONVERSATION ABOUT POTATOES" stands above the day.
    headed = first.text.isupper() and below is not None and not below.text.isupper()
    if below is None or not below.wrapped or below.gap or below.runs_on or headed:
        return 0
    if found.title is None and not (is_cornered(first) or (found.heading and first.runs_on)):
        return 0
    words = join_text([first, below])
    ends = at + 2 >= len(sheet) or sheet.rows[at + 2].gap or sheet.label(at + 2) is not None
    moment = sheet.days.moment(words)
    if found.title is None and sheet.days.few_words_beside(words, moment, 0):
        # A day without a place in the corner is the paper's.
        return 0
    # "Tuesday, the 4th of March, 1952, at half-past two o'clock in / the afternoon" above the place.
    leads = bool(moment.spans) and moment.spans[0][0] <= LONGEST_BEFORE_DAY
    ends = (ends or leads) and sheet.label(at + 1) is None
    told = is_sentence_end(words) and any(word.casefold() in sheet.words.sentence_words for word in words.split())
    if not ends or told or first.text[:1].islower() or sheet.label(at) or sheet.words.is_title(first.text):
        return 0
    most = LONGEST_HELD if leads and not (told or is_cjk(words)) else LONGEST_BARE_PLACE
    if moment.date is None or not sheet.days.few_words_beside(words, moment, most):
        return 0
    found.add_block(sheet.rows[at : at + 2], Field.DATE, "dateline", at)
    sheet.days.learn_year(words)
    return 2


def _take_subject(sheet: Sheet, found: Found, at: int) -> int:
    subject = sheet.book.first(sheet.text(at), "subject")
    if subject is None or found.has(Field.SUBJECT):
        return 0
    length = 1
    while at + length < len(sheet) and sheet.rows[at + length].wrapped and not sheet.rows[at + length].gap:
        length += 1
    opened = found.add_block(sheet.rows[at : at + length], Field.SUBJECT, subject.id, at)
    value = _NUMBER.sub("", opened.value)
    # (Talks with Norway)
    opened.value = value.strip("()/ ") if value[:1] in {"(", "/"} else value
    return length


def _take_dated_subject(sheet: Sheet, found: Found, at: int) -> bool:
    """Take a heading that ends in the day as both: II. Conversation with the Envoy of India, 26 April."""
    row, spans = sheet.rows[at], sheet.days.moment(sheet.text(at)).spans
    subject = sheet.book.first(row.text, "subject")
    if subject is None or found.has(Field.SUBJECT) or len(spans) != 1 or spans[0][1] < len(row.text):
        return False
    start = spans[0][0]
    if not row.text[:start].endswith(", "):
        return False
    found.add(row, Field.SUBJECT, _NUMBER.sub("", row.text[:start].rstrip(", ")), subject.id, at)
    found.add(row, Field.DATE, row.text[start:], "dateline", at, start=start)
    return True


def _ends_sentence_above(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at`` is the end of a sentence that begins above it and is no field: ... adjourned the / meeting at 9.15 p.m."""
    row = sheet.rows[at]
    above = found.fields[-1].last if found.fields else -1
    header = at in {above + 1, found.title_rows[1]}
    return row.wrapped and row.text[0].islower() and not header


def _is_time_line(sheet: Sheet, row: Row) -> bool:
    moment = sheet.days.moment(row.text)
    if sheet.book.first(row.text, "hours") and sheet.days.moment(row.text, expect_time=True).time:
        return True
    if moment.time_end is None and sheet.book.first(row.text, "lasted"):
        return False
    if (
        not moment.time
        or row.runs_on
        or (reads_as_sentence(row) and not _is_bare_hour(sheet, row))
        or sheet.book.first(row.text, "opening")
        or sheet.book.first(row.text, "closing")
    ):
        return False
    return sheet.days.few_words_beside(row.text, moment, TIME_LINE_WORDS)


def _is_bare_hour(sheet: Sheet, row: Row) -> bool:
    """Whether hours are all that a row says; the stop of their last word ends no sentence: с 10 час. 40 мин. до 12 час. 25 мин."""
    moment = sheet.days.moment(row.text)
    return moment.time is not None and not row.runs_on and sheet.days.few_words_beside(row.text, moment, 0)


def take_sentence(sheet: Sheet, found: Found, at: int) -> int:
    """A sentence that tells when the meeting opened: header if fields still follow or nothing else does."""
    length = 1
    while at + length < len(sheet) and not sheet.rows[at + length].gap and length < 2 * SHORT_PARAGRAPH_ROWS:
        below = sheet.label(at + length)
        row = sheet.rows[at + length]
        begins = not row.wrapped and ((below and below.value) or sheet.days.is_dateline(row))
        if is_speech(sheet, at + length, found.named) or begins:
            break
        length += 1
    words = join_text(sheet.rows[at : at + length])
    if sheet.book.first(words, "opening") is None or not (found.fields or found.title):
        return 0
    found.prose.append((words, False))
    long = length > SHORT_PARAGRAPH_ROWS or len(words) > SHORT_PARAGRAPH
    return 0 if long and not field_follows(sheet, found, at + length) else length
