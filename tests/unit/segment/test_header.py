"""Headers of many layouts: what the cases under tests/cases/headers expect, field by field, and what must not be read."""

from __future__ import annotations

import pytest

from minutebook.model import CleanLine, Field
from minutebook.rules import load_rulebook
from minutebook.segment.header.header import Header, read_header
from minutebook.text import clean_lines
from tests.invented import Case, load_cases, read_case
from tests.typescript import type_pages
from tests.unit.segment.typed import read

RULES = load_rulebook()
CASES = load_cases()


def lines_of(text: str, language: str = "eng") -> tuple[CleanLine, ...]:
    return clean_lines(type_pages(text, language), RULES)


def header_of(text: str, language: str = "eng") -> Header:
    return read_header(lines_of(text, language), RULES, language)


def fields(header: Header) -> list[tuple[str | None, str, str]]:
    return [(each.label, each.field.value, each.value) for each in header.fields]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_layout_gives_its_fields_and_nothing_else(case: Case) -> None:
    """Title, date, hours, place and each labelled and unlabelled field, in order."""
    meeting = read_case(case, RULES)
    assert [(each.label, each.field.value, each.value) for each in meeting.header] == list(case.header)
    assert (meeting.date, meeting.time, meeting.time_end) == (case.date, case.time, case.time_end)
    assert (meeting.place, meeting.subject) == (case.place, case.subject)
    if case.title is not None:
        assert meeting.title == case.title


def test_a_field_remembers_its_rule_and_its_place_on_the_page() -> None:
    header = header_of(
        "Record of Talks on Salt\n\nDate: 3 May 1961\nPlace: Cagliari\n\nOne: Yes.\n\nTwo: No.\n\nOne: Why?"
    )
    date, place = header.fields
    assert (date.rule, place.rule) == ("eng-date", "eng-place")
    (span,) = date.spans
    assert (span.line_no, span.start, span.end) == (2, 6, 16)
    assert date.confidence == pytest.approx(0.95)


def test_the_body_begins_at_the_first_speech_and_the_tail_at_the_signature() -> None:
    text = (
        "Minutes of a Talk on Reeds\n\nDate: 3 May 1961\nPresent: Ada Holm; Per Vik\n\nHolm: They are tall this year.\n\n"
        "Vik: They were taller before the war.\n\nRecorded by: Siv Moe\n"
    )
    lines = lines_of(text)
    header = read_header(lines, RULES, "eng")
    assert lines[header.body_start].text.startswith("Holm:")
    assert lines[header.tail_start].text.startswith("Recorded by")
    assert fields(header)[-1] == ("Recorded by", "recorder", "Siv Moe")


def test_prose_that_looks_like_a_label_is_left_in_the_body() -> None:
    """False colons: times, "as follows:", quotations, notes."""
    text = (
        "Minutes of a Talk on Reeds\n\nDate: 3 May 1961\n\n"
        "The chairman said that the place was as follows: a long room with two stoves, of which neither was lit.\n\n"
        "Present conditions in the valley were then discussed at length by both of the delegations and left open.\n"
    )
    assert fields(header_of(text)) == [("Date", "date", "3 May 1961")]


def test_the_day_of_a_journals_entry_stands_below_the_title_and_that_of_its_registration_above() -> None:
    text = (
        "СЕКРЕТНО\nЭкз. № 1\n\n№ 48/с\n«12» мая 1953 г.\n\nИз дневника временного поверенного в делах СССР в Дании П. А. Ремизова\n\n"
        "9 мая 1953 г.\nБеседа с министром просвещения Кнудом Харбо\n\n"
        "Сегодня в 14 час. 20 мин. посетил Харбо по поводу выставки книг. Министр принял меня стоя, так как кресла чинили.\n\n"
        "Я сказал, что выставка прибывает пароходом, и попросил помочь с помещением, на что он согласился сразу.\n"
    )
    header = header_of(text, "rus")
    assert (header.date, header.time) == ("1953-05-09", "14:20")
    assert header.subject == "Беседа с министром просвещения Кнудом Харбо"
    assert ("№", "reference", "48/с") in fields(header)
    assert [value for _, kind, value in fields(header) if kind == "date"] == ["9 мая 1953 г."]


def test_a_chinese_sentence_tells_hours_and_place() -> None:
    text = (
        "关于接收旧灯船档案的谈话记录（1951年3月6日）\n\n谈话在汕头旧海关楼进行，下午二时半开始，四时结束。\n\n"
        "沈定（下称沈）：你在海关做了多少年？\n\n埃文斯先生（下称埃）：二十九年。我管灯船，不管税。\n\n沈：灯船一共几艘？\n\n埃：四艘。\n"
    )
    header = header_of(text, "chi_sim")
    assert (header.date, header.time, header.time_end) == ("1951-03-06", "14:30", "16:00")
    assert header.place == "汕头旧海关楼"


@pytest.mark.parametrize(
    ("language", "line", "field"),
    [
        ("deu", "2. Ausfertigung, 4 Blatt", ("copy", "2. Ausfertigung, 4 Blatt")),
        ("deu", "VD-Nr. MfK 12/76", ("reference", "MfK 12/76")),
        ("deu", "Akte: LAS Abt. 12 Nr. 77, Bl. 3", ("reference", "LAS Abt. 12 Nr. 77, Bl. 3")),
        ("chi_sim", "共印七份，此为第二份", ("copy", "共印七份，此为第二份")),
        ("chi_sim", "（已送部长阅，尚未退回）", ("review_status", "（已送部长阅，尚未退回）")),
    ],
)
def test_registries_number_their_records_and_copies(language: str, line: str, field: tuple[str, str]) -> None:
    titles = {"deu": ("Vermerk über ein Gespräch", "Ort: Berlin"), "chi_sim": ("会谈纪要", "地点：上海")}
    title, place = titles[language]
    text = f"{title}\n{line}\n\n{place}\n" if line.startswith("（") else f"{line}\n\n{title}\n\n{place}\n"
    assert field in [(kind, value) for _, kind, value in fields(header_of(text, language))]


def test_a_text_without_a_header_has_no_fields_and_says_so() -> None:
    header = header_of("The river rose in the night and took the lower bridge with it. Nobody was hurt.\n")
    assert header.fields == ()
    assert header.date is None
    assert [problem.code for problem in header.problems] == ["no_date"]


def test_names_in_the_list_tell_a_speakers_label_from_a_field() -> None:
    """ "Zammit:" is nobody's field, although it stands once and directly below the header."""
    text = "Record of a Meeting\n\nDate: 3 May 1961\nPresent: J. Zammit, Harbour Master\nZammit: The lamp is out.\n"
    header = header_of(text)
    assert [each.field for each in header.fields] == [Field.DATE, Field.PARTICIPANTS]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Datc: 8 June 1962", ("Datc", "date", "8 June 1962")),
        ("Date; 8 June 1962", ("Date", "date", "8 June 1962")),
        ("Date 8 June 1962", ("Date", "date", "8 June 1962")),
        ("Dates 8 June 1962", ("Dates", "date", "8 June 1962")),
        ("Vcnue: Old Customs House", ("Vcnue", "place", "Old Customs House")),
        ("Piece: Old Customs House", ("Piece", "place", "Old Customs House")),
        ("Attendees! Luo Jing, Deputy Director", ("Attendees", "participants", "Luo Jing, Deputy Director")),
        ("Xyrbs: 9.15 a.m.", ("Xyrbs", "time", "9.15 a.m.")),
        ("Venue Old Customs House", ("Venue", "place", "Old Customs House")),
        ("lnterpreter: Gao Ming", ("lnterpreter", "interpreter", "Gao Ming")),
        ("Minutcs Preparcd: Shen Lan", ("Minutcs Preparcd", "recorder", "Shen Lan")),
        ("Attendess Luo Jing, Deputy Director", ("Attendess", "participants", "Luo Jing, Deputy Director")),
    ],
)
def test_damaged_labels_and_lost_colons_are_read_among_other_fields(row: str, expected: tuple[str, str, str]) -> None:
    text = (
        f"Minutes of a Talk on Reeds\n\nReference: 14/61\n{row}\nCopy No. 2\n\nShen: Yes.\n\nLuo: No.\n\nShen: Why?\n"
    )
    assert expected in fields(header_of(text))


@pytest.mark.parametrize("mark", [":", ".", ",", ";"])
@pytest.mark.parametrize(
    ("language", "list_of", "below"),
    [
        ("eng", "Attendees{} Ulla Berg, Deputy Director of the Department of Fisheries", "Interpreter: Ida Krag"),
        ("eng", "ABSENT{} Councilman Orde", "Also Present: Ida Krag, City Clerk"),
        ("eng", "Korean side{} Ryu Chang, Minister; Pae Sun, head of the section", "Our side: Luo Qi, Premier"),
        ("deu", "Sprachmittlerin{} Ulla Berg", "Protokoll: Ida Krag"),
        ("rus", "Присутствовали{} Н. Ф. Стругов, министр; Л. Д. Меркин, начальник отдела", "Переводила: И. Краг"),
    ],
)
def test_a_list_whose_colon_is_misread_is_a_list(language: str, list_of: str, below: str, mark: str) -> None:
    """Whatever its colon was read as; the fields below it are kept too."""
    row = list_of.format(mark)
    text = f"Minutes of a Talk on Reeds\n\nPRESENT: Emeka Okafor, Mayor\n{row}\n{below}\n\nOkafor: Yes.\n\nOrde: No.\n\nOkafor: Why?\n"
    label = list_of.partition("{")[0]
    found = fields(header_of(text, language))
    assert [(each[0], each[2]) for each in found][1:] == [
        (label, row[len(label) + 1 :].strip()),
        tuple(below.split(": ")),
    ]


def test_one_comma_misread_joins_no_rows_of_a_column() -> None:
    """A semicolon between a name and his office is none that divides a list, nor is a stop there a speaker's."""
    column = ["Ulla Berg{} Prime Minister", "Emeka Okafor, Minister of Fisheries", "Ida Krag, Secretary (Notetaker)"]
    for mark in (",", ";", "."):
        rows = [column[0].format(mark), *column[1:]]
        text = "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:  " + ("\n" + " " * 15).join(rows)
        found = fields(header_of(f"{text}\nPLACE:         Graz\n\nBerg: Yes.\n\nOkafor: No.\n\nBerg: Why?\n"))
        assert found[0] == ("PARTICIPANTS", "participants", "\n".join(rows))


def test_a_colon_within_a_list_begins_no_field() -> None:
    text = (
        "NOTE OF A DISCUSSION\n\nHeld on: 12 July 1949\nAttending: Josef Tschall, Provincial Surveyor (presiding); Alfons Zangerl,"
        " forest warden; Reto Cavin, Cantonal Engineer: Ursina Meng, Legal Secretary, Federal Boundary Office\n"
        "Secretary: Ida Krag\n\nCavin: Yes.\n\nMeng: No.\n\nCavin: Why?\n"
    )
    assert [label for label, _, _ in fields(header_of(text))] == ["Held on", "Attending", "Secretary"]


def test_a_comma_behind_a_form_of_address_is_its_stop() -> None:
    text = (
        "MINUTES OF THE MEETING OF THE URBAN COUNCIL OF BOTA\n11th August, 1955\n\n"
        "The meeting was declared open by Chairman Orde.\n\nATTENDANCE:\n\n"
        "MEMBERS PRESENT: Messrs, Amar, Saran, Mrs. Pieris\nEXCUSED: Mr. Hamza\n\n"
        "MATTERS ARISING:\n\nProposed by Mr. Saran and agreed that the tap be mended.\n"
    )
    found = fields(header_of(text))
    assert ("MEMBERS PRESENT", "participants", "Messrs. Amar, Saran, Mrs. Pieris") in found
    assert ("EXCUSED", "absent", "Mr. Hamza") in found


def test_a_damaged_value_is_kept_as_read_and_still_understood() -> None:
    header = header_of(
        "Minutes of a Talk\n\nDate: l4 Junc 1966, 4:3O p.m.\nPlace: Graz\n\nOne: A.\n\nTwo: B.\n\nOne: C.\n"
    )
    assert (header.date, header.time) == ("1966-06-14", "16:30")
    assert fields(header)[0] == ("Date", "date", "l4 Junc 1966, 4:3O p.m.")


def test_a_junk_line_above_the_title_does_not_hide_the_header() -> None:
    text = (
        "feass\n\nMinutes of the Talk between the Vice Minister of Waterways and the Ambassador of Norway\n\n"
        "Date: 14 May 1957\nVenue: Second Reception Room\n\nOne: A.\n\nTwo: B.\n\nOne: C.\n"
    )
    assert [each.field for each in header_of(text).fields] == [Field.DATE, Field.PLACE]


def test_a_labelled_date_outranks_the_titles_and_that_the_day_of_writing() -> None:
    body = "\n\nOne: A.\n\nTwo: B.\n\nOne: C.\n"
    titled = header_of("Bonn, 14 March 1963\n\nRecord of a talk on eels on 12 March 1963" + body)
    assert (titled.date, titled.place) == ("1963-03-12", None)
    labelled = header_of("Bonn, 14 March 1963\n\nRecord of a talk on eels on 12 March 1963\nDate: 11 March 1963" + body)
    assert labelled.date == "1963-03-11"
    inside = header_of("Bonn, 14 March 1963\n\nRecord of a talk on the note of 12 March 1963 about eels" + body)
    assert (inside.date, inside.place) == ("1963-03-14", "Bonn")


def test_place_and_day_of_writing_are_not_those_of_the_call() -> None:
    """Where a sentence tells of a day shortly before; else the day counts."""
    head = "Report on a Call\n\nDrawn up at: Santiago, 20th August 1953\nWith me: Peter Holm, Trade Officer\n\n"
    told = "1. On Wednesday the 19th August, at 6 p.m., I was received by the Minister, who spoke of nitrate and linen."
    called = header_of(head + told)
    assert (called.date, called.time, called.place) == ("1953-08-19", "18:00", None)
    assert fields(called)[0] == ("Drawn up at", "date", "Santiago, 20th August 1953")
    other = header_of(head + "1. I was received by the Minister, who spoke of nitrate and of linen and gave me tea.")
    assert (other.date, other.place) == ("1953-08-20", "Santiago")


def test_people_listed_at_the_end_are_those_of_the_meeting() -> None:
    """However many they are, below a label alone on its line."""
    header = header_of(
        "Minutes of a Working Meeting\n\nHue, 4 May 1973\n\nComrade Duc: It holds.\n\nComrade Lund: We thank you.\n\n"
        "Comrade Duc: Then we begin.\n\nPresent:\nComrade Le Van Duc, director\nComrade Tran Thi Lai, chemist\n"
        "Comrade Per Lund, leader of the guests\nComrade Eva Berg, chemist\nInterpreter: Comrade Bui Lan\n"
        "Secretary of the meeting: Nguyen Van Hoa"
    )
    assert [(kind, value.count("\n")) for _, kind, value in fields(header)[1:]] == [
        ("participants", 3),
        ("interpreter", 0),
        ("recorder", 0),
    ]


def test_the_day_a_telegram_was_sent_is_its_date() -> None:
    """Not that of its receipt, unless no other is told."""
    head = "INCOMING TELEGRAM\n\nControl: 07731\nRec'd: April 13, 1964, 2:26 a.m.\n"
    body = "\n\n1. Called this evening on the President of the Assembly, who said that it would pass."
    sent = header_of(f"{head}FROM: Lome\nSENT: April 12, 1964, 9 p.m.{body}")
    assert (sent.date, sent.time) == ("1964-04-12", "21:00")
    assert header_of(f"{head}FROM: Lome{body}").date == "1964-04-13"


def test_each_side_is_a_list_under_its_heading() -> None:
    header = header_of(
        "Version of the Conversation with the Minister\n\nDAY AND HOUR: 15 August 1979, 2150-2315\n\n"
        "BY THE CUBAN PART:\nIda Prado, Minister of Ports\nCapt. Elio Renna, Merchant Marine\n\n"
        "BY THE ANGOLAN PART:\nRui Vunge, Director of Railways\n\nMinister: How many go?\n\nDirector: Nine."
    )
    assert (header.date, header.time, header.time_end) == ("1979-08-15", "21:50", "23:15")
    assert [label for label, kind, _ in fields(header) if kind == "participants"] == [
        "BY THE CUBAN PART",
        "BY THE ANGOLAN PART",
    ]


def test_a_place_and_the_hours_on_one_line_are_two_fields() -> None:
    header = header_of(
        "MINUTES OF THE TALK ON THE ICE BARRIER\n\n7 June 1954\n"
        "Chairman's Office, from 11.30 a.m. to 12.40 p.m.\n\nPresent: Ana Berg, Piet Holm\n\nBerg: Why?\n\nHolm: Ice."
    )
    assert (None, "place", "Chairman's Office") in fields(header)
    assert (None, "time", "from 11.30 a.m. to 12.40 p.m.") in fields(header)
    assert (header.time, header.time_end) == ("11:30", "12:40")


def test_both_hours_on_a_russian_line_and_a_chair_below_a_list() -> None:
    header = header_of(
        "СТЕНОГРАММА ПЕРЕГОВОРОВ О СДАЧЕ ПРИЧАЛА\n\n25 марта 1956 г.\nНачало в 11 час. 40 мин., окончание в 13 час. 15 мин.\n\n"
        "Участвовали: тов. Лунин П. С. (начальник порта), тов. Ершова Н. Г. (инженер).\n"
        "Председатель — тов. Лунин П. С.\nПереводчик — Р. А. Сотов\n\nТов. Лунин. Начнем.\n\nТов. Ершова. Начнем.",
        "rus",
    )
    assert (header.time, header.time_end) == ("11:40", "13:15")
    assert (None, "time", "Начало в 11 час. 40 мин., окончание в 13 час. 15 мин.") in fields(header)
    assert ("Председатель", "chair", "тов. Лунин П. С.") in fields(header)
    assert ("Переводчик", "interpreter", "Р. А. Сотов") in fields(header)


def test_an_entry_goes_on_over_the_end_of_a_page() -> None:
    header = header_of(
        "RECORD OF TALKS ON THE FERRY\n\nDate: 3 May 1961\n"
        "Present: Ana Berg, Director of North Ferries; Counsel Piet\n\f"
        "Holm of the Embassy of Norway\n\nBerg: Why?\n\nHolm: Ice.\n\nBerg: Again?"
    )
    listed = "Ana Berg, Director of North Ferries; Counsel Piet Holm of the Embassy of Norway"
    assert ("Present", "participants", listed) in fields(header)


@pytest.mark.parametrize(
    ("language", "label", "signed", "name"),
    [
        ("eng", "Recorded by", "John Hale (signed)", "John Hale"),
        ("rus", "Беседу записал", "Н. Уваркин [подпись]", "Н. Уваркин"),
        ("deu", "Protokollführer", "Dieter Kunath (gez.)", "Dieter Kunath"),
        ("chi_sim", "记录", "庄汝楠（签字）", "庄汝楠"),
    ],
)
def test_that_he_signed_is_no_part_of_who_recorded(language: str, label: str, signed: str, name: str) -> None:
    sides = {"eng": "Date: 3 May 1960", "rus": "Дата: 3 мая 1960 г.", "deu": "Datum: 3. Mai 1960"}
    header = header_of(
        f"{sides.get(language, '时间：1960年5月3日')}\n{label}: {signed}\n\nA: Good morning.\n", language
    )
    assert (label, "recorder", name) in fields(header)


def test_what_numbers_an_only_item_is_its_subject_and_several_are_none() -> None:
    body = "Pereira: The cod has gone.\n\nHolm: Since when?\n\nPereira: Since March.\n\n"
    top = "RECORD OF A TALK\n\nDate: 12 October 1953\nPlace: Oslo\nPresent: João Pereira; Signe Holm\n"
    (meeting,) = read(f"{top}Item 1: The cod of the northern banks\n\n{body}")
    assert [each.value for each in meeting.header if each.field is Field.SUBJECT] == ["The cod of the northern banks"]
    (meeting,) = read(f"{top}\nItem 1: The cod of the northern banks\n\n{body}Item 2: The salt of the ports\n\n{body}")
    assert not [each for each in meeting.header if each.field is Field.SUBJECT]


def test_a_dateline_of_two_lines_stands_above_its_place() -> None:
    (meeting,) = read(
        "RECORD OF A TALK\n\nTuesday, the 4th of March, 1952, at half-past two o'clock in\nthe afternoon\n"
        "Town Hall, Oslo\n\nPereira: The cod has gone.\n\nHolm: Since when?\n\nPereira: Since March.\n"
    )
    assert (meeting.date, meeting.time) == ("1952-03-04", "14:30")


@pytest.mark.parametrize(
    ("sides", "language"),
    [
        ("Present:\n    on the Polish side: A. Rapal, P. Ogrod\n    on the Swedish side: E. Bohm, L. Finn\n", "eng"),
        ("Присутствовали:\n    с польской стороны: А. Рапальский\n    со шведской стороны: Э. Боман\n", "rus"),
        (
            "Present:\n    Polish side: Minister A. Rapal; Director P. Ogrodzin;\n    Counsellor J. Wolinski\n"
            "    Swedish side: Ambassador E. Bohm\n",
            "eng",
        ),
    ],
)
def test_a_side_set_in_begins_a_line_of_its_own(sides: str, language: str) -> None:
    """However small its first letter, and however full the line above."""
    (meeting,) = read(f"RECORD OF A TALK\n\n{sides}\nBohm: Good morning.\n\nRapal: Good morning.\n", language)
    (listed,) = (each.value for each in meeting.header if each.field is Field.PARTICIPANTS)
    assert len(listed.split("\n")) == 2


BODY = "\nJanda: I thank you for the invitation.\n\nKrauss: It was overdue.\n\nJanda: By eight years, I think.\n"


def test_a_list_of_people_below_the_title_needs_no_label() -> None:
    """A form of address and a name, or a name and an office, on each line; letterheads and addresses are no such lines."""
    (meeting,) = read(
        "Record of a conversation held in Vienna on 5 May 1964\n\n"
        "Dr. Bruno Krauss, Austrian Minister for Foreign Affairs\n"
        "Péter Janda (hereinafter: J), Hungarian Minister for Foreign Affairs\n"
        "Miss Erika Wolf, interpreter\n" + BODY
    )
    assert [(each.field, each.label, each.value.count("\n")) for each in meeting.header] == [
        (Field.PARTICIPANTS, None, 2)
    ]
    (meeting,) = read(
        "Record of a conversation on 5 May 1964\n\nForeign Office, London\nNorthern Department, Room 12\n" + BODY
    )
    assert not any(each.field is Field.PARTICIPANTS for each in meeting.header)


def test_a_full_list_right_above_the_first_speech_is_a_list() -> None:
    """No blank line parts them; the question that follows makes no sentence of it."""
    (meeting,) = read(
        "Record of Talks\nDate: 5 May 1964\nPresent: Mr. A. Rapalka; Mr. P. Ogrodzielna; Mr. E. Bohlman\n"
        "Mr. Rapalka: Do you agree?\nMr. Bohlman: We agree entirely.\nMr. Ogrodzielna: All of you?\n"
        "Mr. Rapalka: So I hear.\nMr. Bohlman: Yes.\n"
    )
    assert [each.value for each in meeting.header][1:] == ["Mr. A. Rapalka; Mr. P. Ogrodzielna; Mr. E. Bohlman"]


def test_what_an_archive_noted_in_brackets_is_no_day_of_the_meeting() -> None:
    """``[received 6 Nov. 1973]`` neither labels a day nor gives one; a place that an editor supplied may stand before one."""
    text = (
        "NORDIC INSTITUTE\n[received 6 Nov. 1973]\n\nNo. 17. Conversation of Dr. Enebakk with Dr. Nurein\n\n{}\n" + BODY
    )
    (meeting,) = read(text.format("Day: Monday, 22 October 1973\nPlace: Geological Survey, Khartoum"))
    assert [(each.field, each.value) for each in meeting.header] == [
        (Field.DATE, "Monday, 22 October 1973"),
        (Field.PLACE, "Geological Survey, Khartoum"),
    ]
    (meeting,) = read(text.format("[Khartoum,] October 22, 1973"))
    assert meeting.date == "1973-10-22"


def test_a_day_with_its_hours_is_no_part_of_the_place_above_it() -> None:
    """However full the line above."""
    (meeting,) = read(
        "NOTE on the talks\n\nConcluded in: Cam Pha, office of the mine directorate\n"
        "Thursday 14. II. 1974, from 8.30 to 11.45 hrs\n" + BODY
    )
    assert [(each.field, each.label) for each in meeting.header] == [(Field.PLACE, "Concluded in"), (Field.DATE, None)]


def test_a_numbered_heading_is_no_reference() -> None:
    """``No. 18. Call of ...`` numbers a record in a series."""
    (meeting,) = read(
        "No. 18. Call of Dr. Enebakk on the Representative of the Programme\n\nDay: 22 October 1973\n" + BODY
    )
    assert [each.field for each in meeting.header] == [Field.DATE]


def test_offices_in_a_column_beside_names_are_no_part_of_them() -> None:
    """A wide space parts them as a comma would, in the value as a tab."""
    (meeting,) = read(
        "MINUTES OF A MEETING\n\nPRESENT:\nMr. D. W. Janda         Assistant Secretary (Chairman)\n"
        "Miss J. M. Krauss       Wool Marketing Section\nDipl.-Ing. Uwe Simor    Spinners' Association\n"
        "Apologies: Mr. C. Love\n" + BODY
    )
    listed = next(each.value for each in meeting.header if each.field is Field.PARTICIPANTS)
    assert [entry.split("\t")[0] for entry in listed.split("\n")] == [
        "Mr. D. W. Janda",
        "Miss J. M. Krauss",
        "Dipl.-Ing. Uwe Simor",
    ]


def test_a_label_of_those_absent_may_say_why() -> None:
    (meeting,) = read(
        f"MINUTES\n\n3 June 1975\n\nTaking part: Comrades Janda, Krauss\nAbsent, on leave: Comrade Oltyan\n{BODY}"
    )
    assert [(each.field, each.value) for each in meeting.header][-1] == (Field.ABSENT, "Comrade Oltyan")


def test_chinese_speeches_with_a_whole_space_end_the_header() -> None:
    """``邬若谦同志　人到齐了`` comes back, and is no part of the subject above it."""
    talk = "邬若谦同志　人到齐了，开会。\n沙振海同志　我主张停。\n" * 3
    (meeting,) = read(
        f"会议记录\n日期：一九五五年十二月八日\n出席：邬若谦、沙振海\n议题：今冬工程的安排\n{talk}", "chi_sim"
    )
    assert [each.value for each in meeting.header if each.field is Field.SUBJECT] == ["今冬工程的安排"]
    assert len(meeting.turns) == 6


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_chinese_labels_alone_on_their_lines(gap: str) -> None:
    """No colon behind them, a blank line or none before the value; a speaker alone on his line is no field."""
    told = [
        "时间",
        "一九六二年五月四日下午三时",
        "地点",
        "外交部",
        "参加人",
        "石平副部长、林德大使",
        "翻译",
        "葛文",
        "记录",
        "孟云",
    ]
    speeches = "主席\n今天谈鱼。\n\n林德大使\n可以谈。\n\n主席\n请说明。\n\n翻译\n他们下月再付。\n\n林德大使\n好。"
    (meeting,) = read(f"会谈记录\n\n{gap.join(told)}\n\n{speeches}", "chi_sim")
    assert [(each.label, each.value) for each in meeting.header] == list(zip(told[::2], told[1::2], strict=True))
    assert [turn.label for turn in meeting.turns][:3] == ["主席", "林德大使", "主席"]


def test_sides_below_a_chinese_label_without_a_colon_are_fields() -> None:
    told = "时间\n1962年5月4日\n出席者\n中方：石平副部长\n挪方：林德大使\n记录\n孟云"
    (meeting,) = read(f"会谈记录\n\n{told}\n\n石平：请。\n\n林德：好。\n\n石平：谢谢。", "chi_sim")
    assert [each.label for each in meeting.header] == ["时间", "中方", "挪方", "记录"]


def test_a_russian_copy_and_shortened_labels() -> None:
    """The word alone is no field and takes no speech below it for its value."""
    head = "Запись беседы\n\nДата: 5.IV.61 г.\nБыли: Седов В. А., Кранц М.\nПерев. Сухин Ю.\nЗап. Андреев К.\nКопия\n\n"
    (meeting,) = read(head + "Тов. Седов. — Прошу.\n\nГ-н Кранц. — Да.\n\nТов. Седов. — Начнем.", "rus")
    assert [(each.label, each.value) for each in meeting.header][2:] == [("Перев.", "Сухин Ю."), ("Зап.", "Андреев К.")]
    assert len(meeting.turns) == 3


def test_who_spoke_with_whom_stands_below_a_blank_line() -> None:
    head = "ЗАПИСЬ БЕСЕДЫ\n\nтоварища Седова В. С. с товарищем Ли Пэном\n\n30 сентября 1959 года\n\n"
    (meeting,) = read(head + "СЕДОВ. Прошу.\n\nЛИ ПЭН. Да.\n\nСЕДОВ. Начнем.", "rus")
    assert meeting.title == "ЗАПИСЬ БЕСЕДЫ товарища Седова В. С. с товарищем Ли Пэном"


def test_a_chinese_place_without_the_word_at() -> None:
    """Beside the day, below it, and in the sentence that opens the record."""
    said = "\n\n石平副部长：请坐。\n\n林德大使：谢谢。\n\n石平副部长：请讲。"
    title = "石平副部长接见挪威大使林德谈话记录\n\n"
    for told in (
        "一九六二年五月四日　　于中南海勤政殿",
        "一九六二年五月四日\n于中南海勤政殿",
        "一九六二年五月四日下午三时，石平副部长在中南海勤政殿接见了挪威大使林德。",
    ):
        (meeting,) = read(title + told + said, "chi_sim")
        assert (meeting.date, meeting.place) == ("1962-05-04", "中南海勤政殿")


def test_sides_above_lists_numbered_with_a_dash_and_spaces_before_colons() -> None:
    """Minutes as offices of Cairo typed them; their number is a reference, and nobody who recorded."""
    text = (
        "MINUTES OF THE MEETING WITH THE MISSION\n\nMinutes No. : 7/1966\nDay and date : Saturday 19/11/1966\n\n"
        "From the Arab side :\n1- Eng. Hassan Fahmi, Under-Secretary of State\n2- Eng. Mounir Shahid, Director\n\n"
        "From the Bulgarian side :\n1- Eng. Stefan Kolar, Head of the Mission\n2- Vesela Dragan\n\n"
        "Eng. Fahmi : What remains?\n\nEng. Kolar : Five stations.\n\nEng. Fahmi : Why?"
    )
    (meeting,) = read(text)
    assert [(each.label, each.field.value, each.value) for each in meeting.header] == [
        ("Minutes No.", "reference", "7/1966"),
        ("Day and date", "date", "Saturday 19/11/1966"),
        (
            "From the Arab side",
            "participants",
            "1- Eng. Hassan Fahmi, Under-Secretary of State\n2- Eng. Mounir Shahid, Director",
        ),
        ("From the Bulgarian side", "participants", "1- Eng. Stefan Kolar, Head of the Mission\n2- Vesela Dragan"),
    ]


@pytest.mark.parametrize("width", range(24))
def test_a_list_that_breaks_behind_a_form_of_address_goes_on(width: int) -> None:
    """Wherever its lines end: Mr. / H. L. Reed, and Mr. B. / C. Coghill."""
    people = (
        f"Present: Mr. Soeka Wir{'i' * width}a, Director; Prof. Pattina of the Lights Service; Mr. A. L. Threlk, First Secretary; "
        "Mr. B. C. Coghill, Third Secretary; Dr. Z. Abe, Fish Department"
    )
    told = "1. I called on Mr. Soeka.\n\n2. I said that lights were out.\n\nA. L. Threlk\nFirst Secretary"
    (meeting,) = read(f"NOTE FOR FILE\n\nDate: 6 June 1956\n{people}\n\n{told}")
    assert (meeting.header[1].value, meeting.turns) == (people.removeprefix("Present: "), ())


@pytest.mark.parametrize(
    ("between", "last", "end"),
    [
        ("The meeting was adjourned at 11.00 and resumed at 11.30.", "", None),
        (
            "The meeting adjourned at 11.00 a.m.\n\nThe meeting resumed at 11.30.",
            "The meeting closed at 12.45.",
            "12:45",
        ),
        ("", "The meeting was adjourned at 11.00 to be resumed at 3 p.m.", "11:00"),
        ("", "The meeting was adjourned at 11.00 until 3 p.m. the next day.", "11:00"),
    ],
)
def test_an_adjournment_is_no_end_where_somebody_speaks_below_it(between: str, last: str, end: str | None) -> None:
    """And the hour at which the meeting goes on is none either."""
    talk = (
        "Record of Talks\n\nDate: 5 May 1964, 10.00\nPresent: Ada Crane; Per Lund\n\nCrane: Welcome.\n\nLund: Thanks."
    )
    parts = [talk, between, "Crane: To the coal.\n\nLund: It is dear.\n\nCrane: It is.", last]
    (meeting,) = read("\n\n".join(part for part in parts if part))
    assert (meeting.time, meeting.time_end) == ("10:00", end)


def test_who_called_when_tells_the_hour_and_who_dictated_is_the_recorder() -> None:
    meeting = read(
        "MEMORANDUM FOR THE FILE\n\nOttawa, March 9, 1966\n\nPresent were: Hugh Stare, Division\n              Ada Etch,"
        " Ambassador of Uruguay\n\nThe Ambassador called at 11:00 a.m. at her own request.\n\nThe Ambassador: I thank you."
        "\n\nMr. Stare: You are welcome.\n\nThe Ambassador: Good day.\n\nDictated by: H. Stare\n"
    )[0]
    assert (meeting.time, len(meeting.turns)) == ("11:00", 3)
    assert ("recorder", "H. Stare") in [(each.field.value, each.value) for each in meeting.header]


def test_a_place_with_the_day_behind_it_gives_day_hour_and_place() -> None:
    """Held at: a hall, a day and an hour."""
    (meeting,) = read(
        "MINUTES OF THE TALKS\n\nHeld at: Tanga, Town Hall, 25 September 1969, at 10.25 a.m.\n\nHOLM: Yes.\n\nORDE: No."
    )
    assert (meeting.date, meeting.time, meeting.place) == ("1969-09-25", "10:25", "Tanga, Town Hall")


@pytest.mark.parametrize(
    ("language", "label", "value"),
    [
        ("eng", "Place and time of conversation", "Oslo, Ministry of Trade, 21 October 1964, 11 a.m."),
        ("eng", "When and where", "21 October 1964, 11 a.m., Oslo"),
        ("deu", "Wann und wo", "Bonn, 21. Oktober 1964, 11 Uhr"),
        ("rus", "Место и время беседы", "Москва, 21 октября 1964 г., 11 час."),
    ],
)
def test_day_hour_and_place_stand_behind_one_label(language: str, label: str, value: str) -> None:
    (meeting,) = read(f"MINUTES\n\n{label}: {value}\n\nHOLM: Yes.\n\nORDE: No.", language)
    assert (meeting.date, meeting.time) == ("1964-10-21", "11:00")
    assert [(each.label, each.field) for each in meeting.header][:1] == [(label, Field.DATE)]


def test_who_prepared_a_transcript_and_who_has_not_seen_it_is_told_below_the_last_speech() -> None:
    """Without a colon, the first a sentence."""
    speeches = "HOLM: Is the ferry safe?\n\nORDE: It is not.\n\nHOLM: Then I shall walk.\n\n"
    below = "Transcript prepared by Y. Mori, February 19.\nNot seen by the Lao side."
    (meeting,) = read(f"MINUTES OF THE TALKS\n\nOslo, 5 May 1960\n\n{speeches}{below}")
    told = [(each.field, each.value) for each in meeting.header if each.field is not Field.DATE]
    assert told == [(Field.RECORDER, "Y. Mori, February 19."), (Field.REVIEW_STATUS, "Not seen by the Lao side.")]
    assert meeting.turns[-1].text == "Then I shall walk."


def test_a_telegram_s_number_and_its_day_on_one_line_are_two_fields() -> None:
    """How fast it goes and whether in cypher is neither; a marking stands apart from the office beside it as well."""
    text = (
        "SECRET                                  American Bureau\n\nOUTWARD TELEGRAM\n\nFROM: MINISTRY OF TRADE, OSLO\n\n"
        "No. 338                          4 December 1961\nPRIORITY\nCYPHER\n\nSubject: Ship for Bergen\n\nThe ship has sailed."
    )
    header = header_of(text)
    assert header.date == "1961-12-04"
    assert ("No.", "reference", "338") in fields(header)
    assert (None, "classification", "SECRET") in fields(header)


@pytest.mark.parametrize("heading", ["MIN. 1/23 OPENING", "Min. 12 of 1968 Opening"])
def test_a_list_ends_at_the_heading_of_a_minute(heading: str) -> None:
    """No blank line between; the hour of the opening below it is read."""
    header = header_of(
        "MINUTES OF THE 23RD MEETING OF THE COUNCIL\n\nheld in the Board Room, Oslo, on Friday 19th July, 1968\n\n"
        f"MEMBERS PRESENT:\nDr. P. Lie\nMr. F. Holm (Chairman)\n\nAPOLOGIES:\nMr. K. B. Orde\n{heading}\n"
        "The Chairman called the meeting to order at 9.05 a.m. and welcomed those who had come.\n\n"
        "The accounts were received and the auditors thanked.\n"
    )
    assert ("APOLOGIES", "absent", "Mr. K. B. Orde") in fields(header)
    assert header.time == "09:05"


def test_a_day_without_its_year_makes_no_place_of_a_line() -> None:
    """The year stands on the next line: Held at Oslo, Town Hall, on Thursday, 25 September / 1969."""
    header = header_of(
        "RECORD OF THE SEVENTH MEETING\n\nHeld at Oslo, Community Hall, on Thursday, 25 September\n1969, at 10.25 a.m\n\n"
        "President: Mr. HOLM (Norway)\n\nThe PRESIDENT: I open the meeting.\n\nMr. ORDE (Ghana): I thank the President.\n"
    )
    whole = "Held at Oslo, Community Hall, on Thursday, 25 September 1969, at 10.25 a.m"
    assert (None, "date", whole) in fields(header)
    assert (header.date, header.time, header.place) == ("1969-09-25", "10:25", "Oslo, Community Hall")


def test_sides_below_a_heading_in_capitals_are_fields_of_their_own() -> None:
    header = header_of(
        "MINUTES of the 9th Meeting of the Quadripartite Weir Directorate\n4th May 1954\n\nPRESENT\n"
        "British Element: Brigadier R. H. HOLM (Chairman)\n                 Mr. A. N. ORDE\n"
        "Soviet Element: Colonel G. S. SEDOV\n                Captain TSOY (Interpreter)\nSecretariat: Capt. J. LUND\n\n"
        "THE CHAIRMAN: The weir leaks.\n\nCOL. SEDOV: Since when?\n\nTHE CHAIRMAN: Since May.\n"
    )
    assert fields(header)[1:] == [
        ("British Element", "participants", "Brigadier R. H. HOLM (Chairman)\nMr. A. N. ORDE"),
        ("Soviet Element", "participants", "Colonel G. S. SEDOV\nCaptain TSOY (Interpreter)"),
        ("Secretariat", "recorder", "Capt. J. LUND"),
    ]


BELOW = "\n\nHolm: The nets are cut.\n\nOkafor: Not by us.\n\nHolm: By whom?\n\nOkafor: By a seal.\n"


@pytest.mark.parametrize("entry", ["Tuesday 4 March", "Tuesday, March 4", "4 March"])
def test_the_year_of_a_journals_day_stands_in_its_title(entry: str) -> None:
    """Whatever weekday stands before it."""
    (first, second) = read(
        f"Third carbon\n\nExtracts from the Diary of the Consul of Norway in Lagos, U. Berg, 4 to 9 March 1952\n\n{entry}\n"
        "Walk with the Minister of Ports\n\nI met the Minister on the quay. He said that the crane was ours for a week. I thanked "
        "him and went home.\n\nSunday 9 March\nDinner at the French Legation\n\nThe Minister asked me about ice. I had none to "
        "offer, and told him so. He was not surprised.\n\nThere were also at the table: Consul Holm and Captain Lund.\n\n"
        "[initialled] U. B.\n\nMade in two: one for the Ministry, one kept.\n"
    )
    assert (first.date, first.subject) == ("1952-03-04", "Walk with the Minister of Ports")
    assert (second.date, second.subject) == ("1952-03-09", "Dinner at the French Legation")
    assert ("There were also at the table", "participants", "Consul Holm and Captain Lund.") in [
        (each.label, each.field.value, each.value) for each in second.header
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Taken from: the Central Archive of the League, file 2201. Translated from Danish by Leo Holm and others.",
        "[Translation from the Danish text. The Norwegian text of the record has not been found. - Ed.]",
        "[Two paragraphs about the weather in the harbour and about the health of the delegates are left out here.]",
    ],
)
def test_who_recorded_is_told_above_what_an_editor_wrote_below(last: str) -> None:
    header = header_of(f"Minutes of the Talk\n\nDate: 4 May 1966\nPlace: Oslo{BELOW}\nRecorded by: I. Berg\n\n{last}\n")
    assert ("Recorded by", "recorder", "I. Berg") in fields(header)


def test_a_full_row_of_a_list_is_no_label_by_chance() -> None:
    """However near its first word comes to one of another language: Port, Ort."""
    told = "Ursula Bergmann-Holm, General Manager, Delta Ports (Chairman); Jens Holm, Surveyor; Emeka Okafor, shipowner"
    header = header_of(f"Minutes of the Talk\n\nDate: 4 May 1966\nPlace: Oslo\nThose attending: {told}{BELOW}")
    assert ("Those attending", "participants", told) in fields(header)


@pytest.mark.parametrize("head", ["H.C. 7/61 -- 5.9.61", "H.C.L. 5-9-61", "HC 5-9-61"])
def test_what_heads_a_councils_sheets_is_no_day_of_its_meeting(head: str) -> None:
    header = header_of(
        f"{head}\n\nPROCEEDINGS OF THE ORDINARY MEETING OF THE HARBOUR COUNCIL\n5th September, 1961\nTown Hall, Ferry Road\n\n"
        "Present: Councillors Holm and Okafor\n\nThe Clerk read the minutes, which were approved.\n"
    )
    assert fields(header)[:2] == [(None, "date", "5th September, 1961"), (None, "place", "Town Hall, Ferry Road")]


def test_a_countrys_people_below_anothers_are_no_speech() -> None:
    """Though the title names the country."""
    ours, theirs = "中国：副部长石平、司长孟云", "柬埔寨：团长林德、厂长霍查"
    header = header_of(
        f"石副部长与柬埔寨代表团团长林德会谈纪录\n\n时间：1962年5月4日\n出席：\n{ours}\n{theirs}\n传译及纪录：陶平\n\n"
        "石：请坐。\n\n林：谢谢。\n\n石：请讲。\n\n林：好。\n",
        "chi_sim",
    )
    assert fields(header)[1:] == [("出席", "participants", f"{ours}\n{theirs}"), ("传译及纪录", "interpreter", "陶平")]


@pytest.mark.parametrize(
    ("line", "label"),
    [("II. Touching: the pay of the divers", "II. Touching"), ("Second item: the pay of the divers", "Second item")],
)
def test_what_was_spoken_of_is_numbered_or_touched(line: str, label: str) -> None:
    header = header_of(f"Minutes of the Talk\n\nDate: 4 May 1966\nPlace: Oslo\n{line}{BELOW}")
    assert (label, "subject", "the pay of the divers") in fields(header)


def test_a_sentence_tells_both_hours_and_is_no_field() -> None:
    header = header_of(
        f"Minutes of the Talk\n\n4 May 1966, Oslo\nPresent: U. Berg\n\nBeginning 16.00, end 18.45.{BELOW}"
    )
    assert (header.time, header.time_end) == ("16:00", "18:45")
    assert "time" not in [field for _, field, _ in fields(header)]


def test_below_the_name_of_a_journal_stands_whom_its_record_is_of() -> None:
    header = header_of(
        "From the journal of the Ambassador of Norway in Ghana, U. Berg\n\nRECORD OF A CONVERSATION with the Chairman of the "
        "Council of Ministers, Cde. Kwame Okafor\n23 May 1960\n\nToday I visited Cde. Okafor. He asked for nets.\n"
    )
    assert header.date == "1960-05-23"
    assert header.title == "RECORD OF A CONVERSATION with the Chairman of the Council of Ministers, Cde. Kwame Okafor"


def test_a_paragraph_in_square_brackets_is_no_field_though_it_wraps() -> None:
    header = header_of(
        "TELEPHONE NOTE\n\nThursday, October 3, 1974, 5:50 p.m.\nFile: Cement II\n\n[Speakers: Ulla Berg, Minister of Foreign Trade "
        f"of Norway; Emeka Okafor, Commissioner for Works. Typed from the tape.]{BELOW}"
    )
    assert [field for _, field, _ in fields(header)] == ["date", "reference"]


def test_who_signed_for_a_side_is_no_list() -> None:
    header = header_of(
        "石副部长与阮副部长会谈纪要\n\n时间：1962年5月4日\n出席：石平、阮棣\n\n石平：请坐。\n\n阮棣：谢谢。\n\n石平：请讲。\n\n阮棣：好。\n\n"
        "中方　石平（签字）\n越方　阮棣（签字）\n",
        "chi_sim",
    )
    assert [label for label, _, _ in fields(header)] == ["时间", "出席"]


@pytest.mark.parametrize("label", ["Account by", "Narrative given by", "Digest made by"])
@pytest.mark.parametrize("value", ["[name not recorded]", "Ulla Berg"])
def test_an_account_is_a_record_too(label: str, value: str) -> None:
    """Where nobody is named, the field is kept and makes no person."""
    header = header_of(f"Talk with the Eider Growers\n\nDate: 3 May 1951\nPlace: Vardal\n{label}: {value}{BELOW}")
    assert (label, "recorder", value) in fields(header)


def test_a_surname_before_initials_is_no_room() -> None:
    """A row of a list goes on with it, although the first surname of the row resembles a label of places."""
    (meeting,) = read(
        "MINUTES OF THE BOARD\n\n9 July 1963\n\nPresiding: Comrade HALE, M.B.\nRau, E.G., Orde, Z.S., Lund, A.N.\n"
        f"Minutes by: Comrade Dahl\n{BODY}"
    )
    assert [each.value for each in meeting.header if each.field is Field.PLACE] == []


LAO = """Report on the Talks between the Norwegian Delegation and the Lao Side

Taking part in the talks: Signe Holm, Deputy Chairman of the
Committee for Roads
Ada Lund, chief engineer of the survey of the southern works
Bounthan, Vice Minister of Agriculture and of the Irrigation
{below}
Presiding: Comrade Bounthan

Comrade Bounthan: We begin with the canal of last year.

Comrade Holm: It is half dug, and the pumps have come.

Comrade Bounthan: Then let them be set up at once.
"""


@pytest.mark.parametrize(
    ("below", "entries"),
    [
        ("Khamsing, director of the mill", 4),
        # A body of which somebody is head is no person, though his office stands behind a comma.
        ("Service, head of the works", 3),
    ],
)
def test_somebody_of_one_name_begins_an_entry_below_a_full_row(below: str, entries: int) -> None:
    (meeting,) = read(LAO.format(below=below))
    (listed,) = (each.value for each in meeting.header if each.field is Field.PARTICIPANTS)
    assert len(listed.split("\n")) == entries


def test_a_word_divided_at_the_end_of_a_row_is_whole_in_its_field() -> None:
    (meeting,) = read(
        "RECORD OF TALKS\n\nDate: 4 May 1957\nPresent: Stoyan Kolev, secre-\ntary of the Council; Rayna Mileva, chair-\n"
        "man of the Union.\n\nKolev: Welcome.\n\nMileva: I thank you.\n"
    )
    (listed,) = (field.value for field in meeting.header if field.field == "participants")
    assert listed == "Stoyan Kolev, secretary of the Council; Rayna Mileva, chairman of the Union."


def test_a_stamp_in_the_corner_hides_no_marking_below_it() -> None:
    (meeting,) = read(
        f"{' ' * 40}[Stamp: 22 Nov 1957]\nSTRICTLY CONFIDENTIAL\n\nRECORD OF TALKS\n\nDate: 4 May 1957\n\n"
        "Kolev: Welcome.\n\nMileva: I thank you.\n"
    )
    assert [field.value for field in meeting.header if field.field == "classification"] == ["STRICTLY CONFIDENTIAL"]


def test_a_row_of_dots_is_no_part_of_the_list_above_it() -> None:
    (meeting,) = read(
        f"RECORD OF TALKS\n\nDate: 4 May 1957\nAbsent: Colonel Orde\n{'.' * 60}\n\nKolev: Welcome.\n\nMileva: Thanks.\n"
    )
    assert [field.value for field in meeting.header if field.field == "absent"] == ["Colonel Orde"]


def test_a_sentence_that_opens_a_chinese_record_gives_day_hours_and_place() -> None:
    """Its first line, which ends within the hour, is the field of the day."""
    (meeting,) = read(
        "谈　话　纪　要\n\n　　一九五六年六月十八日上午九时半至十一\n时，石副部长在部内小会议室接见\n林达代表团。\n　　我方在座：石平副部长\n\n"
        "石平：欢迎各位。\n\n林达：谢谢。\n",
        "chi_sim",
    )
    assert (meeting.time, meeting.time_end, meeting.place) == ("09:30", "11:00", "部内小会议室")
    assert meeting.header[0].value == "一九五六年六月十八日上午九时半至十一时"
