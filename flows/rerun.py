"""The rerun flow: what failed, what is named, or what a changed rule, setting or version touches."""

# No postponed annotations: Prefect reads the types of the parameters, in places that know none of these names.
from pathlib import Path

from prefect import flow
from prefect.task_runners import ThreadPoolTaskRunner

from flows.choose import choose_again
from flows.hooks import tell_people
from flows.leftbehind import under_way
from flows.parameters import FirstStage, PageWorkers, Runner
from flows.request import BatchSummary
from flows.tasks import name_run, run_as_tasks
from minutebook.settings import choose_settings


@flow(
    name="rerun",
    flow_run_name=name_run,
    task_runner=ThreadPoolTaskRunner(max_workers=16),  # type: ignore[arg-type]
    on_completion=[tell_people],
    on_failure=[tell_people],
    on_crashed=[tell_people],
)
def rerun(
    warehouse: str = "warehouse",
    batch: str | None = None,
    failed: bool = False,
    documents: list[str] | None = None,
    from_stage: FirstStage | None = None,
    settings_file: str | None = None,
    languages: str | None = None,
    jobs: PageWorkers = 0,
    runner: Runner | None = None,
    address: str | None = None,
) -> tuple[BatchSummary, ...]:
    """Do again what is worth doing again, paying only for what is not done.

    Args:
        warehouse: folder of the warehouse.
        batch: id of one batch; all batches if not given.
        failed: only documents that failed or are partial.
        documents: only these documents, by id or path.
        from_stage: compute this stage and all after it anew: pages, ocr, text, segment, people or load.
        settings_file: a ``minutebook.toml``; defaults where it says nothing.
        languages: Tesseract codes joined by ``+``; those of the settings if not given.
        jobs: pages read at a time; 0 for one a core.
        runner: where pages are read: local, on this machine; dask, by a Dask cluster; as the settings say if not given.
        address: scheduler of the Dask cluster, such as tcp://archive1:8786; a cluster on this machine if empty.
    """
    settings = choose_settings(Path(settings_file) if settings_file else None, languages, jobs, runner, address)
    requests = choose_again(Path(warehouse), settings, batch, failed, tuple(documents or ()), from_stage)
    with under_way(Path(warehouse)):
        return run_as_tasks(requests)
