"""The data dictionary, made from the comments that the published file carries.

``python -m minutebook.warehouse.dictionary docs/data-dictionary.md`` brings the tables of that page up to date;
what stands above its marker is written by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

from minutebook.warehouse.rows import TABLES
from minutebook.warehouse.statements import connect, read_sql

MARKER = "<!-- Made from sql/schema.sql and sql/views.sql; change the comments there. -->\n"


def describe_tables() -> str:
    """Every table and view in Markdown: what a row is, and each column's name, type and meaning."""
    with connect() as connection:
        connection.execute(read_sql("schema"))
        connection.execute(read_sql("views"))
        meanings = connection.execute(
            "SELECT table_name, comment FROM duckdb_tables() UNION ALL"
            " SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
        columns = connection.execute(
            "SELECT table_name, column_name, data_type, comment FROM duckdb_columns()"
            " WHERE NOT internal ORDER BY table_name, column_index"
        ).fetchall()
    views = [name for name, _ in meanings if name not in TABLES]
    meaning = dict(meanings)
    parts = []
    for title, names in (("Tables", list(TABLES)), ("Views", views)):
        parts.append(f"## {title}\n")
        for name in names:
            rows = [f"| {column} | {kind} | {comment} |" for table, column, kind, comment in columns if table == name]
            parts.append(
                f"### {name}\n{meaning[name]}\n\n| column | type | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"
            )
    return "\n".join(parts)


def update(path: Path) -> None:
    """Write the tables into the page at ``path``, below its marker."""
    written, _, _ = path.read_text(encoding="utf-8").partition(MARKER)
    path.write_text(f"{written}{MARKER}\n{describe_tables()}", encoding="utf-8")


if __name__ == "__main__":
    update(Path(sys.argv[1]))
