"""Headings of sides within a list of people: United States, below it its delegates."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.found import Found, OpenField
from minutebook.segment.layout.columned import with_tab
from minutebook.segment.layout.rows import (
    PROSE_WIDTH,
    ends_sentence,
    is_cjk,
    is_sentence_end,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS
from minutebook.segment.wording.persons import ENTRY_LETTER, ENTRY_NUMBER, is_capitalised
from minutebook.segment.wording.turnlabels import fold as speaker_fold

# Words of a heading such as "United States" or "Korean side" that stands alone above names.
LONGEST_HEADING = 5
SIDE_HEADING = "side-heading"
# Rows below the first side within which another begins.
NEXT_SIDE = 4
# Words behind a dash that fill their line; in a list it stands before a name and an office.
_SPOKEN = re.compile(r"(?:--|[—–=-])\s?")
# For Peru ..... Dr. Holm, For Bolivia .. Dr. Krag: a side as much as any label with its leader.
_LEADER = re.compile(r"[^\W\d_]\s?\.{2,}\s?[^\W_]")
# Dr. Ottokar Veit (V.): by what letters he is named below.
_KEY = re.compile(r"\s*\([^()]{1,6}\)$")


def is_next_side(sheet: Sheet, above: OpenField | None, at: int) -> bool:
    """Whether a Chinese row right below the first side of a list, whose label stands alone, is the next one: 出席： /
    中国：副总理石平 / 柬埔寨：团长宋萨隆、司长金沃. A country named in the title would speak else.
    """
    if above is None or above.kind not in LISTS or not above.bare or above.last != at - 1 or sheet.rows[at].gap:
        return False
    first, parts = sheet.book.find(above.value.rpartition("\n")[2]), split_unknown(sheet.text(at))
    if first is None or not (first.side and first.value) or parts is None or not is_cjk(parts[0]):
        return False
    return "、" in parts[1] and not is_sentence_end(parts[1])


def heads_sides(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` heads sides, each with its people behind it, and has no colon: each side is a field of its own then.

    ``出席者 / 中方：副总理石平``, ``PRESENT / British Element: Brigadier Holm``, ``Present / For Peru ..... Dr. Holm``.
    """
    text, side = sheet.text(at), sheet.label(at + 1)
    led = at + 1 < len(sheet) and _LEADER.search(sheet.rows[at + 1].line.text) is not None
    others = (sheet.label(each) for each in range(at + 2, min(at + 2 + NEXT_SIDE, len(sheet))))
    paired = (
        side is not None and side.colon and any(each and each.side and each.colon and each.value for each in others)
    )
    # "Es nahmen teil" / "auf deutscher Seite: Frau Dr. Holm" is one sentence; a column of labels makes fields.
    paired = paired and "\t" in with_tab(sheet.rows[at + 1])
    heads = (is_cjk(text) or text.isupper() or led or paired) and text[-1:] not in {":", "："}
    return heads and side is not None and side.side and bool(side.value)


def is_side_heading(sheet: Sheet, found: Found, at: int) -> bool:
    """A bare heading above names, in a list of participants: United States, Korean side."""
    row = sheet.rows[at]
    above = found.fields[-1] if found.fields else None
    if above is None or above.kind is not Field.PARTICIPANTS or at + 1 >= len(sheet) or is_cjk(row.text):
        return False
    if above.side and not above.value:
        return False
    below = sheet.rows[at + 1]
    bare = ENTRY_LETTER.sub("", row.text.rstrip(":"))
    if "," in bare or ";" in bare or len(bare.split()) > LONGEST_HEADING:
        return False
    # "Лунин:" / "-- Садитесь, господин посол": what he said.
    spoken = _SPOKEN.match(below.text) is not None and below.wide >= PROSE_WIDTH
    if spoken or (is_sentence_end(bare) and "." not in bare[:-1]):
        return False
    if (
        sheet.persons.lists_people(_KEY.sub("", ENTRY_NUMBER.sub("", bare)))
        or speaker_fold(bare) in sheet.speakers.roles
    ):
        # "1) Minister Anhalt", "The President", alone on the first line of a list, is who was there.
        return False
    # "For Poland" below the names of those "For Lithuania".
    first = bare.split()[:1]
    parallel = above.side and above.label is not None and above.label.split()[:1] == first and len(bare.split()) > 1
    # "Poland" at the head of the right column, beside "United Kingdom".
    parallel = parallel or (above.side and sheet.tops_column(at))
    # "Colonial Office" as far in as "Foreign Office" above it, each over its people.
    parallel = parallel or (above.rule == SIDE_HEADING and row.gap and abs(row.indent - above.row.indent) < 1)
    listed = "," in below.text or ";" in below.text
    listed = listed or (parallel and (sheet.persons.lists_people(below.text) or sheet.names_person(at + 1)))
    # "For Argentina" beside "For Peru": below it whoever he is, Cav. Ettore Brambati.
    listed = listed or (parallel and sheet.tops_column(at) and is_capitalised(below.text))
    # The comma of the first of them is lost.
    listed = listed or (parallel and at + 2 < len(sheet) and not sheet.rows[at + 2].gap and "," in sheet.text(at + 2))
    heads = row.text.isupper() or (above.bare and not above.value and len(bare.split()) < LONGEST_HEADING)
    listed = listed or (heads and sheet.names_person(at + 1) and not sheet.names_person(at))
    begins = row.gap or not above.value or parallel or (above.side and sheet.persons.is_land(bare))
    # "For Zambia", a blank line above it and below it.
    set_wide = row.gap and below.gap and (side := sheet.book.find(bare)) is not None and side.side
    return begins and (not below.gap or set_wide or sheet.is_beside(at)) and listed and not ends_sentence(below)
