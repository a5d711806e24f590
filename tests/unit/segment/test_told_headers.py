"""Headers told in sentences, each of which gives a field: who presided, was present, interpreted and took the notes."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

CHINESE = """水产研究所外事组

座谈纪要

同挪威专家座谈网箱问题

　　{told}

石平：网箱挂了三年，今天请林德先生谈谈看法。
林德：水太浅了，应当往外移二百米。
石平：移出去以后，冬天怎么办？
林德：冬天沉下去。
"""
ENGLISH = """COMMISSION FOR RIVER BUOYS

THIRD MEETING
held at Galatz, in the Commission's house, on Tuesday, October 12th, 1926, at 10.30 o'clock.

There were present: Mr. Aurel Danu (Roumania), President; Colonel Hubert Grove (Great Britain).
{told}
Excused: Mr. Anton Riedl (Austria).

The PRESIDENT: The buoys are in the sheds, and the pilots are without bread from December to February.

Colonel GROVE: From which chapter is it to be paid? I do not see one.

The PRESIDENT: From that of wrecks.
"""


def fields(text: str, language: str) -> list[tuple[str | None, str, str]]:
    (meeting,) = read(text, language)
    return [(each.label, each.field.value, each.value) for each in meeting.header]


def named(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(read(text, language), lines, RULES)
    return meeting


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "时间是一九八四年四月十八日下午二时，在所部三〇二室。由副所长石\n平主持，到会的有研究员孟云、站长葛文，挪威的林德博士。"
            "俞明任翻译。\n记录是外事组包慧。",
            [
                (None, "date", "时间是一九八四年四月十八日下午二时，在所部三〇二室。"),
                (None, "chair", "由副所长石平主持"),
                ("到会的有", "participants", "研究员孟云、站长葛文，挪威的林德博士。"),
                (None, "interpreter", "俞明任翻译。"),
                (None, "recorder", "记录是外事组包慧。"),
            ],
        ),
        (
            "会议于1984年4月18日上午在所部召开。副所长石平主持会议。出席座谈会的有孟云、林德；翻译是俞明，包慧记录。",
            [
                (None, "date", "会议于1984年4月18日上午在所部召开。"),
                (None, "chair", "副所长石平主持会议。"),
                ("出席座谈会的有", "participants", "孟云、林德"),
                (None, "interpreter", "翻译是俞明"),
                (None, "recorder", "包慧记录。"),
            ],
        ),
    ],
)
def test_a_paragraph_of_such_sentences_is_the_header(told: str, found: list[tuple[str | None, str, str]]) -> None:
    assert fields(CHINESE.format(told=told), "chi_sim") == found


def test_a_paragraph_that_tells_anything_else_is_none() -> None:
    """What was talked about belongs to the record, and so does whatever stands beside it."""
    told = "由副所长石平主持，到会的有孟云。大家对网箱的位置有不同的意见，谈得很热烈。"
    assert not [each for each in fields(CHINESE.format(told=told), "chi_sim") if each[1] in {"chair", "participants"}]


def test_whom_the_sentences_name_did_what_they_say() -> None:
    told = (
        "时间是一九八四年四月十八日下午二时，在所部三〇二室。由副所长石\n平主持，到会的有孟云研究员和葛文站长，挪威的林德博士"
        "和博斯工程师。\n俞明任翻译。记录是外事组包慧。"
    )
    people = {person.name: set(person.roles) for person in named(CHINESE.format(told=told), "chi_sim").people}
    assert people == {
        "石平": {Role.CHAIR, Role.SPEAKER},
        "孟云": {Role.PARTICIPANT},
        "葛文": {Role.PARTICIPANT},
        "林德": {Role.PARTICIPANT, Role.SPEAKER},
        "博斯": {Role.PARTICIPANT},
        "俞明": {Role.INTERPRETER},
        "包慧": {Role.RECORDER},
    }


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ("Mr. Henri Delsaux, Secretary-General, acted as secretary of the meeting.", "recorder"),
        ("The Secretary-General, Mr. Henri Delsaux, took the minutes.", "recorder"),
        ("Miss Ida Lund interpreted.", "interpreter"),
        ("Interpretation was provided by Miss Ida Lund.", "interpreter"),
        ("The talk was in French, without an interpreter.", "interpreter"),
    ],
)
@pytest.mark.parametrize("above", ["", "\n"])
def test_such_a_sentence_below_a_list_is_no_entry_of_it(told: str, field: str, above: str) -> None:
    found = fields(ENGLISH.format(told=above + told), "eng")
    listed = "Mr. Aurel Danu (Roumania), President; Colonel Hubert Grove (Great Britain)."
    assert ("There were present", "participants", listed) in found
    assert (None, field, told) in found


def test_who_did_it_has_the_office_that_stands_behind_the_name() -> None:
    told = "Mr. Henri Delsaux, Secretary-General, acted as secretary of the meeting."
    people = {person.name: person for person in named(ENGLISH.format(told=told), "eng").people}
    assert people["Henri Delsaux"].title == "Secretary-General"
    assert people["Henri Delsaux"].roles == (Role.RECORDER,)


def test_a_remark_of_who_did_it_stays_with_the_list() -> None:
    told = "Also there: Mr. Ole Finn, attaché, who took the notes."
    assert not [each for each in fields(ENGLISH.format(told=told), "eng") if each[:2] == (None, "recorder")]


LOG = """LOG OF A RECORDING
Strait Fisheries Board

Session ..... 9th public hearing
On .......... 5 May 1966
At .......... Memorial Hall, Port Ferrier
{running} ..... 10.02 a.m. to 11.31 a.m. by the hall clock
{operator} .... W. Snook

000        Judge Penney gives date and place.
038        He explains that no one is on trial.
051        Mr. Keough is sworn.
142        Mr. Hiscock asks about mesh.
210        Applause. The Judge asks for quiet.
214        K. stands down.
133        STOP. Rest of side B is blank.

Checked against steno notes: no       Stored: box 3
"""


@pytest.mark.parametrize("running", ["Running", "Tape running"])
@pytest.mark.parametrize("operator", ["Operator", "Recordist"])
def test_who_ran_the_machine_recorded_while_it_ran(running: str, operator: str) -> None:
    """Whether the log was checked is no recorder, nor is where the tape is kept part of it."""
    found = fields(LOG.format(running=running, operator=operator), "eng")
    assert (running, "time", "10.02 a.m. to 11.31 a.m. by the hall clock") in found
    assert (operator, "recorder", "W. Snook") in found
    assert found[-2:] == [("Checked against steno notes", "review_status", "no"), ("Stored", "other", "box 3")]
    assert len([field for _, field, _ in found if field == "recorder"]) == 1


@pytest.mark.parametrize("below", ["十一月八日整理", "（1956年11月8日誊清）"])
def test_when_the_notes_were_put_in_order_is_no_recorder(below: str) -> None:
    text = "会谈记录\n\n日期：一九五六年十一月七日\n客人：林德\n\n石平：请坐。\n\n林德：谢谢。\n\n石平：请讲。\n\n记录人　韩奎\n"
    found = fields(f"{text}　　　　{below}\n", "chi_sim")
    assert [value for _, field, value in found if field == "recorder"] == ["韩奎"]
