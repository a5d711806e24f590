"""Lines of a record in narrow type are full though they leave much of the page free."""

from __future__ import annotations

from minutebook.rules import load_rulebook
from minutebook.segment.layout.rows import measure_rows
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
SPEECH = """\
CHAIRMAN: We had a hundred and sixty boats in the creek
on the first of the month and places for ninety. The
Board asked in November that a scheme be drawn up and
that it be sent to the owners. I will ask the Master to
tell us how it has answered in the season that is now
over, and what the owners of the boats have said about
it to him and to the clerks who counted the bales and
the boats at the old coal jetty, where no coal has been
seen since the war and where nobody has asked for any
of it. The clerks have told me that they would not be
sorry to see the jetty used for something again.
"""
LIST = """\
Present: Mr. Holm, chief engineer
Dr. Orde, harbour master of
the port
Ms. Lim, clerk
"""


def read(text: str) -> list[bool]:
    lines = clean_lines(type_pages(text, columns=80), RULES)
    return [row.wrapped for row in measure_rows(lines)]


def test_lines_that_go_on_with_small_letters_show_how_far_full_ones_reach() -> None:
    first, *others = read(SPEECH)
    assert not first
    assert all(others)


def test_a_few_short_lines_show_nothing() -> None:
    assert not any(read(LIST))
