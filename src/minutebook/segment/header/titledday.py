"""The day of the talk that a title or subject tells: at its end, or within it where the paper bears a day soon after."""

from __future__ import annotations

from minutebook.segment.header.paperday import LONGEST_WRITING, days_between, is_whole
from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.sheet.sheet import Sheet

# A title may end in its date and the place: "..., 15.30 Uhr, in Cuxhaven".
WORDS_BEHIND = 3
# Between a title's day and the hour beside it stand so many characters: 6 May 1948, at 11.15 a.m.
HOUR_BESIDE = 12
# Words of a place behind the day within a title, at most: in the office of the Deputy Minister.
LONGEST_PLACE = 7
EDGES = " ,.;:()（）-–—\n\t，。；、/"
"""Signs at the edges of words beside a day that belong to neither."""


def read_day_at_end(sheet: Sheet, title: str) -> str | None:
    """The date that ends a title; one inside it may be that of a letter spoken of."""
    moment = sheet.days.moment(title)
    if not is_whole(moment.date) or not moment.spans:
        return None
    if moment.time is not None and 0 < moment.spans[-1][0] - moment.spans[0][1] <= HOUR_BESIDE:
        # "... on Thursday, 6 May 1948, at 11.15 a.m., to discuss Sardines": the hour shows the day to be the talk's.
        return moment.date
    behind = title[moment.spans[-1][1] :]
    rest = behind.strip(EDGES)
    most = WORDS_BEHIND if behind.startswith(",") else 1
    return moment.date if len(rest.split()) <= most and not is_cjk(rest) else None


def read_day_within(sheet: Sheet, title: str, written: str | None) -> tuple[str, str | None] | None:
    """The one day that a title gives of its talk, not long before the day ``written`` that the paper bears, and the place behind it:
    Vermerk über ein Gespräch mit dem Minister am 15.2.1983 im Verteidigungsministerium, above Aden, 17.2.1983.
    """
    moment = sheet.days.moment(title)
    if written is None or moment.date is None or not moment.spans or not is_whole(moment.date):
        return None
    start, end = moment.spans[0][0], moment.spans[-1][1]
    several = any(sheet.days.moment(part).date for part in (title[:start], title[end:]))
    near = moment.date == written or 0 < days_between(moment.date, written) <= LONGEST_WRITING
    if several or not near or sheet.book.first(title[:start], "titled-day") is None:
        return None
    rest = title[end:].strip(EDGES)
    place = sheet.words.without_prefix(rest)
    placed = place != rest and len(place.split()) <= LONGEST_PLACE and not set(place) & set(",;:")
    placed = placed and sheet.words.names_place(place)
    return moment.date, place if placed else None
