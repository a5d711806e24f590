"""Keys that say whom the letters of labels mean: as lists, in sentences, by an office, and as whoever writes."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def speakers(meeting: Meeting) -> list[tuple[str, str | None]]:
    return [(turn.label.rstrip("."), turn.speaker) for turn in meeting.turns]


LISTED = """\
{heading}

{title}

{date}

{key}

{first}{mark}{words}

{second}{mark}{words}

{third}{mark}{words}

{first}{mark}{words}

{second}{mark}{words}
"""


@pytest.mark.parametrize("sign", ["...", "=", ":", "-", "........", ":-"])
@pytest.mark.parametrize("mark", ["     ", " - ", ": "])
def test_a_list_of_abbreviations_names_who_speaks_and_opens_no_turn(sign: str, mark: str) -> None:
    key = (
        "Abbreviations used in this note:\n\n"
        f"   F.S. {sign} Shri R. V. Dharmaraj, Foreign Secretary\n"
        f"   A.   {sign} U Saw Tun, Ambassador of Burma\n"
        f"   J.S. {sign} Miss Uma Rao, Joint Secretary"
    )
    meeting = read(
        LISTED.format(
            heading="SECRET",
            title="RECORD OF A TALK ON RICE",
            date="Date: 4 May 1961",
            key=key,
            first="F.S.",
            second="A.",
            third="J.S.",
            mark=mark,
            words="The boats lie in the river, and nobody has paid for the rice.",
        ),
        "eng",
    )
    assert speakers(meeting) == [
        ("F.S", "R. V. Dharmaraj"),
        ("A", "U Saw Tun"),
        ("J.S", "Uma Rao"),
        ("F.S", "R. V. Dharmaraj"),
        ("A", "U Saw Tun"),
    ]
    (listed,) = [each for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert listed.label == "Abbreviations used in this note"
    assert len(listed.value.split("\n")) == 3
    assert {person.name for person in meeting.people} == {"R. V. Dharmaraj", "U Saw Tun", "Uma Rao"}


@pytest.mark.parametrize(
    ("language", "heading", "entries"),
    [
        ("deu", "Abkürzungen:", ["H. : Ministerialrat Dr. Huber", "K. : Gesandter Kessel", "V. : Legationsrat Vogel"]),
        ("rus", "Принятые сокращения:", ["Г. = посол Громов", "К. = министр Кхатри", "У. = советник Упрети"]),
    ],
)
def test_other_languages_head_such_lists_too(language: str, heading: str, entries: list[str]) -> None:
    letters = [entry[:2] for entry in entries]
    words = {"deu": "Die Kohle liegt noch in Passau.", "rus": "Уголь лежит в порту вторую неделю."}[language]
    meeting = read(
        LISTED.format(
            heading={"deu": "VERTRAULICH", "rus": "СЕКРЕТНО"}[language],
            title={"deu": "Niederschrift über die Kohle", "rus": "ЗАПИСЬ БЕСЕДЫ ОБ УГЛЕ"}[language],
            date={"deu": "Datum: 4. Mai 1953", "rus": "Дата: 4 мая 1953 г."}[language],
            key=f"{heading}\n" + "\n".join(f"   {entry}" for entry in entries),
            first=letters[0],
            second=letters[1],
            third=letters[2],
            mark=" - ",
            words=words,
        ),
        language,
    )
    names = [entry.rpartition(" ")[2] for entry in entries]
    assert [speaker for _, speaker in speakers(meeting)] == [*names, *names[:2]]


IN_SENTENCES = {
    "eng": """\
CONFIDENTIAL

A TALK ABOUT SEED POTATOES

Tuesday, 6th February 1951

     I called by appointment on Mr. Pieter Klaassen, Director of
Agriculture, in his own room. Mr. Ian Breslin, our Second Secretary,
came with me. Below, vK is the Director, WD is myself and IB is
Mr. Breslin.

vK - You will forgive the packing cases. We are moving.

WD - I shall not keep you. Which will you have first?

vK - The butter, since I know what I shall answer.

IB - Sir, the certificate is with me.

vK - May I keep it? That alters the matter.

                                   William Devlin
                                   Minister
""",
    "rus": """\
ЗАПИСЬ БЕСЕДЫ

12 марта 1958 г., г. Рангун

Я посетил министра торговли Бирмы У Ко Ла в его кабинете. Ниже М означает
министра, П - советник Петров И. С., С - я.

М - Благодарю Вас за визит. Рис готов к отгрузке.

С - Пароход придет в пятницу.

П - В субботу, если не будет шторма.

М - Подождем до субботы.

С - Хорошо.

                        Л. СЕРГЕЕВ
""",
    "chi_sim": """\
同缅甸贸易部长谈话记录

时间：一九六一年九月十二日下午五时
地点：仰光
以下“觉”代表觉敏贸易部长，“李”代表李一氓大使，“萧”代表萧明参赞。

觉：大米已经准备好了。

李：船星期五到。

萧：要是没有风浪的话。

觉：那就等到星期六。

李：好。
""",
}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("eng", {"vK": "Pieter Klaassen", "WD": "William Devlin", "IB": "Ian Breslin"}),
        ("rus", {"М": "У Ко Ла", "С": "Л. СЕРГЕЕВ", "П": "Петров И. С."}),
        ("chi_sim", {"觉": "觉敏", "李": "李一氓", "萧": "萧明"}),
    ],
)
def test_a_sentence_says_whom_letters_mean(language: str, told: dict[str, str]) -> None:
    meeting = read(IN_SENTENCES[language], language)
    assert len(meeting.turns) == 5
    found = dict(speakers(meeting))
    assert set(found) == set(told)
    for label, name in told.items():
        assert name in (found[label] or "")


def test_nobody_is_meant_by_an_office_that_two_hold_or_a_self_that_nobody_signs() -> None:
    text = (
        IN_SENTENCES["eng"]
        .replace("William Devlin\n", "\n")
        .replace("                                   Minister\n", "")
    )
    meeting = read(text, "eng")
    assert {label: speaker for label, speaker in speakers(meeting) if label == "WD"} == {"WD": None}
    assert all(Role.RECORDER not in person.roles for person in meeting.people)


def test_abbreviations_of_institutions_are_no_people() -> None:
    meeting = read(
        """\
RECORD OF A TALK ON RICE

Date: 4 May 1961
Present: Mr. Orde; Miss Uma Rao

Abbreviations used in this note:

   FAO = Food and Agriculture Organization
   RMB = Rice Marketing Board

Orde: The boats lie in the river.

Rao: Nobody has paid for the rice.

Orde: The Board will pay.
""",
        "eng",
    )
    assert {person.name for person in meeting.people} == {"Mr. Orde", "Uma Rao"}
    assert [turn.label for turn in meeting.turns] == ["Orde", "Rao", "Orde"]


@pytest.mark.parametrize("sign", ["/", ")", ">"])
@pytest.mark.parametrize(
    "heading", ["Those attending, and the letters by which they are shown:", "Who is meant below:", "Initials:"]
)
def test_a_key_under_any_heading_whose_letters_a_stroke_ends(heading: str, sign: str) -> None:
    text = (
        f"NOTES TAKEN AT AN INTERVIEW\n\n4 May 1938\n\n{heading}\n\n   L = Mr. F. R. Lasker, Commissioner\n"
        "   B = Kwesi Ansah-Badu, headman of the boatmen\n   E = Kojo Egan, steersman\n\n"
        f"L{sign} Sit down. Who wrote it?\n\nB{sign} A letter-writer.\n\nE{sign} He has a lamp.\n\nL{sign} Good.\n\nB{sign} Yes.\n"
    )
    meeting = read(text, "eng")
    assert speakers(meeting) == [
        ("L", "F. R. Lasker"),
        ("B", "Kwesi Ansah-Badu"),
        ("E", "Kojo Egan"),
        ("L", "F. R. Lasker"),
        ("B", "Kwesi Ansah-Badu"),
    ]
    (listed,) = [each for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert listed.label == heading[:-1]
