"""The labels that a document certainly has, and which of them words with misread letters are nearest to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.turns.damage import DAMAGE_PER_LETTER, forgive_letters
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, fold

# Letters that may be misread where a colon stands behind the label and a blank line above it.
DAMAGE_BEFORE_COLON = 0.3
SHORTEST_DAMAGED = 4
# A damaged label may be so much longer or shorter than the one it is taken for, spaces included.
LENGTH_SLACK = 4
TWO_LETTERS = 2
_NOT_LETTERS = re.compile(r"[\W_]+")


class KnownLabels:
    """Labels by their words without spaces and marks, in the order in which the document has them."""

    def __init__(self, announcements: Iterable[Announcement], confusable: Sequence[str]) -> None:
        """``confusable``: pairs of letters that engines confuse, a space between them."""
        self._pairs = [tuple(pair.split()) for pair in confusable]
        self._blurred: dict[str, str] = {}
        self._labels: dict[str, SpeakerLabel] = {}
        self.learn(announcements)

    def __bool__(self) -> bool:
        return bool(self._labels)

    def learn(self, announcements: Iterable[Announcement]) -> None:
        """Add labels, and the short forms that they define; those known before stay as they are."""
        for each in announcements:
            self._labels.setdefault(squeeze(each.label.words), each.label)
            self._labels.setdefault(squeeze(each.label.core), each.label)
            if alias := each.label.alias:
                short = replace(each.label, words=alias, core=alias, key=fold(alias), alias=None, form="name")
                self._labels.setdefault(squeeze(alias), short)
        self._labels.pop("", None)

    @property
    def longest(self) -> int:
        """How many characters a damaged label may have."""
        return max(map(len, self._labels)) + LENGTH_SLACK

    @property
    def letters(self) -> set[str]:
        """The labels of single letters or characters, and of two capitals: BM, AM."""
        return {
            words
            for words, label in self._labels.items()
            if label.form in {"initials", "one-character"} or (len(words) <= TWO_LETTERS and label.core.isupper())
        }

    @property
    def names(self) -> set[str]:
        """The names that stand in any label."""
        return {name for label in self._labels.values() for name in label.names}

    def find_nearest(self, words: str, *, colon: bool, gap: bool) -> tuple[int, SpeakerLabel | None, set[str]]:
        """The label nearest to ``words``, its distance, and the names of all that are as near.

        Args:
            words: the start of a line.
            colon: whether a colon stands behind them.
            gap: whether a blank line stands above them.
        """
        head = squeeze(words)
        if not head:
            return 0, None, set()
        if head in self._labels:
            return 0, self._labels[head], set()
        best: list[tuple[int, str]] = []
        blurred = self._blur(head)
        for each in self._labels:
            allowed = _allow(each, colon=colon, gap=gap)
            if allowed and abs(len(each) - len(head)) <= allowed + 1:
                distance = Levenshtein.distance(head, each, score_cutoff=allowed)
                # Confused letters count as one misreading together, however many there are.
                distance = min(distance, 1 + Levenshtein.distance(blurred, self._blur(each), score_cutoff=allowed))
                if distance <= allowed:
                    best.append((distance, each))
        if not best:
            return 0, None, set()
        least = min(best)[0]
        near = [self._labels[each] for distance, each in best if distance == least]
        people = {label.key for label in near}
        return least, near[0], {f"'{label.core}'" for label in near} if len(people) > 1 else set()

    def _blur(self, squeezed: str) -> str:
        """Squeezed words with ``rn`` for ``m``, ``1`` for ``l`` and their like made one."""
        if squeezed not in self._blurred:
            blurred = squeezed
            for read, meant in self._pairs:
                blurred = blurred.replace(read, meant)
            self._blurred[squeezed] = blurred
        return self._blurred[squeezed]


def squeeze(words: str) -> str:
    """Words for comparison: letters and figures only."""
    return _NOT_LETTERS.sub("", words.casefold())


def _allow(words: str, *, colon: bool, gap: bool) -> int:
    """How many letters of a known label may be misread."""
    if is_cjk(words):
        return 1 if len(words) > 1 and colon else 0
    if len(words) < SHORTEST_DAMAGED:
        return 1 if len(words) == SHORTEST_DAMAGED - 1 and colon and gap else 0
    return forgive_letters(words, DAMAGE_BEFORE_COLON if colon and gap else DAMAGE_PER_LETTER)
