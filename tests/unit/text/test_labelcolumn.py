"""Labels that an engine reads as a column of their own are put before the words beside them."""

from __future__ import annotations

from minutebook.model import Box, Line
from minutebook.text.labelcolumn import put_labels_in_place


def line(no: int, left: int, right: int, top: int, text: str) -> Line:
    return Line(no, text, Box(left, top, right, top + 40), 0.9, (), no)


def test_labels_are_joined_to_their_words() -> None:
    """Two labels, one of a speech of two lines, below a line that goes on from the page before."""
    read = [
        line(1, 300, 560, 200, "Baumeister:"),
        line(2, 300, 620, 500, "Fischermeister:"),
        line(3, 760, 1900, 100, "wenn man ihn braucht."),
        line(4, 760, 1900, 200, "Ein Seil mit Knoten,"),
        line(5, 760, 1200, 300, "auf zwei Meter."),
        line(6, 760, 1900, 502, "Da wird es eng."),
        line(7, 300, 1900, 700, "Punkt 3: nichts."),
    ]
    assert [each.text for each in put_labels_in_place(read)] == [
        "wenn man ihn braucht.",
        "Baumeister: Ein Seil mit Knoten,",
        "auf zwei Meter.",
        "Fischermeister: Da wird es eng.",
        "Punkt 3: nichts.",
    ]


def test_columns_of_equal_rank_stay() -> None:
    """Two columns of a list are no labels and words."""
    left = [line(no, 300, 900, 100 * no, f"left {no}") for no in range(1, 4)]
    right = [line(3 + no, 1000, 1700, 100 * no, f"right {no}") for no in range(1, 5)]
    assert put_labels_in_place([*left, *right]) == (*left, *right)


def test_labels_with_the_ends_of_lines_among_them_may_be_more_than_the_lines() -> None:
    """Where values wrap at the page's margin, their ends stand in the column of labels."""
    left = ["PARTICIPANTS:", "American", "Affairs", "DATE:"]
    read = [line(no, 300, 600, 100 * no, words) for no, words in enumerate(left, start=1)]
    read += [
        line(5, 760, 1900, 100, "Mr. Hale, Assistant Secretary for Inter-"),
        line(6, 760, 1900, 402, "March 10, 1964"),
    ]
    assert [each.text for each in put_labels_in_place(read)] == [
        "PARTICIPANTS: Mr. Hale, Assistant Secretary for Inter-",
        "American",
        "Affairs",
        "DATE: March 10, 1964",
    ]
