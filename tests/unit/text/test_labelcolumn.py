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


def test_ends_of_words_between_their_beginnings_go_where_they_stand() -> None:
    """Each entry of the list is broken at the margin of the page, and no line stands beside another."""
    read = [
        line(1, 318, 2112, 1300, "PRESENT: Gerald Ashcombe, Secretary of State for Trade"),
        line(2, 318, 944, 1400, "of the United Kingdom"),
        line(3, 318, 672, 1600, "Commissioner"),
        line(4, 318, 644, 1800, "of Malaysia"),
        line(5, 318, 642, 2000, "/Notetaker/"),
        line(6, 765, 1875, 1500, "Rosalind Tarrant-Hughes, British High"),
        line(7, 765, 2173, 1700, "Abdul Rahim bin Mat Noor, Prime Minister"),
        line(8, 765, 2053, 1900, "Zainal Osman, Principal Assistant Secretary"),
        line(9, 318, 2166, 2200, "/The Secretary of State presented a map./"),
    ]
    assert [each.line_no for each in put_labels_in_place(read)] == [1, 2, 6, 3, 7, 4, 8, 5, 9]


def test_two_columns_of_widely_spaced_lines_stay() -> None:
    """No line of one stands at the height of one of the other, but both are as wide."""
    left = [line(no, 300, 950, 200 * no, f"left {no}") for no in range(1, 5)]
    right = [line(4 + no, 1000, 1650, 200 * no - 100, f"right {no}") for no in range(1, 5)]
    assert put_labels_in_place([*left, *right]) == (*left, *right)


def test_columns_that_lie_a_little_off_each_other_stay() -> None:
    left = [line(no, 300, 700, 60 * no, f"left {no}") for no in range(1, 5)]
    right = [line(4 + no, 1000, 1700, 60 * no - 25, f"right {no}") for no in range(1, 4)]
    assert put_labels_in_place([*left, *right]) == (*left, *right)


def test_what_heads_the_page_may_stand_right_of_the_words() -> None:
    """A running head of two halves, its right one above a line of the words that is set in."""
    labels = [
        line(1, 300, 700, 100, "WIS 318/77"),
        line(2, 300, 620, 400, "MR. HOLM"),
        line(3, 300, 640, 600, "MR. KRAG"),
    ]
    words = [
        line(4, 1400, 1900, 100, "Bananas"),
        line(5, 1000, 1900, 200, "at the Ministry they know."),
        line(6, 900, 1900, 402, "Then ask them."),
        line(7, 900, 1900, 500, "I have asked."),
        line(8, 900, 1900, 600, "And what did they say?"),
    ]
    assert [each.text for each in put_labels_in_place([*labels, *words])] == [
        *("WIS 318/77 Bananas", "at the Ministry they know.", "MR. HOLM Then ask them.", "I have asked."),
        "MR. KRAG And what did they say?",
    ]
