"""Square brackets that were read as something else, told by their shape: the outer side of one is straight, end to end.

Engines know print, where round brackets are a hundred times as frequent, and read a faint ``[`` as ``(``, a brace or an
``l`` surely. In minutes the square ones are the editor's: what they hold was not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np

from minutebook.model import Step, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.words import make_line

_OPENING, _CLOSING = "([{", ")]}"
_SQUARE = "[]"
_FIRST = re.compile(r"[Il1!|](?=[^\W\d_])")
_LAST = re.compile(r"(?<=[^\W\d_])[Il1!|](?=[.,:;]{0,2}$)")
"""Letters as which a square bracket is read where a word begins, and where it ends."""
_GLUED = re.compile(r"[Il1!|](?!J|I+[a-z]|[VX]+[a-z]|(?:St|Nd|Rd|Th)\b)[^\W\d_a-zß-ÿа-яё][a-zß-ÿа-яё]")
"""No word begins so, with a capital behind an I or l, but IJssel, ordinals (IInd, IVth) and misread figures (1St)."""
_ROUND = 0.085
"""Bend of a bracket's outer edge, as a share of a letter's breadth, from which a pair is round, the mean of both. On 48
renderings of the sixteen records round ones had 0.14 and more on clean and moderate pages, 0.10 and more on heavy ones;
square ones read as round 0.05 at most there, 0.11 on heavy ones."""
_PARTNER = 0.12
"""The same where the partner was read as a square one."""
_ALONE = 0.05
"""The same for one whose partner was not read, or could not be measured."""
_MOST_HOLLOW = -0.12
"""Bend inwards from which something else than the bracket was measured, a stain say."""
_MOST_SLANT = 0.15
"""Lean of the edge from which it is no bracket but a slash, which some typewriters have in its place."""
_LEAST_HEIGHT = 0.8
"""Height of a bracket in letters' breadths: anything lower is part of one, or of a letter."""
_MOST_FOOT, _TALLER = 0.06, 1.25
"""How far the ends of its edge may stand out, and how high a letter must be, for it to be a bracket. Of 28 square brackets
that were read as letters on moderate and heavy pages of 33 records 25 are so, of 1,204 letters l, I and 1 at the ends of
words seven: typed ones have feet of 0.12 and more."""
_NARROWEST = 8
"""Pixels that a letter must be broad for its edge to be seen."""
_BESIDE, _ABOVE = 0.62, 0.3
"""How far around the middle of its place, in letters' breadths, and above and below its word, as a share of the word's
height, a bracket is looked for."""
_OFF_PLACE = 0.8
"""What each breadth of distance from that middle takes from the height by which the bracket is chosen among the marks."""
_STRONG = 0.35
"""Share of the darkest ink there that counts as ink."""
_ENDS = 0.85
"""Share of the height that is fitted: the ends of a square bracket turn inwards, as a round one does all along."""
_EIGHTH, _QUARTER = 8, 4
"""Parts of the height that are its ends, and that its middle half leaves out at either end."""
_SOFTNESS = 30
"""Letters' breadth in pixels at which the image is softened by one pixel before it is measured."""
_FARTHEST = 240
"""Signs that a pair holds at most."""
_FARTHEST_LETTERS = 60
"""The same where both were read as letters."""
_LEAST_HELD = 2
"""Signs that such a pair must hold: II and Ill are none."""
_MOST_LETTERS = 12
"""Letters of a page that look like brackets, above which its typeface has no feet and they are letters."""


class Edge(NamedTuple):
    """The outer edge of a mark, all in letters' breadths: how far it bends outwards, how far its ends stand out beyond its
    middle, and how high it is.
    """

    bend: float
    foot: float
    height: float


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A bracket, or a letter that may be one: its line, word and place in the word, the signs of the page before it, on which side of what it holds it stands, its edge (None: not measured, as of one read as square), and
    whether it is a letter before a capital, as no word begins.
    """

    line: int
    word: int
    at: int
    sign: str
    before: int
    opens: bool
    edge: Edge | None
    glued: bool

    @property
    def square(self) -> bool:
        return self.sign in _SQUARE

    @property
    def letter(self) -> bool:
        return self.sign not in _OPENING + _CLOSING

    @property
    def looks_square(self) -> bool:
        """Whether a letter has a bracket's shape; one before a capital need not be as high."""
        edge = self.edge
        if edge is None or edge.bend >= _PARTNER or edge.foot > _MOST_FOOT:
            return False
        return self.glued or edge.height >= _TALLER

    def is_straight(self, most: float) -> bool:
        """Whether its edge bends by less than ``most``."""
        return self.edge is not None and self.edge.bend < most


def square_brackets(reading: Reading, image: Grey) -> tuple[Reading, Step | None]:
    """The reading with square brackets where their shape shows them, and the words changed; None where nothing changed."""
    signs = sorted(_find_signs(reading, image), key=lambda sign: (sign.line, sign.word, sign.at))
    square = {
        (sign.line, sign.word, sign.at): _SQUARE[not sign.opens] for sign in _find_square(signs) if not sign.square
    }
    if not square:
        return reading, None
    lines, told = [], []
    for line_no, line in enumerate(reading.lines):
        words = []
        for word_no, word in enumerate(line.words):
            spelled = (square.get((line_no, word_no, at), sign) for at, sign in enumerate(word.text))
            words.append(word._replace(text="".join(spelled)))
        changed = [f"{old.text} -> {new.text}" for old, new in zip(line.words, words, strict=True) if old != new]
        told += changed
        lines.append(make_line(line.line_no, words, line.block) if changed else line)
    return replace(reading, lines=tuple(lines)), Step("brackets", f"square by their shape: {'; '.join(told)}")


def _find_signs(reading: Reading, image: Grey) -> Iterator[_Bracket]:
    """All brackets, and the letters at the ends of words that look like square ones."""
    before = 0
    for line_no, line in enumerate(reading.lines):
        for word_no, word in enumerate(line.words):
            places = [(at, sign in _OPENING) for at, sign in enumerate(word.text) if sign in _OPENING + _CLOSING]
            if not word.text.isupper():  # IS, EI: a large I is as straight in many faces
                places += [(found.start(), True) for found in _FIRST.finditer(word.text) if found.start() == 0]
                places += [(found.start(), False) for found in _LAST.finditer(word.text)]
            for at, opens in places:
                sign = word.text[at]
                edge = None if sign in _SQUARE else measure_edge(image, word, at, opens=opens)
                glued = opens and _GLUED.match(word.text) is not None
                bracket = _Bracket(line_no, word_no, at, sign, before + at, opens, edge, glued)
                if not bracket.letter or bracket.looks_square:
                    yield bracket
            before += len(word.text)


def _find_square(signs: Sequence[_Bracket]) -> Iterator[_Bracket]:
    """Those that are square, whatever they were read as; some of them twice."""
    if sum(sign.letter for sign in signs) > _MOST_LETTERS:
        signs = [sign for sign in signs if not sign.letter]
    for opening, closing in _pair([sign for sign in signs if not sign.letter]):
        if opening is not None and closing is not None:
            yield from _judge_pair(opening, closing)
        elif (alone := opening or closing) is not None and (alone.square or alone.is_straight(_ALONE)):
            yield alone
            mate = _find_mate(alone, signs)
            yield from (mate,) if mate else ()
    for opening, closing in pairwise(signs):
        near = _LEAST_HELD < closing.before - opening.before <= _FARTHEST_LETTERS
        if opening.letter and closing.letter and opening.opens and not closing.opens and near:
            yield from (opening, closing)
    yield from (sign for sign in signs if sign.letter and sign.glued)


def _pair(brackets: Sequence[_Bracket]) -> Iterator[tuple[_Bracket | None, _Bracket | None]]:
    """Brackets by two, or alone; they do not nest."""
    held: _Bracket | None = None
    for bracket in brackets:
        if held is not None and (bracket.opens or bracket.before - held.before > _FARTHEST):
            yield held, None
            held = None
        if bracket.opens:
            held = bracket
        else:
            yield held, bracket
            held = None
    if held is not None:
        yield held, None


def _judge_pair(opening: _Bracket, closing: _Bracket) -> Iterator[_Bracket]:
    pair = (opening, closing)
    bends = [each.edge.bend for each in pair if each.edge is not None]
    if closing.before == opening.before + 1:
        # "( )" on a form or a stamp is a box to be ticked.
        square = False
    elif opening.square or closing.square:
        square = bool(bends) and max(bends) < _PARTNER
    else:
        square = bool(bends) and sum(bends) / len(bends) < (_ROUND if len(bends) > 1 else _ALONE)
    yield from pair if square else ()


def _find_mate(bracket: _Bracket, signs: Sequence[_Bracket]) -> _Bracket | None:
    """The nearest letter that may be the partner of a bracket, with no other bracket between them."""
    at = signs.index(bracket)
    for other in signs[at + 1 :] if bracket.opens else reversed(signs[:at]):
        if not other.letter or abs(other.before - bracket.before) > _FARTHEST:
            return None
        if other.opens != bracket.opens:
            return other
    return None


def measure_edge(image: Grey, word: Word, at: int, *, opens: bool) -> Edge | None:
    """The outer edge of the mark at place ``at`` of a word: the left one of what ``opens``, else the right one.

    The edge is fitted by a parabola, whose second coefficient over half the height is the bend. None where no mark as high
    as a bracket stands there, or one that leans.
    """
    breadth = word.box.width / len(word.text)
    if breadth < _NARROWEST:
        return None
    middle = word.box.left + (at + 0.5) * breadth
    more = round(_ABOVE * word.box.height)
    left, right = max(0, round(middle - _BESIDE * breadth)), round(middle + _BESIDE * breadth) + 1
    cut = image[max(0, word.box.top - more) : word.box.bottom + more, left:right]
    if not cut.size:
        return None
    ink = 255 - cv2.GaussianBlur(cut, (0, 0), max(0.8, breadth / _SOFTNESS)).astype(np.float32)
    ink -= np.median(ink)
    shape = (ink > max(1.0, _STRONG * float(np.percentile(ink, 99)))).astype(np.uint8)
    count, labels, stats, centres = cv2.connectedComponentsWithStats(shape, connectivity=8)
    if count == 1:
        return None
    heights = stats[1:, cv2.CC_STAT_HEIGHT] / breadth
    best = int(np.argmax(heights - _OFF_PLACE * np.abs(centres[1:, 0] + left - middle) / breadth))
    if heights[best] < _LEAST_HEIGHT:
        return None
    mark = labels == best + 1
    mark = mark[mark.any(axis=1)]
    edge = (mark if opens else mark[:, ::-1]).argmax(axis=1) / breadth
    down = np.linspace(-1, 1, len(edge))
    inner = np.abs(down) < _ENDS
    bend, lean, _ = np.polyfit(down[inner], edge[inner], 2)
    if bend <= _MOST_HOLLOW or abs(lean) >= _MOST_SLANT:
        return None
    end, off = max(1, len(edge) // _EIGHTH), len(edge) // _QUARTER
    foot = np.median(edge[off : len(edge) - off]) - min(edge[:end].min(), edge[-end:].min())
    return Edge(float(bend), float(foot), float(heights[best]))
