"""What has been read is not read again, and what changes recomputes what depends on it and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from flows.launch import run_plainly
from flows.rebuild import rebuild
from flows.request import BatchSummary, Request
from flows.survey import find_nothing_to_do
from minutebook import showing, warehouse
from minutebook.errors import WarehouseError
from minutebook.model import Status
from minutebook.progress import Silence
from minutebook.recipe import Stage
from minutebook.rules.rulebook import BUILT_IN
from minutebook.settings import OcrSettings
from minutebook.workers import WorkerPool
from tests.acceptance.harbour import SETTINGS, all_rows, ingest, make_batch, save, scan, stored, watch_engine

STAGES = ("source", "pages", "ocr", "text", "segment", "people")


@dataclass(frozen=True, slots=True)
class Ingested:
    """A batch and its warehouse after a first run, with a count of the engine's calls."""

    batch: Path
    folder: Path
    first: BatchSummary
    calls: Callable[[], int]


@pytest.fixture(scope="module")
def ingested_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ingested]:
    place = tmp_path_factory.mktemp("once")
    with pytest.MonkeyPatch.context() as patch:
        path, calls = watch_engine(place / "watcher")
        patch.setenv("PYTHONPATH", path)
        batch = make_batch(place / "harbour")
        yield Ingested(batch, place / "warehouse", ingest(batch, place / "warehouse"), calls)


@pytest.fixture
def ingested(ingested_once: Ingested, tmp_path: Path) -> Iterator[Ingested]:
    """A copy of the warehouse, and the batch to change at will; it is put back as it was afterwards."""
    once = ingested_once
    kept = Path(shutil.copytree(once.batch, tmp_path / "kept"))
    folder = Path(shutil.copytree(once.folder, tmp_path / "warehouse"))
    yield Ingested(once.batch, folder, once.first, once.calls)
    shutil.rmtree(once.batch)
    shutil.copytree(kept, once.batch)


def changed_stages(before: dict[str, dict[Path, int]], folder: Path) -> set[str]:
    """Stages with entries that are new or were written again."""
    return {stage for stage in STAGES if stored(folder, stage) != before[stage]}


def everything(folder: Path) -> dict[str, dict[Path, int]]:
    return {stage: stored(folder, stage) for stage in STAGES}


def test_the_first_run_accounts_for_everything(ingested_once: Ingested) -> None:
    """Four documents are loaded, the broken one fails, the note is skipped; each scan went to the engine."""
    first = ingested_once.first
    assert first.counts == {
        Status.LOADED: 4, Status.PARTIAL: 0, Status.FAILED: 1, Status.DUPLICATE: 0, Status.SKIPPED: 1,
    }  # fmt: skip
    assert (first.pages_read, first.engine_calls, first.published) == (4, 3, True)
    assert [path for path, _ in first.failures] == ["broken.pdf"]


def test_a_second_ingest_reads_nothing_and_publishes_nothing(ingested_once: Ingested) -> None:
    """The engine is not called, no entry is written, the published file is the same."""
    before, calls = everything(ingested_once.folder), ingested_once.calls()
    published = (ingested_once.folder / "minutebook.duckdb").stat()
    again = ingest(ingested_once.batch, ingested_once.folder)
    assert calls >= 3
    assert ingested_once.calls() == calls
    assert (again.pages_read, again.engine_calls, again.pages_reused, again.published) == (0, 0, 4, False)
    assert again.counts == ingested_once.first.counts
    assert everything(ingested_once.folder) == before
    assert (ingested_once.folder / "minutebook.duckdb").stat().st_ino == published.st_ino


def test_nothing_to_do_is_told_without_a_run(ingested_once: Ingested, tmp_path: Path) -> None:
    """The look before a run finds all of it held; a new file, or a redo, makes it a case for a run."""
    request = Request((ingested_once.batch,), ingested_once.folder, SETTINGS)
    with WorkerPool(1, 4_000) as pool:
        (summary,) = find_nothing_to_do([request], pool) or ()
        assert summary.counts == ingested_once.first.counts
        assert find_nothing_to_do([replace(request, redo=Stage.TEXT)], pool) is None
        assert find_nothing_to_do([replace(request, warehouse=tmp_path)], pool) is None


@pytest.mark.parametrize(
    ("topic", "recomputed"),
    [("people", {"people"}), ("turns", {"segment", "people"}), ("furniture", {"text", "segment", "people"})],
)
def test_a_changed_rule_recomputes_from_the_stage_that_reads_it(
    ingested: Ingested, tmp_path: Path, topic: str, recomputed: set[str]
) -> None:
    """Never OCR; stages before the first reader of the rule keep their entries; later ones may come out as they were."""
    rules = Path(shutil.copytree(BUILT_IN, tmp_path / "rules", ignore=shutil.ignore_patterns("*.py", "__pycache__")))
    with (rules / "eng" / f"{topic}.toml").open("a") as file:
        file.write("\n# Changed by whoever knows the archive.\n")
    before, calls = everything(ingested.folder), ingested.calls()
    again = ingest(ingested.batch, ingested.folder, rules=rules)
    assert (again.engine_calls, ingested.calls()) == (0, calls)
    changed = changed_stages(before, ingested.folder)
    assert changed <= recomputed
    assert min(recomputed, key=STAGES.index) in changed


def test_a_changed_setting_recomputes_from_its_stage(ingested: Ingested) -> None:
    """Another limit on the engine is another way of reading: all scans are read again, no page is prepared again."""
    before = everything(ingested.folder)
    settings = replace(SETTINGS, ocr=OcrSettings(languages=("eng",), engine_seconds=119))
    again = ingest(ingested.batch, ingested.folder, settings)
    assert again.engine_calls == 3
    assert set(before["source"]) == set(stored(ingested.folder, "source"))


def test_a_new_file_costs_itself_alone(ingested: Ingested) -> None:
    """Of five documents one is new: one page is read, and the others keep their rows."""
    before = all_rows(ingested.folder)
    save(scan(9), ingested.batch / "scan-9.png")
    again = ingest(ingested.batch, ingested.folder)
    assert (again.pages_read, again.engine_calls, again.unchanged) == (1, 1, 5)
    after = all_rows(ingested.folder)
    assert all(set(rows) <= set(after[table]) for table, rows in before.items())
    assert len(after["documents"]) == len(before["documents"]) + 1


def test_a_rerun_leaves_new_files_to_ingest(ingested: Ingested) -> None:
    """A file that was never received is no business of a re-run, whatever the re-run is about."""
    save(scan(9), ingested.batch / "scan-9.png")
    requests = [
        Request((ingested.batch,), ingested.folder, SETTINGS, "rerun", only=only, redo=redo)
        for only, redo in ((None, None), (frozenset({"broken.pdf"}), None), (frozenset({"scan-1.png"}), Stage.TEXT))
    ]
    summaries = run_plainly(requests, SETTINGS)
    assert [summary.received for summary in summaries] == [6, 6, 6]


def test_from_a_stage_on_all_is_made_anew(ingested: Ingested) -> None:
    """Redoing from ``segment`` on writes segment and people again, reads nothing, and loads the same rows."""
    before, rows = everything(ingested.folder), all_rows(ingested.folder)
    (again,) = run_plainly(
        [Request((ingested.batch,), ingested.folder, SETTINGS, "rerun", redo=Stage.SEGMENT)], SETTINGS
    )
    assert changed_stages(before, ingested.folder) == {"segment", "people"}
    assert (again.engine_calls, again.published) == (0, True)
    assert all_rows(ingested.folder) == rows


def test_a_mended_file_is_mended_in_place(ingested: Ingested) -> None:
    """The file that was broken arrives whole: a re-run of what failed reads it and nothing else."""
    save(scan(5), ingested.batch / "broken.pdf")
    (again,) = run_plainly(
        [Request((ingested.batch,), ingested.folder, SETTINGS, "rerun", only=frozenset({"broken.pdf"}))], SETTINGS
    )
    assert (again.pages_read, again.counts[Status.FAILED], again.counts[Status.LOADED]) == (1, 0, 5)


@pytest.mark.parametrize("stage", ["ocr", "text"])
def test_a_damaged_store_entry_is_found_and_made_again(ingested: Ingested, stage: str) -> None:
    """A flipped byte is noticed by the digest; the entry is set aside and computed anew; the rows come out the same."""
    rows = all_rows(ingested.folder)
    damaged = sorted(stored(ingested.folder, stage))[0]
    damaged.write_bytes(damaged.read_bytes()[:-3] + b"xxx")
    (ingested.folder / "minutebook.duckdb").unlink()
    again = ingest(ingested.batch, ingested.folder)
    assert again.counts == ingested.first.counts
    assert all_rows(ingested.folder) == rows
    assert [path.name for path in (ingested.folder / "store" / "corrupt").iterdir()] == [f"{stage}-{damaged.name}"]


def test_a_rebuild_from_the_store_alone_gives_the_same_rows(ingested: Ingested) -> None:
    """After increments (a new file, one mended, one redone), without scans or engine, all rows are as they were."""
    save(scan(7), ingested.batch / "scan-7.png")
    save(scan(8), ingested.batch / "broken.pdf")
    (ingested.batch / "bad.pdf").write_bytes(b"%PDF-1.4\n")
    ingest(ingested.batch, ingested.folder)
    redo = Request((ingested.batch,), ingested.folder, SETTINGS, "rerun", Stage.TEXT, frozenset({"minutes.pdf"}))
    run_plainly([redo], SETTINGS)
    rows, calls = all_rows(ingested.folder), ingested.calls()
    (ingested.folder / "minutebook.duckdb").unlink()
    ingested.batch.rename(ingested.batch.with_name("away"))
    try:
        rebuild(ingested.folder, SETTINGS, Silence())
    finally:
        ingested.batch.with_name("away").rename(ingested.batch)
    assert all_rows(ingested.folder) == rows
    assert ingested.calls() == calls


def test_a_rebuild_without_a_reading_says_what_to_do(ingested: Ingested) -> None:
    """A missing reading is named with the batch to ingest; the published file stays as it is."""
    published = (ingested.folder / "minutebook.duckdb").read_bytes()
    for entry in stored(ingested.folder, "ocr"):
        entry.unlink()
    with pytest.raises(WarehouseError, match="minutebook ingest"):
        rebuild(ingested.folder, SETTINGS, Silence())
    assert (ingested.folder / "minutebook.duckdb").read_bytes() == published


def test_words_are_drawn_where_they_were_read(ingested: Ingested, tmp_path: Path) -> None:
    """The picture of a page with its words frames ink and nothing else, in colours that tell the confidence."""
    picture = showing.draw_page(ingested.folder, "scan-1.png", 1, showing.Look.WORDS, tmp_path / "words.png", SETTINGS)
    shown = cv2.imread(str(picture)).astype(int)
    green = (shown[..., 1] - shown[..., 2]) > 60
    reading = showing.find_reading(ingested.folder, warehouse.find_document(ingested.folder, "scan-1.png"), 1, SETTINGS)
    assert shown.shape[:2] == (reading.height, reading.width)
    assert green.sum() > 1_000
    rows = np.flatnonzero(green.any(axis=1))
    boxes = [word.box for line in reading.lines for word in line.words]
    assert min(box.top for box in boxes) - 3 <= rows.min() <= rows.max() <= max(box.bottom for box in boxes) + 3
