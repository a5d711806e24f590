"""When texts, values and names count as the same."""

from __future__ import annotations

import pytest

from minutebook.evaluate import Overlap, character_error_rate
from minutebook.evaluate.compare import agree, count_edits, fold, is_same_person, pair_off, split_words


def test_spaces_quotes_and_dashes_are_no_errors() -> None:
    """How a text is wrapped and which quotation marks it uses does not count; a letter does."""
    gold = "We shall read it—“with care”.\n\nThe lamps’ light…"
    assert character_error_rate(gold, 'We shall read it--"with  care".\nThe lamps\' light...') == 0
    assert character_error_rate(gold, 'We shall rcad it-"with care". The lamps\' light...') == pytest.approx(1 / 49)


def test_rate_is_over_the_gold_and_may_exceed_one() -> None:
    """Nothing read is a rate of 1; noise over a short text more."""
    assert character_error_rate("Dinghai", "") == 1
    assert character_error_rate("abc", "abcdefghi") == 2
    assert character_error_rate("", "ab") == 2


def test_a_form_feed_is_a_space_of_the_gold() -> None:
    """A forced page in the gold text is no character that could be misread."""
    assert character_error_rate("end of page\ftop of page", "end of page\ntop of page") == 0


def test_chinese_is_counted_by_characters() -> None:
    """Spaces inside Chinese do not count, and its words are its characters."""
    characters, words = count_edits("时间：三月", "时 问:三 月", "chi_sim")
    assert (characters.edits, characters.length) == (1, 5)
    assert words == characters
    assert split_words("（庄）好，走！", "chi_sim") == ["庄", "好", "走"]


def test_word_errors_are_over_words() -> None:
    """One wrong letter is one wrong word of four; signs stay on their words."""
    _, words = count_edits("Then twine alone, please", "Then twinc alone, please", "eng")
    assert (words.edits, words.length) == (1, 4)


def test_folding_keeps_letters() -> None:
    """Accents, case and Cyrillic stay; only signs and spaces change."""
    assert fold("  Ålesund\u00a0ЙОУНССОН \u3000Э—то ") == "Ålesund ЙОУНССОН Э-то"


def test_values_agree_but_for_a_few_letters() -> None:
    """Ratio 0.9: two letters of thirty may differ, half of them not; an empty value agrees with nothing."""
    assert agree("Second Reception Room, Ministry", "second reception rocm, Ministiy")
    assert not agree("Gao Mingyi", "Shen Yulan")
    assert not agree("", "")


@pytest.mark.parametrize(
    ("named", "same"),
    [
        ("Shen Bonian", True),
        ("Vice Minister Shen Bonian", True),
        ("MR. SHEN BONIAN", True),
        ("Shen", True),  # an alias
        ("Shcn Bonian", True),  # one letter misread
        ("Shen Yulan", False),  # the recorder of the same surname
        ("Deputy Shen Bonian", False),  # not a title the measure knows
        ("", False),
        (None, False),
    ],
)
def test_names_agree_in_any_given_form(named: str | None, same: bool) -> None:
    """A known title, an alias or a misread letter does not make another person; another given name does."""
    assert is_same_person(named, "Shen Bonian", ["Shen"]) is same


def test_each_prediction_serves_once() -> None:
    """Two equal gold values want two predictions; gold goes first come, first served."""
    assert pair_off(["a", "b"], ["a", "a"], str.__eq__) == Overlap(1, 2, 2)
    assert pair_off([], ["a"], str.__eq__) == Overlap(0, 0, 1)
