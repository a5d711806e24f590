"""The warehouse in files for other programs: JSON by document, Parquet and CSV by table, turns in Parquet by year too.

Everything is written beside its place first and moved there when whole.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import duckdb

from minutebook.errors import WarehouseError
from minutebook.warehouse.read import open_published
from minutebook.warehouse.rows import TABLES
from minutebook.warehouse.statements import read_sql

EXPORTED = (*TABLES, "speaker_turns")
"""Tables and views that become a file each."""

BY_YEAR = {
    "turns": "SELECT t.*, {year} AS year FROM turns AS t JOIN meetings AS m USING (meeting_id)",
    "speaker_turns": "SELECT t.*, {year} AS year FROM speaker_turns AS t JOIN meetings AS m USING (meeting_id)",
}
"""Tables that become a folder in Parquet, with a folder for each year of their meetings: what grows without end."""
_YEAR = "coalesce(TRY_CAST(m.date_text[1:4] AS INTEGER), 0)"
"""Not null where it is unknown: pandas cannot read a folder with a year that is null."""

_JSON_NAME = re.compile(r"[0-9a-f]{16}\.json")
_DOCUMENTS_AT_A_TIME = 50
_KEYS = ("path", "batch", "sha256", "status", "pages", "meetings", "problems")

_FORMULA = "^[=+@\\t\\r＝＋＠－-]"
"""Start of a cell that a spreadsheet would run as a formula (OWASP, CSV injection)."""


def export_json(folder: Path, out: Path) -> int:
    """Write ``<document_id>.json`` for each document, failed ones too.

    A file that failed before it became a document is named after the first 16 hex digits of the SHA-256 of
    ``batch/path``. Files of documents that are gone are removed from ``out``.

    Args:
        folder: the warehouse.
        out: where to; made if it is not there.

    Returns:
        number of files.

    Raises:
        WarehouseError: there is no warehouse, or ``out`` cannot be written.
    """

    def write(target: Path) -> None:
        with open_published(folder) as published:
            cursor = published.connection.execute(read_sql("export_json"))
            names = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(_DOCUMENTS_AT_A_TIME):
                for row in rows:
                    document: dict[str, Any] = dict(zip(names, row, strict=True))
                    told = {key: document[key] for key in _KEYS}
                    text = json.dumps(told, ensure_ascii=False, indent=1)
                    (target / f"{document['document_id']}.json").write_text(text + "\n", encoding="utf-8")

    written = _write_beside(out, write)
    for old in out.iterdir():
        if _JSON_NAME.fullmatch(old.name) and old.name not in written:
            old.unlink()
    return len(written)


def export_parquet(folder: Path, out: Path) -> int:
    """Write ``<table>.parquet`` for each table; returns the number of tables.

    Turns and ``speaker_turns`` become folders, with a folder a year of their meetings (``turns/year=1957/``), as Polars,
    pandas, Arrow and Spark read them; ``year`` is 0 where the date is not known.

    Raises:
        WarehouseError: there is no warehouse, or ``out`` cannot be written.
    """

    def select(name: str, _: list[tuple[str, str]]) -> str:
        return BY_YEAR[name].format(year=_YEAR) if name in BY_YEAR else f"SELECT * FROM {name}"

    return _copy_tables(folder, out, "parquet", "FORMAT parquet, COMPRESSION zstd", select, BY_YEAR)


def export_csv(folder: Path, out: Path) -> int:
    """Write ``<table>.csv`` for each table and for ``speaker_turns``; returns the number of files.

    Lists become JSON text. A text that a spreadsheet would take for a formula gets a leading apostrophe.

    Raises:
        WarehouseError: there is no warehouse, or ``out`` cannot be written.
    """
    return _copy_tables(folder, out, "csv", "FORMAT csv, HEADER", _select_for_csv)


def _select_for_csv(name: str, columns: list[tuple[str, str]]) -> str:
    cells = []
    for column, kind in columns:
        if kind == "VARCHAR":
            cells.append(
                f"CASE WHEN regexp_matches({column}, '{_FORMULA}') THEN '''' || {column} ELSE {column} END AS {column}"
            )
        elif kind.endswith("[]"):
            cells.append(f"CAST(to_json({column}) AS VARCHAR) AS {column}")
        else:
            cells.append(column)
    return f"SELECT {', '.join(cells)} FROM {name}"


def _copy_tables(
    folder: Path,
    out: Path,
    ending: str,
    options: str,
    select: Callable[[str, list[tuple[str, str]]], str],
    by_year: Collection[str] = (),
) -> int:
    def write(target: Path) -> None:
        with open_published(folder, files=True) as published:
            for name in EXPORTED:
                described = published.connection.execute(f"DESCRIBE {name}").fetchall()
                query = select(name, [(column, kind) for column, kind, *_ in described])
                place = target / (name if name in by_year else f"{name}.{ending}")
                quoted = str(place).replace("'", "''")
                how = f"{options}, PARTITION_BY (year)" if name in by_year else options
                published.connection.execute(f"COPY ({query}) TO '{quoted}' ({how})")

    return len(_write_beside(out, write))


def _put(new: Path, place: Path) -> None:
    """Move a file or folder to its place; a folder that stands there goes, since a year in it may be gone."""
    if place.is_dir() and new.is_dir():
        place.replace(new.with_name(f".old-{new.name}"))
    new.replace(place)


def _write_beside(out: Path, write: Callable[[Path], None]) -> set[str]:
    """Let ``write`` fill a folder beside ``out``, then move its files into ``out``; their names."""
    out = out.absolute()
    target = out.with_name(f".{out.name}-{secrets.token_hex(4)}")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        target.mkdir()
        write(target)
        names = {path.name for path in target.iterdir()}
        if out.exists():
            for name in sorted(names):
                _put(target / name, out / name)
        else:
            target.replace(out)
    except OSError as error:
        raise WarehouseError(
            f"cannot be written ({error.strerror}).", where=str(out), remedy="Name a folder that you may write to."
        ) from error
    except duckdb.Error as error:
        raise WarehouseError(f"cannot be exported ({error}).", where=str(out)) from error
    finally:
        shutil.rmtree(target, ignore_errors=True)
    return names
