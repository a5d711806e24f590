"""A scan of two pages is read as two, one after the other; a list in two columns is no spread."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from minutebook import ocr, text
from minutebook.model import PageReading
from minutebook.pages.clean import clean_page
from minutebook.pages.shape import Grey
from minutebook.rules import load_rulebook
from minutebook.settings import OcrSettings
from tests.unit.pages.scans import ENGLISH, prepare, save, turned, typed_page

RIGHT = (
    "TREVANION: The railway has been asked. It says that the",
    "winch left the yard on the second of February by goods",
    "train, and that nobody has seen the waggon since then.",
    "",
    "HALLORAN: Then we had better ask for the waggon instead.",
    "It was resolved to write to the goods manager at once.",
)
ATTENDANCE = tuple(
    f"{name:<28}{office}"
    for name, office in (
        ("Mr. Halloran", "Chairman"),
        ("Mr. Trevanion", "Engineer"),
        ("Miss Quill", "Secretary"),
        ("Mr. Penhaligon", "Treasurer"),
        ("Mr. Opie", "Harbour Master"),
        ("Mrs. Carlyon", "Member"),
        ("Mr. Tregear", "Member"),
    )
)


def half(lines: tuple[str, ...]) -> Grey:
    page = typed_page(lines)[:1700]
    return np.asarray(cv2.resize(page, None, fx=0.62, fy=0.62, interpolation=cv2.INTER_AREA), np.uint8)


def spread(lean: float = 0.0) -> Grey:
    """Two leaves side by side with a dark fold; they lean towards each other by ``lean`` degrees."""
    left, right = turned(half(ENGLISH), -lean), turned(half(RIGHT), lean)
    fold = np.full((left.shape[0], 14), 120, np.uint8)
    return np.hstack([left, fold, right])


def read(path: Path) -> PageReading:
    prepared = prepare(path)
    return ocr.read_page(prepared.plan, prepared.image, ("eng",), OcrSettings())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> PageReading:
    return read(save(spread(0.8), tmp_path_factory.mktemp("spread") / "spread.png", dpi=186))


def test_a_spread_is_read_leaf_by_leaf_and_no_line_crosses_the_gutter(page: PageReading) -> None:
    left, right = page.leaves
    assert abs(left.right - page.width / 2) < 0.06 * page.width
    text = " ".join(line.text for line in page.lines)
    assert text.index("dredger has been standing") < text.index("cannot be lost in the post")
    assert text.index("cannot be lost in the post") < text.index("railway has been asked")
    assert all((line.box.right <= left.right) != (line.box.left >= right.left) for line in page.lines)
    assert [line.line_no for line in page.lines] == list(range(1, len(page.lines) + 1))
    assert all(one.block <= other.block for one, other in pairwise(page.lines))


def test_lines_know_their_leaf(page: PageReading) -> None:
    """What follows measures margins and edges by the leaf, not by the scan."""
    clean = text.clean_lines([page], load_rulebook())
    assert {line.frame for line in clean} == set(page.leaves)
    assert all(line.frame.left <= line.box.left < line.frame.right for line in clean)


def test_a_list_in_two_columns_is_no_spread() -> None:
    """Neither on a portrait page nor on a sheet that lies across."""
    assert clean_page(typed_page(ATTENDANCE)).leaves == ()
    assert clean_page(np.ascontiguousarray(typed_page(ATTENDANCE)[:1600])).leaves == ()


def test_a_sheet_with_text_on_one_half_is_no_spread() -> None:
    page = half(ENGLISH)
    assert clean_page(np.hstack([page, np.full_like(page, 255)])).leaves == ()
