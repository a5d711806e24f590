"""Lines that are no text: specks, rules and edges that an engine took for a sign or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from minutebook.model import Line

_SIGNS_ARE_SURE = 0.6
"""Confidence from which a line of signs alone (a row of dashes or stars) is kept."""
_LETTERS_ARE_SURE = 0.4
"""Confidence from which a line of one or two letters is kept wherever it stands: page numbers have 0.8 and more."""
_FEW = 2
_MARGIN = 0.05
"""Share of the page's width at either side where typists do not type and shadows lie."""
_ODD_HEIGHT = 2.5
"""How many times higher or lower than its neighbours a line must be to look like no type of this page."""


def drop_noise(lines: Sequence[Line], page_width: int) -> tuple[tuple[Line, ...], int]:
    """The lines that are text, numbered anew, and how many were not."""
    if not lines:
        return (), 0
    usual = median(line.box.height for line in lines)
    kept = [line for line in lines if not _is_noise(line, usual, page_width)]
    return tuple(replace(line, line_no=no) for no, line in enumerate(kept, start=1)), len(lines) - len(kept)


def _is_noise(line: Line, usual: float, page_width: int) -> bool:
    letters = sum(character.isalnum() for character in line.text)
    if letters == 0:
        return line.confidence < _SIGNS_ARE_SURE
    if letters > _FEW or line.confidence >= _LETTERS_ARE_SURE:
        return False
    outside = line.box.right < _MARGIN * page_width or line.box.left > (1 - _MARGIN) * page_width
    odd = line.box.height > _ODD_HEIGHT * usual or line.box.height * _ODD_HEIGHT < usual
    return outside or odd
