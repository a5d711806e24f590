"""Headings that no word shows to be titles: kept for want of a title, whole over several lines, or from the line of an entry."""

from __future__ import annotations

from minutebook.model import Field
from minutebook.segment.header.found import Found
from minutebook.segment.header.sideheadings import heads_sides
from minutebook.segment.header.title import SUBTITLE, SUBTITLE_END, title_goes_on
from minutebook.segment.layout.rows import is_prose, is_sentence_end, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.barenumbers import BARE_NUMBER

# Rows of a sentence between fields, at most.
LONGEST_BETWEEN = 4


def keep_heading(sheet: Sheet, found: Found, at: int) -> None:
    """Keep row ``at``, which is nothing else among a header's rows, as the heading, with the row above where it goes on with that."""
    row = sheet.rows[at]
    if found.title is not None or row.text.startswith(("(", "[", "（", "［")) or BARE_NUMBER.match(row.text):
        return
    full = is_prose(row) or len(paragraph_of(sheet, at)) > 1
    # "Erschienen sind" above the sides is no heading either.
    if (full and tells_sentence(sheet, at)) or (found.fields and heads_sides(sheet, at)):
        return
    if found.heading and SUBTITLE.match(row.text) and SUBTITLE_END.search(row.text):
        # – Concerning the Paper Machine –
        return
    start, end = found.heading_rows
    start = start if end == at and _goes_on(sheet, at) else at
    found.heading, found.heading_rows = join_text(sheet.rows[start : at + 1]), (start, at + 1)
    sheet.days.learn_year(row.text)


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Whether a row goes on with the heading right above it: as titles do, or set to the same middle."""
    above, row = sheet.rows[at - 1], sheet.rows[at]
    centred = above.centred and row.centred and not row.gap and not is_sentence_end(above.text)
    return centred or title_goes_on(sheet, at)


def find_subject_line(found: Found) -> str | None:
    """The heading of a journal's entry, which says what it is about: Visit to the Minister of Agriculture."""
    subject = next((each for each in found.fields if each.kind is Field.SUBJECT), None)
    return " ".join(subject.value.split()) if subject is not None and subject.label is None else None


def tells_sentence(sheet: Sheet, at: int) -> bool:
    """Whether the paragraph of row ``at`` is a sentence, or too long for a heading."""
    rows = paragraph_of(sheet, at)
    return len(rows) > LONGEST_BETWEEN or is_sentence_end(sheet.text(rows.stop - 1))


def paragraph_of(sheet: Sheet, at: int) -> range:
    """The rows that run on into each other, of which row ``at`` is one."""
    start = at
    while start > 0 and sheet.rows[start].wrapped:
        start -= 1
    return range(start, start + len(sheet.whole(start)))
