"""Labels that nothing but their capitals sets off from the words said."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, read

ENGLISH = HEADER + (
    "THE MINISTER   How many cranes stand on the quay?\n\nMR. LINDGREN   Three, and the fourth lies\nbeside it.\n\n"
    "ADA OBI   I have seen it.\n\nTHE MINISTER   A crane that lies is none.\n"
)
RUSSIAN = (
    "Запись беседы министра Громова с послом Вуори\n\nДата: 4 мая 1966 г.\nМесто: Москва, Министерство портов\n"
    "Присутствовали: И. П. Громов, министр; Э. Вуори, посол; А. Г. Седова, инженер\n\n"
    "И. П. ГРОМОВ   Сети порваны.\n\nВУОРИ (Хельсинки)   Я знаю, и начальник\nпорта знает об этом.\n\n"
    "А. Г. СЕДОВА   Тюленем.\n\nИ. П. ГРОМОВ   Каким тюленем?\n"
)
GERMAN = (
    "Niederschrift über die Besprechung zwischen Minister Holm und Herrn Lämmel\n\nDatum: 4. Mai 1966\n"
    "Ort: Hafenamt, Emden\nTeilnehmer: Arne Holm, Minister; Traugott Lämmel, Reeder; Rosa Aebli, Ingenieurin\n\n"
    "MINISTER HOLM   Die Netze sind zerschnitten.\n\nDR. LÄMMEL   Ich war es nicht.\n\nFRL. AEBLI   Ein Seehund.\n\n"
    "DR. LÄMMEL   Welcher Seehund?\n"
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (ENGLISH, "eng", ["THE MINISTER", "MR. LINDGREN", "ADA OBI", "THE MINISTER"]),
        (RUSSIAN, "rus", ["И. П. ГРОМОВ", "ВУОРИ (Хельсинки)", "А. Г. СЕДОВА", "И. П. ГРОМОВ"]),
        (GERMAN, "deu", ["MINISTER HOLM", "DR. LÄMMEL", "FRL. AEBLI", "DR. LÄMMEL"]),
    ],
)
@pytest.mark.parametrize("gap", ["   ", " "])
def test_capitals_alone_announce(text: str, language: str, expected: list[str], gap: str) -> None:
    """A name or office in capitals and a sentence behind it, whether the space between is wide or was lost."""
    (meeting,) = read(text.replace("   ", gap), language)
    assert [turn.label for turn in meeting.turns] == expected
    assert meeting.grammar is not None
    assert meeting.grammar.endswith(" capitals")


def test_names_set_in_capitals_within_a_report() -> None:
    """Names in capitals at the heads of paragraphs of which it is told what they did announce nobody."""
    text = HEADER + (
        "MR. LINDGREN said that three cranes stood there.\n\nTHE MINISTER asked for a fourth.\n\n"
        "MR. LINDGREN replied that it lay beside the quay.\n\nTHE MINISTER took note.\n"
    )
    (meeting,) = read(text)
    assert not meeting.turns
    assert meeting.kind == "narrative"


def test_entries_of_a_list_in_capitals() -> None:
    """Names in capitals with their offices, as lists have them, announce nobody."""
    text = HEADER + (
        "The three rose at noon.\n\nEMEKA OKAFOR Minister of Ports\n\nNILS LINDGREN Swedish Shipowners\n\n"
        "ADA OBI Engineer of Works\n"
    )
    (meeting,) = read(text)
    assert not meeting.turns
