"""Leave only the lines of text on a poor page, for an engine that trips over what shows through between them."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from minutebook.model import Box
from minutebook.ocr.engine import Grey

_BLUR = 2.0
"""Pixels of the blur that is taken off: half a stroke of type at 200 to 300 dots an inch."""
_SHARPENING = 0.7
"""How much of it. On masked pages of two invented Russian records it took a tenth of the errors; on whole pages,
where there is grain to sharpen, it made things worse."""


def isolate_text(image: Grey, boxes: Sequence[Box]) -> Grey:
    """The image with everything outside ``boxes`` white and the strokes inside sharpened."""
    kept = np.full_like(image, 255)
    for box in boxes:
        kept[box.top : box.bottom, box.left : box.right] = image[box.top : box.bottom, box.left : box.right]
    blurred = cv2.GaussianBlur(kept, (0, 0), _BLUR)
    return np.asarray(cv2.addWeighted(kept, 1 + _SHARPENING, blurred, -_SHARPENING, 0), np.uint8)
