"""Labels that signs set off: on both sides of the name, behind it, or before a label that has its mark besides."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels, read

RUSSIAN = """Запись беседы министра Громова с послом Вуори

Дата: 4 мая 1966 г.
Место: Москва, Министерство портов
Присутствовали: И. П. Громов, министр; Э. Вуори, посол; А. Г. Седова, инженер

"""
GERMAN = """Niederschrift über die Besprechung zwischen Minister Holm und Herrn Lämmel

Datum: 4. Mai 1966
Ort: Hafenamt, Emden
Teilnehmer: Arne Holm, Minister; Traugott Lämmel, Reeder; Rosa Aebli, Ingenieurin

"""
CHINESE = """沈厂长同林德格伦先生会谈记录

时间：一九六六年五月四日上午
地点：港务局会议室
参加人：沈文涛厂长，林德格伦先生，欧碧工程师

"""
TALKS = {
    "eng": (
        HEADER,
        ("Okafor", "Mr. Lindgren", "Miss Obi", "Okafor"),
        ("The nets are cut.", "Not by us, and the harbour\nmaster knows it.", "By a seal.", "Which seal?"),
    ),
    "rus": (
        RUSSIAN,
        ("Громов", "Вуори", "тов. Седова", "Громов"),
        ("Сети порваны.", "Не нами, и начальник\nпорта знает об этом.", "Тюленем.", "Каким тюленем?"),
    ),
    "deu": (
        GERMAN,
        ("Holm", "Hr. Lämmel", "Frl. Aebli", "Holm"),
        ("Die Netze sind hin.", "Nicht von uns, das weiß\nder Hafenmeister.", "Von einem Seehund.", "Von welchem?"),
    ),
    "chi_sim": (
        CHINESE,
        ("沈厂长", "林德格伦", "欧工程师", "沈厂长"),
        ("网都破了，谁也不知道是谁弄破的。", "不是我们弄破的，港务局长也知道。", "是海豹弄破的。", "哪一只海豹？"),
    ),
}
FRAMES = [
    "({}) ",
    "({}.) ",
    "[{}] ",
    "<{}> ",
    "«{}» ",
    "/{}/ ",
    "== {} == ",
    "*{}* ",
    "- {} - ",
    "|{}| ",
    "{} / ",
    "{}) ",
]
SIGNS = ["= {} -- ", "* {}: ", "- {}: ", "• {}. ", "-> {}: ", "○ {}：", "> {}: "]
NUMBERED = ["31{no}. ({}) ", "1,31{no}. ({}) ", "§ {no}. {}: ", "№ {no}. {}: "]


@pytest.mark.parametrize("language", list(TALKS))
@pytest.mark.parametrize("set_off", [*FRAMES, *SIGNS, *NUMBERED])
def test_labels_set_off_by_signs(language: str, set_off: str) -> None:
    """Names of the list between signs, before one or behind one announce speeches; the signs belong to no label."""
    header, names, said = TALKS[language]
    told = zip(names, said, strict=True)
    body = "\n".join(set_off.format(name, no=no) + words for no, (name, words) in enumerate(told, start=1))
    (meeting,) = read(header + body + "\n", language)
    assert [turn.label for turn in meeting.turns] == list(names)
    assert [turn.text.replace("\n", " ") for turn in meeting.turns] == [each.replace("\n", " ") for each in said]


def test_paragraphs_between_numbered_questions_belong_to_the_answer() -> None:
    """A record of evidence: who asks and who answers stands in brackets behind the number of the question."""
    text = HEADER + (
        "  317. (Chairman) You have the cranes in charge, I believe?\n"
        "  318. (Mr. Lindgren) Since the month after the fire, Sir.\nMy predecessor was moved.\n"
        "     I do not wish to be understood as complaining.\n"
        "  319. (Chairman) How many are there?\n"
        "  320. (Miss Obi) Eleven, and one that fell over.\n"
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Chairman", "Mr. Lindgren", "Chairman", "Miss Obi"]
    assert meeting.turns[1].text.endswith("complaining.")
    assert meeting.kind == "minutes"


@pytest.mark.parametrize(
    "body",
    [
        # Names supplied in brackets where a sentence goes on.
        "[Okafor] said that the nets were cut.\n\n[Lindgren] replied that it rained.\n\n[Okafor] then left the room.\n",
        # Paragraphs that are counted.
        "(A) The cranes are old.\n\n(B) The boats are new.\n\n(A) The lamps are lit.\n\n(B) The nets are cut.\n",
        # A ship of the minister's name.
        "“Okafor” has been sunk.\n\n“Okafor” was the older of the two ships.\n\n“Okafor” was raised in the spring.\n",
    ],
)
def test_signs_about_names_that_open_no_turn(body: str) -> None:
    """Lists, insertions, counted paragraphs and ships' names are no labels."""
    assert labels(HEADER + body) == []


def test_brothers_and_sisters_of_a_union() -> None:
    """Shortened forms of address of unions and chapels are titles: SIS. OBI is Ada Obi."""
    assert [
        label.split()[0] for label in labels(HEADER + "SIS. OBI: One.\n\nBRO. OKAFOR: Two.\n\nSIS. OBI: Three.")
    ] == [
        "SIS.",
        "BRO.",
        "SIS.",
    ]


@pytest.mark.parametrize("signs", ["〔〕", "[]", "【】"])
def test_what_a_framed_speaker_counts_up_is_no_label(signs: str) -> None:
    """A few words and a colon behind his name are what he says."""
    one, two = (f"{signs[0]}{name}{signs[1]}" for name in ("沈文涛", "林德格伦"))
    said = f"{one}我们有三个问题：周期、编号、人数。\n{two}请讲。\n{one}桥吊多久修一次？\n{two}四百小时。\n"
    assert labels(CHINESE + said, "chi_sim") == ["沈文涛", "林德格伦", "沈文涛", "林德格伦"]
