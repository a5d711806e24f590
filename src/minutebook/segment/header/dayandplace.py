"""Lines that say when and then where, parted into their fields: Sitting of 4 May 1954, Map Room.

``BEIRA, 2-III-1978 / Port Club / 08h30 - 12h10``: signs between them part day, place and hours as surely.
"""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.found import Found
from minutebook.segment.header.places import LONGEST_PLACE, TIME_LINE_WORDS
from minutebook.segment.layout.rows import BRACKETED, is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.dates import names_year

# The rule of a place behind its day.
BEHIND_DAY = "place-behind-day"
# Words besides the day of the part that gives it: the town.
LONGEST_TOWN = 2
# Parts of such a line.
MOST_PARTS = 4
# Day, place and hours: a day without its year is one beside both.
WHOLE = 3
_SIGNS = re.compile(r"\s+[/|·•]\s+|\s*[;；]\s*")
# They part two hours too, and count where no other sign stands.
_DASHES = re.compile(r"\s+(?:—|–|--?)\s+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_NO_PLACE = re.compile(r"[:：?!()（）\[\]]|\.\s")


def take_day_and_place(sheet: Sheet, found: Found, at: int) -> int:
    """Add the day and the place of row ``at``, and the hours that a sign parts from both; 1 if it gives them in that way."""
    row = sheet.rows[at]
    if found.has(Field.DATE) or found.has(Field.PLACE) or sheet.days.moment(row.text).date is None:
        return 0
    if not names_year(row.text) and len(_part_by_signs(sheet, row.text)) < WHOLE:
        return 0
    if row.runs_on and sheet.label(at + 1) is None:
        return 0
    text = row.text
    parts = _part_by_signs(sheet, text) or _part_behind_day(sheet, text)
    offset = max(0, row.line.text.find(text))
    for kind, start, end in parts:
        rule = BEHIND_DAY if kind is Field.PLACE else "dateline"
        found.add(row, kind, text[start:end], rule, at, start=offset + start)
    if parts:
        sheet.days.learn_year(text)
    return int(bool(parts))


def take_day_below_place(sheet: Sheet, found: Found, at: int) -> int:
    """Add the day and hour right below the place of a title's block, the paper's own day above: Held at the Palais Wilson, /
    on Wednesday, 4 May 1954, at 10.45 a.m.; 1 if the row gives them.
    """
    row, above = sheet.rows[at], found.fields[-1] if found.fields else None
    if above is None or above.kind is not Field.PLACE or above.last != at - 1 or row.gap or found.has(Field.TIME):
        return 0
    days = [each for each in found.fields if each.kind is Field.DATE]
    moment = sheet.days.moment(row.text)
    timed = [sheet.days.moment(each.value, expect_time=True).time for each in days]
    if len(days) != 1 or days[0].label is not None or timed[0] or None in {moment.date, moment.time}:
        return 0
    if not sheet.days.few_words_beside(row.text, moment, 1):
        return 0
    start = len(row.text) - len(_strip_small(sheet, row.text))
    found.add(row, Field.DATE, row.text[start:], "dateline", at, start=max(0, row.line.text.find(row.text)) + start)
    return 1


def take_day_behind_place(sheet: Sheet, found: Found, at: int) -> int:
    """Add the end of a place that goes on from the row above, and the day behind it: held in the Board Room, / Customs Street,
    on Tuesday, 9 March 1937, at 2 p.m.; 1 if the row gives both.
    """
    row, above = sheet.rows[at], found.fields[-1] if found.fields else None
    if above is None or above.kind is not Field.PLACE or above.last != at - 1 or row.gap or found.has(Field.DATE):
        return 0
    text, moment = row.text, sheet.days.moment(row.text)
    if above.label is None or not sheet.text(at - 1).endswith(",") or moment.date is None or not moment.spans:
        return 0
    start = moment.spans[0][0]
    commas = list(_COMMA.finditer(text, 0, start))
    cuts = (comma for comma in commas if all(map(sheet.days.belongs_to_day, _WORD.findall(text[comma.end() : start]))))
    cut = next(cuts, None)
    # "on Tuesday, 9th October, 1956": nothing of the place stands here.
    place = text[: cut.start()] if cut else ""
    bare = all(map(sheet.days.belongs_to_day, _WORD.findall(place)))
    if cut is None or bare or not _may_be_place(sheet, place):
        return 0
    above.add(row, place, max(0, row.line.text.find(text)), " " if above.value.endswith(",") else ", ")
    begin = cut.end() + len(text[cut.end() :]) - len(_strip_small(sheet, text[cut.end() :]))
    found.add(row, Field.DATE, text[begin:], "dateline", at, start=max(0, row.line.text.find(text)) + begin)
    sheet.days.learn_year(text)
    return 1


def _strip_small(sheet: Sheet, words: str) -> str:
    """Words without the small one that leads to the day: on Tuesday, am Freitag."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.islower() and sheet.days.is_residue(first) else words


def _part_by_signs(sheet: Sheet, text: str) -> list[tuple[Field, int, int]]:
    """The parts between signs where one is a day, one a place and one perhaps the hours; none where it is otherwise."""
    cuts = list(_SIGNS.finditer(text)) or list(_DASHES.finditer(text))
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
    if not 1 < len(begins) <= MOST_PARTS:
        return []
    parts = [(_kind_of(sheet, text[begin:end]), begin, end) for begin, end in zip(begins, ends, strict=True)]
    kinds = [kind for kind, _, _ in parts]
    known = [(kind, begin, end) for kind, begin, end in parts if kind is not None]
    if len(known) < len(parts) or len(set(kinds)) < len(kinds) or not {Field.DATE, Field.PLACE} <= set(kinds):
        return []
    # Two parts alone: the second may be whatever else stands beside a day.
    told = Field.TIME in kinds or any(
        sheet.words.names_place(text[begin:end]) for kind, begin, end in known if kind is Field.PLACE
    )
    return known if told else []


def _kind_of(sheet: Sheet, text: str) -> Field | None:
    moment = sheet.days.moment(text, expect_time=True)
    if moment.date is not None:
        dated = sheet.days.few_words_beside(text, moment, LONGEST_TOWN)
        return Field.DATE if dated else None
    if moment.time is not None:
        return Field.TIME if sheet.days.few_words_beside(text, moment, TIME_LINE_WORDS) else None
    return Field.PLACE if _may_be_place(sheet, text) else None


def _part_behind_day(sheet: Sheet, text: str) -> list[tuple[Field, int, int]]:
    """The day with its hours behind the words that say that it is of a sitting, and the place behind a comma that ends the
    line; without such words day and place are one field.
    """
    session = sheet.book.first(text, "sitting-of")
    lead = session.pattern.match(text) if session else None
    if lead is None:
        return []
    moment = sheet.days.moment(text)
    if moment.date is None:
        return []
    end = max(end for _, end in moment.spans)
    comma = _COMMA.search(text, end)
    if comma is None:
        return []
    begin = lead.end()
    beside = f"{text[begin : moment.spans[0][0]]} {text[end : comma.start()]}"
    place = text[comma.end() :].rstrip(". ")
    if not all(sheet.days.belongs_to_day(word) for word in _WORD.findall(beside)):
        return []
    if not place or not _may_be_place(sheet, place):
        return []
    return [(Field.DATE, begin, comma.start()), (Field.PLACE, comma.end(), len(text))]


def _may_be_place(sheet: Sheet, text: str) -> bool:
    """Whether words could be a place: few, no sentence, and nobody's name."""
    words = BRACKETED.sub("", text).strip()
    few = len(words) <= 2 * LONGEST_PLACE if is_cjk(words) else len(_WORD.findall(words)) <= LONGEST_PLACE
    if not few or not _WORD.search(words) or _NO_PLACE.search(words):
        return False
    if any(word.casefold() in sheet.words.sentence_words for word in words.split()):
        return False
    return sheet.words.names_place(words) or not sheet.persons.lists_people(words)
