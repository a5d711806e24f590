"""German umlauts as a typewriter without them writes them: Gespraech, Eroeffnung, Strasse."""

from __future__ import annotations

import re
from collections.abc import Iterable

LANGUAGE = "deu"
# Part of the digest of German rules: raise it where the same files mean something else than before.
SPELLING = " spelt 1"
# Of these vocabularies an entry's place says which month, day or number it is; in it stand all forms of the word.
COUNTED = frozenset({"months", "weekdays", "ordinals"})
_SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
_IN_CAPITALS = {"Ä": "AE", "Ö": "OE", "Ü": "UE"}
# A letter or two are an article or an ending, and a sign of their own.
SHORTEST = 3
_LETTER = re.compile(r"[äöüÄÖÜß]")


def spell_out(word: str) -> str:
    """A word as it is typed where the machine has no umlauts."""
    table = _SPELT | _IN_CAPITALS if len(word) > 1 and word.isupper() else _SPELT
    return _LETTER.sub(lambda letter: table[letter.group()], word)


def add_spelt(name: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words of a vocabulary, and behind them those that are typed otherwise without umlauts; where an entry's place counts,
    within it.
    """
    kept = tuple(words)
    if name in COUNTED:
        return tuple(" ".join(dict.fromkeys([*each.split(), *spell_out(each).split()])) for each in kept)
    return tuple(dict.fromkeys([*kept, *(spell_out(word) for word in kept if len(word) >= SHORTEST)]))


def widen_pattern(pattern: str) -> str:
    """The pattern of a regular expression, each umlaut outside square brackets spelt either way; as it was where a part
    that looks back, whose length must be one, holds such a letter.
    """
    widened, depth, at = [], 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            char = pattern[at : at + 2]
        elif char == "[":
            depth += 1
        elif char == "]":
            depth = 0
        elif not depth and char in _SPELT:
            char = f"(?:{char}|{_SPELT[char]})"
        widened.append(char)
        at += len(char) if char[:1] == "\\" else 1
    wide = "".join(widened)
    try:
        re.compile(wide)
    except re.error:
        return pattern
    return wide
