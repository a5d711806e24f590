"""Names that a line's end divides: what begins the row below is no label."""

from __future__ import annotations

from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.turnlabels import TurnBook, fold


def goes_on_with_name(above: Row, row: Row, book: TurnBook, *, colon: bool) -> bool:
    """Whether a row goes on with a name that the row above began with a form of address (A. is Mr. / Renn. His wife; but not: it
    burns, Sir. / Mr. Renn:), or with a phrase (from the / Safra).

    Args:
        above: the row before it.
        row: the row that could open a turn.
        book: the rules.
        colon: whether what looks like a label has a colon, which tells otherwise below a blank line or on a new page.
    """
    last = above.text.rpartition(" ")[2]
    # "Who let the cars on?" is whole; a mark behind a preposition may be a sentence's end misread: "forty have come in,".
    particle = last.islower() and last[-1] not in ".?!" and fold(last) in book.particles
    particle = particle and (last.isalpha() or not row.gap)
    return (particle or book.parts_name(above.text)) and not (row.gap and colon)
