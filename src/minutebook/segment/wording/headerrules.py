"""The rules of topic ``header``, by their kinds, and the words that they name as labels."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from minutebook.rules import Rule, Rulebook, RulesByKind

# "II. Evening sitting. Record No. 4", "FOURTH SITTING (PUBLIC)": what stands around the name of a sitting.
_AROUND_SESSION = re.compile(
    r"^[IVX]{1,4}\.\s+|\s*\([^()\d]{3,20}\)$"
    r"|[.,;]\s+(?:Minutes|Record|Protocol|Protokoll|Niederschrift|Протокол|Стенограмма)\s+(?:N[ºo°]\.?|Nr\.|№)\s?\d{1,3}$"
)

# Among other fields one letter in four of a label may be misread.
LOOSE_DAMAGE_PER_LETTER = 0.25
# Languages of a batch, each with its rules.
_KEPT = 8


class HeaderRules(RulesByKind):
    """The rules of ``language`` first, then the other languages': minutes mix them."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self.language = language
        every = rules.rules_from("header", language)
        super().__init__(every)
        # Labels as the vocabularies have them, in small letters, and their rules.
        self.vocabulary: list[tuple[str, Rule]] = []
        self._of_length: dict[int, tuple[dict[int, str], int]] = {}
        for rule in every:
            if name := rule.key("words"):
                self.vocabulary += [(word.casefold(), rule) for word in rules.words(name, rule.language)]

    def names_session(self, text: str) -> bool:
        """Whether words are the heading of a sitting, its number and that of its record apart."""
        return self.first(_AROUND_SESSION.sub("", text), "session") is not None

    def like(self, words: str) -> list[tuple[str, Rule]]:
        """The labels that ``words`` may misread, as so few letters differ, in order of precedence."""
        near, most = self._find_as_long(len(words))
        found = process.extract(words, near, scorer=Levenshtein.distance, score_cutoff=most, limit=None)
        return [self.vocabulary[at] for at in sorted(at for _, _, at in found)]

    def _find_as_long(self, length: int) -> tuple[dict[int, str], int]:
        """The labels of nearly a length, by their places in the vocabulary, and how many letters of one may be misread."""
        if length not in self._of_length:
            near = {
                at: known
                for at, (known, _) in enumerate(self.vocabulary)
                if abs(len(known) - length) <= most_misread(known)
            }
            self._of_length[length] = near, max(map(most_misread, near.values()), default=0)
        return self._of_length[length]


@lru_cache(maxsize=_KEPT)
def open_header_rules(rules: Rulebook, language: str | None) -> HeaderRules:
    """Those of a rulebook for a language, made ready once for all its records."""
    return HeaderRules(rules, language)


def most_misread(known: str) -> int:
    """How many letters of a known label may be misread at most, whatever stands around it."""
    return max(1, round(len(known) * LOOSE_DAMAGE_PER_LETTER))
