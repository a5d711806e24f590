"""Labels whose letters tell nobody open turns among labels of one form."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import labels, turns


def test_one_letter_labels_that_were_misread() -> None:
    """Where labels are single letters, an unknown letter with a colon opens a turn and names nobody."""
    text = (
        "TELEPHONE CONVERSATION\n\nMr. Pruett / Mr. Asante\nJuly 23, 1968\n\nA: Hello.\n\nP: Yes?\n\nA: The ship is here."
        "\n\nF: Which?\n\nA: The white one.\n\nP: Ah."
    )
    found = turns(text)
    assert [turn.label for turn in found] == ["A", "P", "A", "F", "A", "P"]
    assert found[3].needs_review


def test_misread_labels_among_labels_in_capitals() -> None:
    """Half in capitals and before a colon: the turn stands; a sentence with a colon is none."""
    text = (
        "TRANSCRIPT OF THE HEARING\n\nMR. HOLM: Were you there?\n\nDR. VANCE: I was.\n\nMR. HOLM: When?\n\n"
        "GMERAL TAYLcR: At noon.\n\nDR. VANCE: He adds the hour: noon.\n\nThe record shows: nothing."
    )
    assert labels(text) == ["MR. HOLM", "DR. VANCE", "MR. HOLM", "GMERAL TAYLcR", "DR. VANCE"]


def test_a_speck_before_one_letter_and_its_stop() -> None:
    header = "Telephone talk\n\nDate: 4 May 1966\nParticipants: Silas Holm (S); Max Kern (K)\n\n"
    said = "S. Is it late?\n\nK. It is.\n\nS. How late?\n\nK. Very.\n\n8S. Good. I go.\n\nK. Go."
    assert labels(header + said)[-2:] == ["8S", "K"]


def test_a_verb_at_a_lines_start_is_no_label_of_one_character() -> None:
    header = "会议记录\n\n时间：1966年5月4日\n出席：何安明、敖德林\n\n"
    said = "何：请坐。\n\n敖：谢谢。\n\n何：我们那里的老人常常讲，对待客人要客气，对待病人要客气，对待牲口也要客气。老话\n说：“牲口也是客人。”\n\n敖：好。"
    assert labels(header + said, "chi_sim") == ["何", "敖", "何", "敖"]


@pytest.mark.parametrize(("figure", "meant"), [("2", "Z"), ("7", None)])
def test_a_letter_read_as_the_figure_it_is_like(figure: str, meant: str | None) -> None:
    """A figure that is like no speaker's letter opens nothing."""
    talk = "RECORD OF TELEPHONE CALL\n\nMr. Aspelund / Mr. Zerrouki\nNovember 6, 1974\n\n"
    said = f"A: Where is she?\n\nZ: Off the coast.\n\nA: Why?\n\n{figure}: The pilot left.\n\nA: Who?\n\nZ: A man.\n\nA: I see.\n"
    found = turns(talk + said)
    assert [turn.label for turn in found] == ["A", "Z", "A", *([figure] if meant else []), "A", "Z", "A"]
    assert [turn.meant for turn in found if turn.needs_review] == ([meant] if meant else [])
