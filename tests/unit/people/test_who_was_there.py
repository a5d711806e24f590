"""Who was there, as lists, headings and labels of the genre say it in few words: classes, offices, columns, journals."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Person, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
LEXICONS = {language: Lexicon(RULES, language) for language in ("eng", "rus", "chi_sim", "deu")}


def read(text: str, language: str = "eng") -> tuple[Meeting, ...]:
    """The meetings of a text, their people named."""
    lines = clean_lines(type_pages(text, language), RULES)
    return resolve(find_meetings(lines, RULES), lines, RULES)


def find(meeting: Meeting, name: str) -> Person:
    """The one person of that name."""
    (person,) = (each for each in meeting.people if each.name == name)
    return person


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("eng", "members of the Bureau Orlov F. T. (presiding), Titova N. B.", ["Orlov F. T.", "Titova N. B."]),
        ("eng", "members of the delegation", []),
        ("eng", "ORLOV P., TITOV L., director of the combine HALE M.", ["ORLOV P.", "TITOV L.", "HALE M."]),
        ("eng", "U Ba Tin, captain of the rowing club (BT)", ["U Ba Tin"]),
        ("eng", "Mullah Karim, merchant", ["Mullah Karim"]),
        ("rus", "члены бюро Орлов Ф. Т., Титова Н. Б.", ["Орлов Ф. Т.", "Титова Н. Б."]),
        ("rus", "купец Мулла Карим", ["Мулла Карим"]),
        ("deu", "Mitglieder des Präsidiums Karl Ohm, Ernst Renn", ["Karl Ohm", "Ernst Renn"]),
        ("deu", "der dänische Minister für öffentliche Arbeiten, Preben Holm", ["Preben Holm"]),
        (
            "chi_sim",
            "外贸部水运局　总工程师　石平\n同　上　处长　葛文\n石油大臣　约翰·霍尔",
            ["石平", "葛文", "约翰·霍尔"],
        ),
        ("eng", "Attaché Ion Ursu and the head of the group, Engineer Eva Toldi", ["Ion Ursu", "Eva Toldi"]),
        ("eng", "Vice-Consul Holm and the club secretary", ["Holm"]),
        ("deu", "Konsul Ali Bey und der Inspektor Omar Bey", ["Ali Bey", "Omar Bey"]),
        (
            "eng",
            "Mr. Ian Orde, Government Etcher; Mr. Luc Hale, Clerk; Mr. Ed Lim, Crier",
            ["Ian Orde", "Luc Hale", "Ed Lim"],
        ),
        ("chi_sim", "石平　李文", ["石平", "李文"]),
        ("chi_sim", "市工业局办事员小葛", ["小葛"]),
        ("chi_sim", "丛　林", ["丛林"]),
    ],
)
def test_lists_in_other_layouts(language: str, text: str, told: list[str]) -> None:
    assert [entry.named.name for entry in read_list(text, LEXICONS[language])] == told


@pytest.mark.parametrize("told", ["former interpreter", "ehemaliger Dolmetscher", "бывший переводчик", "原翻译"])
def test_what_somebody_was_is_no_part_in_the_meeting(told: str) -> None:
    assert LEXICONS["eng"].roles_in(told) == ()
    assert LEXICONS["eng"].roles_in("interpreter") == (Role.INTERPRETER,)


def test_the_same_as_before_but_for_one_by_his_office_and_the_initials_they_had() -> None:
    talk = "FIRST TALK\n\nDate: 8 May 1968\nPresent: Vice-Premier Ola Berg (OB); Ambassador Ion Ursu (IU); Attaché Luc Claes (LC)\n\n"
    talk += "OB: How is the herring?\n\nIU: Salted.\n\nLC: Twice.\n\nOB: I am glad.\n\n"
    again = "SECOND TALK\n\nDate: 9 May 1968\nPresent: as before, except for the Attaché, who was ill\n\n"
    again += "OB: And today?\n\nIU: It swims.\n\nOB: Good.\n\nIU: Away.\n"
    _, second = read(talk + again)
    assert [turn.speaker for turn in second.turns] == ["Ola Berg", "Ion Ursu", "Ola Berg", "Ion Ursu"]
    assert find(second, "Luc Claes").roles == (Role.ABSENT,)


def test_initials_of_a_german_office_in_one_word() -> None:
    text = "Gespräch in Bonn\n\nDatum: 4. Mai 1969\nTeilnehmer: Bundesminister Karl Ohm; Außenminister Juan Ruiz\n\n"
    text += "BM: Guten Tag.\n\nAM: Danke.\n\nBM: Zum Fleisch?\n\nAM: Gern.\n"
    (meeting,) = read(text, "deu")
    assert [turn.speaker for turn in meeting.turns] == ["Karl Ohm", "Juan Ruiz", "Karl Ohm", "Juan Ruiz"]


def test_the_secretary_of_a_committee_speaks_and_takes_no_part() -> None:
    text = "VERBATIM RECORD OF THE THIRD MEETING\n\nHeld at Geneva on 3 May 1961\n\nChairman: Mr. DAHL (Norway)\n"
    text += "Secretary of the Committee: Miss ORDE\n\nThe CHAIRMAN: I declare open the meeting.\n\nMr. LIM (Ghana): Is it typed?\n\n"
    text += "The SECRETARY: It is being typed.\n\nMr. LIM (Ghana): Thank you.\n"
    (meeting,) = read(text)
    (turn,) = (each for each in meeting.turns if each.label == "The SECRETARY")
    assert turn.speaker is not None
    assert turn.speaker.endswith("ORDE")
    assert set(find(meeting, turn.speaker).roles) == {Role.RECORDER, Role.SPEAKER}


def test_a_lady_is_called_by_her_sex_and_office() -> None:
    text = "石部长与挪威代表团会谈\n\n一九六五年六月四日\n\n部长：\n你们好。\n\n女代表：\n您好。\n\n部长：\n请坐。\n\n女代表：\n谢谢。\n\n"
    text += "出席：石平　卫生部部长\n　　　贝丽女士　代表\n　　　霍尔　代表\n"
    (meeting,) = read(text, "chi_sim")
    assert [turn.speaker for turn in meeting.turns] == ["石平", "贝丽", "石平", "贝丽"]


def test_the_author_of_a_journal_on_a_line_of_his_own_as_he_signs() -> None:
    text = "Из дневника\nДРОЗДЮКА Г. Н.\nИсх. № 12\n5 декабря 1968 г.\n\nО беседе с послом\n\n"
    text += (
        "Сегодня принял посла Ионы Урсу по его просьбе. Посол сказал, что груз в порядке.\n\nЯ ответил, что рад.\n\n"
    )
    text += "Зав. отделом\nГ. ДРОЗДЮК\n"
    (meeting,) = read(text, "rus")
    (author,) = (each for each in meeting.people if Role.RECORDER in each.roles)
    assert author.name in {"Дроздюк Г. Н.", "ДРОЗДЮК Г. Н."}


def test_a_log_knows_some_by_one_name() -> None:
    text = "TAPE SUBJECT LOG\n\nConversation No. 3-1\nDate: May 4, 1972\nTime: 4:02 pm - 4:51 pm\nLocation: Governor's Office\n\n"
    text += "The Governor met with Ada Holm and Dr. Lok Baral.\n\nElk herd\n-Numbers\n     -Fences\n\n"
    text += "-Bernice entered at an unknown time after 4:10 pm\n     -Coffee\n\nHolm and Baral left at 4:51 pm.\n"
    (meeting,) = read(text)
    assert {"Ada Holm", "Lok Baral", "Bernice"} <= {each.name for each in meeting.people}


def test_a_chinese_report_names_caller_company_and_host() -> None:
    text = "关于港口问题的报告\n\n八月六日下午，商务参赞石平偕葛文往港务局拜会局长桑托斯。在座者有码头主管霍尔。谈话约五十分钟。\n\n"
    text += "一、石参赞说，船期延误。桑表示歉意。\n\n一九五七年八月八日\n"
    (meeting,) = read(text, "chi_sim")
    assert {"石平", "葛文", "桑托斯", "霍尔"} <= {each.name for each in meeting.people}


def test_the_chairman_listed_by_his_office_takes_part() -> None:
    text = "MINUTES OF THE HARBOUR BOARD\n\n11th August, 1937\n\nThe Chairman, Mr. E. W. Hale, took the chair at 2.10 p.m.\n\n"
    text += "Members Present: Messrs. Orde, Lim, the Chairman\nApologies: Mr. Renn\n\nResolved: That the minutes be confirmed.\n\n"
    text += "Moved Mr. Orde, seconded Mr. Lim: That the pile be removed. Carried.\n"
    (meeting,) = read(text)
    assert set(find(meeting, "E. W. Hale").roles) == {Role.CHAIR, Role.PARTICIPANT}


def test_who_tells_what_was_said_to_me_took_part() -> None:
    text = "关于谈合作问题\n\n昨日下午三时，挪威林业署署长伯格约我到他的办公室谈话，我馆秘书葛文在座，葛任翻译。"
    text += "署长说，虫害严重，希望双方交换资料。我说，此事可以研究，请他先提出书面意见。署长表示同意，并说下月可以寄来。\n\n"
    text += "一九六一年八月二十三日\n\n记录人：石平\n"
    (meeting,) = read(text, "chi_sim")
    assert set(find(meeting, "石平").roles) == {Role.PARTICIPANT, Role.RECORDER}
    assert set(find(meeting, "葛文").roles) == {Role.PARTICIPANT, Role.INTERPRETER}
    assert find(meeting, "伯格").roles == (Role.PARTICIPANT,)


HEADS = {
    "eng": "Minutes of the Talks\n\nDate: 4 May 1956\nTaking part: Emil Orde, Deputy Director\nMax Holm, engineer\n{}\n"
    "Interpreter: Ana Berg\n\nOrde: I welcome you.\n\nHolm: The nets are cut.\n\nOrde: By whom?\n",
    "deu": "Protokoll der Besprechung\n\nDatum: 4. Mai 1956\nTeilnehmer: Emil Orde, Direktor\nMax Holm, Ingenieur\n{}\n"
    "Dolmetscher: Ana Berg\n\nOrde: Ich begrüße Sie.\n\nHolm: Die Netze sind zerschnitten.\n\nOrde: Von wem?\n",
    "rus": "Протокол переговоров\n\nДата: 4 мая 1956 г.\nУчаствовали: Титов П. И., директор\nВетров Г. К., инженер\n{}\n"
    "Переводчик: Гай А. С.\n\nТитов: Приветствую вас.\n\nВетров: Сети порваны.\n\nТитов: Кем?\n",
    "chi_sim": "会谈纪要\n\n时间：1956年5月4日\n参加人：石平海，局长\n林德，工程师\n{}\n翻译：葛文\n\n石平海：欢迎。\n\n林德：网破了。\n\n"
    "石平海：谁弄的？\n",
}


@pytest.mark.parametrize(
    ("language", "told", "who"),
    [
        ("eng", "The chair was held by: Emil Orde", "Emil Orde"),
        ("eng", "The chair was held by Comrade Emil Orde.", "Emil Orde"),
        ("eng", "Comrade Emil Orde held the chair.", "Emil Orde"),
        ("eng", "The presidency was exercised by Comrade Emil Orde.", "Emil Orde"),
        ("deu", "Der Vorsitz lag bei: Emil Orde", "Emil Orde"),
        ("deu", "Der Vorsitz lag bei Genossen Emil Orde.", "Emil Orde"),
        ("deu", "Die Beratung wurde von Genossen Emil Orde geleitet.", "Emil Orde"),
        ("rus", "На заседании председательствовал тов. Титов П. И.", "Титов П. И."),
        ("rus", "Председательское место занимал тов. Титов П. И.", "Титов П. И."),
        ("chi_sim", "会议由石平海同志主持。", "石平海"),
        ("chi_sim", "石平海同志担任主席。", "石平海"),
    ],
)
def test_who_held_the_chair_below_a_list_is_told_there_and_is_no_entry_of_it(
    language: str, told: str, who: str
) -> None:
    (meeting,) = read(HEADS[language].format(told), language)
    assert [each.name for each in meeting.people if Role.CHAIR in each.roles] == [who]
    (listed,) = [each.value for each in meeting.header if each.field.value == "participants"]
    assert len(listed.split("\n")) == 2


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The head of the Licensing Department, Lauri Hietala, took part.", "head of the Licensing Department"),
        ("His secretary, Lauri Hietala, was also present.", "secretary"),
        ("With him was the head of the Licensing Department, Lauri Hietala.", "head of the Licensing Department"),
        ("He had with him Lauri Hietala, head of the Licensing Department.", "head of the Licensing Department"),
        ("The talk was attended by the head of the Department, Lauri Hietala.", "head of the Department"),
    ],
)
def test_the_office_may_stand_before_the_name_of_one_who_took_part(sentence: str, title: str) -> None:
    (meeting,) = read(
        "From the Diary of the Trade Representative, S. I. Belozubov\n\n8 February 1954\nMeeting with the Minister of Trade\n\n"
        f"I called on Arvo Rauta in the Ministry. {sentence} The talk was in Russian.\n\n"
        "Rauta: I have asked you to come on account of the boats.\n\nBelozubov: He is a thorough man.\n\n"
        "Rauta: It is in the drawings.\n\nBelozubov: Which copy has the signature?\n"
    )
    person = find(meeting, "Lauri Hietala")
    assert (person.title, person.roles) == (title, (Role.PARTICIPANT,))


@pytest.mark.parametrize(
    ("remark", "roles"),
    [
        ("(Reporting)", (Role.RECORDER,)),
        ("(taking notes)", (Role.RECORDER,)),
        ("(Drafting)", (Role.PARTICIPANT, Role.RECORDER)),
        ("(Reporting Officer)", (Role.PARTICIPANT, Role.RECORDER)),
        ("(Political)", (Role.PARTICIPANT,)),
    ],
)
def test_a_remark_behind_a_listed_name_tells_who_kept_the_record(remark: str, roles: tuple[Role, ...]) -> None:
    (meeting,) = read(
        "MEMORANDUM OF A CONVERSATION\n\nDate: 9 October 1962\nPresent: Rodrigo Holm, Minister of Economy\n"
        f"         Gordon Orde, Ambassador\n         Ruth Vander, Economic Officer {remark}\n\n"
        "Holm: You have seen the building.\n\nOrde: I read the list.\n\nHolm: Nearly everybody stops there.\n"
    )
    assert find(meeting, "Ruth Vander").roles == roles


@pytest.mark.parametrize("remark", ["Note-keeper", "minute-writer", "Keeper of the Record"])
def test_whoever_is_listed_to_keep_the_notes_takes_no_part(remark: str) -> None:
    (meeting,) = read(
        f"NOTE\n\nDate: 4 May 1954\nPresent: Ada Moll, Reeve; Ulla Berg, Clerk ({remark})\n\nThe Reeve: We begin.\n\n"
        "Ada Moll: With the well.\n\nThe Reeve: Yes.\n"
    )
    assert find(meeting, "Ulla Berg").roles == (Role.RECORDER,)


def test_offices_of_banks_and_old_boards_end_before_the_name() -> None:
    told = read_list("谷行襄理邬承、盐务局技正孟云、协会办公室", LEXICONS["chi_sim"])
    assert [entry.named.name for entry in told] == ["邬承", "孟云"]
