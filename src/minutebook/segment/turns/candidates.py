"""Where in a document the labels of one family could stand: at the start of a line, over as many lines as they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutebook.rules import Rule
from minutebook.segment.layout.columned import find_columned, with_tab
from minutebook.segment.layout.paragraphs import FULL_LINE, begins_line
from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.divided import goes_on_with_name
from minutebook.segment.turns.readings import LabelReader
from minutebook.segment.turns.said import ends_sentence
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook

# A label may be broken over this many lines at most (titles of ministers are).
LONGEST_LABEL_LINES = 3
# A row of capitals with more words is a heading, not a name and a short answer.
LONGEST_CAPITALS = 3
# So many paragraphs that begin with a stop and a dash, and more than half of all, show that labels end so.
FEWEST_DASHED = 3
# Foreign Office, S.W.1
_POSTAL = re.compile(r"[^.]{3,40},\s[NSEW]{1,2}\.(?:[A-Z]\.)?\s?\d{1,2}\b")
_STOP_AND_DASH = re.compile(r"[^\W\d_][^:：!?。—–]{0,60}?\.\s?(?:[—–]|--|-\s)")
# "I." that heads several paragraphs, none of which is the second or third, is whoever writes.
_SELF = "I. "
FEWEST_SELVES = 2
_NEXT_NUMBER = re.compile(r"(?:II|III|2)\.\s")
_AFTER_DEFINITION = re.compile(r"\s*[:：;.,]?\s*")


class Candidates:
    """What could be labels of one family in a document; iterated, all readings of each place that could open a turn."""

    def __init__(
        self,
        rows: Sequence[Row],
        rule: Rule,
        book: TurnBook,
        backing: Backing,
        barred: frozenset[int],
        addresses: frozenset[str],
    ) -> None:
        """Look for labels of one family.

        Args:
            rows: the body.
            rule: the family's rule.
            book: the rules.
            backing: the names of title and header.
            barred: indexes of rows that open no turn.
            addresses: shortened forms of address that no list knows.
        """
        self._rows = rows
        self._rule = rule
        self._book = book
        self._backing = backing
        self._barred = barred
        dashed = rule.id == "stop" and _set_stop_and_dash(rows, barred)
        self._reader = LabelReader(rule, book, backing, addresses, dashed=dashed)
        # A record typed in capitals throughout: they make no heading of a row.
        self._in_capitals = 2 * sum(row.text.isupper() for row in rows) > len(rows)
        self._calls_self = sum(row.text.startswith(_SELF) for row in rows) >= FEWEST_SELVES
        self._calls_self &= not any(_NEXT_NUMBER.match(row.text) for row in rows)
        self.columned = find_columned(rows) if rule.keys.get("columns") else frozenset()

    def __iter__(self) -> Iterator[tuple[Announcement, ...]]:
        above: Row | None = None
        for at, row in enumerate(self._rows):
            strong = begins_line(above, row)
            if (
                at not in self._barred
                and (strong or (above is not None and ends_sentence(above.text)))
                and not self._is_no_start(above, row)
                and (readings := self._match(at))
            ):
                yield readings if strong else tuple(replace(each, weak=True) for each in readings)
            above = row

    def _is_no_start(self, above: Row | None, row: Row) -> bool:
        """Whether a row goes on with a name that the row above began, or is a heading of capitals and stops (COUNTY MUSEUM.
        TAPE 17) or a colon (TONGA: REPLACEMENT OF THE CRANE).
        """
        stop = self._rule.id == "stop"
        if stop and _POSTAL.match(row.text):
            return True
        divided = above is not None and goes_on_with_name(above, row, self._book, colon=not stop)
        heads = stop or (self._rule.id == "colon" and not row.runs_on and not self._in_capitals)
        heads = heads and row.text.isupper() and len(row.text.split()) > LONGEST_CAPITALS
        # "... takes from the village its best" at the end of a page, and below it "reeds." or "Schilf."
        broken = above is not None and above.wide >= FULL_LINE and not ends_sentence(above.text)
        ends = self._rule.id == "own-line" and broken and row.text.endswith(".") and " " not in row.text
        return divided or ends or (heads and not self._is_whole_name(row.text))

    def _is_whole_name(self, text: str) -> bool:
        """Whether a row holds but a colon and a name that stands elsewhere in the header, or one known that comes back:
        COMMODORE KHIN MAUNG BYU:.
        """
        label = self._book.read(text[:-1]) if text[-1:] in ":：" else None
        if label is None:
            return False
        several = sum(row.text == text for row in self._rows) > 1
        return self._backing.names_besides(label, text) or (several and self._backing.resolves(label))

    def _match(self, at: int) -> tuple[Announcement, ...]:
        """The label at the start of row ``at``, read over as many rows as it takes."""
        rows, rule, row = self._rows, self._rule, self._rows[at]
        start = 0 if self._calls_self and row.text.startswith(_SELF) else self._book.unglue(row.text)
        text, ends = (with_tab(row) if at in self.columned else row.text)[start:], [len(row.text) - start]
        for more in range(LONGEST_LABEL_LINES):
            if more:
                below = rows[at + more] if at + more < len(rows) else None
                if below is None or below.gap or rule.keys.get("alone") or not below.wrapped:
                    return ()
                text += rows[at + more - 1].line.joint + below.text
                ends.append(len(text))
            if rule.id == "colon" and (defined := self._book.define(text)):
                label, end = defined
                rest = _AFTER_DEFINITION.match(text[end:])
                return (self._place(at, start, label, end + (rest.end() if rest else 0), ends),)
            if found := rule.pattern.match(text):
                if rule.keys.get("alone") and (row.runs_on or at + 1 >= len(rows)):
                    return ()
                return tuple(self._place(at, start, label, end, ends) for label, end in self._reader.read(found))
        return ()

    def _place(self, at: int, start: int, label: SpeakerLabel, end: int, ends: list[int]) -> Announcement:
        """``end`` counts in the joined text of the rows from ``at``; the speech begins there or on the next row."""
        for more, reach in enumerate(ends):
            if end < reach:
                before = ends[more - 1] + len(self._rows[at + more - 1].line.joint) if more else 0
                said = max(0, end - before) + (0 if more else start)
                return Announcement(at, start, label, at + more, said, self._rule.id)
        return Announcement(at, start, label, at + len(ends), 0, self._rule.id)


def _set_stop_and_dash(rows: Sequence[Row], barred: frozenset[int]) -> bool:
    """Whether a stop and a dash stand together near the start of most paragraphs: CMDTE. RIVERO.— Sit down."""
    heads = [
        row.text for at, row in enumerate(rows) if at not in barred and begins_line(rows[at - 1] if at else None, row)
    ]
    dashed = sum(_STOP_AND_DASH.match(text) is not None for text in heads)
    return dashed >= FEWEST_DASHED and dashed * 2 > len(heads)
