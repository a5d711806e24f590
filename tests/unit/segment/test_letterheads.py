"""A letterhead whose halves stand on one row: each is read as if it stood alone, and a place beside its day stays there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.segment.layout.rows import measure_rows
from minutebook.segment.sheet.letterheads import TOP, part_letterheads
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

TALK = "Teilnehmer: Herr Weidner, Herr Krapf\n\nWeidner: Bitte.\n\nKrapf: Danke.\n\nWeidner: Gut.\n"


@pytest.mark.parametrize(
    ("left", "right", "place", "beside"),
    [
        ("Staatssekretär", "Bonn, den 4. Mai 1966", "Bonn", []),
        ("Staatssekretär", "4. Mai 1966", None, []),
        ("H. Krapf", "4. Mai 1966", None, []),
        ("Deichamt Nord", "Bonn, den 4. Mai 1966", "Bonn", []),
        ("GEHEIM", "4. Mai 1966", None, [(None, "GEHEIM")]),
        ("Az.: 12-66/3", "Bonn, den 4. Mai 1966", "Bonn", [("Az.", "12-66/3")]),
    ],
)
def test_who_writes_is_no_part_of_the_day_beside_him(
    left: str, right: str, place: str | None, beside: list[tuple[str | None, str]]
) -> None:
    """An office, a name, or any words where the day has a place of its own; a marking or number is a field."""
    (meeting,) = read(f"{left:<30}{right}\nAbteilung II\n\nAufzeichnung\n\n{TALK}", "deu")
    told = [(each.label, each.value) for each in meeting.header]
    assert told == [*beside, (None, right), ("Teilnehmer", "Herr Weidner, Herr Krapf")]
    assert (meeting.date, meeting.place, meeting.title) == ("1966-05-04", place, "Aufzeichnung")


def test_the_field_lies_where_the_day_stands() -> None:
    (meeting,) = read(f"Staatssekretär            Bonn, den 4. Mai 1966\n\nAufzeichnung\n\n{TALK}", "deu")
    (span,) = meeting.header[0].spans
    assert (span.line_no, span.start, span.end) == (
        1,
        len("Staatssekretär "),
        len("Staatssekretär Bonn, den 4. Mai 1966"),
    )


@pytest.mark.parametrize("day", ["Bonn|4. Mai 1966", "Bonn,|Rheinhotel, 4. Mai 1966"])
def test_a_place_apart_from_its_day_stays_with_it(day: str) -> None:
    left, _, right = day.partition("|")
    (meeting,) = read(f"Aufzeichnung\n\n{left:<30}{right}\n\n{TALK}", "deu")
    assert meeting.header[0].value == f"{left} {right}"


def test_an_office_beside_a_name_stays_there() -> None:
    """What stands on the right is no day."""
    names = "Herr Weidner                  Staatssekretär\nHerr Krapf                    Botschafter\n"
    (meeting,) = read(
        f"Aufzeichnung\n\nDatum: 4. Mai 1966\nTeilnehmer:\n{names}\nWeidner: Ja.\n\nKrapf: Nein.\n", "deu"
    )
    assert meeting.header[-1].value == "Herr Weidner\tStaatssekretär\nHerr Krapf\tBotschafter"


def test_only_rows_of_the_top_as_they_were_typed_are_parted() -> None:
    """Words that were mended have their wide space elsewhere."""
    typed = "\n".join(["Deichamt Nord                 Bonn, den 4. Mai 1966"] * (TOP + 1))
    rows = measure_rows(clean_lines(type_pages(typed, "deu"), RULES))
    assert len(part_letterheads(rows, lambda left, _: left == "Deichamt Nord", lambda *_: True)) == 2 * TOP + 1
    mended = [replace(row, text=f"Vom {row.text}") for row in rows]
    assert part_letterheads(mended, lambda *_: True, lambda *_: True) == tuple(mended)


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ("机密　　　　　　　　　编号：0345", [("classification", "机密"), ("reference", "0345")]),
        (
            "绝密　　　　　　　　　外办字〔1961〕第3号",
            [("classification", "绝密"), ("reference", "外办字〔1961〕第3号")],
        ),
    ],
)
def test_a_marking_beside_another_field(row: str, fields: list[tuple[str, str]]) -> None:
    text = (
        f"{row}\n\n石平副部长会见挪威大使林德谈话记录\n\n一九六一年三月八日\n\n石平：请。\n\n林德：好。\n\n石平：谢谢。"
    )
    (meeting,) = read(text, "chi_sim")
    assert [(each.field.value, each.value) for each in meeting.header][:2] == fields


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        (
            "Ministerium für Fischerei und Häfen         Stralsund, den 4. Mai 1966\nAbt. Ausland",
            [("date", "Stralsund, den 4. Mai 1966")],
        ),
        (
            "Ministerium für Fischerei     Tgb.-Nr. 88/71\nAbt. Ausland                  3. Ausfertigung",
            [("reference", "88/71"), ("copy", "3. Ausfertigung")],
        ),
    ],
)
def test_the_right_column_of_a_letterhead(head: str, fields: list[tuple[str, str]]) -> None:
    """Its last word had no room and stands at the margin of the next line, or it holds a number."""
    talk = TALK.replace("Danke.", "Danke, und nun zu den Netzen, die im Frühjahr vor Rügen lagen.")
    (meeting,) = read(f"{head}\n\nAufzeichnung\n\n{talk}", "deu")
    assert [(each.field.value, each.value) for each in meeting.header][:-1] == fields


@pytest.mark.parametrize(
    ("row", "language", "place", "date", "time"),
    [
        ("гор. Одесса                           11 октября 1949 года", "rus", "гор. Одесса", "1949-10-11", None),
        ("Haus am Rhein                         4. Mai 1966", "deu", "Haus am Rhein", "1966-05-04", None),
        ("4 May 1966                            Customs House", "eng", "Customs House", "1966-05-04", None),
        ("一九六四年四月二日\n下午三时　　　　港务局食堂", "chi_sim", "港务局食堂", "1964-04-02", "15:00"),
    ],
)
def test_a_day_and_a_place_far_apart_on_one_line_are_two_fields(
    row: str, language: str, place: str, date: str, time: str | None
) -> None:
    talk = {"rus": "Орлов: Да.\n\nСедов: Нет.\n", "chi_sim": "石平：好。\n\n林达：不好。\n"}.get(language, TALK)
    title = {"rus": "ПРОТОКОЛ", "chi_sim": "会议记录", "eng": "MINUTES OF A MEETING"}.get(language, "Aufzeichnung")
    (meeting,) = read(f"{title}\n\n{row}\n\n{talk}", language)
    assert (meeting.date, meeting.time, meeting.place) == (date, time, place)
    assert place in [field.value for field in meeting.header]


def test_a_distribution_stands_beside_an_office() -> None:
    (meeting,) = read(
        "INTERNATIONAL COMMISSION                  ICPA/PV.41\nON POSTAL AVIATION                        Distr.: LIMITED\n\n"
        "VERBATIM RECORD OF THE FORTY-FIRST MEETING\n\nheld at the Palais, Geneva,\non Tuesday, 18 April 1967, at 10.30 a.m.\n\n"
        "The CHAIRMAN: I declare the meeting open.\n\nMr. KRAG (Chile): I agree.\n"
    )
    told = {field.field.value: field.value for field in meeting.header}
    assert told["classification"] == "LIMITED"
    assert (meeting.date, meeting.time, told["date"]) == (
        "1967-04-18",
        "10:30",
        "on Tuesday, 18 April 1967, at 10.30 a.m.",
    )
    assert "Palais" in told["place"]


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        (
            "Botschaft der DDR               Aden, 17.2.1975\n"
            "in der VDR Jemen                Pers. Verschlußsache\n"
            "Abt. Politik                    Tgb.-Nr. 36/75",
            [("date", "Aden, 17.2.1975"), ("classification", "Pers. Verschlußsache"), ("reference", "36/75")],
        ),
        (
            "Referat II B 3                  Bonn, den 3. Mai 1966\n"
            "II B 3 - 82.21 / 417 / 66       VS - Vertraulich\n"
            "                                2. Ausfertigung",
            [
                ("reference", "II B 3 - 82.21 / 417 / 66"),
                ("date", "Bonn, den 3. Mai 1966"),
                ("classification", "VS - Vertraulich"),
                ("copy", "2. Ausfertigung"),
            ],
        ),
    ],
)
def test_rows_of_two_columns_share_what_one_of_them_shows(head: str, fields: list[tuple[str, str]]) -> None:
    """Halves that nothing else parts begin below those of a row whose day, number or marking stands for itself."""
    (meeting,) = read(f"{head}\n\nVermerk über ein Gespräch am 2. Mai 1966\n\n{TALK}", "deu")
    assert [(each.field.value, each.value) for each in meeting.header][:-1] == fields
    assert meeting.time is None


@pytest.mark.parametrize(
    ("head", "language", "fields"),
    [
        (
            "FD 1051/38                                      GUARDED",
            "eng",
            [("reference", "FD 1051/38"), ("classification", "GUARDED")],
        ),
        ("FD 1051/38                                Far Eastern Dept.", "eng", [("reference", "FD 1051/38")]),
        ("Register: 88/VP-QT                        Second Section", "eng", [("reference", "88/VP-QT")]),
        ("18-С-1477                                 Второй отдел", "rus", [("reference", "18-С-1477")]),
    ],
)
def test_what_stands_beside_a_number_is_no_part_of_it(head: str, language: str, fields: list[tuple[str, str]]) -> None:
    talk = "Date: 4 May 1956\nPresent: Mr. Holm, Mr. Okafor\n\nHolm: Yes.\n\nOkafor: No.\n\nHolm: Well.\n"
    if language == "rus":
        talk = "Дата: 4 мая 1956 г.\nПрисутствовали: Холм А.Б., Седов Н.А.\n\nХолм: Да.\n\nСедов: Нет.\n\nХолм: Так.\n"
    title = {"eng": "RECORD OF A MEETING", "rus": "ЗАПИСЬ БЕСЕДЫ"}[language]
    (meeting,) = read(f"{head}\n\n{title}\n\n{talk}", language)
    assert [(each.field.value, each.value) for each in meeting.header][:-2] == fields


@pytest.mark.parametrize(
    ("below", "apart"),
    [
        ("Savings and Stamps      Telegraphs", True),
        ("Savings, Stamps               Telegraphs", False),
        ("\nSavings and Stamps      Telegraphs", False),
    ],
)
def test_a_column_ends_where_its_rows_no_longer_lie_alike(below: str, apart: bool) -> None:
    """Only the first row is known to be two; the second is where its halves lie as those do, no blank line between."""
    text = f"Ministry of Posts       4 May 1956, afternoon\n{below}\nAnother line of some words, which is as long\n"
    rows = measure_rows(clean_lines(type_pages(text, "eng"), RULES))
    parted = part_letterheads(rows, lambda left, _: left == "Ministry of Posts", lambda *_: False)
    assert ("Telegraphs" in [row.text for row in parted]) == apart


@pytest.mark.parametrize(
    ("head", "title", "to_whom", "language"),
    [
        (
            "НКВТ СССР                                 РАЗОСЛАНО:\nВосточный отдел                           1 - т. Орлову\n"
            "«15» марта 1936 г.                        2 - в полпредство",
            "ЗАПИСЬ БЕСЕДЫ\n\nнаркома торговли т. Седова С.П.\nс посланником г. Ханом\n\n14 марта 1936 г., в 16 ч. 30 м.",
            ("РАЗОСЛАНО", "1 - т. Орлову\n2 - в полпредство"),
            "rus",
        ),
        (
            "MINISTRY OF TRADE                         DISTRIBUTION:\nEastern Department                        1 - Mr. Orde\n"
            "15 March 1936                             2 - Legation",
            "RECORD OF CONVERSATION\n\n14 March 1936, at 4.30 p.m.",
            ("DISTRIBUTION", "1 - Mr. Orde\n2 - Legation"),
            "eng",
        ),
    ],
)
def test_to_whom_a_paper_goes_stands_in_a_column_of_its_own(
    head: str, title: str, to_whom: tuple[str, str], language: str
) -> None:
    """The day of the paper beside it is not that of the talk below the title."""
    names, said = {"eng": (("Holm", "Orde"), "Yes."), "rus": (("СЕДОВ", "ХАН"), "Да.")}[language]
    talk = "\n\n".join(f"{names[at % 2]}: {said}" for at in range(4))
    (meeting,) = read(f"{head}\n\n\n{title}\n\n{talk}\n", language)
    assert to_whom in [(each.label, each.value) for each in meeting.header]
    assert (meeting.date, meeting.time) == ("1936-03-14", "16:30")


@pytest.mark.parametrize("words", ["RECEIVED 3 AUG 1938]", "Registry, 3 AUG 1938]"])
def test_a_stamp_beside_the_number_of_a_paper_is_no_field(words: str) -> None:
    """Its bracket closes on the row below; the day in it is not the talk's."""
    text = (
        f"Sek. Dist. 0114/38                              [stamp:\n{'':42}{words}\n\n     NOTES OF AN INTERVIEW WITH A DEPUTATION\n\n"
        "The Residency, Sekondi.  Monday, 1st August, 1938, 4.15 p.m.\n\nPresent: Mr. Frank Lasker, Commissioner; Mr. Kojo Egan, steersman\n\n"
        "Lasker: Sit down.\n\nEgan: Thank you.\n\nLasker: What is it?\n\nEgan: The cranes.\n"
    )
    (meeting,) = read(text)
    assert meeting.date == "1938-08-01"
    assert [(each.field.value, each.value) for each in meeting.header][:2] == [
        ("reference", "Sek. Dist. 0114/38"),
        ("date", "The Residency, Sekondi. Monday, 1st August, 1938, 4.15 p.m."),
    ]
