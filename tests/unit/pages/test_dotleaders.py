"""Dotted leaders are taken out before a page is read; dots that mean something stay."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from minutebook.model import Step
from minutebook.pages.dotleaders import clear_leaders
from minutebook.pages.shape import Grey

LINE, LEFT = 100, 300


def typed(*rows: str) -> Grey:
    """Rows in letters of one width, each dot a small disc, as typewriters set them."""
    image = np.full((3300, 2550), 250, np.uint8)
    for no, row in enumerate(rows):
        base = 400 + no * LINE
        for at, char in enumerate(row):
            left = LEFT + at * 30
            if char == ".":
                cv2.circle(image, (left + 12, base - 5), 6, 40, -1)
            elif char != " ":
                cv2.putText(image, char, (left, base), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 40, 3)
    return image


HEADER = ("Date ................ 4 May 1931", "Place ............... Hobart", "Clerk . . . . . . . . A. Orde")


def test_leaders_are_taken_out_and_nothing_else() -> None:
    """What is left is the page as typed with spaces in their place; what was done is told."""
    steps: list[Step] = []
    cleared = clear_leaders(typed(*HEADER, "He came at ten. She did not."), steps)
    typed_without = (
        typed("Date", "Place", "Clerk"),
        typed("4 May 1931", "Hobart", "A. Orde", "He came at ten. She did not."),
    )
    assert _ink(cleared) == pytest.approx(sum(map(_ink, typed_without)), rel=0.02)
    assert [step.name for step in steps] == ["leaders"]
    assert steps[0].detail.startswith("3 ")


def _ink(image: Grey) -> int:
    return int((image < 150).sum())


@pytest.mark.parametrize(
    "rows",
    [
        ("Date ................ 4 May 1931", "Place: Hobart"),
        ("He said nothing ... and left.", "We asked ... twice.", "They went ... home."),
        ("................", "Signed ................", "................"),
        ("I. K. L. M. N. O. P. Q.", "a.m. p.m. a.m. p.m."),
    ],
    ids=["one alone", "ellipses", "lines to be filled in", "initials"],
)
def test_other_dots_stay(rows: tuple[str, ...]) -> None:
    steps: list[Step] = []
    page = typed(*rows)
    assert np.array_equal(clear_leaders(page, steps), page)
    assert steps == []
