"""Page images for a screen: drawn as they were read, and told when they are not the ones that were read."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from minutebook.model import Box
from minutebook.settings import PageSettings
from minutebook.warehouse import RecordedLine, RecordedPage
from minutebook.webpages.scans import draw_in_worker
from tests.unit.pages.scans import as_source, save

LINE = RecordedLine("HALLORAN: The winch.", None, 0.9, Box(100, 100, 300, 120))


def page(
    width: int | None, height: int | None, *lines: RecordedLine, no: int = 1, status: str = "loaded"
) -> RecordedPage:
    return RecordedPage(no, status, "scan", width, height, "eng", 0.9, 0.01, lines)


def test_an_image_that_is_not_the_one_that_was_read_does_not_fit(tmp_path: Path) -> None:
    """Its size tells; half a line of type is let pass, and a page on which nothing was read takes any image."""
    source = as_source(save(np.full((1100, 850), 255, np.uint8), tmp_path / "blank.png"))
    read = page(850, 1100, LINE)
    wanted = (read, replace(read, height=1104), replace(read, width=1100, height=850), page(1700, 2200))
    drawn = list(draw_in_worker(source, wanted, PageSettings()))
    assert [scan.fits for scan in drawn] == [True, True, False, True]
    assert all(scan.missing is None for scan in drawn)


def test_a_large_page_becomes_small_and_a_small_one_stays(tmp_path: Path) -> None:
    """Grey, in its proportions, with the longer side that a screen needs."""
    large = save(np.full((3300, 2550), 255, np.uint8), tmp_path / "large.png")
    small = save(np.full((600, 400), 255, np.uint8), tmp_path / "small.png")
    wanted = (page(None, None, status="failed"), page(None, None, no=2, status="failed"))
    shapes = []
    for scan in draw_in_worker(as_source(large, small), wanted, PageSettings()):
        content = base64.b64decode((scan.address or "").removeprefix("data:image/jpeg;base64,"))
        shapes.append(cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED).shape)
    assert shapes == [(1210, 935), (600, 400)]


def test_a_page_that_cannot_be_drawn_says_why_and_the_next_is_drawn(tmp_path: Path) -> None:
    whole = save(np.full((600, 400), 255, np.uint8), tmp_path / "whole.png")
    broken = tmp_path / "broken.png"
    broken.write_bytes(whole.read_bytes()[:-30])
    wanted = (page(None, None), page(None, None, no=2))
    first, second = draw_in_worker(as_source(broken, whole), wanted, PageSettings())
    assert first.address is None
    assert "broken.png" in (first.missing or "")
    assert second.address is not None
