"""Where and when a meeting was held, told in lines without label or in a sentence; what a journal's entry is about."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from tests.unit.segment.typed import read

SAID = "\nPresent: Mr. Orde, Chairman; Miss Tveit\n\nMr. ORDE: The weir leaks.\n\nMiss TVEIT: Since when?\n\nMr. ORDE: Since May.\n"
TOLD = "We drank tea. He said that the weir leaked and that nobody had been told of it, which I promised to report.\n"


def meeting_of(text: str, language: str = "eng") -> Meeting:
    (meeting,) = read(text, language)
    return meeting


def unlabelled(meeting: Meeting) -> list[tuple[str, str]]:
    return [(each.field.value, each.value) for each in meeting.header if each.label is None]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("held in the Reading Room, Weir Lane, on Tuesday, 4th May, 1954", None),
        ("held on 4th May 1954 at 1430 hrs in the Weir House, ALMSTEAD", "14:30"),
        ("Held at the Weir House, Almstead, Lower Meadows District, on Tuesday, 4 May 1954, at 2.30 p.m.", "14:30"),
    ],
)
def test_a_line_below_a_title_of_small_letters_says_where_and_when(line: str, time: str | None) -> None:
    meeting = meeting_of(f"Minutes of the Third Meeting of the Weir Trust\n{line}\n{SAID}")
    assert meeting.title == "Minutes of the Third Meeting of the Weir Trust"
    assert unlabelled(meeting) == [("date", line)]
    assert (meeting.date, meeting.time) == ("1954-05-04", time)


def test_below_the_day_such_a_line_is_the_place_and_gives_the_hour() -> None:
    line = "Held at the Weir House, Almstead, on Tuesday, 4 May 1954, at 2.30 p.m."
    meeting = meeting_of(f"4 May 1954\n\nVERBATIM RECORD OF THE THIRD MEETING\n{line}\n{SAID}")
    assert unlabelled(meeting) == [("date", "4 May 1954"), ("place", line)]
    assert (meeting.time, meeting.place) == ("14:30", "Weir House, Almstead")


def test_the_day_below_a_title_in_russian_stands_behind_a_small_word() -> None:
    text = "ПРОТОКОЛ № 4\nзаседания бюро Заречного райкома\nот 4 мая 1954 года\n\nПрисутствовали: Седов Н. И., Цой М. Ф.\n\n"
    meeting = meeting_of(f"{text}СЕДОВ. Плотина течет.\n\nЦОЙ. Давно?\n\nСЕДОВ. С весны.\n", "rus")
    assert meeting.title == "ПРОТОКОЛ № 4 заседания бюро Заречного райкома"
    assert ("date", "от 4 мая 1954 года") in unlabelled(meeting)


def test_the_day_and_number_of_a_records_entry_are_a_reference_where_that_of_the_talk_follows() -> None:
    meeting = meeting_of(
        "SECRET\n\n14 May 1954, No. 31\n\nFROM THE JOURNAL OF A. ORDE,\nEnvoy in Almstead\n\n"
        f"Record of conversation with the Warden of Weirs, Ida Tveit\n\n4 May 1954\n\n{TOLD}\n{TOLD}"
    )
    assert ("reference", "14 May 1954, No. 31") in unlabelled(meeting)
    assert (meeting.date, meeting.place) == ("1954-05-04", None)
    assert meeting.title == "Record of conversation with the Warden of Weirs, Ida Tveit"


@pytest.mark.parametrize(
    "heading",
    [
        "Call upon the Warden of Weirs",
        "Encounter with the Danish Consul at the airport",
        "Walk to the sluices",
        "The Warden of Weirs calls",
        "Telephone call from the Danish Consul",
    ],
)
def test_the_heading_of_a_journals_entry_is_its_subject(heading: str) -> None:
    text = f"Diary of the Envoy in Almstead, A. Orde, 4–6 May 1954\n\n4 May\n{heading}\n\n{TOLD}\n6 May\nTalk with Miss Tveit\n\n{TOLD}"
    first, second = read(text)
    assert (first.date, first.subject, first.place) == ("1954-05-04", heading, None)
    assert (second.date, second.subject) == ("1954-05-06", "Talk with Miss Tveit")


def test_a_house_below_the_day_of_an_entry_is_no_subject() -> None:
    text = f"Diary of the Envoy in Almstead, A. Orde, 4–6 May 1954\n\n4 May\nIn the Ministry of Weirs\n\n{TOLD}\n6 May\nTalk with Miss Tveit\n\n{TOLD}"
    assert [meeting.subject for meeting in read(text)] == [None, "Talk with Miss Tveit"]


def test_a_title_may_break_between_two_days() -> None:
    told = "Wir tranken Tee. Er sagte, dass das Wehr lecke und dass niemand davon wisse, was ich zu melden versprach.\n"
    title = "Aus dem Tagebuch des Botschafters in Dänemark, A. Holm, 4. bis 6. Mai 1954"
    text = f"{title}\n\n4. Mai\nBegegnung mit dem Konsul\n\n{told}\n6. Mai\nGespräch mit Tveit\n\n{told}"
    first, second = read(text, "deu")
    assert (first.title, first.date, first.subject) == (title, "1954-05-04", "Begegnung mit dem Konsul")
    assert second.date == "1954-05-06"


def test_a_long_line_that_begins_with_the_day_says_where() -> None:
    line = "Tuesday, 4th May, 1954, in the Reading Room of the Weir House, Lower Lane, Almstead"
    meeting = meeting_of(f"Minutes of the Third Meeting of the Weir Trust\n{line}\n{SAID}")
    assert unlabelled(meeting) == [("date", line)]
    assert meeting.place == "Reading Room of the Weir House, Lower Lane, Almstead"


def test_a_heading_of_two_lines_above_fields_is_a_subject() -> None:
    meeting = meeting_of(
        "From the papers of the Legation in Almstead: talks of Envoy A. Orde, May 1954\n\n4 May 1954\n"
        "Conversation with the Permanent Warden of Weirs, Sluices and Ferries, Ida Tveit\nPlace: Weir House\n"
        "Also present: Miss Lund, Secretary\n\nTveit: It leaks.\n\nOrde: Since when?\n\nTveit: Since May.\n"
    )
    assert meeting.subject == "Conversation with the Permanent Warden of Weirs, Sluices and Ferries, Ida Tveit"


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("Beginning of the talks 14.15, end 16.05.", ("14:15", "16:05")),
        ("Start of the conversation at 9.20 hrs, close at 11.00 hrs.", ("09:20", "11:00")),
    ],
)
def test_a_sentence_of_the_header_gives_both_hours(sentence: str, hours: tuple[str, str]) -> None:
    meeting = meeting_of(
        "Record of the Talks on the Weir\n\nAlmstead, 4 May 1954\n\nPresent: Comrade Orde; Comrade Tveit\n\n"
        f"{sentence}\n\nComrade Orde: It leaks.\n\nComrade Tveit: Since when?\n\nComrade Orde: Since May.\n"
    )
    assert (meeting.time, meeting.time_end) == hours


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ("I called on Ida Tveit in the Ministry of Weirs at 4 o'clock in the afternoon.", "16:00"),
        ("I went to see Ida Tveit in her house at half past four in the afternoon.", "16:30"),
        ("I called on Ida Tveit in the Ministry of Weirs at 4 o'clock.", None),
        ("I called on Ida Tveit to say that the weir broke at 4 o'clock in the afternoon.", None),
    ],
)
def test_the_hour_stands_behind_whom_a_narrator_called_on(told: str, time: str | None) -> None:
    text = (
        f"Diary of the Envoy in Almstead, A. Orde, 4–6 May 1954\n\n4 May\nVisit to the Warden of Weirs\n\n{told} {TOLD}"
    )
    assert read(f"{text}\n6 May\nTalk with Miss Tveit\n\n{TOLD}")[0].time == time


@pytest.mark.parametrize(("told", "time"), [("At four in the afternoon", "16:00"), ("At 4 o'clock", None)])
def test_the_hour_at_which_a_narrator_called_needs_its_part_of_the_day(told: str, time: str | None) -> None:
    text = f"Diary of the Envoy in Almstead, A. Orde, 4–6 May 1954\n\n4 May\nVisit to the Warden of Weirs\n\n{told} I visited Miss Tveit at her house. {TOLD}"
    assert read(f"{text}\n6 May\nTalk with Miss Tveit\n\n{TOLD}")[0].time == time


def test_labels_parted_from_their_values_by_dashes_are_fields() -> None:
    meeting = meeting_of(
        "Minutes of the Fifth Meeting of the Joint Weir Board\n\nStenographer – Miss Ada Lund\nTown and building – Almstead, Weir House\n"
        "4th May, 1954\nThe meeting began – 10.30 a.m.\nThe meeting closed – 1.10 p.m.\nIn attendance – Mr. Orde, Warden; Miss Tveit, Clerk\n\n"
        "Mr. Orde: It leaks.\n\nMiss Tveit: Since when?\n\nMr. Orde: Since May.\n"
    )
    told = {(each.label, each.field.value, each.value) for each in meeting.header}
    assert ("Town and building", "place", "Almstead, Weir House") in told
    assert ("The meeting began", "time", "10.30 a.m.") in told
    assert (meeting.time, meeting.time_end) == ("10:30", "13:10")


def test_what_only_resembles_a_label_is_the_end_of_a_lists_entry() -> None:
    meeting = meeting_of(
        "Minutes of the Negotiation of the Standing Committee for Weirs\n\nDate: 4 May 1954\n"
        "For the Danish party: Mikkel Tveit, counsellor, Federal State Secretariat; "
        "Vera Lund, president of the district\nSubject: Weirs\n\nTveit: It leaks.\n\nLund: Since when?\n\nTveit: Since May.\n"
    )
    assert not [each for each in meeting.header if each.field.value == "recorder"]


def test_a_source_of_several_sentences_goes_on_over_a_colon() -> None:
    source = 'Department Archives, Lot 7, Weirs, POL 7. Confidential. Prepared by Tveit; cleared by the Warden of Weirs on May 21. A note on the first page reads: "Seen."'
    meeting = meeting_of(
        f"12. Memorandum for the Record\n\nReference: {source}\n\nAlmstead, May 4, 1954, 10:15 a.m.\n{SAID}"
    )
    assert [(each.label, each.value) for each in meeting.header if each.field.value == "reference"] == [
        ("Reference", source)
    ]


def test_minutes_before_a_title_are_no_recorder() -> None:
    meeting = meeting_of(
        f"Minutes: Vice Minister Ada Orde Receives the Danish Weir Mission\n\nWhen: 4 May 1954\nWhere: Weir House\n{SAID}"
    )
    assert meeting.title == "Minutes: Vice Minister Ada Orde Receives the Danish Weir Mission"
    assert not [each for each in meeting.header if each.field.value == "recorder"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("eng", "BETWEEN:     Tuesday, 4 May 1954, 9:40 p.m.\n             Wednesday, 5 May 1954, 12:20 a.m."),
        ("eng", "BETWEEN:     Tuesday, 4 May 1954, 9:40 p.m.\nAND:         Wednesday, 5 May 1954, 12:20 a.m."),
        ("eng", "From: 2140 hrs 4 May 1954\nTo: 0020 hrs 5 May 1954"),
        ("eng", "From: 4 May 1954, 9.40 p.m.\nUntil: 5 May 1954, 12.20 a.m."),
        ("deu", "Von: Dienstag, 4. Mai 1954, 21.40 Uhr\nBis: Mittwoch, 5. Mai 1954, 0.20 Uhr"),
        ("deu", "Zwischen: 4. Mai 1954, 21.40 Uhr\nund: 5. Mai 1954, 0.20 Uhr"),
        ("rus", "Начало: 4 мая 1954 г., 21 час 40 мин.\nДо: 5 мая 1954 г., 0 час. 20 мин."),
        ("chi_sim", "自：1954年5月4日21时40分\n至：1954年5月5日0时20分"),
    ],
)
def test_a_talk_over_midnight_has_the_day_of_its_beginning_and_both_hours(language: str, lines: str) -> None:
    heads = {"eng": "RECORD OF A TALK", "deu": "Niederschrift", "rus": "Запись беседы", "chi_sim": "谈话记录"}
    meeting = meeting_of(f"{heads[language]}\n\n{lines}\n{SAID}", language)
    assert (meeting.date, meeting.time, meeting.time_end) == ("1954-05-04", "21:40", "00:20")
    assert [each.field.value for each in meeting.header][:1] == ["date"]


@pytest.mark.parametrize("between", ["9.40 and 11.15 p.m.", "9 and 11.15 p.m."])
def test_the_hours_between_which_they_met_are_no_people(between: str) -> None:
    meeting = meeting_of(f"RECORD OF A TALK\n\nDate: 4 May 1954\nBetween: {between}\n{SAID}")
    assert [each.field.value for each in meeting.header if each.label] == ["date", "time", "participants"]
    assert meeting.time_end == "23:15"


@pytest.mark.parametrize(
    ("language", "line", "field"),
    [
        ("eng", "When: 4:15 p.m., 4 May 1954", "time"),
        ("eng", "When: 4 May 1954, 4:15 p.m.", "date"),
        ("eng", "OPENED AND CLOSED: Tuesday, 4 May 1954, 4.15 p.m.", "date"),
        ("eng", "Begun and ended: 4.15 p.m., 5.30 p.m.", "time"),
        ("deu", "Beginn und Ende: Dienstag, 4. Mai 1954, 16.15 Uhr", "date"),
        ("rus", "Начато и окончено: 4 мая 1954 г., 16 час. 15 мин.", "date"),
    ],
)
def test_a_label_of_day_and_hour_is_of_what_stands_first(language: str, line: str, field: str) -> None:
    meeting = meeting_of(f"MINUTES OF THE WEIR BOARD\n\n{line}\n{SAID}", language)
    assert meeting.header[0].field.value == field
    if ", 4.15" not in line and "5.30" not in line:
        assert (meeting.date, meeting.time) == ("1954-05-04", "16:15")


@pytest.mark.parametrize(
    ("language", "head", "hours"),
    [
        (
            "chi_sim",
            "工会委员会第九次会议记录\n\n一九五一年七月三十日晚\n（七点十分开会，九点散会）\n\n主席：邱德昌\n记录：邢保田\n",
            ("19:10", "21:00"),
        ),
        (
            "chi_sim",
            "工会委员会第九次会议记录\n\n日期：一九五一年七月三十日下午\n时间：上午七点十分至九点\n\n主席：邱德昌\n",
            ("07:10", "09:00"),
        ),
        (
            "eng",
            "Minutes of the Ninth Meeting\n\nDate: 30 July 1951, evening\nOpened: 7.10\nClosed: 9.05\n\nChairman: Mr. Holm\n",
            ("19:10", "21:05"),
        ),
        (
            "rus",
            "Протокол девятого заседания\n\nДата: 30 июля 1951 г., вечером\nНачало: 7 час. 10 мин.\nКонец: 9 час.\n\nПредседатель: тов. Орлов\n",
            ("19:10", "21:00"),
        ),
    ],
)
def test_the_half_of_the_day_told_beside_the_day(language: str, head: str, hours: tuple[str, str]) -> None:
    (meeting,) = read(head + "\n", language)
    assert (meeting.time, meeting.time_end) == hours
