"""Two who sign beside each other below a record, and labels that shorten the office of one of them."""

from __future__ import annotations

import pytest

from minutebook.people import resolve
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES

GERMAN = """Niederschrift über die 4. Sitzung des Hafenausschusses

Ort:      Rathaus, Zimmer 9
Datum:    20. Juni 1952
Vorsitz:  Abg. Rickmer Todenbeck
Anwesend: Abg. Käthe Wulfern, Johann Segel, Baudirektor Otto Lüth
Schriftführer:  Amtmann Uwe Ahlers

{chair}             Ich bitte um einen Bericht, wie es am
                    Holzhafen steht.

BD Lüth             Von 640 m sind 210 m gesperrt.

Abg. Wulfern        Was kostet es, und was kostet es, wenn
                    wir nichts tun?

BD Lüth             Die Hälfte.

{chair}             Dann tun wir etwas.

     Todenbeck                      Ahlers
     Vorsitzender                   Schriftführer
"""


@pytest.mark.parametrize("chair", ["Vors.  ", "Vors   "])
def test_signatures_abreast_are_two_people(chair: str) -> None:
    """Each has the office below his name, and the label that shortens it means whom the header seats in the chair."""
    lines = clean_lines(type_pages(GERMAN.replace("{chair}", chair), "deu"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    names = {person.name for person in meeting.people}
    assert {"Rickmer Todenbeck", "Uwe Ahlers"} <= names
    assert "Todenbeck Ahlers" not in names
    assert [turn.speaker for turn in meeting.turns] == [
        "Rickmer Todenbeck",
        "Otto Lüth",
        "Käthe Wulfern",
        "Otto Lüth",
        "Rickmer Todenbeck",
    ]
