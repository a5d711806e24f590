"""How rows lie to the field above them: set in below its label, or broken off at the margin or the end of a page."""

from __future__ import annotations

from minutebook.segment.header.found import OpenField
from minutebook.segment.layout.rows import Row, is_sentence_end
from minutebook.segment.sheet.sheet import Sheet

# Characters by which the second line of a value is set in at least, where it is.
HANGING_INDENT = 2
# Characters by which the rest of an entry is set in below its beginning.
LEAST_SET_IN, MOST_SET_IN = 1.5, 6.0
# A row at least so full may have been broken by the typist before the margin.
NEARLY_FULL = 0.65
# A row at least so full ends at the margin.
FULL = 0.9


def hangs(above: OpenField, row: Row) -> bool:
    """Whether a row begins further in than the field above it."""
    return row.indent - above.row.indent >= HANGING_INDENT


def is_set_in(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row stands in a margin of its own below the label of the field above."""
    return hangs(above, sheet.rows[at]) and not sheet.tops_column(at)


def runs_over_page(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins a page in the middle of what the row above it says, which is full, or nearly so where small
    letters follow small ones: ... посол В. / И. Лабзин, ... and two / students.
    """
    row, above = sheet.rows[at], sheet.rows[at - 1]
    small = row.text[:1].islower() and above.text.rpartition(" ")[2][:1].islower()
    return row.new_page and above.wide >= (NEARLY_FULL if small else FULL) and not is_sentence_end(above.text)


def stands_under(row: Row, above: Row) -> bool:
    """Whether a row is set in a few characters below the one ``above``, as the rest of an entry below its beginning:
    Mr. H. V. Orde / (Leader), Wing Commander / P. L. Hale.
    """
    return not row.gap and LEAST_SET_IN < row.indent - above.indent <= MOST_SET_IN
