"""When and where a meeting was held, from all that its header, title and closing part say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from minutebook.model import Field, Problem
from minutebook.segment.header.dayandplace import BEHIND_DAY
from minutebook.segment.header.found import PEOPLE, Found, OpenField
from minutebook.segment.header.paperday import (
    LONGEST_WRITING,
    days_between,
    find_paper_day,
    find_told_day,
    is_receipt,
)
from minutebook.segment.header.titledday import EDGES, read_day_at_end, read_day_within
from minutebook.segment.header.unlabelled import HELD, RECORD_DATE
from minutebook.segment.layout.rows import fold_words, is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.clock import move_past
from minutebook.segment.wording.dates import Moment, names_year

# How the rules of labels for the day of writing or sending end: Drawn up at: Santiago, 20 August 1953; Dispatched: 9 May.
_WRITTEN = ("-date-of-writing", "-date-sent")
# Hours of a sitting that began after noon, whose end is told without its half of the day: 下午二时, 散会 四时五十分.
LONGEST_SITTING = 8
# After it stands an hour of a day of which only the later half is told.
NOON = "12:00"
# An hour in figures, which needs no part of the day.
_CLOCK = re.compile(r"(?i)\d[.:]\d\d(?!\d)|\d\s?[ap]\.?\s?m\b")
_PLACE_AND_DAY = re.compile(
    r",\s+(?:in\s+)?(?P<place>[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+)?),\s+(?:(?:den|am|on|the)\s+){0,2}$"
)
# A place behind that word has so many characters at least, counted with it.
SHORTEST_PLACED = 3
_NUMBERED = re.compile(r"(?i)(?:no|nr|n[ºo°]|№)\b\.?\s*\d|№")


@dataclass(frozen=True, slots=True)
class Occasion:
    """Date, hours and place as in :class:`Header`; ``year`` for dates without one."""

    date: str | None
    time: str | None
    time_end: str | None
    place: str | None
    year: int | None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Clock:
    """The first start and the first end that are told."""

    start: str | None = None
    end: str | None = None

    def hear(self, moment: Moment, *, closing: bool) -> None:
        if closing:
            self.end = self.end or moment.time_end or moment.time
            return
        if self.start is None:
            self.start = moment.time
        if self.end is None and self.start == moment.time:
            self.end = moment.time_end


def read_occasion(sheet: Sheet, found: Found) -> Occasion:
    """Read all fields of date and time, then the title, then the sentences that give hours.

    A labelled date counts before one at the title's end, and that before a dateline, which may tell when the record
    was written: Berlin, 30.8.1966 / Am 29. August 1966 fand ein Gespräch statt.
    """
    paper = _learn_year(sheet, found)
    problems: list[Problem] = []
    clock = _Clock()
    labelled, dateline = None, None
    place, behind = None, None
    line: OpenField | None = None
    for each in found.fields:
        if each.kind not in {Field.DATE, Field.TIME} or each.rule == RECORD_DATE:
            continue
        moment = _read_moment(sheet, each)
        problems += moment.problems
        received = is_receipt(sheet, each.label)
        if not received:
            clock.hear(moment, closing=each.closing or _is_hour_of_end(sheet, each.value))
        if each.label is not None and not (received or each.rule.endswith(_WRITTEN)):
            labelled = labelled or moment.date
        elif moment.date and dateline is None:
            dateline, line = moment.date, each
            place = _place_beside(sheet, each.value, moment)
    _hear_place(sheet, found, clock)
    sentence, yearless, there = _hear_sentences(sheet, found, clock)
    titled = read_day_at_end(sheet, found.title or "")
    if titled and clock.start is None:
        clock.hear(sheet.days.moment(found.title or "", expect_time=True), closing=False)
    if titled and line is not None and _is_entry_of(titled, dateline, line):
        titled = None
    subjects = (each.value for each in found.fields if each.kind is Field.SUBJECT)
    about = next((value for value in subjects if sheet.days.moment(value).date), "")
    if not (labelled or titled or sentence) and line is not None and names_year(line.value):
        titled, behind = _day_within(sheet, (found.title or "", about), dateline, clock)
    talk = sheet.days.moment(about, expect_time=True)
    if talk.date and talk.time and not (labelled or sentence) and titled in {None, talk.date}:
        # "Betr.: Delegationsgespräch am 15. Juni, 9.30 Uhr" below the day of the letter.
        titled = talk.date
        clock.hear(talk, closing=False)
    written = line is not None and line.label is not None
    sure = labelled or titled or sentence
    held = _day_before(dateline, yearless if written else None, (sheet, found, clock, paper), told=not sure)
    date = sure or held or dateline or yearless or sheet.days.moment(found.title or "").date
    date = date or _elsewhere(sheet, found, clock, paper)
    if line is not None and titled is not None and titled != dateline and labelled is None:
        place = None
    if written and held:
        # Where it was written is not where they met.
        place = None
    place = (
        _named_place(sheet, found)
        or _place_and_day(sheet, found)
        or place
        or there
        or behind
        or _place_ending_title(sheet, found.title or "")
        or _place_in_title(sheet, found)
    )
    start = move_past(NOON, clock.start) if _is_late(sheet, found) else clock.start
    end = move_past(start, clock.end, most=LONGEST_SITTING)
    return Occasion(date, start, end, place, sheet.days.year, tuple(problems))


def _named_place(sheet: Sheet, found: Found) -> str | None:
    """The place that a field of its own gives."""
    named = next((each.value for each in found.fields if each.kind is Field.PLACE), None)
    if named and (day := sheet.days.moment(named, expect_time=True)).date:
        # "Tanga, Town Hall, 25 September 1969, at 10 a.m." behind a label of the place.
        named = _place_beside(sheet, named, day)
    named = named and _cut_at(named, sheet)
    if any(each.kind is Field.PLACE and each.value == named and each.rule == BEHIND_DAY for each in found.fields):
        named = sheet.words.without_prefix(named or "").rstrip(".")
    return named


def _day_within(
    sheet: Sheet, told: Iterable[str], dateline: str | None, clock: _Clock
) -> tuple[str | None, str | None]:
    """The day of the talk within the title or the subject, and the place behind it; the hour beside it is heard."""
    for words in told:
        if within := read_day_within(sheet, words, dateline):
            clock.hear(sheet.days.moment(words, expect_time=True), closing=False)
            return within
    return None, None


def _is_late(sheet: Sheet, found: Found) -> bool:
    """Whether a day says that it was after noon, and the hours of another field do not: 七月三十日晚 / （七点十分开会，九点散会）."""
    days = [each.value for each in found.fields if each.kind is Field.DATE and each.rule != RECORD_DATE]
    hours = [each.value for each in found.fields if each.kind is Field.TIME] + [words for words, _ in found.prose]
    return (
        len(days) == 1 and sheet.days.is_late(days[0]) and bool(hours) and all(map(sheet.days.leaves_half_open, hours))
    )


def _learn_year(sheet: Sheet, found: Found) -> str | None:
    """Learn the year from what the header says, or else from the day that the paper bears; that day."""
    for text in [found.title or "", *(each.value for each in found.fields)]:
        sheet.days.learn_year(text)
    paper = find_paper_day(sheet, found)
    if sheet.days.year is None and paper is not None:
        sheet.days.year = int(paper[:4])
    return paper


def _day_before(
    dateline: str | None,
    yearless: str | None,
    around: tuple[Sheet, Found, _Clock, str | None],
    *,
    told: bool,
) -> str | None:
    """The day of the talk that a sentence tells, not long before that of the paper's dateline; None where none does.

    Args:
        dateline: the day of the paper.
        yearless: a day that a sentence with the hour gives, for want of another.
        around: the sheet, what was found, the hours heard so far and the day that the paper bears.
        told: whether the hour counts that stands beside it: Am 7. Mai um 16.00 Uhr empfing mich der Minister.
    """
    sheet, found, clock, paper = around
    if dateline is None:
        return None
    heard = replace(clock)
    held = _told_once(sheet, found, heard, paper) or yearless
    if held is None or not 0 < days_between(held, dateline) <= LONGEST_WRITING:
        return None
    clock.start = heard.start if told else clock.start
    return held


def _place_and_day(sheet: Sheet, found: Found) -> str | None:
    """The place that a label of both announces beside the day, whatever place the paper's own dateline names: Zeit und Ort:
    3. Mai 1966, 16.30 Uhr, Bundeshaus West.
    """
    both = (each.value for each in found.fields if each.rule.endswith("-date-and-place"))
    places = (_place_beside(sheet, value, sheet.days.moment(value, expect_time=True)) for value in both)
    return next((place for place in places if place), None)


def _read_moment(sheet: Sheet, field: OpenField) -> Moment:
    """Day and hours of a field; what says how long it took is no hour: Продолжительность: 1 час 20 минут."""
    moment = sheet.days.moment(field.value, expect_time=True)
    lasted = moment.time_end is None and sheet.book.first(f"{field.label or ''}:", "lasted") is not None
    return replace(moment, time=None) if lasted else moment


def _is_hour_of_end(sheet: Sheet, value: str) -> bool:
    """Whether a field gives two days, one a line, and the hour with the second alone, as that of the first was misread."""
    first, _, second = value.partition("\n")
    if not second or not sheet.days.was_doubted(first):
        return False
    began, ended = (sheet.days.moment(line, expect_time=True) for line in (first, second))
    return began.date is not None and ended.date not in {None, began.date} and not began.time and ended.time is not None


def _hear_place(sheet: Sheet, found: Found, clock: _Clock) -> None:
    """Hear the hour where no other is told: Held at the Customs House on Thursday, 24 February 1949, at 10.30 a.m., below the
    day.
    """
    held = next((each.value for each in found.fields if each.kind is Field.PLACE and each.rule == HELD), None)
    if held is not None and clock.start is None:
        clock.hear(sheet.days.moment(held, expect_time=True), closing=False)


def _elsewhere(sheet: Sheet, found: Found, clock: _Clock, paper: str | None) -> str | None:
    """The day where neither title nor field of date gives one: behind the place, or told once below."""
    # "Held at Plovdiv, in the House of the Engineers, on Thursday, 28 April 1960"
    placed = (each.value for each in found.fields if each.kind is Field.PLACE)
    behind = next((value for value in placed if sheet.days.moment(value).date), None)
    if behind is None:
        return _told_once(sheet, found, clock, paper)
    if clock.start is None:
        clock.hear(sheet.days.moment(behind, expect_time=True), closing=False)
    return sheet.days.moment(behind).date


def _hear_sentences(sheet: Sheet, found: Found, clock: _Clock) -> tuple[str | None, str | None, str | None]:
    """Hear the hours that sentences give; the day of one with its year, that of one without, and the place."""
    sentence: str | None = None
    yearless: str | None = None
    there: str | None = None
    for words, closing in found.prose:
        kinds = ("closing", "leaving") if closing else ("opening",)
        rule = next(filter(None, (sheet.book.first(words, kind) for kind in kinds)), None)
        match = rule.pattern.search(words) if rule else None
        told_of = match.groupdict() if match else {}
        hour = told_of.get("time") or told_of.get("hour") if match else words
        if closing and (resumed := sheet.book.first(hour or words, "resumption")):
            hour = resumed.pattern.split(hour or words, maxsplit=1)[0]
        there = there or told_of.get("place")
        clock.hear(sheet.days.moment(hour or words, expect_time=True), closing=closing)
        told = None if closing else sheet.days.moment(words).date
        if names_year(words) or is_cjk(words):
            sentence = sentence or told
        else:
            # "called to order, having been adjourned from September 3": the day that stands alone counts before it.
            yearless = yearless or told
    return sentence, yearless, there


def _is_entry_of(titled: str, day: str | None, line: OpenField) -> bool:
    """Whether a line below gives one of the days that begin with the title's: ... for 4 to 9 May 1958 / 6 May."""
    yearless = line.label is None and not names_year(line.value) and not is_cjk(line.value)
    return yearless and day is not None and 0 < days_between(titled, day) <= LONGEST_WRITING


def _place_in_title(sheet: Sheet, found: Found) -> str | None:
    """The place that a title names between commas before the day at its end: ..., Bonn, 25 May 1972."""
    title = found.title or ""
    moment = sheet.days.moment(title)
    if not moment.spans or read_day_at_end(sheet, title) is None:
        return None
    parts = _PLACE_AND_DAY.search(title[: moment.spans[0][0]])
    known = sheet.speakers.titles | sheet.speakers.roles
    people = " ".join(each.value for each in found.fields if each.kind in PEOPLE)
    if parts is None or _cut_residue(parts["place"], sheet) != parts["place"]:
        return None
    if any(fold_words(word) in known or word in people for word in parts["place"].split()):
        return None
    return parts["place"]


def _place_ending_title(sheet: Sheet, title: str) -> str | None:
    """The place that ends a title: Notes on a Talk at Ashby House."""
    rule = sheet.book.first(title, "titled")
    found = rule.pattern.search(title) if rule else None
    return found["place"] if found else None


def _told_once(sheet: Sheet, found: Found, clock: _Clock, paper: str | None) -> str | None:
    """The one day that sentences without label give; None where they give several. The hour it began counts if told in figures."""
    told = find_told_day(sheet, found, paper)
    if told is None:
        return None
    date, words = told
    if clock.start is None and (_CLOCK.search(words) or is_cjk(words)):
        clock.start = sheet.days.moment(words, expect_time=True).time
    return date


def _place_beside(sheet: Sheet, text: str, moment: Moment) -> str | None:
    """The place of a dateline: the words before or after date and time, if they begin with a capital."""
    for start, end in reversed(moment.spans):
        text = f"{text[:start]}\0{text[end:]}"
    parts = [_cut_residue(part, sheet) for part in text.split("\0")]
    # "31 January 1964, No. 27"
    parts = [part for part in parts if part and (part[:1].isupper() or is_cjk(part)) and not _NUMBERED.match(part)]
    return parts[0] if len(parts) == 1 else None


def _cut_residue(words: str, sheet: Sheet) -> str:
    """Words beside a date without those at their edges that belong to it: at, on, hours."""
    words = words.strip(EDGES)
    while (first := words.split(maxsplit=1)) and sheet.days.is_residue(first[0].strip(EDGES)):
        if first[0] == "The" and first[1:] and first[1][:1].isupper():
            # The Residency: the name of a house.
            break
        words = first[1].strip(EDGES) if len(first) > 1 else ""
    while (last := words.rsplit(maxsplit=1)) and sheet.days.is_residue(last[-1].strip(EDGES)):
        words = last[0].strip(EDGES) if len(last) > 1 else ""
    return _cut_at(words, sheet)


def _cut_at(place: str, sheet: Sheet) -> str:
    """A Chinese place without the word that says at: 于外交部会客室."""
    placed = is_cjk(place) and len(place) > SHORTEST_PLACED and place[0] in sheet.words.place_prefixes
    return place[1:] if placed else place
