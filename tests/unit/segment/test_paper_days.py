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


DEUTSCH = "Aden, 17.2.1975\n\nVermerk\n{title}\n\nHerr Krapf dankte für die Netze. Er sagte, sie lägen am Kai.\n\nHerr Weidner bejahte das.\n"
ENGLISH = (
    "Aden, 17 February 1975\n\nNote\n{title}\n\nMr. Orde gave thanks for the nets. He said that they lay on the quay.\n"
)
RUSSISCH = "Аден, 17 февраля 1975 г.\n\nЗАПИСЬ БЕСЕДЫ {title}\n\nСедов поблагодарил за сети. Он сказал, что они лежат на причале.\n"


@pytest.mark.parametrize(
    ("page", "title", "day", "place"),
    [
        (
            DEUTSCH,
            "über ein Gespräch mit Minister Krapf, am 15.2.1975 im Hafenministerium",
            "1975-02-15",
            "Hafenministerium",
        ),
        (
            DEUTSCH,
            "über ein Gespräch am Samstag, den 15. Februar 1975 mit Minister Krapf über die Netze",
            "1975-02-15",
            None,
        ),
        (
            ENGLISH,
            "on a talk with Mr. Orde on 15 February 1975 in the Ministry of Ports and Harbours",
            "1975-02-15",
            "the Ministry of Ports and Harbours",
        ),
        (RUSSISCH, "с министром Седовым 15 февраля 1975 г. о положении рыболовного флота", "1975-02-15", None),
        (DEUTSCH, "zum Schreiben vom 15.2.1975 im Hafenministerium über die Netze", "1975-02-17", "Aden"),
        (DEUTSCH, "über ein Gespräch mit dem am 15.2.1974 im Hafen ernannten Minister", "1975-02-17", "Aden"),
        (RUSSISCH, "с министром Седовым о письме от 15 февраля 1975 г. из порта", "1975-02-17", "Аден"),
    ],
)
def test_a_title_tells_the_day_of_the_talk_before_its_end(page: str, title: str, day: str, place: str | None) -> None:
    """Where the paper was dated within a month of it; a letter's day is none, nor one long before."""
    (meeting,) = read(page.format(title=title), {DEUTSCH: "deu", ENGLISH: "eng", RUSSISCH: "rus"}[page])
    assert (meeting.date, meeting.place) == (day, place)
