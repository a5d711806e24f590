"""Lists of participants in the layouts of the genre: who stands in them, with what title and role, on which side."""

from __future__ import annotations

from collections.abc import Container

import pytest

from minutebook.model import Role
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.rules import load_rulebook

LEXICON, CHINESE = (Lexicon(load_rulebook(), language) for language in ("eng", "chi_sim"))


def people(text: str) -> list[tuple[str, str | None]]:
    return [(entry.named.name, entry.named.title) for entry in read_list(text, LEXICON)]


def names(text: str) -> list[str]:
    return [name for name, _ in people(text)]


def test_semicolons_divide_people_and_commas_their_titles() -> None:
    text = "Milan Perkovac, Chief Engineer, Federal Hydrological Service; Stana Vranić, Counsellor"
    assert people(text) == [
        ("Milan Perkovac", "Chief Engineer, Federal Hydrological Service"),
        ("Stana Vranić", "Counsellor"),
    ]


def test_commas_alone_divide_names_from_titles_and_from_each_other() -> None:
    text = "Tadeusz Wieloch, head of the Polish delegation, Bronisław Cichy, harbour master"
    assert people(text) == [("Tadeusz Wieloch", "head of the Polish delegation"), ("Bronisław Cichy", "harbour master")]


def test_a_captain_of_something_holds_an_office() -> None:
    """Behind it stands what he is captain of, be it called after somebody: but Captain Holm is a man."""
    text = "Rui Serra, Captain of the Port of Justo Prates; Ana Moll, Captain of Engineers; Captain Bruno Holm"
    assert people(text) == [
        ("Rui Serra", "Captain of the Port of Justo Prates"),
        ("Ana Moll", "Captain of Engineers"),
        ("Bruno Holm", None),
    ]


def test_the_president_of_a_shire_is_no_office_of_the_councillor_before_him() -> None:
    assert people("Trask, Muir, Shire President Pell") == [("Trask", None), ("Muir", None), ("Pell", "Shire President")]


def test_a_french_office_is_nobody() -> None:
    text = "The Minister, Mr. Paul Essomba, with Mr. Luc Mvondo, Directeur de Cabinet"
    assert names(text) == ["Paul Essomba", "Luc Mvondo"]


def test_whoever_stands_in_brackets_behind_an_office_and_its_place_is_the_person() -> None:
    """The place is none; without an office before it a bracket behind a name is no other name."""
    text = "The Hon. Minister of Salt (Mr. P. Orde)\nThe Government Agent, Galle (Mr. V. Hale)\nDistrict Officer, Bota (R. Lim)"
    assert people(text)[1:] == [("V. Hale", "The Government Agent, Galle"), ("R. Lim", "District Officer, Bota")]
    assert names("Government Agent, Hale (Galle), District Officer, Lim (Bota)") == ["Hale", "Lim"]


def test_initials_behind_a_comma_belong_to_the_surname() -> None:
    assert names("Comrades Obnorsky, S.L., Pashchin, G.I., Zimenko, A.D.") == [
        "Obnorsky, S.L.",
        "Pashchin, G.I.",
        "Zimenko, A.D.",
    ]


@pytest.mark.parametrize(
    ("text", "spoken", "told"),
    [
        (
            "HOLM, Adam, Minister; VAN DAEL, Erik Jan; KRAG, Piet, Director",
            (),
            [("HOLM, Adam", "Minister"), ("VAN DAEL, Erik Jan", None), ("KRAG, Piet", "Director")],
        ),
        (
            "1. Mr. Holm, Adam, Minister\n2. Mrs. Krag, Ida (interpreter)\n3. two experts",
            ("holm", "krag"),
            [("Holm, Adam", "Minister"), ("Krag, Ida", None)],
        ),
    ],
)
def test_given_names_behind_all_surnames_of_a_list(text: str, spoken: Container[str], told: list[object]) -> None:
    """The surnames are set in capitals, or known from the labels."""
    assert [(entry.named.name, entry.named.title) for entry in read_list(text, LEXICON, spoken=spoken)] == told


@pytest.mark.parametrize(
    ("text", "spoken", "told"),
    [
        ("Holm, Adam; Krag, Piet", (), ["Holm", "Adam", "Krag", "Piet"]),
        ("Holm, Adam; Krag, Piet", ("holm",), ["Holm", "Adam", "Krag", "Piet"]),
        ("Holm, Adam; Krag, Piet", ("holm", "krag", "piet"), ["Holm", "Adam", "Krag", "Piet"]),
        ("Holm, Adam; Krag, Piet; Ivo Lind", ("holm", "krag"), ["Holm", "Adam", "Krag", "Piet", "Ivo Lind"]),
        ("Holm, Adam; Krag, Piet; Lind, Adviser", ("holm", "krag"), ["Holm", "Krag", "Lind"]),
        ("HOLM, Adam, Piet", (), ["HOLM", "Adam", "Piet"]),
        ("Holm, Adam van Dael; Krag, Piet", ("holm", "krag"), ["Holm", "Adam van Dael", "Krag", "Piet"]),
        ("Holm, Norway, Envoy; Krag, Chile, Envoy", ("holm", "krag"), ["Holm", "Krag"]),
        ("HOLMSEN, KRAGELUND; BECKMAN, Adam", (), ["HOLMSEN", "KRAGELUND", "BECKMAN, Adam"]),
        ("Ivo Holm, Adam; Jan Krag, Piet", ("holm", "krag"), ["Ivo Holm", "Adam", "Jan Krag", "Piet"]),
    ],
)
def test_other_pairs_of_names_are_people_each(text: str, spoken: Container[str], told: list[str]) -> None:
    """Too few surnames are among the labels; a second name speaks too; one entry differs; a land or full name is there."""
    assert [entry.named.name for entry in read_list(text, LEXICON, spoken=spoken)] == told


def test_titles_stand_before_names_too() -> None:
    text = "Foreign Minister Chang Lu, Vice Minister Han Wei, and Director Oyun"
    assert people(text) == [("Chang Lu", "Foreign Minister"), ("Han Wei", "Vice Minister"), ("Oyun", "Director")]


def test_one_entry_a_line_numbered_or_not() -> None:
    assert names("1. Zdzisław Wrona, Vice-Minister\n2. Halina Kotowska\n3. two experts") == [
        "Zdzisław Wrona",
        "Halina Kotowska",
    ]
    assert names("(1) Commander J. P. Zammit\n(2) Miss R. Attard") == ["J. P. Zammit", "R. Attard"]


def test_sides_are_kept_wherever_they_are_named() -> None:
    text = "for the Polish side: Tadeusz Wieloch, Jan Lis; for the Finnish side: Aarne Kivi"
    assert [(entry.named.name, entry.side) for entry in read_list(text, LEXICON)] == [
        ("Tadeusz Wieloch", "Polish side"),
        ("Jan Lis", "Polish side"),
        ("Aarne Kivi", "Finnish side"),
    ]
    chinese = read_list("我方：庄世襄副部长、郝平川（公路总局副局长）\n对方：哥丁伦（大使馆二等秘书）等", LEXICON)
    assert [(entry.named.name, entry.named.title, entry.side) for entry in chinese] == [
        ("庄世襄", "副部长", "我方"),
        ("郝平川", "公路总局副局长", "我方"),
        ("哥丁伦", "大使馆二等秘书", "对方"),
    ]
    russian = read_list("заместитель министра Е. Н. Сошников, с индийской стороны — советник Мукерджи.", LEXICON)
    assert [entry.named.name for entry in russian] == ["Е. Н. Сошников", "Мукерджи"]


def test_a_remark_beside_a_name_is_a_role_or_a_title() -> None:
    entries = read_list(
        "Peter Stroud, NSC Staff (notetaker)\nMr. Krylenkov (interpreter)\nLajos Bodo (in the chair)", LEXICON
    )
    assert [(entry.named.name, entry.roles) for entry in entries] == [
        ("Peter Stroud", (Role.RECORDER,)),
        ("Krylenkov", (Role.INTERPRETER,)),
        ("Lajos Bodo", (Role.CHAIR,)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2 interpreters",
        "and others",
        "et al.",
        "[no name given]",
        "и др.",
        "译员二人",
        "双方各一人",
        "u. a.",
        "two experts",
    ],
)
def test_entries_that_name_nobody(text: str) -> None:
    assert people(text) == []


def test_words_that_end_in_capitals_are_a_title_and_no_second_person() -> None:
    assert names("Ödön Szalkay, Director of Inland Waterways (in the chair)") == ["Ödön Szalkay"]
    assert names("Dem Luvsan, First Deputy Chairman of the Council for Arable Land") == ["Dem Luvsan"]
    assert names("Г. Йонссон, посол Исландии; Л. Меркин, начальник отдела портов") == ["Г. Йонссон", "Л. Меркин"]


def test_two_people_whom_no_comma_divides_are_two() -> None:
    assert names("Ministerialdirigent Dr. Behnke Oberregierungsrat Wessel") == ["Behnke", "Wessel"]


def test_marks_between_entries_that_were_misread() -> None:
    """A stop before a form of address or behind a bracket, a colon behind a full name."""
    assert names("Mr. Wendell Corkum. Mr. Hale. Miss Trefry") == ["Wendell Corkum", "Hale", "Trefry"]
    assert names("Mr. L. Oakes (Agriculture), Miss R. Dever (Grain). Colonel T. Strang") == [
        "L. Oakes",
        "R. Dever",
        "T. Strang",
    ]
    assert names("Ambassador Veit Albrecht: Minister Mogens Kjaer") == ["Veit Albrecht", "Mogens Kjaer"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Ulla Berg; Prime Minister of Norway\n", "Ulla Berg, Prime Minister of Norway\n"),
        ("Ulla Berg Prime Minister of Norway\n", "Ulla Berg, Prime Minister of Norway\n"),
        ("Ulla Berg. Prime Minister of Norway\n", "Ulla Berg, Prime Minister of Norway\n"),
    ],
)
def test_a_comma_misread_in_one_line_changes_no_other(read: str, meant: str) -> None:
    """A semicolon, a stop or nothing between one name and his office, where each line is a person."""
    below = (
        "Emeka Okafor, Minister of Fisheries\nIda Krag, Private Secretary (Notetaker)\nPiet Hale, Ambassador of Canada"
    )
    assert people(f"{read}{below}") == people(f"{meant}{below}")
    assert names(f"{read}{below}") == ["Ulla Berg", "Emeka Okafor", "Ida Krag", "Piet Hale"]


def test_a_semicolon_still_divides_where_no_lines_do() -> None:
    assert names("Ulla Berg; Minister Okafor") == ["Ulla Berg", "Okafor"]
    assert names("Ulla Berg, Minister\nIda Krag; Secretary Orde\nPiet Hale, clerk") == [
        "Ulla Berg",
        "Ida Krag",
        "Orde",
        "Piet Hale",
    ]


@pytest.mark.parametrize(
    "read", ["Pashkin; G.I.,", "Pashkin, G.I.;", "Pashkin, G.I.", "Pashkin, G.I", "Pashkin, G,I.,"]
)
def test_signs_misread_among_surnames_and_initials(read: str) -> None:
    found = names(f"Comrades Obnin, S.L., {read} Zimin, A.D., Lopat, R.S., Burmin, O.K.")
    assert found == ["Obnin, S.L.", "Pashkin, G.I.", "Zimin, A.D.", "Lopat, R.S.", "Burmin, O.K."]


def test_initials_before_surnames_are_not_turned_round() -> None:
    assert names("Comrades J. Hanin, V. Ledlin, O. Prusin, S. Tomin") == [
        "J. Hanin",
        "V. Ledlin",
        "O. Prusin",
        "S. Tomin",
    ]


@pytest.mark.parametrize("mark", [", ", ". ", " "])
def test_a_name_behind_a_bracket_begins_an_entry(mark: str) -> None:
    text = f"П. Е. Косарев (заместитель министра){mark}В. Н. Злобин (начальник порта)"
    assert [entry.named.name for entry in read_list(text, LEXICON)] == ["П. Е. Косарев", "В. Н. Злобин"]
    (first, second) = read_list("吴登（驻华大使）.丁伦（大使馆二等秘书）", CHINESE)
    assert (first.named.name, second.named.name) == ("吴登", "丁伦")


def test_a_title_that_holds_somebody_elses_name_is_none() -> None:
    assert people("the Chairman, Mr. Justice Odubert the Assessors, Captain Ferrers")[-1][1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Are. Folake Ojo, Treasury", "Folake Ojo"),
        ("Its. A. Tordoff (Carding)", "A. Tordoff"),
        ("Geo. Henry Clark", "Geo. Henry Clark"),
        ("Mr. a. Braithwaite", "A. Braithwaite"),
        ("Me. HALE", "HALE"),
    ],
)
def test_misread_forms_of_address_and_brackets_are_no_part_of_a_name(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_the_number_of_an_office_begins_no_title_of_the_one_before() -> None:
    assert people("Botschaftsrat Smirnow, II. Sekretär Kusnezow") == [
        ("Smirnow", "Botschaftsrat"),
        ("Kusnezow", "II. Sekretär"),
    ]


def test_sides_of_a_russian_list_are_whom_people_come_from() -> None:
    text = "от Наркомзема — т.т. Орехов (нарком), Сизов\nот артели «Невод»: Кулик\nэксперт проф. Ласточкин"
    assert [(entry.named.name, entry.side) for entry in read_list(text, LEXICON)] == [
        ("Орехов", "Наркомзема"),
        ("Сизов", "Наркомзема"),
        ("Кулик", "артели «Невод»"),
        ("Ласточкин", "артели «Невод»"),
    ]


def test_the_whole_name_may_stand_in_brackets_behind_surname_and_office() -> None:
    assert people("上海船厂代表鲍工程师（鲍庆余），船长尼尔森") == [
        ("鲍庆余", "上海船厂代表工程师"),
        ("尼尔森", "船长"),
    ]
    assert people("鲍庆余（工程师）") == [("鲍庆余", "工程师")]


def test_whom_one_comes_from_stands_for_an_office() -> None:
    assert people("Otakar Seman, geologist, and Emil Seman from the trade union") == [
        ("Otakar Seman", "geologist"),
        ("Emil Seman", "trade union"),
    ]


def test_a_figure_for_a_russian_initial_is_a_letter_unless_the_list_is_numbered() -> None:
    assert names("Т. Л. Сабуров, сопредседатель; 3. М. Астафьева, ихтиолог") == ["Т. Л. Сабуров", "З. М. Астафьева"]
    numbered = "1. Л. Сабуров, сопредседатель; 2. А. Носов, инженер; 3. М. Астафьева, ихтиолог"
    assert names(numbered) == ["Л. Сабуров", "А. Носов", "М. Астафьева"]


def test_initials_behind_surnames_couples_and_brackets_alone_are_no_firms() -> None:
    assert names("Petrov A.G., Ivanov S.A., Orlov N.V.") == ["Petrov A.G.", "Ivanov S.A.", "Orlov N.V."]
    assert names("Mr. Adams, Mr. & Mrs. Brown") == ["Adams", "Brown"]
    assert names("Mr. Adams, (Smith), Mr. Cole") == ["Adams", "Smith", "Cole"]
    assert names("Mr. Ada Holm, Mr. Per Sons") == ["Ada Holm", "Per Sons"]


@pytest.mark.parametrize(
    ("text", "spoken", "told"),
    [
        ("Weidner, Müller, Holm", ("muller", "holm"), [("Weidner", None), ("Müller", None), ("Holm", None)]),
        ("Weidner, Müller, Holm", ("holm",), [("Weidner", "Müller"), ("Holm", None)]),
        ("Jens Petersen, Müller; Peter Holm", ("muller",), [("Jens Petersen", "Müller"), ("Peter Holm", None)]),
        ("Frau Weber; Herr Holm; Herr Müller", (), [("Weber", None), ("Holm", None), ("Müller", None)]),
    ],
)
def test_a_surname_that_is_a_trade_too_is_a_person_beside_bare_surnames_if_it_heads_speeches(
    text: str, spoken: Container[str], told: list[tuple[str, str | None]]
) -> None:
    entries = read_list(text, LEXICON, None, spoken)
    assert [(entry.named.name, entry.named.title) for entry in entries] == told


def test_offices_with_prepositions_before_full_names_begin_further_people() -> None:
    text = (
        "Minister of Foreign Affairs Emil Zeman, Deputy Minister of Foreign Trade Ion Ursu,\n"
        "Ambassador Extraordinary and Plenipotentiary Gyula Kun and other responsible officials"
    )
    assert people(text) == [
        ("Emil Zeman", "Minister of Foreign Affairs"),
        ("Ion Ursu", "Deputy Minister of Foreign Trade"),
        ("Gyula Kun", "Ambassador Extraordinary and Plenipotentiary"),
    ]
    assert people("Emil Zeman, Minister, Director of Inland Waterways") == [
        ("Emil Zeman", "Minister, Director of Inland Waterways")
    ]


def test_a_line_that_ends_in_a_preposition_goes_on_below() -> None:
    entries = read_list("Ветров А.А.; с\nвенгерской стороны: Кун Б.", LEXICON)
    assert [(entry.named.name, entry.named.title, entry.side) for entry in entries] == [
        ("Ветров А.А.", None, None),
        ("Кун Б.", None, "венгерской стороны"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("石平海、孟 云、葛 文、杨玉田", ["石平海", "孟云", "葛文", "杨玉田"]),
        ("石平海 孟 云 葛 文 杨玉田", ["石平海", "孟云", "葛文", "杨玉田"]),
        ("外交部司长葛 文、孟 云部长、石 平 海", ["葛文", "孟云", "石平海"]),
        ("孟 石平 葛文", ["孟", "石平", "葛文"]),
    ],
)
def test_chinese_names_spaced_out_to_the_width_of_others(words: str, told: list[str]) -> None:
    assert [each.named.name for each in read_list(words, CHINESE)] == told


def test_numbered_sides_and_names_in_chinese() -> None:
    told = read_list("1.我方：石平副部长、葛文司长\n2.对方：林德大使", CHINESE)
    assert [(each.named.name, each.named.title, each.side) for each in told] == [
        ("石平", "副部长", "我方"),
        ("葛文", "司长", "我方"),
        ("林德", "大使", "对方"),
    ]
    assert [each.named.title for each in read_list("1、石平 2、葛文", CHINESE)] == [None, None]


@pytest.mark.parametrize(
    "joint", [", and on the Belgian side ", " and on the Belgian side ", ", on the Belgian side, "]
)
def test_a_side_within_a_sentence_begins_further_people(joint: str) -> None:
    told = read_list(f"Comrade Ion Ursu, Minister of Trade{joint}Mr. Luc De Clerq, Vice President", LEXICON)
    assert [(each.named.name, each.named.title, each.side) for each in told] == [
        ("Ion Ursu", "Minister of Trade", None),
        ("Luc De Clerq", "Vice President", "Belgian side"),
    ]


def test_a_dash_behind_the_number_of_an_entry() -> None:
    told = read_list("1- Eng. Hassan Fahmi, Under-Secretary\n2- Mrs. Nazli Hamdi, Legal Adviser", LEXICON)
    assert [(each.named.name, each.named.title) for each in told] == [
        ("Hassan Fahmi", "Under-Secretary"),
        ("Nazli Hamdi", "Legal Adviser"),
    ]


def test_the_stop_behind_an_initial_may_be_read_as_a_comma() -> None:
    """``Mr. H, R. Pett`` is one person, ``Mr. Hale, R. Pett`` two."""
    assert names("Mr. H, R. Pett, Shipping Adviser") == ["H. R. Pett"]
    assert names("Mr. Hale, R. Pett") == ["Hale", "R. Pett"]


def test_a_plural_heads_several_people_though_semicolons_divide_the_list() -> None:
    """Elsewhere in such a list a comma parts a name from its office."""
    for listed, names in {
        "Messrs. Hale, Orde and Lim Tay Soo; Dr. Foss": ["Hale", "Orde", "Lim Tay Soo", "Foss"],
        "Professors Chatterton, Orde and Wijesuriya; Dr. Foss, Director; Mr. Ruiz, Counsellor": [
            "Chatterton",
            "Orde",
            "Wijesuriya",
            "Foss",
            "Ruiz",
        ],
    }.items():
        assert [entry.named.name for entry in read_list(listed, LEXICON)] == names


def test_a_field_of_work_in_brackets_behind_an_office_is_nobody() -> None:
    (entry,) = read_list("Mr. A. Scott, Director (Trade Fairs)", LEXICON)
    assert (entry.named.name, entry.named.title) == ("A. Scott", "Director")


def test_a_semicolon_behind_a_bracket_may_be_read_as_a_figure() -> None:
    listed = "Shri Kedarnath Bhattasali, Foreign Secretary (F.S.)3 Shri P. V. Rao, Joint Secretary (J.S.)"
    assert [(entry.named.name, entry.named.title) for entry in read_list(listed, LEXICON)] == [
        ("Kedarnath Bhattasali", "Foreign Secretary"),
        ("P. V. Rao", "Joint Secretary"),
    ]


def test_a_firm_named_after_the_person_is_nobody() -> None:
    """Nor is its town; Kim Chol and Kim Yong, Ann Holm and Mr. Holm Krag are two."""
    text = "Dipl.-Ing. Anton Pichler, Pichler Seilbahnbau, Innsbruck (Leader); Dr. Ida Moser, Chancellery"
    assert people(text) == [
        ("Anton Pichler", "Pichler Seilbahnbau, Innsbruck"),
        ("Ida Moser", "Chancellery"),
    ]
    assert names("Kim Chol, Kim Yong; Ann Holm, Mr. Holm Krag") == ["Kim Chol", "Kim Yong", "Ann Holm", "Holm Krag"]


def test_a_branch_is_nobody() -> None:
    text = "Mr. Saw Htin Lwin, Quartermaster Branch, Mr. Ba Pe, Secretary"
    assert people(text) == [("Saw Htin Lwin", "Quartermaster Branch"), ("Ba Pe", "Secretary")]


@pytest.mark.parametrize("gap", ["", " ", "　"])
def test_an_institution_before_a_chinese_name_is_no_part_of_it(gap: str) -> None:
    """Whether or not a gap stands between; two names with a gap between are two."""
    told = read_list(f"海关{gap}梁子厚、港务局{gap}石平", CHINESE)
    assert [(each.named.name, each.named.title) for each in told] == [("梁子厚", "海关"), ("石平", "港务局")]
    assert [each.named.name for each in read_list("葛文 石平", CHINESE)] == ["葛文", "石平"]


def test_a_semicolon_behind_an_office_may_be_read_as_a_letter() -> None:
    """Vice Premierp Tan Yujie: somebody's full name begins a new entry."""
    assert people("Meng Shaoying, Vice Premierp Tan Yujie, Vice Minister of Agriculture") == [
        ("Meng Shaoying", "Vice Premier"),
        ("Tan Yujie", "Vice Minister of Agriculture"),
    ]


def test_the_colon_behind_a_land_may_be_read_as_a_letter() -> None:
    """For Perut Julio Echenique; but a name that is no land with a letter more is a name."""
    told = read_list("for Perut Julio Echenique, leader; for Boliviat Néstor Landívar, leader", LEXICON)
    assert [(entry.named.name, entry.side) for entry in told] == [
        ("Julio Echenique", "Peru"),
        ("Néstor Landívar", "Bolivia"),
    ]
    (entry,) = read_list("For Brazils Colonel Caio Moreira, Director of Works", LEXICON)
    assert (entry.named.name, entry.named.title, entry.side) == ("Caio Moreira", "Colonel, Director of Works", "Brazil")
    assert names("Landt Orde, engineer; Omani Minister Hale") == ["Landt Orde", "Hale"]


def test_a_semicolon_of_a_list_may_be_read_as_a_colon_behind_a_remark_and_where_a_comma_became_a_stop() -> None:
    """Each colon stands behind a person and what he is; one behind a side still heads it."""
    told = (
        "Arturo Orde. Director of Affairs (presiding): Luis Hale, hydrographer of the Navy: Ana Tulloch. Superintendent"
    )
    assert names(told) == ["Arturo Orde", "Luis Hale", "Ana Tulloch"]
    assert names("Ism il Orde, Director of Fisheries (presiding): Norman Hale, Registrar")[1:] == ["Norman Hale"]
    assert names("Chile (hosts): Luis Hale, hydrographer; Peru: Ana Tulloch") == ["Luis Hale", "Ana Tulloch"]


@pytest.mark.parametrize(
    "company",
    [
        "two students",
        "an interpreter of the host",
        "three engineers of the firm",
        "one of his sons",
        "several students from Mozambique",
        "a lady from the protocol department",
        "two gentlemen of the press",
        "others of the party",
    ],
)
def test_companions_who_are_but_counted_are_nobody(company: str) -> None:
    assert people(f"First Secretary Berg and {company}") == [("Berg", "First Secretary")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("deu", "Erster Sekretär Berg und zwei Studenten", "Berg"),
        ("deu", "Erster Sekretär Berg und ein Dolmetscher des Gastgebers", "Berg"),
        ("deu", "Erster Sekretär Berg und die Sekretärin des Gastgebers", "Berg"),
        ("deu", "Erster Sekretär Berg und zwei Herren der Presse", "Berg"),
        ("deu", "Erster Sekretär Berg sowie zwei weitere Herren", "Berg"),
        ("rus", "первый секретарь Петров и двое студентов", "Петров"),
        ("rus", "первый секретарь Петров и переводчик хозяина", "Петров"),
        ("rus", "первый секретарь Петров и сопровождающие лица", "Петров"),
        ("chi_sim", "一等秘书彭德、几位同学", "彭德"),
    ],
)
def test_so_they_are_in_other_languages(language: str, text: str, name: str) -> None:
    told = read_list(text, Lexicon(load_rulebook(), language))
    assert [entry.named.name for entry in told] == [name]


def test_an_article_behind_a_name_may_say_what_he_is() -> None:
    assert people("Jan Berg, a clerk of the court, and Ada Holm") == [
        ("Jan Berg", "a clerk of the court"),
        ("Ada Holm", None),
    ]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Ida Tveit, Economic Analyst (Notetaker)", "Economic Analyst"),
        ("Ida Tveit, Grain Teller (Notetaker)", "Grain Teller"),
        ("Ida Tveit, Maharaj Kumar of Orde (Notetaker)", "Maharaj Kumar of Orde"),
        ("Ida Tveit, Tunku Mahkota of Kota Baru (Notetaker)", "Tunku Mahkota of Kota Baru"),
        ("Ida Tveit, Chief Scribe (Notetaker)", "Chief Scribe"),
    ],
)
@pytest.mark.parametrize("above", ["Ian Hale, Director", "Ian Hale, Director, Office of Asian Trade"])
def test_an_office_that_no_vocabulary_holds_stands_where_others_offices_stand(
    entry: str, title: str, above: str
) -> None:
    hale, tveit = read_list(f"{above}\n{entry}", LEXICON)
    assert (hale.named.title, tveit.named.title, tveit.roles) == (above.partition(", ")[2], title, (Role.RECORDER,))


def test_a_second_person_behind_an_office_shows_that_entries_hold_several() -> None:
    assert names("Ian Hale, Director, Ada Lund; Ida Tveit, Rolf Brand, Clerk") == [
        "Ian Hale",
        "Ada Lund",
        "Ida Tveit",
        "Rolf Brand",
    ]


def test_no_bracket_stands_within_another() -> None:
    (rathbone,) = read_list("Mr. Colin Rathbone of the Steam Packet Company (Chairman)", LEXICON)
    assert (rathbone.named.title, rathbone.roles) == ("Steam Packet Company", (Role.CHAIR,))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("团长高桥清一、团员中村　子", ["高桥清一", "中村子"]),
        ("中村　子、石平海", ["中村子", "石平海"]),
        ("石平海、秘书　孟", ["石平海", "孟"]),  # a surname behind its office
        ("石平海　孟云　葛文", ["石平海", "孟云", "葛文"]),
        ("孟云山、葛文林　等", ["孟云山", "葛文林"]),  # whole, and others
    ],
)
def test_a_character_that_was_not_read_parts_no_name(words: str, told: list[str]) -> None:
    assert [each.named.name for each in read_list(words, CHINESE)] == told


@pytest.mark.parametrize("office", ["Shire President", "Council Chairman", "Acting Shire President"])
def test_the_holder_of_an_office_of_some_body_stands_among_bare_surnames(office: str) -> None:
    assert people(f"Councillors: Orde, Lund, {office} Hale")[1:] == [("Lund", None), ("Hale", office)]


def test_an_office_behind_a_whole_name_stays_its_bearer_s() -> None:
    assert names("Ada Orde, Emil Lund, Board President Rural")[:2] == ["Ada Orde", "Emil Lund"]
    assert names("Orde, Board President Hale") == ["Orde"]


def test_a_bracket_within_another_is_no_bracket_that_was_never_closed() -> None:
    told = "Emil Orde (manager of the works\n(Kolvik)), Ada Lund"
    assert [name for name in names(told) if "Kolvik" in name] == []


def test_a_surname_like_a_form_of_address_ends_its_entry() -> None:
    """Mosher is no Mother, misread, with nobody behind it; Gomrade Holm is a comrade."""
    assert people("Commissioners: Orde, Mosher, Chairman Pell") == [
        ("Orde", None),
        ("Mosher", None),
        ("Pell", "Chairman"),
    ]
    assert names("Gomrade Holm") == ["Holm"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mrs. Zoé d'Orvilliers", ("Zoé d'Orvilliers", None)),
        ("Mr. d'Orvilliers", ("d'Orvilliers", None)),
        ("Mr. Paul l'Heureux, Pilot", ("Paul l'Heureux", "Pilot")),
    ],
)
def test_a_french_particle_without_its_vowel_begins_a_surname(text: str, person: tuple[str, str | None]) -> None:
    assert people(text) == [person]


def test_an_office_goes_on_behind_such_a_particle() -> None:
    text = "Mr. Paul Orde, Ministre d'Etat; Miss Ida Foss, Chargé d'Affaires"
    assert people(text) == [("Paul Orde", "Ministre d'Etat"), ("Ida Foss", "Chargé d'Affaires")]


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("eng", "to take a note"),
        ("eng", "for the record"),
        ("rus", "для ведения протокола"),
        ("deu", "zum Mitschreiben"),
    ],
)
def test_what_somebody_is_there_for_is_his_part(language: str, remark: str) -> None:
    assert Lexicon(load_rulebook(), language).roles_in(remark) == (Role.RECORDER,)


def test_two_names_whose_comma_was_read_as_a_letter_are_parted_where_both_speak() -> None:
    """Milka Drazici Ante Perkov, where Dražić and Perkov are labels; a name of four words is one."""
    spoken = {"drazic", "perkov", "lopez"}
    told = read_list("Josip Vukelić, Milka Drazici Ante Perkov, Ana Maria Lopez Garcia", LEXICON, spoken=spoken)
    assert [entry.named.name for entry in told] == [
        "Josip Vukelić",
        "Milka Drazic",
        "Ante Perkov",
        "Ana Maria Lopez Garcia",
    ]
    assert names("Milka Drazici Ante Perkov") == ["Milka Drazici Ante Perkov"]


def test_what_stands_between_slashes_is_a_remark_and_between_names_they_part() -> None:
    """Kayitankore / vanda/, a typewriter without brackets; Holm / Berg / Orde are three."""
    (entry,) = read_list("Mr. Kayitankore / vanda/", LEXICON)
    assert (entry.named.name, entry.named.remarks) == ("Kayitankore", ("vanda",))
    assert names("Mr. Holm / Mr. Berg / Mr. Orde") == ["Holm", "Berg", "Orde"]
