"""What label the words before a mark are, and where it ends: at the first mark of its family or a later one.

A stop ends sentences, titles, initials and the addresses of letters too: most of what is refused here stands before one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.rules import Rule
from minutebook.segment.layout.rows import close_up
from minutebook.segment.turns.addresses import ends_in_address
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.initials import is_initial, join_initials
from minutebook.segment.turns.listed import read_listed
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# A label set off by a stop ends within this many characters of the line's start: a title of two words and a name.
LONGEST_STOPPED = 70
# Тов., Genn., Comr.
LONGEST_ADDRESS = 5
# Words that say how somebody spoke, between his name and a stop: smiling, with a smile, pointing to the map.
LONGEST_MANNER = 4
_NUMBERS = frozenset({"no", "nr", "vol", "fol"})
_DASH_END = re.compile(r"[—–-]\s*$")
_STOP = re.compile(r"\.(?:\s+|(?=[—–-]))(?:[—–-]\s*)?(?=\S)")
_SET_WIDE = re.compile(r"(?P<label>[\u4e00-\u9fff][\u3000 ][\u4e00-\u9fff])[\u3000 ]+(?=[^\s\u3000])")
_INITIAL = re.compile(r"[^\W\d_]\.")
_FULL_NAME_AND_COLON = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s[\w.’'-]+){0,3}(?:\s?\([^()]{2,40}\))?\s?[:：]")
_NAME_AND_MARK = re.compile(r"[^\W\d_][\w’'-]+\s*(?:[:：—–]|-\s)")


class LabelReader:
    """Reads the labels of one family."""

    def __init__(
        self, rule: Rule, book: TurnBook, backing: Backing, addresses: frozenset[str], *, dashed: bool
    ) -> None:
        """``addresses``: shortened forms of address that no list knows. ``dashed``: labels end in a stop and a dash."""
        self._rule = rule
        self._stop = rule.id == "stop"
        self._book = book
        self._backing = backing
        self._addresses = addresses if self._stop else frozenset()
        self._dashed = dashed

    def read(self, found: re.Match[str]) -> list[tuple[SpeakerLabel, int]]:
        """The labels that a match of the family's pattern could be, the shortest first, and where each ends."""
        text = found.string
        cuts = [cut for cut in self._cut(found) if not self._goes_on(*cut, text)]
        labels = [(self._read_words(words), end) for words, end in cuts]
        told = join_initials([(label, end) for label, end in labels if label and not self._is_letter(label)])
        # "Mr. HALE. Captain": the title of somebody addressed makes no longer label.
        return [each for no, each in enumerate(told) if not no or each[0].names != told[0][0].names]

    def _cut(self, found: re.Match[str]) -> list[tuple[str, int]]:
        """The words of each label, and where its mark ends; ``Mr. HALE`` holds the mark that ends labels."""
        text = found.string
        cuts = [(found["label"], found.end())]
        # "The Director of Frontiers.-- Indeed, Captain. The drawing": stop and dash together are within no label.
        if self._rule.keys.get("longer") and not _DASH_END.search(text[: found.end()]):
            cuts += _cut_later(text, found.end("label") + 1)
        if self._rule.id == "gap" and (pair := _SET_WIDE.match(text)):
            # 主 席　　现在开会: two characters set as wide as names of three.
            cuts.append((pair["label"], pair.end()))
        if self._dashed:
            # The stop before that with the dash ends a title: CMDTE. RIVERO.—
            cuts = [each for each in cuts if _DASH_END.search(text[: each[1]])] or cuts
        return cuts

    def _goes_on(self, words: str, end: int, text: str) -> bool:
        """Whether the mark behind ``words`` ends no label, but a title or an initial within a longer one."""
        numbered = self._book.number(text)
        return (
            (numbered is not None and len(words) < numbered.end())
            or self._ends_in_title(words, text[end:])
            or self._is_address(words, text, end)
            or ends_in_address(words, text[end:], self._addresses)
            or is_initial(text, end, self._rule.id, self._book, self._backing)
        )

    def _read_words(self, words: str) -> SpeakerLabel | None:
        """The label that ``words`` are; before a stop and a dash the stops within it end no sentence: ARQTO. RIVERO."""
        if self._rule.id == "gap" and (closed := close_up(words)) != words:
            label = self._book.read(closed)
            return label and replace(label, words=words)
        label = self._book.read(words)
        if label is None and self._dashed and (label := self._book.read(words.replace(". ", " "))):
            return replace(label, words=words)
        return read_listed(words, label, self._rule.id, self._book, self._backing)

    def _is_letter(self, label: SpeakerLabel) -> bool:
        """Whether what stands behind the comma of a label before a stop says what a letter asks, not how its words were
        spoken: Harbour Trust, enclosing a plan of the jetty. Whom the header names may speak in a few words so: Foss, smiling;
        at length if his surname stands alone or in capitals, as labels do: Foss, pointing to the map on the wall.
        """
        behind = label.words[len(label.core) :] if label.words.startswith(label.core) else ""
        spoken = label.form == "role" or self._backing.is_exact(label)
        at_length = " " not in label.core or label.core.isupper()
        return (
            self._stop
            and behind.startswith(",")
            and not (spoken and (at_length or len(behind.strip(" ,").split()) <= LONGEST_MANNER))
        )

    def _ends_in_title(self, words: str, said: str) -> bool:
        """Whether a label ends in a form of address that the name behind its stop belongs to: Streets, Supt. / Decker."""
        *before, last = words.split() or [""]
        # "МИРЗОЯН Р. Т. Остров": т. is comrade, but not behind an initial.
        second = len(last) == 1 and bool(before) and _INITIAL.fullmatch(before[-1]) is not None
        alone = not second and (fold(last) in self._book.titles - self._book.roles or fold(last) in _NUMBERS)
        # "Comrade P. Draganov - Dear comrades": an initial of the name before another mark.
        initial = len(last) == 1 and _NAME_AND_MARK.match(said) is not None
        begun = (alone and (said[:1].isupper() or said[:1].isdigit())) or initial
        return self._stop and bool(before) and begun

    def _is_address(self, words: str, text: str, end: int) -> bool:
        """Whether a short word before a stop is a form of address, known or misread, before a name and its colon: Ode. Ana."""
        short = self._stop and len(words) <= LONGEST_ADDRESS and " " not in words
        if not short or _FULL_NAME_AND_COLON.match(text, end) is None:
            return False
        # "Юсиф. Позвольте заметить: железо": whom the list names speaks.
        label = self._book.read(words)
        return label is None or not self._backing.is_exact(label)


def _cut_later(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The words before each later stop, and where it ends."""
    for found in _STOP.finditer(text, start, LONGEST_STOPPED):
        yield text[: found.start()], found.end()
