"""Look whether there is anything to do, what and why, before anything as slow as a scheduler is started."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from flows.request import BatchSummary, Request, Standing, compare, prepare, summarise
from minutebook import ledger, warehouse
from minutebook.errors import MinutebookError
from minutebook.model import Source
from minutebook.pipeline import Pipeline, failed_document
from minutebook.recipe import ORDER, Ingredient, Stage, list_ingredients
from minutebook.workers import WorkerPool

_DIGEST_DIGITS = 64
"""Values of this length are digests, which tell people nothing."""
_UNKNOWN = "results are missing, and what they were made with is not on record"


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


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a run would do with a document: from which stage on, how many pages it would prepare and read, and why."""

    batch_id: str
    path: str
    stage: Stage
    pages: int
    reasons: tuple[str, ...]


def foresee(requests: Sequence[Request], pool: WorkerPool) -> tuple[Foreseen, ...]:
    """What the requests would do, document by document; nothing for those that are as they should be.

    Raises:
        MinutebookError: the run could not begin.
    """
    found = []
    for request in requests:
        pipeline, batches = prepare(request, pool)
        for batch in batches:
            standing = compare(batch, request)
            kept = ledger.read(pipeline.store, batch.id)
            before = {each.source.document_id: each.ingredients for each in kept.documents} if kept else {}
            for source in standing.chosen:
                told = _foresee(source, standing, request, pipeline, before.get(source.document_id, ()))
                found += [told] if told is not None else []
    return tuple(found)


def _foresee(
    source: Source, standing: Standing, request: Request, pipeline: Pipeline, before: Sequence[Ingredient]
) -> Foreseen | None:
    try:
        count = pipeline.count_pages(source)
    except MinutebookError as error:
        if error.stops_run:
            raise
        if failed_document(source, error).content_key == standing.keys.get(source.document_id):
            return Foreseen(source.batch_id, source.path, Stage.PAGES, 0, (f"tried again: it {error.message}",))
        return Foreseen(source.batch_id, source.path, Stage.LOAD, 0, (f"it cannot be opened: it {error.message}",))
    unread = pipeline.pages_to_read(source, count)
    if request.redo is not None:
        reason = f"asked for with --from {request.redo}"
        return Foreseen(source.batch_id, source.path, request.redo, len(unread), (reason,))
    loaded = standing.keys.get(source.document_id)
    if loaded is None:
        return Foreseen(source.batch_id, source.path, Stage.PAGES, len(unread), ("it was never loaded whole",))
    if pipeline.content_key(source, count) == loaded:
        return None
    changed = _find_changes(before, list_ingredients(pipeline.bench, pipeline.rules, source))
    reasons = [reason for _, reason in changed]
    if unread and len(unread) < count:
        reasons.append(f"no reading of page {', '.join(map(str, unread))}")
    stage = min([each for each, _ in changed] or [Stage.OCR if unread else Stage.TEXT], key=ORDER.index)
    return Foreseen(source.batch_id, source.path, stage, len(unread), tuple(reasons) or (_UNKNOWN,))


def _find_changes(before: Sequence[Ingredient], now: Sequence[Ingredient]) -> list[tuple[Stage, str]]:
    old = {(each.stage, each.name): each.value for each in before}
    changes = []
    for each in now:
        was = old.get((each.stage, each.name), each.value)
        if was != each.value:
            told = f": {was} is now {each.value}" if len(was) < _DIGEST_DIGITS > len(each.value) else ""
            changes.append((each.stage, f"{each.name} changed{told}"))
    return changes
