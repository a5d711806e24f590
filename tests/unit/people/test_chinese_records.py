"""Who was at a Chinese talk or meeting, from title, lists and sentences of its record."""

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
    lines = clean_lines(type_pages(text, "chi_sim"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def roles(meeting: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


def test_a_surname_with_its_office_is_who_is_listed_in_full() -> None:
    """``包部长`` of title and labels, ``对外经济联络委员会包国梁部长`` of the list."""
    meeting = read(
        "包部长接见古巴大使埃斯科瓦尔谈话记录\n\n接见人：对外经济联络委员会包国梁部长\n被接见人：古巴大使埃斯科瓦尔\n"
        "时间：1962年10月5日\n\n包部长：糖到了没有？\n\n大使：到了。\n\n包部长：好。\n"
    )
    assert {turn.speaker for turn in meeting.turns} == {"包国梁", "埃斯科瓦尔"}
    assert set(roles(meeting)) == {"包国梁", "埃斯科瓦尔"}


def test_a_bare_surname_is_called_by_what_stands_behind_it() -> None:
    meeting = read(
        "厂务会议记录\n\n时间：1951年6月14日\n到会：简厂长、工会闵主席\n请假：会计倪先生\n\n"
        "简厂长：今天谈热。\n\n闵主席：工会出钱买冰。\n\n简厂长：好。\n"
    )
    assert roles(meeting) == {
        "简厂长": {"speaker", "participant"},
        "闵主席": {"speaker", "participant"},
        "倪先生": {"absent"},
    }


@pytest.mark.parametrize("office", ["本系办公室", "外事处", "市工商业联合会", "党委办公厅"])
def test_an_office_that_recorded_and_a_delegation_that_came_are_no_people(office: str) -> None:
    meeting = read(
        f"石平主任与日本海运协会访华团会谈情况\n\n时间：1978年9月2日\n中方：石平主任\n日方：安田信行\n记录：{office}\n\n"
        "石平主任：请坐。\n\n安田：谢谢。\n\n石平主任：请讲。\n"
    )
    assert set(roles(meeting)) == {"石平", "安田信行"}
