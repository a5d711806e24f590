"""Ruled tables and forms, from the page to the fields of a header and the kind of a record."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Kind, Meeting
from minutebook.segment import find_meetings
from minutebook.text import clean_lines, order_columns
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES


def read(text: str, language: str = "eng") -> Meeting:
    pages = [order_columns(page) for page in type_pages(text, language)]
    (meeting,) = find_meetings(clean_lines(pages, RULES), RULES)
    return meeting


def fields(meeting: Meeting) -> list[tuple[Field, str | None, str]]:
    return [(each.field, each.label, each.value) for each in meeting.header]


def test_a_ruled_form_of_labels_and_values() -> None:
    meeting = read(
        "HARBOUR BOARD\n\nRECORD OF CONVERSATION\n"
        "+-----------+--------------------------------+\n"
        "| Date      | 5 May 1964                     |\n"
        "| Place     | Harbour Office, Kiel           |\n"
        "| Present   | Mr. Poul Orde, Harbour Master  |\n"
        "|           | Miss Eva Berg, Clerk           |\n"
        "+-----------+--------------------------------+\n\n"
        "Mr. Orde: The quay is to be dredged.\n\nMiss Berg: By whom?\n\nMr. Orde: By the county.\n"
    )
    assert fields(meeting) == [
        (Field.DATE, "Date", "5 May 1964"),
        (Field.PLACE, "Place", "Harbour Office, Kiel"),
        (Field.PARTICIPANTS, "Present", "Mr. Poul Orde, Harbour Master\nMiss Eva Berg, Clerk"),
    ]
    assert [turn.label for turn in meeting.turns] == ["Mr. Orde", "Miss Berg", "Mr. Orde"]


def test_a_chinese_form() -> None:
    meeting = read(
        "外 宾 谈 话 记 录\n"
        "地　点　｜张家口宾馆三层\n我　方　｜水利部副部长　顾维岳\n外　方　｜总工程师　佩雷拉\n翻　译　｜章映秋\n审　阅　｜未送审阅\n\n"
        "顾维岳：请坐。\n\n佩雷拉：谢谢。\n\n顾维岳：请讲。\n",
        "chi_sim",
    )
    told = {kind: value for kind, _, value in fields(meeting)}
    assert told[Field.PLACE] == "张家口宾馆三层"
    assert told[Field.INTERPRETER] == "章映秋"
    assert told[Field.REVIEW_STATUS] == "未送审阅"


@pytest.mark.parametrize(
    "absent", ["Mr H. Hale, Customs", "Mr H. Hale, Customs\nMrs E. Berg (Treasury)         Miss N. Muir"]
)
def test_those_present_beside_those_away(absent: str) -> None:
    """One alone may have stayed away; the longer list goes on below."""
    meeting = read(
        "HARBOUR BOARD\n\nMINUTES OF THE NINTH MEETING\n\nDate: 4 May 1961\n\n"
        "PRESENT                        APOLOGIES\n"
        f"Mr G. Orde (Chairman)          {absent}\n"
        "Dr B. Foss (Pilots)\n\n1. The quay is to be dredged.\n\n2. The lamps are to be lit.\n"
    )
    told = {label: value.split("\n") for _, label, value in fields(meeting)}
    assert told["APOLOGIES"][0] == "Mr H. Hale, Customs"
    assert told["PRESENT"][0] == "Mr G. Orde (Chairman)"
    assert told["PRESENT"][-1] == "Dr B. Foss (Pilots)"


@pytest.mark.parametrize(
    ("language", "head", "entry", "by"),
    [
        ("eng", "ITEM", "DECISION", "ACTION BY"),
        ("deu", "TOP", "Beschluß", "Verantwortlich"),
        ("rus", "№", "Решение", "Исполнитель"),
    ],
)
def test_a_table_of_decisions(language: str, head: str, entry: str, by: str) -> None:
    """Its head is no field of the header."""
    border = "+------+--------------------------+-----------------+"
    rows = [(head, entry, by), ("1", "Holm", "Orde"), ("2", "Berg", "Hale")]
    table = "\n".join(f"| {one:4} | {two:24} | {three:15} |\n{border}" for one, two, three in rows)
    meeting = read(f"HOLM\n\n5. 5. 1964\n\n{border}\n{table}\n", language)
    assert meeting.kind is Kind.ACTION
    assert not any(entry in value for _, _, value in fields(meeting))


def test_a_log_by_the_counter_of_a_tape() -> None:
    """Two fields stand in a row of its form; what a bracket leaves open goes on in the next row."""
    meeting = read(
        "OFFICE OF THE MINISTER\nCONTENTS OF REEL\n\n"
        "Reel No.   69-14, side 1      Speed    3 3/4 ips\n"
        "Date       March 5, 1969      Room     East Block, 211\n"
        "Begins     9:12 a.m.          Ends     10:31 a.m.\n"
        "---------------------------------------------------\n"
        "Counter   Time    Contents\n"
        "---------------------------------------------------\n"
        "000       9:12    Greetings; noise of chairs.\n"
        "122       9:31    Landing strip; who would pay.\n"
        "187       9:40    [Withdrawn: six minutes.\n"
        "                  International relations]\n"
        "241       9:46    Research vessel in the bay.\n"
    )
    assert meeting.kind is Kind.LOG
    assert (Field.PLACE, "Room", "East Block, 211") in fields(meeting)
    assert (Field.REFERENCE, "Reel No.", "69-14, side 1") in fields(meeting)
    assert [mark.text for mark in meeting.marks] == ["[Withdrawn: six minutes. International relations]"]
