"""How far a label may be misread and still be known for another, and what that leaves of its confidence."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

# What each kind of forgiveness leaves of a label's confidence.
DAMAGED_LETTERS, DAMAGED_SEPARATOR, UNKNOWN_LETTER = 0.8, 0.75, 0.5
# Letters that may be misread in a label: one in four, as in a scan that can hardly be read.
DAMAGE_PER_LETTER = 0.25
# Labels of so many letters that differ by one are taken for the same.
SHORTEST_ALIKE = 5
# Stands for a label of one letter that the engine did not read at all.
UNREAD = "?"


def forgive_letters(words: str, share: float = DAMAGE_PER_LETTER) -> int:
    """How many letters of ``words`` may be misread: a ``share`` of them, one at least."""
    return max(1, int(len(words) * share))


def differ_little(one: str, other: str) -> bool:
    """Whether ``other`` may be a misreading of ``one``."""
    allowed = forgive_letters(one)
    return Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed
