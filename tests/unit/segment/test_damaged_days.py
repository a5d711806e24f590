"""Days and hours of damaged scans: given where every figure was read, or something else of the record tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Field
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read, read_moment


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("October.9, 1953", "1953-10-09"),
        ("Monday, March 12.. 1956 - 7:45 p.m.", "1956-03-12"),
        ("Time: 3:20 p.m., 17.May 1962", "1962-05-17"),
        ("item 3.May 1962", "1962-05-03"),
        ("17 my 1956", "1956-05-17"),
        ("Ay 17, 1956", None),
        ("March 6. 19681 6:40 p.m.", "1968-03-06"),
        ("6 March 19681 men", None),
    ],
)
def test_a_stop_misplaced_within_a_day(text: str, date: str) -> None:
    assert read_moment(text, RULES, "eng").date == date


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Date: 3 May 1962, 940 a.m.", "09:40"),
        ("Tunis, March 14, 1957, 11245. a. .", "11:45"),
        ("Lagos, May 8, 1963, 10:45 8.m.", "10:45"),
        ("Held on 23 May 1963, 11:15. 6.m.", "11:15"),
        ("Hours: 8:40 @.m. to 1:05 p.m.", "08:40"),
        ("Monday, 8 May 1963, 11320 p. .", "23:20"),
        ("9 March 1964 . 6 40 p.m.", "18:40"),
        ("9 March 1964. 6 10 men", None),
        ("Monday, 8 May 1963, 10:15 .m.", None),
        ("Monday, 8 May 1963, 10:15 .m. Tuesday, 9 May 1963, 12:20 a.m.", None),
        ("Lagos, May 8, 1963, 10:45 $.m.", None),
        ("Lagos, May 8, 1963, 10145 m.", None),
        ("The count was 940 all told.", None),
    ],
)
def test_an_hour_whose_colon_or_half_of_the_day_was_misread(text: str, time: str | None) -> None:
    """An 8 or a 6 is an a misread; nothing tells what stood before a lone m."""
    assert read_moment(text, RULES, "eng", expect_time=True).time == time


def test_the_hour_of_the_end_is_not_that_of_a_beginning_that_was_not_read() -> None:
    moment = read_moment("9.6k .m. to 12:10 p.m.", RULES, "eng", expect_time=True)
    assert (moment.time, moment.time_end) == (None, "12:10")
    moment = read_moment("9.45 a.m. to 12:10 p.m.", RULES, "eng", expect_time=True)
    assert (moment.time, moment.time_end) == ("09:45", "12:10")


NIGHT = """NOTE OF AN INFORMAL TALK

TOPICS: The Ferry and the Customs Shed
DATE AND HOUR: Tuesday, 6 May 1958, {began}
Wednesday, 7 May 1958, 12:20 a.m.
PRESENT: Ada Holm, Minister of Transport
Olav Orde, Chargé d'Affaires

Holm: It is late.

Orde: It is.

Holm: Then briefly.
"""


def test_of_two_days_the_second_has_the_hour_of_the_end_though_the_first_was_not_read() -> None:
    """Only where the row of the first was read with doubt: else the one hour may be that of the beginning."""
    (meeting,) = read(NIGHT.format(began="9240 . ."), damaged=True)
    assert (meeting.date, meeting.time, meeting.time_end) == ("1958-05-06", None, "00:20")
    (meeting,) = read(NIGHT.format(began="").replace("1958, \n", "1958\n"))
    assert meeting.time_end is None
    (meeting,) = read(NIGHT.format(began="9:40 p.m."))
    assert (meeting.time, meeting.time_end) == ("21:40", "00:20")


def test_capitals_whose_colon_was_read_as_a_letter_of_theirs() -> None:
    (meeting,) = read(NIGHT.format(began="9:40 p.m.").replace("HOUR:", "HOURS"))
    assert (meeting.date, meeting.time) == ("1958-05-06", "21:40")
    (meeting,) = read(NIGHT.format(began="9:40 p.m.").replace("DATE AND HOUR: Tuesday", "BETwEEN: Tuesdey"))
    (date,) = [each for each in meeting.header if each.field is Field.DATE]
    assert date.value.split("\n")[1] == "Wednesday, 7 May 1958, 12:20 a.m."


COUNCIL = """{head}

MINUTES OF THE MONTHLY MEETING OF THE TOWN COUNCIL OF
PORT ORDE
Council Chamber, Town Hall
{day}

The Mayor took the chair at 7.30 p.m. and constituted the meeting.

PRESENT: Councillors Holm, Lund and Berg

MINUTES OF PREVIOUS MEETING

The minutes were taken as read and were approved.

DEPUTATIONS

Mr. Krag asked for a second lamp at the slip. It was remitted.
\f
{head}.
CORRESPONDENCE

A letter was read from the Minister of Works. It was noted.
"""


def test_the_letters_of_a_council_and_the_day_of_its_sitting_open_no_speech() -> None:
    text = COUNCIL.format(head="T.C. 9/3/54", day="9th March, 1954")
    (meeting,) = read(text.replace("T.C. 9/3/54.\nCORRESPONDENCE\n", "T.C. 9/3754.\nCORRESPONDENCE;\n"))
    assert meeting.date == "1954-03-09"
    assert not meeting.turns
    assert {Field.PARTICIPANTS, Field.PLACE} <= {each.field for each in meeting.header}


@pytest.mark.parametrize(
    ("head", "day", "date"),
    [
        ("TC 9-3-54", "March 9, 1354", "1954-03-09"),
        ("Harbour Board 204-54", "9 March-19547", "1954-03-09"),
        ("TC 9-3-54", "March 9, 1363", None),
        ("Harbour Board 204", "March 9, 1354", None),
        ("TC 9-3-54", "March 9, 1951", "1951-03-09"),
        ("TC 9-3-52", "February 29, 1951", None),
    ],
)
def test_a_year_that_cannot_be_is_that_of_the_file_where_one_figure_differs(
    head: str, day: str, date: str | None
) -> None:
    """Only where the day was read with doubt, and never behind a number that counts copies or pages."""
    text = COUNCIL.format(head=head, day=day)
    assert read(text, damaged=True)[0].date == date
    assert (read(text)[0].date == date) is ("1951" in day or date is None)
    assert read(text.replace(head, "Copy 4/54", 1), damaged=True)[0].date in {None, "1951-03-09"}


DIARY = """Secret

From the Diary of the Ambassador of Norway in Iran, O. Holm, for 4-7 May 1957

{first}
Visit to the Minister of Roads

In the forenoon I called on the Minister at his office.

Amini: You have heard about the bridge.

Holm: I have driven over it.

Amini: Then you have heard it too.

{second}
Talk with the Swiss Minister at a dinner

He remarked that the winter had been long and the roads were bad.
I answered that the roads had been bad before the winter.

He was of the opinion that the bridge would be opened in the spring.
I told him that our engineers reckoned with the middle of the autumn.
He offered to let me have the tables of the river from his own files.
I accepted them with thanks and said that I should return them soon.

The following were also {present} Secretary Lund and an
interpreter.

Ambassador of Norway in Iran
[signature] O. Holm
"""


@pytest.mark.parametrize(
    ("first", "second"), [("Saturday, 4 May", "Tuesdey, 7 May"), ("4 May", "7 Mey"), ("4 May", "7 May")]
)
def test_a_day_of_a_diary_whose_weekday_was_misread_begins_an_entry(first: str, second: str) -> None:
    meetings = read(DIARY.format(first=first, second=second, present="preset"))
    assert [each.date for each in meetings] == ["1957-05-04", "1957-05-07"]
    told = [each.value for each in meetings[1].header if each.field is Field.PARTICIPANTS]
    assert told == ["Secretary Lund and an interpreter."]


def test_what_shows_through_behind_the_day_of_an_entry_is_no_part_of_it() -> None:
    text = DIARY.format(first="4 May i heoteoasts", second="7 May", present="present:")
    clean = clean_lines(type_pages(text, "eng"), RULES)
    assert len(find_meetings(clean, RULES)) == 1
    lines = [replace(each, doubtful=("i", "heoteoasts")) if "heoteoasts" in each.text else each for each in clean]
    meetings = find_meetings(lines, RULES)
    assert [each.date for each in meetings] == ["1957-05-04", "1957-05-07"]
    assert [each.value for each in meetings[0].header if each.field is Field.DATE] == ["4 May"]


def test_what_was_made_of_the_distribution_below_a_signature_hides_no_field_above_it() -> None:
    text = DIARY.format(first="4 May", second="7 May", present="present:")
    text += "\nMadetzscopies. let -Ministry- and - Department III of the old capital,\n3rd - to sea 2\n"
    clean = clean_lines(type_pages(text, "eng"), RULES)
    lines = [replace(each, doubtful=("Madetzscopies.",)) if "Madetz" in each.text else each for each in clean]
    told = [each.value for each in find_meetings(lines, RULES)[1].header if each.field is Field.PARTICIPANTS]
    assert [" ".join(each.split()) for each in told] == ["Secretary Lund and an interpreter."]
    assert not any(each.field is Field.PARTICIPANTS for each in find_meetings(clean, RULES)[1].header)


FILED = """CONFIDENTIAL
Survey Section / 14-63
NOTE OF DISCUSSION regarding the tide gauge

Held in: Map Room, Survey Office, Valparaiso
Day: 6 March {year}
Taking part: Arturo Orde, Director of Surveys; Luis Hale, First Secretary

Orde: The gauge is full of sand.

Hale: It was put where the sand is.
"""


@pytest.mark.parametrize(("year", "date"), [("1903", "1963-03-06"), ("1953", "1953-03-06"), ("1904", "1904-03-06")])
def test_a_year_older_than_files_that_differs_from_the_files_in_one_figure(year: str, date: str) -> None:
    (meeting,) = read(FILED.format(year=year), damaged=True)
    assert meeting.date == date
    (place,) = [each.value for each in meeting.header if each.field is Field.PLACE]
    assert place == "Map Room, Survey Office, Valparaiso"


def test_a_day_whose_year_was_not_read_is_no_hour() -> None:
    text = """42. Record of Discussion

Muscat, February 9, 196 , 10:30 a.m.

PRESENT

Salim Orde, Minister of Finance
Martin Hale, Ambassador

Ambassador Hale said that the ships had waited long enough.
"""
    (meeting,) = read(text)
    assert (meeting.date, meeting.time) == (None, "10:30")
    assert [each.field for each in meeting.header][:1] == [Field.DATE]
