"""Lines that stand in columns in the order in which a reader takes them."""

from __future__ import annotations

from dataclasses import replace

from minutebook.model import PageReading
from minutebook.text.labelcolumn import put_labels_in_place
from minutebook.text.listcolumns import put_lists_in_order
from minutebook.text.tornlines import join_torn_lines


def order_columns(page: PageReading) -> PageReading:
    """The same reading with torn lines whole, labels of a column of their own beside their words, and lists that stand
    beside each other one after the other; lines are numbered anew where that moves any.
    """
    lines = put_lists_in_order(put_labels_in_place(join_torn_lines(page.lines)))
    if lines == page.lines:
        return page
    return replace(page, lines=tuple(replace(line, line_no=no) for no, line in enumerate(lines, start=1)))
