"""Lists of people that no label announces: a name and an office on each line, between the title and the first speech."""

from __future__ import annotations

from minutebook.model import Field
from minutebook.segment.found import Found
from minutebook.segment.rows import is_cjk, is_sentence_end
from minutebook.segment.sheet import Sheet

RULE = "people-unheaded"
# One name below a title may be whose letter or diary it is.
FEWEST_ENTRIES = 2


def take_unheaded_list(sheet: Sheet, found: Found, at: int) -> int:
    """Take the rows of a list of people that stands below the title without a label, apart from what follows."""
    if not (found.title or found.heading) or found.has(Field.PARTICIPANTS) or not _is_entry(sheet, at):
        return 0
    end = at + 1
    while end < len(sheet) and not sheet.rows[end].gap and (sheet.rows[end].wrapped or _is_entry(sheet, end)):
        end += 1
    starts = [each for each in range(at, end) if _is_entry(sheet, each)]
    if len(starts) < FEWEST_ENTRIES or not _ends(sheet, end) or is_sentence_end(sheet.text(end - 1)):
        return 0
    opened = found.add(sheet.rows[at], Field.PARTICIPANTS, sheet.text(at), RULE, at)
    for each in range(at + 1, end):
        row = sheet.rows[each]
        opened.add(row, row.text, 0, "\n" if each in starts else " ")
    opened.last = end - 1
    return end - at


def _ends(sheet: Sheet, at: int) -> bool:
    """Whether something of its own begins at row ``at``: a paragraph, a field, a day, a speech."""
    if at >= len(sheet):
        return False
    row = sheet.rows[at]
    return row.gap or sheet.label(at) is not None or sheet.is_dateline(row) or sheet.is_speech(at)


def _is_entry(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is surely a person of a list: a name with a form of address, or an office behind its comma."""
    row = sheet.rows[at]
    if row.marking or is_cjk(row.text) or sheet.label(at) is not None or sheet.is_dateline(row):
        return False
    return sheet.is_person(row.text)
