"""``minutebook schedule`` as it is typed: a server, batches dropped in while it serves, a failing one, nothing to do."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import available_timezones

import pytest

from flows.clock import find_time_zone
from minutebook import warehouse
from tests.flows.test_with_prefect import PROJECT
from tests.unit.pages.scans import type_pdf

Found = TypeVar("Found")

SETTINGS = """
[schedule]
settle_seconds = 0.0
retries = 0
[ocr]
languages = ["eng"]
"""


@dataclass(frozen=True, slots=True)
class Serving:
    """A schedule being served, from its own API's address."""

    url: str
    root: Path
    folder: Path

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """Answer of Prefect's API."""
        request = urllib.request.Request(
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        return wait_for(lambda: answer_of(request))[0]  # a busy server says 503, and its clients ask again

    def deployment(self) -> str:
        """Its identifier, once the schedule is known."""
        return str(wait_for(lambda: self.ask("/deployments/filter", {}))[0]["id"])

    def run_now(self) -> tuple[str, str]:
        """Have the scheduled flow run at once, as from Prefect's page; its final state and its summary."""
        run = self.ask(f"/deployments/{self.deployment()}/create_flow_run", {})["id"]
        state = wait_for(lambda: self.final_state(run))
        told = self.ask("/artifacts/filter", {"flow_runs": {"id": {"any_": [run]}}, "limit": 50})
        return state, "\n".join(each["data"] for each in told if each["key"] == "minutebook-summary")

    def final_state(self, run: str) -> str | None:
        state = str(self.ask(f"/flow_runs/{run}")["state_type"])
        return state if state in {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"} else None


def answer_of(request: urllib.request.Request) -> Any:
    with urllib.request.urlopen(request, timeout=20) as answer:
        return [json.load(answer)]


def wait_for(look: Callable[[], Found]) -> Found:
    """What ``look`` finds as soon as it finds something."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            if found := look():
                return found
        time.sleep(0.2)
    raise AssertionError("waited in vain")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A schedule that is due once a year, in a folder that is not the project's."""
    root, folder, said = tmp_path / "raw", tmp_path / "warehouse", tmp_path / "said"
    root.mkdir()
    (tmp_path / "minutebook.toml").write_text(SETTINGS)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "DO_NOT"))}
    path = os.pathsep.join([str(PROJECT), *sys.path])
    with said.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "minutebook", "schedule", "raw", "--cron", "0 2 29 12 *"],
            cwd=tmp_path,
            env={**kept, "HOME": str(tmp_path), "PYTHONPATH": path, "PREFECT_RUNNER_POLL_FREQUENCY": "1"},
            stdout=out,
            stderr=out,
        )
    try:
        url = wait_for(lambda: said.read_text().partition("Prefect's page is at ")[2].partition(";")[0])
        yield Serving(f"{url}/api", root, folder)
    finally:
        process.terminate()
        process.wait(timeout=120)


def test_batches_dropped_in_are_ingested_and_the_rest_left_alone(serving: Serving) -> None:
    """Three ticks: a good batch; a bad one dropped in while serving; then nothing that is to be done, and why."""
    (serving.root / "good").mkdir()
    type_pdf(serving.root / "good" / "minutes.pdf")
    state, told = serving.run_now()
    assert state == "COMPLETED"
    assert "| good | 1 | 1 | 0 | 0 |" in told
    (serving.root / "bad").mkdir()
    type_pdf(serving.root / "bad" / "minutes.pdf", ("Date: 4 March 1958", "HALLORAN: The winch is idle."))
    (serving.root / "bad" / "broken.pdf").write_bytes(b"%PDF-1.4\nno more than that")
    state, told = serving.run_now()
    assert state == "COMPLETED"
    assert "| bad | 2 | 1 | 0 | 1 |" in told
    assert "| good | 1 | 1 | 0 | 0 |" not in told  # it is named only where quality is set beside others
    state, told = serving.run_now()
    assert state == "COMPLETED"
    assert "| bad |" not in told
    assert "bad: failed as often as may be tried" in told
    assert {each.batch_id: each.loaded for each in warehouse.list_batches(serving.folder)} == {"good": 1, "bad": 1}
    due = wait_for(
        lambda: serving.ask("/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}})
    )
    assert all("-12-29T" in each["expected_start_time"] for each in due)


def test_a_schedule_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    """Told with an example before anything is started."""
    command = [sys.executable, "-m", "minutebook", "schedule", str(tmp_path), "--cron", "0 2 *"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert ended.returncode == 2
    assert "'0 2 *' is not five fields" in ended.stderr
    assert 'Example: --cron "0 2 * * *"' in ended.stderr


@pytest.mark.parametrize(("given", "zone"), [("Europe/Berlin", "Europe/Berlin"), (":Asia/Shanghai", "Asia/Shanghai")])
def test_the_schedule_is_in_the_time_of_the_machine(monkeypatch: pytest.MonkeyPatch, given: str, zone: str) -> None:
    """Prefect would take two o'clock for two o'clock in Greenwich."""
    monkeypatch.setenv("TZ", given)
    assert find_time_zone() == zone


def test_a_time_zone_that_does_not_exist_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's own is taken, which Python knows."""
    monkeypatch.setenv("TZ", "Middle/Nowhere")
    assert find_time_zone() in available_timezones()
