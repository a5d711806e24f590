"""Dotted leaders stand for a colon, pauses and sums do not; a label of two lines is one."""

from __future__ import annotations

import pytest

from minutebook.segment.sheet.leaders import mend_leader
from tests.unit.segment.typed import read


@pytest.mark.parametrize(
    ("typed", "label", "value"),
    [
        ("Held at .............. the Guest House", "Held at", "the Guest House"),
        ("Put into English by .. Su Jie", "Put into English by", "Su Jie"),
        ("Begun and ended ...... 9.10 in the forenoon", "Begun and ended", "9.10 in the forenoon"),
        ("Von der Gegenseite . : Penko Rajnow", "Von der Gegenseite", "Penko Rajnow"),
        ("Tag ....0.0.0....:. Montag", "Tag", "Montag"),
        ("В какие часы... .с 16.15", "В какие часы", "с 16.15"),
        ("会面处所……………省航道局", "会面处所", "省航道局"),
    ],
)
def test_leaders_are_colons(typed: str, label: str, value: str) -> None:
    """Also where the engine read some of the stops as figures or lost them."""
    assert mend_leader(typed) == f"{label}: {value}"


@pytest.mark.parametrize(
    "typed", ["Well... I think so", "postage ............. 2.12", "我想……还是不去", "Mr. Holm said so. Then he left"]
)
def test_other_stops_stay(typed: str) -> None:
    """A pause, a sum of a table, the end of a sentence."""
    assert mend_leader(typed) == typed


def test_a_label_of_two_lines_and_numbered_fields() -> None:
    """Their labels stand without number, and whole."""
    (meeting,) = read(
        "                 RECORD OF A TALK\n\n"
        "1. Day:              14 May 1957\n"
        "(a) our side:        Ilie Dragnea, minister\n"
        "On the part of the\n"
        "  Ferry Guild ...... Fang Deyi, Headman\n\n"
        "Dragnea: Good morning to you.\n\nFang: Good morning.\n\nDragnea: Let us begin with the rope.\n"
    )
    assert [(each.label, each.value) for each in meeting.header] == [
        ("Day", "14 May 1957"),
        ("our side", "Ilie Dragnea, minister"),
        ("On the part of the Ferry Guild", "Fang Deyi, Headman"),
    ]


def test_dashes_behind_known_labels_are_colons_where_several_have_them() -> None:
    """A list of names and offices keeps its own."""
    body = "Dragnea: Good morning to you.\n\nFang: Good morning.\n\nDragnea: Let us begin with the rope.\n"
    (meeting,) = read(
        "                 RECORD OF A TALK\n\n"
        "1. Date - 14 May 1957\n"
        "2. Venue - Ferry Guild, Board Room\n"
        "3. Stenographer - Ana Pop\n"
        "4. Present - Ilie Dragnea, minister; Fang Deyi, headman\n\n" + body
    )
    assert [(each.field.value, each.value) for each in meeting.header] == [
        ("date", "14 May 1957"),
        ("place", "Ferry Guild, Board Room"),
        ("recorder", "Ana Pop"),
        ("participants", "Ilie Dragnea, minister; Fang Deyi, headman"),
    ]
    (meeting,) = read(
        "RECORD OF A TALK\n\n14 May 1957\n\nPresent:\nIlie Dragnea - minister\nFang Deyi - headman\n\n" + body
    )
    assert [each.value for each in meeting.header][1:] == ["Ilie Dragnea - minister\nFang Deyi - headman"]


def test_a_column_of_values_shows_labels_without_a_colon() -> None:
    """Known ones and others; of lists in columns none is a label."""
    body = "\nThe Minister: I had the birds in mind.\n\nThe Envoy: As you please.\n\nThe Minister: Let us begin.\n"
    (meeting,) = read(
        "RECORD OF DISCUSSION\n\n"
        "SUBJECT            Islands; the mail boat\n"
        "WHERE HELD         Sandy Bay Road, Hobart\n"
        "WHEN               Tuesday 30 September 1958, 9.15 p.m.,\n"
        "                   ending Wednesday 1 October, 12.10 a.m.\n"
        "FOR AUSTRALIA      Lachlan Brodribb, Minister for Territories\n"
        "                   Una Casterton, Director of Services\n"
        "FOR NEW ZEALAND    Walter Ormiston, Envoy\n"
        "RECORD TAKEN       Neil Farquharson, Third Secretary\n" + body
    )
    assert [(each.field.value, each.label, each.value.replace("\n", " / ")) for each in meeting.header] == [
        ("subject", "SUBJECT", "Islands; the mail boat"),
        ("place", "WHERE HELD", "Sandy Bay Road, Hobart"),
        ("date", "WHEN", "Tuesday 30 September 1958, 9.15 p.m., ending Wednesday 1 October, 12.10 a.m."),
        (
            "participants",
            "FOR AUSTRALIA",
            "Lachlan Brodribb, Minister for Territories / Una Casterton, Director of Services",
        ),
        ("participants", "FOR NEW ZEALAND", "Walter Ormiston, Envoy"),
        ("recorder", "RECORD TAKEN", "Neil Farquharson, Third Secretary"),
    ]
    assert (meeting.time, meeting.time_end) == ("21:15", "00:10")


def test_the_longest_label_of_a_form_needs_no_leader() -> None:
    (meeting,) = read(
        "JOINT COMMITTEE FOR THE PORT OF LAMBA\n\n"
        "Held on ...... Monday, 10th January, 1938\n"
        "Chairman ..... The Hon. E. W. Tresham\n"
        "Trustees ..... Capt. H. Dunster, Mr. Abdul Kassam\n"
        "For the owners Seyyid Hamoud bin Nassor, Mr. Juma Feruzi\n"
        "Apologies .... Mr. C. Oakshaw\n"
        "\nSeyyid Hamoud: The water is deep.\n\nThe Chairman: I see.\n\nSeyyid Hamoud: A rope lasts nine days.\n"
    )
    assert [(each.field.value, each.label, each.value) for each in meeting.header][2:] == [
        ("participants", "Trustees", "Capt. H. Dunster, Mr. Abdul Kassam"),
        ("participants", "For the owners", "Seyyid Hamoud bin Nassor, Mr. Juma Feruzi"),
        ("absent", "Apologies", "Mr. C. Oakshaw"),
    ]
    assert [turn.label for turn in meeting.turns] == ["Seyyid Hamoud", "The Chairman", "Seyyid Hamoud"]


def test_dots_that_were_not_read_are_known_by_the_leaders_of_other_rows() -> None:
    """An engine drops the dots of some rows and leaves their wide spaces."""
    (meeting,) = read(
        "ЗАПИСЬ БЕСЕДЫ\n\n"
        "Дата беседы             17 июня 1949 года\n"
        "Собеседник              Керим-хан Зурмати, министр\n"
        "                        общественных работ\n"
        "Беседовал и записал ... Б. И. Махов, советник\n"
        "Переводил с пушту ..... Р. Юсупов, третий секретарь\n\n"
        "Сегодня посетил министра в его загородном доме в Пагмане.\n\n"
        "Министр:\nЗа камнедробилку спасибо.\n\nЯ:\nК какой она машине?\n\nМинистр:\nИнженеры не знают.\n",
        "rus",
    )
    assert [(each.field.value, each.value) for each in meeting.header] == [
        ("date", "17 июня 1949 года"),
        ("participants", "Керим-хан Зурмати, министр общественных работ"),
        ("recorder", "Б. И. Махов, советник"),
        ("interpreter", "Р. Юсупов, третий секретарь"),
    ]


def test_leaders_between_names_with_initials_and_offices() -> None:
    """The stop of an initial is none of the leader's, however full the line."""
    text = """О СТОЯНКЕ СУДОВ

8 марта 1934 года

   Были:
      Лунин Ф. Е. ......... директор порта (вел совещание)
      Орлов Г. К. ......... капитан
      Седова А. Н. ........ бригадир

ЛУНИН - Стоим.

ОРЛОВ - Стоим.

СЕДОВА - Лежим.

ЛУНИН - Кончаем.
"""
    (meeting,) = read(text, "rus")
    (listed,) = [field.value for field in meeting.header if field.field.value == "participants"]
    assert listed.split("\n") == [
        "Лунин Ф. Е.\tдиректор порта (вел совещание)",
        "Орлов Г. К.\tкапитан",
        "Седова А. Н.\tбригадир",
    ]


def test_a_figure_beside_a_field_and_one_stop_for_a_leader() -> None:
    """The second field of a line may be a figure; the label of the last row leaves room for one stop only."""
    text = """TALK ON THE FERRIES

Tape ........ FBA/C/0419, side A        Speed ..... 3 3/4
Event ....... Consultation on the ferries
Recorded .... 7 November 1973, 9.05 a.m.
Voices ...... K. Ofori, Ministry of Transport
Classification . SECRET

Ofori: The ferry is out.

Lund: For six weeks.

Ofori: Yes.
"""
    (meeting,) = read(text)
    fields = [(field.field.value, field.label, field.value) for field in meeting.header]
    assert ("reference", "Tape", "FBA/C/0419, side A") in fields
    assert ("other", "Speed", "3 3/4") in fields
    assert ("classification", "Classification", "SECRET") in fields


def test_entries_with_dashes_below_the_label_of_a_list_stay_in_it() -> None:
    """Though other labels of the record have dashes for colons."""
    text = """ПРОТОКОЛ № 6

Время: 22 мая 1962 г.

Председатель - тов. Лапин М. А.
Уч. секретарь - Орлова Л. И.

Присутствовали:
     члены комиссии - Гай Н. П.
     гость из ЧССР - д-р Вацлав Лунд
Отсутствовал - Седов Я. Б.

Лапин - Начнем.

Гай - Да.

Лапин - Хорошо.
"""
    (meeting,) = read(text, "rus")
    fields = [(field.field.value, field.label, field.value) for field in meeting.header][1:]
    assert fields == [
        ("chair", "Председатель", "тов. Лапин М. А."),
        ("recorder", "Уч. секретарь", "Орлова Л. И."),
        ("participants", "Присутствовали", "члены комиссии - Гай Н. П.\nгость из ЧССР - д-р Вацлав Лунд"),
        ("absent", "Отсутствовал", "Седов Я. Б."),
    ]
