"""Counts add up, and rates follow from them, at their edges too."""

from __future__ import annotations

import pytest

from minutebook.evaluate.measures import Attribution, Edits, Figures, Overlap, Share, add_up


@pytest.mark.parametrize(
    ("overlap", "precision", "recall", "f1"),
    [
        (Overlap(3, 4, 6), 0.75, 0.5, 0.6),
        (Overlap(0, 0, 0), 1, 1, 1),
        (Overlap(0, 0, 5), 0, 0, 0),
        (Overlap(0, 5, 0), 0, 1, 0),
    ],
)
def test_precision_and_recall(overlap: Overlap, precision: float, recall: float, f1: float) -> None:
    """Finding nothing where there is nothing is perfect; finding something there is not."""
    assert (overlap.precision, overlap.recall, overlap.f1) == pytest.approx((precision, recall, f1))


def test_documents_weigh_by_their_length() -> None:
    """Sums are of counts, not of rates, and a document whose gold is silent does not enter."""
    short = Figures(Overlap(1, 1, 1), Attribution(1, 0, 0), Share(2, 2), 0, Share(1, 1), characters=Edits(1, 2))
    long = Figures(Overlap(0, 1, 3), Attribution(0, 2, 1), Share(0, 8), 4, Share(0, 1), header=Overlap(1, 1, 2))
    both = add_up([short, long])
    assert both == Figures(
        Overlap(1, 2, 4),
        Attribution(1, 2, 1),
        Share(2, 10),
        4,
        Share(1, 2),
        characters=Edits(1, 2),
        header=Overlap(1, 1, 2),
    )
    assert both.characters is not None
    assert both.characters.rate == 0.5
    assert both.word_speakers.value == 0.2
    assert both.attribution.turns == 4


def test_a_share_of_nothing_is_unknown() -> None:
    """No gold words at all: neither 0 nor 1."""
    assert Share(0, 0).value is None
