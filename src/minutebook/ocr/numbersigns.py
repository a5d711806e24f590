"""The number sign of Russian records and the number behind it, of which Tesseract leaves one out: ``Экз. №``, ``Экз. 5``.

A number alone behind the sign is read again by the second engine, which knows figures; a sign that nothing was read of is known
by the ink that stands a sign broad between a word and a number. Of 14 such lines on the clean and moderate scans of six
records four had lost one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from minutebook.model import Box, Line, Step, Word
from minutebook.ocr import rapid
from minutebook.ocr.combine import share_place
from minutebook.ocr.decode import ANY_LATIN
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.words import make_line, sign_breadth

LANGUAGE = "rus"
_SIGN = "№"
_NUMBER = re.compile(r"\d{1,4}")
_LEAST_CHANCE = 0.95
"""Chance from which the second engine is believed on figures."""
_REACH = 7.0
"""How far behind the sign its number is looked for, in signs' breadths."""
_ABOVE = 0.2
"""Share of a line's height that is shown above and below it."""
_BEFORE = re.compile(r"(?i)(?:экз|экземпляр|вх|исх|инв|рег|дело|протокол|пункт|сообщение|приказ|письмо|нота|оп|д|л)\.?")
"""Words that a number sign stands behind."""
_ROOM = (2.2, 3.8)
"""Least and most room between a word and a number in which a sign with its two spaces stands, in signs' breadths."""
_INKED, _TALL, _BROAD = 0.4, 0.5, 0.4
"""How dark ink there must be, as a share of that of the word, how much of the line's height it must fill, which a dash does not,
and how much of a sign's breadth, which a ruled line does not."""
_CONFIDENCE = 0.9


def restore_numbers(reading: Reading, image: Grey) -> tuple[Reading, Step | None]:
    """The reading with number signs and numbers that it lacks, and the lines they stand in; None where nothing changed."""
    breadth = sign_breadth(reading.lines)
    if breadth is None:
        return reading, None
    boxes = [word.box for line in reading.lines for word in line.words]
    lines = [_with_numbers(line, image, breadth, boxes) for line in reading.lines]
    told = [line.text for line, old in zip(lines, reading.lines, strict=True) if line is not old]
    if not told:
        return reading, None
    return replace(reading, lines=tuple(lines)), Step("numbers", f"what stands at a number sign: {'; '.join(told)}")


def _with_numbers(line: Line, image: Grey, breadth: float, boxes: Sequence[Box]) -> Line:
    words = [*_with_signs(line, image, breadth)]
    number = _read_behind(words[-1].box, image, breadth) if words[-1].text == _SIGN else None
    if number is not None and not any(share_place(number.box, box) for box in boxes):
        words.append(number)
    return line if len(words) == len(line.words) else make_line(line.line_no, words, line.block)


def _with_signs(line: Line, image: Grey, breadth: float) -> Iterator[Word]:
    """The words of a line, with a number sign before a number where its ink stands."""
    yield line.words[0]
    for before, word in pairwise(line.words):
        room = (word.box.left - before.box.right) / breadth
        between = Box(before.box.right, word.box.top, word.box.left, word.box.bottom)
        told = _BEFORE.fullmatch(before.text) and word.text[0].isdigit() and _ROOM[0] <= room <= _ROOM[1]
        if told and _holds_sign(image, between, before.box, breadth):
            middle = round(breadth / 2)
            yield Word(_SIGN, between._replace(left=between.left + middle, right=between.right - middle), _CONFIDENCE)
        yield word


def _holds_sign(image: Grey, between: Box, word: Box, breadth: float) -> bool:
    """Whether the middle of a gap holds ink as dark, and nearly as tall and broad, as letters are."""
    part, beside = (
        255 - image[box.top : box.bottom, box.left : box.right].astype(np.float32) for box in (between, word)
    )
    margin = part.shape[1] // 4
    part = part[:, margin : part.shape[1] - margin]
    if not part.size or not beside.size:
        return False
    ink = part - np.median(part)
    darkest = beside.max() - np.median(beside)
    inked = ink > _INKED * darkest
    return bool(inked.any(axis=1).mean() >= _TALL and inked.any(axis=0).sum() >= _BROAD * breadth)


def _read_behind(sign: Box, image: Grey, breadth: float) -> Word | None:
    """The number behind a sign, as the second engine reads it; None where it sees none."""
    above, beside = round(_ABOVE * sign.height), round(breadth)
    top, bottom = max(0, sign.top - above), min(len(image), sign.bottom + above)
    # Much paper behind it makes the engine unsure.
    row = image[top:bottom, sign.right : sign.right + round(_REACH * breadth)]
    inked = np.flatnonzero(
        row.min(axis=0) < (int(image[sign.top : sign.bottom, sign.left : sign.right].min()) + 255) / 2
    )
    if not inked.size:
        return None
    right = min(image.shape[1], sign.right + int(inked[-1]) + beside)
    found = rapid.read_strip(image, Box(sign.right, top, right, bottom), ANY_LATIN)
    if len(found) != 1 or not _NUMBER.fullmatch(found[0].text) or found[0].confidence < _LEAST_CHANCE:
        return None
    middle, half = (found[0].box.left + found[0].box.right) / 2, len(found[0].text) * breadth / 2
    return found[0]._replace(box=sign._replace(left=round(middle - half), right=round(middle + half)))
