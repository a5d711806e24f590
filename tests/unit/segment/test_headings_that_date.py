"""Headings of a sitting that run into when and where it was held, in one minute book of several."""

from __future__ import annotations

from minutebook.model import Field
from tests.unit.segment.typed import read

SITTING = """Waitara Harbour Board               Minute Book 14, fol. {folio}

MEETING OF THE WORKS COMMITTEE held in the Board Room,
Customs Street, on Tuesday, {day} March, 1937, at 2 p.m.

PRESENT: Messrs. D. R. Callan (in the Chair), W. Parata,
      and Capt. A. Moncur.

APOLOGY:  Mr. J. Wyatt.

No. 2 Wharf: Proposed Extension.

Capt. Moncur: I have put the plan on the wall.
Mr. Parata: It hides the window.
The Chairman: Which is the colder of the two?
Mr. Parata: The plan, Mr. Chairman.

The Committee rose at 3.20 p.m.

Confirmed, D. R. Callan, Chairman.  {signed}/3/37

"""
BOOK = SITTING.format(folio=88, day="9th", signed=23) + SITTING.format(folio=93, day="23rd", signed=30)


def test_each_sitting_of_a_book_begins_at_such_a_heading() -> None:
    """Day and hour within the heading do for fields below it; what closes the one opens none of the next."""
    meetings = read(BOOK)
    assert [(each.date, each.time, each.time_end) for each in meetings] == [
        ("1937-03-09", "14:00", "15:20"),
        ("1937-03-23", "14:00", "15:20"),
    ]
    assert [len(each.turns) for each in meetings] == [4, 4]


def test_the_title_ends_where_small_letters_say_when_and_where() -> None:
    """The place goes on over the line and the day stands behind it; one apology is one who was absent."""
    meeting = read(BOOK)[0]
    assert meeting.title == "MEETING OF THE WORKS COMMITTEE"
    told = {(each.field, each.value) for each in meeting.header}
    assert (Field.DATE, "Tuesday, 9th March, 1937, at 2 p.m.") in told
    assert (Field.PLACE, "the Board Room, Customs Street") in told
    assert (Field.ABSENT, "Mr. J. Wyatt.") in told
    assert [value for field, value in told if field is Field.REFERENCE] == ["Minute Book 14, fol. 88"]


def test_a_title_in_capitals_that_ends_in_a_comma() -> None:
    """Below it small letters say where and when."""
    (meeting,) = read(
        "RECORD OF THE SECOND MEETING BETWEEN THE CEYLON AND\nSWEDISH DELEGATIONS ON AIR SERVICES,\n"
        "held at the Senate Building, Colombo, on 5th July, 1949,\nat 10 a.m.\n\n"
        "Present: Mr. H. Sena, Mr. G. Wallen\n\nMr. Sena: We agree.\n\nMr. Wallen: We do not.\n\nMr. Sena: A pity.\n"
    )
    assert meeting.title == "RECORD OF THE SECOND MEETING BETWEEN THE CEYLON AND SWEDISH DELEGATIONS ON AIR SERVICES"
    assert (meeting.date, meeting.time) == ("1949-07-05", "10:00")


def test_a_day_of_its_own_line_leaves_the_place_as_it_is() -> None:
    """Its weekday is no part of the place above."""
    (meeting,) = read(
        "RECORD OF A MEETING BETWEEN THE MINISTER AND THE AMBASSADOR\n\nHeld in the Minister's room, House of Commons,\n"
        "on Tuesday, 9th October, 1956, at 4 p.m.\n\nPresent: Mr. H. Sena, Mr. G. Wallen\n\nMr. Sena: We agree.\n\n"
        "Mr. Wallen: We do not.\n\nMr. Sena: A pity.\n"
    )
    told = {(each.field, each.value) for each in meeting.header}
    assert (Field.PLACE, "the Minister's room, House of Commons") in told
    assert (meeting.date, meeting.time) == ("1956-10-09", "16:00")
