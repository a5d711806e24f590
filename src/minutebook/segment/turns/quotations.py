"""Older records that a speech quotes: the labels in them open no turns."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence

from minutebook.segment.layout.paragraphs import begins_line, begins_paragraph
from minutebook.segment.layout.rows import Row
from minutebook.segment.wording.turnlabels import TurnBook

# A quoted record is set in by at least so many characters from where the record's own labels stand.
QUOTED_INDENT = 3.0
_COLON_LABEL = re.compile(r"(?P<label>[^:：]{1,120})[:：]\s")
_MARKED_LABEL = re.compile(r"[\"“”„«「『][^:：]{1,120}[:：]\s?\S")
_OPENING = ('"', "“", "”", "„", "«", "「", "『")
_CLOSING = re.compile(r"[\"”“»」』][.。]?$")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）〕]*$")


def find_quoted(body: Sequence[Row], book: TurnBook) -> Iterator[int]:
    """Indexes of rows in quoted records: set in below a colon, or begun by a quotation mark that is closed."""
    labels = [at for at in range(len(body)) if _is_label(body, at, book)]
    yield from (at for at in range(1, len(body)) if _is_marked(body, at))
    if not labels:
        return
    margin = statistics.median_low(body[at].indent for at in labels)
    # Above the first speech a colon introduces the record itself.
    at = labels[0] + 1
    while at < len(body):
        end = at
        if body[at - 1].text.endswith((":", "：")) and book.read(body[at - 1].text[:-1]) is None:
            # Each page has a margin of its own: the label above, where it stands on the same, tells more than all others.
            above = [body[each] for each in labels if each < at and body[each].line.page_no == body[at].line.page_no]
            least = max(margin, above[-1].indent if above else margin) + QUOTED_INDENT
            while end < len(body) and body[end].indent >= least:
                end += 1
        yield from range(at, end)
        at = end + 1


def _is_label(body: Sequence[Row], at: int, book: TurnBook) -> bool:
    """Whether a speaker's label and a colon begin row ``at``."""
    found = _COLON_LABEL.match(body[at].text) if begins_line(body[at - 1] if at else None, body[at]) else None
    return found is not None and book.read(found["label"]) is not None


def _is_marked(body: Sequence[Row], at: int) -> bool:
    """Whether row ``at`` begins a paragraph between quotation marks with a label, as in "Boheman: The coal is paid.", its
    mark closed at its end or opened anew with the next: one alone is a speck before a label.
    """
    if _MARKED_LABEL.match(body[at].text) is None:
        return False
    end = at + 1
    while end < len(body) and not (
        begins_paragraph(body[end - 1], body[end]) and (body[end].gap or _SENTENCE_END.search(body[end - 1].text))
    ):
        end += 1
    return bool(_CLOSING.search(body[end - 1].text)) or (end < len(body) and body[end].text.startswith(_OPENING))
