"""A line after cleaning: what it says, what was changed, and whether it belongs to the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from minutebook.model.geometry import Box


class Furniture(StrEnum):
    """Why a line is kept but left out of the text."""

    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    STAMP = "stamp"
    CLASSIFICATION = "classification"
    """A classification marking repeated at page edges."""
    DIVIDER = "divider"
    """The few words of a page that carries nothing else: a tab label, a heading."""
    NOISE = "noise"
    """Specks, rules and edges that the engine took for characters."""


UNDERLINING = "underlining"
"""The rule of a line that is nothing but the stroke under the words above it: what stands below it goes on right there."""
DRAWN = "drawn-rule"
"""The rule of a line of dashes or underscores by itself, as above the footnotes of a page."""


class Change(NamedTuple):
    """One alteration: characters ``start`` to ``end`` of the raw line, ``before``, became ``after`` by ``rule``."""

    rule: str
    start: int
    end: int
    before: str
    after: str


class Tab(NamedTuple):
    """The one wide space of a line: how many words stand before it, and where what stands behind it begins, in pixels."""

    words: int
    left: int


@dataclass(frozen=True, slots=True)
class CleanLine:
    """Result of stage ``text``: one line of a page.

    ``raw`` is the line as read; ``text`` follows from it by ``changes``, in order of position.
    ``joint`` is what stands between this line and the next one where they flow in one paragraph: a space,
    or nothing (a word divided by a hyphen; Chinese). ``box`` lies in the page image of ``page_width`` by
    ``page_height`` pixels. ``furniture`` is None for text. ``doubtful`` holds the words of the raw line that the engine
    was unsure of, ``faltering`` those with a large letter, as names have, that it was less than quite sure of.
    ``tab`` is the wide space that parts its words, where there is just one. ``leaf`` is the place of the
    leaf that the line stands on where the page is a spread, None where it is a page of one leaf.
    """

    page_no: int
    line_no: int
    raw: str
    text: str
    box: Box
    confidence: float
    page_width: int
    page_height: int
    block: int = 0
    language: str | None = None
    joint: str = " "
    furniture: Furniture | None = None
    furniture_rule: str | None = None
    changes: tuple[Change, ...] = ()
    doubtful: tuple[str, ...] = ()
    faltering: tuple[str, ...] = ()
    tab: Tab | None = None
    leaf: Box | None = None

    @property
    def sheet(self) -> tuple[int, int]:
        """The page, and the leaf of it if it is a spread: what has margins and edges of its own."""
        return self.page_no, self.leaf.left if self.leaf else 0

    @property
    def frame(self) -> Box:
        """The place of the leaf, or the whole page."""
        return self.leaf or Box(0, 0, self.page_width, self.page_height)
