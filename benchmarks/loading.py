"""How long a load takes: many synthetic turns with lines and boxes into an empty warehouse, then one small batch more.

``python benchmarks/loading.py --turns 1000000`` prints seconds, the size of the file and the peak of memory. The
documents are made beforehand as far as memory allows, so that what is timed is the load.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from minutebook import warehouse
from minutebook.model import (
    Batch,
    Box,
    CleanLine,
    Document,
    Kind,
    Line,
    MediaType,
    Meeting,
    PageReading,
    Person,
    Role,
    Route,
    Run,
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
MODELS = 200  # documents of different text; the others repeat them under other names
WIDTH, HEIGHT = 2550, 3300
SYLLABLES = ("ka", "ro", "min", "tel", "os", "ver", "an", "dre", "shi", "lo", "pan", "ge", "tu", "wer", "ni", "st")


def write_words(chance: random.Random, vocabulary: list[str], characters: int) -> str:
    words, length = [], 0
    while length < characters:
        words.append(chance.choice(vocabulary))
        length += len(words[-1]) + 1
    return " ".join(words)


def make_model(chance: random.Random, vocabulary: list[str]) -> Document:
    """A document of fifty turns over half a dozen pages; each turn starts on a new line."""
    people = tuple(
        Person(f"{chance.choice(vocabulary).title()} {number}", "Minister", f"side {number % 2}", (Role.SPEAKER,))
        for number in range(4)
    )
    typed: list[tuple[int, str]] = []
    said = []
    for seq in range(1, TURNS_A_DOCUMENT + 1):
        text = write_words(chance, vocabulary, CHARACTERS_A_TURN)
        said.append(text)
        whole = f"{people[seq % 4].name}: {text}"
        while whole:
            cut = len(whole) if len(whole) <= CHARACTERS_A_LINE else whole.rfind(" ", 0, CHARACTERS_A_LINE)
            typed.append((seq, whole[:cut]))
            whole = whole[cut + 1 :]
    pages, lines = [], []
    spans: dict[int, list[Span]] = {}
    for at in range(0, len(typed), LINES_A_PAGE):
        page_no = at // LINES_A_PAGE + 1
        read = []
        for line_no, (seq, text) in enumerate(typed[at : at + LINES_A_PAGE], start=1):
            top = 300 + 70 * line_no
            words, left = [], 300
            for word in text.split(" "):
                words.append(Word(word, Box(left, top, left + 30 * len(word), top + 45), 0.9))
                left += 30 * (len(word) + 1)
            box = Box(300, top, words[-1].box.right, top + 45)
            read.append(Line(line_no, text, box, 0.9, tuple(words), line_no // 8))
            lines.append(
                CleanLine(page_no, line_no, text, text, box, 0.9, WIDTH, HEIGHT, block=line_no // 8, language="eng")
            )
            spans.setdefault(seq, []).append(Span(page_no, line_no, 0, len(text)))
        pages.append(PageReading(page_no, Route.SCAN, WIDTH, HEIGHT, "eng", "synthetic", 0.9, tuple(read)))
    turns = tuple(
        Turn(seq, people[seq % 4].name, text, text, tuple(spans[seq]), "name_colon", 0.9, speaker=people[seq % 4].name, speaker_rule="label")
        for seq, text in enumerate(said, start=1)
    )  # fmt: skip
    meeting = Meeting(
        Kind.MINUTES, "synthetic", title="Talk", date="1957-05-14", grammar="name_colon", people=people, turns=turns
    )
    return Document(make_source("model", "0"), Status.LOADED, tuple(pages), tuple(lines), (meeting,))


def make_source(batch_id: str, name: str) -> Source:
    digest = sha256(f"{batch_id}/{name}".encode()).hexdigest()
    file = SourceFile(f"{name}.pdf", Path(name), digest, 1_000_000, MediaType.PDF)
    return Source(batch_id, digest[:16], file.path, digest, (file,))


def make_documents(models: list[Document], sources: tuple[Source, ...]) -> Iterator[Document]:
    for number, source in enumerate(sources):
        yield replace(models[number % len(models)], source=source, content_key=source.sha256)


def load(folder: Path, batch_id: str, models: list[Document], documents: int) -> str:
    """Load and publish a batch; the seconds that it takes, and those of processor, which other work leaves alone."""
    sources = tuple(make_source(batch_id, str(number)) for number in range(documents))
    batch = Batch(batch_id, folder / batch_id, sources, ())
    now = datetime.now(UTC)
    run = Run(f"run of {batch_id}", "ingest", batch_id, now, now, "0", "synthetic", "0", "0")
    started, worked = time.perf_counter(), time.process_time()
    warehouse.publish(folder, batch, make_documents(models, sources), run)
    return f"{time.perf_counter() - started:.1f} s ({time.process_time() - worked:.1f} s of processor)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=1_000_000, help="turns of the large batch")
    parser.add_argument("--more", type=int, default=500, help="turns of the small batch after it")
    parser.add_argument("--keep", type=Path, help="folder to leave the warehouse in")
    given = parser.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="minutebook-loading-"))
    chance = random.Random(1962)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    models = [make_model(chance, vocabulary) for _ in range(MODELS)]
    lines = sum(len(model.lines) for model in models) / MODELS
    documents = given.turns // TURNS_A_DOCUMENT
    print(f"{documents} documents, {documents * TURNS_A_DOCUMENT} turns, {documents * lines:.0f} lines with boxes")
    seconds = load(folder, "large", models, documents)
    published = folder / warehouse.PUBLISHED
    print(f"into an empty warehouse: {seconds}, {published.stat().st_size / 1e6:.0f} MB")
    seconds = load(folder, "small", models, given.more // TURNS_A_DOCUMENT)
    print(f"{given.more} turns more, published: {seconds}, {published.stat().st_size / 1e6:.0f} MB")
    print(f"peak of memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")
    if not given.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
