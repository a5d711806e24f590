"""A published warehouse of an invented batch."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from minutebook import warehouse
from minutebook.model import Batch, Document, Status
from tests.unit.warehouse.archive import (
    CHINESE_TALK,
    make_batch,
    make_document,
    make_refused,
    make_run,
    make_source,
    unopened,
    without_page,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """A warehouse folder with what was published in it."""

    folder: Path
    batch: Batch
    documents: tuple[Document, ...]

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        return list(warehouse.query(self.folder, sql).rows)


def publish_archive(place: Path) -> Archive:
    sources = tuple(make_source(path) for path in ("norway.pdf", "norwegian-chinese.pdf", "partial.pdf", "locked.pdf"))
    refused = (make_refused("broken.pdf", Status.FAILED), make_refused("notes.txt", Status.SKIPPED, "not_a_source"))
    batch = make_batch(place / "fisheries", sources, refused)
    documents = (
        make_document(sources[0]),
        make_document(sources[1], CHINESE_TALK, "chi_sim"),
        without_page(make_document(sources[2]), 2),
        unopened(sources[3]),
    )
    warehouse.publish(place / "warehouse", batch, documents, make_run())
    return Archive(place / "warehouse", batch, documents)


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The archive that tests copy, since publishing takes most of a second."""
    return publish_archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture
def archive(published_once: Archive, tmp_path: Path) -> Archive:
    """Four documents (two whole, one partial, one that cannot be opened), a refused scan and a skipped note."""
    folder = tmp_path / "warehouse"
    folder.mkdir()
    shutil.copy(published_once.folder / warehouse.PUBLISHED, folder)
    return Archive(folder, published_once.batch, published_once.documents)


@pytest.fixture
def all_rows() -> Callable[[Path], dict[str, list[str]]]:
    """Every row of every table, for comparing warehouses: without runs, publications and what these changed, in no order."""

    def read(folder: Path) -> dict[str, list[str]]:
        from minutebook.warehouse.rows import TABLES

        with warehouse.open_published(folder) as published:
            return {
                table: sorted(
                    map(
                        repr,
                        published.connection.execute(f"SELECT * EXCLUDE (run_id) FROM {table}").fetchall(),
                    )
                )
                for table in TABLES
                if table not in {"runs", "publications", "changes"}
            }

    return read
