"""Remarks of whoever wrote a record, in paragraphs of their own that no bracket sets off: Note of the interpreter: ..."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from minutebook.segment.layout.paragraphs import begins_paragraph
from minutebook.segment.layout.rows import Row, is_sentence_end
from minutebook.segment.wording.turnlabels import TurnBook


def find_afternotes(
    rows: Sequence[Row], first: int, taken: Container[int], book: TurnBook, *, told: bool
) -> Iterator[tuple[int, ...]]:
    """Remarks as tuples of indexes into ``rows``.

    Args:
        rows: the rows of body and closing part.
        first: index of the first row below the last label: a note that does not say whose it is may be a speaker's words
            above it.
        taken: indexes of rows that are footnotes.
        book: the rules of turns.
        told: whether the record is a narrative, whose notes belong to the telling unless they say whose they are.
    """
    at = 0
    while at < len(rows):
        end = at + 1
        if at not in taken and (rule := book.first(rows[at].text, "afternote")):
            while end < len(rows) and not begins_paragraph(rows[end - 1], rows[end]):
                end += 1
            ends = is_sentence_end(rows[end - 1].text)
            signed = begins_paragraph(rows[at - 1] if at else None, rows[at]) and rule.keys.get("signed")
            if ends and (signed or (rows[at].gap and at >= first and not told)):
                yield tuple(range(at, end))
        at = end
