"""Stamps of a registry without a colon: RECEIVED  21 MAR 1953  SECRETARIAT is when it had the paper, and no day of a meeting."""

from __future__ import annotations

from minutebook.model import Field
from minutebook.segment.header.found import Found
from minutebook.segment.header.paperday import is_receipt, is_whole
from minutebook.segment.sheet.sheet import Sheet

RULE = "stamp-of-receipt"
# Words of the office behind the day.
LONGEST_OFFICE = 4
# In is no more than a word before a month.
SHORTEST_WORD = 3


def take_receipt(sheet: Sheet, found: Found, at: int) -> int:
    """Take a row that begins with the word of a receipt, and the whole day right behind it."""
    text = sheet.text(at)
    moment = sheet.days.moment(text)
    if not is_whole(moment.date) or not moment.spans or sheet.label(at) is not None:
        return 0
    start, end = moment.spans[0]
    word = text[:start].strip(" :.-—–")
    told = len(word) >= SHORTEST_WORD and word[:1].isupper() and is_receipt(sheet, word)
    if not told or len(text[end:].split()) > LONGEST_OFFICE:
        return 0
    found.add(sheet.rows[at], Field.OTHER, text[start:], RULE, at, label=word, start=start)
    sheet.days.learn_year(text[start:end])
    return 1
