"""The queries of docs/queries.md run, and answer what the page says they answer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from minutebook import warehouse
from tests.typed_sample import PROJECT, publish_sample


class Question(NamedTuple):
    """A section of the page: its title, the query, and the lines of the answer."""

    title: str
    sql: str
    answer: tuple[str, ...]


PAGE = (PROJECT / "docs" / "queries.md").read_text(encoding="utf-8")
QUESTIONS = [
    Question(title, sql, tuple(answer.splitlines()))
    for title, sql, answer in re.findall(r"^## (.+?)\n.*?```sql\n(.+?)```\n\n```text\n(.+?)```", PAGE, re.S | re.M)
]
READING = {"pages", "page_no", "words", "turns", "boxes", "citation", "confidence", "reasons", "text", "text_strict"} | {
    "link", "pages_scan", "pages_text_layer", "turns_without_speaker",
}  # fmt: skip
"""Columns that hang on how a page was laid out and read; their cells are not compared."""

CARBON_COPY = "1967-02-09"
"""Date of the document whose names OCR reads with mistakes."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of the sample batch, read without a mistake."""
    place = tmp_path_factory.mktemp("sample") / "warehouse"
    publish_sample(place)
    return place


def test_the_page_asks_what_analysts_ask() -> None:
    """Each section has a query and an answer, and none is left out."""
    assert len(QUESTIONS) == PAGE.count("\n## ") >= 13
    for asked in ("who met whom", "insertions", "by side", "longest", "never speaks", "not listed", "interpreted",
                  "not reviewed", "not held", "disagree", "still to be read", "citation"):  # fmt: skip
        assert any(asked in question.title.lower() for question in QUESTIONS), asked


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.title)
def test_a_query_answers_as_the_page_says(folder: Path, question: Question) -> None:
    """It is one short query; it gives rows, in the columns shown, and the names, dates and paths shown are in them."""
    assert len(question.sql.split(";")) == 1
    assert len(question.sql.splitlines()) <= 7
    answer = warehouse.query(folder, question.sql)
    assert tuple(question.answer[0].split()) == answer.columns
    assert answer.rows
    firm = [no for no, name in enumerate(answer.columns) if name not in READING]
    shown = re.sub(r"\s+", " ", "\n".join(question.answer[1:]))
    sure = [row for row in answer.rows if CARBON_COPY not in map(str, row)]
    told = [str(row[no]) for row in sure for no in firm if row[no] is not None]
    assert [cell for cell in told if re.sub(r"\s+", " ", cell) not in shown] == [], "not on the page"
    if firm and len(firm) == len(answer.columns):
        assert len(answer.rows) == len(question.answer) - 1


def test_citations_lead_back_to_the_page(folder: Path) -> None:
    """Archive, reference, path, page and turn, in one cell."""
    ((citation,),) = warehouse.query(
        folder, "SELECT citation FROM speaker_turns WHERE speaker = 'Halvorsrud' AND seq = 1"
    ).rows
    assert citation.startswith(
        "Municipal Archive of Eastmere, EM 118/5/2, sample/1957-05-14-shen-halvorsrud.pdf, page 1,"
    )


def test_insertions_are_in_one_text_and_not_in_the_other(folder: Path) -> None:
    """What an editor supplied stands in text alone."""
    rows = warehouse.query(folder, "SELECT text, text_strict FROM speaker_turns WHERE text LIKE '%[season]%'").rows
    assert len(rows) == 1
    assert "[season]" not in rows[0][1]


def test_every_word_is_counted_once(folder: Path) -> None:
    """Words of people and of turns nobody could be found for make up the words of all turns, as split by Python."""
    rows = warehouse.query(folder, "SELECT text, words FROM speaker_turns WHERE document_path NOT LIKE '1958%'").rows
    assert [words for _, words in rows] == [len(text.split()) for text, _ in rows]
    ((people,),) = warehouse.query(folder, "SELECT sum(words) FROM attendance").rows
    ((turns,),) = warehouse.query(folder, "SELECT sum(words) FROM speaker_turns WHERE speaker IS NOT NULL").rows
    assert people == turns > 0
