"""Speakers joined to their own words by a verb and a colon: 陈副总理说：请坐.

A clerk who tells what was said writes so too, now and then. The words are the speakers' own only where most paragraphs
of a record begin so, several people speak, and nothing in those paragraphs goes on telling.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from minutebook.segment.layout.paragraphs import begins_paragraph
from minutebook.segment.layout.rows import Row, join_text
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook

# So many such paragraphs, of so many speakers, are a record of words; they are more than this share of its paragraphs.
FEWEST_SAID = 3
FEWEST_SPEAKERS = 2
LEAST_SHARE = 0.5
# Beside them there is at most this share of paragraphs that tell: a clerk tells them all otherwise.
MOST_TOLD = 0.25
# In so large a share of them somebody asks, or speaks of himself or to another: 挪威政府表示满意 alone is told.
LEAST_SPOKEN = 0.2


def are_words_themselves(
    rows: Sequence[Row], announcements: Sequence[Announcement], left_out: Iterable[int], book: TurnBook
) -> bool:
    """Whether labels with a verb before the colon stand before the words themselves, throughout the record.

    Args:
        rows: the body.
        announcements: the labels, in order.
        left_out: indexes of rows that are no paragraph of the record: footnotes, keys, header fields.
        book: the rules; those of kind ``goes-on`` know a paragraph that goes on telling.
    """
    starts = {each.at: each for each in announcements}
    barred = set(left_out)
    paragraphs = [
        at
        for at, row in enumerate(rows)
        if at in starts or (at not in barred and begins_paragraph(rows[at - 1] if at else None, row))
    ]
    told = [
        at for at, end in itertools.pairwise([*paragraphs, len(rows)]) if _tells(rows[at:end], starts.get(at), book)
    ]
    own = len(starts.keys() - set(told))
    ends = dict(itertools.pairwise([*paragraphs, len(rows)]))
    spoken = sum(_is_spoken(rows[at : ends[at]], starts[at], book) for at in starts)
    return (
        len(starts) >= FEWEST_SAID
        and len({each.label.key for each in announcements}) >= FEWEST_SPEAKERS
        and own > LEAST_SHARE * len(paragraphs)
        and len(told) <= MOST_TOLD * len(starts)
        and spoken >= LEAST_SPOKEN * len(starts)
    )


def _is_spoken(rows: Sequence[Row], each: Announcement, book: TurnBook) -> bool:
    """Whether a speaker's words are a question, or hold a word for himself or for whom he speaks to."""
    words = join_text(rows)[each.said_start if each.said_at == each.at else 0 :]
    return words.rstrip('”"’»').endswith(("?", "？", "!", "！")) or book.first(words, "personal") is not None


def _tells(rows: Sequence[Row], each: Announcement | None, book: TurnBook) -> bool:
    """Whether a paragraph tells what somebody did or said, behind the first words of a speaker too: 他接着谈了地图."""
    start = each.said_start if each is not None and each.said_at == each.at else 0
    return book.first(join_text(rows)[start:], "goes-on") is not None
