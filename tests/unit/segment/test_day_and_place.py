"""A line without label that gives the day and behind it the place, each a field of its own."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

SPEECHES = "\n\nHolm: The nets are cut.\n\nKrag: Not by us.\n\nHolm: By whom?\n\nKrag: By a seal.\n"


def fields_of(head: str, language: str) -> list[tuple[str, str]]:
    (meeting,) = read(head + SPEECHES, language)
    return [(each.field.value, each.value) for each in meeting.header if each.label is None]


@pytest.mark.parametrize(
    ("language", "line", "fields", "place"),
    [
        (
            "eng",
            "LOBITO, 4-V-1979 / Harbour Club, lower terrace / 09h15 - 11h40",
            [("date", "LOBITO, 4-V-1979"), ("place", "Harbour Club, lower terrace"), ("time", "09h15 - 11h40")],
            "Harbour Club, lower terrace",
        ),
        (
            "eng",
            "Tuesday, 4 May 1954 / Board Room / 10.15 a.m.",
            [("date", "Tuesday, 4 May 1954"), ("place", "Board Room"), ("time", "10.15 a.m.")],
            "Board Room",
        ),
        (
            "eng",
            "Sitting of Sat. 12th Nov. '49, Union Rooms, Yaba.",
            [("date", "Sat. 12th Nov. '49"), ("place", "Union Rooms, Yaba.")],
            "Union Rooms, Yaba",
        ),
    ],
)
def test_the_place_behind_the_day_is_a_field(
    language: str, line: str, fields: list[tuple[str, str]], place: str
) -> None:
    titles = {"rus": "Протокол беседы о сетях", "deu": "Niederschrift über die Netze", "chi_sim": "渔网问题会谈记录"}
    head = f"{titles.get(language, 'Minutes of the Talk on Nets')}\n\n{line}"
    assert fields_of(head, language) == fields
    assert read(head + SPEECHES, language)[0].place == place


@pytest.mark.parametrize(
    "line",
    [
        "Inari, Municipal Hall, Tuesday 13 June 1961 at 10.00",
        "Tuesday, 4 May 1954, Mr. Holm",
        "Tuesday, 4 May 1954",
        "Tuesday, 4 May 1954, in the Board Room",
        "Damascus, 4 November 1957, 18.00 - 19.15 hours",
    ],
)
def test_what_is_no_place_behind_a_day_makes_no_field(line: str) -> None:
    assert "place" not in [kind for kind, _ in fields_of(f"Minutes of the Talk on Nets\n\n{line}", "eng")]


def test_the_town_stays_with_its_day() -> None:
    line = "4 мая 1954 г., деревня Заречье"
    assert fields_of(f"Протокол беседы о сетях\n\n{line}", "rus") == [("date", line)]


def test_hours_behind_the_day_on_a_row_of_labels() -> None:
    head = "REEL SHEET\n\nRecorded:  Tues. 4 May 1954     from: 4.05 p.m.\nRoom:      Upper study, East Annexe\nVoices:    Mr. Erik Holm\n           Mr. Paul Krag"
    (meeting,) = read(head + SPEECHES, "eng")
    told = [(each.field.value, each.label, each.value) for each in meeting.header]
    assert told == [
        ("date", "Recorded", "Tues. 4 May 1954"),
        ("time", "from", "4.05 p.m."),
        ("place", "Room", "Upper study, East Annexe"),
        ("participants", "Voices", "Mr. Erik Holm\nMr. Paul Krag"),
    ]


def test_the_day_below_the_place_besides_that_of_the_paper() -> None:
    head = """                                              PROVISIONAL
                                              LBT/PV.6
                                              4 May 1954

               PROVISIONAL VERBATIM RECORD
                 OF THE SIXTH MEETING

              Held at the Palais Wilson, Geneva,
          on Tuesday, 4 May 1954, at 10.45 a.m.

President:          Mr. HOLM          (Norway)

  Delegations are asked to send corrections to Room 114
  within 48 hours. Until then this text is not official.
"""
    (meeting,) = read(head + SPEECHES, "eng")
    told = [(each.field.value, each.value) for each in meeting.header]
    assert ("date", "Tuesday, 4 May 1954, at 10.45 a.m.") in told
    assert [value for kind, value in told if kind == "review_status"] == [
        "PROVISIONAL",
        "Delegations are asked to send corrections to Room 114 within 48 hours. Until then this text is not official.",
    ]
    assert (meeting.date, meeting.time) == ("1954-05-04", "10:45")


def test_sides_behind_leaders_are_fields_of_their_own() -> None:
    head = """MINUTE OF AN INTERVIEW

Held on ......... Tuesday, 4 May 1954
Began at ........ 11.20 hours
Those taking part
   For Peru ..... Dr. Erik Holm, Director of Frontiers
                  Mrs. Rosa Bellido, legal adviser
   For Bolivia .. Dr. Paul Krag, Consul
"""
    (meeting,) = read(head + SPEECHES, "eng")
    sides = [(each.label, each.value) for each in meeting.header if each.field.value == "participants"]
    assert sides == [
        ("For Peru", "Dr. Erik Holm, Director of Frontiers\nMrs. Rosa Bellido, legal adviser"),
        ("For Bolivia", "Dr. Paul Krag, Consul"),
    ]
