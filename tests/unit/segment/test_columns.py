"""Lists of two sides that stand beside each other, from the page to the fields of the header."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from minutebook.segment import find_meetings
from minutebook.text import clean_lines, order_columns
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES

TALK = "Mr. Krag: Good day.\n\nMr. Sturla: Good day.\n\nMr. Holm: Let us speak of herring.\n"


def listed(text: str, language: str = "eng") -> list[tuple[str | None, str]]:
    """Label and value of each list of people."""
    pages = [order_columns(page) for page in type_pages(text, language)]
    (meeting,) = find_meetings(clean_lines(pages, RULES), RULES)
    return [(each.label, each.value) for each in meeting.header if each.field is Field.PARTICIPANTS]


@pytest.mark.parametrize(
    ("label", "heads", "sides"),
    [
        ("Present:\n\n", "Denmark                     Iceland\n\n", ("Denmark", "Iceland")),
        ("", "Denmark                     Iceland\n\n", ("Denmark", "Iceland")),
        ("", "Foreign Office              Fishery Board\n\n", ("Foreign Office", "Fishery Board")),
        (
            "Present:\n\n",
            "Denmark                     Iceland\n-------                     -------\n",
            ("Denmark", "Iceland"),
        ),
    ],
)
def test_each_of_two_columns_is_the_list_of_its_side(label: str, heads: str, sides: tuple[str, str]) -> None:
    """A blank line or dashes below the heads, which no vocabulary need know, and with a label above or without."""
    names = "Mr. Poul Krag               Mr. Jon Sturla\nMr. Ivo Holm                Mr. Arngrim Thorvaldsen-Bjarki\n"
    names += "Mr. Ole Juul                Minister Petersen\n"
    told = listed(f"Record of Talks\n\nDate: 5 May 1964\n\n{label}{heads}{names}\n{TALK}")
    right = "Mr. Jon Sturla\nMr. Arngrim Thorvaldsen-Bjarki\nMinister Petersen"
    assert told == [(sides[0], "Mr. Poul Krag\nMr. Ivo Holm\nMr. Ole Juul"), (sides[1], right)]


def test_offices_below_the_names_of_two_columns() -> None:
    (told,) = listed(
        "Record of Talks\n\nDate: 5 May 1964\nPresent:\n\n"
        "Rt. Hon. Poul Krag          Mr. Jon Sturla\nPrime Minister              Minister of State\n\n"
        f"Sir Ivo Holm                Mr. Leif Finns\nSecretary                   Ambassador\n\n{TALK}"
    )
    left = "Rt. Hon. Poul Krag\nPrime Minister\nSir Ivo Holm\nSecretary"
    assert told == ("Present", f"{left}\nMr. Jon Sturla\nMinister of State\nMr. Leif Finns\nAmbassador")


def test_a_comrade_below_initials_is_an_entry_of_his_own() -> None:
    """The small letter of a form of address is no initial of the name above."""
    told = listed(
        "Запись беседы\n\nДата: 5 мая 1964 г.\nПрисутствовали:\nт. Седов В.С.\nт. Орехов П.И.\n\nСедов: Да.\n", "rus"
    )
    assert told == [("Присутствовали", "т. Седов В.С.\nт. Орехов П.И.")]


def test_an_office_of_two_words_ends_an_entry_in_a_column_of_them() -> None:
    text = """NOTE OF AN INTERVIEW

THERE WERE PRESENT:  Sir Miles Orde, Colonial Secretary
                     Ida Foss-Lindqvist, Harbour Master
                     Theophrastus Lund, Bandmaster of the Fire Brigade
DAY:                 4 May 1952

The Harbour Master: It burns.

The Bandmaster: No.

The Harbour Master: It burns.

The Bandmaster: No.
"""
    (found,) = listed(text)
    assert found[1].split("\n") == [
        "Sir Miles Orde, Colonial Secretary",
        "Ida Foss-Lindqvist, Harbour Master",
        "Theophrastus Lund, Bandmaster of the Fire Brigade",
    ]


@pytest.mark.parametrize(
    ("text", "language", "labels"),
    [
        (
            "For Tonga                       For New Zealand\n---------                       ---------------\n"
            "Sione Fotu (Minister)           R. J. Mackwood (Minister)\nViliami Tapu (Secretary)        A. C. Penn (Marine)\n"
            "                                J. M. Lorrigan (notes)\n",
            "eng",
            ["For Tonga", "For New Zealand"],
        ),
        (
            "от НКВТ                         от Турции\nА.П. Лобзин, нарком             Хикмет Шюкрю, посол\n"
            "Р.Я. Гинзберг, инженер          Неджип Каратай, инженер\n",
            "rus",
            ["от НКВТ", "от Турции"],
        ),
    ],
)
def test_two_sides_whose_headings_begin_alike(text: str, language: str, labels: list[str]) -> None:
    """Offices in brackets, a rule below each heading, or headings in small letters below the label of the list."""
    head = {"rus": "ЗАПИСЬ БЕСЕДЫ\n\n22 мая 1936 г.\n\nУчаствуют:\n"}.get(
        language, "NOTE OF A MEETING\n\n6 August 1953\n\n"
    )
    talk = "Лобзин: Да.\n\nКаратай: Нет.\n" if language == "rus" else "Mackwood: Yes.\n\nFotu: No.\n"
    told = listed(f"{head}{text}\n{talk}", language)
    assert [label for label, _ in told] == labels
    assert all("\t" not in value and len(value.split("\n")) >= 2 for _, value in told)
