"""Two of one surname told apart by initials, shortened given names or offices; and one whose initials are not another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.people.names.likeness import are_same
from tests.unit.people.test_resolve import meeting, resolved, speakers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Claus Petersen", "CL. PETERSEN", True),
        ("Peter Petersen", "CL. PETERSEN", False),
        ("Thomas Ward", "Thos. Ward", True),
        ("Theodore Ward", "Thos. Ward", False),
        ("St. John", "St. John", True),
        ("J. Ward", "Jos. Ward", True),
    ],
)
def test_a_shortened_given_name_stands_for_those_that_hold_its_letters(one: str, other: str, *, same: bool) -> None:
    assert are_same(one, other) is same


def test_initials_tell_two_of_one_surname_apart() -> None:
    lists = "Oberpostrat Carl Lorenzen; Telegrapheninspektor Claus Petersen; Bauer Jens Petersen als Anlieger"
    given = meeting(["CL. PETERSEN", "J. PETERSEN", "LORENZEN", "PETERSEN"], language="deu", participants=lists)
    assert speakers(given) == ["Claus Petersen", "Jens Petersen", "Carl Lorenzen", None]


def test_shortened_offices_tell_two_of_one_surname_apart() -> None:
    lists = "тов. Голиков Ф. И., инженер Садков А. П., капитан Садков К. М., староста Климек С."
    given = meeting(["Кап. Садков", "Инж. Садков", "Староста Климек"], language="rus", participants=lists)
    assert speakers(given) == ["Садков К. М.", "Садков А. П.", "Климек С."]
    lists = "Captain John Marsh; Inspector Robert Marsh"
    assert speakers(meeting(["Capt. Marsh", "Insp. Marsh"], participants=lists)) == ["John Marsh", "Robert Marsh"]


def test_other_initials_are_another_person_though_only_one_bears_the_surname() -> None:
    lists = "Claus Petersen, Inspektor; Aage Holm, Oberingenieur"
    assert speakers(meeting(["P. PETERSEN", "AA. HOLM", "P. PETERSEN"], language="deu", participants=lists)) == [
        "P. PETERSEN",
        "Aage Holm",
        "P. PETERSEN",
    ]
    assert speakers(meeting(["P. PETERSEN", "HOLM"], language="deu", participants=lists)) == [None, "Aage Holm"]


def test_an_initial_that_is_easily_misread_is_forgiven() -> None:
    assert speakers(meeting(["G. Petersen"], participants="C. Petersen, Minister; Aage Holm, Ambassador")) == [
        "C. Petersen"
    ]


def test_an_interpreter_speaks_where_a_label_addresses_him_as_the_list_does() -> None:
    lists = "Gen. Dr. Luise Ebert, Sektorenleiterin; Gen. Jorge Leal, Handelsrat"
    labels = ["Gen. Leal", "Gen. Wenzel"]
    assert speakers(meeting(labels, language="deu", participants=lists, interpreter="Gen. Udo Wenzel")) == [
        "Jorge Leal",
        "Udo Wenzel",
    ]


@pytest.mark.parametrize(
    ("lists", "labels", "named"),
    [
        ("首相比什努、灌溉大臣达哈尔", ["首相", "灌溉大臣"], ["比什努", "达哈尔"]),
        ("沈定、埃文斯、秘书区兆基", ["前灯标巡视司埃文斯先生（下称埃）", "埃", "沈"], ["埃文斯", "埃文斯", "沈定"]),
        ("柯林、多布雷斯库", ["米尔恰·多布雷斯库", "多布雷斯库"], ["米尔恰·多布雷斯库", "米尔恰·多布雷斯库"]),
    ],
)
def test_a_chinese_office_before_a_name_is_no_part_of_it(lists: str, labels: list[str], named: list[str]) -> None:
    assert speakers(meeting(labels, language="chi_sim", participants=lists)) == named


def test_two_of_one_list_with_an_office_each_are_two_and_shortened_offices_tell_them_apart() -> None:
    lists = "Staatssekretär Ahrens; Ministerialrat Dr. Ahrens; Frau Kern"
    labels = ["StS Ahrens", "MinRat Ahrens", "Kern", "Dr. Ahrens", "Dir. Ahrens"]
    assert speakers(meeting(labels, language="deu", participants=lists)) == [
        "Staatssekretär Ahrens",
        "Dr. Ahrens",
        "Kern",
        "Dr. Ahrens",
        None,
    ]
    lists = "Bürgermeister Alois Rainer, Gemeinderat Josef Rainer, Notar Dr. Pichl"
    labels = ["Bgm. Rainer", "J. Rainer", "Pichl"]
    assert speakers(meeting(labels, language="deu", participants=lists)) == ["Alois Rainer", "Josef Rainer", "Pichl"]


def test_a_short_name_of_a_title_is_known_in_the_nominative() -> None:
    title = "Запись беседы министра Л. А. Рогачева с советником посольства Королевства Непал Дев Тапой"
    assert speakers(meeting(["Тапа", "Рогачев"], language="rus", title=title)) == ["Дев Тапа", "Л. А. Рогачев"]


def test_the_side_that_begins_within_a_chinese_list_is_no_part_of_a_name() -> None:
    given = meeting(["七濑", "七濑末吉"], language="chi_sim", participants="廖成志、日方七濑末吉团长、山内副团长")
    assert speakers(given) == ["七濑末吉", "七濑末吉"]


def test_who_says_i_wrote_the_record() -> None:
    title = "Из дневника посла СССР в Дании П. А. Ремизова"
    subject = "Беседа с министром Кнудом Харбо"
    given = replace(meeting(["Харбо", "Я"], language="rus", title=title), subject=subject)
    assert speakers(given) == ["Кнудом Харбо", "П. А. Ремизова"]
    assert speakers(meeting(["Wilk", "Ich"], language="deu", participants="Jan Wilk, Handelsrat")) == ["Jan Wilk", None]


def test_father_and_son_and_the_first_and_second_of_a_name_are_told_apart() -> None:
    lists = "Hr. Ing. Lenz sen., Hr. Lenz jun., Notar Dr. Pichl"
    assert speakers(meeting(["Lenz sen.", "Lenz jun.", "Pichl", "Lenz"], language="deu", participants=lists)) == [
        "Lenz sen.",
        "Lenz jun.",
        "Pichl",
        None,
    ]
    lists = "Herr Thoma I (Bundesbahn); Herr Thoma II (Schiffahrt)"
    assert speakers(meeting(["Thoma I", "Thoma II"], language="deu", participants=lists)) == ["Thoma I", "Thoma II"]
    assert speakers(meeting(["Mr. Ward"], participants="John Ward, Jr., Chairman; Mary Holm")) == ["John Ward"]


def test_two_of_one_surname_are_told_apart_by_initials_behind_a_comma_one_of_them_torn() -> None:
    lists = "Comrades Grinko, D.F., Sazhin, N.P., Sazhin, I1.S., Stashek, V.G."
    assert speakers(meeting(["N. SAZHIN", "I. SAZHIN", "GRINKO", "SAZHIN"], participants=lists)) == [
        "Sazhin, N.P.",
        "Sazhin, I.S.",
        "Grinko, D.F.",
        None,
    ]


def test_brackets_tell_namesakes_apart_and_stay_in_their_names() -> None:
    labels = ["Koll. Schulte (BGL)", "Koll. Schulte (Dreherei)", "Koll. Schulte"]
    lists = "Koll. Schulte (BGL), Koll. Schulte (Dreherei), Meister Pohl"
    assert speakers(meeting(labels, language="deu", participants=lists)) == [
        "Koll. Schulte (BGL)",
        "Koll. Schulte (Dreherei)",
        None,
    ]
    labels = ["Landrat Dr. Orth", "Abg. Kranz (CDU)", "Abg. Kranz (SED)", "Abg. Kranz (CDU)"]
    given = meeting(labels, language="deu", chair="Alterspräsident Wenk", participants="Landrat Dr. Orth")
    assert speakers(given) == ["Orth", "Kranz (CDU)", "Kranz (SED)", "Kranz (CDU)"]


def test_a_surname_and_one_character_of_an_office_name_its_holder() -> None:
    given = meeting(["王总", "郑工", "王局"], language="chi_sim", participants="局长王世铭、总工程师王启泰、郑工程师")
    assert speakers(given) == ["王启泰", "郑工程师", "王世铭"]


def test_a_full_name_listed_twice_is_one_person_whatever_stands_beside_it() -> None:
    given = meeting(
        ["Гуров С"], language="rus", participants="тов. Савва Гуров, зав. отделом\nпредседатель Савва Гуров"
    )
    assert speakers(given) == ["Савва Гуров"]


def test_a_rare_label_with_other_initials_is_no_misreading_of_the_common_one() -> None:
    given = meeting(
        ["Громов С", "Рябых", "Громов Н", "Громов С", "Рябых"],
        language="rus",
        participants="Савва Громов, Мефодий Рябых",
    )
    assert speakers(given) == ["Савва Громов", "Мефодий Рябых", None, "Савва Громов", "Мефодий Рябых"]


@pytest.mark.parametrize(
    ("chair", "speaker"),
    [
        ("Dezs Keresztury-Nagy", "Dezed Keresztury-Nagy"),
        ("Antal Keresztury-Nagy", None),
        ("Bezso Keresztury-Nagy", None),
        ("Dezs Keresztury-Nagy, harbour master", None),
    ],
)
def test_a_chair_whose_given_name_was_misread_is_the_one_listed(chair: str, speaker: str | None) -> None:
    given = meeting(
        ["Keresztury-Nagy", "Lantos"],
        participants="Dezed Keresztury-Nagy, head of section; Piroska Lantos, Reed Trust",
        chair=chair,
    )
    assert speakers(given) == [speaker, "Piroska Lantos"]


def test_two_of_one_list_with_given_names_alike_are_two_people() -> None:
    given = meeting(["Marian Huber", "Marion Huber", "Huber"], participants="Marian Huber, Marion Huber")
    assert speakers(given) == ["Marian Huber", "Marion Huber", None]


def test_husband_and_wife_are_told_apart_or_not_guessed_between() -> None:
    lists = "Mr. Karl Weidner, Ambassador; Mrs. Weidner; Mr. Lars Holm"
    assert speakers(meeting(["Weidner", "Holm"], participants=lists)) == ["Karl Weidner", "Lars Holm"]
    labels = ["Mr. Weidner", "Mrs. Weidner", "Weidner"]
    assert speakers(meeting(labels, participants=lists)) == ["Karl Weidner", "Mrs. Weidner", None]
    assert speakers(meeting(["Weidner", "Holm"], participants="Mrs. Weidner; Mr. Lars Holm")) == [
        "Mrs. Weidner",
        "Lars Holm",
    ]


def test_two_of_one_list_who_work_at_one_place_are_two() -> None:
    """However alike their names: the same place of work makes one a misreading of the other between lists alone."""
    lists = "Mr. Lars Holm, Counsellor; U Tin Hlaing, State Timber Board; U Ba Thwin, State Timber Board"
    assert speakers(meeting(["U Tin Hlaing", "U Ba Thwin"], participants=lists)) == ["U Tin Hlaing", "U Ba Thwin"]


@pytest.mark.parametrize(
    ("lists", "people"),
    [
        ("Dr. Smith-Jones; Mr. Jones; Mr. Holm", {"Smith-Jones", "Mr. Jones", "Mr. Holm"}),
        ("Mr. Bryn Jones; Dr. Anna Smith-Jones", {"Bryn Jones", "Anna Smith-Jones"}),
        ("Direktor Knud Vestager-Holm, Reederei Holm", {"Knud Vestager-Holm"}),
    ],
)
def test_half_of_a_double_surname_is_somebody_elses_beside_it_in_a_list(lists: str, people: set[str]) -> None:
    assert {person.name for person in resolved(meeting(["Wilk"], participants=lists)).people} - {"Wilk"} == people


def test_a_bare_surname_is_not_half_of_a_double_one_if_another_bears_it() -> None:
    lists = "Mr. Bryn Jones; Dr. Anna Smith-Jones; Mr. Lars Holm"
    assert speakers(meeting(["Jones", "Smith-Jones", "Holm"], participants=lists)) == [
        "Bryn Jones",
        "Anna Smith-Jones",
        "Lars Holm",
    ]
