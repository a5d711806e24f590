"""The words of a date or time, read without inventing anything.

How dates are written is data (topic ``dates``): patterns with named groups, and the names of months. This module
turns what a pattern found into numbers, lets a month's name be damaged within a stated edit distance, and gives
null with a problem where a date cannot exist or could be read in two ways.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Hamming, Levenshtein

from minutebook.model import Problem, Severity
from minutebook.rules import Rule, Rulebook
from minutebook.segment.wording.clock import HALF_DAY, ClockBook, Written
from minutebook.segment.wording.figures import mend_figures

# One letter in four may be misread: Juue, Noveniber. Shorter names (Jan, Jun, May) differ by one letter among
# themselves, so they must be exact.
MONTH_DAMAGE_PER_LETTER = 0.25
SHORTEST_DAMAGED_MONTH = 4
SHORTEST_MONTH = 3
# Letters of a day of the week that may be misread where it only has to be told from other words.
WEEKDAY_DAMAGE = 2
# "Junk 1962" is no month; a misread month without a day has at least this many letters.
SHORTEST_LONE_MONTH = 6
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_LETTERS = str.maketrans("lХ1", "IXI")
# What engines read for the letters of Roman figures.
_ROMAN_MISREAD = str.maketrans(
    dict(zip("ivxlLTJ1|!KkХYyUuУ\\Т", "IVXIIIIIIIXXXVVVVVVI", strict=True)) | {"П": "II", "Ш": "III"}
)
# A letter and an m with a stop each, either of them another sign or the letter lost: 6:40 $.m., 5:05 8.%., 10:15 .m.
_MISREAD_HALF = re.compile(r"\s[.,]\s?m[.,]|\s?(?:[^\s\w(\[]|\d)[.,]\s?[^\s\d][.,]|\s?[^\s\d][.,]\s?[^\s\w][.,]")
# What is left of an hour, and a word that another follows.
_UNTIL = re.compile(r"\d[.:]\S*(?:\s\S{1,5})?\s(?:to|until|till)\s$")
MONTHS = 12
# Years of typescript; one before them has a figure misread.
EARLIEST_YEAR, LATEST_YEAR = 1800, 2000
# The century of a year in two figures.
CENTURY = 1900
# The year before the first of the Chinese Republic.
BEFORE_REPUBLIC = 1911
# "1964", "’64", "6.5.64", 一九六四年: what only the year of a day looks like.
_YEAR = re.compile(
    r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|[’'‘]\d\d(?!\d)|\d{1,2}[./-]\s?(?:\d{1,2}|[IVX]+)[./-]\s?\d\d(?!\d)"
    r"|[〇○零一二三四五六七八九]{4}\s*年"
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
LENGTH_OF_DAY = len("1962-06-08")


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    MONTH = "month"
    PART_OF_DAY = "part_of_day"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class Moment:
    """What the words of a header say about when a meeting was held.

    ``date`` is ISO, shortened to year and month where no day is given; ``time`` and ``time_end`` are ``HH:MM``;
    an end before the start means past midnight. ``spans`` are the characters of the text that were understood;
    ``rules`` the rules that read them.
    """

    date: str | None = None
    time: str | None = None
    time_end: str | None = None
    precision: Precision | None = None
    spans: tuple[tuple[int, int], ...] = ()
    rules: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class DateBook:
    """The ways in which dates and times are written: those of ``language`` are tried first, the others follow."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self._rules = rules.rules_from("dates", language)
        self.clock = ClockBook(rules)
        self._day_parts = [re.compile(rf"(?i)(?<!\w){re.escape(part)}") for part in rules.words("day_parts", language)]
        others = [code for code in rules.languages if code != language]
        self._months = [
            (number, name)
            for code in [language, *others]
            for number, names in enumerate(rules.words("months", code) if code else (), start=1)
            for name in names.casefold().split()
        ]
        # May, Mai, май: no abbreviations, so that a word as long that differs by a letter is the month.
        self._whole_months = {
            name for _, name in self._months if self._months.count((5, name)) and len(name) == SHORTEST_MONTH
        }
        self._weekdays = {
            name: number
            for code in rules.languages
            for number, names in enumerate(rules.words("weekdays", code))
            for name in names.casefold().split()
        }
        names = "|".join(sorted(map(re.escape, self._weekdays), key=len, reverse=True))
        self._day_before = re.compile(rf"(?i)(?<![^\W\d_])({names})[.,]?,?\s*(?:(?:the|den|dem)\s+)?$")
        self._day_behind = re.compile(rf"(?i)^(?:\s*г(?:ода|\.))?\s*[,，(（]?\s*({names})(?![a-zß-žа-яё]|\W*\d)")
        self._month_numbers: dict[str, int | None] = {}
        self._choices: dict[tuple[str, bool, bool], tuple[Rule, ...]] = {}

    def read(
        self, text: str, *, year: int | None = None, expect_time: bool = False, doubtful: Sequence[str] = ()
    ) -> Moment:
        """Read date, time and end time out of ``text``.

        Args:
            text: words of a header, or a sentence.
            year: the year that a date without one belongs to, from elsewhere in the document.
            expect_time: whether the text is known to give a time, so that ``9.00`` is one.
            doubtful: words of it that the engine was unsure of.
        """
        problems: list[Problem] = []
        unsure = frozenset(word.strip(".,;:") for word in doubtful)
        text = mend_figures(text)
        dates = self._find(text, self._ordered("date", contextual=year is not None, weak=True))
        masked = _mask(text, [found.match.span() for found in dates])
        found_times = self._find(masked, self._ordered("time", contextual=True, weak=expect_time))
        times = [found for found in found_times if not _is_halved(found, masked)]
        read = [self._date_of(found, year, unsure, problems) for found in dates]
        kept = [(found, date) for found, date in zip(dates, read, strict=True) if date]
        problems += [told for found, date in kept if (told := self._check_weekday(text, found, date))]
        start, end = self.clock.read(times)
        halved = len(found_times) > len(times) and _is_halved(found_times[0], masked)
        if start and end is None and (halved or _UNTIL.search(masked[: times[0].match.start()])):
            # "9.6k .m. to 12:10 a.m.": the hour of the beginning was not read, or not of which half of the day it is.
            start, end = None, start
        date = kept[0][1] if kept else None
        precision = None
        if start:
            precision = Precision.MINUTE
        elif date:
            precision = Precision.DAY if len(date) == LENGTH_OF_DAY else Precision.MONTH
            if any(part.search(masked) for part in self._day_parts):
                precision = Precision.PART_OF_DAY
        used = [found for found, _ in kept] + times
        return Moment(
            date=date,
            time=start,
            time_end=end,
            precision=precision,
            spans=tuple(sorted(found.match.span() for found in used)),
            rules=tuple(dict.fromkeys(found.rule.id for found in used)),
            problems=tuple(problems),
        )

    def _ordered(self, kind: str, *, contextual: bool, weak: bool) -> tuple[Rule, ...]:
        key = (kind, contextual, weak)
        if key not in self._choices:
            self._choices[key] = tuple(
                rule
                for rule in self._rules
                if rule.key("kind", "date") == kind
                and (contextual or rule.key("year") != "context")
                and (weak or not rule.keys.get("weak"))
            )
        return self._choices[key]

    def _find(self, text: str, ordered: tuple[Rule, ...]) -> list[Written]:
        """Matches in order of place; where two overlap, the one whose rule comes first."""
        found: list[Written] = []
        for rule in ordered:
            needs = rule.key("needs")
            for match in rule.pattern.finditer(text):
                start, end = match.span()
                if needs and not re.search(needs, match.group()):
                    continue
                month = match.groupdict().get("month")
                if month and self._month_number(month) is None:
                    continue
                if month and not match.groupdict().get("day") and not self._is_sure_month(month):
                    continue
                if all(end <= other.match.start() or start >= other.match.end() for other in found):
                    found.append(Written(rule, match))
        return sorted(found, key=lambda each: each.match.start())

    def _date_of(
        self, found: Written, context_year: int | None, unsure: frozenset[str], problems: list[Problem]
    ) -> str | None:
        words = found.match.group().strip()
        parts = self._parts_of(found)
        if isinstance(parts, str):
            problems.append(_doubt("ambiguous_date", f"'{words}' {parts}"))
            return None
        day, month = parts
        year = found.figure("year")
        if (republic := found.figure("republic")) is not None:
            year = BEFORE_REPUBLIC + republic
        if (short := found.figure("short")) is not None:
            agrees = context_year is not None and context_year % 100 == short
            year = context_year if agrees else CENTURY + short
            if not agrees:
                problems.append(_doubt("century_assumed", f"'{words}' does not say the century: {year} is meant."))
        year = year if year is not None else context_year
        if year is None or month is None:
            return None
        told = 1 <= month <= MONTHS and found.word("day", "first", "unread")
        if told and (not _is_day(year, month, day) or (found.word("day") in unsure and day is not None)):
            if (mended := self._mend(found, year, month, day)) is not None:
                problems.append(_doubt("date_repaired", f"'{words}' is told by the day of the week alone."))
            year, day = mended or (year, day)
        if (misread := found.word("misread")) and _is_day(year, month, day):
            problems.append(_doubt("date_repaired", f"'{misread}' in '{words}' is read as {_ROMAN[month - 1]}."))
        if day is None and found.word("first") is None:
            return f"{year:04d}-{month:02d}" if 1 <= month <= MONTHS else None
        if not 1 <= month <= MONTHS or day is None or not _is_day(year, month, day):
            problems.append(_doubt("impossible_date", f"'{words}' is not a day of the calendar."))
            return None
        return datetime.date(year, month, day).isoformat()

    def _mend(self, found: Written, year: int, month: int, day: int | None) -> tuple[int, int] | None:
        """Year and day that a date which cannot be must mean, as the day of the week beside it allows no others.

        One figure of a day that the month does not have was misread, or that the engine was unsure of, or of a year
        before typewriters; a day read as a letter has one figure, that its ending goes with.
        """
        told = set(self._weekdays_beside(found.match.string, found).values())
        if day is not None and _is_day(year, month, day) and datetime.date(year, month, day).weekday() in told:
            return None
        if suffix := (found.word("suffix") or "").casefold():
            near = [(year, each) for each in range(1, 10) if _ENDINGS.get(each, "th") == suffix]
        elif day is None:
            near = []
        elif year < EARLIEST_YEAR:
            near = [(each, day) for each in range(EARLIEST_YEAR, LATEST_YEAR) if _differ_once(year, each)]
        else:
            near = [(year, each) for each in range(1, 32) if _differ_once(day, each)]
        held = [
            (one, other)
            for one, other in near
            if _is_day(one, month, other) and datetime.date(one, month, other).weekday() in told
        ]
        return held[0] if len(held) == 1 else None

    def _weekdays_beside(self, text: str, found: Written) -> dict[str, int]:
        """The days of the week named right before and right behind a date, with their numbers from Monday, 0."""
        start, end = found.match.span()
        beside = (self._day_before.search(text[:start]), self._day_behind.search(text[end:]))
        return {word[1]: self._weekdays[word[1].casefold()] for word in beside if word}

    def is_weekday(self, word: str) -> bool:
        """Whether a word is a day of the week, shortened or not."""
        return word.casefold().rstrip(".") in self._weekdays

    def resembles_weekday(self, word: str) -> bool:
        """Whether a word is a day of the week, two of its letters perhaps misread; nothing may stand for it."""
        damage = min((Levenshtein.distance(word.casefold(), name) for name in self._weekdays), default=0)
        return not word or damage <= WEEKDAY_DAMAGE

    def _check_weekday(self, text: str, found: Written, date: str) -> Problem | None:
        """A problem where the day of the week beside a date is that of another: one of its figures may be misread."""
        if len(date) < LENGTH_OF_DAY:
            return None
        day = datetime.date.fromisoformat(date).weekday()
        wrong = [word for word, number in self._weekdays_beside(text, found).items() if number != day]
        if not wrong:
            return None
        return _doubt("weekday_contradicts", f"{date} is no {wrong[0]}: day, month or year may be misread.")

    def _parts_of(self, found: Written) -> tuple[int | None, int | None] | str:
        """Day and month of a date; what is doubtful about them, in words, where they cannot be told apart."""
        if named := found.word("month"):
            return found.figure("day"), self._month_number(named)
        if roman := found.word("roman"):
            written = roman.translate(_ROMAN_LETTERS).upper()
            return found.figure("day"), _ROMAN.index(written) + 1 if written in _ROMAN else None
        if misread := found.word("misread"):
            written = misread.translate(_ROMAN_MISREAD)
            return found.figure("day"), _ROMAN.index(written) + 1 if written in _ROMAN else None
        if found.word("first"):
            first, second = found.figure("first") or 0, found.figure("second") or 0
            if first != second and first <= MONTHS and second <= MONTHS:
                return "may name the day first or the month first."
            return (first, second) if first > MONTHS or first == second else (second, first)
        return found.figure("day"), found.figure("monthnum")

    def _month_number(self, word: str) -> int | None:
        """Number of the month that ``word`` names, allowing for damage; None where none or two are as near."""
        word = word.casefold()
        if word not in self._month_numbers:
            self._month_numbers[word] = self._nearest_month(word)
        return self._month_numbers[word]

    def _is_sure_month(self, word: str) -> bool:
        """Whether a month without a day is spelt right, or long enough to be told from other words."""
        return len(word) >= SHORTEST_LONE_MONTH or any(word.casefold() == name for _, name in self._months)

    def _nearest_month(self, word: str) -> int | None:
        best: list[tuple[int, int]] = []
        for number, name in self._months:
            if name == word:
                return number
            allowed = int(max(len(name), SHORTEST_DAMAGED_MONTH) * MONTH_DAMAGE_PER_LETTER)
            # "Nay", and "My" with a letter lost.
            whole = len(name) - len(word) in {0, 1} and name in self._whole_months
            if min(len(name), len(word)) >= SHORTEST_DAMAGED_MONTH or whole:
                distance = Levenshtein.distance(word, name, score_cutoff=allowed)
                if distance <= allowed:
                    best.append((distance, number))
        nearest = {number for distance, number in best if distance == min(best)[0]}
        return nearest.pop() if len(nearest) == 1 else None


def names_year(words: str) -> bool:
    """Whether words that give a day give its year too."""
    return _YEAR.search(words) is not None


def _is_day(year: int, month: int, day: int | None) -> bool:
    """Whether the calendar has a day, in a year of typewriters."""
    return day is not None and year >= EARLIEST_YEAR and 1 <= day <= calendar.monthrange(year, month)[1]


def _differ_once(read: int, meant: int) -> bool:
    return Hamming.distance(f"{read:02d}", f"{meant:02d}") == 1


def _is_halved(found: Written, text: str) -> bool:
    """Whether half of the day behind an hour was misread, so that the hour may be of either: 6:40 $.m."""
    hour = found.figure("hour")
    told = found.word("period", "noon", "midnight", "hour2") or hour is None or hour > HALF_DAY
    return not told and _MISREAD_HALF.match(text[found.match.end() :]) is not None


def _mask(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _doubt(code: str, detail: str) -> Problem:
    return Problem(code, Severity.WARNING, "header field date", detail)
