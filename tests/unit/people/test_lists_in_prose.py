"""Lists that say in prose what others say behind commas, and lists broken in the middle of an entry."""

from __future__ import annotations

import pytest

from minutebook.people.lists.inoffice import close_offices
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon, open_lexicon
from minutebook.rules import load_rulebook

RULES = load_rulebook()


def names(text: str, language: str) -> list[str]:
    lexicon: Lexicon = open_lexicon(RULES, language)
    return [entry.named.name for entry in read_list(close_offices(text, lexicon), lexicon)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Oberst Alfons Truttmann vom Platzkommando, Ida Ohm", "deu", ["Alfons Truttmann", "Ida Ohm"]),
        ("Karl Ohm als Obmann und als Gast Frau Eva Lind", "deu", ["Karl Ohm", "Eva Lind"]),
        (
            "Mr. Josiah Cribb as Chairman, Ian Hale, and as guest Miss Ada Orde",
            "eng",
            ["Josiah Cribb", "Ian Hale", "Ada Orde"],
        ),
        (
            "陈列部苏韵、保管部钟伯钧、\n总务科佟万有（老佟）、市文化\n局文物处贺敏",
            "chi_sim",
            ["苏韵", "钟伯钧", "佟万有", "贺敏"],
        ),
        ("港务局石平、林达\n海关贺山", "chi_sim", ["石平", "林达", "贺山"]),
    ],
)
def test_who_stands_in_them(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected
