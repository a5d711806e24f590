"""Days and hours in one meeting's rows, and which rows are datelines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Hamming

from minutebook.model import Problem, Severity
from minutebook.segment.layout.rows import BRACKETED, Row, is_bracketed, is_cjk, is_prose, reads_as_sentence
from minutebook.segment.wording.books import Books
from minutebook.segment.wording.clock import read_figure
from minutebook.segment.wording.dates import CENTURY, LATEST_YEAR, Moment

# Words besides date and time that a dateline may hold: place names, weekday.
DATELINE_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)1[89]\d\d(?!\d)|一[八九][〇○零一二三四五六七八九]{2}(?=年)")
# 07:10, 7.10 a.m.: hours that say themselves which half of the day they mean.
_CLOCK = re.compile(r"(?i)(?<!\d)0\d[.:]\d\d|\d\s?[ap]\.?\s?m\b")
_HOUR_END = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
# The rows at the top in which a file's number stands, and what it ends in.
TOP_ROWS = 4
_FILE_NUMBER = re.compile(r"(?=[A-ZÀ-ȚḀ-Ỹ])[^:]{2,40}\d[/-](?P<year>[2-9]\d)")
_COUNTED = re.compile(r"(?i)\b(?:cop(?:y|ies)|pages?|pp?\.|sheets?|ex\.|exemplar|leaf|folio)")
# What stands for a year behind a month and can be none.
_MISREAD_YEAR = re.compile(r"(?<=[^\W_]|[.,])[\s-](?P<figures>\d{4,5})(?=[.,;]?\s*$|,\s)")
# Before it no file was numbered by the year in two figures.
EARLIEST_FILED = 1910
# A leap year, for dates whose own year is not to be read.
ANY_YEAR = 1960
_DAY_ONLY = "impossible_date"


def without_bleed(row: Row) -> str:
    """A row without the words in small letters at its end that were read with doubt: what shows through the paper."""
    words = row.text.split()
    while len(words) > 1 and words[-1] in row.line.doubtful and words[-1][0].islower():
        del words[-1]
    return row.text[
        : len(row.text.rstrip()) if len(words) == len(row.text.split()) else row.text.rfind(words[-1]) + len(words[-1])
    ]


def _year_of_file(rows: Sequence[Row]) -> int | None:
    """The year in two figures that ends the number at the top of a record: Survey / 7-52, T.C. 9-10-57."""
    numbers = (_FILE_NUMBER.fullmatch(row.text) for row in rows[:TOP_ROWS] if not _COUNTED.search(row.text))
    years = {CENTURY + int(found["year"]) for found in numbers if found}
    return years.pop() if len(years) == 1 else None


class Datelines:
    """What the rows of one meeting say of day and hour, read with the year that its header has told so far.

    Moments are remembered by text.
    """

    def __init__(self, rows: Sequence[Row], books: Books, year: int | None) -> None:
        self.year = year
        self._dates, self._labels, self._words = books.dates, books.labels, books.words
        self._hour_words = {word.casefold() for word in books.rules.words("time_labels") if len(word.split()) == 1}
        self._residue = {word.casefold() for word in books.rules.words("date_residue")}
        self._doubtful = {row.text: row.line.doubtful for row in rows if row.line.doubtful}
        self._moments: dict[tuple[str, int | None], Moment] = {}
        self._filed = _year_of_file(rows)

    def moment(self, text: str, *, expect_time: bool = False) -> Moment:
        """Date and time in ``text``."""
        if expect_time:
            return self._read(text, expect_time=True)
        key = (text, self.year)
        if key not in self._moments:
            self._moments[key] = self._read(text, expect_time=False)
        return self._moments[key]

    def _read(self, text: str, *, expect_time: bool) -> Moment:
        """Date and time; a year that can be none, or is older than the paper, is that of the file's number where one figure
        makes the difference.
        """
        doubtful = self._doubtful.get(text, ())
        moment = self._dates.read(text, year=self.year, expect_time=expect_time, doubtful=doubtful)
        sound = moment.date is not None and int(moment.date[:4]) >= EARLIEST_FILED
        if sound or self._filed is None or not self.was_doubted(text):
            return moment
        mended = _MISREAD_YEAR.sub(self._mend_year, text)
        if mended == text:
            return moment
        read = self._dates.read(mended, year=self.year, expect_time=expect_time, doubtful=doubtful)
        told = Problem(
            "date_repaired", Severity.WARNING, "header field date", f"The year in '{text}' is that of the file."
        )
        return replace(read, problems=(*read.problems, told)) if read.date is not None else moment

    def _mend_year(self, found: re.Match[str]) -> str:
        """The year of the file's number in the place of figures that differ from it by one, or have one more."""
        figures, year = found["figures"], str(self._filed)
        more = len(figures) > len(year)
        near = (
            any(figures[:at] + figures[at + 1 :] == year for at in range(len(figures)))
            if more
            else Hamming.distance(figures, year) == 1 and not EARLIEST_FILED <= int(figures) < LATEST_YEAR
        )
        return f" {year}".ljust(len(found.group())) if near else found.group()

    def was_doubted(self, text: str) -> bool:
        """Whether ``text`` stands in a row of which some word was read with doubt."""
        return any(text in row for row in self._doubtful)

    def is_late(self, day: str) -> bool:
        """Whether the words beside a day, which give no hour, say that it was after noon: 七月三十日晚, 4 May 1954, evening."""
        moment = self.moment(day)
        beside = _WORD.findall(self.strike(day, moment))
        return moment.date is not None and moment.time is None and any(map(self._dates.clock.is_later_half, beside))

    def leaves_half_open(self, hours: str) -> bool:
        """Whether hours in words do not say themselves to which half of the day they belong; 07:10 does."""
        words = _WORD.findall(hours)
        said = any(self._dates.clock.is_half(word) for word in words) or any(
            self._dates.clock.is_half(hours[at : at + length])
            for at in range(len(hours) if is_cjk(hours) else 0)
            for length in (1, 2)
        )
        return not said and not _CLOCK.search(hours)

    def names_day(self, text: str) -> bool:
        """Whether a day and a month stand in ``text``, whatever became of the year."""
        return self._dates.read(text, year=self.year or ANY_YEAR).date is not None

    def names_hour(self, label: str) -> bool:
        """Whether a label of a date says that the hour stands there too: DATE & TIME, Datum und Uhrzeit."""
        return any(word.casefold() in self._hour_words for word in _WORD.findall(label)) or any(
            word in label for word in self._hour_words if is_cjk(word)
        )

    def learn_year(self, text: str) -> None:
        """Take the year from ``text`` for dates without one, unless it is known."""
        if self.year is None and (found := _YEAR.search(text)):
            self.year = read_figure(found.group())

    def is_dateline(self, row: Row) -> bool:
        """Whether a row says date, perhaps with time and place, and little else."""
        # "Foreign and Commonwealth Office, 14 November 1972, 11.30 a.m.": that stop ends no sentence.
        hour = _HOUR_END.search(row.text) is not None and not reads_as_sentence(row)
        if (is_prose(row) and not hour) or is_bracketed(row.text):
            return False
        moment = self.moment(row.text)
        if self._words.is_title(row.text):
            return moment.date is not None and self._names_session(row.text, moment)
        dated = moment.date is not None or _DAY_ONLY in {problem.code for problem in moment.problems}
        return dated and self.few_words_beside(row.text, moment, DATELINE_WORDS)

    def _names_session(self, text: str, moment: Moment) -> bool:
        """Whether a session's number or hour of the day is all that stands beside the day: Второе заседание, 14 мая 1957 г."""
        beside = " ".join(_WORD.findall(BRACKETED.sub("", self.beside(text, moment)).replace("\0", " ")))
        return self._labels.first(beside, "session") is not None

    def is_day(self, text: str) -> bool:
        """Whether words are a day, perhaps with its hour, and nothing else."""
        moment = self.moment(text)
        return moment.date is not None and self.few_words_beside(text, moment, 0)

    def few_words_beside(self, text: str, moment: Moment, most: int) -> bool:
        """Whether at most ``most`` words stand beside what ``moment`` understood."""
        rest = self.beside(text, moment)
        return len(_WORD.findall(rest)) <= most if not is_cjk(rest) else len(rest) <= 2 * most

    def beside(self, text: str, moment: Moment) -> str:
        """What a dateline says besides date and time, a zero character in their places."""
        return _WORD.sub(lambda word: "" if self.is_residue(word.group()) else word.group(), self.strike(text, moment))

    @staticmethod
    def strike(text: str, moment: Moment) -> str:
        """``text`` with a zero character in place of each day and hour that ``moment`` understood."""
        for start, end in reversed(moment.spans):
            text = f"{text[:start]}\0{text[end:]}"
        return text

    def belongs_to_day(self, word: str) -> bool:
        """Whether a word is one that stands about a day or hour, or a day of the week."""
        return self.is_residue(word) or self._dates.is_weekday(word)

    def is_residue(self, word: str) -> bool:
        """Whether a word belongs to the date or hour beside it: at, on, hours."""
        return word.casefold() in self._residue
