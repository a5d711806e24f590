"""The SQL of this room, from the files under ``sql/``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import duckdb

_FOLDER = Path(__file__).parent / "sql"


def connect(path: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Open a file, or a database in memory, that prints nothing by itself: DuckDB would draw a progress bar between the
    answers.
    """
    connection = duckdb.connect() if path is None else duckdb.connect(str(path))
    connection.execute("SET enable_progress_bar = false")
    return connection


@cache
def read_sql(name: str) -> str:
    """The statements of ``sql/<name>.sql``."""
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


@cache
def read_checks() -> dict[str, str]:
    """Each check by name: a query that returns the rows that are wrong, none when all is well."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((_FOLDER / "checks").glob("*.sql"))}


def fetch_value(connection: duckdb.DuckDBPyConnection, sql: str, *values: object) -> Any:  # noqa: ANN401 - any SQL value
    """First value of the first row of a query, None where there is no row.

    DuckDB 2.0 refuses other work on a connection whose last result was not read to its end, so all of it is.
    """
    rows = connection.execute(sql, list(values)).fetchall()
    return rows[0][0] if rows else None
