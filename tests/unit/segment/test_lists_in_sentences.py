"""A list whose label stands at the end of a sentence's last line: ... von 9.30 bis 10.15 Uhr. Es nahmen weiter teil:"""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

TALKS = {
    "deu": """Vermerk über ein Gespräch am 15.2.1975 in Aden

Das Gespräch fand auf Wunsch des Ministers statt und dauerte
eine Stunde bis 10.15 Uhr. Es nahmen weiter teil:
     Gen. Oberst Dahlitz, Militärattaché
     Gen. Ines Rothbart, Sprachmittlerin

Krapf: Bitte.

Dahlitz: Danke.

Krapf: Gut.
""",
    "eng": """Record of a Talk on 15 February 1975

The talk was held at the wish of the Minister and lasted for
an hour until 10.15 a.m. Also present were:
     Colonel John Orde, Military Attaché
     Miss Ida Lund, interpreter

Holm: Yes.

Orde: No.

Holm: Good.
""",
    "rus": """ЗАПИСЬ БЕСЕДЫ 15 февраля 1975 г.

Беседа состоялась по просьбе министра и продолжалась в порту
до 10 часов 15 минут. На беседе присутствовали:
     полковник Седов Н.А., военный атташе
     Лунд И.К., переводчица

Холм: Да.

Седов: Нет.

Холм: Так.
""",
    "chi_sim": """谈话记录

一九七五年二月十五日上午十时，邱汝舟副主任在委内会客室会见大使叶勒
斯，十一时谈毕。在座的有：
　　建工部工程师房德厚
　　使馆商务随员齐亚尼

邱：请。

叶：好。

邱：谢谢。
""",
}


@pytest.mark.parametrize(
    ("language", "label", "value"),
    [
        (
            "deu",
            "Es nahmen weiter teil",
            "Gen. Oberst Dahlitz, Militärattaché\nGen. Ines Rothbart, Sprachmittlerin",
        ),
        ("eng", "Also present were", "Colonel John Orde, Military Attaché\nMiss Ida Lund, interpreter"),
        ("rus", "На беседе присутствовали", "полковник Седов Н.А., военный атташе\nЛунд И.К., переводчица"),
        ("chi_sim", "在座的有", "建工部工程师房德厚\n使馆商务随员齐亚尼"),
    ],
)
def test_a_label_at_the_end_of_a_sentence_heads_the_list_below(language: str, label: str, value: str) -> None:
    (meeting,) = read(TALKS[language], language)
    lists = [(each.label, each.value) for each in meeting.header if each.field.value == "participants"]
    assert lists == [(label, value)]


def test_what_no_vocabulary_holds_stays_with_its_sentence() -> None:
    (meeting,) = read(TALKS["eng"].replace("Also present were:", "He spoke of two matters:"), "eng")
    assert [each.label for each in meeting.header if each.field.value == "participants"] == []
