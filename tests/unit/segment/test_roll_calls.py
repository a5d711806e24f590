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
