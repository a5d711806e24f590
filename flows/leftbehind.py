"""Set runs to Crashed whose process was killed, so that Prefect's page tells the truth and lets them be run again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from prefect import get_client, runtime
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from prefect.exceptions import ObjectNotFound
from prefect.states import Crashed

from flows.underway import LeftBehind, list_marks, marking, taking_left_behind

_GRACE = timedelta(minutes=10)
"""Age after which a Running run without a mark is taken for dead: a run marks itself within seconds."""


@contextlib.contextmanager
def under_way(folder: Path) -> Iterator[None]:
    """Mark the running flow as alive, having set those left behind to Crashed. Part of every flow."""
    flow_run_id = str(runtime.flow_run.id)
    with marking(folder, flow_run_id):
        set_crashed(folder, f"seen by run {runtime.flow_run.name}")
        yield


def set_crashed(folder: Path, seen: str) -> tuple[str, ...]:
    """Set each run of this warehouse that was left behind to Crashed, with its unfinished tasks.

    Args:
        folder: the warehouse.
        seen: who finds it, for the message.

    Returns:
        Names of the runs.
    """
    names = []
    with taking_left_behind(folder) as marked, get_client(sync_client=True) as client:
        for each in (*marked, *_find_unmarked(folder, client, {one.flow_run_id for one in marked})):
            with contextlib.suppress(ObjectNotFound, ValueError):  # a database that was lost; no run's name
                names += _set_crashed(client, each, seen)
    return tuple(names)


def _set_crashed(client: SyncPrefectClient, left: LeftBehind, seen: str) -> list[str]:
    run = client.read_flow_run(UUID(left.flow_run_id))
    if run.state is not None and run.state.is_final():
        return []
    told = f"Its process ended without a word: {left.process or 'it did not say who'}; {seen}. What was read is kept."
    client.set_flow_run_state(run.id, Crashed(message=told), force=True)
    for task in client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[run.id]))):
        if task.state is not None and not task.state.is_final():
            client.set_task_run_state(task.id, Crashed(message="The process of its flow run ended."), force=True)
    return [run.name]


def _find_unmarked(folder: Path, client: SyncPrefectClient, known: set[str]) -> list[LeftBehind]:
    """Runs killed before they could mark themselves. On a server that others use too, they cannot be told."""
    if os.environ.get("PREFECT_HOME") != str((folder / "prefect").resolve()):
        return []
    marks = known | {place.name for place in list_marks(folder)}
    running = client.read_flow_runs(
        flow_run_filter=FlowRunFilter(
            state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.RUNNING])),
            start_time=FlowRunFilterStartTime(before_=cast("Any", datetime.now(UTC) - _GRACE)),
        )
    )
    return [LeftBehind(str(run.id), f"started {run.start_time:%Y-%m-%d %H:%M} UTC") for run in running
            if str(run.id) not in marks]  # fmt: skip
