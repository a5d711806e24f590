"""Dividers: pages between others that carry a tab label or a heading and nothing else. Kept, and left out of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Furniture

# A label of a tab, or of one part of it, has so many lines and words at most, and so many letters a line at least;
# a Chinese label has two signs.
MOST_LINES = 3
MOST_WORDS = 8
FEWEST_LETTERS = 4
# Confidence from which a line of such a page is its label; what stands beside it at less is specks and perforations.
SURE = 0.6
# Letters of unsure lines above which the page is a poor reading of a full one, not a divider.
MOST_UNSURE = 60
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
# Share of capitals among letters from which a line is in capitals.
MOSTLY = 0.7
_CALLED = re.compile(r"[:：\[\]]")
_CHINESE = re.compile(r"[㐀-鿿]")
_SPEECH = re.compile(
    r"[.!?:;,。！？：；，…\]-]\s*$|[\[\]]|^\s*[(（].*[)）]\s*$|^\W*[^\W\d_A-ZÀ-ÞА-ЯЁ]?[a-zà-ÿа-яё]|\w[:：]\s+\w"
)
"""A line that ends as speech does or goes on, holds an editor's bracket or is all in brackets, begins in small letters, or says something
behind a colon: Recorded by: Ana Berg."""


def mark_dividers(lines: Sequence[CleanLine]) -> list[CleanLine]:
    """The lines, with those of dividers marked.

    Never on the first page with text, whose few words are the title of the whole; on the last only capitals, as a
    record may end with a name.
    """
    pages: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.furniture is None:
            pages[line.page_no].append(at)
    marked = list(lines)
    numbers = sorted(pages)
    last_page = max((line.page_no for line in lines), default=0)
    for number in numbers[1:]:
        places = pages[number]
        label = _find_label([lines[at] for at in places])
        if not label or (number == last_page and not all(line.text.isupper() for line in label)):
            continue
        for at in places:
            kind = (Furniture.DIVIDER, "few-words") if lines[at] in label else (Furniture.NOISE, "beside-few-words")
            marked[at] = replace(lines[at], furniture=kind[0], furniture_rule=kind[1])
    return marked


def _find_label(lines: Sequence[CleanLine]) -> list[CleanLine]:
    """The lines that say what a divider announces; none if the page is no divider."""
    label = [line for line in lines if line.confidence >= SURE and _count_letters(line) >= FEWEST_LETTERS]
    unsure = sum(_count_letters(line) for line in lines if line not in label)
    words = sum(len(_WORD.findall(line.text)) for line in label)
    if not label or len(label) > MOST_LINES or words > MOST_WORDS or unsure > MOST_UNSURE:
        return []
    return [] if any(_is_speech(line.text.strip()) for line in label) else label


def _count_letters(line: CleanLine) -> int:
    """Letters of a line, a Chinese sign counted as two."""
    return len(_LETTER.findall(line.text)) + len(_CHINESE.findall(line.text))


def _is_speech(text: str) -> bool:
    """Whether a line may be part of what was said. One mostly in capitals is none, unless it names a speaker or holds
    an editor's brackets: specks beside it are read as stops and small letters.
    """
    cased = [letter for letter in text if letter.isupper() or letter.islower()]
    capitals = sum(letter.isupper() for letter in cased)
    if cased and capitals >= MOSTLY * len(cased) and not _CALLED.search(text):
        return False
    return bool(_SPEECH.search(text))
