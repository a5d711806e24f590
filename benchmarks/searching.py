"""How long a search takes in a large warehouse: the index made for the first one, then many, one after the other.

``python benchmarks/searching.py FOLDER`` measures in a warehouse that ``benchmarks/loading.py --keep FOLDER`` made.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from pathlib import Path

from minutebook import warehouse
from minutebook.warehouse.index import FOLDER

SEARCHES = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    texts = [text for (text,) in warehouse.query(folder, "SELECT text FROM turns USING SAMPLE 2000 ROWS").rows]
    started = time.perf_counter()
    warehouse.search(folder, texts[0].split()[0])
    size = sum(path.stat().st_size for path in (folder / FOLDER).rglob("*") if path.is_file())
    print(f"first search, index brought up to date: {time.perf_counter() - started:.1f} s, {size / 1e6:.0f} MB")
    chance = random.Random(1962)
    for words in (1, 2, 3):
        seconds = []
        for _ in range(SEARCHES):
            chosen = " ".join(chance.sample(chance.choice(texts).split(), words))
            started = time.perf_counter()
            warehouse.search(folder, chosen)
            seconds.append(time.perf_counter() - started)
        p95 = statistics.quantiles(seconds, n=20)[-1]
        print(f"{words} words: median {statistics.median(seconds) * 1e3:.0f} ms, p95 {p95 * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
