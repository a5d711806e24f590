"""The editorial marks of a meeting in their places: insertions, footnotes, stamps."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from minutebook.model import CleanLine, Furniture, Mark, MarkType, Span
from minutebook.segment.layout.paragraphs import flow
from minutebook.segment.layout.passage import Passage
from minutebook.segment.layout.rows import Row
from minutebook.segment.marks.brackets import SQUARE_OPEN
from minutebook.segment.marks.marks import MarkBook
from minutebook.segment.marks.shapes import give_square_brackets
from minutebook.segment.turns.turns import Speech

# Of a damaged file more than this share of the words were read with doubt, as where people are told.
DAMAGED_WORDS = 0.03


class _Owner(NamedTuple):
    """A turn and the stretch it covers, as (index of the line, character)."""

    begins: tuple[int, int]
    ends: tuple[int, int]
    seq: int


def place_marks(
    lines: Sequence[CleanLine],
    stretches: tuple[Sequence[Row], Sequence[Row], Sequence[Row]],
    feet: Sequence[tuple[int, ...]],
    speeches: Sequence[Speech],
    book: MarkBook,
    *,
    reviewed: Collection[int] = (),
    told: bool = False,
) -> Iterator[Mark]:
    """All marks of a meeting, in order of place.

    Args:
        lines: the meeting's lines, furniture too: stamps stand there.
        stretches: the rows of header, body and closing part.
        feet: footnotes as indexes into the rows of body and closing part, one behind the other.
        speeches: the turns, as read from the body's rows.
        book: the rules.
        reviewed: lines that say who has reviewed the record: no remark but between an editor's square brackets.
        told: whether the record is a narrative, in which a bracketed sentence is its author's or editor's remark.
    """
    _, body, tail = stretches
    below = [*body, *tail]
    notes = [[below[at] for at in note] for note in feet]
    in_notes = {row.index for note in notes for row in note}
    owners = [
        _Owner((body[each.first].index, each.start), (body[each.last].index, len(body[each.last].text)), each.turn.seq)
        for each in speeches
    ]
    said = {each.said for each in speeches}
    opening = {body[each.first].index for each in speeches if not each.start}
    framed = {(body[each.first].index, each.start, each.turn.label) for each in speeches}
    doubted = sum(len(line.doubtful) for line in lines)
    damaged = doubted > DAMAGED_WORDS * sum(len(line.text.split()) for line in lines)
    # Round brackets may be square ones misread where the record has some.
    damaged = damaged and any("[" in line.text for line in lines)
    initials = {each.turn.label for each in speeches if len(each.turn.label) == 1}
    found: list[tuple[int, int, Mark]] = []
    for rows in stretches:
        spoken = rows is body
        passage = flow([row for row in rows if row.index not in in_notes], opening=opening)
        opens = _opens(passage, said) if spoken else None
        read = any(row.line.confidence < 1 for row in rows)
        for each in book.find(passage.text, opens=opens, spoken=spoken, read=read, damaged=damaged):
            if each.text.strip("()") in initials:
                # "Stefan Urbanek (U)" defines a label; it is no classification of the paragraph.
                continue
            index, column = passage.place(each.start)
            if each.type is MarkType.SUPPLIED and (index, column, each.text[1:-1].strip()) in framed:
                # 〔骆团长〕老师傅用的是什么水？: brackets that set off a label supply nothing.
                continue
            if index in reviewed and each.text[0] not in SQUARE_OPEN:
                continue
            spans = passage.spans(each.start, each.end)
            noted = told and each.rule == "bracketed-sentence"
            noted = noted or (index in reviewed and each.rule.startswith("bracketed"))
            kind = MarkType.NOTE if noted else each.type
            meant = give_square_brackets(each, read=lines[index].confidence < 1)
            found.append((index, column, Mark(kind, meant.text, meant.rule, spans, _owner(owners, index, column))))
    for block in notes:
        passage = flow(block)
        mark = Mark(MarkType.NOTE, passage.text.replace("\n", " "), "footnote", passage.spans())
        found.append((block[0].index, 0, mark))
    for index, line in enumerate(lines):
        if line.furniture is Furniture.STAMP:
            for each in book.find(line.text):
                span = Span(line.page_no, line.line_no, each.start, each.end)
                found.append((index, each.start, Mark(each.type, each.text, each.rule, (span,))))
    found.sort(key=lambda each: each[:2])
    yield from (mark for _, _, mark in found)


def _opens(passage: Passage, said: Collection[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether the words of a turn begin at a character of a passage."""
    return lambda at: passage.place(at) in said


def _owner(owners: Sequence[_Owner], index: int, column: int) -> int | None:
    at = bisect.bisect_right(owners, (index, column), key=lambda each: each.begins) - 1
    return owners[at].seq if at >= 0 and (index, column) <= owners[at].ends else None
