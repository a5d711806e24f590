"""Words that headers are made of, known although misread: of titles, classifications, places and remarks of review."""

from __future__ import annotations

import itertools
import re

from rapidfuzz.distance import Hamming, Levenshtein

from minutebook.rules import Rulebook
from minutebook.segment.layout.rows import close_up, is_cjk, is_sentence_end
from minutebook.segment.wording.labelbook import LabelBook

_WORD = re.compile(r"[^\W\d_]+")
# "12. Conversation with ...", "No. 18. Call of ..."
_TITLE_NUMBER = re.compile(r"^\s*(?:(?:No|Nr|№)\.?\s*)?\d{1,4}\.\s+(?=[^\W\d_])")
# Title words damaged by one letter in five are still told apart from other words of five letters or more, if there
# are two of them.
TITLE_DAMAGE = 0.2
SHORTEST_TITLE_WORD = 5
TITLE_WORDS = 2
# A misread title word so long shows a title by itself where it begins the line.
LONG_TITLE_WORD = 9
# A classification is a few words; those of six letters or more are known with one letter in four misread.
MARKING_DAMAGE = 0.25
SHORTEST_MARKING_WORD = 6
LONGEST_MARKING = 6
# More figures than a copy's number has make a reference of it.
MARKING_FIGURES = 4
# A label of places may be misread in so large a share of its letters where its value shows it.
PLACE_DAMAGE = 0.4
# Words of a remark that tells who has seen the record.
LONGEST_REVIEW = 12
# "Journal.of the Ambassador": a speck between two words.
_GLUED_STOP = re.compile(r"(?<=[a-zß-žа-яё]{3})[.,](?=[a-zß-žа-яё])")


class WordBook:
    """The words that headers are made of, and what resembles them. Whether a text is a title is remembered."""

    def __init__(self, rules: Rulebook, labels: LabelBook) -> None:
        self._labels = labels
        # Offices that are somebody's: заместитель / Председателя Госплана.
        self.deputies = {word.casefold() for word in rules.words("deputies")}
        self.connectors = {word.casefold() for word in rules.words("connectors")}
        self.articles = {word.casefold() for word in rules.words("articles")}
        # gez. Holm, sgd. Orde, Holm m. p.: what stands beside a name that was signed.
        signs = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in rules.words("signed_words"))
        self.signs = re.compile(rf"(?<!\w)(?:{signs})\.?(?!\w)", re.IGNORECASE)
        self.place_prefixes = frozenset(rules.words("place_prefixes"))
        self.place_words = {word.casefold() for word in rules.words("place_words")}
        self.organisations = {word.casefold() for word in rules.words("organisations")}
        self.sentence_words = frozenset(rules.words("sentence_words"))
        self._journal_words = {word.casefold() for word in rules.words("journal_words")}
        self._paper_words = {word.casefold() for word in rules.words("paper_words")}
        self._title_words = {word.casefold() for word in rules.words("title_words") if len(word) >= SHORTEST_TITLE_WORD}
        self._place_labels = [word.casefold() for word in rules.words("place_labels") if not is_cjk(word)]
        self._marking_words = [word.casefold() for word in rules.words("marking_words")]
        self._review_words = [word.casefold() for word in rules.words("review_words")]
        self._titles: dict[str, bool] = {}

    def is_title(self, text: str) -> bool:
        """Whether words are the title of a record, its number in an edition apart."""
        if text not in self._titles:
            bare = close_up(strip_number(text))
            self._titles[text] = self._labels.first(bare, "title") is not None or self._resembles_title(bare)
        return self._titles[text]

    def names_journal(self, text: str) -> bool:
        """Whether words hold the name of a journal: Из дневника, From the diary of."""
        return any(word.casefold() in self._journal_words for word in _WORD.findall(text))

    def names_record(self, text: str) -> bool:
        """Whether words begin with one for a paper on one talk: Запись беседы, Record of Conversation; Conversation is none."""
        first = _WORD.search(text)
        return first is not None and first.group().casefold() in self._paper_words

    def is_title_word(self, word: str) -> bool:
        """Whether a word is one that titles are made of, or joins such words."""
        return word.casefold() in self._title_words or word.casefold() in self.connectors

    def heads_title(self, word: str) -> bool:
        """Whether a word is one that titles are made of."""
        return word.casefold() in self._title_words

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

    def names_place(self, text: str) -> bool:
        """Whether words hold one that places are made of: Room, Street; Sitzungssaal, 港务局食堂."""
        words = [word.casefold() for word in _WORD.findall(text)]
        known = any(word in self.place_words for word in words) or self._labels.first(text, "house") is not None
        return known or (is_cjk(text) and any(text.endswith(word) for word in self.place_words))

    def without_prefix(self, place: str) -> str:
        """A place without the words that say at: in der Pfarrstube."""
        words = place.split()
        lead = next((end for end in (2, 1) if " ".join(words[:end]) in self.place_prefixes), 0)
        return " ".join(words[lead:]) or place

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


def strip_number(title: str) -> str:
    """A title without the number that an edition gives it, and without specks between its words."""
    return _GLUED_STOP.sub(" ", _TITLE_NUMBER.sub("", title))
