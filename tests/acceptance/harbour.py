"""A small invented batch that costs seconds: short typed scans for the engine, a text layer, a broken file, a note."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from flows.launch import run_plainly
from flows.request import BatchSummary, Request
from minutebook import progress, warehouse
from minutebook.settings import OcrSettings, RunSettings, Settings
from minutebook.warehouse.rows import TABLES
from tests.unit.pages.scans import Grey, save, type_pdf, typed_page

SETTINGS = Settings(
    ocr=OcrSettings(languages=("eng",)),
    run=RunSettings(jobs=1, chunk_pages=1, retry_seconds=0.1, lock_seconds=90, prefect_seconds=0),
)

_MINUTES = (
    "MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE",
    "Date: 4 March 1958, 10.30 a.m.",
    "Place: Custom House, Eastmere",
    "Present: Mr. Halloran, Chairman; Miss Quill, Secretary",
    "",
    "HALLORAN: Gentlemen, the dredger has been standing idle.",
    "",
    "QUILL: The winch was sent away for repair in January.",
)


def scan(page: int) -> Grey:
    """A short typed page, three lines of it ink, cut to a strip: the engine takes half a second."""
    lines = (
        f"HALLORAN: This is sheet number {page} of the",
        "record, and the winch has not come back.",
        "QUILL: Quite.",
    )
    return typed_page(lines)[350:900].copy()


def make_batch(root: Path, scans: int = 3) -> Path:
    """A batch of ``scans`` one-page scans, one of them declared with a title, a PDF with text, a broken one, a note."""
    root.mkdir(parents=True)
    type_pdf(root / "minutes.pdf", _MINUTES)
    for page in range(1, scans + 1):
        save(scan(page), root / f"scan-{page}.png")
    (root / "broken.pdf").write_bytes(b"%PDF-1.4\n1 0 obj << /Type /Catalog")
    (root / "notes.txt").write_text("Fetched on Tuesday.\n")
    (root / "batch.toml").write_text(
        'title = "Harbour Committee"\n[[document]]\npath = "scan-1.png"\ntitle = "Sheet"\n'
    )
    return root


def ingest(batch: Path, folder: Path, settings: Settings = SETTINGS, rules: Path | None = None) -> BatchSummary:
    """Ingest one batch without Prefect."""
    request = Request((batch,), folder, settings)
    (summary,) = run_plainly([replace(request, rules_folder=rules) if rules else request], settings)
    return summary


_WATCHER = """
import pathlib, sys, time
if "minutebook.workers" in sys.orig_argv:
    from minutebook.ocr.tesseract import Tesseract
    real = Tesseract.read
    def read(self, image, language, *, single_block=False):
        if not single_block:
            with open({log!r}, "a") as file:
                file.write(f"{{image.shape}}\\n")
            if image.shape[0] > {hang_above}:
                time.sleep(60)
        return real(self, image, language, single_block=single_block)
    Tesseract.read = read
"""


def watch_engine(folder: Path, hang_above: int = 1_000_000) -> tuple[str, Callable[[], int]]:
    """A search path for Python on which workers write down each page that the engine is given, and their number.

    Args:
        folder: where to keep it.
        hang_above: height in pixels of page images that the engine never comes back from.
    """
    folder.mkdir(parents=True)
    log = folder / "calls"
    (folder / "sitecustomize.py").write_text(_WATCHER.format(log=str(log), hang_above=hang_above), encoding="utf-8")
    path = os.pathsep.join([str(folder), *([given] if (given := os.environ.get("PYTHONPATH")) else [])])
    return path, lambda: len(log.read_text().splitlines()) if log.exists() else 0


def all_rows(folder: Path) -> dict[str, list[str]]:
    """Every row of every table, runs, publications and what these changed apart, in no order and without the run that made it."""
    with warehouse.open_published(folder) as published:
        return {
            table: sorted(map(repr, published.query(f"SELECT * EXCLUDE (run_id) FROM {table}").rows))
            for table in TABLES
            if table not in {"runs", "publications", "changes"}
        }


def stored(folder: Path, stage: str) -> dict[Path, int]:
    """Store entries of a stage and the time, in nanoseconds, at which each was written."""
    return {path: path.stat().st_mtime_ns for path in (folder / "store" / stage).glob("??/[0-9a-f]*")}


def main() -> None:
    """Entry point for tests that kill a run with pages under way: ``python -m tests.acceptance.harbour BATCH WAREHOUSE``."""
    with progress.reporting_to(progress.Lines(sys.stderr)):
        ingest(Path(sys.argv[1]), Path(sys.argv[2]), replace(SETTINGS, run=replace(SETTINGS.run, jobs=2)))


if __name__ == "__main__":
    main()
