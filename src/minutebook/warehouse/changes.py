"""What a publication changes against the version before it: kept in the table ``changes`` of the new file.

Only documents that the load brought are compared, so that it costs what the load is large, not what the warehouse is. A
rebuild brings them all.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import duckdb

from minutebook.warehouse.statements import fetch_value, read_sql
from minutebook.warehouse.versions import copy_file, show_for_comparison

_EARLIER = "earlier"


def attach_earlier(connection: duckdb.DuckDBPyConnection, published: Path, spare: Path) -> bool:
    """Attach the published file, which a new one will take the place of, for :func:`record_changes`.

    Args:
        connection: the working copy, outside a transaction.
        published: the file; may be missing, damaged, or of another layout.
        spare: where to copy it if somebody has it open for writing, so that it cannot be opened itself.

    Returns:
        whether there is something to compare with.
    """
    if not published.exists():
        return False
    for path in (published, spare):
        with contextlib.suppress(duckdb.Error):
            if path is spare:
                copy_file(published, spare)
            quoted = str(path).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {_EARLIER} (READ_ONLY)")
            break
    else:
        return False
    try:
        _show(connection, _EARLIER)
        connection.execute(f"EXPLAIN {read_sql('differences')}").fetchall()
    except duckdb.Error:  # tables of another layout
        return False
    return True


def record_changes(connection: duckdb.DuckDBPyConnection, compared: bool) -> None:
    """Fill ``changes`` in the open transaction. Unless ``compared`` all documents count as added."""
    _show(connection, _EARLIER if compared else None)
    connection.execute(read_sql("record_documents"))
    _show(connection, _EARLIER if compared else None, "WHERE document_id IN (FROM temp.reloaded)")
    connection.execute(
        "INSERT INTO changes BY NAME SELECT *, (SELECT max(publication_no) FROM publications) AS publication_no,"
        " (SELECT max_by(run_id, publication_no) FROM publications) AS run_id"
        f" FROM ({read_sql('differences')})"
    )


def _show(connection: duckdb.DuckDBPyConnection, earlier: str | None, where: str = "") -> None:
    catalog = f'"{fetch_value(connection, "SELECT current_database()")}"'
    show_for_comparison(connection, "later", catalog, where)
    show_for_comparison(connection, "earlier", earlier or catalog, where if earlier else "LIMIT 0")
