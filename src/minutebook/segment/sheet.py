"""One meeting's rows with all that the header's readers ask about a row: label, date, speech, marking.

Long because each question is asked of the row's words and of its neighbours, and answers are remembered in one place.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Hamming, Levenshtein

from minutebook.model import CleanLine, Field
from minutebook.segment.abreast import part_fields
from minutebook.segment.books import Books
from minutebook.segment.capitals import part_capitals
from minutebook.segment.clock import read_figure
from minutebook.segment.columned import find_columned, with_tab
from minutebook.segment.dates import Moment
from minutebook.segment.labels import NAMES, OCCASION, Label, split_unknown
from minutebook.segment.leaders import mend_columns, mend_dashes, mend_labels, part_entries
from minutebook.segment.letterheads import part_letterheads
from minutebook.segment.rows import (
    Row,
    ends_sentence,
    is_cjk,
    is_prose,
    is_sentence_end,
    join_text,
    measure_rows,
    reads_as_sentence,
)
from minutebook.segment.turnlabels import TurnBook
from minutebook.segment.turnlabels import fold as speaker_fold

# Words besides date and time that a dateline may hold: place names, weekday.
DATELINE_WORDS = 8
# A label of more words than this announces no field and no speaker.
LONGEST_LABEL_WORDS = 6
# Before a full stop a label is a name and at most its title.
LONGEST_STOP_LABEL = 2
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)1[89]\d\d(?!\d)|一[八九][〇○零一二三四五六七八九]{2}(?=年)")
# "12. Conversation with ...", "No. 18. Call of ..."
_TITLE_NUMBER = re.compile(r"^\s*(?:(?:No|Nr|№)\.?\s*)?\d{1,4}\.\s+(?=[^\W\d_])")
# Behind the first initial of a name stands no speech: Шубин П. К., начальник. A dash may stand there: MINISTER ANHALT.— Wir.
_CAPS_LABEL = re.compile(
    r"^(?P<label>[^\W\d_][\w' .’-]{1,40}?)(?:\s\([^()]{2,40}\))?\.(?:\s+|(?=[—–]))(?![^\W\d_]\.[\s,;])\S"
)
_BEFORE_INITIALS = re.compile(r"(?:(?:тов|т)\.\s?)?[А-ЯЁ][А-ЯЁа-яё-]+\s(?:[А-ЯЁ]\.\s?){2}")
_FIGURE = re.compile(r"\d")
_LAST_NUMBER = re.compile(r"(?<=[^\d/])\d{1,4}$")
# Присутствовали. Н. А. Седов: words of small letters, a stop, and more.
_STOPPED = re.compile(r"[^\W\d_][^.:;,]{2,30}\.\s+\S")
# So many labels that a stop ends stand right below each other, among so many rows from the top.
FEWEST_STOPPED = 3
LAST_STOPPED = 40
_HOUR_END = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
# "1) Minister Gottfried Anhalt", "2. Brig. James Aldous-Kerr", "3- Eng. Hassan Fahmi"
ENTRY_NUMBER = re.compile(r"^\(?\d{1,2}(?:[.)]|\s?-)\s+(?=[^\W\d_])")
# "a) for the Central Office"
ENTRY_LETTER = re.compile(r"^\(?[a-zа-я]\)\s+")
# Title words damaged by one letter in five are still told apart from other words of five letters or more, if there
# are two of them.
TITLE_DAMAGE = 0.2
SHORTEST_TITLE_WORD = 5
# Letters of a title in which a longer word may end.
SHORTEST_TITLE_END = 7
# A classification is a few words; those of six letters or more are known with one letter in four misread.
MARKING_DAMAGE = 0.25
SHORTEST_MARKING_WORD = 6
LONGEST_MARKING = 6
# A label of places may be misread in so large a share of its letters where its value shows it.
PLACE_DAMAGE = 0.4
# More figures than a copy's number has make a reference of it.
MARKING_FIGURES = 4
# Words of a remark that tells who has seen the record.
LONGEST_REVIEW = 12
TITLE_WORDS = 2
# A misread title word so long shows a title by itself where it begins the line.
LONG_TITLE_WORD = 9
# A Chinese label with a foreign name and its title.
LONGEST_CHINESE_LABEL = 8
# A Chinese label of so few characters may be a surname alone, or one with a title of one character.
SHORTEST_CHINESE_TITLED = 2
# A Russian name is compared without its last vowel if as many letters stay.
SHORTEST_STEM = 4
# "Journal.of the Ambassador": a speck between two words.
_GLUED_STOP = re.compile(r"(?<=[a-zß-žа-яё]{3})[.,](?=[a-zß-žа-яё])")
_BRACKETED = re.compile(r"\s*[\[(][^\])]*[\])]?")
_LISTED = re.compile(r"\s*[,;]\s*|\s+(?:and|und|и)\s+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2}")
_INITIAL_AT_END = re.compile(r"(?<![^\W\d_])[^\W\d_a-zа-я]\.$")
_PLAIN_NAME = re.compile(r"[A-ZÀ-ŽА-ЯЁ][\w’'-]+(?:\s(?:[A-ZÀ-ŽА-ЯЁ]\.|von|van|de|der))?\s[A-ZÀ-ŽА-ЯЁ][\w’'-]+")
# A name of two words or with initials closes a line: ... тов. Гордиевских А. И., ... Aurelio Brenes Umaña
_NAME_AT_END = re.compile(
    r"\s[A-ZÀ-ŽА-ЯЁ][\w’'-]+(?:\s[A-ZÀ-ŽА-ЯЁ]\.){1,2}$|\s(?:[A-ZÀ-ŽА-ЯЁ]\.\s?)*[A-ZÀ-ŽА-ЯЁ][\w’'-]+\s(?:[^\W\d_]{2,3}-)?[A-ZÀ-ŽА-ЯЁ][\w’'-]+$"
)
_CHINESE_ENTRY = re.compile(r"[\u4e00-\u9fff·]{2,12}(?:同志|先生|女士|夫人)(?:[（(][^）)]{1,6}[）)])?(?:[，,]|$)")
# What a whole space parts from the words behind it in Chinese; so many rows that begin alike are speeches.
_SPACED_LABEL = re.compile(r"^[\u4e00-\u9fff·]{2,8}(?=[\u3000 ]+[^\s\u3000])")
FEWEST_SPACED = 3
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_ARTICLES = frozenset({"the", "der", "die", "das"})
_BRACKET = re.compile(r"[\[(（〔［].*$")
# Characters of an entry with its office in a Chinese list.
LONGEST_CHINESE_ENTRY = 24
# Words of a form of address and a name without an office: Mr. Ostrander, Dr. Bruno Wessel.
SHORTEST_TITLED = 3
# Rows of a list in two columns, each of its halves counted.
LONGEST_COLUMN = 30
# Words of a name in a list, title before it included.
LONGEST_ENTRY = 5
# So many plain names of two words make a list of people, whatever its label.
FEWEST_NAMES = 2
# A leap year, for dates whose own year is not to be read.
ANY_YEAR = 1960
_DAY_ONLY = "impossible_date"
# What stands on the right of a letterhead, and what its left half does not end in.
_CORNER_FIELDS = frozenset({Field.REFERENCE, Field.COPY, Field.DATE})
_OPEN_ENDS = frozenset(":：,，;—–-")


class Sheet:
    """The rows of one meeting, measured, and the books to read them with. Answers are remembered by text."""

    def __init__(self, lines: Sequence[CleanLine], books: Books, year: int | None) -> None:
        rules = books.rules
        self.year = year
        self.dates, self.book, self.speakers = books.dates, books.labels, books.turns
        # Offices that are somebody's: заместитель / Председателя Госплана.
        self.deputies = {word.casefold() for word in rules.words("deputies")}
        self.connectors = {word.casefold() for word in rules.words("connectors")}
        rows = mend_labels(measure_rows(lines), frozenset(self.connectors))
        self.rows = part_entries(mend_dashes(mend_columns(rows, self._knows), self._knows), self._is_name)
        self.place_prefixes = frozenset(rules.words("place_prefixes"))
        self.place_words = {word.casefold() for word in rules.words("place_words")}
        self._title_words = {word.casefold() for word in rules.words("title_words") if len(word) >= SHORTEST_TITLE_WORD}
        self._place_labels = [word.casefold() for word in rules.words("place_labels") if not is_cjk(word)]
        self.organisations = {word.casefold() for word in rules.words("organisations")}
        self._lands = {fold(word) for word in rules.words("lands")}
        self.sentence_words = frozenset(rules.words("sentence_words"))
        self._hour_words = {word.casefold() for word in rules.words("time_labels") if len(word.split()) == 1}
        self._titles: dict[str, bool] = {}
        self._marking_words = [word.casefold() for word in rules.words("marking_words")]
        self._review_words = [word.casefold() for word in rules.words("review_words")]
        self._title_ends = tuple(each for each in self.speakers.titles if len(each) >= SHORTEST_TITLE_END)
        self._role_ends = frozenset(role[-1] for role in self.speakers.roles if is_cjk(role))
        self._residue = {word.casefold() for word in rules.words("date_residue")}
        self._recurring = _count_labels(self.rows)
        self._spaced = Counter(found.group() for row in self.rows if (found := _SPACED_LABEL.match(row.text)))
        self._repeated = Counter(_fold_head(line.text) for line in lines)
        self._doubtful = {row.text: row.line.doubtful for row in self.rows if row.line.doubtful}
        self._moments: dict[tuple[str, int | None], Moment] = {}
        self.rows = part_letterheads(self.rows, self._is_letterhead, self._marks_field)
        self.rows = part_fields(part_capitals(self.rows, self.book), self.book)
        self._stopped = self._find_stopped()
        self._beside_words = {at: with_tab(self.rows[at]).partition("\t")[0] for at in find_columned(self.rows)}

    def __len__(self) -> int:
        return len(self.rows)

    def _knows(self, text: str) -> bool:
        return self.book.find(text) is not None

    def _is_name(self, text: str) -> bool:
        return "," not in text and (_PLAIN_NAME.fullmatch(text) is not None or self.lists_people(text))

    def _is_letterhead(self, left: str, right: Row) -> bool:
        """Whether words before a wide space are no part of the dateline behind it, as that has a place of its own, or the
        words can be none: В.С. СЕМЕНОВА, Staatssekretär; or a classification, or another marking with one or a field behind
        it: SECRET / American Bureau, 机密 / 编号：0345.
        """
        marked = self.book.first(left, "marking")
        classified = marked is not None and marked.key("field") == Field.CLASSIFICATION
        if classified or self._marks_field(left, right) or (marked and self.book.first(right.text, "marking")):
            return True
        place = self.book.first(right.text, "place")
        if self._stands_in_corner(left, right) or (place and place.keys.get("own") and self.moment(left).date):
            # от 4 мая 1961 г.            г. Заречье
            return True
        if left.endswith((",", "，")) or not self.is_dateline(right):
            return False
        number = self.book.find_listed(left)
        if number is not None and number.field is Field.REFERENCE and _FIGURE.search(number.value):
            # No. 338                4 December 1961
            return True
        if _BEFORE_INITIALS.fullmatch(left):
            # ЛУКОМОРОВА Д. В.           «19» апреля 1961 г.
            return True
        writer = self.speakers.read(left)
        placed = any(word[:1].isupper() for word in _WORD.findall(self.beside(right.text, self.moment(right.text))))
        styled = writer is not None and writer.form in {"role", "title-name"}
        return placed or marked is not None or styled or self.lists_people(left)

    def _stands_in_corner(self, left: str, right: Row) -> bool:
        """Whether a marking, or a field with its figure, stands beside an office that is no label: Protocol Department /
        Copy No. 4, Abt. Ausland / Tgb.-Nr. 88/71.
        """
        label = self.book.find_listed(f"{left}:")
        if not left[:1].isalpha() or left[-1] in _OPEN_ENDS or (label is not None and not label.value.strip(":")):
            return False
        field = self.book.find_listed(right.text)
        numbered = field is not None and field.field in _CORNER_FIELDS and _FIGURE.search(field.value) is not None
        return numbered or self.book.first(right.text, "marking") is not None

    def _marks_field(self, left: str, right: Row) -> bool:
        """Whether a marking stands before a field, which needs no colon before a figure: 绝密 / 档号 丁-112."""
        if self.book.first(left, "marking") is None:
            return False
        field = self.book.find_listed(right.text)
        return bool(field and field.value and (field.colon or _FIGURE.search(field.value)))

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
        return parts is not None and self.recurs(parts[0])

    def label(self, at: int) -> Label | None:
        """The known label that row ``at`` begins with; one that a telling word makes known needs a value, or people below.

        Of labels that stand once in a record (Item 5), several are its sections.
        """
        text = _with_colon(self.text(at)) if at in self._stopped else self.text(at)
        label = self.book.find(text) if at < len(self.rows) and not self._is_bracketed(at, text) else None
        if label is not None and label.once and self._count_of(label) > 1:
            return None
        if label is not None and self._is_speaker_alone(at, label):
            return None
        if label is not None and label.rooted and not label.value and not self._has_people_below(at):
            return self.book.find_listed(self.text(at))
        return label

    def _is_bracketed(self, at: int, text: str) -> bool:
        """Whether row ``at`` stands in square brackets, or begins a paragraph that does: [Speakers: Ulla Berg, Minister; Emeka /
        Okafor. Typed from the tape.].
        """
        if not text.startswith("[") or text.endswith("]"):
            return is_bracketed(text)
        return "]" not in text and is_bracketed(join_text(self.whole(at)))

    def _find_stopped(self) -> frozenset[int]:
        """Rows of the header whose labels a stop ends in place of a colon: several right below each other, one of them of
        the day, hour or place: Дата. 16 марта 1964 г. / Присутствовали. Н. А. Седов / Вопрос. Каталог.
        """
        found: set[int] = set()
        block: dict[int, Field] = {}
        for at in range(min(LAST_STOPPED, len(self.rows)) + 1):
            row = self.rows[at] if at < len(self.rows) else None
            label = self.book.find(_with_colon(row.text)) if row and _STOPPED.match(row.text) else None
            if block and row is not None and row.wrapped and not row.gap and label is None:
                continue
            if block and (row is None or row.gap or label is None):
                found |= set(block) if len(block) >= FEWEST_STOPPED and OCCASION & set(block.values()) else set()
                block = {}
            if label is not None and label.colon and label.value and "~" not in label.rule:
                block[at] = label.field
        return frozenset(found)

    def _is_speaker_alone(self, at: int, label: Label) -> bool:
        """Whether a Chinese label alone on its line, without a colon, is one that speakers bear, above a sentence."""
        alone = not label.value and not label.colon and is_cjk(label.words)
        speaks = alone and speaker_fold(label.words) in self.speakers.roles
        return speaks and (at + 1 == len(self.rows) or is_sentence_end(self.text(at + 1)))

    def _count_of(self, label: Label) -> int:
        """How many rows begin with a label of the same rule."""
        found = (self.book.find(row.text) for row in self.rows)
        return sum(other is not None and other.rule == label.rule for other in found)

    def _has_people_below(self, at: int) -> bool:
        """Whether the row below names somebody; in capitals and below capitals that takes more than a comma: EXTERNAL
        RELATIONS SECRETARIAT / ITAMARATY, RIO DE JANEIRO is a letterhead.
        """
        if at + 1 < len(self.rows) and self.rows[at + 1].gap:
            return self._has_sides_below(at)
        if at + 1 >= len(self.rows) or not self.names_person(at + 1):
            return False
        below = self.text(at + 1)
        lettered = self.text(at).isupper() and below.isupper() and split_unknown(self.text(at)) is None
        return not lettered or _INITIAL.match(below) is not None or self.begins_with_title(below.split())

    def _has_sides_below(self, at: int) -> bool:
        """Whether a blank line stands between a heading in capitals, or before a colon, and a side with its people: PERSONS
        TAKING PART / Western Samoa / Hon. Tuala Faleafa.
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
            self.is_person(self.text(at + 2)) or (side != self.text(at + 1) and self.names_person(at + 2))
        )

    def names_person(self, at: int) -> bool:
        """Whether row ``at`` could be a line of a list of people: a name before its office, or behind it."""
        row, text = self.rows[at], join_text(self.whole(at))
        if _BEFORE_INITIALS.fullmatch(text):
            # Громов П. И.
            return True
        if (is_sentence_end(text) and ends_sentence(row)) or reads_as_sentence(row) or self.is_dateline(row):
            return False
        if parts := split_unknown(text):
            return self.lists_people(parts[1])
        text = ENTRY_NUMBER.sub("", text)
        return (
            _INITIAL.match(text) is not None or self.lists_people(text) or _is_entry(text) or self._ends_in_name(text)
        )

    def _ends_in_name(self, text: str) -> bool:
        """Whether words begin with an office and end in a name: Директор завода тов. Шаповал Р. Т., 国务院总理韩致中; in
        Chinese, a name and a form of address may begin them.
        """
        if is_cjk(text):
            if _CHINESE_ENTRY.match(text):
                return True
            ends = [text.rfind(role) + len(role) for role in self.speakers.roles if is_cjk(role) and role in text]
            name = text[max(ends, default=len(text)) :]
            return len(text) <= LONGEST_CHINESE_ENTRY and _CHINESE_NAME.fullmatch(name) is not None
        first = _WORD.match(text)
        if first is None or text.isupper() or _NAME_AT_END.search(text) is None:
            return False
        # Bundesminister ends in an office.
        return fold(first.group()).endswith(self._title_ends) or any(
            fold(first.group()) == office.split()[0] for office in self.speakers.titles | self.speakers.roles
        )

    def is_entry(self, at: int) -> bool:
        """Whether row ``at`` reads as one person of a list: a name, and an office behind a comma."""
        row = self.rows[at]
        return (
            not (ends_sentence(row) or reads_as_sentence(row))
            and split_unknown(row.text) is None
            and _is_entry(row.text)
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

    def names_office(self, text: str) -> bool:
        """Whether words begin as an office does, or hold one: Third Secretary, Legationsrat."""
        label = self.speakers.read(text)
        first = fold(text.split(maxsplit=1)[0].rstrip(".")) if text else ""
        known = self.speakers.titles | self.speakers.roles
        return (label is not None and label.form == "role") or any(first == office.split()[0] for office in known)

    def is_land(self, text: str) -> bool:
        """Whether words are the name of a land: Ceylon, Great Britain, U.S."""
        return bool(text) and all(fold(word).rstrip(".") in self._lands for word in text.split())

    def is_title(self, text: str) -> bool:
        """Whether words are the title of a record, its number in an edition apart."""
        if text not in self._titles:
            bare = _GLUED_STOP.sub(" ", _TITLE_NUMBER.sub("", text))
            self._titles[text] = self.book.first(bare, "title") is not None or self._resembles_title(bare)
        return self._titles[text]

    def is_title_word(self, word: str) -> bool:
        """Whether a word is one that titles are made of, or joins such words."""
        return word.casefold() in self._title_words or word.casefold() in self.connectors

    def _resembles_title(self, text: str) -> bool:
        """Whether two of the words that titles are made of stand in ``text``, one letter in five of each misread."""
        words = [word.casefold() for word in _WORD.findall(text) if len(word) >= SHORTEST_TITLE_WORD]
        hits = {
            known
            for known in self._title_words
            for word in words
            if Levenshtein.distance(word, known, score_cutoff=int(len(known) * TITLE_DAMAGE))
            <= int(len(known) * TITLE_DAMAGE)
        }
        first = words[0] if words and text[:1].isupper() and len(words[0]) >= LONG_TITLE_WORD else ""
        begins = any(0 < Levenshtein.distance(first, known) <= int(len(known) * TITLE_DAMAGE) for known in hits)
        return begins or (len(hits) >= TITLE_WORDS and not is_sentence_end(text))

    def resembles_marking(self, text: str) -> bool:
        """Whether every longer word of a short row is a word of classification, one letter in four misread."""
        words = [word.casefold() for word in _WORD.findall(text)]
        long = [word for word in words if len(word) >= SHORTEST_MARKING_WORD]
        figures = sum(char.isdigit() for char in text)
        if (
            not long
            or len(words) > LONGEST_MARKING
            or figures > MARKING_FIGURES
            or not text[:1].isupper()
            or is_sentence_end(text)
        ):
            return False
        return all(
            any(Levenshtein.distance(word, known) <= int(len(known) * MARKING_DAMAGE) for known in self._marking_words)
            for word in long
        )

    def mend_marking(self, text: str) -> str:
        """A classification with its longer words as they are spelt: Секретво."""

        def mend(found: re.Match[str]) -> str:
            word = found.group()
            if len(word) < SHORTEST_MARKING_WORD:
                return word
            near = min(self._marking_words, key=lambda known: Levenshtein.distance(word.casefold(), known))
            if Levenshtein.distance(word.casefold(), near) > int(len(near) * MARKING_DAMAGE):
                return word
            return near.upper() if word.isupper() else near.capitalize() if word[0].isupper() else near

        return _WORD.sub(mend, text)

    def resembles_place(self, label: str, value: str) -> bool:
        """Whether a label differs from one of places in two letters of five, and its value holds a word of places."""
        folded = label.casefold()
        near = any(
            len(known) == len(folded) and Hamming.distance(known, folded) <= int(len(known) * PLACE_DAMAGE)
            for known in self._place_labels
        )
        return near and any(word.casefold() in self.place_words for word in _WORD.findall(value))

    def resembles_review(self, text: str) -> bool:
        """Whether a short remark in brackets holds a word such as "reviewed", one letter in four misread or torn."""
        if text[:1] not in "([{" or len(text.split()) > LONGEST_REVIEW or is_sentence_end(text.rstrip(")]} ")):
            return False
        words = [word.casefold() for word in _WORD.findall(text)]
        joined = [*words, *(f"{one}{two}" for one, two in itertools.pairwise(words))]
        return any(
            Levenshtein.distance(word, known) <= int(len(known) * MARKING_DAMAGE)
            for known in self._review_words
            for word in joined
        )

    def moment(self, text: str, *, expect_time: bool = False) -> Moment:
        """Date and time in ``text``."""
        if expect_time:
            doubtful = self._doubtful.get(text, ())
            return self.dates.read(text, year=self.year, expect_time=True, doubtful=doubtful)
        key = (text, self.year)
        if key not in self._moments:
            self._moments[key] = self.dates.read(text, year=self.year, doubtful=self._doubtful.get(text, ()))
        return self._moments[key]

    def names_day(self, text: str) -> bool:
        """Whether a day and a month stand in ``text``, whatever became of the year."""
        return self.dates.read(text, year=self.year or ANY_YEAR).date is not None

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
        if self.is_title(row.text):
            return moment.date is not None and self._names_session(row.text, moment)
        dated = moment.date is not None or _DAY_ONLY in {problem.code for problem in moment.problems}
        return dated and self.few_words_beside(row.text, moment, DATELINE_WORDS)

    def _names_session(self, text: str, moment: Moment) -> bool:
        """Whether a session's number or hour of the day is all that stands beside the day: Второе заседание, 14 мая 1957 г."""
        beside = " ".join(_WORD.findall(_BRACKETED.sub("", self.beside(text, moment)).replace("\0", " ")))
        return self.book.first(beside, "session") is not None

    def few_words_beside(self, text: str, moment: Moment, most: int) -> bool:
        """Whether at most ``most`` words stand beside what ``moment`` understood."""
        rest = self.beside(text, moment)
        return len(_WORD.findall(rest)) <= most if not is_cjk(rest) else len(rest) <= 2 * most

    def beside(self, text: str, moment: Moment) -> str:
        """What a dateline says besides date and time, a zero character in their places."""
        for start, end in reversed(moment.spans):
            text = f"{text[:start]}\0{text[end:]}"
        return _WORD.sub(lambda word: "" if self.is_residue(word.group()) else word.group(), text)

    def is_residue(self, word: str) -> bool:
        """Whether a word belongs to the date or hour beside it: at, on, hours."""
        return word.casefold() in self._residue

    def lists_people(self, text: str, label: str = "") -> bool:
        """Whether words are people: with forms of address, offices or initials before the names, or several plain names.

        One plain name will do behind a ``label`` that is an office (Bürgermeister: Anton Huber).
        """
        if is_sentence_end(text.rstrip(")")) or is_cjk(text):
            return False
        parts = [part for part in _LISTED.split(_BRACKETED.sub("", text)) if part]
        titled = [part for part in parts if self.begins_with_title(part.split())]
        if titled and titled[0] is parts[0]:
            return all(part.split()[1:] and part[-1].isalpha() and part.split()[-1][:1].isupper() for part in titled)
        if parts and _INITIAL.match(parts[0]):
            return True
        known = self.speakers.roles | self.speakers.titles
        office = speaker_fold(label) in known
        plain = [part for part in parts if _PLAIN_NAME.fullmatch(part)]
        if (
            len(parts) > 1
            and parts[0] in plain
            and {fold(word) for word in (*parts[1].split()[:1], *parts[1].split()[-1:])} & known
        ):
            # Alphons Zurgilgen, Minister; Gino Malaspada, italienischer Gesandter
            return True
        return bool(parts) and len(plain) == len(parts) and (len(parts) >= FEWEST_NAMES or office)

    def is_person(self, text: str) -> bool:
        """Whether words are surely one person: a form of address and a name, or a name and an office behind a comma."""
        bare = _BRACKETED.sub("", text)
        front, comma, office = (part.strip() for part in bare.partition(","))
        words = front.split()
        named = 1 < len(words) <= LONGEST_ENTRY + 1 and words[-1][:1].isupper() and front[-1].isalpha()
        if not named or is_sentence_end(text.rstrip(")")) or split_unknown(bare) is not None:
            return False
        if self.begins_with_title(words):
            return not text.isupper() and (bool(comma) or len(words) <= SHORTEST_TITLED)
        known = self.speakers.roles | self.speakers.titles
        held = {speaker_fold(word) for word in (*office.split()[:2], *office.split()[-1:])} & known
        return bool(comma) and bool(held) and (_PLAIN_NAME.fullmatch(front) or _INITIAL.match(front)) is not None

    def begins_with_title(self, words: Sequence[str]) -> bool:
        """Whether the first word or two, others behind them, are a speaker's title: Second Secretary Kadlec."""
        return any(
            len(words) > number and speaker_fold(" ".join(words[:number])) in self.speakers.titles for number in (1, 2)
        )

    def heads_pages(self, text: str) -> bool:
        """Whether a line comes back, its page's number apart, as what heads the pages does: Minute Book 14, folio 204."""
        return self._repeated[_fold_head(text)] > 1

    def recurs(self, words: str) -> bool:
        """Whether a label heads more than one line of the meeting."""
        return self._recurring[fold(words)] > 1

    def is_speech(self, at: int, named: str = "") -> bool:
        """Whether row ``at`` opens a turn: its label comes back, is defined for later use, or names somebody; or
        opens the body otherwise.

        Args:
            at: the row.
            named: the words of title and lists of people read so far.
        """
        row = self.rows[at]
        if at in self._stopped:
            return False
        if any(self.book.first(row.text, kind) for kind in ("speech", "body")) or self.speakers.define(row.text):
            return True
        opens = self._opens_with_stop(at, named) or self._opens_with_colon(at, named) or self._opens_with_dash(at)
        return opens or self._opens_in_column(at, named) or self._opens_with_space(at)

    def _opens_with_space(self, at: int) -> bool:
        """Whether row ``at`` begins as several others do, with a Chinese name or office and a whole space: 邬若谦同志　人到齐了."""
        found = _SPACED_LABEL.match(self.text(at))
        if found is None or self._spaced[found.group()] < FEWEST_SPACED or self.label(at) is not None:
            return False
        return self.speakers.read(found.group()) is not None

    def _opens_in_column(self, at: int, named: str) -> bool:
        """Whether somebody named so far, who comes back, stands in row ``at`` beside a column of words."""
        words = self._beside_words.get(at, "")
        comes_back = sum(words == other for other in self._beside_words.values()) > 1
        return comes_back and bool(named) and _names_any(words, named, self._role_ends)

    def _opens_with_stop(self, at: int, named: str) -> bool:
        row = self.rows[at]
        stop = _CAPS_LABEL.match(row.text)
        if row.wrapped and not self._ends_above(at):
            # "... и посол / Норвегии П. Стейнсвик."
            return False
        if stop is None or _FIGURE.search(stop["label"]) or self._is_no_label(stop["label"]):
            # "Am 22. und 23. Februar" is no speech.
            return False
        if at and not row.gap and self.text(at - 1).endswith((",", ";")):
            # "Дзержинцева О. В.," / "Кожухарь И. П., Поярков С. А."
            return False
        if row.text.isupper() and len(row.text.split()) > LONGEST_STOP_LABEL:
            # ST. BRANNOCK ISLANDS CONSTITUTIONAL CONFERENCE
            return False
        label = stop["label"]
        office = speaker_fold(label) in self.speakers.roles and is_sentence_end(row.text)
        if self.recurs(label) and (label.isupper() or office):
            return True
        known = bool(named) and len(label.split()) <= LONGEST_STOP_LABEL and _names_any(label, named, self._role_ends)
        return known and (is_sentence_end(row.text) or row.runs_on)

    def _ends_above(self, at: int) -> bool:
        """Whether a sentence ends with the row above; a stop behind a title or initial there ends none: Mr. / H. L. Reed."""
        above = self.text(at - 1)
        return is_sentence_end(above) and not (self.speakers.parts_name(above) or _INITIAL_AT_END.search(above))

    def _is_no_label(self, words: str) -> bool:
        """Whether words before a stop are a form of address or end in an initial: Mr. A. M. Kuruppu; but Председатель,
        where that comes back.
        """
        if self.recurs(words) and speaker_fold(words) in self.speakers.roles:
            return False
        *before, last = words.split()
        return speaker_fold(words) in self.speakers.titles or (
            len(last) == 1 and bool(before) and not self.recurs(words)
        )

    def _opens_with_colon(self, at: int, named: str) -> bool:
        row = self.rows[at]
        parts = split_unknown(row.text)
        # "Chinese participants? Vice Premier Tan: ...": the first colon is lost.
        if parts is None or len(parts[0].split()) > LONGEST_LABEL_WORDS or "?" in parts[0]:
            return False
        known = self.label(at)
        if known is not None:
            spoken = self.speaks(row, known) or self._speaks_from_office(at, known)
            return spoken and not self._stands_among_fields(at)
        words, value = parts
        if self.is_member(at):
            return False
        if (not self.recurs(words) or self.is_delegate(at, value)) and self.lists_people(value, words):
            return False
        if self.recurs(words) or (named and _names_any(words, named, self._role_ends)):
            return True
        speaker = self.speakers.read(words)
        return speaker is not None and speaker.form == "title-name" and is_sentence_end(value or words)

    def _opens_with_dash(self, at: int) -> bool:
        """Whether an office that stands above, a dash behind it, begins a sentence: Chairman — One item is left."""
        label = self.label(at)
        return label is not None and not label.colon and label.parted and self._speaks_from_office(at, label)

    def _speaks_from_office(self, at: int, label: Label) -> bool:
        """Whether a paragraph is said from the office before it, which stands above too: Arne Holm (Chairman), and below a
        blank line Chairman: One item is left.
        """
        said = join_text(self.whole(at))[label.start :].strip()
        bare = said.rstrip(".")
        first, _, second = bare.partition(", ")
        # "Guten Morgen, Herr Orde."
        greets = self.begins_with_title(second.split()) and not self.begins_with_title(first.split())
        above = "\n".join(row.text for row in self.rows[:at])
        named = self.lists_people(bare) and not greets and not _heads_field(label, above)
        return self.rows[at].gap and not named and is_said_from_office(label, said, above, self.speakers)

    def _stands_among_fields(self, at: int) -> bool:
        """Whether fields stand right above and below a row: Председательствующий: тов. Орлов / Присутствуют: тт. Лещенко."""
        if at == 0 or at + 1 >= len(self) or self.rows[at + 1].gap:
            return False
        around = (self.label(at + 1),) if self.rows[at].gap else (self.label(at - 1), self.label(at + 1))
        return all(
            label is not None and label.colon and label.value and not self.recurs(label.words) for label in around
        )

    def is_member(self, at: int) -> bool:
        """Whether a Chinese row gives an office of a delegation, right below its side: 中方代表团： / 团长：简怀德，领事司司长."""
        top = at
        while top > 0 and not self.rows[top].gap and (parts := split_unknown(self.text(top))):
            if not is_cjk(parts[0]) or parts[0] not in self.speakers.roles:
                break
            top -= 1
        side = self.label(top) if top < at else None
        return side is not None and side.side and not side.value

    def is_delegate(self, at: int, value: str) -> bool:
        """Whether a form of address and a name are all that stands behind a label: Chile: Mr. Fermín Undurraga Vial."""
        named = self.speakers.read(value)
        whole = (
            named is not None
            and named.form == "title-name"
            and named.names[-1:] == (fold(value.rsplit(maxsplit=1)[-1]),)
        )
        below = self.rows[at + 1] if at + 1 < len(self) else None
        goes_on = below is not None and below.wrapped and split_unknown(below.text) is None
        return whole and not goes_on and not is_sentence_end(value)

    def speaks(self, row: Row, label: Label) -> bool:
        """Whether a known label heads words spoken (Chairman: Why?)."""
        if label.field is Field.PARTICIPANTS and (
            self.speakers.read(label.words) is None or self.lists_people(label.value.rpartition(" (")[0] or label.value)
        ):
            # Members: Prof. Aoki, Mr. Kuno (Ministry of / Forestry)
            return False
        said = row.text.rstrip("*†‡ ")
        asks = label.field in NAMES and said.endswith(("?", "!", "？", "！"))
        return asks or (self.recurs(label.words) and (is_sentence_end(said) or row.runs_on))


def is_said_from_office(label: Label, said: str, above: str, speakers: TurnBook) -> bool:
    """Whether words behind a header's label, an office, land or name that stands ``above``, are a sentence and no name:
    Chairman: We begin; Polen: Wir sind dafür; Bauer: Gut, which misreads no "Dauer" where a Bauer is listed.
    """
    speaker, words = speakers.read(label.words), fold(label.words)
    speaks = words in speakers.lands or (speaker is not None and speaker.form == "role")
    borne = "~" in label.rule and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", fold(above)) is not None
    if not ((speaks or borne) and label.parted and is_sentence_end(said)):
        return False
    if is_cjk(said) and _heads_field(label, above):
        return True
    bare = said.rstrip(".。")
    named = _PLAIN_NAME.fullmatch(bare) or _INITIAL.match(bare) or _CHINESE_NAME.fullmatch(bare)
    return named is None and words in fold(above)


def _heads_field(label: Label, above: str) -> bool:
    """Whether a Chinese office stands before or beside a name above, so that what it stands before below is no other name.

    主席：郭福 or 郭福（主席）, and below 主席：现在开会。
    """
    borne = rf"(?m)(?:^|[（(、．.\s]){re.escape(label.words)}(?=[：:）)\s])"
    return is_cjk(label.words) and re.search(borne, above) is not None


def _with_colon(text: str) -> str:
    """A row whose first stop is a colon: Дата. 16 марта."""
    return text.replace(". ", ": ", 1)


def _stand_beside(one: CleanLine, other: CleanLine) -> bool:
    """Whether two lines of a page stand at one height, space between them."""
    apart = one.box.right < other.box.left or other.box.right < one.box.left
    level = one.box.top < other.box.bottom and other.box.top < one.box.bottom
    return apart and level and (one.page_no, one.frame) == (other.page_no, other.frame)


def _is_entry(text: str) -> bool:
    """Whether a row is a name with something behind a comma: Tadeusz Wieloch, director."""
    name = re.split(r"[,，(（]|\s/", text)[0].split()
    behind = "," in text or "，" in text or "(" in text or " /" in text
    plain = all(word[:1].isupper() or word in {"the", "of", "de", "von", "van"} for word in name)
    return behind and 0 < len(name) <= LONGEST_ENTRY and plain and name[0][:1].isupper()


def is_bracketed(text: str) -> bool:
    """Whether a row stands in square brackets: what an archive noted on the paper, [received 6 Nov. 1973]."""
    return text.startswith("[") and text.endswith("]")


def fold(text: str) -> str:
    """Words without case and odd spaces."""
    return " ".join(text.casefold().split())


def _fold_head(text: str) -> str:
    """What heads a page, without the page's number behind it."""
    return _LAST_NUMBER.sub("", fold(text))


def strip_number(title: str) -> str:
    """A title without the number that an edition gives it, and without specks between its words."""
    return _GLUED_STOP.sub(" ", _TITLE_NUMBER.sub("", title))


def _names_any(words: str, named: str, role_ends: frozenset[str]) -> bool:
    """Whether the last name in a label stands in ``named``; in Chinese the label, its title apart, or its first character
    where the label is short or ends as an office does (``role_ends``).

    A label of small words (verbs, say) names nobody. Russian names may stand in another case.
    """
    bare = _BRACKET.sub("", words).strip()
    if is_cjk(bare):
        least = 1 if len(bare) <= SHORTEST_CHINESE_TITLED or bare[-1] in role_ends else 2
        return len(bare) <= LONGEST_CHINESE_LABEL and any(
            bare[:cut] in named for cut in range(len(bare), least - 1, -1)
        )
    tokens = bare.split()
    if tokens and tokens[-1][:1].islower():
        # "Bulgarian comrades".
        return False
    if sum(token[:1].islower() for token in tokens) * 2 > len(tokens):
        return False
    names = [word for word in _WORD.findall(bare) if word[:1].isupper() and len(word) > 1]
    if not names or names[-1].casefold() in _ARTICLES:
        return False
    last = names[-1]
    ending = r"\w{0,3}" if "\u0400" <= last[:1] <= "\u04ff" else ""
    stem = last[:-1] if ending and last[-1:].casefold() in "аяйь" and len(last) > SHORTEST_STEM else last
    return re.search(rf"(?i)(?<!\w){re.escape(stem)}{ending}(?!\w)", named) is not None


def _count_labels(rows: Sequence[Row]) -> Counter[str]:
    """How many different lines begin with the words before their first colon, or before their first stop.

    What comes back whole is a running head: VD: AW 17/77. A line that ends a sentence of the line above has no label: ... by
    the / Secretariat. I should warn you.
    """
    counts: Counter[str] = Counter()
    told: set[str] = set()
    for above, row in zip((None, *rows), rows, strict=False):
        if row.text in told:
            continue
        told.add(row.text)
        goes_on = above is not None and row.wrapped and not is_sentence_end(above.text)
        if parts := split_unknown(row.text):
            counts[fold(parts[0])] += 1
        elif not goes_on and (stop := _CAPS_LABEL.match(row.text)):
            counts[fold(stop["label"])] += 1
    return counts
