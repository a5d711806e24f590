"""Names with letters that the page's language lacks are read again, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from minutebook.model import Box, Word
from minutebook.ocr import names
from minutebook.ocr.engine import Reading
from minutebook.ocr.words import make_line

PAGE = np.full((200, 900), 255, np.uint8)


def reading(*words: tuple[str, float]) -> Reading:
    placed = [Word(text, Box(20 + 100 * no, 40, 110 + 100 * no, 70), sure) for no, (text, sure) in enumerate(words)]
    return Reading("eng", (make_line(1, placed, 1),), "tesseract 5")


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> dict[int, tuple[str, float]]:
    """What the second engine reads, by the left edge of the word it is shown."""
    found: dict[int, tuple[str, float]] = {}

    def read_strip(_image: object, box: Box, _language: str) -> list[Word]:
        text, chance = found.get(round((box.left - 20) / 100), ("", 0.0))
        return [Word(text, box, chance)] if text else []

    monkeypatch.setattr(names.rapid, "read_strip", read_strip)
    return found


def test_a_name_gets_its_marks_wherever_it_stands_and_keeps_its_signs(second: dict[int, tuple[str, float]]) -> None:
    second[1] = ("Jovanić,", 0.99)
    got, step = names.reread_names(reading(("said", 0.96), ("Jovanié,", 0.92), ("and", 0.96), ("Jovanié:", 0.92)), PAGE)
    assert got.lines[0].text == "said Jovanić, and Jovanić:"
    assert step is not None
    assert "Jovanié -> Jovanić" in step.detail


@pytest.mark.parametrize(
    ("first", "sure", "again", "meant"),
    [
        ("Sikri", 0.1, "şükrü", "Şükrü"),
        ("Swiatek", 0.9, "światek", "Światek"),
        ("Okros", 0.9, "ökrös", "Ökrös"),
        ("Undal", 0.9, "ündal", "Ündal"),
    ],
)
def test_a_small_letter_that_differs_from_its_capital_in_size_alone_is_that(
    second: dict[int, tuple[str, float]], first: str, sure: float, again: str, meant: str
) -> None:
    second[0] = (again, 0.93)
    got, _ = names.reread_names(reading((first, sure), ("spoke", 0.96)), PAGE)
    assert got.lines[0].text == f"{meant} spoke"


@pytest.mark.parametrize(
    ("first", "sure", "again", "chance"),
    [
        ("Halloran", 0.95, "Halloren", 0.99),  # sure, and no letter that English lacks
        ("Kahnen", 0.96, "Kåhnen", 0.99),  # too sure to be asked about
        ("Kahnen", 0.92, "Kåhnen", 0.84),  # marks that the second engine is not sure of
        ("Zrebiec", 0.90, "Úrebiec", 0.93),  # another letter, of a word that was read well
        ("comrade", 0.70, "Comrade", 0.99),  # a small letter that differs from its capital in size alone
        ("lron", 0.60, "Iron", 0.99),  # a stroke that may be either
        ("Margarit", 0.60, "Mornić", 0.99),  # another word
        ("Margarit", 0.30, "Mornic", 0.99),  # another word, without marks
        ("Margarit", 0.30, "Mornić", 0.98),  # and one that is not certain
        ("Quill]", 0.60, "Quillí", 0.99),  # the closing bracket, read as a letter
        ("Odén", 0.70, "0dön", 0.99),  # no name
    ],
)
def test_what_is_doubtful_stays_as_it_was(
    second: dict[int, tuple[str, float]], first: str, sure: float, again: str, chance: float
) -> None:
    second[0] = (again, chance)
    before = reading((first, sure))
    assert names.reread_names(before, PAGE) == (before, None)


def test_a_name_with_marks_in_which_the_first_engine_saw_no_word_is_as_the_second_has_it(
    second: dict[int, tuple[str, float]],
) -> None:
    second[1] = ("Hlaváčková:", 0.994)
    got, _ = names.reread_names(reading(("Comrade", 0.96), ("Hlavdgkovdé:", 0.33)), PAGE)
    assert got.lines[0].text == "Comrade Hlaváčková:"


def test_a_sign_at_the_end_may_be_a_letter_with_a_mark(second: dict[int, tuple[str, float]]) -> None:
    second[1] = ("Slámová", 0.99)
    got, _ = names.reread_names(reading(("Frau", 0.96), ("Slamov&,", 0.7)), PAGE)
    assert got.lines[0].text == "Frau Slámová,"


def test_signs_and_letters_with_marks_are_replaced_by_more_letters(second: dict[int, tuple[str, float]]) -> None:
    """SkraG@ié is Skračić; Skragmie, as far from it in plain letters, stays."""
    second |= {1: ("Skračić", 0.9), 3: ("Skračić", 0.9)}
    got, _ = names.reread_names(reading(("Ing.", 0.96), ("SkraG@ié", 0.7), ("Ing.", 0.96), ("Skragmie", 0.7)), PAGE)
    assert [word.text for word in got.lines[0].words] == ["Ing.", "Skračić", "Ing.", "Skragmie"]


def test_plain_letters_of_a_word_read_surely_elsewhere_on_the_page_stay(second: dict[int, tuple[str, float]]) -> None:
    second[1] = ("Halloren", 0.98)
    before = reading(("Halloran", 0.97), ("Halloran", 0.5))
    assert names.reread_names(before, PAGE) == (before, None)


def test_small_and_frequent_words_are_not_read_again(second: dict[int, tuple[str, float]]) -> None:
    second.update({0: ("Thé", 1.0), 1: ("winçh", 1.0)})
    before = reading(("The", 0.96), ("winch", 0.5))
    assert names.reread_names(before, PAGE) == (before, None)


def test_a_name_read_well_is_asked_about_only_where_the_page_has_letters_of_other_languages(
    second: dict[int, tuple[str, float]],
) -> None:
    second.update({0: ("Tomás", 0.99), 1: ("Belaúnde", 0.99)})
    alone = reading(("Tomas", 0.96), ("Quill", 0.5))
    assert names.reread_names(alone, PAGE) == (alone, None)
    got, _ = names.reread_names(reading(("Tomas", 0.96), ("Belatnde", 0.6)), PAGE)
    assert got.lines[0].text == "Tomás Belaúnde"
    got, _ = names.reread_names(reading(("Tomas", 0.96), ("Quill", 0.5), ("séance", 0.96)), PAGE)
    assert got.lines[0].text.startswith("Tomás ")


def test_the_least_sure_names_of_a_page_are_asked_about_and_all_of_them_if_one_has_marks(
    second: dict[int, tuple[str, float]],
) -> None:
    second.update({1: ("Hrubín", 0.97), 2: ("Halada", 0.99), 4: ("Zelenková", 0.99)})
    words = [("Quill", 0.93), ("Hrubin", 0.9), ("Halada", 0.91), ("Brandon", 0.92), ("Zelenkova", 0.935)]
    got, _ = names.reread_names(reading(*words), PAGE)
    assert got.lines[0].text == "Quill Hrubín Halada Brandon Zelenková"
    del second[1]
    assert names.reread_names(reading(*words), PAGE)[1] is None


def test_a_name_is_asked_about_where_it_was_read_with_most_doubt(second: dict[int, tuple[str, float]]) -> None:
    second[2] = ("Hrubín", 0.97)
    got, _ = names.reread_names(reading(("Hrubin", 0.93), ("and", 0.96), ("Hrubin,", 0.5)), PAGE)
    assert got.lines[0].text == "Hrubín and Hrubín,"


def test_a_name_gets_all_marks_that_it_has_anywhere_on_the_page(second: dict[int, tuple[str, float]]) -> None:
    """Łapiński stands thrice: with all its marks, with one of them, and read by both engines without any. Marta Lund, read well
    beside Márta, is somebody else.
    """
    second.update({0: ("Łapiński", 0.93), 1: ("LAPIńSKI.", 0.96), 2: ("Lapinski", 0.99), 3: ("Márta", 0.99)})
    words = [("Eapinski", 0.4), ("LAPINSKI.", 0.9), ("Lapinski", 0.93), ("Mérta", 0.9), ("Marta", 0.96)]
    got, _ = names.reread_names(reading(*words), PAGE)
    assert got.lines[0].text == "Łapiński ŁAPIŃSKI. Łapiński Márta Marta"


@pytest.mark.parametrize(
    ("first", "sure", "again", "told"),
    [
        ("Ko¥atkova:", 0.6, "Kot'átková", "Kot'átková:"),  # before a letter with a mark an apostrophe stays one
        ("Baqurova", 0.6, "Bad'urová", "Baďurová"),
        ("Tatiana", 0.7, "Tat'iana", "Tat'iana"),  # the soft sign of a Russian name
        ("Kostié:", 0.6, "Kostićl", "Kostić:"),  # the colon, read as a letter
        ("gdenka", 0.3, "ždenka", "Ždenka"),
        ("pudvik", 0.7, "Ludvik", "Ludvik"),
        ("padisla", 0.7, "Ladislav", "padisla"),
        ("zupan", 0.7, "župan", "zupan"),  # a foreign word within a sentence
        ("$z61lésy:", 0.3, "szőlősy", "Szőlősy:"),
        ("bapka", 0.1, "Łapka", "Łapka"),
    ],
)
def test_misread_beginnings_and_ends_of_names_are_mended(
    second: dict[int, tuple[str, float]], first: str, sure: float, again: str, told: str
) -> None:
    second[0] = (again, 0.98)
    page = reading((first, sure), ("spoke", 0.96), ("thé", 0.96))
    assert names.reread_names(page, PAGE)[0].lines[0].text == f"{told} spoke thé"


@pytest.mark.parametrize(
    ("first", "sure", "again", "told"),
    [
        ("Kärnten", 0.95, "Kårnten", "Kärnten"),
        ("Überschuß", 0.91, "ÜberschuB", "Überschuß"),
        ("Beränek", 0.92, "Beránek", "Beránek"),  # a mark that German has not
        ("Aström", 0.92, "Åström", "Åström"),
        ("Ägypten", 0.95, "Ågypten", "Ägypten"),
        ("Groß-Berlin", 0.91, "GroB-Berlin", "Groß-Berlin"),
        ("Hakan-Bär", 0.91, "Håkan-Bår", "Håkan-Bär"),
    ],
)
def test_letters_of_the_pages_own_language_that_the_second_engine_takes_for_others_stay(
    second: dict[int, tuple[str, float]], first: str, sure: float, again: str, told: str
) -> None:
    second[0] = (again, 0.97)
    page = replace(reading((first, sure), ("liegt", 0.96)), language="deu")
    assert names.reread_names(page, PAGE)[0].lines[0].text == f"{told} liegt"


def test_a_small_letter_among_names_is_asked_about_though_it_was_read_well(
    second: dict[int, tuple[str, float]],
) -> None:
    second.update({1: ("Ludmila", 0.99), 3: ("Ladislav", 0.99)})
    words = [("Colleague", 0.96), ("pudmila", 0.87), ("Hrubá", 0.96), ("padislav", 0.87), ("spoke", 0.96)]
    assert names.reread_names(reading(*words), PAGE)[0].lines[0].text == "Colleague Ludmila Hrubá padislav spoke"


def test_a_large_turkish_letter_is_a_plain_one_in_small_letters(second: dict[int, tuple[str, float]]) -> None:
    second[0] = ("HİKMET", 0.97)
    got, _ = names.reread_names(reading(("HIKMET:", 0.9), ("Hikmet", 0.96)), PAGE)
    assert got.lines[0].text == "HİKMET: Hikmet"
