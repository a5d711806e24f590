"""Headers of damaged scans: a sign misread in one row costs no other row."""

from __future__ import annotations

import pytest

from minutebook.model import Field, HeaderField
from minutebook.segment.wording.labels import LabelBook
from tests.unit.segment.typed import RULES, read


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


def test_a_list_goes_on_below_where_the_bracket_behind_a_remark_was_lost() -> None:
    text = DAMAGED_HEAD.replace(
        "Arturo Orde. Director of Antarctic Affairs\n(presiding): Luis",
        "Arturo Orde, Commissioner of the Southern\nSector (presiding: Luis",
    )
    (told,) = [each.value for each in header(text) if each.field is Field.PARTICIPANTS]
    assert " ".join(told.split()).startswith("Arturo Orde, Commissioner of the Southern Sector (presiding: Luis Hale")


@pytest.mark.parametrize(
    ("row", "field"), [("Dater 8 March 1960", Field.DATE), ("Participantsr Ada Holm, clerk", Field.PARTICIPANTS)]
)
def test_a_colon_may_be_read_as_an_r_behind_a_label(row: str, field: Field) -> None:
    assert LabelBook(RULES, "eng").find_glued(row).field is field  # type: ignore[union-attr]


@pytest.mark.parametrize("row", ["Placer Mining Company", "Timer Orde", "Noter Holm"])
def test_a_short_word_that_ends_in_an_r_is_no_label_without_a_figure(row: str) -> None:
    assert LabelBook(RULES, "eng").find_glued(row) is None


def test_an_initial_behind_a_misread_label_is_no_part_of_it() -> None:
    """Переводчих Н. С. Оганесова: the stop behind an initial stands for no colon."""
    label = LabelBook(RULES, "rus").find_loose("Переводчих Н. С. Оганесова")
    assert label is not None
    assert (label.words, label.value) == ("Переводчих", "Н. С. Оганесова")


def test_the_rest_of_an_office_at_the_start_of_a_row_is_no_label_though_its_semicolon_is_a_colon() -> None:
    text = DAMAGED_HEAD.replace(
        "Arturo Orde. Director of Antarctic Affairs\n(presiding): Luis",
        "Arturo Orde, Managing Director of the Power\nBoard (Chairman): Luis",
    )
    told = [each.value for each in header(text) if each.field is Field.PARTICIPANTS]
    assert len(told) == 1
    assert " ".join(told[0].split()).startswith(
        "Arturo Orde, Managing Director of the Power Board (Chairman): Luis Hale"
    )


@pytest.mark.parametrize(
    ("row", "words", "value"),
    [
        (
            "Taking part in the talksi Géza Mohos, Deputy Minister",
            "Taking part in the talksi",
            "Géza Mohos, Deputy Minister",
        ),
        ("Comrades taking parts. Le Van An, Deputy Secretary", "Comrades taking parts", "Le Van An, Deputy Secretary"),
    ],
)
def test_a_colon_read_as_a_letter_ends_a_long_label_of_participants_too(row: str, words: str, value: str) -> None:
    """And where a stop stands behind the letter."""
    label = LabelBook(RULES, "eng").find_loose(row)
    assert label is not None
    assert (label.field, label.words, label.value) == (Field.PARTICIPANTS, words, value)


def test_a_long_label_of_another_field_needs_its_colon() -> None:
    assert LabelBook(RULES, "eng").find_glued("The place of the next meetingi Lagos, City Hall") is None
