"""Geometry of the report's plots: what stands where, in units of the drawing; the templates draw it as SVG."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

WIDTH = 900
"""Width of every plot; the page scales it."""
_ROW = 26
"""Height of a row: a line of type and air."""
_NAMES = 230
"""Room for the names on the left."""
_NOTES = 228
"""Room for the figures on the right."""
_NAME_CHARACTERS = 30
"""Characters of a name that fit there; Chinese ones count twice."""
_LEAST_FOR_LABEL = 22
"""Width from which a part of a bar has room for its number."""
_COLUMNS_HEIGHT = 150
_YEARS_LABELLED = 14
"""Most years that are written below the columns."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A part of a bar: how much, of which sort (a class of the style sheet), and what it is called."""

    sort: str
    count: int
    says: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; ``label`` is empty where it has no room for one."""

    sort: str
    left: float
    top: float
    width: float
    height: float
    label: str
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """A name on the left, its bars, and its figures on the right; ``middle`` is the height that all stand at."""

    name: str
    whole_name: str
    middle: float
    bars: tuple[Bar, ...]
    note: str


@dataclass(frozen=True, slots=True)
class BarPlot:
    """Bars below each other, each put together of its parts."""

    height: float
    rows: tuple[Row, ...]
    left: float = _NAMES
    width: float = WIDTH


@dataclass(frozen=True, slots=True)
class Span:
    """From the lowest to the mean of some shares, 0 to 1."""

    name: str
    low: float
    mean: float
    note: str


@dataclass(frozen=True, slots=True)
class SpanMark:
    """A span as drawn: a line from ``low`` to a dot at ``mean``."""

    name: str
    whole_name: str
    middle: float
    low: float
    mean: float
    note: str


@dataclass(frozen=True, slots=True)
class SpanPlot:
    """Spans below each other above a common axis, whose ticks are a place and a share."""

    height: float
    marks: tuple[SpanMark, ...]
    ticks: tuple[tuple[float, float], ...]
    left: float = _NAMES
    note: float = WIDTH - _NOTES + 14
    width: float = WIDTH


@dataclass(frozen=True, slots=True)
class ColumnPlot:
    """Columns beside each other, each over a number; ``labels`` are a place and a text below."""

    height: float
    bars: tuple[Bar, ...]
    labels: tuple[tuple[float, str], ...]
    width: float = WIDTH


def stack_bars(rows: Sequence[tuple[str, Sequence[Amount], str]]) -> BarPlot:
    """A bar for each name, its parts to one scale; with it, its note."""
    room = WIDTH - _NAMES - _NOTES
    most = max((sum(part.count for part in parts) for _, parts, _ in rows), default=0) or 1
    drawn = []
    for no, (name, parts, note) in enumerate(rows):
        widths = [room * part.count / most for part in parts]
        lefts = [_NAMES, *(_NAMES + end for end in accumulate(widths))]
        bars = tuple(
            Bar(
                part.sort,
                left,
                no * _ROW + 4,
                width,
                _ROW - 8,
                str(part.count) if width >= _LEAST_FOR_LABEL else "",
                f"{part.count} {part.says}",
            )
            for part, left, width in zip(parts, lefts, widths, strict=False)
            if part.count
        )
        drawn.append(Row(shorten(name), name, no * _ROW + _ROW / 2, bars, note))
    return BarPlot(len(rows) * _ROW, tuple(drawn))


def draw_spans(spans: Sequence[Span]) -> SpanPlot:
    """Shares on an axis that ends at 1 and begins at the tenth below the lowest of them."""
    room = WIDTH - _NAMES - _NOTES
    first = min((int(10 * span.low) / 10 for span in spans), default=0.0)
    first = min(first, 0.9)

    def place(share: float) -> float:
        return _NAMES + room * (share - first) / (1 - first)

    marks = tuple(
        SpanMark(shorten(span.name), span.name, no * _ROW + _ROW / 2, place(span.low), place(span.mean), span.note)
        for no, span in enumerate(spans)
    )
    steps = round(10 * (1 - first))
    ticks = tuple((place(share), share) for share in ((10 - step) / 10 for step in range(steps + 1)))
    return SpanPlot(len(spans) * _ROW + 24, marks, ticks)


def draw_years(years: Sequence[tuple[int, int]], noun: str) -> ColumnPlot:
    """A column for each year from the first to the last; those of which nothing is counted stay empty."""
    if not years:
        return ColumnPlot(0, (), ())
    counts = dict(years)
    first, last = min(counts), max(counts)
    span = last - first + 1
    slot = min((WIDTH - 20) / span, 60.0)
    most = max(counts.values())
    bars = tuple(
        Bar(
            "years",
            10 + (year - first) * slot + slot * 0.1,
            20 + _COLUMNS_HEIGHT * (1 - count / most),
            slot * 0.8,
            _COLUMNS_HEIGHT * count / most,
            str(count) if slot >= _LEAST_FOR_LABEL else "",
            f"{year}: {count} {noun}",
        )
        for year, count in sorted(counts.items())
    )
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 1000) if span / each <= _YEARS_LABELLED)
    labels = tuple((10 + (year - first + 0.5) * slot, str(year)) for year in range(first, last + 1) if year % step == 0)
    return ColumnPlot(_COLUMNS_HEIGHT + 44, bars, labels)


def shorten(name: str) -> str:
    """As much of a name as fits beside a bar."""
    widths = list(accumulate(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in name))
    if not widths or widths[-1] <= _NAME_CHARACTERS:
        return name
    return name[: sum(width < _NAME_CHARACTERS for width in widths)] + "…"
