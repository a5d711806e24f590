"""The day of the talk where the paper bears another: of its receipt, its dispatch, its issue."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

CABLE = """                 ШИФРТЕЛЕГРАММА

Откуда:    АККРА                  Вх. № 2217
{registry}     Спец. № 77-79
Кому:      т. Седову
______________________________________________

     {told} министр портов Гешу принял
меня по моей просьбе. Министр сказал, что краны стоят на при-
чале и не работают.

     Я ответил, что крановщики уже выехали, и просил открыть
ворота порта. Министр заметил, что ключ у начальника порта.

     Прошу указаний.

                                             Р. ЛЫКОВ
"""


@pytest.mark.parametrize(
    ("registry", "told", "day"),
    [
        ("Принята:   9.V.61 г.  07.40 ", "7 мая", "1961-05-07"),
        ("Пост.      9.V.61  7 ч. 40 м.", "7 мая", "1961-05-07"),
        ("Получена:  2 января 1961 г. ", "30 декабря", "1960-12-30"),
        ("Отправлена: 9.5.61, 7.40    ", "Вчера, 8 мая,", "1961-05-08"),
    ],
)
def test_a_registry_had_the_paper_on_another_day(registry: str, told: str, day: str) -> None:
    (meeting,) = read(CABLE.format(registry=registry, told=told), "rus")
    assert (meeting.date, meeting.time) == (day, None)
    assert [each.value for each in meeting.header if each.field.value == "date"] == []
    numbers = [(each.label, each.value) for each in meeting.header if each.field.value == "reference"]
    assert numbers == [("Вх. №", "2217"), ("Спец. №", "77-79")]


def test_a_telegram_in_english() -> None:
    (meeting,) = read(
        "TELEGRAM FROM ACCRA\n\nReceived: 2 January 1961, 7.40 a.m.\nTo: the Secretary\n\n"
        "On 30 December the Minister of Ports invited me to his house. He said\nthat the cranes stood on the quay.\n\n"
        "I replied that the crews had left. The Minister remarked that the key was lost.\n\nR. Lund\n",
        "eng",
    )
    assert (meeting.date, meeting.time) == ("1960-12-30", None)


def test_a_cable_in_german() -> None:
    (meeting,) = read(
        "Fernschreiben aus Accra\n\nAccra, den 9. Mai 1961\n\n"
        "Am 7. Mai empfing mich der Hafenminister in seinem Hause. Er sagte, die\nKräne stünden am Kai.\n\n"
        "Ich erwiderte, die Leute seien unterwegs. Der Minister bemerkte, der Schlüssel fehle.\n\nKrag\n",
        "deu",
    )
    assert meeting.date == "1961-05-07"


@pytest.mark.parametrize("told", ["五月七日下午四时，石平参赞应约到港务部会见", "5月7日下午四时，石平参赞往访港务部"])
def test_a_bulletin_in_chinese(told: str) -> None:
    (meeting,) = read(
        f"驻加纳使馆\n会见简报\n一九六一年五月九日　　　　秘密\n\n　　{told}次长格舒，谈吊车问题，要点如下：\n\n"
        "　　一、次长说，吊车停在码头上。石表示可以派人。\n\n　　二、次长说，钥匙丢了。\n",
        "chi_sim",
    )
    assert (meeting.date, meeting.time) == ("1961-05-07", "16:00")


def test_the_day_of_issue_where_the_sentence_tells_of_the_future() -> None:
    (meeting,) = read(
        "TELEGRAM\n\nAccra, 9 May 1961\n\nThe Minister of Ports received me. He said that on 12 May he would see\nthe cranes.\n\n"
        "I replied that the crews had left. The Minister remarked that the key was lost.\n\nR. Lund\n",
        "eng",
    )
    assert meeting.date == "1961-05-09"
