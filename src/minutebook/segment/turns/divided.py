"""Names that a line's end divides: what begins the row below is no label."""

from __future__ import annotations

from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.turnlabels import TurnBook, fold

_CLOSING, _ENDS = "”\"’'»)]", ".?!-–—"


def goes_on_with_name(above: Row, row: Row, book: TurnBook, *, colon: bool = False, repaired: bool = False) -> bool:
    """Whether a row goes on with a name that the row above began with a form of address (A. is Mr. / Renn. His wife; but not: it
    burns, Sir. / Mr. Renn:), or with a phrase (from the / Safra).

    Args:
        above: the row before it.
        row: the row that could open a turn.
        book: the rules.
        colon: whether what looks like a label has a colon, which tells otherwise below a blank line or on a new page.
        repaired: whether it is one only as it was mended, which a phrase above that goes on tells otherwise there too.
    """
    last = above.text.rstrip(_CLOSING).rpartition(" ")[2]
    # "Who let the cars on?" is whole, and "I was about to—" broken off.
    particle = (repaired or not row.gap) and last.islower() and last[-1] not in _ENDS and fold(last) in book.particles
    return particle or (book.parts_name(above.text) and not (row.gap and colon))
