"""Earlier published files, kept beside the published one: each publication is a version, and the last few stay.

A version is a hard link to a file that was published once, so that keeping it costs a name until the next load writes a
new file. The published file is the newest version; its number is one more than that of the newest one kept.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from minutebook.errors import NotFound, WarehouseError
from minutebook.warehouse.statements import connect, read_sql

FOLDER = "versions"
PUBLISHED = "minutebook.duckdb"
_FICLONE = 0x40049409
"""Linux ioctl that shares a file's blocks instead of copying them (btrfs, XFS); from linux/fs.h."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published file. ``published`` is in UTC; ``size`` in bytes; ``current`` for the one that readers open."""

    number: int
    path: Path
    published: datetime
    run_id: str
    documents: int
    turns: int
    size: int
    current: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A turn or header field that two versions do not share, or not alike. ``change`` is added, removed or changed;
    ``before`` and ``after`` are its words, for a turn with the speaker before them.
    """

    kind: str
    change: str
    document_path: str
    identifier: str
    before: str | None
    after: str | None


def list_versions(folder: Path) -> tuple[Version, ...]:
    """All versions, the published one last.

    Raises:
        WarehouseError: nothing was published yet, or a file cannot be read.
    """
    paths = [*_kept(folder).items(), (current_number(folder), folder / PUBLISHED)]
    return tuple(_describe(number, path, path.name == PUBLISHED) for number, path in paths)


def find_version(folder: Path, number: int) -> Path:
    """The file of a version.

    Raises:
        NotFound: it is not kept, or never was.
        WarehouseError: nothing was published yet.
    """
    if number == current_number(folder):
        return folder / PUBLISHED
    kept = _kept(folder)
    if number not in kept:
        known = ", ".join(map(str, [*kept, current_number(folder)]))
        raise NotFound(f"there is no version {number}; there are {known}.", remedy="See: minutebook versions")
    return kept[number]


def current_number(folder: Path) -> int:
    """Number of the published version.

    Raises:
        WarehouseError: nothing was published yet.
    """
    published = folder / PUBLISHED
    if not published.exists():
        raise WarehouseError(
            "there is no warehouse yet.",
            where=str(published),
            remedy="Run 'minutebook ingest' first, or name the right folder with --warehouse.",
        )
    kept = _kept(folder)
    return max(kept, default=0) + 1


def keep_version(folder: Path, count: int) -> None:
    """Keep the published file as an earlier version, as another is about to take its place.

    Args:
        folder: the warehouse.
        count: versions to have afterwards, the new one included.

    Raises:
        OSError: it cannot be kept.
    """
    published = folder / PUBLISHED
    if published.exists() and count > 1:
        place = folder / FOLDER / f"{current_number(folder):06}.duckdb"
        place.parent.mkdir(exist_ok=True)
        newest = max(_kept(folder).items(), default=None)
        # A run that was killed between this and the rename has kept the file already.
        if newest is None or not newest[1].samefile(published):
            _link(published, place)
    for _, path in sorted(_kept(folder).items(), reverse=True)[max(count - 1, 0) :]:
        path.unlink(missing_ok=True)


def compare(folder: Path, first: int, second: int) -> tuple[Difference, ...]:
    """Turns and header fields that were added, removed or changed from one version to another, by document.

    Raises:
        NotFound: a version is not kept.
        WarehouseError: a version cannot be read, or has tables that this version of the program does not know.
    """
    try:
        with connect() as connection:
            for name, number in (("before", first), ("after", second)):
                quoted = str(find_version(folder, number)).replace("'", "''")
                connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")
            show_for_comparison(connection, "earlier", "before")
            show_for_comparison(connection, "later", "after")
            return tuple(Difference(*row[:-1]) for row in connection.execute(read_sql("differences")).fetchall())
    except duckdb.Error as error:
        raise _unreadable(folder, error) from error


def show_for_comparison(connection: duckdb.DuckDBPyConnection, side: str, catalog: str, where: str = "") -> None:
    """Make the views ``<side>_documents`` and so on, which ``sql/differences.sql`` reads, of an attached file."""
    for table in ("documents", "turns", "header_fields"):
        connection.execute(
            f"CREATE OR REPLACE TEMP VIEW {side}_{table} AS SELECT * FROM {catalog}.main.{table} {where}"
        )


def copy_file(source: Path, target: Path) -> None:
    """Copy a file; in no time where the file system can share blocks."""
    with source.open("rb") as old, target.open("wb") as new:
        try:
            fcntl.ioctl(new.fileno(), _FICLONE, old.fileno())
        except OSError:
            shutil.copyfileobj(old, new, 8 * 1024 * 1024)


def _describe(number: int, path: Path, current: bool) -> Version:
    try:
        with connect() as connection:
            quoted = str(path).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS version (READ_ONLY)")
            connection.execute("USE version")
            ((published, run_id, documents, turns),) = connection.execute(read_sql("version")).fetchall()
    except duckdb.Error as error:
        raise _unreadable(path, error) from error
    return Version(number, path, published, run_id, documents, turns, path.stat().st_size, current)


def _unreadable(path: Path, error: duckdb.Error) -> WarehouseError:
    first = str(error).strip().splitlines()[0]
    return WarehouseError(
        f"cannot be read ({first}).", where=str(path), remedy="Remove that version, or run: minutebook rebuild"
    )


def _kept(folder: Path) -> dict[int, Path]:
    found = {path.stem: path for path in (folder / FOLDER).glob("*.duckdb")}
    return {int(stem): found[stem] for stem in sorted(found) if stem.isdecimal()}


def _link(published: Path, place: Path) -> None:
    """A hard link; a copy, whole or not at all, where the file system has none."""
    try:
        os.link(published, place)
    except FileExistsError:
        raise
    except OSError:
        beside = place.with_suffix(".new")
        try:
            copy_file(published, beside)
            beside.replace(place)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
