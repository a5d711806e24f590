"""A large invented archive for measuring: documents as the pipeline hands them over, without any reading.

Minutes of fifty turns of some 280 characters over half a dozen pages, each line with its box. Words are as unevenly
frequent as in a language, people come back in many meetings, turns cite other documents, some need a person's eye. The
names and words that ``docs/queries.md`` asks for are among them, so that its queries can be asked as they stand there.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from minutebook.model import (
    Batch,
    Box,
    Catalogue,
    Change,
    CleanLine,
    Document,
    Field,
    Furniture,
    HeaderField,
    Kind,
    Line,
    Mark,
    MarkType,
    MediaType,
    Meeting,
    PageReading,
    Person,
    Problem,
    Role,
    Route,
    Run,
    Severity,
    Source,
    SourceFile,
    Span,
    Status,
    Turn,
    Word,
)

TURNS_A_DOCUMENT = 50
LINES_A_PAGE = 40
CHARACTERS_A_TURN = 280
CHARACTERS_A_LINE = 62
MODELS = 200
"""Bodies of different text; the documents repeat them with other dates, places and titles."""
PEOPLE = 400
VOCABULARY = 20_000
DAYS = 9_000
"""Days from the first meeting to the last."""
CITING, NUMBERED, DOUBTFUL, INSERTED, CHANGED = 0.03, 0.12, 0.02, 0.08, 0.05
"""Shares of turns that cite a document, have a figure, need a look, have an insertion; and of lines that were changed."""
WIDTH, HEIGHT = 2550, 3300
SYLLABLES = ("ka", "ro", "min", "tel", "os", "ver", "an", "dre", "shi", "lo", "pan", "ge", "tu", "wer", "ni", "st")
ASKED_FOR = ("school", "timber", "booms", "nets")
"""Words that the queries look for; they are given a middling frequency."""
NAMED = ("Dai Hongtu", "Ryu Chang-muk", "Lopatkova, R.S.")
PLACES = ("Hilltop Guesthouse, Dandong", "Kremlin", "Foreign Ministry", "Harbour Office", None)


@dataclass(frozen=True, slots=True)
class Language:
    """Words, and how often each comes, added up (as ``random.choices`` wants it)."""

    words: list[str]
    frequencies: list[float]

    def write(self, chance: random.Random, characters: int) -> str:
        """A text of about so many characters."""
        words, length = [], 0
        while length < characters:
            words += chance.choices(self.words, cum_weights=self.frequencies, k=3)
            length += sum(map(len, words[-3:])) + 3
        return " ".join(words)


def make_language(chance: random.Random) -> Language:
    """Invented words; the n-th comes one n-th as often as the first (Zipf)."""
    words = list(
        dict.fromkeys("".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(VOCABULARY * 2))
    )[:VOCABULARY]
    words[300:300] = ASKED_FOR
    return Language(words, list(accumulate(1 / rank for rank in range(1, len(words) + 1))))


def make_models(chance: random.Random) -> list[Document]:
    """Documents with different text and different people."""
    language = make_language(chance)
    rare = language.words[1000:]
    names = [*NAMED, *(f"{chance.choice(rare)} {chance.choice(rare)}".title() for _ in range(PEOPLE))]
    return [_make_model(chance, language, names, number) for number in range(MODELS)]


def make_source(batch_id: str, number: int) -> Source:
    """A PDF that does not exist."""
    digest = sha256(f"{batch_id}/{number}".encode()).hexdigest()
    file = SourceFile(f"box {number // 100:03}/{number}.pdf", Path(str(number)), digest, 1_000_000, MediaType.PDF)
    catalogue = Catalogue("Talks", f"118-{number:05}-01", _day(number).isoformat() if number % 3 else None)
    return Source(batch_id, digest[:16], file.path, digest, (file,), catalogue=catalogue)


def make_documents(models: list[Document], sources: tuple[Source, ...]) -> Iterator[Document]:
    """One document for each source, made as it is asked for."""
    for number, source in enumerate(sources):
        model = models[number % len(models)]
        day = _day(int(source.files[0].location.name) + (number % 50 == 0)).isoformat()
        place = PLACES[number % len(PLACES)]
        meeting = replace(
            model.meetings[0],
            title=f"Talk number {number}",
            date=day,
            place=place,
            header=(HeaderField("Date", Field.DATE, day, "synthetic", 0.9), *model.meetings[0].header[number % 2 :]),
        )
        yield replace(model, source=source, content_key=source.sha256, meetings=(meeting,))


def make_batch(folder: Path, batch_id: str, documents: int) -> tuple[Batch, Run]:
    """A batch of so many sources, and a run over it."""
    sources = tuple(make_source(batch_id, number) for number in range(documents))
    now = datetime.now(UTC)
    batch = Batch(batch_id, folder / batch_id, sources, (), "Talks", "Municipal Archive", "118")
    return batch, Run(f"run of {batch_id}", "ingest", batch_id, now, now, "0", "synthetic", "0", "0")


def _day(number: int) -> date:
    return date(1950, 1, 1) + timedelta(days=number * 7 % DAYS)


def _make_people(chance: random.Random, names: list[str], number: int) -> tuple[Person, ...]:
    """Three of each side, two of whom speak, with an interpreter and a recorder."""
    chosen = chance.sample(names[len(NAMED) :], 8)
    if number % 25 == 0:
        chosen[:1] = [NAMED[number // 25 % len(NAMED)]]
    roles = [(Role.SPEAKER, Role.PARTICIPANT)] * 2 + [(Role.PARTICIPANT,)]
    people = [
        Person(name, "Minister", f"side {at // 3}", roles[at % 3], (name.split()[0],)) for at, name in enumerate(chosen)
    ]
    people[6:] = [Person(chosen[6], None, None, (Role.INTERPRETER,)), Person(chosen[7], None, None, (Role.RECORDER,))]
    return tuple(people)


def _make_text(chance: random.Random, language: Language) -> str:
    text = language.write(chance, CHARACTERS_A_TURN)
    if chance.random() < NUMBERED:
        text += f" {chance.randint(2, 1999)} tons"
    if chance.random() < CITING:
        text += f" as the note of {chance.randint(1, 28)} April {chance.choice(('', '1957', '1960'))} says"
    return text


def _make_model(chance: random.Random, language: Language, names: list[str], number: int) -> Document:
    people = _make_people(chance, names, number)
    speakers = [people[at] for at in (0, 3, 1, 4)]
    typed: list[tuple[int, str]] = []
    said, marks = [], []
    for seq in range(1, TURNS_A_DOCUMENT + 1):
        strict = text = _make_text(chance, language)
        if chance.random() < INSERTED:
            text += " [illegible]"
            marks.append(Mark(MarkType.ILLEGIBLE, "[illegible]", "brackets", turn_seq=seq))
        said.append((text, strict))
        whole = f"{speakers[seq % 4].name}: {text}"
        while whole:
            cut = len(whole) if len(whole) <= CHARACTERS_A_LINE else whole.rfind(" ", 0, CHARACTERS_A_LINE)
            typed.append((seq, whole[:cut]))
            whole = whole[cut + 1 :]
    pages: list[PageReading] = []
    lines: list[CleanLine] = []
    spans: dict[int, list[Span]] = {}
    for at in range(0, len(typed), LINES_A_PAGE):
        page_no = at // LINES_A_PAGE + 1
        read = [_type_line(no, text) for no, (_, text) in enumerate(typed[at : at + LINES_A_PAGE], start=1)]
        read.append(_type_line(len(read) + 1, f"- {page_no} -"))
        lines += (_clean(chance, page_no, line) for line in read)
        for line, (seq, text) in zip(read, typed[at : at + LINES_A_PAGE], strict=False):
            spans.setdefault(seq, []).append(Span(page_no, line.line_no, 0, len(text)))
        pages.append(PageReading(page_no, Route.SCAN, WIDTH, HEIGHT, "eng", "synthetic", 0.9, tuple(read)))
    turns = []
    for seq, (text, strict) in enumerate(said, start=1):
        name, doubt = speakers[seq % 4].name, chance.random() < DOUBTFUL
        turns.append(
            Turn(
                seq,
                name,
                text,
                strict,
                tuple(spans[seq]),
                "name_colon",
                0.9,
                speaker=None if doubt else name,
                speaker_rule=None if doubt else "label",
                needs_review=doubt,
                review_reason="speaker unknown" if doubt else None,
            )
        )
    header = (
        HeaderField(None, Field.REVIEW_STATUS, "(Not reviewed by the Minister)", "synthetic", 0.9),
        HeaderField("Participants", Field.PARTICIPANTS, ", ".join(p.name for p in people[:6]), "synthetic", 0.9),
        HeaderField("Interpreter", Field.INTERPRETER, people[6].name, "synthetic", 0.9),
        HeaderField("Recorder", Field.RECORDER, people[7].name, "synthetic", 0.9),
    )
    meeting = Meeting(
        Kind.MINUTES,
        "synthetic",
        language="eng",
        grammar="name_colon",
        header=header,
        people=people,
        turns=tuple(turns),
        marks=tuple(marks),
        problems=(Problem("no_time", Severity.WARNING, "header", "The header names no time.", page_no=1),),
    )
    return Document(make_source("model", number), Status.LOADED, tuple(pages), tuple(lines), (meeting,))


def _type_line(line_no: int, text: str) -> Line:
    top = 300 + 70 * line_no
    words, left = [], 300
    for word in text.split(" "):
        words.append(Word(word, Box(left, top, left + 30 * len(word), top + 45), 0.9))
        left += 30 * (len(word) + 1)
    return Line(line_no, text, Box(300, top, words[-1].box.right, top + 45), 0.9, tuple(words), line_no // 8)


def _clean(chance: random.Random, page_no: int, line: Line) -> CleanLine:
    number = line.text.startswith("- ")
    changed = chance.random() < CHANGED
    return CleanLine(
        page_no,
        line.line_no,
        line.text,
        line.text,
        line.box,
        line.confidence,
        WIDTH,
        HEIGHT,
        block=line.block,
        language="eng",
        furniture=Furniture.PAGE_NUMBER if number else None,
        furniture_rule="page_number" if number else None,
        changes=(Change("synthetic", 0, 1, line.text[0], line.text[0]),) if changed else (),
    )
