"""Strips come in the order in which a person reads them."""

from __future__ import annotations

from minutebook.model import Box, Line, Word
from minutebook.ocr.layout import is_torn, order_strips
from minutebook.ocr.words import make_line


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


def typed(row: int, column: int, text: str) -> Line:
    """A line of 25 pixels a sign."""
    words, at = [], column
    for word in text.split():
        words.append(Word(word, Box(25 * at, 70 * row, 25 * (at + len(word)), 70 * row + 40), 0.95))
        at += len(word) + 1
    return make_line(row + 1, words, 1)


def test_beginnings_of_lines_one_space_before_the_rest_show_a_column_that_is_none() -> None:
    text = [typed(row, 3, "whatever the speaker said there") for row in range(4)]
    assert is_torn([typed(0, 0, "H:"), typed(1, 0, "Re"), *text])
    assert not is_torn([typed(0, 0, "H:"), *text])
    assert not is_torn(text)


def test_labels_well_before_their_values_and_long_ones_are_a_column() -> None:
    values = [typed(row, 12, "Deputy Minister of Foreign Trade") for row in range(4)]
    assert not is_torn([typed(0, 0, "TO:"), typed(1, 0, "BY:"), *values])
    assert not is_torn([typed(0, 0, "SUBJECT:"), typed(1, 2, "ABSENT:"), *values])
    assert not is_torn([typed(0, 0, "H:"), typed(1, 0, "R:")])
