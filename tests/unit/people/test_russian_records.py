"""People of Russian records: told of in the sentence that opens one, and institutions within their offices."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str) -> Meeting:
    """The only meeting of a text, its people named."""
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize("came", ["прибыл с визитом", "посетил министра", "нанес визит", "явился по его просьбе"])
def test_who_came_to_whom_are_both_there(came: str) -> None:
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ\n\nг. Дели, 25 января 1968 г.\n\nВ 12 часов дня посол СССР Л. Ф. Обольцов {came}. Посла принял"
        " министр стали Пракаш Чандра.\n\nПосол: Домна отстает.\n\nМинистр: Дожди тоже.\n\nПосол: Понимаю.\n"
    )
    assert meeting.time == "12:00"
    assert [turn.speaker for turn in meeting.turns] == ["Л. Ф. Обольцов", "Пракаш Чандра", "Л. Ф. Обольцов"]


@pytest.mark.parametrize(
    "office",
    [
        "заведующий Отделом Юго-Восточной Азии",
        "зам. заведующего отделом стран Ближнего Востока",
    ],
)
def test_the_department_within_an_office_is_nobody(office: str) -> None:
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ\n\n25 января 1968 г.\n\nПрисутствовали: Б. Р. Заславский, {office}; Ли Тхо\n\nТхо: Я пришел"
        " поблагодарить.\n\nЗаславский: За что?\n\nТхо: За учебники.\n"
    )
    assert sorted((each.name, each.title) for each in meeting.people) == [
        ("Б. Р. Заславский", office),
        ("Ли Тхо", None),
    ]


def test_the_shortened_name_that_ends_an_office_is_nobody() -> None:
    meeting = read(
        "ЗАПИСЬ ПЕРЕГОВОРОВ\n\n25 января 1948 г.\n\nОт СВАГ: генерал-майор Н. А. Заславский, начальник отдела внешних"
        " сношений СВАГ\nОт англичан: полковник Л. Тхо\n\nТхо: Я пришел поблагодарить.\n\nЗаславский: За что?\n\nТхо: За"
        " учебники.\n"
    )
    assert sorted(each.name for each in meeting.people) == ["Л. Тхо", "Н. А. Заславский"]


def test_names_and_offices_with_dashes_below_the_title_are_a_list() -> None:
    meeting = read(
        "ЗАПИСЬ БЕСЕДЫ\n\nМариям Усманова — Министр иностранных дел Узбекской ССР\nАбдель Керим Тхо — посол"
        " Алжира\n\nТашкент, 21 сентября 1977 г.\n\nТхо: Мне показали хлопок.\n\nУсманова: Прошлогодний.\n\nТхо: Возьмем.\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["Абдель Керим Тхо", "Мариям Усманова", "Абдель Керим Тхо"]
    assert len(meeting.people) == len({turn.speaker for turn in meeting.turns})
