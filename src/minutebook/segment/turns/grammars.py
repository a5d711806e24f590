"""Which family of labels announces the speakers of a document, and where each label stands.

Every family (rules of kind ``grammar`` in topic ``turns``) is tried against the whole document. A family's score is the
backing of all labels it finds; the best one wins, and only its labels open turns. With the winner known, the labels
that the engine damaged are looked for: misread letters within an edit distance of the document's own labels, and a
separator that was lost or read as another mark.

Long because what a family finds is judged by what it finds elsewhere, in the same pass.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.model import Problem, Severity
from minutebook.rules import Rule
from minutebook.segment.layout.columned import are_aligned, find_columned, with_tab
from minutebook.segment.layout.paragraphs import FULL_LINE, begins_line
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.turns.addresses import ends_in_address
from minutebook.segment.turns.alone import read_alone
from minutebook.segment.turns.backing import DEFINED, RECURRING, RESOLVED, TITLED, UNBACKED, Backing
from minutebook.segment.turns.damage import DAMAGE_PER_LETTER
from minutebook.segment.turns.divided import goes_on_with_name
from minutebook.segment.turns.initials import is_initial, join_initials
from minutebook.segment.turns.repairs import repair_labels
from minutebook.segment.turns.reported import are_words_themselves
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# A label may be broken over this many lines at most (titles of ministers are).
LONGEST_LABEL_LINES = 3
# A label set off by a stop ends within this many characters of the line's start: a title of two words and a name.
LONGEST_STOPPED = 70
# Labels of so many letters that differ by one are taken for the same.
SHORTEST_ALIKE = 5
_DASH_END = re.compile(r"[—–-]\s*$")
# Тов., Genn., Comr.
LONGEST_ADDRESS = 5
# Words that say how somebody spoke, between his name and a stop: smiling, with a smile, pointing to the map.
LONGEST_MANNER = 4
# So many different labels of one form let a further one stand that comes but once.
FEWEST_ALIKE = 2
# A plain name that stands so often before a mark that hardly stands elsewhere is a label.
OFTEN = 3
# Foreign Office, S.W.1
_POSTAL = re.compile(r"[^.]{3,40},\s[NSEW]{1,2}\.(?:[A-Z]\.)?\s?\d{1,2}\b")
# A row of capitals with more words is a heading, not a name and a short answer.
LONGEST_CAPITALS = 3
# A document of labels has at least two; one alone must be defined or belong to the header.
FEWEST_TURNS = 2
# So many labels of single letters are those of a call.
FEWEST_LETTERS = 4
# Behind a label of who interprets, so many words, most of them small, are a speech and no name.
SHORTEST_TOLD = 5
# So few that end as a sentence does are one if a small word stands among them: He means the fish.
SHORTEST_WHOLE = 3
# Headings stand alone on their lines as labels do: so many are needed, and some must come back.
FEWEST_ALONE = 4
# Names of the header that are underlined, each alone on its line: fewer will do, and none need come back.
FEWEST_UNDERLINED = 3
# Names behind a label are shorter, and divided by other marks.
SHORTEST_SENTENCE = 6
_CHINESE_MARKS = re.compile(r"[，。？！?!]")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）]*(?:\[\d+\]|[*†‡]{1,3})?$")
_NUMBERS = frozenset({"no", "nr", "vol", "fol"})
_ARTICLE = re.compile(r"(?:The|Der|Die|Das)\s")
_STOP = re.compile(r"\.(?:\s+|(?=[—–-]))(?:[—–-]\s*)?(?=\S)")
_STOP_AND_DASH = re.compile(r"[^\W\d_][^:：!?。—–]{0,60}?\.\s?(?:[—–]|--|-\s)")
_INITIAL = re.compile(r"[^\W\d_]\.")
# Н. С. Седов: initials and a surname, in Cyrillic.
_INITIALLED = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]{2,}")
_FULL_NAME_AND_COLON = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s[\w.’'-]+){0,3}(?:\s?\([^()]{2,40}\))?\s?[:：]")
_NAME_AND_MARK = re.compile(r"[^\W\d_][\w’'-]+\s*(?:[:：—–]|-\s)")
_AFTER_DEFINITION = re.compile(r"\s*[:：;.,]?\s*")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The winning family: its name, its labels in order of place, what was refused, and whether the words said stand in a
    column of their own.
    """

    name: str
    announcements: tuple[Announcement, ...]
    problems: tuple[Problem, ...] = ()
    columns: bool = False


class _Trial:
    """One family tried against the document."""

    def __init__(
        self,
        rows: Sequence[Row],
        rule: Rule,
        book: TurnBook,
        backing: Backing,
        barred: frozenset[int],
        addresses: frozenset[str],
    ) -> None:
        self.rows = rows
        self.barred = barred
        self.rule = rule
        self.book = book
        self.backing = backing
        self.addresses = addresses if rule.id == "stop" else frozenset()
        self.dashed = rule.id == "stop" and self._sets_stop_and_dash()
        self.columned = find_columned(rows) if rule.keys.get("columns") else frozenset()
        # A record typed in capitals throughout: they make no heading of a row.
        self.in_capitals = 2 * sum(row.text.isupper() for row in rows) > len(rows)
        readings = list(self._find())
        self.found = [each for group in readings for each in group]
        self.counts = Counter(each.label.key for each in self.found)
        self.defined = {fold(each.label.alias) for each in self.found if each.label.alias}
        self.strengths = {each.label.key: self._strength(each.label) for each in self.found}
        self._share_names()
        naming = {each.label.key for each in self.found if self._names_somebody(each)}
        self.heading = naming - {each.label.key for each in self.found if not self._names_somebody(each)}
        self.found = [
            max(group, key=lambda each: (self.strengths[each.label.key], len(each.label.core))) for group in readings
        ]
        self.counts = Counter(each.label.key for each in self.found)
        # vice-director Grabczak: an entry of a list, where labels alone on their lines are in capitals.
        told = [each for each in self.found if self._accepts(each)]
        self.capitals = bool(rule.keys.get("alone")) and sum(map(_in_capitals, told)) * 2 > len(told)
        self.found = [each for each in self.found if not (self.capitals and each.label.core[:1].islower())]
        self.accepted = [each for each in told if not (self.capitals and each.label.core[:1].islower())]
        forms = {form for form, keys in _keys_by_form(self.accepted).items() if len(keys) >= FEWEST_ALIKE}
        self.accepted = [each for each in self.found if self._accepts(each) or self._is_alike(each, forms)]
        self.accepted = [each for each in self.accepted if not self._is_damaged(each)]
        kept = {each.at for each in self.accepted}
        self.refused = [each for each in self.found if each.at not in kept]
        self.score = sum(self.strengths[each.label.key] for each in self.accepted)

    @property
    def convinces(self) -> bool:
        """Whether the family found enough to be the document's: one character before a dash or gap is a label beside others."""
        one_character = any(each.label.form == "one-character" for each in self.accepted)
        several = len({each.label.key for each in self.accepted}) >= FEWEST_ALIKE
        if self.rule.key("needs") == "known" and one_character and not several:
            return False
        if self.rule.keys.get("verb"):
            return are_words_themselves(self.rows, self.accepted, self.barred, self.book)
        if self.rule.keys.get("alone") or self.rule.keys.get("columns"):
            return self._convinces_by_place()
        if len(self.accepted) >= FEWEST_TURNS:
            if all(self._says_phrase(each) and not self._is_told(each) for each in self.accepted):
                return False
            return not (self.rule.id == "stop" and all(self._is_run_in_heading(each) for each in self.accepted))
        resolved = any(self.strengths[each.label.key] >= RESOLVED for each in self.accepted)
        return self.rule.id == "colon" and resolved and not all(self._says_phrase(each) for each in self.accepted)

    def _convinces_by_place(self) -> bool:
        """The same of labels alone on their lines or in a column of their own, which headings and entries of lists are too."""
        keys = {each.label.key for each in self.accepted}
        comes_back = 1 < len(keys) < len(self.accepted)
        if self.rule.keys.get("columns"):
            told = sum(self._is_told_beside(each) for each in self.accepted)
            return comes_back and told * 2 > len(self.accepted)
        enough = len(self.accepted) >= FEWEST_ALONE and (comes_back or self._all_known_with_title())
        return enough or (len(self.accepted) >= FEWEST_UNDERLINED and self._all_known_underlined(keys))

    def _is_told_beside(self, each: Announcement) -> bool:
        """Whether what stands beside a name is a sentence, or goes on below in its column: no vote and no office."""
        row, below = self.rows[each.at], self.rows[each.at + 1 : each.at + 2]
        tab = row.line.tab
        goes_on = any(tab is not None and are_aligned(tab.left, next_.line.box.left, row) for next_ in below)
        return goes_on or _SENTENCE_END.search(row.text) is not None

    def _says_phrase(self, each: Announcement) -> bool:
        """Whether what follows a label goes on in a small letter, as no speech begins: 3. Mr. Popatlal: the position was;
        Mr. Klein: to obtain prices.
        """
        return self._words_said(each)[:1].islower()

    def _is_told(self, each: Announcement) -> bool:
        """Whether what follows a label is a speech that is told: Mr. Orlov: said that he agreed."""
        return self.book.first(self._words_said(each), "reported") is not None

    def _words_said(self, each: Announcement) -> str:
        return self.rows[each.said_at].text[each.said_start :] if each.said_at < len(self.rows) else ""

    def _is_run_in_heading(self, each: Announcement) -> bool:
        """Whether a label, an article or a number before it, stands once and is no office: The Road. Mr. Chhopel said
        that ...; 1. Transit Rights. The Minister opened.
        """
        once = self.counts[each.label.key] == 1 and each.label.form == "name"
        numbered = any(char.isdigit() for char in self.rows[each.at].text[: each.start])
        return once and (numbered or _ARTICLE.match(each.label.words) is not None)

    def _all_known_underlined(self, keys: set[str]) -> bool:
        """Whether the labels are people of the header to the letter, two at least, each underlined."""
        exact = all(self.backing.is_exact(each.label) for each in self.accepted)
        return len(keys) > 1 and exact and all(self.rows[each.at].underlined for each in self.accepted)

    def _all_known_with_title(self) -> bool:
        """Whether all labels are people of the header with a title, none right below another as in a list."""
        places = [each.at for each in self.accepted]
        titled = all(
            each.label.form in {"title-name", "party-title"} and self.strengths[each.label.key] >= RESOLVED
            for each in self.accepted
        )
        return titled and all(below - above > 1 for above, below in itertools.pairwise(places))

    def _sets_stop_and_dash(self) -> bool:
        """Whether a stop and a dash stand together near the start of most paragraphs: CMDTE. RIVERO.— Sit down."""
        heads = [
            row.text
            for at, row in enumerate(self.rows)
            if at not in self.barred and begins_line(self.rows[at - 1] if at else None, row)
        ]
        dashed = sum(_STOP_AND_DASH.match(text) is not None for text in heads)
        return dashed >= OFTEN and dashed * 2 > len(heads)

    def _find(self) -> Iterator[tuple[Announcement, ...]]:
        """All readings of each place that could open a turn."""
        above: Row | None = None
        for at, row in enumerate(self.rows):
            strong = begins_line(above, row)
            if (
                at not in self.barred
                and (strong or (above is not None and _SENTENCE_END.search(above.text)))
                and not self._is_no_start(above, row)
                and (readings := self._match(at))
            ):
                yield readings if strong else tuple(replace(each, weak=True) for each in readings)
            above = row

    def _is_no_start(self, above: Row | None, row: Row) -> bool:
        """Whether a row goes on with a name that the row above began, or is a heading of capitals and stops (COUNTY MUSEUM.
        TAPE 17) or a colon (TONGA: REPLACEMENT OF THE CRANE).
        """
        colon = self.rule.id != "stop"
        divided = above is not None and goes_on_with_name(above, row, self.book, colon=colon)
        if self.rule.id == "stop" and _POSTAL.match(row.text):
            return True
        heads = self.rule.id == "stop" or (self.rule.id == "colon" and not row.runs_on and not self.in_capitals)
        heads = heads and row.text.isupper() and len(row.text.split()) > LONGEST_CAPITALS
        # "... takes from the village its best" at the end of a page, and below it "reeds." or "Schilf."
        broken = above is not None and above.wide >= FULL_LINE and _SENTENCE_END.search(above.text) is None
        ends = self.rule.id == "own-line" and broken and row.text.endswith(".") and " " not in row.text
        return divided or ends or (heads and not self._is_whole_name(row.text))

    def _is_whole_name(self, text: str) -> bool:
        """Whether a row holds but a colon and a name that stands elsewhere in the header, or one known that comes back:
        COMMODORE KHIN MAUNG BYU:.
        """
        label = self.book.read(text[:-1]) if text[-1:] in ":：" else None
        if label is None:
            return False
        several = sum(row.text == text for row in self.rows) > 1
        return self.backing.names_besides(label, text) or (several and self.backing.resolves(label))

    def _match(self, at: int) -> tuple[Announcement, ...]:
        """The label at the start of row ``at``, read over as many rows as it takes."""
        rows, rule, row = self.rows, self.rule, self.rows[at]
        start = self.book.unglue(row.text)
        text, ends = (with_tab(row) if at in self.columned else row.text)[start:], [len(row.text) - start]
        for more in range(LONGEST_LABEL_LINES):
            if more:
                below = rows[at + more] if at + more < len(rows) else None
                if below is None or below.gap or rule.keys.get("alone") or not below.wrapped:
                    return ()
                text += rows[at + more - 1].line.joint + below.text
                ends.append(len(text))
            if rule.id == "colon" and (defined := self.book.define(text)):
                label, end = defined
                rest = _AFTER_DEFINITION.match(text[end:])
                return (self._place(at, start, label, end + (rest.end() if rest else 0), ends),)
            if found := rule.pattern.match(text):
                if rule.keys.get("alone") and not self._stands_alone(at):
                    return ()
                cuts = [(found["label"], found.end())]
                # "The Director of Frontiers.-- Indeed, Captain. The drawing": stop and dash together are within no label.
                if rule.keys.get("longer") and not _DASH_END.search(text[: found.end()]):
                    cuts += self._longer(text, found.end("label") + 1)
                if self.dashed:
                    # The stop before that with the dash ends a title: CMDTE. RIVERO.—
                    cuts = [each for each in cuts if _DASH_END.search(text[: each[1]])] or cuts
                cuts = [
                    (words, end)
                    for words, end in cuts
                    if not self._ends_in_title(words, text[end:])
                    and not self._is_address(words, text, end)
                    and not ends_in_address(words, text[end:], self.addresses)
                ]
                labels = [
                    (self._read(words), end)
                    for words, end in cuts
                    if not is_initial(text, end, rule.id, self.book, self.backing)
                ]
                told = join_initials([(label, end) for label, end in labels if label and not self._is_letter(label)])
                # "Mr. HALE. Captain": the title of somebody addressed makes no longer label.
                told = [each for no, each in enumerate(told) if not no or each[0].names != told[0][0].names]
                return tuple(self._place(at, start, label, end, ends) for label, end in told)
        return ()

    def _read(self, words: str) -> SpeakerLabel | None:
        """The label that ``words`` could be; before a stop and a dash the stops within it end no sentence: ARQTO. RIVERO;
        before a colon an office of the list may be longer than others: Head of the First Department.
        """
        label = self.book.read(words)
        if label is None and self.dashed and (label := self.book.read(words.replace(". ", " "))):
            return replace(label, words=words)
        unknown = label is None or label.form == "name"
        core = label.core if label else words
        if unknown and self.backing.lists_office(core):
            inner = label.inner if label else ()
            return SpeakerLabel(words, core, fold(core), "role", self.book.names_of(core), inner=inner)
        return label or self._read_whole(words) or self._read_listed(words)

    def _read_whole(self, words: str) -> SpeakerLabel | None:
        """A name that the list has whole, its first a word that opens no label: He Qingping."""
        first, _, rest = words.partition(" ")
        if not self.backing.lists_whole(words) or self.book.read(rest) is None:
            return None
        return SpeakerLabel(words, words, fold(words), "name", self.book.names_of(first) + self.book.names_of(rest))

    def _read_listed(self, words: str) -> SpeakerLabel | None:
        """A label that nothing but the document's own list shows to be one: a name with a small word of its own (ole Kipury),
        initials that are a title too (MS), a name behind a title that no rule knows (Obering. Lämmel).
        """
        core, _, rest = words.partition(" ")
        if self.rule.id == "colon" and words.islower() and words in self.backing.names:
            # yin: a capital read as a small letter.
            label = self.book.read(words.capitalize())
            return label and replace(label, words=words)
        if not words or (self.book.first(words, "never") and not self.backing.lists_borne(words)):
            return None
        if self.backing.lists_name(words):
            names = tuple(fold(word) for word in words.split() if not word.islower())
            return SpeakerLabel(words, words, fold(words), "title-name", names)
        if self.backing.lists_initials(words):
            return SpeakerLabel(words, words, fold(words), "initials", ())
        titled = core.endswith(".") and core[:1].isupper() and rest[:1].isupper() and self.backing.lists_title(core)
        label = self.book.read(rest) if titled else None
        if label is None or label.form not in {"name", "title-name"} or not self.backing.is_exact(label):
            return None
        return replace(label, words=words, core=words, key=fold(words), form="title-name")

    def _is_letter(self, label: SpeakerLabel) -> bool:
        """Whether what stands behind the comma of a label before a stop says what a letter asks, not how its words were
        spoken: Harbour Trust, enclosing a plan of the jetty. Whom the header names may speak in a few words so: Foss, smiling;
        at length if his surname stands alone or in capitals, as labels do: Foss, pointing to the map on the wall.
        """
        behind = label.words[len(label.core) :] if label.words.startswith(label.core) else ""
        spoken = label.form == "role" or self.backing.is_exact(label)
        at_length = " " not in label.core or label.core.isupper()
        return (
            self.rule.id == "stop"
            and behind.startswith(",")
            and not (spoken and (at_length or len(behind.strip(" ,").split()) <= LONGEST_MANNER))
        )

    def _ends_in_title(self, words: str, said: str) -> bool:
        """Whether a label ends in a form of address that the name behind its stop belongs to: Streets, Supt. / Decker."""
        *before, last = words.split() or [""]
        # "МИРЗОЯН Р. Т. Остров": т. is comrade, but not behind an initial.
        second = len(last) == 1 and bool(before) and _INITIAL.fullmatch(before[-1]) is not None
        alone = not second and (fold(last) in self.book.titles - self.book.roles or fold(last) in _NUMBERS)
        # "Comrade P. Draganov - Dear comrades": an initial of the name before another mark.
        initial = len(last) == 1 and _NAME_AND_MARK.match(said) is not None
        begun = (alone and (said[:1].isupper() or said[:1].isdigit())) or initial
        return self.rule.id == "stop" and bool(before) and begun

    def _is_address(self, words: str, text: str, end: int) -> bool:
        """Whether a short word before a stop is a form of address, known or misread, before a name and its colon: Ode. Ana."""
        short = self.rule.id == "stop" and len(words) <= LONGEST_ADDRESS and " " not in words
        if not short or _FULL_NAME_AND_COLON.match(text, end) is None:
            return False
        # "Юсиф. Позвольте заметить: железо": whom the list names speaks.
        label = self.book.read(words)
        return label is None or not self.backing.is_exact(label)

    def _longer(self, text: str, end: int) -> Iterator[tuple[str, int]]:
        """Longer readings of a label that may hold the mark that ends it: ``Mr. HALE``."""
        for found in _STOP.finditer(text, end, LONGEST_STOPPED):
            yield text[: found.start()], found.end()

    def _place(self, at: int, start: int, label: SpeakerLabel, end: int, ends: list[int]) -> Announcement:
        """``end`` counts in the joined text of the rows from ``at``; the speech begins there or on the next row."""
        for more, reach in enumerate(ends):
            if end < reach:
                before = ends[more - 1] + len(self.rows[at + more - 1].line.joint) if more else 0
                said = max(0, end - before) + (0 if more else start)
                return Announcement(at, start, label, at + more, said, self.rule.id)
        return Announcement(at, start, label, at + len(ends), 0, self.rule.id)

    def _stands_alone(self, at: int) -> bool:
        return not self.rows[at].runs_on and at + 1 < len(self.rows)

    def _strength(self, label: SpeakerLabel) -> float:
        return DEFINED if label.key in self.defined else self.backing.strength(label, self.counts[label.key])

    def _share_names(self) -> None:
        """A name that stands with a title in one label is known in the next that has it alone; two labels that differ
        by misread letters are one that comes back.
        """
        once = [key for key, strength in self.strengths.items() if strength == UNBACKED and len(key) >= SHORTEST_ALIKE]
        for key in once:
            allowed = max(1, int(len(key) * DAMAGE_PER_LETTER))
            if any(
                other != key and Levenshtein.distance(key, other, score_cutoff=allowed) <= allowed for other in once
            ):
                self.strengths[key] = RECURRING
        named = {name for each in self.found if self.strengths[each.label.key] >= TITLED for name in each.label.names}
        for longer in once:
            # Orgelbaumeister Buntebarth, then Buntebarth: a title that no list knows, and a name that comes back.
            _, _, name = longer.rpartition(" ")
            if name in self.strengths and name != longer and len(longer.split()) == FEWEST_TURNS:
                self.strengths[longer] = RECURRING
                self.strengths[name] = max(self.strengths[name], RECURRING)
        for each in self.found:
            if self.strengths[each.label.key] < RESOLVED and named.intersection(each.label.names):
                self.strengths[each.label.key] = max(self.strengths[each.label.key], TITLED)

    def _is_alike(self, each: Announcement, forms: set[str]) -> bool:
        """Whether a titled name, or one character of a name, stands but once among others of the same form, or in capitals
        among capitals.
        """
        if each.weak or each.label.key in self.heading or self._is_header_role(each):
            return False
        if each.label.form == "one-character":
            return each.label.form in forms and self.backing.begins_name(each.label)
        if self.strengths[each.label.key] < TITLED:
            return self._is_surname_among(each)
        return each.label.form in forms or (_in_capitals(each) and any(_in_capitals(told) for told in self.accepted))

    def _is_surname_among(self, each: Announcement) -> bool:
        """Whether a word in capitals, a paragraph's first, stands before a stop and a sentence as several others do: with
        a surname's ending (ФИЛОНЕНКО. С места не слышно.), or one that the record nowhere writes small (SHVETS. I lead a brigade.).
        """
        names = {told.label.key for told in self.accepted if told.label.core.isupper() and " " not in told.label.core}
        core, row = each.label.core, self.rows[each.at]
        alike = self.rule.id == "stop" and len(names) >= FEWEST_ALIKE and core.isupper() and " " not in core
        rare = len(names) >= OFTEN and not self.backing.common[core.casefold()]
        borne = len(core) >= SHORTEST_ALIKE and (rare or core.casefold().endswith(self.book.surname_endings))
        said = self._words_said(each)
        whole = said[:1].isupper() and (row.runs_on or _SENTENCE_END.search(said) is not None)
        return alike and borne and row.gap and whole

    def _is_damaged(self, each: Announcement) -> bool:
        """Whether a label that stands once is a misreading of one that comes back: it is left to be repaired."""
        key = each.label.key
        if self.counts[key] > 1 or each.label.alias or len(key) < SHORTEST_ALIKE or self.backing.is_exact(each.label):
            return False
        allowed = max(1, int(len(key) * DAMAGE_PER_LETTER))
        return any(
            count > 1
            and other != key
            and len(other.split()) == len(key.split())
            and Levenshtein.distance(key, other, score_cutoff=allowed) <= allowed
            and not (each.label.form == "role" and _differ_in_a_word(key, other))
            for other, count in self.counts.items()
        )

    def _is_header_role(self, each: Announcement) -> bool:
        rare = each.label.key in self.book.header_roles and self.counts[each.label.key] < FEWEST_TURNS
        told = each.label.key in self.book.roles and self._tells(each)
        return rare and not told and not self._says_sentence(each)

    def _names_somebody(self, each: Announcement) -> bool:
        """Whether nothing but people's names, and no stop, stands behind a label that names none: Rapporteur: Comrade Klein."""
        row, below = self.rows[min(each.said_at, len(self.rows) - 1)], self.rows[each.said_at + 1 : each.said_at + 2]
        said = row.text[each.said_start :] if each.said_at == each.at else ""
        goes_on = any(next_.wrapped for next_ in below)
        # "French Element: Monsieur L. Tourville": the words stand in the header only there, and are nobody's name.
        borne = self.backing.is_exact(each.label) and (
            len(each.label.names) == 1 or self.backing.names_besides(each.label, row.text)
        )
        if not said or goes_on or _SENTENCE_END.search(said) or borne:
            return False
        told = [self.book.read(words) for words in re.split(r"[,;]\s", said)]
        return all(
            label is not None and (label.form in {"title-name", "party-title"} or self.backing.is_exact(label))
            for label in told
        )

    def _tells(self, each: Announcement) -> bool:
        """Whether words of a sentence follow a label, not a name: Interpreter: May I ask that ..."""
        rows = self.rows[each.said_at : each.said_at + 2]
        said = [rows[0].text[each.said_start :], *(row.text for row in rows[1:] if row.wrapped)] if rows else []
        words = " ".join(said).split()
        small = sum(word[:1].islower() for word in words)
        # German writes its nouns in capitals.
        share = 3 if any(char in "äöüß" for word in words for char in word) else 2
        plain = any(word.islower() and fold(word) not in self.book.particles for word in words)
        whole = plain and len(words) >= SHORTEST_WHOLE and _SENTENCE_END.search(words[-1]) is not None
        return whole or (len(words) >= SHORTEST_TOLD and small * share >= len(words))

    def _says_sentence(self, each: Announcement) -> bool:
        """Whether a Chinese label heads words with the marks of a sentence, as no list of names has them: 译员：插一句，..."""
        said = self._words_said(each)
        return is_cjk(said) and len(said) >= SHORTEST_SENTENCE and _CHINESE_MARKS.search(said) is not None

    def _accepts(self, each: Announcement) -> bool:
        strength, count = self.strengths[each.label.key], self.counts[each.label.key]
        unsure = each.weak and not (strength >= RESOLVED or count > 2)
        if unsure or self._is_header_role(each) or each.label.key in self.heading:
            return False
        if self.rule.key("needs") == "keyed":
            same = f"({each.label.core})" in self.backing.text
            return same or (count > 1 and f"({each.label.core.upper()})" in self.backing.text)
        if self.rule.key("needs") == "known":
            if strength >= RESOLVED:
                return each.label.form != "role" or count > 1 or self.rule.id != "own-line"
            if self.rule.keys.get("recurs") and count >= OFTEN:
                return True
            return (
                strength >= RECURRING
                and count > 1
                and bool(
                    each.label.form in {"capitals", "title-name", "party-title", "initials"}
                    or self.backing.begins_name(each.label)
                    or _INITIALLED.fullmatch(each.label.core)
                    or self.backing.resembles(each.label)
                )
            )
        return strength > UNBACKED


def _in_capitals(each: Announcement) -> bool:
    """Whether the name at a label's end is set in capitals."""
    return each.label.core.split()[-1].isupper()


def _keys_by_form(announcements: Sequence[Announcement]) -> dict[str, set[str]]:
    keys: dict[str, set[str]] = {}
    for each in announcements:
        keys.setdefault(each.label.form, set()).add(each.label.key)
    return keys


def choose_grammar(
    rows: Sequence[Row],
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int] = frozenset(),
    addresses: frozenset[str] = frozenset(),
) -> Grammar | None:
    """The family that explains the document best; None where none does.

    Args:
        rows: the body, from the end of the header to the closing part.
        book: the rules.
        backing: the names of title and header.
        barred: indexes of rows that open no turn, whatever they say: header fields that stand in the body.
        addresses: shortened forms of address that no list knows.
    """
    trials = [_Trial(rows, rule, book, backing, barred, addresses) for rule in book.rules("grammar")]
    convincing = [trial for trial in trials if trial.convinces]
    if not convincing:
        return None
    best = max(convincing, key=lambda trial: trial.score)
    spoken = join_by_verb(rows, best.accepted, book) if best.rule.id == "colon" else []
    certain = [*best.accepted, *spoken]
    everyone = [*certain, *repair_labels(rows, certain, best.rule.id, book, backing, barred)]
    everyone += read_alone(rows, everyone, best.rule.id, book, backing, barred)
    everyone = [each for each in everyone if not (best.capitals and each.label.words[:1].islower())]
    everyone.sort(key=lambda each: (each.at, each.start))
    everyone = everyone[_stands_above_note(everyone, rows, backing) :]
    forms = Counter(each.label.form for each in everyone if each.label.form != "hereafter")
    form = forms.most_common(1)[0][0] if forms else "hereafter"
    taken = {each.at for each in everyone}
    problems = tuple(
        Problem(
            "label_unknown",
            Severity.INFO,
            f"page {rows[each.at].line.page_no}",
            f"'{each.label.words}' has the form of a label, but names nobody known and does not come back.",
            rows[each.at].line.page_no,
        )
        for each in best.refused
        if each.at not in taken
    )
    return Grammar(f"{form} {best.rule.id}", tuple(everyone), problems, bool(best.columned))


def _stands_above_note(everyone: Sequence[Announcement], rows: Sequence[Row], backing: Backing) -> bool:
    """Whether the first label is none, but a field of the header misread: one word that is nobody's name, above a note in brackets
    and labels of single letters: "Pije: Reel 6" / "(Harlan Pruett, Under Secretary; ...)".
    """
    if len(everyone) <= FEWEST_LETTERS:
        return False
    first, *others = everyone
    if any(each.label.form != "initials" for each in others):
        return False
    below = next((row for row in rows[first.at + 1 :] if row.gap), None)
    noted = below is not None and below.text.startswith(("(", "[")) and rows.index(below) < others[0].at
    # The line is among those that name people, as it stands above the labels.
    once = len(first.label.names) == 1 and fold(backing.text).split().count(first.label.names[0]) <= 1
    return noted and once and first.label.form == "name"


def join_by_verb(rows: Sequence[Row], accepted: Sequence[Announcement], book: TurnBook) -> list[Announcement]:
    """Labels that a verb joins to their speech: ``Mr. X asked the Secretary of State ...``; where a rule says known, only
    those that open turns without it too.
    """
    taken = {each.at for each in accepted}
    keys = {each.label.key for each in accepted}
    found: list[Announcement] = []
    above: Row | None = None
    for at, row in enumerate(rows):
        if at not in taken and begins_line(above, row):
            start = book.unglue(row.text)
            text = row.text[start:]
            if at + 1 < len(rows) and rows[at + 1].wrapped and not rows[at + 1].gap:
                text += row.line.joint + rows[at + 1].text
            for rule in book.rules("verb"):
                match = rule.pattern.match(text)
                label = match and book.read(book.mend_role(match["label"].strip()))
                if label and rule.keys.get("known") and label.key not in keys:
                    continue
                if match and label and match.start("said") <= len(row.text) - start:
                    found.append(Announcement(at, start, label, at, start + match.start("said"), rule.id))
                    break
        above = row
    return found


def _differ_in_a_word(one: str, other: str) -> bool:
    """Whether two offices have a word that misreads none of the other's: the Norwegian, the Swedish Ambassador."""
    return any(
        Levenshtein.distance(mine, yours) > max(1, int(min(len(mine), len(yours)) * DAMAGE_PER_LETTER))
        for mine, yours in zip(one.split(), other.split(), strict=False)
    )
