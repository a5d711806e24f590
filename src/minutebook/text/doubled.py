"""Words that an engine gives twice, for one that stands on the page once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from minutebook.model import Change, Line, Word
from minutebook.text.spacing import find_offsets

RULE = "doubled-word"
# A single letter may be an initial, and has no room to tell by.
SHORTEST = 2
# Of two boxes of one word the narrower lay within the other by more than nine tenths on 12 heavy pages; words that are
# typed twice (four four one, Pago Pago) did not touch.
LEAST_SHARED = 0.5


def find_doubled_words(line: Line) -> Iterator[Change]:
    """One change for each word that follows itself in the same place of the page: ``Tromsø, Tromsø, 4 May``."""
    pairs = [at for at, pair in enumerate(pairwise(line.words)) if _is_one(*pair)]
    offsets = find_offsets(line) if pairs else None
    if offsets is None:
        return
    for at in pairs:
        start, end = (offsets[no] + len(line.words[no].text) for no in (at, at + 1))
        yield Change(RULE, start, end, line.text[start:end], "")


def _is_one(left: Word, right: Word) -> bool:
    if left.text != right.text or len(left.text) < SHORTEST:
        return False
    shared = min(left.box.right, right.box.right) - max(left.box.left, right.box.left)
    return shared >= LEAST_SHARED * min(left.box.width, right.box.width)
