"""Labels in capitals without colons: parted where several stand together, left alone where speakers or titles do."""

from __future__ import annotations

import pytest

from minutebook.segment.layout.rows import measure_rows
from minutebook.segment.sheet.capitals import part_capitals
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

TALK = "Holm: The nets are cut.\n\nKrag: Not by us.\n\nHolm: By whom?\n\nKrag: By a seal.\n"


@pytest.mark.parametrize(
    ("language", "head", "fields"),
    [
        (
            "eng",
            "DATE      4 May 1956          TIME   10.20 - 12.05\nPLACE     Guest House, Lower Quay   RECORDER   Ulla Berg",
            [
                ("date", "DATE", "4 May 1956"),
                ("time", "TIME", "10.20 - 12.05"),
                ("place", "PLACE", "Guest House, Lower Quay"),
                ("recorder", "RECORDER", "Ulla Berg"),
            ],
        ),
        (
            "rus",
            "ДАТА      4 мая 1956 г.       НАЧАЛО   10 ч. 20 м.\nМЕСТО     Архангельск         КОНЕЦ    12 ч. 05 м.",
            [
                ("date", "ДАТА", "4 мая 1956 г."),
                ("time", "НАЧАЛО", "10 ч. 20 м."),
                ("place", "МЕСТО", "Архангельск"),
                ("time", "КОНЕЦ", "12 ч. 05 м."),
            ],
        ),
        (
            "deu",
            "DATUM     4. Mai 1956         BEGINN   10.20 Uhr\nORT       Cuxhaven, Seeamt    ENDE     12.05 Uhr",
            [
                ("date", "DATUM", "4. Mai 1956"),
                ("time", "BEGINN", "10.20 Uhr"),
                ("place", "ORT", "Cuxhaven, Seeamt"),
                ("time", "ENDE", "12.05 Uhr"),
            ],
        ),
    ],
)
def test_fields_beside_each_other(language: str, head: str, fields: list[tuple[str, str, str]]) -> None:
    title = {"eng": "RECORD OF A TALK", "rus": "ЗАПИСЬ БЕСЕДЫ", "deu": "VERMERK"}[language]
    (meeting,) = read(f"{title}\n\n{head}\n\n{TALK}", language)
    assert [(each.field.value, each.label, each.value) for each in meeting.header] == fields


@pytest.mark.parametrize(
    ("language", "row", "fields"),
    [
        ("eng", "FROM  2.15 pm          TO   3.40 pm", [("time", "FROM", "2.15 pm"), ("time", "TO", "3.40 pm")]),
        (
            "rus",
            "ПРЕДСЕДАТЕЛЬ т. Жарков          СЕКРЕТАРЬ т. Ильмер",
            [("chair", "ПРЕДСЕДАТЕЛЬ", "т. Жарков"), ("recorder", "СЕКРЕТАРЬ", "т. Ильмер")],
        ),
    ],
)
def test_a_short_label_before_an_hour_and_a_shortened_address(
    language: str, row: str, fields: list[tuple[str, str, str]]
) -> None:
    title, day = {"eng": ("MINUTES", "DATE  4 May 1956"), "rus": ("ПРОТОКОЛ", "ДАТА  4 мая 1956 г.")}[language]
    (meeting,) = read(f"{title}\n\n{day}\n{row}\n\n{TALK}", language)
    assert [(each.field.value, each.label, each.value) for each in meeting.header][1:] == fields


def test_the_closing_part_too() -> None:
    (meeting,) = read(
        f"RECORD OF A TALK\n\nDate: 4 May 1956\n\n{TALK}\nRECORDED BY  Ulla Berg\nDISTRIBUTION  Minister; file\n", "eng"
    )
    told = [(each.field.value, each.label, each.value) for each in meeting.header]
    assert told[1:] == [("recorder", "RECORDED BY", "Ulla Berg"), ("other", "DISTRIBUTION", "Minister; file")]


def test_speakers_in_capitals_stay_speakers() -> None:
    """A sentence stands behind each."""
    typed = "CHAIRMAN The nets are broken.\nSECRETARY We have others.\nINTERPRETER They are Danish.\n"
    rows = measure_rows(clean_lines(type_pages(typed, "eng"), RULES))
    assert part_capitals(rows, LabelBook(RULES, "eng")) == rows


def test_words_between_two_labels_misread_leave_no_value() -> None:
    """DATE AND HOUR, as a heavy scan had it: the reading of that document ended in an error."""
    (meeting,) = read(
        "MEMORANDUM OF A MEETING\n\n"
        "DATE A D HOURS Sunday, October 2, 1966, 11:20 p.m.\n"
        "               Monday, October 3, 1966, 1:05 a.m.\n"
        "LOCATION:        Saloon Car of the Federal Railways\n"
        "PRESENT:         Leopold Haselwander, Federal Chancellor\n\n"
        "The Chancellor: I am sorry to keep you from your berth.\n\n"
        "The Prime Minister: It is nothing.\n"
    )
    assert meeting.date == "1966-10-02"
    assert [field.value for field in meeting.header if field.label == "LOCATION"] == [
        "Saloon Car of the Federal Railways"
    ]
