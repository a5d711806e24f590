"""Minutes of what a council did: the names called at the opening and at a vote are nobody's words, whatever the sides are called."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Kind
from tests.unit.segment.typed import read

ENGLISH = """MINUTES OF THE ADJOURNED SESSION OF THE BOROUGH COUNCIL OF PELL HARBOR
Tuesday evening, the ninth day of March, A. D. 1926

The Council came to order at 7:30 P. M., President Lund in the chair.

CALLING OF THE NAMES:

{present}: Councilmen: Marsh, Tolliver, Mrs. Oake, President Lund
{absent}: Councilman Prentiss

LETTERS:

Moved by Marsh, second by Tolliver, that the letter of the ice dealers be laid over. The names being called:

{ayes}: Marsh, Tolliver, Lund
{noes}: Oake
{absent}: Prentiss

MATTERS OF LIGHT:

Moved by Oake, second by Marsh, that the lamp at Ferry Street be lit. The names being called:

{ayes}: Marsh, Tolliver, Oake, Lund
{noes}: None
{absent}: Prentiss

A TRUE COPY: Dora Finch, Borough Clerk
"""


@pytest.mark.parametrize(
    ("present", "absent", "ayes", "noes"),
    [
        ("ANSWERING", "NOT ANSWERING", "YEAS", "NAYS"),
        ("RESPONDING", "NOT RESPONDING", "AYES", "NOES"),
        ("ANSWERING THEIR NAMES", "FAILED TO ANSWER", "YES", "NO"),
        ("PRESENT", "ABSENT", "CONTENT", "NOT CONTENT"),
        ("ANSWERED PRESENT", "ANSWERED NOT", "YEAS", "NAYS"),
        ("RESPONDED TO THE ROLL", "NO ANSWER", "AYES", "NOES"),
        ("IN THEIR SEATS", "NOT IN THEIR SEATS", "VOTING AYE", "VOTING NAY"),
        ("HERE", "NOT HERE", "AFFIRMATIVE", "NEGATIVE"),
    ],
)
def test_who_answered_and_who_voted_open_no_turn(present: str, absent: str, ayes: str, noes: str) -> None:
    (meeting,) = read(ENGLISH.format(present=present, absent=absent, ayes=ayes, noes=noes))
    assert meeting.kind is Kind.ACTION
    assert meeting.turns == ()
    assert (meeting.date, meeting.time) == ("1926-03-09", "19:30")
    assert [(each.field, each.label) for each in meeting.header if each.field is not Field.DATE] == [
        (Field.PARTICIPANTS, present),
        (Field.ABSENT, absent),
    ]


@pytest.mark.parametrize(
    ("language", "head", "present", "absent", "ayes", "noes", "away"),
    [
        (
            "deu",
            "Protokoll der Sitzung des Gemeinderates Oberau\n\nOberau, den 4. März 1926\n",
            "Auf Namensaufruf meldeten sich: Gemeinderäte Huber, Moser",
            "Nicht gemeldet: Gemeinderat Vogt",
            "DAFÜR: Huber",
            "DAGEGEN: Moser",
            "FEHLEND: Vogt",
        ),
        (
            "rus",
            "ПРОТОКОЛ\nзаседания правления артели «Маяк»\n4 марта 1926 г.\n",
            "На перекличку отозвались: Громов, Лыков",
            "Не отозвался: Пахомов",
            "ЗА: Громов",
            "ПРОТИВ: Лыков",
            "НЕ ОТОЗВАЛСЯ: Пахомов",
        ),
        (
            "chi_sim",
            "滨海县渔业管理委员会会议记录\n1951年3月4日\n",
            "点名答到：刘德贵、孙有才",
            "点名未答：钱保田",
            "赞成：刘德贵",
            "反对：孙有才",
            "未答：钱保田",
        ),
    ],
)
def test_the_same_in_other_languages(
    language: str, head: str, present: str, absent: str, ayes: str, noes: str, away: str
) -> None:
    vote = f"{ayes}\n{noes}\n{away}\n"
    (meeting,) = read(f"{head}\n{present}\n{absent}\n\n1. 17.\n\n{vote}\n2. 18.\n\n{vote}", language)
    assert meeting.turns == ()
    told = [each for each in meeting.header if each.label is not None and each.label[:1] in f"{present}{absent}"]
    assert [each.field for each in told] == [Field.PARTICIPANTS, Field.ABSENT]
    assert not any(each.value == away[-2:] or each.label in {ayes[:5], away[:7]} for each in meeting.header)


@pytest.mark.parametrize("side", ["MOVER", "SECONDER", "PROPOSER"])
def test_who_seconds_recorded_nothing(side: str) -> None:
    (meeting,) = read(
        ENGLISH.format(present="PRESENT", absent="ABSENT", ayes="AYES", noes="NOES").replace(
            "A TRUE COPY: Dora Finch, Borough Clerk", f"{side}: Oake"
        )
    )
    assert not any(each.field is Field.RECORDER for each in meeting.header)


def test_a_vote_between_speeches_is_nobodys() -> None:
    (meeting,) = read(
        "Minutes of the Council of the Port of Lissen\n\nTuesday, 4 May 1937, A.D.\nAssembled: 7.30 p.m.\n\n"
        "Present and answering to their names: Messrs. Orde, Foss, Hale\n\n"
        "Orde: We have to vote upon the crane.\n\nFoss: Then let us vote.\n\nAyes: Orde, Foss\nNoes: Hale\nNot answering: Renn\n\n"
        "Hale: I wish it entered that I was against it.\n\nOrde: It shall be entered.\n"
    )
    assert (meeting.date, meeting.time, meeting.place) == ("1937-05-04", "19:30", None)
    assert [turn.text for turn in meeting.turns][1:3] == [
        "Then let us vote.",
        "I wish it entered that I was against it.",
    ]


@pytest.mark.parametrize(
    ("language", "line", "present", "absent"),
    [
        (
            "eng",
            "ROLL CALL: Present: Marsh, Tolliver, Mrs. Oake, President Lund. Absent: Prentiss.",
            ("Present", "Marsh, Tolliver, Mrs. Oake, President Lund."),
            ("Absent", "Prentiss."),
        ),
        (
            "eng",
            "On roll call: Present: Councilmen Marsh, Tolliver, Mrs. Oake and President Lund; Absent and excused: Prentiss",
            ("Present", "Councilmen Marsh, Tolliver, Mrs. Oake and President Lund"),
            ("Absent and excused", "Prentiss"),
        ),
        ("eng", "Attendance. Present: Marsh, Oake. Excused: Lund.", ("Present", "Marsh, Oake."), ("Excused", "Lund.")),
        (
            "deu",
            "Namensaufruf: Anwesend: Ada Berg, Karl Ohm. Entschuldigt: Ernst Renn.",
            ("Anwesend", "Ada Berg, Karl Ohm."),
            ("Entschuldigt", "Ernst Renn."),
        ),
        (
            "rus",
            "Перекличка: Присутствовали: А. Лапин, Р. Цой. Отсутствовал: Н. Седов.",
            ("Присутствовали", "А. Лапин, Р. Цой."),
            ("Отсутствовал", "Н. Седов."),
        ),
        ("chi_sim", "点名：出席：石平、葛文。缺席：林德。", ("出席", "石平、葛文。"), ("缺席", "林德。")),
    ],
)
def test_a_roll_call_of_one_paragraph_is_two_lists(
    language: str, line: str, present: tuple[str, str], absent: tuple[str, str]
) -> None:
    """However its lines break; the names before the label are called on it, and are no part of it."""
    head = {
        "eng": "MINUTES OF THE REGULAR SESSION OF THE BOROUGH COUNCIL\n\nTuesday, March 9, 1926",
        "deu": "Niederschrift über die Sitzung des Rates\n\n9. März 1926",
        "rus": "Протокол заседания совета\n\n9 марта 1926 г.",
        "chi_sim": "会议记录\n\n时间：1956年5月4日",
    }[language]
    told = {"chi_sim": "会议通过了下列各项。", "rus": "Решено чинить мост."}.get(
        language, "The bridge is to be mended."
    )
    (meeting,) = read(f"{head}\n\n{line}\n\n{told}\n", language)
    lists = [each for each in meeting.header if each.field in {Field.PARTICIPANTS, Field.ABSENT}]
    assert [(each.field, each.label, each.value) for each in lists] == [
        (Field.PARTICIPANTS, *present),
        (Field.ABSENT, *absent),
    ]
    assert lists[0].spans[-1].end >= lists[1].spans[0].start


def test_a_list_that_ends_in_no_other_is_one() -> None:
    (meeting,) = read(
        "MINUTES OF THE BOROUGH COUNCIL\n\nTuesday, March 9, 1926\n\n"
        "Present: for the Borough: Marsh, Tolliver. For the ferry: Mr. Prentiss.\n\nThe lamp was lit.\n"
    )
    assert [each.field for each in meeting.header] == [Field.DATE, Field.PARTICIPANTS]
