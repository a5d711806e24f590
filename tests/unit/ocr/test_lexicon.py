"""The lists of words: found by what may stand at each place, and fit for German as it was written."""

from __future__ import annotations

from math import log

from minutebook.ocr.lexicon import Lexicon, lexicon_version, load_lexicon

HARBOUR = Lexicon({"winch": 2e-6, "wench": 1e-6, "the": 5e-2, "quay": 3e-6})


def places(*possible: str) -> list[dict[str, float]]:
    """For each place its letters, the first free and each further one a unit dearer."""
    return [{letter: float(cost) for cost, letter in enumerate(letters)} for letters in possible]


def test_the_nearest_word_is_found_by_its_letters_and_by_its_frequency() -> None:
    assert HARBOUR.find(places("w", "ie", "n", "ec", "hb"), 0.5, 6.0) == "winch"
    assert HARBOUR.find(places("w", "ei", "n", "ec", "hb"), 0.5, 6.0) == "wench"
    even = [{"w": 0.0}, {"i": 0.0, "e": 0.0}, {"n": 0.0}, {"c": 0.0}, {"h": 0.0}]
    assert HARBOUR.find(even, 0.5, 6.0) == "winch"


def test_a_word_longer_than_all_is_not_looked_for_and_signs_the_list_lacks_do_no_harm() -> None:
    assert HARBOUR.find(places(*"winches"), 0.5, 6.0) is None
    assert HARBOUR.find(places("w9", "¡i", "n", "c", "h"), 0.5, 6.0) == "winch"


def test_words_are_weighed_however_they_are_written() -> None:
    assert HARBOUR.weigh("THE") == log(5e-2)
    assert HARBOUR.weigh("tho") is None


def test_german_has_both_spellings_of_words_with_a_sharp_s() -> None:
    german = load_lexicon("deu")
    assert german is not None
    for word in ("daß", "dass", "muß", "Straße", "Verkehrsminister"):
        assert german.weigh(word) is not None, word
    assert german.weigh("Verkebraminister") is None


def test_a_language_without_a_list_has_no_lexicon() -> None:
    assert load_lexicon("chi_sim") is None
    assert lexicon_version().startswith("wordfreq ")
