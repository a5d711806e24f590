"""Entries of lists of people in a header: where one ends and the next begins, however full the lines are."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from tests.unit.segment.typed import read

SAID = {
    "eng": "\n\nHOLM: Please sit down, all of you, the tea is coming.\n\nDHIMA: We thank you.\n\nHOLM: Then let us begin.\n",
    "rus": "\n\nХОЛЬМ: Прошу садиться.\n\nДИМА: Благодарим вас.\n\nХОЛЬМ: Тогда начнем.\n",
}


def lists(text: str, language: str = "eng") -> list[tuple[str | None, str]]:
    (meeting,) = read(text, language)
    return [(each.label, each.value) for each in meeting.header if each.field is Field.PARTICIPANTS]


@pytest.mark.parametrize(
    ("language", "head", "ours", "theirs", "people"),
    [
        (
            "eng",
            "RECORD OF A CONVERSATION\n\nDate: 4 May 1966\n",
            "Those who sat on our side",
            "Those who sat on the other side",
            ("OLAV HOLM (Minister)", "KOLË DHIMA (Head of the delegation)", "PETRIT LLESHI (Textile engineer)"),
        ),
        (
            "rus",
            "ЗАПИСЬ БЕСЕДЫ\n\nДата: 4 мая 1966 г.\n",
            "С нашей стороны",
            "С албанской стороны",
            ("ОЛАФ ХОЛЬМ (министр)", "КОЛЬ ДИМА (глава делегации гостей)", "ПЕТРИТ ЛЕШИ (инженер по тканям)"),
        ),
    ],
)
def test_a_name_and_its_bracket_are_an_entry_of_their_own_however_full_the_line_above(
    language: str, head: str, ours: str, theirs: str, people: tuple[str, str, str]
) -> None:
    column = " " * 22
    text = f"{head}{ours}:\n{column}{people[0]}\n{theirs}:\n{column}{people[1]}\n{column}{people[2]}{SAID[language]}"
    assert lists(text, language) == [(ours, people[0]), (theirs, f"{people[1]}\n{people[2]}")]


def test_a_bracket_on_the_line_below_a_name_is_his_office() -> None:
    people = "Present:\n\nMr. Olav Holm\n   (Minister of State)\nMr. Kole Dhima\n   (South-East Asia Dept.)\n"
    text = f"RECORD OF A MEETING\n\nHeld on 4 May 1966\n\n{people}\n{SAID['eng']}"
    assert lists(text) == [("Present", "Mr. Olav Holm (Minister of State)\nMr. Kole Dhima (South-East Asia Dept.)")]


def test_a_drawn_line_ends_a_list() -> None:
    """What stands below it, a heading that reads as a name, is nobody."""
    people = "Present:\n\nMr. Olav Holm (Minister)\nMr. Kole Dhima (Engineer)\n"
    text = f"RECORD OF A MEETING\n\nHeld on 4 May 1966\n\n{people}{'_' * 60}\n\nI. Rice\n{SAID['eng']}"
    assert lists(text) == [("Present", "Mr. Olav Holm (Minister)\nMr. Kole Dhima (Engineer)")]


@pytest.mark.parametrize("land", ["Vietnam", "VIETNAM", "Bulgaria"])
def test_full_names_behind_a_land_are_those_present(land: str) -> None:
    text = f"RECORD OF A TALK\n\nDate: 4 May 1966\n{land}: Hoang Duc Thinh, Nguyen Van Khai\nPlace: Hanoi{SAID['eng']}"
    assert lists(text) == [(land, "Hoang Duc Thinh, Nguyen Van Khai")]


def test_a_bracket_ends_an_entry_however_full_its_line() -> None:
    """Of a list whose first entry fills the line, in the column of its values."""
    (meeting,) = read(
        "COMMISSION OF INQUIRY INTO THE FERRIES\n\n"
        "Date of sitting     6th February, 1951\n"
        "Place of sitting    Court House, New Amsterdam\n"
        "Commissioners       Mr. Justice Olav Forsyth-Holm (President)\n"
        "                    Dr. Cecily Dhima\n"
        "Shorthand           Miss Enid Braithe\n\n"
        "THE PRESIDENT: We take the witness first.\n\nDR. DHIMA: Is it the same board that I saw this morning?\n"
    )
    told = [each.value for each in meeting.header if each.label == "Commissioners"]
    assert told == ["Mr. Justice Olav Forsyth-Holm (President)\nDr. Cecily Dhima"]
