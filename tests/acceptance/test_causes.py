"""Failures caused on purpose in mid-run: what is recorded, what the archivist is told, and what mends it."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import numpy as np
import pytest

from flows import request as requests
from flows.launch import run_plainly
from flows.request import Request
from minutebook import checkup, intake, warehouse
from minutebook.errors import EngineMissing
from minutebook.model import Batch, Status
from tests.acceptance.harbour import SETTINGS, ingest, scan, stored, watch_engine
from tests.unit.pages.scans import save, type_pdf

PROJECT = Path(__file__).parents[2]
TALL = 700
"""Pixels of height by which the hanging engine knows its page; the other page is lower."""


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """One document of two scans, the second of them on a taller sheet."""
    root = tmp_path / "harbour"
    root.mkdir()
    save(scan(1), root / "sheet-1.png")
    save(np.pad(scan(2), ((0, 350), (0, 0)), constant_values=255), root / "sheet-2.png")
    (root / "batch.toml").write_text('[[document]]\npath = "sheets"\npages = ["sheet-*.png"]\n')
    return root


def failures(folder: Path) -> list[tuple[str, str, str]]:
    return [(path, problem.where, problem.code) for path, problem in warehouse.batch_status(folder, "harbour").failures]


def test_a_hanging_page_costs_itself_and_is_mended_later(
    batch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document is loaded as partial and says which page; when the engine is well again a re-run reads that page and
    no other, and the document is whole.
    """
    folder = tmp_path / "warehouse"
    hasty = replace(SETTINGS, run=replace(SETTINGS.run, page_seconds=15, retries=1))
    with monkeypatch.context() as patch:
        path, calls = watch_engine(tmp_path / "watcher", hang_above=TALL)
        patch.setenv("PYTHONPATH", path)
        first = ingest(batch, folder, hasty)
    assert (first.counts[Status.PARTIAL], first.pages_failed) == (1, 1)
    assert calls() == 3, "the hanging page is tried once more"
    assert failures(folder) == [("sheets", "page 2", "timeout")]
    (cause,) = warehouse.batch_status(folder, "harbour").causes
    assert cause.detail == "took longer than 15 seconds and was stopped."
    assert cause.remedy.startswith("Raise page_seconds (where a whole document took too long, document_seconds)")
    assert cause.remedy.endswith("then: minutebook rerun --failed")
    ((pages, loaded),) = warehouse.query(folder, "SELECT count(*), count(*) FILTER (status = 'loaded') FROM pages").rows
    assert (pages, loaded) == (2, 1)
    kept = stored(folder, "ocr")
    again = Request((batch,), folder, SETTINGS, "rerun", only=frozenset(warehouse.paths_to_mend(folder, "harbour")))
    (mended,) = run_plainly([again], SETTINGS)
    assert (mended.pages_read, mended.counts[Status.LOADED], mended.complete) == (1, 1, True)
    assert {path: stored(folder, "ocr")[path] for path in kept} == kept
    assert failures(folder) == []


@pytest.mark.parametrize(("happens", "code"), [("vanishes", "vanished"), ("grows", "changed")])
def test_a_file_that_changes_after_intake_is_not_read_as_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, happens: str, code: str
) -> None:
    """Gone, or of another size than was hashed: the document fails with that cause, the rest of the batch is loaded."""
    root = tmp_path / "harbour"
    root.mkdir()
    victim = type_pdf(root / "a.pdf")
    type_pdf(root / "b.pdf", ("HALLORAN: Another matter.",))

    def receive(*given: object) -> tuple[Batch, ...]:
        batches = intake.receive(*given)
        if happens == "vanishes":
            victim.unlink()
        else:
            with victim.open("ab") as file:
                file.write(b"more")
        return batches

    monkeypatch.setattr(requests, "intake", type("Intake", (), {"receive": staticmethod(receive)}))
    summary = ingest(root, tmp_path / "warehouse")
    assert (summary.counts[Status.LOADED], summary.counts[Status.FAILED]) == (1, 1)
    ((path, where, found),) = failures(tmp_path / "warehouse")
    assert (path, where, found) == ("a.pdf", "document", code)


def run_command(*arguments: str, before: str = "true", **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a shell in which ``before`` was run."""
    path = os.pathsep.join([str(PROJECT), *sys.path])
    return subprocess.run(
        ["/bin/sh", "-c", f'{before}; exec "$0" -m minutebook "$@"', sys.executable, *arguments],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_full_disk_stops_the_run_with_what_to_do(tmp_path: Path) -> None:
    """No byte can be written: exit code 4, and the message names the folder, the reason and the remedy."""
    root = tmp_path / "harbour"
    root.mkdir()
    type_pdf(root / "minutes.pdf")
    settings = tmp_path / "minutebook.toml"
    settings.write_text("[run]\nprefect_seconds = 0\n[ocr]\nlanguages = ['eng']\n")
    arguments = ("ingest", str(root), "--warehouse", str(tmp_path / "w"), "--settings", str(settings))
    ended = run_command(*arguments, before="ulimit -f 0", PYTHONDONTWRITEBYTECODE="1")
    assert ended.returncode == 4, ended.stderr
    assert f"{tmp_path / 'w' / 'store'}: cannot be written (File too large). Make room" in ended.stderr
    assert run_command(*arguments).returncode == 0


def test_without_the_engine_nothing_begins(tmp_path: Path) -> None:
    """Exit code 4 and the command that installs it, before Prefect or anything else is started."""
    (tmp_path / "harbour").mkdir()
    type_pdf(tmp_path / "harbour" / "minutes.pdf")
    ended = run_command("ingest", str(tmp_path / "harbour"), "--warehouse", str(tmp_path / "w"), PATH=str(tmp_path))
    assert ended.returncode == 4
    assert "Tesseract is not installed. Install it with: apt-get install tesseract-ocr" in ended.stderr
    assert not (tmp_path / "w" / "prefect").exists()
    assert EngineMissing.stops_run


class Backwards(datetime):
    """A clock that was set back by decades and goes on backwards."""

    calls = itertools.count()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        """An hour earlier each time it is asked."""
        return datetime(1990, 1, 1, tzinfo=tz) - timedelta(hours=next(cls.calls))


def test_a_clock_set_back_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read is not read again, the new file is loaded, and the last run is the one that was made last."""
    root = tmp_path / "harbour"
    root.mkdir()
    type_pdf(root / "a.pdf")
    ingest(root, tmp_path / "warehouse")
    type_pdf(root / "b.pdf", ("HALLORAN: Another matter.",))
    for module in ("flows.run", "minutebook.warehouse.publish", "minutebook.warehouse.lock"):
        monkeypatch.setattr(sys.modules[module], "datetime", Backwards)
    again = ingest(root, tmp_path / "warehouse")
    assert (again.pages_read, again.unchanged, again.counts[Status.LOADED], again.published) == (1, 1, 2, True)
    assert warehouse.batch_status(tmp_path / "warehouse", "harbour").run_id.startswith("19")
    assert all(finding.good for finding in checkup.verify(tmp_path / "warehouse", SETTINGS))
