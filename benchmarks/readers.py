"""Readers while loads go on: each a process of its own, asking in a loop until the loads are done.

``python -m benchmarks.readers --readers 20 --loads 50`` counts answers, errors, and answers that mix two loads. Each
load replaces all rows of all documents, so rows of two runs in one answer are a mixed state.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import tempfile
import time
from dataclasses import replace
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from pathlib import Path

from benchmarks.synthetic import make_batch, make_documents, make_models
from minutebook import warehouse

DOCUMENTS = 20
ASK = """
SELECT
    (SELECT list(DISTINCT run_id) FROM turns),
    (SELECT list(DISTINCT run_id) FROM lines),
    (SELECT list(DISTINCT content_key) FROM documents),
    (SELECT count(*) FROM speaker_turns)
"""


def read(folder: Path, done: Event, told: Queue[tuple[int, int, list[str]]]) -> None:
    answers, mixed, errors = 0, 0, []
    seen = set()
    while not done.is_set():
        try:
            ((of_turns, of_lines, keys, count),) = warehouse.query(folder, ASK).rows
            answers += 1
            seen.add((of_turns[0], count))
            mixed += not (len(of_turns) == len(of_lines) == len(keys) == 1 and of_turns == of_lines)
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
    mixed += len({count for _, count in seen}) != 1
    told.put((answers, mixed, errors))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--loads", type=int, default=50)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="minutebook-readers-"))
    batch, run = make_batch(folder, "batch", DOCUMENTS)
    documents = list(make_documents(make_models(random.Random(1962)), batch.sources))

    def load(number: int) -> None:
        made = [replace(document, content_key=f"key {number}") for document in documents]
        warehouse.publish(folder, batch, made, replace(run, id=f"run {number}"))

    load(0)
    context = multiprocessing.get_context("spawn")
    done = context.Event()
    told: Queue[tuple[int, int, list[str]]] = context.Queue()
    readers = [context.Process(target=read, args=(folder, done, told)) for _ in range(given.readers)]
    for reader in readers:
        reader.start()
    started = time.perf_counter()
    for number in range(1, given.loads + 1):
        load(number)
    seconds = time.perf_counter() - started
    done.set()
    results = [told.get(timeout=120) for _ in readers]
    for reader in readers:
        reader.join()
    answers, mixed, errors = (sum(each) for each in zip(*((a, m, len(e)) for a, m, e in results), strict=True))
    print(f"{given.readers} readers, {given.loads} loads in {seconds:.0f} s")
    print(f"{answers} answers, {errors} errors, {mixed} mixed states")
    for error in sorted({error for *_, errors in results for error in errors})[:5]:
        print(f"  {error}")
    fresh = folder / "fresh"
    warehouse.publish(fresh, batch, documents, replace(run, id="fresh"))
    sizes = [(place / warehouse.PUBLISHED).stat().st_size for place in (folder, fresh)]
    print(f"size after all loads: {sizes[0] / sizes[1]:.2f} times a fresh one")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
