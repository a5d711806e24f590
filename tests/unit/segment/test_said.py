"""What stands behind a word of the header tells whether it speaks or heads a list."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels


def test_header_labels_never_speak() -> None:
    """Where a second header stands in the text, its labels are no speakers."""
    text = HEADER + "Okafor: One.\n\nLindgren: Two.\n\nInterpreter: Gao Min\n\nVenue: the yard\n\nOkafor: Three."
    assert "Interpreter" not in labels(text)
    assert "Venue" not in labels(text)


def test_a_chinese_interpreter_opens_a_turn_with_a_sentence_and_none_with_a_name() -> None:
    talk = (
        "航运会谈记录\n\n时间：1955年4月15日\n出席：卢文、苏帕曼\n\n卢文：船期表带来了吗？\n\n苏帕曼：带来了，一共四条船。\n\n"
        "{}\n\n卢文：每条船四个月走一趟？\n\n苏帕曼：是的。\n\n{}\n"
    )
    assert labels(talk.format("翻译：他的意思是说装卸慢，不是走得慢。", "译员：林秋"), "chi_sim") == [
        "卢文",
        "苏帕曼",
        "翻译",
        "卢文",
        "苏帕曼",
    ]


def test_a_chinese_chairman_who_speaks_first_is_no_field_of_the_header() -> None:
    text = (
        "劳资协商会议纪录\n\n日期：1954年6月11日\n出席者：张大（工会主席）、荣生经理、刘明\n主席：刘明\n\n"
        "刘主席：今天讨论停工的问题。先请资方讲。\n\n荣经理：棉花只够到七月。\n\n张主席：停工工资怎么算？\n\n荣经理：照老规矩。\n"
    )
    assert labels(text, "chi_sim") == ["刘主席", "荣经理", "张主席", "荣经理"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("eng", "Caller", "Operator"),
        ("deu", "Besucher", "Direktor"),
        ("rus", "Посетитель", "Директор"),
        ("chi_sim", "来访人", "部长"),
    ],
)
def test_words_that_head_a_list_may_head_speeches(language: str, one: str, other: str) -> None:
    colon = "：" if language == "chi_sim" else ": "
    words = {
        "eng": "It is late. So it is. We must go. Yes, we must.",
        "deu": "Es ist spät. Das ist wahr. Wir müssen gehen. Ja, gehen wir.",
        "rus": "Уже поздно. Это правда. Нам пора идти. Да, пора идти.",
        "chi_sim": "已经很晚了。 是的。 我们该走了。 好，走吧。",
    }[language]
    said = [f"{each}." for each in words.rstrip(".").split(". ")] if language != "chi_sim" else words.split()
    text = "\n\n".join(f"{label}{colon}{each}" for label, each in zip((one, other) * 2, said, strict=True))
    assert labels(text, language) == [one, other] * 2


def test_sides_of_the_list_whose_people_stand_behind_a_colon_speak_not() -> None:
    listed = (
        "Minutes of the Harbour Directorate\n\nheld on 4 May 1966\n\nPRESENT\nNorthern Element: Major L. HOLM (Chairman)\n"
        "Southern Element: Monsieur P. ORDE\n\n1. NETS\n\n"
    )
    body = "MR. ORDE: Cut.\n\nMAJOR HOLM: By whom?\n\nMR. ORDE: A seal.\n\nMAJOR HOLM: Good."
    assert labels(listed + body) == ["MR. ORDE", "MAJOR HOLM"] * 2


def test_a_long_office_before_small_letters_heads_no_note() -> None:
    text = f"{HEADER}Orlov: The lock leaks.\n\nChairman: my dear colleagues, let us be brief.\n\nLund: Since when?\n\nOrlov: In May.\n\nLund: Oh."
    assert "Chairman" in labels(text)
