"""Which words at a line's start are a field's label, how much damage they may take, and which are none."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from minutebook.rules import load_rulebook
from minutebook.segment.wording.labelbook import LabelBook
from tests.unit.segment.typed import labels, read

RULES = load_rulebook()
BOOK = LabelBook(RULES, "eng")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("DATE AND TIME: Friday, 12 February 1965", Field.DATE, "Friday, 12 February 1965"),
        ("Closed: 16.40", Field.TIME, "16.40"),
        ("Where held: Custom House", Field.PLACE, "Custom House"),
        ("Hearing room: Custom House, Long Room", Field.PLACE, "Custom House, Long Room"),
        ("Council chamber: Custom House", Field.PLACE, "Custom House"),
        ("Repository: Archives of the Lights, Box 4", Field.REFERENCE, "Archives of the Lights, Box 4"),
        ("出席座谈人员：宁致远、程乃文", Field.PARTICIPANTS, "宁致远、程乃文"),
        ("陪同参观人士：宁致远、程乃文", Field.PARTICIPANTS, "宁致远、程乃文"),
        ("ALSO PRESENT: Dwight Pomfret", Field.PARTICIPANTS, "Dwight Pomfret"),
        ("Interpreter on our side: Comrade Ion", Field.INTERPRETER, "Comrade Ion"),
        ("Chaired by Comrade Tverdov", Field.CHAIR, "Comrade Tverdov"),
        ("3. Re: On the northern ports", Field.SUBJECT, "On the northern ports"),
        ("Записал А. С. Дымов", Field.RECORDER, "А. С. Дымов"),
        ("Присутствовали с советской стороны: Иванов", Field.PARTICIPANTS, "Иванов"),
        ("陪见：宁致远", Field.PARTICIPANTS, "宁致远"),
        ("Protokollführer: Dieter Kunath", Field.RECORDER, "Dieter Kunath"),
        ("Anwesend waren: Riedl", Field.PARTICIPANTS, "Riedl"),
        ("Syrian friends: Omar Saab (agronomist)", Field.PARTICIPANTS, "Omar Saab (agronomist)"),
        ("Сирийские друзья: Омар Сааб", Field.PARTICIPANTS, "Омар Сааб"),
        ("Syrische Freunde: Omar Saab", Field.PARTICIPANTS, "Omar Saab"),
        ("叙利亚朋友：卡塔什（局长）、萨卜（专家）", Field.PARTICIPANTS, "卡塔什（局长）、萨卜（专家）"),
        ("От советских ведомств: Гуров П. С. — министр", Field.PARTICIPANTS, "Гуров П. С. — министр"),
        ("Со стороны гостей: Гуров Павел — министр", Field.PARTICIPANTS, "Гуров Павел — министр"),
        ("Member-Secretary: Mr. R. Hale", Field.RECORDER, "Mr. R. Hale"),
        ("Listed by: M. Hale", Field.RECORDER, "M. Hale"),
        ("Running from: 10:04 a.m. to 10:51 a.m.", Field.TIME, "10:04 a.m. to 10:51 a.m."),
        ("The chair was taken by Comrade TVERDOV, V.N.", Field.CHAIR, "Comrade TVERDOV, V.N."),
        ("Presiding was Comrade TVERDOV, V.N.", Field.CHAIR, "Comrade TVERDOV, V.N."),
        ("There attended Comrades Orde, D.K., Lund, E.F.", Field.PARTICIPANTS, "Comrades Orde, D.K., Lund, E.F."),
        ("Taking part were Comrades Orde, D.K., Lund, E.F.", Field.PARTICIPANTS, "Comrades Orde, D.K., Lund, E.F."),
        ("Those who took part were Comrades Orde, D.K.", Field.PARTICIPANTS, "Comrades Orde, D.K."),
        ("Part was taken by Comrades Orde, D.K.", Field.PARTICIPANTS, "Comrades Orde, D.K."),
        ("Absent with leave were Comrades Orde, D.K.", Field.ABSENT, "Comrades Orde, D.K."),
        ("Председательское место занимал тов. ТВЕРДОВ В. Н.", Field.CHAIR, "тов. ТВЕРДОВ В. Н."),
        ("В заседании участвовали тт. Лапин В. Н., Орлов А. К.", Field.PARTICIPANTS, "тт. Лапин В. Н., Орлов А. К."),
        ("主持会议的是谷怀瑾", Field.CHAIR, "谷怀瑾"),
        ("出席者有宁致远、程乃文", Field.PARTICIPANTS, "宁致远、程乃文"),
        ("Drawn up at: Santiago, 20th August 1953", Field.DATE, "Santiago, 20th August 1953"),
        ("Drawn up by: R. Hale", Field.RECORDER, "R. Hale"),
        ("Gefertigt in: Bern, 20. August 1953", Field.DATE, "Bern, 20. August 1953"),
        ("Gefertigt von: R. Hale", Field.RECORDER, "R. Hale"),
        ("Составлено в: Осло, 20 августа 1953 г.", Field.DATE, "Осло, 20 августа 1953 г."),
        ("整理于：北京，1953年8月20日", Field.DATE, "北京，1953年8月20日"),
        ("整理：王平", Field.RECORDER, "王平"),
        ("Geschäftszahl: Zl. 41.307-6/69", Field.REFERENCE, "Zl. 41.307-6/69"),
        ("Zahl: 307/69", Field.REFERENCE, "307/69"),
        ("Tape: LB-66-7", Field.REFERENCE, "LB-66-7"),
        ("Process No. LB 3/66", Field.REFERENCE, "LB 3/66"),
        ("Item on the agenda: Salt", Field.SUBJECT, "Salt"),
        ("Item 2 of the Order Paper: Salt", Field.SUBJECT, "Salt"),
        ("Secretary to the talks: Third Secretary Ana Orde Hale", Field.RECORDER, "Third Secretary Ana Orde Hale"),
        ("Secretary: Enche’ Aminah binti Abu Lim", Field.RECORDER, "Enche’ Aminah binti Abu Lim"),
    ],
)
def test_labels_of_four_languages(text: str, field: Field, value: str) -> None:
    """Minutes mix languages, so a book made for English reads the others too."""
    label = BOOK.find(text)
    assert label is not None
    assert (label.field, label.value) == (field, value)
    assert text[label.start :].strip() == value


@pytest.mark.parametrize(
    "text",
    [
        "Dated stones lay about.",
        "Presently he left the room.",
        "The venue was cold.",
        "Secretary: Yes.",
        "Shen: We agree.",
        "",
    ],
)
def test_words_that_are_no_label(text: str) -> None:
    assert BOOK.find(text) is None


@pytest.mark.parametrize(
    ("text", "field", "letters"),
    [
        ("Attendces: Ma Kuan", Field.PARTICIPANTS, 1),
        ("Minntes Preparcd: Gu", Field.RECORDER, 2),
        ("Datc: 14 May", Field.DATE, 1),
    ],
)
def test_misread_letters_are_counted_and_cost_confidence(text: str, field: Field, letters: int) -> None:
    label = BOOK.find(text)
    assert label is not None
    assert (label.field, label.rule.rpartition("~")[2]) == (field, str(letters))
    assert label.confidence < 1


def test_too_much_damage_is_no_label() -> None:
    assert BOOK.find("Avemdcse: Ma Kuan") is None
    assert BOOK.find("Dafc: nothing here") is None


def test_a_lost_colon_needs_a_value_and_is_told_apart() -> None:
    label = BOOK.find_loose("Sources National Records Office")
    assert label is not None
    assert (label.field, label.colon, label.value) == (Field.REFERENCE, False, "National Records Office")
    assert BOOK.find("Sources National Records Office") is None
    assert BOOK.find_loose("Sources of the river are unknown") is None
    short = BOOK.find_loose("Orts Schmilka, Zollhaus")
    assert short is not None
    assert short.field is Field.PLACE


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Chairmani Comrade Orde", Field.CHAIR, "Comrade Orde"),
        ("Interpreter? Miss Lund", Field.INTERPRETER, "Miss Lund"),
        ("Translator and Recorders Wei Min", Field.INTERPRETER, "Wei Min"),
    ],
)
def test_a_colon_read_as_a_letter_ends_its_label(text: str, field: Field, value: str) -> None:
    label = BOOK.find_glued(text)
    assert label is not None
    assert (label.field, label.value, label.colon) == (field, value, False)
    assert text[label.start :] == value


@pytest.mark.parametrize("text", ["Present at the quay", "Chairman Comrade Orde", "Mani Comrade Orde"])
def test_words_that_end_in_such_a_letter_hold_no_colon(text: str) -> None:
    assert BOOK.find_glued(text) is None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Записала и перевела: Т. И. Корнева", Field.RECORDER),
        ("Переводил и записал: О. В. Лапин", Field.INTERPRETER),
        ("From: 5.30 p.m.", Field.TIME),
        ("From: the Consul", Field.OTHER),
    ],
)
def test_of_two_duties_the_first_counts_and_hours_make_a_time(text: str, field: Field) -> None:
    label = BOOK.find(text)
    assert label is not None
    assert label.field is field


def test_a_chinese_marking_that_begins_as_a_label_is_none() -> None:
    """A lost colon leaves label and value side by side; a remark about the record does too."""
    label = BOOK.find_loose("记录 王大为")
    assert label is not None
    assert (label.field.value, label.value) == ("recorder", "王大为")
    assert BOOK.find_loose("记录稿，未经本人审定") is None


def test_a_chinese_name_spaced_out_in_list_and_label() -> None:
    head = "会谈记录\n\n时间：1963年7月6日\n参加人：石平海、孟　云、林德\n\n"
    assert labels(f"{head}石平海：请。\n\n孟云同志：好。\n\n孟　云：谢谢。\n\n林德：好。", "chi_sim") == [
        "石平海",
        "孟云同志",
        "孟 云",
        "林德",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The chair was held by: Comrade Orde",
        "The chair had been taken by: Comrade Orde",
        "Chair occupied by: Comrade Orde",
        "The presidency was exercised by: Comrade Orde",
        "The direction of the talks lay with: Comrade Orde",
        "The chair fell to: Comrade Orde",
        "The talks were opened and led by: Comrade Orde",
        "There presided: Comrade Orde",
        "Der Vorsitz lag bei: Karl Ohm",
        "Die Leitung hatte: Karl Ohm",
        "Die Beratung wurde geleitet von: Karl Ohm",
        "Geleitet wurde die Sitzung von: Karl Ohm",
        "Mit der Leitung war betraut: Karl Ohm",
        "На заседании председательствовал: Титов П. Е.",
        "Председательство осуществлял: Титов П. Е.",
        "Председательское место занимал: Титов П. Е.",
        "会议主席由：石平",
        "担任主席的是：石平",
    ],
)
def test_who_led_the_meeting_however_it_is_said(text: str) -> None:
    label = BOOK.find(text)
    assert label is not None
    assert label.field is Field.CHAIR


@pytest.mark.parametrize("text", ["The chair was broken: Comrade Orde", "Die Delegation wurde geführt von: Karl Ohm"])
def test_words_near_it_tell_of_no_chair(text: str) -> None:
    label = BOOK.find(text)
    assert label is None or label.field is not Field.CHAIR


@pytest.mark.parametrize("value", ["10.15 to 12.30", "Fourth, 4 May 1951"])
def test_which_sitting_it_was_is_no_list_of_those_present(value: str) -> None:
    label = BOOK.find(f"Sitting: {value}")
    assert label is None or label.field is not Field.PARTICIPANTS


def test_the_hour_of_a_closing_sentence_is_no_list() -> None:
    """Its figures were misread, and a colon stands before what is left of them."""
    assert BOOK.find("The interview ended at 11225: a.m") is None
    assert BOOK.find("The interview was attended by: A. Orde") is not None


@pytest.mark.parametrize("label", ["From beyond the dunes", "On the landward side", "Out of the north"])
def test_a_side_named_otherwise_is_known_by_its_people(label: str) -> None:
    """Names of three words with offices behind their commas, over two rows; the fields below it are read too."""
    (meeting,) = read(
        f"Notes of the Talk on Wells\n\nWhen: 4 May 1974\n{label}: Omar Bin Saleh, Minister of Wells; Idris Ould Taleb, "
        "Director of the Camel Post; Ada Moll, clerk\nMinute-writer: [left blank]\n\nOmar Bin Saleh: The well is dry.\n\n"
        "Ada Moll: It was dry before.\n\nOmar Bin Saleh: So it was.\n"
    )
    assert [(each.field.value, each.label) for each in meeting.header] == [
        ("date", "When"),
        ("participants", label),
        ("recorder", "Minute-writer"),
    ]


def test_the_last_word_of_an_entry_before_the_next_side_begins_no_field() -> None:
    (meeting,) = read(
        "Record of the Talks on Barges\n\nOslo, 3 May 1964\n\nTaking part in the talks: from Ostland: Ada Moll, Minister of "
        "Shipping, Ida Berg, chief builder of the Ridley\nYard; from Westland: Omar Saleh, President of the Barge Board, "
        "Olav Orde, pilot\nPresiding: Comrade Moll\n\nComrade Moll: It leaks.\n\nComrade Saleh: It does.\n\n"
        "Comrade Moll: Good.\n"
    )
    assert [(each.field.value, each.label) for each in meeting.header] == [
        ("date", None),
        ("participants", "Taking part in the talks"),
        ("chair", "Presiding"),
    ]


def test_who_recorded_is_no_entry_of_the_list_above() -> None:
    """``Recorded by`` and a name has no colon, and an office behind it."""
    (meeting,) = read(
        "Note on the Talk about a Ferry\n\nDated the 2nd July, 1957\n\nPresent were: Shri K. Iyer, Harbour Secretary, and "
        "Mr. P. Orde, High Commissioner for Ceylon.\nRecorded by N. B. Moll, Under Secretary (Ceylon)\n\n"
        "High Commissioner: It leaks.\n\nHarbour Secretary: It does.\n\nHigh Commissioner: Good.\n"
    )
    assert [(each.field.value, each.value) for each in meeting.header][2:] == [
        ("recorder", "N. B. Moll, Under Secretary (Ceylon)")
    ]
