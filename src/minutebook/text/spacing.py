"""Letter-spaced words (``P R E S E N T`` means ``PRESENT``), and spaces in Chinese lines, which engines drop."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutebook.model import Change, Line, Word

RULE = "letter-spacing"
# Fewer single letters in a row may be initials or a list of points.
FEWEST_LETTERS = 4
# A gap this many times the usual one between spaced letters parts two words: typists leave two or three spaces there.
WORD_GAP = 1.6
_CLOSING = ".,:;!?)]»”-–—"
# So many lines of a page with words set wide show that the typist sets names so.
FEWEST_WIDE = 2
_LABEL_ENDS = frozenset(":-–—")
WIDE_GAP_RULE = "chinese-space"
# Spaces are told by how far the middles of two neighbours lie apart, less their own halves, in characters' breadths: the
# edges of characters are the engine's guess, and on heavy scans their boxes swallow the space between them. A typist's space
# beside a figure was 0.43 and more on 64 clean to heavy pages, no pair without one above 0.26; a space between
# characters 0.78 and more, no pair without one above 0.38. Where a comma was lost there is as much.
FIGURE_GAP = 0.35
CHARACTER_GAP = 0.7
ELLIPSIS_RULE = "chinese-ellipsis"
# Chinese sets six dots in the room of two characters, in which engines may read three. With an editor's brackets they took
# 3.2 to 3.8 characters on 28 pages, clean to heavy, each bracket 0.7 of them.
BRACKETED_ELLIPSIS = 3.1
ELLIPSIS = 1.6
_BRACKET = 0.7
# Breadth of a figure beside that of a character.
_FIGURE = 0.5
# Lines so many times as high as the page's usual ones are in larger type, whose characters lie farther apart.
_LARGE = 1.4


def find_spacing_changes(line: Line, *, spaced: bool = False) -> Iterator[Change]:
    """One change for each run of single letters, drawn together; wider gaps within the run part words.

    Args:
        line: as the engine read it.
        spaced: whether words are set so elsewhere on its page, so that a short one before a colon may be too: Л и м: Нет.
    """
    offsets = find_offsets(line)
    if offsets is None:
        return
    for run in _find_runs(line.words):
        if len(run) >= FEWEST_LETTERS or (spaced and _is_short_label(line.words, run)):
            start, last = offsets[run[0]], run[-1]
            end = offsets[last] + len(line.words[last].text)
            before, after = line.text[start:end], _draw_together([line.words[index] for index in run])
            if before != after:
                yield Change(RULE, start, end, before, after)


def sets_letters_wide(lines: Sequence[Line]) -> bool:
    """Whether several lines of a page hold words whose letters are set apart, as a typist stresses them."""
    wide = sum(any(len(run) >= FEWEST_LETTERS for run in _find_runs(line.words)) for line in lines)
    return wide >= FEWEST_WIDE


def _find_runs(words: Sequence[Word]) -> Iterator[list[int]]:
    """Indexes of single letters beside each other; signs may stand behind the last. An initial behind a surname is none of it:
    Л о б з и н А. П.
    """
    run: list[int] = []
    for at, word in enumerate((*words, None)):
        if word is not None and _is_single(word, last=False):
            run.append(at)
            continue
        if word is not None and run and _is_single(word, last=True) and not _is_initial(word, words[run[-1]]):
            run.append(at)
        if run:
            yield run
        run = []


def _is_initial(word: Word, before: Word) -> bool:
    return before.text.islower() and word.text[:1].isupper() and word.text.endswith(".")


def _is_short_label(words: Sequence[Word], run: Sequence[int]) -> bool:
    """Whether three letters are a name or title at a line's start that a colon, a dash or another such word follows; two may be
    small words: И я: никогда.
    """
    letters = [words[at].text.rstrip(_CLOSING) for at in run]
    after = words[run[-1] + 1].text if run[-1] + 1 < len(words) else ""
    signed = words[run[-1]].text[-1] in _LABEL_ENDS or after[:1] in _LABEL_ENDS
    followed = words[run[-1]].text.endswith(".") and len(after) == 1 and after.isupper()
    cased = letters[0].isupper() and ("".join(letters).isupper() or "".join(letters[1:]).islower())
    return len(run) == FEWEST_LETTERS - 1 and run[0] == 0 and cased and (signed or followed)


def find_chinese_spaces(lines: Sequence[Line]) -> tuple[tuple[Change, ...], ...]:
    """For each of a Chinese page's lines the spaces that were typed where two neighbours stand apart: 第 4 号, 第4号　共12份; and
    the dots and brackets that the room of an ellipsis shows: [……].
    """
    steps = [_middle(right) - _middle(left) for line in lines for left, right in _neighbours(line)]
    usual = statistics.median(steps) if steps else 0
    height = statistics.median(line.box.height for line in lines) if lines else 0
    if usual <= 0 or height <= 0:
        # No two characters stand beside each other, as where lines run down the page.
        return ((),) * len(lines)
    found = []
    for line in lines:
        step = usual * (line.box.height / height if line.box.height > _LARGE * height else 1)
        found.append((*_find_wide_gaps(line, step), *_find_ellipses(line, step)))
    return tuple(found)


def _find_wide_gaps(line: Line, usual: float) -> Iterator[Change]:
    offsets = find_offsets(line)
    if offsets is None:
        return
    for at, (left, right) in enumerate(pairwise(line.words)):
        end = offsets[at] + len(left.text)
        if end != offsets[at + 1]:
            continue
        gap = (_middle(right) - _middle(left)) / usual - (_breadth(left) + _breadth(right)) / 2
        figure = left.text[-1].isdecimal() != right.text[0].isdecimal()
        written = all(char.isdecimal() or _is_ideograph(char) for char in left.text[-1] + right.text[0])
        if written and gap >= (FIGURE_GAP if figure else CHARACTER_GAP):
            last = left.text[-1]
            yield Change(WIDE_GAP_RULE, end - 1, end, last, last + (" " if figure else "\u3000"))


def _find_ellipses(line: Line, usual: float) -> Iterator[Change]:
    offsets = find_offsets(line) or []
    for at, (start, word) in enumerate(zip(offsets, line.words, strict=False)):
        dots = word.text.strip("[]")
        if not dots or dots.strip("…"):
            continue
        if dots != word.text:
            room, meant = (
                word.box.width / usual - _BRACKET * (len(word.text) - len(dots)),
                word.text.replace(dots, "……"),
            )
        elif 0 < at < len(line.words) - 1 and all(_is_wide(line.words[beside]) for beside in (at - 1, at + 1)):
            room = (_middle(line.words[at + 1]) - _middle(line.words[at - 1])) / usual - 1
            meant = "[……]" if room >= BRACKETED_ELLIPSIS else "……"
        else:
            continue
        if room >= ELLIPSIS and meant != word.text and (len(dots) == 1 or meant[0] == "["):
            yield Change(ELLIPSIS_RULE, start, start + len(word.text), word.text, meant)


def _neighbours(line: Line) -> Iterator[tuple[Word, Word]]:
    """Pairs of words beside each other that are one character each."""
    characters = (len(word.text) == 1 and _is_ideograph(word.text) for word in line.words)
    for (left, right), both in zip(pairwise(line.words), map(all, pairwise(characters)), strict=True):
        if both:
            yield left, right


def _is_wide(word: Word) -> bool:
    """Whether a word is one Chinese character or full-width sign."""
    return len(word.text) == 1 and word.text > "\u2e80"


def _middle(word: Word) -> float:
    return (word.box.left + word.box.right) / 2


def _breadth(word: Word) -> float:
    return sum(_FIGURE if char.isdecimal() else 1.0 for char in word.text)


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


def find_offsets(line: Line) -> list[int] | None:
    """Where each word starts in the line's text; None if the words are not its text."""
    found, at = [], 0
    for word in line.words:
        at = line.text.find(word.text, at)
        if at < 0:
            return None
        found.append(at)
        at += len(word.text)
    return found
