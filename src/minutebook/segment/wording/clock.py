"""Hours and minutes as a rule found them: figures, halves of the day, noon and midnight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.rules import Rule, Rulebook

_FIGURES = str.maketrans({"I": "1", "i": "1", "l": "1", "|": "1", "!": "1", "O": "0", "o": "0", "О": "0", "о": "0"})
_CHINESE_FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
# 十九六五年: the one of a year read as a ten.
_MISREAD_YEAR = re.compile(r"^十(?=九\w\w$)")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
HALF_DAY = 12
LATEST_NOON = 10
EARLIEST_NIGHT = 5
# Nobody meets before six in the morning: "at three o'clock" is after noon.
LATEST_SPOKEN = 5


@dataclass(frozen=True, slots=True)
class Written:
    """A date or time as written: the match of a rule."""

    rule: Rule
    match: re.Match[str]

    def figure(self, *names: str) -> int | None:
        """The number in the first of the groups ``names`` that took part."""
        written = self.word(*names)
        if written is None:
            return None
        spelt = self.rule.keys.get("figures", ())
        return spelt.index(written.casefold()) + 1 if written.casefold() in spelt else read_figure(written)

    def word(self, *names: str) -> str | None:
        """The words of the first of the groups ``names`` that took part."""
        groups = self.match.groupdict()
        return next((groups[name] for name in names if groups.get(name)), None)


class ClockBook:
    """The words for the parts of a day, of all languages."""

    def __init__(self, rules: Rulebook) -> None:
        self._evening = frozenset(rules.words("evening_words"))
        self._night = frozenset(rules.words("night_words"))
        self._noon = frozenset(rules.words("noon_words"))
        self._morning = frozenset(rules.words("morning_words"))

    def is_later_half(self, word: str) -> bool:
        """Whether a word says that it is after noon: 晚, evening, вечером."""
        return word.casefold() in self._evening | self._night

    def is_half(self, word: str) -> bool:
        """Whether a word says of a day which half it is."""
        return self.is_later_half(word) or word.casefold() in self._morning | self._noon

    def read(self, times: Sequence[Written]) -> tuple[str | None, str | None]:
        """Start and end, ``HH:MM``, of what the rules found, in order; None where they are not told."""
        readings = [(*self._read_one(found), found.word("period")) for found in times]
        valid = [each for each in readings if each[0]]
        if not valid:
            return None, None
        start, end, period = valid[0]
        if end is None and len(valid) > 1:
            last, last_end, last_period = valid[-1]
            end = last_end or last
            if period and not last_period and last_end is None:
                end = move_past(start, end)
        return start, end

    def _read_one(self, found: Written) -> tuple[str | None, str | None]:
        if found.word("noon"):
            return "12:00", None
        if found.word("midnight"):
            return "00:00", None
        hour, minute = found.figure("hour"), found.figure("minute", "minuteb")
        hour2, minute2 = found.figure("hour2"), found.figure("minute2", "minute2b")
        if hour is not None and found.word("halfway"):
            # halb acht: half past seven; halb eins: half past twelve
            hour, minute = hour - 1 or HALF_DAY, 30
        minute = 30 if found.word("half") else minute
        minute2 = 30 if found.word("half2") else minute2
        minute = 15 * (found.figure("quarter") or 0) or minute
        minute2 = 15 * (found.figure("quarter2") or 0) or minute2
        minute = 15 if found.word("one_quarter") else minute
        if hour and minute and found.word("before", "before2"):
            # a quarter to six; twenty minutes to one: twelve forty
            hour, minute = hour - 1 or HALF_DAY, 60 - minute
        period, period2 = found.word("period"), found.word("period2")
        if hour2 is None:
            if found.rule.keys.get("spoken") and not period and hour and hour <= LATEST_SPOKEN:
                hour += HALF_DAY
            return self._clock(hour, minute, period), None
        end = self._clock(hour2, minute2, period2 or period)
        start = self._clock(hour, minute, period or period2)
        if period is None and start and end and start > end:
            # "11:00 to 12:30 p.m." shares no half of the day: the start is the earlier one.
            start = self._clock(hour, minute, None)
        if period2 is None and period is not None and start and end and end < start:
            end = self._clock(hour2 + HALF_DAY if hour2 < HALF_DAY else hour2, minute2, None)
        return (start, end) if start and end else (start, None)

    def _clock(self, hour: int | None, minute: int | None, period: str | None) -> str | None:
        if hour is None or not 0 <= hour <= 2 * HALF_DAY or not 0 <= (minute or 0) <= 59:
            return None
        word = _NOT_LETTERS.sub("", period or "").casefold()
        if word in self._evening:
            hour = hour + HALF_DAY if hour < HALF_DAY else hour
        elif word in self._night:
            hour = (
                hour + HALF_DAY if EARLIEST_NIGHT < hour < HALF_DAY else hour % HALF_DAY if hour == HALF_DAY else hour
            )
        elif word in self._noon:
            hour = hour + HALF_DAY if hour < LATEST_NOON else hour
        elif word in self._morning and hour == HALF_DAY:
            hour = 0
        return f"{hour % (2 * HALF_DAY):02d}:{minute or 0:02d}"


def move_past(start: str | None, end: str | None, *, most: int = HALF_DAY) -> str | None:
    """An end in the start's half of the day where it alone says which: from half past two in the afternoon, until four.

    Args:
        start: when it began, ``HH:MM``.
        end: when it ended, as told.
        most: hours that it may have taken.
    """
    if start is None or end is None or end >= start or int(end[:2]) >= HALF_DAY:
        return end
    hour = int(end[:2]) + HALF_DAY
    later = f"{hour:02d}{end[2:]}"
    return later if later > start and hour - int(start[:2]) <= most else end


def read_figure(written: str) -> int | None:
    """The number that figures, misread ones (l, O) or Chinese ones mean; None where they mean none."""
    written = "".join(written.split())
    written = _MISREAD_YEAR.sub("一", written.replace("廿", "二十").replace("卅", "三十"))
    if written and all(char in _CHINESE_FIGURES or char == "十" for char in written):
        if "十" not in written:
            return int("".join(str(_CHINESE_FIGURES[char]) for char in written))
        tens, _, ones = written.partition("十")
        return (_CHINESE_FIGURES.get(tens, 1) if tens else 1) * 10 + (_CHINESE_FIGURES.get(ones, 0) if ones else 0)
    figures = written.translate(_FIGURES)
    return int(figures) if figures.isdecimal() else None
