"""Publish a load: work on a copy, check it, and put it in place of the published file in one step.

Readers keep the file they opened. Whatever happens before the rename leaves the published file as it was.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from minutebook.errors import WarehouseError
from minutebook.model import Batch, Document, Run, Status
from minutebook.warehouse.changes import attach_earlier, record_changes
from minutebook.warehouse.checks import Contradiction, settle
from minutebook.warehouse.layout import check_layout, layout_version
from minutebook.warehouse.load import Loader
from minutebook.warehouse.lock import WriterLock
from minutebook.warehouse.rows import TABLES, PublicationRow
from minutebook.warehouse.statements import connect, fetch_value, read_sql
from minutebook.warehouse.versions import PUBLISHED, copy_file, find_version, keep_version

KEPT_VERSIONS = 5
"""Published files kept, the newest included, where nobody says otherwise."""
_WORKING = "minutebook.working-"
_MOST_MEMORY = 3_000_000_000
"""Bytes that DuckDB may use while it writes a file. With more it would hold what it wrote as a cache for nobody: the
checks of a million turns need 1.3 GB, and what needs more spills into files."""

_STORED = (
    "SELECT string_agg(column_name, ', ') FROM duckdb_columns()"
    " WHERE database_name = 'wide' AND table_name = ? AND column_default IS NULL"
)
"""Columns of a table that are not made of others when they are asked for."""

_FREE_SHARE = 0.2
"""Share of free blocks from which a file is written anew. Fresh files have nearly none, and half as much again
would break the promise to stay below 1.3 times a fresh build."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish did: the file, its number, and how many documents were given, by what became of them.

    ``contradictions`` are documents that came out as failed because their rows contradict each other.
    """

    path: Path
    publication_no: int
    documents: Counter[Status]
    contradictions: tuple[Contradiction, ...] = ()


def publish(
    folder: Path,
    batch: Batch,
    documents: Iterable[Document],
    run: Run,
    *,
    wait_seconds: float = 0.0,
    keep_versions: int = KEPT_VERSIONS,
) -> Published:
    """Load one batch and publish it.

    Rows of ``documents`` replace those they had; other documents stay. Afterwards every source and refused file
    of ``batch`` is accounted for.

    Args:
        folder: the warehouse; made at the first publish.
        batch: the batch as intake sees it.
        documents: what was read in this run, in any order; may be a generator.
        run: provenance of the rows.
        wait_seconds: how long to wait for another writer.
        keep_versions: published files to have afterwards, this one included.

    Raises:
        WarehouseLocked: another run is loading.
        CheckFailed: the rows contradict each other; nothing was published.
        WarehouseError: the warehouse cannot be read or written, or has another layout; nothing was published.
        UsageError: the batch's name belongs to another folder.
    """
    with WorkingCopy(folder, batch.id, wait_seconds=wait_seconds) as working:
        outcome = working.load(batch, documents, run)
        return working.publish(outcome, keep_versions)


def rebuild(
    folder: Path,
    loads: Iterable[tuple[Batch, Iterable[Document], Run]],
    *,
    wait_seconds: float = 0.0,
    keep_versions: int = KEPT_VERSIONS,
) -> Published:
    """Publish a file made from nothing, in place of whatever is there.

    Raises:
        WarehouseLocked, CheckFailed, WarehouseError, UsageError: as :func:`publish`.
    """
    outcome: Counter[Status] = Counter()
    with WorkingCopy(folder, "all (rebuild)", wait_seconds=wait_seconds, fresh=True) as working:
        for batch, documents, run in loads:
            outcome += working.load(batch, documents, run)
        return working.publish(outcome, keep_versions)


def restore(folder: Path, number: int, *, wait_seconds: float = 0.0, keep_versions: int = KEPT_VERSIONS) -> Path:
    """Publish an earlier version again, as a new version; the one it takes the place of is kept like any other.

    The store knows nothing of this: the next run over a batch brings it up to what has been read.

    Raises:
        NotFound: there is no such version.
        WarehouseLocked: another run is loading.
        WarehouseError: the version has another layout, or the warehouse cannot be written.
    """
    with WorkingCopy(folder, f"version {number} (restore)", wait_seconds=wait_seconds, fresh=True) as working:
        working.take_over(find_version(folder, number))
        working.put_in_place(keep_versions)
    return folder / PUBLISHED


class WorkingCopy:
    """A copy of the published file that one writer works on, under the lock; a context manager.

    Left without :meth:`publish`, the copy is thrown away.

    Args:
        folder: the warehouse.
        label: what is loaded, shown to other writers.
        wait_seconds: how long to wait for another writer.
        fresh: start from empty tables, not from the published file.
    """

    def __init__(self, folder: Path, label: str, *, wait_seconds: float = 0.0, fresh: bool = False) -> None:
        self.folder = folder
        self.fresh = fresh
        self.path = folder / f"{_WORKING}{os.getpid()}-{secrets.token_hex(4)}.duckdb"
        self._lock = WriterLock(folder, label, wait_seconds)
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._run_ids: set[str] = set()
        self._compared = False

    def __enter__(self) -> Self:
        self._lock.__enter__()
        try:
            with _told(self.folder):
                remove_strays(self.folder)
                self._open()
        except BaseException as error:
            self.__exit__(type(error), error, error.__traceback__)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._close()
            with contextlib.suppress(OSError):  # the next writer tries again
                remove_strays(self.folder)
        finally:
            self._lock.__exit__(kind, error, trace)

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The open copy."""
        if self._connection is None:
            raise WarehouseError("the working copy is closed.", where=str(self.path))
        return self._connection

    def load(self, batch: Batch, documents: Iterable[Document], run: Run) -> Counter[Status]:
        """Load one batch; see :meth:`minutebook.warehouse.load.Loader.load`."""
        with _told(self.folder):
            loader = Loader(self.connection)
            self._run_ids.add(run.id)
            outcome = loader.load(batch, documents, run)
            number = fetch_value(self.connection, "SELECT coalesce(max(publication_no), 0) + 1 FROM publications")
            now = datetime.now(UTC).replace(tzinfo=None)
            loader.insert("publications", [PublicationRow(number, now, run.id, layout_version(self.connection))])
            return outcome

    def take_over(self, version: Path) -> None:
        """Become a copy of a version.

        Raises:
            WarehouseError: it has another layout, or the disk is full.
        """
        with _told(self.folder):
            self._close()
            copy_file(version, self.path)
            self._connection = _open_to_write(self.path)
            check_layout(self._connection, version)
            self._begin()
            record_changes(self._connection, self._compared)
            self._connection.execute("COMMIT")
            self._connection.execute("CHECKPOINT")
            self._close()

    def put_in_place(self, keep_versions: int) -> None:
        """Keep the published file as a version, and take its place.

        Raises:
            WarehouseError: disk full, permission denied.
        """
        published = self.folder / PUBLISHED
        with _told(self.folder):
            _sync(self.path)
            keep_version(self.folder, keep_versions)
            # What somebody wrote into the published file by hand and left in its log belongs to the old file; DuckDB
            # refuses to open the new one beside it.
            published.with_name(f"{PUBLISHED}.wal").unlink(missing_ok=True)
            self.path.replace(published)
            _sync(self.folder)

    def publish(self, outcome: Counter[Status], keep_versions: int = KEPT_VERSIONS) -> Published:
        """Check, commit and put the copy in place of the published file.

        Args:
            outcome: how many documents were loaded, by what became of them.
            keep_versions: published files to have afterwards, this one included.

        Raises:
            CheckFailed: rows contradict each other beyond single documents that were loaded.
            WarehouseError: disk full, permission denied.
        """
        published = self.folder / PUBLISHED
        with _told(self.folder):
            self.connection.execute(read_sql("views"))
            contradictions = settle(self.connection, self.folder, self._run_ids)
            record_changes(self.connection, self._compared)
            number = fetch_value(self.connection, "SELECT max(publication_no) FROM publications")
            self.connection.execute("COMMIT")
            self.connection.execute("CHECKPOINT")
            wasteful = free_share(self.connection) > _FREE_SHARE
            self._close()
            if wasteful:
                self._compact()
        self.put_in_place(keep_versions)
        changed = Counter(each.was for each in contradictions)
        failed = Counter({Status.FAILED: len(contradictions)})
        return Published(published, int(number), outcome + failed - changed, contradictions)

    def _open(self) -> None:
        published = self.folder / PUBLISHED
        copied = not self.fresh and published.exists()
        if copied:
            copy_file(published, self.path)
        self._connection = _open_to_write(self.path)
        if copied:
            check_layout(self._connection, published)
        else:
            self._connection.execute("BEGIN")  # else each statement waits for the disk
            self._connection.execute(read_sql("schema"))
            self._connection.execute("COMMIT")
        self._begin()

    def _begin(self) -> None:
        spare = self.path.with_name(self.path.name.replace(_WORKING, f"{_WORKING}earlier-"))
        self._compared = attach_earlier(self.connection, self.folder / PUBLISHED, spare)
        self.connection.execute("BEGIN")

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _compact(self) -> None:
        compact = self.path.with_name(self.path.name.replace(_WORKING, f"{_WORKING}compact-"))
        with _open_to_write(compact) as connection:
            connection.execute(f"ATTACH '{str(self.path).replace(chr(39), chr(39) * 2)}' AS wide (READ_ONLY)")
            connection.execute("BEGIN")  # else each statement waits for the disk
            connection.execute(read_sql("schema"))
            for table in TABLES:
                stored = fetch_value(connection, _STORED, table)
                connection.execute(f"INSERT INTO {table} BY NAME SELECT {stored} FROM wide.{table}")
            connection.execute(read_sql("views"))
            connection.execute("COMMIT")
            connection.execute("DETACH wide")
            connection.execute("CHECKPOINT")
        compact.replace(self.path)


def _open_to_write(path: Path) -> duckdb.DuckDBPyConnection:
    connection = connect(path)
    given = fetch_value(connection, "SELECT parse_formatted_bytes(current_setting('memory_limit'))")
    connection.execute(f"SET memory_limit = '{min(int(given), _MOST_MEMORY)}B'")
    return connection


def remove_strays(folder: Path) -> None:
    """Remove working copies of dead writers. Only for whoever holds the lock, since then nobody is at work."""
    for stray in folder.glob(f"{_WORKING}*"):
        if stray.is_dir():
            shutil.rmtree(stray, ignore_errors=True)
        else:
            stray.unlink(missing_ok=True)


def free_share(connection: duckdb.DuckDBPyConnection) -> float:
    """Share of the file's blocks that hold nothing, 0 to 1."""
    return float(
        fetch_value(
            connection,
            "SELECT free_blocks / greatest(total_blocks, 1) FROM pragma_database_size() WHERE database_name = current_database()",
        )
    )


def _sync(path: Path) -> None:
    """Make sure that a file's bytes, or a folder's names, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn errors of DuckDB and of the disk into one that says what to do."""
    try:
        yield
    except duckdb.Error as error:
        first = str(error).strip().splitlines()[0]
        raise WarehouseError(
            f"cannot be loaded, nothing was published ({first}).",
            where=str(folder),
            remedy="Look for a full disk or a damaged file; 'minutebook rebuild' makes the warehouse anew from what has been read.",
        ) from error
    except OSError as error:
        raise WarehouseError(
            f"cannot be written, nothing was published ({error.strerror}).",
            where=str(folder),
            remedy="Free space on the disk or mend its permissions, then run the same command again; what was read is kept.",
        ) from error
