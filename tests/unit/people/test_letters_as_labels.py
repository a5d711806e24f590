"""Letters and cut offices as labels: a key below the last word, letters before a stroke, a file of numbered talks."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> tuple[Meeting, ...]:
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


def speakers(meeting: Meeting) -> list[tuple[str, str | None]]:
    return [(turn.label.rstrip("."), turn.speaker) for turn in meeting.turns]


KEY_BELOW = """\
Gedächtnisprotokoll

Datum:  17. Mai 1962
Ort:    Ankara
Anwesend: Botschafter Dr. Leopold Hasler, Bergrat Nihat Gürel, Direktor Emil Orde

(Botsch.)  Ich danke für den raschen Termin. In Leoben
           stehen zwei Öfen ohne Erz.

(Dir.)     Das Erz ist da. Es liegt auf der Halde.

(BR)       Ich habe den Bahnhof gesehen. Es sind vierzig
           Wagen in Reparatur.

(Botsch.)  Könnte man die Tonnen auf der Straße führen?

(Dir.)     Man könnte es.

(BR)       Es kommt teurer.

F.d.R.  Pichler

{key}
"""


@pytest.mark.parametrize(
    "key",
    [
        "Botsch. = Botschafter Hasler; BR = Bergrat Gürel;\nDir. = Direktor Orde",
        "Botsch. = Botschafter Hasler\nBR = Bergrat Gürel\nDir. = Direktor Orde",
        "BR = Bergrat Gürel, Botsch. = Botschafter Hasler, Dir. = Direktor Orde.",
    ],
)
def test_a_key_below_the_last_word_defines_offices_cut_by_a_stop(key: str) -> None:
    (meeting,) = read(KEY_BELOW.format(key=key), "deu")
    names = ["Leopold Hasler", "Emil Orde", "Nihat Gürel"]
    assert speakers(meeting) == list(zip(["Botsch", "Dir", "BR"] * 2, names * 2, strict=True))


TALKS = """\
TRADE MISSION TO CHILE, 1958
Diary of the talks

{heading}
  G.R.  Mr G. W. Rutley, Leader
  A.E.  Sr. Arturo Escobar, Under-Secretary

1.  FIRST TALK             Wednesday 16 April, 9.45 to 11
    At the Under-Secretariat, Calle Teatinos
    Present: G.R., A.E.

 A.E.{sign}  We are glad to see you, gentlemen. I have dollars
        for six months.

 G.R.{sign}  We did not come to sell for dollars alone.

 A.E.{sign}  Let us have a paper.

 G.R.{sign}  You shall have it by five.

2.  SECOND TALK            Friday 18 April, 3.30 to 4.50 p.m.
    At the Hotel Carrera, Room 604
    Present: G.R., A.E.

 A.E.{sign}  The Commission met this morning.

 G.R.{sign}  That is handsome. And the mutton?

 A.E.{sign}  I can offer four hundred tons.

 G.R.{sign}  I should have to ask for six hundred.
"""


@pytest.mark.parametrize("sign", [")", "/", " |", " ->"])
@pytest.mark.parametrize("heading", ["Initials used throughout:", "Initials:"])
def test_letters_of_a_key_speak_in_each_of_numbered_talks(heading: str, sign: str) -> None:
    first, second = read(TALKS.format(heading=heading, sign=sign), "eng")
    assert (first.date, second.date) == ("1958-04-16", "1958-04-18")
    told = [("A.E", "Arturo Escobar"), ("G.R", "G. W. Rutley")] * 2
    assert speakers(first) == told
    assert speakers(second) == told
    assert {person.name for person in first.people} == {"Arturo Escobar", "G. W. Rutley"}


UNDERLINED = """\
NOTE OF A CALL

Date: 5 March 1936
Place: Helsinki
Present: Minister Kaarlo Rautavirta, {listed} August Tamme

{office}
----------
     I come on instructions. My Government has read the
     draft with attention.

The Minister
------------
     That is so. We have more butter than we can sell.

{office}
----------
     I thank you for your frankness. Is the figure final?

The Minister
------------
     The figure for butter, yes.
"""


@pytest.mark.parametrize("listed", ["Envoy", "Special Envoy", "Dragoman", "Landvogt"])
def test_an_office_that_stands_before_a_name_of_the_list_speaks_alone_on_its_line(listed: str) -> None:
    (meeting,) = read(UNDERLINED.format(listed=listed, office=f"The {listed}"), "eng")
    labels = [turn.label for turn in meeting.turns]
    assert labels == [f"The {listed}", "The Minister"] * 2


SHORTENED = """\
О СУДОРЕМОНТЕ В ПОРТУ

Дата: 12 июня 1973 г.
Место: Москва
Присутствовали: Аверкиев Павел Донатович, Фаруджи {given}

АВЕРКИЕВ П.Д.
  Мы ознакомились с вашими ценами. По корпусным работам они
  нас устраивают.

ФАРУДЖИ {short}
  В проекте контракта предусмотрена статья. Верфь платит за
  каждый лишний день.

АВЕРКИЕВ П.Д.
  А забастовка?

ФАРУДЖИ {short}
  Забастовка в статье не названа.
"""


@pytest.mark.parametrize(("given", "short"), [("Джузе", "Дж."), ("Евгений", "Евг."), ("Жозеф Юлий", "Ж.Юл.")])
def test_a_given_name_is_shortened_to_more_than_a_letter_behind_a_surname_in_capitals(given: str, short: str) -> None:
    (meeting,) = read(SHORTENED.format(given=given, short=short), "rus")
    assert [turn.speaker for turn in meeting.turns] == ["Аверкиев Павел Донатович", f"Фаруджи {given}"] * 2
