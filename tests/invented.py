"""Invented documents in many layouts, with what a historian would read out of them (``tests/cases/headers``).

Each case is a TOML file: ``language``, ``text`` and the table ``expect`` with title, subject, date, time, time_end,
place where the document gives them, ``header`` as [label, field, value] (no label: empty), ``people`` as [name,
roles] and ``speakers`` as [label, name] in order (nobody: empty). What is not expected must not be found.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from minutebook import people, segment, text
from minutebook.model import Meeting
from minutebook.rules import Rulebook
from tests.typescript import type_pages

FOLDER = Path(__file__).parent / "cases" / "headers"


@dataclass(frozen=True, slots=True)
class Case:
    """One document. ``header`` holds (label, field, value); ``people`` (name, roles); ``speakers`` (label, name)."""

    name: str
    language: str
    text: str
    title: str | None
    subject: str | None
    date: str | None
    time: str | None
    time_end: str | None
    place: str | None
    header: tuple[tuple[str | None, str, str], ...]
    people: tuple[tuple[str, frozenset[str]], ...]
    speakers: tuple[tuple[str, str | None], ...]


def load_cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """All cases, by name."""
    return tuple(_load(path) for path in sorted(folder.glob("*.toml")))


def read_case(case: Case, rules: Rulebook) -> Meeting:
    """The first meeting of a case's text, typed perfectly and taken through text, segment and people."""
    lines = text.clean_lines(type_pages(case.text, case.language), rules)
    return people.resolve(segment.find_meetings(lines, rules), lines, rules)[0]


def _load(path: Path) -> Case:
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    expect = raw["expect"]
    return Case(
        name=path.stem,
        language=raw["language"],
        text=raw["text"],
        title=expect.get("title"),
        subject=expect.get("subject"),
        date=expect.get("date"),
        time=expect.get("time"),
        time_end=expect.get("time_end"),
        place=expect.get("place"),
        header=tuple((label or None, field, value) for label, field, value in expect["header"]),
        people=tuple((name, frozenset(roles.split())) for name, roles in expect["people"]),
        speakers=tuple((label, name or None) for label, name in expect["speakers"]),
    )
