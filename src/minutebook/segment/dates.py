"""The words of a date or time, read without inventing anything.

How dates are written is data (topic ``dates``): patterns with named groups, and the names of months. This module
turns what a pattern found into numbers, lets a month's name be damaged within a stated edit distance, and gives
null with a problem where a date cannot exist or could be read in two ways.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from minutebook.model import Problem, Severity
from minutebook.rules import Rule, Rulebook

# One letter in four may be misread: Juue, Noveniber. Shorter names (Jan, Jun, May) differ by one letter among
# themselves, so they must be exact.
MONTH_DAMAGE_PER_LETTER = 0.25
SHORTEST_DAMAGED_MONTH = 4
_FIGURES = str.maketrans({"I": "1", "l": "1", "|": "1", "O": "0", "o": "0", "О": "0", "о": "0"})
_CHINESE_FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


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


@dataclass(frozen=True, slots=True)
class _Found:
    """One match of a rule."""

    rule: Rule
    match: re.Match[str]

    def figure(self, *names: str) -> int | None:
        """The number in the first of the groups ``names`` that took part."""
        written = self.word(*names)
        return None if written is None else _read_figure(written)

    def word(self, *names: str) -> str | None:
        """The words of the first of the groups ``names`` that took part."""
        groups = self.match.groupdict()
        return next((groups[name] for name in names if groups.get(name)), None)


def read_moment(
    text: str, rules: Rulebook, language: str | None, *, year: int | None = None, expect_time: bool = False
) -> Moment:
    """Read date, time and end time out of ``text``.

    Args:
        text: words of a header, or a sentence.
        rules: rulebook with topic ``dates``.
        language: whose ways of writing are tried first; the other languages' follow.
        year: the year that a date without one belongs to, from elsewhere in the document.
        expect_time: whether the text is known to give a time, so that ``9.00`` is one.
    """
    problems: list[Problem] = []
    dates = _find(text, _ordered(rules, language, "date", year is not None, weak=True), rules, language)
    masked = _mask(text, [found.match.span() for found in dates])
    times = _find(masked, _ordered(rules, language, "time", contextual=True, weak=expect_time), rules, language)
    read = [_date_of(found, rules, language, year, problems) for found in dates]
    kept = [(found, date) for found, date in zip(dates, read, strict=True) if date]
    start, end = _times_of(times, rules)
    date = kept[0][1] if kept else None
    precision = None
    if start:
        precision = Precision.MINUTE
    elif date:
        precision = Precision.DAY if len(date) == 10 else Precision.MONTH
        if any(re.search(rf"(?i)(?<!\w){re.escape(part)}", masked) for part in rules.words("day_parts", language)):
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


def _ordered(rules: Rulebook, language: str | None, kind: str, contextual: bool, *, weak: bool) -> Iterator[Rule]:
    own = rules.rules("dates", language)
    others = [rule for rule in rules.rules("dates") if rule not in own]
    for rule in [*own, *others]:
        if rule.key("kind", "date") != kind:
            continue
        if rule.key("year") == "context" and not contextual:
            continue
        if rule.keys.get("weak") and not weak:
            continue
        yield rule


def _find(text: str, ordered: Iterator[Rule], rules: Rulebook, language: str | None) -> list[_Found]:
    """Matches in order of place; where two overlap, the one whose rule comes first."""
    found: list[_Found] = []
    for rule in ordered:
        needs = rule.key("needs")
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if needs and not re.search(needs, match.group()):
                continue
            month = match.groupdict().get("month")
            if month and _month_number(month, rules, language) is None:
                continue
            if all(end <= other.match.start() or start >= other.match.end() for other in found):
                found.append(_Found(rule, match))
    return sorted(found, key=lambda each: each.match.start())


def _mask(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _date_of(
    found: _Found, rules: Rulebook, language: str | None, context_year: int | None, problems: list[Problem]
) -> str | None:
    words = found.match.group().strip()
    year, day, month = found.figure("year"), found.figure("day"), found.figure("monthnum")
    if named := found.word("month"):
        month = _month_number(named, rules, language)
        if month is None:
            return None
    if roman := found.word("roman"):
        written = roman.translate(str.maketrans("lХ", "IX")).upper()
        month = _ROMAN.index(written) + 1 if written in _ROMAN else None
    if found.word("first"):
        first, second = found.figure("first") or 0, found.figure("second") or 0
        if first != second and first <= 12 and second <= 12:
            problems.append(_doubt("ambiguous_date", f"'{words}' may name the day first or the month first."))
            return None
        day, month = (first, second) if first > 12 or first == second else (second, first)
    if short := found.figure("short"):
        if context_year is None or context_year % 100 != short:
            problems.append(_doubt("century_unknown", f"'{words}' does not say the century."))
            return None
        year = context_year
    if year is None:
        year = context_year
    if year is None or month is None:
        return None
    if found.word("day") is None and found.word("first") is None:
        return f"{year:04d}-{month:02d}" if 1 <= month <= 12 else None
    if not 1 <= month <= 12 or day is None or not 1 <= day <= calendar.monthrange(year, month)[1]:
        problems.append(_doubt("impossible_date", f"'{words}' is not a day of the calendar."))
        return None
    return datetime.date(year, month, day).isoformat()


def _month_number(word: str, rules: Rulebook, language: str | None) -> int | None:
    """Number of the month that ``word`` names, allowing for damage; None where none or two are as near."""
    word = word.casefold()
    best: list[tuple[int, int]] = []
    others = [code for code in rules.languages if code != language]
    for code in [language, *others]:
        for number, names in enumerate(rules.words("months", code) if code else (), start=1):
            for name in names.casefold().split():
                if name == word:
                    return number
                allowed = int(max(len(name), 4) * MONTH_DAMAGE_PER_LETTER)
                if min(len(name), len(word)) >= SHORTEST_DAMAGED_MONTH:
                    distance = Levenshtein.distance(word, name, score_cutoff=allowed)
                    if distance <= allowed:
                        best.append((distance, number))
    nearest = {number for distance, number in best if distance == min(best)[0]}
    return nearest.pop() if len(nearest) == 1 else None


def _times_of(times: list[_Found], rules: Rulebook) -> tuple[str | None, str | None]:
    readings: list[tuple[str | None, str | None]] = [_time_of(found, rules) for found in times]
    valid = [(start, end) for start, end in readings if start]
    if not valid:
        return None, None
    start, end = valid[0]
    if end is None and len(valid) > 1:
        end = valid[-1][1] or valid[-1][0]
    return start, end


def _time_of(found: _Found, rules: Rulebook) -> tuple[str | None, str | None]:
    if found.word("noon"):
        return "12:00", None
    if found.word("midnight"):
        return "00:00", None
    hour, minute = found.figure("hour"), found.figure("minute", "minuteb")
    hour2, minute2 = found.figure("hour2"), found.figure("minute2", "minute2b")
    minute = 30 if found.word("half") else minute
    minute2 = 30 if found.word("half2") else minute2
    period, period2 = found.word("period"), found.word("period2")
    if hour2 is None:
        return _clock(hour, minute, period, rules), None
    end = _clock(hour2, minute2, period2 or period, rules)
    start = _clock(hour, minute, period or period2, rules)
    if period is None and start and end and start > end:
        # "11:00 to 12:30 p.m." shares no half of the day: the start is the earlier one.
        start = _clock(hour, minute, None, rules)
    if period2 is None and period is not None and start and end and end < start:
        end = _clock(hour2 + 12 if hour2 < 12 else hour2, minute2, None, rules)
    return (start, end) if start and end else (start, None)


def _clock(hour: int | None, minute: int | None, period: str | None, rules: Rulebook) -> str | None:
    if hour is None or not 0 <= hour <= 24 or not 0 <= (minute or 0) <= 59:
        return None
    if period:
        word = _NOT_LETTERS.sub("", period).casefold()
        if word in rules.words("evening_words"):
            hour = hour + 12 if hour < 12 else hour
        elif word in rules.words("night_words"):
            hour = hour + 12 if 5 < hour < 12 else hour % 12 if hour == 12 else hour
        elif word in rules.words("noon_words"):
            hour = hour + 12 if hour < 10 else hour
        elif word in rules.words("morning_words") and hour == 12:
            hour = 0
    return f"{hour % 24:02d}:{minute or 0:02d}"


def _read_figure(written: str) -> int | None:
    written = "".join(written.split())
    if written and all(char in _CHINESE_FIGURES or char == "十" for char in written):
        if "十" not in written:
            return int("".join(str(_CHINESE_FIGURES[char]) for char in written))
        tens, _, ones = written.partition("十")
        return (_CHINESE_FIGURES.get(tens, 1) if tens else 1) * 10 + (_CHINESE_FIGURES.get(ones, 0) if ones else 0)
    figures = written.translate(_FIGURES)
    if any(char in _CHINESE_FIGURES for char in figures):
        figures = "".join(str(_CHINESE_FIGURES.get(char, char)) for char in figures)
    return int(figures) if figures.isdecimal() else None


def _doubt(code: str, detail: str) -> Problem:
    return Problem(code, Severity.WARNING, "header field date", detail)
