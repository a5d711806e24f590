"""How long a load takes: many synthetic turns with lines and boxes into an empty warehouse, then one small batch more,
then each question of ``docs/queries.md``.

``python -m benchmarks.loading --turns 1000000`` prints seconds, those of processor beside them since other work leaves
these alone, the size of the file and the memory that each step took. Most of what documents are made of is made
beforehand, so that what is timed is the load.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.synthetic import TURNS_A_DOCUMENT, make_batch, make_documents, make_models
from minutebook import warehouse
from minutebook.model import Document

LARGE = "sample"
"""The name that the queries know the batch by."""
ASKED = 3
"""Times each query is asked; the best counts, since the others are those of a busier machine."""
QUERIES = Path(__file__).parent.parent / "docs" / "queries.md"


def resident() -> float:
    """Memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def measured(what: str) -> Iterator[None]:
    """Print how long the work inside took, in all and of processor, how busy the machine was, and the memory."""
    before = peak = resident()
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.1):
            peak = max(peak, resident())

    watcher = threading.Thread(target=watch)
    watcher.start()
    started, worked = time.perf_counter(), time.process_time()
    try:
        yield
    finally:
        taken = time.perf_counter() - started, time.process_time() - worked
        done.set()
        watcher.join()
    print(
        f"{what}: {taken[0]:.1f} s, {taken[1]:.1f} s of processor, load average {os.getloadavg()[0]:.1f};"
        f" memory {before:.0f} MB before, {peak:.0f} MB at most",
        flush=True,
    )


def load(folder: Path, batch_id: str, models: list[Document], documents: int) -> None:
    """Load and publish a batch."""
    batch, run = make_batch(folder, batch_id, documents)
    with measured(f"{documents * TURNS_A_DOCUMENT} turns, loaded and published"):
        warehouse.publish(folder, batch, make_documents(models, batch.sources), run)
    print(f"  the file has {(folder / warehouse.PUBLISHED).stat().st_size / 1e6:.0f} MB")


def ask(folder: Path) -> None:
    """Ask every question of the page; the search index is brought up to date before."""
    with measured("search index brought up to date"):
        warehouse.search(folder, "timber")
    for title, sql in re.findall(r"^## (.+?)\n.*?```sql\n(.+?)```", QUERIES.read_text(encoding="utf-8"), re.S | re.M):
        best = None
        for _ in range(ASKED):
            started, worked = time.perf_counter(), time.process_time()
            rows = len(warehouse.query(folder, sql).rows)
            taken = time.perf_counter() - started, time.process_time() - worked
            best = min(best or taken, taken)
        assert best is not None
        print(f"  {best[0]:6.2f} s {best[1]:6.2f} s of processor {rows:7} rows  {title}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=1_000_000, help="turns of the large batch")
    parser.add_argument("--more", type=int, default=500, help="turns of the small batch after it")
    parser.add_argument("--keep", type=Path, help="folder to leave the warehouse in; only asked where it is there")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="minutebook-loading-"))
    if not (folder / warehouse.PUBLISHED).exists():
        models = make_models(random.Random(1962))
        lines = sum(len(model.lines) for model in models) / len(models)
        documents = given.turns // TURNS_A_DOCUMENT
        print(f"{documents} documents, {documents * TURNS_A_DOCUMENT} turns, {documents * lines:.0f} lines with boxes")
        load(folder, LARGE, models, documents)
        load(folder, "more", models, given.more // TURNS_A_DOCUMENT)
    ask(folder)
    if not given.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
