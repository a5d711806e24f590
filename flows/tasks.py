"""How steps become Prefect tasks, and what a flow leaves for people to look at."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from prefect import runtime, task
from prefect.artifacts import create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.tasks import exponential_backoff

from flows.report import describe_in_markdown
from flows.run import BatchSummary, Pending, Request, carry_out
from minutebook import progress
from minutebook.errors import MinutebookError
from minutebook.settings import Settings
from minutebook.workers import WorkerPool

Result = TypeVar("Result")


class Tasks:
    """The scheduler that makes a Prefect task of each step and tries it again when its error says that this can help."""

    def __init__(self, settings: Settings) -> None:
        self._retries = settings.run.retries
        self._waits = exponential_backoff(backoff_factor=settings.run.retry_seconds)

    def submit(self, name: str, step: Callable[..., Result], *arguments: object) -> Pending[Result]:
        """Submit the step to the flow's task runner. Its arguments travel in a closure: Prefect need not walk them."""

        def run_step() -> Result:
            return step(*arguments)

        made = task(
            name=name.split(" ", 1)[0],
            task_run_name=name.replace("{", "(").replace("}", ")"),
            retries=self._retries,
            retry_delay_seconds=self._waits,
            retry_condition_fn=_can_help,
            persist_result=False,
        )(run_step)
        return cast("Pending[Result]", made.submit())


@dataclass(slots=True)
class Kept:
    """What a flow made, known even where Prefect could not be told; ``whole`` is None until all of it is done."""

    whole: tuple[BatchSummary, ...] | None = None


_kept: ContextVar[Kept | None] = ContextVar("kept", default=None)


@contextlib.contextmanager
def keeping_results() -> Iterator[Kept]:
    """Keep the result of the flow that is run inside."""
    kept = Kept()
    token = _kept.set(kept)
    try:
        yield kept
    finally:
        _kept.reset(token)


def run_as_tasks(requests: Sequence[Request]) -> tuple[BatchSummary, ...]:
    """The body of every flow: carry out the requests as tasks of the running flow, and leave an artifact."""
    if not requests:
        return ()
    settings = requests[0].settings
    with WorkerPool(settings.run.workers, settings.run.worker_memory_mb) as pool:
        tasks = Tasks(settings)
        summaries = tuple(
            summary for request in requests for summary in carry_out(request, tasks, pool, progress.current())
        )
    if (kept := _kept.get()) is not None:
        kept.whole = summaries
    create_markdown_artifact(
        key="minutebook-summary",
        markdown=describe_in_markdown(summaries),
        description=f"{requests[0].command}: what was done",
    )
    return summaries


def name_run() -> str:
    """Name of a flow run: the flow and the batches it is about."""
    given = runtime.flow_run.parameters
    batches = given.get("batches") or [given.get("batch") or "all batches"]
    return f"{runtime.flow_run.flow_name} {', '.join(Path(str(path)).name for path in batches)}"


def _can_help(_task: object, _run: object, state: State[Any]) -> bool:
    error = state.result(raise_on_failure=False)
    return isinstance(error, MinutebookError) and error.retryable
