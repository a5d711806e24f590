"""Check rows against each other, and set aside a document that contradicts itself so that it does not hold up a batch.

A contradiction is a fault of the program, in the reading or segmentation of one document. The five hundred others
of its batch are not to wait for its repair, and it is not to be published as if it were right: it is published as
failed, with the contradiction as its problem. Faults that concern no document of the run stop the publication.

A load looks at lines, turns and marks of the documents it brought: those of others were looked at when they came, and
nobody has written since. ``minutebook verify`` looks at everything.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from minutebook.errors import CheckFailed
from minutebook.model import Severity, Status
from minutebook.warehouse.statements import fetch_value, read_checks, read_sql

_SHOWN = 3
_MEETING_TABLES = (
    "meetings",
    "header_fields",
    "people",
    "person_names",
    "participants",
    "turns",
    "turn_lines",
    "marks",
    "mentions",
)
_PAGE_TABLES = ("pages", "lines")
_LARGE_TABLES = ("lines", "turns", "turn_lines", "marks", "mentions", "problems")
"""Tables whose rows are looked at for the documents of the load alone. They are checked against each other, and
against tables that are looked at whole."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What a check found wrong. ``document_id`` is None where it concerns no single document; ``was`` is the status
    that the document was loaded with.
    """

    check: str
    document_id: str | None
    detail: str
    was: Status = Status.LOADED


def find_contradictions(connection: duckdb.DuckDBPyConnection) -> Iterator[Contradiction]:
    """What the checks find, one example for each check and document."""
    for name, sql in read_checks().items():
        found = connection.execute(
            f"SELECT * FROM ({sql.rstrip().rstrip(';')}) QUALIFY row_number() OVER (PARTITION BY document_id) = 1"
        )
        names = [column[0] for column in found.description or ()][1:]
        for document_id, *values in found.fetchall():
            detail = ", ".join(f"{key} {value}" for key, value in zip(names, values, strict=True))
            yield Contradiction(name, document_id, detail)


def run_checks(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Run every check.

    Raises:
        CheckFailed: rows contradict each other; names the checks and shows an example of each.
    """
    if found := list(find_contradictions(connection)):
        raise _complain(found, folder)


def settle(connection: duckdb.DuckDBPyConnection, folder: Path, run_ids: Collection[str]) -> tuple[Contradiction, ...]:
    """Run every check, and turn documents of these runs that contradict themselves into failed ones.

    First such a document loses its meetings and keeps its text; if that does not help, it loses its pages too.

    Returns:
        the contradictions, one for each document set aside.

    Raises:
        CheckFailed: rows contradict each other otherwise.
    """
    told: dict[str, Contradiction] = {}
    for tables in (_MEETING_TABLES, _PAGE_TABLES, ()):
        with _only_of(connection, run_ids):
            found = list(find_contradictions(connection))
        mine = _loaded_by(connection, run_ids, {each.document_id for each in found})
        if not all(each.document_id in mine for each in found) or (found and not tables):
            raise _complain(found, folder)
        for each in found:
            if each.document_id is not None and each.document_id not in told:
                told[each.document_id] = replace(each, was=mine[each.document_id])
        if not found:
            break
        _take_out(connection, tables, [told[document_id] for document_id in mine])
    if told:
        connection.execute(read_sql("recount_runs"), [sorted(run_ids)])
    return tuple(told.values())


@contextlib.contextmanager
def _only_of(connection: duckdb.DuckDBPyConnection, run_ids: Collection[str]) -> Iterator[None]:
    """Let the large tables show rows of the documents that these runs loaded, and of none, as long as this lasts."""
    catalog = fetch_value(connection, "SELECT current_database()")
    connection.execute("CREATE TEMP TABLE changed (document_id VARCHAR)")
    connection.execute(
        "INSERT INTO changed SELECT document_id FROM documents WHERE run_id IN (SELECT unnest(?))", [list(run_ids)]
    )
    for table in _LARGE_TABLES:
        chosen = "document_id IN (FROM temp.changed)"
        if table == "problems":
            chosen = f"document_id IS NULL OR {chosen}"
        connection.execute(f'CREATE TEMP VIEW {table} AS SELECT * FROM "{catalog}".main.{table} WHERE {chosen}')
    try:
        yield
    finally:
        with contextlib.suppress(duckdb.TransactionException):  # after another error, which is the one to tell
            for table in _LARGE_TABLES:
                connection.execute(f"DROP VIEW temp.{table}")
            connection.execute("DROP TABLE temp.changed")


def _loaded_by(
    connection: duckdb.DuckDBPyConnection, run_ids: Collection[str], document_ids: Collection[str | None]
) -> dict[str, Status]:
    rows = connection.execute(
        "SELECT document_id, status FROM documents"
        " WHERE run_id IN (SELECT unnest(?)) AND document_id IN (SELECT unnest(?::VARCHAR[]))",
        [list(run_ids), [each for each in document_ids if each is not None]],
    ).fetchall()
    return {document_id: Status(status) for document_id, status in rows}


def _take_out(
    connection: duckdb.DuckDBPyConnection, tables: tuple[str, ...], contradictions: list[Contradiction]
) -> None:
    ids = [each.document_id for each in contradictions]
    for table in tables:
        connection.execute(f"DELETE FROM {table} WHERE document_id IN (SELECT unnest(?))", [ids])
    lost_pages = tables == _PAGE_TABLES
    connection.execute(
        "UPDATE problems SET meeting_id = NULL, turn_id = NULL, page_id = CASE WHEN ? THEN NULL ELSE page_id END"
        " WHERE document_id IN (SELECT unnest(?))",
        [lost_pages, ids],
    )
    connection.execute(
        "UPDATE documents SET status = 'failed', content_key = NULL,"
        " page_count = CASE WHEN ? THEN NULL ELSE page_count END WHERE document_id IN (SELECT unnest(?))",
        [lost_pages, ids],
    )
    connection.execute(read_sql("received_follow_documents"))
    if lost_pages:  # they were told of when their meetings went
        return
    for each in contradictions:
        connection.execute(
            read_sql("set_aside_document"),
            {
                "document": each.document_id,
                "code": "contradiction",
                "severity": Severity.ERROR,
                "detail": f"Its rows contradict each other (check {each.check}: {each.detail}),"
                " so its meetings were not loaded.",
                "remedy": "This is a fault of the program: please report it with this message.",
            },
        )


def _complain(found: list[Contradiction], folder: Path) -> CheckFailed:
    names = ", ".join(dict.fromkeys(each.check for each in found))
    shown = "; ".join(f"{each.document_id or 'warehouse'}: {each.detail}" for each in found[:_SHOWN])
    return CheckFailed(
        f"nothing was published, because rows contradict each other (checks {names}; {shown}).",
        where=str(folder),
        remedy="Run 'minutebook rebuild', which makes the warehouse anew from what has been read; if it says the same,"
        " this is a fault of the program: please report it with this message.",
    )
