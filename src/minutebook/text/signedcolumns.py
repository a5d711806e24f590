"""Signatures beside each other, which an engine reads across: each label set before its name, one below the other.

``Recorded:            Confirmed:`` / ``Dahl                 Grütz`` / ``Colonel              Ambassador``
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.model import Line
from minutebook.text.halves import take_words
from minutebook.text.tabs import character_width, find_tabs

# Lines of a signature below its label, and words of each.
LONGEST_BLOCK = 3
LONGEST_LINE = 4
# Characters by which the beginnings of a column's lines may differ.
ALIGNED = 2.0
_COLONS = (":", "：")


def put_signatures_in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, each label of two or three that stand beside each other with the words below it in its column."""
    ordered = list(lines)
    at = 0
    while at < len(ordered):
        rows = _rows_from(ordered, at)
        columns = list(zip(*rows, strict=True)) if len(rows) > 1 else []
        blocks = [line for label, name, *rest in columns for line in (_join(label, name), *rest)]
        ordered[at : at + (len(rows) if blocks else 0)] = blocks
        at += max(1, len(blocks))
    return tuple(ordered)


def _rows_from(lines: Sequence[Line], at: int) -> list[list[Line]]:
    """The labels that line ``at`` is made of, and the rows of their columns below; none where there are no such labels."""
    heads = _part(lines[at])
    if len(heads) < 2 or not all(_is_label(head.text) for head in heads):
        return []
    rows = [heads]
    for line in lines[at + 1 : at + 2 + LONGEST_BLOCK]:
        row = _part(line)
        near = ALIGNED * character_width(line)
        aligned = len(row) == len(heads) and all(
            abs(half.box.left - head.box.left) <= near for half, head in zip(row, heads, strict=True)
        )
        if not aligned:
            break
        rows.append(row)
    told = all(_is_signed(half.text) for row in rows[1:] for half in row)
    return rows if told and len(rows) <= 1 + LONGEST_BLOCK else []


def _is_label(text: str) -> bool:
    """Whether words are a label and nothing else, as Recorded by: is."""
    return text.endswith(_COLONS) and text.count(":") + text.count("：") == 1 and len(text.split()) <= LONGEST_LINE


def _is_signed(text: str) -> bool:
    """Whether words may be a name or office below a label: few, begun large, without figures or a colon."""
    few = len(text.split()) <= LONGEST_LINE and not any(char.isdigit() or char in _COLONS for char in text)
    return few and text[:1].isalpha() and not text[:1].islower()


def _part(line: Line) -> list[Line]:
    """A line as its parts between wide spaces."""
    cuts = [0, *(tab.words for tab in find_tabs(line)), len(line.words)]
    return [take_words(line, line.words[start:end]) for start, end in itertools.pairwise(cuts) if end > start]


def _join(label: Line, name: Line) -> Line:
    """A label and the name below it as one line."""
    return take_words(label, (*label.words, *name.words))
