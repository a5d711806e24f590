"""The rules that reading a document needs, made ready once for its language."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.rules import Rulebook
from minutebook.segment.dates import DateBook
from minutebook.segment.kinds import KindBook
from minutebook.segment.labels import LabelBook
from minutebook.segment.turnlabels import TurnBook


@dataclass(frozen=True, slots=True)
class Books:
    """``turns`` reads speakers' labels, ``labels`` header labels, ``kinds`` what sort of record a text
    is, ``dates`` dates and hours.
    """

    rules: Rulebook
    language: str | None
    turns: TurnBook
    labels: LabelBook
    kinds: KindBook
    dates: DateBook


def open_books(rules: Rulebook, language: str | None) -> Books:
    """The rules of ``language`` first, then all others: minutes mix languages."""
    return Books(
        rules,
        language,
        TurnBook(rules, language),
        LabelBook(rules, language),
        KindBook(rules, language),
        DateBook(rules, language),
    )
