"""The day that a paper bears, of its registration, dispatch or signature, and the day of the talk that its sentences tell."""

from __future__ import annotations

import datetime

from minutebook.model import Field
from minutebook.segment.header.found import Found
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.dates import LENGTH_OF_DAY, names_year

# A record is written within so many days of the talk.
LONGEST_WRITING = 31
# Rows from the end among which the day stands beside a signature, and words beside it there.
LAST_ROWS = 10
WORDS_BESIDE = 5


def is_receipt(sheet: Sheet, label: str | None) -> bool:
    """Whether a label is of the day on which a registry had the paper: Received, Пост."""
    return label is not None and sheet.book.first(label, "receipt") is not None


def find_paper_day(sheet: Sheet, found: Found) -> str | None:
    """The day that the paper bears: a registry's, that of its dateline, or one beside a signature; None where none is whole."""
    told = [each.value for each in found.fields if each.kind is Field.DATE or is_receipt(sheet, each.label)]
    below = (sheet.text(at) for at in range(max(0, len(sheet) - LAST_ROWS), len(sheet)))
    for text, most in (*((value, len(value)) for value in told), *((text, WORDS_BESIDE) for text in below)):
        moment = sheet.days.moment(text)
        if is_whole(moment.date) and sheet.days.few_words_beside(text, moment, most):
            return moment.date
    return None


def is_whole(day: str | None) -> bool:
    """Whether a day is given with month and year."""
    return day is not None and len(day) == LENGTH_OF_DAY


def days_between(first: str, second: str) -> int:
    """Days from one day to another, 0 where either is no whole date."""
    if not (is_whole(first) and is_whole(second)):
        return 0
    return (datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)).days


def find_told_day(sheet: Sheet, found: Found, paper: str | None) -> tuple[str, str] | None:
    """The one day that sentences without label give, and the sentence; None where they give several.

    A day without its year is the last of its name before ``paper``, the day that the record bears: 30 December, in a
    telegram of 2 January.
    """
    days: dict[str, str] = {}
    for words in found.told:
        rest = words
        while (moment := sheet.days.moment(rest)).date is not None and moment.spans:
            start, end = moment.spans[0]
            if is_whole(moment.date):
                yearless = not names_year(rest[start:end])
                days.setdefault(_before(moment.date, paper) if yearless else moment.date, words)
            rest = rest[:start] + " " * (end - start) + rest[end:]
    return next(iter(days.items())) if len(days) == 1 else None


def _before(day: str, paper: str | None) -> str:
    """A day of the year before where that of its own is after the paper's."""
    if paper is None or days_between(paper, day) <= 0:
        return day
    earlier = f"{int(day[:4]) - 1}{day[4:]}"
    return earlier if 0 < _days_or_none(earlier, paper) <= LONGEST_WRITING else day


def _days_or_none(first: str, second: str) -> int:
    try:
        return days_between(first, second)
    except ValueError:
        # 29 February of a year that has none.
        return 0
