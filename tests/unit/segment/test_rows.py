"""Lines as they lie on the page: gaps, wrapping, lists, prose; specks and page breaks do not mislead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Box, CleanLine
from minutebook.rules import load_rulebook
from minutebook.segment.layout.rows import Row, is_prose, is_sentence_end, join_text, measure_rows, reads_as_sentence
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import read

RULES = load_rulebook()


def rows_of(text: str, language: str = "eng") -> tuple[Row, ...]:
    return measure_rows(clean_lines(type_pages(text, language), RULES))


LONG = (
    "The nets were laid on the evening of the ninth in the place where they have been laid every spring for thirty "
    "years, and the lamps were burning.\n\nNobody saw a ship."
)


def test_a_blank_line_is_a_gap_and_a_full_line_runs_on() -> None:
    rows = rows_of(LONG)
    assert [row.gap for row in rows] == [True, False, False, True]
    assert [row.wrapped for row in rows] == [False, True, True, False]
    assert [row.runs_on for row in rows] == [True, True, False, False]


def test_a_list_entry_begins_a_line_whatever_room_there_was() -> None:
    text = "(1) Commander Zammit, Harbour Master of the Port of Valletta\n(2) Miss R. Attard\n3. Mr. G. Falzon"
    assert [row.wrapped for row in rows_of(text)] == [False, False, False]


def test_a_speck_at_the_right_edge_does_not_make_a_line_full() -> None:
    """The engine reads dirt far to the right as a letter, so the box is wide and the words are few."""
    lines = list(
        clean_lines(type_pages(LONG.replace("Nobody saw a ship.", "Colombo, 3 May 1961\nPort Dues"), "eng"), RULES)
    )
    dirty = next(at for at, line in enumerate(lines) if line.text.startswith("Colombo"))
    box = lines[dirty].box
    lines[dirty] = replace(lines[dirty], text=lines[dirty].text + " .", box=Box(box.left, box.top, 2150, box.bottom))
    rows = measure_rows(lines)
    assert rows[dirty].wide < 0.5
    assert not rows[dirty + 1].wrapped


def test_a_long_document_is_measured_in_one_pass() -> None:
    """Margins are taken page by page; the last page is measured like the first."""
    page = clean_lines(type_pages(LONG, "eng"), RULES)
    lines = [replace(line, page_no=no) for no in range(1, 401) for line in page]
    rows = measure_rows(lines)
    assert len(rows) == 400 * len(page)
    assert [row.runs_on for row in rows[-4:]] == [True, True, False, False]
    assert rows[4].new_page


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It is done.", True),
        ("тов. Вайнола Э. Ю.", False),
        ("V. N.", False),
        ("Why?", True),
        ("今天不谈。", True),
        ("Room 12", False),
    ],
)
def test_an_initial_does_not_end_a_sentence(text: str, ends: bool) -> None:
    assert is_sentence_end(text) is ends


def test_prose_is_told_from_headings_and_lists() -> None:
    sentence, heading, entry = rows_of("He said that he would be brief.\n\nALSO PRESENT\n\nMr. J. Peel, Secretary.")
    assert reads_as_sentence(sentence)
    assert not any(reads_as_sentence(row) or is_prose(row) for row in (heading, entry))


def test_chinese_rows_are_joined_without_a_space() -> None:
    first, second = rows_of("谷总理同蒙古代表团\n团长会谈记录", "chi_sim")
    assert join_text([first, second]) == "谷总理同蒙古代表团团长会谈记录"
    assert isinstance(first.line, CleanLine)


def test_a_page_of_paragraphs_of_one_line_is_told_from_one_set_wide() -> None:
    """Each line a paragraph: the step over a blank line is the common one. Set wide, blank lines stand beside it."""
    single = "\n\n".join(f"The {word} was read." for word in ("first", "second", "third", "fourth", "fifth", "sixth"))
    assert all(row.gap for row in rows_of(single))
    words = " ".join(f"the net of the {number}th boat lay under the ice" for number in range(10, 14))
    lines = clean_lines(type_pages("\n\n".join([f"{words.capitalize()}."] * 6), "eng"), RULES)
    wide = [replace(line, box=line.box._replace(top=2 * line.box.top, bottom=2 * line.box.top + 30)) for line in lines]
    assert [row.gap for row in measure_rows(wide)] == [row.gap for row in measure_rows(lines)]


SPEECHES = "Mr. Dragnea: Good morning to you all.\nMr. Fang: Good morning. Shall we begin?\nMr. Dragnea: Let us.\n"
DIARY = (
    "FROM THE DIARY OF THE AMBASSADOR\n13 March\nConversation with the Counsellor\n"
    "I met the Counsellor at the reception. He asked after the ferry, and I told him that it had been mended.\n"
    "He was glad to hear it.\n14 March\nVisit to the Minister\n"
    "I called on the Minister at noon. He said that the rope was here, and that he would send it to the ferry.\n"
    "He asked me to thank the guild.\n"
)


def test_the_stroke_under_a_name_is_no_blank_line_and_a_blank_one_below_it_is() -> None:
    rows = rows_of(
        "Talks held in Gdynia\n\nMr. Berg\n--------\nGood day to you all.\n\nMr. Holm\n--------\n\nGood day."
    )
    assert [row.gap for row in rows] == [True, True, False, True, True]
    assert [row.underlined for row in rows] == [False, True, False, True, False]


def test_where_no_blank_line_stands_the_end_of_a_sentence_parts_rows() -> None:
    """Fields of a header and a list of people stay together; what follows a sentence stands apart."""
    rows = rows_of("RECORD OF A TALK\nDate: 14 May 1957\nPresent: Mr. Dragnea, Mr. Fang\n" + SPEECHES * 3)
    assert [row.gap for row in rows[:6]] == [True, False, False, False, True, True]
    assert len(read(DIARY)) == 2


def test_in_a_header_set_wide_only_a_wider_step_is_a_gap() -> None:
    """A list goes on over blank lines that stand above each row."""
    (meeting,) = read(
        "RECORD OF A TALK\n\nDate: 14 May 1957\n\nPresent: Mr. A. Dragnea, Minister\n\n"
        "         Mr. D. Fang, Headman\n\n         Miss R. Popa, Secretary\n\nPlace: Warsaw\n\n\n"
        + SPEECHES.replace("\n", "\n\n")
        * 2
    )
    assert [each.value.replace("\n", "; ") for each in meeting.header] == [
        "14 May 1957",
        "Mr. A. Dragnea, Minister; Mr. D. Fang, Headman; Miss R. Popa, Secretary",
        "Warsaw",
    ]


@pytest.mark.parametrize(
    ("language", "above", "paragraph"),
    [
        (
            "eng",
            "     MR. ORDE: That is all that we have to say. (Laughter)",
            "     MR. HOLM: We spoke of the mills of the north, too,\nand of the wharves, the ferries and the new bridges there.",
        ),
        (
            "chi_sim",
            "　　林德次长：还差半个月。农场的人说，要我们住一个月。（笑）",
            "　　石副部长：一个营里有三种步枪，子弹互不通用，打起仗来就成\n了笑话。我们希望今后尽量统一，不要再各买各的样式，钱也省一些。",
        ),
    ],
)
def test_a_paragraph_set_in_below_a_full_one_that_ends_goes_on_with_nothing(
    language: str, above: str, paragraph: str
) -> None:
    """Where the others go on at the margin: a remark may end the very end of a line."""
    rows = rows_of("\n".join([*[paragraph] * 3, above, paragraph]), language)
    assert [row.wrapped for row in rows[-4:]] == [True, False, False, True]
    assert [row.runs_on for row in rows[-4:]] == [False, False, True, False]
