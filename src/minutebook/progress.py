"""Tell a person how a run goes: a bar on a terminal, plain lines in a log, or nothing."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar
from types import TracebackType
from typing import Protocol, Self, TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

_LINE_SECONDS = 10.0
"""Least time between two progress lines in a log."""


class Reporter(Protocol):
    """What a run reports while it works. Called from many threads."""

    def say(self, message: str) -> None:
        """A sentence for people."""

    def expect_pages(self, count: int) -> None:
        """So many more pages are to be read."""

    def page_done(self) -> None:
        """One page has been read, or could not be."""


class Silence:
    """Reports nothing."""

    def say(self, message: str) -> None:
        """Nothing."""

    def expect_pages(self, count: int) -> None:
        """Nothing."""

    def page_done(self) -> None:
        """Nothing."""


class Lines:
    """Plain lines, at most one on pages every ten seconds: for logs."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self._expected = self._done = 0
        self._told = time.monotonic()

    def say(self, message: str) -> None:
        """Write the sentence as a line."""
        with self._lock:
            print(message, file=self._out, flush=True)

    def expect_pages(self, count: int) -> None:
        """Raise the total."""
        with self._lock:
            self._expected += count

    def page_done(self) -> None:
        """Count, and now and then write how far it is."""
        with self._lock:
            self._done += 1
            now = time.monotonic()
            if now - self._told >= _LINE_SECONDS or self._done == self._expected:
                self._told = now
                print(f"{self._done} of {self._expected} pages read", file=self._out, flush=True)


class Bar:
    """A progress bar on a terminal; sentences scroll above it."""

    def __init__(self, out: TextIO) -> None:
        self._progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=Console(file=out), transient=True,
        )  # fmt: skip
        self._task: TaskID | None = None
        self._expected = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def say(self, message: str) -> None:
        """Print the sentence above the bar."""
        self._progress.console.print(message, markup=False, highlight=False)

    def expect_pages(self, count: int) -> None:
        """Raise the total; the bar appears with the first page."""
        self._expected += count
        if self._task is None and self._expected:
            self._task = self._progress.add_task("pages", total=self._expected)
        elif self._task is not None:
            self._progress.update(self._task, total=self._expected)

    def page_done(self) -> None:
        """Move the bar by one page."""
        if self._task is not None:
            self._progress.advance(self._task)


_current: ContextVar[Reporter | None] = ContextVar("reporter", default=None)


def current() -> Reporter:
    """The reporter of this run; silence where nobody set one, as on a Prefect worker."""
    return _current.get() or Silence()


@contextlib.contextmanager
def reporting_to(reporter: Reporter) -> Iterator[None]:
    """Let what runs inside report to ``reporter``."""
    token = _current.set(reporter)
    try:
        yield
    finally:
        _current.reset(token)
