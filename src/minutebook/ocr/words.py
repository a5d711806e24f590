"""Words into lines: how their texts join and what the line's confidence is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from minutebook.model import Line, Word, enclose

_SURE, _LONG, _FEWEST = 0.8, 5, 5
"""Confidence and letters of the words, and how many of them, that tell how broad a sign is on a page."""


def make_line(line_no: int, words: Sequence[Word], block: int) -> Line:
    """A line of these words, which must be in reading order and not none."""
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if is_chinese(before.text[-1]) or is_chinese(word.text[0]) else f" {word.text}"
    weights = [len(word.text) for word in words]
    confidence = sum(word.confidence * weight for word, weight in zip(words, weights, strict=True)) / sum(weights)
    return Line(line_no, text, enclose(word.box for word in words), round(confidence, 4), tuple(words), block)


def recase(text: str, pattern: str) -> str:
    """``text`` in capitals, with a large first letter or in small letters, as ``pattern`` is written, each part of
    Улан-Удэ for itself.
    """
    if text.count("-") == pattern.count("-") > 0:
        return "-".join(map(recase, text.split("-"), pattern.split("-")))
    letters = [sign for sign in pattern if sign.isalpha()]
    if len(letters) > 1 and sum(sign.isupper() for sign in letters) > 0.7 * len(letters):
        return text.upper()
    large = bool(letters) and letters[0].isupper()
    first = next((no for no, sign in enumerate(text) if sign.isalpha()), None)
    if first is None:
        return text
    return text[:first] + (text[first].upper() if large else text[first].lower()) + text[first + 1 :]


def is_chinese(character: str) -> bool:
    """Whether a character is written without spaces around it."""
    return "　" <= character <= "〿" or "㐀" <= character <= "鿿" or "！" <= character <= "～"


def sign_breadth(lines: Sequence[Line]) -> float | None:
    """Pixels from sign to sign of typescript, None on a page of too few words."""
    breadths = [
        word.box.width / len(word.text)
        for line in lines
        for word in line.words
        if len(word.text) >= _LONG and word.confidence > _SURE
    ]
    return median(breadths) if len(breadths) >= _FEWEST else None
