"""A run may be killed at any moment: what was finished is kept, and the next run ends where an undisturbed one does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from minutebook import warehouse
from minutebook.errors import WarehouseError
from tests.acceptance.harbour import all_rows, ingest, make_batch, stored
from tests.acceptance.powercut import cutting

PROJECT = Path(__file__).parents[2]
SCANS = 4


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_batch(tmp_path_factory.mktemp("killed") / "harbour", SCANS)


@pytest.fixture(scope="module")
def renames(batch: Path) -> int:
    """How often an undisturbed run renames a file."""
    path, log = cutting(batch.parent / "watched", 0)
    start(batch, batch.parent / "undisturbed", path).wait()
    return log.stat().st_size


@pytest.fixture(scope="module")
def undisturbed(batch: Path, renames: int) -> dict[str, list[str]]:
    """The rows that it leaves."""
    assert renames
    return all_rows(batch.parent / "undisturbed")


def start(batch: Path, folder: Path, path: str = "") -> subprocess.Popen[bytes]:
    """A run in a process group of its own; ``path`` is Python's search path, where it matters."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.acceptance.harbour", str(batch), str(folder)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": path or os.pathsep.join([str(PROJECT), *sys.path])},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_pages(folder: Path, count: int) -> None:
    """Until so many pages have been read."""
    until = time.monotonic() + 120
    while len(stored(folder, "ocr")) < count:
        assert time.monotonic() < until, "the run reads nothing"
        time.sleep(0.01)


def is_readable_or_absent(folder: Path) -> bool:
    try:
        return bool(warehouse.query(folder, "SELECT count(*) FROM turns").rows)
    except WarehouseError:
        return not (folder / warehouse.PUBLISHED).exists()


@pytest.mark.parametrize("pages", [1, 3])
def test_what_was_read_before_a_kill_is_not_read_again(
    batch: Path, undisturbed: dict[str, list[str]], tmp_path: Path, pages: int
) -> None:
    """kill -9 after some pages, then a second run: every row is there, and no reading was written twice."""
    run = start(batch, tmp_path)
    wait_for_pages(tmp_path, pages)
    run.send_signal(signal.SIGKILL)
    run.wait()
    finished = stored(tmp_path, "ocr")
    assert is_readable_or_absent(tmp_path)
    again = ingest(batch, tmp_path)
    assert again.pages_read == SCANS + 1 - len(finished)
    assert {path: stored(tmp_path, "ocr")[path] for path in finished} == finished
    assert all_rows(tmp_path) == undisturbed


def test_kills_of_the_whole_group_at_odd_moments(
    batch: Path, undisturbed: dict[str, list[str]], tmp_path: Path
) -> None:
    """Killed again and again with all its workers, each time a little later, until a run gets through."""
    seen: dict[Path, int] = {}
    for moment in (0.4, 1.1, 1.7, 2.3, 2.9, 3.5):
        run = start(batch, tmp_path)
        time.sleep(moment)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        now = stored(tmp_path, "ocr")
        assert {path: now[path] for path in seen} == seen, "a page was read twice"
        assert is_readable_or_absent(tmp_path)
        seen = now
    ingest(batch, tmp_path)
    assert all_rows(tmp_path) == undisturbed
    left = {path.name for path in tmp_path.iterdir()} - {"versions"}  # there once a second run has published
    assert left == {"minutebook.duckdb", "running", "store", "writer.lock"}


@pytest.mark.parametrize(("share", "after"), [(0.4, True), (1.0, False), (1.0, True)])
def test_a_power_cut_at_a_rename_loses_at_most_what_was_being_written(
    batch: Path, renames: int, undisturbed: dict[str, list[str]], tmp_path: Path, share: float, after: bool
) -> None:
    """Cut among the readings, and before and after the publish itself, where what nobody flushed is lost: nothing that
    stands in the store is damaged or written again, and the published file holds nothing or all.
    """
    number = round(share * renames)
    path, _ = cutting(tmp_path / "power", number, after=after)
    folder = tmp_path / "warehouse"
    assert start(batch, folder, path).wait() == -signal.SIGKILL
    is_published = after and number == renames
    assert (folder / warehouse.PUBLISHED).exists() == is_published
    assert not is_published or all_rows(folder) == undisturbed
    finished = stored(folder, "ocr")
    ingest(batch, folder)
    assert {path: stored(folder, "ocr")[path] for path in finished} == finished
    assert not (folder / "store" / "corrupt").exists()
    assert all_rows(folder) == undisturbed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_stop_is_heard_at_once_and_the_same_command_goes_on(
    batch: Path, undisturbed: dict[str, list[str]], tmp_path: Path, number: signal.Signals
) -> None:
    """Nobody waits for the pages being read; the message says so, the exit code is that of an interrupt."""
    settings = tmp_path / "minutebook.toml"
    settings.write_text("[run]\nprefect_seconds = 0\nchunk_pages = 1\njobs = 2\n[ocr]\nlanguages = ['eng']\n")
    folder = tmp_path / "warehouse"
    command = ["-m", "minutebook", "ingest", str(batch), "--warehouse", str(folder), "--settings", str(settings)]
    run = subprocess.Popen(
        [sys.executable, *command],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), *sys.path])},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    wait_for_pages(folder, 1)
    run.send_signal(number)
    _, told = run.communicate(timeout=60)
    finished = stored(folder, "ocr")
    assert (run.returncode, told.splitlines()[-1]) == (
        130,
        "minutebook: stopped. What was read is kept; the same command goes on from there.",
    )
    assert len(finished) < SCANS + 1
    assert not (folder / warehouse.PUBLISHED).exists()
    ingest(batch, folder)
    assert all_rows(folder) == undisturbed
    assert {path: stored(folder, "ocr")[path] for path in finished} == finished
