"""The sample batch shows what its README says, and its gold fits it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from minutebook import intake
from minutebook.evaluate import character_error_rate
from minutebook.model import Batch, Status
from minutebook.settings import IntakeSettings

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "raw" / "sample"
GOLD = PROJECT / "tests" / "golden" / "sample"
BAD_LAYER = "1959-08-03-luo-qiwen-korean-forestry"
GOOD_LAYER = "1971-08-26-inland-fleets-collegium"
TRUNCATED = "1955-10-19-river-gauges"


@pytest.fixture(scope="module")
def batch() -> Batch:
    (received,) = intake.receive([SAMPLE], IntakeSettings())
    return received


def layer(stem: str) -> str:
    with pdfplumber.open(SAMPLE / f"{stem}.pdf") as document:
        return "\n".join(page.extract_text() for page in document.pages)


def gold_text(stem: str) -> str:
    return (GOLD / f"{stem}.txt").read_text(encoding="utf-8")


def test_it_is_small() -> None:
    """All of it together stays under 6 MB."""
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < 6_000_000


def test_it_is_received_without_complaint(batch: Batch) -> None:
    """Six sources, one of them of two images; a duplicate and a skipped file; batch.toml without a mistake."""
    assert {source.path: len(source.files) for source in batch.sources if len(source.files) > 1} == {
        "1967-02-09-strugalev-joensson": 2
    }
    assert len(batch.sources) == 6
    assert Counter(refused.status for refused in batch.refused) == {Status.DUPLICATE: 1, Status.SKIPPED: 1}
    assert batch.problems == ()


def test_each_document_but_the_broken_one_has_gold(batch: Batch) -> None:
    """Gold is found by the name of the source, and its own id is the same."""
    stems = {source.path.split(".")[0] for source in batch.sources}
    ids = {path.stem: json.loads(path.read_text(encoding="utf-8"))["id"] for path in GOLD.glob("*.json")}
    assert stems - {TRUNCATED} == set(ids) == set(ids.values())
    assert all(gold_text(stem).strip() for stem in ids)


def test_one_catalogue_date_is_not_that_of_the_page(batch: Batch) -> None:
    """Catalogue and page are kept apart, so the sample has a pair that differs, and only one."""
    differ = []
    for source in batch.sources:
        if source.catalogue.date:
            gold = json.loads((GOLD / f"{source.path.split('.')[0]}.json").read_text(encoding="utf-8"))
            differ += [(gold["date"], source.catalogue.date)] if gold["date"] != source.catalogue.date else []
    assert differ == [("1958-03-21", "1958-03-22")]


def test_the_good_layer_is_the_text() -> None:
    """What the typeset document carries is its gold, letter for letter."""
    assert character_error_rate(gold_text(GOOD_LAYER), layer(GOOD_LAYER)) == 0


def test_the_bad_layer_is_garbage() -> None:
    """There is plenty of hidden text, and more than half of it is wrong."""
    text = layer(BAD_LAYER)
    assert len(text) > 2000
    assert character_error_rate(gold_text(BAD_LAYER), text) > 0.5


def test_the_truncated_file_cannot_be_opened() -> None:
    """It is cut so early that no page can be had from it."""
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(SAMPLE / f"{TRUNCATED}.pdf")


def test_the_readme_lists_every_file() -> None:
    """Each source of the sample is described beside it."""
    described = (PROJECT / "raw" / "README.md").read_text(encoding="utf-8")
    names = [path.name for path in SAMPLE.iterdir() if path.suffix in {".pdf", ".txt"}]
    assert [name for name in names if f"`{name}`" not in described] == []
