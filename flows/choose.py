"""Which documents a re-run is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows.request import Request
from minutebook import warehouse
from minutebook.errors import NotFound, UsageError
from minutebook.recipe import Stage
from minutebook.settings import Settings


def choose_again(
    folder: Path, settings: Settings, batch: str | None, failed: bool, documents: Sequence[str], from_stage: str | None
) -> tuple[Request, ...]:
    """One request a batch that has something to do again.

    Args:
        folder: the warehouse.
        settings: settings of the run.
        batch: id of the one batch to look at; None for all.
        failed: only documents that failed or are partial.
        documents: only these, by id, by the beginning of one, or by path in the batch.
        from_stage: name of the first stage to compute anew.

    Raises:
        UsageError: ``from_stage`` is no stage.
        NotFound: the batch or a document is not in the warehouse.
        WarehouseError: there is no warehouse yet.
    """
    if from_stage is not None and from_stage not in set(Stage):
        raise UsageError(f"'{from_stage}' is not a stage.", remedy=f"Stages: {', '.join(Stage)}.")
    redo = Stage(from_stage) if from_stage else None
    known = [found for found in warehouse.list_batches(folder) if batch in (None, found.batch_id)]
    if not known:
        raise NotFound(
            f"batch '{batch}' is not in the warehouse." if batch else "the warehouse holds no batch.",
            remedy="See: minutebook status",
        )
    named = [warehouse.find_document(folder, name) for name in documents]
    requests = []
    for each in known:
        only: frozenset[str] | None = None
        if documents:
            only = frozenset(found.path for found in named if found.batch_id == each.batch_id)
        elif failed:
            only = frozenset(warehouse.paths_to_mend(folder, each.batch_id))
        if only is None or only:
            requests.append(Request((warehouse.folder_of_text(each.root),), folder, settings, "rerun", redo, only))
    return tuple(requests)
