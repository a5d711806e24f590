"""Labels and the words beside them that an engine read as lines of their own are rows again."""

from __future__ import annotations

from minutebook.model import Box, Line, Word
from minutebook.text.tornrows import join_torn_rows

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
