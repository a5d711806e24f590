"""The plain scheduler, for runs without Prefect: threads, with waits between tries that double."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

from flows.run import Pending
from minutebook.errors import MinutebookError
from minutebook.workers import Workers

Result = TypeVar("Result")


_SPARE_THREADS = 2
"""Threads beyond one a page worker, so that documents are assembled while pages are read."""
_AHEAD = 2
"""Steps under way for each seat of a cluster, so that the next one waits there when a seat becomes free."""


def count_threads(workers: Workers) -> int:
    """How many steps should be under way; a thread waits for each."""
    return (workers.size if workers.here is workers else workers.size * _AHEAD) + _SPARE_THREADS


class Threads:
    """Starts each step in a thread of ``executor``.

    Args:
        executor: its threads.
        retries: how often a step is tried again whose error says that this can help.
        wait_seconds: wait before the first of them.
    """

    def __init__(self, executor: ThreadPoolExecutor, retries: int, wait_seconds: float) -> None:
        self._executor = executor
        self._retries = retries
        self._wait_seconds = wait_seconds

    def submit(self, name: str, step: Callable[..., Result], *arguments: object) -> Pending[Result]:
        """Start the step."""
        return self._executor.submit(copy_context().run, self._attempt, step, arguments)

    def _attempt(self, step: Callable[..., Result], arguments: tuple[object, ...]) -> Result:
        for tried in range(self._retries):
            try:
                return step(*arguments)
            except MinutebookError as error:
                if not error.retryable:
                    raise
                time.sleep(self._wait_seconds * 2**tried)
        return step(*arguments)
