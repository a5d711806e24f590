"""What no published document needs is freed, and nothing else: nothing is read again, and a rebuild gives the same rows."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.rebuild import rebuild
from minutebook import upkeep
from minutebook.cli import main
from minutebook.errors import WarehouseError
from minutebook.progress import Silence
from minutebook.settings import OcrSettings
from tests.acceptance.harbour import SETTINGS, all_rows, ingest, make_batch, stored

OTHER = replace(SETTINGS, ocr=OcrSettings(languages=("eng",), engine_seconds=60))
OLDER = replace(SETTINGS, ocr=OcrSettings(languages=("eng",), engine_seconds=61))
"""Settings under which every page is read anew. The last run finds the words of the others and publishes nothing, so
that the ledger names another's settings."""


@pytest.fixture(scope="module")
def read_twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A batch, and its warehouse after three runs: readings of the second are needed no more."""
    place = tmp_path_factory.mktemp("twice")
    batch = make_batch(place / "harbour", scans=2)
    ingest(batch, place / "warehouse", OLDER)
    ingest(batch, place / "warehouse", OTHER)
    ingest(batch, place / "warehouse")
    return batch, place / "warehouse"


@pytest.fixture
def folder(read_twice: tuple[Path, Path], tmp_path: Path) -> Path:
    """A copy of the warehouse to spoil."""
    return Path(shutil.copytree(read_twice[1], tmp_path / "warehouse"))


def command(folder: Path, *arguments: str) -> Result:
    given = ["store", *arguments, "--warehouse", str(folder)]
    return CliRunner().invoke(main, given, prog_name="minutebook")


def files(folder: Path) -> set[Path]:
    return {path for path in (folder / "store").rglob("*") if path.is_file()}


def test_pruning_costs_no_reading(read_twice: tuple[Path, Path], folder: Path) -> None:
    """The readings of one run go; the next ingest reads nothing, and a rebuild makes the same rows."""
    rows, before = all_rows(folder), len(stored(folder, "ocr"))
    freed = upkeep.prune(folder, SETTINGS, days=0)
    assert freed.idle_entries > 0
    assert len(stored(folder, "ocr")) == before * 2 / 3
    again = ingest(read_twice[0], folder)
    assert (again.pages_read, again.engine_calls) == (0, 0)
    rebuild(folder, SETTINGS, Silence())
    assert all_rows(folder) == rows


def test_every_file_that_stays_is_needed(folder: Path) -> None:
    """After pruning only entries of published documents and the ledger are left, bytes counted rightly."""
    before = sum(path.stat().st_size for path in files(folder))
    freed = upkeep.prune(folder, SETTINGS, days=0)
    assert upkeep.take_stock(folder, SETTINGS, days=0).idle_entries == 0
    assert freed.size == before
    assert sum(path.stat().st_size for path in files(folder)) == before - freed.idle_size


def test_a_dry_run_says_the_same_and_removes_nothing(folder: Path) -> None:
    """What --dry-run tells is what --prune then does."""
    before = files(folder)
    told = json.loads(command(folder, "--prune", "--dry-run", "--days", "0", "--json").stdout)
    assert files(folder) == before
    assert told["removed"] is False
    done = json.loads(command(folder, "--prune", "--days", "0", "--json").stdout)
    assert done["removed"] is True
    assert done["idle_size"] == told["idle_size"] > 0
    assert len(before - files(folder)) == sum(stage["idle_entries"] for stage in told["stages"])


def test_young_entries_stay(folder: Path) -> None:
    """What was written today may belong to a run that is not published yet."""
    before = files(folder)
    done = command(folder, "--prune")
    assert done.exit_code == 0
    assert done.stdout.startswith("Removed: 0 entries")
    assert files(folder) == before


def test_nothing_costly_goes_where_a_reading_cannot_be_told(folder: Path) -> None:
    """A document whose readings are not found under its settings may have been read with others: all readings stay."""
    gone = next(iter(stored(folder, "pages")))
    inventory = upkeep.take_stock(folder, SETTINGS, days=0)
    assert inventory.unclear == ()
    for path in stored(folder, "pages"):
        path.unlink()
    left = set(stored(folder, "ocr"))
    assert not gone.exists()
    freed = upkeep.prune(folder, SETTINGS, days=0)
    assert freed.unclear
    assert set(stored(folder, "ocr")) == left
    assert "minutebook rerun" in command(folder, "--size").stderr


def test_sizes_are_told_by_stage(folder: Path) -> None:
    """A line a stage; damaged entries that were set aside are counted, and go."""
    (folder / "store" / "corrupt").mkdir()
    (folder / "store" / "corrupt" / "ocr-00").write_bytes(b"x" * 1000)
    told = command(folder, "--size", "--days", "0").stdout
    stages = [line.split()[0] for line in told.splitlines()]
    assert {"batches", "corrupt", "ocr", "pages", "people", "segment", "source", "text"} <= set(stages)
    upkeep.prune(folder, SETTINGS, days=0)
    assert list((folder / "store" / "corrupt").glob("*")) == []


def test_mistakes_are_told_with_their_remedy(tmp_path: Path, folder: Path) -> None:
    """No store: 4; --dry-run alone: 2."""
    missing = command(tmp_path / "nowhere")
    assert missing.exit_code == 4
    assert "minutebook ingest" in missing.stderr
    wrong = command(folder, "--dry-run")
    assert wrong.exit_code == 2
    assert "--prune --dry-run" in wrong.stderr
    with pytest.raises(WarehouseError, match="no store"):
        upkeep.prune(tmp_path / "nowhere", SETTINGS)
