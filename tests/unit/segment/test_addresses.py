"""Minutes of what a council did, whose forms of address are shortened: neither they nor letters nor motions open turns."""

from __future__ import annotations

import pytest

from minutebook.model import Kind
from minutebook.segment.layout.rows import measure_rows
from minutebook.segment.turns.addresses import find_addresses
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, labels, read

ACTS = """MINUTES OF THE MONTHLY MEETING OF THE TORRENS FLAT DISTRICT COUNCIL
Memorial Hall, Weir Road
6th May, 1931

PRESENT: Councillors: Trask, Muir, Oberholt, Chairman Pell
In attendance: Amos Reid, Overseer

MINUTES:

Moved {address} Trask, seconded {address} Muir, that the minutes of the April meeting be confirmed. Carried.

CORRESPONDENCE:

1. Harbour Trust, enclosing a plan of the jetty. Received.

2. Letter from Orde and Daughters, offering gravel at 3s. 6d. a yard. Referred to the Overseer.

3. Main Roads Office, asking for a return of carts by the 30th. Moved {address} Oberholt, seconded {address} Trask, that \
the Overseer furnish it. Carried.

{address} Muir wished it recorded that he had not seen the plan.

Edwin Foss, of Mill Lane, stated that his fence was down. Mr. Reid reported that it had been down in March.

{address} Trask gave notice that he would move at the June meeting: That the pound be let.
"""


@pytest.mark.parametrize("address", ["Cr.", "Cllr.", "Ald.", "Gov.", "Bgr.", "Selectm."])
def test_acts_of_a_council_are_no_speeches_whatever_its_members_are_called(address: str) -> None:
    (meeting,) = read(ACTS.format(address=address))
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


def test_a_form_of_address_is_learned_where_it_stands_within_sentences() -> None:
    """Bgr. Trask; but a surname at a sentence's end is none, nor a word that stands without its stop too."""
    text = (
        "Seconded by Bgr. Trask and lost. The plan was that of Muir. Several had seen it, and Several said so.\n\nWe asked"
        " Pell. Trask had told Pell of it. When Muir came, Bgr. Trask left."
    )
    rows = measure_rows(clean_lines(type_pages(text, "eng"), RULES))
    assert find_addresses(rows) == {"Bgr"}
    assert find_addresses(rows, "Present: Karl Bgr, Overseer") == frozenset()


def test_what_a_letter_asks_is_no_manner_of_speaking() -> None:
    """The sender may stand in a list of those present; who moves may be one of them."""
    header = "Minutes of the Fence Board\n\nDate: 4 May 1931\nPresent: Edwin Foss of the Harbour Trust; Ada Muir\n\n"
    letters = (
        "Harbour Trust, enclosing a plan of the jetty. Received.\n\nHarbour Trust, asking for the return of four posts. Left to"
        " Foss.\n\nMoved Muir. That the posts be returned.\n\nLetter from Muir. Not read."
    )
    assert labels(header + letters) == []


@pytest.mark.parametrize(
    ("first", "second", "manner"),
    [
        ("Muir", "Foss", "smiling"),
        ("Muir", "Foss", "pointing to the map behind the stove"),
        ("ADA MUIR", "EDWIN FOSS", "pointing to the map behind the stove"),
    ],
)
def test_whom_the_header_names_may_speak_in_a_manner_before_a_stop(first: str, second: str, manner: str) -> None:
    header = "Minutes of the Fence Board\n\nDate: 4 May 1931\nPresent: Edwin Foss; Ada Muir\n\n"
    text = f"{header}{first}. It was up.\n\n{second}, {manner}. It was down.\n\n{first}. When?\n\n{second}. In May."
    assert labels(text) == [first, f"{second}, {manner}", first, second]


@pytest.mark.parametrize("end", [".", ""])
def test_whom_the_others_name_at_the_end_of_a_sentence_is_no_form_of_address(end: str) -> None:
    """His surname has a stop behind it in the list too, as its last."""
    header = f"Minutes of the Fence Board\n\nDate: 4 May 1931\nPresent: Messrs. Muir, Hale and Foss{end}\n\n"
    text = (
        "Foss. The lock leaks. Copenhagen asks for an answer.\n\nMuir. I leave that to Foss. Copenhagen must pay for it.\n\n"
        "Hale. It must.\n\nFoss. They sent the pumps.\n\nMuir. Then let us vote."
    )
    assert labels(header + text) == ["Foss", "Muir", "Hale", "Foss", "Muir"]


def test_a_word_that_speeches_stand_behind_is_no_form_of_address() -> None:
    text = "Foss. They leak, they say.\n\nMuir. I ask Foss. Orde must pay.\n\nFoss. They must.\n\nMuir. Orde may not."
    rows = measure_rows(clean_lines(type_pages(text, "eng"), RULES))
    assert find_addresses(rows) == frozenset()
