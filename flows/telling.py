"""Tell Prefect's page how a run goes: sentences into its log, pages as a progress artifact."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from uuid import UUID

from prefect import get_run_logger
from prefect.artifacts import create_progress_artifact, update_progress_artifact

from minutebook import progress

_BETWEEN_SECONDS = 5.0
"""Least time between two movements of the bar; each is a request to the server and a row of its database."""


class RunPage:
    """The reporter of a run that nobody watches on a terminal. Called from many threads."""

    def __init__(self) -> None:
        self._logger = get_run_logger()
        self._lock = threading.Lock()
        self._expected = self._done = 0
        self._told = time.monotonic()
        self._bar: UUID | None = None

    def say(self, message: str) -> None:
        """Write the sentence into the log of the run."""
        self._logger.info(message)

    def expect_pages(self, count: int) -> None:
        """Raise the total."""
        with self._lock:
            self._expected += count

    def page_done(self) -> None:
        """Count, and now and then move the bar."""
        with self._lock:
            self._done += 1
            now = time.monotonic()
            if now - self._told < _BETWEEN_SECONDS and self._done < self._expected:
                return
            self._told = now
            done, expected = self._done, self._expected
        self.say(f"{done} of {expected} pages read")
        with contextlib.suppress(Exception):  # a bar that cannot be moved must not fail the page
            self._move(100 * done / max(expected, 1))

    def _move(self, percent: float) -> None:
        if self._bar is None:
            made = create_progress_artifact(percent, key="minutebook-pages", description="pages read")
            self._bar = made if isinstance(made, UUID) else None
        else:
            update_progress_artifact(self._bar, progress=percent)


@contextlib.contextmanager
def telling_prefect() -> Iterator[None]:
    """Report to Prefect what runs inside, unless somebody is reported to already."""
    if isinstance(progress.current(), progress.Silence):
        with progress.reporting_to(RunPage()):
            yield
    else:
        yield
