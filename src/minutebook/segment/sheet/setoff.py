"""Labels that signs set off from the words, as they come back in one meeting: 317. (Chairman) Why?; = Holm -- No; § 3. Holm: Yes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# So many labels, one of which comes back, are those of speakers.
FEWEST_SET_OFF = 3
_MARKED = re.compile(r"(?P<label>[^\W\d_][^:：!?。—–]{0,60}?)\s?(?:[:：]|[.]?\s?(?:[—–]|--|-\s)|[.]\s)\s?(?=\S)")


class SetOff:
    """The labels of a meeting that stand between signs, or before a mark behind a sign.

    They show where the header ends, before anybody is known; that they recur is all that is asked. Which sign stands before
    the labels of people is asked once these are known (:mod:`minutebook.segment.turns.signs`).
    """

    def __init__(self, rows: Sequence[Row], book: TurnBook, keyed: Collection[str] = frozenset()) -> None:
        """``keyed``: the labels, folded, that a key of the meeting defines."""
        self._book = book
        self.keyed = keyed
        self._counts = Counter(label.key for row in rows if (label := self.read(row.text)))
        if self._counts.total() < FEWEST_SET_OFF or len(self._counts) == 1:
            self._counts.clear()

    def recurring(self, text: str) -> SpeakerLabel | None:
        """The label that ``text`` begins with, if it comes back."""
        label = self.read(text) if self._counts else None
        return label if label and self._counts[label.key] > 1 else None

    def read(self, text: str) -> SpeakerLabel | None:
        """The label that ``text`` begins with."""
        return next((label for words in self._find(text) if (label := self._read_words(words))), None)

    def _read_words(self, words: str) -> SpeakerLabel | None:
        label = self._book.read(words)
        # Botsch., which a key defines.
        return label or (SpeakerLabel(words, words, fold(words), "initials", ()) if fold(words) in self.keyed else None)

    def _find(self, text: str) -> Iterator[str]:
        behind = text[self._book.unglue(text) :]
        for rule in self._book.of("grammar"):
            if rule.keys.get("framed") and (found := rule.pattern.match(behind)):
                yield found["label"]
        for sign in self._book.of("sign"):
            if (found := sign.pattern.match(behind)) and (marked := _MARKED.match(behind, found.end())):
                yield marked["label"]
