"""The whole warehouse in figures: what its head wants to know without asking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from minutebook.warehouse.read import open_published
from minutebook.warehouse.statements import fetch_value, read_sql
from minutebook.warehouse.status import BatchStatus


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the documents of a batch, or of a decade of meetings, were read; ``name`` is None for those of no date.

    ``confidence`` and ``lowest_confidence`` are of pages, ``expected_error`` is the mean share of wrong characters to
    expect on pages read by OCR, all 0 to 1; None where there is no such page.
    """

    name: str | None
    documents: int
    pages_scan: int
    pages_text_layer: int
    pages_blank: int
    pages_failed: int
    confidence: float | None
    lowest_confidence: float | None
    expected_error: float | None
    turns: int
    turns_without_speaker: int
    turns_to_review: int


@dataclass(frozen=True, slots=True)
class OpenPages:
    """Pages of a batch that must still be read, or looked at by a person; a file that could not be opened is one."""

    batch_id: str
    to_read: int
    to_review: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is to be reviewed, and how often, with one of them as an example. ``concerns`` is turn, or document
    for a warning or error about a document, page or meeting, whose ``reason`` is its code.
    """

    concerns: str
    reason: str | None
    example: str | None
    times: int
    documents: int


@dataclass(frozen=True, slots=True)
class DoubtfulDocument:
    """A document with something to look at; ``problems`` counts warnings and errors."""

    document_id: str
    batch_id: str
    path: str
    status: str
    pages: int | None
    pages_unreadable: int
    turns: int
    turns_to_review: int
    problems: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. ``published`` is when the last load was published, in UTC; ``years`` are meetings by year, None for
    those of no date.
    """

    published: datetime | None
    batches: tuple[BatchStatus, ...]
    by_batch: tuple[Quality, ...]
    by_decade: tuple[Quality, ...]
    years: tuple[tuple[int | None, int], ...]
    open_pages: tuple[OpenPages, ...]
    reasons: tuple[Reason, ...]
    doubtful: tuple[DoubtfulDocument, ...]


def read_overview(folder: Path, most_documents: int) -> Overview:
    """The published warehouse in figures, with at most so many doubtful documents by name.

    Raises:
        WarehouseError: there is no warehouse yet, or it cannot be read.
    """
    with open_published(folder) as published:
        ask = published.connection.execute
        return Overview(
            fetch_value(published.connection, "SELECT max(published) FROM publications"),
            published.list_batches(),
            tuple(Quality(*row) for row in ask(read_sql("overview/quality"), ["batch"]).fetchall()),
            tuple(Quality(*row) for row in ask(read_sql("overview/quality"), ["decade"]).fetchall()),
            tuple((year, count) for year, count in ask(read_sql("overview/years")).fetchall()),
            tuple(OpenPages(*row) for row in ask(read_sql("overview/open_pages")).fetchall()),
            tuple(Reason(*row) for row in ask(read_sql("overview/reasons")).fetchall()),
            tuple(DoubtfulDocument(*row) for row in ask(read_sql("overview/doubtful"), [most_documents]).fetchall()),
        )
