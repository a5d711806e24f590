"""Load one batch into an open warehouse: out with the rows of its documents, in with the new ones, through Arrow."""

from __future__ import annotations

import contextlib
import gc
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from minutebook.errors import UsageError
from minutebook.model import Batch, Document, Run, Source, Status
from minutebook.warehouse.lines import Coded, name_columns
from minutebook.warehouse.receive import Held, account, lost_original, text_of_path
from minutebook.warehouse.rows import DOCUMENT_TABLES, BatchRow, Passage, ProblemRow, ReceivedRow, Row, RunRow
from minutebook.warehouse.shape import Gathered
from minutebook.warehouse.statements import fetch_value, read_sql

_LARGEST = 2**31 - 1
"""Of an INTEGER."""

_PASSAGE = pa.schema(
    [
        *((name, pa.string()) for name in ("meeting_id", "document_id", "turn_id", "found_in", "text")),
        *(("meeting_date", pa.date32()), ("page_no", pa.int32()), ("passage_no", pa.int32())),
    ]
)
"""Types of the columns of :class:`minutebook.warehouse.rows.Passage`."""

_ROWS_AT_A_TIME = 200_000
"""Lines and stretches of lines that are gathered before they go to DuckDB: some 100 MB of Python objects."""
_HANDED_OVER = 0.0002
"""Seconds after which a thread hands over the interpreter to one that waits for it."""


def read_held(connection: duckdb.DuckDBPyConnection) -> dict[str, Held]:
    """Every document of an open warehouse by identifier."""
    rows = connection.execute("SELECT document_id, batch_id, path, status FROM documents").fetchall()
    return {row[0]: Held(*row) for row in rows}


def changes_nothing(connection: duckdb.DuckDBPyConnection, batch: Batch) -> bool:
    """Whether loading ``batch`` without documents would leave an open warehouse as it is, but for the run."""
    described = connection.execute("SELECT * EXCLUDE (run_id) FROM batches WHERE batch_id = ?", [batch.id]).fetchall()
    wanted = _batch_row(batch, "")
    if [(*row[:4], tuple(row[4]), row[5]) for row in described] != [wanted[:-1]]:
        return False
    before = _read_received(connection, "WHERE batch_id = ?", batch.id)
    receipt = account(batch, batch.sources, read_held(connection), before, "")
    told = connection.execute(
        "SELECT code, severity, place, detail, remedy, path FROM problems"
        " WHERE batch_id = ? AND document_id IS NULL AND (path IS NULL OR path NOT IN (SELECT unnest(?)))",
        [batch.id, sorted(receipt.unlisted)],
    ).fetchall()
    telling = [(row.code, row.severity, row.place, row.detail, row.remedy, row.path) for row in receipt.problems]
    return not receipt.gone and sorted(before) == sorted(receipt.received) and Counter(told) == Counter(telling)


class _Insert(NamedTuple):
    """A statement that reads the rows it inserts from ``incoming``, with its parameters."""

    sql: str
    incoming: pa.Table
    values: list[str]


class Loader:
    """Writes rows into the open transaction of ``connection``."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def load(self, batch: Batch, documents: Iterable[Document], run: Run) -> Counter[Status]:
        """Replace the rows of ``documents`` and account for all that ``batch`` brought.

        Documents of the batch that are not given stay as they are. A document that another batch brought before is
        recorded as a duplicate of that, not loaded twice.

        Returns:
            how many documents were given, by what became of them.

        Raises:
            UsageError: the batch's name belongs to another folder that still exists.
        """
        root = batch.root.resolve()
        self._check_root(batch.id, root)
        held = read_held(self.connection)
        outcome: Counter[Status] = Counter()
        sources = {source.path: source for source in batch.sources}
        schemas = {table: self._schema(table) for table in DOCUMENT_TABLES}
        with _two_at_work(), ThreadPoolExecutor(1) as writer:  # DuckDB takes rows in while the next are gathered
            written: Future[None] | None = None
            for stale, gathered in _gather(batch, documents, run, held, sources, outcome):
                inserts = list(_to_inserts(gathered, schemas, run.id))  # here, or both threads would wait for Python
                if written is not None:
                    written.result()
                written = writer.submit(self._replace, stale, inserts)
            if written is not None:
                written.result()
        self._receive(batch, tuple(sources.values()), held, run.id)
        self._record_run(batch, root, run, outcome)
        return outcome

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Append ``rows`` to ``table``."""
        if rows:
            self._insert(_to_insert(table, rows, self._schema(table)))

    def _schema(self, table: str) -> pa.Schema:
        return self.connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema

    def _insert(self, insert: _Insert) -> None:
        self.connection.register("incoming", insert.incoming)
        try:
            self.connection.execute(insert.sql, insert.values)
        finally:
            self.connection.unregister("incoming")

    def delete(self, document_ids: Iterable[str]) -> None:
        """Remove all rows of these documents, but for what they were received as."""
        ids = sorted(document_ids)
        if ids:
            for table in DOCUMENT_TABLES:
                self.connection.execute(f"DELETE FROM {table} WHERE document_id IN (SELECT unnest(?))", [ids])

    def _replace(self, stale: Sequence[str], inserts: Iterable[_Insert]) -> None:
        self.delete(stale)
        for insert in inserts:
            self._insert(insert)

    def _receive(self, batch: Batch, sources: Sequence[Source], held: dict[str, Held], run_id: str) -> None:
        before = _read_received(self.connection, "WHERE batch_id = ?", batch.id)
        receipt = account(batch, sources, held, before, run_id)
        self.delete(receipt.gone)
        self.connection.execute("DELETE FROM received WHERE batch_id = ?", [batch.id])
        self.insert("received", receipt.received)
        self.connection.execute(
            "DELETE FROM problems WHERE batch_id = ? AND document_id IS NULL"
            " AND (path IS NULL OR path NOT IN (SELECT unnest(?)))",
            [batch.id, sorted(receipt.unlisted)],
        )
        self._insert_problems(batch.id, receipt.problems)
        gone = sorted(receipt.gone)
        for row in _read_received(
            self.connection, "WHERE status = 'duplicate' AND document_id IN (SELECT unnest(?))", gone
        ):
            failed, problem = lost_original(row, run_id)
            self.connection.execute("DELETE FROM received WHERE batch_id = ? AND path = ?", [row.batch_id, row.path])
            self.insert("received", [failed])
            self._insert_problems(row.batch_id, [problem])

    def _insert_problems(self, batch_id: str, problems: Sequence[ProblemRow]) -> None:
        """Append problems that concern no document, numbered after those the batch has."""
        last = fetch_value(
            self.connection,
            "SELECT coalesce(max(problem_no), 0) FROM problems WHERE batch_id = ? AND document_id IS NULL",
            batch_id,
        )
        self.insert("problems", [row._replace(problem_no=no) for no, row in enumerate(problems, start=last + 1)])

    def _check_root(self, batch_id: str, root: Path) -> None:
        known = fetch_value(self.connection, "SELECT root FROM batches WHERE batch_id = ?", batch_id)
        if known is None or known == text_of_path(root) or not Path(known).exists():
            return
        raise UsageError(
            f"the warehouse holds a batch of this name from another folder, {known}.",
            where=str(root),
            remedy="A batch is known by its folder's name: rename this folder, then ingest it.",
        )

    def _record_run(self, batch: Batch, root: Path, run: Run, outcome: Counter[Status]) -> None:
        self.connection.execute("DELETE FROM batches WHERE batch_id = ?", [batch.id])
        self.insert(
            "batches",
            [_batch_row(batch, run.id)],
        )
        unfinished = fetch_value(
            self.connection,
            "SELECT count(*) FROM received WHERE batch_id = ? AND status IN ('partial', 'failed')",
            batch.id,
        )
        self.insert(
            "runs",
            [
                RunRow(
                    run_id=run.id,
                    command=run.command,
                    batch_id=batch.id,
                    started=_utc(run.started),
                    ended=_utc(run.ended),
                    version=run.version,
                    engine=run.engine,
                    settings_digest=run.settings_digest,
                    rules_digest=run.rules_digest,
                    pages_read=run.pages_read,
                    engine_calls=run.engine_calls,
                    pages_reused=run.pages_reused,
                    documents_loaded=outcome[Status.LOADED],
                    documents_partial=outcome[Status.PARTIAL],
                    documents_failed=outcome[Status.FAILED],
                    outcome="incomplete" if unfinished else "complete",
                )
            ],
        )


def _gather(
    batch: Batch,
    documents: Iterable[Document],
    run: Run,
    held: dict[str, Held],
    sources: dict[str, Source],
    outcome: Counter[Status],
) -> Iterator[tuple[list[str], Gathered]]:
    """Rows of documents, a few hundred thousand at a time, each time with the identifiers whose old rows must go.

    Notes in ``held``, ``sources`` and ``outcome`` what became of each.
    """
    gathered = Gathered()
    stale: list[str] = []
    for document in documents:
        source = document.source
        sources[source.path] = source
        other = held.get(source.document_id)
        if other is not None and other.batch_id != batch.id:
            outcome[Status.DUPLICATE] += 1
            continue
        outcome[document.status] += 1
        if other is not None:
            stale.append(source.document_id)
        held[source.document_id] = Held(source.document_id, source.batch_id, source.path, document.status)
        gathered.add(document, run.id)
        if len(gathered) > _ROWS_AT_A_TIME:
            yield stale, gathered
            gathered, stale = Gathered(), []
    yield stale, gathered


@contextlib.contextmanager
def _two_at_work() -> Iterator[None]:
    """Let one thread gather rows while another has DuckDB take them in.

    DuckDB asks for the interpreter now and then, and waits each time until the gathering thread hands it over: by
    default after 5 ms, which comes to half of all time. And the garbage collector would go through all rows gathered so
    far again and again, a quarter of the time: neither they nor the documents have cycles.
    """
    collects, interval = gc.isenabled(), sys.getswitchinterval()
    gc.disable()
    sys.setswitchinterval(_HANDED_OVER)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        if collects:
            gc.enable()


def _to_inserts(gathered: Gathered, schemas: dict[str, pa.Schema], run_id: str) -> Iterator[_Insert]:
    for table, rows in gathered.rows.items():
        yield _to_insert(table, rows, schemas[table])
    if gathered.lines:
        incoming = _to_table(name_columns(gathered.lines), schemas["lines"])
        yield _Insert(read_sql("insert_lines"), incoming, [run_id])
    if gathered.stretches:
        incoming = _to_table(name_columns(gathered.stretches), schemas["turn_lines"])
        yield _Insert(read_sql("insert_turn_lines"), incoming, [run_id])
    if gathered.passages:
        yield _Insert(read_sql("insert_mentions"), _to_table(_columns(gathered.passages), _PASSAGE), [run_id])


def _to_insert(table: str, rows: Sequence[Row], schema: pa.Schema) -> _Insert:
    return _Insert(f"INSERT INTO {table} BY NAME SELECT * FROM incoming", _to_table(_columns(rows), schema), [])


def _to_table(columns: Sequence[tuple[str, Sequence[object] | Coded]], schema: pa.Schema) -> pa.Table:
    arrays = [_to_arrow(values, schema.field(name).type) for name, values in columns]
    return pa.Table.from_arrays(arrays, names=[name for name, _ in columns])


def _columns(rows: Sequence[Row] | Sequence[Passage]) -> list[tuple[str, Sequence[object]]]:
    return list(zip(rows[0]._fields, zip(*rows, strict=True), strict=True))


def _batch_row(batch: Batch, run_id: str) -> BatchRow:
    root = text_of_path(batch.root.resolve())
    return BatchRow(batch.id, batch.title, batch.repository, batch.reference, batch.languages, root, run_id)


def _read_received(connection: duckdb.DuckDBPyConnection, where: str, value: object) -> list[ReceivedRow]:
    columns = ", ".join(ReceivedRow._fields)
    rows = connection.execute(f"SELECT {columns} FROM received {where}", [value]).fetchall()
    return [ReceivedRow(*row) for row in rows]


def _utc(moment: datetime) -> datetime:
    """``moment`` as DuckDB's TIMESTAMP wants it: in UTC, without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _to_arrow(values: Sequence[object] | Coded, kind: pa.DataType) -> pa.Array:
    if isinstance(values, array):  # taken over as it lies in memory
        return pa.Array.from_buffers(pa.int32(), len(values), [None, pa.py_buffer(values)])
    if isinstance(values, Coded):
        return pa.DictionaryArray.from_arrays(_to_arrow(values.codes, kind), _to_arrow(values.values, kind))
    try:
        return pa.array(values, kind)
    except (UnicodeEncodeError, OverflowError, pa.ArrowInvalid):
        return pa.array([_mend(value) for value in values], kind)


def _mend(value: object) -> object:
    """What a table can hold of what a broken file may contain.

    A broken text layer has halves of surrogate pairs, which are no characters, and boxes at impossible places; the
    checks find the latter when they are as large as they can be.
    """
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, tuple):
        return tuple(_mend(item) for item in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return max(-_LARGEST, min(value, _LARGEST))
    return value
