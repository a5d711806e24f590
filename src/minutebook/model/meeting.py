"""What a document records: meetings, each with header, people, turns and editorial marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from minutebook.model.batch import Source, Status
from minutebook.model.line import CleanLine
from minutebook.model.page import PageReading
from minutebook.model.problem import Problem


class Kind(StrEnum):
    """What sort of record it is; only MINUTES has turns."""

    MINUTES = "minutes"
    NARRATIVE = "narrative"
    ACTION = "action"
    LOG = "log"
    OTHER = "other"


class Field(StrEnum):
    """What a header field is about."""

    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PARTICIPANTS = "participants"
    INTERPRETER = "interpreter"
    RECORDER = "recorder"
    CHAIR = "chair"
    ABSENT = "absent"
    CLASSIFICATION = "classification"
    REFERENCE = "reference"
    COPY = "copy"
    SUBJECT = "subject"
    REVIEW_STATUS = "review_status"
    OTHER = "other"


class Role(StrEnum):
    """What a person does at a meeting."""

    SPEAKER = "speaker"
    PARTICIPANT = "participant"
    INTERPRETER = "interpreter"
    RECORDER = "recorder"
    CHAIR = "chair"
    ABSENT = "absent"


class MarkType(StrEnum):
    """What an editor's, recorder's or copyist's insertion is."""

    SUPPLIED = "supplied"
    """Words added for sense: ``[the document]``."""
    IDENTIFICATION = "identification"
    """Who is meant: ``Premier Zhou [Enlai]``."""
    EXCISION = "excision"
    """Something left out by the editor: ``[...]``."""
    REDACTION = "redaction"
    """Something withheld by authority."""
    ILLEGIBLE = "illegible"
    UNCERTAIN = "uncertain"
    SIC = "sic"
    STAGE = "stage"
    """What happened in the room: ``(Laughter.)``."""
    NOTE = "note"
    """A footnote, signature, stamp or remark about the record."""


class Mode(StrEnum):
    """Whether a turn gives the speaker's words or reports them."""

    DIRECT = "direct"
    REPORTED = "reported"


class Span(NamedTuple):
    """Characters ``start`` to ``end`` (one past the last) of the clean text of a line."""

    page_no: int
    line_no: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One field of a header, as the page words it; several lines of a value are joined by newlines.

    ``label`` is None where the page has none (a dateline, a subtitle). ``rule`` names the rule that found it.
    """

    label: str | None
    field: Field
    value: str
    rule: str
    confidence: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """An insertion in the text. ``text`` includes its brackets. ``turn_seq`` is None outside turns."""

    type: MarkType
    text: str
    rule: str
    spans: tuple[Span, ...] = ()
    turn_seq: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One uninterrupted speech. ``seq`` counts from 1 in its meeting.

    ``label`` is the words that announce the speaker, without the closing colon or stop; ``speaker`` is the name
    of a :class:`Person` of the same meeting, None where it cannot be known. ``text`` is the paragraphs joined by
    newlines; ``text_strict`` the same without bracketed insertions. ``spans`` cover label and text.
    ``rule`` is the grammar that found the label, ``speaker_rule`` the rule that named the speaker; ``meant`` is the label of
    this document that a damaged one is taken for.
    ``review_reason`` says why ``needs_review``.
    """

    seq: int
    label: str
    text: str
    text_strict: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    mode: Mode = Mode.DIRECT
    speaker: str | None = None
    speaker_rule: str | None = None
    meant: str | None = None
    needs_review: bool = False
    review_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a meeting, as this document names them; nothing is carried over from other documents.

    ``name`` is the fullest form the document gives; ``aliases`` the other forms used for the same person;
    ``side`` the delegation, where the header says; ``evidence`` the rule and words each role rests on.
    """

    name: str
    title: str | None = None
    side: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting recorded in a document. Dates are ISO (``1962-06-08``), times ``HH:MM``, null where unknown.

    ``date`` may be shortened (``1962-06``) where the page gives no day. ``grammar`` names the family of turn
    labels that won, None without turns. ``rule`` is the rule that decided ``kind``.
    """

    kind: Kind
    rule: str
    title: str | None = None
    subject: str | None = None
    date: str | None = None
    time: str | None = None
    time_end: str | None = None
    place: str | None = None
    language: str | None = None
    grammar: str | None = None
    header: tuple[HeaderField, ...] = ()
    people: tuple[Person, ...] = ()
    turns: tuple[Turn, ...] = ()
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """All that is known of one source at the end of a run, ready to become rows.

    ``status`` is LOADED, PARTIAL (some page could not be read) or FAILED. ``problems`` holds what concerns the
    document as a whole; pages and meetings carry their own. ``content_key`` is the digest of all that its rows
    derive from: where the warehouse holds the same, there is nothing to load.
    """

    source: Source
    status: Status
    pages: tuple[PageReading, ...] = ()
    lines: tuple[CleanLine, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    problems: tuple[Problem, ...] = ()
    content_key: str | None = None
