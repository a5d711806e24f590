"""What is laid over a page image: the boxes of turns, of header fields and of furniture, as shares of the image."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from minutebook.model import Box
from minutebook.warehouse import RecordedField, RecordedPage, RecordedTurn

COLOURS = 10
"""Colours that the style sheet has for speakers; the names beside the boxes tell apart who shares one."""
NOBODY = "nobody"
"""Colour of turns whose speaker is not known."""
_TAG_HEIGHT = 1.75
"""Height of a name beside the page, as a percentage of the page's height on a screen: nearer ones would overlap."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """A frame over the image; its sides are percentages of the image's width and height.

    ``kind`` is turn, field or furniture; ``colour`` that of the speaker; ``says`` what a reader who points at it is told.
    """

    kind: str
    left: float
    top: float
    width: float
    height: float
    says: str
    turn: RecordedTurn | None = None
    colour: str = NOBODY
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A speaker's name beside the first box of a turn on a page; ``top`` in per cent of the image's height."""

    turn: RecordedTurn
    colour: str
    top: float


def choose_colours(turns: Iterable[RecordedTurn]) -> dict[str, str]:
    """A colour for each speaker, in the order in which they first speak."""
    speakers = dict.fromkeys(turn.speaker for turn in turns if turn.speaker)
    return {speaker: f"c{no % COLOURS}" for no, speaker in enumerate(speakers)}


def colour_of(turn: RecordedTurn, colours: Mapping[str, str]) -> str:
    """The colour of a turn's speaker."""
    return colours.get(turn.speaker or "", NOBODY)


def lay_over(
    page: RecordedPage,
    turns: Sequence[RecordedTurn],
    fields: Sequence[RecordedField],
    colours: Mapping[str, str],
) -> tuple[Overlay, ...]:
    """Everything that has a place on the page, in reading order of its kind; nothing where the page has no image."""
    if not (page.width and page.height):
        return ()
    size = (page.width, page.height)
    overlays = [
        Overlay("furniture", *_shares(line.box, size), says=f"left out: {line.furniture.replace('_', ' ')}")
        for line in page.lines
        if line.furniture
    ]
    overlays += [
        Overlay("field", *_shares(place.box, size), says=f"header: {field.field.replace('_', ' ')}")
        for field in fields
        for place in field.places
        if place.page_no == page.page_no
    ]
    for turn in turns:
        places = [place for place in turn.places if place.page_no == page.page_no]
        overlays += [
            Overlay(
                "turn",
                *_shares(place.box, size),
                says=name_turn(turn),
                turn=turn,
                colour=colour_of(turn, colours),
                anchor=f"b-{turn.turn_id}-{page.page_no}" if no == 0 else None,
            )
            for no, place in enumerate(places)
        ]
    return tuple(overlays)


def tag_turns(overlays: Sequence[Overlay]) -> tuple[Tag, ...]:
    """A tag for the first box of each turn, pushed down where it would cover the one above."""
    tags: list[Tag] = []
    for overlay in overlays:
        if overlay.turn is not None and overlay.anchor:
            top = max(overlay.top, tags[-1].top + _TAG_HEIGHT) if tags else overlay.top
            tags.append(Tag(overlay.turn, overlay.colour, top))
    return tuple(tags)


def name_turn(turn: RecordedTurn) -> str:
    """A turn in one line: its number, who speaks, and whether that is doubtful."""
    told = f"{turn.seq} {turn.speaker or f'{turn.label} (speaker unknown)'}"
    return f"{told}; to be reviewed: {turn.review_reason or 'no reason given'}" if turn.needs_review else told


def _shares(box: Box, size: tuple[int, int]) -> tuple[float, float, float, float]:
    width, height = size
    return (100 * box.left / width, 100 * box.top / height, 100 * box.width / width, 100 * box.height / height)
