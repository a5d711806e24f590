"""Bad content, as data: loaded, counted and shown, never thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters to who uses the rows."""

    INFO = "info"
    """A choice was made that a reader may want to know of."""
    WARNING = "warning"
    """Something is missing or doubtful; the rest can be used."""
    ERROR = "error"
    """A page or document could not be read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or doubtful.

    ``code`` is a stable snake_case name that queries can group by; ``where`` says the place for people
    (``"page 3"``, ``"turn 7"``, ``"header field date"``); ``detail`` says what and why in a sentence;
    ``remedy`` says what mends it, where something does.
    """

    code: str
    severity: Severity
    where: str
    detail: str
    page_no: int | None = None
    remedy: str = ""
