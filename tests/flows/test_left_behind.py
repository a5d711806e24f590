"""A run that is killed outright is set to Crashed by the next one, and Prefect's database forgets what is old."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from flows.underway import is_any_left_behind, list_marks, marking, taking_left_behind
from tests.acceptance.harbour import make_batch
from tests.flows.test_with_prefect import PROJECT, ask, run_python

RUN = "0f9d4b1e-0000-4000-8000-000000000001"
LONG_AGO = "0f9d4b1e-0000-4000-8000-000000000002"


def test_a_run_is_marked_while_it_lives_and_no_longer(tmp_path: Path) -> None:
    """Nobody takes a living run for dead, and one that ends leaves nothing, whether well or with an error."""
    with marking(tmp_path, RUN):
        assert [place.name for place in list_marks(tmp_path)] == [RUN]
        assert not is_any_left_behind(tmp_path)
        with taking_left_behind(tmp_path) as found:
            assert found == ()
    assert list_marks(tmp_path) == ()
    with contextlib.suppress(RuntimeError), marking(tmp_path, RUN):
        raise RuntimeError
    assert list_marks(tmp_path) == ()


def test_a_mark_outlives_its_process_and_says_which_it_was(tmp_path: Path) -> None:
    """It is taken by one only, stays if that one fails, and is forgotten after."""
    program = (
        "import os, sys; from pathlib import Path; from flows.underway import marking\n"
        f"with marking(Path(sys.argv[1]), '{RUN}'): os.kill(os.getpid(), 9)"
    )
    killed = run_python("-c", program, str(tmp_path), home=tmp_path)
    assert killed.returncode == -signal.SIGKILL
    assert is_any_left_behind(tmp_path)
    with contextlib.suppress(RuntimeError), taking_left_behind(tmp_path) as found:
        assert [each.flow_run_id for each in found] == [RUN]
        assert found[0].process.startswith("process ")
        with taking_left_behind(tmp_path) as again:
            assert again == ()
        raise RuntimeError
    with taking_left_behind(tmp_path) as found:
        assert [each.flow_run_id for each in found] == [RUN]
    assert not is_any_left_behind(tmp_path)


def test_the_run_after_a_killed_one_sets_it_to_crashed_and_old_ones_are_forgotten(tmp_path: Path) -> None:
    """With the reason, and none of its tasks stays Running; a run that ended long ago goes with all it left."""
    batch, folder = make_batch(tmp_path / "harbour", 2), tmp_path / "warehouse"
    arguments = ("-m", "minutebook", "ingest", str(batch), "--warehouse", str(folder), "--language", "eng")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "DO_NOT"))}
    path = os.pathsep.join([str(PROJECT), *sys.path])
    run = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**kept, "HOME": str(tmp_path), "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 120
    # A mark is made before it says whose it is; who is killed between the two cannot say.
    while not any(place.stat().st_size for place in list_marks(folder)):
        assert time.monotonic() < until, "the run does not begin"
        time.sleep(0.02)
    run.kill()
    run.wait()
    database = folder / "prefect" / "prefect.db"
    ((killed,),) = ask(database, "SELECT id FROM flow_run WHERE state_type = 'RUNNING'")
    add_old_run(folder / "prefect")
    assert run_python(*arguments, home=tmp_path).returncode == 3
    told = ask(
        database,
        "SELECT f.id, f.state_type, s.message FROM flow_run f JOIN flow_run_state s ON s.id = f.state_id ORDER BY f.created",
    )
    assert [state for _, state, _ in told] == ["CRASHED", "COMPLETED"]
    assert told[0][0] == killed
    assert told[0][2].startswith(f"Its process ended without a word: process {run.pid} on ")
    assert ask(database, "SELECT name FROM task_run WHERE state_type IN ('RUNNING', 'PENDING')") == []
    assert ask(database, f"SELECT count(*) FROM flow_run WHERE id = '{LONG_AGO}'") == [(0,)]
    assert ask(database, f"SELECT count(*) FROM artifact WHERE flow_run_id = '{LONG_AGO}'") == [(0,)]


def add_old_run(home: Path) -> None:
    """Write into Prefect's database a run like the one there that ended in 2001, and what it left for people."""
    with contextlib.closing(sqlite3.connect(home / "prefect.db")) as connection:
        connection.executescript(
            f"""
            CREATE TEMP TABLE old AS SELECT * FROM flow_run;
            UPDATE old SET id = '{LONG_AGO}', state_type = 'COMPLETED', end_time = '2001-01-01 00:00:00.000000',
                state_id = NULL, idempotency_key = NULL;
            INSERT INTO flow_run SELECT * FROM old;
            INSERT INTO artifact (id, flow_run_id, type, data) VALUES ('{LONG_AGO}', '{LONG_AGO}', 'markdown', '"Said."');
            """
        )
    (home / "trimmed").unlink()
