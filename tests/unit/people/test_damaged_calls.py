"""Telephone calls on damaged scans: no label vouches for a name, and one letter is easily misread for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from minutebook.model import Meeting
from minutebook.people import resolve
from minutebook.people.speakers.otherparty import are_of_call
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import damage, type_pages

RULES = load_rulebook()
HEAD = "TELEPHONE TRANSCRIPT\n\nHigh Commissioner Moyle / Mr. {against}\nNovember 3, 1971 - 4:30 p.m.\n\n{note}\n"
NOTE = "[{}, Assistant Under-Secretary; Winston Moyle, High\nCommissioner. Typed from the dictation belt.]\n"


def call(against: str, note: str, labels: str, *, doubted: str = "the", damaged: bool = True) -> Meeting:
    told = HEAD.format(against=against, note=note)
    text = told + "\n" + "\n\n".join(f"{label}: I shall see about that today." for label in labels) + "\n"
    lines = clean_lines(type_pages(text, "eng"), RULES)
    found = find_meetings(lines, RULES)
    if damaged:
        lines = tuple(replace(line, doubtful=(*line.doubtful, doubted)) for line in damage(lines))
    (meeting,) = resolve(found, lines, RULES)
    return meeting


def named(meeting: Meeting) -> list[str | None]:
    return [turn.speaker for turn in meeting.turns]


def test_the_note_below_gives_a_party_his_given_name_though_a_letter_differs() -> None:
    meeting = call("Lavbance", NOTE.format("Gerald Lavhance"), "MLMLM")
    assert named(meeting)[1::2] == ["Gerald Lavhance"] * 2
    assert len(meeting.people) == 2


def test_a_letter_misread_between_two_of_one_party_is_the_other_s() -> None:
    """If it resembles the other's; another may be an operator's, and in a file that is not damaged it is nobody's."""
    note = NOTE.format("Gerald Lavhance")
    winston, gerald = "Winston Moyle", "Gerald Lavhance"
    assert named(call("Lavhance", note, "HLMLMLHL")) == [winston, gerald] * 4
    assert named(call("Lavhance", note, "MLMLMLMi"))[-1] == gerald
    assert named(call("Lavhance", note, "MLMLELELM"))[4::2] == [None, None, winston]
    assert named(call("Lavhance", note, "MLMOMLML"))[3] is None
    assert named(call("Lavhance", note, "MLMLMLEL", damaged=False))[6] is None


def test_a_letter_between_the_two_parties_is_nobody_s() -> None:
    assert named(call("Lavhance", NOTE.format("Gerald Lavhance"), "MLMLMbLM"))[5] in {None, "Gerald Lavhance"}
    assert named(call("Lavhance", NOTE.format("Gerald Lavhance"), "MLMLbMLM"))[4] is None


def test_a_field_misread_above_the_note_is_no_label() -> None:
    note = "Pije: Arctic Supply 55-E. Folder 9\n\n" + NOTE.format("Gerald Lavhance")
    meeting = call("Lavhance", note, "MLMLML")
    assert [turn.label for turn in meeting.turns] == [*"MLMLML"]
    assert named(meeting) == ["Winston Moyle", "Gerald Lavhance"] * 3


def test_a_form_of_address_whose_letter_was_read_as_a_mark_stands_before_a_party() -> None:
    lines = clean_lines(
        type_pages(
            HEAD.format(against="Lavhance", note="").replace("/ Mr.", "- M:.")
            + "\n\n".join(f"{each}: I see." for each in "MLMLM"),
            "eng",
        ),
        RULES,
    )
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert named(meeting) == ["Moyle", "Mr. Lavhance"] * 2 + ["Moyle"]


@pytest.mark.parametrize(
    ("labels", "call"),
    [("MLML", True), (["Pile", *"MLML"], True), (["Operator", "Clerk", *"MLML"], False), ("MLM", False)],
)
def test_single_letters_are_the_labels_of_a_call(labels: Sequence[str], *, call: bool) -> None:
    assert are_of_call(list(labels)) is call


@pytest.mark.parametrize("place", ["Old Fortier Hotel", "Saint Fortier House"])
def test_a_place_in_the_note_gives_no_party_a_given_name(place: str) -> None:
    name = named(call("Forster", NOTE.format(f"Under-Secretary, from the {place}"), "MFMFM"))[1]
    assert name in {"Forster", "Mr. Forster"}
