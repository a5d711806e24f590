"""What a run needs, and whether what runs made is sound: the answers of ``minutebook doctor`` and ``verify``."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from minutebook import ocr, warehouse
from minutebook.errors import MinutebookError
from minutebook.rules import load_rulebook
from minutebook.settings import Settings
from minutebook.store import Store, find_place
from minutebook.warehouse.checks import find_contradictions

_LEAST_FREE = 2_000_000_000
"""Bytes of free disk below which a run is likely to stop half-way: a thousand pages take about 100 MB of store,
and a load needs room for a second copy of the warehouse."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. ``detail`` says what was found and, where it is bad, what mends it."""

    subject: str
    good: bool
    detail: str


def examine(folder: Path, settings: Settings) -> tuple[Finding, ...]:
    """Look at everything a run with these settings needs; never raises."""
    return (
        Finding("python", sys.version_info >= (3, 11), sys.version.split()[0]),
        Finding("minutebook", True, version("minutebook")),
        _attempt("OCR engine", ocr.engine_version),
        _attempt("languages", lambda: _look_at_languages(settings)),
        _attempt(
            "rules", lambda: f"{sum(len(load_rulebook().rules(topic)) for topic in load_rulebook().topics)} rules read"
        ),
        _look_at_folder(folder),
        _look_at_disk(folder),
        _look_at_warehouse(folder),
        _look_at_record(folder, settings),
    )


def verify(folder: Path, settings: Settings) -> tuple[Finding, ...]:
    """Look whether warehouse and store are sound. Damaged store entries are set aside, so that they are made anew.

    Raises:
        WarehouseError: there is no warehouse yet.
    """
    findings = []
    with warehouse.open_published(folder) as published:
        for batch in published.list_batches():
            told = f"{batch.received} received: " + ", ".join(f"{n} {status}" for status, n in batch.counts.items())
            pages = batch.pages_loaded + batch.pages_failed + batch.pages_duplicate
            balanced = batch.received == sum(batch.counts.values()) and batch.pages_received == pages
            findings.append(Finding(f"batch {batch.batch_id}", balanced, told))
        wrong = list(find_contradictions(published.connection))
    findings += [
        Finding(f"check {each.check}", False, f"{each.document_id or ''} {each.detail}".strip()) for each in wrong
    ]
    if not wrong:
        findings.append(Finding("checks", True, "no rows contradict each other"))
    return (*findings, *_verify_store(Store(find_place(folder, settings.store))))


def _verify_store(store: Store) -> tuple[Finding, ...]:
    store.remove_strays()
    count = 0
    for stage in store.list_stages():
        if stage == "corrupt":
            continue
        for held in store.entries(stage):
            store.read(stage, held.key, object)
            count += 1
    if not store.corrupt:
        return (Finding("store", True, f"{count} entries, each as its digest says"),)
    remedy = "set aside; made anew by: minutebook rerun"
    return tuple(Finding("store", False, f"{name} is damaged, {remedy}") for name in store.corrupt)


def _attempt(subject: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(subject, True, look())
    except MinutebookError as error:
        return Finding(subject, False, str(error))


def _look_at_languages(settings: Settings) -> str:
    ocr.check_languages(settings.ocr.languages)
    return ", ".join(settings.ocr.languages)


def _look_at_folder(folder: Path) -> Finding:
    standing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    if not os.access(standing, os.W_OK):
        return Finding("warehouse folder", False, f"{standing} cannot be written. Choose another with --warehouse.")
    return Finding("warehouse folder", True, str(folder))


def _look_at_disk(folder: Path) -> Finding:
    standing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    free = shutil.disk_usage(standing).free
    told = f"{free / 1e9:.1f} GB free"
    return Finding(
        "disk", free >= _LEAST_FREE, told if free >= _LEAST_FREE else f"{told}; make room for at least 2 GB."
    )


def _look_at_record(folder: Path, settings: Settings) -> Finding:
    """Prefect's record of runs. It may be removed: the warehouse does not depend on it."""
    database = folder / "prefect" / "prefect.db"
    size = sum(path.stat().st_size for path in database.parent.glob(f"{database.name}*"))
    return Finding("Prefect's record", True, f"{size / 1e6:.1f} MB; runs kept {settings.schedule.keep_days} days")


def _look_at_warehouse(folder: Path) -> Finding:
    if not warehouse.is_published(folder):
        return Finding("warehouse", True, "nothing published yet; begin with: minutebook ingest BATCH")
    return _attempt("warehouse", lambda: f"{len(warehouse.list_batches(folder))} batches")
