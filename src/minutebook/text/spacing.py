"""Letter-spaced words (``P R E S E N T`` means ``PRESENT``), and spaces in Chinese lines, which engines drop."""

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
WIDE_GAP_RULE = "chinese-space"
# In shares of a character's width. A typist's space beside a figure is a half, and reads as 0.7 of it on clean and heavy
# scans alike; within words no gap beside a figure was wider than 0.5. Between characters a space is a whole one: 1.0 to
# 1.3 of it on clean scans, where no gap within words was wider than 0.8; on heavy ones a lost comma leaves as much.
FIGURE_GAP = 0.6
CHARACTER_GAP = 0.9


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


def find_chinese_spaces(line: Line) -> Iterator[Change]:
    """A space where two neighbours in a Chinese line stand so far apart that one was typed: 第 4 号, 第4号　共12份."""
    offsets = _offsets(line)
    widths = [word.box.width for word in line.words if len(word.text) == 1 and _is_ideograph(word.text)]
    if offsets is None or not widths:
        return
    usual = statistics.median(widths)
    for at, (left, right) in enumerate(pairwise(line.words)):
        end = offsets[at] + len(left.text)
        if end != offsets[at + 1]:
            continue
        gap = (right.box.left - left.box.right) / usual
        figure = left.text[-1].isdecimal() != right.text[0].isdecimal()
        written = all(char.isdecimal() or _is_ideograph(char) for char in left.text[-1] + right.text[0])
        if written and gap >= (FIGURE_GAP if figure else CHARACTER_GAP):
            last = left.text[-1]
            yield Change(WIDE_GAP_RULE, end - 1, end, last, last + (" " if figure else "\u3000"))


def _is_ideograph(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


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
