"""Lines, and the stretches of them that turns stand on, as columns.

These are nine tenths of all rows: they are gathered column by column, and their identifiers are made in DuckDB. Row by
row they would take most of the time of a load.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from minutebook.model import Box, Change, CleanLine, Line, Span

_LARGEST = 2**31 - 1
"""Of an INTEGER. Boxes at impossible places, as broken files have them, are held at this edge, where the checks find
them."""


@dataclass(slots=True)
class Numbers:
    """Columns of whole numbers, gathered as rows of ``len(names)`` of them."""

    names: tuple[str, ...]
    rows: list[tuple[int, ...]] = field(default_factory=list)

    def columns(self) -> list[tuple[str, array[int]]]:
        """Each column by name, within the limits of an INTEGER."""
        values = list(chain.from_iterable(self.rows))
        try:
            whole = array("i", values)
        except OverflowError:
            whole = array("i", [max(-_LARGEST, min(value, _LARGEST)) for value in values])
        return [(name, whole[at :: len(self.names)]) for at, name in enumerate(self.names)]


@dataclass(slots=True)
class Repeated:
    """Columns of which neighbouring rows are alike: each sort of row is kept once in ``values``, and ``codes`` say row by
    row which it is.
    """

    names: tuple[str, ...]
    values: list[tuple[str, ...]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)

    def repeat(self, row: tuple[str, ...], count: int) -> None:
        """Append a row of ``len(names)`` texts so many times."""
        self.codes += [len(self.values)] * count
        self.values.append(row)

    def columns(self) -> list[tuple[str, Coded]]:
        """Each column by name."""
        codes = array("i", self.codes)
        return [(name, Coded([row[at] for row in self.values], codes)) for at, name in enumerate(self.names)]


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of ``values[code]`` for each of ``codes``."""

    values: list[str]
    codes: array[int]


def _boxes() -> Numbers:
    return Numbers(("box_left", "box_top", "box_right", "box_bottom"))


@dataclass(slots=True)
class LineColumns:
    """Rows of ``lines``, but for what ``sql/insert_lines.sql`` adds."""

    of: Repeated = field(default_factory=lambda: Repeated(("document_id",)))
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
    boxes: Numbers = field(default_factory=_boxes)

    def __len__(self) -> int:
        return len(self.raw)

    def add_clean(self, document_id: str, lines: Sequence[CleanLine], boxes: Sequence[Box]) -> None:
        """Append cleaned lines of a document, each with its box."""
        self.of.repeat((document_id,), len(lines))
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
        self.boxes.rows += boxes

    def add_raw(self, document_id: str, page_no: int, lines: Sequence[Line], boxes: Sequence[Box]) -> None:
        """Append lines of a page that were read and not cleaned, each with its box."""
        self.of.repeat((document_id,), len(lines))
        self.page_no += [page_no] * len(lines)
        self.line_no += [line.line_no for line in lines]
        self.block += [line.block for line in lines]
        self.raw += [line.text for line in lines]
        for unknown in (self.text, self.joint, self.language, self.furniture, self.furniture_rule):
            unknown += [None] * len(lines)
        self.changes += [()] * len(lines)
        self.confidence += [line.confidence for line in lines]
        self.boxes.rows += boxes


@dataclass(slots=True)
class StretchColumns:
    """Rows of ``turn_lines``, but for what ``sql/insert_turn_lines.sql`` adds."""

    of: Repeated = field(default_factory=lambda: Repeated(("turn_id", "document_id")))
    part_no: list[int] = field(default_factory=list)
    spans: Numbers = field(default_factory=lambda: Numbers(("page_no", "line_no", "start_char", "end_char")))
    boxes: Numbers = field(default_factory=_boxes)

    def __len__(self) -> int:
        return len(self.part_no)

    def add(self, document_id: str, turn_id: str, spans: Sequence[Span], boxes: Sequence[Box]) -> None:
        """Append the stretches of a turn in reading order, each with its box."""
        count = len(spans)
        self.of.repeat((turn_id, document_id), count)
        self.part_no += range(1, count + 1)
        self.spans.rows += spans
        self.boxes.rows += boxes


def name_columns(columns: LineColumns | StretchColumns) -> list[tuple[str, Sequence[Any] | Coded]]:
    """The columns by name."""
    named: list[tuple[str, Sequence[Any] | Coded]] = []
    for name in type(columns).__dataclass_fields__:
        values = getattr(columns, name)
        named += values.columns() if isinstance(values, Numbers | Repeated) else [(name, values)]
    return named
