"""A page: how it is read, and what was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from minutebook.model.geometry import Box
from minutebook.model.problem import Problem


class Route(StrEnum):
    """Where a page's text comes from."""

    SCAN = "scan"
    """The image is read by OCR; a garbage text layer was set aside."""
    TEXT_LAYER = "text_layer"
    """The file's own text is good and taken as it is."""
    BLANK = "blank"
    """Nothing to read: blank or a divider without text."""
    UNREADABLE = "unreadable"
    """The page could not be read; a problem says why."""


class Word(NamedTuple):
    """A word as the engine or text layer gives it. ``confidence`` runs from 0 to 1."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words in reading order. ``line_no`` counts from 1 on its page; ``block`` numbers the text block
    (column, list, paragraph group) the engine put it in. ``text`` is the words joined by single spaces, or by
    nothing between Chinese characters. ``confidence`` is the words' mean, weighted by length.
    """

    line_no: int
    text: str
    box: Box
    confidence: float
    words: tuple[Word, ...]
    block: int = 0


class Step(NamedTuple):
    """One thing done to the page image, or decided about it, with the measurement that decided it."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Result of stage ``pages``: how to read one page, and its text layer where that is good.

    ``width`` and ``height`` are of the page image in pixels; all boxes of the page lie in it.
    ``image_sha256`` is of the prepared image's pixels; None where nothing is to be read by OCR.
    ``dpi`` is measured or declared dots an inch, None where unknown.
    ``parts`` are the parts of the image to be read, each for itself, one after the other: the leaves of a spread from
    left to right, or pictures of text beside the text layer in ``lines``; none where the image is read as a whole.
    """

    page_no: int
    route: Route
    width: int
    height: int
    dpi: float | None
    image_sha256: str | None
    steps: tuple[Step, ...] = ()
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()
    parts: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class PageReading:
    """Result of stage ``ocr``: the lines of one page.

    ``language`` is the Tesseract code the page was read in, or that its characters show, None if nothing was
    read. ``engine`` names what read it, with version (``"tesseract 5.3.0"``, ``"pdfplumber 0.11.10"``).
    ``confidence`` is the words' mean weighted by length, None if there are none.
    ``leaves`` are the places of the leaves of a spread, from left to right; none on a page of one leaf.
    """

    page_no: int
    route: Route
    width: int
    height: int
    language: str | None
    engine: str | None
    confidence: float | None
    lines: tuple[Line, ...] = ()
    steps: tuple[Step, ...] = ()
    problems: tuple[Problem, ...] = ()
    leaves: tuple[Box, ...] = ()
