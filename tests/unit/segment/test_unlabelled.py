"""Lines of a header without a label: where a paper is kept, who may read it, who has read it, when it was."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from tests.unit.segment.typed import read

TALK = "\n\nDate: 6 October 1951\nParticipants: Hugh Stare, Director; Ada Etch, Engineer\n\nStare: We begin.\n\nEtch: Yes.\n\nStare: Good.\n"
TITLE = "\n\nMinutes of the Talk on Cattle"
SAID = "\n\nStare: We begin.\n\nEtch: Yes.\n\nStare: Good.\n"


def meeting_of(text: str, language: str = "eng") -> Meeting:
    (meeting,) = read(text, language)
    return meeting


def unlabelled(text: str, language: str = "eng") -> list[tuple[str, str]]:
    return [(each.field.value, each.value) for each in meeting_of(text, language).header if each.label is None]


@pytest.mark.parametrize(
    "line",
    [
        "Fond 812, Inventory 4, File 9, sheets 2-17",
        "Archiwum Miejskie, KM, sygn. V/12, k. 12-16",
        "ЦГА, ф. 9, оп. 4, д. 116, лл. 40—47",
        "Stadtarchiv, Best. 14, Bd. 2, Bl. 9-11",
        "Protocol book, sheets 3–9",
        "Town Archives (TAN), K-3 14. f. 2/1969",
        "C.R.P./P.V. 3 and 4",
        "KM/75/9/II",
        "HC/SE/78/REC 4 (Final)",
        "C.B. – R.T. / 614",
        "Eastern No. 12",
        "County Foreign Office, Bulletin No. 3 (1951)",
    ],
)
def test_the_place_of_a_paper_is_told_by_its_pieces(line: str) -> None:
    assert unlabelled(f"{line}{TITLE}{TALK}") == [("reference", line)]


@pytest.mark.parametrize("line", ["市委办公室卷 7 目 4", "农业部档案馆 107-00563-04", "滇南公署档　全宗43　卷507"])
def test_the_place_of_a_chinese_paper(line: str) -> None:
    text = f"{line}\n\n石副部长同林德大使谈话记录\n\n时间：1958年3月21日\n\n石副部长：请坐。\n\n林德：谢谢。\n"
    assert unlabelled(text, "chi_sim") == [("reference", line.replace("\u3000", " "))]


def test_a_reference_that_had_no_room_is_read_whole() -> None:
    line = "Archive of the Central Union of Millers, fond 100/3, vol. 211, file 88, pp. 41-44"
    assert unlabelled(f"{line}{TITLE}{TALK}") == [("reference", line)]


def test_a_symbol_that_heads_the_pages_is_no_field() -> None:
    text = f"M.A./Loc. 7/46{TITLE}{TALK}\n\fM.A./Loc. 7/46\n\nEtch: And on.\n\nStare: And on.\n"
    assert unlabelled(text) == []


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("Archive No. 107-26", "Internal; circulate to the Second Desk only"),
        ("Incoming No. 1127/58", "Secret. To be returned"),
        ("Ref. 12/3", "Not for the press"),
    ],
)
def test_a_reference_ends_with_its_line(label: str, line: str) -> None:
    header = meeting_of(f"{label}\n{line}{TITLE}{TALK}").header
    assert header[0].value == label.rsplit(maxsplit=1)[-1]
    assert (header[1].field.value, header[1].value) == ("classification", line)


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("eng", "Printed in 7 numbered copies; this is number 2", "copy"),
        ("eng", "In 5 copies.", "copy"),
        ("deu", "2. Ausfertigung von sechs", "copy"),
        ("deu", "Gefertigt in vier Exemplaren", "copy"),
        ("deu", "Verschlußakt", "classification"),
        ("chi_sim", "内部文件，阅后退还", "classification"),
        ("chi_sim", "绝密 只供编写小组传阅", "classification"),
        ("chi_sim", "定稿", "review_status"),
        ("rus", "Невыправленная стенограмма", "review_status"),
    ],
)
def test_who_may_have_a_paper_in_other_words(language: str, line: str, kind: str) -> None:
    assert unlabelled(f"{line}{TITLE}{TALK}", language) == [(kind, line)]


def test_two_markings_of_a_chinese_line() -> None:
    text = "定稿　限发至县级\n\n石副部长同林德大使谈话记录\n\n时间：1958年3月21日\n\n石副部长：请坐。\n\n林德：谢谢。\n"
    assert unlabelled(text, "chi_sim") == [("review_status", "定稿"), ("classification", "限发至县级")]


def test_a_remark_on_the_text_may_have_no_room_on_its_line() -> None:
    remark = "(Put together from two notebooks of the engineer's; the Director has not gone over the text)"
    assert unlabelled(f"Minutes of the Talk on Cattle\n{remark}{TALK}") == [("review_status", remark)]


def test_a_label_far_above_the_others_and_a_long_title_leave_the_header_whole() -> None:
    title = (
        "What Was Said when the Director of the Northern Cattle Board, Hugh Stare, Received the Engineer of the Board\n"
        "-With Reference to Forty Tons of Hay Held in the Customs Shed at the Head of the Old Northern Valley-"
    )
    told = meeting_of(
        f"Archive No. 12-26\n\n{title}\n(Put in order from a notebook; he has not gone over the text){TALK}"
    )
    assert told.date == "1951-10-06"
    assert [each.field.value for each in told.header if each.label] == ["reference", "date", "participants"]


def test_labels_alone_above_their_values() -> None:
    header = (
        "The Director Meets the Engineer (Notes of Talks, Second Round)\n\n"
        "Date and hour\n6 October 1951, 2.30 p.m.\n\nPlace\nMill Hotel, small conference room\n\n"
        "Present\nHugh Stare, Director\nAda Etch, Engineer"
    )
    meeting = meeting_of(f"{header}\n\nStare: We begin.\n\nEtch: Yes.\n\nStare: Good.\n")
    assert (meeting.date, meeting.time, meeting.place) == ("1951-10-06", "14:30", "Mill Hotel, small conference room")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("eng", "Confirmed at the next meeting."),
        ("eng", "Read and approved by both delegations"),
        ("deu", "Vom Herrn Minister noch nicht genehmigt."),
    ],
)
def test_the_closing_part_says_who_confirmed_the_text(language: str, line: str) -> None:
    text = f"Minutes of the Talk on Cattle{TALK}\nDistribution: Board, file\n{line}\n"
    assert ("review_status", line) in unlabelled(text, language)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Warsaw, 6 October 1951", "Warsaw, 6 October 1951"),
        ("Minute Book 14, folio 207", "Minute Book 14, folio 207"),
    ],
)
def test_a_line_in_the_corner_is_read_whole(line: str, value: str) -> None:
    """There it soon has no room."""
    talk = TALK.replace("Date: 6 October 1951\n", "")
    assert value in [told for _, told in unlabelled(f"{'':55}{line}{TITLE}{talk}")]


@pytest.mark.parametrize(
    ("title", "date", "time"),
    [
        (
            "Note of a Meeting held in Room 4 on Thursday, 6th May, 1948, at 11.15 a.m. to discuss Tins",
            "1948-05-06",
            "11:15",
        ),
        ("Minutes of the Talk on Cattle, 6 May 1948, 10.30 a.m.", "1948-05-06", "10:30"),
    ],
)
def test_the_day_with_its_hour_in_the_title_is_the_talks(title: str, date: str, time: str) -> None:
    """Above it stands the day on which the record was written."""
    talk = TALK.replace("Date: 6 October 1951\n", "")
    meeting = meeting_of(f"Leeds, 9 May 1948\n\n{title}{talk}")
    assert (meeting.date, meeting.time) == (date, time)


def test_the_day_that_a_telegram_tells_counts_before_that_of_its_dispatch() -> None:
    text = (
        "TELEGRAM No. 12\n\nFrom: Delhi\nTo: Third Department\nDispatched: 12 December 1955\n\n"
        "Re the jute. On 10 December I was received by Deputy Minister Rao. He said that the jute was wet and that\n"
        "nobody had been told of it, which I promised to report. We drank tea. He saw me to the door.\n"
    )
    assert meeting_of(text).date == "1955-12-10"


def test_the_day_of_an_entry_below_a_title_that_spans_several() -> None:
    text = (
        "From the Diary of the Ambassador in Hanoi, V. Holm, for 4 to 9 May 1958\n\n6 May\n\n"
        "At 10 o'clock I called on Comrade Quyen at his invitation. He said that the furnace had gone out.\n"
        "I asked who had lit it. He said that nobody had, and that this was the whole of the matter.\n"
    )
    meeting = meeting_of(text)
    assert (meeting.date, meeting.time) == ("1958-05-06", "10:00")


def test_both_hours_told_above_footnotes_are_the_talks() -> None:
    closing = "\nThe talk lasted from 18:30 until 20:00, when the light failed.\n\n[1] Known for thrift.\n"
    meeting = meeting_of(f"Minutes of the Talk on Cattle{TALK}{closing}")
    assert (meeting.time, meeting.time_end) == ("18:30", "20:00")


def test_chinese_hours_end_a_list_and_a_stamp_is_passed_over() -> None:
    text = (
        "〔收文章：商务处　1960年11月2日〕\n\n参赞林德一九六〇年十月工作日志摘录\n\n十月十八日\n"
        "在场者：工程师石平、林德\n晚七时半开始，十时许告辞\n\n石平：请坐。\n\n林德：谢谢。\n\n石平：好。\n"
    )
    meeting = meeting_of(text, "chi_sim")
    told = [(each.field.value, each.value) for each in meeting.header]
    assert told[1:] == [("participants", "工程师石平、林德"), ("time", "晚七时半开始，十时许告辞")]
    assert (meeting.date, meeting.time) == ("1960-10-18", "19:30")


@pytest.mark.parametrize(
    "room",
    ["Conference Room, Terminal Building, 26 Airport Road", "Room 12, Terminal Building", "Room, Terminal Building"],
)
def test_a_room_is_no_label_of_itself(room: str) -> None:
    (meeting,) = read(
        f"MINUTES OF THE AIRPORT COMMISSION\nSeptember 10, 1974\n{room}\n\nPresent: Hugh Stare, Ada Etch{SAID}"
    )
    assert (meeting.place, [each.label for each in meeting.header if each.field.value == "place"]) == (room, [None])


def test_a_room_behind_its_label_is_the_place() -> None:
    (meeting,) = read(
        f"MINUTES OF THE AIRPORT COMMISSION\nSeptember 10, 1974\nConference Room: Town Hall\n\nPresent: Hugh Stare, Ada Etch{SAID}"
    )
    assert meeting.place == "Town Hall"


@pytest.mark.parametrize(
    "label", ["VIII. Question", "XVII. Question", "Question VII", "Question No. 7", "XII. On the question"]
)
def test_a_numbered_question_is_the_subject(label: str) -> None:
    told = read(
        f"SESSION OF THE BOARD\n9 February 1961\n\nPresent: Hugh Stare, Ada Etch\n{label}: On the supply of lime{SAID}"
    )
    assert [(each.label, each.value) for each in told[0].header if each.field.value == "subject"] == [
        (label, "On the supply of lime")
    ]
