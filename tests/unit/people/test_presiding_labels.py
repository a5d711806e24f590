"""Who presides speaks under any of the offices that preside, shortened as secretaries shorten them."""

from __future__ import annotations

import pytest

from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
RECORDS = {
    "eng": "Minutes of the Board\n\nDate: 4 May 1962\nChairman: Emil Holm\nPresent: Ada Orde, Jon Berg\n\n",
    "deu": "Niederschrift über die Sitzung\n\nOrt: Bremen\nVorsitz: Emil Holm\nAnwesend: Ada Orde, Jon Berg\n\n",
    "rus": "ПРОТОКОЛ\n\nДата: 4 мая 1962 г.\nПредседатель: Эмил Холм\nПрисутствовали: Берг О.К., Нилова А.А.\n\n",
}


@pytest.mark.parametrize(
    ("language", "label", "chair"),
    [
        *(("eng", label, "Emil Holm") for label in ("Chmn.", "Chm.", "CHM", "Pres.", "The Chmn.")),
        *(("deu", label, "Emil Holm") for label in ("Vors.", "Vors", "Präs.", "Obm.")),
        *(("rus", label, "Эмил Холм") for label in ("Пред.", "Предс.", "Председ.")),
    ],
)
def test_who_presides_is_called_by_his_office_shortened(language: str, label: str, chair: str) -> None:
    other, said = ("Берг", "Начинаем.") if language == "rus" else ("Berg", "We begin.")
    text = RECORDS[language] + "".join(f"{each}: {said}\n\n" for each in (label, other, label))
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in meeting.turns][::2] == [chair, chair]


def test_what_is_to_be_filled_in_below_a_record_signs_nothing() -> None:
    """Date, above President, is nobody who presides."""
    text = f"{RECORDS['eng']}PRESIDENT: We meet.\n\nBerg: Yes.\n\nPRESIDENT: Good.\n\nSigned\n\nDate\n\nPresident\n"
    lines = clean_lines(type_pages(text), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [person.name for person in meeting.people] == ["Ada Orde", "Jon Berg", "Emil Holm"]
