"""One writer at a time, who says who it is; readers are never locked out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from flows.turn import taking_turns
from minutebook import intake, warehouse
from minutebook.errors import WarehouseLocked
from minutebook.progress import Silence
from minutebook.warehouse.lock import WriterLock
from tests.acceptance.harbour import SETTINGS, ingest, save, scan, watch_engine
from tests.unit.pages.scans import type_pdf


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    root = tmp_path / "harbour"
    root.mkdir()
    type_pdf(root / "minutes.pdf")
    return root


def test_the_second_stops_and_names_the_first(batch: Path, tmp_path: Path) -> None:
    """Process, host and batch of the holder stand in the message; what was read is kept for the next try."""
    folder = tmp_path / "warehouse"
    hasty = replace(SETTINGS, run=replace(SETTINGS.run, lock_seconds=0.1, retries=0))
    with WriterLock(folder, "1962-talks"), pytest.raises(WarehouseLocked) as caught:
        ingest(batch, folder, hasty)
    assert f"process {os.getpid()}" in str(caught.value)
    assert "batch 1962-talks" in str(caught.value)
    assert "run the same command again" in str(caught.value)
    assert ingest(batch, folder).pages_read == 0


def test_the_second_waits_its_turn(batch: Path, tmp_path: Path) -> None:
    """A load that begins while another is under way goes on when that is done."""
    folder = tmp_path / "warehouse"
    lock = WriterLock(folder, "1962-talks")
    lock.__enter__()
    release = threading.Timer(4, lock.__exit__, (None, None, None))
    release.start()
    assert ingest(batch, folder).published
    release.join()


def test_two_runs_over_one_batch_read_it_once(batch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started together, the second waits for the first, says for whom, and finds all of it done."""
    for page in (1, 2, 3):
        save(scan(page), batch / f"scan-{page}.png")
    path, calls = watch_engine(tmp_path / "watcher")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([path, *sys.path]))
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.acceptance.harbour", str(batch), str(tmp_path / "warehouse")],
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    told = [run.communicate(timeout=120)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    assert calls() == 3
    (waited,) = [each for each in told if "waiting" in each]
    assert "harbour: another run is at work on it (process " in waited


def test_a_second_run_over_a_batch_stops_when_it_has_waited_long_enough(batch: Path, tmp_path: Path) -> None:
    """The message names batch and holder, before a page is read."""
    folder = tmp_path / "warehouse"
    hasty = replace(SETTINGS, run=replace(SETTINGS.run, lock_seconds=0.1))
    (held,) = intake.receive([batch], SETTINGS.intake)
    with taking_turns(folder, held, 0, Silence()), pytest.raises(WarehouseLocked) as caught:
        ingest(batch, folder, hasty)
    assert f"harbour: another run is at work on this batch (process {os.getpid()} on" in str(caught.value)
    assert not (folder / "store").exists()


def test_readers_see_whole_loads_while_one_is_under_way(batch: Path, tmp_path: Path) -> None:
    """Queries in a loop through a load never fail and see either the one document or all three."""
    folder = tmp_path / "warehouse"
    ingest(batch, folder)
    shutil.copy(type_pdf(tmp_path / "other.pdf", ("HALLORAN: Of another matter.", "QUILL: Indeed.")), batch)
    save(scan(2), batch / "scan.png")
    seen: list[int] = []
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            seen.append(warehouse.query(folder, "SELECT count(*) FROM documents").rows[0][0])
            time.sleep(0.01)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        ingest(batch, folder)
    finally:
        time.sleep(0.2)
        over.set()
        reader.join()
    assert set(seen) == {1, 3}
    assert seen == sorted(seen)
