"""What a scheduled run finds to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.flows.test_with_prefect import run_python


def test_batches_are_the_folders_that_hold_something(tmp_path: Path) -> None:
    """Hidden and empty folders and loose files are no batches; the order is that of the names."""
    for name in ("b", "a", ".hidden", "empty"):
        (tmp_path / name).mkdir()
        if name != "empty":
            (tmp_path / name / "scan.png").touch()
    (tmp_path / "loose.pdf").touch()
    program = f"from flows.schedule import find_batches; from pathlib import Path; print(*[p.name for p in find_batches(Path({str(tmp_path)!r}))])"
    ended = run_python("-c", program, home=tmp_path)
    assert ended.stdout.split() == ["a", "b"], ended.stderr


def test_a_schedule_must_have_five_fields(tmp_path: Path) -> None:
    """Told as wrong usage, with an example, before anything is started."""
    command = [sys.executable, "-m", "minutebook", "schedule", str(tmp_path), "--cron", "0 2 *"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert ended.returncode == 2
    assert "'0 2 *' is not five fields" in ended.stderr
