"""Headers of boards and bureaus in sentence-like labels: who took the chair when, who sat with him, on a day with a Roman month."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting
from tests.unit.segment.typed import read

BOARD = """Verbatim Report of the Third Sitting of the Mixed Board for the Weirs

Thursday, the 4th of March, 1926
Seat: Wessen, Old Customs House, the upper hall
{opened}: 10.05
{closed}: 12.40
There answered the roll: for Baden: Emil Harrach, President of the Board; for Alsace: Luc Obernai, Inspector of Waters
{recorder}: Ida Foss

Colonel HARRACH

I declare the sitting open.

Cavaliere OBERNAI

We have walked along the weir.

Colonel HARRACH

All of it?

Cavaliere OBERNAI

As far as the bridge.
"""
BUREAU = """Strictly Confidential

SITTING OF THE BUREAU OF THE STATE SALT OFFICE
{day}

In the chair sat Comrade PELIN, I.P.
{sat} Comrades Draganov, D.K., Lazova, T.S., Orde, N.M.

PELIN. — Who will open?

DRAGANOV. — Let me open.

PELIN. — Then do.

LAZOVA. — He has opened.
"""


def only(text: str) -> Meeting:
    (meeting,) = read(text)
    return meeting


@pytest.mark.parametrize(
    ("opened", "closed", "recorder"),
    [
        ("The President took the chair at", "The Board rose at", "Shorthand by"),
        ("The Board met at", "The President left the chair at", "Shorthand by"),
        ("Chair taken at", "Chair vacated at", "Taken down by"),
        ("The Commission assembled at", "The Commission dispersed at", "Record by"),
    ],
)
def test_a_sentence_before_a_colon_gives_the_hour_and_ends_the_place(opened: str, closed: str, recorder: str) -> None:
    meeting = only(BOARD.format(opened=opened, closed=closed, recorder=recorder))
    assert (meeting.time, meeting.time_end) == ("10:05", "12:40")
    assert meeting.place == "Wessen, Old Customs House, the upper hall"
    assert [(each.field, each.label) for each in meeting.header][2:] == [
        (Field.TIME, opened),
        (Field.TIME, closed),
        (Field.PARTICIPANTS, "There answered the roll"),
        (Field.RECORDER, recorder),
    ]
    assert [turn.label for turn in meeting.turns] == ["Colonel HARRACH", "Cavaliere OBERNAI"] * 2


@pytest.mark.parametrize(("day", "date"), [("4/V/1948", "1948-05-04"), ("12 / XI / 1951", "1951-11-12")])
@pytest.mark.parametrize("sat", ["There sat with him", "With him sat", "There also sat"])
def test_a_day_with_strokes_and_a_roman_month_is_no_reference(day: str, date: str, sat: str) -> None:
    meeting = only(BUREAU.format(day=day, sat=sat))
    assert meeting.date == date
    fields = [(each.field, each.label) for each in meeting.header]
    assert (Field.REFERENCE, None) not in fields
    assert fields[-2:] == [(Field.CHAIR, "In the chair sat"), (Field.PARTICIPANTS, sat)]


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("We sat from half past eight until eleven in the forenoon.", ("08:30", "11:00")),
        ("The sides were together between three and ten past four in the afternoon.", ("15:00", "16:10")),
        ("The talk lasted from a quarter past nine to ten o'clock in the morning.", ("09:15", "10:00")),
        ("We sat from half past eight until eleven.", (None, None)),
    ],
)
def test_hours_in_words_within_a_sentence(sentence: str, hours: tuple[str | None, str | None]) -> None:
    meeting = only(
        "Minutes of the Exchange of Views between the Tanners and the Dockers\n\nOslo, this sixteenth day of June 1964\n\n"
        f"Presiding: Brother Anders Holm\nRendering from the Danish: Sister Ida Foss\n\n{sentence}\n\n"
        "Brother Anders Holm: We begin.\n\nBrother Olav Orde: With what?\n\nBrother Anders Holm: With the boots.\n"
    )
    assert (meeting.time, meeting.time_end) == hours
    assert (meeting.date, meeting.place) == ("1964-06-16", "Oslo")
    assert (Field.INTERPRETER, "Sister Ida Foss") in [(each.field, each.value) for each in meeting.header]


def test_who_speaks_over_a_trunk_line_stands_below_the_title() -> None:
    meeting = only(
        "TRUNK CALL\n\nSir Hale Brandt with Dr. Moll\n5.xii.1951, 6.20 p.m.\n\n"
        "[HB stands for Hale Brandt, Warden of the Dyke; SM for Selma Moll, Curator of Birds.]\n\n"
        "SM: Sir Hale?\n\nHB: [audible sigh] Carry on, Doctor.\n\nSM: The storks are here.\n\nHB: All of them?\n"
    )
    assert meeting.title == "TRUNK CALL"
    assert (Field.PARTICIPANTS, "Sir Hale Brandt with Dr. Moll") in [
        (each.field, each.value) for each in meeting.header
    ]
    assert ("stage", "[audible sigh]") in [(mark.type.value, mark.text) for mark in meeting.marks]


@pytest.mark.parametrize(
    ("language", "title", "day", "opened", "closed", "present", "speeches"),
    [
        (
            "deu",
            "Niederschrift der Sitzung des Rates für die Wehre",
            "Donnerstag, den 4. März 1926",
            "Der Präsident nahm den Vorsitz ein um: 10.05",
            "Der Rat ging auseinander um: 12.40",
            "Auf den Namensaufruf antworteten: Emil Harrach, Präsident; Luc Obernai, Inspektor",
            "Harrach: Ich eröffne.\n\nObernai: [hörbares Seufzen] Womit?\n\nHarrach: Mit dem Wehr.\n",
        ),
        (
            "rus",
            "Стенограмма заседания совета по плотинам",
            "4 марта 1926 г.",
            "Председатель занял место в: 10.05",
            "Совет разошелся в: 12.40",
            "На поименный вызов ответили: Эмиль Гаррах, председатель; Люк Оберне, инспектор",
            "Гаррах: Открываю.\n\nОберне: [слышный вздох] С чего?\n\nГаррах: С плотины.\n",
        ),
    ],
)
def test_the_same_sentences_in_other_languages(
    language: str, title: str, day: str, opened: str, closed: str, present: str, speeches: str
) -> None:
    (meeting,) = read(f"{title}\n\n{day}\n{opened}\n{closed}\n{present}\n\n{speeches}", language)
    assert (meeting.time, meeting.time_end) == ("10:05", "12:40")
    assert [each.field for each in meeting.header] == [Field.DATE, Field.TIME, Field.TIME, Field.PARTICIPANTS]
    assert [mark.type.value for mark in meeting.marks] == ["stage"]
