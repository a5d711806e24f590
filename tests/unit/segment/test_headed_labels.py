"""Labels as headings on lines of their own, each above a value set in below it, in four languages."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

ENGLISH = """MINUTE OF THE TALK WITH THE SHIPPING MISSION OF PERU

Day and hour
------------
     Monday 21.X.1957, from 12.10 to 13.25

Held in
-------
     Split, the Seamen's House, small hall

Yugoslav side
-------------
     Ante Perić, director of the line
     Mara Lulić, counsellor

Translating
-----------
     Zoran Opačić


PERIĆ: I welcome the gentlemen in Split.

LULIĆ: You have seen the yard.

PERIĆ: Then let us speak of the line.
"""
GERMAN = """NIEDERSCHRIFT über die Besprechung mit der Delegation der Werft

Tag und Stunde
   12. März 1958, 10.15 Uhr
Wo
   Rostock, Haus der Schiffahrt
Anwesende der Werft
   Ewald Brinkmann, Direktor
   Hilde Sörgel, Prokuristin
Dolmetschte
   Ruth Kallweit

BRINKMANN: Das Dock ist frei.

SÖRGEL: Seit Montag.

BRINKMANN: Gut.
"""
RUSSIAN = """ЗАПИСЬ БЕСЕДЫ С ДЕЛЕГАЦИЕЙ ВЕРФИ

День и час
     12 марта 1958 г., 10 час. 15 мин.

Где велась
     Одесса, управление порта

Наша сторона
     Гринько П. С., начальник порта
     Лялина О. В., инженер

Переводил
     Зотов К. И.

ГРИНЬКО: Док свободен.

ЛЯЛИНА: С понедельника.

ГРИНЬКО: Хорошо.
"""
CHINESE = """会谈记录

日期
　　一九五八年三月十二日
地点
　　大连港务局会议室
我方
　　祁绍南局长
　　柏钧工程师
翻译
　　欧阳瑾

祁局长：请坐。

柏工程师：谢谢。

祁局长：好。
"""


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        (
            ENGLISH,
            "eng",
            [
                ("date", "Day and hour", "Monday 21.X.1957, from 12.10 to 13.25"),
                ("place", "Held in", "Split, the Seamen's House, small hall"),
                ("participants", "Yugoslav side", "Ante Perić, director of the line\nMara Lulić, counsellor"),
                ("interpreter", "Translating", "Zoran Opačić"),
            ],
        ),
        (
            GERMAN,
            "deu",
            [
                ("date", "Tag und Stunde", "12. März 1958, 10.15 Uhr"),
                ("place", "Wo", "Rostock, Haus der Schiffahrt"),
                ("participants", "Anwesende der Werft", "Ewald Brinkmann, Direktor\nHilde Sörgel, Prokuristin"),
                ("interpreter", "Dolmetschte", "Ruth Kallweit"),
            ],
        ),
        (
            RUSSIAN,
            "rus",
            [
                ("date", "День и час", "12 марта 1958 г., 10 час. 15 мин."),
                ("place", "Где велась", "Одесса, управление порта"),
                ("participants", "Наша сторона", "Гринько П. С., начальник порта\nЛялина О. В., инженер"),
                ("interpreter", "Переводил", "Зотов К. И."),
            ],
        ),
        (
            CHINESE,
            "chi_sim",
            [
                ("date", "日期", "一九五八年三月十二日"),
                ("place", "地点", "大连港务局会议室"),
                ("participants", "我方", "祁绍南局长\n柏钧工程师"),
                ("interpreter", "翻译", "欧阳瑾"),
            ],
        ),
    ],
)
def test_headings_above_values_set_in_are_labels(text: str, language: str, fields: list[tuple[str, str, str]]) -> None:
    (meeting,) = read(text, language)
    assert [(each.field.value, each.label, each.value) for each in meeting.header] == fields
    assert len(meeting.turns) == 3


def test_speakers_alone_on_their_lines_are_no_such_labels() -> None:
    """They come back, and what stands below them is said."""
    text = ENGLISH.replace("PERIĆ: ", "CHAIRMAN\n   ").replace("LULIĆ: ", "SECRETARY\n   ")
    (meeting,) = read(text)
    assert not [each for each in meeting.header if each.field.value in {"chair", "recorder"}]


def test_a_blank_line_stands_where_the_one_drawn_under_a_heading_was_lost() -> None:
    lines = [" " if set(line.strip()) == {"-"} else line for line in ENGLISH.split("\n")]
    (meeting,) = read("\n".join(lines))
    found = [(each.field.value, each.label) for each in meeting.header]
    assert ("participants", "Yugoslav side") in found
    assert ("interpreter", "Translating") in found
