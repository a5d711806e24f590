"""Who called whom, on a line below the title of a telephone call."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
CALL = """{title}

March 4, 1970; 6:20 p.m.
{line}

File: Telcons 1970, Folder 2

[Hannes Thorne, Ambassador of Iceland; Russell Lathe, Deputy Secretary. Typed from a belt.]

L: Lathe here. I was told that it was urgent.

T: I am sorry for the elevator. The airline flies by way of Keflavik.

L: I know it. My daughter went over last summer.

T: Then you are well informed.
"""


def read(line: str, title: str = "MEMORANDUM OF TELEPHONE CALL") -> Meeting:
    lines = clean_lines(type_pages(CALL.format(title=title, line=line), "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize(
    "line",
    [
        "Ambassador Thorne to Mr. Lathe",
        "Ambassador Thorne calling Mr. Lathe",
        "Ambassador Thorne with Mr. Lathe",
        "Mr. Lathe, called by Ambassador Thorne",
        "The Ambassador to Mr. Lathe",
    ],
)
@pytest.mark.parametrize("title", ["MEMORANDUM OF TELEPHONE CALL", "RECORD OF A CALL (Line 4)"])
def test_the_line_names_both(line: str, title: str) -> None:
    meeting = read(line, title)
    assert [each.value for each in meeting.header if each.field.value == "participants"] == [line]
    assert {(each.name, each.title) for each in meeting.people} == {
        ("Hannes Thorne", "Ambassador of Iceland"),
        ("Russell Lathe", "Deputy Secretary"),
    }


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Coffee with Mr. Lathe", "MEMORANDUM OF TELEPHONE CALL"),
        ("Ambassador Thorne to Mr. Lathe", "MEMORANDUM ON FISH"),
    ],
)
def test_another_line_or_title_names_nobody(line: str, title: str) -> None:
    assert not [each for each in read(line, title).header if each.field.value == "participants"]
