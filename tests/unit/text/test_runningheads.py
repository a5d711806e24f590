"""Running heads that stand on one page only are told by what the first page says."""

from __future__ import annotations

import pytest

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.unit.text.pages import make_page, told

RULES = load_rulebook()


def heads_of(first: str, second: str, *, gap: float = 0.05) -> list[str]:
    """The furniture of the second of two pages, ``first`` at the top of the one and ``second`` at that of the other."""
    body = [(0.3 + 0.03 * row, f"sentence number {row} of the long turn goes on") for row in range(8)]
    pages = [
        make_page(1, [(0.05, first), (0.1, "MINUTES OF THE HARBOUR BOARD"), *body]),
        make_page(2, [(0.05, second), (0.05 + gap, "and nobody was told"), *body]),
    ]
    return [words for page, words, kind in told(clean_lines(pages, RULES)) if kind and page == 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("LEAGUE OF NATIONS    C.P.G./P.V.4 (1).", "C.P.G./P.V.4 (1)."),
        ("No. 1174/Rah/57", "1174/Rah/57   sheet 2"),
        ("P. 14/3/51     CONFIDENTIAL", "CONFIDENTIAL      - 2 -"),
        ("s.C.41.Oe.117.3. - VB/ln", "s.C.41.Oe.117.3. / 2"),
        ("SECRET", "SECRET          Talks on the Bar"),
        ("Form P.C. 7", "Form P.C. 7"),
    ],
)
def test_the_number_or_marking_of_the_first_page_heads_the_second(first: str, second: str) -> None:
    assert heads_of(first, second) == [" ".join(second.split())]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minister Holm", "Minister Holm"),  # who speaks on
        ("5 May 1957", "1957 was a bad year"),
        ("No. 1174/Rah/57", "eleven hundred tons in 1957"),
        ("12345", "12345"),
        ("SECRET", "SECRET papers were burnt"),
    ],
)
def test_other_words_at_the_top_of_a_page_are_text(first: str, second: str) -> None:
    assert heads_of(first, second) == []


def test_what_nothing_parts_from_the_text_below_is_text() -> None:
    assert heads_of("No. 1174/Rah/57", "1174/Rah/57 was the number", gap=0.023) == []


def test_who_goes_on_speaking_is_told_above_the_page() -> None:
    assert heads_of("A/PV.41", "(Mr. Orde, United Kingdom)") == ["(Mr. Orde, United Kingdom)"]
