"""The figures: counts that add up over documents, and the rates that follow from them."""

from __future__ import annotations

import dataclasses
import functools
import operator
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Edits:
    """Insertions, deletions and substitutions that turn the gold text into what was read; ``length`` is of the gold."""

    edits: int
    length: int

    def __add__(self, other: Self) -> Edits:
        return Edits(self.edits + other.edits, self.length + other.length)

    @property
    def rate(self) -> float:
        """Edits for each unit of the gold; above 1 where more was read than stands there."""
        return self.edits / max(1, self.length)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many of the ``predicted`` things are among the ``gold`` ones."""

    hits: int
    predicted: int
    gold: int

    def __add__(self, other: Self) -> Overlap:
        return Overlap(self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; 1 where rightly nothing was predicted, 0 where wrongly nothing."""
        if self.predicted:
            return self.hits / self.predicted
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there was nothing to find."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speakers of those gold turns whose start was found. A turn whose speaker cannot be known (gold has none)
    is right when none is named.
    """

    right: int
    abstained: int
    wrong: int

    def __add__(self, other: Self) -> Attribution:
        return Attribution(self.right + other.right, self.abstained + other.abstained, self.wrong + other.wrong)

    @property
    def turns(self) -> int:
        """All turns that were judged."""
        return self.right + self.abstained + self.wrong


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole."""

    hits: int
    total: int

    def __add__(self, other: Self) -> Share:
        return Share(self.hits + other.hits, self.total + other.total)

    @property
    def value(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.hits / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is measured, of one document or of many. None: the gold does not say.

    ``characters`` and ``words`` are errors of reading. ``boundaries`` are turn starts, ``word_speakers`` the gold
    words of turns that lie in a predicted turn of the right speaker. ``header``, ``people``, ``roles`` and ``marks``
    compare (field, value), names, (name, role) and (type, text). ``dates`` and ``times`` are exact. ``false_turns``
    are turns found in documents that have none. ``meetings`` are documents with the right number of meetings.
    """

    boundaries: Overlap
    attribution: Attribution
    word_speakers: Share
    false_turns: int
    meetings: Share
    characters: Edits | None = None
    words: Edits | None = None
    header: Overlap | None = None
    people: Overlap | None = None
    roles: Overlap | None = None
    marks: Overlap | None = None
    dates: Share | None = None
    times: Share | None = None


def add_up(all_figures: Iterable[Figures]) -> Figures:
    """Figures of several documents together, each weighted by its length."""
    rows = tuple(all_figures)
    sums: dict[str, Any] = {}
    for field in dataclasses.fields(Figures):
        known = [value for row in rows if (value := getattr(row, field.name)) is not None]
        sums[field.name] = functools.reduce(operator.add, known) if known else None
    return Figures(**sums)
