"""How steps become Prefect tasks, and what a flow leaves for people to look at."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID

from prefect import get_client, runtime, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterId,
    TaskRunFilter,
    TaskRunFilterState,
    TaskRunFilterStateType,
)
from prefect.client.schemas.objects import TERMINAL_STATES, State
from prefect.events.worker import EventsWorker
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.tasks import exponential_backoff

from flows.cluster import hire_workers
from flows.hooks import remember
from flows.quality import describe_doubtful, describe_quality, list_documents
from flows.report import describe_in_markdown
from flows.request import BatchSummary, Request
from flows.run import Pending, carry_out
from flows.threads import count_threads
from minutebook import progress
from minutebook.errors import MinutebookError
from minutebook.settings import Settings
from minutebook.workers import stopping_on_signals

Result = TypeVar("Result")

_RECORDING_SECONDS = 3.0
"""Longest wait for Prefect's own records at the end of a run; they take about one second."""


class Tasks:
    """The scheduler that makes a Prefect task of each step and tries it again when its error says that this can help."""

    def __init__(self, settings: Settings, runner: ThreadPoolTaskRunner[Any] | None = None) -> None:
        self.submitted = 0
        self._runner = runner
        self._retries = settings.run.retries
        self._waits = exponential_backoff(backoff_factor=settings.run.retry_seconds)

    def submit(self, name: str, step: Callable[..., Result], *arguments: object) -> Pending[Result]:
        """Submit the step to the runner given, or else the flow's. Its arguments travel in a closure: Prefect need not
        walk them.
        """

        def run_step() -> Result:
            return step(*arguments)

        self.submitted += 1
        made = task(
            name=name.split(" ", 1)[0],
            task_run_name=name.replace("{", "(").replace("}", ")"),
            retries=self._retries,
            retry_delay_seconds=self._waits,
            retry_condition_fn=_can_help,
            persist_result=False,
        )(run_step)
        started: object = made.submit() if self._runner is None else self._runner.submit(made, parameters={})
        return cast("Pending[Result]", started)


@dataclass(slots=True)
class Kept:
    """What a flow made, known even where Prefect could not be told. ``whole`` is None until all of it is done;
    ``tasks`` counts the task runs that Prefect should know of.
    """

    whole: tuple[BatchSummary, ...] | None = None
    flow_run_id: str = ""
    tasks: int = 0


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
    """Carry out the requests as tasks of the running flow, and leave an artifact."""
    summaries = carry_out_as_tasks(requests)
    if requests:
        leave_artifacts(summaries, requests[0].command, requests[0].warehouse)
    return summaries


def carry_out_as_tasks(requests: Sequence[Request]) -> tuple[BatchSummary, ...]:
    """Carry out the requests as tasks of the running flow."""
    if not requests:
        return ()
    settings = requests[0].settings
    with contextlib.ExitStack() as stack:
        pool = stack.enter_context(hire_workers(requests))
        stack.enter_context(stopping_on_signals(pool))
        runner = None
        if settings.run.runner != "local":  # the flow's own runner has threads for one machine
            runner = stack.enter_context(ThreadPoolTaskRunner[Any](max_workers=count_threads(pool)))
        tasks = Tasks(settings, runner)
        summaries = tuple(
            summary for request in requests for summary in carry_out(request, tasks, pool, progress.current())
        )
    if (kept := _kept.get()) is not None:
        kept.whole, kept.tasks, kept.flow_run_id = summaries, tasks.submitted, str(runtime.flow_run.id)
    return summaries


def leave_artifacts(summaries: Sequence[BatchSummary], command: str, folder: Path, notes: Sequence[str] = ()) -> None:
    """Leave what people want to know of a run on its page.

    Args:
        summaries: what was done.
        command: ``ingest``, ``rerun`` or the like.
        folder: the warehouse.
        notes: sentences on what was not done.
    """
    remember(str(runtime.flow_run.id), summaries, notes)
    batches = [summary.batch_id for summary in summaries]
    told = [
        describe_in_markdown(summaries),
        describe_doubtful(folder, batches),
        describe_quality(folder, batches, str(folder)),
    ]
    told += ["## What was left alone", "", *(f"- {note}" for note in notes)] if notes else []
    create_markdown_artifact(
        key="minutebook-summary", markdown="\n".join(told), description=f"{command}: what was done"
    )
    if documents := list_documents(folder, batches):
        create_table_artifact(
            key="minutebook-documents", table=documents, description=f"{command}: documents, what failed first"
        )


def wait_until_recorded(kept: Kept) -> None:
    """Give Prefect's server a moment to write down the last task runs, which reach it late."""
    wanted = FlowRunFilter(id=FlowRunFilterId(any_=[UUID(kept.flow_run_id)])) if kept.flow_run_id else None
    ended = TaskRunFilterState(type=TaskRunFilterStateType(any_=list(TERMINAL_STATES)))
    until = time.monotonic() + _RECORDING_SECONDS
    with get_client(sync_client=True) as client:
        while wanted is not None and time.monotonic() < until:
            body = {
                "flow_runs": wanted.model_dump(mode="json"),
                "task_runs": TaskRunFilter(state=ended).model_dump(mode="json"),
            }
            if int(client.request("POST", "/task_runs/count", json=body).json()) >= kept.tasks:
                return
            time.sleep(0.1)


def forget_events() -> None:
    """Drop what Prefect still wants to tell a server that is lost; it would try each piece for seconds."""
    with contextlib.suppress(AttributeError):  # private to Prefect, whose version is pinned
        waiting = EventsWorker.instance()._queue
        with waiting.mutex:
            waiting.queue.clear()


def name_run() -> str:
    """Name of a flow run: the flow and the batches it is about."""
    given = runtime.flow_run.parameters
    batches = given.get("batches") or [given.get("batch") or given.get("batch_root") or "all batches"]
    return f"{runtime.flow_run.flow_name} {', '.join(Path(str(path)).name for path in batches)}"


def _can_help(_task: object, _run: object, state: State[Any]) -> bool:
    error = state.result(raise_on_failure=False)
    return isinstance(error, MinutebookError) and error.retryable
