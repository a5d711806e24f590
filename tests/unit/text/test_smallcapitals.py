"""Names whose capital was read as the small letter of its form have it again where the document shows them."""

from __future__ import annotations

from minutebook.text.smallcapitals import find_names, find_small_capitals

TALK = [
    "Vorsitz: Hofrat Leopold zirnbach (Ö)",
    "Zirnbach (Ö): Die Brücke ist grün.",
    "zirnbach (Ö): Dann also acht Meter.",
    "Zirnbach (Ö): Ich beantrage eine Uhr.",
]


def raised(texts: list[str]) -> list[str]:
    names = find_names(texts)
    return [text for text in texts if list(find_small_capitals(text, names))]


def test_a_name_in_a_list_and_one_as_a_label() -> None:
    assert raised(TALK) == [TALK[0], TALK[2]]
    (change,) = find_small_capitals(TALK[0], find_names(TALK))
    assert (change.before, change.after, change.start) == ("z", "Z", TALK[0].index("zirnbach"))


def test_russian_letters_too() -> None:
    texts = ["Секретарь: Анна орлова, референт", "Орлова: Да.", "Орлова: Нет."]
    assert raised(texts) == ["Секретарь: Анна орлова, референт"]


def test_a_word_that_stands_small_in_a_sentence_is_no_name() -> None:
    """Nor is one that has its capital but once, nor one within a sentence."""
    assert raised([*TALK, "Dort steht zirnbach auf dem Schild."]) == []
    assert raised(TALK[:2]) == []
    assert raised(["Orders: none.", "Orders: none.", "The Committee has heard Mr. Holm orders, and said so."]) == []
