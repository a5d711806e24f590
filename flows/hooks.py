"""Prefect's hooks on the end of a flow run, which tell people as ``minutebook.toml`` says."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prefect import Flow
from prefect.client.schemas.objects import FlowRun, State
from prefect.logging.loggers import flow_run_logger
from prefect.settings import get_current_settings

from flows.notify import Ending, notify
from flows.request import BatchSummary
from minutebook.errors import MinutebookError
from minutebook.settings import read_settings

_done: dict[str, tuple[tuple[BatchSummary, ...], tuple[str, ...]]] = {}


def remember(flow_run_id: str, summaries: Sequence[BatchSummary], notes: Sequence[str]) -> None:
    """Keep what a run of this process did, for the hooks that follow it."""
    _done[flow_run_id] = (tuple(summaries), tuple(notes))


def tell_people(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Hook on completion, failure and crash: tell all whom the settings of the run name."""
    logger = flow_run_logger(flow_run, flow)
    summaries, notes = _done.pop(str(flow_run.id), ((), ()))
    ending = Ending(
        run=flow_run.name,
        outcome=_name_outcome(state, summaries),
        summaries=summaries,
        notes=notes,
        message="" if state.is_completed() else (state.message or ""),
        page=_find_page(flow_run),
    )
    given = (flow_run.parameters or {}).get("settings_file")
    try:
        settings = read_settings(Path(given) if given else None).notify
    except MinutebookError as error:
        logger.warning("Nobody is told of the end of this run: %s", error)
        return
    notify(ending, settings, lambda told: logger.log(logging.WARNING, told))


def _name_outcome(state: State[Any], summaries: Sequence[BatchSummary]) -> str:
    if state.is_completed():
        return "complete" if all(summary.complete for summary in summaries) else "incomplete"
    return "crashed" if state.is_crashed() else "failed"


def _find_page(flow_run: FlowRun) -> str:
    page = get_current_settings().ui_url
    return f"{page}/runs/flow-run/{flow_run.id}" if page else ""
