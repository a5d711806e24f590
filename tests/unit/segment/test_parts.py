"""Several meetings in one file, journals, and the catalogue pages of archives."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

FIRST = """Minutes of the First Talk with Minister Ibarra

Date: 18 January 1971
Place: La Paz
Attendees: Esteban Ibarra, Minister; Chidi Okonjo, Tin Council

Ibarra: You come when the price is low.

Okonjo: When it is high nobody asks me in. I have brought the figures, and they
are not good.

Ibarra: Read me the last line.

Okonjo: Nineteen thousand tons.

Ibarra: Then somebody is eating it."""
SECOND = FIRST.replace("First", "Second").replace("18 January", "20 January").replace("Nineteen", "Eighteen")


def test_a_title_with_its_own_header_begins_a_meeting() -> None:
    """On a new page or in the middle of one."""
    for between in ("\n\f", "\n\n\n"):
        first, second = read(FIRST + between + SECOND)
        assert (first.date, second.date) == ("1971-01-18", "1971-01-20")
        assert [len(meeting.turns) for meeting in (first, second)] == [5, 5]
        assert first.turns[-1].text == "Then somebody is eating it."
        assert [turn.seq for turn in second.turns] == [1, 2, 3, 4, 5]


def test_a_header_without_a_title_begins_a_meeting() -> None:
    """Labelled fields alone are enough."""
    first, second = read(FIRST + "\n\f" + SECOND.partition("\n\n")[2])
    assert (first.date, second.date) == ("1971-01-18", "1971-01-20")
    assert len(second.turns) == 5


def test_a_title_that_is_mentioned_begins_nothing() -> None:
    """A speech about minutes, and a heading without header, stay in their meeting."""
    text = (
        FIRST
        + "\n\nOkonjo: The minutes of the first talk with Minister Ibarra\n\nare too long.\n\nTRANSCRIPT\n\nIbarra: Yes."
    )
    assert len(read(text)) == 1


def test_entries_of_a_journal() -> None:
    """Dates alone on their lines part a journal; the year comes from its title."""
    text = (
        "From the Journal of the Ambassador of Denmark, P. Dahl, for May 1960\n\n11 May\nConversation with the Minister"
        " of Roads\n\nI visited Roald Berg. He was alone.\n\nBerg: Sit down.\n\nDahl: Thank you.\n\nBerg: The bridge is"
        " late.\n\nDahl: I crossed it.\n\n13 May\nConversation at a reception\n\nMr. Berg said that the bridge was closed"
        " again. I replied that I had swum. He told me that he did not believe it."
    )
    first, second = read(text)
    assert (first.date, second.date) == ("1960-05-11", "1960-05-13")
    assert (len(first.turns), first.kind) == (4, "minutes")
    assert (len(second.turns), second.kind) == (0, "narrative")


@pytest.mark.parametrize(
    ("title", "days", "meetings"),
    [
        ("Journal", ("11 May", "13 Moy"), 2),
        ("Journal", ("1l Moy", "13 May"), 2),
        ("Jourual", ("11 May", "13 May"), 2),
        ("Journal", ("11 May", "13 hens"), 1),
        ("Quill", ("11 May", "13 May"), 1),
    ],
)
def test_an_entry_whose_day_is_misread_begins_one(title: str, days: tuple[str, str], meetings: int) -> None:
    """One day to the letter shows that the journal has them; a journal misread shows itself by two."""
    text = (
        f"From the {title} of the Consul of Denmark, P. Dahl, for May 1960\n\n{days[0]}\nConversation with the Minister"
        " of Roads\n\nI visited Roald Berg. He was alone.\n\nBerg: Sit down.\n\nDahl: Thank you.\n\nBerg: The bridge is"
        f" late.\n\nDahl: I crossed it.\n\n{days[1]}\nConversation at a reception\n\nMr. Berg said that the bridge was"
        " closed again. I replied that I had swum. He told me that he did not believe it."
    )
    assert len(read(text)) == meetings


@pytest.mark.parametrize(("end", "meetings"), [("I crossed it.", 2), ("I crossed it on", 1)])
def test_an_entry_of_a_journal_needs_no_gap_behind_a_sentence(end: str, meetings: int) -> None:
    """Right below a sentence that is ended a full date begins the next entry; below one that goes on it is part of it."""
    text = (
        "From the Diary of the Consul of Denmark, P. Dahl, May 1960\n\nWednesday, 11 May 1960\nWith: Roald Berg\n\n"
        "I visited him. He was alone.\n\nBerg: Sit down.\n\nDahl: Thank you.\n\nBerg: The bridge is late.\n\n"
        f"Dahl: {end}\nFriday, 13 May 1960\nAlso there: Mrs. Lund\n\nIt rained. We sat in the hall.\n\n"
        "Lund: It rains.\n\nDahl: It does.\n\nLund: Every day.\n\nDahl: Not on Sundays."
    )
    found = read(text)
    assert [each.date for each in found] == ["1960-05-11", "1960-05-13"][:meetings]


def test_a_date_alone_parts_nothing_but_a_journal() -> None:
    """In minutes a line with a date is a line with a date."""
    text = FIRST + "\n\nOkonjo: The dates are these:\n\n11 May\n\n13 May\n\nIbarra: Good."
    (meeting,) = read(text)
    assert meeting.turns[-2].text == "The dates are these:\n11 May\n13 May"


def test_a_catalogue_page_is_no_meeting() -> None:
    """What the archive says of the document stands before the title and behind the last speech."""
    front = (
        "River Archive Project\n\nCitation: State Archives, Fond 310.\n\nSummary: They speak of tin. Nothing is decided."
        "\n\nOriginal Language: Spanish\n\nContents: English Translation\n\f"
    )
    (meeting,) = read(front + FIRST + "\n\nSource: Obtained by the project.")
    assert meeting.title == "Minutes of the First Talk with Minister Ibarra"
    assert len(meeting.turns) == 5
    assert meeting.turns[-1].text == "Then somebody is eating it."


def test_no_text_no_meeting() -> None:
    """A blank document records nothing."""
    assert read("") == ()


def test_fields_below_the_last_speech_close_their_record() -> None:
    """Date, place and list at the end open no meeting; with speeches of their own behind them they do."""
    title, _, speeches = FIRST.partition("\n\n")
    fields, _, speeches = speeches.partition("\n\n")
    (meeting,) = read(f"{title}\n\n{speeches}\n\n{fields}\nRecorder: Lars Dahl")
    assert (meeting.title, meeting.date, meeting.place) == (title, "1971-01-18", "La Paz")
    assert len(meeting.turns) == 5
    assert meeting.turns[-1].text == "Then somebody is eating it."
    later = speeches.replace("Nineteen", "Eighteen").replace("high", "higher")
    assert [len(each.turns) for each in read(f"{title}\n\n{speeches}\n\n{fields}\n\n{later}")] == [5, 5]


def test_fields_that_the_header_gives_too_are_another_meeting() -> None:
    """Another day below the last speech, with nothing behind it, is no closing part of a record that has its own."""
    fields = SECOND.partition("\n\n")[2].partition("\n\n")[0]
    assert [meeting.date for meeting in read(f"{FIRST}\n\n{fields}")] == ["1971-01-18", "1971-01-20"]


def test_day_and_place_below_the_last_speech_are_no_words_of_it() -> None:
    """Two fields that the header lacks are its closing part; quoted above more of the speech they stay in it."""
    head = FIRST.replace("Date: 18 January 1971\nPlace: La Paz\n", "").partition("\n\nIbarra")[0]
    fields = "Date: 18 January 1971\nPlace: La Paz"
    (meeting,) = read(f"{head}\n\nIbarra: Read it.\n\nOkonjo: It is short.\n\n{fields}")
    assert (meeting.date, meeting.place, meeting.turns[-1].text) == ("1971-01-18", "La Paz", "It is short.")
    (meeting,) = read(f"{head}\n\nIbarra: Read it.\n\nOkonjo: It says:\n\n{fields}\n\nTin is dear. Buy none.")
    assert meeting.date is None
    assert meeting.turns[-1].text == f"It says:\n{fields}\nTin is dear. Buy none."


def test_numbered_calls_with_their_days_are_meetings_of_their_own() -> None:
    """The day in the heading or below it; a numbered item without one, or of no series, begins nothing."""
    first = "Hale: You bring me the milk.\n\nOrde: It may not need so much of your time as we had thought.\n\nHale: Good.\n\n"
    told = "Mr. Varga received me at the Legation. He asked whether it was true that we would build there.\n\n" * 3
    split = f"I. Call on the Director, Mr. Hale\n\nTuesday, 3 May 1977\n\n{first * 2}II. {{}}\n\n{told}"
    assert len(read(split.format("Conversation with the Indian Envoy, 5 May"))) == 2
    assert len(read(split.format("Call on the Envoy of India\n\nThursday, 5 May 1977, 3.30 p.m."))) == 2
    assert len(read(split.format("Conversation with the Indian Envoy on milk"))) == 1
    assert len(read(split.replace("II. ", "IV. ").format("Conversation with the Indian Envoy, 5 May"))) == 1


def test_a_remark_in_brackets_begins_no_meeting() -> None:
    """It ends in a stop, though it tells of the meeting and a day stands below."""
    for remark in (
        "(The meeting was interrupted by a telephone call.)",
        "[The interview of the Minister was put off.]",
    ):
        (meeting,) = read(f"{FIRST}\n\n{remark}\n\n(Signed) E. Ibarra\n[Stamp: Received 9 May 1971]")
        assert meeting.date == "1971-01-18"


@pytest.mark.parametrize(
    ("language", "heading", "day"),
    [
        ("eng", "SECOND SESSION", "19 January 1971, 9 a.m."),
        ("eng", "Session No. 2", "La Paz, 19 January 1971"),
        ("eng", "SECOND SITTING (PUBLIC)", "La Paz, 19 January 1971"),
        ("eng", "SECOND SITTING", "La Paz, Tuesday, January 19th, 1971, at 3 o'clock in the afternoon"),
        ("deu", "Zweite Sitzung", "19. Januar 1971, 9 Uhr"),
        ("rus", "II. Вечернее заседание. Протокол № 4", "19 января 1971 г., 6 час. вечера"),
    ],
)
def test_a_sitting_headed_with_its_own_day_is_a_meeting(language: str, heading: str, day: str) -> None:
    """Its people are those of the first."""
    speeches = "Ibarra: Have you slept?\n\nOkonjo: I have.\n\nIbarra: Then read it again."
    first, second = read(f"{FIRST}\n\n{heading}\n\n{day}\n\n{speeches}", language)
    assert second.date == "1971-01-19"
    assert (len(first.turns), len(second.turns)) == (5, 3)


def test_a_journals_day_may_have_the_place_behind_it() -> None:
    told = "He said that the weir leaked, and that nobody had been told of it. I promised to report on the matter.\n"
    text = (
        f"From the Diary of the Ambassador in Lund, V. Holm, for 2 to 6 June 1958\n\nMonday, 2 June. At the Weir House\n\n"
        f"{3 * told}\nFriday, 6 June. On the golf links, about 4 in the afternoon\n\n{3 * told}"
    )
    assert [meeting.date for meeting in read(text)] == ["1958-06-02", "1958-06-06"]


def test_a_sitting_without_a_day_of_its_own_parts_nothing() -> None:
    """Nor does one whose day is told in a speech."""
    for below in ("Okonjo: I have.", "Ibarra: On 19 January 1971?"):
        (meeting,) = read(f"{FIRST}\n\nSECOND SESSION\n\n{below}\n\nIbarra: Go on.\n\nOkonjo: So I do.")
        assert meeting.date == "1971-01-18"


def test_a_title_behind_a_colon_begins_a_meeting() -> None:
    """What it is about stands before the colon, too long for a label; the labels of both headers come back in the file."""
    head = "Works on the Old Mole: {} of the {} Meeting\n\nBrake, Town Hall\n{} May 1955\nOpened 9.30 a.m.; closed 11.40 a.m.\n\n"
    people = "Topic: Sand\nMembers: Prof. Akira Aoki, Mr. Ulf Tietjen (Ministry of Public Works and Harbours); Dr. M. Holm\n\n"
    speeches = "AOKI: The ground is sand.\n\nTIETJEN: Have you measured it?\n\nAOKI: At twelve points.\n\n"
    first = head.format("Minutes", "First", 16) + people + speeches
    second = head.format("Minutes", "Second", 17) + people + speeches
    meetings = read(f"{first}{second}")
    assert [(each.date, each.time, each.time_end) for each in meetings] == [
        ("1955-05-16", "09:30", "11:40"),
        ("1955-05-17", "09:30", "11:40"),
    ]
    assert [each.title for each in meetings] == [
        f"Works on the Old Mole: Minutes of the {no} Meeting" for no in ("First", "Second")
    ]
    assert [[turn.label for turn in each.turns] for each in meetings] == [["AOKI", "TIETJEN", "AOKI"]] * 2
    assert len(read(f"{first}{second}".replace("Minutes", "Borings"))) == 1


def test_a_german_title_behind_a_colon_is_a_title() -> None:
    """Its word begins the title, not the line."""
    (meeting,) = read("Ausbau der Alten Mole: Vermerk über den Besuch\n\nBrake, den 16. Mai 1955\n\nHOLM: Ja.", "deu")
    assert meeting.title == "Ausbau der Alten Mole: Vermerk über den Besuch"


def test_a_list_of_people_is_no_speech_though_its_label_comes_back() -> None:
    """``Members`` may speak: not where forms of address and names follow."""
    people = "Members: Prof. Akira Aoki, Mr. Hideo Tietjen (Ministry of Agriculture and Forestry); Ir. B. Visser, Dr. M. Holm (Laboratory)\n"
    speeches = "AOKI: The ground is sand.\n\nTIETJEN: Have you measured it?\n\nAOKI: At twelve points.\n\n"
    again = "Members: Prof. Akira Aoki, Mr. Hideo Tietjen; Dr. M. Holm\nMinutes: Miss J. Rieke\n"
    (meeting,) = read(f"MINUTES OF THE TALKS\n\nPlace: Brake\n{people}\n{speeches}{again}\nTIETJEN: Good.")
    assert [each.label for each in meeting.header] == ["Place", "Members"]


def test_the_day_at_a_pages_foot_belongs_to_the_entry_on_the_next_page() -> None:
    said = "Tveit: It leaks, as it did in May.\n\nOrde: Since May, then.\n\n" * 4
    heading = "Conversation with the Warden of Weirs, Ida Tveit\nPlace: Weir House\nInterpreter: Miss Lund\n\n"
    title = "From the papers of the Legation in Almstead: talks of Envoy A. Orde, May 1954"
    text = f"{title}\n\n4 May 1954\n{heading}{said}14 May 1954\f{heading}{said}"
    assert [meeting.date for meeting in read(text)] == ["1954-05-04", "1954-05-14"]


def test_calls_of_one_file_each_under_its_number() -> None:
    """A heading and a block of fields, two of them on one row, begin a call; the heading is no number of a file."""
    head = "TELEPHONE CALLS OF THE DUTY OFFICER\n\n"
    call = (
        "CALL {no}\n\nDate:     3 November 1973          Time:  9.{no}0 a.m.\nParties:  Mr. Declan Hart, Secretary\n"
        "          Col. Bertil Lind, Headquarters\nRe:       The bulldozer\n\nHART: Is it there?\n\nLIND: It is on its way.\n\n"
        "HART: Since when?\n\nLIND: Since Tuesday.\n\n"
    )
    meetings = read(head + "".join(call.format(no=no) for no in (1, 2, 3)))
    assert [meeting.time for meeting in meetings] == ["09:10", "09:20", "09:30"]
    assert [len(meeting.turns) for meeting in meetings] == [4, 4, 4]


def test_a_chinese_title_and_labels_set_wide_begin_a_meeting() -> None:
    talk = (
        "　　　　　　电　话　记　录\n\n档　　号：105-2\n通话日期：1956年5月{day}日\n通话时间：上午8时\n发话人：石平（处长）\n"
        "受话人：葛文（科长）\n\n石　飞机今天到，你知道了没有？\n\n葛　知道是明天。电报上写的是明天。\n\n石　电报错了，是今天。\n\n"
        "葛　我马上去机场。\n\n"
    )
    first, second = read(talk.format(day=8) + talk.format(day=9), "chi_sim")
    assert (first.date, second.date) == ("1956-05-08", "1956-05-09")
    assert [turn.label for turn in second.turns] == ["石", "葛"] * 2


@pytest.mark.parametrize("numbers", [("I.", "II."), ("(1)", "(2)"), ("— III —", "— IV —")])
def test_sittings_headed_by_a_number_alone(numbers: tuple[str, str]) -> None:
    """The day of each stands right below it, without the year that the title tells, and dashes part it from place and hour."""
    first, second = numbers
    text = f"""CONFERENCE ON THE EELS
Antwerp, 1934

SUMMARY RECORDS OF SITTINGS


{first}
Tuesday, May 8th -- Town House, Room B -- 10 a.m.

Chairman for the day: Mr. Rupert Hale (Great Britain)
Delegates: Mr. Otto Krag (Norway), Mr. Luc Claes (Belgium)

Mr. Krag: What is a barrel?

Mr. Claes: We have two.

The Chairman: We have one.

Mr. Krag: And I have none.

{second}
Wednesday, May 9th -- On board the Explorator -- 2.30 p.m.

Chairman for the day: Mr. Otto Krag (Norway)
Delegates: Mr. Rupert Hale (Great Britain), Mr. Luc Claes (Belgium)

The Chairman: Our friend is not here.

Mr. Hale: He sleeps.

Mr. Claes: He rows.

The Chairman: Then we wait.
"""
    one, two = read(text)
    assert (one.date, one.time, one.place) == ("1934-05-08", "10:00", "Town House, Room B")
    assert (two.date, two.time, two.place) == ("1934-05-09", "14:30", "On board the Explorator")
    assert [len(one.turns), len(two.turns)] == [4, 4]
    assert two.title is None


def test_numbered_items_within_a_sitting_are_none() -> None:
    text = """MINUTES
Antwerp, 4 May 1934

Chairman: Mr. Rupert Hale
Present: Mr. Otto Krag, Mr. Luc Claes

I.
The letter of May 8th was read.

Mr. Krag: What is a barrel?

Mr. Claes: We have two.

II.
The letter of May 9th was read.

Mr. Krag: And I have none.

Mr. Claes: Then take one.
"""
    assert len(read(text)) == 1
