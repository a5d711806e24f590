"""Lay a text out as a typist would: page readings with boxes, in milliseconds and without OCR.

Blank line between paragraphs, form feed for a forced page, leading spaces kept. Stands in for a perfect reading
where a test is about what follows the reading.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Box, CleanLine, Line, PageReading, Route, Word

WIDTH, HEIGHT = 2550, 3300  # letter paper at 300 dpi
LEFT, TOP = 315, 300
PITCH, LEADING = 30, 75  # pixels: ten characters an inch, line and a half
CHINESE_SIZE = 53


def type_pages(
    text: str, language: str = "eng", *, lines_a_page: int = 36, columns: int = 62
) -> tuple[PageReading, ...]:
    """Page readings of ``text``, each line a :class:`Line` with a box a word, confidence 0.95."""
    chinese = language == "chi_sim"
    pages: list[list[str]] = []
    for part in text.split("\f"):
        typed: list[str] = []
        for paragraph in part.strip("\n").split("\n\n"):
            for row in paragraph.split("\n"):
                if chinese:
                    full = ("　　" + row) if len(row) > 35 else row
                    typed += [full[at : at + 35] for at in range(0, len(full), 35)] or [""]
                else:
                    typed += textwrap.wrap(row, columns, break_long_words=False, break_on_hyphens=False) or [""]
            typed.append("")
        pages += [typed[at : at + lines_a_page] for at in range(0, len(typed), lines_a_page)]
    return tuple(_set_page(no, typed, language) for no, typed in enumerate(pages, start=1) if any(typed))


def _set_page(page_no: int, typed: list[str], language: str) -> PageReading:
    step = CHINESE_SIZE if language == "chi_sim" else PITCH
    lines: list[Line] = []
    for row, text in enumerate(typed):
        if not text.strip():
            continue
        top = TOP + row * LEADING
        words, at = [], 0
        for part in text.replace("　", "  ").split(" "):
            if part:
                words.append(Word(part, Box(LEFT + at * step, top, LEFT + (at + len(part)) * step, top + 45), 0.95))
            at += len(part) + 1
        joined = " ".join(word.text for word in words)
        box = Box(words[0].box.left, top, words[-1].box.right, top + 45)
        lines.append(Line(len(lines) + 1, joined, box, 0.95, tuple(words)))
    return PageReading(page_no, Route.SCAN, WIDTH, HEIGHT, language, "typescript", 0.95, tuple(lines))


def damage(lines: Sequence[CleanLine]) -> tuple[CleanLine, ...]:
    """Lines as of a damaged scan: in each a small word was read with doubt, and no name."""
    return tuple(replace(line, doubtful=("the",)) for line in lines)
