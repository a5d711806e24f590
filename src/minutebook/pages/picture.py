"""Pictures for people: the part of a page where something stands."""

from __future__ import annotations

from collections.abc import Sequence

import cv2

from minutebook.model import Box, enclose
from minutebook.pages.shape import Grey

_MARGIN = 60
"""Pixels of page left around the boxes."""
_COLOUR = (40, 40, 200)
"""Blue, green, red of the frames."""


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
