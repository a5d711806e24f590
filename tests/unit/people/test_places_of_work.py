"""What stands behind or before a name in a list and is nobody: a firm, a place of work, a land, an office on its own line."""

from __future__ import annotations

import pytest

from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.rules import load_rulebook

RULES = load_rulebook()
LEXICONS = {language: Lexicon(RULES, language) for language in ("eng", "rus", "deu", "chi_sim")}


def people(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(entry.named.name, entry.named.title) for entry in read_list(text, LEXICONS[language])]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Mr. Paolo Renzi, Trevi S.p.A.", "eng", [("Paolo Renzi", "Trevi S.p.A.")]),
        ("Thomas Brand, ARA/CEN, Mr. Orde", "eng", [("Thomas Brand", "ARA/CEN"), ("Orde", None)]),
        ("Miss Zora Hale, Director (Europe)", "eng", [("Zora Hale", "Director (Europe)")]),
        ("Dr. Niko Dalaras, Botschafter von Zypern", "deu", [("Niko Dalaras", "Botschafter von Zypern")]),
        ("Martina Oehl, Regierungskanzlei", "deu", [("Martina Oehl", "Regierungskanzlei")]),
        (
            "Hofrat Emil Roth, Botschaftsrat der UdSSR Ilja Bobrow",
            "deu",
            [("Emil Roth", "Hofrat"), ("Ilja Bobrow", "Botschaftsrat der UdSSR")],
        ),
        ("Jan Weg, Lektor (JW), Pia Kern, Texte (PK)", "deu", [("Jan Weg", "Lektor"), ("Pia Kern", "Texte")]),
        ("细纱间葛阿珍、作曲家瞿九思", "chi_sim", [("葛阿珍", "细纱间"), ("瞿九思", "作曲家")]),
    ],
)
def test_it_is_the_title_of_the_person_beside_it(text: str, language: str, told: list[tuple[str, str | None]]) -> None:
    assert [(name, (title or "").split(" (")[0]) for name, title in people(text, language)] == [
        (name, (title or "").split(" (")[0]) for name, title in told
    ]


@pytest.mark.parametrize(
    ("firm", "language"),
    [
        ("Madras Fisheries Station", "eng"),
        ("Tyrolean Waterworks", "eng"),
        ("Vienna Gasworks", "eng"),
        ("Plant Breeding Station", "eng"),
        ("Botanic Gardens", "eng"),
        ("Karlsruhe Polytechnic", "eng"),
        ("Tiroler Wasserwerke", "deu"),
        ("Hüttenwerk Donawitz", "deu"),
        ("Forstliche Versuchsanstalt", "deu"),
        ("Landesgericht Linz", "deu"),
        ("Eidgenössische Sternwarte", "deu"),
        ("Гидрометеостанция Чоп", "rus"),
    ],
)
def test_behind_others_with_their_offices_it_is_where_the_last_one_works(firm: str, language: str) -> None:
    offices = {"eng": "leader of the delegation", "deu": "Leiter der Delegation", "rus": "руководитель делегации"}
    names = ["О. К. Брандт", "Е. П. Доманич"] if language == "rus" else ["Urs Ammann", "Elfriede Domanig"]
    assert people(f"{names[0]}, {offices[language]}, {names[1]}, {firm}", language) == [
        (names[0], offices[language]),
        (names[1], firm),
    ]


def test_a_name_behind_others_with_their_offices_is_a_further_person() -> None:
    told = people("Urs Ammann, leader of the delegation, Elfriede Domanig, Anna Orde, clerk", "eng")
    assert [name for name, _ in told] == ["Urs Ammann", "Elfriede Domanig", "Anna Orde"]


def test_offices_on_lines_of_their_own_are_those_of_the_names_above() -> None:
    listed = (
        "The Rt. Hon. Isla Drum, M.P.,\nSecretary of State for Wales.\nMr. G. Prother, M.P.,\nParliamentary Secretary, Ministry of"
        " Roads"
    )
    assert people(listed, "eng") == [
        ("Isla Drum", "Secretary of State for Wales"),
        ("G. Prother", "Parliamentary Secretary, Ministry of Roads"),
    ]
    both = people("Ambassador Berg,\nMinister Hale", "eng")
    assert both == [("Berg", "Ambassador"), ("Hale", "Minister")], "where offices stand first, each begins an entry"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("полковник Лесли Э. Фарнелл", "Лесли Э. Фарнелл"),
        ("заведующий отделом Азии И. Гречаный", "И. Гречаный"),
        ("заведующий отделом ЦК ВСРП", ""),
    ],
)
def test_a_foreigners_given_name_stands_before_his_initial(written: str, name: str) -> None:
    """A land or a party before initials, or at the end, is none."""
    assert read_name(written, LEXICONS["rus"]).name == name


def test_an_acronym_of_an_office_is_a_surname_in_small_letters() -> None:
    assert LEXICONS["eng"].is_office("ORR")
    assert not LEXICONS["eng"].is_office("Orr")


def test_a_stop_twice_behind_initials_is_the_comma_misread() -> None:
    assert people("Comrades Sych, L.I.. Vasnets, E.M.", "eng") == [("Sych, L.I.", None), ("Vasnets, E.M.", None)]


OFFICERS = "Yusuf Marzouq, Director of Aviation; Arvo Salo, Vice-President, {behind}; Jasim Hadi, Airport Manager"


@pytest.mark.parametrize("firm", ["Kaleva Airlines", "Norsk Hydro", "Tanabe Brothers", "Baltic Lloyd", "Suomi Tobacco"])
def test_a_firm_of_two_words_behind_an_office_is_nobody(firm: str) -> None:
    """In an entry of its own, where no label ends in one of its words."""
    told = read_list(OFFICERS.format(behind=firm), LEXICONS["eng"], spoken={"marzouq", "salo", "hadi"})
    assert [(each.named.name, each.named.title) for each in told] == [
        ("Yusuf Marzouq", "Director of Aviation"),
        ("Arvo Salo", f"Vice-President, {firm}"),
        ("Jasim Hadi", "Airport Manager"),
    ]


@pytest.mark.parametrize(("behind", "spoken"), [("Otto Veit", {"salo", "veit"}), ("Mr. Otto Veit", {"salo"})])
def test_whom_a_label_or_a_form_of_address_shows_is_somebody(behind: str, spoken: set[str]) -> None:
    told = read_list(OFFICERS.format(behind=behind), LEXICONS["eng"], spoken=spoken)
    assert "Otto Veit" in [each.named.name for each in told]
