"""Rows of the tables, as tuples with the names of the columns.

What each column means is said once, in ``sql/schema.sql``; a test holds the two together.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from minutebook.model import Span, Step


class BatchRow(NamedTuple):
    """A row of ``batches``."""

    batch_id: str
    title: str | None
    repository: str | None
    reference: str | None
    languages: tuple[str, ...]
    root: str
    run_id: str


class RunRow(NamedTuple):
    """A row of ``runs``."""

    run_id: str
    command: str
    batch_id: str
    started: datetime
    ended: datetime
    version: str
    engine: str
    settings_digest: str
    rules_digest: str
    pages_read: int
    engine_calls: int
    pages_reused: int
    documents_loaded: int
    documents_partial: int
    documents_failed: int
    outcome: str


class PublicationRow(NamedTuple):
    """A row of ``publications``."""

    publication_no: int
    published: datetime
    run_id: str
    schema_version: str


class ReceivedRow(NamedTuple):
    """A row of ``received``."""

    batch_id: str
    path: str
    size_bytes: int
    sha256: str | None
    status: str | None
    document_id: str | None
    duplicate_of: str | None
    run_id: str


class DocumentRow(NamedTuple):
    """A row of ``documents``."""

    document_id: str
    batch_id: str
    path: str
    sha256: str
    media_type: str
    size_bytes: int
    page_count: int | None
    status: str
    languages: tuple[str, ...]
    catalogue_title: str | None
    catalogue_reference: str | None
    catalogue_date: date | None
    catalogue_date_text: str | None
    catalogue_translator: str | None
    content_key: str | None
    run_id: str


class DocumentFileRow(NamedTuple):
    """A row of ``document_files``."""

    document_id: str
    file_no: int
    path: str
    sha256: str
    size_bytes: int
    media_type: str
    run_id: str


class PageRow(NamedTuple):
    """A row of ``pages``."""

    page_id: str
    document_id: str
    page_no: int
    status: str
    route: str
    width: int | None
    height: int | None
    language: str | None
    engine: str | None
    confidence: float | None
    steps: tuple[Step, ...]
    lines: int
    furniture_lines: int
    changes: int
    run_id: str


class MeetingRow(NamedTuple):
    """A row of ``meetings``."""

    meeting_id: str
    document_id: str
    meeting_no: int
    kind: str
    title: str | None
    subject: str | None
    date: date | None
    date_text: str | None
    time: str | None
    time_end: str | None
    place: str | None
    language: str | None
    grammar: str | None
    rule: str
    run_id: str


class HeaderFieldRow(NamedTuple):
    """A row of ``header_fields``."""

    header_field_id: str
    meeting_id: str
    document_id: str
    field_no: int
    label: str | None
    field: str
    value: str
    rule: str
    confidence: float
    spans: tuple[Span, ...]
    run_id: str


class PersonRow(NamedTuple):
    """A row of ``people``."""

    person_id: str
    meeting_id: str
    document_id: str
    person_no: int
    name: str
    title: str | None
    side: str | None
    evidence: tuple[str, ...]
    roles: tuple[str, ...]
    turns: int
    words: int
    run_id: str


class PersonNameRow(NamedTuple):
    """A row of ``person_names``."""

    person_id: str
    document_id: str
    name: str
    kind: str
    run_id: str


class ParticipantRow(NamedTuple):
    """A row of ``participants``."""

    meeting_id: str
    person_id: str
    document_id: str
    role: str
    run_id: str


class TurnRow(NamedTuple):
    """A row of ``turns``."""

    turn_id: str
    meeting_id: str
    document_id: str
    seq: int
    label: str
    speaker: str | None
    person_id: str | None
    mode: str
    text: str
    text_strict: str
    words: int
    pages: tuple[int, ...]
    boxes: tuple[tuple[int, tuple[int, ...]], ...]
    rule: str
    speaker_rule: str | None
    confidence: float
    needs_review: bool
    review_reason: str | None
    run_id: str


class MarkRow(NamedTuple):
    """A row of ``marks``."""

    mark_id: str
    meeting_id: str
    document_id: str
    turn_id: str | None
    mark_no: int
    type: str
    text: str
    rule: str
    spans: tuple[Span, ...]
    run_id: str


class Passage(NamedTuple):
    """A title, header field or turn with a figure in it; ``sql/insert_mentions.sql`` makes rows of ``mentions`` of
    those that name another document. ``passage_no`` counts in the order of the page.
    """

    meeting_id: str
    document_id: str
    meeting_date: date | None
    turn_id: str | None
    found_in: str
    page_no: int | None
    passage_no: int
    text: str


class ProblemRow(NamedTuple):
    """A row of ``problems``."""

    batch_id: str
    document_id: str | None
    page_id: str | None
    meeting_id: str | None
    turn_id: str | None
    path: str | None
    problem_no: int
    code: str
    severity: str
    place: str
    detail: str
    remedy: str | None
    run_id: str


Row = (
    BatchRow
    | RunRow
    | PublicationRow
    | ReceivedRow
    | DocumentRow
    | DocumentFileRow
    | PageRow
    | MeetingRow
    | HeaderFieldRow
    | PersonRow
    | PersonNameRow
    | ParticipantRow
    | TurnRow
    | MarkRow
    | ProblemRow
)

ROW_TYPES: dict[str, type[Row]] = {
    "batches": BatchRow,
    "runs": RunRow,
    "publications": PublicationRow,
    "received": ReceivedRow,
    "documents": DocumentRow,
    "document_files": DocumentFileRow,
    "pages": PageRow,
    "meetings": MeetingRow,
    "header_fields": HeaderFieldRow,
    "people": PersonRow,
    "person_names": PersonNameRow,
    "participants": ParticipantRow,
    "turns": TurnRow,
    "marks": MarkRow,
    "problems": ProblemRow,
}
"""Row type of each table; ``lines`` and ``turn_lines`` are loaded by column, ``mentions`` and ``changes`` made by
SQL."""

TABLES = (
    *("batches", "runs", "publications", "changes", "received", "documents", "document_files", "pages", "lines"),
    *("meetings", "header_fields", "people", "person_names", "participants", "turns", "turn_lines", "marks"),
    *("mentions", "problems"),
)
"""All tables, from the batch down."""

DOCUMENT_TABLES = TABLES[5:]
"""Tables whose rows go when their document goes."""
