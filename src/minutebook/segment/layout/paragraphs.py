"""Where a paragraph begins: what a blank line, an indent, a short line and a new page each say about it."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from minutebook.segment.layout.passage import Passage, Piece, join_rows
from minutebook.segment.layout.rows import Row

# A first line set in by at least this many characters begins a paragraph: typists used three to ten.
PARAGRAPH_INDENT = 2.0
# A line that fills at least this share of the text's width may have been broken for want of room.
FULL_LINE = 0.8
# A line that fills less than this share was not broken for want of room, whatever it ends with.
SHORT_LINE = 0.6
_ITEM = re.compile(r"(?:\d{1,2}|[^\W\d_])[.)]\s+\S|[•—–-]\s+\S")
# A line that is one remark in brackets: (Laughter.)
_REMARK = re.compile(r"[\[(（〔][^\[\]()（）〔〕]+[\])）〕][.。]?$")
# A square bracket that a row leaves open, and one that the row below closes.
_OPEN = re.compile(r"[\[〔［][^\[\]〔〕［］]*$")
_CLOSING = re.compile(r"[^\[\]〔〕［］]*[\]〕］]")
_CLOSED = re.compile(r"[.!?:;。！？：；…—][\"'’”»)\]）〕]*(?:\[\d+\])?$")


def begins_paragraph(above: Row | None, row: Row) -> bool:
    """Whether ``row`` begins a paragraph below ``above``, the row before it in the same text.

    A new page begins none by itself: only where the page before ended a sentence, and with it its line or with an
    indent below.
    """
    if above is None:
        return True
    if _OPEN.search(above.text) and _CLOSING.match(row.text) and not row.gap:
        # "187  9:40  [Withheld: six minutes." / "International relations]"
        return False
    closed = bool(_CLOSED.search(above.text))
    indented = row.indent - above.indent >= PARAGRAPH_INDENT
    if row.line.page_no != above.line.page_no:
        told = _ITEM.match(row.text) or _REMARK.match(row.text)
        return closed and (row.indent >= PARAGRAPH_INDENT or above.wide < FULL_LINE or bool(told))
    return row.gap or indented or (not row.wrapped and (closed or above.wide < SHORT_LINE))


def begins_line(above: Row | None, row: Row) -> bool:
    """Whether a label may open at ``row``: it was not merely broken off the line above for want of room.

    A line set in begins something, and so does one set out below a line in the middle of a sentence, which hangs.
    """
    if above is None or row.gap or not row.wrapped:
        return True
    hung = above.text[:1].islower() and row.text[:1].isupper()
    return row.indent - above.indent >= PARAGRAPH_INDENT or (hung and above.indent - row.indent >= PARAGRAPH_INDENT)


def set_in_hanging(rows: Sequence[Row], opening: Container[int]) -> list[Row]:
    """The rows, those of ``opening`` below which a speech hangs set in as far as it: its second line begins no paragraph.

    A speech hangs if all its lines up to the next blank one, page or speech stand in at one margin, but for the first.
    """
    hung = list(rows)
    for at, row in enumerate(rows):
        if at not in opening:
            continue
        end = at + 1
        while end < len(rows) and not (rows[end].gap or rows[end].new_page or end in opening):
            end += 1
        indents = [each.indent for each in rows[at + 1 : end]]
        if indents and min(indents) - row.indent >= PARAGRAPH_INDENT and max(indents) - min(indents) < PARAGRAPH_INDENT:
            hung[at] = replace(row, indent=min(indents))
    return hung


def flow(rows: Sequence[Row], starts: Mapping[int, int] | None = None, opening: Container[int] = ()) -> Passage:
    """``rows`` as running text: newlines between paragraphs, each line's joint inside them.

    Args:
        rows: in reading order; rows left out (footnotes, remarks) end no paragraph.
        starts: by index of a row where in it the text begins, if not with its first character.
        opening: indexes of rows that begin a paragraph whatever stands above: a label at the top of a page.
    """
    pieces: list[Piece] = []
    above: Row | None = None
    for row in rows:
        start = (starts or {}).get(row.index, 0)
        glue = ""
        if above is not None and pieces:
            glue = "\n" if row.index in opening or begins_paragraph(above, row) else above.line.joint
        if row.text[start:].strip():
            start += len(row.text[start:]) - len(row.text[start:].lstrip())
            pieces.append(Piece(row, start, len(row.text), glue))
        above = row
    return join_rows(pieces)
