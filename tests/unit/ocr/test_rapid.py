"""RapidOCR's models, run line by line: what a line's characters become, and that the engine reads at all."""

from __future__ import annotations

import numpy as np
import pytest

from minutebook.model import Box, Word
from minutebook.ocr import engine_version
from minutebook.ocr.alphabets import ALPHABETS
from minutebook.ocr.decode import ANY_LATIN, Character, decode, make_words
from minutebook.ocr.models import characters
from minutebook.ocr.rapid import RapidOcr, find_text
from tests.unit.pages.scans import ENGLISH, typed_page

LINE = Box(100, 50, 700, 90)


def words_of(text: str, pitch: float = 20.0) -> list[Word]:
    """Words of characters that stand at their places on a typewriter; blanks leave their place empty."""
    found = [Character(one, 10 + pitch * no, 0.9, {one: 0.1}) for no, one in enumerate(text) if one != "_"]
    return [word for word, _ in make_words(found, LINE)]


def test_a_gap_of_a_whole_letter_is_a_space_that_the_model_missed() -> None:
    assert [word.text for word in words_of("the_winch was")] == ["the", "winch", "was"]


def test_words_stand_where_their_letters_stood() -> None:
    first, second = words_of("the winch")
    assert (first.box.left, first.box.right) == (100, 160)
    assert (second.box.left, second.box.right) == (180, 280)
    assert {first.box.top, second.box.top} == {50}


def test_each_chinese_character_is_a_word_with_its_own_box() -> None:
    words = words_of("桥梁3月")
    assert [word.text for word in words] == ["桥", "梁", "3", "月"]


def test_lines_are_found_and_read() -> None:
    page = typed_page()[280:860]
    assert len(find_text(page)) == 5
    lines = [line.text for line in RapidOcr().read(page, "eng").lines]
    assert [line.replace(" ", "") for line in lines][:2] == [line.replace(" ", "") for line in ENGLISH[:2]]


def test_lines_are_found_where_they_are_whatever_paper_lies_around() -> None:
    page = typed_page()[280:860]
    wider = np.full((page.shape[0], page.shape[1] + 600), 255, np.uint8)
    wider[:, 300:-300] = page
    found, moved = (sorted(find_text(image), key=lambda box: box.top) for image in (page, wider))
    assert len(found) == len(moved)
    for one, other in zip(found, moved, strict=True):
        assert abs(other.left - 300 - one.left) < 20
        assert abs(other.top - one.top) < 20


def test_what_shows_through_from_behind_is_left_out() -> None:
    page = typed_page()[280:860]
    behind = np.full_like(page, 255)
    behind[40:] = 255 - (255 - page[:-40, ::-1]) // 8
    both = np.minimum(page, behind)
    assert len(find_text(both)) == len(find_text(page))


def test_an_empty_page_has_no_text() -> None:
    assert find_text(np.full((600, 800), 255, np.uint8)) == ()


def test_store_keys_hear_of_both_engines() -> None:
    assert "tesseract" in engine_version()
    assert "rapidocr" in engine_version()
    assert "wordfreq" in engine_version()


def test_each_character_read_has_itself_among_its_alternatives() -> None:
    """Also on a page told in the wrong language, where what the model saw is struck out and next to nothing is left."""
    letters = characters()
    chances = np.full((9, len(letters)), 1e-9, np.float32)
    chances[:, letters.index("桥")] = 1
    chances[4, letters.index("m")] = 1e-6
    ((word, alternatives),) = decode(chances, LINE, "eng")
    assert word.text
    assert all(letter in place for letter, place in zip(word.text, alternatives, strict=True))


def read_letters(seen: list[tuple[str, str]], language: str = "eng") -> str:
    """What is read on a page where the model saw the first of two letters twice as surely as the second."""
    letters = characters()
    chances = np.full((4 * len(seen), len(letters)), 1e-6, np.float32)
    chances[:, 0] = 0.9
    for at, (likely, unlikely) in enumerate(seen):
        chances[4 * at + 1 : 4 * at + 3, 0] = 0
        chances[4 * at + 1 : 4 * at + 3, letters.index(unlikely)] = 0.45
        chances[4 * at + 1 : 4 * at + 3, letters.index(likely)] = 0.9
    return " ".join(word.text for word, _ in decode(chances, LINE, language))


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_an_alphabet_is_one_that_the_model_knows_and_names_may_have(language: str) -> None:
    known = set(characters())
    assert [letter for letter in ALPHABETS[language] if letter not in known] == []
    assert all(read_letters([(letter, "x")], ANY_LATIN) == letter for letter in ALPHABETS[language])


def test_letters_with_marks_of_a_name_are_those_of_one_language() -> None:
    """``Ż`` and ``Ñ`` are of two: with ``Ł`` the name is Polish, and ``Ń`` the next likely. One language's stay as they are."""
    zolc = [("Ż", "Z"), ("O", "0"), ("Ł", "L"), ("Ñ", "Ń"), ("A", "4")]
    assert read_letters(zolc, ANY_LATIN) == "ŻOŁŃA"
    assert read_letters([("Ț", "T"), ("ă", "a"), ("r", "t"), ("ä", "ă"), ("n", "h")], ANY_LATIN) == "Țărăn"
    assert read_letters([("B", "R"), ("ä", "ă"), ("r", "t"), ("ö", "ő"), ("n", "h")], ANY_LATIN) == "Bärön"
    assert read_letters([("Y", "V"), ("ū", "ü"), ("z", "2"), ("ō", "o"), ("n", "h")], ANY_LATIN) == "Yūzōn"


def test_names_on_english_pages_keep_their_marks() -> None:
    """A small word gets none where the plain letter is half as likely: worn type makes accents everywhere."""
    assert read_letters([("Ö", "O"), ("d", "b"), ("ö", "o"), ("n", "h")]) == "Ödön"
    assert read_letters([("c", "o"), ("ä", "a"), ("f", "t"), ("é", "e")]) == "cafe"
