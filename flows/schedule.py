"""The scheduled flow: whatever batches lie in a folder, again and again, as the clock says."""

# No postponed annotations: Prefect reads the types of the parameters, in places that know none of these names.
import contextlib
from datetime import datetime
from pathlib import Path

from prefect import flow
from prefect.client.schemas.schedules import CronSchedule
from prefect.schedules import Cron
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.types.entrypoint import EntrypointType

from flows.arrivals import Arrivals, is_to_blame
from flows.clock import find_time_zone
from flows.hooks import tell_people
from flows.leftbehind import under_way
from flows.parameters import PageWorkers, Runner
from flows.request import BatchSummary, Request
from flows.tasks import carry_out_as_tasks, leave_artifacts, name_run
from flows.telling import telling_prefect
from minutebook import progress
from minutebook.errors import MinutebookError, UsageError
from minutebook.settings import choose_settings


@flow(
    name="ingest-arrivals",
    flow_run_name=name_run,
    task_runner=ThreadPoolTaskRunner(max_workers=16),  # type: ignore[arg-type]
    on_completion=[tell_people],
    on_failure=[tell_people],
    on_crashed=[tell_people],
)
def ingest_arrivals(
    batch_root: str,
    warehouse: str = "warehouse",
    settings_file: str | None = None,
    languages: str | None = None,
    jobs: PageWorkers = 0,
    runner: Runner | None = None,
    address: str | None = None,
) -> tuple[BatchSummary, ...]:
    """Ingest the batches of a folder that are new, have changed, or failed and may be tried again.

    Args:
        batch_root: folder whose folders are the batches.
        warehouse: folder of the warehouse.
        settings_file: a ``minutebook.toml``; defaults where it says nothing.
        languages: Tesseract codes joined by ``+``; those of the settings if not given.
        jobs: pages read at a time; 0 for one a core.
        runner: where pages are read: local, on this machine; dask, by a Dask cluster; as the settings say if not given.
        address: scheduler of the Dask cluster, such as tcp://archive1:8786; a cluster on this machine if empty.

    Raises:
        MinutebookError: a batch could not be taken in; told after all others were.
    """
    settings = choose_settings(Path(settings_file) if settings_file else None, languages, jobs, runner, address)
    arrivals = Arrivals(Path(batch_root), Path(warehouse), settings.schedule)
    summaries: list[BatchSummary] = []
    refused: list[MinutebookError] = []
    notes: list[str] = []
    with under_way(Path(warehouse)), telling_prefect():
        found = arrivals.sort()
        notes += [f"{path.name}: its files still change; left for the next run." for path in found.changing]
        notes += [_tell_given_up(path) for path in found.given_up]
        for note in notes:
            progress.current().say(note)
        for arrival in found.due:
            progress.current().say(f"{arrival.path.name}: {arrival.reason}")
            arrivals.begin(arrival)
            try:
                done = carry_out_as_tasks([Request((arrival.path,), Path(warehouse), settings)])
            except MinutebookError as error:
                if not is_to_blame(error):
                    arrivals.take_back(arrival)
                if error.stops_run:
                    raise
                refused.append(error)
                notes.append(f"{arrival.path.name}: {error}")
                progress.current().say(str(error))
            else:
                arrivals.end(arrival, failed=not all(summary.complete for summary in done))
                summaries += done
    leave_artifacts(summaries, "scheduled run", Path(warehouse), notes)
    if refused:
        raise refused[0]
    return tuple(summaries)


def _tell_given_up(path: Path) -> str:
    return (
        f"{path.name}: failed as often as may be tried; left alone until it changes. "
        f"By hand: minutebook rerun --batch {path.name} --failed"
    )


def check_cron(cron: str) -> None:
    """Make sure that Prefect understands the schedule.

    Raises:
        UsageError: it does not.
    """
    try:
        CronSchedule(cron=cron)
    except ValueError as error:
        raise UsageError(f"'{cron}' is no cron schedule.", remedy='Example: --cron "0 2 * * *"') from error


def serve(parameters: dict[str, object], cron: str) -> None:
    """Run the flow whenever ``cron`` says, until interrupted. A run that is due while one is under way waits for it.

    Args:
        parameters: those of :func:`ingest_arrivals`.
        cron: minute, hour, day, month, weekday; in the time zone of the machine.
    """
    zone = find_time_zone()
    print(f"Serving since {datetime.now().astimezone():%Y-%m-%d %H:%M}, {zone} time; stop with Ctrl-C.", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        ingest_arrivals.serve(
            name="minutebook",
            schedule=Cron(cron, timezone=zone),
            parameters=parameters,
            limit=1,
            pause_on_shutdown=False,
            print_starting_message=False,
            entrypoint_type=EntrypointType.MODULE_PATH,  # a path would hold in the folder of this project alone
        )
