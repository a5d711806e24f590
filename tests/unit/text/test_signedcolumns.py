"""Signatures beside each other are read one below the other, each behind its label; what only looks so stays as it is."""

from __future__ import annotations

import pytest

from minutebook.text.signedcolumns import put_signatures_in_order
from tests.unit.text.test_listcolumns import typed


@pytest.mark.parametrize(
    ("labels", "names", "offices"),
    [
        (("Recorded:", "Confirmed:"), ("Dahl", "Grütz"), ("Colonel", "Ambassador")),
        (("Записал:", "Верно:"), ("Р. Седов", "И. Орлов"), ("Атташе", "Секретарь")),
        (("记录：", "校对："), ("石平", "林德"), ("秘书", "科长")),
    ],
)
def test_each_name_stands_behind_its_label(
    labels: tuple[str, str], names: tuple[str, str], offices: tuple[str, str]
) -> None:
    lines = (typed(1, *labels), typed(2, *names), typed(3, *offices), typed(5, "Distribution: file"))
    ordered = put_signatures_in_order(lines)
    assert [line.text for line in ordered] == [
        f"{labels[0]} {names[0]}",
        offices[0],
        f"{labels[1]} {names[1]}",
        offices[1],
        "Distribution: file",
    ]
    assert ordered[0].box.bottom == lines[1].box.bottom


def test_labels_with_their_values_or_figures_below_stay_as_they_are() -> None:
    for lines in (
        (typed(1, "Date: 4 May", "Place: Oslo"), typed(2, "Minister Holm", "Mr. Orde")),
        (typed(1, "Tenders:", "Offered:"), typed(2, "Holm Sons", "845 pounds")),
        (typed(1, "Recorded:", "Confirmed:"), typed(2, "Dahl", "Grütz", at=1500)),
        (typed(1, "Recorded:", "Confirmed:"), typed(2, "and so they all went home again")),
    ):
        assert put_signatures_in_order(lines) == lines
