"""Lists whose entries stand a row each, a side and a dash before the first of each side."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()

SIDES = """\
NOTE OF A CALL

Date:     5 March 1936
Present:  for Finland {dash} Minister Kaarlo Rauta
                        Counsellor Aino Hiet
          for Estonia {dash} Ambassador August Tamme
                        Mr Juhan Kall

Minister Rauta: We have more butter than we can sell.

Ambassador Tamme: I thank you for your frankness.

Minister Rauta: It is not a case for two ministries.
"""


@pytest.mark.parametrize("dash", [" - ", "  -  ", " – ", " -- "])
def test_a_side_before_a_dash_begins_an_entry(dash: str) -> None:
    lines = clean_lines(type_pages(SIDES.format(dash=dash), "eng"), RULES)
    (meeting,) = find_meetings(lines, RULES)
    (listed,) = [each.value for each in meeting.header if each.field is Field.PARTICIPANTS]
    entries = [line.replace("--", "-").replace("–", "-") for line in listed.split("\n")]
    assert entries == [
        "for Finland - Minister Kaarlo Rauta",
        "Counsellor Aino Hiet",
        "for Estonia - Ambassador August Tamme",
        "Mr Juhan Kall",
    ]
