"""Fields beside each other on one line, and fields of the closing part."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from tests.unit.segment.typed import read

ENGLISH = """
Record of the Talk between Minister Holm and Mr. Okafor

Date: 4 May 1966
Place: Oslo
Participants: Signe Holm, Minister; Emeka Okafor, shipowner

Holm: The nets are cut.

Okafor: Not by us.

Holm: By whom, then, if I may ask?

Okafor: By a seal.

{tail}
"""
GERMAN = """
Niederschrift über das Gespräch zwischen Minister Holm und Herrn Orth

Datum: 4. Mai 1966
Ort: Rostock
Teilnehmer: Minister Holm, Herr Orth

Holm: Die Netze sind zerschnitten.

Orth: Nicht von uns.

Holm: Von wem denn, wenn ich fragen darf?

Orth: Von einem Seehund.

{tail}
"""
RUSSIAN = """
Запись беседы министра Холма с г-ном Лапиным

Дата: 4 мая 1966 г.
Место: Мурманск
Присутствовали: министр Холм, г-н Лапин

Холм: Сети порезаны.

Лапин: Не нами.

Холм: Кем же тогда, позвольте спросить?

Лапин: Тюленем.

{tail}
"""
CHINESE = """
霍副部长同兰先生谈话记录

日期：一九六六年五月四日
地点：大连
参加人：霍安民、兰德

霍：渔网被割断了。

兰：不是我们割的。

霍：那么是谁割的呢？

兰：是海豹。

{tail}
"""


def fields(text: str, language: str = "eng") -> list[tuple[str | None, Field, str]]:
    """Labels, kinds and values of the header of a text's only meeting."""
    (meeting,) = read(text, language)
    return [(each.label, each.field, each.value) for each in meeting.header]


@pytest.mark.parametrize(
    ("page", "language", "tail", "told"),
    [
        (ENGLISH, "eng", "Distribution: the Minister; file", ("Distribution", Field.OTHER, "the Minister; file")),
        (ENGLISH, "eng", "Meeting adjourned: 12.15", ("Meeting adjourned", Field.TIME, "12.15")),
        (ENGLISH, "eng", "Next meeting: 9 June 1966", ("Next meeting", Field.OTHER, "9 June 1966")),
        (ENGLISH, "eng", "Seen by the Minister: 9 May", ("Seen by the Minister", Field.REVIEW_STATUS, "9 May")),
        (ENGLISH, "eng", "Penned by: Ada Crane\n[2] Torn here.", ("Penned by", Field.RECORDER, "Ada Crane")),
        (GERMAN, "deu", "Ergeht an: Handelskammer Graz", ("Ergeht an", Field.OTHER, "Handelskammer Graz")),
        (GERMAN, "deu", "Schluß der Sitzung: 11.40 Uhr", ("Schluß der Sitzung", Field.TIME, "11.40 Uhr")),
        (GERMAN, "deu", "Gelesen und bestätigt: Veit", ("Gelesen und bestätigt", Field.REVIEW_STATUS, "Veit")),
        (RUSSIAN, "rus", "Разослано: в дело, в архив", ("Разослано", Field.OTHER, "в дело, в архив")),
        (RUSSIAN, "rus", "Сверено: Р. О. Седов", ("Сверено", Field.REVIEW_STATUS, "Р. О. Седов")),
        (CHINESE, "chi_sim", "抄送：外贸部、交通部", ("抄送", Field.OTHER, "外贸部、交通部")),
        (CHINESE, "chi_sim", "散会时间　下午五时", ("散会时间", Field.TIME, "下午五时")),
        (CHINESE, "chi_sim", "附件　地图一张", ("附件", Field.OTHER, "地图一张")),
    ],
)
def test_fields_of_the_closing_part(page: str, language: str, tail: str, told: tuple[str, Field, str]) -> None:
    assert told in fields(page.format(tail=tail), language)


def test_a_line_to_be_signed_reviews_nothing() -> None:
    tail = "Recorded by: Ada Crane\nConfirmed: ........................ Chairman"
    assert not any(kind is Field.REVIEW_STATUS for _, kind, _ in fields(ENGLISH.format(tail=tail)))


def test_a_list_below_a_bare_label_at_the_end_of_a_chinese_record() -> None:
    tail = "出席：\n霍安民　副部长\n兰德　船主\n石平　司长\n郭福　科长\n记录：石平"
    told = fields(CHINESE.format(tail=tail), "chi_sim")
    assert any(label == "出席" and "郭福" in value for label, _, value in told)


def test_fields_after_a_stop_begin_each_a_field_of_its_own() -> None:
    tail = "Drawn up by: Ada Crane. Distribution: file. Enclosed: a map"
    told = fields(ENGLISH.format(tail=tail))
    assert ("Drawn up by", Field.RECORDER, "Ada Crane.") in told
    assert ("Distribution", Field.OTHER, "file.") in told
    assert ("Enclosed", Field.OTHER, "a map") in told


def test_an_abbreviation_parts_nothing() -> None:
    tail = "Снято 3 экз., экз. № 2"
    assert not any(kind is Field.REFERENCE for _, kind, _ in fields(RUSSIAN.format(tail=tail), "rus"))


def test_labels_in_capitals_beside_each_other() -> None:
    page = """
HARBOUR OFFICE RECORDINGS

CONVERSATION NO.: 12-4          TAPE: 12        BOX: 3
DATE: October 3, 1972           TIME: 4:12 p.m. to 4:55 p.m.
SOUND QUALITY: Fair             LOGGED BY: adc

PARTICIPANTS: Signe Holm, Emeka Okafor

Holm: The nets are cut.

Okafor: Not by us.

Holm: By whom?

Okafor: By a seal.
"""
    told = fields(page)
    assert ("CONVERSATION NO.", Field.REFERENCE, "12-4") in told
    assert ("TAPE", Field.REFERENCE, "12") in told
    assert ("BOX", Field.REFERENCE, "3") in told
    assert ("SOUND QUALITY", Field.OTHER, "Fair") in told
    assert ("LOGGED BY", Field.RECORDER, "adc") in told


def test_a_label_that_no_rule_knows_below_the_day_begins_a_field() -> None:
    page = ENGLISH.replace("Place: Oslo", "Unriddled: 5 May 1966, 6.40 a.m.\nPlace: Oslo").format(tail="")
    told = fields(page)
    assert ("Date", Field.DATE, "4 May 1966") in told
    assert any(label == "Unriddled" for label, _, _ in told)


def test_a_list_set_in_keeps_its_labels_in_small_letters() -> None:
    page = """
P R O T O K O L L
der Kommission für die Uhren am See

VORSITZ          Hofrat Alois Zumsteg (Österreich)
ANWESEND         für Baden: Oberrat Otto Wessen
                 für Bayern: Rat Xaver Pfronten
                 als Sachverständiger: Uhrmacher Kaspar Nägeli
SCHRIFTFÜHRER    Franz Bilger

VORSITZENDER: Ich eröffne die Sitzung.

BAYERN: Nach welcher Uhr?

VORSITZENDER: Nach der meinigen, die richtig geht.

BAYERN: Dann ist es zu früh.
"""
    told = fields(page, "deu")
    lists = [value for label, _, value in told if label == "ANWESEND"]
    assert len(lists) == 1
    assert lists[0].endswith("als Sachverständiger: Uhrmacher Kaspar Nägeli")
    assert not any(label == "als Sachverständiger" for label, _, _ in told)


def test_sides_whose_labels_only_a_space_parts_from_their_people() -> None:
    page = CHINESE.replace("参加人：霍安民、兰德", "中方出席　霍安民、石平\n日方出席　兰德、郭福").format(tail="")
    told = fields(page, "chi_sim")
    assert ("中方出席", Field.PARTICIPANTS, "霍安民、石平") in told
    assert ("日方出席", Field.PARTICIPANTS, "兰德、郭福") in told


def test_minutes_of_votes_name_who_took_them_but_not_who_attests_them() -> None:
    page = """
TOWN COUNCIL OF HALE

Minutes of the meeting held on 4 May 1966

Present: Councillors Ames, Boyd and Cole

1. DREDGE
It was moved by Boyd, seconded by Cole, that the dredge be sold. Carried.

2. LAMPS
It was moved by Cole, seconded by Ames, that the lamps be lit. Carried.

{tail}
"""
    assert ("Minutes taken by", Field.RECORDER, "H. Bede") in fields(page.format(tail="Minutes taken by: H. Bede"))
    attested = fields(page.format(tail="Attest: H. Bede, Town Clerk"))
    assert not any(kind is Field.RECORDER for _, kind, _ in attested)


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (
            "日　期　一九五三年五月四日　　时　间　晚七时",
            [("date", "一九五三年五月四日"), ("time", "晚七时")],
        ),
        ("口译：丛　琳　　　　　速记：景远", [("interpreter", "丛 琳"), ("recorder", "景远")]),
    ],
)
def test_chinese_fields_beside_each_other(row: str, fields: list[tuple[str, str]]) -> None:
    text = f"石平副部长同林德大使谈话记录\n\n地　点　外交部\n{row}\n\n石平：请。\n\n林德：好。\n\n石平：谢谢。"
    (meeting,) = read(text, "chi_sim")
    assert [(each.field.value, each.value) for each in meeting.header][1:] == fields


def test_who_interpreted_and_who_took_it_down_behind_one_semicolon() -> None:
    (meeting,) = read(
        "Minutes of the Talk\n\nDate: 4 May 1956\nInterpreted by: Ulla Berg; taken down by: Ada Crane\n\n"
        "Holm: Yes.\n\nKrag: No.\n\nHolm: Why?\n",
        "eng",
    )
    assert [(each.field.value, each.value) for each in meeting.header][1:] == [
        ("interpreter", "Ulla Berg"),
        ("recorder", "Ada Crane"),
    ]


@pytest.mark.parametrize(
    "below", ["Logged 16.11.1966 by Y. Brou      Continued: none", "Recorded on two reels      State: worn"]
)
def test_no_label_goes_on_over_a_wide_space(below: str) -> None:
    """One telling word on the left makes no label of all that stands before the colon on the right."""
    (meeting,) = read(ENGLISH.format(tail=below), "eng")
    assert [each.value for each in meeting.header if each.field is Field.RECORDER] == []
