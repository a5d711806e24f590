"""The longest label of a form leaves no room for a leader before its value."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

TALK = "Orde: The basin is full.\n\nHale: Then dredge it.\n\nOrde: With what?\n"


def fields(rows: str) -> dict[str | None, str]:
    (meeting,) = read(f"MINUTES OF THE PORT BOARD\n\n{rows}\n\n{TALK}")
    return {field.label: field.value for field in meeting.header}


@pytest.mark.parametrize("leader", [".", " "])
def test_it_ends_where_the_values_of_the_others_begin(leader: str) -> None:
    told = fields(
        f"Chairman {leader * 6} The Hon. E. W. Orde\nTrustees {leader * 6} Capt. H. Hale\n"
        f"For the owners{leader.replace('.', '')} Mr. Juma Feruzi\nClerk {leader * 9} Mr. F. X. Pereira\nDate {leader * 10} 10 January 1938"
    )
    assert told["For the owners"] == "Mr. Juma Feruzi"
    assert (told["Trustees"], told["Clerk"]) == ("Capt. H. Hale", "Mr. F. X. Pereira")


def test_what_goes_on_with_the_row_above_is_no_label() -> None:
    """A value too long for its row, whose rest stands at the margin and by chance breaks where the others begin."""
    told = fields(
        "Chairman ..... The Hon. E. W. Orde, Commissioner for Ports,\nIndonesian Mr Holm stood in\n"
        "Clerk ........ Mr. F. X. Pereira\nDate ......... 10 January 1938"
    )
    assert "Indonesian" not in told


def test_two_fields_with_a_leader_each_on_one_row() -> None:
    told = fields(
        "Meeting No. ......... 41\nHeld on ............. 17 September 1953\n"
        "Commenced ........... 9.35 a.m.   Terminated .... 11.20 a.m.\nMinutes taken by .... Miss D. Ferdinands"
    )
    assert (told["Commenced"], told["Terminated"], told["Meeting No"]) == ("9.35 a.m.", "11.20 a.m.", "41")
