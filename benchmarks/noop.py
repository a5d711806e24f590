"""How long an ingest takes that has nothing to do, and one that has a single new document to read.

    python -m benchmarks.noop --documents 1000 --pages 10

The batch is made up: small files that pass for PDFs, their pages put straight into the store and loaded. What is
measured is the whole command in a process of its own, the start of Python included.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from minutebook import intake, ocr, warehouse
from minutebook.model import Box, Line, PagePlan, PageReading, Route, Run, Source, Word
from minutebook.pipeline import PageCount, assemble_in_worker
from minutebook.recipe import Bench, plan_key, reading_key, source_key
from minutebook.settings import Settings
from minutebook.store import Place, Store
from tests.unit.pages.scans import type_pdf

SETTINGS = Settings()


def fill_store(bench: Bench, source: Source, pages: int) -> None:
    """Pages of one line each, as if they had been read."""
    store = Store(bench.store)
    store.write("source", source_key(bench, source), PageCount(pages))
    box = Box(100, 100, 900, 140)
    for no in range(1, pages + 1):
        plan = store.write("pages", plan_key(bench, source, no), PagePlan(no, Route.SCAN, 2550, 3300, 300.0, "0" * 64))
        words = (Word("HALLORAN:", box, 0.9), Word(f"Sheet {no}.", box, 0.9))
        line = Line(1, f"HALLORAN: Sheet {no}.", box, 0.9, words)
        reading = PageReading(no, Route.SCAN, 2550, 3300, "eng", "typescript", 0.9, (line,))
        store.write("ocr", reading_key(bench, source, plan.digest), reading)


def time_ingest(batch: Path, folder: Path) -> tuple[float, str]:
    """Seconds of ``minutebook ingest``, and the last line of its summary table."""
    command = [sys.executable, "-m", "minutebook", "ingest", str(batch), "--warehouse", str(folder)]
    begun = time.monotonic()
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.monotonic() - begun, ended.stdout.splitlines()[1]


def main() -> None:
    """Run the benchmark."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--documents", type=int, default=1000)
    reader.add_argument("--pages", type=int, default=10)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory(prefix="minutebook-noop-") as place:
        root, folder = Path(place) / "made-up", Path(place) / "warehouse"
        root.mkdir()
        for number in range(given.documents):
            (root / f"{number:06d}.pdf").write_bytes(b"%PDF-1.4 made up, number " + str(number).encode())
        (batch,) = intake.receive([root], SETTINGS.intake)
        bench = Bench(Place(folder / "store"), SETTINGS, ocr.engine_version())
        for source in batch.sources:
            fill_store(bench, source, given.pages)
        now = datetime.now(UTC)
        run = Run("made-up", "ingest", batch.id, now, now, "0", bench.engine, "", "")
        documents = (
            document for source in batch.sources for document in assemble_in_worker(source, given.pages, (), bench)
        )
        warehouse.publish(folder, batch, documents, run)
        print(f"{given.documents} documents, {given.documents * given.pages} pages")
        for what in ("nothing to do", "again"):
            seconds, told = time_ingest(root, folder)
            print(f"{what}: {seconds:.1f} s   {told}")
        type_pdf(root / "new.pdf")
        seconds, told = time_ingest(root, folder)
        print(f"one new document, with Prefect: {seconds:.1f} s   {told}")


if __name__ == "__main__":
    main()
