"""A run over batches, whoever schedules it: batch -> read pages -> assemble documents -> load -> publish.

Knows nothing of Prefect. A :class:`Scheduler` starts the steps: threads here, Prefect tasks in ``flows.ingest``.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Protocol, TypeVar

from minutebook import intake, ocr, warehouse
from minutebook.errors import MinutebookError
from minutebook.model import Batch, Document, Problem, Run, Source, Status
from minutebook.pipeline import Bench, PageDone, PagesFailed, Pipeline, Stage, problem_of
from minutebook.progress import Reporter
from minutebook.settings import Settings
from minutebook.store import digest_of
from minutebook.workers import WorkerPool

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


class Threads:
    """The plain scheduler: threads, with waits between tries that double."""

    def __init__(self, executor: ThreadPoolExecutor, retries: int, wait_seconds: float) -> None:
        self._executor = executor
        self._retries = retries
        self._wait_seconds = wait_seconds

    def submit(self, name: str, step: Callable[..., Result], *arguments: object) -> Pending[Result]:
        """Start the step in a thread."""
        return self._executor.submit(self._attempt, step, arguments)

    def _attempt(self, step: Callable[..., Result], arguments: tuple[object, ...]) -> Result:
        for tried in range(self._retries):
            try:
                return step(*arguments)
            except MinutebookError as error:
                if not error.retryable:
                    raise
                time.sleep(self._wait_seconds * 2**tried)
        return step(*arguments)


@dataclass(frozen=True, slots=True)
class Request:
    """What to do. ``documents`` limits the run to these ids; ``redo`` names the first stage to compute anew."""

    paths: tuple[Path, ...]
    warehouse: Path
    settings: Settings = field(default_factory=Settings)
    command: str = "ingest"
    redo: Stage | None = None
    documents: frozenset[str] | None = None


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
    engine = ocr.engine_version()
    batches = intake.receive(request.paths, request.settings.intake)
    wanted = {code for batch in batches for source in batch.sources for code in source.languages}
    ocr.check_languages(tuple(sorted(wanted | set(request.settings.ocr.languages))))
    bench = Bench(request.warehouse / "store", request.settings, engine, redo=request.redo)
    pipeline = Pipeline(bench, pool)
    return tuple(BatchRun(batch, request, pipeline, scheduler, reporter).carry_out() for batch in batches)


class BatchRun:
    """One batch on its way through the pipeline."""

    def __init__(
        self, batch: Batch, request: Request, pipeline: Pipeline, scheduler: Scheduler, reporter: Reporter
    ) -> None:
        self.batch = batch
        self.request = request
        self.pipeline = pipeline
        self.scheduler = scheduler
        self.reporter = reporter
        self.outcomes: list[tuple[Source, PageDone]] = []
        self.pages_reused = 0

    def carry_out(self) -> BatchSummary:
        """Read, assemble, load; see :func:`carry_out`."""
        started = datetime.now(UTC)
        chosen = [
            s for s in self.batch.sources if self.request.documents is None or s.document_id in self.request.documents
        ]
        self.reporter.say(f"{self.batch.id}: {len(chosen)} documents, {len(self.batch.refused)} other files")
        counted = [
            (source, self.scheduler.submit(f"open {source.path}", self.pipeline.count_pages, source))
            for source in chosen
        ]
        documents: list[_Progressing] = []
        for source, pending in counted:
            try:
                documents.append(self._start_reading(source, pending.result()))
            except MinutebookError as error:
                documents.append(
                    _Progressing(
                        source, 0, (), Document(source, Status.FAILED, problems=(*source.problems, problem_of(error)))
                    )
                )
        loaded = warehouse.content_keys(self.request.warehouse, self.batch.id)
        to_load = [document for document in documents if not self._settle(document, loaded)]
        run = self._describe_run(started)
        published = bool(to_load) or not warehouse.holds_batch(self.request.warehouse, self.batch)
        if published:
            self.scheduler.submit(f"load {self.batch.id}", self._load, to_load, run).result()
        return self._summarise(run, len(documents) - len(to_load), published)

    def _start_reading(self, source: Source, page_count: int) -> _Progressing:
        missing = self.pipeline.pages_to_read(source, page_count)
        self.pages_reused += page_count - len(missing)
        self.reporter.expect_pages(len(missing))
        size = self.request.settings.run.chunk_pages
        chunks = [missing[at : at + size] for at in range(0, len(missing), size)]
        readings = tuple(
            self.scheduler.submit(f"read {source.path} {_page_range(chunk)}", self._read_chunk, source, chunk)
            for chunk in chunks
        )
        return _Progressing(source, page_count, readings)

    def _read_chunk(self, source: Source, page_nos: Sequence[int]) -> tuple[PageDone, ...]:
        return self.pipeline.read_chunk(source, page_nos, self.reporter.page_done)

    def _settle(self, document: _Progressing, loaded: dict[str, str]) -> bool:
        """Wait for the pages of a document and assemble it; True if the warehouse already holds the same."""
        if document.failed is not None:
            return False
        outcomes = [done for reading in document.readings for done in _result_of(reading)]
        self.outcomes += [(document.source, done) for done in outcomes]
        document.problems = tuple(done.problem for done in outcomes if done.problem)
        key = self.pipeline.content_key(document.source, document.page_count, document.problems)
        if key is not None and loaded.get(document.source.document_id) == key:
            return True
        name = f"assemble {document.source.path}"
        try:
            made = self.scheduler.submit(name, self._assemble, document).result()
        except MinutebookError as error:
            failed = (*document.source.problems, problem_of(error))
            document.failed = Document(document.source, Status.FAILED, problems=failed)
            return False
        return loaded.get(document.source.document_id) == made

    def _assemble(self, document: _Progressing) -> str | None:
        return self.pipeline.assemble(document.source, document.page_count, document.problems).content_key

    def _load(self, documents: Sequence[_Progressing], run: Run) -> None:
        stored = self.pipeline.from_store()

        def made() -> Iterator[Document]:
            for document in documents:
                yield document.failed or stored.assemble(document.source, document.page_count, document.problems)

        warehouse.publish(self.request.warehouse, self.batch, made(), replace(run, ended=datetime.now(UTC)))

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
        status = warehouse.batch_status(self.request.warehouse, self.batch.id)
        slowest = sorted(((done.seconds, source.path, done.page_no) for source, done in self.outcomes), reverse=True)
        return BatchSummary(
            batch_id=self.batch.id,
            counts=status.counts,
            unchanged=unchanged,
            pages_read=run.pages_read,
            pages_reused=run.pages_reused,
            engine_calls=run.engine_calls,
            pages_failed=sum(done.problem is not None for _, done in self.outcomes),
            seconds=(datetime.now(UTC) - run.started).total_seconds(),
            published=published,
            failures=status.failures,
            slowest=tuple(slowest[:5]),
        )


@dataclass(slots=True)
class _Progressing:
    """A document between intake and load."""

    source: Source
    page_count: int
    readings: tuple[Pending[tuple[PageDone, ...]], ...]
    failed: Document | None = None
    problems: tuple[Problem, ...] = ()


def _result_of(reading: Pending[tuple[PageDone, ...]]) -> tuple[PageDone, ...]:
    try:
        return reading.result()
    except PagesFailed as failed:
        return failed.outcomes


def _page_range(pages: Sequence[int]) -> str:
    return f"page {pages[0]}" if len(pages) == 1 else f"pages {pages[0]}-{pages[-1]}"
