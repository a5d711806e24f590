"""Offices told apart by the land or crown whose they are: the Swedish Ambassador, Her Majesty's Ambassador, His Majesty."""

from __future__ import annotations

import pytest

from minutebook.people import resolve
from minutebook.people.roster.fits import EQUAL, HEAD, NOT, fit_title
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
HEADS = {
    "eng": "Record of Talks\n\nDate: 5 May 1964\nPresent: ",
    "deu": "Niederschrift\n\nDatum: 5. Mai 1964\nTeilnehmer: ",
    "rus": "Запись беседы\n\nДата: 5 мая 1964 г.\nПрисутствовали: ",
}
WORDS = {"eng": "We have three questions.", "deu": "Wir haben drei Fragen.", "rus": "У нас три вопроса."}


def spoken(lists: str, labels: list[str], language: str) -> list[tuple[str, str | None]]:
    """Label and speaker of each turn of a record with these labels."""
    text = "\n\n".join([f"{HEADS[language]}{lists}", *(f"{label}: {WORDS[language]}" for label in labels)])
    lines = clean_lines(type_pages(f"{text}\n", language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return [(turn.label, turn.speaker) for turn in meeting.turns]


@pytest.mark.parametrize(
    ("language", "lists", "told"),
    [
        (
            "eng",
            "Mr. Paul Grove, Minister; Mr. Lars Holm, Ambassador of Sweden; Mr. Per Dahl, Ambassador of Norway",
            {"The Minister": "Paul Grove", "The Swedish Ambassador": "Lars Holm", "The Danish Ambassador": None},
        ),
        (
            "deu",
            "Bundesminister Dr. Wendt; Per Dahl, Botschafter Dänemarks; Lars Holm, Botschafter von Schweden",
            {
                "Der Bundesminister": "Wendt",
                "Der schwedische Botschafter": "Lars Holm",
                "Der dänische Botschafter": "Per Dahl",
            },
        ),
        (
            "rus",
            "Ветров А.А., министр иностранных дел СССР; Холм Л., посол Швеции; Даль П., посол Норвегии",
            {"Министр": "Ветров А.А.", "Шведский посол": "Холм Л.", "Норвежский посол": "Даль П."},
        ),
    ],
)
def test_a_label_that_stands_once_may_be_an_office_and_its_land(
    language: str, lists: str, told: dict[str, str | None]
) -> None:
    labels = [*told, *list(told)[:1]]
    assert spoken(lists, labels, language) == [(label, told[label]) for label in labels]


def test_one_ambassador_is_no_misreading_of_another_who_speaks_oftener() -> None:
    lists = "Ветров А.А., министр; Холм Л., посол Швеции; Даль П., посол Норвегии"
    labels = ["Министр", "Шведский посол", "Норвежский посол", "Министр", "Шведский посол"]
    assert [label for label, _ in spoken(lists, labels, "rus")] == labels


def test_his_majesty_is_the_king_and_not_the_ambassador_of_her_majesty() -> None:
    envoy = "Mr. Ali Salim, Foreign Minister; Her Majesty's Ambassador, Sir Hugh Marsh"
    told = {
        "His Majesty": "His Majesty the Shah",
        "H.M. Ambassador": "Hugh Marsh",
        "The Shah": "His Majesty the Shah",
    }
    assert spoken(f"His Majesty the Shah; {envoy}", list(told), "eng") == list(told.items())
    told = {"Her Majesty's Ambassador": "Hugh Marsh", "His Majesty": "Idris", "Mr. Salim": "Ali Salim"}
    assert spoken(f"King Idris; {envoy}", list(told), "eng") == list(told.items())
    told = {"Mr. Salim": "Ali Salim", "His Majesty": None, "Sir Hugh Marsh": "Hugh Marsh"}
    assert spoken(envoy, list(told), "eng") == list(told.items())


@pytest.mark.parametrize(
    ("title", "own", "fit"),
    [
        ("Minister", "Minister's Private Secretary", NOT),
        ("Majesty", "Her Majesty's Ambassador", NOT),
        ("Minister", "Minister of Trade", HEAD),
        ("Schweden Botschafter", "Botschafter Schweden", EQUAL),
        ("Minister", "—", NOT),
        ("—", "Minister", NOT),
    ],
)
def test_whose_servant_one_is_is_no_office_of_his(title: str, own: str, fit: int) -> None:
    assert fit_title(title, own) == fit


@pytest.mark.parametrize(
    ("language", "lists", "told"),
    [
        (
            "eng",
            "Mr. Paul Orde (Norway), Mrs. Ida Bruno (Italy)",
            {"Delegate of Norway": "Paul Orde", "Italy": "Ida Bruno", "The Representative of Italy": "Ida Bruno"},
        ),
        (
            "deu",
            "Herr Paul Orde, Vertreter Norwegens; Frau Ida Bruno (Italien)",
            {"Norwegen": "Paul Orde", "Italien": "Ida Bruno"},
        ),
        (
            "rus",
            "Х. Лемке — представитель ГДР, И. Ковач (Польша), П. Бруно — посол ВНР",
            {"ГДР": "Х. Лемке", "Делегат ГДР": "Х. Лемке", "Делегация Польши": "И. Ковач", "Делегат ВНР": None},
        ),
    ],
)
def test_a_land_or_its_delegate_is_the_one_listed_for_it(
    language: str, lists: str, told: dict[str, str | None]
) -> None:
    """An ambassador of that land is not its delegate."""
    labels = [*told, *list(told)[:1]]
    assert spoken(lists, labels, language) == [(label, told[label]) for label in labels]


def test_a_land_before_its_two_delegates_is_neither() -> None:
    talk = (
        "Protokoll\n\nDatum: 5. Mai 1964\n\nDDR: Herr Holm, Herr Ralf Dorn\nPolen: Herr Kern, Frau Bruno\n\nKern: Wir"
        " sind dafür.\n\nHolm: Wir auch.\n\nKern: Gut.\n\nDDR: Wir enthalten uns.\n"
    )
    lines = clean_lines(type_pages(talk, "deu"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in meeting.turns] == ["Kern", "Holm", "Kern", None]


def test_an_entry_broken_behind_its_dash_is_one() -> None:
    lists = "Б. Аюшеев — представитель МНР, Хорст Лемке — представитель ГДР, И. Фаркаш — представитель ВНР"
    assert spoken(lists, ["ГДР", "ВНР", "ГДР"], "rus") == [
        ("ГДР", "Хорст Лемке"),
        ("ВНР", "И. Фаркаш"),
        ("ГДР", "Хорст Лемке"),
    ]


@pytest.mark.parametrize(
    ("language", "signed", "office", "name"),
    [
        ("deu", "Dr. Achim Reusch\nGesandter", "Gesandter", "Achim Reusch"),
        ("deu", "gez. Karl Veit\nBotschafter der DDR", "Botschafter", "Karl Veit"),
        ("rus", "Посол СССР в Мали     (Подпись)     В. Заречный", "Посол", "В. Заречный"),
        ("rus", "Посол СССР в Мали\nВ. Заречный", "Посол", "В. Заречный"),
        ("eng", "John Hale\nAmbassador", "Ambassador", "John Hale"),
    ],
)
def test_an_office_that_nobody_listed_holds_is_that_of_the_signature(
    language: str, signed: str, office: str, name: str
) -> None:
    """Where somebody listed holds it, the signature names another."""
    for lists, told in (("X. Orde", name), (f"X. Orde, {office}", "X. Orde")):
        said = "\n\n".join(f"{label}: {WORDS[language]}" for label in ("Orde", office, "Orde"))
        lines = clean_lines(type_pages(f"{HEADS[language]}{lists}\n\n{said}\n\n{signed}\n", language), RULES)
        (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
        assert [turn.speaker for turn in meeting.turns] == ["X. Orde", told, "X. Orde"]


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        ("eng", ["THE COMMISSIONER FOR PERU", "The Commissioner for Chile", "THE SURVEYOR"]),
        ("deu", ["DER KOMMISSAR FÜR PERU", "Der Kommissar für Chile", "DER GEOMETER"]),
    ],
)
def test_an_office_and_the_side_that_has_one(heads: str, labels: list[str]) -> None:
    """Both sides have a commissioner; the label says whose is meant."""
    one, other = ("Commissioner", "Surveyor") if heads == "eng" else ("Kommissar", "Geometer")
    joint = "For" if heads == "eng" else "Für"
    lists = f"\n\n{joint} Peru:\nAna Quill, {one}\n\n{joint} Chile:\nLuis Orde, {one}\nEva Pardo, {other}"
    told = spoken(lists, labels * 2, heads)
    assert [speaker for _, speaker in told] == ["Ana Quill", "Luis Orde", "Eva Pardo"] * 2
