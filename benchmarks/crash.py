"""Kill runs at random moments and see whether anything is lost, read twice or left half done.

    python -m benchmarks.crash --kills 100 --seed 1

Each round makes a fresh warehouse of a small invented batch. A run is started and killed with SIGKILL after a random
while: the program alone, one of its workers, or the whole group. The moments are spread over the length of an
undisturbed run, so that kills fall into intake, reading, assembling, loading and publishing. Every fourth round is a
power cut instead (see ``tests.acceptance.powercut``): all die just before or just after a rename, and what was not flushed
is lost. ``--power`` makes all rounds such. After each kill the published warehouse must open and hold nothing or whole loads; then a run is let through to its end. A round is good if

- every row is as in the undisturbed run (order and run columns apart),
- no store entry that was there after a kill was written again: no finished page was read twice,
- nothing but warehouse, store and locks is left in the folder.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from signal import SIGKILL

from minutebook import warehouse
from minutebook.errors import WarehouseError
from tests.acceptance.harbour import all_rows, ingest, make_batch, stored
from tests.acceptance.powercut import cutting

PROJECT = Path(__file__).parents[1]
SCANS = 4
LEFT = {"minutebook.duckdb", "running", "store", "writer.lock"}
VICTIMS = ("program", "worker", "group")
POWER = "power"


def start(batch: Path, folder: Path, path: str = "") -> subprocess.Popen[bytes]:
    """A run without Prefect, in a process group of its own; ``path`` is Python's search path, where it matters."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.acceptance.harbour", str(batch), str(folder)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": path or os.pathsep.join([str(PROJECT), *sys.path])},
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )


def list_children(pid: int) -> list[int]:
    """Whatever thread of the process started them."""
    children = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            children += [int(child) for child in thread.read_text().split()]
    return children


def kill(run: subprocess.Popen[bytes], victim: str, dice: random.Random) -> None:
    """Kill the program, one process of a worker (the one that works or the one that waits for it), or all of them."""
    workers = list_children(run.pid)
    with contextlib.suppress(ProcessLookupError):
        if victim == "worker" and workers:
            os.kill(dice.choice([*workers, *(child for worker in workers for child in list_children(worker))]), SIGKILL)
            run.wait()
            return
        if victim == "group":
            for worker in workers:
                os.killpg(worker, SIGKILL)
    run.kill()
    run.wait()


def is_whole(folder: Path, rows: dict[str, list[str]]) -> bool:
    """Whether the published file, if there is one, opens and holds a whole load."""
    if not (folder / warehouse.PUBLISHED).exists():
        return True
    try:
        return all_rows(folder) == rows
    except WarehouseError:
        return False


def try_once(
    batch: Path, folder: Path, rows: dict[str, list[str]], moment: float, victim: str, dice: random.Random
) -> str:
    """One round; what went wrong, or ``equal``. ``moment`` is in seconds, of a power cut the number of a rename."""
    if victim == POWER:
        after = dice.random() < 0.5
        path, _ = cutting(folder.with_name(f"{folder.name}-power"), int(moment), after=after)
        start(batch, folder, path).wait()
    else:
        run = start(batch, folder)
        time.sleep(moment)
        kill(run, victim, dice)
    if victim != "worker" and not is_whole(folder, rows):
        return "half a load was published"
    finished = stored(folder, "ocr")
    ingest(batch, folder)
    after = stored(folder, "ocr")
    if {path: after[path] for path in finished} != finished:
        return "a page was read twice"
    if all_rows(folder) != rows:
        return "rows differ"
    if left := {path.name for path in folder.iterdir()} - LEFT:
        return f"left behind: {', '.join(sorted(left))}"
    return "equal"


def main() -> int:
    """Run the benchmark; 0 if every round was good."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--kills", type=int, default=100)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--power", action="store_true", help="Power cuts only.")
    given = reader.parse_args()
    dice = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="minutebook-crash-") as place:
        batch = make_batch(Path(place) / "harbour", SCANS)
        begun = time.monotonic()
        path, renames = cutting(Path(place) / "watched", 0)
        start(batch, Path(place) / "undisturbed", path).wait()
        length = time.monotonic() - begun
        rows = all_rows(Path(place) / "undisturbed")
        found: Counter[str] = Counter()
        for number in range(1, given.kills + 1):
            folder = Path(place) / f"round-{number}"
            moment, victim = dice.uniform(0, length), dice.choice(VICTIMS)
            if given.power or number % 4 == 0:
                moment, victim = dice.randint(1, renames.stat().st_size), POWER
            outcome = try_once(batch, folder, rows, moment, victim, dice)
            found[outcome] += 1
            print(
                f"{number:4d}  {moment:5.2f} {'-th rename' if victim == POWER else 's'}  {victim:8s}{outcome}",
                flush=True,
            )
            if outcome == "equal":
                shutil.rmtree(folder)
    print(f"{found['equal']} of {given.kills} equal; undisturbed run {length:.1f} s; {dict(found)}")
    return 0 if found["equal"] == given.kills else 1


if __name__ == "__main__":
    sys.exit(main())
