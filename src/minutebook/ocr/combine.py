"""Two readings of one poor page -> one: each word from the reading that is surer of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from minutebook.model import Box, Line, Word
from minutebook.ocr.engine import Reading
from minutebook.ocr.words import make_line

_SAME_ROW = 0.4
"""Share of the lower word's height that two boxes of one word have in common."""
_SAME_PLACE = 0.6
"""Share of their whole breadth that they have in common: less is a word read in two, or two read as one."""
_ALIKE = 0.5
"""Likeness of two readings of one word (shared letters, 0 to 1) below which one of them is not of that word."""
_SIGNS_ARE_SURE = 0.5
"""Confidence from which a word of signs alone (a dash, a number sign) is kept: specks read as strokes have less."""


def combine(main: Reading, other: Reading, *, trust: float = 1.0) -> tuple[Reading, int]:
    """The lines of ``main``, with words of ``other`` where it is surer; and how many words changed or were left out.

    Args:
        main: says which words there are; its words of signs that it is not sure of are left out.
        other: another reading of the same image, in the same language.
        trust: what the confidence of ``other`` is multiplied by before it is set beside that of ``main``.
    """
    words = sorted((word for line in other.lines for word in line.words), key=lambda word: word.box.top)
    lines: list[Line] = []
    changed = 0
    for line in main.lines:
        chosen = [_choose(word, words, trust) for word in line.words if not is_speck(word)]
        changed += len(line.words) - len(chosen)
        changed += sum(word not in line.words for word in chosen)
        if chosen:
            lines.append(make_line(len(lines) + 1, chosen, line.block))
    return replace(main, lines=tuple(lines)), changed


def _choose(word: Word, others: Sequence[Word], trust: float) -> Word:
    here = [other for other in others if share_place(word.box, other.box) > _SAME_PLACE]
    if not here:
        return word
    other = max(here, key=lambda other: share_place(word.box, other.box))
    if other.text == word.text or trust * other.confidence <= word.confidence:
        return word
    if SequenceMatcher(None, word.text, other.text, autojunk=False).ratio() < _ALIKE:
        return word
    return Word(other.text, word.box, other.confidence)


def is_speck(word: Word) -> bool:
    """Whether a word is of signs alone that the engine was not sure of."""
    return word.confidence < _SIGNS_ARE_SURE and not any(sign.isalnum() for sign in word.text)


def share_place(one: Box, two: Box) -> float:
    """Share of their common breadth that two boxes in one row both cover (0 to 1); 0 for boxes of two rows."""
    if min(one.bottom, two.bottom) - max(one.top, two.top) <= _SAME_ROW * min(one.height, two.height):
        return 0.0
    both = min(one.right, two.right) - max(one.left, two.left)
    return max(0.0, both / max(1, max(one.right, two.right) - min(one.left, two.left)))
