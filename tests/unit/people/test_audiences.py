"""Who comes before a council: whoever says something there takes no part, and a woman goes by what the record calls her."""

from __future__ import annotations

import pytest

from tests.unit.people.test_who_was_there import read

ACTS = """MINUTES OF THE MONTHLY MEETING OF THE TORRENS FLAT DISTRICT COUNCIL
Memorial Hall, Weir Road
6th May, 1931

PRESENT: Councillors: Trask, Muir, Shire Chairman Pell
In attendance: Amos Reid, Overseer

Moved Cr. Trask, seconded Cr. Muir, that the minutes of the April meeting be confirmed. Carried.

{heard} Referred to the Overseer. Moved Cr. Muir, seconded Cr. Trask, that he report in June. Carried.
"""


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("Edwin Foss, of Mill Lane, stated that his fence was down.", "Edwin Foss"),
        ("Miss Ada Foss asked whether the hall might be painted.", "Miss Ada Foss"),
        ("Mrs. Edna Țuțea inquired about the price of a plot.", "Mrs. Edna Țuțea"),
        ("Șerban Foss, of Mill Lane, stated that his fence was down.", "Șerban Foss"),
        ("Mrs. Edna Foss, on behalf of the ferrymen, was heard.", "Mrs. Edna Foss"),
        ("Mrs. Edna Foss presented a petition bearing nine names.", "Mrs. Edna Foss"),
    ],
)
def test_who_is_heard_by_a_council_is_named_as_the_record_has_it(heard: str, name: str) -> None:
    (meeting,) = read(ACTS.format(heard=heard))
    roles = {person.name: [str(role) for role in person.roles] for person in meeting.people}
    assert meeting.place == "Memorial Hall, Weir Road"
    assert roles == {
        "Trask": ["participant"], "Muir": ["participant"], "Pell": ["participant"],
        "Amos Reid": ["participant"], name: [],
    }  # fmt: skip
