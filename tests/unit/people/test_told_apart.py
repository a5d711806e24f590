"""Whom a label means where several bear its name, or where it says less than a name."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
TALK = {
    "eng": """RECORD OF THE THIRD MEETING OF THE QUAY BOARD

Held at: Customs House, Kota Lama
Date: 3 May 1958
{listed}

{labels[0]}: Good morning. We have the matter of the crane.

{labels[1]}: It has stood in the rain since March.

{labels[0]}: Then let it be painted.

{labels[1]}: In which colour?
""",
    "rus": """ПРОТОКОЛ СОВЕЩАНИЯ О ПОДЪЕМНОМ КРАНЕ

Дата: 3 мая 1958 г.
Место: Одесса, управление порта
{listed}

{labels[0]}: Прошу начинать. Речь о кране.

{labels[1]}: Он с марта стоит под дождем.

{labels[0]}: Значит, надо покрасить.

{labels[1]}: В какой цвет?
""",
    "deu": """Protokoll der Beratung über den Kran

Datum: 3. Mai 1958
Ort: Hafenamt Emden
{listed}

{labels[0]}: Guten Morgen. Es geht um den Kran.

{labels[1]}: Er steht seit März im Regen.

{labels[0]}: Dann streichen wir ihn.

{labels[1]}: In welcher Farbe?
""",
    "chi_sim": """起重机问题座谈记录

时间：一九五八年五月三日
地点：港务局会议室
{listed}

{labels[0]}：今天谈起重机的问题。

{labels[1]}：从三月起就在雨里。

{labels[0]}：那么要油漆一下。

{labels[1]}：用什么颜色？
""",
}


def talk(language: str, listed: str, labels: tuple[str, str]) -> Meeting:
    text = TALK[language].format(listed=listed, labels=labels)
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize(
    ("language", "listed", "labels", "speakers"),
    [
        (
            "eng",
            "EAST: Col RYU Chong-su (Secretary); Maj O Hak-chol\nWEST: Col RYU Myong-jin (Secretary); Mr. Jan Holm (adviser)",
            ("Col Ryu (East)", "Col Ryu (West)"),
            ("RYU Chong-su", "RYU Myong-jin"),
        ),
        (
            "deu",
            "Anwesend: Gen. Karl Ohm, Rat des Bezirkes; Gen. Eva Ohm, LPG „Frieden“; Koll. Nagy-Szabó Imre, ungarische Gruppe",
            ("OHM (LPG)", "OHM (Bezirk)"),
            ("Eva Ohm", "Karl Ohm"),
        ),
        (
            "deu",
            "Anwesend: Gen. Karl Ohm, Rat des Bezirkes; Gen. Eva Ohm, LPG „Frieden“; Koll. Nagy-Szabó Imre, ungarische Gruppe",
            ("OHM (LPG)", "OHM (Kreis)"),
            ("Eva Ohm", None),
        ),
        (
            "rus",
            "Присутствовали:\nОрлов Иван Петрович, заведующий складом\nОрлов Сергей Иванович, механик\nГромова Анна Львовна, инженер",
            ("Орлов-старший", "Орлов-младший"),
            ("Орлов Иван Петрович", "Орлов Сергей Иванович"),
        ),
        (
            "rus",
            "Присутствовали:\nОрлов Иван Петрович, заведующий складом\nОрлов Сергей Кузьмич, механик\nГромова Анна Львовна, инженер",
            ("Орлов-старший", "Т. Громова"),
            (None, "Громова Анна Львовна"),
        ),
        (
            "rus",
            "Присутствовали:\nКовач Ирма, инженер\nКовач Имре, советник\nОрлов Иван Петрович, директор",
            ("Ковач И-ма", "Ковач И-ре"),
            ("Ковач Ирма", "Ковач Имре"),
        ),
        (
            "chi_sim",
            "中方：\n曲长明　长岭参场场长\n曲英　省农科所技术员\n金方：\n石平　技师（女）",
            ("曲技术员", "曲场长"),
            ("曲英", "曲长明"),
        ),
    ],
)
def test_two_of_one_surname_are_told_apart(
    language: str, listed: str, labels: tuple[str, str], speakers: tuple[str | None, str | None]
) -> None:
    """By side, place of work, father and son, cut given name or office; nobody speaks where it stays open."""
    assert tuple(turn.speaker for turn in talk(language, listed, labels).turns[:2]) == speakers


@pytest.mark.parametrize(
    ("language", "listed", "labels", "speakers"),
    [
        (
            "deu",
            "Anwesend: Gen. Karl Ohm, Rat des Bezirkes; Koll. Szabó-Kiss Imre, ungarische Gruppe; Dr. Thea Tell-Orth, Hafenamt",
            ("SZ.-K.", "Frau Dr. T.-O."),
            ("Szabó-Kiss Imre", "Thea Tell-Orth"),
        ),
        (
            "rus",
            "Присутствовали:\nНадь-Фаркаш Имре, директор\nРудый Аркадий Львович, начальник Главного управления",
            ("Н.-Ф.", "Нач. управления"),
            ("Надь-Фаркаш Имре", "Рудый Аркадий Львович"),
        ),
        (
            "deu",
            "Anwesend: Botschafter a. D. Carl von Zell; Staatssekretär Anton Orth",
            ("Botschafter v. Z.", "Orth"),
            ("Carl von Zell", "Anton Orth"),
        ),
        (
            "eng",
            "Present: Minister Kang Tae-won, Bureau Director O Myong-su, Section Chief Rim Ok-ja",
            ("Director O", "Section Chief Rim"),
            ("O Myong-su", "Rim Ok-ja"),
        ),
        (
            "chi_sim",
            "出席：石平（主席）、田有年（第二棉仓主任）、路英（妇联代表）",
            ("主席", "仓库主任"),
            ("石平", "田有年"),
        ),
        (
            "chi_sim",
            "出席：石平（编委会主任）、靳昌（退休船工）\n叙方在座：叙利亚驻华大使赛义德·哈桑",
            ("靳师傅", "大使（笑）"),
            ("靳昌", "赛义德·哈桑"),
        ),
        (
            "eng",
            "Present: Jan Holm, Harbour Master; Ada Brandt-Moll, Treasurer\nInterpreter: Mo Jinfa",
            ("Interpreter Mo", "Brandt-M."),
            ("Mo Jinfa", "Ada Brandt-Moll"),
        ),
    ],
)
def test_initials_offices_and_addresses_lead_to_whom_the_list_has(
    language: str, listed: str, labels: tuple[str, str], speakers: tuple[str, str]
) -> None:
    assert tuple(turn.speaker for turn in talk(language, listed, labels).turns[:2]) == speakers


@pytest.mark.parametrize(
    ("language", "listed", "labels", "names"),
    [
        (
            "eng",
            "Present: Mr. Jan Holm, Crown Agents; Ada Moll, Medimpex; Dr. Ivo Renn, Harbour Master",
            ("Mr. Holm", "Ada Moll"),
            {"Jan Holm", "Ada Moll", "Ivo Renn"},
        ),
        (
            "deu",
            "Deutsche Seite:\nMinister Karl Ohm\nDr. Eva Kern, Mühlenbau\nAli Said, Handelskammer Hodeida",
            ("Ohm", "Kern"),
            {"Karl Ohm", "Eva Kern", "Ali Said"},
        ),
        (
            "chi_sim",
            "出席：石平（主席）、路英（代表）、大臣之弟、代表团秘书数人\n翻译：对方一名青年职员，姓名未问",
            ("石平", "路英"),
            {"石平", "路英"},
        ),
    ],
)
def test_places_of_work_and_the_unnamed_are_nobody(
    language: str, listed: str, labels: tuple[str, str], names: set[str]
) -> None:
    assert {person.name for person in talk(language, listed, labels).people} == names


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Comrade HALASZ (Hungary)", "Comrade RUSU (Romania)"), ["HALASZ", "RUSU"]),
        # A constituency is part of how a parliament names its members, and lands tell namesakes apart.
        (("Mr. Halasz (Goole)", "Mr. Rusu (Hull, East)"), ["Halasz (Goole)", "Rusu (Hull, East)"]),
        (("Comrade RUSU (Hungary)", "Comrade RUSU (Romania)"), ["RUSU (Hungary)", "RUSU (Romania)"]),
    ],
)
def test_a_land_behind_a_name_that_no_list_holds(labels: tuple[str, str], told: list[str]) -> None:
    meeting = talk("eng", "", labels)
    named = [(turn.speaker or "").removeprefix("Comrade ").removeprefix("Mr. ") for turn in meeting.turns[:2]]
    assert named == told


@pytest.mark.parametrize(
    ("listed", "labels", "told"),
    [
        (
            "Present: Luis Rojas Vega, Deputy Minister; Per Holm, Consul\nRecorded by: Ada Rojas",
            ("Deputy Minister Rojas", "Consul Holm"),
            "Luis Rojas Vega",
        ),
        (
            "Present: Luis Rojas Vega, Deputy Minister; Per Holm, Consul; Ada Rojas",
            ("Deputy Minister Rojas (henceforth Rojas)", "Consul Holm"),
            "Luis Rojas Vega",
        ),
        (
            "Present: Luis Rojas Vega, Deputy Minister; Per Holm, Consul\nInterpreter: Ada Rojas",
            ("Rojas", "Holm"),
            "Luis Rojas Vega",
        ),
        (
            "Present: Karl Rojas-Voss, Deputy Minister; Per Holm, Consul\nRecorded by: Ada Rojas",
            ("Deputy Minister Rojas", "Consul Holm"),
            "Karl Rojas-Voss",
        ),
        (
            "Present: Karl Rojas-Voss, Deputy Minister; Per Holm, Consul\nRecorded by: Ada Rojas",
            ("Rojas", "Holm"),
            "Karl Rojas-Voss",
        ),
        (
            "Present: Luis Vega, Deputy Minister; Per Holm, Consul; Ada Rojas",
            ("Rojas", "Holm"),
            "Ada Rojas",
        ),
        (
            "Present: Luis Rojas Vega, Deputy Minister; Per Holm, Consul; Ada Rojas, Secretary",
            ("Secretary Rojas", "Consul Holm"),
            "Ada Rojas",
        ),
    ],
)
def test_the_first_of_two_surnames_calls_who_holds_the_office_or_confers(
    listed: str, labels: tuple[str, str], told: str
) -> None:
    assert talk("eng", listed, labels).turns[0].speaker == told


def _speakers(below: str) -> list[tuple[str, str | None]]:
    head = "MEMORANDUM OF CONVERSATION\n\n12 May 1952\n\n"
    lines = clean_lines(type_pages(head + below, "eng"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return [(turn.label, turn.speaker) for turn in meeting.turns]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        # M. beside another initial is one, and a woman of that surname somebody else.
        (
            "Present: E. Orde; M. Holm\nAbsent: Anna Holm\n\nORDE: We begin.\n\nM. HOLM: Yes.\n\nORDE: No.\n",
            ["E. Orde", "M. Holm", "E. Orde"],
        ),
        # A form of address of one land is the first word of another's name.
        (
            "Present: Ada Berg; Emil Orde\n\nBerg: We begin.\n\nSri Lanka: the tea has failed.\n\nOrde: Yes.\n",
            ["Ada Berg", "Emil Orde"],
        ),
        (
            "Present: Ada Berg; Dom Perrin\n\nBerg: We begin.\n\nDom: Yes.\n\nBerg: No.\n",
            ["Ada Berg", "Dom Perrin", "Ada Berg"],
        ),
        # What is opposed are no voters.
        (
            "Present: Ada Berg; Emil Orde\n\nBerg: Two sides.\n\nOpposed: 3 ships of the line.\n\nSo I say yes.\n\nOrde: Yes.\n",
            ["Ada Berg", "Emil Orde"],
        ),
        # A number of the office stands above those present.
        (
            "NO: Prot. 45\nPresent: Ada Berg; Emil Orde\n\nBerg: We begin.\n\nOrde: Yes.\n",
            ["Ada Berg", "Emil Orde"],
        ),
    ],
)
def test_words_that_resemble_a_form_of_address_or_a_vote(below: str, told: list[str]) -> None:
    assert [speaker for _, speaker in _speakers(below)] == told
