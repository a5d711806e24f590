"""The second set of invented records, in forms that the rules were not written for, is read word for word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.segment.typed import read

SECOND = Path(__file__).parents[2] / "golden" / "second"
NAMES = sorted(path.stem for path in SECOND.glob("*.json"))


@pytest.mark.parametrize("name", NAMES)
def test_kinds_turns_and_marks(name: str) -> None:
    """As many meetings, each of its kind, each turn with label and words, each mark with its type."""
    gold = json.loads((SECOND / f"{name}.json").read_text(encoding="utf-8"))
    text = (SECOND / f"{name}.txt").read_text(encoding="utf-8")
    meetings = read(text, gold["language"])
    expected = gold.get("meetings", [gold])
    assert [str(meeting.kind) for meeting in meetings] == [each["kind"] for each in expected]
    for meeting, wanted in zip(meetings, expected, strict=True):
        # Whether a page's end is a paragraph's end cannot be known where both end a sentence: words are compared.
        told = [(turn.label, turn.text.split()) for turn in meeting.turns]
        assert told == [(turn["label"], turn["text"].split()) for turn in wanted["turns"]]
        marks = sorted((str(mark.type), mark.text) for mark in meeting.marks)
        assert marks == sorted((mark["type"], mark["text"]) for mark in wanted["marks"])


def test_the_set_is_there() -> None:
    """Twelve records in four languages."""
    languages = {json.loads((SECOND / f"{name}.json").read_text(encoding="utf-8"))["language"] for name in NAMES}
    assert len(NAMES) == 12
    assert languages == {"eng", "rus", "deu", "chi_sim"}
