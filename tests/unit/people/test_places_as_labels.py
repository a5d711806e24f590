"""Labels that say whom a speaker comes from, as the list of those present has it behind each name."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


ENGLISH = """\
INTERDEPARTMENTAL MEETING ON TIN

4 May 1952, at the Board of Trade

In the chair: Mr. Orde
Present: {present}

{open}Treasury{mark} There is no money for the tin. I have said so in every
    paper since March.

{open}Ministry of Supply{mark} Then there will be no tin.

{open}Chairman{mark} Let us hear the War Office.

{open}War Office{mark} We have tin for nine days. (Laughter.) We should like
    to have it for ten.

{open}Treasury{mark} One day of tin can be found.

{open}Ministry of Supply{mark} I accept the day.
"""
RUSSIAN = """\
ПРОТОКОЛ № 5
совещания по экспорту льна
12 мая 1927 г.

Председатель: т. Орлов П. С.
Присутствовали: тт. Пуговкин (Льноцентр), Гринберг (Госплан),
    Шалаурова (Профсоюз текстильщиков).

{open}Льноцентр{mark} Лен лежит в амбарах. Вагонов нет третью неделю.

{open}Госплан{mark} Которому счету верить?

{open}Льноцентр{mark} Моему. Контора считала с берега.

{open}Профсоюз{mark} Прошу отметить другое. Люди стояли в воде.

{open}Председатель{mark} О сапогах справедливо.

{open}Льноцентр{mark} Деньги есть, кожи нет.
"""
IN_BRACKETS = "Miss A. Crane (Treasury), Mr. Ian Foss (Ministry of Supply),\n         Col. Tait (War Office)"
BEHIND_COMMAS = "Miss A. Crane, Treasury; Mr. Ian Foss, Ministry of Supply;\n         Col. Tait, War Office"
MARKS = [("(", ")"), ("(", "):"), ("", ":"), ("", " -"), ("", " --")]


@pytest.mark.parametrize(("open_", "mark"), MARKS)
@pytest.mark.parametrize("present", [IN_BRACKETS, BEHIND_COMMAS])
def test_an_institution_speaks_for_the_one_who_comes_from_it(present: str, open_: str, mark: str) -> None:
    meeting = read(ENGLISH.format(present=present, open=open_, mark=mark), "eng")
    assert [turn.label for turn in meeting.turns] == [
        "Treasury",
        "Ministry of Supply",
        "Chairman",
        "War Office",
        "Treasury",
        "Ministry of Supply",
    ]
    assert [turn.speaker for turn in meeting.turns] == [
        "A. Crane",
        "Ian Foss",
        "Mr. Orde",
        "Tait",
        "A. Crane",
        "Ian Foss",
    ]
    assert [mark.text for mark in meeting.marks] == ["(Laughter.)"]


@pytest.mark.parametrize(("open_", "mark"), [*MARKS, ("(", ")  ")])
def test_the_first_word_of_an_institution_will_do(open_: str, mark: str) -> None:
    meeting = read(RUSSIAN.format(open=open_, mark=mark), "rus")
    assert [turn.speaker for turn in meeting.turns] == [
        "Пуговкин",
        "Гринберг",
        "Пуговкин",
        "Шалаурова",
        "Орлов П. С.",
        "Пуговкин",
    ]


def test_where_two_come_from_one_place_its_name_means_neither() -> None:
    present = IN_BRACKETS.replace("Col.", "Mr. Hale (Ministry of Supply), Col.")
    meeting = read(ENGLISH.format(present=present, open="(", mark=")"), "eng")
    told = {turn.label: turn.speaker for turn in meeting.turns}
    assert told["Ministry of Supply"] is None
    assert told["Treasury"] == "A. Crane"
    assert "Ministry of Supply" not in {person.name for person in meeting.people}


def test_remarks_in_brackets_that_begin_lines_are_no_labels() -> None:
    meeting = read(
        """\
MEETING ON TIN

4 May 1952

Present: Miss A. Crane (Treasury), Mr. Foss (War Office)

Crane: There is no money for the tin.

(Laughter) That was not meant to be funny.

Foss: Nobody laughed.

(Laughter) Or only the clerk.

Crane: The clerk may laugh.
""",
        "eng",
    )
    assert [turn.label for turn in meeting.turns] == ["Crane", "Foss", "Crane"]


def test_a_chinese_list_has_them_too() -> None:
    meeting = read(
        """\
锡矿问题座谈会记录

时间：一九五二年五月四日
主持：欧阳明
出席：柯仁（财政部）、傅世雄（重工业部）、戴克（地质局）

（财政部）买锡没有钱。三月以来我每次都讲。
（重工业部）那么就没有锡。
（主持）请地质局谈谈。
（地质局）锡够用九天。（笑）我们希望有十天的。
（财政部）一天的锡可以想办法。
""",
        "chi_sim",
    )
    assert [turn.speaker for turn in meeting.turns] == ["柯仁", "傅世雄", "欧阳明", "戴克", "柯仁"]


def test_a_place_behind_a_listed_surname() -> None:
    """Which no vocabulary holds; a given name there is none."""
    meeting = read(
        "Wortprotokoll\n\n14. Februar 1968, Murten\n\nVorsitz: Dr. Emil Brodbeck\nMitglieder: Frau Hedwig Roth, Gustave Bornet\n\n"
        "BRODBECK, Vorsitzender\n    Es sind elf.\n\nBORNET, Neuenburg\n    Zwei gehören den Fischern.\n\nROTH, Bern\n    Verboten?\n\n"
        "BORNET, Neuenburg\n    Erlaubt.\n\nBRODBECK, Vorsitzender\n    Gut.\n",
        "deu",
    )
    assert [turn.speaker for turn in meeting.turns] == [
        "Emil Brodbeck",
        "Gustave Bornet",
        "Hedwig Roth",
        "Gustave Bornet",
        "Emil Brodbeck",
    ]
    assert len(meeting.people) == 3
