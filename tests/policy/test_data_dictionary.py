"""The data dictionary and the schema say the same."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb

from minutebook.warehouse.dictionary import MARKER, describe_tables
from minutebook.warehouse.lines import LineColumns, StretchColumns, name_columns
from minutebook.warehouse.rows import ROW_TYPES, TABLES
from minutebook.warehouse.statements import read_sql

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def schema() -> list[tuple[str, str, str, bool, str | None]]:
    """Table or view, column, type, whether it may be null, comment."""
    with duckdb.connect() as connection:
        connection.execute(read_sql("schema"))
        connection.execute(read_sql("views"))
        return connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()


def test_the_page_and_the_schema_name_the_same_columns() -> None:
    """Each column of the schema stands on the page with its type, and the page names no other."""
    on_page: set[tuple[str, str, str]] = set()
    table = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            table = line.removeprefix("### ")
        elif found := re.match(r"\| (\w+) \| (.+?) \| .{5,} \|$", line):
            on_page.add((table, found[1], found[2]))
    assert on_page - {("", "column", "type")} - {(t, "column", "type") for t, _, _ in on_page} == {
        (table, column, kind) for table, column, kind, _, _ in schema()
    }


def test_the_page_is_up_to_date() -> None:
    """The page says word for word what the comments say (python -m minutebook.warehouse.dictionary mends it)."""
    assert PAGE.read_text(encoding="utf-8").partition(MARKER)[2].lstrip("\n") == describe_tables()


def test_everything_has_a_meaning() -> None:
    """Each table, view and column has a comment; a column of a table that may be null says what null means."""
    for table, column, _, nullable, comment in schema():
        assert comment, f"{table}.{column}"
        assert comment.endswith("."), f"{table}.{column}"
        if table in TABLES:
            assert ("Null:" in comment) == nullable, f"{table}.{column}"


def test_rows_have_the_columns_of_their_tables() -> None:
    """The row types that the program fills and the schema agree, in order too."""
    columns: dict[str, list[str]] = {}
    for table, column, *_ in schema():
        columns.setdefault(table, []).append(column)
    for table, kind in ROW_TYPES.items():
        assert list(kind._fields) == columns[table]
    made = {"line_id", "page_id", "run_id"}
    assert {name for name, _ in name_columns(LineColumns())} == set(columns["lines"]) - made
    assert {name for name, _ in name_columns(StretchColumns())} == set(columns["turn_lines"]) - made
    views = {"speaker_turns", "who_met_whom", "batch_status", "reading_quality"}
    views |= {"attendance", "review_statements", "cited_documents", "open_pages", "latest_changes"}
    assert set(columns) == set(TABLES) | views
    assert set(TABLES) == {*ROW_TYPES, "lines", "turn_lines", "mentions", "changes"}
