"""Square brackets that were read as round ones or as braces, told by their shape: the side of a square one is straight.

Engines know print, where round brackets are a hundred times as frequent, and read a faint ``[`` as ``(`` surely. In
minutes the square ones are the editor's: what they hold was not said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from minutebook.model import Step, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.words import make_line

_OPENING, _CLOSING = "([{", ")]}"
_SQUARE = "[]"
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
_BESIDE, _ABOVE = 0.62, 0.3
"""How far around the middle of its place, in letters' breadths, and above and below its word, as a share of the word's
height, a bracket is looked for."""
_OFF_PLACE = 0.8
"""What each breadth of distance from that middle takes from the height by which the bracket is chosen among the marks."""
_STRONG = 0.35
"""Share of the darkest ink there that counts as ink."""
_ENDS = 0.85
"""Share of the height that is measured: the ends of a square bracket turn inwards, as a round one does all along."""
_SOFTNESS = 30
"""Letters' breadth in pixels at which the image is softened by one pixel before it is measured."""
_FARTHEST = 240
"""Letters and figures that a pair holds at most."""


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A bracket as read: its line, word and place in the word, the letters and figures of the page before it, and how bent
    its outer edge is (None: not measured).
    """

    line: int
    word: int
    at: int
    sign: str
    before: int
    bend: float | None

    @property
    def square(self) -> bool:
        return self.sign in _SQUARE


def square_brackets(reading: Reading, image: Grey) -> tuple[Reading, Step | None]:
    """The reading with square brackets where their shape shows them, and the words changed; None where nothing changed."""
    straight = _find_straight(_measure_all(reading, image))
    if not straight:
        return reading, None
    at = {(each.line, each.word, each.at) for each in straight}
    lines, told = [], []
    for line_no, line in enumerate(reading.lines):
        words = []
        for word_no, word in enumerate(line.words):
            signs = [
                _SQUARE[sign in _CLOSING] if (line_no, word_no, place) in at else sign
                for place, sign in enumerate(word.text)
            ]
            words.append(word._replace(text="".join(signs)))
        changed = [f"{old.text} -> {new.text}" for old, new in zip(line.words, words, strict=True) if old != new]
        told += changed
        lines.append(make_line(line.line_no, words, line.block) if changed else line)
    return replace(reading, lines=tuple(lines)), Step("brackets", f"square by their shape: {'; '.join(told)}")


def _measure_all(reading: Reading, image: Grey) -> list[_Bracket]:
    found: list[_Bracket] = []
    before = 0
    for line_no, line in enumerate(reading.lines):
        for word_no, word in enumerate(line.words):
            for at, sign in enumerate(word.text):
                before += sign.isalnum()
                if sign in _OPENING + _CLOSING:
                    bend = None if sign in _SQUARE else measure_bend(image, word, at)
                    found.append(_Bracket(line_no, word_no, at, sign, before, bend))
    return found


def _find_straight(brackets: Sequence[_Bracket]) -> list[_Bracket]:
    """Those that are square and were read as something else."""
    straight: list[_Bracket] = []
    held: _Bracket | None = None
    for bracket in brackets:
        if bracket.sign in _OPENING:
            if held is not None:
                straight += _judge_one(held)
            held = bracket
        elif held is None or bracket.before - held.before > _FARTHEST:
            straight += [*(_judge_one(held) if held else ()), *_judge_one(bracket)]
            held = None
        else:
            # "( )" on a form or a stamp is a box to be ticked.
            straight += _judge_pair(held, bracket) if bracket.before > held.before else []
            held = None
    return straight + (_judge_one(held) if held is not None else [])


def _judge_one(bracket: _Bracket, most: float = _ALONE) -> list[_Bracket]:
    return [bracket] if bracket.bend is not None and bracket.bend < most else []


def _judge_pair(opening: _Bracket, closing: _Bracket) -> list[_Bracket]:
    if opening.square or closing.square:
        return _judge_one(closing if opening.square else opening, _PARTNER)
    bends = [each.bend for each in (opening, closing) if each.bend is not None]
    most = _ROUND if len(bends) > 1 else _ALONE
    return [opening, closing] if bends and sum(bends) / len(bends) < most else []


def measure_bend(image: Grey, word: Word, at: int) -> float | None:
    """How far the outer edge of the bracket at place ``at`` of a word bends outwards, as a share of a letter's breadth.

    The edge is fitted by a parabola; its second coefficient over half the height is the bend. None where no mark as high
    as a bracket stands there, or one that leans.
    """
    breadth = word.box.width / len(word.text)
    middle = word.box.left + (at + 0.5) * breadth
    more = round(_ABOVE * word.box.height)
    left, right = max(0, round(middle - _BESIDE * breadth)), round(middle + _BESIDE * breadth) + 1
    cut = image[max(0, word.box.top - more) : word.box.bottom + more, left:right]
    if min(cut.shape) < 2:
        return None
    ink = 255 - cv2.GaussianBlur(cut, (0, 0), max(0.8, breadth / _SOFTNESS)).astype(np.float32)
    ink -= np.median(ink)
    shape = (ink > max(1.0, _STRONG * float(np.percentile(ink, 99)))).astype(np.uint8)
    count, labels, stats, centres = cv2.connectedComponentsWithStats(shape, connectivity=8)
    if count == 1:
        return None
    heights = stats[1:, cv2.CC_STAT_HEIGHT] / breadth
    best = int(np.argmax(heights - _OFF_PLACE * np.abs(centres[1:, 0] + left - middle) / breadth)) + 1
    if heights[best - 1] < _LEAST_HEIGHT:
        return None
    mark = labels == best
    rows = np.flatnonzero(mark.any(axis=1))
    opening = word.text[at] in _OPENING
    edge = mark[rows].argmax(axis=1) if opening else mark[rows][:, ::-1].argmax(axis=1)
    down = np.linspace(-1, 1, len(rows))
    inner = np.abs(down) < _ENDS
    bend, lean, _ = np.polyfit(down[inner], edge[inner].astype(np.float64), 2) / breadth
    return float(bend) if bend > _MOST_HOLLOW and abs(lean) < _MOST_SLANT else None
