"""The ingest flow: batches into the warehouse."""

# No postponed annotations: Prefect reads the types of the parameters, in places that know none of these names.
from pathlib import Path

from prefect import flow
from prefect.task_runners import ThreadPoolTaskRunner

from flows.hooks import tell_people
from flows.leftbehind import under_way
from flows.parameters import PageWorkers, Runner
from flows.request import BatchSummary, Request
from flows.tasks import name_run, run_as_tasks
from minutebook.settings import choose_settings


@flow(
    name="ingest",
    flow_run_name=name_run,
    task_runner=ThreadPoolTaskRunner(max_workers=16),  # type: ignore[arg-type]
    on_completion=[tell_people],
    on_failure=[tell_people],
    on_crashed=[tell_people],
)
def ingest(
    batches: list[str],
    warehouse: str = "warehouse",
    settings_file: str | None = None,
    languages: str | None = None,
    jobs: PageWorkers = 0,
    runner: Runner | None = None,
    address: str | None = None,
) -> tuple[BatchSummary, ...]:
    """Ingest batches: read what is not yet read, load what changed, publish.

    Args:
        batches: folders, BagIt bags or single files.
        warehouse: folder of the warehouse.
        settings_file: a ``minutebook.toml``; defaults where it says nothing.
        languages: Tesseract codes joined by ``+``, for example ``eng+rus``; those of the settings if not given.
        jobs: pages read at a time; 0 for one a core.
        runner: where pages are read: local, on this machine; dask, by a Dask cluster; as the settings say if not given.
        address: scheduler of the Dask cluster, such as tcp://archive1:8786; a cluster on this machine if empty.
    """
    settings = choose_settings(Path(settings_file) if settings_file else None, languages, jobs, runner, address)
    with under_way(Path(warehouse)):
        return run_as_tasks([Request(tuple(Path(batch) for batch in batches), Path(warehouse), settings)])
