"""Telephone calls: a double surname's initials, places behind institutions, and who typed the record."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
CALL = """RECORD OF TELEPHONE CALL

Call made by: Mr. J. A. Lanoie, Ministry of Transport, Ottawa
Call taken by: Mr. Olger Vinter-Dal, Coast Department, Copenhagen
Date of call: 28 January 1974

{label}: Vinter-Dal speaking.

L.: Can you hear me?

{label}: I hear you. The account closed in [19]71.

L.: Then we have no fuel.

{closing}
"""


def call(label: str, closing: str = "Call ended 14.34 hrs.") -> Meeting:
    lines = clean_lines(type_pages(CALL.format(label=label, closing=closing), "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize("label", ["V.D.", "V.-D.", "V-D", "VD", "OVD"])
def test_initials_of_a_double_surname(label: str) -> None:
    """They stand with hyphen and stops or without; the places of the two are nobody."""
    meeting = call(label)
    assert [turn.speaker for turn in meeting.turns] == ["Olger Vinter-Dal", "J. A. Lanoie"] * 2
    assert [person.name for person in meeting.people] == ["J. A. Lanoie", "Olger Vinter-Dal"]
    assert [person.title for person in meeting.people] == [
        "Ministry of Transport, Ottawa",
        "Coast Department, Copenhagen",
    ]


@pytest.mark.parametrize(
    "closing", ["Call ended 14.34 hrs. Typed from the tape by P. Roke.", "Taken down from the tape by P. Roke."]
)
def test_a_sentence_below_the_last_speech_tells_who_recorded(closing: str) -> None:
    told = {person.name: [role.value for role in person.roles] for person in call("V.D.", closing).people}
    assert told["P. Roke"] == ["recorder"]


def test_a_town_of_two_words_behind_an_office_is_nobody() -> None:
    """Unless somebody speaks under it."""
    text = "Mr. R. L. Thoro, Control Service\nMr. Abdi Varfa, Field Officer, Dire Dava"
    lexicon = Lexicon(RULES, "eng")
    assert [each.named.name for each in read_list(text, lexicon)] == ["R. L. Thoro", "Abdi Varfa"]
    assert len(read_list(text, lexicon, spoken=frozenset({"dava"}))) == 3


def test_initials_of_two_surnames_and_of_the_interpreter() -> None:
    labels = ["VM", "FC", "AR", "FC", "AR", "FC", "AR", "VM"]
    text = (
        "TRANSCRIPT OF TELEPHONE CALL\n\nCall between: Minister Zenon Aramayo Ruiz (Mines) and Mr. Frans Coble (Director)\n"
        "Date: 28 April 1966\nInterpreted by: Srta. Nelly Vaca Monje\n\n"
    ) + "\n\n".join(f"{label}: It is nearly midnight here." for label in labels)
    lines = clean_lines(type_pages(text, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    meant = {"VM": "Nelly Vaca Monje", "FC": "Frans Coble", "AR": "Zenon Aramayo Ruiz"}
    assert [turn.speaker for turn in meeting.turns] == [meant[label] for label in labels]


def test_a_firm_and_its_town_behind_an_office_are_nobody() -> None:
    """Where every part of the list has its one person, and some have a firm; a Korean surname may be an office elsewhere."""
    told = "Gil Mwanza, Superintendent (presiding); Rose Naka, Controller; J. P. Dufour, Adviser, Union Minière, Brussels; Min Kyong-ok, chemist"
    entries = read_list(told, Lexicon(RULES, "eng"))
    assert [entry.named.name for entry in entries] == ["Gil Mwanza", "Rose Naka", "J. P. Dufour", "Min Kyong-ok"]
    pair = read_list("Gil Mwanza, Superintendent, Rose Naka, Controller; Ivo Holm, Clerk", Lexicon(RULES, "eng"))
    assert [entry.named.name for entry in pair] == ["Gil Mwanza", "Rose Naka", "Ivo Holm"]


def test_the_ends_of_a_chinese_call_by_one_character() -> None:
    """来 and 接 are those whom the fields that begin so name."""
    lines = clean_lines(
        type_pages(
            "航运管理局电话记录\n\n来电：航标站　站长　鲁开山\n接电：局调度室　副主任　舒文秀\n时间：1961年8月23日\n\n"
            "来——舒主任吗？水上来了。\n\n接——听得不清楚，请大声一点。\n\n来——涨了两公尺四。\n\n接——排上多少人？",
            "chi_sim",
        ),
        RULES,
    )
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in meeting.turns] == ["鲁开山", "舒文秀"] * 2
