"""A run over batches, whoever schedules it: batch -> read pages -> assemble documents -> load -> publish.

Knows nothing of Prefect. A :class:`Scheduler` starts the steps: threads in ``flows.threads``, Prefect tasks in
``flows.tasks``.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Protocol, TypeVar

from flows.request import BatchSummary, Request, Standing, compare, prepare, summarise
from flows.turn import taking_turns
from minutebook import ledger, warehouse
from minutebook.errors import MinutebookError, StoreCorrupt
from minutebook.model import Document, Problem, Run, Source
from minutebook.pipeline import PageDone, PagesFailed, Pipeline, failed_document
from minutebook.progress import Reporter
from minutebook.recipe import list_ingredients
from minutebook.settings import NotifySettings
from minutebook.store import digest_of
from minutebook.workers import Workers

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


def carry_out(request: Request, scheduler: Scheduler, pool: Workers, reporter: Reporter) -> tuple[BatchSummary, ...]:
    """Take in the batches, read what is not read, load what changed. Batches are loaded one after the other.

    Raises:
        MinutebookError: nothing could be done (batch unreadable, engine or language missing, warehouse locked,
            disk full). What earlier batches loaded stays.
    """
    pipeline, batches = prepare(request, pool)
    summaries = []
    for batch in batches:
        with taking_turns(request.warehouse, batch, request.settings.run.lock_seconds, reporter):
            standing = compare(batch, request)
            summaries.append(BatchRun(standing, request, pipeline, scheduler, reporter).carry_out())
    return tuple(summaries)


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
        size = max(
            1, min(run.chunk_pages, -(-len(missing) // self.pipeline.pool.size))
        )  # one document alone uses all workers too
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

        run = replace(run, ended=datetime.now(UTC))
        kept = [self._keep(document) for document in documents]
        settings = replace(self.request.settings, notify=NotifySettings())
        ledger.record(self.pipeline.store, self.batch, kept, settings, run)
        warehouse.publish(
            self.request.warehouse,
            self.batch,
            made(),
            run,
            wait_seconds=self.request.settings.run.lock_seconds,
            keep_versions=self.request.settings.run.keep_versions,
        )

    def _keep(self, document: _Progressing) -> ledger.KeptDocument:
        return ledger.KeptDocument(
            source=ledger.keep_source(document.source),
            page_count=document.page_count,
            failures=document.problems,
            failed=document.made.problems if document.made is not None else None,
            content_key=document.key,
            ingredients=list_ingredients(self.pipeline.bench, self.pipeline.rules, document.source),
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
