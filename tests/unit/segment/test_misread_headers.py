"""Headers of heavy scans in Russian, Chinese and German: labels, numbers and remarks misread in a letter or two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Field
from minutebook.segment import find_meetings
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

RUSSIAN = """Киев, 22 июня 1961 года
{number}

Запись беседы министра речного флота с послом Ганы
О поставке судов

На беседе были: А. Ф. Дымов, министр; К. Мензах, посол Ганы
{served}

Дымов:

-- Рад видеть вас, господин посол, и слушаю.

Мензах:

-- Благодарю, что нашли для меня время.

Дымов:

-- Слушаю вас.
"""


def fields(text: str, language: str) -> list[tuple[Field, str]]:
    """Kind and value of each field of the only meeting of a text."""
    (meeting,) = read(text, language)
    return [(each.field, each.value) for each in meeting.header]


@pytest.mark.parametrize(
    "number", ["Не; # 0281/ган", "Нет, № 0281/ган", "№»Г. № 0281/ган", "Вх, № 0281/ган", "Рег, Р 0281/ган"]
)
def test_the_number_of_a_record_is_known_by_its_sign(number: str) -> None:
    told = fields(RUSSIAN.format(number=number, served="Переводил В. С. Таран"), "rus")
    assert (Field.REFERENCE, "0281/ган") in told
    assert Field.PLACE not in [kind for kind, _ in told]


def test_a_first_initial_read_as_a_figure_or_sign_is_of_the_name() -> None:
    told = fields(RUSSIAN.format(number="Вх. № 7/ган", served="Переводил 1. Я, Гранит"), "rus")
    assert (Field.INTERPRETER, "1. Я. Гранит") in told
    label = LabelBook(RULES, "rus").find_loose("Председатель #. Г. Полушин")
    assert label is not None
    assert (label.field, label.value) == (Field.CHAIR, "#. Г. Полушин")


def test_a_day_behind_a_label_is_no_name() -> None:
    told = fields(RUSSIAN.format(number="Вх. № 7/ган", served="Протокол вел 4. Мая"), "rus")
    assert Field.RECORDER not in [kind for kind, _ in told]


def test_words_behind_a_dash_that_fill_their_line_are_said_and_no_list() -> None:
    head = "Киев, 4 мая 1953 года\n\nБеседа начальника пароходства с послом Ганы\n\nВ беседе участвовали: М. А. Дымов, начальник пароходства; К. Мензах, посол,\n"
    said = "-- Садитесь, господин посол, вы приехали поездом или водой, и что вы скажете\nо нашем порте?"
    rest = "\n\nМензах:\n\n-- Поездом.\n\nДымов:\n\n-- Так.\n\nМензах:\n\n-- Да.\n"
    told = fields(f"{head}\nДымок:\n{said}{rest}", "rus")
    assert len([value for kind, value in told if kind is Field.PARTICIPANTS]) == 1


@pytest.mark.parametrize("doubtful", [True, False])
def test_a_title_that_ends_in_a_speck_is_one_where_it_was_read_with_doubt(*, doubtful: bool) -> None:
    text = "Прием министром речного флота посланника Австрия.\nПо вопросу о зимовке барж в порту Килия\n\n4 мая 1958 года, Килия\n\nДымов:\n\n-- Слушаю.\n\nОбер:\n\n-- Благодарю.\n\nДымов:\n\n-- Да.\n"
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (meeting,) = find_meetings([replace(line, doubtful=("флота",) if doubtful else ()) for line in lines], RULES)
    assert (Field.SUBJECT in {each.field for each in meeting.header}) is doubtful


@pytest.mark.parametrize("remark", ["（本纪要未经石副部长核圆）", "(本件未送石副部长核回)"])
def test_who_has_not_seen_a_chinese_record_is_told_where_the_last_character_is_misread(remark: str) -> None:
    text = f"机密\n\n石副部长会见加纳大使谈话纪要\n{remark}\n\n时间：1963年9月4日\n地点：一号会议室\n\n石：你好。\n\n大使：谢谢。\n"
    assert Field.REVIEW_STATUS in [kind for kind, _ in fields(text, "chi_sim")]


GERMAN = """Ausfertigung Er. 2
Vertraulich

{title} die Unterredung des Bundesministers
für Handel und Wiederaufbau, Dr. Anton Huber, mit dem
Landwirtschaftsminister, Herrn Knud Holm

Ort der Beratungs Linz, Hafenamt
Tag und Uhraaits 6. März 1956, 14.30 bis 16.10 Uhr
Anwesend: Dr. Anton Huber, Bundesminister
Knud Holm, Landwirtschaftsminister
Sprachmittlerint Ulla Berg

A. Huber:

Ich danke für den Empfang.

K. Holm:

Gern geschehen.

A. Huber:

Beginnen wir.
"""


@pytest.mark.parametrize("title", ["Gedáohtnisprotokoll über", "Gedächtnisprotokoll aber"])
def test_a_german_header_keeps_its_fields_with_labels_misread(title: str) -> None:
    """The second line of the title heads no side."""
    told = fields(GERMAN.format(title=title), "deu")
    assert {
        (Field.COPY, "Ausfertigung Er. 2"),
        (Field.PLACE, "Linz, Hafenamt"),
        (Field.DATE, "6. März 1956, 14.30 bis 16.10 Uhr"),
        (Field.INTERPRETER, "Ulla Berg"),
    } <= set(told)
    assert [value for kind, value in told if kind is Field.PARTICIPANTS] == [
        "Dr. Anton Huber, Bundesminister\nKnud Holm, Landwirtschaftsminister"
    ]
