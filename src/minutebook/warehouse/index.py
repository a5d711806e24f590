"""The search index beside the published file, one folder for each publication.

It is brought up to date by whoever searches first after a publication, from what changed since the last one: a load
does not wait for it, and it can be thrown away at any time. Segments of an index never change, so the next one shares
them by hard links.

DuckDB would look through a million identifiers to find twenty turns. So the index knows which row of its document a turn
is, and for each publication where the rows of a document begin: they move when the file is written anew, as a block.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import tantivy

from minutebook.errors import WarehouseError
from minutebook.warehouse.read import Reader
from minutebook.warehouse.statements import fetch_value, read_sql
from minutebook.warehouse.terms import VERSION, index_terms, split_words

FOLDER = "search"
_CONTENT = "documents.json"
_HEAP_BYTES = 128_000_000
_KEPT = 2
"""Indexes kept: the one before the newest is for those who opened the warehouse just before it changed."""
_TURNS_AT_A_TIME = 5_000
_DOCUMENTS_ASKED_BY_NAME = 2_000
"""Documents that changed, beyond which all turns are looked through instead of asking for those alone."""


class Held(NamedTuple):
    """A document that an index holds: the run that loaded it, and the row of ``turns`` that its turns begin at."""

    run_id: str
    first_row: int


def open_index(folder: Path, published: Reader) -> tuple[tantivy.Index, dict[str, Held]]:
    """The index of the publication that ``published`` reads, brought up to date if need be, and its documents.

    Raises:
        WarehouseError: it must be brought up to date, and the folder cannot be written.
    """
    version = _version_of(published.connection)
    place = folder / FOLDER / version
    try:
        if not place.is_dir():
            with _lock(folder / FOLDER):
                if not place.is_dir():  # another one may have been quicker
                    _bring_up_to_date(place, published.connection)
    except OSError as error:
        raise WarehouseError(
            f"the search index cannot be written ({error.strerror}).",
            where=str(folder / FOLDER),
            remedy="Search once as somebody who may write there, or free space on the disk.",
        ) from error
    index = tantivy.Index.open(str(place))
    _register(index)
    return index, _read_content(place)


def make_schema() -> tantivy.Schema:
    """Fields of the index: what a turn says (``stems``, ``forms``), who says it, when; its ``row`` counts from the first
    of its document.
    """
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("turn_id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("document_id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("row", stored=True)
    builder.add_text_field("stems", tokenizer_name="spaces", index_option="position")
    builder.add_text_field("forms", tokenizer_name="spaces", index_option="basic")
    builder.add_text_field("speaker", tokenizer_name="spaces", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    return builder.build()


def day_number(text: str | None) -> int | None:
    """A date in ISO form as a number that sorts: ``1957-05-14`` is 19570514, ``1957-05`` is 19570500."""
    digits = (text or "").replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isdecimal() and len(digits) in {4, 6, 8} else None


def _version_of(connection: duckdb.DuckDBPyConnection) -> str:
    sql = "SELECT publication_no || '-' || epoch_us(published) FROM publications ORDER BY publication_no DESC LIMIT 1"
    return f"v{VERSION}-{fetch_value(connection, sql)}"


def _register(index: tantivy.Index) -> None:
    index.register_tokenizer("spaces", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "writer.lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for stray in folder.glob("new-*"):
            shutil.rmtree(stray, ignore_errors=True)
        yield


def _bring_up_to_date(place: Path, connection: duckdb.DuckDBPyConnection) -> None:
    wanted = {
        each: Held(run_id, row) for each, run_id, row in connection.execute(read_sql("documents_to_index")).fetchall()
    }
    new = place.with_name(f"new-{os.getpid()}-{secrets.token_hex(4)}")
    try:
        held = _start_from_latest(place.parent, new)
        index = tantivy.Index.open(str(new)) if held else tantivy.Index(make_schema(), path=str(new))
        _register(index)
        writer = index.writer(_HEAP_BYTES, 1)
        kept = {each for each in held.keys() & wanted.keys() if held[each].run_id == wanted[each].run_id}
        for document_id in sorted(held.keys() - kept):
            writer.delete_documents_by_term("document_id", document_id)
        for row, turn_id, document_id, text, named, day, language in _read_turns(
            connection, sorted(wanted.keys() - kept), len(wanted)
        ):
            at = row - wanted[document_id].first_row
            writer.add_document(_make_entry(at, turn_id, document_id, text, named, day, language))
        writer.commit()
        writer.wait_merging_threads()
        (new / _CONTENT).write_text(json.dumps(wanted), encoding="utf-8")
        new.replace(place)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    places = sorted(place.parent.glob("v*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in places[_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


@lru_cache(maxsize=_KEPT)
def _read_content(place: Path) -> dict[str, Held]:
    """The documents of a finished index, which never changes."""
    content = json.loads((place / _CONTENT).read_text(encoding="utf-8"))
    return {document_id: Held(*held) for document_id, held in content.items()}


def _start_from_latest(folder: Path, new: Path) -> dict[str, Held]:
    """Fill ``new`` with the newest index of this version; the documents it holds."""
    for latest in sorted(folder.glob(f"v{VERSION}-*"), key=lambda path: path.stat().st_mtime_ns, reverse=True):
        shutil.rmtree(new, ignore_errors=True)
        with contextlib.suppress(OSError, ValueError, TypeError):
            held = _read_content(latest)
            ignore = shutil.ignore_patterns(_CONTENT, "*.lock")
            shutil.copytree(latest, new, copy_function=os.link, ignore=ignore)
            return held
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    return {}


def _read_turns(
    connection: duckdb.DuckDBPyConnection, document_ids: list[str], of: int
) -> Iterator[tuple[int, str, str, str, str, str | None, str | None]]:
    if not document_ids:
        return
    sql = read_sql("turns_to_index")
    if len(document_ids) < min(of, _DOCUMENTS_ASKED_BY_NAME):
        cursor = connection.execute(f"{sql} WHERE t.document_id IN (SELECT unnest(?))", [document_ids])
    else:
        cursor = connection.execute(sql)
    chosen = set(document_ids)
    while rows := cursor.fetchmany(_TURNS_AT_A_TIME):
        yield from (row for row in rows if row[2] in chosen)


def _make_entry(
    row: int, turn_id: str, document_id: str, text: str, named: str, day: str | None, language: str | None
) -> tantivy.Document:
    stems, forms = index_terms(text, language)
    fields: dict[str, Any] = {
        "turn_id": turn_id,
        "document_id": document_id,
        "row": row,
        "stems": stems,
        "forms": forms,
        "speaker": " ".join(split_words(named)),
    }
    number = day_number(day)
    return tantivy.Document(**fields) if number is None else tantivy.Document(**fields, day=number)
