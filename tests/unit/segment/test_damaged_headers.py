"""Headers of damaged scans: a sign misread in one row costs no other row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Field, HeaderField
from minutebook.segment import find_meetings
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read


def header(text: str) -> tuple[HeaderField, ...]:
    """The fields of the only meeting of a text."""
    (meeting,) = read(text)
    return meeting.header


DAMAGED_HEAD = """CONFIDENTIAL
Dept: of Fisheries / 47-60
NOTE OF DISCUSSION concerning the marking of fishing boats

Place of Meeting: Committee Room B, Fisheries Office
Date of Meeting: 8 March 1960
Taking part: Arturo Orde. Director of Antarctic Affairs
(presiding): Luis Hale, hydrographer of the Navy: Graham
Tulloch. Superintendent, Antarctic Division: Margaret Fyfe.
First Secretary
Note Taken by: Rosa Holm

Orde: I am glad to see our neighbours at the same table.

Tulloch: The paper before us is short.
\f
Dept. of Fisheries / 47-60
Orde: Let me set out what we could undertake.
\f
Dept. of Fisheries / 47-60
Tulloch: We shall see about that.
"""


def test_a_running_head_whose_stop_is_a_colon_once_opens_no_speech() -> None:
    """Dept: of Fisheries above the title is what heads the next pages, and the header goes on below it."""
    fields = {each.field: each.value for each in header(DAMAGED_HEAD)}
    assert fields[Field.DATE] == "8 March 1960"
    assert fields[Field.RECORDER] == "Rosa Holm"


def test_a_list_whose_semicolons_were_read_as_colons_goes_on_below() -> None:
    (told,) = [each.value for each in header(DAMAGED_HEAD) if each.field is Field.PARTICIPANTS]
    assert told.endswith("Graham Tulloch. Superintendent, Antarctic Division: Margaret Fyfe. First Secretary")


@pytest.mark.parametrize("dash", [" - ", "- ", " -", " -- ", " — "])
def test_names_set_against_each_other_with_a_dash_that_touches_one(dash: str) -> None:
    text = f"TELEPHONE CALL\nMonday, November 3, 1975, 6:40 p.m.\nForeign Minister Orde{dash}Mr. Hale\n\nO: Yes?\n\nH: No.\n\nO: So.\n"
    assert f"Foreign Minister Orde{dash}Mr. Hale" in [each.value for each in header(text)]


def test_a_list_goes_on_below_where_the_bracket_behind_a_remark_was_lost() -> None:
    text = DAMAGED_HEAD.replace(
        "Arturo Orde. Director of Antarctic Affairs\n(presiding): Luis",
        "Arturo Orde, Commissioner of the Southern\nSector (presiding: Luis",
    )
    (told,) = [each.value for each in header(text) if each.field is Field.PARTICIPANTS]
    assert " ".join(told.split()).startswith("Arturo Orde, Commissioner of the Southern Sector (presiding: Luis Hale")


@pytest.mark.parametrize(
    ("row", "field"), [("Dater 8 March 1960", Field.DATE), ("Participantsr Ada Holm, clerk", Field.PARTICIPANTS)]
)
def test_a_colon_may_be_read_as_an_r_behind_a_label(row: str, field: Field) -> None:
    assert LabelBook(RULES, "eng").find_glued(row).field is field  # type: ignore[union-attr]


@pytest.mark.parametrize("row", ["Placer Mining Company", "Timer Orde", "Noter Holm"])
def test_a_short_word_that_ends_in_an_r_is_no_label_without_a_figure(row: str) -> None:
    assert LabelBook(RULES, "eng").find_glued(row) is None


def test_an_initial_behind_a_misread_label_is_no_part_of_it() -> None:
    """Переводчих Н. С. Оганесова: the stop behind an initial stands for no colon."""
    label = LabelBook(RULES, "rus").find_loose("Переводчих Н. С. Оганесова")
    assert label is not None
    assert (label.words, label.value) == ("Переводчих", "Н. С. Оганесова")


def test_the_rest_of_an_office_at_the_start_of_a_row_is_no_label_though_its_semicolon_is_a_colon() -> None:
    text = DAMAGED_HEAD.replace(
        "Arturo Orde. Director of Antarctic Affairs\n(presiding): Luis",
        "Arturo Orde, Managing Director of the Power\nBoard (Chairman): Luis",
    )
    told = [each.value for each in header(text) if each.field is Field.PARTICIPANTS]
    assert len(told) == 1
    assert " ".join(told[0].split()).startswith(
        "Arturo Orde, Managing Director of the Power Board (Chairman): Luis Hale"
    )


SITTING = """Verbatim Notes of the Second Sitting of the Joint Commission
on the Fisheries of Lake Orde

Held in: Rudd, Railway Hotel
Thursday, 9 April 1959
Members present: for the Norwegian side: Ulla Berg, leader
of the Norwegian delegation, Ada Holm, Institute
of Fisheries; for the Greek side: Nikos Lund; leader
of the Greek delegation, Petros Krag, harbour captain
Notes by: Olav Moe
{began}
{ended}

Mrs. Berg:

The sitting is open. Two items stand over.

Mr. Lund:

You have our consent. We have read the report.

Mrs. Berg:

Then the reeds.
"""


@pytest.mark.parametrize(
    ("began", "ended"),
    [
        ("Beginning: 9.30", "End: 12.15"),
        ("Beginning?.9.30", "End: 12.15"),
        ("Sitting openers-9.30", "Sitting closed: 12.15"),
    ],
)
def test_the_hours_of_a_sitting_whose_labels_were_misread(began: str, ended: str) -> None:
    (meeting,) = read(SITTING.format(began=began, ended=ended), damaged=True)
    assert (meeting.time, meeting.time_end) == ("09:30", "12:15")
    assert [each.field for each in meeting.header].count(Field.TIME) == 2


def test_a_beginning_that_tells_both_hours_has_no_other_end() -> None:
    (meeting,) = read(SITTING.format(began="Beginning: 9.30 to 11.00", ended="Bnd: 12.15"), damaged=True)
    assert (meeting.time, meeting.time_end) == ("09:30", "11:00")


def test_an_hour_under_a_label_that_resembles_no_end_is_none() -> None:
    (meeting,) = read(SITTING.format(began="Beginning: 9.30", ended="Dinner: 12.15"), damaged=True)
    assert (meeting.time, meeting.time_end) == ("09:30", None)


def test_a_side_within_a_list_begins_no_field_where_its_semicolons_are_misread() -> None:
    told = [
        each
        for each in header(SITTING.format(began="Beginning: 9.30", ended="End: 12.15"))
        if each.field is Field.PARTICIPANTS
    ]
    assert len(told) == 1
    assert (told[0].label or "").startswith("Members present")
    assert told[0].value.endswith("Petros Krag, harbour captain")


TALKS = """Strictlyconfidential
Copy 89 4

Record of the Talks between the Norwegian Delegation on
Tinned Fish and the Lao Side

Vientiane, 22 November 1957

{part} Olav Orde, Deputy Minister
of Health
Ada Holm, director of the Export Office
Bounthan Sisavath, Vice Minister of Public Health
{chair} Comrade Bounthan Sisavath
Interpreter of our delegation: Comrade Ulla Berg

The talks were opened at 8.15 and concluded at 10.45.

Comrade Bounthan Sisavath: I welcome the comrades.

Comrade Olav Orde: We thank you for the welcome.

Comrade Bounthan Sisavath: Then to the tins.
"""


@pytest.mark.parametrize(
    ("part", "chair"),
    [
        ("Taking part in the talks:", "Presiding:"),
        ("Taking part in the talksi", "The chair was t ken by"),
        ("Comrades taking parts.", "The chair was held but"),
        ("There took part in the talked", "Presiding:"),
    ],
)
def test_a_list_and_a_chair_whose_labels_lost_their_colons(part: str, chair: str) -> None:
    fields = header(TALKS.format(part=part, chair=chair))
    told = {each.field: each.value for each in fields}
    assert " ".join(told[Field.PARTICIPANTS].split()).startswith("Olav Orde, Deputy Minister of Health Ada Holm")
    assert told[Field.CHAIR] == "Comrade Bounthan Sisavath"
    assert told[Field.INTERPRETER] == "Comrade Ulla Berg"
    assert told[Field.CLASSIFICATION] == "Strictlyconfidential"
    assert told[Field.COPY] == "Copy Nº 4"


@pytest.mark.parametrize(
    ("text", "field", "words", "value"),
    [
        ("Record Draw up by: Ulla Berg", Field.RECORDER, "Record Draw up by", "Ulla Berg"),
        ("Interpreted by:. Ulla Berg", Field.INTERPRETER, "Interpreted by", "Ulla Berg"),
        ("Pile No.: 20-NOR-3, Belt 6", Field.REFERENCE, "Pile No.", "20-NOR-3, Belt 6"),
        ("Pile: Cables, Chron. 74/8", Field.REFERENCE, "Pile", "Cables, Chron. 74/8"),
        ("Number: 5 of 9", Field.COPY, "Number", "5 of 9"),
    ],
)
def test_a_label_told_by_its_value_or_by_its_other_words(text: str, field: Field, words: str, value: str) -> None:
    label = LabelBook(RULES, "eng").find(text)
    assert label is not None
    assert (label.field, label.words, label.value) == (field, words, value)


@pytest.mark.parametrize("text", ["Pole: We have 20 tons in store.", "Pile: It was 4-inch pipe."])
def test_a_speaker_who_names_figures_labels_no_file(text: str) -> None:
    label = LabelBook(RULES, "eng").find(text)
    assert label is None or label.field is not Field.REFERENCE


def test_the_name_of_a_recorder_whose_first_letter_was_read_as_a_small_one() -> None:
    text = DAMAGED_HEAD.replace("Note Taken by: Rosa Holm", "Minutes taken by rosa Holm\nCopy: 4 of 9")
    assert "rosa Holm" in [each.value for each in header(text) if each.field is Field.RECORDER]


def test_the_end_of_a_title_above_the_day_heads_no_list() -> None:
    text = """SITTING OF THE CENTRAL COMMITTEE OF THE
NORWEGIAN PEOPLE'S

IONARY PARTY
14 March 1961

Presiding: Comrade ORDE
Present: Comrades Holm, Berg and Lund

ORDE. The winter came late.

HOLM. I shall be brief.

ORDE. Please.
"""
    fields = {each.field: each.value for each in header(text)}
    assert fields[Field.DATE] == "14 March 1961"
    assert fields[Field.PARTICIPANTS] == "Comrades Holm, Berg and Lund"


@pytest.mark.parametrize(("rest", "lists"), [("Fisheries Officer", 1), ("Other participants", 2)])
def test_a_side_behind_the_rest_of_an_entry_goes_on_with_its_list(rest: str, lists: int) -> None:
    """The semicolon between them was lost; who are experts of the other side have a list of their own."""
    text = SITTING.format(began="Beginning: 9.30", ended="End: 12.15").replace(
        "of the Norwegian delegation, Ada Holm, Institute\nof Fisheries; for the Greek side: Nikos",
        f"of the Norwegian delegation, Ada Maria Holm, Provincial\n{rest} for the Greek side: Nikos",
    )
    assert len([each for each in header(text) if each.field is Field.PARTICIPANTS]) == lists


COLUMNS = """RECORD OF A CONVERSATION

SUBJECT: Rubber Stocks and the
Radar
PLACES
          The Residence, Port Orde
DATE: 17 June 1971, 9:40 p.m.
PRESENT: Ada Holm, Secretary of State
          Olav Krag, High Commissioner
          Ulla Berg: Assistant Secretary
          Petros Lund, Minister of Transport

Holm: It is good of you.

Krag: The aeroplane was late.

Holm: It is yours.
"""


def test_a_value_beside_a_label_in_capitals_whose_colon_was_read_as_a_letter() -> None:
    clean = clean_lines(type_pages(COLUMNS, "eng"), RULES)
    level = next(each.box for each in clean if each.text == "PLACES")
    lines = [
        replace(each, box=each.box._replace(top=level.top, bottom=level.bottom)) if "Residence" in each.text else each
        for each in clean
    ]
    told = {each.field: each.value for each in find_meetings(lines, RULES)[0].header}
    assert told[Field.PLACE] == "The Residence, Port Orde"


def test_an_entry_set_in_below_its_label_is_none_though_its_comma_is_a_colon() -> None:
    (told,) = [each.value for each in header(COLUMNS) if each.field is Field.PARTICIPANTS]
    assert told.endswith("Ulla Berg: Assistant Secretary\nPetros Lund, Minister of Transport")


@pytest.mark.parametrize(
    ("row", "words", "value"),
    [
        (
            "Taking part in the talksi Géza Mohos, Deputy Minister",
            "Taking part in the talksi",
            "Géza Mohos, Deputy Minister",
        ),
        ("Comrades taking parts. Le Van An, Deputy Secretary", "Comrades taking parts", "Le Van An, Deputy Secretary"),
    ],
)
def test_a_colon_read_as_a_letter_ends_a_long_label_of_participants_too(row: str, words: str, value: str) -> None:
    """And where a stop stands behind the letter."""
    label = LabelBook(RULES, "eng").find_loose(row)
    assert label is not None
    assert (label.field, label.words, label.value) == (Field.PARTICIPANTS, words, value)


def test_a_long_label_of_another_field_needs_its_colon() -> None:
    assert LabelBook(RULES, "eng").find_glued("The place of the next meetingi Lagos, City Hall") is None


COUNCIL = """P.B. 7/58
MINUTES OF THE ORDINARY MEETING OF THE PORT BOARD OF SALT RIVER
September 12, 1958
Board Room, 6 Quay Street

The meeting was called to order by the President at 5:04 P.M.

ATTENDANCE:

Members present: President Orde, Hale, Mrs. Fyfe
Members absent: Member Tulloch
Staff in attendance; Ada Berg. Harbour Master; Rosa Holm, Secretary to the Board

Mr. Hale inquired when the crane would be painted.
\f
P.B. 7|58

Mrs. Fyfe asked for a count of the buoys.
"""


def test_a_number_that_heads_the_pages_is_none_of_the_record_however_misread_there() -> None:
    assert Field.REFERENCE not in {each.field for each in header(COUNCIL)}
    for other in ("A page of its own", "P.B. 8/58"):
        assert Field.REFERENCE in {each.field for each in header(COUNCIL.replace("P.B. 7|58", other))}


def test_a_label_told_by_one_word_whose_colon_is_a_semicolon() -> None:
    fields = [(each.field, each.value) for each in header(COUNCIL)]
    assert (Field.ABSENT, "Member Tulloch") in fields
    assert (Field.PARTICIPANTS, "Ada Berg. Harbour Master; Rosa Holm, Secretary to the Board") in fields


@pytest.mark.parametrize("end", ["Mission", "Commission"])
def test_an_office_broken_over_lines_whose_semicolon_is_a_colon(end: str) -> None:
    text = f"""MINUTES OF DISCUSSION on the delivery of sleepers

Date: 23 January 1953
In attendance: Ada Berg, Superintendent of Stores (presiding); Olav Orde, forest officer; Tor Fyfe, Head of the Timber
{end}: Ellen Hale, Legal Adviser
Minutes by: Rosa Holm

Berg: The fan is under repair.

Fyfe: We contracted for eighty thousand pieces.
"""
    (told,) = [each.value for each in header(text) if each.field is Field.PARTICIPANTS]
    assert told.endswith(f"Tor Fyfe, Head of the Timber {end}: Ellen Hale, Legal Adviser")


def test_the_label_of_a_day_misread_beside_the_word_of_an_hour() -> None:
    text = """MINUTES OF THE TALK with the Commercial Counsellor

Dete and Time: 11 June 1964, 9:20 a.m.
Place: Small Meeting Room
Present: Ada Berg, Director; Olav Orde, Commercial Counsellor

Berg: Please sit down.

Orde: The ship is late.
"""
    assert [each.value for each in header(text) if each.field is Field.DATE] == ["11 June 1964, 9:20 a.m."]


CALL = """RECORD OF TELEPHONE CALL
March 4, 1971, 6:20 p.m.
Ambassador Orde - M:. Hale
Pile: Chron. Telcons. March 1971, Folder 2

O: I am sorry for the elevator.

H: I came up the stairs.
"""


def test_a_file_told_by_the_number_of_its_folder_and_a_form_of_address_misread() -> None:
    fields = {each.field: each.value for each in header(CALL)}
    assert fields[Field.REFERENCE] == "Chron. Telcons. March 1971, Folder 2"
    assert fields[Field.PARTICIPANTS] == "Ambassador Orde - Mr. Hale"
