"""Rows joined into running text, each character traceable to its line."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field

from minutebook.model import Span
from minutebook.segment.layout.rows import Row


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one row: characters ``start`` to ``end`` of ``row.text``; ``glue`` stands before it."""

    row: Row
    start: int
    end: int
    glue: str = ""


@dataclass(slots=True)
class Passage:
    """Running text made of pieces. ``text`` may be cut and read freely; :meth:`spans` leads back to the lines."""

    pieces: tuple[Piece, ...]
    text: str = ""
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts: list[str] = []
        length = 0
        for piece in self.pieces:
            words = piece.row.text[piece.start : piece.end]
            self._starts.append(length + len(piece.glue))
            parts += [piece.glue, words]
            length += len(piece.glue) + len(words)
        self.text = "".join(parts)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Where characters ``start`` to ``end`` of :attr:`text` stand in the clean text of their lines."""
        end = len(self.text) if end is None else end
        found: list[Span] = []
        at = max(0, bisect.bisect_right(self._starts, start) - 1)
        for piece, begins in zip(self.pieces[at:], self._starts[at:], strict=True):
            if begins >= end:
                break
            first = max(start - begins, 0) + piece.start
            last = min(end - begins, piece.end - piece.start) + piece.start
            if last > first:
                line = piece.row.line
                shift = len(line.text) - len(line.text.lstrip())
                found.append(Span(line.page_no, line.line_no, first + shift, last + shift))
        return tuple(found)

    def place(self, offset: int) -> tuple[int, int]:
        """Index of the row that character ``offset`` stands in, and its place in that row's text."""
        at = max(0, bisect.bisect_right(self._starts, offset) - 1)
        piece = self.pieces[at]
        return piece.row.index, max(0, offset - self._starts[at]) + piece.start


def join_rows(pieces: Iterable[Piece]) -> Passage:
    """The passage of ``pieces`` that are not empty."""
    return Passage(tuple(piece for piece in pieces if piece.end > piece.start))
