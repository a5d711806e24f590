"""The form of a label that no rule knows, and which rows below a field have one."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.found import PEOPLE, OpenField
from minutebook.segment.header.margins import is_set_in
from minutebook.segment.header.sideheadings import is_next_side
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_member
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS, OCCASION

# Words of a label that no rule knows.
LONGEST_UNKNOWN_LABEL = 4
# Words of such a label in a row that could be the rest of the one above.
LONGEST_WRAPPED_LABEL = 3
UNKNOWN_LABEL = "unknown-label"
_CAPITALISED_ENTRY = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,4}\s?(?:[,;(]|$)")


def opens_unknown(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row has the form of a labelled one although no rule knows its label.

    Where the row above was full, its words must have come to an end.
    """
    row, before = sheet.rows[at], sheet.text(at - 1)
    if not has_label_form(row) or is_member(sheet, at):
        return False
    if not row.wrapped:
        # "The Members were represented as follows:", and "Germany: M. von Kessel" below it.
        parts = split_unknown(row.text)
        # Delegates: Austria: Hofrat Czermak / Italy: Ingegnere Bressan.
        first = split_unknown(above.value.partition("\n")[0])
        parallel = all(each is not None and _CAPITALISED_ENTRY.match(each[1]) for each in (first, parts))
        listed = above.bare and parts is not None and sheet.persons.lists_people(parts[1])
        # "от Госплана — т. Каменев" / "от порта Горький: начальник порта т. Соболь"
        begins = [words.split()[:1] for words in (above.value.rpartition("\n")[2], row.text)]
        parallel = parallel or (begins[0] == begins[1] and row.text[:1].islower()) or is_next_side(sheet, above, at)
        # "PRESENT: Ada Berg, Minister" / "Olav Orde: Assistant Secretary", set in below it: a comma read as a colon.
        office = parts[1].partition("(")[0].strip(" .") if parts is not None else ""
        listed = listed or (is_set_in(sheet, above, at) and bool(office) and sheet.persons.names_office(office))
        return above.kind in OCCASION or (above.kind in PEOPLE and not (parallel or listed))
    last = before.split()[-1].casefold() if before.split() else ""
    open_ended = (
        before[-1:] in ",;(-、，；（" or last in sheet.words.connectors or before.count("(") > before.count(")")
    )
    words = row.text.partition(":")[0].split()
    few = len(words) <= LONGEST_WRAPPED_LABEL and not is_cjk(row.text)
    # "...; Reto Orde, Cantonal / Engineer: Ursina Holm, Secretary": a semicolon of a list read as a colon.
    entry = above.value.rpartition(";")[2] if above.kind in LISTS else ""
    open_ended = open_ended or ("," in entry and sheet.persons.names_office(" ".join(words)))
    return above.kind is not Field.SUBJECT and few and row.text[:1].isupper() and not open_ended


def has_label_form(row: Row) -> bool:
    """Whether a row begins with a few words and a colon, as a labelled one does."""
    parts = split_unknown(row.text)
    if parts is None or parts[0].count("(") > parts[0].count(")") or (row.wrapped and parts[0].endswith(")")):
        # "... of the Southern / Sector (presiding: Iliya Bozov": the bracket behind a remark was lost; "... of Public /
        # Works (presiding): Iliya Bozov": its semicolon was read as a colon.
        return False
    return len(parts[0].split()) <= LONGEST_UNKNOWN_LABEL and not set(",;") & set(parts[0])
