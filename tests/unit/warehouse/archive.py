"""Invented batches for tests of the warehouse: documents as the pipeline hands them over, without any reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from minutebook.model import (
    Batch,
    Catalogue,
    Change,
    CleanLine,
    Document,
    Field,
    Furniture,
    HeaderField,
    Kind,
    Mark,
    MarkType,
    MediaType,
    Meeting,
    PageReading,
    Person,
    Problem,
    Refused,
    Role,
    Route,
    Run,
    Severity,
    Source,
    SourceFile,
    Span,
    Status,
    Step,
    Turn,
)
from tests.typescript import type_pages

TALK = """Minutes of the Talk between Vice Minister Shen and Ambassador Halvorsrud

Date: 14 May 1957, 4:30 p.m.

Ambassador Halvorsrud: Thank you for receiving me. "My" government's note is attached.

Vice Minister Shen: =SUM(A1) We shall read [the paper] with care; the nets belonged to two co-
operatives.

Ambassador Halvorsrud: Then there is no quarrel about the facts?\f- 2 -

Vice Minister Shen: None. I shall see you again when the ships have come in from Zhoushan. Ålesund can wait.

(Laughter.)"""

CHINESE_TALK = """沈副部长同挪威大使谈话记录

时间：一九五七年五月

沈副部长：渔网是两个合作社的。“损失不大”，但是要赔偿。

哈尔沃斯鲁大使：同意。"""

GIVEN = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


def make_run(name: str = "run-1", batch_id: str = "fisheries", command: str = "ingest") -> Run:
    return Run(name, command, batch_id, GIVEN, GIVEN, "0.1.0", "tesseract 5.3.0", "5e", "7f", 3, 2, 1)


def make_source(path: str, batch_id: str = "fisheries", seed: str | None = None) -> Source:
    digest = sha256((seed or path).encode()).hexdigest()
    file = SourceFile(path, Path("nowhere") / path, digest, 70_000, MediaType.PDF)
    catalogue = Catalogue("Nets off Zhoushan", "118-00123-04", "1957-05-14", None)
    return Source(batch_id, digest[:16], path, digest, (file,), ("eng",), catalogue)


def make_batch(
    root: Path, sources: tuple[Source, ...], refused: tuple[Refused, ...] = (), *, exists: bool = True
) -> Batch:
    if exists:
        root.mkdir(parents=True, exist_ok=True)
    return Batch(root.name, root, sources, refused, "Fisheries", "Foreign Ministry Archive", "118", ("eng",))


def make_refused(path: str, status: Status, code: str = "unreadable", **more: str) -> Refused:
    problem = Problem(code, Severity.ERROR, path, f"It is {code}.", remedy="Scan it again.")
    return Refused(path, status, problem, 12, **more)


def clean(pages: tuple[PageReading, ...]) -> tuple[CleanLine, ...]:
    """Lines that flow through unchanged, but for one page number and one mended hyphen."""
    lines = []
    for page in pages:
        for line in page.lines:
            text, changes, furniture = line.text, (), None
            if text.startswith("- ") and text.endswith(" -"):
                furniture = Furniture.PAGE_NUMBER
            if text.endswith("co-"):
                changes = (Change("hyphen", len(text) - 1, len(text), "-", ""),)
                text = text[:-1]
            lines.append(
                CleanLine(
                    page.page_no,
                    line.line_no,
                    line.text,
                    text,
                    line.box,
                    line.confidence,
                    page.width,
                    page.height,
                    language=page.language,
                    joint="" if changes else " ",
                    furniture=furniture,
                    furniture_rule="page_number" if furniture else None,
                    changes=changes,
                )
            )
    return tuple(lines)


def make_document(source: Source, text: str = TALK, language: str = "eng", *, labels: tuple[str, ...] = ()) -> Document:
    """A document whose paragraphs that start with one of ``labels`` are turns."""
    pages = tuple(
        replace(page, steps=(Step("deskew", "0.4 degrees"),)) for page in type_pages(text, language, columns=60)
    )
    lines = clean(pages)
    labels = labels or ("Ambassador Halvorsrud:", "Vice Minister Shen:", "沈副部长：", "哈尔沃斯鲁大使：")
    meeting = find_meeting(lines, labels, text)
    return Document(source, Status.LOADED, pages, lines, (meeting,), (), f"key of {source.path}")


def find_meeting(lines: tuple[CleanLine, ...], labels: tuple[str, ...], text: str) -> Meeting:
    names = {"Ambassador Halvorsrud": "Halvorsrud", "Vice Minister Shen": "Shen Bonian", "沈副部长": "沈伯年"}
    body = [line for line in lines if line.furniture is None]
    starts = [no for no, line in enumerate(body) if line.text.startswith(labels)]
    turns = []
    for seq, (at, end) in enumerate(zip(starts, [*starts, len(body)][1:], strict=True), start=1):
        label = next(one for one in labels if body[at].text.startswith(one))
        said = "".join(line.text + line.joint for line in body[at:end]).strip().removeprefix(label).strip()
        spans = tuple(Span(line.page_no, line.line_no, 0, len(line.text)) for line in body[at:end])
        speaker = names.get(label[:-1])
        turns.append(
            Turn(
                seq,
                label[:-1],
                said,
                said.replace("[the paper] ", ""),
                spans,
                "label_colon",
                0.9,
                speaker=speaker,
                speaker_rule="title_and_name" if speaker else None,
                needs_review=speaker is None,
                review_reason=None if speaker else "speaker unknown",
            )
        )
    english = "沈" not in text
    people = (
        Person(
            "Shen Bonian" if english else "沈伯年",
            "Vice Minister",
            "China",
            (Role.SPEAKER, Role.PARTICIPANT),
            ("Shen",),
        ),
        Person("Halvorsrud", "Ambassador of Norway", "Norway", (Role.SPEAKER,), ("Ambassador Halvorsrud",), ("label",)),
        Person("Gao Mingyi", None, None, (Role.INTERPRETER, Role.RECORDER)),
        Person("Tidemann", None, "Norway", (Role.ABSENT,)),
    )
    first = body[0]
    return Meeting(
        Kind.MINUTES,
        "kind_minutes",
        title=first.text,
        subject=None,
        date="1957-05-14" if english else "1957-05",
        time="16:30" if english else None,
        place=None,
        language="eng" if english else "chi_sim",
        grammar="name_colon",
        header=(
            HeaderField("Date", Field.DATE, body[1].text, "header_date", 0.95, (Span(1, body[1].line_no, 0, 5),)),
            HeaderField(None, Field.REVIEW_STATUS, "(Not reviewed)", "header_review", 0.5),
        ),
        people=people,
        turns=tuple(turns),
        marks=(
            Mark(MarkType.SUPPLIED, "[the paper]", "brackets", turn_seq=min(2, len(turns)) or None),
            Mark(MarkType.STAGE, "(Laughter.)", "stage"),
        ),
        problems=(
            Problem("speaker_unknown", Severity.WARNING, "turn 2", "No person fits the label."),
            Problem("no_place", Severity.INFO, "header", "The header names no place."),
        ),
    )


def without_page(document: Document, page_no: int) -> Document:
    """The document as it is when one page cannot be read."""
    problem = Problem(
        "timeout", Severity.ERROR, f"page {page_no}", "Reading took too long.", page_no, "minutebook rerun"
    )
    bad = PageReading(page_no, Route.UNREADABLE, 0, 0, None, None, None, problems=(problem,))
    pages = tuple(bad if page.page_no == page_no else page for page in document.pages)
    lines = tuple(line for line in document.lines if line.page_no != page_no)
    labels = ("Ambassador Halvorsrud:", "Vice Minister Shen:")
    meeting = find_meeting(lines, labels, TALK)
    return replace(
        document, status=Status.PARTIAL, pages=pages, lines=lines, meetings=(meeting,), content_key="partial"
    )


def unopened(source: Source) -> Document:
    """A source that could not be opened."""
    problem = Problem("encrypted", Severity.ERROR, "document", "It asks for a password.", None, "Remove the password.")
    return Document(source, Status.FAILED, problems=(problem,))


__all__ = [
    "CHINESE_TALK",
    "TALK",
    "make_batch",
    "make_document",
    "make_refused",
    "make_run",
    "make_source",
    "unopened",
    "without_page",
]
