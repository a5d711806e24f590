"""Look whether there is anything to do at all, before anything as slow as a scheduler is started."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.request import BatchSummary, Request, Standing, compare, prepare, summarise
from minutebook import warehouse
from minutebook.errors import MinutebookError
from minutebook.pipeline import Pipeline, failed_document
from minutebook.workers import WorkerPool


def find_nothing_to_do(requests: Sequence[Request], pool: WorkerPool) -> tuple[BatchSummary, ...] | None:
    """Summaries if the warehouse already holds all that the requests would bring, None as soon as something is amiss.

    Costs the hashing of the files and a look at the head of each store entry. Sources that could not be opened before
    are tried again.

    Raises:
        MinutebookError: the run cannot begin (batch unreadable, engine or language missing).
    """
    summaries = []
    for request in requests:
        started = datetime.now(UTC)
        pipeline, batches = prepare(request, pool)
        for batch in batches:
            standing = compare(batch, request)
            if request.redo is not None or not _is_settled(standing, request, pipeline):
                return None
            summaries.append(
                summarise(
                    request.warehouse,
                    batch.id,
                    started,
                    unchanged=len(standing.chosen),
                    pages_reused=sum(pipeline.known_pages(source) or 0 for source in standing.chosen),
                )
            )
    return tuple(summaries)


def _is_settled(standing: Standing, request: Request, pipeline: Pipeline) -> bool:
    for source in standing.chosen:
        loaded = standing.keys.get(source.document_id)
        if loaded is None:
            return False
        try:
            key = pipeline.content_key(source, pipeline.count_pages(source))
        except MinutebookError as error:
            if error.stops_run:
                raise
            key = failed_document(source, error).content_key
        if key != loaded:
            return False
    return warehouse.holds_batch(request.warehouse, standing.batch)
