"""Pages a minute by the local runner and by a Dask cluster of as many workers on this machine, and what a job costs.

``python -m benchmarks.runners --pages 24 --jobs 2`` makes a batch of typed pages, ingests it once by each runner into an
empty warehouse, and prints wall time, processor time of all processes, and whether the rows are the same. Then it sends
jobs that do nothing through both, which tells what the way there and back costs.
"""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil

from flows.cluster import hire_workers
from flows.request import Request
from minutebook.settings import Settings
from minutebook.workers import Workers
from tests.acceptance.harbour import SETTINGS, all_rows, ingest
from tests.unit.pages.scans import save, typed_page

RUNNERS = ("local", "dask")
LINES = 30
JOBS_OF_NOTHING = 200
LOOK_SECONDS = 0.2


def nothing() -> Iterator[int]:
    yield 0


def make_batch(root: Path, pages: int) -> None:
    root.mkdir(parents=True)
    for number in range(1, pages + 1):
        lines = tuple(f"HALLORAN: This is line {line} of sheet {number} of the record." for line in range(1, LINES + 1))
        save(typed_page(lines), root / f"sheet-{number}.png")


def choose(runner: str, jobs: int) -> Settings:
    return replace(SETTINGS, run=replace(SETTINGS.run, runner=runner, jobs=jobs, chunk_pages=8))


def measure(runner: str, batch: Path, folder: Path, pages: int, jobs: int) -> None:
    """Ingest in a process of its own. Page workers are killed when all is done, which hides their time from whoever
    started them: the clocks of all processes are looked at while they run.
    """
    started = time.monotonic()
    command = [sys.executable, "-m", "benchmarks.runners", "--one", runner, str(batch), str(folder), str(jobs)]
    process = subprocess.Popen(command)
    clocks: dict[int, float] = {}
    while process.poll() is None:
        with contextlib.suppress(psutil.NoSuchProcess):
            leader = psutil.Process(process.pid)
            for each in (leader, *leader.children(recursive=True)):
                with contextlib.suppress(psutil.NoSuchProcess):
                    times = each.cpu_times()
                    clocks[each.pid] = times.user + times.system
        time.sleep(LOOK_SECONDS)
    wall, busy = time.monotonic() - started, sum(clocks.values())
    if process.returncode:
        raise SystemExit(f"{runner}: ended with {process.returncode}")
    print(
        f"{runner:6} {wall:7.1f} s wall {busy:7.1f} s of processor  {60 * pages / wall:6.1f} pages a minute,"
        f" {busy / pages:.2f} s of processor a page",
        flush=True,
    )


def time_nothing(runner: str, root: Path, jobs: int) -> None:
    """Jobs one after the other, so that nothing but the way is timed."""
    from benchmarks.runners import nothing  # by the name under which other processes find it

    def send(workers: Workers) -> None:
        for _ in range(JOBS_OF_NOTHING):
            list(workers.stream(nothing, (), 60.0))

    with hire_workers([Request((root,), root / "nothing", choose(runner, jobs))]) as workers:
        list(workers.stream(nothing, (), 60.0))
        started, busy = time.monotonic(), time.process_time()
        send(workers)
        wall, busy = time.monotonic() - started, time.process_time() - busy
    print(
        f"{runner:6} {1000 * wall / JOBS_OF_NOTHING:.1f} ms wall and {1000 * busy / JOBS_OF_NOTHING:.1f} ms of this"
        " process a job",
        flush=True,
    )


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        runner, batch, folder, jobs = sys.argv[2:]
        ingest(Path(batch), Path(folder), choose(runner, int(jobs)))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        make_batch(root / "sheets", given.pages)
        for runner in RUNNERS:
            measure(runner, root / "sheets", root / runner, given.pages, given.jobs)
        print("same rows:", all_rows(root / "local") == all_rows(root / "dask"))
        for runner in RUNNERS:
            time_nothing(runner, root, given.jobs)


if __name__ == "__main__":
    main()
