"""Show what the warehouse holds of a document or turn: as text for reading, or as pictures of the pages it stands on."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from minutebook import ledger, ocr, pages, warehouse
from minutebook.errors import ChangedSource, NotFound, VanishedSource, WarehouseError
from minutebook.intake.fixity import hash_file
from minutebook.intake.media import media_type_of
from minutebook.intake.walk import Found, walk
from minutebook.model import Box, PageReading, Source, SourceFile, Word
from minutebook.recipe import Bench, plan_key, reading_key
from minutebook.settings import PageSettings, Settings
from minutebook.store import Store, find_place
from minutebook.warehouse import FoundTurn, HeldDocument, Reader
from minutebook.workers import WorkerPool

_COLUMNS = 100
"""Widest line of running text."""
_SAME_SIZE = 0.005
"""Share by which two page images may differ in size and still carry the same boxes: half a line of type."""
_TURN = re.compile(r"[0-9a-f]{16}-.+")
"""Identifiers of turns, as the data dictionary describes them; those of documents have no hyphen."""

_MEETINGS = """
    SELECT meeting_id, meeting_no, kind, title, subject, date_text, time, time_end, place
    FROM meetings WHERE document_id = '{}' ORDER BY meeting_no"""
_HEADER = "SELECT label, field, value FROM header_fields WHERE meeting_id = '{}' ORDER BY field_no"
_PEOPLE = """
    SELECT p.name, p.title, p.side, list(DISTINCT r.role ORDER BY r.role) FILTER (r.role IS NOT NULL),
        list(DISTINCT n.name ORDER BY n.name) FILTER (n.kind = 'alias')
    FROM people AS p LEFT JOIN participants AS r USING (person_id) LEFT JOIN person_names AS n USING (person_id)
    WHERE p.meeting_id = '{}' GROUP BY ALL ORDER BY min(p.person_no)"""
_TURNS = """
    SELECT seq, turn_id, label, speaker, pages, needs_review, review_reason, text
    FROM speaker_turns WHERE meeting_id = '{}' ORDER BY seq"""
_PROBLEMS = """
    SELECT severity, place, detail FROM problems
    WHERE document_id = '{}' AND severity <> 'info' ORDER BY problem_no"""
_CATALOGUE = """
    SELECT catalogue_title, catalogue_reference, catalogue_date_text, catalogue_translator
    FROM documents WHERE document_id = '{}'"""


def describe(folder: Path, name: str) -> str:
    """A document (header, people and turns of each meeting) or a turn, laid out for reading on a terminal.

    Args:
        folder: the warehouse.
        name: identifier of a turn; or identifier of a document, its beginning, its path, or ``batch/path``.

    Raises:
        NotFound: nothing has this name, or several documents have.
        WarehouseError: there is no warehouse yet.
    """
    with warehouse.open_published(folder) as published:
        if _TURN.fullmatch(name):
            return _plain(_tell_turn(published.find_turn(name)))
        return _plain("\n".join(_tell_document(published, published.find_document(name))))


class Look(StrEnum):
    """How a page is to be seen."""

    RAW = "raw"
    """As it lies in the file."""
    CLEAN = "clean"
    """As it was read: straightened and cleaned."""
    WORDS = "words"
    """The same with the words found, framed in the colour of their confidence."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw: a page, and boxes or words on it, in pixels of the page image. ``size`` is the width and height
    that the page image had when the boxes were made, None where that does not matter.
    """

    page_no: int
    boxes: tuple[Box, ...] = ()
    look: Look = Look.CLEAN
    words: tuple[Word, ...] = ()
    size: tuple[int, int] | None = None


def draw(folder: Path, name: str, image: Path, settings: Settings) -> tuple[Path, ...]:
    """Write pictures as PNG: of a turn, the part of each page that it stands on, boxes drawn; of a document, its pages.

    Args:
        folder: the warehouse.
        name: as for :func:`describe`.
        image: where to; with several pages the files are named ``OUT-1.png``, ``OUT-2.png`` and so on.
        settings: limits on pages.

    Returns:
        the files written, in the order of the pages.

    Raises:
        NotFound: nothing has this name, or it has no place on any page.
        VanishedSource, ChangedSource: the scan is not where it was, or not what it was.
        PageError: the page cannot be drawn.
        WarehouseError: there is no warehouse yet, or the file cannot be written.
    """
    with warehouse.open_published(folder) as published:
        if _TURN.fullmatch(name):
            turn = published.find_turn(name)
            document, pictures = turn.document, _pictures_of(turn)
        else:
            document = published.find_document(name)
            pictures = [Picture(no) for no in range(1, (document.page_count or 0) + 1)]
    if not pictures:
        raise NotFound("has no place on any page.", where=name, remedy="Try without --image.")
    target = image if image.suffix else image.with_suffix(".png")
    places = [target]
    if len(pictures) > 1:
        places = [target.with_name(f"{target.stem}-{picture.page_no}{target.suffix}") for picture in pictures]
    _draw_into(places, find_source(document), pictures, settings)
    return tuple(places)


def draw_page(folder: Path, name: str, page_no: int, look: Look, image: Path, settings: Settings) -> Path:
    """Write one page of a document as PNG; ``page_no`` from 1; otherwise as :func:`draw`.

    Raises:
        NotFound: there is no such document or page, or no reading of it to take words from.
        VanishedSource, ChangedSource, PageError, WarehouseError: as :func:`draw`.
    """
    with warehouse.open_published(folder) as published:
        document = published.find_turn(name).document if _TURN.fullmatch(name) else published.find_document(name)
    if not 1 <= page_no <= (document.page_count or 0):
        raise NotFound(f"has {_count(document.page_count, 'page')}, no page {page_no}.", where=document.path)
    picture = Picture(page_no, look=look)
    if look is Look.WORDS:
        reading = find_reading(folder, document, page_no, settings)
        words = tuple(word for line in reading.lines for word in line.words)
        picture = Picture(page_no, look=look, words=words, size=(reading.width, reading.height))
    target = image if image.suffix else image.with_suffix(".png")
    _draw_into([target], find_source(document), [picture], settings)
    return target


def find_reading(folder: Path, document: HeldDocument, page_no: int, settings: Settings) -> PageReading:
    """The reading of a page that the document was loaded with.

    Raises:
        NotFound: there is none, as for a page that could not be read.
    """
    store = Store(find_place(folder, settings.store))
    kept = ledger.read(store, document.batch_id)
    sources = [each.source for each in kept.documents] if kept else []
    for source in (each for each in sources if each.document_id == document.document_id):
        if kept is not None:
            bench = Bench(store.place, kept.settings, kept.run.engine)
            restored = ledger.restore_source(source, document.batch_id)
            plan = store.digest("pages", plan_key(bench, restored, page_no))
            entry = plan and store.read("ocr", reading_key(bench, restored, plan), PageReading)
            if entry:
                return entry.value
    raise NotFound(
        "there is no reading of this page in the store.",
        where=f"{document.path} page {page_no}",
        remedy=f"Read it with: minutebook ingest {document.root}",
    )


def _draw_into(places: Sequence[Path], source: Source, pictures: Sequence[Picture], settings: Settings) -> None:
    with WorkerPool(1, settings.run.worker_memory_mb) as pool:
        drawn = pool.stream(draw_in_worker, (source, tuple(pictures), settings.pages), settings.run.page_seconds)
        for place, content in zip(places, drawn, strict=True):
            _write(place, content)


def draw_in_worker(source: Source, pictures: Sequence[Picture], settings: PageSettings) -> Iterator[bytes]:
    """Job: draw pages of a source, each as PNG.

    Raises:
        ChangedSource: this version of the program prepares a page in another size, so that the boxes do not fit.
    """
    with pages.open_source(source, settings) as opened:
        for picture in pictures:
            prepared = None if picture.look is Look.RAW else opened.prepare(picture.page_no, ocr.tell_orientation).image
            image = prepared if prepared is not None else opened.image(picture.page_no)
            height, width = image.shape
            if picture.size is not None and not _is_alike(picture.size, (width, height)):
                raise ChangedSource(
                    "was read by another version of the program, and its boxes do not fit the page as it is now.",
                    where=f"{source.path} page {picture.page_no}",
                    remedy="Read it again with: minutebook rerun",
                )
            if picture.words:
                yield pages.draw_words(image, picture.words)
            else:
                yield pages.draw_boxes(image, picture.boxes)


def _is_alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= _SAME_SIZE * a for a, b in zip(one, other, strict=True))


def find_source(document: HeldDocument) -> Source:
    """The files of a document where its batch lies now, their bytes verified.

    Raises:
        VanishedSource: a file is not there any more.
        ChangedSource: the bytes are not those that were read.
    """
    root = warehouse.folder_of_text(document.root)
    wanted = set(document.files)
    found = {each.path: each.location for each in walk(root) if isinstance(each, Found) and each.path in wanted}
    files = []
    for path in document.files:
        if path not in found:
            raise VanishedSource(
                "is not there any more.", where=str(root / path), remedy="Put it back, or ingest the moved batch."
            )
        hashed = hash_file(found[path])
        kind = media_type_of(hashed.head)
        if kind is not None:
            files.append(SourceFile(path, found[path], hashed.sha256, hashed.size, kind))
    digests = [file.sha256 for file in files]
    whole = digests[0] if len(digests) == 1 else sha256("\n".join(digests).encode()).hexdigest()
    if not whole.startswith(document.document_id):
        raise ChangedSource(
            "its bytes are not those that were read.",
            where=f"{document.batch_id}/{document.path}",
            remedy=f"Read it as it is now with: minutebook ingest {document.root}",
        )
    return Source(document.batch_id, document.document_id, document.path, whole, tuple(files))


def _pictures_of(turn: FoundTurn) -> list[Picture]:
    boxes: dict[tuple[int, int, int], list[Box]] = {}
    for region in turn.regions:
        boxes.setdefault((region.page_no, region.width, region.height), []).append(region.box)
    return [Picture(no, tuple(found), size=(width, height)) for (no, width, height), found in sorted(boxes.items())]


def _write(place: Path, content: bytes) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    except OSError as error:
        raise WarehouseError(
            f"cannot be written ({error.strerror}).", where=str(place), remedy="Name a place that you may write to."
        ) from error


def _tell_turn(turn: FoundTurn) -> str:
    boxes = [f"page {region.page_no} {tuple(region.box)}" for region in turn.regions]
    return "\n".join(
        [
            turn.citation,
            f"{turn.speaker or 'speaker unknown'}, announced as: {turn.label}",
            f"boxes (left, top, right, bottom in pixels): {'; '.join(boxes) or 'unknown'}",
            "",
            *_wrap(turn.text, ""),
        ]
    )


def _tell_document(published: Reader, document: HeldDocument) -> Iterator[str]:
    yield f"{document.batch_id}/{document.path}"
    yield f"{document.document_id}, {document.status}, {_count(document.page_count, 'page')}"
    catalogue = [str(value) for value in _ask(published, _CATALOGUE, document.document_id)[0] if value]
    if catalogue:
        yield f"Catalogue: {'; '.join(catalogue)}"
    turns = 0
    for row in _ask(published, _MEETINGS, document.document_id):
        meeting_id, number, *facts = row
        told = list(_tell_meeting(published, meeting_id, number, facts))
        turns += sum(line.startswith("[") for line in told)
        yield from ("", *told)
    if not turns:
        yield from ("", "Text", "")
        yield published.read_text(document.document_id).replace("\f", "-" * 20)
    problems = _ask(published, _PROBLEMS, document.document_id)
    if problems:
        yield from ("", "Problems")
        yield from (f"  {severity}, {place}: {detail}" for severity, place, detail in problems)


def _tell_meeting(published: Reader, meeting_id: str, number: int, facts: Sequence[Any]) -> Iterator[str]:
    kind, title, subject, day, start, end, place = facts
    when = " to ".join(each for each in (start, end) if each)
    yield f"Meeting {number}: {', '.join(each for each in (kind, day, when, place) if each)}"
    yield from (f"  {told}" for told in (title, subject) if told)
    header = _ask(published, _HEADER, meeting_id)
    if header:
        yield from ("", "Header")
    for label, field, value in header:
        yield from _wrap(f"{label or f'({field})'}: {' / '.join(value.splitlines())}", "  ")
    people = _ask(published, _PEOPLE, meeting_id)
    if people:
        yield from ("", "People")
    for name, office, side, roles, aliases in people:
        told = ", ".join(each for each in (name, office, side) if each)
        also = f"; also: {', '.join(aliases)}" if aliases else ""
        yield from _wrap(f"{told} ({', '.join(roles or ['role unknown'])}){also}", "  ")
    for seq, turn_id, label, speaker, on_pages, doubtful, reason, text in _ask(published, _TURNS, meeting_id):
        where = f"p. {', '.join(map(str, on_pages))}" if on_pages else "place unknown"
        yield from ("", f"[{seq}] {speaker or f'{label} (speaker unknown)'}  ({where}; {turn_id})")
        if doubtful:
            yield f"    to be reviewed: {reason}"
        yield from _wrap(text, "    ")


def _ask(published: Reader, sql: str, identifier: str) -> tuple[tuple[Any, ...], ...]:
    return published.query(sql.format(identifier.replace("'", "''"))).rows


def _wrap(text: str, indent: str) -> list[str]:
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += textwrap.wrap(
            paragraph, _COLUMNS, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        ) or [""]
    return lines


def _count(number: int | None, noun: str) -> str:
    if number is None:
        return f"{noun}s unknown"
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _plain(text: str) -> str:
    """Text without control characters: a broken text layer must not command the reader's terminal. Spaces of any width stay."""
    return "".join(
        sign if sign.isprintable() or sign in "\n\t" or unicodedata.category(sign) == "Zs" else "�" for sign in text
    )
