"""Older records quoted within a speech open no turns; a record's own labels always do."""

from __future__ import annotations

from tests.unit.segment.typed import labels, turns

HEADER = "Record of Talks\n\nDate: 5 May 1964\nPresent: Ada Holm; Per Vik; Jon Sand\n\n"
LAST = "That was last year.\n\nVik: Thank you.\n\nSand: Yes."


def test_a_record_set_in_below_a_colon_is_quoted() -> None:
    """All of it stays in the speech that quotes it, on whose margin the speech goes on."""
    quoted = "     Vik: The coal is paid.\n\n     Holm: It is not, nor will it be\n     before June."
    first, *_ = told = turns(HEADER + f"Holm: The record reads:\n\n{quoted}\n\n{LAST}")
    assert [turn.label for turn in told] == ["Holm", "Vik", "Sand"]
    assert first.text.split("\n")[:2] == ["The record reads:", "Vik: The coal is paid."]
    assert first.text.endswith("\nThat was last year.")


def test_labels_on_the_records_own_margin_are_not_quoted() -> None:
    """Where all are set in, or none is; below a sentence; and below a label that stands alone."""
    plain = f"Holm: The record reads:\n\nVik: The coal is paid.\n\nHolm: It is not.\n\n{LAST}"
    everyone = ["Holm", "Vik", "Holm", "Vik", "Sand"]
    assert labels(HEADER + plain) == everyone
    above = f"     Sand: I have read it, and so has everybody who was at the table when it\nwas signed.\n\n{plain}"
    assert labels(HEADER + above.replace("\n\n", "\n\n     ")) == ["Sand", *everyone]
    assert labels(HEADER + plain.replace("reads:\n\nVik", "reads well.\n\n     Vik")) == everyone
    introduced = plain.replace("Holm: The", "I sat with them, and this is what was said:\n\n     Sand: The")
    assert labels(HEADER + introduced)[:2] == ["Sand", "Vik"]
    alone = plain.replace("Holm: The record reads:\n\nVik", "Holm:\n\n     Vik")
    assert labels(HEADER + alone)[:2] == ["Holm", "Vik"]


def test_margins_of_pages_and_stray_labels_quote_nothing() -> None:
    """A label on another margin than most, or on a page whose margin is another, stands above no quoted record."""
    stray = "     Holm: Yes.\n\n     Vik: No.\n\nSand: I say this:\n\n     Vik: What?\n\n     Holm: Well."
    assert labels(HEADER + stray) == ["Holm", "Vik", "Sand", "Vik", "Holm"]
    short = "Holm: Yes.\n\nVik: No.\n\n" * 4
    long = "     Holm: I have read what you gave me, and it is not what was\nagreed. I say this:\n\n     Vik: What?"
    assert labels(f"{HEADER}{short}\f{long}")[-2:] == ["Holm", "Vik"]


def test_a_record_between_quotation_marks_is_quoted() -> None:
    """Closed at the paragraph's end, or opened anew with each; one mark alone is a speck before a label."""
    for quoted in (
        '"Vik: The coal is paid."',
        '"Vik: The coal is paid.\n\n"Holm: It is not."',
        "„Vik: The coal is paid.“",
        '"Vik: The coal is paid, and dry\nas well."',
    ):
        first, *_ = told = turns(HEADER + f"Holm: Let me quote.\n\n{quoted}\n\n{LAST}")
        assert [turn.label for turn in told] == ["Holm", "Vik", "Sand"]
        assert first.text == "Let me quote.\n" + quoted.replace("\n\n", "\n") + "\nThat was last year."
    speck = 'Holm: Let me ask.\n\n"Vik: Of course.\n\nHolm: Is it paid?\n\nVik: Yes.\n\nSand: No.'
    assert len(labels(HEADER + speck)) == 5
