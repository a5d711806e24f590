"""Numbers that count the lines of a page are taken off them; numbers that count anything else stay."""

from __future__ import annotations

import pytest

from minutebook.model import CleanLine, Furniture
from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from minutebook.text.glyphs import apply_changes
from tests.unit.text.pages import make_page

RULES = load_rulebook()

HEARING = [
    "Q.  You keep the ferry at",
    "    Holmsund, I believe?",
    "A.  Since the year of the",
    "    flood, and my father",
    "    before me.",
    "MR ORDE: I have one further",
    "    question, sir.",
    "THE CHAIRMAN: Please ask it.",
]


def clean(rows: list[str], language: str = "eng", *, top: float = 0.1) -> list[CleanLine]:
    page = make_page(1, [(top + 0.03 * at, row) for at, row in enumerate(rows)], language)
    return list(clean_lines([page], RULES))


def texts(lines: list[CleanLine]) -> list[str]:
    return [line.text for line in lines if line.furniture is None]


def bare(rows: list[str]) -> list[str]:
    return [" ".join(row.split()) for row in rows]


def test_each_line_bears_a_number() -> None:
    """A heading above them bears none and stays; boxes and the reading are those of the words and of the whole line."""
    lines = clean(["SECOND DAY", *(f"{no:2}  {row}" for no, row in enumerate(HEARING, start=1))])
    assert texts(lines) == ["SECOND DAY", *bare(HEARING)]
    assert [line.raw for line in lines][1] == "1 Q. You keep the ferry at"
    assert lines[1].box.left > lines[0].box.left
    assert all(apply_changes(line.raw, line.changes) == line.text for line in lines)


def test_numbers_run_on_from_the_page_before() -> None:
    assert texts(clean([f"{no}  {row}" for no, row in enumerate(HEARING, start=214)])) == bare(HEARING)


def test_every_fifth_line_bears_a_number() -> None:
    """Three of them will do, and a blank line between may count or not."""
    rows = [f"{at if at % 5 == 0 else '':2}  {row}" for at, row in enumerate((HEARING * 2)[:15], start=1)]
    assert texts(clean(rows)) == bare((HEARING * 2)[:15])


def test_numbers_at_the_right_margin() -> None:
    """A word divided above one is made whole."""
    rows = [*HEARING[:4], "    before me, in Hol-", "    msund and at Bureå.", *HEARING[5:]]
    numbered = [f"{row:40}{no:2}" for no, row in enumerate(rows, start=1)]
    lines = clean(numbered)
    assert texts(lines)[4:6] == ["before me, in Hol", "msund and at Bureå."]
    assert texts(lines)[:4] == bare(rows[:4])
    assert apply_changes(lines[4].raw, lines[4].changes) == "before me, in Hol"


def test_numbers_alone_and_misread_ones() -> None:
    """A blank line of the page has its number too; one of three misread letters stands where the others do."""
    rows = [f"{no:2}  {row}" for no, row in enumerate(HEARING, start=9)]
    rows[2] = "l1  " + HEARING[2]
    rows[4] = "i3  " + HEARING[4]
    lines = clean([*rows, "17"])
    assert texts(lines) == bare(HEARING)
    assert lines[-1].furniture is Furniture.NOISE


@pytest.mark.parametrize(
    "entries",
    [
        [
            "Opening of the meeting",
            "Minutes of the last one",
            "The ferry",
            "Its fares",
            "The quay",
            "Other business",
            "Next",
        ],
        ["Mr. Orde, Chairman", "Mr. Hale", "Mrs. Muir", "Miss Berg", "Dr. Foss", "Mr. Krag", "Mr. Finns"],
    ],
)
def test_a_numbered_list_keeps_its_numbers(entries: list[str]) -> None:
    rows = [f"{no}. {row}" for no, row in enumerate(entries, start=1)]
    assert texts(clean(rows)) == rows


def test_numbers_in_a_column_of_figures_stay() -> None:
    """Fives in a table stand no five lines apart, and years rise with the lines."""
    rows = ["5 cwt of nails", "10 cwt of tar", "15 cwt of hemp", "20 cwt of salt", "25 cwt of oil"]
    assert texts(clean(rows)) == rows
    years = [f"{1951 + at} {row}" for at, row in enumerate(["Rye", "Oats", "Hay", "Flax", "Rye", "Oats", "Hay"])]
    assert texts(clean(years)) == years


def test_a_german_and_a_chinese_transcript() -> None:
    german = [
        "Fr.: Wann ging das Boot ab, und",
        "wer hat es gesehen?",
        "A.: Um sechs. Gesehen hat es",
        "nur der Wirt.",
    ] * 2
    assert texts(clean([f"{no:2} {row}" for no, row in enumerate(german, start=1)], "deu")) == german
    chinese = [
        "问：你们那里的渡船是哪一年停",
        "开的，请你说清楚一点，好不好",
        "我们要写下来。",
        "答：一九五三年春天停的，那一",
        "年冰化得早。",
    ] * 2
    assert texts(clean([f"{no:2} {row}" for no, row in enumerate(chinese, start=1)], "chi_sim")) == chinese
