"""One document with all that the warehouse holds of it: what somebody needs to judge a reading beside its pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from minutebook.model import Box, Severity
from minutebook.warehouse.read import HeldDocument, Reader
from minutebook.warehouse.search import Place
from minutebook.warehouse.statements import read_sql


@dataclass(frozen=True, slots=True)
class RecordedLine:
    """A line as it stands in the text. ``furniture`` says why it was left out of it, None where it was not."""

    text: str
    furniture: str | None
    confidence: float
    box: Box


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """A page. Width and height are those of the page image, None where there is none; ``expected_error`` is the share
    of wrong characters to expect, None where it was not read by OCR.
    """

    page_no: int
    status: str
    route: str
    width: int | None
    height: int | None
    language: str | None
    confidence: float | None
    expected_error: float | None
    lines: tuple[RecordedLine, ...]


@dataclass(frozen=True, slots=True)
class RecordedField:
    """A field of a header with the places of its lines."""

    label: str | None
    field: str
    value: str
    confidence: float
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RecordedPerson:
    """Somebody at a meeting."""

    name: str
    title: str | None
    side: str | None
    roles: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordedMark:
    """An insertion of an editor or recorder; ``text`` has its brackets."""

    type: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordedProblem:
    """A warning or error; ``page_no`` where it concerns a page."""

    severity: Severity
    code: str
    place: str
    detail: str
    remedy: str | None
    page_no: int | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a turn on one page: how many characters, label included, and the line that it begins with."""

    page_no: int
    characters: int
    opening: str


@dataclass(frozen=True, slots=True)
class RecordedTurn:
    """A turn with its places, its marks and what is doubtful about it."""

    turn_id: str
    seq: int
    label: str
    speaker: str | None
    mode: str
    text: str
    confidence: float
    needs_review: bool
    review_reason: str | None
    pages: tuple[int, ...]
    places: tuple[Place, ...]
    stretches: tuple[Stretch, ...]
    marks: tuple[RecordedMark, ...]
    problems: tuple[RecordedProblem, ...]


@dataclass(frozen=True, slots=True)
class RecordedMeeting:
    """A meeting; ``marks`` are those outside its turns, ``problems`` those of no single turn."""

    meeting_no: int
    kind: str
    title: str | None
    subject: str | None
    date: str | None
    time: str | None
    time_end: str | None
    place: str | None
    header: tuple[RecordedField, ...]
    people: tuple[RecordedPerson, ...]
    turns: tuple[RecordedTurn, ...]
    marks: tuple[RecordedMark, ...]
    problems: tuple[RecordedProblem, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A document whole. ``catalogue`` is what the catalogue says of it, ``problems`` those of no single meeting."""

    document: HeldDocument
    batch_title: str | None
    repository: str | None
    catalogue: tuple[str, ...]
    pages: tuple[RecordedPage, ...]
    meetings: tuple[RecordedMeeting, ...]
    problems: tuple[RecordedProblem, ...]


def read_record(published: Reader, document: HeldDocument) -> Record:
    """All that an open warehouse holds of a document."""
    connection, document_id = published.connection, document.document_id
    (*catalogue, batch_title, repository) = _ask(connection, "catalogue", document_id)[0]
    lines = _group(
        (page_no, RecordedLine(text, furniture, confidence, Box(*box)))
        for page_no, text, furniture, confidence, *box in _ask(connection, "lines", document_id)
    )
    problems = [
        (turn_id, meeting_id, RecordedProblem(Severity(severity), code, place, detail, remedy, page_no))
        for turn_id, meeting_id, page_no, severity, code, place, detail, remedy in _ask(
            connection, "problems", document_id
        )
    ]
    return Record(
        document,
        batch_title,
        repository,
        tuple(str(value) for value in catalogue if value),
        tuple(
            RecordedPage(page_no, status, route, width, height, language, confidence, expected, tuple(lines[page_no]))
            for page_no, status, route, width, height, language, confidence, expected in (
                _ask(connection, "pages", document_id)
            )
        ),
        _read_meetings(connection, document_id, problems),
        tuple(problem for turn_id, meeting_id, problem in problems if not (turn_id or meeting_id)),
    )


def _read_meetings(
    connection: duckdb.DuckDBPyConnection,
    document_id: str,
    problems: Sequence[tuple[str | None, str | None, RecordedProblem]],
) -> tuple[RecordedMeeting, ...]:
    marks = _ask(connection, "marks", document_id)
    marks_of_turns = _group((turn_id, RecordedMark(kind, text)) for _, turn_id, kind, text in marks if turn_id)
    other_marks = _group((meeting, RecordedMark(kind, text)) for meeting, turn_id, kind, text in marks if not turn_id)
    problems_of_turns = _group((turn_id, problem) for turn_id, _, problem in problems if turn_id)
    other_problems = _group((meeting, problem) for turn_id, meeting, problem in problems if not turn_id and meeting)
    header = _group(
        (meeting, RecordedField(label, field, value, confidence, _places(regions)))
        for meeting, label, field, value, confidence, regions in _ask(connection, "fields", document_id)
    )
    people = _group(
        (meeting, RecordedPerson(name, title, side, tuple(roles or ()), tuple(aliases or ())))
        for meeting, name, title, side, roles, aliases in _ask(connection, "people", document_id)
    )
    turns = _group(
        (
            meeting,
            RecordedTurn(
                turn_id,
                seq,
                label,
                speaker,
                mode,
                text,
                confidence,
                doubtful,
                reason,
                tuple(pages),
                _places(boxes),
                tuple(Stretch(each["page_no"], each["characters"], each["opening"]) for each in stretches or ()),
                tuple(marks_of_turns[turn_id]),
                tuple(problems_of_turns[turn_id]),
            ),
        )
        for meeting, pages, boxes, stretches, turn_id, seq, label, speaker, mode, text, confidence, doubtful, reason in (
            _ask(connection, "turns", document_id)
        )
    )
    return tuple(
        RecordedMeeting(
            number,
            kind,
            title,
            subject,
            date,
            time,
            time_end,
            place,
            tuple(header[meeting]),
            tuple(people[meeting]),
            tuple(turns[meeting]),
            tuple(other_marks[meeting]),
            tuple(other_problems[meeting]),
        )
        for meeting, number, kind, title, subject, date, time, time_end, place in (
            _ask(connection, "meetings", document_id)
        )
    )


def _ask(connection: duckdb.DuckDBPyConnection, name: str, document_id: str) -> list[tuple[Any, ...]]:
    return connection.execute(read_sql(f"record/{name}"), [document_id]).fetchall()


def _group(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    grouped: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return grouped


def _places(regions: Sequence[dict[str, Any]] | None) -> tuple[Place, ...]:
    return tuple(Place(region["page_no"], Box(*region["box"])) for region in regions or ())
