"""The figure one, read for the dash behind the speakers of a Chinese record."""

from __future__ import annotations

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
TALK = """\
贺局长一一欢迎各位来看船坞。

松本团长—一船坞很大，水也深。

贺局长一一深是深，就是泥多。

老工人一一去量过，三天量完。
"""


def clean(text: str) -> list[str]:
    return [line.text for line in clean_lines(type_pages(text, "chi_sim"), RULES)]


def test_a_dash_behind_speakers_who_come_back_is_no_figure() -> None:
    assert [text.partition("——")[0] for text in clean(TALK)] == ["贺局长", "松本团长", "贺局长", "老工人"]


def test_one_by_one_stays_a_word_where_no_speaker_comes_back() -> None:
    text = "局长一一答复各位。\n\n我们一一看过。\n\n大家一一介绍。\n"
    assert all("一一" in line for line in clean(text))
