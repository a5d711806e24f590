"""What the store takes on the disk, and what of it can go because no published document needs it."""

from __future__ import annotations

import time
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook import ledger, ocr
from minutebook.errors import EngineMissing, WarehouseError
from minutebook.ledger import KeptBatch
from minutebook.model import Problem, Source
from minutebook.recipe import Bench, DocumentKeys, plan_key, reading_key, source_key
from minutebook.rules import load_rulebook
from minutebook.settings import Settings
from minutebook.store import Store, digest_of, find_place

COSTLY = ("pages", "ocr")
"""Stages whose results cost minutes; what follows them is made again in seconds."""
_LEDGER = "batches"
_DAY = 86_400

Needed = defaultdict[str, set[str]]
"""Keys that published documents need, by stage."""


@dataclass(frozen=True, slots=True)
class StageSize:
    """What a stage holds: entries and their bytes, and how many of both no published document needs."""

    stage: str
    entries: int
    size: int
    idle_entries: int
    idle_size: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the store holds. ``unclear`` are documents, as batch/path, whose readings cannot be told from others', so
    that no reading may go.
    """

    stages: tuple[StageSize, ...]
    unclear: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all stages."""
        return sum(stage.size for stage in self.stages)

    @property
    def idle_size(self) -> int:
        """Bytes that can go."""
        return sum(stage.idle_size for stage in self.stages)

    @property
    def idle_entries(self) -> int:
        """Entries that can go."""
        return sum(stage.idle_entries for stage in self.stages)


def take_stock(folder: Path, settings: Settings, days: float = 1.0) -> Inventory:
    """What the store of a warehouse holds, by stage.

    Args:
        folder: the warehouse.
        settings: what the next run will go by. Readings made with them count as needed too: a run that finds the same
            words with new settings publishes nothing.
        days: entries younger than this count as needed: they may belong to a run that is not published yet.

    Raises:
        WarehouseError: there is no store.
    """
    return _look(folder, settings, days, remove=False)


def prune(folder: Path, settings: Settings, days: float = 1.0) -> Inventory:
    """Remove what no published document needs; ``idle`` figures of the result are what was removed.

    Whatever documents on record were made of stays: a run after it reads no page again, and a rebuild gives the same
    rows. Damaged entries, which had been set aside, go too.

    Raises:
        WarehouseError: there is no store.
        DiskTrouble: it cannot be written.
    """
    found = _look(folder, settings, days, remove=True)
    Store(find_place(folder, settings.store)).remove_strays()
    return found


def _look(folder: Path, settings: Settings, days: float, *, remove: bool) -> Inventory:
    store = Store(find_place(folder, settings.store))
    if not store.exists():
        raise WarehouseError(
            "there is no store.",
            where=str(store.place),
            remedy="Run 'minutebook ingest' first, or name the right folder with --warehouse.",
        )
    unclear: list[str] = []
    needed: Needed = defaultdict(set)
    engine = _engine_now()
    for kept in ledger.read_all(store):
        unclear += _gather(Bench(store.place, kept.settings, kept.run.engine), kept, needed)
        deque(_gather(Bench(store.place, settings, engine or kept.run.engine), kept, needed), maxlen=0)
    whole = {_LEDGER, *(COSTLY if unclear or store.corrupt else ())}
    before = time.time() - days * _DAY
    sizes = []
    for stage in store.list_stages():
        counts: Counter[str] = Counter()
        for held in store.entries(stage):
            idle = int(stage not in whole and held.key not in needed[stage] and held.modified <= before)
            counts.update(entries=1, size=held.size, idle=idle, idle_size=held.size * idle)
            if idle and remove:
                store.remove(held)
        sizes.append(StageSize(stage, counts["entries"], counts["size"], counts["idle"], counts["idle_size"]))
    return Inventory(tuple(sizes), tuple(unclear))


def _engine_now() -> str | None:
    try:
        return ocr.engine_version()
    except EngineMissing:
        return None


def _gather(bench: Bench, kept: KeptBatch, needed: Needed) -> Iterator[str]:
    """Add the keys that a batch needs on a bench; yields documents that were not read on it."""
    store = Store(bench.store)
    for document in kept.documents:
        source = ledger.restore_source(document.source, kept.id)
        needed["source"].add(source_key(bench, source))
        if document.failed is None and not _gather_document(
            store, bench, source, document.page_count, document.failures, needed
        ):
            yield f"{kept.id}/{source.path}"


def _gather_document(
    store: Store, bench: Bench, source: Source, page_count: int, failures: tuple[Problem, ...], needed: Needed
) -> bool:
    failed = {problem.page_no for problem in failures}
    digests = []
    for no in range(1, page_count + 1):
        key = plan_key(bench, source, no)
        plan = store.digest("pages", key)
        reading = reading_key(bench, source, plan) if plan else None
        digest = store.digest("ocr", reading) if reading else None
        needed["pages"].add(key)
        if reading and digest:
            needed["ocr"].add(reading)
            digests.append(digest)
        elif no not in failed:
            return False  # read by another version or with other settings than the batch's last run
    keys = DocumentKeys(load_rulebook(bench.rules_folder), (*digests, digest_of(tuple(failures))))
    needed["text"].add(keys.text)
    if text_digest := store.digest("text", keys.text):
        key = keys.segment(text_digest)
        needed["segment"].add(key)
        if segment_digest := store.digest("segment", key):
            needed["people"].add(keys.people(segment_digest))
    return True
