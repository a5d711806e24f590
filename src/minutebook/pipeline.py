"""The stages in order, on one screen, without a scheduler.

source -> pages -> ocr -> text -> segment -> people -> Document. Each stage's result is looked up in the store
under the key of all that it depends on, and computed only when it is not there. Whatever touches the bytes of a
source runs in a worker process; results travel through the store, so a killed worker costs at most one page.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook import ocr, pages, people, segment, text
from minutebook.errors import MinutebookError, PageError, PageTimeout, SourceError, StoreCorrupt, TooLarge, WorkerDied
from minutebook.model import (
    CleanLine,
    Document,
    Meeting,
    PagePlan,
    PageReading,
    Problem,
    Route,
    Severity,
    Source,
    Status,
)
from minutebook.recipe import (
    Bench,
    DocumentKeys,
    Stage,
    final_key,
    plan_key,
    reading_digest,
    reading_key,
    source_key,
)
from minutebook.rules import load_rulebook
from minutebook.settings import Settings
from minutebook.store import Entry, Store, digest_of
from minutebook.workers import Workers


@dataclass(frozen=True, slots=True)
class PageCount:
    """Result of opening a source."""

    pages: int


@dataclass(frozen=True, slots=True)
class PageDone:
    """What became of one page in a worker: read (``seconds`` of work, ``engine_called``), or failed with ``problem``."""

    page_no: int
    seconds: float = 0.0
    engine_called: bool = False
    problem: Problem | None = None
    retryable: bool = False


class PagesFailed(PageError):
    """Some pages of a chunk could not be read; ``outcomes`` tells what became of each page of the chunk."""

    code = "pages_failed"

    def __init__(self, outcomes: Sequence[PageDone], where: str) -> None:
        failed = [done for done in outcomes if done.problem]
        super().__init__(f"{len(failed)} pages could not be read.", where=where)
        self.outcomes = tuple(outcomes)
        self.retryable = any(done.retryable for done in failed)


class Pipeline:
    """Take sources through the stages. Thread-safe.

    Args:
        bench: store, settings, rules and engine version.
        pool: the worker processes to use.
    """

    def __init__(self, bench: Bench, pool: Workers) -> None:
        self.bench = bench
        self.pool = pool
        self.store = Store(bench.store)
        self.rules = load_rulebook(bench.rules_folder)

    def count_pages(self, source: Source) -> int:
        """Number of pages.

        Raises:
            SourceError: the source cannot be opened.
            WorkerDied, PageTimeout: opening it crashed or hung.
        """
        if (known := self.known_pages(source)) is not None:
            return known
        seconds = self.bench.settings.run.page_seconds
        (count,) = self.pool.stream(count_in_worker, (source, self.bench.settings), seconds)
        self.store.write("source", source_key(self.bench, source), count)
        return int(count.pages)

    def known_pages(self, source: Source) -> int | None:
        """Number of pages of a source that was opened before, None of any other."""
        found = self.store.read("source", source_key(self.bench, source), PageCount)
        return found.value.pages if found is not None else None

    def pages_to_read(self, source: Source, page_count: int) -> tuple[int, ...]:
        """Pages without a reading in the store (all, when pages or ocr are to be redone)."""
        if self.bench.redoes(Stage.OCR):
            return tuple(range(1, page_count + 1))
        return tuple(
            no for no in range(1, page_count + 1) if reading_digest(self.store, self.bench, source, no) is None
        )

    def read_chunk(self, source: Source, page_nos: Sequence[int], on_page: Callable[[], None]) -> tuple[PageDone, ...]:
        """Read pages into the store, calling ``on_page`` after each. A page that kills its worker costs itself alone.

        Raises:
            PagesFailed: some page failed in a way that may be tried again.
        """
        outcomes: dict[int, PageDone] = {}
        waiting = list(page_nos)
        while waiting:
            try:
                for done in self._stream_pages(source, waiting):
                    outcomes[done.page_no] = done
                    on_page()
            except (PageTimeout, WorkerDied, PageError) as error:
                culprit = next(no for no in waiting if no not in outcomes)
                outcomes[culprit] = PageDone(culprit, problem=problem_of(error, culprit), retryable=error.retryable)
            except SourceError as error:
                for no in waiting:
                    if no not in outcomes:
                        outcomes[no] = PageDone(no, problem=problem_of(error, no), retryable=error.retryable)
            waiting = [no for no in waiting if no not in outcomes]
        told = tuple(outcomes[no] for no in page_nos)
        if any(done.retryable for done in told):
            raise PagesFailed(told, source.path)
        return told

    def content_key(self, source: Source, page_count: int, failures: Sequence[Problem] = ()) -> str | None:
        """Digest of all that the rows of a document derive from, by digests alone; None if a stage must still run."""
        if self.bench.redo is not None:
            return None
        read = [reading_digest(self.store, self.bench, source, no) for no in range(1, page_count + 1)]
        readings = [digest for digest in read if digest is not None]
        if len(readings) + len(failures) < page_count:
            return None
        keys = DocumentKeys(self.rules, (*readings, digest_of(tuple(failures))))
        text_digest = self.store.digest("text", keys.text)
        segment_digest = text_digest and self.store.digest("segment", keys.segment(text_digest))
        people_digest = segment_digest and self.store.digest("people", keys.people(segment_digest))
        return people_digest and final_key(source, keys, people_digest)

    def assemble(self, source: Source, page_count: int, failures: Sequence[Problem] = ()) -> Document:
        """The document, from readings in the store; pages without one are unreadable for the reason in ``failures``.

        Raises:
            StoreCorrupt: the stored reading of a page is damaged; it has been set aside and must be read again.
            WorkerDied, PageTimeout: the later stages crashed or hung.
        """
        arguments = (source, page_count, tuple(failures), self.bench)
        (document,) = self.pool.stream(assemble_in_worker, arguments, self.bench.settings.run.document_seconds)
        return document

    def assemble_key(self, source: Source, page_count: int, failures: Sequence[Problem] = ()) -> str:
        """Take a document through all stages into the store; its content key.

        Raises:
            WorkerDied, PageTimeout: as :meth:`assemble`.
        """
        arguments = (source, page_count, tuple(failures), self.bench)
        (key,) = self.pool.stream(key_in_worker, arguments, self.bench.settings.run.document_seconds)
        return key

    def from_store(self) -> Pipeline:
        """The same pipeline on this machine and without ``redo``: what was made again is now taken from the store."""
        return Pipeline(replace(self.bench, redo=None), self.pool.here)

    def _stream_pages(self, source: Source, page_nos: Sequence[int]) -> Iterator[PageDone]:
        seconds = self.bench.settings.run.page_seconds
        yield from self.pool.stream(read_in_worker, (source, tuple(page_nos), self.bench), seconds)


def problem_of(error: MinutebookError, page_no: int | None = None) -> Problem:
    """An exception as data."""
    where = f"page {page_no}" if page_no else "document"
    return Problem(error.code, Severity.ERROR, where, error.message, page_no, error.remedy)


def failed_document(source: Source, error: MinutebookError) -> Document:
    """The document of a source that could not be opened or assembled."""
    problems = (*source.problems, problem_of(error))
    key = digest_of([source.batch_id, source.path, source.catalogue, problems])
    return Document(source, Status.FAILED, problems=problems, content_key=key)


def count_in_worker(source: Source, settings: Settings) -> Iterator[PageCount]:
    """Job: open a source and count its pages."""
    with pages.open_source(source, settings.pages) as opened:
        yield PageCount(opened.page_count)


def read_in_worker(source: Source, page_nos: Sequence[int], bench: Bench) -> Iterator[PageDone]:
    """Job: prepare and read pages into the store, yielding what became of each."""
    store = Store(bench.store)
    languages = source.languages or bench.settings.ocr.languages
    with pages.open_source(source, bench.settings.pages) as opened:
        for no in page_nos:
            started = time.monotonic()
            try:
                prepared = opened.prepare(no, ocr.tell_orientation)
                plan = store.write("pages", plan_key(bench, source, no), prepared.plan)
                key = reading_key(bench, source, plan.digest)
                called = bench.redoes(Stage.OCR) or store.read("ocr", key, PageReading) is None
                if called:
                    store.write("ocr", key, ocr.read_page(prepared.plan, prepared.image, languages, bench.settings.ocr))
                engine_called = called and prepared.image is not None
                yield PageDone(no, time.monotonic() - started, engine_called)
            except (PageError, TooLarge) as error:
                yield PageDone(no, time.monotonic() - started, problem=problem_of(error, no), retryable=error.retryable)


def assemble_in_worker(
    source: Source, page_count: int, failures: Sequence[Problem], bench: Bench
) -> Iterator[Document]:
    """Job: take the readings of a document through text, segment and people."""
    store, rules = Store(bench.store), load_rulebook(bench.rules_folder)
    failed = {problem.page_no: problem for problem in failures}
    readings: list[PageReading] = []
    digests: list[str] = []
    for no in range(1, page_count + 1):
        entry = _read_page_entry(store, bench, source, no)
        if entry is not None:
            readings.append(text.order_columns(entry.value))
            digests.append(entry.digest)
        elif no in failed:
            readings.append(_unreadable(no, failed[no]))
        else:
            raise StoreCorrupt(f"the stored reading of page {no} was damaged; it is read again.", where=source.path)
    keys = DocumentKeys(rules, (*digests, digest_of(tuple(failures))))

    lines = None if bench.redoes(Stage.TEXT) else store.read("text", keys.text, tuple[CleanLine, ...])
    lines = lines or store.write("text", keys.text, text.clean_lines(readings, rules))
    key = keys.segment(lines.digest)
    meetings = None if bench.redoes(Stage.SEGMENT) else store.read("segment", key, tuple[Meeting, ...])
    meetings = meetings or store.write("segment", key, segment.find_meetings(lines.value, rules))
    key = keys.people(meetings.digest)
    named = None if bench.redoes(Stage.PEOPLE) else store.read("people", key, tuple[Meeting, ...])
    named = named or store.write("people", key, people.resolve(meetings.value, lines.value, rules))

    unread = [page for page in readings if page.route is Route.UNREADABLE]
    status = Status.FAILED if len(unread) == page_count else Status.PARTIAL if unread else Status.LOADED
    yield Document(
        source=source,
        status=status,
        pages=tuple(readings),
        lines=lines.value,
        meetings=named.value,
        problems=source.problems,
        content_key=final_key(source, keys, named.digest),
    )


def key_in_worker(source: Source, page_count: int, failures: Sequence[Problem], bench: Bench) -> Iterator[str]:
    """Job: as :func:`assemble_in_worker`, telling the content key alone, which is quicker to hand over."""
    for document in assemble_in_worker(source, page_count, failures, bench):
        yield document.content_key or ""


def _read_page_entry(store: Store, bench: Bench, source: Source, page_no: int) -> Entry[PageReading] | None:
    plan = store.read("pages", plan_key(bench, source, page_no), PagePlan)
    return store.read("ocr", reading_key(bench, source, plan.digest), PageReading) if plan else None


def _unreadable(page_no: int, problem: Problem) -> PageReading:
    return PageReading(page_no, Route.UNREADABLE, 0, 0, None, None, None, problems=(problem,))
