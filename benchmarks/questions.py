"""The questions of docs/queries.md put to a warehouse, and their answers beside those that gold records give.

    python -m benchmarks.questions GOLD WAREHOUSE --batch BATCH

GOLD holds ``<id>.json`` records as ``minutebook evaluate`` reads them, and BATCH scans whose names begin with these ids.
Asked is what gold can answer: it knows no sides, boxes or catalogue. Names are taken for the same as ``evaluate`` takes
them. A row of an answer is right if gold has the same row.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from minutebook import warehouse
from minutebook.evaluate.compare import fold, is_same_person
from minutebook.evaluate.records import Gold, Record, read_gold

Row = tuple[str, ...]

SERVICE = {"interpreter", "recorder"}
TALKING = {"speaker", "chair"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the query, whose first column is the document's path, and the rest of the rows that gold has."""

    title: str
    sql: str
    answer: Callable[[Record], Iterable[Row]]


def list_present(record: Record) -> Iterator[Row]:
    return ((person.name,) for person in record.people)


def count_turns(record: Record) -> Iterator[Row]:
    counts = Counter(turn.speaker for turn in record.turns if turn.speaker)
    return ((name, str(number)) for name, number in counts.items())


def find_longest(record: Record) -> Iterator[Row]:
    if record.turns:
        yield (max(record.turns, key=lambda turn: len(fold(turn.text))).speaker or "nobody",)


def list_silent(record: Record) -> Iterator[Row]:
    speakers = {turn.speaker for turn in record.turns}
    return ((person.name,) for person in record.people if person.name not in speakers)


def pair_helpers(record: Record) -> Iterator[Row]:
    helpers = [person.name for person in record.people if SERVICE & set(person.roles)]
    principals = [person.name for person in record.people if TALKING & set(person.roles)]
    return ((helper, name) for helper in helpers for name in principals)


def list_unreviewed(record: Record) -> Iterator[Row]:
    return (() for each in record.header or () if each.kind == "review_status")


def list_sayings(record: Record) -> Iterator[Row]:
    """Who said what: the longest word of each turn, as an analyst would look for it."""
    for turn in record.turns:
        words = re.findall(r"[^\W\d_]{5,}", turn.text)
        if turn.speaker and words:
            yield (turn.speaker, max(words, key=len).casefold())


QUESTIONS = (
    Question("who was there", "SELECT document_path, name FROM attendance", list_present),
    Question("turns by speaker", "SELECT document_path, name, turns FROM attendance WHERE turns > 0", count_turns),
    Question(
        "the longest turn",
        "SELECT document_path, coalesce(speaker, 'nobody') FROM speaker_turns "
        "QUALIFY row_number() OVER (PARTITION BY meeting_id ORDER BY length(text) DESC) = 1",
        find_longest,
    ),
    Question(
        "who is listed and never speaks",
        "SELECT document_path, name FROM attendance WHERE listed AND turns = 0",
        list_silent,
    ),
    Question(
        "who interpreted or recorded for whom",
        "SELECT h.document_path, h.name, p.name FROM attendance AS h JOIN attendance AS p USING (meeting_id) "
        "WHERE list_has_any(h.roles, ['interpreter', 'recorder']) AND list_has_any(p.roles, ['speaker', 'chair'])",
        pair_helpers,
    ),
    Question(
        "minutes not reviewed by the principal",
        "SELECT document_path FROM review_statements WHERE NOT reviewed",
        list_unreviewed,
    ),
)
SAID = "SELECT document_path, speaker, text FROM speaker_turns WHERE speaker IS NOT NULL"


def main() -> None:
    """Print for each question how many rows gold has, and how many the warehouse gives rightly, lacks, and has beyond."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--batch", required=True)
    parser.add_argument("--rows", action="store_true", help="show the rows that are lacking or beyond gold")
    given = parser.parse_args()
    golds = {gold.id: gold for gold in map(read_gold, sorted(given.gold.glob("*.json")))}
    print(f"{'question':40}{'gold':>6}{'right':>7}{'lacking':>9}{'beyond':>8}")
    for question in QUESTIONS:
        wanted = Counter(
            (gold.id, *row) for gold in golds.values() for meeting in gold.meetings for row in question.answer(meeting)
        )
        got = Counter(ask(given.warehouse, question.sql, given.batch, golds))
        report(question.title, wanted, got, given.rows)
    said = list(ask(given.warehouse, SAID, given.batch, golds))
    wanted = Counter(
        (gold.id, *row) for gold in golds.values() for meeting in gold.meetings for row in list_sayings(meeting)
    )
    got = Counter(row for row in wanted.elements() if any(said_so(turn, row) for turn in said))
    report("everything somebody said with a word", wanted, got, given.rows)


def said_so(turn: Row, row: Row) -> bool:
    return turn[:2] == row[:2] and row[2] in turn[2].casefold()


def ask(folder: Path, sql: str, batch: str, golds: dict[str, Gold]) -> Iterator[Row]:
    """Rows of documents that gold knows: the document's id first, people by the name that gold gives them."""
    paths = f"SELECT path FROM documents WHERE batch_id = '{batch}'"
    answer = warehouse.query(folder, f"SELECT * FROM ({sql}) WHERE document_path IN ({paths})")
    for path, *cells in answer.rows:
        gold = golds.get(PurePosixPath(path).name.split(".")[0])
        if gold is not None:
            yield (gold.id, *(as_gold_has_it(str(cell), gold) for cell in cells))


def as_gold_has_it(cell: str, gold: Gold) -> str:
    for meeting in gold.meetings:
        for person in meeting.people:
            if is_same_person(cell, person.name, person.aliases):
                return person.name
    return cell


def report(title: str, wanted: Counter[Row], got: Counter[Row], rows: bool) -> None:
    right = wanted & got
    print(f"{title:40}{wanted.total():6}{right.total():7}{(wanted - got).total():9}{(got - wanted).total():8}")
    if rows:
        for sign, some in (("-", wanted - got), ("+", got - wanted)):
            for row in sorted(some.elements()):
                print(f"    {sign} {' | '.join(row)}")


if __name__ == "__main__":
    main()
