"""Several sittings in one file, each under a heading that differs from the others in its number alone."""

from __future__ import annotations

import pytest

from minutebook.segment.serialheadings import SerialHeadings
from tests.unit.segment.typed import RULES, read

SERIAL = SerialHeadings(RULES)


def sitting(heading: str, day: str, names: tuple[str, str], words: str = "Has the chart come?") -> str:
    one, other = names
    return (
        f"{heading}\n{day}\n\nPresent: {one}, Pilot; {other}, Master\n\n{one}: {words}\n\n{other}: Not yet.\n\n"
        f"{one}: Then we wait.\n\n{other}: We wait, and the tide does not.\n\n{one}: I have said so.\n\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "days", "language"),
    [
        ("ACT No. 11", "ACT No. 12", ("Copán, 12 March 1934, 9 a.m.", "Copán, 19 March 1934, 4 p.m."), "eng"),
        ("FIRST CONFERENCE", "SECOND CONFERENCE", ("Lambaya, 12 March 1934", "Lambaya, 19 March 1934"), "eng"),
        ("Palaver III", "Palaver IV", ("Lambaya, 12 March 1934", "Lambaya, 19 March 1934"), "eng"),
        ("I. Beratung", "II. Beratung", ("Wien, am 12. März 1934", "Mautern, am 19. März 1934"), "deu"),
        ("Встреча первая", "Встреча вторая", ("Архангельск, 12 марта 1934 г.", "Онега, 19 марта 1934 г."), "rus"),
    ],
)
def test_each_begins_a_meeting(first: str, second: str, days: tuple[str, str], language: str) -> None:
    names = ("Rossi", "Holm") if language != "rus" else ("Орлов", "Седов")
    meetings = read("BOOK OF THE BAR\n\n" + sitting(first, days[0], names) + sitting(second, days[1], names), language)
    assert [meeting.date for meeting in meetings] == ["1934-03-12", "1934-03-19"]
    assert [len(meeting.turns) for meeting in meetings] == [5, 5]


def test_chinese_ones_in_lenticular_brackets_are_headings_and_no_words_supplied() -> None:
    """The same people meet twice; who stayed away the second time is absent there only."""
    body = (
        "石平：图纸来了没有？\n\n林达：还没有。\n\n石平：那就等。\n\n林达：等，可是潮水不等。\n\n石平：我早说过。\n\n"
    )
    text = (
        "两次谈判的记录\n\n【第一次谈判】\n一九六四年四月二日下午三时　拉萨交际处\n出席：石平、林达、贺山\n\n"
        f"{body}【第二次谈判】\n一九六四年四月四日上午十时　拉萨交际处\n出席：石平、林达\n缺席：贺山\n\n{body}"
    )
    first, second = read(text, "chi_sim")
    assert (first.date, second.date) == ("1964-04-02", "1964-04-04")
    assert [mark.text for meeting in (first, second) for mark in meeting.marks] == []
    assert [field.value for field in second.header if field.label == "缺席"] == ["贺山"]


@pytest.mark.parametrize("heading", ["Annex", "Letter No.", "Table", "Item"])
def test_what_is_enclosed_or_discussed_is_no_sitting(heading: str) -> None:
    text = sitting(f"{heading} 1", "Lambaya, 12 March 1934", ("Rossi", "Holm"))
    text += sitting(f"{heading} 2", "Lambaya, 19 March 1934", ("Rossi", "Holm"))
    assert len(read(f"Minutes of the Bar Board\n\nDate: 1 April 1934\n\n{text}")) == 1


def test_one_without_its_neighbour_or_without_a_day_begins_nothing() -> None:
    apart = sitting("Palaver 11", "Copán, 12 March 1934", ("Rossi", "Holm"))
    assert len(read(apart + sitting("Palaver 14", "Copán, 19 March 1934", ("Rossi", "Holm")))) == 1
    assert len(read(apart + sitting("Palaver 12", "In the same hall", ("Rossi", "Holm")))) == 1


@pytest.mark.parametrize(
    ("text", "form", "number"),
    [
        ("ACT No. 11", "act", 11),
        ("2nd Conference, Thursday, 13 January", "conference", 2),
        ("Sitzung IX", "sitzung", 9),
        ("XIV. Sitzung (nachmittags)", "sitzung", 14),
        ("Заседание № 4", "заседание", 4),
        ("【第十二次会谈】", "次会谈", 12),
    ],
)
def test_form_and_number_are_read(text: str, form: str, number: int) -> None:
    assert SERIAL.read(text) == (form, number)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("SIXTY-THIRD SITTING   Tuesday, 4 October 1938", 63),
        ("Forty first Meeting", 41),
        ("The one hundred and twelfth Conference", 112),
        ("Thirteenth Palaver", 13),
        ("Sitting the Ninetieth", 90),
        ("Dreiundsechzigste Sitzung", 63),
        ("Hundertvierte Beratung", 104),
        ("Siebzehnte Sitzung Freitag, den 7. Mai 1943", 17),
        ("Заседание шестьдесят третье", 63),
        ("Тридцатая встреча 4 мая 1938 г.", 30),
        ("Двадцать вторая беседа", 22),
        ("第六十三次会议　一九六四年四月二日", 63),
        ("第一百零三次谈判", 103),
        ("第廿一次座谈", 21),
        ("Sitzung LXIII", 63),
        ("CXLIV. Sitzung", 144),
    ],
)
def test_numbers_however_high_and_whatever_stands_behind_on_the_line(heading: str, number: int) -> None:
    found = SERIAL.read(heading)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SIXTY-THIRD SITTING", "SIXTY-FOURTH SITTING"),
        ("Sixty-ninth Meeting", "Seventieth Meeting"),
        ("Twelfth Session", "Thirteenth Session"),
    ],
)
def test_a_day_beside_the_ordinal_begins_a_meeting(first: str, second: str) -> None:
    names = ("Rossi", "Holm")
    text = sitting(f"{first}       Tuesday, 4 October 1938, 10 a.m.", "in the Pilot's room", names)
    text += sitting(f"{second}      Friday, 11 November 1938, 3 p.m.", "in the Lower Hall", names)
    meetings = read(f"BOOK OF THE BAR\n\n{text}")
    assert [(meeting.date, meeting.title) for meeting in meetings] == [("1938-10-04", first), ("1938-11-11", second)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4th May, 1954", "5th May, 1954"),
        ("Application No. 12, 4 May 1954", "Application No. 13, 5 May 1954"),
        ("Case 12", "Case 13"),
    ],
)
def test_days_and_cases_within_a_record_are_no_sittings(one: str, other: str) -> None:
    head = "MINUTES OF THE BAR BOARD\n\nDate: 3 May 1954\nPlace: Lambaya\nPresent: Rossi, Pilot; Holm, Master\n\n"
    opening = (
        "Rossi: We begin.\n\nHolm: Let us begin with the applications, of which there are many.\n\nRossi: Yes.\n\n"
    )
    told = "Rossi: Has the chart come?\n\nHolm: Not yet, and nobody knows when.\n\nRossi: Then we wait for it.\n\n" * 2
    days = [
        f"{heading}\n4 May 1954\n\n" if heading.startswith("Case") else f"{heading}\n\n" for heading in (one, other)
    ]
    assert len(read(head + opening + days[0] + told + days[1] + told)) == 1
