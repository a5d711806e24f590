"""A label ends at the mark of its family, or at a later one where the first stands within a title or a name."""

from __future__ import annotations

from tests.unit.segment.typed import HEADER, labels, turns


def test_capitals_and_a_full_stop() -> None:
    """NAME. with the speech on the same line, and a title whose own stop does not end the label."""
    text = (
        "SESSION OF THE BOARD OF THE CANAL\n\n9 March 1971\n\nAttended by Comrades Orlov, P.P., Belov, S.S."
        "\n\nORLOV. The lock leaks.\n\nBELOV. A little. It has always leaked.\n\nORLOV. Since when?\n\nBELOV. Since it"
        " was built.\n\nMr. GRANT. May I see it?\n\nORLOV. By all means."
    )
    assert labels(text) == ["ORLOV", "BELOV", "ORLOV", "BELOV", "Mr. GRANT", "ORLOV"]


def test_language_and_country_in_the_label() -> None:
    """What stands in brackets behind a name stays in the label and hinders nothing."""
    text = (
        "Verbatim record of the third meeting\n\nDate: 2 July 1975\n\nThe President (spoke in French): I open the meeting."
        "\n\nMr. Tan (Singapore): We agree.\n\nMrs. Roy (India) (interrupting): Not yet.\n\nThe President (spoke in"
        " French): Order."
    )
    assert labels(text) == [
        "The President (spoke in French)",
        "Mr. Tan (Singapore)",
        "Mrs. Roy (India) (interrupting)",
        "The President (spoke in French)",
    ]


def test_an_initial_may_be_a_form_of_address_too() -> None:
    """``M:`` is Mr. Marsh beside ``B:``; ``MR.`` before a name is no label."""
    talk = "M: Ted? How are you?\n\nB: Fine. What is it?\n\nM: The ladder.\n\nB: Which one?\n\nM: Yours.\n"
    assert labels(f"TELCON\nMr. Marsh\nSecretary Brand\n11:25 a.m., 3 March 1975\n\n{talk}") == [
        "M",
        "B",
        "M",
        "B",
        "M",
    ]


def test_a_stop_and_a_dash_together_end_labels_that_hold_stops() -> None:
    """Where most paragraphs have them: no title before the first stop speaks, known or not."""
    for title in ("CMDTE.", "ARQTO."):
        said = [(f"{title} OKAFOR", "Sit. Is it ready?"), ("LINDGREN", "It is."), (f"{title} OKAFOR", "Good.")]
        told = turns(HEADER + "\n\n".join(f"{label}.— {words}" for label, words in said))
        assert [(turn.label, turn.text) for turn in told] == said


def test_a_short_listed_name_speaks_though_a_colon_follows_in_its_words() -> None:
    said = "Orlov. Welcome.\n\nKuz. Allow Me: it is ready.\n\nOrlov. Good.\n\nKuz. Written there: sand."
    header = HEADER.replace("Ada Obi, engineer", "P. Orlov, engineer; A. Kuz, clerk")
    assert labels(header + said) == ["Orlov", "Kuz", "Orlov", "Kuz"]
