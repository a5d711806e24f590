"""Where a label at the start of a line could end, though the mark behind it was misread or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.turns.initials import parts_initials
from minutebook.segment.wording.announcements import GLUED_COLON
from minutebook.segment.wording.turnlabels import SpeakerLabel, fold

COLONS = {":", "："}
# The room of a Chinese character that holds none.
WIDE_SPACE = "\u3000"
# So many marks of a line are tried, and a colon read as a letter behind words of more letters than this.
MOST_MARKS = 4
SHORTEST_GLUED = 3
# A Chinese label without a mark has fewer characters.
LONGEST_CHINESE = 6
# The mark that ends a label may stand so far behind the longest.
REACH = 8
# A damaged label without any mark behind it needs so many letters to be known.
SHORTEST_UNMARKED = 7
_MARKS = re.compile(r"\s?(?P<mark>[:：;；]|-(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ])|[.,·•!|'’‘*>?](?=\s|$|[\u4e00-\u9fff])|[。，])\s*")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）】]*(?:[（(][^（）()]{1,8}[）)])?$")
_CLAUSE = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*,?\s+[a-zß-žа-яё]")
# Forms of labels that no sentence takes for its subject without a verb: Comrade Somlai The factory has a kit.
TITLED = frozenset({"title-name", "party-title"})
_WORD_END = re.compile(r"\s+|$")
_OPENS = re.compile(r"[\"'“”«„‚‘(\[—–-]?\s?(?:[^\W\d_]|\d)")


@dataclass(frozen=True, slots=True)
class Cut:
    """A line's start taken as a label: its words, the mark after them (empty if none), where the speech begins."""

    head: str
    mark: str
    said: int


def find_cuts(text: str, longest: int, rule: str) -> Iterator[Cut]:
    """Ways to read the start of a line as a label of at most ``longest`` letters, in the family ``rule``."""
    reach = text[: longest + REACH]
    marks = list(_MARKS.finditer(reach))
    for found in marks[:MOST_MARKS]:
        if found.start() and not parts_initials(text, found.end()):
            yield Cut(text[: found.start()], found["mark"], found.end())
    if rule == "own-line" or len(text) <= longest:
        yield Cut(text, "", len(text))
    if is_cjk(text[:1]):
        # 石　钻机呢？: a colon takes the room of a character, of which but the room was left.
        front, room, _ = reach.partition(WIDE_SPACE)
        if room:
            yield Cut(front, room, len(front) + 1)
        for length in range(2, min(LONGEST_CHINESE, len(text))):
            yield Cut(text[:length], "", length)
    else:
        for found in _WORD_END.finditer(reach):
            at = found.start()
            if at > SHORTEST_GLUED and text[at - 1] in GLUED_COLON:
                yield Cut(text[: at - 1], text[at - 1], found.end())
            if found.end() < len(reach) and not parts_initials(text, found.end()):
                yield Cut(text[:at], "", found.end())


def may_lack_mark(label: SpeakerLabel, distance: int, rest: str) -> bool:
    """Whether ``label``, misread in ``distance`` letters, may stand before ``rest`` without a mark between them."""
    if is_cjk(label.core) or rest[:1] in "([（":
        # 涂书记宣布开会。 is told: a Chinese colon takes the room of a character, and leaves some sign.
        return False
    first = fold(rest.split(maxsplit=1)[0]) if rest.split() else ""
    return first not in label.names and (distance == 0 or len(label.core) >= SHORTEST_UNMARKED)


def is_fresh(above: Row | None, row: Row) -> bool:
    """Whether a row begins a line of its own below the end of a sentence."""
    return above is None or (not row.wrapped and _SENTENCE_END.search(above.text) is not None)


def is_clause(rest: str) -> bool:
    """Whether words go on as a sentence does, and no name: a first one with a capital, and one with none behind it."""
    return _CLAUSE.match(rest) is not None


def starts_sentence(rest: str) -> bool:
    """Whether words begin as a sentence does: with a capital, a figure or a Chinese character, a quotation mark before it perhaps."""
    found = _OPENS.match(rest)
    if not found:
        return False
    char = found.group()[-1]
    return char.isupper() or char.isdigit() or is_cjk(char)
