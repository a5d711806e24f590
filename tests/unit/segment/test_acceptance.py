"""Which labels open turns: those that are backed, and those that stand but once among others of their form."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels, read, turns

ONE_CHARACTER = "石平总理接见挪威客人谈话记录\n\n时间：1964年4月1日\n参加人：石平总理、姬云副部长、外交大臣海尔森\n\n"


def test_a_label_that_names_nobody_and_stands_once_is_refused_and_reported() -> None:
    """The words stay in the speech, and a problem says what was seen."""
    text = HEADER + "Okafor: Read the list.\n\nBaja: eleven days.\n\nLindgren: Too long.\n\nOkafor: Yes."
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Okafor", "Lindgren", "Okafor"]
    assert [problem.code for problem in meeting.problems if "Baja" in problem.detail] == ["label_unknown"]


def test_initials_that_the_header_gives_need_not_come_back() -> None:
    """``Mr. Gyula Simor (S)`` speaks once, as S."""
    assert labels(
        "Participants: Dr. Bruno Krauss (K), Minister; Mr. Péter Janda (J), Minister; Mr. Gyula Simor (S), Ambassador\n\n"
        "J: I thank you for the invitation.\n\nK: It was overdue.\n\nJ: By eight years.\n\nS: And four months.\n"
    ) == ["J", "K", "J", "S"]


@pytest.mark.parametrize("mark", ["——", " - ", "．", "\n", "　", "："])
def test_one_character_of_a_name(mark: str) -> None:
    """Whatever parts it from the words; once is enough beside others."""
    said = [("石", "欢迎。"), ("海", "谢谢总理。"), ("姬", "路上好吗？"), ("海", "很好。"), ("石", "请坐。")]
    told = turns(ONE_CHARACTER + "\n\n".join(f"{label}{mark}{words}" for label, words in said), "chi_sim")
    assert [(turn.label, turn.text) for turn in told] == said


@pytest.mark.parametrize("mark", ["　", "——", "："])
def test_one_character_of_the_last_part_of_a_foreigners_name(mark: str) -> None:
    """``卡`` of 安娜·卡尔森 opens turns; ``贝`` of 约翰·贝尔·卡尔森, in the middle of a name, opens none."""
    head = "座谈记录\n\n时间：1964年4月1日\n参加人：石平、安娜·霍尔姆、约翰·贝尔·卡尔森（校长）\n\n"
    said = [("石", "欢迎。"), ("霍", "谢谢。"), ("卡", "很好。"), ("霍", "请讲。"), ("卡", "不多。"), ("石", "请坐。")]
    body = "\n\n".join(f"{label}{mark}{words}" for label, words in said)
    assert [(turn.label, turn.text) for turn in turns(head + body, "chi_sim")] == said
    if mark == "　":
        other = body.replace("卡", "贝")
        assert "贝" not in labels(head + other, "chi_sim")


@pytest.mark.parametrize(
    "body",
    [
        # One heading word that comes back.
        "海——运输问题\n\n海——港口\n\n海——鱼",
        # No name begins so: 中 is in 中方 alone.
        "中 - 煤\n\n对 - 鱼\n\n中 - 盐\n\n对 - 油",
    ],
)
def test_one_character_that_is_no_label(body: str) -> None:
    header = ONE_CHARACTER.replace("参加人：", "参加人：中方：").replace("、外交", "；对方：外交")
    assert labels(header + body, "chi_sim") == []


def test_one_character_that_stands_once_before_a_colon() -> None:
    """It begins a name of the header: no label beside it need come back."""
    assert labels(ONE_CHARACTER + "石：欢迎。\n\n海：谢谢。\n\n石：请坐。\n\n注：原文如此。", "chi_sim") == [
        "石",
        "海",
        "石",
    ]


def test_initials_and_a_surname_before_a_stop_come_back() -> None:
    """Nobody names them before; two that stand once are none."""
    head = "Основное содержание беседы Председателя с Президентом\n\n21 ноября 1960 года\n\n"
    said = "Н. С. Седов. Рад вас видеть.\n\nУ. К. Лехто. Благодарю вас.\n\nН. С. Седов. Прошу.\n\nУ. К. Лехто. Да."
    assert labels(head + said, "rus") == ["Н. С. Седов", "У. К. Лехто"] * 2
    assert labels(head + said.partition("\n\nН. С. Седов. Прошу")[0], "rus") == []


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("UNIDENTIFIED VOICE", "eng"),
        ("A voice at the door", "eng"),
        ("Eine Stimme von der Tür", "deu"),
        ("Голос от двери", "rus"),
        ("有人插话", "chi_sim"),
    ],
)
def test_a_voice_without_a_name_speaks_though_but_once(label: str, language: str) -> None:
    talk = {
        "eng": HEADER + "Okafor: Welcome.\n\nLindgren: Thank you.\n\n{}: Louder!\n\nOkafor: Good.",
        "deu": "Protokoll\n\nDatum: 4. Mai 1966\nAnwesend: Holm, Orde\n\nHolm: Gut.\n\nOrde: Ja.\n\n{}: Lauter!\n\nHolm: So.",
        "rus": "Протокол\n\n4 мая 1966 г.\nУчаствовали: Громов, Орлов\n\nГромов: Да.\n\nОрлов: Нет.\n\n{}: Громче!\n\nГромов: Да.",
        "chi_sim": "会议记录\n\n时间：1966年5月4日\n出席：何安明、敖德林\n\n何安明：好。\n\n敖德林：可以。\n\n{}：大声点！\n\n何安明：好。",
    }
    assert label in labels(talk[language].format(label), language)


def test_a_name_that_comes_back_without_its_title_is_a_label() -> None:
    """Though no list knows either."""
    head = "Besprechung über Netze\n\nBergen, den 4. Mai 1926\n\n"
    said = "Minister Holm: Wer flickt?\n\nNetzflicker Quabbe: Ich.\n\nMinister Holm: Womit?\n\nQuabbe: Mit Draht."
    told = [turn.label for turn in turns(head + said, "deu")]
    assert told == ["Minister Holm", "Netzflicker Quabbe", "Minister Holm", "Quabbe"]


def test_surnames_in_capitals_may_speak_once_among_others() -> None:
    """Where several such names come back before a stop; a word that the record also writes small does not."""
    said = [
        ("LINDGREN", "The nets are torn."),
        ("OKAFOR", "Who tore them?"),
        ("VIKSUND", "The seal did."),
        ("HOLMBERG", "I lead the women who mend them."),
        ("LINDGREN", "Then mend them."),
        ("OKAFOR", "With wire."),
        ("VIKSUND", "Wire rusts."),
    ]
    text = "\n\n".join(f"{label}. {words}" for label, words in said)
    assert "HOLMBERG" in labels(HEADER + text)
    assert "HOLMBERG" not in labels(HEADER + text + "\n\nOKAFOR. At the holmberg, then.")


def test_an_entry_of_a_list_in_small_letters_is_no_label_among_capitals() -> None:
    """Labels alone on their lines are all in capitals; who stands in a list in the body speaks no word there."""
    said = [
        "MINISTER OKAFOR\n\nWelcome.",
        "MR. LINDGREN\n\nThank you.",
        "MINISTER OKAFOR\n\nSit.",
        "MR. LINDGREN\n\nYes.",
    ]
    listed = "for the guests\ndirector Nils Lindgren\n\n"
    assert labels(HEADER + listed + "\n\n".join(said)) == ["MINISTER OKAFOR", "MR. LINDGREN"] * 2
