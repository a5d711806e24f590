"""The key of a record's labels as a field of its header: Abbreviations used in this record: / C.M. ... Shri P. K. Raghunandan."""

from __future__ import annotations

from minutebook.model import Field
from minutebook.segment.header.found import Found, OpenField
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.keys import FEWEST_DEFINED, find_key_labels, find_key_rows

RULE = "people-key"


def take_key(sheet: Sheet, found: Found, at: int) -> int:
    """Take a heading that announces what letters stand for, and the people below it; as many rows as it takes. No other label,
    it may be worded in any way before its colon: Those attending, and how they are shown.

    Abbreviations that head no speeches are those of institutions, and no list of people.
    """
    heading = sheet.rows[at]
    rule = sheet.book.first(heading.text, "key-heading")
    announced = heading.text.endswith((":", "：")) and not heading.wrapped and sheet.label(at) is None
    if rule is None and not announced:
        return 0
    below = sheet.rows[at + 1 :]
    keys = find_key_rows(below, sheet.speakers)
    if 0 not in keys or len(find_key_labels(below, sheet.speakers)) < FEWEST_DEFINED:
        return 0
    end = 1
    while end < len(below) and (end in keys or (below[end].wrapped and not below[end].gap)):
        end += 1
    opened = OpenField(
        heading.text.rstrip(" :：.-—–"),
        Field.PARTICIPANTS,
        rule.id if rule is not None else RULE,
        heading,
        confidence=heading.line.confidence,
        bare=True,
        whole=True,
    )
    for each in range(end):
        opened.add(below[each], below[each].text, 0, "\n" if each in keys else " ")
    opened.last = at + end
    found.fields.append(opened)
    return end + 1


def take_bare_key(sheet: Sheet, found: Found, at: int) -> int:
    """Take a key that nothing heads: K.P.   Kyriakos Pittas, Curator, a line each, is who was present."""
    if at != sheet.keyed.start or not sheet.keyed or found.has(Field.PARTICIPANTS):
        return 0
    opened = found.add(sheet.rows[at], Field.PARTICIPANTS, sheet.text(at), RULE, at)
    for each in sheet.keyed[1:]:
        row = sheet.rows[each]
        opened.add(row, row.text, 0, " " if row.wrapped else "\n")
    opened.last = sheet.keyed[-1]
    return len(sheet.keyed)
