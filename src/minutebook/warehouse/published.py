"""What commands and flows ask the published warehouse, each question opening it for itself."""

from __future__ import annotations

from pathlib import Path

from minutebook.model import Batch
from minutebook.warehouse.load import changes_nothing
from minutebook.warehouse.read import Answer, FoundTurn, HeldDocument, open_published
from minutebook.warehouse.search import find_turns
from minutebook.warehouse.status import BatchStatus
from minutebook.warehouse.versions import PUBLISHED


def is_published(folder: Path) -> bool:
    """Whether there is a published warehouse at all."""
    return (folder / PUBLISHED).is_file()


def query(folder: Path, sql: str, version: int | None = None) -> Answer:
    """Answer SQL, read-only, from the published file or from an earlier ``version`` by number.

    In it the function ``search(words)`` gives the turns that :func:`search` finds, with their scores::

        SELECT h.score, t.* FROM (SELECT unnest(search('nets'), recursive := true)) AS h JOIN turns AS t USING (turn_id)

    Raises:
        UsageError: the SQL is wrong, writes, or reaches outside the warehouse.
        WarehouseError: there is no warehouse yet, or it cannot be read.
        NotFound: there is no such version.
    """
    with open_published(folder, version=version) as published:
        if version is not None:  # the search index is that of the published file
            return published.query(sql)

        def find(words: str) -> list[dict[str, str | float]]:
            return [{"turn_id": turn_id, "score": score} for turn_id, score in find_turns(folder, words)]

        published.connection.create_function("search", find, ["VARCHAR"], "STRUCT(turn_id VARCHAR, score DOUBLE)[]")
        return published.query(sql)


def list_batches(folder: Path) -> tuple[BatchStatus, ...]:
    """How every batch stands, by name.

    Raises:
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return published.list_batches()


def batch_status(folder: Path, batch_id: str) -> BatchStatus:
    """How a batch stands.

    Raises:
        NotFound: there is no such batch.
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return published.read_status(batch_id)


def find_document(folder: Path, name: str) -> HeldDocument:
    """The document with this identifier, the start of one, a path, or ``batch/path``.

    Raises:
        NotFound: there is none, or the name fits several.
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return published.find_document(name)


def find_turn(folder: Path, turn_id: str) -> FoundTurn:
    """A turn by its identifier, with the places it stands on.

    Raises:
        NotFound: there is no such turn.
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return published.find_turn(turn_id)


def documents_to_mend(folder: Path, batch_id: str) -> tuple[str, ...]:
    """Identifiers of the batch's documents that failed or are partial, by path.

    Raises:
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return tuple(document.document_id for document in published.list_documents(batch_id, unfinished=True))


def paths_to_mend(folder: Path, batch_id: str) -> tuple[str, ...]:
    """Paths in the batch of all that failed or is partial, files that never became a document included.

    Raises:
        NotFound: there is no such batch.
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        return published.list_unfinished(batch_id)


def content_keys(folder: Path, batch_id: str) -> dict[str, str]:
    """Content key of each document of the batch that is known whole, by identifier; none where nothing is published.

    A document whose key is still the same needs no load.

    Raises:
        WarehouseError: the warehouse cannot be read, or has another layout.
    """
    if not is_published(folder):
        return {}
    with open_published(folder) as published:
        documents = published.list_documents(batch_id)
    return {document.document_id: document.content_key for document in documents if document.content_key}


def holds_batch(folder: Path, batch: Batch) -> bool:
    """Whether the warehouse already accounts for ``batch`` as intake sees it now, so that a load without documents
    would change nothing.

    Raises:
        WarehouseError: the warehouse cannot be read, or has another layout.
    """
    if not is_published(folder):
        return False
    with open_published(folder) as published:
        return changes_nothing(published.connection, batch)
