"""Score a folder of exported documents against a folder of gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from minutebook.errors import UsageError
from minutebook.evaluate.compare import MARK_AGREES, agree, count_edits, is_same_person, pair_off
from minutebook.evaluate.measures import Figures, Overlap, Share, add_up
from minutebook.evaluate.records import Exported, Gold, Name, Record, Tagged, read_exported, read_gold
from minutebook.evaluate.turns import score_turns

_NEVER_IN_GOLD = "uncertain"
"""Type of mark that tells of the reading, not of the document."""


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """Figures of one document."""

    id: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class LevelScore:
    """Figures of all documents at one level of damage. ``missing`` are gold ids that were not exported at it."""

    name: str
    documents: tuple[DocumentScore, ...]
    missing: tuple[str, ...]
    total: Figures


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured, by level of damage in alphabetical order."""

    levels: tuple[LevelScore, ...]


def score_folder(gold: Path, out: Path) -> Report:
    """Measure every exported document that has gold.

    A document ``<id>.json`` of ``gold`` belongs to each exported one whose path has the file name ``<id>`` up to the
    first dot. Renderings of one document, ``<id>.<level>.pdf``, are scored apart by level.

    Args:
        gold: folder of gold files, with the page text as ``<id>.txt`` where it is known.
        out: folder that ``minutebook export json`` wrote.

    Raises:
        UsageError: nothing matches, or a file is not what it should be.
    """
    wanted = {each.id: each for each in map(read_gold, sorted(gold.glob("*.json")))}
    rows: dict[str, list[DocumentScore]] = defaultdict(list)
    for path in sorted(out.glob("*.json")):
        exported = read_exported(path)
        if exported.stem in wanted:
            score = DocumentScore(exported.stem, score_document(exported, wanted[exported.stem]))
            rows[exported.level].append(score)
    if not rows:
        raise UsageError(
            f"no exported document has gold in {gold} ({len(wanted)} gold files).",
            where=str(out),
            remedy="Name a folder that 'minutebook export json' wrote; gold is found by the name of the source.",
        )
    return Report(tuple(_sum_level(name, rows[name], wanted.keys()) for name in sorted(rows)))


def _sum_level(name: str, rows: Sequence[DocumentScore], ids: Set[str]) -> LevelScore:
    documents = tuple(sorted(rows, key=lambda row: row.id))
    missing = tuple(sorted(ids - {row.id for row in documents}))
    return LevelScore(name, documents, missing, add_up(row.figures for row in documents))


def score_document(exported: Exported, gold: Gold) -> Figures:
    """Measure one document. What the gold is silent about is not measured."""
    forms = {person.name: person.aliases for meeting in gold.meetings for person in meeting.people}
    wanted_turns = [turn for meeting in gold.meetings for turn in meeting.turns]
    turns = [turn for meeting in exported.meetings for turn in meeting.turns]
    boundaries, attribution, word_speakers = score_turns(turns, wanted_turns, forms, gold.language)
    characters, words = (None, None) if gold.text is None else count_edits(gold.text, exported.text, gold.language)
    people, roles = _score_people(exported.meetings, gold.meetings)
    return Figures(
        boundaries=boundaries,
        attribution=attribution,
        word_speakers=word_speakers,
        false_turns=0 if wanted_turns else len(turns),
        meetings=Share(int(len(exported.meetings) == len(gold.meetings)), 1),
        characters=characters,
        words=words,
        header=_score_header(exported.meetings, gold.meetings),
        people=people,
        roles=roles,
        marks=_score_marks(exported.meetings, gold.meetings),
        dates=_score_moments([m.date for m in exported.meetings], [m.date for m in gold.meetings]),
        times=_score_moments([m.time for m in exported.meetings], [m.time for m in gold.meetings]),
    )


def _score_header(predicted: Sequence[Record], gold: Sequence[Record]) -> Overlap | None:
    if all(meeting.header is None for meeting in gold):
        return None
    fields, wanted = ([each for meeting in side for each in meeting.header or ()] for side in (predicted, gold))
    return pair_off(fields, wanted, lambda p, g: p.kind == g.kind and agree(p.text, g.text))


def _score_marks(predicted: Sequence[Record], gold: Sequence[Record]) -> Overlap | None:
    if all(meeting.marks is None for meeting in gold):
        return None
    marks, wanted = ([each for meeting in side for each in meeting.marks or ()] for side in (predicted, gold))
    told: list[Tagged] = [mark for mark in marks if mark.kind != _NEVER_IN_GOLD]
    return pair_off(told, wanted, lambda p, g: p.kind == g.kind and agree(p.text, g.text, MARK_AGREES))


def _score_people(predicted: Sequence[Record], gold: Sequence[Record]) -> tuple[Overlap | None, Overlap | None]:
    people, wanted = ([person for meeting in side for person in meeting.people] for side in (predicted, gold))
    if not wanted:
        return None, None
    names = pair_off(people, wanted, lambda p, g: is_same_person(p.name, g.name, g.aliases))
    roles, wanted_roles = ([(person, role) for person in side for role in person.roles] for side in (people, wanted))

    def same_role(predicted: tuple[Name, str], gold: tuple[Name, str]) -> bool:
        return predicted[1] == gold[1] and is_same_person(predicted[0].name, gold[0].name, gold[0].aliases)

    return names, pair_off(roles, wanted_roles, same_role)


def _score_moments(predicted: Sequence[str | None], gold: Sequence[str | None]) -> Share | None:
    """Dates or times, meeting by meeting. Where the gold gives a month only, the prediction's day does not matter."""
    known = [(at, wanted) for at, wanted in enumerate(gold) if wanted]
    if not known:
        return None
    right = sum(at < len(predicted) and (predicted[at] or "")[: len(wanted)] == wanted for at, wanted in known)
    return Share(right, len(known))
