"""What a run is asked to do, set beside what the warehouse holds, and what it is found to have done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from minutebook import intake, ocr, warehouse
from minutebook.errors import UsageError
from minutebook.model import Batch, Problem, Source, Status
from minutebook.pipeline import Pipeline
from minutebook.recipe import Bench, Stage
from minutebook.rules.rulebook import BUILT_IN
from minutebook.settings import Settings
from minutebook.store import find_place
from minutebook.warehouse import HeldDocument, Reader
from minutebook.workers import Workers


@dataclass(frozen=True, slots=True)
class Request:
    """What to do. ``only`` limits the run to what lies at these paths of the batch; ``redo`` names the first stage to
    compute anew. A command other than ``ingest`` leaves alone what the warehouse has not yet received.
    """

    paths: tuple[Path, ...]
    warehouse: Path
    settings: Settings = field(default_factory=Settings)
    command: str = "ingest"
    redo: Stage | None = None
    only: frozenset[str] | None = None
    rules_folder: Path = BUILT_IN


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """How a batch stands after a run. ``counts`` of received files by status; pages and calls of this run alone."""

    batch_id: str
    counts: dict[str, int]
    unchanged: int
    pages_read: int
    pages_reused: int
    engine_calls: int
    pages_failed: int
    seconds: float
    published: bool
    failures: tuple[tuple[str, Problem], ...] = ()
    slowest: tuple[tuple[float, str, int], ...] = ()

    @property
    def received(self) -> int:
        """Files and declared documents received."""
        return sum(self.counts.values())

    @property
    def complete(self) -> bool:
        """Whether nothing failed and nothing is partial."""
        return not (self.counts[Status.FAILED] or self.counts[Status.PARTIAL])


def prepare(request: Request, pool: Workers) -> tuple[Pipeline, tuple[Batch, ...]]:
    """Make sure that the run can begin, and take in its batches.

    Raises:
        MinutebookError: nothing can be done (batch unreadable, engine or language missing).
    """
    engine = ocr.engine_version()
    batches = intake.receive(request.paths, request.settings.intake)
    wanted = {code for batch in batches for source in batch.sources for code in source.languages}
    ocr.check_languages(tuple(sorted(wanted | set(request.settings.ocr.languages))))
    bench = Bench(
        find_place(request.warehouse, request.settings.store),
        request.settings,
        engine,
        request.rules_folder,
        request.redo,
    )
    return Pipeline(bench, pool), batches


@dataclass(frozen=True, slots=True)
class Standing:
    """A batch beside what the warehouse holds of it.

    ``batch`` is narrowed to what the run may touch; ``chosen`` are the sources to bring up to date; ``keys`` the
    content keys of the batch's documents as loaded, by identifier.
    """

    batch: Batch
    chosen: tuple[Source, ...]
    keys: dict[str, str | None]


def compare(batch: Batch, request: Request) -> Standing:
    """Set a batch beside the warehouse. What another batch brought first is that batch's to keep up to date.

    Raises:
        UsageError: the batch's name belongs to another folder. (The load would say the same, after all the reading.)
        WarehouseError: the warehouse cannot be read.
    """
    held: dict[str, HeldDocument] = {}
    received: set[str] = set()
    if warehouse.is_published(request.warehouse):
        with warehouse.open_published(request.warehouse) as published:
            _check_folder(published, batch)
            held = {document.document_id: document for document in published.list_documents()}
            quoted = batch.id.replace("'", "''")
            received = {
                path for (path,) in published.query(f"FROM received SELECT path WHERE batch_id = '{quoted}'").rows
            }
    chosen = [
        source
        for source in batch.sources
        if (request.only is None or source.path in request.only)
        and (request.command == "ingest" or source.path in received)
        and (source.document_id not in held or held[source.document_id].batch_id == batch.id)
    ]
    if request.command != "ingest":
        paths = {source.path for source in chosen}
        batch = replace(
            batch,
            sources=tuple(s for s in batch.sources if s.path in paths or s.document_id in held),
            refused=tuple(r for r in batch.refused if r.path in received),
        )
    keys = {document.document_id: document.content_key for document in held.values() if document.batch_id == batch.id}
    return Standing(batch, tuple(chosen), keys)


def _check_folder(published: Reader, batch: Batch) -> None:
    for (known,) in _ask(published, "SELECT root FROM batches", batch):
        if Path(known).exists() and not Path(known).samefile(batch.root):
            raise UsageError(
                f"the warehouse holds a batch of this name from another folder, {known}.",
                where=str(batch.root),
                remedy="A batch is known by its folder's name: rename this folder, then ingest it.",
            )


def _ask(published: Reader, select: str, batch: Batch) -> tuple[tuple[Any, ...], ...]:
    quoted = batch.id.replace("'", "''")
    return published.query(f"{select} WHERE batch_id = '{quoted}'").rows


def summarise(
    folder: Path,
    batch_id: str,
    started: datetime,
    *,
    unchanged: int,
    pages_reused: int,
    pages_read: int = 0,
    engine_calls: int = 0,
    pages_failed: int = 0,
    published: bool = False,
    slowest: tuple[tuple[float, str, int], ...] = (),
) -> BatchSummary:
    """What a run did, beside how the batch now stands in the warehouse."""
    status = warehouse.batch_status(folder, batch_id)
    return BatchSummary(
        batch_id=batch_id,
        counts=status.counts,
        unchanged=unchanged,
        pages_read=pages_read,
        pages_reused=pages_reused,
        engine_calls=engine_calls,
        pages_failed=pages_failed,
        seconds=(datetime.now(UTC) - started).total_seconds(),
        published=published,
        failures=status.failures,
        slowest=slowest,
    )
