"""Rows that hold nothing but an omission, ``[...]``: told by their ink, as engines make words of them or leave them out.

Such a row is two brackets and three stops at the page's pitch, and no other row of typescript looks like it. It is looked
for by its picture where no line of text was read, and put in place of whatever was read there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from minutebook.model import Box, Line, Step, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.words import make_line, sign_breadth

_TEXTS = ("[...]", "[. . .]")
_READ_WELL = ("[...]", "(...)")
_UNIT = 10
"""Pixels that a sign is broad where pictures are compared."""
_LONGEST = 12
"""Signs of a line that may be such a row misread: what bleeds through beside it is read with it."""
_LEAST_LIKENESS = 0.59
"""Likeness from which it is such a row. On 63 of them, in typescript from clean to heavy, it was 0.61 and more; anywhere else on
the 141 pages where they stand, 0.57 at most."""
_OFF_MARGIN = 0.25
"""How far from where some line of the page begins such a row may begin, in signs' breadths."""
_BESIDE_STROKE = 0.3
"""Where a bracket's ink begins within its place, in signs' breadths."""
_CONFIDENCE = 0.9
"""Of the row put there; engines read one with so little that it would be left out as noise, right or not."""
_WORD, _SURE_WORD = 3, 0.8
"""Letters and confidence from which what was read is a word: such rows are read with less."""
_WIDTHS = (1.0, 1.06)
"""How broad a row is drawn, times what the page's words tell: their boxes end with their ink."""
_PAPER = 235
"""Grey level above which there is no ink, not even faint."""
_OVERSIZE = 4
"""How many times larger pictures are drawn than they are used."""


class _Face(NamedTuple):
    """A typewriter's brackets and stops, in pixels of :data:`_UNIT`: how high brackets are, how strong their stroke, how far
    their ends reach inwards, how broad a stop, how far down it sits as a share of that height, how soft the edges are, and
    how far left of its place the opening bracket stands.
    """

    tall: float
    stroke: float
    tick: float
    stop: float
    down: float
    soft: float
    off: float = 0.0


_FACES = (
    _Face(12, 1.4, 2.6, 2.6, 0.84, 1.2),
    _Face(12, 1.2, 2.6, 3.4, 0.84, 0.7),
    _Face(13.5, 1.0, 2.6, 2.0, 0.84, 0.6),
    _Face(13.5, 1.2, 2.6, 3.4, 0.72, 0.7),
    _Face(13.5, 1.4, 2.2, 3.8, 0.93, 0.7, 3.0),
    _Face(14.5, 1.2, 4.0, 2.0, 0.76, 0.6),
)
"""Each is the nearest to some of those rows."""
_EDGE = 3.0
"""How much paper a picture shows above and below."""
_ABOVE = (0.15, 0.5)
"""The part of a bracket's height, from its top, where letters have ink and stops have none."""
_MOST_HELD, _BROADEST = 0.5, 2
"""Ink above the stops, in the columns where it is darkest, as a share of the brackets' own."""
_STRONGEST = 4
"""How much darker than the brackets the stops may be."""


class _Found(NamedTuple):
    likeness: float
    text: str
    box: Box


def restore_omissions(reading: Reading, image: Grey) -> tuple[Reading, Step | None]:
    """The reading with ``[...]`` where the image has such a row, and what was read there; None where nothing changed."""
    breadth = sign_breadth(reading.lines)
    if breadth is None:
        return reading, None
    lines, told = list(reading.lines), []
    for found in _find_rows(reading.lines, image, breadth):
        there = [line for line in lines if found.box.top < (line.box.top + line.box.bottom) / 2 < found.box.bottom]
        if any(_is_text(line, found.box) for line in there):
            continue
        well = next((text for line in there if (text := "".join(line.text.split())) in _READ_WELL), found.text)
        told.append(" ".join(line.text for line in there) or "nothing")
        place = next((no for no, line in enumerate(lines) if line.box.bottom > found.box.top), len(lines))
        block = lines[min(place, len(lines) - 1)].block
        kept = [word for line in there for word in line.words if not _is_within(word, found.box)]
        row = make_line(0, [Word(well, found.box, _CONFIDENCE), *kept], block)
        lines = [line for line in (*lines[:place], row, *lines[place:]) if line not in there]
    if not told:
        return reading, None
    numbered = tuple(replace(line, line_no=no) for no, line in enumerate(lines, start=1))
    return replace(reading, lines=numbered), Step(
        "omissions", f"[...] by its picture, where was read: {'; '.join(told)}"
    )


def _find_rows(lines: Sequence[Line], image: Grey, breadth: float) -> Iterator[_Found]:
    """The best row of each stretch of the page between lines of text, from top to bottom."""
    scale = _UNIT / breadth
    text = np.zeros(len(image), dtype=bool)
    for line in lines:
        if sum(len(word.text) for word in line.words) > _LONGEST:
            text[max(0, line.box.top) : line.box.bottom] = True
    edges = np.flatnonzero(np.diff(np.concatenate(([True], text, [True])).astype(np.int8)))
    starts = _merge(_UNIT * (line.box.left / breadth - _BESIDE_STROKE) for line in lines)
    for top, bottom in edges.reshape(-1, 2):
        stretch = image[top:bottom]
        if len(stretch) < breadth or stretch.min() > _PAPER:
            continue
        ink = 255 - cv2.resize(stretch, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)
        best = max((found for start in starts for found in _compare(ink, start)), default=None)
        if best is not None:
            x, y, width, height = (side / scale for side in best.box)
            box = Box(round(x), round(top + y), round(x + width), round(top + y + height))
            yield best._replace(box=box)


def _merge(starts: Iterable[float]) -> list[tuple[int, int]]:
    """Columns, first and last, where a row may begin."""
    merged: list[tuple[int, int]] = []
    for start in sorted(starts):
        first, last = max(0, round(start - _OFF_MARGIN * _UNIT)), max(0, round(start + _OFF_MARGIN * _UNIT))
        if merged and first <= merged[-1][1] + 1:
            first = merged.pop()[0]
        merged.append((first, last))
    return merged


def _compare(band: NDArray[np.float32], start: tuple[int, int]) -> Iterator[_Found]:
    """The pictures that some part of a stretch is like, begun in these columns, with box in the stretch as left, top, width
    and height.
    """
    for text, face, width in product(_TEXTS, _FACES, _WIDTHS):
        picture = _draw(text, face, width)
        part = band[:, start[0] : start[1] + picture.shape[1]]
        if part.shape[0] < picture.shape[0] or part.shape[1] < picture.shape[1] or part.max() < 255 - _PAPER:
            continue
        likeness = cv2.matchTemplate(part, picture, cv2.TM_CCOEFF_NORMED)
        likeness[~np.isfinite(likeness)] = 0
        _, most, _, (left, top) = cv2.minMaxLoc(likeness)
        found = part[top : top + picture.shape[0], left : left + picture.shape[1]]
        if most >= _LEAST_LIKENESS and _is_hollow(found, face):
            yield _Found(most, text, Box(start[0] + left, top, picture.shape[1], picture.shape[0]))


def _is_hollow(found: NDArray[np.float32], face: _Face) -> bool:
    """Whether there is nothing above the stops, where letters between brackets would be, and brackets beside it."""
    ink = found - np.median(found)
    above = ink[round(_EDGE + face.tall * _ABOVE[0]) : round(_EDGE + face.tall * _ABOVE[1])].max(axis=0)
    brackets = min(above[:_UNIT].max(), above[-_UNIT:].max())
    held = np.sort(above[_UNIT:-_UNIT])[-_BROADEST:].mean()
    return bool(held <= _MOST_HELD * brackets and ink.max() <= _STRONGEST * brackets)


@cache
def _draw(text: str, face: _Face, width: float) -> NDArray[np.float32]:
    """A row's picture, ink 1 on paper 0."""
    scale = _OVERSIZE
    picture = np.zeros((round((face.tall + 2 * _EDGE) * scale), len(text) * _UNIT * scale), np.float32)
    top, bottom = _EDGE, _EDGE + face.tall

    def fill(left: float, upper: float, right: float, lower: float) -> None:
        corners = [(round(x * scale), round(y * scale)) for x, y in ((left, upper), (right, lower))]
        cv2.rectangle(picture, corners[0], corners[1], 1.0, -1)

    for at, sign in enumerate(text):
        middle = (at + 0.5) * _UNIT - (face.off if sign == "[" else 0)
        if sign == ".":
            centre = (round(middle * scale), round((top + face.tall * face.down) * scale))
            cv2.circle(picture, centre, round(face.stop * scale / 2), 1.0, -1)
        elif sign != " ":
            fill(middle - face.stroke / 2, top, middle + face.stroke / 2, bottom)
            inner = middle + (face.tick if sign == "[" else -face.tick)
            for upper in (top, bottom - face.stroke):
                fill(min(middle, inner), upper, max(middle, inner), upper + face.stroke)
    soft = cv2.GaussianBlur(picture, (0, 0), face.soft * scale)
    return cv2.resize(soft, None, fx=width / scale, fy=1 / scale, interpolation=cv2.INTER_AREA).astype(np.float32)


def _is_text(line: Line, box: Box) -> bool:
    """Whether a line of the row begins before it, or has a word in its place that was surely read."""
    return any(
        word.box.left + word.box.right < 2 * box.left
        or (
            _is_within(word, box) and word.confidence >= _CONFIDENCE and len(word.text) >= _WORD and word.text.isalpha()
        )
        for word in line.words
    )


def _is_within(word: Word, box: Box) -> bool:
    return box.left <= (word.box.left + word.box.right) / 2 <= box.right
