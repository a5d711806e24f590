"""Journals, whose entries are records of their own: each begins at a day that stands alone on its line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from minutebook.segment.layout.rows import Row, is_sentence_end
from minutebook.segment.sheet.datelines import ANY_YEAR, without_bleed
from minutebook.segment.wording.books import Books

# Rows from the top among which a journal says that it is one.
TOP = 10
# Lines of a header that has body below it: fewer make a cover, not a meeting.
FEWEST_ROWS = 8
# Letters of a journal's name that is known with one of them misread, if so many days stand alone below it.
SHORTEST_JOURNAL = 5
FEWEST_DAYS = 2
# A longer line that ends in a stop ends a sentence, whatever its last word.
LONGEST_ABBREVIATED = 30
_WORD = re.compile(r"[^\W\d_]+")
# "4 Octoher", "I1 March.", "l8. Mai 1957": a day and a month alone, figures read as the letters that resemble them.
_MISREAD_DAY = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{5,10})[,.]?\s)?(?P<day>[\dIlOoSB]{1,2})\.?\s(?P<month>[^\W_]{3,12}(?:,?\s\d{4})?\W?)"
)
_FIGURES = str.maketrans("IlOoSB", "110058")
# U.S.S.R., No.: what ends in an abbreviation's stop ends no sentence.
ABBREVIATED = re.compile(r"(?:^|[\s.])[^\W\d_]{1,2}\.$")
STOPS = (".", "!", "?", "。", "！", "？", ";", "；", ",", "，")


def find_entries(rows: Sequence[Row], books: Books) -> list[int]:
    """Rows that begin an entry of a journal: a date alone on its line. The first is where the journal begins.

    None unless the title says journal or diary and there are two entries.
    """
    opening = " ".join(row.text for row in rows[:TOP])
    named = books.kinds.first(opening, "journal") is not None
    if not (named or _resembles_journal(opening, books)):
        return []
    apart = [
        at
        for at, row in enumerate(rows[:-1])
        if (row.gap or (at and is_sentence_end(rows[at - 1].text)) or not tells(rows[:at])) and not row.runs_on
    ]
    days = {at for at in apart if books.kinds.first(without_bleed(rows[at]), "entry")}
    if not named and len(days) < FEWEST_DAYS:
        return []
    entries = [at for at in apart if at in days or (days and _is_misread_day(rows[at], books))]
    # The day of the record stands right above that of the talk.
    ends = [*entries[1:], len(rows)]
    entries = [at for at, end in zip(entries, ends, strict=False) if tells(rows[at:end])]
    if len(entries) < 2:
        return []
    # Below a dateline with a place, the first day that stands alone begins the second entry.
    return [0, *(entries if has_body(rows[: entries[0]]) else entries[1:])]


def has_body(rows: Sequence[Row]) -> bool:
    """Whether rows hold more than a header: enough of them, and some that end a sentence."""
    return len(rows) >= FEWEST_ROWS and tells(rows, sentences=2)


def tells(rows: Sequence[Row], sentences: int = 1) -> bool:
    """Whether so many of some rows end a sentence."""
    ends = (row.text for row in rows if row.text.endswith(STOPS[:6]))
    told = (text for text in ends if len(text) > LONGEST_ABBREVIATED or not ABBREVIATED.search(text))
    return len(tuple(itertools.islice(told, sentences))) == sentences


def _resembles_journal(opening: str, books: Books) -> bool:
    """Whether a word of the first rows is journal or diary but for one letter: From the Jourual of the Ambassador."""
    words = [word for word in _WORD.findall(opening.casefold()) if len(word) >= SHORTEST_JOURNAL]
    return any(
        Levenshtein.distance(word, known, score_cutoff=1) <= 1
        for known in books.rules.words("journal_words")
        for word in words
    )


def _is_misread_day(row: Row, books: Books) -> bool:
    """Whether a short row below a gap is a day and a month and nothing else, some letters of them misread: 4 Octoher, I1 March."""
    found = _MISREAD_DAY.fullmatch(row.text) if row.gap else None
    if found is None or not books.dates.resembles_weekday(found["weekday"] or ""):
        return False
    return books.dates.read(f"{found['day'].translate(_FIGURES)} {found['month']}", year=ANY_YEAR).date is not None
