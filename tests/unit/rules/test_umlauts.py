"""German words as a typewriter without umlauts has them: rules name them once, and find both."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutebook.rules import load_rulebook
from minutebook.rules.umlauts import add_spelt, spell_out, widen_pattern

RULE = """
[vocabulary]
sail_labels = ["Segelmacher", "Böte", "Straße"]
months = ["Januar", "Jänner Feber", "März"]

[[rule]]
id = "deu-sail"
kind = "label"
pattern = '(?i)^(?:{sail_labels}|über|[üä]hre)'
examples = ["Böte"]
counter_examples = ["Boot"]
"""


def test_words_and_patterns_find_both_spellings(tmp_path: Path) -> None:
    (tmp_path / "deu").mkdir()
    (tmp_path / "deu" / "header.toml").write_text(RULE, encoding="utf-8")
    book = load_rulebook(tmp_path)
    (rule,) = book.rules("header", "deu")
    found = [
        text for text in ("Böte", "Boete", "STRASSE", "ueber", "Über", "ähre", "aehre") if rule.pattern.search(text)
    ]
    assert found == ["Böte", "Boete", "STRASSE", "ueber", "Über", "ähre"]
    assert book.words("sail_labels", "deu")[-2:] == ("Boete", "Strasse")


def test_an_entry_whose_place_counts_keeps_it() -> None:
    assert add_spelt("months", ["Jänner Feber", "März"]) == ("Jänner Feber Jaenner", "März Maerz")


@pytest.mark.parametrize(
    ("word", "spelt"), [("Übung", "Uebung"), ("ÜBUNG", "UEBUNG"), ("Gruß", "Gruss"), ("Rat", "Rat")]
)
def test_a_word_is_spelt_out(word: str, spelt: str) -> None:
    assert spell_out(word) == spelt


def test_what_looks_back_stays_as_it_was() -> None:
    """Its length must be one."""
    assert widen_pattern("(?<!ü)ber") == "(?<!ü)ber"
    assert widen_pattern(r"[ü\]ö]ö") == r"[ü\]ö](?:ö|oe)"
