"""Runs as Prefect flows, with a server of their own that nobody starts by hand, and what happens when it fails."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from minutebook import warehouse
from tests.unit.pages.scans import type_pdf

PROJECT = Path(__file__).parents[2]


def run_python(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with a home folder of its own and no Prefect settings from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "DO_NOT"))}
    path = os.pathsep.join([str(PROJECT), *sys.path])
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**kept, "HOME": str(home), "PYTHONPATH": path, **more},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def ask(database: Path, query: str) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("flows") / "harbour"
    root.mkdir()
    type_pdf(root / "minutes.pdf")
    (root / "broken.pdf").write_bytes(b"%PDF-1.4\nno more than that")
    return root


@dataclass(frozen=True, slots=True)
class Ran:
    """A run from the command line, and where its home and warehouse lie."""

    ended: subprocess.CompletedProcess[str]
    home: Path
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "prefect" / "prefect.db"


@pytest.fixture(scope="module")
def ran(batch: Path) -> Ran:
    """``minutebook ingest`` as a user types it."""
    home, folder = batch.parent / "home", batch.parent / "warehouse"
    home.mkdir()
    arguments = ("-m", "minutebook", "ingest", str(batch), "--warehouse", str(folder), "--language", "eng")
    return Ran(run_python(*arguments, home=home), home, folder)


def test_the_run_is_a_flow_that_names_its_batch(ran: Ran) -> None:
    """One flow run, completed; a task for each step, named after what it works on."""
    assert ask(ran.database, "SELECT name, state_type FROM flow_run") == [("ingest harbour", "COMPLETED")]
    assert sorted(ask(ran.database, "SELECT name, state_type FROM task_run")) == [
        ("assemble minutes.pdf", "COMPLETED"),
        ("load harbour", "COMPLETED"),
        ("open broken.pdf", "FAILED"),
        ("open minutes.pdf", "COMPLETED"),
        ("read minutes.pdf page 1", "COMPLETED"),
    ]


def test_the_run_leaves_a_summary_for_people(ran: Ran) -> None:
    """A markdown artifact with the counts, the failure and what mends it."""
    ((told,),) = ask(ran.database, "SELECT data FROM artifact WHERE type = 'markdown'")
    assert "| harbour | 2 | 1 | 0 | 1 | 0 | 0 | 1 | 0 | 0 |" in json.loads(told)
    assert "`broken.pdf`" in told
    assert "Ask for the file again" in told
    assert "How well it was read" in told
    assert "--html" in told[told.index("What to look at") :]


def test_the_run_leaves_a_table_of_its_documents(ran: Ran) -> None:
    """What failed stands first; each row ends with the command that shows the document."""
    ((told,),) = ask(ran.database, "SELECT data FROM artifact WHERE type = 'table'")
    broken, minutes = json.loads(json.loads(told))
    assert (broken["document"], broken["status"]) == ("broken.pdf", "failed")
    assert (minutes["document"], minutes["status"], minutes["pages"]) == ("minutes.pdf", "loaded", 1)
    assert minutes["show"].startswith("minutebook show ")


def test_the_command_tells_people_what_happened(ran: Ran) -> None:
    """Exit code 3 for a failure; the table on standard output; plain progress lines, no log, on standard error."""
    assert ran.ended.returncode == 3
    assert ran.ended.stdout.splitlines()[0].split()[:3] == ["batch", "received", "loaded"]
    assert ran.ended.stderr.splitlines() == [
        "Starting Prefect's server, which keeps the record of the run.",
        "harbour: 2 documents, 0 other files",
        "1 of 1 pages read",
    ]
    assert warehouse.batch_status(ran.folder, "harbour").loaded == 1


def test_prefect_stays_in_the_warehouse_folder(ran: Ran) -> None:
    """Nothing is written to the user's home, and the server is gone with the run."""
    assert list(ran.home.iterdir()) == []
    running = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # ended meanwhile, or another user's
            running.append((process / "environ").read_bytes())
    assert running
    assert not any(bytes(ran.folder / "prefect") in environment for environment in running)


def test_a_bad_day_of_the_server_does_no_harm(tmp_path: Path) -> None:
    """With its database garbage and the server killed in mid-flow, steps are tried again where that can help, errors
    arrive whole, and the flow ends well and on record.
    """
    ended = run_python("-m", "tests.flows.trial", str(tmp_path / "prefect"), home=tmp_path)
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    assert told["returned"] == ["read", "a {b}.pdf: asks for a password."]
    assert told["tried"] == {"slow": 3, "locked": 1}
    assert told["said"] == ["Prefect's server ended with exit code -9; it is started again."]
    assert len(list((tmp_path / "prefect").glob("damaged-*/prefect.db"))) == 1
    assert ask(tmp_path / "prefect" / "prefect.db", "SELECT name FROM flow_run WHERE state_type = 'COMPLETED'")


def test_without_a_server_the_work_is_done_and_it_is_said(batch: Path, tmp_path: Path) -> None:
    """A server that never answers costs the wait that the settings allow, and nothing else."""
    settings = tmp_path / "minutebook.toml"
    settings.write_text("[run]\nprefect_seconds = 1\n[ocr]\nlanguages = ['eng']\n")
    arguments = (
        "-m",
        "minutebook",
        "ingest",
        str(batch),
        "--warehouse",
        str(tmp_path / "w"),
        "--settings",
        str(settings),
    )
    ended = run_python(*arguments, home=tmp_path, PREFECT_API_URL="http://127.0.0.1:9/api")
    assert ended.returncode == 3
    assert "did not answer within 1 seconds. The run goes on without Prefect" in ended.stderr
    assert warehouse.batch_status(tmp_path / "w", "harbour").loaded == 1


def test_nothing_is_sent_anywhere() -> None:
    """Prefect's own telemetry, of server and client, is off before Prefect is imported."""
    program = (
        "import os, pathlib, sys; from flows.server import start_server\n"
        "os.environ['PREFECT_API_URL'] = 'http://127.0.0.1:9/api'\n"
        "start_server(pathlib.Path('nowhere'), print)\n"
        "assert 'prefect' not in sys.modules\n"
        "from prefect._internal.analytics import is_telemetry_enabled\n"
        "from prefect.settings import get_current_settings\n"
        "print(is_telemetry_enabled(), get_current_settings().server.analytics_enabled)"
    )
    ended = run_python("-c", program, home=Path("nowhere"))
    assert ended.stdout.split() == ["False", "False"], ended.stderr
