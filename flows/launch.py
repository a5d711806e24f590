"""Start a flow from the command line, with Prefect beside it where Prefect can be had."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from flows.choose import choose_again
from flows.run import BatchSummary, Request, Threads, carry_out
from flows.server import PrefectServer, PrefectUnavailable, start_server
from minutebook import progress
from minutebook.errors import MinutebookError, WarehouseError
from minutebook.settings import choose_settings
from minutebook.workers import WorkerPool


def launch(name: str, parameters: dict[str, Any], warehouse: Path) -> tuple[BatchSummary, ...]:
    """Run the flow ``name`` with these parameters; without Prefect if its server cannot start or dies.

    Work done before Prefect was lost is in the store and is not done again.

    Raises:
        MinutebookError: what the run itself raised.
    """
    try:
        warehouse.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"the folder cannot be made ({error}).", where=str(warehouse), remedy="Choose another with --warehouse."
        ) from error
    settings = choose_settings(None if parameters["settings_file"] is None else Path(parameters["settings_file"]))
    server: PrefectServer | None = None
    try:
        server = start_server(warehouse / "prefect")
        return _run_with_prefect(name, parameters, server, settings.run.prefect_seconds)
    except PrefectUnavailable as error:
        progress.current().say(f"{error} The run goes on without Prefect; its page will not show this run.")
        return _run_plainly(name, parameters)
    finally:
        if server is not None:
            server.stop()


def _run_with_prefect(
    name: str, parameters: dict[str, Any], server: PrefectServer, seconds: float
) -> tuple[BatchSummary, ...]:
    try:
        from flows.ingest import ingest  # noqa: PLC0415 - imports Prefect while its server starts
        from flows.rerun import rerun  # noqa: PLC0415

        server.wait(seconds)
        done: tuple[BatchSummary, ...] = ingest(**parameters) if name == "ingest" else rerun(**parameters)
    except MinutebookError:
        raise
    except Exception as error:
        if server.answers():
            raise
        raise PrefectUnavailable(f"Prefect's server stopped answering ({type(error).__name__}).") from error
    return done


def _run_plainly(name: str, parameters: dict[str, Any]) -> tuple[BatchSummary, ...]:
    given = dict(parameters)
    settings_file = given.pop("settings_file")
    settings = choose_settings(
        Path(settings_file) if settings_file else None, given.pop("languages"), given.pop("jobs")
    )
    folder = Path(given.pop("warehouse"))
    if name == "ingest":
        requests: tuple[Request, ...] = (Request(tuple(Path(path) for path in given["batches"]), folder, settings),)
    else:
        requests = choose_again(
            folder, settings, given["batch"], given["failed"], tuple(given["documents"]), given["from_stage"]
        )
    run = settings.run
    with WorkerPool(run.workers, run.worker_memory_mb) as pool, ThreadPoolExecutor(run.workers + 2) as executor:
        threads = Threads(executor, run.retries, run.retry_seconds)
        return tuple(
            summary for request in requests for summary in carry_out(request, threads, pool, progress.current())
        )
