"""Lines, and the stretches of them that turns stand on, as columns.

These are nine tenths of all rows: they are gathered column by column, and their identifiers are made in DuckDB. Row by
row they would take most of the time of a load.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from minutebook.model import Box, Change, CleanLine, Line, Span


@dataclass(slots=True)
class Boxes:
    """Boxes in pixels, by edge."""

    box_left: list[int] = field(default_factory=list)
    box_top: list[int] = field(default_factory=list)
    box_right: list[int] = field(default_factory=list)
    box_bottom: list[int] = field(default_factory=list)

    def extend(self, boxes: Sequence[Box]) -> None:
        """Append ``boxes``."""
        if boxes:
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            self.box_left += lefts
            self.box_top += tops
            self.box_right += rights
            self.box_bottom += bottoms


@dataclass(slots=True)
class LineColumns:
    """Rows of ``lines``, but for what ``sql/insert_lines.sql`` adds."""

    document_id: list[str] = field(default_factory=list)
    page_no: list[int] = field(default_factory=list)
    line_no: list[int] = field(default_factory=list)
    block: list[int] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    text: list[str | None] = field(default_factory=list)
    joint: list[str | None] = field(default_factory=list)
    language: list[str | None] = field(default_factory=list)
    furniture: list[str | None] = field(default_factory=list)
    furniture_rule: list[str | None] = field(default_factory=list)
    changes: list[tuple[Change, ...]] = field(default_factory=list)
    confidence: list[float] = field(default_factory=list)
    boxes: Boxes = field(default_factory=Boxes)

    def __len__(self) -> int:
        return len(self.document_id)

    def add_clean(self, document_id: str, lines: Sequence[CleanLine], boxes: Sequence[Box]) -> None:
        """Append cleaned lines of a document, each with its box."""
        self.document_id += [document_id] * len(lines)
        self.page_no += [line.page_no for line in lines]
        self.line_no += [line.line_no for line in lines]
        self.block += [line.block for line in lines]
        self.raw += [line.raw for line in lines]
        self.text += [line.text for line in lines]
        self.joint += [line.joint for line in lines]
        self.language += [line.language for line in lines]
        self.furniture += [line.furniture for line in lines]
        self.furniture_rule += [line.furniture_rule for line in lines]
        self.changes += [line.changes for line in lines]
        self.confidence += [line.confidence for line in lines]
        self.boxes.extend(boxes)

    def add_raw(self, document_id: str, page_no: int, lines: Sequence[Line], boxes: Sequence[Box]) -> None:
        """Append lines of a page that were read and not cleaned, each with its box."""
        nothing: list[str | None] = [None] * len(lines)
        self.document_id += [document_id] * len(lines)
        self.page_no += [page_no] * len(lines)
        self.line_no += [line.line_no for line in lines]
        self.block += [line.block for line in lines]
        self.raw += [line.text for line in lines]
        for column in (self.text, self.joint, self.language, self.furniture, self.furniture_rule):
            column += nothing
        self.changes += [()] * len(lines)
        self.confidence += [line.confidence for line in lines]
        self.boxes.extend(boxes)


@dataclass(slots=True)
class StretchColumns:
    """Rows of ``turn_lines``, but for what ``sql/insert_turn_lines.sql`` adds."""

    turn_id: list[str] = field(default_factory=list)
    document_id: list[str] = field(default_factory=list)
    part_no: list[int] = field(default_factory=list)
    page_no: list[int] = field(default_factory=list)
    line_no: list[int] = field(default_factory=list)
    start_char: list[int] = field(default_factory=list)
    end_char: list[int] = field(default_factory=list)
    boxes: Boxes = field(default_factory=Boxes)

    def __len__(self) -> int:
        return len(self.document_id)

    def add(self, document_id: str, turn_id: str, spans: Sequence[Span], boxes: Sequence[Box]) -> None:
        """Append the stretches of a turn in reading order, each with its box."""
        if not spans:
            return
        pages, lines, starts, ends = zip(*spans, strict=True)
        self.turn_id += [turn_id] * len(spans)
        self.document_id += [document_id] * len(spans)
        self.part_no += range(1, len(spans) + 1)
        self.page_no += pages
        self.line_no += lines
        self.start_char += starts
        self.end_char += ends
        self.boxes.extend(boxes)


def name_columns(columns: LineColumns | StretchColumns) -> list[tuple[str, Sequence[Any]]]:
    """The columns by name."""
    names = [name for name in type(columns).__dataclass_fields__ if name != "boxes"]
    named = [(name, getattr(columns, name)) for name in names]
    return named + [(name, getattr(columns.boxes, name)) for name in Boxes.__dataclass_fields__]
