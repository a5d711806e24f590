"""Headers that stand below the last words of their records."""

from __future__ import annotations

import pytest

from minutebook.segment import find_meetings
from minutebook.text import clean_lines, order_columns
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

TALK = """ROUND TABLE ON THE PEAT FIRES

Kallas: Where does it burn?

Saar: Everywhere below, nowhere above.

Kallas: Then what do we pour water on?

Saar: On our boots."""
END = """Date      : 4 August 1959, 3 p.m.
Place     : Hall of the Drainage Board,
            Tartu
Present   : Dr. Endel Kallas, Peat Institute
            Miss Leida Saar, fire service
Subject   : The fires of July
Recorded by : T. Mägi"""


def test_the_whole_header_is_read() -> None:
    """Values over two rows and a list in a column of its own belong to it, and nothing of it to the last speech; a sentence
    above it gives the hour of the end.
    """
    (meeting,) = read(f"{TALK}\n\nThe meeting ended at 5.20 p.m.\n\n{END}")
    assert (meeting.date, meeting.time, meeting.time_end) == ("1959-08-04", "15:00", "17:20")
    fields = {field.field.value: " ".join(field.value.split()) for field in meeting.header}
    assert fields["place"] == "Hall of the Drainage Board, Tartu"
    assert fields["participants"] == "Dr. Endel Kallas, Peat Institute Miss Leida Saar, fire service"
    assert fields["recorder"] == "T. Mägi"
    assert meeting.turns[-1].text == "On our boots."


def test_it_ends_no_record_that_has_a_header() -> None:
    """Labels at the end of a record whose top gives day and people are what they were before: the closing part."""
    top = "Minutes\n\nDate: 3 May 1950\nPlace: Oslo\nPresent: Endel Kallas, Leida Saar\n\n"
    (meeting,) = read(f"{top}{TALK.partition('FIRES')[2].strip()}\n\nRecorded by: T. Mägi")
    assert meeting.date == "1950-05-03"
    assert [field.field.value for field in meeting.header] == ["date", "place", "participants", "recorder"]


@pytest.mark.parametrize("colon", ["：", "　　　"])
def test_chinese_labels_may_have_a_space_for_their_colon(colon: str) -> None:
    talk = "泥炭火灾座谈会记录\n\n石局长：哪里着火？\n\n葛主任：地下都在烧。\n\n石局长：那水往哪里浇？\n\n葛主任：浇在自己靴子上。"
    rows = [("时间", "一九五九年八月四日下午三时"), ("地点", "排水局礼堂"), ("主持人", "石平"), ("记录", "林德")]
    (meeting,) = read(talk + "\n\n" + "\n".join(f"{label}{colon}{value}" for label, value in rows), "chi_sim")
    assert (meeting.date, meeting.time) == ("1959-08-04", "15:00")
    assert meeting.turns[-1].text == "浇在自己靴子上。"


def test_closing_fields_known_by_a_word_stand_beside_others() -> None:
    """起止时间 is in no list of labels; beside the day it is the hour's."""
    top = "会谈纪要\n\n我方：石平（局长）\n对方：葛文（主任）\n\n石局长：好。\n\n葛主任：好。\n\n石局长：再见。\n\n"
    (meeting,) = read(top + "会谈日期：一九六三年九月十七日\n起止时间：上午九时半至十一时\n口译：林德\n", "chi_sim")
    assert (meeting.date, meeting.time, meeting.time_end) == ("1963-09-17", "09:30", "11:00")


def test_labels_that_no_rule_knows_are_read_there_and_a_remark_may_stand_below() -> None:
    (meeting,) = read(
        f"{TALK}\n\nDay and hour:        14 June 1957, 08.30 to 09.40\nWhere held:          the Minister's office\n"
        "Spoke for Estonia:   Dr. Endel Kallas, Peat Institute\nSpoke for Latvia:    Miss Leida Saar, Envoy\n"
        "Recorder:            Mr. T. Mägi\n\nSeen and corrected by the Minister on 15 June.\n"
    )
    assert (meeting.date, meeting.time, meeting.time_end) == ("1957-06-14", "08:30", "09:40")
    told = [(field.label, field.field.value) for field in meeting.header]
    assert ("Spoke for Latvia", "participants") in told and ("Spoke for Estonia", "participants") in told
    assert (None, "review_status") in told
    assert len(meeting.turns) == 4


def test_a_table_whose_labels_have_no_colon() -> None:
    """Bars part its labels from their values; a stamp of the registry at the top gives no day of the meeting."""
    table = [
        ("MEETING OF", "4 August 1959, 3 to 5 p.m."),
        ("PLACE", "Hall of the Drainage Board"),
        ("FOR THE INSTITUTE", "Dr. Endel Kallas;"),
        ("", "Juhan Lepik (soils)"),
        ("FOR THE FIRE SERVICE", "Miss Leida Saar"),
        ("SHORTHAND", "T. Mägi"),
        ("SEEN BY DR. KALLAS", "not yet"),
    ]
    ruled = "\n".join(f"     | {label:22} | {value:28} |" for label, value in table)
    border = f"     {'-' * 57}"
    text = f"RECEIVED  21 AUG 1959  REGISTRY\n\n\n{TALK}\n\n{border}\n{ruled}\n{border}"
    pages = [order_columns(page) for page in type_pages(text, "eng")]
    (meeting,) = find_meetings(clean_lines(pages, RULES), RULES)
    assert (meeting.date, meeting.time, meeting.time_end) == ("1959-08-04", "15:00", "17:00")
    fields = [(field.field.value, field.label, " ".join(field.value.split())) for field in meeting.header]
    assert fields == [
        ("other", "RECEIVED", "21 AUG 1959 REGISTRY"),
        ("date", "MEETING OF", "4 August 1959, 3 to 5 p.m."),
        ("place", "PLACE", "Hall of the Drainage Board"),
        ("participants", "FOR THE INSTITUTE", "Dr. Endel Kallas; Juhan Lepik (soils)"),
        ("participants", "FOR THE FIRE SERVICE", "Miss Leida Saar"),
        ("recorder", "SHORTHAND", "T. Mägi"),
        ("review_status", "SEEN BY DR. KALLAS", "not yet"),
    ]
    assert meeting.turns[-1].text == "On our boots."


def test_a_column_of_speakers_at_the_end_is_no_table() -> None:
    """Labels that come back head speeches, whatever fields they resemble."""
    spoken = "\n\n".join(
        f"{label:12}{words}"
        for label, words in (
            ("CHAIRMAN", "We are agreed then."),
            ("SECRETARY", "Not quite, and I said so."),
            ("PLACE", "Nor am I content."),
            ("CHAIRMAN", "Good night."),
            ("SECRETARY", "Good night, Sir."),
        )
    )
    (meeting,) = read(f"{TALK}\n\n{spoken}")
    assert not [field for field in meeting.header if field.field.value in {"chair", "recorder", "place"}]


@pytest.mark.parametrize(
    ("dash", "language", "names", "labels"),
    [
        ("--", "eng", ("Kabinga", "Braith"), ("Where", "When", "Host", "Guests", "Notes by")),
        ("—", "rus", ("Лапин", "Седов"), ("Где", "Дата", "Присутствовали", "Переводил", "Записал")),
    ],
)
def test_speakers_who_take_turns_before_dashes_stand_above_a_header_at_the_end(
    dash: str, language: str, names: tuple[str, str], labels: tuple[str, ...]
) -> None:
    """Nothing names them before, and yet what they say is no header."""
    said = {"eng": "We have seen the whole of the mine and are tired.", "rus": "Мы видели весь рудник и устали."}
    turns = "\n\n".join(f"{names[at % 2]} {dash} {said[language]}" for at in range(6))
    values = {
        "eng": ("Lusaka", "19 August 1971", "Comrade C. M. Kabinga", "Comrade R. Braith", "G. Siame"),
        "rus": ("Москва", "19 августа 1971 г.", "тов. Лапин П. С., тов. Седов К. И.", "Гай А. А.", "Орлов Ф. Е."),
    }
    title = {"eng": "Talk with the guests from Guyana", "rus": "Запись беседы с гостями"}
    fields = "\n".join(f"{label} ............. {value}" for label, value in zip(labels, values[language], strict=True))
    (meeting,) = read(f"{title[language]}\n\n{turns}\n\n{'=' * 40}\n{fields}\n{'=' * 40}\n", language)
    assert [turn.label for turn in meeting.turns] == [*names] * 3
    assert meeting.date == "1971-08-19"
