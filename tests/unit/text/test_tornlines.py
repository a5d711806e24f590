"""Lines torn where their spaces stand below each other are whole again; columns stay apart."""

from __future__ import annotations

from minutebook.model import Box, Line, Word
from minutebook.text.halves import take_words
from minutebook.text.tornlines import join_torn_lines

CHARACTER, HEIGHT, STEP = 25, 45, 75


def typed(text: str, row: int, at: int = 0) -> Line:
    """A line of typescript that begins ``at`` characters from the margin."""
    words = [
        Word(word, Box(start, row * STEP, start + len(word) * CHARACTER, row * STEP + HEIGHT), 0.9)
        for word, start in _places(text, at)
    ]
    box = Box(words[0].box.left, row * STEP, words[-1].box.right, row * STEP + HEIGHT)
    return Line(row + 1, text, box, 0.9, tuple(words))


def _places(text: str, at: int) -> list[tuple[str, int]]:
    places = []
    for word in text.split(" "):
        places.append((word, 300 + at * CHARACTER))
        at += len(word) + 1
    return places


def test_torn_lines_are_joined_and_put_in_order() -> None:
    left = ["I greet the delegation", "of the Ministry. You've", "to tell us everything,", "because we shall hear"]
    right = ["in the name of all", "been to three farms", "beginning with the", "the rest with pleasure"]
    torn = [
        *(typed(text, row) for row, text in enumerate(left)),
        typed("A whole line below them.", 4),
        *(typed(text, row, len(left[row]) + 1) for row, text in enumerate(right)),
    ]
    whole = join_torn_lines(torn)
    expected = [f"{one} {two}" for one, two in zip(left, right, strict=True)]
    assert [line.text for line in whole] == [*expected, "A whole line below them."]
    assert [word.text for word in whole[0].words] == expected[0].split()
    assert whole[0].box == Box(300, 0, whole[0].words[-1].box.right, HEIGHT)


def test_columns_and_single_neighbours_stay_as_they_are() -> None:
    columns = [typed(f"Left entry {row}", row) for row in range(4)]
    columns += [typed(f"right entry {row}", row, 20) for row in range(4)]
    assert join_torn_lines(columns) == tuple(columns)
    stamped = [typed("First line of the text", 0), typed("17", 0, 24), typed("Second line of it", 1)]
    assert join_torn_lines(stamped) == tuple(stamped)


def test_words_taken_from_the_middle_of_a_line_are_put_back() -> None:
    """Where they fill a gap; the cell of a table, with room beside it, is no such part."""
    whole = typed("With eight I would be content, my Lord. With", 0)
    torn = [
        take_words(whole, [*whole.words[:6], whole.words[8]]),
        typed("seven I would bring it.", 1),
        *parts(whole, 6, 8),
    ]
    assert [line.text for line in join_torn_lines(torn)] == [whole.text, "seven I would bring it."]
    table = [typed("Tin          Penang", 0), typed("90", 0, 7)]
    assert join_torn_lines(table) == tuple(table)


def parts(line: Line, start: int, end: int) -> list[Line]:
    return [take_words(line, line.words[start:end])]
