"""Where one file holds several meetings, and where an archive's catalogue page stands before the first.

A meeting begins where a header begins: at a title with a dateline or two labelled fields below it, at a block of
labelled fields that has no title, or at the dated entries of a journal. The lines above it on its page that are
headings or markings go with it. Fields without a title that nothing follows begin none: they close the record above.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from minutebook.model import CleanLine, Field
from minutebook.segment.journals import ABBREVIATED, STOPS, find_entries, has_body, tells
from minutebook.segment.layout.rows import Row, close_up, is_sentence_end, join_text, measure_rows
from minutebook.segment.serialheadings import open_serial_headings
from minutebook.segment.sheet.datelines import ANY_YEAR
from minutebook.segment.wording.barenumbers import BARE_NUMBER
from minutebook.segment.wording.books import Books
from minutebook.segment.wording.labels import OCCASION

# How many lines below a title its first header field may stand, and above a field its title.
HEADER_REACH = 10
# A title runs over at most this many lines, and a dateline is no longer than this many characters.
LONGEST_TITLE = 6
LONGEST_DATELINE = 90
# So many kinds of field in one block begin a record, where no title does and no list of labels holds the first.
FEWEST_OF_BLOCK = 3
FEWEST_OF_SITTING = 2
# Two of an archive's own labels make a catalogue page.
FEWEST_CATALOGUE = 2
# A catalogue page has at most this many lines before its record.
LONGEST_CATALOGUE = 45
# "II. Call on the Director", "2. Conversation with the Envoy", "No. 18. Visit to ..."
_NUMBERED = re.compile(r"^(?:No\.?\s*)?(?P<number>[IVX]{1,4}|\d{1,3})[.)]\s+(?=[^\W\d_])")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
# The number before each.
_FOLLOWING = dict(zip(_ROMAN[1:], _ROMAN, strict=False)) | {str(number): str(number - 1) for number in range(2, 999)}
_FOLLOWING |= dict(itertools.pairwise(reversed("一二三四五六七八九十")))
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+")
# at 2 p.m., um 16.05 Uhr.
_HOUR_END = re.compile(r"(?i)\d\s?[ap]\.\s?m\.$|\d\s(?:hrs?|час|ч)\.$")
_FIGURE = re.compile(r"[\d一二三四五六七八九〇○]")
# Words of a label that says who did something: Minutes kept by. One word may begin a title.
FEWEST_SAYING = 2
_SAID_OF = {Field.CHAIR, Field.RECORDER, Field.INTERPRETER}
_HEADS = {Field.DATE, Field.TIME, Field.PLACE, Field.PARTICIPANTS}
# Where a second field may begin in a row.
_BEFORE_LABEL = re.compile(r"(?<=\S)\s+(?=[^\W\d_][^:：\s]{2,20}\s?[:：]\s)")


def split_meetings(lines: Sequence[CleanLine], books: Books) -> tuple[tuple[int, int], ...]:
    """Stretches of ``lines``, start and end, one a meeting. A catalogue page before the first is left out."""
    finder = _Finder(measure_rows(lines), books)
    starts = find_entries(finder.rows, books) or finder.find_headers()
    first = 0
    if len(starts) > 1 and finder.is_catalogue(starts[0], min(starts[1], starts[0] + LONGEST_CATALOGUE)):
        starts = starts[1:]
    if starts and finder.is_catalogue(0, starts[0]):
        first = finder.rows[starts[0]].index
        starts = starts[1:]
    elif starts and not has_body(finder.rows[: starts[0]]):
        starts = starts[1:]
    bounds = [first, *(finder.rows[at].index for at in starts), len(lines)]
    return tuple((start, end) for start, end in itertools.pairwise(bounds) if end > start)


class _Finder:
    def __init__(self, rows: Sequence[Row], books: Books) -> None:
        self.rows = rows
        self.books = books
        self.labels, self.kinds, self.turns = books.labels, books.kinds, books.turns
        self._titles: dict[int, bool] = {}
        serial = open_serial_headings(books.rules)
        self._numbered_sittings = self._find_numbered_sittings()
        self._serial = {at: heading for at, row in enumerate(rows) if (heading := serial.read(row.text)) is not None}

    def _find_numbered_sittings(self) -> frozenset[int]:
        """Rows that are but the number of a sitting, above its day and fields, where they count on: I. / Tuesday, May 8th, 10
        a.m. / Chairman: ..., and below II. Nothing is told above the first.
        """
        found = {
            number["number"]: at
            for at in range(len(self.rows) - 1, -1, -1)
            if (number := BARE_NUMBER.match(self.rows[at].text)) and self._heads_sitting(at)
        }
        series = {
            at for number, at in found.items() if _FOLLOWING.get(number) in found or number in self._before(found)
        }
        return frozenset(series) if series and not has_body(self.rows[: min(series)]) else frozenset()

    @staticmethod
    def _before(numbers: Iterable[str]) -> set[str]:
        return {before for each in numbers if (before := _FOLLOWING.get(each))}

    def _heads_sitting(self, at: int) -> bool:
        """Whether a day stands right below a row that stands apart, the year told or not, and two fields below that."""
        row = self.rows[at]
        if not (row.gap or row.new_page) or at + 1 >= len(self.rows):
            return False
        day = self.rows[at + 1].text
        dated = self.books.dates.read(day, year=ANY_YEAR).date is not None and len(day) <= LONGEST_DATELINE
        return dated and not self.labels_speech(day) and self._fields_below(at + 1, rooted=True) >= FEWEST_OF_SITTING

    def find_headers(self) -> list[int]:
        """Rows where a header begins, in order, each with body before the next."""
        starts: list[int] = []
        at = 0
        while at < len(self.rows):
            if self._opens_header(at) and not self._closes_record(at, starts[-1] if starts else 0):
                start = self._climb(at, starts[-1] + 1 if starts else 0)
                if not starts or has_body(self.rows[starts[-1] : start]):
                    starts.append(start)
                at += HEADER_REACH // 2
            at += 1
        return starts

    def is_catalogue(self, start: int, end: int) -> bool:
        """Whether rows ``start`` to ``end`` are an archive's description of the document."""
        # Fond 214, leaf 41 / Fond 214, leaf 42: a shelfmark that each leaf bears tells but once.
        told = {_FIGURES.sub("0", row.text) for row in self.rows[start:end] if self.kinds.first(row.text, "catalogue")}
        return len(told) >= FEWEST_CATALOGUE

    def _opens_header(self, at: int) -> bool:
        row = self.rows[at]
        if self._heads_next(at) or self._is_of_series(at) or at in self._numbered_sittings:
            return True
        if not row.gap:
            return False
        if self._is_title(at):
            fields = self._fields_below(at, rooted=True)
            return fields >= 2 or (fields > 0 and self._gives_day(at)) or self._dateline_below(at)
        if self.labels.names_session(row.text):
            return at + 1 < len(self.rows) and (self._is_dateline(at + 1) or self._is_long_dateline(at + 1))
        if self._gives_occasion(at):
            return self._fields_below(at) >= 2
        # CALL No. 2 / Date: ... / Time: ... / Between: ...
        headed = not (row.runs_on or row.text.endswith(STOPS) or self.labels_speech(row.text))
        block = at + 1 if headed and at + 1 < len(self.rows) and not self.rows[at + 1].gap else at
        return self._gives_occasion(block, rooted=True) and self._fields_below(block, rooted=True) >= FEWEST_OF_BLOCK

    def _gives_occasion(self, at: int, *, rooted: bool = False) -> bool:
        """Whether row ``at`` is a field of day, hour or place and no speech; ``rooted`` as in :meth:`_fields_below`."""
        text = self.rows[at].text
        if ":" not in text and "：" not in text:
            return False
        label = self.labels.find(text) if rooted else self.labels.find_listed_spaced(text)
        given = label is not None and not label.closing and label.field in OCCASION and bool(label.value)
        return given and not self.labels_speech(text)

    def _closes_record(self, at: int, first: int) -> bool:
        """Whether the fields at row ``at`` close the record that begins at row ``first``: no title above them, nothing
        spoken or told at length below, and no day in them, or neither day nor place in its header.
        """
        titled = (row for row in range(at + 1, len(self.rows)) if self.rows[row].gap and self._is_title(row))
        stop = next(titled, len(self.rows))
        told = tells(self.rows[at:stop], sentences=2)
        if told or self._is_title(at) or not has_body(self.rows[first:at]) or self.is_catalogue(first, at):
            return False
        if stop == len(self.rows) and not any(map(self._tells_day, self.rows[at:])):
            return True
        head = self.rows[first : min(first + HEADER_REACH, at)]
        given = {label.field for row in head if (label := self.labels.find_listed(row.text))}
        dated = any(map(self._tells_day, head))
        return not (given & OCCASION or dated)

    def _tells_day(self, row: Row) -> bool:
        return self.books.dates.read(row.text).date is not None

    def _heads_next(self, at: int) -> bool:
        """Whether a row is the next of a series of numbered headings, each a call or talk with its day in it or below it."""
        found = _NUMBERED.match(self.rows[at].text)
        apart = self.rows[at].gap or (at > 0 and is_sentence_end(self.rows[at - 1].text))
        if found is None or not apart or found["number"] not in _FOLLOWING or not self._is_dated_talk(at):
            return False
        before = _FOLLOWING[found["number"]]
        others = (_NUMBERED.match(row.text) for row in self.rows[:at])
        return any(
            other is not None and other["number"] == before and self._is_dated_talk(above)
            for above, other in enumerate(others)
        )

    def _is_of_series(self, at: int) -> bool:
        """Whether row ``at`` is a heading of a sitting with its day, and another differs from it by one in its number alone.

        The first of them stands above everything that is told: cases or days within a record are no sittings. A day is no
        heading itself: 4th May, 1954.
        """
        own = self._serial.get(at)
        if own is None or self.books.dates.read(f"1 {own.form}", year=ANY_YEAR).date is not None:
            return False
        same = {row: other.number for row, other in self._serial.items() if other.form == own.form}
        neighbours = (row for row, number in same.items() if abs(number - own.number) == 1)
        first = not has_body(self.rows[: min(same)])
        return first and self._is_dated_sitting(at) and any(map(self._is_dated_sitting, neighbours))

    def _is_dated_sitting(self, at: int) -> bool:
        """Whether a row that stands apart holds a day, or the one below it does; above fields, its year need not be told again."""
        row, below = self.rows[at], self.rows[at + 1 : at + 2]
        words = join_text([row, *below]) if row.runs_on else row.text
        year = ANY_YEAR if self._fields_below(at) else None
        days = (self.books.dates.read(text, year=year) for text in (words, *(each.text for each in below)))
        dated = any(each.date is not None for each in days)
        return (row.gap or row.new_page) and (dated or self._dateline_below(at))

    def _is_dated_talk(self, at: int) -> bool:
        words = " ".join(row.text for row in self._block(at))
        bare = _NUMBERED.sub("", words)
        if words.endswith(STOPS) or not any(self.labels.first(bare, kind) for kind in ("title", "subject")):
            return False
        return self.books.dates.read(bare, year=ANY_YEAR).date is not None or self._dateline_below(at)

    def labels_speech(self, text: str) -> bool:
        """Whether ``text`` begins with words that could announce a speaker."""
        words = text.replace("：", ":").partition(":")[0]
        return self.turns.read(words) is not None

    def _is_title(self, at: int) -> bool:
        if at not in self._titles:
            self._titles[at] = self._reads_as_title(at)
        return self._titles[at]

    def _reads_as_title(self, at: int) -> bool:
        rows = list(self._block(at))
        words = " ".join(close_up(row.text) for row in rows)
        # "(The meeting was interrupted by a call.)" is a remark.
        stopped = words.rstrip(")]）］").endswith(STOPS) and not (_HOUR_END.search(words) or self._ends_in_day(words))
        if len(rows) > LONGEST_TITLE or stopped or "：" in words:
            return False
        title = self.labels.title_behind(words) if ":" in words else words
        if title is None or self._says_who(rows[0].text):
            return False
        # "The audience closed at 4.10 p.m." tells of the hour.
        closes = self.labels.first(title, "closing") is not None
        return not closes and self.labels.first(title.lstrip("0123456789. "), "title") is not None

    def _ends_in_day(self, words: str) -> bool:
        """Whether a title, as its first word shows, ends in its day or hour and a stop: MINUTES of the Third Ordinary Meeting,
        held on Thursday the 4th day of March 1937 at 2.30 in the afternoon.
        """
        first = _WORD.match(words)
        if first is None or not self.books.words.heads_title(first.group()):
            return False
        ends = self.labels.first(words, "ends-in-day") is not None
        return ends and self.books.dates.read(words).date is not None

    def _gives_day(self, at: int) -> bool:
        """Whether the title that begins at row ``at`` ends in day and hour: MEETING held in the Mill on 9 March 1937, at 2 p.m."""
        moment = self.books.dates.read(" ".join(row.text for row in self._block(at)))
        return moment.date is not None and moment.time is not None

    def _says_who(self, text: str) -> bool:
        """Whether a label of several words without a colon, and a name behind it, say who was in the chair, recorded or
        interpreted: Заседание вел Г. А. Тюленин.
        """
        label = self.labels.find_listed(text)
        if label is None or label.field not in _SAID_OF or len(label.words.split()) < FEWEST_SAYING:
            return False
        return bool(label.value) and label.value[:1] == label.value[:1].upper()

    def _block(self, at: int) -> Iterator[Row]:
        yield self.rows[at]
        for row in self.rows[at + 1 : at + LONGEST_TITLE + 1]:
            if row.gap:
                return
            if self.labels.find_listed(row.text) or row.text[:1] in "([（—–-":
                return
            yield row

    def _fields_below(self, at: int, *, rooted: bool = False) -> int:
        """How many kinds of header field stand within reach, before anything that is spoken or told at length.

        ``rooted`` counts dates and places whose label one telling word makes known: Date and hour of sitting.
        """
        fields = set()
        for row in self.rows[at : at + 1 + HEADER_REACH]:
            # Date: 3 November 1973      Time: 9.20 a.m.
            beside = [row.text[space.end() :] for space in _BEFORE_LABEL.finditer(row.text)]
            for text in (row.text, *beside):
                label = self.labels.find_listed_spaced(text)
                if label is None and rooted and (known := self.labels.find(text)) and known.field in OCCASION:
                    label = known if known.value else None
                if (
                    label is not None
                    and not label.side
                    and label.field in _HEADS | {Field.CHAIR, Field.RECORDER, Field.INTERPRETER}
                ):
                    fields.add(label.field)
        return len(fields) if fields & _HEADS else 0

    def _dateline_below(self, at: int) -> bool:
        for below in range(at + 1, min(at + 1 + LONGEST_TITLE, len(self.rows))):
            row = self.rows[below]
            ended = row.text.endswith(STOPS[:3]) and not ABBREVIATED.search(row.text)
            if row.gap and row.runs_on:
                return self._is_long_dateline(below)
            if not ended and self._is_dateline(below):
                return True
        return False

    def _is_dateline(self, at: int) -> bool:
        """Whether a short row, no part of a paragraph, gives a day and opens no speech."""
        row = self.rows[at]
        if row.runs_on or row.wrapped or len(row.text) > LONGEST_DATELINE or not _FIGURE.search(row.text):
            return False
        return self.books.dates.read(row.text).date is not None and not self.labels_speech(row.text)

    def _is_long_dateline(self, at: int) -> bool:
        """Whether a paragraph of two lines gives day, hours and place, and is no sentence: Held on 9 July 1963, from 17:00
        to 17:50, at the Hotel Toplice, / Bled.
        """
        rows = list(itertools.takewhile(lambda row: not row.gap, self.rows[at + 1 :]))
        words = join_text([self.rows[at], *rows])
        if len(rows) > 1 or words.endswith(STOPS[:3]) or self.labels_speech(words):
            return False
        moment = self.books.dates.read(words)
        return moment.date is not None and moment.time is not None

    def _attests(self, text: str) -> bool:
        """Whether a row says who signed the record above, on which day: Confirmed, J. Orde, Chairman. 23/3/37."""
        return any(self.labels.first(text, kind) is not None for kind in ("attests", "tail"))

    def _climb(self, at: int, floor: int) -> int:
        """The first row of the page, if only headings and markings stand between it and row ``at``."""
        top = at
        while top > floor and at - top < HEADER_REACH:
            above = self.rows[top - 1]
            if above.line.page_no != self.rows[at].line.page_no:
                # The day may end the page above.
                dated = above.gap and self._is_dateline(top - 1) and not self._attests(above.text)
                return top - 1 if dated else top
            if above.text.endswith(STOPS[:6]) and not above.text.isupper():
                return at if self.rows[at].gap else top
            if self.labels_speech(above.text) and ":" in above.text:
                return at
            label = self.labels.find_listed(above.text)
            if label is not None and label.field is Field.RECORDER:
                # Who recorded the meeting before.
                return top
            top -= 1
        return at if at - top >= HEADER_REACH else top
