"""Names get back the marks that they lost, where the page shows whose; nothing else is touched."""

from __future__ import annotations

import pytest

from minutebook.model import Box, Word
from minutebook.ocr.diacritics import restore_marks
from minutebook.ocr.engine import Reading
from minutebook.ocr.words import make_line


def reading(text: str, language: str = "eng") -> Reading:
    words = [Word(word, Box(100 * no, 40, 90 + 100 * no, 70), 0.97) for no, word in enumerate(text.split())]
    return Reading(language, (make_line(1, words, 1),), "rapidocr 3")


def restored(text: str, language: str = "eng", *, poor: bool = True) -> str:
    return restore_marks(reading(text, language), poor=poor)[0].lines[0].text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Jānis Kēninš said", "Jānis Ķēniņš said"),
        ("Wasowicz and Pruszyńska: yes", "Wąsowicz and Pruszyńska: yes"),
        ("ZOLTOWSKI, Świerczyńska and ŻREBIEC.", "ŻÓŁTOWSKI, Świerczyńska and ŹREBIEC."),
        ("WAsOWICz asked Mrs. Łęcka-Lacki", "WĄSOWICZ asked Mrs. Łęcka-Lacki"),
        ("Comrade Dvoráček of Děčín", "Comrade Dvořáček of Děčín"),
        ("Under-Secretary Özdogan and Doğan", "Under-Secretary Özdoğan and Doğan"),
        ("Miss Áhlén and Åke Överby", "Miss Åhlén and Åke Överby"),
    ],
)
def test_a_name_is_written_with_all_marks_of_its_language(read: str, meant: str) -> None:
    assert restored(read) == meant


@pytest.mark.parametrize(
    "read",
    [
        "Wasowicz and Pruszynska",  # a typist who wrote no marks
        "Wasowicz and Ödön Lőrincz",  # marks that Polish has not
        "Mr. Vojtech, Mrs. Hrnčiar",  # as frequent in Slovak as Vojtěch is in Czech
        "Mr. Stefan Horn and Ionașcu",  # a word of English
        "the lodz of Pruszyńska",  # no name
        "Mr. Pal and Ödön Lőrincz",  # too short to tell
        "Kőszegi, Jānis and Pintér",  # whole as they are
    ],
)
def test_a_name_that_may_be_right_stays(read: str) -> None:
    assert restored(read) == read


def test_a_name_put_back_so_is_for_review_and_told() -> None:
    got, step = restore_marks(reading("Wasowicz and Pruszyńska"), poor=True)
    assert [word.confidence for word in got.lines[0].words] == [0.93, 0.97, 0.97]
    assert step is not None
    assert step.detail.startswith("as in wordfreq 3")
    assert step.detail.endswith(": Wasowicz -> Wąsowicz")


def test_only_a_poor_page_has_the_lists_of_many_languages_searched() -> None:
    read = "Hallgrimur, Skúlason"  # the mark may be of five languages
    assert restored(read, poor=True) == "Hallgrímur, Skúlason"
    assert restored(read, poor=False) == read


def test_german_nouns_are_no_names() -> None:
    read = "Der Direktor Kovář am Fluß mit der Laterne"
    assert restored(read, "deu") == read


def test_a_page_without_names_is_left_alone() -> None:
    empty = Reading("eng", (), "rapidocr 3")
    assert restore_marks(empty, poor=True) == (empty, None)
