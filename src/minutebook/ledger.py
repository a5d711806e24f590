"""What was loaded, batch by batch, kept in the store: enough to load it all again, and to say what has changed since."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook.model import Batch, Catalogue, Document, MediaType, Problem, Refused, Run, Source, SourceFile, Status
from minutebook.recipe import Ingredient
from minutebook.settings import Settings
from minutebook.store import Store, make_key

_STAGE = "batches"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a source; ``location`` in the bytes of the file system, which need not be UTF-8."""

    path: str
    location: bytes
    sha256: str
    size: int
    media_type: MediaType


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A source, as :class:`minutebook.model.Source`."""

    document_id: str
    path: str
    sha256: str
    files: tuple[KeptFile, ...]
    languages: tuple[str, ...]
    catalogue: Catalogue
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document as it was loaded. ``failures`` are its unreadable pages; ``failed`` the problems of one that could not
    be opened or assembled at all, None of any other.
    """

    source: KeptSource
    page_count: int
    failures: tuple[Problem, ...]
    failed: tuple[Problem, ...] | None
    content_key: str | None
    ingredients: tuple[Ingredient, ...]


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """A batch as it was loaded last. ``since`` is the start of its first run, by which batches are ordered."""

    id: str
    root: bytes
    sources: tuple[KeptSource, ...]
    refused: tuple[Refused, ...]
    title: str | None
    repository: str | None
    reference: str | None
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]
    documents: tuple[KeptDocument, ...]
    settings: Settings
    run: Run
    since: str


def record(store: Store, batch: Batch, documents: Iterable[KeptDocument], settings: Settings, run: Run) -> None:
    """Write down a load. Documents of earlier loads stay, unless their path now holds other bytes.

    Raises:
        DiskTrouble: the store cannot be written.
    """
    before = read(store, batch.id)
    now = {document.source.document_id: document for document in documents}
    paths = {source.path: source.document_id for source in batch.sources}
    stay = [
        document
        for document in (before.documents if before else ())
        if document.source.document_id not in now
        and paths.get(document.source.path, document.source.document_id) == document.source.document_id
    ]
    kept = KeptBatch(
        id=batch.id,
        root=os.fsencode(batch.root),
        sources=tuple(keep_source(source) for source in batch.sources),
        refused=batch.refused,
        title=batch.title,
        repository=batch.repository,
        reference=batch.reference,
        languages=batch.languages,
        problems=batch.problems,
        documents=(*stay, *now.values()),
        settings=settings,
        run=run,
        since=before.since if before else run.started.isoformat(),
    )
    store.write(_STAGE, make_key(_STAGE, batch.id), kept)


def read(store: Store, batch_id: str) -> KeptBatch | None:
    """The last load of a batch, None if none is on record."""
    entry = store.read(_STAGE, make_key(_STAGE, batch_id), KeptBatch)
    return entry.value if entry is not None else None


def read_all(store: Store) -> Iterator[KeptBatch]:
    """The last load of every batch, in the order in which the batches came first."""
    entries = (store.read(_STAGE, held.key, KeptBatch) for held in store.entries(_STAGE))
    yield from sorted((entry.value for entry in entries if entry is not None), key=lambda kept: (kept.since, kept.id))


def keep_source(source: Source) -> KeptSource:
    """A source in a form that the store can hold."""
    files = tuple(
        KeptFile(file.path, os.fsencode(file.location), file.sha256, file.size, file.media_type)
        for file in source.files
    )
    return KeptSource(
        source.document_id,
        source.path,
        source.sha256,
        files,
        source.languages,
        source.catalogue,
        source.problems,
    )


def restore_source(kept: KeptSource, batch_id: str) -> Source:
    """The source again."""
    files = tuple(
        SourceFile(file.path, Path(os.fsdecode(file.location)), file.sha256, file.size, file.media_type)
        for file in kept.files
    )
    return Source(
        batch_id, kept.document_id, kept.path, kept.sha256, files, kept.languages, kept.catalogue, kept.problems
    )


def restore_batch(kept: KeptBatch) -> Batch:
    """The batch again, as intake saw it."""
    return Batch(
        id=kept.id,
        root=Path(os.fsdecode(kept.root)),
        sources=tuple(restore_source(source, kept.id) for source in kept.sources),
        refused=kept.refused,
        title=kept.title,
        repository=kept.repository,
        reference=kept.reference,
        languages=kept.languages,
        problems=kept.problems,
    )


def restore_failed(kept: KeptDocument, batch_id: str) -> Document:
    """A document that could not be read, again."""
    source = restore_source(kept.source, batch_id)
    return Document(source, Status.FAILED, problems=kept.failed or (), content_key=kept.content_key)
