"""An insertion in running text, and the text without its insertions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.model import MarkType


@dataclass(frozen=True, slots=True)
class Insertion:
    """A bracketed insertion: characters ``start`` to ``end`` of the text it was found in."""

    type: MarkType
    text: str
    start: int
    end: int
    rule: str


def touches(each: Insertion, others: list[Insertion]) -> bool:
    """Whether an insertion and one of others have characters in common."""
    return any(each.start < other.end and other.start < each.end for other in others)


def strip_insertions(text: str, insertions: list[Insertion]) -> str:
    """``text`` without the insertions, spaces and stops closed up."""
    kept: list[str] = []
    at = 0
    for each in insertions:
        kept.append(text[at : each.start])
        at = each.end
    kept.append(text[at:])
    rest = re.sub(r"[ \t]{2,}", " ", "".join(kept))
    rest = re.sub(r" +(?=[.,;:!?\n])", "", rest)
    return re.sub(r"(?m)^[ \t]+|[ \t]+$", "", rest).strip()
