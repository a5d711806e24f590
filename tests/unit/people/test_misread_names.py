"""Names that a scan spells in several ways: most readings decide, and what is none is nobody."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import misreads_initialled_surname
from minutebook.people.names.misreadings import mend_initials
from minutebook.people.names.names import read_name
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import damage, type_pages

RULES = load_rulebook()
HEAD = "MEMORANDUM OF CONVERSATION\n\nDate: 4 May 1962\nPlace: Accra\n"
CHINESE_HEAD = "谈话记录\n\n时间：1962年5月4日\n地点：北京\n"


def read(text: str, language: str = "eng", *, damaged: bool = False) -> Meeting:
    """The only meeting of a text, its people named; ``damaged`` where other words were read with doubt."""
    lines = clean_lines(type_pages(text, language), RULES)
    lines = damage(lines) if damaged else lines
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def speakers(head: str, labels: list[str], language: str = "eng") -> list[str | None]:
    """Who speaks under labels below a header."""
    mark, said = ("：", "我们再研究一下。") if language == "chi_sim" else (": ", "We shall see about that.")
    text = head + "\n" + "\n\n".join(f"{label}{mark}{said}" for label in labels) + "\n"
    return [turn.speaker for turn in read(text, language).turns]


@pytest.mark.parametrize(
    ("listed", "labels", "name"),
    [
        ("Werner Thats", ["Comrade Thamm", "Comrade Thame", "Comrade Tharm"], "Werner Thamm"),
        ("Hubert Wursinger", ["Mr. Wurzinger", "Mr. Wursinger", "Mr. Wurzinger", "Mr. Wurzinger"], "Hubert Wurzinger"),
        ("Hubert Wurzinger", ["Mr. Wurzinger", "Mr. Wursinger", "Mr. Wursinger"], "Hubert Wurzinger"),
    ],
)
def test_a_name_is_spelled_as_most_of_its_readings_spell_it(listed: str, labels: list[str], name: str) -> None:
    head = f"{HEAD}Participants: {listed}, Minister of Posts; Rosalind Orde, Director of Telegraphs\n"
    assert speakers(head, labels) == [name] * len(labels)


@pytest.mark.parametrize(
    ("listed", "labels", "name"),
    [
        ("丘嘉兰", ["丘慕兰", "丘慕兰", "石平"], "丘慕兰"),
        ("丘慕兰", ["丘慕兰", "丘嘉兰", "石平"], "丘慕兰"),
    ],
)
def test_most_readings_spell_a_chinese_name_too(listed: str, labels: list[str], name: str) -> None:
    head = f"{CHINESE_HEAD}参加人：{listed}、石平、赵仲元\n"
    assert speakers(head, labels, "chi_sim") == [name, name, "石平"]


@pytest.mark.parametrize(
    ("listed", "label", "name"),
    [
        ("裘维岳（总经理）", "袭总经理", "裘维岳"),
        ("葡淑芬（总经理）", "蔺总经理", "蔺淑芬"),
        ("裘维岳（总经理）", "蔺总经理", "蔺总经理"),
    ],
)
def test_a_chinese_surname_that_is_none_is_that_of_the_one_who_holds_the_office(
    listed: str, label: str, name: str
) -> None:
    """Two surnames before one office are two people."""
    assert speakers(f"{CHINESE_HEAD}参加人：{listed}、石平（科长）\n", [label, "石科长"], "chi_sim") == [name, "石平"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Ambassador Henning Lauge came at his own request.", "Henning Lauge"),
        ("Ambassador Henning Laugs came at his own request.", "Henning Lauge"),
        ("(henning Lauge. Ambassador of Denmark. Typed from notes.)", "Henning Lauge"),
        ("Ambassador Henning Lindt came at his own request.", "Lauge"),
    ],
)
def test_a_surname_read_otherwise_above_the_first_speech_still_gives_the_name(told: str, name: str) -> None:
    head = f"{HEAD}Participants: Ada Orde, Minister of Trade; Jon Vik, Director of Ports\n\n{told}\n"
    assert speakers(head, ["Minister Orde", "Ambassador Lauge", "Minister Orde", "Ambassador Lauge"])[1] == name


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Лещенко в. П., Тохтаев Р. И.", "Лещенко В. П., Тохтаев Р. И."),
        ("Переводил В. 9. Саволайнен", "Переводил В. Э. Саволайнен"),
        ("тов. Гыоко в. с.", "тов. Гыоко В. С."),
        ("Ленинград в. п. не входит", "Ленинград в. п. не входит"),
        ("Сафонов И-М., зам. начальника; Гущин В,А", "Сафонов И.М., зам. начальника; Гущин В.А."),
        ("Сафонов И-№, зам. начальника; Гущин В.№.", "Сафонов И., зам. начальника; Гущин В."),
        ("Жилин А, Гущин Б", "Жилин А, Гущин Б"),
    ],
)
def test_figures_and_small_letters_of_russian_initials_are_mended(written: str, meant: str) -> None:
    assert mend_initials(written) == meant


@pytest.mark.parametrize("front", ["Hon.", "Hom.", "Kon,"])
def test_a_misread_front_is_no_part_of_a_name_that_is_misread_too(front: str) -> None:
    head = f"{HEAD}Participants: Emil Zerafa, Minister of Posts; Ada Orde, Director of Telegraphs\n"
    assert speakers(head, ["Mr. Zerafa", "Miss Orde", f"{front} Zeraia"])[2] == "Emil Zerafa"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Professor Andreas Holms Dr. Carmela Orde Captain Sidi Lim",
            [("Andreas Holms", None), ("Carmela Orde", None), ("Sidi Lim", None)],
        ),
        (
            "Mr. Douglas Hale Assistant Secretary for Trade, Miss Ada Orde",
            [("Douglas Hale", "Assistant Secretary for Trade"), ("Ada Orde", None)],
        ),
        ("Sir Desmond Hale High Commissioner", [("Desmond Hale", "High Commissioner")]),
        ("Mr. John Bishop, Miss Ada Orde", [("John Bishop", None), ("Ada Orde", None)]),
        ("Prime Minister Mr. Hale", [("Hale", "Prime Minister")]),
        ("Mr. Hale, Private Secretary to Dr. Bloom", [("Hale", "Private Secretary to Dr. Bloom")]),
        ("Mr. Hale, Under-Secretary and Baron Piet Orde", [("Hale", "Under-Secretary"), ("Piet Orde", None)]),
    ],
)
def test_a_list_whose_commas_are_lost(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(entry.named.name, entry.named.title) for entry in read_list(text, Lexicon(RULES, "eng"))] == people


def test_a_short_office_is_not_a_name_that_begins_otherwise() -> None:
    """Wurser is no purser; Gomrade is a Comrade read badly."""
    lexicon = Lexicon(RULES, "eng")
    assert not lexicon.is_office("Wurser")
    assert lexicon.is_address("Gomrade")


@pytest.mark.parametrize(("label", "name"), [("Lc", "Lucius Cadwell"), ("Ew", None)])
def test_initials_read_badly(label: str, name: str | None) -> None:
    head = f"{HEAD}Participants: Lucius Cadwell, Secretary of State; Ada Orde, Minister of Trade\n"
    assert speakers(head, ["LC", "AO", "LC", "AO", label, "AO"])[4:] == [name, "Ada Orde"]


def test_an_article_names_nobody() -> None:
    head = f"{HEAD}Participants: Comrade Dumitru Hancu, Minister of Trade; Comrade Ada Orde, Minister of Posts\n\n"
    spoken = [f"{label}\nWe shall see about that before the winter comes." for label in ["ORDE", "THE"] * 4]
    turns = read(head + "\n\n".join(spoken) + "\n").turns
    assert [(turn.label, turn.speaker) for turn in turns] == [("ORDE", "Ada Orde"), ("THE", None)] * 4


@pytest.mark.parametrize(
    "title", ["MINUTES OF TALKS WITH THE EXPERT GROUP ON PUMPS", "TALKS WITH THE DELEGATION ON WATER"]
)
def test_a_small_word_in_capitals_is_no_name(title: str) -> None:
    meeting = read(
        f"{title}\n\nDate: 4 May 1962\n\nMr. Hale: We shall see.\n\nMr. Orde: So we shall.\n\nMr. Hale: Good.\n"
    )
    assert [person.name for person in meeting.people] == ["Mr. Hale", "Mr. Orde"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ranko Hale, Head of Delegation: Milena Orde, Electricity Board: Dragan Lim, legal adviser",
            [
                ("Ranko Hale", "Head of Delegation"),
                ("Milena Orde", "Electricity Board"),
                ("Dragan Lim", "legal adviser"),
            ],
        ),
        ("Chile: Mr. Hale, Minister; Peru: Mr. Orde", [("Hale", "Minister"), ("Orde", None)]),
    ],
)
def test_a_colon_between_entries_is_a_semicolon_misread(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(entry.named.name, entry.named.title) for entry in read_list(text, Lexicon(RULES, "eng"))] == people


def test_a_colon_read_twice_behind_an_initial() -> None:
    head = f"{HEAD}Participants: Frans Vogel, Secretary of State; Ada Orde, Minister of Trade\n"
    assert speakers(head, ["V", "O", "V", "O", "Vs", "O", "Vs", "O"]) == ["Frans Vogel", "Ada Orde"] * 4


@pytest.mark.parametrize(
    ("label", "name"), [("Cde. Lur", "Lu Baoheng"), ("Cde. Lus", "Lu Baoheng"), ("Cde. Lum", "Lum")]
)
def test_a_colon_read_as_a_letter_behind_a_short_name(label: str, name: str) -> None:
    head = f"{HEAD}Participants: Tong Jiesheng, Deputy Director; Lu Baoheng, head of the Engine Section\n"
    labels = ["Cde. Tong", "Cde. Lu", "Cde. Tong", "Cde. Lu", label, "Cde. Lu"]
    assert speakers(head, labels)[4] == name


def test_a_speck_behind_a_given_name_in_one_label_loses_it_nowhere() -> None:
    head = f"{HEAD}Participants: Neli Hadzhieva, director of the cannery; Orestes Villafaña, Deputy Head\n"
    labels = ["Comrade Neli Hadzhieva", "Comrade Villafaña", "Comrade Neli. Hadzhieva", "Comrade Neli Hadzhieva"]
    assert speakers(head, labels)[0::2] == ["Neli Hadzhieva"] * 2
    assert speakers(head, labels)[3] == "Neli Hadzhieva"


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        (["Mr. Gökalpan", "Mr. Gökalpan", "Mr. Gokalpan", "Mr. Gökalpan"], "Riza Gökalpan"),
        (["Mr. Gökalpan", "Mr. Gokalpan", "Mr. Gokalpan", "Mr. Gokalpan"], "Riza Gokalpan"),
        (["MR. GÖKALPAN", "MR. GÖKALPAN", "MR. GÖKALPAN", "MR. GÖKALPAN"], "Riza Gökalpan"),
    ],
)
def test_marks_that_most_labels_have_are_the_names(labels: list[str], name: str) -> None:
    head = f"{HEAD}Participants: Riza Gokalpan, chairman of the delegation; Rosalind Orde, Director\n"
    assert speakers(head, labels) == [name] * len(labels)


def test_an_office_that_no_list_gives_is_read_as_labels_gave_it_before() -> None:
    """The Poreign Minister is nobody's office in the list; The Foreign Minister, who spoke before, is meant."""
    head = f"{HEAD}Present:\nMalcolm Threlfall, Minister for Foreign Affairs\nJone Vunisea, Prime Minister\n"
    labels = ["The Foreign Minister", "The Prime Minister", "The Poreign Minister", "The Foreign Minister"]
    assert speakers(head, labels) == ["Malcolm Threlfall", "Jone Vunisea", "Malcolm Threlfall", "Malcolm Threlfall"]


def test_the_chair_whose_surname_is_misread_behind_the_same_initials_is_he_who_is_listed() -> None:
    """Р. Г. Аскорзале in the chair is Р. Г. Аскерзаде of the list, and so is Аскорзале in a label; Р. Г. Орлова is not Р. Г. Орлов."""
    head = (
        "Запись переговоров о совместной борьбе с саранчой\n\nг. Джульфа\n6 апреля 1957 года\n\n"
        "Участвовали: Р. Г. Аскерзаде (уполномоченный министерства), П. Н. Дубровин (начальник экспедиции)\n"
        "Вел заседание Р. Г. Аскорзале\n"
    )
    labels = ["Аскерзаде", "Дубровин", "Аскорзале", "Дубровин"]
    meeting = read(
        head + "\n" + "\n\n".join(f"{label}. Мы еще раз посмотрим." for label in labels) + "\n", "rus", damaged=True
    )
    assert [turn.speaker for turn in meeting.turns][::2] == ["Р. Г. Аскерзаде"] * 2
    assert [person.name for person in meeting.people if Role.CHAIR in person.roles] == ["Р. Г. Аскерзаде"]
    assert len(meeting.people) == 2
    assert not misreads_initialled_surname("Р. Г. Орловский", "Р. Г. Орловская")
    assert not misreads_initialled_surname("Р. Г. Аскерзаде", "Р. Т. Аскерзаде")


@pytest.mark.parametrize(
    ("listed", "labelled", "name"),
    [("Н. К. Устйнцев", "Устинцев", "Н. К. Устинцев"), ("Н. К. Устинцёв", "Устинцев", "Н. К. Устинцёв")],
)
def test_a_short_i_that_most_readings_lack_is_none(listed: str, labelled: str, name: str) -> None:
    """The dots of ё are left out by typists, and stay."""
    head = f"ЗАПИСЬ БЕСЕДЫ\n\n4 мая 1962 года\nУчаствовали: {listed}, директор; С. Пак, инженер\n"
    said = "\n\n".join(f"{label}. Мы еще раз посмотрим." for label in [labelled, "Пак", labelled, "Пак", labelled])
    assert name in {person.name for person in read(f"{head}\n{said}\n", "rus", damaged=True).people}


def test_a_given_name_in_brackets_read_small_names_the_one_listed() -> None:
    head = f"{HEAD}Present: Yan Botao, Vice Premier; Mu Chengzhi, Vice Minister of Industry\n"
    assert speakers(head, ["Vice Premier Yan", "Vice Minister Mo [chengzhi]", "Yan"])[1] == "Mu Chengzhi"


def test_another_spelling_of_a_whole_name_in_brackets_is_no_part_of_it() -> None:
    head = f"{HEAD}Present: Makhtar Lahlou, Minister of Commerce; Fei Yuncai, Assistant Minister\n"
    assert speakers(head, ["Mokhtar Lahlou [Mukhtar al-Ahlu]", "Fei", "Lahlou"])[::2] == ["Makhtar Lahlou"] * 2


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("М. Афнар] (директор)", "М. Афнар"),
        ("М. Афнар]", "М. Афнар"),
        ("И. С.еще Рудаков", "И. С. Рудаков"),
        ("Р»! Мехта", "Р. Мехта"),
        ("O' Brien", "O' Brien"),
        ("К.фон Бюлов", "К.фон Бюлов"),
        ("«А» Петров", "А» Петров"),
    ],
)
def test_specks_behind_an_initial_or_a_name_are_no_part_of_it(written: str, name: str) -> None:
    assert read_name(written, Lexicon(RULES, "rus")).name == name


def test_a_surname_of_four_letters_is_spelt_as_most_labels_agree() -> None:
    head = f"{HEAD}Present: Pong Singwen, Vice Minister; Fei Yuncai, Assistant Minister\n"
    assert speakers(head, ["Tong", "Fei", "Tong", "Fei", "Tong"])[0] == "Tong Singwen"


@pytest.mark.parametrize(
    ("chair", "listed"),
    [
        ("Mr. Hansen, Minister of Ports", "Ole Jansen, Director of Mines"),
        ("J. B. Johnston, Director of Mines", "J. B. Johnson, Minister of Ports"),
    ],
)
def test_two_whose_offices_differ_are_two_however_much_is_misread(chair: str, listed: str) -> None:
    text = f"{HEAD}Present: {listed}; Ada Orde, clerk\nChairman: {chair}\n\nMr. Hale: We begin.\n\nMiss Orde: Good.\n"
    assert {"Orde", "Ada Orde"} & {person.name for person in read(text, damaged=True).people}
    names = [person.name for person in read(text, damaged=True).people if Role.CHAIR in person.roles]
    assert names == [chair.partition(",")[0]]


def test_syllables_that_differ_in_one_letter_are_two_people() -> None:
    """One is there, the other is not."""
    text = "MINUTES OF THE SITTING\n\n4 May 1962\n\nPresent: Nguyen Van Thanh; Emil Orde\nAbsent: Nguyen Van Thinh\n\n"
    text += "Nguyen Van Thanh: We begin.\n\nMr. Orde: Gladly.\n\nNguyen Van Thanh: The buoys, then.\n\nMr. Orde: Yes.\n"
    roles = {person.name: set(person.roles) for person in read(text).people}
    assert roles["Nguyen Van Thinh"] == {Role.ABSENT} and Role.ABSENT not in roles["Nguyen Van Thanh"]


def test_a_character_that_is_no_surname_is_nobody_in_a_damaged_list() -> None:
    head = f"{CHINESE_HEAD}参加人：石平、工\n\n石平：开始吧。\n\n石平：好。\n"
    assert [person.name for person in read(head, "chi_sim", damaged=True).people] == ["石平"]


def test_a_name_has_the_marks_that_most_of_its_labels_give_it() -> None:
    """A list lost some of them, and its comma stays; labels that lost more do not count."""
    said = "\n\n".join(
        f"{label}. The stoppers have gone to the galoshes, and nobody drinks from the average."
        for label in ("ŠŤASTNÝ", "MOLNAR", "ŠŤASTNÝ", "MOLNAR", "STASTNY", "MOLNAR", "ŠŤASTNý")
    )
    meeting = read(
        f"Minutes of the Bureau\n\nDate: 4 March 1954\nPresent: Comrades Štastny, J.B., Molnar, F.M.\n\n{said}\n"
    )
    assert {person.name for person in meeting.people} == {"Šťastný, J.B.", "Molnar, F.M."}


def test_who_alone_is_left_over_speaks_under_the_only_name_that_fits_nobody() -> None:
    """WIRANATA, twice a label, is MIRNA A of the list of a damaged scan; not where two of the list are silent, nor of a good one."""
    listed = "Participants: Mr. Emil Zerafa, Minister of Posts; Miss Ada Orde, engineer; Mr. Sudarjo MIRNA A, pilot"
    said = "".join(f"{each}: We shall see.\n\n" for each in ("Zerafa", "Mr. WIRANATA", "Orde", "Mr. WIRANATA"))
    spoken = [turn.speaker for turn in read(f"{HEAD}{listed}\n\n{said}", damaged=True).turns]
    assert spoken == ["Emil Zerafa", "Sudarjo WIRANATA", "Ada Orde", "Sudarjo WIRANATA"]
    silent = [turn.speaker for turn in read(f"{HEAD}{listed}; Ola Bern, guide\n\n{said}", damaged=True).turns]
    assert "Sudarjo WIRANATA" not in silent
    meeting = read(f"{HEAD}{listed}\n\n{said}Mr. WIRANATO: We shall see.\n", damaged=True)
    assert [turn.speaker for turn in meeting.turns][-1] == "Sudarjo WIRANATA"
    assert {turn.speaker for turn in meeting.turns} == {person.name for person in meeting.people}
    once = "".join(f"{each}: We shall see.\n\n" for each in ("Zerafa", "Mr. WIRANATA", "Orde"))
    assert read(f"{HEAD}{listed}\n\n{once}", damaged=True).turns[1].speaker == "Mr. WIRANATA"


def test_a_foreign_name_whose_first_part_the_list_lost_is_told_by_its_labels() -> None:
    """雷霍普金森, 普金森 in the list, twice a label of a damaged scan; not an office before a name."""
    head = f"{CHINESE_HEAD}我方出席：邹立群、施玉兰\n对方出席：普金森、麦克雷\n\n"
    labels = ("雷霍普金森", "司长麦克雷", "邹", "雷霍普金森", "司长麦克雷", "邹")
    said = "".join(f"{label}：我们再研究一下。\n\n" for label in labels)
    spoken = [turn.speaker for turn in read(head + said, "chi_sim", damaged=True).turns]
    assert spoken == ["雷霍普金森", "麦克雷", "邹立群", "雷霍普金森", "麦克雷", "邹立群"]
    assert read(head + said, "chi_sim").turns[0].speaker == "普金森"
