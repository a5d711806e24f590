"""Minutes of councils, commissions and senates: numbered items, chairs among the fields, several sittings, signatures."""

from __future__ import annotations

from minutebook.model import Field, Kind, MarkType, Meeting
from tests.unit.segment.typed import labels, read, turns

BOROUGH = """\
MINUTES OF THE HIGHWAYS COMMITTEE
Monday, 14th October, 1957, at 6.30 p.m.
Committee Room B, Town Hall

Present: Alderman R. J. Pinch (Chairman), Councillors A. Stark and T. W. Hob

413. STREET LIGHTING: SEA LANE

The Borough Surveyor reported that four lamps had been struck by the milk dray.

RESOLVED: That the offer of the dairy be accepted.

416. HIGHWAYS DEPOT: REPRESENTATIONS BY RESIDENTS

A deputation complained of noise. The Chairman undertook to look into it.

RESOLVED: That the Surveyor speak to the men.
"""


def test_numbered_items_in_capitals_are_no_turns() -> None:
    (meeting,) = read(BOROUGH)
    assert meeting.turns == ()


COLLEGIUM = """\
Стенограмма заседания коллегии Министерства водного хозяйства

24 февраля 1976 г.
Начало: 10 ч. 00 м.
Окончание: 13 ч. 15 м.
Председательствующий: министр товарищ Ниязметов Халмурат К.
Присутствуют: члены коллегии тт. Лещенко В. П., Тохтаев Р. Ш.
Отсутствует: тов. Мухтаров Э. Ю.

ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ: Товарищи, до начала полива остается тридцать пять дней.

Тов. ЛЕЩЕНКО: Насосы готовы. Колес не хватает.

ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ: Когда будут колеса?

Тов. ЛЕЩЕНКО: К пятнадцатому марта.
"""


def test_a_chair_among_the_fields_opens_no_turn_though_the_label_comes_back() -> None:
    (meeting,) = read(COLLEGIUM, "rus")
    assert [each.field for each in meeting.header][-3:] == [Field.CHAIR, Field.PARTICIPANTS, Field.ABSENT]
    assert len(meeting.turns) == 4


DAYS = """\
Cabinet of the Federal Secretary
Str. conf. 11{day}/63

NOTE ON THE {which} TALK
between Federal Secretary Danilo Vidmar and the Minister of Shipping, Raghunath Sapre

Held on {day} July 1963, from 9:30 to 10:45 hrs, at the Old Mill by the lake, Bled

Present on our side: Bogdan Trnjak, Assistant Federal Secretary

VIDMAR: I am glad that you have found time to come up to the lake.

SAPRE: In Delhi this would be considered a pleasant spring day.

VIDMAR: Then let us begin with the eight ships, of which four are ready.

SAPRE: Four are ready, and four are promised. I would rather it were five.

Recorded by: Neda Ivas

"""


def test_a_second_talk_begins_below_who_recorded_the_first() -> None:
    first, second = read(DAYS.format(which="FIRST", day=8) + DAYS.format(which="SECOND", day=9))
    assert (first.date, second.date) == ("1963-07-08", "1963-07-09")
    assert [each.value for each in first.header if each.field is Field.RECORDER] == ["Neda Ivas"]
    assert [each.value for each in second.header if each.field is Field.REFERENCE] == ["Str. conf. 119/63"]


def test_the_day_right_below_a_title_in_capitals_is_no_part_of_it() -> None:
    (meeting,) = read(
        "MINUTES OF A MEETING OF THE SENATE\nheld in the Old Library on Wednesday, 21 May 1958, at 2.15 p.m.\n\n"
        "PRESENT: Professor Brock, Professor Eastwick\n\n58/43 Minutes\n\n"
        "The Minutes of the meeting held on 23 April were taken as read, confirmed and signed.\n\n"
        "58/45 Report of the Faculty of Arts\n\nRECEIVED: the report of the Faculty of 12 May.\n\n"
        "NOTED: that the electors had met on 7 May.\n"
    )
    assert meeting.title == "MINUTES OF A MEETING OF THE SENATE"
    assert meeting.kind is Kind.ACTION
    assert [(each.field, each.value) for each in meeting.header] == [
        (Field.DATE, "held in the Old Library on Wednesday, 21 May 1958, at 2.15 p.m."),
        (Field.PARTICIPANTS, "Professor Brock, Professor Eastwick"),
    ]


def test_the_place_behind_held_at_is_a_field_with_that_label() -> None:
    (meeting,) = read(
        "SUMMARY RECORD OF THE 14th MEETING\n\nHeld at the Palais des Nations, Geneva,\n"
        "on Tuesday, 9 May 1978, at 3.15 p.m.\n\nChairman: Mr. HALE (Norway)\n\nThe CHAIRMAN: The meeting is open.\n\n"
        "Mr. BERG (Sweden): I shall be brief.\n\nThe CHAIRMAN: Thank you.\n\nMr. BERG (Sweden): That was all.\n"
    )
    place = next(each for each in meeting.header if each.field is Field.PLACE)
    assert (place.label, place.value) == ("Held at", "the Palais des Nations, Geneva")
    assert place.spans[0].start == len("Held at ")


def test_a_name_below_the_last_word_signs_and_opens_no_turn() -> None:
    """Though it lies near a label; and a remark at the head of a page belongs to no turn."""
    talk = (
        "Date: 9 October 1956\n\n"
        + "Munksgaard: I come on account of the house.\n\nKorab: I have a file on it.\n\n" * 3
    )
    (meeting,) = read(f"Conversation on the House\n\n{talk}P. Munksgaard\n")
    assert [turn.label for turn in meeting.turns] == ["Munksgaard", "Korab"] * 3


def test_initials_behind_a_surname_end_no_label() -> None:
    told = (
        "ПРОТОКОЛ заседания\n\n27 апреля 1964 г.\n\nПрисутствовали: С. А. Берендеев, М. Я. Цыпкин, Г. Р. Шергин\n\n"
        "БЕРЕНДЕЕВ С. А. открывает заседание в 10 часов и предоставляет слово тов. Цыпкину.\n\n"
        + "ЦЫПКИН М. Я.: В поселке сорок один дом.\n\nБЕРЕНДЕЕВ С. А.: А в районе?\n\n"
        * 3
    )
    assert labels(told, "rus") == ["ЦЫПКИН М. Я.", "БЕРЕНДЕЕВ С. А."] * 3


def test_stop_and_dash_end_a_label_and_nothing_behind_them_does() -> None:
    told = "\n\n".join(
        [
            "RECORD OF THE INTERVIEW",
            "14 August 1968",
            "Present: Dr. Ayala, Director of Frontiers; Captain Etche",
            "The Director of Frontiers.— Indeed, Captain. The drawing arrived.",
            "The Captain.— It was drawn twice.",
            "The Director of Frontiers.— By whom?",
            "The Captain.— By me.",
        ]
    )
    assert labels(told) == ["The Director of Frontiers", "The Captain"] * 2


def test_what_opens_a_turn_in_round_brackets_is_a_mark_of_it() -> None:
    told = "Record of Talks\n\nDate: 3 May 1960\n\n" + (
        "Minister: How is the river?\n\nAmbassador: (looks for a paper among his maps) It is open.\n\n" * 3
    )
    (meeting,) = read(told)
    assert [(mark.type, mark.turn_seq) for mark in meeting.marks] == [
        (MarkType.STAGE, 2),
        (MarkType.STAGE, 4),
        (MarkType.STAGE, 6),
    ]
    assert {turn.text_strict for turn in meeting.turns} == {"How is the river?", "It is open."}


def test_who_reviewed_a_record_is_no_mark() -> None:
    (meeting,) = read(
        "Record of Talks\n(The Premier has not checked this record)\n\nDate: 3 May 1960\n\n"
        + "Premier: How is the river?\n\nMinister: It is open.\n\n" * 3
    )
    assert meeting.header[0].field is Field.REVIEW_STATUS
    assert meeting.marks == ()


def test_a_day_between_dashes_is_the_day() -> None:
    (meeting,) = read(
        "Stenogram of the Talks between the Delegations\n—14 June 1972—\n\n"
        + "Comrade Hale: How is the river?\n\nComrade Berg: It is open.\n\n" * 3
    )
    assert (meeting.date, meeting.subject) == ("1972-06-14", None)


NOTES = "SECRET\n\n[1] The fall of ash is reported in telegram 611.\n[2] According to the inventory of 1952."


def test_a_page_of_nothing_but_notes_holds_no_speech() -> None:
    first = "The Minister: We have the men.[1] We do not have the pumps.\n\nThe Envoy: They stand in the Zone.[2]"
    last = "The Minister: Then ask.\n\nThe Envoy: I shall."
    (meeting,) = read(f"Memorandum of Conversation\n\nDate: 10 March 1964\n\n{first}\f{NOTES}\f{last}\n")
    assert [mark.text for mark in meeting.marks if mark.type is MarkType.NOTE] == [
        "[1] The fall of ash is reported in telegram 611.",
        "[2] According to the inventory of 1952.",
    ]
    assert all(
        "ash" not in turn.text for turn in turns(f"Memorandum\n\nDate: 10 March 1964\n\n{first}\f{NOTES}\f{last}\n")
    )


def test_a_numbered_heading_in_capitals_between_turns_is_none() -> None:
    talk = "HALE: We come to the lamps.\n\nBERG: They were struck by the milk dray.\n\n" * 2
    told = f"Record of the Committee\n\nPresent: Mr. Hale, Mr. Berg\n\n{talk}413. STREET LIGHTING: SEA LANE\n\n{talk}"
    assert labels(told) == ["HALE", "BERG"] * 4


def test_a_remark_at_the_head_of_a_page_belongs_to_no_turn() -> None:
    last = "Potatoes will have to wait. Write down the names of all."
    page = f"Record of Talks\n\nDate: 3 May 1960\n\nHale: How is the river?\n\nBerg: {last}"
    (meeting,) = read(
        f"{page}\f(Comrade Hale shows the drawings. Tea is served.)\n\nHale: It is open.\n\nBerg: Good.\n"
    )
    assert [turn.text for turn in meeting.turns] == ["How is the river?", last, "It is open.", "Good."]


SIDES = """\
Стенограмма переговоров о восстановлении кабеля

21 июня 1955 года
Участвовали: от Министерства совхозов — А. Г. Дубасов (начальник главка), Е. П. Хомутова (зоотехник){mark}
от монгольской стороны — Ж. Намсрай (заместитель министра), Б. Очирбат (ветеринарный врач).
Председатель Д. С. Половинкин

Дубасов. Начнем, товарищи. Вопрос перед нами старый.

Намсрай. Вопрос старый, а быки молодые.

Дубасов. Тем лучше для вопроса.

Намсрай. И для быков.
"""


def test_a_list_of_sides_is_one_field_and_ends_with_its_stop() -> None:
    """Whatever the semicolon between the sides was read as."""
    for mark in (";", ":", "$"):
        (meeting,) = read(SIDES.format(mark=mark), "rus")
        people = [each for each in meeting.header if each.field in {Field.PARTICIPANTS, Field.CHAIR}]
        assert [(each.label, each.value.count(" — ")) for each in people] == [("Участвовали", 2), ("Председатель", 0)]


def test_a_list_goes_on_behind_a_semicolon_that_was_read_as_a_colon() -> None:
    (meeting,) = read(
        "Record of Talks\n\nDate: 3 May 1960\n"
        "For the Czech side: Cde. Vlastimil Hrubec, Deputy Minister:\n"
        "Cde. Jirina Pokorna, head of the 4th department; Cde. Ing.\nOtakar Vlk, Technoexport\n\n"
        + "Cde. Hrubec: How is the river?\n\nCde. Vlk: It is open.\n\n"
        * 3
    )
    assert meeting.header[1].value.endswith("Otakar Vlk, Technoexport")


def test_what_is_surely_a_label_is_one_below_a_full_line() -> None:
    (meeting,) = read(
        "MEMORANDUM OF CONVERSATION\n\nSUBJECT: Ash, Coffee and the Airport Road\nDATE: March 10, 1964\n"
        "LOChTIoserets s the President's Library, San Jose by the lake\n"
        "PARTICIPANTS* Anselmo Barrantes, President of the Republic of Costa Rica\n"
        "Rodrigo Echandia, Minister of Public Works\nINTERPRETER: Lucia Zamar\n\n"
        + "The President: How is the road?\n\nThe Minister: It is open.\n\n"
        * 3
    )
    assert [each.label for each in meeting.header] == ["SUBJECT", "DATE", "PARTICIPANTS", "INTERPRETER"]


def test_a_page_with_who_recorded_alone_is_no_divider() -> None:
    talk = "Hale: How is the river?\n\nBerg: It is open.\n\n" * 3
    told = f"Record of the First Talk\n\nDate: 3 May 1960\n\n{talk}\fRecorded by: Neda Ivas\f"
    first, _ = read(told + f"Record of the Second Talk\n\nDate: 4 May 1960\nPlace: Bled, the Old Mill\n\n{talk}")
    assert [each.value for each in first.header if each.field is Field.RECORDER] == ["Neda Ivas"]


PORT = """\
COLOMBO PORT COMMISSION

No. F. 14(7)/49

{heading}

Present:-
Mr. H. de Kretser, Chairman
{guest}
Mr. T. Kulasegaram

Minute Book:- vol. VII

Chairman: Do the tugs burn Indian coal?
Mr. Kulasegaram: They burn it when it will burn, Sir.
Chairman: And when it will not?
H.E. the Ambassador: Then they burn ours.
Chairman: That is a comfort.
H.E. the Ambassador: To the tugs.
"""


def commission(guest: str = "H.E. Lars Sandelin, Ambassador") -> Meeting:
    (meeting,) = read(PORT.format(heading="MINUTES OF THE PORT COMMISSION, 22 August 1949", guest=guest))
    return meeting


def test_a_dash_close_behind_a_colon_is_no_part_of_the_value() -> None:
    assert [each.value for each in commission().header if each.field in {Field.PARTICIPANTS, Field.REFERENCE}] == [
        "F. 14(7)/49",
        "Mr. H. de Kretser, Chairman\nH.E. Lars Sandelin, Ambassador\nMr. T. Kulasegaram",
        "vol. VII",
    ]


def test_an_excellency_in_a_list_opens_no_turn_though_one_does_below() -> None:
    assert [turn.label for turn in commission().turns] == [
        "Chairman",
        "Mr. Kulasegaram",
        "Chairman",
        "H.E. the Ambassador",
        "Chairman",
        "H.E. the Ambassador",
    ]


def test_a_speech_may_end_with_sir() -> None:
    """Sir. is no form of address whose name stands on the next line."""
    assert "Sir." in commission().turns[1].text
    assert commission().turns[2].label == "Chairman"
