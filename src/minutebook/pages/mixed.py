"""Pictures of text beside a text layer: cleaned where they stand, so that each can be read by OCR."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from minutebook.model import Box, Line, Step
from minutebook.pages.clean import clean_part, measure_ink
from minutebook.pages.shape import Grey

_LEAST_INK = 0.004
"""Share of a picture under letter-sized marks from which it may hold text: typescript has 0.01 to 0.06."""
_MORE_INK = 0.002
"""Share of a scan under letter-sized marks outside the words printed over it from which it holds text of its own: half
a typed page has 0.005 and more."""
_MARGIN = 3
"""Pixels around a word of the layer that are whitened with it."""


def read_pictures(
    image: Grey, pictures: Sequence[Box], layer: Sequence[Line]
) -> tuple[Grey, tuple[Box, ...], tuple[Step, ...]]:
    """The drawn page with its pictures cleaned, those that may hold text, and why the others do not.

    Words of the layer that stand upon a picture are taken out of it, so that nothing is read twice.
    """
    height, width = image.shape
    page = image.copy()
    parts: list[Box] = []
    steps: list[Step] = []
    for found in pictures:
        place = Box(max(0, found.left), max(0, found.top), min(width, found.right), min(height, found.bottom))
        picture = page[place.top : place.bottom, place.left : place.right].copy()
        _whiten_words(picture, place, layer)
        cleaned, told = clean_part(picture)
        ink = _measure_ink(cleaned, page.shape)
        if ink < _LEAST_INK:
            steps.append(Step("picture", f"at {tuple(place)} not read: letter-sized marks cover {ink:.2%} of it"))
            continue
        page[place.top : place.bottom, place.left : place.right] = cleaned
        parts.append(place)
        steps += [Step("picture", f"at {tuple(place)}: {step.name}, {step.detail}") for step in told]
    return np.ascontiguousarray(page), tuple(parts), tuple(steps)


def _measure_ink(picture: Grey, page: tuple[int, ...]) -> float:
    """Share of a picture under marks that are of the size of letters on a page of this height and width."""
    alone = np.full(page, 255, np.uint8)
    top, left = (page[0] - picture.shape[0]) // 2, (page[1] - picture.shape[1]) // 2  # margins count for nothing
    alone[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    return measure_ink(alone) * alone.size / picture.size


def shows_more(scan: Grey, layer: Sequence[Line]) -> bool:
    """Whether a scan holds more text than the visible words printed over it: a shelf mark, a note of release."""
    height, width = scan.shape
    rest = scan.copy()
    _whiten_words(rest, Box(0, 0, width, height), layer)
    whole, left = measure_ink(scan), measure_ink(rest)
    return left >= _MORE_INK and left > whole / 2


def _whiten_words(picture: Grey, place: Box, layer: Sequence[Line]) -> None:
    for box in (word.box for line in layer for word in line.words):
        top, left = max(0, box.top - place.top - _MARGIN), max(0, box.left - place.left - _MARGIN)
        bottom, right = box.bottom - place.top + _MARGIN, box.right - place.left + _MARGIN
        if bottom > 0 and right > 0:
            picture[top:bottom, left:right] = 255
