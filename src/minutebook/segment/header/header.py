"""What stands above the first turn and below the last: title, labelled and unlabelled fields, closing part.

The lines are walked from the top. Each is, in this order: the rest of the field above it, a marking, a labelled
field, a subtitle, the title, a label that no rule knows, a dateline or another unlabelled field, a sentence that
gives the hour. The first line that is none of these, and is not followed closely by one that is, begins the body.
Words are data (topic ``header``); what only geometry tells (a value that wraps, a list, a gap) is measured in
:mod:`rows`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.model import CleanLine, Field, HeaderField, Problem, Severity
from minutebook.rules import Rulebook
from minutebook.segment.header.atend import find_header_at_end, read_header_at_end
from minutebook.segment.header.clauses import take_clauses
from minutebook.segment.header.closinghours import read_hours
from minutebook.segment.header.continuation import continue_field
from minutebook.segment.header.entries import is_row_of_names
from minutebook.segment.header.fields import (
    LOOK_AHEAD,
    field_follows,
    take_label,
)
from minutebook.segment.header.found import Found
from minutebook.segment.header.heading import (
    LONGEST_BETWEEN,
    find_subject_line,
    keep_heading,
    paragraph_of,
    tells_sentence,
)
from minutebook.segment.header.keyed import take_bare_key, take_key
from minutebook.segment.header.ledentries import part_led_entries
from minutebook.segment.header.loose import is_stopped_entry, is_stopped_label, take_loose_label
from minutebook.segment.header.markings import take_edge_marking, take_marking
from minutebook.segment.header.occasion import read_occasion
from minutebook.segment.header.receipts import take_receipt
from minutebook.segment.header.sideheadings import is_next_side
from minutebook.segment.header.tail import find_tail, read_tail, sign_day
from minutebook.segment.header.title import take_subtitle, take_title
from minutebook.segment.header.together import weigh_fields
from minutebook.segment.header.topics import heads_body, take_topic
from minutebook.segment.header.unheaded import take_unheaded_list
from minutebook.segment.header.unknown import take_list, take_unknown_label
from minutebook.segment.header.unlabelled import take_sentence, take_unlabelled
from minutebook.segment.layout.rows import ends_sentence, is_prose, join_text, reads_as_sentence
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.books import Books, open_books
from minutebook.segment.wording.labels import OCCASION, Label

# Rows from the top within which the labelled fields of a header begin.
TOP_ROWS = 40
# So many labelled rows near each other are a header and nothing else.
CLUSTER = 2
# Rows of a paragraph that says when the meeting was held; rows below the header's end that may stand above it.
LONGEST_HELD = 10
HELD_BELOW = 4
# Rows between the header's end and the first speech, in which people are introduced and the hour is given.
LONGEST_INTRODUCTION = 30
# Rows that a list of people between them may fill.
LONGEST_LIST = 15
_SENTENCE_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ȚḀ-Ỹ])")
_HOUR_END = re.compile(r"(?i)(?:^|\d\s?)[ap]\.\s?m\.$")
_STEPS = (
    take_marking,
    take_clauses,
    take_key,
    take_bare_key,
    take_label,
    take_list,
    take_subtitle,
    take_title,
    take_loose_label,
    take_unknown_label,
    take_unheaded_list,
    take_topic,
    take_receipt,
    take_unlabelled,
    take_sentence,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The header of one meeting, and where its body begins and ends.

    ``body_start`` and ``tail_start`` are indexes into the lines given to :func:`read_header`: the first line that is
    not header, and the first line of the closing part (the number of lines where there is none). ``fields`` holds
    the fields of both parts. ``year`` is the year named anywhere in header or title, for dates without one.
    """

    fields: tuple[HeaderField, ...] = ()
    title: str | None = None
    subject: str | None = None
    date: str | None = None
    time: str | None = None
    time_end: str | None = None
    place: str | None = None
    body_start: int = 0
    tail_start: int = 0
    year: int | None = None
    problems: tuple[Problem, ...] = ()


def read_header(
    lines: Sequence[CleanLine],
    rules: Rulebook,
    language: str | None,
    *,
    year: int | None = None,
    books: Books | None = None,
) -> Header:
    """Read the header and closing part of one meeting.

    Args:
        lines: its lines; furniture in between is passed over, except classification markings.
        rules: rulebook with topics ``header``, ``dates`` and ``turns``.
        language: Tesseract code of its language, None if unknown.
        year: the year a date without one belongs to, known from the document's title.
        books: the rules made ready for this language, where that has been done.
    """
    sheet, found = Sheet(lines, books or open_books(rules, language), year), Found()
    body = _read_top(sheet, found)
    end = find_header_at_end(sheet, found, body)
    tail = min(end, max(body, find_tail(sheet, found, body)))
    if end < len(sheet):
        read_header_at_end(sheet, found, end)
    else:
        read_tail(sheet, found, tail)
    read_hours(sheet, found, tail)
    weigh_fields(sheet, found)
    part_led_entries(found)
    found.told = list(_held_sentences(sheet, found, body))
    if not any(each.kind is Field.TIME for each in found.fields) and all(closing for _, closing in found.prose):
        found.prose += [(words, False) for words in _hour_sentences(sheet, found, body)]
    occasion = read_occasion(sheet, found)
    if occasion.date is None and sign_day(sheet, found, tail):
        occasion = read_occasion(sheet, found)
    problems = list(occasion.problems)
    if occasion.date is None:
        problems.append(Problem("no_date", Severity.WARNING, "header", "The header gives no date that could be read."))
    subject = next((each.value for each in found.fields if each.kind is Field.SUBJECT), None)
    return Header(
        fields=tuple(each.close() for each in found.fields),
        title=found.title or found.heading or find_subject_line(found),
        subject=" ".join(subject.split()) if subject else None,
        date=occasion.date,
        time=occasion.time,
        time_end=occasion.time_end,
        place=occasion.place,
        body_start=_line_index(sheet, body, lines),
        tail_start=_line_index(sheet, tail, lines),
        year=occasion.year,
        problems=tuple(problems),
    )


def _held_sentences(sheet: Sheet, found: Found, body: int) -> Iterator[str]:
    """Paragraphs that say in a sentence when the meeting was: right above or below the header's end, or at the record's;
    or who called on whom, above or below the header's end.
    """
    first = min(body + HELD_BELOW, len(sheet))
    above = range(max(0, body - LONGEST_HELD), first)
    below = range(max(first, len(sheet) - 2 * LONGEST_HELD), len(sheet))
    for at in (*above, *below):
        row = sheet.rows[at]
        if row.wrapped or row.marking or is_speech(sheet, at, found.named):
            continue
        end = at + 1
        while end < len(sheet) and end - at < LONGEST_HELD and _goes_on(sheet, found, end):
            end += 1
        words = join_text(sheet.rows[at:end])
        introduced = at < first and any(sheet.book.first(each, "introduction") for each in _SENTENCE_BREAK.split(words))
        if introduced or any(sheet.book.first(words, kind) is not None for kind in ("held", "met")):
            yield words


def _hour_sentences(sheet: Sheet, found: Found, body: int) -> Iterator[str]:
    """Short paragraphs between the header's end and the first speech that give the hour."""
    for at in range(body, min(body + LONGEST_INTRODUCTION, len(sheet))):
        if is_speech(sheet, at, found.named):
            return
        if sheet.rows[at].wrapped or not sheet.rows[at].gap:
            continue
        end = at + 1
        while end < len(sheet) and not sheet.rows[end].gap:
            end += 1
        words = join_text(sheet.rows[at:end])
        if end - at <= LONGEST_BETWEEN and sheet.book.first(words, "opening") is not None:
            yield words


def _goes_on(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a row belongs to the paragraph above it: no blank line, no field and no speech begins there."""
    row = sheet.rows[at]
    return row.wrapped or not (row.gap or sheet.label(at) is not None or is_speech(sheet, at, found.named))


def _line_index(sheet: Sheet, at: int, lines: Sequence[CleanLine]) -> int:
    return sheet.rows[at].index if at < len(sheet) else len(lines)


def _read_top(sheet: Sheet, found: Found) -> int:
    """Read from the top; the index of the first row of the body."""
    at = 0
    found.certain = _last_of_cluster(sheet)
    while at < len(sheet):
        taken = _take(sheet, found, at)
        if not taken:
            if at > found.certain and not _may_be_passed(sheet, found, at):
                break
            taken = 1
            keep_heading(sheet, found, at)
        at += taken
    return at


def _may_be_passed(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a row that is no field stands among the header's rows nevertheless."""
    row = sheet.rows[at]
    if sheet.book.first(row.text, "roll") and not row.wrapped and not row.runs_on and found.fields:
        return True
    if at == 0 and sheet.book.names_session(row.text):
        return True
    if _stands_between(sheet, found, at) or _heads_header(sheet, found, at):
        return True
    told = sheet.book.first(row.text, "told") is not None and not row.wrapped
    # MINUTES OF EVIDENCE. THIRD DAY.
    headed = row.text.isupper() and row.centred
    if (not (told or headed) and (is_prose(row) or reads_as_sentence(row))) or is_speech(sheet, at, found.named):
        return False
    return field_follows(sheet, found, at + 1)


def _heads_header(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a row belongs to a heading of several rows, no sentence, above everything else that is header."""
    if found.title is not None or found.fields or is_speech(sheet, at, ""):
        return False
    return not tells_sentence(sheet, at) and field_follows(sheet, found, paragraph_of(sheet, at).stop)


def _stands_between(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a sentence stands right above several labelled fields, or a list of people: On 10 May the talks were held. /
    Present: ...
    """
    end = at
    while end + 1 < len(sheet) and sheet.rows[end].runs_on:
        end += 1
    below = sheet.label(end + 1)
    listed = below is not None and below.field is Field.PARTICIPANTS and below.colon and not below.value
    if listed and end - at < LONGEST_BETWEEN and end + 2 < len(sheet) and sheet.names_person(end + 2):
        return bool(found.fields or found.title) and not is_speech(sheet, end + 2, found.named)
    reach = range(end + 1, min(end + 1 + LOOK_AHEAD, len(sheet)))
    fields = [each for each in reach if (label := sheet.label(each)) and label.value and label.colon]
    return (
        bool(found.fields)
        and end - at < LONGEST_BETWEEN
        and len(fields) >= CLUSTER
        and fields[0] == end + 1
        and not any(is_speech(sheet, each, found.named) for each in fields)
    )


def _last_of_cluster(sheet: Sheet) -> int:
    """Index of the last of several labelled rows near the top: what stands above it is no body, however it reads."""
    last, count, sure, reach, above = -1, 0, False, LOOK_AHEAD, ""
    for at in range(min(TOP_ROWS, len(sheet))):
        row = sheet.rows[at]
        # "... with the Director of the Garden, Dr." / "Anselmo Iribarne"
        ended = ends_sentence(row) and not (row.runs_on and sheet.speakers.parts_name(row.text))
        # "Rangoon, Secretariat, Monday, 5 February 1951, 9.30" / "a.m."
        ended = ended and not _HOUR_END.search(row.text)
        far = count > 0 and (at - last > reach or (ended and sheet.label(at) is None))
        if far and not sure:
            # What only resembled labels was none.
            last, count, reach, far = -1, 0, LOOK_AHEAD, False
        if far or is_speech(sheet, at, above if count else ""):
            break
        above = f"{above}\n{row.text}"
        label = None if row.wrapped and row.text[:1].islower() else sheet.label(at)
        certain = label is not None
        if label is None and not row.wrapped and sheet.days.is_dateline(row):
            last, count, sure, reach = at, count + 1, True, LOOK_AHEAD
            continue
        if label is None and not sheet.words.is_title(row.text):
            label = sheet.book.find_loose(row.text)
            # Below a full line only what is surely a label: PARTICIPANTS* Anselmo Barrantes
            label = label if not row.wrapped or (label is not None and label.words.isupper()) else None
        heads = label is not None and label.field is Field.PARTICIPANTS and label.colon
        heads = heads or _stands_above_value(sheet, at, label)
        if label is not None and label.side and label.value and label.colon and count:
            # "For the Union: U Thein, Minister" goes on with the header, and is no more sure than a speaker.
            reach = max(reach, at - last + LOOK_AHEAD)
        if label is None or label.side or not (label.value or heads or row.text.isupper()):
            continue
        last, count, sure = at, count + 1, sure or certain
        # Below the first label of all stands the title, over several rows.
        reach = 2 * LOOK_AHEAD if count == 1 and at < LOOK_AHEAD else LOOK_AHEAD
        reach = LONGEST_LIST if label.field is Field.PARTICIPANTS else reach
    return last if count >= CLUSTER and sure else -1


def _stands_above_value(sheet: Sheet, at: int, label: Label | None) -> bool:
    """Whether a label alone on its line heads a value below it, a blank line above both: Place / Mill Hotel, small room."""
    if label is None or label.value or label.rooted or label.field not in OCCASION or "~" in label.rule:
        return False
    below = sheet.rows[at + 1] if at + 1 < len(sheet) else None
    return sheet.rows[at].gap and below is not None and not below.gap and sheet.label(at + 1) is None


def _take(sheet: Sheet, found: Found, at: int) -> int:
    """How many rows from ``at`` belong to the header; 0 where the row has no place in it."""
    if sheet.rows[at].marking:
        take_edge_marking(sheet, found, at)
        return 1
    above = found.fields[-1] if found.fields else None
    headed = is_next_side(sheet, above, at) or is_stopped_label(sheet, found, at) or is_stopped_entry(sheet, found, at)
    headed = headed or is_row_of_names(sheet, above, at)
    if is_speech(sheet, at, found.named) and not headed:
        return 0
    if not heads_body(sheet, found, at) and continue_field(sheet, found, at):
        return 1
    return next((taken for step in _STEPS if (taken := step(sheet, found, at))), 0)
