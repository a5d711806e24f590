"""Bars that rule a table are taken out of its rows; what only looks like one stays."""

from __future__ import annotations

import pytest

from minutebook.text import order_columns
from minutebook.text.ruledcolumns import remove_rules
from minutebook.text.tablecells import put_cells_in_order
from minutebook.text.tabs import find_tab
from tests.typescript import type_pages


def texts(text: str, language: str = "eng") -> list[str]:
    """The lines of a page without its bars."""
    (page,) = type_pages(text, language)
    return [line.text for line in remove_rules(page.lines)]


def ordered(text: str, language: str = "eng") -> list[str]:
    """The lines of a page in order, borders left out."""
    (page,) = type_pages(text, language)
    return [line.text for line in order_columns(page).lines if any(map(str.isalnum, line.text))]


FORM = """| DATE     | 5 May 1964            |
| PLACE    | Harbour Office, Kiel  |
| PRESENT  | Mr. Orde              |
|          | Miss Berg             |"""
FORM_BARE = ["DATE 5 May 1964", "PLACE Harbour Office, Kiel", "PRESENT Mr. Orde", "Miss Berg"]


@pytest.mark.parametrize("bar", ["|", "!", "│", "｜", "¦"])
def test_a_bar_of_whatever_sign(bar: str) -> None:
    assert texts(FORM.replace("|", bar)) == FORM_BARE


def test_bars_read_as_letters_in_every_row() -> None:
    """Three columns of them vouch for each other; a border vouches for one."""
    assert texts(FORM.replace("|", "I")) == FORM_BARE
    border = "+----------+-----------------------+"
    assert texts(f"{border}\n{FORM}\n{border}".replace("|", "l")) == [border, *FORM_BARE, border]


def test_a_bar_glued_to_a_word() -> None:
    """The word keeps its own place, and a rule parts it from the label however narrow the space."""
    (page,) = type_pages("编　号　｜外亚字第八号\n地　点　｜张家口宾馆\n翻　译　｜章映秋", "chi_sim")
    lines = remove_rules(page.lines)
    assert [line.text for line in lines] == ["编 号 外亚字第八号", "地 点 张家口宾馆", "翻 译 章映秋"]
    assert [tab.words if (tab := find_tab(line)) else None for line in lines] == [2, 2, 2]
    assert lines[0].words[2].box.left > page.lines[0].words[2].box.left


def test_a_row_that_a_page_breaks_off() -> None:
    """The border below has its crossings where the bars stand."""
    border = "+------+----------------------+----------+"
    assert texts(f"|      | to be made for K 400 |          |\n{border}") == ["to be made for K 400", border]


@pytest.mark.parametrize(
    "text",
    [
        "I went to the quay.\nI saw the boat.\nI spoke to the mate.\nI came home.",
        "| went to the quay.\n| saw the boat.\n| spoke to the mate.",
        "DATE    : 5 May 1964\nPLACE   : Kiel\nPRESENT : Mr. Orde",
        "Stop! he said.\nHalt! he said.\nQuay! he said.",
        "1 barge of coal\n1 barge of salt\n1 barge of hemp",
        "Mr. Orde | Mr. Krag | Mr. Finns",
    ],
)
def test_what_is_no_bar_stays(text: str) -> None:
    assert texts(text) == [" ".join(row.split()) for row in text.split("\n")]


TABLE = """+-----+---------------------------+-------------+
| No. | Decision                  | Action by   |
+-----+---------------------------+-------------+
| 1   | The quay is to be dredged | Harbour     |
|     | before the winter.        | Master      |
+-----+---------------------------+-------------+
| 2   | Lamps on the mole         | Engineer    |
|     | to be lit at dusk.        |             |
+-----+---------------------------+-------------+"""


def test_cells_of_a_table_are_read_one_after_the_other() -> None:
    """A cell of one row stays beside the words it stands beside."""
    assert ordered(TABLE) == [
        "No. Decision Action by",
        "1 The quay is to be dredged",
        "before the winter.",
        "Harbour",
        "Master",
        "2 Lamps on the mole Engineer",
        "to be lit at dusk.",
    ]


def test_entries_without_borders_begin_in_the_first_column() -> None:
    rows = "\n".join(row for row in TABLE.split("\n") if not row.startswith("+"))
    assert ordered(rows)[1:5] == ["1 The quay is to be dredged", "before the winter.", "Harbour", "Master"]


def test_two_sides_in_a_box() -> None:
    assert ordered(
        "-----------------------!-----------------------\n"
        " FOR DENMARK           ! FOR ICELAND\n"
        " Poul Krag, Minister   ! Jon Sturla, Minister\n"
        " Ida Holm, Secretary   ! Eva Finns, Envoy\n"
        "                       ! Leif Hauk, Clerk\n"
        "-----------------------!-----------------------"
    ) == [
        "FOR DENMARK",
        "Poul Krag, Minister",
        "Ida Holm, Secretary",
        "FOR ICELAND",
        "Jon Sturla, Minister",
        "Eva Finns, Envoy",
        "Leif Hauk, Clerk",
    ]


def test_two_fields_in_a_row_of_a_form() -> None:
    """Three rows show the columns; a row of one field between them stays as it is."""
    assert ordered(
        "Reel No.   69-14          Speed    3 3/4 ips\n"
        "Date       5 March 1969   Room     East Block\n"
        "Persons    Mr. Orde and Miss Berg\n"
        "Begins     9.12           Ends     10.31"
    ) == ["Reel No. 69-14", "Speed 3 3/4 ips", "Date 5 March 1969", "Room East Block", "Persons Mr. Orde and Miss Berg", "Begins 9.12", "Ends 10.31"]  # fmt: skip


def test_a_table_of_figures_is_no_form() -> None:
    rows = [
        "Rye     14 tons    Oats    12 tons",
        "Hay      9 tons    Flax     3 tons",
        "Salt    11 tons    7 bags  2 tons",
    ]
    assert ordered("\n".join(rows)) == [" ".join(row.split()) for row in rows]


EMPTY_COLUMN = """\
Minute                                             | To act

811  The minutes of the 8th March were read and    |
     signed.                                       |
812  THE UPPER POOL. The Engineer reported tons    |
     lifted, against more in February.             | Engineer
     The chain had parted twice.                   |
"""


def test_a_rule_before_a_column_that_is_empty_in_most_rows_is_no_letter() -> None:
    (page,) = type_pages(EMPTY_COLUMN)
    lines = remove_rules(page.lines)
    assert lines[0].text == "Minute To act"
    assert not any("|" in line.text for line in lines)


def test_a_letter_read_as_a_bar_at_the_ends_of_lines_stays() -> None:
    text = (
        "He said on Tuesday that |\nThe men of the yard, as |\nThose who knew it, when |\nSo it went on long till |\n"
    )
    (page,) = type_pages(text)
    assert remove_rules(page.lines) == page.lines


@pytest.mark.parametrize("bar", ["|", "│"])
@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            """| Когда       | 12 июня 1973 г.                    |
| С нашей     | Орлов Павел Донатович - министр    |
| стороны     | Лунина Нина Карповна - инженер     |
| Переводил   | Седов А. А.                        |""",
            "rus",
            [
                "Когда 12 июня 1973 г.",
                "С нашей стороны Орлов Павел Донатович - министр",
                "Лунина Нина Карповна - инженер",
                "Переводил Седов А. А.",
            ],
        ),
        (
            """| Date        | 4 May 1964                         |
| On behalf   | Mr. Orde, Harbour Master           |
| of the port |                                    |
| Drawn up by | Miss Berg                          |""",
            "eng",
            ["Date 4 May 1964", "On behalf of the port Mr. Orde, Harbour Master", "Drawn up by Miss Berg"],
        ),
        (
            """| PORT OF KIEL                | CITY OF KIEL                |
| Mr. Orde, master of the     | Miss Berg, head of the town |
| harbour                     | hall                        |""",
            "eng",
            [
                "PORT OF KIEL CITY OF KIEL",
                "Mr. Orde, master of the Miss Berg, head of the town",
                "harbour hall",
            ],
        ),
    ],
)
def test_a_label_over_two_rows_is_whole_in_its_first(bar: str, text: str, language: str, expected: list[str]) -> None:
    (page,) = type_pages(text.replace("|", bar), language)
    assert [line.text for line in put_cells_in_order(remove_rules(page.lines))] == expected
