"""Start a flow from the command line, with Prefect beside it where Prefect can be had."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from flows.choose import choose_again
from flows.cluster import hire_workers
from flows.notify import Ending, check_notify, notify
from flows.request import BatchSummary, Request
from flows.run import carry_out
from flows.server import PrefectServer, PrefectUnavailable, start_server
from flows.survey import Foreseen, find_nothing_to_do, foresee
from flows.threads import Threads, count_threads
from flows.underway import is_any_left_behind
from minutebook import progress
from minutebook.errors import BatchUnreadable, MinutebookError, WarehouseError
from minutebook.settings import RunSettings, Settings, choose_settings
from minutebook.workers import WorkerPool, stopping_on_signals


def launch(name: str, parameters: dict[str, Any]) -> tuple[BatchSummary, ...]:
    """Run the flow ``name`` with these parameters; without Prefect if its server cannot start or dies.

    Where there is nothing to do, no flow is started. Work done before Prefect was lost is in the store and is not
    done again.

    Args:
        name: ``ingest`` or ``rerun``.
        parameters: those of the flow.

    Raises:
        MinutebookError: what the run itself raised.
    """
    folder = Path(parameters["warehouse"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"the folder cannot be made ({error.strerror}).", where=str(folder), remedy="Choose another: --warehouse."
        ) from error
    settings = _choose_settings(parameters)
    requests = _make_requests(name, parameters, settings)
    with WorkerPool(1, settings.run.worker_memory_mb) as pool:
        if (done := find_nothing_to_do(requests, pool)) is not None:
            whole = all(summary.complete for summary in done)
            told = "the warehouse holds all of it" if whole else "what failed before fails as it did, the rest is held"
            progress.current().say(f"Nothing to do: {told}.")
            _tell_left_behind(folder, settings)
            return done
    check_notify(settings.notify)
    if not settings.run.prefect_seconds:
        return _run_plainly_and_tell(name, requests, settings)
    progress.current().say("Starting Prefect's server, which keeps the record of the run.")
    server: PrefectServer | None = None
    try:
        server = start_server(folder / "prefect", progress.current().say, keep_days=settings.schedule.keep_days)
        return _run_with_prefect(name, parameters, server, settings.run.prefect_seconds)
    except PrefectUnavailable as error:
        progress.current().say(f"{error} The run goes on without Prefect, whose pages will not show it whole.")
        return _run_plainly_and_tell(name, requests, settings)
    finally:
        if server is not None:
            server.stop()


def schedule(batch_root: Path, parameters: dict[str, Any], cron: str) -> None:
    """Serve the flow that ingests whatever batches lie under ``batch_root``, with a server of its own, until stopped.

    Args:
        batch_root: folder whose folders are the batches.
        parameters: those of the flow, but for the batches.
        cron: when to run.

    Raises:
        BatchUnreadable: there is no such folder.
        UsageError: ``cron`` is no schedule.
        PrefectUnavailable: the server cannot start; there is no schedule without it.
    """
    if not batch_root.is_dir():
        raise BatchUnreadable("there is no such folder.", where=str(batch_root), remedy="Check the name.")
    folder = Path(parameters["warehouse"])
    settings = _choose_settings(parameters)
    check_notify(settings.notify)
    if parameters["settings_file"]:
        parameters = {**parameters, "settings_file": str(Path(parameters["settings_file"]).resolve())}
    server = start_server(
        folder / "prefect", progress.current().say, lasting=True, keep_days=settings.schedule.keep_days
    )
    try:
        from flows.schedule import check_cron, serve  # noqa: PLC0415 - imports Prefect while its server starts

        check_cron(cron)
        server.wait(settings.run.prefect_seconds or RunSettings().prefect_seconds)
        kept = f"; it keeps {settings.schedule.keep_days} days of runs" if server.is_own else ""
        progress.current().say(f"Prefect's page is at {server.url.removesuffix('/api')}{kept}.")
        _set_left_behind_to_crashed(folder)
        serve({**parameters, "batch_root": str(batch_root.resolve()), "warehouse": str(folder.resolve())}, cron)
    finally:
        server.stop()


def _tell_left_behind(folder: Path, settings: Settings) -> None:
    """Even where there is nothing to do, Prefect is told of runs that were killed; they are few and this is rare."""
    if not settings.run.prefect_seconds or not is_any_left_behind(folder):
        return
    server: PrefectServer | None = None
    try:
        server = start_server(folder / "prefect", progress.current().say, keep_days=settings.schedule.keep_days)
        server.wait(settings.run.prefect_seconds)
        _set_left_behind_to_crashed(folder)
    except PrefectUnavailable as error:
        progress.current().say(f"{error} Prefect still takes a run that was killed for one that runs.")
    finally:
        if server is not None:
            server.stop()


def _set_left_behind_to_crashed(folder: Path) -> None:
    from flows.leftbehind import set_crashed  # noqa: PLC0415 - as above

    for name in set_crashed(folder, "seen by the next command"):
        progress.current().say(f"Prefect was told that the run '{name}' had been killed.")


def foresee_rerun(parameters: dict[str, Any]) -> tuple[Foreseen, ...]:
    """What ``rerun`` with these parameters would do and why, without doing it.

    Raises:
        MinutebookError: the run could not begin.
    """
    settings = _choose_settings(parameters)
    with WorkerPool(1, settings.run.worker_memory_mb) as pool:
        return foresee(_make_requests("rerun", parameters, settings), pool)


def _choose_settings(parameters: dict[str, Any]) -> Settings:
    settings_file = parameters["settings_file"]
    return choose_settings(
        Path(settings_file) if settings_file else None,
        parameters["languages"],
        parameters["jobs"],
        parameters.get("runner"),
        parameters.get("address"),
    )


def _make_requests(name: str, parameters: dict[str, Any], settings: Settings) -> tuple[Request, ...]:
    folder = Path(parameters["warehouse"])
    if name == "ingest":
        return (Request(tuple(Path(path) for path in parameters["batches"]), folder, settings),)
    return choose_again(
        folder,
        settings,
        parameters["batch"],
        parameters["failed"],
        tuple(parameters["documents"]),
        parameters["from_stage"],
    )


def _run_with_prefect(
    name: str, parameters: dict[str, Any], server: PrefectServer, seconds: float
) -> tuple[BatchSummary, ...]:
    from flows import tasks  # noqa: PLC0415 - imports Prefect while its server starts
    from flows.ingest import ingest  # noqa: PLC0415
    from flows.rerun import rerun  # noqa: PLC0415

    server.wait(seconds)
    with tasks.keeping_results() as kept:
        try:
            done: tuple[BatchSummary, ...] = ingest(**parameters) if name == "ingest" else rerun(**parameters)
            tasks.wait_until_recorded(kept)
        except MinutebookError:
            raise
        except Exception as error:
            if server.restarts == 0 and server.answers():
                raise
            tasks.forget_events()
            if kept.whole is None:
                raise PrefectUnavailable(f"Prefect's server was lost ({type(error).__name__}).") from error
            progress.current().say("Prefect's server was lost and does not know the end of the run; all work is done.")
            return kept.whole
    return done


def _run_plainly_and_tell(name: str, requests: Sequence[Request], settings: Settings) -> tuple[BatchSummary, ...]:
    try:
        done = run_plainly(requests, settings)
    except MinutebookError as error:
        notify(Ending(name, "failed", message=str(error)), settings.notify, progress.current().say)
        raise
    outcome = "complete" if all(summary.complete for summary in done) else "incomplete"
    notify(Ending(name, outcome, done), settings.notify, progress.current().say)
    return done


def run_plainly(requests: Sequence[Request], settings: Settings) -> tuple[BatchSummary, ...]:
    """Carry out the requests without Prefect, reporting to the current reporter.

    Raises:
        MinutebookError: as :func:`flows.run.carry_out`.
    """
    if not requests:
        return ()
    run = settings.run
    with (
        hire_workers(requests) as pool,
        ThreadPoolExecutor(count_threads(pool)) as executor,
        stopping_on_signals(pool),
    ):
        threads = Threads(executor, run.retries, run.retry_seconds)
        return tuple(
            summary for request in requests for summary in carry_out(request, threads, pool, progress.current())
        )
