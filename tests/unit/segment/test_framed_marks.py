"""Square brackets that set off labels supply nothing; those within speeches do."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, read

CHINESE = """沈厂长同林德格伦先生会谈记录

时间：一九六六年五月四日上午
地点：港务局会议室
参加人：厂长 沈文涛，理事 阿卜杜勒·拉赫利

{0}沈厂长{1}二号窑什么时候好？

{0}拉赫利理事{1}明天就好，只是[你们的]木柴太湿。

{0}沈厂长{1}那就等明天。

{0}拉赫利理事{1}后天也行。
"""


@pytest.mark.parametrize("frame", ["〔〕", "【】", "[]", "［］"])
def test_chinese_labels_between_brackets(frame: str) -> None:
    """A foreigner's last name of three characters and his office speak too."""
    (meeting,) = read(CHINESE.format(*frame), "chi_sim")
    assert [turn.label for turn in meeting.turns] == ["沈厂长", "拉赫利理事", "沈厂长", "拉赫利理事"]
    assert [mark.text for mark in meeting.marks] == ["[你们的]"]


def test_english_labels_between_brackets() -> None:
    """The same before words with no colon."""
    (meeting,) = read(
        HEADER + "[Okafor] The nets are cut.\n\n[Mr. Lindgren] Not by us, and [surely] not by the seal.\n\n"
        "[Okafor] By whom?\n\n[Mr. Lindgren] By nobody.\n"
    )
    assert [turn.label for turn in meeting.turns] == ["Okafor", "Mr. Lindgren", "Okafor", "Mr. Lindgren"]
    assert [mark.text for mark in meeting.marks] == ["[surely]"]
