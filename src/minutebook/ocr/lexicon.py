"""The words of a language and how frequent they are, to be searched by the letters that may stand at each place.

The lists come inside the wheel of wordfreq and are loaded when the first poor page of their language is read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

_LISTS = {"eng": "en", "deu": "de", "fra": "fr", "ita": "it", "spa": "es", "nld": "nl", "pol": "pl", "rus": "ru"}
"""Tesseract's code of each language with a list -> that of the list."""
_RAREST = math.exp(-16)
"""Frequency below which a word is left out: one in nine million. Lists twice as long and half as long did as well on
the bad pages of six Russian records, and longer ones take more memory."""
_NAME = -13.0
"""The logarithm of the frequency of a name that a page repeats: that of a rare word."""
ADDRESSES = {
    "eng": frozenset({"mr", "mrs", "miss", "messrs", "dr", "sir", "prof", "cde", "comrade"}),
    "rus": frozenset({"тов", "товарищ", "проф", "акад", "инж", "гр"}),
}
"""Forms of address, which are words before a name though rarer than others as near: Mrs. had become Are, Cde. Idea. They
stand here and not among the rules, as a changed rule must not have pages read anew."""
_ADDRESS = -6.0
"""The logarithm of the frequency of a form of address: as frequent in minutes as this and from are elsewhere."""
_LONGEST = 25
"""Letters above which nothing is looked for."""


class Lexicon:
    """Words in small letters with the natural logarithm of their frequency.

    Args:
        frequencies: how often each word occurs, as a share of all words.
    """

    def __init__(self, frequencies: Mapping[str, float]) -> None:
        self._weights = {word: math.log(share) for word, share in frequencies.items() if len(word) <= _LONGEST}
        letters = sorted({letter for word in self._weights for letter in word})
        self._numbers = {letter: number for number, letter in enumerate(letters)}
        ordered = sorted(self._weights, key=len)
        self._words = {length: tuple(words) for length, words in groupby(ordered, key=len)}
        self._letters = {length: self._as_rows(words) for length, words in self._words.items()}
        self._logs = {
            length: np.array([self._weights[word] for word in words], np.float32)
            for length, words in self._words.items()
        }

    def _as_rows(self, words: Sequence[str]) -> NDArray[np.int16]:
        """A row for each place in the word, a column for each word."""
        return np.array([[self._numbers[letter] for letter in word] for word in words], np.int16).T.copy()

    @property
    def letters(self) -> tuple[str, ...]:
        """All small letters of the words, in the order of their codes."""
        return tuple(self._numbers)

    def weigh(self, word: str) -> float | None:
        """The logarithm of a word's frequency; None if it is no word of the language."""
        return self._weights.get(word.lower())

    def find(self, places: Sequence[Mapping[str, float]], importance: float, most: float) -> str | None:
        """The word that costs least: for each place what its letter costs there, less ``importance`` for each unit of
        the logarithm of its frequency.

        Args:
            places: for each place of the word, what small letters cost there.
            importance: what frequency counts.
            most: what a letter costs that is not given for its place.
        """
        rows = self._letters.get(len(places))
        if rows is None:
            return None
        costs = -importance * self._logs[len(places)]
        for row, place in zip(rows, places, strict=True):
            table = np.full(len(self._numbers), most, np.float32)
            for letter, cost in place.items():
                if letter in self._numbers:
                    table[self._numbers[letter]] = min(most, cost)
            costs = costs + table[row]
        return self._words[len(places)][int(costs.argmin())]


@dataclass(frozen=True, slots=True)
class PageLexicon:
    """The words of a language, and in small letters the names that a page repeats and the forms of address."""

    language: Lexicon
    names: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        """Whether a word is a name that the page repeats, or a form of address."""
        return word.lower() in self.names or word.lower() in self.addresses

    def weigh(self, word: str) -> float | None:
        """See :meth:`Lexicon.weigh`."""
        if word.lower() in self.addresses:
            return _ADDRESS
        known = self.language.weigh(word)
        return _NAME if known is None and word.lower() in self.names else known

    def find(self, places: Sequence[Mapping[str, float]], importance: float, most: float) -> str | None:
        """See :meth:`Lexicon.find`."""

        def cost(word: str) -> float:
            letters = sum(min(most, place.get(letter, most)) for place, letter in zip(places, word, strict=True))
            return letters - importance * (self.weigh(word) or _NAME)

        nearest = self.language.find(places, importance, most)
        found = [nearest] if nearest is not None else []
        found += sorted(name for name in self.names | self.addresses if len(name) == len(places))
        return min(found, key=cost, default=None)


def lexicon_version() -> str:
    """Name and version of the lists, for example ``wordfreq 3.1.1``."""
    return f"wordfreq {metadata.version('wordfreq')}"


@lru_cache(maxsize=2)
def load_lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language by its Tesseract code; None if there is no list of it."""
    if language not in _LISTS:
        return None
    import wordfreq  # noqa: PLC0415 - half a second that good pages never need

    listed = wordfreq.get_frequency_dict(_LISTS[language], wordlist="large")
    # The package would keep every list for good, 100 MB each.
    wordfreq.get_frequency_list.cache_clear()
    wordfreq.get_frequency_dict.cache_clear()
    frequencies = {word: share for word, share in listed.items() if share >= _RAREST and word.isalpha()}
    if language == "deu":
        # The list has no ß; both spellings are kept, as which of them stands in a word changed in 1996.
        for word, share in list(frequencies.items()):
            for at in (place for place in range(len(word)) if word.startswith("ss", place)):
                frequencies.setdefault(f"{word[:at]}ß{word[at + 2 :]}", share)
    return Lexicon(frequencies)
