"""A run over batches, whoever schedules it: batch -> read pages -> assemble documents -> load -> publish.

Knows nothing of Prefect. A :class:`Scheduler` starts the steps: threads in ``flows.threads``, Prefect tasks in
``flows.tasks``.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Protocol, TypeVar

from minutebook import intake, ocr, warehouse
from minutebook.errors import MinutebookError, StoreCorrupt
from minutebook.model import Batch, Document, Problem, Run, Source, Status
from minutebook.pipeline import Bench, PageDone, PagesFailed, Pipeline, Stage, failed_document
from minutebook.progress import Reporter
from minutebook.rules.rulebook import BUILT_IN
from minutebook.settings import Settings
from minutebook.store import digest_of
from minutebook.warehouse import HeldDocument
from minutebook.workers import WorkerPool

_SLOWEST_SHOWN = 5
"""Slowest pages that a summary names."""

Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)


class Pending(Protocol[Result_co]):
    """A step that has been started."""

    def result(self) -> Result_co:
        """Wait for its end; raises what it raised."""


class Scheduler(Protocol):
    """Starts steps, and tries those again whose error says that it can help."""

    def submit(self, name: str, step: Callable[..., Result], *arguments: object) -> Pending[Result]:
        """Start ``step(*arguments)`` under a name that people will read."""


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


def carry_out(request: Request, scheduler: Scheduler, pool: WorkerPool, reporter: Reporter) -> tuple[BatchSummary, ...]:
    """Take in the batches, read what is not read, load what changed. Batches are loaded one after the other.

    Raises:
        MinutebookError: nothing could be done (batch unreadable, engine or language missing, warehouse locked,
            disk full). What earlier batches loaded stays.
    """
    pipeline, batches = prepare(request, pool)
    return tuple(
        BatchRun(standing, request, pipeline, scheduler, reporter).carry_out()
        for standing in (compare(batch, request) for batch in batches)
    )


def prepare(request: Request, pool: WorkerPool) -> tuple[Pipeline, tuple[Batch, ...]]:
    """Make sure that the run can begin, and take in its batches.

    Raises:
        MinutebookError: as :func:`carry_out`.
    """
    engine = ocr.engine_version()
    batches = intake.receive(request.paths, request.settings.intake)
    wanted = {code for batch in batches for source in batch.sources for code in source.languages}
    ocr.check_languages(tuple(sorted(wanted | set(request.settings.ocr.languages))))
    bench = Bench(request.warehouse / "store", request.settings, engine, request.rules_folder, request.redo)
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
    """Set a batch beside the warehouse. What another batch brought first is that batch's to keep up to date."""
    held: dict[str, HeldDocument] = {}
    received: set[str] = set()
    if warehouse.is_published(request.warehouse):
        with warehouse.open_published(request.warehouse) as published:
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


class BatchRun:
    """One batch on its way through the pipeline."""

    def __init__(
        self, standing: Standing, request: Request, pipeline: Pipeline, scheduler: Scheduler, reporter: Reporter
    ) -> None:
        self.batch = standing.batch
        self.standing = standing
        self.request = request
        self.pipeline = pipeline
        self.scheduler = scheduler
        self.reporter = reporter
        self.outcomes: list[tuple[Source, PageDone]] = []
        self.pages_reused = 0

    def carry_out(self) -> BatchSummary:
        """Read, assemble, load; see :func:`carry_out`."""
        started = datetime.now(UTC)
        chosen = self.standing.chosen
        self.reporter.say(f"{self.batch.id}: {len(chosen)} documents, {len(self.batch.refused)} other files")
        documents = [_Progressing(source, count) for source, count in self._count_pages(chosen)]
        for document in documents:
            self._start_reading(document)
        for document in documents:
            self._start_assembling(document)
        to_load = [document for document in documents if not self._is_loaded(document)]
        run = self._describe_run(started)
        published = bool(to_load) or not warehouse.holds_batch(self.request.warehouse, self.batch)
        if published:
            self.scheduler.submit(f"load {self.batch.id}", self._load, to_load, run).result()
        return self._summarise(run, len(documents) - len(to_load), published)

    def _count_pages(self, sources: Sequence[Source]) -> Iterator[tuple[Source, int | MinutebookError]]:
        """Pages of each source, or why it cannot be opened."""
        counted: list[tuple[Source, Pending[int] | int]] = []
        for source in sources:
            known = self.pipeline.known_pages(source)
            name = f"open {source.path}"
            counted.append((source, known or self.scheduler.submit(name, self.pipeline.count_pages, source)))
        for source, pending in counted:
            try:
                yield source, pending if isinstance(pending, int) else pending.result()
            except MinutebookError as error:
                if error.stops_run:
                    raise
                yield source, error

    def _start_reading(self, document: _Progressing) -> None:
        if isinstance(document.pages, MinutebookError):
            document.made = failed_document(document.source, document.pages)
            return
        missing = self.pipeline.pages_to_read(document.source, document.pages)
        self.pages_reused += document.pages - len(missing)
        self.reporter.expect_pages(len(missing))
        run = self.request.settings.run
        size = max(1, min(run.chunk_pages, -(-len(missing) // run.workers)))  # one document alone uses all workers too
        chunks = [missing[at : at + size] for at in range(0, len(missing), size)]
        document.readings = tuple(
            self.scheduler.submit(
                f"read {document.source.path} {_page_range(chunk)}", self._read_chunk, document.source, chunk
            )
            for chunk in chunks
        )

    def _read_chunk(self, source: Source, page_nos: Sequence[int]) -> tuple[PageDone, ...]:
        return self.pipeline.read_chunk(source, page_nos, self.reporter.page_done)

    def _start_assembling(self, document: _Progressing) -> None:
        """Wait for the pages of a document, then have it assembled unless the store has all of it."""
        if document.made is not None:
            return
        outcomes = [done for reading in document.readings for done in _result_of(reading)]
        self.outcomes += [(document.source, done) for done in outcomes]
        document.problems = tuple(done.problem for done in outcomes if done.problem)
        document.key = self.pipeline.content_key(document.source, document.page_count, document.problems)
        if document.key is None:
            document.assembling = self.scheduler.submit(
                f"assemble {document.source.path}",
                self.pipeline.assemble_key,
                document.source,
                document.page_count,
                document.problems,
            )

    def _is_loaded(self, document: _Progressing) -> bool:
        """Whether the warehouse already holds this very document; waits until it is assembled."""
        if document.assembling is not None:
            try:
                document.key = self._finish_assembling(document, document.assembling)
            except MinutebookError as error:
                if error.stops_run:
                    raise
                document.made = failed_document(document.source, error)
        if document.made is not None:
            document.key = document.made.content_key
        if self.request.redo is not None:
            return False
        return document.key is not None and self.standing.keys.get(document.source.document_id) == document.key

    def _finish_assembling(self, document: _Progressing, assembling: Pending[str]) -> str | None:
        """Content key; pages whose stored reading turns out to be damaged are read again."""
        try:
            return assembling.result()
        except StoreCorrupt as error:
            self.reporter.say(f"{error}")
            self._start_reading(document)
            self._start_assembling(document)
            return document.assembling.result() if document.assembling is not None else document.key

    def _load(self, documents: Sequence[_Progressing], run: Run) -> None:
        stored = self.pipeline.from_store()

        def made() -> Iterator[Document]:
            for document in documents:
                yield document.made or self._assemble(stored, document)

        warehouse.publish(
            self.request.warehouse,
            self.batch,
            made(),
            replace(run, ended=datetime.now(UTC)),
            wait_seconds=self.request.settings.run.lock_seconds,
        )

    def _assemble(self, stored: Pipeline, document: _Progressing) -> Document:
        source, count = document.source, document.page_count
        try:
            return stored.assemble(source, count, document.problems)
        except StoreCorrupt as error:
            self.reporter.say(str(error))
            failed = {problem.page_no for problem in document.problems}
            again = [no for no in stored.pages_to_read(source, count) if no not in failed]
            self.outcomes += [(source, done) for done in stored.read_chunk(source, again, lambda: None)]
            return stored.assemble(source, count, document.problems)

    def _describe_run(self, started: datetime) -> Run:
        done = [done for _, done in self.outcomes]
        return Run(
            id=f"{started:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}",
            command=self.request.command,
            batch_id=self.batch.id,
            started=started,
            ended=datetime.now(UTC),
            version=version("minutebook"),
            engine=self.pipeline.bench.engine,
            settings_digest=digest_of(self.request.settings),
            rules_digest=self.pipeline.rules.digest(self.pipeline.rules.topics),
            pages_read=len(done),
            engine_calls=sum(page.engine_called for page in done),
            pages_reused=self.pages_reused,
        )

    def _summarise(self, run: Run, unchanged: int, published: bool) -> BatchSummary:
        slowest = sorted(((done.seconds, source.path, done.page_no) for source, done in self.outcomes), reverse=True)
        return summarise(
            self.request.warehouse,
            run.batch_id,
            run.started,
            unchanged=unchanged,
            pages_read=run.pages_read,
            pages_reused=run.pages_reused,
            engine_calls=run.engine_calls,
            pages_failed=sum(done.problem is not None for _, done in self.outcomes),
            published=published,
            slowest=tuple(slowest[:_SLOWEST_SHOWN]),
        )


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


@dataclass(slots=True)
class _Progressing:
    """A document between intake and load. ``made`` is set where it cannot be assembled from the store."""

    source: Source
    pages: int | MinutebookError
    readings: tuple[Pending[tuple[PageDone, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()
    assembling: Pending[str] | None = None
    key: str | None = None
    made: Document | None = None

    @property
    def page_count(self) -> int:
        return self.pages if isinstance(self.pages, int) else 0


def _result_of(reading: Pending[tuple[PageDone, ...]]) -> tuple[PageDone, ...]:
    try:
        return reading.result()
    except PagesFailed as failed:
        return failed.outcomes


def _page_range(pages: Sequence[int]) -> str:
    return f"page {pages[0]}" if len(pages) == 1 else f"pages {pages[0]}-{pages[-1]}"
