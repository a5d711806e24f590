"""What was spoken of, on a line of its own that no word announces: Tin Concentrates and the Arica Lighterage."""

from __future__ import annotations

import itertools
import re

from minutebook.model import Field
from minutebook.segment.header.fields import field_follows
from minutebook.segment.header.found import PEOPLE, Found
from minutebook.segment.header.title import is_below_entry
from minutebook.segment.layout.rows import (
    ends_sentence,
    is_cjk,
    is_prose,
    is_sentence_end,
    join_text,
    reads_as_sentence,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import OCCASION
from minutebook.segment.wording.turnlabels import fold

RULE = "topic"
ENTRY_RULE = "heading-of-entry"
# Words of a heading right below the day of an entry.
FEWEST_OF_ENTRY = 2
# "Frontier Bridge" may be a name; three words, a small one among them, are none.
FEWEST_WORDS = 3
# In so many words and more, a place is named before the first small word.
LONG = 6
# A topic takes no more rows.
LONGEST = 3
_FIGURES = re.compile(r"\d|^\W|^\w[.)]")


def take_topic(sheet: Sheet, found: Found, at: int) -> int:
    """Take the topic that stands right below the title or the day of a journal's entry, or between the list of those present
    and the body; rows it takes.
    """
    if found.has(Field.SUBJECT):
        return 0
    end = _end_of(sheet, at)
    if _heads_entry(sheet, found, at):
        found.add_block(sheet.rows[at:end], Field.SUBJECT, ENTRY_RULE, at)
        return end - at
    if found.title is None:
        return 0
    if not (
        _stands_below_title(sheet, found, at) or (heads_body(sheet, found, at) and not _is_one_of_several(sheet, at))
    ):
        return 0
    found.add_block(sheet.rows[at:end], Field.SUBJECT, RULE, at)
    return end - at


def _heads_entry(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a heading, no sentence and no place, stands between the day of a journal's entry and what it tells: 4 May /
    Walk with the Minister of Forests.
    """
    end = _end_of(sheet, at)
    if not is_below_entry(sheet, found, at) or sheet.rows[at].gap or end >= len(sheet) or not sheet.rows[end].gap:
        return False
    words = join_text(sheet.rows[at:end])
    each = [fold(word) for word in words.split()]
    if not len(each) >= FEWEST_OF_ENTRY or end - at > LONGEST or is_cjk(words) or _FIGURES.search(words):
        return False
    other = is_sentence_end(words) or split_unknown(words) or sheet.label(at) or is_speech(sheet, at, found.named)
    marked = any(sheet.book.first(words, kind) for kind in ("subject", "marking", "skipped", "place", "opening"))
    # "In the Minister's office" says where, "Walk to the office" what it is about.
    named = each if each[0] in sheet.words.connectors else _head_of(sheet, each)
    return not (other or marked or any(word in sheet.words.place_words for word in named))


def _stands_below_title(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the topic stands between title or dateline and fields, where an office may stand too: Committee for Transit."""
    start = found.title_rows[1]
    dated = [each for each in found.fields if each.label is None and each.kind in OCCASION and each.last >= start]
    below = at in {start, *(each.last + 1 for each in dated)}
    if not below or found.listed or not field_follows(sheet, found, _end_of(sheet, at)):
        return False
    words = [fold(word) for word in join_text(sheet.rows[at : _end_of(sheet, at)]).split()]
    office = any(
        word in sheet.words.organisations and behind in sheet.speakers.particles
        for word, behind in itertools.pairwise(words)
    )
    return not office and _is_topic(sheet, found, at, headed=True)


def heads_body(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether a heading, blank lines around it, stands between a list of people and the first paragraph or speech."""
    above = found.fields[-1] if found.fields else None
    end = _end_of(sheet, at)
    if above is None or above.kind not in PEOPLE or not sheet.rows[at].gap or end >= len(sheet):
        return False
    row = sheet.rows[end]
    body = is_speech(sheet, end, found.named) or is_prose(row) or reads_as_sentence(row)
    # Below Mr. Holm, Miss Orde and H.E. Mr. Berg, "Faroese Limits" is nobody.
    titled = all(sheet.persons.begins_with_title(entry.split()) for entry in above.value.split("\n"))
    return row.gap and body and _is_topic(sheet, found, at, fewest=2 if titled else FEWEST_WORDS)


def _head_of(sheet: Sheet, words: list[str]) -> list[str]:
    """The words before the first small one, in which a place is known: Ferry at the Road Station is none."""
    bare = words[words[0] in sheet.words.connectors :]
    return list(itertools.takewhile(lambda word: word not in sheet.speakers.particles | sheet.words.connectors, bare))


def _is_one_of_several(sheet: Sheet, at: int) -> bool:
    """Whether further headings stand between the paragraphs below: sections, each with a topic of its own."""
    for below in range(_end_of(sheet, at), len(sheet) - 1):
        row, after = sheet.rows[below], sheet.rows[below + 1]
        alone = row.gap and after.gap and not row.new_page and not after.new_page and not row.marking
        if alone and is_prose(after) and not is_sentence_end(row.text) and row.text[:1].isalpha():
            return True
    return False


def _end_of(sheet: Sheet, at: int) -> int:
    """The row below the block that begins at row ``at``; a remark in brackets is another."""
    rows = sheet.whole(at)
    return at + next((no for no, row in enumerate(rows) if no and row.text.startswith(("(", "["))), len(rows))


def _is_topic(sheet: Sheet, found: Found, at: int, *, fewest: int = FEWEST_WORDS, headed: bool = False) -> bool:
    """Whether words name a matter: several, a small one among three and more, no person, place, day, label or sentence.

    ``headed``: they stand right below the title, and may tell of a place further on.
    """
    block = sheet.rows[at : _end_of(sheet, at)]
    words = join_text(block)
    if len(block) > LONGEST or is_sentence_end(words) or ends_sentence(block[-1]) or is_cjk(words):
        return False
    if _FIGURES.search(words) or "," in words or split_unknown(words) or sheet.label(at) is not None:
        return False
    each = [fold(word) for word in words.split()]
    joined = any(word in sheet.speakers.particles or word in sheet.words.connectors for word in each[1:-1])
    if (
        len(each) < fewest
        or not (joined or len(each) < FEWEST_WORDS)
        or any(
            word in sheet.words.place_words
            for word in (_head_of(sheet, each) if headed and len(each) >= LONG else each)
        )
    ):
        return False
    if (
        sheet.persons.begins_with_title(words.split())
        or (joined and sheet.names_person(at))
        or sheet.words.is_title(words)
        or is_speech(sheet, at, found.named)
    ):
        return False
    marked = any(sheet.book.first(words, kind) for kind in ("marking", "skipped", "place", "opening", "closing"))
    moment = sheet.days.moment(words, expect_time=True)
    return not (marked or moment.date or moment.time)
