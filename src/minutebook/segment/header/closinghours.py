"""Sentences near the end of a record that give its hours: The meeting ended at 5.20 p.m."""

from __future__ import annotations

from minutebook.segment.header.found import Found
from minutebook.segment.header.tail import LONGEST_SENTENCE_ROWS, LONGEST_TAIL
from minutebook.segment.layout.rows import is_prose, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech


def read_hours(sheet: Sheet, found: Found, tail: int) -> None:
    """Read the sentences near the end of a record, whose closing part begins at row ``tail``, that give its hours."""
    for at in range(max(0, len(sheet) - LONGEST_TAIL), len(sheet)):
        row = sheet.rows[at]
        length = 1
        while length < LONGEST_SENTENCE_ROWS and sheet.rows[at + length - 1].runs_on:
            length += 1
        words = join_text(sheet.rows[at : at + length])
        if not row.wrapped and (leaving := _tells_of_leaving(sheet, found, at, tail)):
            found.prose.append((leaving, True))
        elif sheet.book.first(words, "closing") and not row.wrapped:
            # Where somebody speaks below it, the meeting was only adjourned.
            if not any(is_speech(sheet, below, found.named) for below in range(at + length, len(sheet))):
                found.prose.append((words, True))
        elif sheet.book.first(words, "opening") and not row.wrapped and (tail <= at or _tells_hours(sheet, at, words)):
            found.prose.append((words, False))


def _tells_of_leaving(sheet: Sheet, found: Found, at: int, tail: int) -> str:
    """The last words of the paragraph of row ``at``, where they give the hour at which the visitor left and nothing is told
    or said below; nothing else.
    """
    end = at + len(sheet.whole(at))
    below = range(end, max(end, tail))
    if any(is_prose(sheet.rows[no]) or is_speech(sheet, no, found.named) for no in below):
        return ""
    words = join_text(sheet.rows[at:end])
    rule = sheet.book.first(words, "leaving")
    told = rule.pattern.search(words) if rule is not None else None
    return told.group().lstrip(" .,;") if told else ""


def _tells_hours(sheet: Sheet, at: int, words: str) -> bool:
    """Whether a paragraph above footnotes gives both hours: The talk lasted from 18:30 until 20:00."""
    return sheet.rows[at].gap and sheet.days.moment(words, expect_time=True).time_end is not None
