"""Where the label of a line ends and its value begins."""

from __future__ import annotations

from minutebook.segment.wording.labelledlines import split_at_dash, split_at_sign, split_unknown


def test_a_time_does_not_end_a_label() -> None:
    assert split_unknown("The conversation began at 10:30") is None
    assert split_unknown("Weather: strong wind") == ("Weather", "strong wind")
    assert split_unknown("主席：上次谈到哪里了？") == ("主席", "上次谈到哪里了？")


def test_a_semicolon_is_a_colon_where_a_label_is_misread() -> None:
    assert split_unknown("Weather; strong wind") is None
    assert split_at_sign("Weather; strong wind") == ("Weather", "strong wind")


def test_a_dash_parts_a_few_words_from_what_follows() -> None:
    assert split_at_dash("Приглашен — директор леспромхоза Турсин") == ("Приглашен", "директор леспромхоза Турсин")
    assert split_at_dash("The ferry was late again — strong wind") is None
