"""What is left of a poor page when only its found lines are to be read."""

import cv2
import numpy as np

from minutebook.model import Box
from minutebook.ocr.isolate import isolate_text


def test_what_shows_through_outside_the_lines_is_gone_and_the_line_is_crisper() -> None:
    page = np.full((200, 600), 255, np.uint8)
    cv2.putText(page, "The tide tables", (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 90, 3)
    ghost = np.full_like(page, 255)
    cv2.putText(ghost, "were printed late", (20, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 190, 3)
    page = np.minimum(cv2.GaussianBlur(page, (0, 0), 2), ghost[:, ::-1]).astype(np.uint8)
    left = isolate_text(page, [Box(10, 20, 590, 80)])
    assert left[90:].min() == 255
    assert left[20:80].min() < page[20:80].min()
    assert left.shape == page.shape


def test_a_page_without_found_lines_is_left_white() -> None:
    assert isolate_text(np.full((40, 40), 120, np.uint8), []).min() == 255
