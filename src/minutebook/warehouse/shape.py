"""Documents as rows.

Long because a document fills a dozen tables, and what is counted for one of them is known while another is filled.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import repeat

from minutebook.model import (
    Box,
    CleanLine,
    Document,
    Field,
    Line,
    Meeting,
    Person,
    Problem,
    Route,
    Severity,
    Span,
    Status,
    Turn,
    Word,
    enclose,
)
from minutebook.warehouse.identifiers import name_people, number_turns
from minutebook.warehouse.lines import LineColumns, StretchColumns
from minutebook.warehouse.places import clip, locate_span
from minutebook.warehouse.rows import (
    DocumentFileRow,
    DocumentRow,
    HeaderFieldRow,
    MarkRow,
    MeetingRow,
    PageRow,
    ParticipantRow,
    Passage,
    PersonNameRow,
    PersonRow,
    ProblemRow,
    Row,
    TurnRow,
)

_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TURN_PLACE = re.compile(r"turn (\d+)")
_NOWHERE = Box(0, 0, 0, 0)
_FIGURES = "0123456789"
"""Without one of them, no passage names another document by date or number."""
_NAMES_ITSELF = frozenset({Field.REFERENCE, Field.COPY, Field.CLASSIFICATION})
"""Header fields whose figures are those of the document itself."""
_ROUNDING = 2
"""Pixels that a box may lie outside its page without a word about it: sizes of text layers are rounded."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows of documents by table; ``lines`` and ``stretches`` of turns are kept as columns. ``passages`` are those
    that may name another document.
    """

    rows: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    passages: list[Passage] = field(default_factory=list)
    lines: LineColumns = field(default_factory=LineColumns)
    stretches: StretchColumns = field(default_factory=StretchColumns)

    def __len__(self) -> int:
        return len(self.lines) + len(self.stretches)

    def add(self, document: Document, run_id: str) -> None:
        """Add all rows of a document."""
        for row in _Shaper(document, run_id, self).rows():
            self.rows[_TABLES[type(row)]].append(row)


def full_date(text: str | None) -> date | None:
    """A date where ``text`` is a whole ISO date of the calendar, else None."""
    if text is None or not _FULL_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def count_words(text: str, language: str | None) -> int:
    """Words of a text, or characters where it is Chinese, which is written without spaces."""
    if language is not None and language.startswith("chi"):
        return len(text)
    return text.count(" ") + text.count("\n") + 1 if text else 0


def _has_figure(text: str) -> bool:
    for figure in _FIGURES:  # noqa: SIM110 - faster than any(), and than a regular expression
        if figure in text:
            return True
    return False


def _reaches_out(box: Box, cut: Box) -> bool:
    return any(abs(at - edge) > _ROUNDING for at, edge in zip(box, cut, strict=True))


def _share(frames: Sequence[Box]) -> Box:
    """What lies in all frames, each of which begins at the origin."""
    return Box(0, 0, min(frame.right for frame in frames), min(frame.bottom for frame in frames))


def _lie_inside(boxes: Sequence[Box], frame: Box) -> bool:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    around = Box(min(lefts), min(tops), max(rights), max(bottoms))
    return around == clip(around, frame)


_TABLES: dict[type[Row], str] = {
    DocumentRow: "documents",
    DocumentFileRow: "document_files",
    PageRow: "pages",
    MeetingRow: "meetings",
    HeaderFieldRow: "header_fields",
    PersonRow: "people",
    PersonNameRow: "person_names",
    ParticipantRow: "participants",
    TurnRow: "turns",
    MarkRow: "marks",
    ProblemRow: "problems",
}


class _Shaper:
    placed: dict[tuple[int, int, int, int], tuple[Box, tuple[int, int]]]
    """Box, and page and block, of each line that was cleaned, by the span of the whole line."""

    def __init__(self, document: Document, run_id: str, gathered: Gathered) -> None:
        self.document = document
        self.gathered = gathered
        self.run_id = run_id
        self.id = document.source.document_id
        self.frames = {page.page_no: Box(0, 0, page.width, page.height) for page in document.pages}
        self.cut: dict[tuple[int, int], Box] = {}
        """Boxes of lines that reach out of their page, by page and line."""
        self.problems = 0

    @cached_property
    def cleaned(self) -> dict[tuple[int, int], CleanLine]:
        return {(line.page_no, line.line_no): line for line in self.document.lines}

    @cached_property
    def words(self) -> dict[tuple[int, int], tuple[Word, ...]]:
        return {(page.page_no, line.line_no): line.words for page in self.document.pages for line in page.lines}

    def rows(self) -> Iterator[Row]:
        yield self._document()
        for no, file in enumerate(self.document.source.files, start=1):
            yield DocumentFileRow(self.id, no, file.path, file.sha256, file.size, file.media_type, self.run_id)
        yield from self._problems(self.document.problems)
        yield from self._pages()
        named = number_turns(self.id, self.document.meetings)
        for no, (meeting, turn_ids) in enumerate(zip(self.document.meetings, named, strict=True), start=1):
            yield from self._meeting(no, meeting, turn_ids)

    def _document(self) -> DocumentRow:
        source, catalogue = self.document.source, self.document.source.catalogue
        return DocumentRow(
            document_id=self.id,
            batch_id=source.batch_id,
            path=source.path,
            sha256=source.sha256,
            media_type=source.media_type,
            size_bytes=source.size,
            page_count=len(self.document.pages) or None,
            status=self.document.status,
            languages=source.languages,
            catalogue_title=catalogue.title,
            catalogue_reference=catalogue.reference,
            catalogue_date=full_date(catalogue.date),
            catalogue_date_text=catalogue.date,
            catalogue_translator=catalogue.translator,
            content_key=self.document.content_key,
            run_id=self.run_id,
        )

    def _pages(self) -> Iterator[Row]:
        lines = self.document.lines
        page_nos = [line.page_no for line in lines]
        line_nos = [line.line_no for line in lines]
        boxes = self._cut_off(page_nos, line_nos, [line.box for line in lines])
        self.gathered.lines.add_clean(self.id, lines, boxes)
        wholes = zip(page_nos, line_nos, repeat(0), [len(line.text) for line in lines], strict=False)
        blocks = zip(page_nos, [line.block for line in lines], strict=True)
        self.placed = dict(zip(wholes, zip(boxes, blocks, strict=True), strict=True))
        cleaned = frozenset(zip(page_nos, line_nos, strict=True))
        counted = Counter(page_nos)
        furniture = Counter([line.page_no for line in lines if line.furniture is not None])
        changes = Counter([line.page_no for line in lines for _ in line.changes])
        for page in self.document.pages:
            no = page.page_no
            raw = [line for line in page.lines if (no, line.line_no) not in cleaned]
            yield PageRow(
                page_id=f"{self.id}-p{no}",
                document_id=self.id,
                page_no=no,
                status=Status.FAILED if page.route is Route.UNREADABLE else Status.LOADED,
                route=page.route,
                width=page.width or None,
                height=page.height or None,
                language=page.language,
                engine=page.engine,
                confidence=page.confidence,
                steps=page.steps,
                lines=counted[no] + len(raw),
                furniture_lines=furniture[no],
                changes=changes[no],
                run_id=self.run_id,
            )
            if raw:
                numbers = [line.line_no for line in raw]
                boxes = self._cut_off([no] * len(raw), numbers, [line.box for line in raw])
                self.gathered.lines.add_raw(self.id, no, raw, boxes)
            yield from self._problems(page.problems, page_no=no)
            if self.cut:
                clean = [line for line in lines if line.page_no == no]
                yield from self._problems(self._misplaced(no, clean, raw), page_no=no)

    def _cut_off(self, page_nos: Sequence[int], line_nos: Sequence[int], boxes: list[Box]) -> list[Box]:
        """Boxes of lines, cut off at the edges of their pages."""
        frames = [self.frames[page_no] for page_no in set(page_nos) if page_no in self.frames]
        if not frames or _lie_inside(boxes, _share(frames)):
            return boxes
        for page_no, line_no, box in zip(page_nos, line_nos, boxes, strict=True):
            cut = clip(box, self.frames.get(page_no, box))
            if cut != box:
                self.cut[page_no, line_no] = cut
        return [self.cut.get((no, line_no), box) for no, line_no, box in zip(page_nos, line_nos, boxes, strict=True)]

    def _misplaced(self, page_no: int, clean: Sequence[CleanLine], raw: Sequence[Line]) -> Iterator[Problem]:
        """A warning where lines stand outside the page image, as text does that a PDF page cuts off."""
        boxes = [(line.line_no, line.box) for lines in (clean, raw) for line in lines]
        off = [line_no for line_no, box in boxes if _reaches_out(box, self.cut.get((page_no, line_no), box))]
        if off:
            told = f"{len(off)} lines stand outside the page image, the first of them line {min(off)}; their boxes are cut off at its edge."
            yield Problem("outside_page", Severity.WARNING, f"page {page_no}", told, page_no)

    def _meeting(self, meeting_no: int, meeting: Meeting, turn_ids: dict[int, str]) -> Iterator[Row]:
        meeting_id = f"{self.id}-m{meeting_no}"
        yield MeetingRow(
            meeting_id=meeting_id,
            document_id=self.id,
            meeting_no=meeting_no,
            kind=meeting.kind,
            title=meeting.title,
            subject=meeting.subject,
            date=full_date(meeting.date),
            date_text=meeting.date,
            time=meeting.time,
            time_end=meeting.time_end,
            place=meeting.place,
            language=meeting.language,
            grammar=meeting.grammar,
            rule=meeting.rule,
            run_id=self.run_id,
        )
        about = meeting_id, self.id, full_date(meeting.date)
        self._look_for_figures(*about, None, "title", None, meeting.title)
        for no, found in enumerate(meeting.header, start=1):
            yield HeaderFieldRow(
                header_field_id=f"{meeting_id}-f{no}",
                meeting_id=meeting_id,
                document_id=self.id,
                field_no=no,
                label=found.label,
                field=found.field,
                value=found.value,
                rule=found.rule,
                confidence=found.confidence,
                spans=found.spans,
                run_id=self.run_id,
            )
            if found.field not in _NAMES_ITSELF:
                page_no = found.spans[0].page_no if found.spans else None
                self._look_for_figures(*about, None, found.field, page_no, found.value)
        named = name_people(meeting_id, meeting.people)
        person_ids: dict[str, str] = {}
        for person, person_id in zip(meeting.people, named, strict=True):
            person_ids.setdefault(person.name, person_id)
        said: dict[str | None, tuple[int, int]] = {}
        for turn in meeting.turns:
            row = self._turn(meeting_id, turn, turn_ids[turn.seq], person_ids.get(turn.speaker or ""), meeting.language)
            turns, words = said.get(row.person_id, (0, 0))
            said[row.person_id] = turns + 1, words + row.words
            self._look_for_figures(*about, row.turn_id, "turn", row.pages[0] if row.pages else None, row.text)
            yield row
        for no, (person, person_id) in enumerate(zip(meeting.people, named, strict=True), start=1):
            yield from self._person(meeting_id, no, person, person_id, *said.get(person_id, (0, 0)))
        for no, mark in enumerate(meeting.marks, start=1):
            unknown = f"{meeting_id}-t{mark.turn_seq}-missing"
            yield MarkRow(
                mark_id=f"{meeting_id}-k{no}",
                meeting_id=meeting_id,
                document_id=self.id,
                turn_id=None if mark.turn_seq is None else turn_ids.get(mark.turn_seq, unknown),
                mark_no=no,
                type=mark.type,
                text=mark.text,
                rule=mark.rule,
                spans=mark.spans,
                run_id=self.run_id,
            )
        yield from self._problems(meeting.problems, meeting_id=meeting_id, turn_ids=turn_ids)

    def _look_for_figures(
        self,
        meeting_id: str,
        document_id: str,
        day: date | None,
        turn_id: str | None,
        found_in: str,
        page_no: int | None,
        text: str | None,
    ) -> None:
        if text and _has_figure(text):
            passages = self.gathered.passages
            passages.append(Passage(meeting_id, document_id, day, turn_id, found_in, page_no, len(passages), text))

    def _person(
        self, meeting_id: str, person_no: int, person: Person, person_id: str, turns: int, words: int
    ) -> Iterator[Row]:
        yield PersonRow(
            person_id=person_id,
            meeting_id=meeting_id,
            document_id=self.id,
            person_no=person_no,
            name=person.name,
            title=person.title,
            side=person.side,
            evidence=person.evidence,
            roles=tuple(sorted(set(person.roles))),
            turns=turns,
            words=words,
            run_id=self.run_id,
        )
        yield PersonNameRow(person_id, self.id, person.name, "full", self.run_id)
        for alias in dict.fromkeys(person.aliases):
            yield PersonNameRow(person_id, self.id, alias, "alias", self.run_id)
        for role in dict.fromkeys(person.roles):
            yield ParticipantRow(meeting_id, person_id, self.id, role, self.run_id)

    def _turn(self, meeting_id: str, turn: Turn, turn_id: str, person_id: str | None, language: str | None) -> TurnRow:
        spans = sorted(turn.spans)
        boxes, blocks = self._place(spans)
        self.gathered.stretches.add(self.id, turn_id, spans, boxes)
        return TurnRow(
            turn_id=turn_id,
            meeting_id=meeting_id,
            document_id=self.id,
            seq=turn.seq,
            label=turn.label,
            speaker=turn.speaker,
            person_id=person_id,
            mode=turn.mode,
            text=turn.text,
            text_strict=turn.text_strict,
            words=count_words(turn.text, language),
            pages=tuple(dict.fromkeys([page_no for page_no, _ in blocks])),
            boxes=tuple([(page_no, box) for (page_no, _), box in blocks.items()]),
            rule=turn.rule,
            speaker_rule=turn.speaker_rule,
            confidence=turn.confidence,
            needs_review=turn.needs_review,
            review_reason=turn.review_reason,
            run_id=self.run_id,
        )

    def _place(self, spans: Sequence[Span]) -> tuple[Sequence[Box], dict[tuple[int, int], Box]]:
        """Box of each stretch, and the box around those of each page and block of lines, in reading order."""
        if not spans:
            return (), {}
        boxes, blocks = zip(*[self.placed.get(span) or self._locate(span) for span in spans], strict=True)
        if blocks.count(blocks[0]) == len(blocks):
            return boxes, {blocks[0]: enclose(boxes)}
        inside: dict[tuple[int, int], list[Box]] = {}
        for box, block in zip(boxes, blocks, strict=True):
            inside.setdefault(block, []).append(box)
        return boxes, {block: enclose(each) for block, each in inside.items()}

    def _locate(self, span: Span) -> tuple[Box, tuple[int, int]]:
        """Box, and page and block, of what need not be a whole line."""
        at = span.page_no, span.line_no
        line = self.cleaned.get(at)
        if line is None:
            return _NOWHERE, (span.page_no, 0)
        box = locate_span(span, line, self.words.get(at, ()))
        return clip(box, self.cut[at]) if at in self.cut else box, (span.page_no, line.block)

    def _problems(
        self,
        problems: Iterable[Problem],
        page_no: int | None = None,
        meeting_id: str | None = None,
        turn_ids: dict[int, str] | None = None,
    ) -> Iterator[ProblemRow]:
        source = self.document.source
        existing = {page.page_no for page in self.document.pages}
        for problem in problems:
            self.problems += 1
            no = problem.page_no or page_no
            turn = _TURN_PLACE.fullmatch(problem.where) if turn_ids else None
            yield ProblemRow(
                batch_id=source.batch_id,
                document_id=self.id,
                page_id=f"{self.id}-p{no}" if no in existing else None,
                meeting_id=meeting_id,
                turn_id=turn_ids.get(int(turn.group(1))) if turn and turn_ids else None,
                path=source.path,
                problem_no=self.problems,
                code=problem.code,
                severity=problem.severity,
                place=problem.where,
                detail=problem.detail,
                remedy=problem.remedy or None,
                run_id=self.run_id,
            )
