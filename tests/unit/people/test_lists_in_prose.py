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
        (
            "с малийской стороны - министр Амаду Диалло и военный атташе Ибраима Сума; с нашей - посол А. П. Лунин",
            "rus",
            ["Амаду Диалло", "Ибраима Сума", "А. П. Лунин"],
        ),
        ("А. Лунин, технический советник министра; П. Орлов, военный атташе", "rus", ["А. Лунин", "П. Орлов"]),
        ("Minister Karl Ohm, technischer Berater Ibrahim Suma", "deu", ["Karl Ohm", "Ibrahim Suma"]),
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


PARTIES = """\
Minutes of a Conversation concerning the Ferry at Tull

Oslo, 4 May 1951

     There were in the room, on the one part, H.E. Mr. Ewan
Orde, Under-Secretary of State, and Miss Ada Lund, head of the
Second Department; on the other part, Mr. Luc Claes, Chargé
d'Affaires, with Mr. Rui Vidal, Second Secretary. They spoke in
French. Miss Lund held the pen.

     The Chargé d'Affaires -- I come about the ferry.

     The Under-Secretary -- It sank.

     The Chargé d'Affaires -- In our water.

     The Under-Secretary -- By your hand.

     The Head of the Department -- By nobody's.

     The Second Secretary -- May I note that?

     The Under-Secretary -- You may.
"""


def test_two_parties_of_one_sentence() -> None:
    lines = clean_lines(type_pages(PARTIES, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in meeting.turns] == [
        "Luc Claes",
        "Ewan Orde",
        "Luc Claes",
        "Ewan Orde",
        "Ada Lund",
        "Rui Vidal",
        "Ewan Orde",
    ]
    assert {person.name for person in meeting.people if Role.RECORDER in person.roles} == {"Ada Lund"}


def test_another_office_is_no_misreading_of_one_that_comes_back() -> None:
    told = PARTIES.replace(PARTIES[PARTIES.index("     There were") : PARTIES.index("     The Chargé")], "")
    lines = clean_lines(type_pages(told, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert (
        next(turn.speaker for turn in meeting.turns if turn.label == "The Second Secretary") == "The Second Secretary"
    )


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "с малийской стороны - министр Амаду Диалло; с нашей - посол А. П. Лунин",
            "rus",
            ["малийской стороны", "нашей"],
        ),
        (
            "von österreichischer Seite: Dr. Otto Kron; von jugoslawischer: Janez Holm",
            "deu",
            ["österreichischer Seite", "jugoslawischer"],
        ),
        (
            "on the one part, Mr. Ewan Orde, Envoy; on the other, Mr. Luc Claes",
            "eng",
            ["the one part", "the other"],
        ),
    ],
)
def test_a_side_whose_noun_was_told_before(text: str, language: str, expected: list[str]) -> None:
    assert [entry.side for entry in read_list(text, open_lexicon(RULES, language))] == expected


def test_what_a_minister_is_of_is_no_name_of_a_title() -> None:
    lines = clean_lines(
        type_pages(
            "О БЕСЕДЕ С МИНИСТРОМ СЕЛЬСКОЙ ЭКОНОМИКИ\n\n9 мая 1964 г.\n\nДиалло: Линия стоит.\n\nЛунин: С утра.\n\n"
            "Диалло: Чинят?\n\nЛунин: Чинят.",
            "rus",
        ),
        RULES,
    )
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert {person.name for person in meeting.people} == {"Диалло", "Лунин"}
