"""Headers of damaged scans: a sign misread in one row costs no other row."""

from __future__ import annotations

import pytest

from minutebook.model import Field, HeaderField
from tests.unit.segment.typed import read


def header(text: str) -> tuple[HeaderField, ...]:
    """The fields of the only meeting of a text."""
    (meeting,) = read(text)
    return meeting.header


DAMAGED_HEAD = """CONFIDENTIAL
Dept: of Fisheries / 47-60
NOTE OF DISCUSSION concerning the marking of fishing boats

Place of Meeting: Committee Room B, Fisheries Office
Date of Meeting: 8 March 1960
Taking part: Arturo Orde. Director of Antarctic Affairs
(presiding): Luis Hale, hydrographer of the Navy: Graham
Tulloch. Superintendent, Antarctic Division: Margaret Fyfe.
First Secretary
Note Taken by: Rosa Holm

Orde: I am glad to see our neighbours at the same table.

Tulloch: The paper before us is short.
\f
Dept. of Fisheries / 47-60
Orde: Let me set out what we could undertake.
\f
Dept. of Fisheries / 47-60
Tulloch: We shall see about that.
"""


def test_a_running_head_whose_stop_is_a_colon_once_opens_no_speech() -> None:
    """Dept: of Fisheries above the title is what heads the next pages, and the header goes on below it."""
    fields = {each.field: each.value for each in header(DAMAGED_HEAD)}
    assert fields[Field.DATE] == "8 March 1960"
    assert fields[Field.RECORDER] == "Rosa Holm"


def test_a_list_whose_semicolons_were_read_as_colons_goes_on_below() -> None:
    (told,) = [each.value for each in header(DAMAGED_HEAD) if each.field is Field.PARTICIPANTS]
    assert told.endswith("Graham Tulloch. Superintendent, Antarctic Division: Margaret Fyfe. First Secretary")


@pytest.mark.parametrize("dash", [" - ", "- ", " -", " -- ", " — "])
def test_names_set_against_each_other_with_a_dash_that_touches_one(dash: str) -> None:
    text = f"TELEPHONE CALL\nMonday, November 3, 1975, 6:40 p.m.\nForeign Minister Orde{dash}Mr. Hale\n\nO: Yes?\n\nH: No.\n\nO: So.\n"
    assert f"Foreign Minister Orde{dash}Mr. Hale" in [each.value for each in header(text)]
