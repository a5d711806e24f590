"""Typed pages read by the stages up to segment: a perfect reading, without OCR."""

from __future__ import annotations

from minutebook.model import Meeting, Turn
from minutebook.rules import Rulebook, load_rulebook
from minutebook.segment import find_meetings
from minutebook.segment.wording.dates import DateBook, Moment
from minutebook.text import clean_lines
from tests.typescript import damage, type_pages

RULES = load_rulebook()

# Who meets in most of the tests of labels.
HEADER = """Minutes of the Talk between Minister Okafor and Mr. Lindgren

Date: 4 May 1966
Place: Ministry of Ports, Lagos
Participants: Emeka Okafor, Minister of Ports; Nils Lindgren, Swedish Shipowners; Ada Obi, engineer
Recorder: Femi Balogun

"""


def read(text: str, language: str = "eng", rules: Rulebook = RULES, *, damaged: bool = False) -> tuple[Meeting, ...]:
    """The meetings of a text laid out on pages, each line of which was read with doubt where it is ``damaged``."""
    lines = clean_lines(type_pages(text, language), rules)
    return find_meetings(damage(lines) if damaged else lines, rules)


def turns(text: str, language: str = "eng") -> list[Turn]:
    """The turns of its only meeting."""
    (meeting,) = read(text, language)
    return list(meeting.turns)


def labels(text: str, language: str = "eng") -> list[str]:
    """The labels of the turns of its only meeting, in order."""
    return [turn.label for turn in turns(text, language)]


def read_moment(
    text: str, rules: Rulebook, language: str | None, *, year: int | None = None, expect_time: bool = False
) -> Moment:
    """Day and hours of one text, by a book made for it."""
    return DateBook(rules, language).read(text, year=year, expect_time=expect_time)
