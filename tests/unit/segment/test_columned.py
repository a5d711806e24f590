"""Speakers on the left, their words in a column of their own: turns without any mark; votes, offices and tables are none."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read, turns

HEAD = "Record of Talks\n\nDate: 5 May 1964\nPresent:\nMr. A. Holm, Minister\nMr. P. Krag\nMr. E. Lindberg\n"


@pytest.mark.parametrize(("gap", "column"), [("\n", 15), ("", 15), ("\n", 26)])
def test_words_beside_their_speakers(gap: str, column: int) -> None:
    """Right below the list or not; what goes on below stands in the column, and may hold a colon."""
    said = [
        ("Mr. Holm", "Mr. Krag, I welcome you."),
        ("Mr. Krag", "Mr. Holm, I am honoured."),
        ("Lindberg", "Yes, and here is the map you asked\nfor when we met last year: take it\nhome.\nIt is new."),
        ("Mr. Holm", "Here it lies."),
    ]
    rows = [f"{name:<{column}}{words}".replace("\n", "\n" + " " * column) for name, words in said]
    told = turns(HEAD + gap + "\n\n".join(rows) + "\n")
    assert [(turn.label, turn.text) for turn in told] == [
        *said[:2],
        ("Lindberg", "Yes, and here is the map you asked for when we met last year: take it home.\nIt is new."),
        said[3],
    ]
    assert told[0].spans[0][2:] == (0, len("Mr. Holm Mr. Krag, I welcome you."))


def test_speeches_of_two_rows_each() -> None:
    """No row with a name ends a sentence, but goes on in its column."""
    rows = [("Holm", "I welcome you"), ("Krag", "I thank you"), ("Holm", "I show you the map")]
    typed = "\n\n".join(f"{name:<15}{words} here today in\n{'':<15}this house." for name, words in rows)
    assert [turn.text for turn in turns(f"{HEAD}\n{typed}\n")] == [
        f"{words} here today in this house." for _, words in rows
    ]


def test_rows_right_below_each_other_in_two_languages() -> None:
    head = "Niederschrift\n\nDatum: 5. Mai 1964\nTeilnehmer: Herr Weidner, Herr Krapf\n\n"
    told = turns(
        f"{head}Weidner        Guten Tag.\nKrapf          Ich bringe zwei Fragen mit.\nWeidner        Bitte.\n", "deu"
    )
    assert [turn.label for turn in told] == ["Weidner", "Krapf", "Weidner"]
    head = "Запись беседы\n\nДата: 5 мая 1964 г.\nПрисутствовали: Седов В.С.; Кранц Э.\n\n"
    told = turns(f"{head}Кранц          Вот нота.\n\nСедов          Передайте.\n\nКранц          Вот она.\n", "rus")
    assert [turn.label for turn in told] == ["Кранц", "Седов", "Кранц"]


@pytest.mark.parametrize(
    "rows",
    [
        # Votes: no sentences.
        "Holm           Yes\n\nKrag           No\n\nLindberg       Yes\n\nHolm           No\n",
        # Nobody comes back.
        "Holm           He will see to it.\n\nKrag           He has the map.\n\nLindberg       He writes.\n",
        # One speaks alone.
        "Holm           He will see to it.\n\nHolm           He has the map.\n\nHolm           He writes.\n",
        # No column: each begins elsewhere.
        "Holm      I thank you.\n\nKrag              I thank you.\n\nHolm                         It is late.\n",
    ],
)
def test_what_only_looks_so_opens_no_turn(rows: str) -> None:
    (meeting,) = read(f"{HEAD}\n{rows}")
    assert not meeting.turns


@pytest.mark.parametrize(
    "rows",
    [
        # A person named above, beside his office.
        "Mr. A. Holm      Minister\nMr. P. Krag      Envoy\nMr. E. Lind      Clerk\n",
        # What comes back is nobody's name.
        "Annex A          First map\nAnnex A          Second map\nAnnex A          Third map\n",
    ],
)
def test_columns_within_a_header_do_not_end_it(rows: str) -> None:
    (meeting,) = read(
        f"Record of Talks\n\nDate: 5 May 1964\nChairman: Mr. A. Holm\nPresent:\n{rows}Place: Oslo\n\n"
        "Holm: I welcome you.\n\nKrag: Thank you.\n\nHolm: Good.\n"
    )
    assert meeting.place == "Oslo"
