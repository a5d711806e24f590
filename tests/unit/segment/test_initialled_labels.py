"""Initials and surnames in capitals that stand but once, where others of that form are known or come back."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import labels, read

RUSSIAN = """СТЕНОГРАММА СЕССИИ СОВЕТА ПО РУКОПИСЯМ

12 апреля 1961 года. Начало в 16 час. 00 мин.

Председатель:      Р. Х. Тагиева, кандидат наук

{first}
   Открываю заседание. Кто желает начать?

{second}
   У нас нет ни одного аппарата. Прошу учесть это при
составлении порядка.

{third}
   Отдавать можно трудом.

{first}
   Запишем. Других предложений нет?
"""
NAMES = ["Р. Х. ТАГИЕВА", "О. М. ДУШЕЕВ (Фрунзе)", "В. В. КРЕСТИН (Ленинград)"]


def test_alone_on_their_lines() -> None:
    """Whom the header names comes back; the others speak but once."""
    text = RUSSIAN.format(first=NAMES[0], second=NAMES[1], third=NAMES[2])
    assert labels(text, "rus") == [NAMES[0], NAMES[1], NAMES[2], NAMES[0]]


@pytest.mark.parametrize("sign", [". — ", " – ", " — "])
def test_before_a_sign(sign: str) -> None:
    """The same before a dash, on one line with the words said."""
    text = RUSSIAN.format(first=NAMES[0], second=NAMES[1], third=NAMES[2])
    for name in NAMES:
        text = text.replace(f"{name}\n   ", f"{name}{sign}")
    assert labels(text, "rus") == [NAMES[0], NAMES[1], NAMES[2], NAMES[0]]


def test_in_english() -> None:
    """Latin letters, and a heading in capitals that is none."""
    text = (
        "RECORD OF THE LAMP COMMITTEE\n\nDate: 4 May 1931\nChairman: J. B. Orde\n\nJ. B. ORDE\n   We begin.\n\n"
        "K. HALEY (Leith)\n   The lamp is out.\n\nLAMPS OF THE NORTH PIER\n\nJ. B. ORDE\n   Who has the key?\n\n"
        "A. M. VANE\n   The keeper has it.\n\nJ. B. ORDE\n   Then ask him.\n"
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == [
        "J. B. ORDE",
        "K. HALEY (Leith)",
        "J. B. ORDE",
        "A. M. VANE",
        "J. B. ORDE",
    ]
