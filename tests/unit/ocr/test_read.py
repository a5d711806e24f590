"""A prepared page becomes lines of words with places and confidence, in the language it is written in."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein

from minutebook import ocr, pages
from minutebook.errors import LanguageMissing
from minutebook.model import PageReading, Route
from minutebook.ocr.engine import Grey
from minutebook.ocr.words import make_line
from minutebook.settings import LANGUAGES, OcrSettings, PageSettings
from tests.unit.pages.scans import ENGLISH, aged, as_source, bent, prepare, save, turned, type_pdf, typed_page

SAMPLE = Path(__file__).parents[3] / "raw" / "sample"
GOLD = Path(__file__).parents[2] / "golden" / "sample"


def read(path: Path, page_no: int = 1, languages: tuple[str, ...] = LANGUAGES) -> PageReading:
    with pages.open_source(as_source(path), PageSettings()) as opened:
        prepared = opened.prepare(page_no)
    return ocr.read_page(prepared.plan, prepared.image, languages, OcrSettings())


def errors(reading: PageReading, gold: str) -> float:
    """Character errors a character of gold; spaces do not count, dashes are alike."""
    fold = str.maketrans({"—": "-", "–": "-", "“": '"', "”": '"', "’": "'", "：": ":", "，": ",", "（": "(", "）": ")"})
    got = "".join("".join(line.text for line in reading.lines).translate(fold).replace("--", "-").split())
    want = "".join(gold.translate(fold).replace("--", "-").split())
    return Levenshtein.distance(got, want) / len(want)


def beginning(document: str, like: PageReading) -> str:
    """As much of the gold of a document as its first page holds, by the length of what was read."""
    gold = (GOLD / f"{document}.txt").read_text(encoding="utf-8")
    length = len("".join("".join(line.text for line in like.lines).split()))
    held = 0
    for end, character in enumerate(gold, start=1):
        held += not character.isspace()
        if held == length:
            return gold[:end]
    return gold


def test_a_clean_page_is_read_almost_to_the_letter(tmp_path: Path) -> None:
    reading = read(save(typed_page(), tmp_path / "page.png"))
    assert len(reading.lines) == len([line for line in ENGLISH if line])
    assert errors(reading, "\n".join(ENGLISH)) < 0.003
    assert reading.language == "eng"
    assert reading.engine is not None
    assert reading.engine.startswith("tesseract ")
    assert reading.confidence is not None
    assert reading.confidence > 0.9
    assert reading.problems == ()


def test_words_have_places_that_hold_them(tmp_path: Path) -> None:
    prepared = prepare(save(typed_page(), tmp_path / "page.png"))
    reading = ocr.read_page(prepared.plan, prepared.image, ("eng",), OcrSettings())
    assert prepared.image is not None
    for line in reading.lines:
        for word in line.words:
            part = prepared.image[word.box.top : word.box.bottom, word.box.left : word.box.right]
            assert (part < 128).any(), word
            assert line.box.left <= word.box.left
            assert word.box.right <= line.box.right
        for before, after in pairwise(line.words):
            assert before.box.right <= after.box.left + 3
    assert [line.line_no for line in reading.lines] == list(range(1, len(reading.lines) + 1))


def test_what_was_read_before_does_not_matter(tmp_path: Path) -> None:
    """Language data stays loaded from page to page; the reading of a page rests on the page alone."""
    page, other = save(typed_page(), tmp_path / "page.png"), SAMPLE / "1957-05-14-shen-halvorsrud.pdf"
    before = read(page, languages=("eng",))
    read(other, languages=("eng", "deu"))
    assert read(page, languages=("eng",)) == before


def test_a_page_whose_labels_were_taken_for_a_column_is_read_as_one_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Tesseract does with some pages on which each line begins with the letter of its speaker."""
    honest = ocr.Tesseract.read

    def tear(engine: ocr.Tesseract, image: Grey, language: str, *, single_block: bool = False) -> ocr.Reading:
        found = honest(engine, image, language, single_block=single_block)
        if single_block:
            return found
        parts = [
            part
            for line in found.lines
            for part in ((line.words[:1], line.words[1:]) if line.words[0].text.endswith(":") else (line.words,))
        ]
        words = [
            [word._replace(confidence=0.3) if word.text.endswith(":") else word for word in part] for part in parts
        ]
        return replace(found, lines=tuple(make_line(no, part, 1) for no, part in enumerate(words, start=1) if part))

    rows = ("H: Eighteen it is. And does he still not", "take fish on any day of the week?", "")
    rows += ("R: He takes fish on Tuesdays. The 17th is", "", "H: What would I do without the ministry?", "")
    monkeypatch.setattr(ocr.Tesseract, "read", tear)
    reading = read(save(typed_page((*rows, *ENGLISH[5:8])), tmp_path / "page.png"))
    assert [line.text for line in reading.lines][:4] == [row for row in rows if row]
    assert "block" in [step.name for step in reading.steps]


def test_a_skewed_faint_copy_on_dark_paper_is_still_read(tmp_path: Path) -> None:
    reading = read(save(aged(bent(turned(typed_page(), 1.3), 9)), tmp_path / "carbon.jpg"))
    assert errors(reading, "\n".join(ENGLISH)) < 0.03


@pytest.mark.parametrize(
    ("name", "document", "language", "most"),
    [
        ("1967-02-09-strugalev-joensson-1.jpg", "1967-02-09-strugalev-joensson", "rus", 0.09),
        ("1958-03-21-zhuang-wu-maodeng.pdf", "1958-03-21-zhuang-wu-maodeng", "chi_sim", 0.02),
        ("1957-05-14-shen-halvorsrud.pdf", "1957-05-14-shen-halvorsrud", "eng", 0.015),
    ],
)
def test_pages_of_the_sample_are_read_in_their_language(name: str, document: str, language: str, most: float) -> None:
    """English, Russian and Chinese pages, among four languages that may occur; errors stay below a bar."""
    reading = read(SAMPLE / name)
    assert reading.language == language
    assert errors(reading, beginning(document, reading)) < most


def test_german_is_told_from_english(tmp_path: Path) -> None:
    typed = (
        "Niederschrift über die Sitzung des Hafenausschusses",
        "Der Vorsitzende eröffnet die Sitzung und stellt fest, daß",
        "die Mitglieder nicht vollzählig sind. Herr Möller bittet",
        "um das Wort und sagt, die Schleuse ist mit dem neuen Tor",
        "noch nicht geprüft worden.",
    )
    reading = read(save(typed_page(typed), tmp_path / "page.png"))
    assert reading.language == "deu"
    assert errors(reading, "\n".join(typed)) < 0.02


def test_a_text_layer_is_passed_on_as_it_is(tmp_path: Path) -> None:
    reading = read(type_pdf(tmp_path / "born.pdf"))
    assert reading.route is Route.TEXT_LAYER
    assert reading.engine == "text layer"
    assert reading.language == "eng"
    assert reading.lines[0].text == ENGLISH[0]


def test_a_blank_page_has_no_lines_and_no_problem(tmp_path: Path) -> None:
    reading = read(save(np.full((1650, 1275), 250, np.uint8), tmp_path / "blank.png"))
    assert reading.route is Route.BLANK
    assert reading.lines == ()
    assert reading.problems == ()


def test_marks_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A page with something on it that nothing could be read from is not passed over in silence."""
    page = np.full((1650, 1275), 255, np.uint8)
    rng = np.random.default_rng(3)
    for _ in range(140):
        x, y = rng.integers(150, 1100), rng.integers(150, 1500)
        page[y : y + 14, x : x + 3] = 0
    reading = read(save(page, tmp_path / "marks.png"), languages=("eng",))
    assert {problem.code for problem in reading.problems} & {"no_words", "needs_review"}


def test_a_missing_language_is_a_clear_message() -> None:
    with pytest.raises(LanguageMissing, match=r"eng_unheard") as caught:
        ocr.check_languages(("eng", "eng_unheard"))
    assert "apt-get install tesseract-ocr-eng-unheard" in caught.value.remedy


def test_the_engine_tells_its_version() -> None:
    assert any(character.isdigit() for character in ocr.engine_version())


def test_names_from_other_countries_keep_their_letters_and_the_change_is_recorded(tmp_path: Path) -> None:
    lines = (*ENGLISH[:3], "Present: Mr. Håkan Sörensen and Mr. Jérôme Müller.", *ENGLISH[4:])
    reading = read(save(typed_page(lines), tmp_path / "page.png"))
    text = "\n".join(line.text for line in reading.lines)
    assert "Håkan Sörensen" in text
    assert "Jérôme Müller" in text
    assert any(step.name == "names" and "Håkan" in step.detail for step in reading.steps)
