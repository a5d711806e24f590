"""How steps become Prefect tasks, and what a flow leaves for people to look at."""

from __future__ import annotations

from collections.abc import Callable
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


def run_as_tasks(request: Request) -> tuple[BatchSummary, ...]:
    """The body of every flow: carry out the request as tasks of the running flow, and leave an artifact."""
    run = request.settings.run
    with WorkerPool(run.workers, run.worker_memory_mb) as pool:
        summaries = carry_out(request, Tasks(request.settings), pool, progress.current())
    create_markdown_artifact(
        key="minutebook-summary",
        markdown=describe_in_markdown(summaries),
        description=f"{request.command}: what was done",
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
