"""Lines that stand in columns in the order in which a reader takes them."""

from __future__ import annotations

from dataclasses import replace

from minutebook.model import PageReading
from minutebook.text.formcolumns import part_forms
from minutebook.text.labelcolumn import put_labels_in_place
from minutebook.text.listcolumns import put_lists_in_order
from minutebook.text.ruledcolumns import remove_rules
from minutebook.text.signedcolumns import put_signatures_in_order
from minutebook.text.tablecells import put_cells_in_order
from minutebook.text.tornlines import join_torn_lines
from minutebook.text.tornrows import join_torn_rows


def order_columns(page: PageReading) -> PageReading:
    """The same reading with torn lines whole, the bars of tables gone, labels of a column of their own beside their words,
    fields that stand abreast in a form each in a line, and the cells of tables, lists and signatures that stand abreast one
    after the other; lines are numbered anew where that moves any.
    """
    lines = put_cells_in_order(remove_rules(join_torn_lines(page.lines)))
    lines = put_signatures_in_order(put_lists_in_order(part_forms(put_labels_in_place(join_torn_rows(lines)))))
    if lines == page.lines:
        return page
    return replace(page, lines=tuple(replace(line, line_no=no) for no, line in enumerate(lines, start=1)))
