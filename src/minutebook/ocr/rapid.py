"""RapidOCR's models (PP-OCRv6), run line by line: for Chinese, and for Latin pages that Tesseract reads badly.

The models come inside RapidOCR's wheel. They are run here without the package's own chain, for three reasons: it
may fetch files from the network, it holds whole pages at full size (1.1 GB where this takes a third), and its
decoder can neither be told which script a page is in nor where each character stood.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from minutebook.model import Box, Line, Word
from minutebook.ocr.decode import Found, decode
from minutebook.ocr.engine import Grey, Place, Reading
from minutebook.ocr.layout import order_strips
from minutebook.ocr.models import DETECTOR, RECOGNISER, engine_version, load_model
from minutebook.ocr.words import make_line

LANGUAGES = frozenset({"eng", "deu", "fra", "ita", "spa", "nld", "pol", "chi_sim"})
"""Tesseract codes of languages whose letters the model knows; it has no Cyrillic."""

_FINDING_SIDE = 1280
"""Longer side in pixels at which lines are looked for: 960 misses faint lines, 2000 costs six times as much."""
_SIDES = 32
"""What the sides of the detector's image must be multiples of."""
_INK, _FEWEST_INKED, _AROUND = 220, 3, 32
"""Grey level below which a pixel of that image is ink, how many a row or column of a page's text has of it at least, and
the paper in pixels that is left around all: lines are looked for there only, which is half of a common page."""
_TEXT_PIXEL = 0.3
"""Probability above which the detector's pixel is text (RapidOCR's own default)."""
_TEXT_BOX = 0.5
"""Mean probability of a found box below which it is no text (RapidOCR's own default)."""
_GROWTH = 1.6
"""How far found boxes grow, as area over perimeter: the detector is trained on shrunken boxes."""
_FAINTEST = 0.55
"""Depth of ink, as a share of what is usual on the page, below which a box holds print that shows through from the
other side. Typing under stains keeps two thirds; what shows through had 0.5 to 0.66 on the pages looked at."""
_DARKEST = 2
"""Per cent of a box's pixels that show its depth of ink: of a short line in a loose box only a tenth is ink at all."""
_BESIDE = 1.5
"""How much more they grow at their ends, where full stops are faint and blank paper does no harm."""
_HEIGHT = 48
"""Height in pixels of the strips that the recogniser takes."""
_LONGEST = 2400
"""Longest strip in pixels; a longer one is squeezed."""

_FADE_FROM, _FADE_TO = 35, 10
"""Grey levels below paper at which ink begins to fade before lines are looked for, and at which it is gone: grain and
print that shows through would draw boxes of their own. Characters are read from the image as it is."""


def _fade() -> NDArray[np.uint8]:
    depth = np.arange(255, -1, -1, dtype=np.float32)
    kept = np.clip((depth - _FADE_TO) / (_FADE_FROM - _FADE_TO), 0, 1)
    return np.asarray(255 - depth * kept**2 * (3 - 2 * kept), np.uint8)


_FADE = _fade()


class RapidOcr:
    """PP-OCRv6 on one thread."""

    @property
    def name(self) -> str:
        """Name with version."""
        return engine_version()

    def read(self, image: Grey, language: str, *, single_block: bool = False) -> Reading:
        """Read an image; see :class:`minutebook.ocr.engine.Engine`."""
        strips = order_strips(find_text(image))
        lines: list[Line] = []
        alternatives: dict[Word, tuple[Place, ...]] = {}
        for strip in strips:
            found = _read_strip(image, strip.box, language)
            if found:
                lines.append(make_line(len(lines) + 1, [word for word, _ in found], strip.block))
                alternatives.update(found)
        return Reading(language, tuple(lines), self.name, alternatives)


def find_text(image: Grey) -> tuple[Box, ...]:
    """Boxes around runs of text, in no order; what shows through from the other side is left out."""
    boxes = _detect(cv2.LUT(image, _FADE).astype(np.uint8))
    if not boxes:
        return ()
    depths = [255 - float(np.percentile(image[box.top : box.bottom, box.left : box.right], _DARKEST)) for box in boxes]
    usual = float(np.percentile(np.repeat(depths, [1 + box.width // box.height for box in boxes]), 75))
    return tuple(box for box, depth in zip(boxes, depths, strict=True) if depth >= _FAINTEST * usual)


def _detect(image: Grey) -> tuple[Box, ...]:
    factor = _FINDING_SIDE / max(image.shape)
    small = np.asarray(
        cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR),
        np.uint8,
    )
    rows, columns = (_inked(small, axis) for axis in (1, 0))
    small = small[rows, columns]
    if not small.size:
        return ()
    model = load_model(DETECTOR)
    chance = model.run(None, {model.get_inputs()[0].name: _as_input(_pad(small))[None]})[0][0, 0]
    marks = cv2.dilate((chance > _TEXT_PIXEL).astype(np.uint8), np.ones((2, 2), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    sums = np.bincount(labels.ravel(), chance.ravel(), minlength=count)
    height, width = image.shape
    boxes = []
    for number in range(1, count):
        left, top, wide, high, area = (int(part) for part in stats[number])
        if min(wide, high) < 3 or sums[number] / area < _TEXT_BOX:
            continue
        left, top = left + columns.start, top + rows.start
        grow = wide * high * _GROWTH / (2 * (wide + high))
        beside = grow * _BESIDE
        boxes.append(
            Box(
                max(0, round((left - beside) / factor)),
                max(0, round((top - grow) / factor)),
                min(width, round((left + wide + beside) / factor)),
                min(height, round((top + high + grow) / factor)),
            )
        )
    return tuple(boxes)


def _inked(image: Grey, axis: int) -> slice:
    """The rows (``axis`` 1) or columns (0) from the first to the last with ink, and some paper around."""
    inked = np.flatnonzero((image < _INK).sum(axis=axis) >= _FEWEST_INKED)
    if not inked.size:
        return slice(0, 0)
    return slice(max(0, int(inked[0]) - _AROUND), int(inked[-1]) + 1 + _AROUND)


def _pad(image: Grey) -> Grey:
    """The image, with paper below and on the right until its sides are what the detector takes."""
    below, beside = (-side % _SIDES for side in image.shape)
    return np.pad(image, ((0, below), (0, beside)), constant_values=255)


def read_strip(image: Grey, box: Box, language: str) -> list[Word]:
    """Words of the one line of text inside ``box``."""
    return [word for word, _ in _read_strip(image, box, language)]


def _read_strip(image: Grey, box: Box, language: str) -> list[Found]:
    part = image[box.top : box.bottom, box.left : box.right]
    if min(part.shape) < 4:
        return []
    width = max(_HEIGHT, min(_LONGEST, round(part.shape[1] * _HEIGHT / part.shape[0])))
    strip = cv2.resize(
        part, (width, _HEIGHT), interpolation=cv2.INTER_AREA if part.shape[0] > _HEIGHT else cv2.INTER_LINEAR
    )
    chances = load_model(RECOGNISER).run(None, {"x": _as_input(np.asarray(strip, np.uint8))[None]})[0][0]
    return decode(chances, box, language)


def _as_input(image: Grey) -> NDArray[np.float32]:
    levels = image.astype(np.float32) / 127.5 - 1
    return np.repeat(levels[None], 3, axis=0)
