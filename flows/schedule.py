"""The scheduled flow: whatever batches lie in a folder, again and again, as the clock says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from prefect import flow
from prefect.task_runners import ThreadPoolTaskRunner

from flows.request import BatchSummary, Request
from flows.tasks import name_run, run_as_tasks
from minutebook.errors import MinutebookError
from minutebook.settings import choose_settings


@flow(name="ingest-arrivals", flow_run_name=name_run, task_runner=ThreadPoolTaskRunner(max_workers=16))  # type: ignore[arg-type]
def ingest_arrivals(
    batch_root: str,
    warehouse: str = "warehouse",
    settings_file: str | None = None,
    languages: str | None = None,
    jobs: int = 0,
) -> tuple[BatchSummary, ...]:
    """Ingest every batch of a folder: what is already held costs a look.

    Args:
        batch_root: folder whose folders are the batches.
        warehouse: folder of the warehouse.
        settings_file: a ``minutebook.toml``; defaults where it says nothing.
        languages: Tesseract codes joined by ``+``; those of the settings if not given.
        jobs: pages read at a time; 0 for one a core.

    Raises:
        MinutebookError: a batch could not be taken in; told after all others were.
    """
    settings = choose_settings(Path(settings_file) if settings_file else None, languages, jobs)
    summaries: list[BatchSummary] = []
    refused: list[MinutebookError] = []
    for batch in find_batches(Path(batch_root)):
        try:
            summaries += run_as_tasks([Request((batch,), Path(warehouse), settings)])
        except MinutebookError as error:
            if error.stops_run:
                raise
            refused.append(error)
    if refused:
        raise refused[0]
    return tuple(summaries)


def find_batches(root: Path) -> tuple[Path, ...]:
    """Folders of ``root`` that hold something, hidden ones left out, by name."""
    return tuple(
        path
        for path in sorted(root.iterdir())
        if path.is_dir() and not path.name.startswith(".") and any(path.iterdir())
    )


def serve(parameters: dict[str, object], cron: str) -> None:
    """Run the flow whenever ``cron`` says, until interrupted. A run that is due while one is under way waits for it.

    Args:
        parameters: those of :func:`ingest_arrivals`.
        cron: minute, hour, day, month, weekday; in the time zone of the machine.
    """
    print(f"Serving since {datetime.now().astimezone():%Y-%m-%d %H:%M %Z}; stop with Ctrl-C.", flush=True)
    ingest_arrivals.serve(
        name="minutebook",
        cron=cron,
        parameters=parameters,
        limit=1,
        pause_on_shutdown=False,
        print_starting_message=False,
    )
