"""The wide space that parts the labels of a page from a column of words."""

from __future__ import annotations

from minutebook.text.tabs import find_page_tabs
from tests.typescript import type_pages

COLUMN = """\
CHAIRMAN      You have all had the paper. I propose that we
              take it as read.

HOLBEACH      One lighter has sunk. It was number eleven.

KANAGARATNAM  The trade is less calm than Captain Holbeach.

LABROOY       The railway has the same hour.
"""


def labels(text: str) -> list[str]:
    (page,) = type_pages(text)
    tabs = find_page_tabs(page.lines)
    return [
        " ".join(word.text for word in line.words[: tab.words])
        for line, tab in zip(page.lines, tabs, strict=True)
        if tab is not None
    ]


def test_the_longest_label_leaves_two_blanks_before_the_column() -> None:
    assert labels(COLUMN) == ["CHAIRMAN", "HOLBEACH", "KANAGARATNAM", "LABROOY"]


def test_two_blanks_are_none_where_no_column_begins() -> None:
    text = COLUMN.replace("KANAGARATNAM  The trade", "KANAGARATNA  The trade").replace("KANAGARATNA ", "KANAG ")
    assert "KANAG" not in labels(text)


def test_two_blanks_behind_a_sentence_are_none() -> None:
    text = COLUMN.replace("KANAGARATNAM  The", "It has ended.  The").replace("CHAIRMAN      You", "CHAIRMAN       You")
    text = text.replace("HOLBEACH      One", "HOLBEACH       One").replace("LABROOY       The", "LABROOY        The")
    assert labels(text) == ["CHAIRMAN", "HOLBEACH", "LABROOY"]


def test_where_no_other_line_has_a_column_two_blanks_are_a_typists_habit() -> None:
    assert labels("KANAGARATNAM  The trade is less calm.\n\nHOLBEACH  One lighter has sunk.\n") == []


FORM = """\
Chairman ..... The Hon. E. W. Tresham
Trustees ..... Capt. H. Dunster, Mr. Abdul Kassam
For the owners Seyyid Hamoud bin Nassor, Mr. Juma Feruzi
Apologies .... Mr. C. Oakshaw
"""


def test_the_longest_label_of_a_form_leaves_no_room_for_dots() -> None:
    assert labels(FORM) == ["For the owners"]
    assert labels(FORM.replace("For the owners Seyyid", "For owners Seyyid")) == []
    assert labels(FORM.replace("Apologies ....", "Apologies from")) == []
