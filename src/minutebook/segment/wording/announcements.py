"""A label in its place."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.segment.wording.turnlabels import SpeakerLabel

# What a colon is read as when it touches the letter before it: ``Stancescus Comrades``.
GLUED_COLON = "stiljzf1!"
# The same behind capitals.
GLUED_CAPITALS = frozenset("SIL")
# Those that a stop may stand behind.
GLUED_COLON_ALONE = frozenset("sti1!")
# What a lost separator leaves of a label's confidence.
LOST_SEPARATOR = 0.6


@dataclass(frozen=True, slots=True)
class Announcement:
    """A label that opens a turn: it begins in row ``at`` at character ``start``; the speech begins in row ``said_at``
    at ``said_start``.

    ``confidence`` falls with what had to be forgiven; ``doubt`` says what that was; ``meant`` is the label that a damaged one
    is taken for; ``weak`` where the line may only have been broken off the one above.
    """

    at: int
    start: int
    label: SpeakerLabel
    said_at: int
    said_start: int
    rule: str
    confidence: float = 1.0
    doubt: str | None = None
    meant: str | None = None
    weak: bool = False
