"""What stands at the head and below the last word without a label, or beside one that other offices use."""

from __future__ import annotations

import pytest

from minutebook.model import MarkType
from tests.unit.segment.typed import read

TALK = "\n\nParticipants: Hugh Stare, Director; Ada Etch, Engineer\n\nStare: We begin.\n\nEtch: Yes.\n\nStare: Good.\n"


def fields(text: str, language: str = "eng") -> list[tuple[str, str]]:
    return [(each.field.value, each.value) for each in read(text, language)[0].header]


def test_two_markings_of_one_line_end_the_reference_above() -> None:
    told = fields(f"No. 212/PEL/59\nConfidential. Copy 5\n\nReport of the Discussion on Vessels{TALK}")
    assert told[:3] == [("reference", "212/PEL/59"), ("classification", "Confidential"), ("copy", "Copy 5")]


def test_both_hours_without_a_colon_are_the_field() -> None:
    (meeting,) = read(
        f"Report of the Discussion on Vessels\n\nDate: Thursday, 12 November 1959\nBeginning 09.15, end 11.05{TALK}"
    )
    assert (meeting.time, meeting.time_end) == ("09:15", "11:05")
    assert ("time", "Beginning 09.15, end 11.05") in [(each.field.value, each.value) for each in meeting.header]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("J.No. 64.D.9.a", "64.D.9.a"),
        ("J. nr. 93/51", "93/51"),
        ("Sagsnr. 118", "118"),
        ("Dnr 12/1953", "12/1953"),
        ("Dossier no. 44/B", "44/B"),
        ("Protocol no. 9/61", "9/61"),
        ("L.R.C.C. 14/57", "L.R.C.C. 14/57"),
        ("Book of Minutes No. 12, folio 88", "Book of Minutes No. 12, folio 88"),
    ],
)
def test_words_of_other_offices_before_the_files_number(line: str, value: str) -> None:
    told = fields(
        f"ROYAL DANISH EMBASSY, MADRID\n\n{line}\n\nMinutes of the Talk on Cattle\n\nDate: 6 October 1951{TALK}"
    )
    assert ("reference", value) in told


def test_a_copy_whose_number_of_copies_is_a_word_is_a_marking() -> None:
    told = fields(f"SECRET\nCopy No. 2 of three\n\nMinutes of the Talk on Cattle\n\nDate: 6 October 1951{TALK}")
    assert ("copy", "Copy No. 2 of three") in told


def test_the_contents_of_a_log_are_its_subject() -> None:
    told = fields(f"RECORDING LOG\n\nReel: 2\nContents: Talks in the Director's office\n\nDate: 6 October 1951{TALK}")
    assert ("subject", "Talks in the Director's office") in told


def test_a_bracketed_sentence_of_a_narrative_is_a_note() -> None:
    """Where people speak it tells what happened."""
    told = (
        "Memorandum\n\nOslo, May 3, 1958\n\nMr. Dahl said that the quota was too small. [The bank had named three tons.]"
        "\n\nMiss Cole replied that nets were easy. Mr. Dahl then observed that time was not.\n"
    )
    assert [mark.type for mark in read(told)[0].marks] == [MarkType.NOTE]
    spoken = f"Minutes{TALK}".replace("Yes.", "Yes. [The bank had named three tons.]")
    assert [mark.type for mark in read(spoken)[0].marks] == [MarkType.STAGE]
