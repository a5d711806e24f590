"""Lists of people that no label announces: a name and an office on each line, between the title and the first speech."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.found import Found
from minutebook.segment.layout.rows import is_cjk, is_sentence_end, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech

RULE = "people-unheaded"
# One name below a title may be whose letter or diary it is.
FEWEST_ENTRIES = 2
KEYED_RULE = "people-keyed"
# Мариям Усманова — Министр иностранных дел
_DASHED = re.compile(r"^(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*\.?\s){2,4}(?:—|–|--|-)\s(?P<office>[^\W\d_][^:]*)$")
# Botschafter Kurt Petersen (P)
_KEYED = re.compile(r"[^()]*[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\s\((?P<key>[A-ZÀ-ȚḀ-ỸА-ЯЁ]{1,3})\.?\)")
_BETWEEN = re.compile(r"(?<=\))\s*(?:[,;/]|\s(?:—|–|--|-|and|und|mit|with|и|с)(?=\s))\s*")


def take_unheaded_list(sheet: Sheet, found: Found, at: int) -> int:
    """Take the rows of a list of people that stands below the title without a label, apart from what follows."""
    if not (found.title or found.heading) or found.has(Field.PARTICIPANTS):
        return 0
    if keyed := _read_keyed(sheet, at):
        last = at + len(sheet.whole(at)) - 1
        found.add(sheet.rows[at], Field.PARTICIPANTS, "\n".join(keyed), KEYED_RULE, last)
        return last - at + 1
    if not _is_entry(sheet, at):
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
    return row.gap or sheet.label(at) is not None or sheet.days.is_dateline(row) or is_speech(sheet, at)


def _is_entry(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is surely a person of a list: a name with a form of address, or an office behind its comma."""
    row = sheet.rows[at]
    if row.marking or is_cjk(row.text) or sheet.label(at) is not None or sheet.days.is_dateline(row):
        return False
    dashed = _DASHED.match(row.text)
    return sheet.persons.is_person(row.text) or (dashed is not None and sheet.persons.names_office(dashed["office"]))


def _read_keyed(sheet: Sheet, at: int) -> list[str]:
    """The people of a row that gives each the initials that head speeches: Herr Gotthard Harnisch (H) - Herr Petersen (P)."""
    parts = _BETWEEN.split(join_text(sheet.whole(at)).strip(" ."))
    keys = [found["key"] if (found := _KEYED.fullmatch(part)) else "" for part in parts]
    keyed = len(set(keys)) == len(keys) >= FEWEST_ENTRIES and all(
        key and sheet.recurring.heads_lines(key) for key in keys
    )
    return parts if keyed else []
