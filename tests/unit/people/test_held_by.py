"""Offices that stand before the names of their holders, the names in brackets."""

from __future__ import annotations

import pytest

from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from tests.unit.segment.typed import RULES


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "eng",
            "The Engineer (Mr. L. S. Farley), the Clerk (Mr. J. Orde) and the Secretary (Miss B. Noon).",
            [("L. S. Farley", "Engineer"), ("J. Orde", "Clerk"), ("B. Noon", "Secretary")],
        ),
        (
            "eng",
            "The Engineer (Mr. L. S. Farley)\nThe Clerk (J. Orde)",
            [("L. S. Farley", "Engineer"), ("J. Orde", "Clerk")],
        ),
        (
            "deu",
            "der Ingenieur (Herr Orth) und der Sekretär (Frl. Noll)",
            [("Orth", "Ingenieur"), ("Noll", "Sekretär")],
        ),
        (
            "rus",
            "начальник порта (И. П. Орлов) и секретарь (А. Г. Седова)",
            [("И. П. Орлов", "начальник порта"), ("А. Г. Седова", "секретарь")],
        ),
        (
            "eng",
            "Mr. J. Orde (Engineer) and Mr. B. Noon (Secretary)",
            [("J. Orde", "Engineer"), ("B. Noon", "Secretary")],
        ),
    ],
)
def test_offices_before_names_in_brackets(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Each is the office of whom the bracket behind it names, however the entries are joined."""
    entries = read_list(text, Lexicon(RULES, language))
    assert [(entry.named.name, entry.named.title) for entry in entries] == expected
