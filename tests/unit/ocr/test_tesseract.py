"""Tesseract's alternatives: told for each letter, and without a trace in what it reads afterwards."""

from __future__ import annotations

from minutebook.ocr import Tesseract
from tests.unit.pages.scans import typed_page


def test_each_letter_has_its_alternatives_and_the_next_reading_is_as_the_one_before() -> None:
    lines = typed_page()[280:480]
    engine = Tesseract(60)
    before = engine.read(lines, "eng")
    told = engine.read_with_alternatives(lines, "eng")
    assert told.lines == before.lines
    assert len(told.alternatives) > 0.9 * sum(len(line.words) for line in told.lines)
    for word, places in told.alternatives.items():
        assert len(places) == len(word.text)
        assert all(letter in place for letter, place in zip(word.text, places, strict=True))
    assert engine.read(lines, "eng") == before
