"""Pairs of brackets in running text, whole or damaged by the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.rules import Rulebook, RulesByKind

# A bracket without its partner within this many characters is not one: typed insertions are short, the longest
# (omissions that an editor describes) run to a paragraph.
LONGEST_INSERTION = 600
# With one bracket misread, the partner must stand nearer.
LONGEST_DAMAGED = 80
# Square brackets around square ones hold a few words more, no sentence: its closing bracket was lost then.
LONGEST_NESTED = 120
SQUARE_OPEN, SQUARE_CLOSE = "[〔［【{", "]〕］】}"
ROUND_OPEN, ROUND_CLOSE = "(（〈", ")）〉"
SAME_SHAPE = dict(zip(SQUARE_OPEN + ROUND_OPEN, SQUARE_CLOSE + ROUND_CLOSE, strict=True))
# What engines make of a bracket: the strokes that look like one.
_READ_AS_CLOSE = re.compile(r"[|}Jl1IT!/](?=[\s.,;:!?。，；：？！]|$)")
_READ_AS_OPEN = re.compile(
    r"(?:(?<=[\s\"“„«])|^)(?:[({|/\\!\]](?=[^\W_]|[….])|[lI1](?=[bcdfghjkmnpqrstvwxz]))", re.MULTILINE
)
# What is left of a footnote's sign behind a word: ``framed.I 1]``.
_FOOTNOTE_LEFT = re.compile(r"[Il|({!1tf]?\s?\d{1,2}\s?$")
# A typewriter has no braces: either bracket may have been meant.
_EITHER = "{}"
_STOP = re.compile(r"[.!?]\s")
_OPEN = re.compile(rf"[{re.escape(SQUARE_OPEN + ROUND_OPEN)}]")
# An insertion that fills lines of its own: ``[Source: fond 3, file 1187.`` above ``Translated by D. Whitcombe.]``.
_LINES_OF_THEIR_OWN = re.compile(
    rf"(?<![^\n])[{re.escape(SQUARE_OPEN)}][^{re.escape(SQUARE_OPEN + SQUARE_CLOSE)}]+[{re.escape(SQUARE_CLOSE)}](?![^\n])"
)
_CLOSED_SQUARE = re.compile(r"[\]〕］】]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Characters ``start`` to ``end`` of a text, brackets included. ``damaged`` where one of them was misread;
    ``mixed`` where both were read, but one says square and one says round.
    """

    start: int
    end: int
    square: bool
    damaged: bool = False
    mixed: bool = False


class BracketBook(RulesByKind):
    """The rules of topic ``brackets`` of one language: which letters a bracket may have been read as, and where."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        super().__init__(rules.rules("brackets", language or ""))

    def find(self, kind: str, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """What the rules of ``kind`` find between two places of ``text``, rule by rule."""
        for rule in self.of(kind):
            yield from rule.pattern.finditer(text, start, len(text) if end is None else end)

    def closes(self, text: str, at: int) -> bool:
        """Whether the letter at ``at`` can only be a closing bracket."""
        return any(rule.pattern.match(text, at) for rule in self.of("close"))


def find_pairs(text: str, book: BracketBook) -> tuple[Pair, ...]:
    """All pairs of ``text`` in order; a pair lies within one paragraph unless it fills lines of its own, and never in
    another's square brackets.
    """
    whole, lonely = _match_whole(text)
    pairs = [*whole]
    taken = _Taken(pairs)
    for start in lonely:
        pair = _close_damaged(text, start, book)
        if pair and taken.add(pair):
            pairs.append(pair)
    for at in [found.start() for found in _CLOSED_SQUARE.finditer(text) if not taken.holds(found.start())]:
        pair = _open_damaged(text, at)
        if pair and taken.add(pair):
            pairs.append(pair)
    for found in book.find("close", text):
        pair = _open_as_letter(text, found.start(), book)
        if pair and taken.add(pair):
            pairs.append(pair)
    return tuple(sorted(pairs, key=lambda each: (each.start, -each.end)))


class _Taken:
    def __init__(self, pairs: list[Pair]) -> None:
        self._places = {place for pair in pairs for place in (pair.start, pair.end - 1)}

    def holds(self, place: int) -> bool:
        return place in self._places

    def add(self, pair: Pair) -> bool:
        ends = {pair.start, pair.end - 1}
        if ends & self._places:
            return False
        self._places |= ends
        return True


def _match_whole(text: str) -> tuple[list[Pair], list[int]]:
    """Pairs whose brackets were both read, and openings that found no partner."""
    pairs: list[Pair] = []
    lonely: list[int] = []
    at = 0
    while opening := _OPEN.search(text, at):
        start = opening.start()
        end = _close(text, start)
        if end is None:
            lonely.append(start)
            at = start + 1
            continue
        shapes = (text[start] in SQUARE_OPEN, text[end - 1] in SQUARE_CLOSE)
        either = text[start] in _EITHER or text[end - 1] in _EITHER
        pairs.append(Pair(start, end, any(shapes), either or shapes[0] != shapes[1], shapes[0] != shapes[1]))
        # Inside round brackets square ones may stand, not the other way round.
        at = end if text[start] in SQUARE_OPEN else start + 1
    return pairs, lonely


def _close(text: str, start: int) -> int | None:
    square = text[start] in SQUARE_OPEN
    if square and (whole := _LINES_OF_THEIR_OWN.match(text, start)) and whole.end() - start <= LONGEST_INSERTION:
        return whole.end()
    own = SQUARE_CLOSE if square else ROUND_CLOSE
    other = ROUND_CLOSE if square else SQUARE_CLOSE
    depth, inner, nested, mixed = 0, 0, False, None
    for at in range(start + 1, min(len(text), start + LONGEST_INSERTION)):
        char = text[at]
        if char == "\n" or (square and nested and at - start > LONGEST_NESTED):
            break
        if square and (nested or char in SQUARE_OPEN) and _STOP.search(text, start, at):
            break
        if char in ROUND_OPEN:
            depth += 1
        elif char in SQUARE_OPEN:
            inner, nested = inner + 1, True
        elif char in own or char in other:
            if depth and char in ROUND_CLOSE:
                depth -= 1
            elif inner and char in SQUARE_CLOSE:
                inner -= 1
            elif char in own:
                return at + 1
            elif mixed is None:
                mixed = at + 1
    return mixed


def _close_damaged(text: str, start: int, book: BracketBook) -> Pair | None:
    reach = text.find("\n", start)
    reach = min(len(text) if reach < 0 else reach, start + LONGEST_DAMAGED)
    if another := _OPEN.search(text, start + 1, reach):
        # A bracket that opens behind this one has its own end.
        reach = another.start()
    found = _READ_AS_CLOSE.search(text, start + 2, reach)
    if found and text[found.end() : found.end() + 1].isalnum():
        # The reach ends within a word.
        return None
    if found and book.closes(text, found.start()):
        return Pair(start, found.end(), square=True, damaged=True)
    return Pair(start, found.end(), text[start] in SQUARE_OPEN, damaged=True) if found else None


def _open_as_letter(text: str, at: int, book: BracketBook) -> Pair | None:
    floor = max(text.rfind("\n", 0, at) + 1, at - LONGEST_DAMAGED // 2)
    places = [found.start() for found in book.find("open", text, floor, at)]
    return Pair(max(places), at + 1, square=True, damaged=True) if places else None


def _open_damaged(text: str, at: int) -> Pair | None:
    if _FOOTNOTE_LEFT.search(text, max(0, at - 5), at):
        return None
    floor = max(text.rfind("\n", 0, at) + 1, at - LONGEST_DAMAGED)
    places = [found.start() for found in _READ_AS_OPEN.finditer(text, floor, at)]
    return Pair(places[-1], at + 1, square=True, damaged=True) if places else None
