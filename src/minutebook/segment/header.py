"""What stands above the first turn and below the last: title, labelled and unlabelled fields, signature.

The lines are walked from the top. Each is, in this order: the rest of the field above it, a labelled field, a
marking, a subtitle, the title, a dateline, an unlabelled subject or place, a sentence that gives the hour. The first
line that is none of these, and is not followed closely by one that is, begins the body. Words are data (topic
``header``); what only geometry tells (a value that wraps, a list, a gap) is measured in :mod:`rows`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from minutebook.model import CleanLine, Field, HeaderField, Problem, Severity, Span
from minutebook.rules import Rulebook
from minutebook.segment.dates import Moment, read_moment
from minutebook.segment.labels import Label, LabelBook, split_unknown
from minutebook.segment.rows import Row, measure_rows

# How many lines ahead a field may follow a line that is none, for that line still to belong to the header.
LOOK_AHEAD = 6
# A line of at least this share of the width that ends a sentence is prose, not a heading.
PROSE_WIDTH = 0.75
# A line that ends in a full stop and is longer than this many characters is a sentence, not an abbreviation.
SHORTEST_SENTENCE = 60
# Words besides date and time that a dateline may hold: place names, weekday.
DATELINE_WORDS = 8
# Lines from the end within which the closing part is looked for, at most.
LONGEST_TAIL = 30
# Lines without any sign of their own that may stand inside the closing part.
TAIL_STRANGERS = 2
UNLABELLED_CONFIDENCE = 0.85
_DASHES = r"[—–―]|--+|-"
_SUBTITLE = re.compile(rf"^\s*(?:{_DASHES})+\s*(?P<words>\S.*)$")
_SUBTITLE_END = re.compile(r"\s*(?:[—–―]|-)+\s*$")
_TITLE_NUMBER = re.compile(r"^\s*\d{1,4}\.\s+")
_SENTENCE_END = re.compile(r"[.!?。！？]['\")\]”»]*$")
_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_CAPS_LABEL = re.compile(r"^(?P<label>[^\W\d_][\w' .’-]{1,40}?)\.\s+\S")
_SLASHED_NAMES = re.compile(r"^[^\W\d_][^/:;]{2,40}\s/\s[^\W\d_][^/:;]{2,40}$")


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


@dataclass(slots=True)
class _Open:
    """A field under construction. ``bare`` where its label stood alone; ``closing`` where a time is the end."""

    label: str | None
    field: Field
    rule: str
    row: Row
    confidence: float = 1.0
    bare: bool = False
    closing: bool = False
    side: bool = False
    value: str = ""
    spans: list[Span] = field(default_factory=list)

    def add(self, row: Row, text: str, start: int, joint: str) -> None:
        self.value = f"{self.value}{joint}{text}" if self.value else text
        self.spans.append(Span(row.line.page_no, row.line.line_no, start, len(row.line.text)))

    def close(self) -> HeaderField:
        return HeaderField(self.label, self.field, self.value.strip(), self.rule, self.confidence, tuple(self.spans))


def read_header(
    lines: Sequence[CleanLine], rules: Rulebook, language: str | None, *, year: int | None = None
) -> Header:
    """Read the header and closing part of one meeting.

    Args:
        lines: its lines; furniture in between is passed over, except classification markings.
        rules: rulebook with topics ``header`` and ``dates``.
        language: Tesseract code of its language, None if unknown.
        year: the year a date without one belongs to, known from the document's title.
    """
    return _Reader(lines, rules, language, year).read()


class _Reader:
    def __init__(self, lines: Sequence[CleanLine], rules: Rulebook, language: str | None, year: int | None) -> None:
        self.lines = lines
        self.rules = rules
        self.language = language
        self.year = year
        self.book = LabelBook(rules, language)
        self.rows = measure_rows(lines)
        self.recurring = _recurring_labels(self.rows)
        self.connectors = {word.casefold() for word in rules.words("connectors")}
        self.residue = {word.casefold() for word in rules.words("date_residue")}
        self.place_words = {word.casefold() for word in rules.words("place_words")}
        self.title: str | None = None
        self.heading: str | None = None
        self.fields: list[_Open] = []
        self.prose: list[tuple[str, bool]] = []

    def read(self) -> Header:
        at = self._read_top()
        body_start = self.rows[at].index if at < len(self.rows) else len(self.lines)
        tail = self._find_tail(at)
        tail_start = self.rows[tail].index if tail < len(self.rows) else len(self.lines)
        self._read_tail(tail)
        return self._conclude(body_start, max(body_start, tail_start))

    # --- the top -------------------------------------------------------------------------------------------------

    def _read_top(self) -> int:
        at = 0
        while at < len(self.rows):
            taken = self._take(at)
            if not taken:
                if not self._header_goes_on(at):
                    break
                taken = 1
                row = self.rows[at]
                if self.title is None and not row.text.startswith(("(", "[", "（", "［")):
                    self.heading = row.text
            at += taken
        return at

    def _take(self, at: int) -> int:
        """How many rows from ``at`` belong to the header; 0 where the row has no place in it."""
        row = self.rows[at]
        if row.marking:
            self._mark(row)
            return 1
        if self._is_speech(row):
            return 0
        if self._continue(at):
            return 1
        for step in (self._marking, self._label, self._subtitle, self._title, self._unlabelled, self._sentence):
            if taken := step(at):
                return taken
        return 0

    def _continue(self, at: int) -> bool:
        """Whether the row goes on with the field above it; if so it is added."""
        if not self.fields:
            return False
        open_field, row = self.fields[-1], self.rows[at]
        if open_field.spans or open_field.bare:
            last = self.rows[at - 1] if at else row
            reach = open_field.spans[-1] if open_field.spans else None
            here = (last.line.page_no, last.line.line_no)
            if here != ((reach.page_no, reach.line_no) if reach else _place(open_field.row)):
                return False
        label = self.book.find(row.text)
        empty = not open_field.value
        inside = label is not None and label.side and bool(label.value) and not open_field.side
        if label and not (inside and open_field.field is Field.PARTICIPANTS) and (label.value or not row.wrapped):
            return False
        if self.book.first(row.text, "marking") or self.book.first(row.text, "skipped"):
            return False
        people = open_field.field in {Field.PARTICIPANTS, Field.ABSENT}
        if open_field.label is None:
            return False
        if empty:
            if people and self._is_side_heading(at):
                return False
            if _is_prose(row) and row.gap and open_field.field not in {Field.SUBJECT, Field.OTHER}:
                return False
            open_field.add(row, row.text, 0, "")
            return True
        if row.gap and not (row.new_page and people and not _is_prose(row)):
            if people and (open_field.bare or open_field.side) and self._is_list_block(at):
                open_field.add(row, row.text, 0, "\n")
                return True
            return False
        if row.wrapped:
            open_field.add(row, row.text, 0, "" if _is_cjk(open_field.value[-1:] + row.text[:1]) else " ")
            return True
        hanging = row.indent - open_field.row.indent >= 2
        dated = open_field.field is Field.DATE and self._moment(row.text).date is not None
        if hanging or dated or (people and (label is not None or not _ends_sentence(row))):
            if people and not hanging and self._is_side_heading(at):
                return False
            open_field.add(row, row.text, 0, "\n")
            return True
        return False

    def _label(self, at: int) -> int:
        row = self.rows[at]
        label = self.book.find(row.text)
        if label is None and self._is_side_heading(at):
            label = Label(row.text.rstrip(":： "), Field.PARTICIPANTS, "", len(row.text), "side-heading", side=True)
        if label is None:
            return self._unknown_label(at)
        if not label.value and not self._may_stand_alone(at, label):
            return 0
        if label.field in {Field.CHAIR, Field.INTERPRETER, Field.RECORDER} and self._speaks(row, label):
            return 0
        for part in self._split(row, label):
            opened = _Open(
                part.words,
                part.field,
                part.rule,
                row,
                confidence=row.line.confidence * part.confidence,
                bare=not part.value,
                closing=part.closing,
                side=part.side,
            )
            if part.value:
                opened.add(row, part.value, max(0, row.line.text.find(part.value)), "")
            self.fields.append(opened)
        return 1

    def _split(self, row: Row, label: Label) -> Iterator[Label]:
        """The labels of one line: ``Date: ... Place: ...`` set side by side."""
        for cut in re.finditer(r"[\s;；]\s*(?=[^\W\d_][^:：;；,，]{1,30}[:：])", label.value):
            rest = label.value[cut.end() :]
            second = self.book.find(rest)
            if second and not second.side and second.value and second.confidence == 1.0 and cut.start():
                if label.field is Field.PARTICIPANTS and second.field is Field.PARTICIPANTS:
                    continue
                if second.words[:1].islower():
                    continue
                yield replace(label, value=label.value[: cut.start()].strip())
                yield from self._split(row, second)
                return
        yield label

    def _may_stand_alone(self, at: int, label: Label) -> bool:
        """A label without value on its line needs its value below, or a list of sides."""
        if at + 1 >= len(self.rows):
            return False
        below = self.rows[at + 1]
        if label.rule.endswith("-side") and not (self.fields and self.fields[-1].field is Field.PARTICIPANTS):
            return not _is_prose(below)
        return not self._is_speech(below)

    def _speaks(self, row: Row, label: Label) -> bool:
        return self.recurring[_fold(label.words)] > 1 and bool(_SENTENCE_END.search(row.text))

    def _unknown_label(self, at: int) -> int:
        """A label that no rule knows is kept where the header certainly goes on, or has not yet ended."""
        row = self.rows[at]
        parts = split_unknown(row.text)
        if parts is None or not self.fields:
            return 0
        words, value = parts
        if self.recurring[_fold(words)] > 1 or len(words) > 40 or not words[:1].isalpha() or not value:
            return 0
        if words[:1].islower() or len(words.split()) > 4 or _SENTENCE_END.search(words):
            return 0
        followed = self._field_follows(at + 1)
        if not followed and (row.gap or _is_prose(row) or _SENTENCE_END.search(row.text)):
            return 0
        opened = _Open(words, Field.OTHER, "unknown-label", row, confidence=row.line.confidence * 0.7)
        opened.add(row, value, len(row.line.text) - len(value), "")
        self.fields.append(opened)
        return 1

    def _marking(self, at: int) -> int:
        row = self.rows[at]
        if self.title is not None and self.book.find(row.text):
            return 0
        if self.book.first(row.text, "skipped") or row.text in {"[…]", "[...]", "…", "[. . .]"}:
            return 1
        rule = self.book.first(row.text, "marking")
        if rule is None:
            return 0
        if rule.keys.get("parenthesised") and not row.text.startswith(("(", "[")) and _is_prose(row):
            return 0
        known = {_fold(each.value) for each in self.fields if each.field == rule.key("field")}
        if _fold(row.text) not in known:
            self._add(row, Field(rule.key("field")), row.text, rule.id)
        return 1

    def _mark(self, row: Row) -> None:
        rule = self.book.first(row.text, "marking")
        known = {_fold(each.value) for each in self.fields if each.field is Field.CLASSIFICATION}
        if rule and rule.key("field") == Field.CLASSIFICATION and _fold(row.text) not in known:
            self._add(row, Field.CLASSIFICATION, row.text, rule.id)

    def _subtitle(self, at: int) -> int:
        """A subtitle between dashes, over as many lines as it takes to the closing dash."""
        row = self.rows[at]
        opening = _SUBTITLE.match(row.text)
        if self.title is None or not opening or self.fields_labelled():
            return 0
        words = opening["words"]
        for length in range(1, 5):
            if _SUBTITLE_END.search(words):
                opened = self._add(row, Field.SUBJECT, _SUBTITLE_END.sub("", words).strip(), "subtitle-dashes")
                opened.spans += [
                    Span(each.line.page_no, each.line.line_no, 0, len(each.line.text))
                    for each in self.rows[at + 1 : at + length]
                ]
                return length
            if at + length >= len(self.rows) or self.rows[at + length].gap:
                return 0
            words += ("" if _is_cjk(words[-1:]) else " ") + self.rows[at + length].text
        return 0

    def fields_labelled(self) -> bool:
        """Whether a labelled field of the list below the title has been read."""
        return any(
            each.label is not None and each.field in {Field.DATE, Field.TIME, Field.PLACE, Field.PARTICIPANTS}
            for each in self.fields
        )

    def _title(self, at: int) -> int:
        row = self.rows[at]
        if self.title is not None or (_SENTENCE_END.search(row.text) and not row.runs_on):
            return 0
        length = 1
        while at + length < len(self.rows) and length < 8 and self._title_goes_on(at + length):
            length += 1
        block = self.rows[at : at + length]
        words = _join(block)
        if self.book.first(_TITLE_NUMBER.sub("", words), "title") is None:
            return 0
        if self.book.first(_TITLE_NUMBER.sub("", row.text), "title") is None and self._moment(row.text).date:
            return 0
        self.title = _TITLE_NUMBER.sub("", words)
        return length

    def _title_goes_on(self, at: int) -> bool:
        above, row = self.rows[at - 1], self.rows[at]
        if row.gap or row.marking or self._is_speech(row) or ((label := self.book.find(row.text)) and not label.side):
            return False
        if any(self.book.first(row.text, kind) for kind in ("marking", "skipped")) or row.text.startswith(("(", "（")):
            return False
        if _SUBTITLE.match(row.text):
            return False
        if row.wrapped and not (self.book.first(row.text, "subject") and row.text[:1].isupper()):
            return True
        if self._is_dateline(row):
            return False
        words, before = _WORD.findall(row.text), _WORD.findall(above.text)
        if not words or not before:
            return False
        if before[-1].casefold() in self.connectors or above.text.endswith((",", "-", "、")):
            return True
        if words[0].casefold() in self.connectors and not self.book.first(row.text, "subject"):
            return True
        if words[0][:1].islower() and not _is_cjk(row.text):
            return True
        return above.text.isupper() and row.text.isupper() and above.centred == row.centred

    def _unlabelled(self, at: int) -> int:
        """A dateline, a time, a place below it, names set against each other, a subject below the title."""
        row = self.rows[at]
        if _is_prose(row) or (split_unknown(row.text) and not self._is_dateline(row)):
            return 0
        dated = any(each.field is Field.DATE for each in self.fields)
        if self._is_dateline(row):
            return self._dateline(at) if not dated else 0
        moment = self._moment(row.text)
        if moment.time and self._few_words_beside(row.text, moment, 3):
            self._add(row, Field.TIME, row.text, "time-line")
            return 1
        if self.title is None and not dated:
            return 0
        above = self.fields[-1] if self.fields else None
        close = not row.gap and above is not None and above.label is None
        if close and above and above.field in {Field.DATE, Field.TIME} and self._is_place(row, above):
            self._add(row, Field.PLACE, row.text, "place-below-date")
            return 1
        if self.title and _SLASHED_NAMES.match(row.text) and not self.fields_labelled():
            self._add(row, Field.PARTICIPANTS, row.text, "names-between-slash")
            return 1
        if self.book.first(row.text, "subject") and not any(each.field is Field.SUBJECT for each in self.fields):
            rule = self.book.first(row.text, "subject")
            length = 1
            while at + length < len(self.rows) and self.rows[at + length].wrapped and not self.rows[at + length].gap:
                length += 1
            block = self.rows[at : at + length]
            opened = self._add(row, Field.SUBJECT, _join(block), rule.id if rule else "subject-line")
            opened.spans += [Span(each.line.page_no, each.line.line_no, 0, len(each.line.text)) for each in block[1:]]
            return length
        return 0

    def _dateline(self, at: int) -> int:
        row = self.rows[at]
        self._add(row, Field.DATE, row.text, "dateline")
        return 1

    def _is_dateline(self, row: Row) -> bool:
        if _is_prose(row) or self.book.first(_TITLE_NUMBER.sub("", row.text), "title"):
            return False
        moment = self._moment(row.text)
        return (moment.date is not None or _DAY_ONLY in {p.code for p in moment.problems}) and self._few_words_beside(
            row.text, moment, DATELINE_WORDS
        )

    def _few_words_beside(self, text: str, moment: Moment, most: int) -> bool:
        rest = _residue(text, moment, self.residue)
        return len(_WORD.findall(rest)) <= most if not _is_cjk(rest) else len(rest) <= 2 * most

    def _is_place(self, row: Row, above: _Open) -> bool:
        if _SENTENCE_END.search(row.text) and not row.text[-3:-1].isupper():
            return False
        words = [word.casefold() for word in _WORD.findall(row.text)]
        if not words or len(words) > 14 or row.text[:1] in "([（":
            return False
        known = any(word in self.place_words for word in words) or (
            _is_cjk(row.text) and any(row.text.endswith(word) for word in self.place_words)
        )
        return known or (row.centred and above.row.centred and len(words) <= 6)

    def _sentence(self, at: int) -> int:
        """A sentence that tells when the meeting opened: header if fields still follow or nothing else does."""
        length = 1
        while at + length < len(self.rows) and not self.rows[at + length].gap and length < 6:
            length += 1
        words = _join(self.rows[at : at + length])
        opening = self.book.first(words, "opening")
        if opening is None or not self.fields:
            return 0
        if length > 3 and not self._field_follows(at + length):
            return 0
        if len(words) > 220 and not self._field_follows(at + length):
            self.prose.append((words, False))
            return 0
        self.prose.append((words, False))
        return length

    # --- looking ahead -------------------------------------------------------------------------------------------

    def _header_goes_on(self, at: int) -> bool:
        """Whether a row that is no field stands among the header's lines nevertheless."""
        row = self.rows[at]
        if self._is_speech(row):
            return False
        return self._field_follows(at + 1, but_not_prose=at)

    def _field_follows(self, at: int, but_not_prose: int | None = None) -> bool:
        if but_not_prose is not None and _is_prose(self.rows[but_not_prose]):
            return False
        ahead = self.rows[at : at + LOOK_AHEAD]
        for row in ahead:
            if self._is_speech(row):
                return False
            label = self.book.find(row.text)
            if label and not (label.side and label.value == "" and _is_prose(row)):
                return True
            if self.title is None and self.book.first(row.text, "title") and not _is_prose(row):
                return True
            if not any(each.field is Field.DATE for each in self.fields) and self._is_dateline(row):
                return True
            if self.title is None and self.book.first(row.text, "marking"):
                return True
            if _is_prose(row) and not self.book.first(row.text, "opening"):
                return False
        return False

    def _is_speech(self, row: Row) -> bool:
        """Whether the row opens a turn: its label comes back, or is defined for later use."""
        if self.book.first(row.text, "speech"):
            return True
        parts = split_unknown(row.text)
        if parts and self.recurring[_fold(parts[0])] > 1 and not self.book.find(row.text):
            return True
        stop = _CAPS_LABEL.match(row.text)
        return bool(stop and stop["label"].isupper() and self.recurring[_fold(stop["label"])] > 1)

    def _is_side_heading(self, at: int) -> bool:
        """A bare heading above names, in a list of participants: United States, Korean side."""
        row = self.rows[at]
        inside = self.fields and self.fields[-1].field is Field.PARTICIPANTS
        if not inside or at + 1 >= len(self.rows) or _is_cjk(row.text):
            return False
        below = self.rows[at + 1]
        bare = row.text.rstrip(":")
        if "," in bare or ";" in bare or len(bare.split()) > 5 or (_SENTENCE_END.search(bare) and "." not in bare[:-1]):
            return False
        listed = "," in below.text or ";" in below.text
        return (row.gap or not self.fields[-1].value) and not below.gap and listed and not _is_prose(below)

    def _is_list_block(self, at: int) -> bool:
        """Whether the rows up to the next gap are short lines such as a list has."""
        block = [self.rows[at]]
        for row in self.rows[at + 1 :]:
            if row.gap:
                break
            block.append(row)
        if any(self._is_speech(row) or split_unknown(row.text) for row in block):
            return False
        return not any(_is_prose(row) for row in block) and all(
            row.wide < PROSE_WIDTH or "," in row.text for row in block
        )

    # --- the end -------------------------------------------------------------------------------------------------

    def _find_tail(self, body: int) -> int:
        tail, strangers = len(self.rows), 0
        for at in range(len(self.rows) - 1, max(body, len(self.rows) - LONGEST_TAIL) - 1, -1):
            row = self.rows[at]
            if self._is_speech(row):
                break
            label = self.book.find(row.text)
            fits = label and label.field in _TAIL_FIELDS and label.value and not self._speaks(row, label)
            if fits or self.book.first(row.text, "tail") or self._closes(row):
                tail, strangers = at, 0
                continue
            strangers += 1
            if (strangers > TAIL_STRANGERS and not row.wrapped) or (row.wide > PROSE_WIDTH and not row.wrapped):
                break
        return tail

    def _closes(self, row: Row) -> bool:
        return row.gap and len(row.text) < 100 and self.book.first(row.text, "closing") is not None

    def _read_tail(self, tail: int) -> None:
        end = len(self.fields)
        at = tail
        while at < len(self.rows):
            row = self.rows[at]
            label = self.book.find(row.text)
            if label and label.field in _TAIL_FIELDS and label.value:
                self._label(at)
            elif len(self.fields) > end and not row.gap:
                self._continue(at)
            at += 1
        for at in range(max(0, len(self.rows) - LONGEST_TAIL), len(self.rows)):
            words = _join(self.rows[at : at + 2])
            if self.book.first(words, "closing") and (
                self.rows[at].runs_on or self.book.first(self.rows[at].text, "closing")
            ):
                self.prose.append((words, True))

    # --- what it all says ----------------------------------------------------------------------------------------

    def _conclude(self, body_start: int, tail_start: int) -> Header:
        labelled = {(each.field, _fold(each.value)) for each in self.fields if each.label}
        fields = [
            each
            for each in self.fields
            if each.value
            and (
                each.label or each.field is not Field.CLASSIFICATION or (each.field, _fold(each.value)) not in labelled
            )
        ]
        problems: list[Problem] = []
        year = self.year
        years = re.findall(r"(?<!\d)1[89]\d\d(?!\d)", " ".join([self.title or "", *(each.value for each in fields)]))
        if year is None and years:
            year = int(years[0])
        date, time, time_end, place = None, None, None, None
        for each in fields:
            if each.field not in {Field.DATE, Field.TIME}:
                continue
            moment = read_moment(each.value, self.rules, self.language, year=year, expect_time=True)
            problems += moment.problems
            date = date or moment.date
            if each.closing:
                time_end = time_end or moment.time
            else:
                time, time_end = (
                    time or moment.time,
                    time_end or (moment.time_end if time in {None, moment.time} else None),
                )
            if each.label is None and each.field is Field.DATE:
                place = place or _place_beside(each.value, moment, self.residue)
        for words, closing in self.prose:
            rule = self.book.first(words, "closing" if closing else "opening")
            found = rule.pattern.search(words) if rule else None
            moment = read_moment(
                found["time"] if found else words, self.rules, self.language, year=year, expect_time=True
            )
            if closing:
                time_end = time_end or moment.time
            else:
                time, time_end = time or moment.time, time_end or moment.time_end
        if date is None and self.title:
            date = self._moment(self.title).date
        if date is None:
            problems.append(
                Problem("no_date", Severity.WARNING, "header", "The header gives no date that could be read.")
            )
        subject = next((each.value for each in fields if each.field is Field.SUBJECT), None)
        place = next((each.value for each in fields if each.field is Field.PLACE), None) or place
        return Header(
            fields=tuple(each.close() for each in fields),
            title=self.title or self.heading,
            subject=" ".join(subject.split()) if subject else None,
            date=date,
            time=time,
            time_end=time_end,
            place=place,
            body_start=body_start,
            tail_start=tail_start,
            year=year,
            problems=tuple(problems),
        )

    def _moment(self, text: str) -> Moment:
        return read_moment(text, self.rules, self.language, year=self._context_year())

    def _context_year(self) -> int | None:
        if self.year is None and self.title and (found := re.search(r"(?<!\d)1[89]\d\d(?!\d)", self.title)):
            return int(found.group())
        return self.year

    def _add(self, row: Row, kind: Field, value: str, rule: str) -> _Open:
        opened = _Open(None, kind, rule, row, confidence=row.line.confidence * UNLABELLED_CONFIDENCE)
        opened.add(row, value, 0, "")
        self.fields.append(opened)
        return opened


_DAY_ONLY = "impossible_date"
_TAIL_FIELDS = {Field.RECORDER, Field.INTERPRETER, Field.PARTICIPANTS, Field.COPY}


def _place(row: Row) -> tuple[int, int]:
    return row.line.page_no, row.line.line_no


def _recurring_labels(rows: Sequence[Row]) -> Counter[str]:
    """How often the words before a line's first colon, or capitals before its first stop, begin a line."""
    counts: Counter[str] = Counter()
    for row in rows:
        if parts := split_unknown(row.text):
            counts[_fold(parts[0])] += 1
        elif (stop := _CAPS_LABEL.match(row.text)) and stop["label"].isupper():
            counts[_fold(stop["label"])] += 1
    return counts


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_prose(row: Row) -> bool:
    """A full line, or one that ends a sentence and is not short."""
    return _ends_sentence(row) or (row.wide >= PROSE_WIDTH and row.runs_on and not row.text.isupper())


def _ends_sentence(row: Row) -> bool:
    return bool(_SENTENCE_END.search(row.text)) and len(row.text) > SHORTEST_SENTENCE


def _is_cjk(text: str) -> bool:
    return bool(_CJK.search(text))


def _join(rows: Sequence[Row]) -> str:
    words = ""
    for row in rows:
        glue = "" if not words or (_is_cjk(words[-1:]) and _is_cjk(row.text[:1])) else " "
        words += glue + row.text
    return words


def _residue(text: str, moment: Moment, dropped: set[str]) -> str:
    """What a dateline says besides date and time."""
    for start, end in reversed(moment.spans):
        text = f"{text[:start]}\0{text[end:]}"
    return _WORD.sub(lambda word: "" if word.group().casefold() in dropped else word.group(), text)


def _place_beside(text: str, moment: Moment, dropped: set[str]) -> str | None:
    """The place of a dateline: the words before or after date and time, if they begin with a capital."""
    parts = [part.strip(" ,.;:()-–—\n\t，。；、") for part in _residue(text, moment, dropped).split("\0")]
    parts = [part for part in parts if part and (part[:1].isupper() or _is_cjk(part))]
    return parts[0] if len(parts) == 1 else None
