"""Strips come in the order in which a person reads them."""

from __future__ import annotations

from minutebook.model import Box
from minutebook.ocr.layout import order_strips


def row(no: int, *spans: tuple[int, int], height: int = 40) -> list[Box]:
    top = 100 + no * 70
    return [Box(left, top, right, top + height) for left, right in spans]


def lefts(boxes: list[Box]) -> list[tuple[int, int]]:
    return [((strip.box.top - 100) // 70, strip.box.left) for strip in order_strips(boxes)]


def test_pieces_of_a_line_are_joined_and_lines_follow_from_top_to_bottom() -> None:
    boxes = [*row(1, (500, 900), (100, 480)), *row(0, (100, 700))]
    strips = order_strips(boxes)
    assert [strip.box for strip in strips] == [Box(100, 100, 700, 140), Box(100, 170, 900, 210)]
    assert {strip.block for strip in strips} == {1}


def test_two_columns_are_read_one_after_the_other() -> None:
    """An attendance list: all names at the left, then all at the right, between lines over the full width."""
    boxes = row(0, (100, 1500))
    for no in range(1, 5):
        boxes += row(no, (100, 500), (900, 1300 + 10 * no))
    boxes += row(5, (100, 1500))
    assert lefts(boxes) == [(0, 100), *((no, 100) for no in range(1, 5)), *((no, 900) for no in range(1, 5)), (5, 100)]
    blocks = [strip.block for strip in order_strips(boxes)]
    assert len(set(blocks[1:5])) == len(set(blocks[5:9])) == 1
    assert blocks[1] != blocks[5]


def test_a_label_with_its_value_far_away_is_no_column() -> None:
    boxes = [*row(0, (100, 300), (900, 1200)), *row(1, (100, 1400)), *row(2, (100, 1300))]
    assert lefts(boxes) == [(0, 100), (0, 900), (1, 100), (2, 100)]


def test_a_short_column_may_end_before_the_other() -> None:
    boxes = [box for no in range(4) for box in row(no, (100, 400), (800, 1200))] + row(4, (800, 1100))
    assert lefts(boxes)[:4] == [(no, 100) for no in range(4)]
    assert lefts(boxes)[4:] == [(no, 800) for no in range(5)]


def test_lines_that_overlap_a_little_stay_apart() -> None:
    boxes = [Box(100, 100 + 40 * no, 900, 152 + 40 * no) for no in range(6)]
    assert [strip.box for strip in order_strips(boxes)] == boxes
