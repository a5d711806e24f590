"""What whoever wrote the record adds below or between speeches is a note, and nobody's words."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

HEAD = "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Dahl, skipper"


def notes(text: str, language: str = "eng") -> tuple[list[str], str]:
    """The notes of a text's meeting, and the words of its last speech."""
    (meeting,) = read(text, language)
    return [mark.text for mark in meeting.marks if mark.type == "note"], meeting.turns[-1].text


@pytest.mark.parametrize(
    ("sign", "closing"),
    [
        ("[1]", "The talk ended at noon."),
        ("*", "Recorded by: Ulla Berg\n\nTyped in two copies."),
        ("/1/", "The talk ended at noon."),
        ("①", "The talk ended at noon."),
    ],
)
def test_a_footnote_may_stand_above_other_text(sign: str, closing: str) -> None:
    """A sign that numbers no list and that a word above bears begins a note, whatever stands below it."""
    note = f"{sign} The pond was drained in 1931."
    text = f"{HEAD}\n\nHolm: It lies by the pond{sign} of the mill.\n\nDahl: It did.\n\n{note}\n\n{closing}\n"
    found, said = notes(text)
    assert note in found
    assert said == "It did."


def test_a_note_whose_number_follows_anothers_is_one_though_no_word_bears_it() -> None:
    """Its sign in the text was misread; what is numbered otherwise is said."""
    said = "Holm: It lies by the pond[1] of the mill.\n\nDahl: It did.|3]\n\n"
    first, second = "[1] The pond was drained in 1931.", "[2] Or had lain there once."
    below = "Holm: So it did.\n\nDahl: I thank you.\n"
    assert notes(f"{HEAD}\n\n{said}{first}\n\n{second}\n\n{below}")[0] == [first, second]
    assert notes(f"{HEAD}\n\n{said}{first}\n\n{second}\n\n{below}".replace("[2]", "[7]"))[0] == [first]
    spoken = first.replace("[1]", "[3]").replace("The", "Holm: The")
    assert notes(f"{HEAD}\n\n{said}{spoken}\n\n{second}\n\n{below}".replace("[1]", "[2]"))[0] == [second]


def test_a_footnote_in_the_closing_part_is_one_too() -> None:
    """Below who recorded and where copies went."""
    text = (
        f"{HEAD}\n\nHolm: It lies by the pond* of the mill.\n\nDahl: It did.\n\nRecorded by: Ulla Berg\n\n"
        "Distribution: file\n\n* Underlined twice in the original.\n"
    )
    assert notes(text) == (["* Underlined twice in the original."], "It did.")


def test_a_list_that_nobody_refers_to_is_no_footnote() -> None:
    """What is said in points stays said."""
    text = (
        f"{HEAD}\n\nHolm: I ask for two things.\n\nDahl: They are:\n\n* a net;\n\n* a boat.\n\nHolm: Good.\n\nDahl: So."
    )
    assert notes(text)[0] == []


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("eng", "Remark by the translator: the word for net also means a debt."),
        ("eng", "Note of the Cipher Bureau: the third figure was repeated."),
        ("deu", "Anmerkung des Übersetzers: Das Wort bedeutet auch Schuld."),
        ("rus", "Примечание переводчика: это слово значит также долг."),
    ],
)
def test_a_note_that_says_whose_it_is_stands_between_speeches(language: str, note: str) -> None:
    """It belongs to neither speech."""
    heads = {
        "eng": HEAD,
        "deu": "Niederschrift\n\nDatum: 4. Mai 1966\nTeilnehmer: Signe Holm, Ministerin; Per Dahl, Schiffer",
        "rus": "Запись беседы\n\nДата: 4 мая 1966 г.\nПрисутствовали: Холм С. П., министр; Даль П. И., шкипер",
    }
    first, second = ("Холм", "Даль") if language == "rus" else ("Holm", "Dahl")
    said = "Сеть порвана." if language == "rus" else "The net is torn."
    text = (
        f"{heads[language]}\n\n{first}: {said}\n\n{second}: {said}\n\n{note}\n\n{first}: {said}\n\n{second}: {said}\n"
    )
    (meeting,) = read(text, language)
    assert [mark.text for mark in meeting.marks if mark.type == "note"] == [note]
    assert {turn.text for turn in meeting.turns} == {said}


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "NOTE: The reel was numbered anew in 1979."),
        ("Note: the net is not included, I said.\n\n", "NOTE: The reel was numbered anew in 1979."),
    ],
)
def test_a_note_of_nobody_stands_below_the_last_speech_only(above: str, below: str) -> None:
    """Above it a speaker may say: Note."""
    text = f"{HEAD}\n\nHolm: The net is torn.\n\n{above}Dahl: It is.\n\nHolm: Good.\n\nDahl: No.\n\n{below}\n"
    assert notes(text) == ([below], "No.")


def test_the_recorders_afternote_ends_a_chinese_record() -> None:
    """记录人附注 below the last word."""
    (meeting,) = read(
        "谈话记录\n\n时间：一九六五年五月四日\n参加：谷文海、罗大年\n\n谷文海：渔网破了。\n\n罗大年：是的。\n\n"
        "谷文海：请补。\n\n罗大年：好。\n\n记录人附注：会后渔网已经补好。\n",
        "chi_sim",
    )
    assert [mark.text for mark in meeting.marks] == ["记录人附注：会后渔网已经补好。"]
    assert meeting.turns[-1].text == "好。"
