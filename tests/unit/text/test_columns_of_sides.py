"""Two sides beside each other under headings that stand over the middle of their columns, or are Chinese."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from minutebook.segment import find_meetings
from minutebook.text import clean_lines, order_columns
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES

ENGLISH = """RECORD OF THE SECOND MEETING BETWEEN THE CEYLON AND
SWEDISH DELEGATIONS ON AIR SERVICES

Date: 5th July, 1949
Place: Senate Building, Colombo

         CEYLON                        SWEDEN
Mr. H. V. Sena                Mr. Göran Wallen
     (Leader)                      (Leader)
Mr. M. Kathir                 Captain Nils Åker
Wing Commander                Mr. S. Bergqvist
     P. L. Dassen


1. Mr. Sena, opening the meeting, said that his Government
had considered the draft.

2. Mr. Wallen replied that it was a good one.
"""
CHINESE = """第二次谈判记录

日期：1961年3月7日
场所：商会会议厅

{left}　　　　　　　{right}
团长  骆启明　　　　　会长  本·苏达
副团长  韩佩文　　　　理事  阿卜杜勒·拉赫
业务员  丁少华　　　　理事  塔齐
口译  冯若兰

骆启明：老师傅用的是什么水？

本·苏达：我们这里的水硬。

骆启明：一定去。
"""


def read_sides(text: str, language: str) -> list[tuple[str | None, str]]:
    """Label and value of each list of people of the only meeting."""
    pages = [order_columns(page) for page in type_pages(text, language)]
    (meeting,) = find_meetings(clean_lines(pages, RULES), RULES)
    return [(each.label, each.value) for each in meeting.header if each.field is Field.PARTICIPANTS]


def test_headings_over_the_middle_of_their_columns() -> None:
    """What is set in below a name goes on with it, and so does a name below a rank."""
    assert read_sides(ENGLISH, "eng") == [
        ("CEYLON", "Mr. H. V. Sena (Leader)\nMr. M. Kathir\nWing Commander P. L. Dassen"),
        ("SWEDEN", "Mr. Göran Wallen (Leader)\nCaptain Nils Åker\nMr. S. Bergqvist"),
    ]


@pytest.mark.parametrize(("left", "right"), [("我方人员", "对方人员"), ("我方", "对方")])
def test_chinese_sides(left: str, right: str) -> None:
    """Offices and names without marks, under headings that end alike."""
    sides = read_sides(CHINESE.format(left=left, right=right), "chi_sim")
    assert [value.split() for _, value in sides] == [
        ["团长", "骆启明", "副团长", "韩佩文", "业务员", "丁少华"],
        ["会长", "本·苏达", "理事", "阿卜杜勒·拉赫", "理事", "塔齐"],
    ]


def test_rules_under_the_headings_of_both_columns() -> None:
    """They tell nothing of where the columns begin."""
    text = """THIRD SITTING OF THE MIXED COMMISSION

Date: 12 June 1954
Place: Ankara

      For Brazil                        For Turkey
      ----------                        ----------
Olavo Rios, chief                Nurettin Akbulak, chief
Célia Torrezão,                  Hayri Tokgözlü,
   Institute of Coffee              Office of Soil Products
Eurico Lamenha, Consul           Mebrure Sayar, Treasury

Interpreters: Ivo Grabow, Leyla Onat.
Protocol: E. Lamenha.  Revised by both delegations.

AKBULAK: The protocol has been read.

RIOS: We accept it.

AKBULAK: Good.
"""
    pages = [order_columns(page) for page in type_pages(text, "eng")]
    (meeting,) = find_meetings(clean_lines(pages, RULES), RULES)
    assert [(each.field, each.label, each.value) for each in meeting.header][2:] == [
        (
            Field.PARTICIPANTS,
            "For Brazil",
            "Olavo Rios, chief\nCélia Torrezão, Institute of Coffee\nEurico Lamenha, Consul",
        ),
        (
            Field.PARTICIPANTS,
            "For Turkey",
            "Nurettin Akbulak, chief\nHayri Tokgözlü, Office of Soil Products\nMebrure Sayar, Treasury",
        ),
        (Field.INTERPRETER, "Interpreters", "Ivo Grabow, Leyla Onat."),
        (Field.RECORDER, "Protocol", "E. Lamenha."),
        (Field.REVIEW_STATUS, None, "Revised by both delegations."),
    ]
