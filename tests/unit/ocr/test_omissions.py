"""A row of nothing but ``[...]`` is found by its picture, whatever an engine made of it, and no other row is taken for one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from minutebook.model import Box, Line, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.noise import drop_noise
from minutebook.ocr.omissions import restore_omissions
from minutebook.ocr.words import make_line
from tests.unit.ocr.test_brackets import PITCH, type_line

_ROW, _TOP, _BOTTOM = 120, 46, 78
"""Pixels from line to line, and where in its strip a typed line begins and ends."""
_TEXT = ("Record of the conversation of", "the Minister with the envoys", "of the northern provinces on")


def type_page(rows: Sequence[str]) -> Grey:
    """The rows below each other, an empty one as paper."""
    broad = max(len(row) for row in rows)
    return np.vstack([type_line(row.ljust(broad)) for row in rows])


def read_line(row: int, text: str, confidence: float = 0.95, *, after: int = 0) -> Line:
    """What was read of a row, in words, from the sign ``after`` on."""
    words, at = [], after
    for word in text.split():
        left, top = 40 + PITCH * at, _ROW * row
        words.append(Word(word, Box(left, top + _TOP, left + PITCH * len(word), top + _BOTTOM), confidence))
        at += len(word) + 1
    return make_line(row + 1, words, 1)


def restore(rows: Sequence[str], read: Sequence[Line]) -> list[str]:
    restored, step = restore_omissions(Reading("eng", tuple(read), "tesseract 5"), type_page(rows))
    texts = [line.text for line in restored.lines]
    if step is None:
        assert restored.lines == tuple(read)
    else:
        assert [line.line_no for line in restored.lines] == list(range(1, len(texts) + 1))
    return texts


@pytest.mark.parametrize("typed", ["[...]", "[. . .]"])
@pytest.mark.parametrize("seen", ["erat", "[eee]", "L..has", ""])
@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_row_is_put_for_what_was_read_of_it(typed: str, seen: str, place: int) -> None:
    rows = [*_TEXT[:place], typed, *_TEXT[place:]]
    read = [
        read_line(no, seen if row == typed else row, 0.3 if row == typed else 0.95)
        for no, row in enumerate(rows)
        if row != typed or seen
    ]
    assert restore(rows, read) == rows


def test_what_stands_beside_it_stays() -> None:
    rows = ["[...]     lead", *_TEXT]
    read = [read_line(0, "[ee] lead", 0.5), *(read_line(no, row) for no, row in enumerate(_TEXT, start=1))]
    assert restore(rows, read)[0] == "[...] lead"


@pytest.mark.parametrize(
    "typed", ["[sic]", "[old]", "1, 2, 3.", "......", "II. I.", "Item. 4", "[No. 7]", "[sic!]", "-- 5 --"]
)
def test_no_other_short_row_is_taken_for_one(typed: str) -> None:
    rows = [typed, *_TEXT]
    read = [read_line(0, "xx", 0.3), *(read_line(no, row) for no, row in enumerate(_TEXT, start=1))]
    assert restore(rows, read)[0] == "xx"


@pytest.mark.parametrize(
    ("seen", "confidence", "kept"),
    [
        ("erat", 0.95, "erat"),
        ("erat", 0.5, "[...]"),
        ("[..]", 0.95, "[...]"),
        ("[.. .]", 0.1, "[...]"),
        ("(...)", 0.6, "(...)"),
    ],
)
def test_what_was_surely_or_well_read_stays(seen: str, confidence: float, kept: str) -> None:
    rows = ["[...]", *_TEXT]
    text = [read_line(no, row) for no, row in enumerate(_TEXT, start=1)]
    assert restore(rows, [read_line(0, seen, confidence), *text])[0] == kept


def test_a_row_read_right_with_little_confidence_is_no_noise() -> None:
    rows = ["[...]", *_TEXT]
    lines = (read_line(0, "[...]", 0.33), *(read_line(no, row) for no, row in enumerate(_TEXT, start=1)))
    restored, _ = restore_omissions(Reading("eng", lines, "tesseract 5"), type_page(rows))
    assert drop_noise(restored.lines, 1000)[0][0].text == "[...]"


def test_a_row_does_not_begin_within_a_line() -> None:
    """On a faint page ``problem lies.`` was like one from its fourth letter on, where paragraphs begin."""
    rows = ["as [...]", f"   {_TEXT[0]}", *_TEXT[1:]]
    read = [read_line(0, "as"), read_line(1, _TEXT[0], after=3), *(read_line(no, _TEXT[no - 1]) for no in (2, 3))]
    assert restore(rows, read)[0] == "as"


def test_a_row_begins_where_other_lines_do() -> None:
    rows = ["             [...]", *_TEXT]
    assert restore(rows, [read_line(no, row) for no, row in enumerate(_TEXT, start=1)])[0] == _TEXT[0]


def test_a_page_of_few_words_tells_no_pitch() -> None:
    assert restore(["[...]", "Page 3"], [read_line(1, "Page 3")]) == ["Page 3"]
