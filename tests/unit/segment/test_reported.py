"""A verb and a colon between a speaker and his words: turns where most of a record is written so, none where it tells."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read, turns

HEAD = "石副总理接见挪威大使林德谈话记录\n\n时间：1961年5月4日上午9时\n参加人：石平副总理、林德大使、葛文司长\n\n"
HEAD_RUS = "Запись беседы Н. С. Громова с послом Финляндии Э. Лехто\n\n4 июня 1959 г.\n\n"


def test_most_paragraphs_begin_with_a_verb() -> None:
    """Whatever the verb, with adverbs or a manner before it, in quotation marks, and what goes on below."""
    told = turns(
        HEAD
        + "石副总理说：欢迎大使先生。\n\n林德大使答：谢谢副总理。\n\n我还带来一份地图。\n\n石副总理接着问：是新的吗？\n\n"
        "葛司长插话说：“是新的。”\n\n林德（笑）说：我们印了两份。",
        "chi_sim",
    )
    assert [(turn.label, turn.text) for turn in told] == [
        ("石副总理", "欢迎大使先生。"),
        ("林德大使", "谢谢副总理。\n我还带来一份地图。"),
        ("石副总理", "是新的吗？"),
        ("葛司长", "“是新的。”"),
        ("林德", "我们印了两份。"),
    ]


def test_one_character_before_the_verb_and_russian() -> None:
    told = turns(HEAD + "石说：请坐。\n\n林说：谢谢。\n\n石问：路上好吗？\n\n林答：好。", "chi_sim")
    assert [turn.label for turn in told] == ["石", "林", "石", "林"]
    said = "Громов сказал: Рад вас видеть.\n\nЛехто ответил: Благодарю.\n\nГромов спросил: Как лес?\n\nЛехто ответил: Лес цел."
    assert [turn.text for turn in turns(HEAD_RUS + said, "rus")] == [
        "Рад вас видеть.",
        "Благодарю.",
        "Как лес?",
        "Лес цел.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        # A paragraph now and then.
        "林德大使转达了首相的问候。\n\n石副总理说：我们很关心。\n\n大使表示感谢，并谈了鲱鱼的价格。\n\n葛司长说：地图已经印好。\n\n石副总理问：什么时候开会？",
        # All of them, but the clerk goes on telling.
        "林德大使说：挪威政府表示满意。他转达了首相的问候。\n\n石副总理说：中国政府重视此事，并表示可以会晤。\n\n林德大使说：挪方同意。他还询问了日期。\n\n葛司长说：地图印好了。",
        # One man's points.
        "林德大使说：鲱鱼很多。\n\n林德大使说：地图没有收到。\n\n林德大使说：首相十月访华。",
        # Nobody asks, or speaks of himself: told, though by verbs alone.
        "林德大使说：挪威政府对渔业协定表示满意。\n\n石副总理说：中国政府重视此事。\n\n林德大使说：挪方同意年内签字。\n\n葛司长说：地图已经印好。",
        # A comma.
        "石副总理说，鲱鱼很多。\n\n林德大使说，价格还低。\n\n石副总理说，可以再谈。",
    ],
)
def test_a_narrative_has_no_turns(body: str) -> None:
    (meeting,) = read(HEAD + body, "chi_sim")
    assert (meeting.turns, meeting.kind in {"narrative", "other"}) == ((), True)


def test_a_russian_narrative_has_none() -> None:
    body = "Громов сказал: Лес готов. Он добавил, что цены прежние.\n\nЛехто ответил: Лес нужен. Затем посол спросил о сроках."
    (meeting,) = read(f"{HEAD_RUS}{body}\n\nЯ сказал, что сроки известны.\n\nЛехто сказал: Хорошо.", "rus")
    assert (meeting.turns, meeting.kind) == ((), "narrative")


def test_a_verb_among_plain_labels() -> None:
    told = turns(HEAD + "石平：请坐。\n\n林德：谢谢。\n\n石平问：路上好吗？\n\n林德：好。", "chi_sim")
    assert [(turn.label, turn.text) for turn in told][2] == ("石平", "路上好吗？")
