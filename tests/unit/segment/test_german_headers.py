"""How German records head themselves: attendance told by a verb, the day of the sitting, names that resemble labels."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from tests.unit.segment.typed import labels, read

SAID = "Genosse Bodo: Die Maschinen sind da.\n\nGenosse Krautheim: Seit wann?\n\nGenosse Bodo: Seit gestern."


def test_a_list_of_people_below_a_sentence_that_tells_of_the_talk_is_one() -> None:
    """The day of the talk counts before that of the writing."""
    (meeting,) = read(
        "Gesprächsvermerk\n\nUlan-Bator, 30.8.1966\n\nAm 29. August 1966 fand auf Wunsch der mongolischen Seite ein"
        " Gespräch im Landwirtschaftsministerium statt.\n\nDaran nahmen teil:\nGenosse Bodo, Abteilungsleiter\nGenosse"
        f" Manfred Krautheim, Handelsrat\nGenossin Dulma als Sprachmittlerin\n\n{SAID}\n",
        "deu",
    )
    assert [len(each.value.split("\n")) for each in meeting.header if each.field is Field.PARTICIPANTS] == [3]
    assert meeting.date == "1966-08-29"
    assert len(meeting.turns) == 3


def test_a_day_told_long_before_the_writing_is_not_the_meetings() -> None:
    talk = (
        "Gesprächsvermerk\n\nBonn, 30.8.1966\n\nAm 29. August 1961 fand ein Gespräch über die Grenze statt.\n\n" + SAID
    )
    assert [meeting.date for meeting in read(talk, "deu")] == ["1966-08-30"]


def test_the_day_of_the_sitting_needs_no_colon_below_the_title() -> None:
    (meeting,) = read(
        "Auszug aus dem Protokoll der Kammer\n\nSitzung vom 5. Mai 1955\n\nAnwesend: Genosse Bodo, Genosse"
        f" Krautheim\n\n{SAID}\n",
        "deu",
    )
    assert meeting.title == "Auszug aus dem Protokoll der Kammer"
    assert [each.value for each in meeting.header if each.field is Field.DATE] == ["5. Mai 1955"]


def test_a_speaker_whom_the_header_names_misreads_no_label() -> None:
    """Bauer and the label Dauer differ by a letter."""
    talk = "Protokoll\n\n5. Mai 1955\n\nAnwesend: Genosse Bauer, Frau Witt\n\nBauer: Die Saat ist da.\n\nWitt: Wann?\n\nWitt: Heute?"
    assert labels(talk, "deu") == ["Bauer", "Witt", "Witt"]


def test_a_numbered_person_heads_no_list() -> None:
    """The first entry is one of the list, and the B of a shortened name is no sharp s."""
    (meeting,) = read(
        "Bericht über die Sitzung\n\n8. Januar 1948\n\nErschienen sind:\n1) Minister Bodo\n2) Major Krautheim (SMA), Abt."
        f" Landwirtschaft\n3) Herr Oswald Türk, VdgB\n\n{SAID}\n",
        "deu",
    )
    (listed,) = (each for each in meeting.header if each.field is Field.PARTICIPANTS)
    assert listed.label == "Erschienen sind"
    assert listed.value.endswith("Türk, VdgB")


def test_place_and_day_under_one_label_are_the_day() -> None:
    for label in ("Ort und Datum der Sitzung", "Tag und Stunde", "Ort, Datum"):
        (meeting,) = read(f"Protokoll\n\n{label}: Lindau, 3. Mai 1961\nAnwesend: Genosse Bodo\n\n{SAID}\n", "deu")
        assert (meeting.date, len(meeting.turns)) == ("1961-05-03", 3)


def test_a_stop_and_a_dash_end_the_label_of_the_first_turn() -> None:
    """A field stands close below the last."""
    talk = (
        "Bericht über die Sitzung\n\n8. Januar 1948\n\nErschienen sind:\nMinister Anhalt\nMajor Prochorow\n\nMINISTER"
        " ANHALT.— Wir haben Hafer.\n\nMAJOR PROCHOROW.— Und der Rest?\n\nFür das Protokoll: Käthe Rommel"
    )
    assert labels(talk, "deu") == ["MINISTER ANHALT", "MAJOR PROCHOROW"]


def test_a_surname_above_the_office_is_a_signature_and_no_turn() -> None:
    """Labels stand above their speeches, so that the signature resembles one."""
    talk = (
        "Aktenvermerk\n\nAm: 6. Mai 1976\nMit: Horst Angern, Botschafter; Dang Bao, Minister\n\nDang Bao:\n\nIch heiße"
        " Sie willkommen.\n\nH. Angern:\n\nIch danke Ihnen dafür.\n\nDang Bao:\n\nBitte sehr, nehmen Sie Platz.\n\nAngern\n"
        "Botschafter\n"
    )
    assert labels(talk, "deu") == ["Dang Bao", "H. Angern", "Dang Bao"]


def test_a_line_that_gives_people_the_initials_of_the_labels_lists_them() -> None:
    said = "\n\nP: Hier ist Petersen.\n\nH: Jedes zweite Wort.\n\nP: Gut.\n\nH: Ja."
    for between in (" - ", " mit ", " und "):
        people = f"Direktor Gottlieb Harnisch (H){between}Botschafter Kurt Petersen (P)"
        (meeting,) = read(f"Ferngespräch\n\n{people}\n31.3.1966, 8.50 Uhr MEZ{said}\n", "deu")
        (listed,) = (each for each in meeting.header if each.field is Field.PARTICIPANTS)
        assert listed.value.startswith("Direktor Gottlieb Harnisch (H)")
        assert listed.value.endswith("Botschafter Kurt Petersen (P)")
        assert (meeting.place, len(meeting.turns)) == (None, 4)
    (meeting,) = read(f"Ferngespräch\n\nBericht der Anstalt (A) - Stelle Bonn (B)\n31.3.1966{said}\n", "deu")
    assert not [each for each in meeting.header if each.field is Field.PARTICIPANTS]


def test_both_hours_on_one_line_without_a_colon_are_one_field() -> None:
    (meeting,) = read(
        f"Amtsvermerk\n\nWien, am 5. Oktober 1961\nBeginn 15 Uhr 30, Ende 16 Uhr 25\n\nAnwesend: Bodo, Krautheim\n\n{SAID}\n",
        "deu",
    )
    assert [(each.label, each.value) for each in meeting.header if each.field is Field.TIME] == [
        (None, "Beginn 15 Uhr 30, Ende 16 Uhr 25")
    ]
    assert (meeting.time, meeting.time_end) == ("15:30", "16:25")


def test_interpreting_languages_copies_and_corrections_are_what_they_say() -> None:
    (meeting,) = read(
        "Aktennotiz\nEx. Nr. 6 von 7\n(nicht korrigiert)\n\nDatum: 9. Juli 1947\nBeteiligte: Oberst Bodo; Präsident"
        f" Krautheim\nSprachvermittlung: N. Orlowa\nArbeitssprachen: Deutsch, Russisch\n\n{SAID}\n",
        "deu",
    )
    told = {(each.field, each.label) for each in meeting.header}
    assert {(Field.INTERPRETER, "Sprachvermittlung"), (Field.OTHER, "Arbeitssprachen")} <= told
    assert {(Field.COPY, None), (Field.REVIEW_STATUS, None)} <= told


def test_the_line_below_betreff_tells_the_day_of_the_talk_and_its_hours() -> None:
    """The day above is that of writing."""
    (meeting,) = read(
        "Bonn, den 30. April 1971\n\nBetr.:   Fischereigrenzen\n"
        "hier:    Gespräch des Ministers mit Herrn Krapf am 28. April 1971,\n"
        "         17.30 - 18.45 Uhr, im Dienstzimmer des Ministers\n\n"
        "Teilnehmer: Minister Weidner, Herr Krapf\n\nWeidner: Bitte.\n\nKrapf: Danke.\n\nWeidner: Gut.\n",
        "deu",
    )
    assert (meeting.date, meeting.time, meeting.time_end) == ("1971-04-28", "17:30", "18:45")


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("von österreichischer Seite", "von jugoslawischer Seite"),
        ("auf deutscher Seite", "auf dänischer Seite"),
        ("Österreichische Delegation", "Jugoslawische Delegation"),
    ],
)
def test_sides_below_a_label_that_stands_alone_are_lists_of_their_own(one: str, other: str, colon: str) -> None:
    """They need no colon; whatever announced them all is none."""
    (meeting,) = read(
        f"Verhandlungsschrift\n\nTag: 3. Oktober 1951\nAnwesend{colon}\n{one}\nMin.-Rat Dr. Kronwald\nHofrat Ing. Egart\n"
        f"{other}\nIng. Jan Podles\nDr. Slavko Mlin\nDolmetsch: Frl. Maria Wutt\n\nKronwald: Das Wehr ist zu hoch.\n\n"
        "Podles: Es ist nur für ein Wasser gebaut.\n\nKronwald: Das gibt es im Juni nicht.\n",
        "deu",
    )
    assert [(each.label, each.value) for each in meeting.header if each.field is Field.PARTICIPANTS] == [
        (one, "Min.-Rat Dr. Kronwald\nHofrat Ing. Egart"),
        (other, "Ing. Jan Podles\nDr. Slavko Mlin"),
    ]
