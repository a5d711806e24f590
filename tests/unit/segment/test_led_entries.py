"""Dots between whoever is listed and what stands across from him are no words of the list."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from tests.unit.segment.typed import read

TOP = "COMMITTEE ON LIGHTS\n\nMINUTES OF THE FOURTH MEETING\nHeld on Tuesday, May 14th, 1929, at 10.30 a.m.\n\n"
BODY = "\nThe CHAIRMAN. - The lights are out.\n\nM. LIMAL (Italy). - Not ours.\n\nThe CHAIRMAN. - Ours are.\n"


@pytest.mark.parametrize("run", [" . . . . . . . ", " ........ ", "........", " …… "])
def test_dots_part_an_entry(run: str) -> None:
    """Spaced or close, stops or the one sign for three of them."""
    listed = f"Present:   M. Ugo LIMAL{run}Italy\n           Dr. J. W. TERBORG{run}Netherlands\n"
    (meeting,) = read(TOP + "Chairman:  M. Paul ORDE\n" + listed + BODY)
    (present,) = [each.value for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert present.split() == ["M.", "Ugo", "LIMAL", "Italy", "Dr.", "J.", "W.", "TERBORG", "Netherlands"]


def test_a_gap_in_the_record_is_no_leader() -> None:
    """Three dots where a name could not be read stay."""
    (meeting,) = read(TOP + "Chairman:  M. Paul ORDE\nPresent:   M. Ugo LIMAL, M. ... TERBORG, M. Jan KLOS\n" + BODY)
    (present,) = [each.value for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert present == "M. Ugo LIMAL, M. ... TERBORG, M. Jan KLOS"


def test_each_line_with_dots_is_an_entry() -> None:
    """However full the one above is, and in Russian."""
    (meeting,) = read(
        "ПРОТОКОЛ СОВЕЩАНИЯ\n\nДата: 4 мая 1949 г.\nПрисутствовали:\n"
        "Лазутин Ф.Е. ......... директор порта (вел совещание)\n"
        "Ремизов Г.К. ......... капитан траулера\nЩеголева А.Н. ........ бригадир грузчиков\n\n"
        "Лазутин: Начнем.\n\nРемизов: Сети порваны, и начальник порта об этом знает.\n\nЛазутин: Кем?\n",
        "rus",
    )
    (present,) = [each.value for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert [line.split("\t")[0] for line in present.split("\n")] == ["Лазутин Ф.Е.", "Ремизов Г.К.", "Щеголева А.Н."]
