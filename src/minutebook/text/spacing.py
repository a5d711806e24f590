"""Letter-spaced words: ``P R E S E N T`` was typed for emphasis and means ``PRESENT``."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from itertools import pairwise

from minutebook.model import Change, Line, Word

RULE = "letter-spacing"
# Fewer single letters in a row may be initials or a list of points.
FEWEST_LETTERS = 4
# A gap this many times the usual one between spaced letters parts two words: typists leave two or three spaces there.
WORD_GAP = 1.6
_CLOSING = ".,:;!?)]»”"


def find_spacing_changes(line: Line) -> Iterator[Change]:
    """One change for each run of single letters, drawn together; wider gaps within the run part words."""
    offsets = _offsets(line)
    if offsets is None:
        return
    run: list[int] = []
    for at, word in enumerate((*line.words, None)):
        if word is not None and _is_single(word, last=False):
            run.append(at)
            continue
        if word is not None and run and _is_single(word, last=True):
            run.append(at)
        if len(run) >= FEWEST_LETTERS:
            start, last = offsets[run[0]], run[-1]
            end = offsets[last] + len(line.words[last].text)
            before, after = line.text[start:end], _draw_together([line.words[index] for index in run])
            if before != after:
                yield Change(RULE, start, end, before, after)
        run = []


def _is_single(word: Word, *, last: bool) -> bool:
    letters = word.text.rstrip(_CLOSING) if last else word.text
    return len(letters) == 1 and letters.isalpha() and letters < "\u2e80"


def _draw_together(words: list[Word]) -> str:
    gaps = [right.box.left - left.box.right for left, right in pairwise(words)]
    usual = max(1.0, statistics.median(gaps))
    text = words[0].text
    for gap, word in zip(gaps, words[1:], strict=True):
        text += (" " if gap > WORD_GAP * usual else "") + word.text
    return text


def _offsets(line: Line) -> list[int] | None:
    """Where each word starts in the line's text; None if the words are not its text."""
    found, at = [], 0
    for word in line.words:
        at = line.text.find(word.text, at)
        if at < 0:
            return None
        found.append(at)
        at += len(word.text)
    return found
