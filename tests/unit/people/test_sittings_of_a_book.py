"""Several sittings of one minute book: the key and the names of the first serve those after it."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str = "eng") -> tuple[Meeting, ...]:
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


def roles(meeting: Meeting, role: Role) -> list[str]:
    return [person.name for person in meeting.people if role in person.roles]


BOOK = """\
{title}

{first}
{key}

  {a}{mark}{words}
  {b}{mark}{words}
  {c}{mark}{words}
  {b}{mark}{words}


{second}
{present}

  {b}{mark}{words}
  {c}{mark}{words}
  {b}{mark}{words}
"""


@pytest.mark.parametrize("mark", [" - ", ": "])
@pytest.mark.parametrize("letters", [("T.Y.", "R.L.", "M.E."), ("TY", "RL", "ME")])
def test_letters_before_names_are_the_list_of_those_present_here_and_in_the_next_sitting(
    mark: str, letters: tuple[str, str, str]
) -> None:
    a, b, c = letters
    text = BOOK.format(
        title="THE HARBOUR TRUST, LISMORE",
        first="TWENTY-NINTH SITTING      Tuesday, 4 October 1938, 10 a.m.",
        key=f"{a}   Thomas Yorke, Pilot (presided)\n{b}   Miss Rose Lindgren, Keeper\n{c}   Dr. Moses Ekwall, for the Mission",
        second="THIRTIETH SITTING         Friday, 11 November 1938, 3 p.m.",
        present=f"Present: {b} (presided), {c}, as at the last; and Captain Ian Hale",
        a=a,
        b=b,
        c=c,
        mark=mark,
        words="The nets are cut, and nobody was seen there.",
    )
    first, second = read(text)
    assert [field.value.count("\n") for field in first.header if field.field is Field.PARTICIPANTS] == [2]
    assert roles(first, Role.CHAIR) == ["Thomas Yorke"]
    assert [turn.speaker for turn in first.turns] == ["Thomas Yorke", "Rose Lindgren", "Moses Ekwall", "Rose Lindgren"]
    assert [turn.speaker for turn in second.turns] == ["Rose Lindgren", "Moses Ekwall", "Rose Lindgren"]
    assert roles(second, Role.PARTICIPANT) == ["Rose Lindgren", "Moses Ekwall", "Ian Hale"]
    assert roles(second, Role.CHAIR) == ["Rose Lindgren"]


def test_russian_letters_are_a_key_too() -> None:
    text = BOOK.format(
        title="ПРАВЛЕНИЕ ПОРТОВОГО ТОВАРИЩЕСТВА",
        first="Заседание двадцать девятое, 4 октября 1938 г.",
        key="С.О.   Сергей Орлов, лоцман\nВ.С.   т. Вера Седова, бухгалтер\nП.Г.   Павел Громов",
        second="Заседание тридцатое, 11 ноября 1938 г.",
        present="Присутствовали: В.С., П.Г., по-прежнему",
        a="С.О.",
        b="В.С.",
        c="П.Г.",
        mark=" - ",
        words="Сети порваны, и никого там не видели.",
    )
    first, second = read(text, "rus")
    assert [turn.speaker for turn in first.turns] == ["Сергей Орлов", "Вера Седова", "Павел Громов", "Вера Седова"]
    assert roles(second, Role.PARTICIPANT) == ["Вера Седова", "Павел Громов"]


PROSE = """\
{title}

{first}

{present}: {listed}
{recorder}: {name}.

{one}: {words}

{two}: {words}

{one}: {words}

{second}

{present}: {again}
{recorder}: {same}.

{two}: {words}

{one}: {words}

{two}: {words}
"""


@pytest.mark.parametrize(
    ("same", "second_recorder"), [("derselbe", ["Hans Stüssi"]), ("dieselbe", ["Hans Stüssi"]), ("Frau Ohm", ["Ohm"])]
)
def test_german_lists_in_prose(same: str, second_recorder: list[str]) -> None:
    text = PROSE.format(
        title="KOMMISSION FÜR DAS TALMUSEUM",
        first="I. Sitzung\nFreitag, den 7. Mai 1943, um 17 Uhr",
        present="Es waren da",
        listed="Balthasar Niggli als Präsident, Dr. Rosa Aebli, Lehrer Gion Cadonau.",
        recorder="Das Wort schrieb nach",
        name="Hans Stüssi, Aktuar",
        one="Aebli",
        two="Cadonau",
        words="Das Militär will den Keller für Wolldecken.",
        second="II. Sitzung\nSamstag, den 19. Juni 1943, um 14 Uhr",
        again="Niggli als Präsident, Cadonau, Aebli, und als Gast Oberst Alfons Truttmann.",
        same=same,
    )
    first, second = read(text, "deu")
    assert roles(first, Role.CHAIR) == roles(second, Role.CHAIR) == ["Balthasar Niggli"]
    assert roles(second, Role.PARTICIPANT) == ["Balthasar Niggli", "Gion Cadonau", "Rosa Aebli", "Alfons Truttmann"]
    assert roles(second, Role.RECORDER) == second_recorder


@pytest.mark.parametrize("same", ["the same", "The same as before", "as before"])
def test_the_same_recorded_the_second_sitting(same: str) -> None:
    text = PROSE.format(
        title="THE HARBOUR TRUST, LISMORE",
        first="FIRST SITTING\nTuesday, 4 October 1938, 10 a.m.",
        present="Present",
        listed="Thomas Orde as Chairman, Rose Lindgren, Moses Ekwall",
        recorder="Recorder",
        name="Olaf Prytz",
        one="Lindgren",
        two="Ekwall",
        words="The nets are cut, and nobody was seen there.",
        second="SECOND SITTING\nFriday, 11 November 1938, 3 p.m.",
        again="Orde as Chairman, Lindgren, Ekwall, and as guest Captain Ian Hale",
        same=same,
    )
    first, second = read(text)
    assert roles(first, Role.CHAIR) == roles(second, Role.CHAIR) == ["Thomas Orde"]
    assert roles(second, Role.PARTICIPANT) == ["Thomas Orde", "Rose Lindgren", "Moses Ekwall", "Ian Hale"]
    assert roles(second, Role.RECORDER) == ["Olaf Prytz"]


def test_full_names_of_the_sitting_before_are_an_entry_each_beside_one_with_an_office() -> None:
    """Nobody's office is the name of somebody known: Stoyan Gerganov, Maria Doneva."""
    said = "S.G.: The list is shorter.\nM.D.: By how much?\nS.G.: By ninety pumps.\n{more}"
    people = "Bulgaria: Stoyan Gerganov, Deputy Chairman (S.G.)\n          Maria Doneva, adviser (M.D.)\n"
    again = "Bulgaria: Stoyan Gerganov, Maria Doneva\n          Angel Rusev, Ambassador (A.R.)\n"
    first, second = read(
        f"A. FIRST TALK\n\nDate: 23 September 1968\nPlace: Hanoi\n{people}\n{said.format(more='')}\n\n"
        f"B. SECOND TALK\n\nDate: 25 September 1968\nPlace: Hanoi\n{again}\n{said.format(more='A.R.: And the ship?')}\n"
    )
    assert roles(second, Role.PARTICIPANT) == ["Stoyan Gerganov", "Maria Doneva", "Angel Rusev"]
    assert [turn.speaker for turn in second.turns] == [
        "Stoyan Gerganov",
        "Maria Doneva",
        "Stoyan Gerganov",
        "Angel Rusev",
    ]
    assert len(first.turns) == 3
