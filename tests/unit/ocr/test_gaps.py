"""What one reading of a page left out is put in from another, in its place."""

from __future__ import annotations

from minutebook.model import Box, Word
from minutebook.ocr.engine import Reading
from minutebook.ocr.gaps import fill_gaps, find_unread, missing_words
from minutebook.ocr.words import make_line


def read(*rows: tuple[int, str]) -> Reading:
    """Lines at these heights, 20 pixels a letter; spaces before a line are kept."""
    lines = []
    for no, (top, text) in enumerate(rows, start=1):
        left = 100 + 20 * (len(text) - len(text.lstrip()))
        words = []
        for part in text.split():
            words.append(Word(part, Box(left, top, left + 20 * len(part), top + 30), 0.7))
            left += 20 * len(part) + 20
        lines.append(make_line(no, words, 1))
    return Reading("rus", tuple(lines), "tesseract 5", {word: ({"x": 0.0},) for line in lines for word in line.words})


PART = read((100, "Слово имеет"), (300, "Прошу записать"))
WHOLE = read((101, "Слово имеет Бармин"), (201, "Бармин: нет"), (301, "Прошу записать"), (401, "конец"))


def test_lines_and_ends_of_lines_are_put_in_their_places() -> None:
    boxes = [Box(90, 90, 900, 140), Box(90, 190, 900, 240), Box(90, 290, 900, 340)]
    filled, added = fill_gaps(PART, WHOLE, boxes)
    assert [line.text for line in filled.lines] == ["Слово имеет Бармин", "Бармин: нет", "Прошу записать"]
    assert [line.line_no for line in filled.lines] == [1, 2, 3]
    assert {word.text for word in added} == {"Бармин", "Бармин:", "нет"}
    assert all(word in filled.alternatives for word in added)


def test_nothing_is_put_in_outside_the_boxes_nor_twice() -> None:
    filled, added = fill_gaps(WHOLE, WHOLE, [Box(0, 0, 2000, 2000)])
    assert (filled.lines, added) == (WHOLE.lines, ())
    assert fill_gaps(PART, WHOLE, [])[0].lines == PART.lines


def test_boxes_without_a_word_are_found() -> None:
    empty = Box(90, 190, 900, 240)
    assert find_unread(PART, [Box(90, 90, 900, 140), empty]) == (empty,)
    assert {word.text for word in missing_words(PART, WHOLE)} == {"Бармин", "Бармин:", "нет", "конец"}
