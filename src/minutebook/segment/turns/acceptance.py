"""Which of the labels that a family finds open turns, by how they are backed and what the others are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from minutebook.rules import Rule
from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import RECURRING, RESOLVED, TITLED, UNBACKED, Backing
from minutebook.segment.turns.cuts import starts_sentence
from minutebook.segment.turns.damage import SHORTEST_ALIKE, differ_little, forgive_letters
from minutebook.segment.turns.said import ends_sentence, read_said, says_chinese, says_words
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook

# So many different labels of one form let a further one stand that comes but once.
FEWEST_ALIKE = 2
# Who has an office that the header names too speaks so often at least, or says a sentence.
FEWEST_OF_OFFICE = 2
# A label where a line may only have been broken must come back so often, unless the header has it.
FEWEST_WEAK = 3
# A plain name that stands so often before a mark that hardly stands elsewhere is a label.
OFTEN = 3
# A surname in capitals that nothing else shows to be one has so many letters.
SHORTEST_SURNAME = 5
# В. В. КРЕСТИНИН (Ленинград): initials and a surname in capitals, and whence he comes.
_IN_CAPITALS = re.compile(
    r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё]?\.\s?){1,3}[A-ZÀ-ȚḀ-ỸА-ЯЁ][A-ZÀ-ȚḀ-ỸА-ЯЁ’'-]{2,}(?:\s?\([^()]{2,40}\))?"
)
# Н. С. Седов: initials and a surname, in Cyrillic.
_INITIALLED = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]{2,}")


class Acceptance:
    """Judges the labels of one family."""

    def __init__(
        self,
        rows: Sequence[Row],
        rule: Rule,
        book: TurnBook,
        backing: Backing,
        strengths: Mapping[str, float],
        counts: Counter[str],
        headings: Collection[str],
    ) -> None:
        """How each label is backed and how often it stands are told by its key, and so are those that head lists."""
        self._rows = rows
        self._rule = rule
        self._book = book
        self._backing = backing
        self._strengths = strengths
        self._counts = counts
        self._headings = headings

    def choose(self, found: Sequence[Announcement]) -> list[Announcement]:
        """Those of the labels ``found`` that open turns."""
        backed = [each for each in found if self.accepts(each)]
        keys: dict[str, set[str]] = {}
        for each in backed:
            keys.setdefault(each.label.form, set()).add(each.label.key)
        forms = {form for form, same in keys.items() if len(same) >= FEWEST_ALIKE}
        return [
            each
            for each in found
            if (self.accepts(each) or self._is_alike(each, backed, forms)) and not self._is_damaged(each)
        ]

    def accepts(self, each: Announcement) -> bool:
        """Whether a label is backed well enough to open a turn, whatever the others are."""
        strength, count = self._strengths[each.label.key], self._counts[each.label.key]
        unsure = each.weak and not (strength >= RESOLVED or count >= FEWEST_WEAK)
        if unsure or self._is_field(each) or each.label.key in self._headings:
            return False
        if self._rule.key("needs") in {"keyed", "listed"}:
            return self._is_listed(each, count)
        if self._rule.key("needs") != "known":
            return strength > UNBACKED
        if strength >= RESOLVED:
            marked = count > 1 or self._rows[each.at].underlined or self._rule.id == "own-line-framed"
            return each.label.form != "role" or marked or not self._rule.keys.get("alone")
        if self._rule.keys.get("recurs") and count >= OFTEN:
            return True
        return (
            strength >= RECURRING
            and count > 1
            and bool(
                each.label.form in {"capitals", "title-name", "party-title", "initials"}
                or self._backing.begins_name(each.label)
                or _INITIALLED.fullmatch(each.label.core)
                or self._backing.resembles(each.label)
            )
        )

    def _is_listed(self, each: Announcement, count: int) -> bool:
        """Whether the header has what a label of letters or of a place stands for."""
        core, text = each.label.core, self._backing.text
        if self._rule.key("needs") == "listed":
            return each.label.form == "role" or self._backing.lists_place(core)
        return (
            each.label.key in self._backing.keyed or f"({core})" in text or (count > 1 and f"({core.upper()})" in text)
        )

    def _is_field(self, each: Announcement) -> bool:
        """Whether an office that heads a field of the header, and comes but once, has no words of a speech behind it."""
        key = each.label.key
        if key not in self._book.header_roles or self._counts[key] >= FEWEST_OF_OFFICE:
            return False
        told = key in self._book.roles and says_words(self._rows, each, self._book)
        return not told and not says_chinese(self._rows, each)

    def _is_alike(self, each: Announcement, backed: Sequence[Announcement], forms: Collection[str]) -> bool:
        """Whether a titled name, or one character of a name, stands but once among others of the same form, or in capitals
        among capitals.
        """
        if each.weak or each.label.key in self._headings or self._is_field(each):
            return False
        if each.label.form == "one-character":
            return (each.label.form in forms or bool(each.label.inner)) and self._backing.begins_name(each.label)
        if self._strengths[each.label.key] < TITLED:
            return self._is_surname_among(each, backed) or self._is_initialled_among(each, backed)
        return each.label.form in forms or (ends_in_capitals(each) and any(map(ends_in_capitals, backed)))

    def _is_surname_among(self, each: Announcement, backed: Sequence[Announcement]) -> bool:
        """Whether a word in capitals, a paragraph's first, stands before a stop and a sentence as several others do: with
        a surname's ending (ФИЛОНЕНКО. С места не слышно.), or one that the record nowhere writes small (SHVETS. I lead a brigade.).
        """
        core, row = each.label.core, self._rows[each.at]
        if self._rule.id != "stop" or not core.isupper() or " " in core:
            return False
        names = {told.label.key for told in backed if told.label.core.isupper() and " " not in told.label.core}
        rare = len(names) >= OFTEN and not self._backing.common[core.casefold()]
        ending = core.casefold().endswith(self._book.surname_endings)
        borne = len(names) >= FEWEST_ALIKE and len(core) >= SHORTEST_SURNAME and (rare or ending)
        said = read_said(self._rows, each)
        whole = said[:1].isupper() and (row.runs_on or ends_sentence(said))
        return borne and row.gap and whole

    def _is_initialled_among(self, each: Announcement, backed: Sequence[Announcement]) -> bool:
        """Whether initials and a surname in capitals stand before a sentence as others do that are known or come back."""
        if not _IN_CAPITALS.fullmatch(each.label.words) or each.said_at >= len(self._rows):
            return False
        alike = sum(_IN_CAPITALS.fullmatch(told.label.words) is not None for told in backed)
        said = read_said(self._rows, each)
        whole = starts_sentence(said) and (self._rows[each.said_at].runs_on or ends_sentence(said))
        return alike >= FEWEST_ALIKE and whole

    def _is_damaged(self, each: Announcement) -> bool:
        """Whether a label that stands once is a misreading of one that comes back: it is left to be repaired."""
        key = each.label.key
        if self._counts[key] > 1 or each.label.alias or len(key) < SHORTEST_ALIKE or self._backing.is_exact(each.label):
            return False
        return any(
            count > 1
            and other != key
            and len(other.split()) == len(key.split())
            and differ_little(key, other)
            and not (each.label.form == "role" and _differ_in_a_word(key, other))
            for other, count in self._counts.items()
        )


def ends_in_capitals(each: Announcement) -> bool:
    """Whether the name at a label's end is set in capitals."""
    return each.label.core.split()[-1].isupper()


def _differ_in_a_word(one: str, other: str) -> bool:
    """Whether two offices have a word that misreads none of the other's: the Norwegian, the Swedish Ambassador."""
    return any(
        Levenshtein.distance(mine, yours) > forgive_letters(min(mine, yours, key=len))
        for mine, yours in zip(one.split(), other.split(), strict=False)
    )
