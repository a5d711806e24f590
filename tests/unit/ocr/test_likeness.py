"""Letters of a typed page are told by the page's other letters."""

from __future__ import annotations

import cv2
import numpy as np

from minutebook.model import Box, Word
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.lexicon import Lexicon
from minutebook.ocr.likeness import compare_letters, measure_pitch
from minutebook.ocr.spelling import respell
from minutebook.ocr.words import make_line

PITCH = 20
TYPED = (
    "the harbour has no winch and no crane",
    "the chair hears that one barge came",
    "our labour is of no use but to a barge",
)


def type_page(lines: tuple[str, ...]) -> tuple[Grey, list[list[Word]]]:
    """Each letter in its own cell, with grain; and its words where they stand."""
    image = np.full((60 * len(lines) + 60, 60 + PITCH * max(map(len, lines))), 230, np.uint8)
    words = []
    for row, line in enumerate(lines):
        for place, sign in enumerate(line):
            corner = (30 + PITCH * place + 3, 60 * row + 70)
            cv2.putText(image, sign, corner, cv2.FONT_HERSHEY_COMPLEX, 0.75, 120, 2, cv2.LINE_AA)
        starts = [place for place in range(len(line)) if line[place] != " " and (place == 0 or line[place - 1] == " ")]
        boxes = [
            Box(30 + PITCH * start, 60 * row + 52, 30 + PITCH * (start + len(text)), 60 * row + 72)
            for start, text in zip(starts, line.split(), strict=True)
        ]
        words.append([Word(text, box, 0.6) for text, box in zip(line.split(), boxes, strict=True)])
    grain = np.random.default_rng(7).normal(0, 25, image.shape)
    return np.clip(image + grain, 0, 255).astype(np.uint8), words


def test_a_misread_letter_is_told_by_its_like_and_costs_more_as_it_was_read() -> None:
    image, lines = type_page(TYPED)
    wrong = lines[0][3]
    lines[0][3] = wrong._replace(text="hc")  # no
    told = compare_letters(image, lines, PITCH, "abcdefghijklmnopqrstuvwxyz")
    first, second = told[0][3][0]
    assert min(first, key=lambda sign: first[sign]) == "n"
    assert min(second, key=lambda sign: second[sign]) == "o"
    assert second["c"] > 3
    assert first["q"] == second["q"] > 0, "a letter that the page has not is neither likely nor ruled out"


def test_a_capital_is_not_set_beside_small_letters() -> None:
    """The page has no other capital, and small letters are not what it may be."""
    image, lines = type_page(("Our harbour has no winch", *TYPED[1:]))
    told = compare_letters(image, lines, PITCH, "abcdefghijklmnopqrstuvwxyz")
    (first, *_rest), second = told[0][0][0], told[0][1][0]
    assert first["o"] == first["c"] == first["a"]
    assert second[0]["h"] < second[0]["o"]


def test_a_word_whose_breadth_is_that_of_more_letters_is_looked_at_so_too() -> None:
    image, lines = type_page(TYPED)
    lines[0][1] = lines[0][1]._replace(text="harbor")
    told = compare_letters(image, lines, PITCH, "abcdefghijklmnopqrstuvwxyz")
    assert [len(places) for places in told[0][1]] == [6, 7]
    assert "".join(min(place, key=lambda sign: place[sign]) for place in told[0][1][1]) == "harbour"


def test_print_of_letters_of_many_breadths_has_no_pitch() -> None:
    _, lines = type_page(TYPED)
    assert measure_pitch(lines) == PITCH
    left, uneven = 0, []
    for breadth, word in zip((9, 24, 13, 30, 8, 17, 26, 11), lines[0], strict=True):
        uneven.append(word._replace(box=Box(left, 0, left + breadth * len(word.text), 20)))
        left += breadth * len(word.text) + 12
    assert measure_pitch([uneven]) is None
    assert measure_pitch([lines[0][:2]]) is None, "two words are too few"


def test_words_are_spelled_with_the_likeness_of_their_letters() -> None:
    """The engine held b possible; the page shows which it is."""
    image, lines = type_page(TYPED)
    word = lines[1][1]._replace(text="cbair")
    lines[1][1] = word
    alternatives = {word: tuple({sign: 0.0} | ({"h": 4.0} if sign == "b" else {}) for sign in word.text)}
    reading = Reading(
        "eng", tuple(make_line(no, line, 1) for no, line in enumerate(lines, 1)), "rapidocr 3", alternatives
    )
    lexicon = Lexicon({word: 1e-5 for line in TYPED for word in line.split()})
    spelled, told = respell(reading, [], lexicon, image)
    assert [line.text for line in spelled.lines] == list(TYPED)
    assert "likeness" in told.detail
