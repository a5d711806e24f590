"""Pictures for people: the part of a page where something stands, and how sure its words are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2

from minutebook.model import Box, Word, enclose
from minutebook.pages.shape import Grey

_MARGIN = 60
"""Pixels of page left around the boxes."""
_COLOUR = (40, 40, 200)
"""Blue, green, red of the frames."""
_SMALL = 1210
"""Longer side in pixels of a page on a screen: 103 dots an inch on A4, from which typing can be read at ease."""
_SMALL_QUALITY = 35
"""JPEG quality of such a page: 40 to 95 kB each, looked at on faint typing and crisp print, whose strokes stay clear."""


def draw_boxes(image: Grey, boxes: Sequence[Box]) -> bytes:
    """PNG of the part of ``image`` around ``boxes``, each framed; of the whole image if there are none."""
    picture = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    for box in boxes:
        cv2.rectangle(picture, (box.left - 6, box.top - 6), (box.right + 6, box.bottom + 6), _COLOUR, 3)
    if boxes:
        around = enclose(boxes)
        picture = picture[
            max(0, around.top - _MARGIN) : around.bottom + _MARGIN,
            max(0, around.left - _MARGIN) : around.right + _MARGIN,
        ]
    return cv2.imencode(".png", picture)[1].tobytes()


def draw_words(image: Grey, words: Iterable[Word]) -> bytes:
    """PNG of the whole prepared page, each word framed: green where its confidence is 1, through yellow, to red at 0."""
    picture = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    for word in words:
        sure = min(1.0, max(0.0, word.confidence))
        colour = (0, round(200 * min(1.0, 2 * sure)), round(220 * min(1.0, 2 - 2 * sure)))
        cv2.rectangle(
            picture, (word.box.left - 2, word.box.top - 2), (word.box.right + 1, word.box.bottom + 1), colour, 2
        )
    return cv2.imencode(".png", picture)[1].tobytes()


def draw_small(image: Grey) -> bytes:
    """JPEG of the whole page, no larger than a screen needs."""
    factor = min(1.0, _SMALL / max(image.shape))
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else image
    options = [cv2.IMWRITE_JPEG_QUALITY, _SMALL_QUALITY, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    return cv2.imencode(".jpg", small, options)[1].tobytes()
