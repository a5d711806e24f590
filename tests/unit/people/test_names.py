"""One person as some words name him: title, form of address, name, what brackets add; and words that name nobody."""

from __future__ import annotations

import pytest

from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_brackets
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.roster.signatures import find_signature
from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.typescript import type_pages

LEXICON = Lexicon(load_rulebook(), "eng")


@pytest.mark.parametrize(
    ("words", "name", "title", "address"),
    [
        ("Ambassador Halvorsrud", "Halvorsrud", "Ambassador", None),
        ("the Vice Minister [Shen Bonian]", "Shen Bonian", "Vice Minister", None),
        ("the Ambassador of Norway to China [Halvorsrud]", "Halvorsrud", "Ambassador of Norway to China", None),
        ("Premier Luo [Qiwen]", "Luo Qiwen", "Premier", None),
        ("Minister Ghulam Jelani Khan [G. J. Khan]", "Ghulam Jelani Khan", "Minister", None),
        ("Mr. T. H. Quennell", "T. H. Quennell", None, "Mr."),
        ("Mr. P. R. Sen", "P. R. Sen", None, "Mr."),
        ("Ogata Jun", "Ogata Jun", None, None),
        ("Mr. Otto Voss jun.", "Otto Voss", None, "Mr."),
        ("Otto Voss Sen.", "Otto Voss", None, None),
        ("Rear-Admiral C. Voss", "C. Voss", "Rear-Admiral", None),
        ("Lt.-Col. C. Voss", "C. Voss", None, "Lt.-Col."),
        ("MAJ.-GEN. VOSS", "VOSS", None, "MAJ.-GEN."),
        ("Minister of Forestry Ryu Chang-muk", "Ryu Chang-muk", "Minister of Forestry", None),
        (
            "The Parliamentary Under-Secretary of State (Mr. David Hart)",
            "David Hart",
            "Parliamentary Under-Secretary of State",
            "Mr.",
        ),
        ("Mrs. Ouedraogo (Upper Volta)", "Ouedraogo", None, "Mrs."),
        ("De Mello", "De Mello", None, None),
        ("MINISTER OF SALT", "", "MINISTER OF SALT", None),
        ("SECRETARY FOR LANDS", "", "SECRETARY FOR LANDS", None),
        ("MINISTER KIM IN SU", "KIM IN SU", "MINISTER", None),
        ("Enche' Aminah binti Abu Lim", "Aminah binti Abu Lim", None, "Enche'"),
        ("Compañera Ana Lim", "Ana Lim", None, "Compañera"),
        ("Minister U Tin Hlaing", "U Tin Hlaing", "Minister", None),
        ("Bo Min Aung", "Bo Min Aung", None, None),
        ("Mr. Luc De Backer", "Luc De Backer", None, "Mr."),
        ("Mrs. A. M. ten Hove-Brink", "A. M. ten Hove-Brink", None, "Mrs."),
        ("MR. OP DEN VELDE", "OP DEN VELDE", None, "MR."),
        ("Mr. K. van 't Loo", "K. van 't Loo", None, "Mr."),
        ("Ir. J. in ’t Anker", "J. in ’t Anker", None, "Ir."),
        ("ten Members", "", "ten Members", None),
        ("Shrimati Kamala Desai", "Kamala Desai", None, "Shrimati"),
        ("林秀文水利厅工程师", "林秀文", "水利厅工程师", None),
        ("石家庄水利局局长", "", "石家庄水利局局长", None),
        ("女团员", "", "女团员", None),
        ("对外经济联络委员会包国梁部长", "包国梁", "对外经济联络委员会部长", None),
        ("秘书处王平", "王平", "秘书处", None),
        ("董事会石平董事长", "石平", "董事会董事长", None),
        ("驻朝鲜大使馆参赞", "", "驻朝鲜大使馆参赞", None),
        ("国务院参事室主任", "", "国务院参事室主任", None),
        ("政务院秘书长", "", "政务院秘书长", None),
        ("上海市市长", "", "上海市市长", None),
        ("公社石平书记", "石平", "公社书记", None),
        ("外交部亚洲司石平司长", "石平", "外交部亚洲司司长", None),
        ("外交部苏联司长", "", "外交部苏联司长", None),
        ("工会闵主席", "闵", "工会主席", None),
        ("丹麦驻华公使", "", "丹麦驻华公使", None),
        ("中国常驻代表", "", "中国常驻代表", None),
        ("调度室赵同志", "赵", "调度室", "同志"),
        ("会计倪先生", "倪", "会计", "先生"),
        ("Осина 3.", "Осина З.", None, None),
        ("Kollegin Renate Burmeister", "Renate Burmeister", None, "Kollegin"),
        ("Gen. Burmeister", "Burmeister", None, "Gen."),
        ("Gen. Uwe Pastor", "Uwe Pastor", None, "Gen."),
        ("Pastor Uwe Brandt", "Uwe Brandt", "Pastor", None),
        ("Licenciado Urrutia", "Urrutia", None, "Licenciado"),
        ("лиценциат Эктор Барриос", "Эктор Барриос", None, "лиценциат"),
        ("Herr Ir. Terpstra", "Terpstra", None, "Herr Ir."),
        ("lic. iur. Peter Hug", "Peter Hug", None, "lic. iur."),
        ("Mag. Anna Reiter", "Anna Reiter", None, "Mag."),
        ("Hofrat Dr. von Pachern", "von Pachern", "Hofrat", "Dr."),
        ("Direktor der Elbe-Schiffahrt", "", "Direktor der Elbe-Schiffahrt", None),
        ("Genossin Ilse Wuttke", "Ilse Wuttke", None, "Genossin"),
        ("посол КНР в СССР Лю Шао", "Лю Шао", "посол КНР в СССР", None),
        ("заведующий отделом стран Азии И. Ф. Гречаный", "И. Ф. Гречаный", "заведующий отделом стран Азии", None),
        ("тов. Вайнола Э. Ю.", "Вайнола Э. Ю.", None, "тов."),
        ("В. Н. Злобин", "В. Н. Злобин", None, None),
        ("тов. Голиков И. 0.", "Голиков И. О.", None, "тов."),
        ("посол А. 6. Крылов", "А. Б. Крылов", "посол", None),
        ("Assessor Frk. Karen Lund", "Karen Lund", "Assessor", "Frk."),
        ("Sig.ra Rossi", "Rossi", None, "Sig.ra"),
        ("Mevr. De Wit", "De Wit", None, "Mevr."),
        ("庄副部长", "庄", "副部长", None),
        ("办公室马良", "马良", "办公室", None),
        ("VLR I Baumgart", "Baumgart", "VLR I", None),
        ("铁道部部长宁致远", "宁致远", "铁道部部长", None),
        ("缅甸驻华大使", "", "缅甸驻华大使", None),
        ("纳吉同志", "纳吉", None, "同志"),
        ("霍尔格森外交大臣", "霍尔格森", "外交大臣", None),
        ("林德国防副部长", "林德", "国防副部长", None),
        ("科洛索夫第一副主席", "科洛索夫", "第一副主席", None),
        ("外交大臣", "", "外交大臣", None),
        ("Премьер Госсовета Чжан Вэй", "Чжан Вэй", "Премьер Госсовета", None),
        ("王文化部长", "王文化", "部长", None),
        ("The Prime Minister", "", "Prime Minister", None),
        ("Ministerialrat Dr. Müller", "Müller", "Ministerialrat", "Dr."),
        ("Miss King", "King", None, "Miss"),
        ("Minister King", "King", "Minister", None),
        ("the King", "", "King", None),
        ("Mrs. Leila Sheikh", "Leila Sheikh", None, "Mrs."),
        ("Mr. Orhan Pasha", "Orhan Pasha", None, "Mr."),
        ("Mr. Mayor", "", "Mayor", "Mr."),
    ],
)
def test_a_name_is_told_from_title_and_address(words: str, name: str, title: str | None, address: str | None) -> None:
    named = read_name(words, LEXICON)
    assert (named.name, named.title, named.address) == (name, title, address)


def test_what_a_bracket_supplies_is_told_apart() -> None:
    named = read_name("Premier Luo [Qiwen]", LEXICON)
    assert named.supplied == "Qiwen"
    assert read_name("The President (spoke in Arabic)", LEXICON).name == ""


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Yu Man", True),
        ("E. Kallwitz", True),
        ("Ludwig van der Rohe", True),
        ("庄世襄", True),
        ("Federal Hydrological Service", False),
        ("Finnish State Railways", False),
        ("head of the delegation", False),
        ("Room 12", False),
        ("代表团", False),
        ("外交部", False),
    ],
)
def test_institutions_are_no_people(words: str, person: bool) -> None:
    assert looks_like_name(words, LEXICON) is person


def test_brackets_misread_are_mended() -> None:
    assert mend_brackets("郝平川〈公路总局副局长)") == "郝平川（公路总局副局长)"
    assert mend_brackets("Tel. Log 68/417") == "Tel. Log 68/417"


def test_folding_drops_case_accents_and_points() -> None:
    assert fold("Šťastný, J.") == "stastny j"
    assert fold("ЁЖИКОВ") == fold("Ежиков")
    assert fold("Bełłąk Søgaard Đurić") == "bellak sogaard duric"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mc. Pruett", "Pruett"),
        ("McArthur", "McArthur"),
        ("Odon. Szabo", "Odon Szabo"),
        ("Laszl6 Bodnar", "Laszlo Bodnar"),
        ("Л. Ро6ертов", "Л. Ро6ертов"),
    ],
)
def test_a_misread_name_is_mended(words: str, name: str) -> None:
    """Specks behind whole words, Mr. read as Mc., figures in the midst of small letters."""
    assert read_name(words, LEXICON).name == name


def test_the_last_word_of_a_sentence_is_no_signature() -> None:
    """``The lowest tender was / ACCEPTED.``; a name alone on its line is one."""
    for last, signer in (("ACCEPTED.", None), ("Ulf Brandt", "Ulf Brandt")):
        lines = clean_lines(
            type_pages(f"Three tenders were opened and read, the lowest tender was\n{last}\n", "eng"), load_rulebook()
        )
        signed = find_signature(lines, LEXICON)
        assert (signed.name if signed else None) == signer
