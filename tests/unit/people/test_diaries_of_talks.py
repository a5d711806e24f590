"""Talks whose principals stand in the opening sentence alone: whoever received the author, and the author who signs."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.mentions import find_mentions
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


RUSSIAN = """\
                ЗАПИСЬ БЕСЕДЫ
          с министром торговли Непала

4 июня 1963 года

     Министр торговли Непала Дор Бахадур Тапа принял меня в своем
кабинете. На беседе присутствовал второй секретарь посольства
Б. И. Хворостов, который переводил.

     Министр. Как Вы доехали?

     Я. Последние двадцать километров шел пешком.

     Министр. А мост?

     Я. Моста нет.

     Хворостов. Есть паром.

     Министр. Паром наш.

                Посол СССР в Непале
                               (А. Т. ГЛАСОВ)

3 - в дело                        исп. Хворостов
"""
GERMAN = """\
Aktenvermerk

Rangun, am 4. Mai 1957

     Heute empfing mich der Minister für Handel, U Ko La, in seinem
Amtszimmer.

     Minister: Haben Sie gut geschlafen?

     Ich: Danke, trotz der Frösche.

     Minister: Der Reis ist unser.

     Ich: Die Säcke sind von uns.

                         Der Gesandte:
                         Dr. Kurt Farbowsky
"""
ENGLISH = """\
Note for file

4th May, 1957

     The Minister of Trade, U Ko La, received me in his room.

     Minister. I hope you slept.

     I. In spite of the frogs. May I come to the rice?

     Minister. The rice is ours.

     I. The bags are ours.

                                   (J. R. Farbow)
                                   Counsellor
"""


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (RUSSIAN, "rus", {"Министр": "Дор Бахадур Тапа", "Я": "А. Т. ГЛАСОВ", "Хворостов": "Б. И. Хворостов"}),
        (GERMAN, "deu", {"Minister": "U Ko La", "Ich": "Kurt Farbowsky"}),
        (ENGLISH, "eng", {"Minister": "U Ko La", "I": "J. R. Farbow"}),
    ],
)
def test_the_opening_sentence_and_the_signature_name_who_speaks(text: str, language: str, told: dict[str, str]) -> None:
    meeting = read(text, language)
    assert {turn.label: turn.speaker for turn in meeting.turns} == told
    assert "Gesandte" not in meeting.turns[-1].text


def test_who_interpreted_or_drew_up_the_paper_is_not_i() -> None:
    meeting = read(RUSSIAN.replace("(А. Т. ГЛАСОВ)", "[подпись]"), "rus")
    assert "А. Т. ГЛАСОВ" not in {turn.speaker for turn in meeting.turns}


def test_numbered_paragraphs_are_not_said_by_i() -> None:
    text = ENGLISH.replace("     I. The bags are ours.", "     II. The bags are ours.")
    assert "I" not in {turn.label for turn in read(text, "eng").turns}


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("rus", "Президент Республики Модибо Кейра принял меня во дворце.", "Модибо Кейра"),
        ("rus", "Встретился с министром торговли У Ко Ла.", "У Ко Ла"),
        ("rus", "Ко мне пришел посол Индии г-н Бхаргава.", "Бхаргава"),
        ("eng", "This morning the Indian Ambassador, Mr. Bhargava, came to see me.", "Bhargava"),
        ("eng", "The Minister for Industry Dor Bahadur Thapa received me.", "Dor Bahadur Thapa"),
        ("deu", "Botschafter Bhargava suchte mich auf.", "Bhargava"),
        ("deu", "Ich wurde von Minister Khatri empfangen.", "Khatri"),
        ("deu", "Der Minister für Handel, Herr Ko La, empfing mich.", "Ko La"),
        ("chi_sim", "工业大臣卡特里在办公室接见了我。", "卡特里"),
        ("chi_sim", "今天上午印度大使巴尔加瓦来访。", "巴尔加瓦"),
    ],
)
def test_who_met_the_author_took_part_with_his_office(language: str, sentence: str, name: str) -> None:
    found = [each.named for each in find_mentions(sentence, Lexicon(RULES, language), above=True)]
    assert name in {each.name for each in found}
    assert any(each.title or each.address for each in found if each.name == name)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("rus", "Министр принял меня. Он принял решение."),
        ("eng", "The Minister received me. The letter received me."),
        ("deu", "Er empfing mich. Es empfing mich niemand."),
        ("chi_sim", "工业大臣接见了我。"),
    ],
)
def test_an_office_alone_names_nobody(language: str, sentence: str) -> None:
    assert [each.named.name for each in find_mentions(sentence, Lexicon(RULES, language), above=True)] == []


def test_offices_abreast_above_signatures_open_no_turn() -> None:
    meeting = read(
        """\
Protokoll der Sitzung des Ausschusses
Wien, am 5. Oktober 1931

Vorsitz: Hofrat Alois Pölz
Schriftführer: Kanzlist Haas

Der Vorsitzende: Der Bagger ist frei.

Direktor Vadnay: Wieviel Kohle ist es denn?

Der Vorsitzende: Vierzig Tonnen.

Direktor Vadnay: Die gebe ich.

Der Vorsitzende:               Der Schriftführer:
Pölz e. h.                     Haas e. h.
""",
        "deu",
    )
    assert [turn.label for turn in meeting.turns] == ["Der Vorsitzende", "Direktor Vadnay"] * 2
    assert meeting.turns[-1].text == "Die gebe ich."
