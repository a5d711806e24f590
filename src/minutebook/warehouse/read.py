"""Ask the published warehouse: for the commands that show, and for whoever writes SQL."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from minutebook.errors import NotFound, UsageError, WarehouseError, WarehouseLocked
from minutebook.model import Box, Status
from minutebook.warehouse.layout import check_layout
from minutebook.warehouse.statements import connect, fetch_value, read_sql
from minutebook.warehouse.status import BatchStatus, read_status
from minutebook.warehouse.versions import PUBLISHED, find_version

_CANDIDATES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """Result of a query: names of the columns, and rows of Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document of the warehouse. ``content_key`` is the digest of all that its rows derive from; ``files`` are the
    paths of its files inside the batch, in order.
    """

    document_id: str
    batch_id: str
    root: str
    path: str
    status: Status
    page_count: int | None
    content_key: str | None
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A box on a page, in pixels of the page image of ``width`` by ``height``."""

    page_no: int
    width: int
    height: int
    box: Box


@dataclass(frozen=True, slots=True)
class FoundTurn:
    """A turn with its document and the boxes of its lines."""

    turn_id: str
    document: HeldDocument
    speaker: str | None
    label: str
    text: str
    citation: str
    regions: tuple[Region, ...]


class Reader:
    """The published warehouse, open for reading; a context manager.

    The file is attached to a database in memory, so that each reader sees the file as it is now: within one
    process DuckDB would otherwise hand out the version that somebody still has open. It cannot be written through
    this, nor can SQL reach any other file.

    Args:
        folder: the warehouse.
        files: let the connection write other files, for exports; never for SQL of a user.
        version: an earlier version instead, by number; it may have another layout.

    Raises:
        WarehouseError: nothing was published yet, or the file cannot be read.
        NotFound: there is no such version.
    """

    def __init__(self, folder: Path, *, files: bool = False, version: int | None = None) -> None:
        self.path = folder / PUBLISHED if version is None else find_version(folder, version)
        if not self.path.exists():
            raise WarehouseError(
                "there is no warehouse yet.",
                where=str(self.path),
                remedy="Run 'minutebook ingest' first, or name the right folder with --warehouse.",
            )
        self.connection = connect()
        try:
            quoted = str(self.path).replace("'", "''")
            self.connection.execute(f"ATTACH '{quoted}' AS minutebook (READ_ONLY)")
            self.connection.execute("USE minutebook")
            if version is None:
                check_layout(self.connection, self.path)
            # what does not fit into memory would else go into the folder that the command was given in
            spill = str(Path(tempfile.gettempdir()) / f"minutebook-{os.getpid()}").replace("'", "''")
            self.connection.execute(f"SET temp_directory = '{spill}'")
            if not files:
                self.connection.execute("SET enable_external_access = false")
            self.connection.execute("SET lock_configuration = true")
        except duckdb.Error as error:
            self.connection.close()
            if "Could not set lock" in str(error):
                raise WarehouseLocked(
                    f"another program has it open for writing ({_first_line(error)}).",
                    where=str(self.path),
                    remedy="Close it there, or open it read-only there.",
                ) from error
            raise WarehouseError(
                f"cannot be read ({_first_line(error)}).",
                where=str(self.path),
                remedy="Run 'minutebook rebuild': it makes the warehouse anew from what has been read.",
            ) from error
        except BaseException:
            self.connection.close()
            raise

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def query(self, sql: str) -> Answer:
        """Answer one or several statements; the last one's rows.

        Raises:
            UsageError: the SQL is wrong, writes, or reaches outside the warehouse; says where.
        """
        try:
            cursor = self.connection.execute(sql)
            columns = tuple(str(column[0]) for column in cursor.description or ())
            return Answer(columns, tuple(cursor.fetchall()))
        except duckdb.Error as error:
            raise UsageError(
                f"the query cannot be answered. {error}",
                remedy="Tables and columns are described in docs/data-dictionary.md.",
            ) from error

    def list_batches(self) -> tuple[BatchStatus, ...]:
        """How every batch stands, by name."""
        ids = self.connection.execute("SELECT batch_id FROM batches ORDER BY batch_id").fetchall()
        return tuple(self.read_status(row[0]) for row in ids)

    def read_status(self, batch_id: str) -> BatchStatus:
        """What a batch brought and what became of it.

        Raises:
            NotFound: there is no such batch.
        """
        return read_status(self.connection, batch_id)

    def list_documents(self, batch_id: str | None = None, *, unfinished: bool = False) -> tuple[HeldDocument, ...]:
        """Documents of a batch, or of all, by batch and path; with ``unfinished``, those failed or partial."""
        where = "($1 IS NULL OR d.batch_id = $1) AND (NOT $2 OR d.status IN ('partial', 'failed'))"
        return self._read_documents(where, batch_id, unfinished)

    def list_unfinished(self, batch_id: str) -> tuple[str, ...]:
        """Paths of what failed or is partial in a batch, in order, files that are no documents included."""
        rows = self.connection.execute(
            "SELECT path FROM received WHERE batch_id = ? AND status IN ('partial', 'failed') ORDER BY path", [batch_id]
        ).fetchall()
        return tuple(path for (path,) in rows)

    def find_document(self, name: str) -> HeldDocument:
        """The document with this identifier, the start of one, a path, or ``batch/path``.

        Raises:
            NotFound: there is none, or the name fits several.
        """
        exact = "d.document_id = $1 OR d.path = $1 OR d.batch_id || '/' || d.path = $1"
        found = self._read_documents(exact, name)
        found = found or self._read_documents("starts_with(d.document_id, $1) OR ends_with(d.path, '/' || $1)", name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise NotFound(
                "there is no such document.",
                where=name,
                remedy="'minutebook status BATCH' tells what became of a file.",
            )
        shown = ", ".join(f"{each.document_id} ({each.batch_id}/{each.path})" for each in found[:_CANDIDATES_SHOWN])
        raise NotFound(f"fits {len(found)} documents: {shown}.", where=name, remedy="Name one of them.")

    def find_turn(self, turn_id: str) -> FoundTurn:
        """A turn by its identifier, with the places it stands on.

        Raises:
            NotFound: there is no such turn.
        """
        rows = self.connection.execute(
            "SELECT document_id, speaker, label, text, citation FROM speaker_turns WHERE turn_id = ?", [turn_id]
        ).fetchall()
        if not rows:
            raise NotFound(
                "there is no such turn.", where=turn_id, remedy="Identifiers stand in the view speaker_turns."
            )
        document_id, speaker, label, text, citation = rows[0]
        regions = self.connection.execute(read_sql("turn_regions"), [turn_id]).fetchall()
        return FoundTurn(
            turn_id,
            self._read_documents("d.document_id = $1", document_id)[0],
            speaker,
            label,
            text,
            citation,
            tuple(Region(page_no, width, height, Box(*box)) for page_no, width, height, *box in regions),
        )

    def read_text(self, document_id: str) -> str:
        """Text of a document for reading: its clean lines in order, furniture left out, a form feed after each page."""
        pages = self.connection.execute(read_sql("document_text"), [document_id]).fetchall()
        return "\f\n".join(text or "" for (text,) in pages)

    def publication_no(self) -> int:
        """Number of the load that this file went through last."""
        return int(fetch_value(self.connection, "SELECT max(publication_no) FROM publications"))

    def _read_documents(self, where: str, *values: object) -> tuple[HeldDocument, ...]:
        rows = self.connection.execute(f"{read_sql('documents')} WHERE {where} ORDER BY ALL", list(values)).fetchall()
        return tuple(
            HeldDocument(document_id, batch_id, root, path, Status(status), pages, key, tuple(files or ()))
            for batch_id, path, document_id, root, status, pages, key, files in rows
        )


def open_published(folder: Path, *, files: bool = False, version: int | None = None) -> Reader:
    """Open the published warehouse for reading; ``files`` and ``version`` as for :class:`Reader`.

    Raises:
        WarehouseError: nothing was published yet, or the file cannot be read.
    """
    return Reader(folder, files=files, version=version)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
