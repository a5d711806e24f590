"""People of German records: surnames that resemble offices or are trades, and what offices in lists are called by."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
LEXICON, ENGLISH = Lexicon(RULES, "deu"), Lexicon(RULES, "eng")


def read(text: str) -> Meeting:
    """The only meeting of a text, its people named."""
    lines = clean_lines(type_pages(text, "deu"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def people(text: str) -> list[tuple[str, str | None]]:
    return [(entry.named.name, entry.named.title) for entry in read_list(text, LEXICON)]


@pytest.mark.parametrize("surname", ["Amthor", "Berger", "Möller", "Lehner", "Fuller"])
def test_a_surname_that_differs_by_a_letter_from_an_office_is_one(surname: str) -> None:
    """From an English office (author) or a German one (Bürger, Müller, Lehrer); a misread office stays one."""
    assert people(f"Präsident Gottlob {surname}; Herr {surname}; {surname}, Direktor") == [
        (f"Gottlob {surname}", "Präsident"),
        (surname, None),
        (surname, "Direktor"),
    ]
    assert people("Botschafder Orth") == [("Orth", "Botschafder")]


@pytest.mark.parametrize("lexicon", [LEXICON, ENGLISH])
def test_gunnar_is_no_gunner(lexicon: Lexicon) -> None:
    assert read_name("Gunnar Holm", lexicon).name == "Gunnar Holm"


def test_a_trade_behind_a_form_of_address_in_a_list_is_a_surname_and_speaks() -> None:
    """Herr Pfarrer is none."""
    meeting = read(
        "Niederschrift über die Besprechung\n\nBonn, 5. Mai 1961\n\nAnwesend: Herr Richter, Frau Förster, Herr Pfarrer,"
        " Herr Orth\n\nHerr Richter: Die Pumpe steht.\n\nFörster: Seit wann?\n\nHerr Richter: Seit Mai.\n"
    )
    assert [each.name for each in meeting.people] == ["Richter", "Förster", "Orth"]
    assert [turn.speaker for turn in meeting.turns] == ["Richter", "Förster", "Richter"]


@pytest.mark.parametrize("office", ["Protokollchef", "Chef des Protokolls"])
def test_who_heads_the_protocol_records_nothing(office: str) -> None:
    (entry,) = read_list(f"Arno Orth, {office}", LEXICON)
    assert Role.RECORDER not in entry.roles


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Ges. Dr. Egon Orth", "Ges"),
        ("Leg.Sekr. Mag. Egon Orth", "Leg.Sekr"),
        ("Leg.Sekr. Egon Orth", "Leg.Sekr"),
        ("Reg.-Direktor Egon Orth", "Reg.-Direktor"),
        ("Ges. Egon Orth", "Ges"),
    ],
)
def test_an_office_shortened_before_a_name_is_nobody_and_no_name(words: str, office: str) -> None:
    assert people(f"{words}; Herr Kern; Frau Witt") == [("Egon Orth", office), ("Kern", None), ("Witt", None)]


def test_a_stop_between_a_surname_and_a_form_of_address_still_divides() -> None:
    assert people("Frau Witt. Dr. Kern, Herr Orth") == [("Witt", None), ("Kern", None), ("Orth", None)]


@pytest.mark.parametrize("origin", ["vom Institut für Meereskunde", "von der Botschaft", "beim Ministerium"])
def test_what_somebody_comes_from_is_told_behind_his_name(origin: str) -> None:
    """A particle of a name is none: Egon von der Tann."""
    said = origin.split(" ", 2 if "der" in origin else 1)[-1]
    assert people(f"Herr Egon Orth {origin}, Frau Kern {origin}, Dr. Egon von der Tann") == [
        ("Egon Orth", said),
        ("Kern", said),
        ("Egon von der Tann", None),
    ]


def test_an_anteroom_and_a_council_are_nobody() -> None:
    assert people("Vorzimmer, G. Orth") == [("G. Orth", "Vorzimmer")]
    assert read_name("Wissenschaftlichen Rates", LEXICON).name == ""


def test_half_of_a_compound_in_a_title_is_no_party() -> None:
    meeting = read(
        "Vermerk\nüber die Besprechung zum Ausbau der Schleuse\n\nin Hamburg, Wasser- und Schiffahrtsdirektion\n\n6. Februar 1973\n\n"
        "Teilnehmer: Herr Orth, Frau Kern\n\nOrth: Sie steht.\n\nKern: Wer?\n\nOrth: Die Schleuse.\n"
    )
    assert [each.name for each in meeting.people] == ["Orth", "Kern"]


def test_parts_of_a_list_that_letters_number_are_its_sides() -> None:
    meeting = read(
        "Niederschrift der Aussprache\n\nBerlin, 28.4.1966\n\nTeilnehmer\na) vom Institut:\nProf. Alwin Orth\nDr. Gerda"
        " Kern\nb) Gäste:\nDoz. Václav Trnka\nDr. Jarmila Bodo\n\nORTH. Ich beginne mit der Quelle.\n\nTRNKA. Das"
        " Schweigen fällt schwer.\n\nKERN. Der Kaffee ist bestellt.\n\nTRNKA. Dann geht es.\n"
    )
    assert [(each.name, each.side) for each in meeting.people] == [
        ("Alwin Orth", "vom Institut"),
        ("Gerda Kern", "vom Institut"),
        ("Václav Trnka", "Gäste"),
        ("Jarmila Bodo", "Gäste"),
    ]
    assert [turn.speaker for turn in meeting.turns] == ["Alwin Orth", "Václav Trnka", "Gerda Kern", "Václav Trnka"]


@pytest.mark.parametrize("name", ["Ndiaye-Fall", "Amadou Ndiaye-Fall"])
def test_letters_before_a_surname_are_the_office_that_the_list_gives_its_bearer(name: str) -> None:
    """Letters of nobody's office are left: LE Orth."""
    meeting = read(
        f"Niederschrift\n\nBonn, 5. Mai 1971\n\nAnwesend: Außenminister {name}, Botschafter Orth\n\nAM Ndiaye-Fall: Wir"
        " kommen wegen der Nüsse.\n\nBotschafter Orth: Welche?\n\nAM Ndiaye-Fall: Die Erdnüsse.\n\nBotschafter Orth: Gut.\n"
    )
    assert [turn.speaker for turn in meeting.turns] == [name, "Orth", name, "Orth"]
    assert [each.name for each in meeting.people] == [name, "Orth"]


def test_who_leads_a_delegation_does_not_preside() -> None:
    meeting = read(
        "Verhandlungsprotokoll\n\nzwischen\nder Delegation der DDR unter Leitung von Dr. Manfred Orth\nund\nder Delegation"
        " der Republik Guinea unter Leitung von Sékou Bah\n\nOrt: Conakry\nTag: 4. August 1963\n\nOrth: Im Oktober.\n\nBah:"
        " Im November.\n\nOrth: Gut.\n"
    )
    assert not [each.name for each in meeting.people if Role.CHAIR in each.roles]


def test_an_office_in_letters_at_a_line_s_end_waits_for_its_name() -> None:
    meeting = read(
        "Aufzeichnung\n\nBonn, den 22. Juni 1965\n\nAnwesend: Ministerialdirigent Dr. Hubertus von Stryk, VLR Gernot"
        " Passavant, Gesandter Tavares Moutinho\n\nv. Stryk: Sie haben gebeten.\n\nMoutinho: Es geht um Kutter.\n\nPassavant:"
        " Drei?\n\nMoutinho: Zwei.\n"
    )
    assert [(each.name, each.title) for each in meeting.people] == [
        ("Hubertus von Stryk", "Ministerialdirigent"),
        ("Gernot Passavant", "VLR"),
        ("Tavares Moutinho", "Gesandter"),
    ]


@pytest.mark.parametrize("service", ["Schriftführerin", "Dolmetscherin", "Protokollantin"])
def test_who_serves_as_something_stands_in_a_list_and_heads_no_field(service: str) -> None:
    meeting = read(
        f"Protokoll der Sitzung\n\n4. April 1948\n\nAnwesende:\nStadtrat Kern\nFrau Bodo als {service}\nHerr Witt\n\nKern:"
        " Wir haben kein Holz.\n\nWitt: Doch.\n\nKern: Wo?\n"
    )
    assert [each.name for each in meeting.people] == ["Kern", "Bodo", "Witt"]
    assert [turn.speaker for turn in meeting.turns] == ["Kern", "Witt", "Kern"]


def test_to_speak_is_no_label_of_languages() -> None:
    meeting = read(
        "Aktenvermerk\n\n5. Mai 1951\n\nIm Amt sprachen vor: Herr Orth von der Reederei und Frau Kern.\n\nOrth: Der Dampfer"
        " liegt fest.\n\nKern: Wo?\n\nOrth: In Emden.\n"
    )
    assert not [each for each in meeting.header if each.field is Field.OTHER]


@pytest.mark.parametrize("institution", ["Verkehrsministeriums", "Verkehrsministeriums!", "Schiffahrtsamtes"])
def test_an_institution_in_the_genitive_is_no_given_name(institution: str) -> None:
    assert read_name(f"Sektionschef des {institution} Anton Rauscher-Holl", LEXICON).name == "Anton Rauscher-Holl"


@pytest.mark.parametrize("surname", ["Severin", "Konstantin", "Kosterin", "Obmann", "Melker"])
def test_a_surname_that_sounds_like_an_office_is_a_persons(surname: str) -> None:
    assert people(f"Ulrike Kahn, {surname}") == [("Ulrike Kahn", None), (surname, None)]
    assert people("Ulrike Kahn, Kassierin") == [("Ulrike Kahn", "Kassierin")]


def test_in_other_languages_surnames_end_so() -> None:
    assert [entry.named.name for entry in read_list("Ulrike Kahn, Pellerin", ENGLISH)] == ["Ulrike Kahn", "Pellerin"]
