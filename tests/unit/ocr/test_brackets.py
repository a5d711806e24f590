"""Square brackets that an engine reads as round ones are told by their shape, and round ones are left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from minutebook.model import Box, Word
from minutebook.ocr.brackets import measure_edge, square_brackets
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.words import make_line

PITCH = 26
"""Breadth of a letter in pixels, as of twelve letters an inch at 300 dots an inch."""
_HIGH = 38


def type_line(text: str, *, softness: float = 1.2, slant: float = 0.0, font: int = cv2.FONT_HERSHEY_COMPLEX) -> Grey:
    """A typed line: each sign in its cell, brackets drawn as typefaces have them, softened and with grain."""
    image = np.full((120, 80 + PITCH * len(text)), 240, np.uint8)
    for place, sign in enumerate(text):
        left = 40 + PITCH * place
        if sign in "()":
            side = 0 if sign == "(" else 180
            centre = (left + (19 if sign == "(" else 7), 62)
            cv2.ellipse(image, centre, (11, _HIGH // 2), side, 100, 260, 90, 3, cv2.LINE_AA)
        elif sign in "[]":
            stem, end = (left + 8, left + 17) if sign == "[" else (left + 17, left + 8)
            lean = round(slant * _HIGH)
            cv2.line(image, (stem + lean, 62 - _HIGH // 2), (stem, 62 + _HIGH // 2), 90, 3, cv2.LINE_AA)
            for height, off in ((62 - _HIGH // 2, lean), (62 + _HIGH // 2, 0)):
                cv2.line(image, (stem + off, height), (end + off, height), 90, 3, cv2.LINE_AA)
        elif sign == "/":
            cv2.line(image, (left + 20, 62 - _HIGH // 2), (left + 4, 62 + _HIGH // 2), 90, 3, cv2.LINE_AA)
        else:
            cv2.putText(image, sign, (left + 3, 74), font, 0.9, 90, 2, cv2.LINE_AA)
    grain = np.random.default_rng(5).normal(0, 12, image.shape)
    return np.clip(cv2.GaussianBlur(image, (0, 0), softness) + grain, 0, 255).astype(np.uint8)


def read(typed: str, seen: str) -> Reading:
    """The reading ``seen`` of a line: as many signs in as many words as were typed."""
    words, at = [], 0
    for true, word in zip(typed.split(), seen.split(), strict=True):
        assert len(true) == len(word)
        words.append(Word(word, Box(40 + PITCH * at, 46, 40 + PITCH * (at + len(word)), 78), 0.9))
        at += len(word) + 1
    return Reading("eng", (make_line(1, words, 1),), "tesseract 5")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("after studying [the document].", "after studying (the document)."),
        ("the [first] figure", "the (first] figure"),
        ("the autumn [season].", "the autumn [season)."),
        ("signed [signature] here", "signed {signature} here"),
        ("why we [the Ministry] took", "why we (the Ministryl took"),
        ("he said [chuckles] that", "he said lchucklesl that"),
        ("the [Baltic], which", "the [Balticl, which"),
        ("and [the report] too", "and Ithe report] too"),
        ("of [Zhang] and", "of IZhang} and"),
        ("in [Чжан came", "in IЧжан came"),
        ("our (own) boats [sic] came", "our (own) boats (sic) came"),
    ],
)
@pytest.mark.parametrize("softness", [0.6, 2.2])
def test_square_brackets_read_as_others_are_mended_and_told(typed: str, seen: str, softness: float) -> None:
    mended, step = square_brackets(read(typed, seen), type_line(typed, softness=softness))
    assert mended.lines[0].text == typed
    assert step is not None
    assert step.name == "brackets"
    changed = [f"{old} -> {new}" for old, new in zip(seen.split(), typed.split(), strict=True) if old != new]
    assert step.detail == f"square by their shape: {'; '.join(changed)}"


@pytest.mark.parametrize(
    "typed",
    [
        "(hereafter Shen): I shall",
        "the [first] hill lot",
        "all (late) In 1961 until",
        "[sic] I call",
        "he came (late) and left (early)",
        "a) the boats b) the nets",
        "(Laughter.)",
    ],
)
@pytest.mark.parametrize("softness", [0.6, 2.2])
def test_round_brackets_stay_round(typed: str, softness: float) -> None:
    before = read(typed, typed)
    assert square_brackets(before, type_line(typed, softness=softness)) == (before, None)


def test_slashes_in_the_place_of_brackets_are_left_to_those_who_know_the_page() -> None:
    before = read("/Laughter./ he said", "(Laughter.) he said")
    assert square_brackets(before, type_line("/Laughter./ he said")) == (before, None)


def test_brackets_read_as_they_are_change_nothing() -> None:
    before = read("the [Baltic] fleet [sic", "the [Baltic] fleet [sic")
    assert square_brackets(before, type_line("the [Baltic] fleet [sic")) == (before, None)


def test_letters_without_feet_are_letters() -> None:
    """A page in another typeface, where each I and l is as straight as a bracket."""
    typed = " ".join(["Ill all Il call Ilse hill Ida lull Ira til Isa mill Ian dull Ivo tall"] * 2)
    before = read(typed, typed)
    assert square_brackets(before, type_line(typed, font=cv2.FONT_HERSHEY_SIMPLEX)) == (before, None)


def test_words_in_capitals_hold_no_brackets_read_as_letters() -> None:
    before = read("THE [S HERE E] AND", "THE IS HERE EI AND")
    assert square_brackets(before, type_line("THE [S HERE E] AND")) == (before, None)


@pytest.mark.parametrize("word", ["IJssel", "IInd", "IVth", "1St", "Ill", "iron"])
def test_words_that_begin_with_two_capitals_are_none_with_a_bracket(word: str) -> None:
    before = read(f"the [{word[1:]} came", f"the {word} came")
    assert square_brackets(before, type_line(f"the [{word[1:]} came")) == (before, None)


def test_an_empty_pair_is_a_box_to_tick() -> None:
    before = read("[ ] EXCISE [ ] DENY", "( ) EXCISE ( ) DENY")
    assert square_brackets(before, type_line("[ ] EXCISE [ ] DENY")) == (before, None)


def test_where_no_mark_as_high_as_a_bracket_stands_nothing_is_measured() -> None:
    word = Word("(the", Box(40, 46, 40 + 4 * PITCH, 78), 0.9)
    assert measure_edge(np.full((120, 300), 240, np.uint8), word, 0, opens=True) is None
    assert measure_edge(type_line("-the"), word, 0, opens=True) is None
    assert measure_edge(np.full((50, 40), 240, np.uint8), word, 0, opens=True) is None, "a box beyond the page's edge"
