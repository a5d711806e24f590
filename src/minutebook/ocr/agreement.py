"""How sure a word is by how many readings of a page have it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from minutebook.model import Word
from minutebook.ocr.lexicon import Lexicon

_FEWEST_AGREED, _MOST_ALONE = 2, 0.93
"""Readings that have a word alike, without which one that may be a name is no surer than this. On 72 heavy records in Latin
letters, of words with a large letter that no list has, 3 in a hundred were misread where two readings had them, and 35 where
one had, 22 of those that were read with 0.93 or more."""
_MAY_BE_NAME = re.compile(r"[^\w]*[A-ZÀ-ÞА-ЯЁ]")
_PARTS = re.compile(r"[^\W_]+")


def doubt_alone(word: Word, readings: Sequence[str], lexicon: Lexicon) -> Word:
    """The word; less sure where it may be a name, as no list holds it, and no two readings have it so.

    Args:
        word: as it is spelled in the end.
        readings: what each reading has in its place.
        lexicon: the words of the language.
    """
    alone = sum(_letters_of(each) == _letters_of(word.text) for each in readings) < _FEWEST_AGREED
    known = all(lexicon.weigh(part) is not None for part in _PARTS.findall(word.text))
    if not alone or known or not _MAY_BE_NAME.match(word.text):
        return word
    return word._replace(confidence=min(word.confidence, _MOST_ALONE))


def _letters_of(text: str) -> str:
    """The letters and figures of a word, without case and marks."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if sign.isalnum())
