"""What a run needs, looked at one by one: the answers of ``minutebook doctor``."""

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
    )


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


def _look_at_warehouse(folder: Path) -> Finding:
    if not warehouse.is_published(folder):
        return Finding("warehouse", True, "nothing published yet; begin with: minutebook ingest BATCH")
    return _attempt("warehouse", lambda: f"{len(warehouse.list_batches(folder))} batches")
