"""Who took part in talks that telegrams, bulletins and notes tell: who signs, who was with whom, who took the notes."""

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
    """The only meeting of a text, its people named."""
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def roles(meeting: Meeting) -> dict[str, set[str]]:
    """What each of its people did."""
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


CABLE = """ШИФРТЕЛЕГРАММА

Откуда: АККРА          Вх. № 2217

     17 сентября заместитель министра портов Кваме Гешу пригла-
сил меня к себе. С его стороны был директор верфи инженер Яо Бентум,
с нашей - торгпред Лыков.

     Гешу сказал, что краны стоят. Я ответил, что передам это.
Лыков возразил, что краны новые. Бентум поднял вопрос о тросах.

{signed}

СПРАВКА
     Отпечатано 6 экз. 19.IX.72, 11.40.
"""


@pytest.mark.parametrize(
    "signed", ["18.IX.72 г.                   Н. ВЕШНЕВ", "18 сентября 1972 г.  Н. ВЕШНЕВ", "Н. ВЕШНЕВ    18.9.72"]
)
def test_who_signs_a_telegram_beside_its_day(signed: str) -> None:
    told = roles(read(CABLE.format(signed=signed), "rus"))
    assert told == {
        "Кваме Гешу": {"participant"},
        "Яо Бентум": {"participant"},
        "Лыков": {"participant"},
        "Н. ВЕШНЕВ": {"participant", "recorder"},
    }


def test_i_am_who_signs_and_another_drew_the_paper_up() -> None:
    meeting = read(
        "Исх. № 112/с\n\nЗАПИСЬ БЕСЕДЫ\n\n4 июня 1963 года\n\n"
        "     Министр портов Ганы Кваме Гешу принял меня в своем кабинете. На беседе\n"
        "присутствовал второй секретарь посольства Б. И. Лыков, который переводил.\n\n"
        "     Министр. Как Вы доехали?\n\n     Я. Последние версты шел пешком.\n\n     Министр. Это полезно.\n\n"
        "     Я. Перейдем к кранам.\n\n     Министр. Они стоят.\n\n"
        "                Посол СССР в Гане\n                               (А. Т. СЕДОВ)\n\n"
        "Отп. 3 экз.\n1 - МИД\n2 - в дело                        исп. Лыков\n",
        "rus",
    )
    assert roles(meeting)["А. Т. СЕДОВ"] == {"speaker", "participant"}
    assert roles(meeting)["Б. И. Лыков"] == {"participant", "interpreter", "recorder"}
    assert [turn.speaker for turn in meeting.turns if turn.label == "Я"] == ["А. Т. СЕДОВ"] * 2


def test_who_took_the_notes_and_who_signs() -> None:
    meeting = read(
        "Visit of the Minister\n(4th May, 1956, at noon)\n\n"
        "1.   The Danish Minister, Mr. Rui Vidal, called on me. Mr. Ion Ursu\nof Section C was present and took the notes on which "
        "this minute is based.\n\n2.   The Minister said that the nets were cut. I replied that a seal\nhad cut them.\n\n"
        "          (Sgd.)  P. J. Mac Giolla Rua\n                  5.5.56\n",
        "eng",
    )
    assert roles(meeting) == {
        "Rui Vidal": {"participant"},
        "Ion Ursu": {"participant", "recorder"},
        "P. J. Mac Giolla Rua": {"participant"},
    }


def test_a_bulletin_in_chinese() -> None:
    meeting = read(
        "会见简报\n一九六三年七月十日\n\n　　七月九日下午四时，姚克勤参赞应约到港务部会见次长格舒，三秘孟云在座并担任翻译。"
        "\n对方在座的有港务局局长本图。\n\n　　一、次长说，吊车停在码头上。姚表示可以派人。\n\n　　二、次长说，钥匙丢了。\n\n"
        "整理：孟云\n",
        "chi_sim",
    )
    assert roles(meeting) == {
        "姚克勤": {"participant"},
        "格舒": {"participant"},
        "孟云": {"participant", "interpreter", "recorder"},
        "本图": {"participant"},
    }
