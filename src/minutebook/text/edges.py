"""Edges of pages: their outermost lines, and what one page's edge says of another's: folio stamps, catchwords, references."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.model import CleanLine

# How many lines at one edge of a page may be furniture: a marking, a number, a running head and a stamp.
EDGE_LINES = 4
# Share of the page's height from either edge within which a running head stands.
EDGE_SHARE = 0.16
# Heights of one running head on several pages may differ by this share of the page: scans are not laid down alike.
SAME_HEIGHT = 0.04
# A folio stamp counts pages or sheets: from one page to the next it rises by so much at most. So many pages show the
# series of a number that is longer than any page number, so many that of a short one or a year.
STEEPEST = 2
FEWEST_OF_FOLIOS = 2
FEWEST_OF_SHORT = 3
SHORT_NUMBER = 4
# A reference at the foot has so many characters at most; a line set apart stands so many heights of it below the next
# above.
LONGEST_REFERENCE = 40
SET_APART = 2.5
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[\W_]*(\d{1,12})[\W_]*")
# /end, end/, end -, ...end: the first words of the next page, a stroke or dots beside them.
_CATCHWORD = re.compile(r"[/\-–—.…]+\s*\w.*|.*\w\s*(?:[/\-–—…]|\.{2,})")
# It has so many words at most, and so many letters at least.
MOST_CATCHWORDS = 3
SHORTEST_CATCHWORD = 2
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?:;。！？：；…][\"'’”»)\]）]*$")


@dataclass(frozen=True, slots=True)
class Edge:
    """The outermost line of a page that is not known to be furniture; ``at`` is its index among all lines, ``apart``
    whether a blank line parts it from its neighbour on the page.
    """

    at: int
    line: CleanLine
    top: bool
    apart: bool

    @property
    def height(self) -> float:
        """Of its middle, as a share of the page from the top."""
        return (self.line.box.top + self.line.box.bottom) / 2 / max(1, self.line.page_height)

    @property
    def wording(self) -> str:
        """Its words, whatever their figures."""
        return " ".join(_DIGITS.sub("#", self.line.text.casefold()).split())

    @property
    def is_outer(self) -> bool:
        """Whether it stands where running heads do: not where the text of a short page ends."""
        return (self.height if self.top else 1 - self.height) < EDGE_SHARE

    def is_level_with(self, other: Edge) -> bool:
        """Whether both stand at the same edge and height of their pages."""
        return self.top == other.top and abs(self.height - other.height) <= SAME_HEIGHT


def find_edges(lines: Sequence[CleanLine]) -> Iterator[Edge]:
    """The outermost lines that are not known to be furniture, unless enough furniture stands outside them."""
    pages: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        pages[line.sheet].append(at)
    for places in pages.values():
        ordered = sorted(places, key=lambda at: lines[at].box.top)
        for top, sequence in ((True, ordered), (False, ordered[::-1])):
            outermost = [at for at in sequence[: EDGE_LINES + 1] if lines[at].furniture is None]
            text = [lines[at] for at in sequence if lines[at].furniture is None]
            for at in outermost[:1]:
                yield Edge(at, lines[at], top, len(text) < 2 or _is_apart(text[0], text[1]))


def _is_apart(line: CleanLine, other: CleanLine) -> bool:
    return abs(line.box.top - other.box.top) > SET_APART * line.box.height


def find_folios(edges: Sequence[Edge]) -> Iterator[int]:
    """Numbers alone that rise from page to page at one height, of whatever width: 000127, 000128."""
    series: list[list[tuple[int, int, Edge]]] = []
    for top in (True, False):
        for no, edge in enumerate(each for each in edges if each.top == top):
            if found := _NUMBER.fullmatch(edge.line.text.strip()):
                each = (no, int(found[1]), edge)
                home = next((one for one in series if _counts_on(one[-1], each)), None)
                series.append([each]) if home is None else home.append(each)
    for one in series:
        short = len(_NUMBER.sub(r"\1", one[0][2].line.text.strip())) <= SHORT_NUMBER
        if len(one) >= (FEWEST_OF_SHORT if short else FEWEST_OF_FOLIOS):
            yield from (edge.at for _, _, edge in one)


def _counts_on(one: tuple[int, int, Edge], other: tuple[int, int, Edge]) -> bool:
    return one[2].is_level_with(other[2]) and 0 < other[1] - one[1] <= STEEPEST * (other[0] - one[0])


def find_catchwords(edges: Sequence[Edge]) -> Iterator[int]:
    """Lines at the foot that hold the first words of the next page: /end, end -, or the words alone at the right."""
    tops = [edge for edge in edges if edge.top]
    feet = {edge.line.sheet: edge for edge in edges if not edge.top}
    for above, below in itertools.pairwise(tops):
        foot = feet.get(above.line.sheet)
        if foot is None or foot.at == above.at:
            continue
        text = foot.line.text.strip()
        right = foot.line.box.left > foot.line.frame.left + foot.line.frame.width / 2
        words = [word.casefold() for word in _WORD.findall(text)]
        following = [word.casefold() for word in _WORD.findall(below.line.text)]
        if not 0 < len(words) <= MOST_CATCHWORDS or len("".join(words)) < SHORTEST_CATCHWORD:
            continue
        if following[: len(words)] == words and (right or _CATCHWORD.fullmatch(text)):
            yield foot.at


def find_references(edges: Sequence[Edge], lines: Sequence[CleanLine], titles: frozenset[str]) -> Iterator[int]:
    """Short lines at the foot, set apart, that other pages have there word for word and no page has elsewhere.

    With a figure, FO 371/177890, wherever the page ends; without one at the same height near the edge, and not with one
    of ``titles`` before a name: DR. HOLM, alone on two pages' last lines, speaks on the next.
    """
    feet: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        text = _fold(edge.line)
        front, _, name = text.partition(" ")
        if name and front.rstrip(".") in titles and not _DIGITS.search(name):
            continue
        told = _WORD.search(edge.wording) and not _SENTENCE_END.search(text) and len(text) <= LONGEST_REFERENCE
        if not edge.top and edge.apart and told and (_DIGITS.search(text) or edge.is_outer):
            feet[text].append(edge)
    places = {edge.at for same in feet.values() for edge in same}
    elsewhere = {_fold(line) for at, line in enumerate(lines) if line.furniture is None and at not in places}
    for text, same in feet.items():
        if not _DIGITS.search(text):
            same = [edge for edge in same if edge.is_level_with(same[0])]
        if len(same) > 1 and text not in elsewhere:
            yield from (edge.at for edge in same)


def _fold(line: CleanLine) -> str:
    return " ".join(line.text.casefold().split())
