"""Where a stretch of a clean line stands on the page image.

Spans count characters of the clean text; words and their boxes belong to the raw reading. The changes of a line
lead from one to the other.
"""

from __future__ import annotations

from minutebook.model import Box, CleanLine, Span, Word, enclose


def locate_span(span: Span, line: CleanLine, words: tuple[Word, ...]) -> Box:
    """Box of ``span``: around its words where these can be told, else the box of the whole line."""
    if (span.start <= 0 and span.end >= len(line.text)) or not words:
        return line.box
    start, end = (_raw_position(line, at) for at in (span.start, span.end))
    inside: list[Box] = []
    at = 0
    for word in words:
        found = line.raw.find(word.text, at)
        if found < 0:
            return line.box
        at = found + len(word.text)
        if found < end and at > start:
            inside.append(word.box)
    if not inside:
        return line.box
    return clip(enclose(inside), line.box)


def _raw_position(line: CleanLine, at: int) -> int:
    """Character of the raw line that character ``at`` of the clean text comes from."""
    shift = 0
    for change in line.changes:
        start = change.start + shift
        if at <= start:
            break
        grown = len(change.after) - (change.end - change.start)
        if at < start + len(change.after):
            return change.start
        shift += grown
    return at - shift


def clip(box: Box, frame: Box) -> Box:
    """The part of ``box`` inside ``frame``; nothing but an edge of it where ``box`` lies outside."""
    return Box(
        min(max(box.left, frame.left), frame.right),
        min(max(box.top, frame.top), frame.bottom),
        min(max(box.right, frame.left), frame.right),
        min(max(box.bottom, frame.top), frame.bottom),
    )
