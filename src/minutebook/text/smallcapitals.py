"""Capitals of names that were read as the small letters of their form: Leopold zirngast, zirngast (B):."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from minutebook.model import Change

RULE = "small-capital"
# Letters whose capital has the form of the small letter.
_ALIKE = "ckopsuvwxzöüвгджзиклмнопстфхцчш"
# A shorter word may be any; a name that stands with its capital so often, and nowhere small but where names stand, is one.
SHORTEST, OFTEN = 5, 2
LONGEST_PARTICLE = 3
# Words of a signature.
SIGNED = 2
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])")
# A small word where a name stands: behind a given name, before the mark that ends it; or a label at the head of a line.
_PLACED = re.compile(
    rf"(?:(?<=[^\W\d_]{{2}}\s)(?<!\.\s)(?P<behind>[{_ALIKE}][^\W\d_]{{{SHORTEST - 1},}})(?=\s?[,;(]|\.?$)"
    rf"|^(?P<label>[{_ALIKE}][^\W\d_]{{{SHORTEST - 1},}})(?=\s?(?:\([^()]{{1,20}}\)\s?)?:\s))"
)


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """The words of a document that stand with a capital, and small, if at all, only where names stand."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        placed = {found.start() for found in _find(text)}
        if len(text.split()) <= SIGNED:
            # "zirngast e.h."
            placed.add(0)
        for word in _WORD.finditer(text):
            letters = word.group()
            if letters[0].isupper() and letters[1:].islower():
                capital[letters.lower()] += 1
            elif letters.islower() and word.start() not in placed:
                small[letters] += 1
    return frozenset(word for word, count in capital.items() if count >= OFTEN and not small[word])


def find_small_capitals(text: str, names: frozenset[str]) -> Iterator[Change]:
    """One change for each of ``names`` of a line whose capital was read small."""
    for found in _find(text):
        if found.group() in names:
            yield Change(RULE, found.start(), found.start() + 1, text[found.start()], text[found.start()].upper())


def _find(text: str) -> Iterator[re.Match[str]]:
    """Small words that stand as labels, or where a list has a surname: no other small word of some length is before it."""
    for found in _PLACED.finditer(text):
        before = text[: found.start()].split()
        given = bool(before) and before[-1][:1].isupper() and before[-1][1:].islower()
        others = (word.group() for word in _WORD.finditer(text, 0, found.start()))
        told = any(word.islower() and len(word) > LONGEST_PARTICLE for word in others)
        if found["label"] or (given and not told):
            yield found
