"""Chinese records whose dashes and commas were read as other signs."""

from __future__ import annotations

from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
TALK = """谈话纪要

一、时间：1973年5月9日
二、主人：石长堤（市委书记）
三、客人：小泽荣治（团长）
四、谈话内容：

石书记一一欢迎各位。听说你们昨天在码头上量水。

小泽团长一一鞋已经干了，数字还是湿的。

石书记一一泥是从哪里来的？

小泽团长一一三分是河里的，七分是海里的。
"""


def test_a_dash_read_as_two_ones_opens_the_first_speech() -> None:
    """And is no part of the field above it."""
    (meeting,) = find_meetings(clean_lines(type_pages(TALK, "chi_sim"), RULES), RULES)
    assert [turn.label for turn in meeting.turns] == ["石书记", "小泽团长"] * 2
    assert not any("欢迎" in each.value for each in meeting.header)


def test_a_comma_read_as_the_sign_between_entries_parts_clauses() -> None:
    text = (
        "情况记录\n\n时间是一九八四年四月十八日下午二时。由副院长石平主持、到会的有研究员葛文、站长孟云。陶明任翻译。\n\n"
        "石平：请谈谈看法。\n\n葛文：沟太浅。\n\n石平：要多深？\n\n葛文：两米。\n"
    )
    (meeting,) = find_meetings(clean_lines(type_pages(text, "chi_sim"), RULES), RULES)
    assert [each.field.value for each in meeting.header] == ["date", "chair", "participants", "interpreter"]
    assert meeting.date == "1984-04-18"
