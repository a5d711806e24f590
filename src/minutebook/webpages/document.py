"""A document beside its scans, on one page: what an archivist looks at to judge a reading."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutebook import showing, warehouse
from minutebook.errors import NotFound, SourceError
from minutebook.settings import Settings
from minutebook.warehouse import (
    Record,
    RecordedMark,
    RecordedMeeting,
    RecordedPage,
    RecordedProblem,
    RecordedTurn,
)
from minutebook.webpages.layers import NOBODY, Overlay, Tag, choose_colours, colour_of, lay_over, tag_turns
from minutebook.webpages.prose import Passage, part_text
from minutebook.webpages.render import choose_place, render_page, write_page
from minutebook.webpages.scans import Scan, draw_scans

_DOUBTS_SHOWN = 12
"""Turns that are named under one reason; more are counted, and found by their frames."""
_TURN = re.compile(r"[0-9a-f]{16}-.+")
"""Identifiers of turns, as the data dictionary describes them; those of documents have no hyphen."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The file that was written, and sentences on what could not be shown on it."""

    path: Path
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TurnPart:
    """What a turn says on one page. ``first`` and ``last`` tell whether it begins and ends there, ``leads`` whether it
    is the first part that is shown.
    """

    turn: RecordedTurn
    colour: str
    passages: tuple[Passage, ...]
    first: bool
    last: bool
    leads: bool
    unplaced: tuple[RecordedMark, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in the document; ``speaker`` is None for those who cannot be told."""

    speaker: str | None
    colour: str
    turns: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Turns to be reviewed for one reason, None where none is given."""

    reason: str | None
    turns: tuple[RecordedTurn, ...]

    @property
    def named(self) -> tuple[RecordedTurn, ...]:
        """Those that are named."""
        return self.turns[:_DOUBTS_SHOWN]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its image with what is laid over it, and beside it what begins or goes on there, in order."""

    page: RecordedPage
    scan: Scan
    overlays: tuple[Overlay, ...]
    tags: tuple[Tag, ...]
    parts: tuple[RecordedMeeting | TurnPart, ...]
    problems: tuple[RecordedProblem, ...]


def write_document(folder: Path, name: str, out: Path, settings: Settings, page_no: int | None = None) -> Shown:
    """Write a document, or the pages that a turn stands on, as one page for a browser.

    Args:
        folder: the warehouse.
        name: identifier of a turn; or identifier of a document, its beginning, its path, or ``batch/path``.
        out: where to.
        settings: limits on pages.
        page_no: this page alone, from 1.

    Raises:
        NotFound: nothing has this name, several documents have, or there is no such page.
        UsageError: ``out`` is no name for a web page.
        WarehouseError: there is no warehouse yet, or the file cannot be written.
    """
    place = choose_place(out)
    with warehouse.open_published(folder) as published:
        chosen = name if _TURN.fullmatch(name) else None
        document = published.find_turn(name).document if chosen else published.find_document(name)
        record = warehouse.read_record(published, document)
    pages = _choose_pages(record, chosen, page_no)
    scans = _draw(record, pages, settings)
    missing = [f"page {no}: {scan.missing}" for no, scan in sorted(scans.items()) if scan.missing]
    missing += [f"page {no}: its boxes do not fit the image" for no, scan in sorted(scans.items()) if not scan.fits]
    write_page(place, describe_record(record, pages, scans, chosen))
    return Shown(place, tuple(missing))


def describe_record(
    record: Record, pages: Sequence[RecordedPage], scans: Mapping[int, Scan], chosen: str | None = None
) -> str:
    """The page for a browser: ``pages`` of a document, with their images, and the turn that was asked for marked."""
    turns = [turn for meeting in record.meetings for turn in meeting.turns]
    colours = choose_colours(turns)
    sheets = tuple(_lay_out(record, pages, scans, colours))
    whole = len(pages) == len(record.pages)
    shown = {part.turn.turn_id for sheet in sheets for part in sheet.parts if isinstance(part, TurnPart)}
    homeless = [turn for turn in turns if whole and turn.turn_id not in shown]
    return render_page(
        "document",
        record=record,
        document=record.document,
        sheets=sheets,
        whole=whole,
        chosen=chosen,
        turns=turns,
        voices=_count_voices(turns, colours),
        to_review=sum(turn.needs_review for turn in turns),
        doubts=_group_doubts([turn for turn in turns if turn.turn_id in shown] + homeless),
        unread=[page for page in record.pages if page.status == "failed"],
        homeless=[
            TurnPart(turn, colour_of(turn, colours), (Passage(turn.text),), True, True, True, ()) for turn in homeless
        ],
        homeless_meetings=[meeting for meeting in record.meetings if not sheets],
        shown_pages={page.page_no for page in pages},
    )


def _choose_pages(record: Record, turn_id: str | None, page_no: int | None) -> tuple[RecordedPage, ...]:
    wanted = {page.page_no for page in record.pages}
    if turn_id is not None:
        turns = [turn for meeting in record.meetings for turn in meeting.turns if turn.turn_id == turn_id]
        wanted = {no for turn in turns for no in turn.pages} or wanted
    if page_no is not None:
        if page_no not in wanted:
            raise (
                NotFound(f"does not stand on page {page_no}.", where=turn_id)
                if turn_id
                else NotFound(
                    f"has no page {page_no}.", where=record.document.path, remedy=f"It has {len(record.pages)} pages."
                )
            )
        wanted = {page_no}
    return tuple(page for page in record.pages if page.page_no in wanted)


def _draw(record: Record, pages: Sequence[RecordedPage], settings: Settings) -> dict[int, Scan]:
    try:
        return draw_scans(showing.find_source(record.document), pages, settings) if pages else {}
    except SourceError as error:
        return {page.page_no: Scan(None, str(error)) for page in pages}


def _lay_out(
    record: Record, pages: Sequence[RecordedPage], scans: Mapping[int, Scan], colours: Mapping[str, str]
) -> Iterator[Sheet]:
    shown = [page.page_no for page in pages]
    parts: dict[int, list[RecordedMeeting | TurnPart]] = {no: [] for no in shown}
    begun = shown[0] if shown else 1
    for meeting in record.meetings:
        begun = max(begun, min(_pages_of(meeting), default=begun))
        if begun in parts:
            parts[begun].append(meeting)
        for turn in meeting.turns:
            for no, part in _part_turn(turn, colours, parts):
                parts[no].append(part)
    standing: dict[int, list[RecordedTurn]] = {}
    for turn in (turn for meeting in record.meetings for turn in meeting.turns):
        for no in {place.page_no for place in turn.places}:
            standing.setdefault(no, []).append(turn)
    fields = [field for meeting in record.meetings for field in meeting.header]
    for page in pages:
        scan = scans[page.page_no]
        overlays = lay_over(page, standing.get(page.page_no, ()), fields, colours) if scan.fits else ()
        yield Sheet(
            page,
            scan,
            overlays,
            tag_turns(overlays),
            tuple(parts[page.page_no]),
            tuple(problem for problem in record.problems if problem.page_no == page.page_no),
        )


def _part_turn(turn: RecordedTurn, colours: Mapping[str, str], shown: Container[int]) -> Iterator[tuple[int, TurnPart]]:
    prose = part_text(turn)
    last = len(prose.parts) - 1
    leads = True
    for no, part in enumerate(prose.parts):
        if part.page_no is not None and part.page_no in shown:
            unplaced = prose.unplaced if no == last else ()
            told = TurnPart(turn, colour_of(turn, colours), part.passages, no == 0, no == last, leads, unplaced)
            yield part.page_no, told
            leads = False


def _pages_of(meeting: RecordedMeeting) -> Iterator[int]:
    yield from (place.page_no for field in meeting.header for place in field.places)
    yield from (no for turn in meeting.turns for no in turn.pages)


def _group_doubts(turns: Sequence[RecordedTurn]) -> tuple[Doubt, ...]:
    grouped: dict[str | None, list[RecordedTurn]] = {}
    for turn in turns:
        if turn.needs_review:
            grouped.setdefault(turn.review_reason, []).append(turn)
    return tuple(Doubt(reason, tuple(found)) for reason, found in grouped.items())


def _count_voices(turns: Sequence[RecordedTurn], colours: Mapping[str, str]) -> tuple[Voice, ...]:
    counted: dict[str | None, int] = {}
    for turn in turns:
        counted[turn.speaker] = counted.get(turn.speaker, 0) + 1
    voices = [Voice(speaker, colours.get(speaker or "", NOBODY), count) for speaker, count in counted.items()]
    return tuple(sorted(voices, key=lambda voice: voice.speaker is None))
