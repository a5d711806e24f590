"""Two sides listed beside each other are read one below the other; what only looks so stays as it is."""

from __future__ import annotations

from minutebook.model import Box, Line, Word
from minutebook.text.listcolumns import put_lists_in_order

CHARACTER, RIGHT = 20, 900


def typed(no: int, left: str, right: str = "", *, at: int = RIGHT) -> Line:
    """A line of typescript, ``right`` beginning ``at`` pixels from the margin."""
    words: list[Word] = []
    for start, text in ((100, left), (at, right)):
        for part in text.split():
            words.append(Word(part, Box(start, no * 50, start + len(part) * CHARACTER, no * 50 + 30), 0.9))
            start += (len(part) + 1) * CHARACTER
    box = Box(words[0].box.left, no * 50, words[-1].box.right, no * 50 + 30)
    return Line(no, " ".join(word.text for word in words), box, 0.9, tuple(words))


def texts(*lines: Line) -> list[str]:
    return [line.text for line in put_lists_in_order(lines)]


def test_the_left_side_comes_before_the_right_one() -> None:
    """Each with its heading, and a side that has more people than the other."""
    assert texts(
        typed(1, "PRESENT:"),
        typed(2, "Danish Side", "Icelandic Side"),
        typed(3, "Poul Krag, Minister", "Jon Sturla, Minister"),
        typed(4, "Ida Holm, Secretary", "Eva Finns, Envoy"),
        typed(5, "Ole Juul, Interpreter"),
        typed(6, "WHEN: May 9, 1957"),
    ) == [
        "PRESENT:",
        "Danish Side",
        "Poul Krag, Minister",
        "Ida Holm, Secretary",
        "Ole Juul, Interpreter",
        "Icelandic Side",
        "Jon Sturla, Minister",
        "Eva Finns, Envoy",
        "WHEN: May 9, 1957",
    ]


def test_a_table_of_sums_is_no_list_of_people() -> None:
    rows = (
        typed(1, "Tenders", "Offered"),
        typed(2, "Holm, Sons", "845 pounds, net"),
        typed(3, "Krag, Aarhus", "710 pounds, net"),
    )
    assert texts(*rows) == [row.text for row in rows]


def test_words_of_a_line_set_wide_do_not_part_it() -> None:
    """A gap in one line alone, or at another place in each, parts nothing."""
    rows = (
        typed(1, "Danish Side", "Icelandic Side"),
        typed(2, "Poul Krag, Minister", "Jon Sturla, Minister", at=700),
        typed(3, "Ida Holm, Secretary", "Eva Finns, Envoy", at=1100),
    )
    assert texts(*rows) == [row.text for row in rows]
