"""Which documents a re-run is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows.run import Request
from minutebook import warehouse
from minutebook.errors import NotFound, UsageError
from minutebook.pipeline import Stage
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
            remedy="See: minutebook status.",
        )
    requests = []
    named = [warehouse.find_document(folder, name) for name in documents]
    for each in known:
        chosen: frozenset[str] | None = None
        if documents:
            chosen = frozenset(found.document_id for found in named if found.batch_id == each.batch_id)
        elif failed:
            chosen = frozenset(warehouse.documents_to_mend(folder, each.batch_id))
        if chosen is None or chosen:
            requests.append(Request((Path(each.root),), folder, settings, "rerun", redo, chosen))
    return tuple(requests)
