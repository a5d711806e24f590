"""The rules that reading a document needs, made ready once for its language."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.rules import Rulebook
from minutebook.segment.wording.dates import DateBook
from minutebook.segment.wording.headerwords import WordBook
from minutebook.segment.wording.kinds import KindBook
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.persons import PersonBook
from minutebook.segment.wording.turnlabels import TurnBook


@dataclass(frozen=True, slots=True)
class Books:
    """``turns`` reads speakers' labels, ``labels`` header labels, ``kinds`` what sort of record a text
    is, ``dates`` dates and hours, ``words`` what headers are made of, ``persons`` whether words name people.
    """

    rules: Rulebook
    language: str | None
    turns: TurnBook
    labels: LabelBook
    kinds: KindBook
    dates: DateBook
    words: WordBook
    persons: PersonBook


def open_books(rules: Rulebook, language: str | None) -> Books:
    """The rules of ``language`` first, then all others: minutes mix languages."""
    turns, labels = TurnBook(rules, language), LabelBook(rules, language)
    return Books(
        rules,
        language,
        turns,
        labels,
        KindBook(rules, language),
        DateBook(rules, language),
        WordBook(rules, labels),
        PersonBook(rules, turns),
    )
