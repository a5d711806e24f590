"""Speakers of damaged scans: labels that were not read, lists that misread who speaks, figures and stops in names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import damage, type_pages

RULES = load_rulebook()
LEXICON = Lexicon(RULES, "eng")
HEAD = "MEMORANDUM OF CONVERSATION\n\nDate: 4 May 1962\nPlace: Accra\n"


def read(text: str, language: str = "eng", *, damaged: bool = True) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), damage(lines) if damaged else lines, RULES)
    return meeting


def spoken(head: str, labels: list[str], language: str = "eng", *, damaged: bool = True) -> list[str | None]:
    mark, said = ("：", "我们再研究一下。") if language == "chi_sim" else (": ", "We shall see about that.")
    text = head + "\n" + "\n\n".join(f"{label}{mark}{said}" for label in labels) + "\n"
    return [turn.speaker for turn in read(text, language, damaged=damaged).turns]


def roles(meeting: Meeting) -> dict[str, list[str]]:
    return {person.name: [role.value for role in person.roles] for person in meeting.people}


def test_a_label_without_letters_names_nobody() -> None:
    """Nor the one person listed who is of no side."""
    head = "谈话记录\n\n时间：1962年5月4日\n地点：北京\n参加人：我方：石平、赵仲元\n对方：罗布莱斯\n翻译：阮若梅\n"
    lines = clean_lines(type_pages(head + "\n石：好。\n\n罗：好。\n\n石：好。\n\n罗：好。\n", "chi_sim"), RULES)
    (meeting,) = find_meetings(lines, RULES)
    turns = (*meeting.turns, replace(meeting.turns[-1], label="?"))
    (named,) = resolve([replace(meeting, turns=turns)], damage(lines), RULES)
    assert named.turns[-1].speaker is None


def test_who_speaks_is_no_side_of_a_list_though_his_given_name_was_misread() -> None:
    head = f"{HEAD}Participants: Harun Dilmen, Colonel; For Lindqvist, Alternate Member of the Commission\n"
    labels = ["Dilmen", "Lindqvist", "Dilmen", "Lindqvist"]
    assert spoken(head, labels) == ["Harun Dilmen", "Lindqvist"] * 2


def test_a_land_behind_for_is_a_side_though_its_delegate_speaks() -> None:
    head = f"{HEAD}Participants: For Chile, Ambassador Rojas; For Peru, Ambassador Quispe\n"
    assert spoken(head, ["CHILE", "PERU"] * 2, damaged=False) == ["Rojas", "Quispe"] * 2


def test_a_defining_word_with_a_letter_misread_still_defines() -> None:
    label = "Ambassador Zlatev (hereinatter Zlatev)"
    head = f"{HEAD}Participants: Zlatev, Ambassador of Bulgaria; Truong Van Loc, Deputy Minister\n"
    assert spoken(head, [label, "Loc", "Zlatev", "Loc"])[::2] == ["Zlatev", "Zlatev"]


def test_a_chair_in_capitals_of_which_one_was_read_small_is_spelt_as_his_labels() -> None:
    """In a list of surnames before initials."""
    head = "SESSION OF THE BOARD\n\nDate: 4 May 1962\nPlace: Ulan Bator\nPresiding: Comrade TSERENDoRJ, Ts.\n"
    head += "Present: Comrades Nyamjav, B., Sandag, Ch.\n"
    assert spoken(head, ["TSERENDORJ", "NYAMJAV", "TSERENDORJ", "SANDAG"])[::2] == ["TSERENDORJ, Ts."] * 2


def test_the_whole_name_of_a_label_outvotes_that_of_the_list() -> None:
    head = (
        f"{HEAD}Participants: Gu Tingwen, Vice Premier; Piao Duorong, Deputy Director of the Institute; Salah Gharbi\n"
    )
    labels = ["Vice Premier", "Deputy Director Pang [Guorong]", "Gharbi", "Pang", "Gharbi", "Pang"]
    assert spoken(head, labels)[1::2] == ["Pang Guorong"] * 3


def test_a_list_whose_name_some_label_has_keeps_it() -> None:
    head = f"{HEAD}Participants: Gu Tingwen, Vice Premier; Salah Gharbi, Engineer\n"
    assert spoken(head, ["Gu Tingwen", "Gharbi", "Gu", "Gharbi"])[::2] == ["Gu Tingwen"] * 2


def test_three_letters_of_which_one_resembles_the_other_are_who_is_listed() -> None:
    head = (
        f"{HEAD}Participants: Mirza Rafiqul Hug, Director; Mahbub Alam, Settlement Officer; Nirmal Sarkar, Surveyor\n"
    )
    assert spoken(head, ["Huq", "Alam", "Huq", "Sarkar"])[::2] == ["Mirza Rafiqul Hug"] * 2
    assert spoken(head, ["Hut", "Alam", "Hut", "Sarkar"])[0] != "Mirza Rafiqul Hug"


def test_a_cyrillic_name_has_the_letter_that_most_of_its_readings_have() -> None:
    """И and й are two letters; of readings as near to each other the one with the ending of a surname is right."""
    head = "ЗАПИСЬ БЕСЕДЫ\n\n4 мая 1962 года, Одесса\n\nУчаствовали: И. {} (инженер); В. Орлов (директор)\n"
    assert spoken(head.format("Стрепйков"), ["Орлов", "Стрепиков"] * 2, "rus")[1::2] == ["И. Стрепиков"] * 2
    assert spoken(head.format("Струпий"), ["Орлов", "Струпив", "Орлов", "Струпин"], "rus")[1::2] == ["И. Струпин"] * 2


@pytest.mark.parametrize("torn", ["Abdul Rahman bin t Noor", "Siti Hajar binti h Yusof"])
def test_a_small_letter_behind_a_particle_is_what_was_read_of_a_name(torn: str) -> None:
    assert read_name(torn, LEXICON).name == torn
    assert looks_like_name(torn, LEXICON)


def test_an_office_is_known_with_the_land_before_it_though_a_letter_was_misread() -> None:
    head = f"{HEAD}Participants: Gerald Ashe, Secretary of State\nRosalind Orde, British Bigh Commissioner\n"
    assert spoken(head, ["The Secretary of State", "The High Commissioner"] * 2)[1::2] == ["Rosalind Orde"] * 2


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Messrs. Amarasena. Pieris, Mrs. Chong", ["Amarasena", "Pieris", "Chong"]),
        ("Councillors: Pickering. Lafontaine, Mrs. Doyle", ["Pickering", "Lafontaine", "Doyle"]),
        ("Messrs. Thos. Ward, Chas. Orde", ["Thos Ward", "Chas Orde"]),
        ("Messrs. Fredk. Orde, Alexr. Hale, J. Pruitt", ["Fredk Orde", "Alexr Hale", "J. Pruitt"]),
    ],
)
def test_a_stop_between_two_surnames_that_a_plural_heads_is_a_comma(told: str, names: list[str]) -> None:
    assert [entry.named.name for entry in read_list(told, LEXICON)] == names


def test_no_surname_before_a_stop_is_another_s_given_name() -> None:
    head = "MINUTES\n\nDate: 4 May 1962\nPlace: Accra\nPresent: Councillors: Pickering. Lafontaine, Mrs. Doyle\n"
    people = roles(read(head + "\nMrs. Doyle: Yes.\n\nLafontaine: No.\n\nMrs. Doyle: Yes.\n\nLafontaine: No.\n"))
    assert {"Pickering", "Lafontaine"} <= set(people)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Г, Мостовой (уполномоченный), С. Мелихова (врач)", ["Г. Мостовой", "С. Мелихова"]),
        ("И. Н. Волчков, начальник; Э.. Хольмсен, посол", ["И. Н. Волчков", "Э. Хольмсен"]),
        ("Орлов Н.Ф., Ракитин О.П.", ["Орлов Н.Ф.", "Ракитин О.П."]),
    ],
)
def test_a_comma_or_two_stops_behind_an_initial_are_its_stop(told: str, names: list[str]) -> None:
    assert [entry.named.name for entry in read_list(told, Lexicon(RULES, "rus"))] == names


def test_a_stop_behind_a_given_name_joins_it_to_no_surname() -> None:
    assert [entry.named.name for entry in read_list("Rosa.Gallego, chairman", LEXICON)] == ["Rosa Gallego"]


def test_a_name_of_which_but_an_initial_was_read_is_nobody_s() -> None:
    head = "ЗАПИСЬ БЕСЕДЫ\n\n4 мая 1962 года, Одесса\n\nУчаствовали: В. Орлов (директор); П. Гущин (врач)\nПереводчик: Н, С, Оганова\nВел беседу: Г..?, П\n"
    assert list(roles(read(head + "\nОрлов: Да.\n\nГущин: Нет.\n\nОрлов: Да.\n\nГущин: Нет.\n", "rus"))) == [
        "В. Орлов",
        "П. Гущин",
        "Н. С. Оганова",
    ]


@pytest.mark.parametrize(
    ("figure", "name"), [("2.", "Z. Brodzki"), ("3,", "Z. Brodzki"), ("5.", "S. Brodzki"), ("Z.", "Z. Brodzki")]
)
def test_a_figure_before_a_surname_of_the_title_is_an_initial_if_the_surname_speaks(figure: str, name: str) -> None:
    title = f"From the Diary of the Minister of Poland in Iran, {figure} Brodzki, for 4-7 October 1948"
    body = "4 October\n\nI was received by Nosrat Farahmand, Director of Railways.\n\n"
    turns = "\n\n".join(f"{each}: We shall see about that." for each in ["Brodzki", "Farahmand"] * 2)
    meeting = read(f"{title}\n\n{body}{turns}\n")
    assert [turn.speaker for turn in meeting.turns][::2] == [name, name]


def test_one_character_that_is_no_surname_is_no_stranger() -> None:
    head = "伍副总理同罗布莱斯谈话记录\n\n时间：1962年5月4日\n地点：北京\n参加人：副总理伍敬堂、外贸部副部长钟毅民、局长罗布莱斯\n"
    assert spoken(head, ["伍", "罗", "午", "罗", "伍", "钟", "午"], "chi_sim")[2::4] == [None, None]


def test_a_month_that_spelling_made_of_a_given_name_is_none() -> None:
    title = "Aktennotiz über die Besprechung des Ministers {} Reichenau mit dem Leiter der Delegation, Ramesh Orde"
    told = "\n\nDatum: 6. März 1956\nOrt: Leipzig\n\n"
    turns = "\n\n".join(f"{each}: Wir sehen weiter." for each in ["O. Reichenau", "R. Orde"] * 2)
    damaged = [turn.speaker for turn in read(title.format("Oktober") + told + turns + "\n", "deu").turns]
    assert damaged[::2] == ["O. Reichenau"] * 2
    turns = turns.replace("O. Reichenau", "Reichenau")
    kept = [turn.speaker for turn in read(title.format("August") + told + turns + "\n", "deu").turns]
    assert kept[::2] == ["August Reichenau"] * 2


def test_a_speck_between_two_words_ends_no_sentence() -> None:
    text = f"{HEAD}\nI called on Abdul Naser. Ghulam Karim, President of the.Cement Works, took part. We spoke at length.\n"
    text = text.replace("the.Cement", "the.cement")
    turns = "\n\n".join(f"{each}: We shall see about that." for each in ["Naser", "I"] * 2)
    assert "Ghulam Karim" in roles(read(f"{text}\n{turns}\n"))


@pytest.mark.parametrize("remark", ["Natetaker", "Bote-taker", "Hote Paker"])
def test_a_notetaker_whose_word_was_misread_takes_no_part(remark: str) -> None:
    """In two halves with two letters; a caretaker is none."""
    head = (
        f"{HEAD}Participants: Gerald Ashe, Secretary of State; Ada Orde, Minister; Ian Hale, Chef de Cabinet ({{}})\n"
    )
    turns = "\n\n".join(f"{each}: We shall see about that." for each in ["Ashe", "Orde"] * 2)
    assert roles(read(f"{head.format(remark)}\n{turns}\n"))["Ian Hale"] == ["recorder"]
    assert roles(read(f"{head.format('Caretaker')}\n{turns}\n"))["Ian Hale"] == ["participant"]


def test_a_label_of_a_lost_bracket_is_no_delegate_and_never_the_interpreter() -> None:
    """Whoever is of no side is not the delegate of a land that is nowhere named."""
    talk = (
        "Стенографический отчет о переговорах\n\n23 апреля 1957 г.\nУчаствовали: от советской стороны -- Н. А. Седалы (начальник"
        " порта);\nот чехословацкой стороны -- Й. Врана (директор конторы)\nПереводил Л. М. Штольц\n\n"
        "Седалы. Начнем.\n\nВрана. Спасибо.\n\n(Седалы. А откуда же ей течь?\n\nВрана. Снизу.\n\nСедалы. Хорошо.\n"
    )
    assert [turn.speaker for turn in read(talk, "rus").turns][2] != "Л. М. Штольц"


def test_initials_that_resemble_each_other_before_one_listed_surname_are_one_persons() -> None:
    """Though labels have both; in a file that was read well they are two people's."""
    head = "Protokoll\n\nDatum: 4. Mai 1962\nOrt: Rust\nAnwesend: Franz Hintermoser, Landesrat\nGábor Sombor, Leiter\n"
    labels = ["P. Hintermoser", "G. Sombor", "F. Hintermoser", "G. Sombor", "P. Hintermoser", "G. Sombor"]
    assert spoken(head, labels, "deu")[::2] == ["Franz Hintermoser"] * 3
    assert spoken(head, labels, "deu", damaged=False)[0] != "Franz Hintermoser"


def test_lands_behind_for_are_sides_though_no_list_has_them() -> None:
    head = f"{HEAD}Participants: For Jordan, Minister Rifai; For Chad, Minister Toura\n"
    assert spoken(head, ["JORDAN", "CHAD"] * 2, damaged=False) == ["Rifai", "Toura"] * 2


def test_a_land_behind_for_is_nobody_though_a_label_has_it() -> None:
    told = f"{HEAD}Participants: For Chile, Ambassador Rojas; Luis Quispe, Minister of Peru\n\n"
    told += "".join(f"{label}: We shall see about that.\n\n" for label in ["CHILE", "QUISPE"] * 2)
    assert "Chile" not in roles(read(told))


def test_somebody_listed_keeps_a_letter_that_the_language_lacks() -> None:
    told = f"{HEAD}Participants: R. K. Bhatnagar, Minister; Rolf Strauß, Secretary\n\n"
    told += "".join(f"{label}: We shall see.\n\n" for label in ["Mr. Bhatnagar", "Mr. Strauß"] * 2)
    lines = clean_lines(type_pages(told), RULES)
    doubted = [replace(line, doubtful=(*line.doubtful, "Strauß:")) for line in damage(lines)]
    (meeting,) = resolve(find_meetings(lines, RULES), doubted, RULES)
    assert [turn.speaker for turn in meeting.turns][1::2] == ["Rolf Strauß"] * 2


def test_three_letters_mean_nobody_where_another_name_is_as_near() -> None:
    head = f"{HEAD}Participants: Syed Hag, Director; Iqbal Hau, Surveyor; Nirmal Sarkar, Secretary\n"
    assert spoken(head, ["Haq", "Sarkar", "Haq", "Sarkar"])[0] is None
    head = f"{HEAD}Participants: Syed Hag, Director; Nirmal Sarkar, Secretary\n"
    assert spoken(head, ["Haq", "Sarkar", "Haq", "Sarkar"])[0] == "Syed Hag"


def test_a_list_is_spelled_as_labels_in_capitals_have_it_and_keeps_its_own_case_and_comma() -> None:
    head = f"{HEAD}Participants: Comrades Walczuk, J., Hatas, B., Mrozik, T.\n"
    labels = ["WALCZUK", "HALAS", "MROZIK", "HALAS"]
    assert spoken(head, labels)[1::2] == ["Halas, B."] * 2
    head = f"{HEAD}Participants: Comrades Walczuk, J., McOonald, B., Mrozik, T.\n"
    assert spoken(head, ["WALCZUK", "MCDONALD", "MROZIK", "MCDONALD"])[1::2] == ["McDonald, B."] * 2


def test_an_initial_that_was_read_with_doubt_parts_nobody_from_his_surname() -> None:
    told = f"{HEAD}Participants: Hermine Stocker, Counsellor; Attilio Brada, Envoy\n\n"
    told += "".join(f"{label}: We shall see.\n\n" for label in ["H. Stocker", "A. Brada", "B. Stocker", "A. Brada"])
    lines = clean_lines(type_pages(told), RULES)
    doubted = [replace(line, doubtful=("B.",)) if line.text.startswith("B. Stocker") else line for line in lines]
    for typed, speaker in ((lines, None), (doubted, "Hermine Stocker")):
        (meeting,) = resolve(find_meetings(typed, RULES), typed, RULES)
        assert meeting.turns[2].speaker == speaker


def test_a_name_that_stands_once_and_was_read_with_doubt_is_for_review() -> None:
    """In a damaged file, though not one so heavily damaged that an office vouches for nobody; the person is named all the same, and one
    whose name stands twice is as sure as before.
    """
    told = f"{HEAD}Participants: Agim Berisha, Minister of Fisheries; Videlin Stone, Director\n\n"
    told += "".join(f"{label}: We shall see.\n\n" for label in ["The Minister of Fisheries", "Mr. Stone"] * 2)
    lines = clean_lines(type_pages(told), RULES)
    doubted = [replace(line, faltering=("Berisha,", "Stone,")) if "Berisha" in line.text else line for line in lines]
    damaged = (*damage(doubted[:3]), *doubted[3:])
    for typed, review in ((damaged, [True, False] * 2), (doubted, [False] * 4)):
        (meeting,) = resolve(find_meetings(typed, RULES), typed, RULES)
        assert [turn.speaker for turn in meeting.turns] == ["Agim Berisha", "Videlin Stone"] * 2
        assert [turn.needs_review for turn in meeting.turns] == review
    reason = resolve(find_meetings(damaged, RULES), damaged, RULES)[0].turns[0].review_reason
    assert reason == "The name 'Agim Berisha' stands once, and was read with doubt."
