"""Turns against gold turns: both are strung together as words and the two strings aligned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.distance import Levenshtein

from minutebook.evaluate.compare import is_same_person, split_words
from minutebook.evaluate.measures import Attribution, Overlap, Share
from minutebook.evaluate.records import Speech

_MOST_WORDS_OFF = 2
"""A start counts as found when it lies within this many words of where it should be."""
_WORDS_LOOKED_AT = 4
"""First words of a gold turn that are tried for its place, in case some were misread or dropped."""


@dataclass(frozen=True, slots=True)
class _Stream:
    words: list[str] = field(default_factory=list)
    turn_of_word: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def score_turns(
    predicted: Sequence[Speech], gold: Sequence[Speech], forms: Mapping[str, Sequence[str]], language: str
) -> tuple[Overlap, Attribution, Share]:
    """Turn starts found, speakers of those turns, and gold words given to the right speaker.

    Args:
        predicted: turns as exported.
        gold: turns as they are.
        forms: other forms of each gold speaker's name.
        language: of the document.
    """
    wanted, got = _string_together(gold, language), _string_together(predicted, language)
    place = _align(wanted.words, got.words)
    found = _find_starts(wanted, got, place)

    @cache
    def is_right(named: str | None, speaker: str) -> bool:
        return is_same_person(named, speaker, forms.get(speaker, ()))

    right = abstained = 0
    for at, match in found.items():
        named, speaker = predicted[match].speaker, gold[at].speaker
        if speaker is None:
            right += not named
        elif not named:
            abstained += 1
        else:
            right += is_right(named, speaker)
    well_given = 0
    for word, match in place.items():
        speaker = gold[wanted.turn_of_word[word]].speaker
        well_given += bool(speaker) and is_right(predicted[got.turn_of_word[match]].speaker, speaker)
    return (
        Overlap(len(found), len(predicted), len(gold)),
        Attribution(right, abstained, len(found) - right - abstained),
        Share(well_given, len(wanted.words)),
    )


def _string_together(turns: Sequence[Speech], language: str) -> _Stream:
    stream = _Stream()
    for number, turn in enumerate(turns):
        stream.starts.append(len(stream.words))
        words = split_words(turn.text, language)
        stream.words.extend(words)
        stream.turn_of_word.extend([number] * len(words))
    return stream


def _align(wanted: Sequence[str], got: Sequence[str]) -> dict[int, int]:
    """For each gold word that was read, rightly or not, the place of its reading."""
    return {
        block.src_start + step: block.dest_start + step
        for block in Levenshtein.opcodes(wanted, got)
        if block.tag in {"equal", "replace"}
        for step in range(block.src_end - block.src_start)
    }


def _find_starts(wanted: _Stream, got: _Stream, place: Mapping[int, int]) -> dict[int, int]:
    """Gold turn -> predicted turn, for each gold turn whose start was found; no prediction serves twice."""
    free = set(range(len(got.starts)))
    found: dict[int, int] = {}
    for turn, start in enumerate(wanted.starts):
        for word in range(start, start + _WORDS_LOOKED_AT):
            if word not in place or not free:
                continue
            expected = place[word] - (word - start)
            distance, nearest = min((abs(got.starts[each] - expected), each) for each in free)
            if distance <= _MOST_WORDS_OFF:
                found[turn] = nearest
                free.discard(nearest)
                break
    return found
