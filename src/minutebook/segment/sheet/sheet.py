"""One meeting's rows with all that the header's readers ask about a row and its neighbours: label, people, columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import CleanLine
from minutebook.segment.layout.columned import find_columned, with_tab
from minutebook.segment.layout.rows import (
    Row,
    ends_sentence,
    is_bracketed,
    is_cjk,
    is_sentence_end,
    join_text,
    measure_rows,
    reads_as_sentence,
)
from minutebook.segment.sheet.abreast import part_fields
from minutebook.segment.sheet.capitals import part_capitals
from minutebook.segment.sheet.datelines import Datelines
from minutebook.segment.sheet.headed import end_with_colon, find_headed
from minutebook.segment.sheet.leaders import mend_columns, mend_dashes, mend_labels, part_entries
from minutebook.segment.sheet.letterheads import Halves, part_letterheads
from minutebook.segment.sheet.recurring import Recurring
from minutebook.segment.sheet.setoff import SetOff
from minutebook.segment.sheet.spacedlabels import mend_spaced_labels
from minutebook.segment.sheet.stopped import find_stopped, with_colon
from minutebook.segment.wording.books import Books
from minutebook.segment.wording.keys import find_key_block, find_key_labels
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import Label
from minutebook.segment.wording.persons import (
    ENTRY_LETTER,
    ENTRY_NUMBER,
    LONGEST_ENTRY,
    begins_with_initials,
    begins_with_whole_name,
    has_entry_form,
    is_name_before_initials,
    is_plain_name,
)
from minutebook.segment.wording.turnlabels import fold as speaker_fold

# Rows of a list in two columns, each of its halves counted.
LONGEST_COLUMN = 30
# The entry below one of a list stands within so many rows: one more of its office, and the heading of a side, between them.
NEXT_ENTRY = 3

_CHINESE_ENTRY = re.compile(r"[\u4e00-\u9fff]{2,14}[\s\u3000]+[\u4e00-\u9fff·]{2,6}(?:[（(][^（）()]{1,12}[)）])?")


class Sheet:
    """The rows of one meeting, measured, and the books to read them with.

    ``book`` reads labels of fields, ``speakers`` those of turns, ``words`` what headers are made of, ``persons`` who is
    named, ``days`` day and hour; ``recurring`` knows what comes back, ``set_off`` which labels do between signs. ``stopped``
    are the rows whose label a stop ends, ``headed`` those that head a value below them, ``columned`` the words that stand beside a column of others, by row, ``keyed`` the
    rows that say whom labels mean.
    """

    def __init__(self, lines: Sequence[CleanLine], books: Books, year: int | None) -> None:
        self.book, self.speakers, self.words, self.persons = books.labels, books.turns, books.words, books.persons
        rows = mend_labels(measure_rows(lines), frozenset(self.words.connectors))
        rows = part_entries(mend_dashes(mend_columns(rows, self._knows), self._knows), self._is_name)
        rows = mend_spaced_labels(rows, self.book)
        self.recurring = Recurring(rows, lines)
        self.set_off = SetOff(rows, self.speakers, find_key_labels(rows, self.speakers))
        self.days = Datelines(rows, books, year)
        halves = Halves(books, self.days)
        rows = part_letterheads(rows, halves.are_apart, halves.marks_field)
        self.rows = part_fields(part_capitals(rows, self.book), self.book)
        self.stopped = find_stopped(self.rows, self.book)
        self.headed = find_headed(self.rows, self.book)
        self.keyed = find_key_block(self.rows, self.speakers)
        self.columned = {at: with_tab(self.rows[at]).partition("\t")[0] for at in find_columned(self.rows)}

    def __len__(self) -> int:
        return len(self.rows)

    def _knows(self, text: str) -> bool:
        return self.book.find(text) is not None

    def _is_name(self, text: str) -> bool:
        whole = is_plain_name(text) or is_name_before_initials(text) or self.persons.lists_people(text)
        return "," not in text and whole

    def text(self, at: int) -> str:
        """Words of row ``at``, empty beyond the end."""
        return self.rows[at].text if 0 <= at < len(self.rows) else ""

    def whole(self, at: int) -> Sequence[Row]:
        """Row ``at`` and the rows that go on with it, none of which begins with a label that comes back."""
        end = at + 1
        while end < len(self.rows) and self.rows[end].wrapped and not self._comes_back(end):
            end += 1
        return self.rows[at:end]

    def _comes_back(self, at: int) -> bool:
        parts = split_unknown(self.text(at))
        return parts is not None and self.recurring.heads_lines(parts[0])

    def label(self, at: int) -> Label | None:
        """The known label that row ``at`` begins with; one that a telling word makes known needs a value, or people below.

        Of labels that stand once in a record (Item 5), several are its sections.
        """
        text = with_colon(self.text(at)) if at in self.stopped else self.text(at)
        text = end_with_colon(text) if at in self.headed else text
        label = self.book.find(text) if at < len(self.rows) and not self._is_bracketed(at, text) else None
        if label is not None and label.once and self._count_of(label) > 1:
            return None
        if label is not None and self._is_speaker_alone(at, label):
            return None
        if at in self.headed:
            return label
        if label is not None and label.rooted and not label.value and not self._has_people_below(at, label):
            return self.book.find_listed(self.text(at))
        return label

    def _is_bracketed(self, at: int, text: str) -> bool:
        """Whether row ``at`` stands in square brackets, or begins a paragraph that does: [Speakers: Ulla Berg, Minister; Emeka /
        Okafor. Typed from the tape.].
        """
        if not text.startswith("[") or text.endswith("]"):
            return is_bracketed(text)
        return "]" not in text and is_bracketed(join_text(self.whole(at)))

    def _is_speaker_alone(self, at: int, label: Label) -> bool:
        """Whether a Chinese label alone on its line, without a colon, is one that speakers bear, above a sentence."""
        alone = not label.value and not label.colon and is_cjk(label.words)
        speaks = alone and speaker_fold(label.words) in self.speakers.roles
        return speaks and (at + 1 == len(self.rows) or is_sentence_end(self.text(at + 1)))

    def _count_of(self, label: Label) -> int:
        """How many rows begin with a label of the same rule."""
        found = (self.book.find(row.text) for row in self.rows)
        return sum(other is not None and other.rule == label.rule for other in found)

    def _has_people_below(self, at: int, label: Label) -> bool:
        """Whether the row below names somebody, below a side's colon perhaps over a blank line; in capitals and below capitals that takes more than a comma: EXTERNAL
        RELATIONS SECRETARIAT / ITAMARATY, RIO DE JANEIRO is a letterhead.
        """
        if at + 1 >= len(self.rows):
            return False
        apart = self.rows[at + 1].gap and not (label.side and label.colon)
        if apart or not self.names_person(at + 1):
            side = self.book.find(self.text(at + 1))
            # 会见时在座的有： / 我方：副总理石平
            headed = self.text(at)[-1] in ":：" and side is not None and side.side and bool(side.value)
            headed = headed or (self.text(at)[-1] in ":：" and self._has_chinese_entries(at + 1))
            return (headed and not self.rows[at + 1].gap) or self._has_sides_below(at)
        below = self.text(at + 1)
        lettered = self.text(at).isupper() and below.isupper() and split_unknown(self.text(at)) is None
        return not lettered or begins_with_initials(below) or self.persons.begins_with_title(below.split())

    def _has_chinese_entries(self, at: int) -> bool:
        """Whether row ``at`` and the one below are names behind a gap, whatever office or works stands before it: 外轮代理公司　荆维舟."""
        rows = self.rows[at : at + 2]
        return len(rows) > 1 and all(_CHINESE_ENTRY.fullmatch(row.text) for row in rows) and not rows[1].gap

    def _has_sides_below(self, at: int) -> bool:
        """Whether a side with its people stands below a heading in capitals, or before a colon: PERSONS TAKING PART / Western
        Samoa / Hon. Tuala Faleafa.
        """
        heads = self.text(at).isupper() or self.text(at)[-1] in ":："
        side = ENTRY_LETTER.sub("", self.text(at + 1))
        if not heads or at + 2 >= len(self.rows) or self.rows[at + 2].gap or is_cjk(side):
            return False
        named = (
            len(side.split()) <= LONGEST_ENTRY
            and not any(char in ",;:.!?" for char in side)
            and (side[0].isupper() or side != self.text(at + 1))
        )
        return named and (
            self.persons.is_person(self.text(at + 2))
            or (side != self.text(at + 1) and self.names_person(at + 2))
            or self._begins_entries(at + 2)
        )

    def _begins_entries(self, at: int) -> bool:
        """Whether row ``at`` is a whole name with its office, whatever that is, and another stands below it, perhaps under a side
        of its own: Ana Luísa Prado Reis, Keeper of Mails / Abel Reis, Pilot.
        """

        def is_whole(place: int) -> bool:
            return place < len(self.rows) and self.is_entry(place) and begins_with_whole_name(self.text(place))

        return is_whole(at) and any(is_whole(below) for below in range(at + 1, at + 1 + NEXT_ENTRY))

    def names_person(self, at: int) -> bool:
        """Whether row ``at`` could be a line of a list of people: a name before its office, or behind it."""
        row, text = self.rows[at], join_text(self.whole(at))
        if is_name_before_initials(text):
            # Громов П. И.
            return True
        if (is_sentence_end(text) and ends_sentence(row)) or reads_as_sentence(row) or self.days.is_dateline(row):
            return False
        if parts := split_unknown(text):
            return self.persons.lists_people(parts[1])
        if self._sets_apart(row):
            return True
        text = ENTRY_LETTER.sub("", ENTRY_NUMBER.sub("", text))
        return (
            begins_with_initials(text)
            or self.persons.lists_people(text)
            or has_entry_form(text)
            or self.persons.ends_in_name(text)
        )

    def _sets_apart(self, row: Row) -> bool:
        """Whether a wide space parts a whole name from its office or land: Belgium    Count J. Orde, Орлов Т. И.    секретарь."""
        parts = with_tab(row).split("\t")
        return len(parts) > 1 and any(map(self._is_name, parts))

    def is_entry(self, at: int) -> bool:
        """Whether row ``at`` reads as one person of a list: a name, and an office behind a comma."""
        row = self.rows[at]
        return (
            not (ends_sentence(row) or reads_as_sentence(row))
            and split_unknown(row.text) is None
            and has_entry_form(row.text)
        )

    def is_beside(self, at: int) -> bool:
        """Whether row ``at`` stands beside another, near it in the order of reading: two lists in two columns."""
        line = self.rows[at].line
        return any(
            _stand_beside(line, row.line) for row in self.rows[max(0, at - LONGEST_COLUMN) : at + LONGEST_COLUMN]
        )

    def tops_column(self, at: int) -> bool:
        """Whether the reading goes back up the page to row ``at``: the right one of two columns begins."""
        below, above = self.rows[at].line.box, self.rows[at - 1].line.box
        return at > 0 and not self.rows[at].new_page and below.bottom < above.top and self.is_beside(at)


def _stand_beside(one: CleanLine, other: CleanLine) -> bool:
    """Whether two lines of a page stand at one height, space between them."""
    apart = one.box.right < other.box.left or other.box.right < one.box.left
    level = one.box.top < other.box.bottom and other.box.top < one.box.bottom
    return apart and level and (one.page_no, one.frame) == (other.page_no, other.frame)
