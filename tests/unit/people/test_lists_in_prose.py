"""Lists that say in prose what others say behind commas."""

from __future__ import annotations

import pytest

from minutebook.model import Role
from minutebook.people import resolve
from minutebook.people.lists.inoffice import close_offices
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon, open_lexicon
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

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
        ("港务局石平、林达\n海关贺山", "chi_sim", ["石平", "林达", "贺山"]),
    ],
)
def test_who_stands_in_them(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


TALKS = """\
Record of the Second Session of Talks on Sleepers, Wagons and Crossing Loops

BEIRA, 2 March 1978

Led the Zambian side: Mr Winter Kalumba, General Manager,
with: Mrs Beatrice Siame (wagons), Mr Abel Moyo (way).
Put into English and back by: Padre Luís Mabote.

Kalumba: We hold them as the beach holds shells.

Siame: We gave two in November.

Kalumba: They were seen.
"""


def test_company_below_the_comma_of_a_list_and_a_title_of_things() -> None:
    lines = clean_lines(type_pages(TALKS, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    there = [person.name for person in meeting.people if Role.PARTICIPANT in person.roles]
    assert there == ["Winter Kalumba", "Beatrice Siame", "Abel Moyo"]
    assert [person.name for person in meeting.people if Role.INTERPRETER in person.roles] == ["Luís Mabote"]


def test_who_interpreted_in_a_narrative() -> None:
    text = (
        "Из дневника консула\n\n11 сентября 1936 года\n\n"
        "В полдень меня принял начальник порта Муракава. Разговор шел через переводчика А. Гай.\n\n"
        "Муракава сказал, что письмо он получил и ответа не будет.\n"
    )
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [person.name for person in meeting.people if Role.INTERPRETER in person.roles] == ["А. Гай"]
