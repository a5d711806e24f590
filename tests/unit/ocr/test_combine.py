"""Of two readings of a poor page each word is taken from the one that is surer of it."""

from __future__ import annotations

from itertools import pairwise

from minutebook.model import Box, Word
from minutebook.ocr.combine import combine
from minutebook.ocr.engine import Reading
from minutebook.ocr.words import make_line

Row = tuple[tuple[str, float], ...]


def reading(*rows: Row, engine: str = "tesseract 5", shift: int = 0) -> Reading:
    """Words of typed lines, 20 pixels a letter, moved ``shift`` pixels to the right and down."""
    lines = []
    for no, row in enumerate(rows, start=1):
        words, left = [], 100 + shift
        for text, sure in row:
            top = 60 * no + shift
            words.append(Word(text, Box(left, top, left + 20 * len(text), top + 30), sure))
            left += 20 * len(text) + 20
        lines.append(make_line(no, words, 1))
    return Reading("deu", tuple(lines), engine)


def texts(of: Reading) -> list[str]:
    return [line.text for line in of.lines]


def test_the_surer_word_is_taken_and_keeps_its_place() -> None:
    main = reading((("Der", 0.9), ("swölfte", 0.7), ("Kahn", 0.8)))
    other = reading((("Dor", 0.5), ("zwölfte", 0.9), ("Kahm", 0.6)), shift=3)
    combined, changed = combine(main, other)
    assert texts(combined) == ["Der zwölfte Kahn"]
    assert changed == 1
    assert [word.box for word in combined.lines[0].words] == [word.box for word in main.lines[0].words]
    assert combined.lines[0].words[1].confidence == 0.9


def test_trust_weighs_the_confidence_of_another_engine() -> None:
    main, other = reading((("swölf", 0.86),)), reading((("zwölf", 0.8),))
    assert texts(combine(main, other)[0]) == ["swölf"]
    assert texts(combine(main, other, trust=1.15)[0]) == ["zwölf"]


def test_another_word_at_the_same_place_is_not_believed() -> None:
    """What differs in most of its letters is a reading of something else: of what shows through, or of a stain."""
    combined, changed = combine(reading((("причала", 0.5),)), reading((("ЧОЛОВЕК", 0.9),)))
    assert texts(combined) == ["причала"]
    assert changed == 0


def test_a_word_of_another_row_or_cut_otherwise_is_not_taken() -> None:
    main = reading((("harbour", 0.6),), (("harbout", 0.5),))
    below = reading((("x", 0.1),), (("harbours", 0.9), ("it", 0.9)))
    assert texts(combine(main, below)[0]) == ["harbour", "harbours"]
    joined = reading((("harbourmaster", 0.99),))
    assert texts(combine(reading((("harbour", 0.6), ("maste", 0.6))), joined)[0]) == ["harbour maste"]


def test_specks_read_as_signs_are_left_out_and_dashes_stay() -> None:
    main = reading((("Струга", 0.8), ("|", 0.3), ("—", 0.9), ("да", 0.4)), (("_", 0.2),))
    combined, changed = combine(main, reading())
    assert texts(combined) == ["Струга — да"]
    assert [line.line_no for line in combined.lines] == [1]
    assert changed == 2
    assert all(before.box.right <= after.box.left for before, after in pairwise(combined.lines[0].words))
