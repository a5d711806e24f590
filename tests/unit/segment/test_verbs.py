"""A verb joins a label to its speech."""

from __future__ import annotations

from tests.unit.segment.typed import labels, turns


def test_a_question_joined_by_its_verb() -> None:
    """In parliament the first question has no colon; the same words in a narrative open nothing."""
    text = (
        "HOUSE OF DEPUTIES\n\nMonday 3 June 1935\n\n4. Mr. Hobday asked the Minister of Roads when the bridge would open."
        "\n\nMr. Carew: In the spring.\n\nMr. Hobday: Which spring?\n\nMr. Carew: The next."
    )
    found = turns(text)
    assert [turn.label for turn in found] == ["Mr. Hobday", "Mr. Carew", "Mr. Hobday", "Mr. Carew"]
    assert found[0].text == "asked the Minister of Roads when the bridge would open."
    told = "Memorandum of conversation\n\n3 June 1935\n\nMr. Hobday asked the Minister when the bridge would open. Mr. Carew said that he did not know."
    assert labels(told) == []
