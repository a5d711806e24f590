"""Make the warehouse anew from the store alone: no scan is opened and no engine called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from minutebook import ledger, warehouse
from minutebook.errors import StoreCorrupt, WarehouseError
from minutebook.ledger import KeptBatch
from minutebook.model import Batch, Document, Run
from minutebook.pipeline import Pipeline
from minutebook.progress import Reporter
from minutebook.recipe import Bench
from minutebook.settings import Settings
from minutebook.store import Place, Store, find_place
from minutebook.warehouse import Published
from minutebook.workers import WorkerPool


def rebuild(folder: Path, settings: Settings, reporter: Reporter) -> Published:
    """Load every batch on record into a new file and publish it in place of the old one.

    Args:
        folder: the warehouse.
        settings: how to go about it; each batch is taken with the settings that it was read with.
        reporter: told what is done.

    Raises:
        WarehouseError: nothing is on record, or a reading is missing; names the batch to ingest again.
        WarehouseLocked, CheckFailed: as :func:`minutebook.warehouse.rebuild`.
    """
    place = find_place(folder, settings.store)
    store = Store(place)
    kept = list(ledger.read_all(store))
    if not kept:
        raise WarehouseError(
            "the store has no batch on record.", where=str(place), remedy="Run: minutebook ingest BATCH"
        )
    with WorkerPool(settings.run.workers, settings.run.worker_memory_mb) as pool:
        loads = (_load(batch, place, pool, reporter) for batch in kept)
        waiting, kept_versions = settings.run.lock_seconds, settings.run.keep_versions
        return warehouse.rebuild(folder, loads, wait_seconds=waiting, keep_versions=kept_versions)


def _load(kept: KeptBatch, place: Place, pool: WorkerPool, reporter: Reporter) -> tuple[Batch, Iterator[Document], Run]:
    reporter.say(f"{kept.id}: {len(kept.documents)} documents from the store")
    now = datetime.now(UTC)
    run = replace(kept.run, id=f"{kept.run.id}-rebuilt", command="rebuild", started=now, ended=now)
    run = replace(run, pages_read=0, engine_calls=0, pages_reused=sum(each.page_count for each in kept.documents))
    return ledger.restore_batch(kept), _assemble(kept, place, pool), run


def _assemble(kept: KeptBatch, place: Place, pool: WorkerPool) -> Iterator[Document]:
    pipeline = Pipeline(Bench(place, kept.settings, kept.run.engine), pool)
    for document in kept.documents:
        if document.failed is not None:
            yield ledger.restore_failed(document, kept.id)
            continue
        try:
            source = ledger.restore_source(document.source, kept.id)
            yield pipeline.assemble(source, document.page_count, document.failures)
        except StoreCorrupt as error:
            raise WarehouseError(
                "cannot be made anew from the store alone: a reading is missing.",
                where=f"{kept.id}/{document.source.path}",
                remedy=f"Read it again with: minutebook ingest {ledger.restore_batch(kept).root}",
            ) from error
