"""Pages of lines at given heights, for tests that are about the edges of pages and the ends of lines."""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.model import Box, CleanLine, Line, PageReading, Route, Word

WIDTH, HEIGHT, LEFT, CHARACTER, LEADING = 2550, 3300, 300, 30, 75


def make_line(no: int, text: str, top: int, confidence: float = 0.95) -> Line:
    """A line of words; two spaces leave a gap twice as wide."""
    words, at = [], 0
    for part in text.split(" "):
        if part:
            box = Box(LEFT + at * CHARACTER, top, LEFT + (at + len(part)) * CHARACTER, top + 45)
            words.append(Word(part, box, confidence))
        at += len(part) + 1
    box = Box(words[0].box.left, top, words[-1].box.right, top + 45)
    return Line(no, " ".join(word.text for word in words), box, confidence, tuple(words))


def make_page(
    page_no: int, rows: Sequence[tuple[float, str] | tuple[float, str, float]], language: str = "eng"
) -> PageReading:
    """A page of rows: height as a share of the page, words, and confidence where it is not 0.95."""
    lines = tuple(make_line(no, row[1], round(row[0] * HEIGHT), *row[2:]) for no, row in enumerate(rows, start=1))
    return PageReading(page_no, Route.SCAN, WIDTH, HEIGHT, language, "test", 0.95, lines)


def told(lines: Sequence[CleanLine]) -> list[tuple[int, str, str | None]]:
    """Page, raw words and furniture of each line."""
    return [(line.page_no, line.raw, line.furniture and str(line.furniture)) for line in lines]
