"""A page as its file gives it, before anything is decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.model import Box, Line, Step
from minutebook.pages.shape import Grey


@dataclass(frozen=True, slots=True)
class RawPage:
    """What a file offers for one page.

    ``width`` and ``height`` are in pixels at ``dpi`` for a text layer; ``layer`` holds its lines if it is good.
    ``image`` decodes or draws the page in grey when called. ``pictures`` are the places of images beside the layer,
    in pixels of it.
    """

    width: int
    height: int
    dpi: float | None
    image: Callable[[], Grey]
    steps: tuple[Step, ...] = ()
    layer: tuple[Line, ...] = ()
    pictures: tuple[Box, ...] = ()
