"""Labels and the words beside them that an engine read as lines of their own are rows again."""

from __future__ import annotations

from minutebook.model import Box, Line, Word
from minutebook.text.halves import take_words
from minutebook.text.tornrows import join_torn_rows
from tests.typescript import type_pages

CHARACTER, HEIGHT, STEP = 25, 45, 75


def typed(text: str, row: int, at: int = 0) -> Line:
    """A line of typescript that begins ``at`` characters from the margin; of more spaces between two words all stay white."""
    words = []
    for word in text.split(" "):
        if word:
            left = 300 + at * CHARACTER
            words.append(Word(word, Box(left, row * STEP, left + len(word) * CHARACTER, row * STEP + HEIGHT), 0.9))
        at += len(word) + 1
    box = Box(words[0].box.left, row * STEP, words[-1].box.right, row * STEP + HEIGHT)
    return Line(row + 1, " ".join(word.text for word in words), box, 0.9, tuple(words))


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in join_torn_rows(lines)]


def test_labels_read_before_their_values_stand_beside_them() -> None:
    """One row of the form stayed whole and shows where both columns begin."""
    read = [
        typed("Dolmetscher    Carlo Venturi", 0),
        typed("Protokoll", 1),
        typed("Beginn", 2),
        typed("Schluss", 3),
        typed("Rosmarie Oehler", 1, 15),
        typed("09.15 Uhr", 2, 15),
        typed("10.40 Uhr", 3, 15),
    ]
    assert texts(read) == [
        "Dolmetscher Carlo Venturi",
        "Protokoll Rosmarie Oehler",
        "Beginn 09.15 Uhr",
        "Schluss 10.40 Uhr",
    ]


def test_what_is_left_of_a_leader_shows_the_column_too() -> None:
    """The dots of one row were read; in another the label stands alone, and its value goes on below."""
    read = [
        typed("Place .... the Customs House", 0),
        typed("Matter", 1),
        typed("Shelter for trawlers in", 1, 11),
        typed("Kilronan harbour", 2, 11),
    ]
    assert texts(read) == ["Place .... the Customs House", "Matter Shelter for trawlers in", "Kilronan harbour"]


def test_a_page_of_torn_rows_shows_its_columns_itself() -> None:
    """Three speakers and their words, each speech of two lines."""
    read = []
    for row, name in ((0, "President"), (2, "Witness"), (4, "Mr. Orde")):
        read += [typed(name, row), typed("I have nothing to say", row, 18), typed("about the fences.", row + 1, 18)]
    assert texts(read)[::2] == [f"{name} I have nothing to say" for name in ("President", "Witness", "Mr. Orde")]


def test_two_lists_and_columns_of_prose_stay() -> None:
    """Where no row stayed whole and the right column has no more lines, two delegations may stand abreast; prose is no label."""
    sides = [typed(f"Mr. Orde {no}", no) for no in range(4)] + [typed(f"Sr. Paz {no}", no, 30) for no in range(4)]
    assert join_torn_rows(sides) == tuple(sides)
    prose = [typed("of the things that we have said to them", no) for no in range(4)]
    prose += [typed("there is no end in this place", no, 45) for no in range(7)]
    assert join_torn_rows(prose) == tuple(prose)


FORM = """\
Session ..... 9th hearing
On            5 May 1966
At            Hall of Mines, Port Ferrier
Board         Judge A. Pallant
Operator .... W. Snell
Typed ....... W.S.
"""


def test_labels_of_a_form_are_put_beside_as_many_values() -> None:
    (page,) = type_pages(FORM)
    typed = [line.text for line in page.lines]
    lines = list(page.lines)
    on, at = (halves(line, 1) for line in lines[1:3])
    torn = [lines[0], on[0], at[0], on[1], at[1], *halves(lines[3], 1), *lines[4:]]
    assert [line.text for line in join_torn_rows(torn)] == typed


def test_two_columns_that_no_form_has_stay_as_read() -> None:
    (page,) = type_pages(FORM.replace("....", "  by").replace("Session .", "Session  "))
    lines = list(page.lines)
    on, at = (halves(line, 1) for line in lines[1:3])
    torn = [on[0], at[0], on[1], at[1]]
    assert [line.text for line in join_torn_rows(torn)] == [line.text for line in torn]


def halves(line: Line, words: int) -> tuple[Line, Line]:
    return take_words(line, line.words[:words]), take_words(line, line.words[words:])


HEARING = """\
President      We will take the witness, who has come
               with his own scales.

Mr. Holm       How many bags do you send?

Witness        Nine thousand in the autumn crop.

Mr. Holm       And in the spring?

Witness        Five thousand.
"""


def test_labels_torn_from_words_of_a_column_show_it_to_each_other() -> None:
    """The engine gives a label before its words, or behind them."""
    (page,) = type_pages(HEARING)
    typed = [line.text for line in page.lines]
    first, second, holm, witness, again, last = page.lines
    torn = [
        first,
        second,
        *halves(holm, 2),
        *reversed(halves(witness, 1)),
        *halves(again, 2),
        *reversed(halves(last, 1)),
    ]
    assert [line.text for line in join_torn_rows(torn)] == typed
