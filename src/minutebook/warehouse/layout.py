"""The layout of a published file: which tables and columns it has, so that no program reads a file as something it is
not.
"""

from __future__ import annotations

import contextlib
import hashlib
from functools import cache
from pathlib import Path

import duckdb

from minutebook.errors import WarehouseError
from minutebook.warehouse.statements import connect, fetch_value, read_sql

_MEANING = 1
"""Counts up when a column keeps its name and type but changes its meaning."""


def layout_version(connection: duckdb.DuckDBPyConnection) -> str:
    """The layout of the tables: a number for their meaning and a digest of names, types and nullability."""
    columns = connection.execute(
        "SELECT c.table_name, c.column_name, c.data_type, c.is_nullable"
        " FROM duckdb_columns() AS c JOIN duckdb_tables() AS t USING (database_name, schema_name, table_name)"
        " WHERE NOT c.internal AND c.database_name = current_database() ORDER BY ALL"
    ).fetchall()
    return f"{_MEANING}-{hashlib.sha256(repr(columns).encode()).hexdigest()[:12]}"


def check_layout(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Make sure that a file has the tables this version of the program writes.

    Raises:
        WarehouseError: it has not.
    """
    found = None
    with contextlib.suppress(duckdb.CatalogException):
        found = fetch_value(connection, "SELECT max_by(schema_version, publication_no) FROM publications")
    if found != _wanted_layout():
        raise WarehouseError(
            "was written by another version of minutebook and has another layout.",
            where=str(path),
            remedy="Run 'minutebook rebuild': it makes the warehouse anew from what has been read, without OCR.",
        )


@cache
def _wanted_layout() -> str:
    with connect() as fresh:
        fresh.execute(read_sql("schema"))
        return layout_version(fresh)
