"""Labels and headings that no rule knows: kept where the header certainly goes on, their kind told by what stands behind."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.fields import FIRST_ROWS, field_follows, tells
from minutebook.segment.header.found import Found, OpenField
from minutebook.segment.header.margins import stands_under
from minutebook.segment.header.sideheadings import LONGEST_HEADING, SIDE_HEADING, heads_sides
from minutebook.segment.header.unknownforms import LONGEST_UNKNOWN_LABEL, UNKNOWN_LABEL
from minutebook.segment.layout.rows import is_cjk, is_prose, is_sentence_end, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_delegate
from minutebook.segment.wording.labelledlines import split_unknown

# Letters of a label that no rule knows.
LONGEST_LABEL = 40
UNKNOWN_LABEL_CONFIDENCE = 0.7
UNKNOWN_LIST = "unknown-list-of-people"
# Lines that name people below a heading that no rule knows, unless another such list stands above.
FEWEST_PEOPLE = 2
# 阿尔巴尼亚党方面参加会谈的有
LONGEST_CHINESE_HEADING = 15
# Words that may stand beside a date for it to be all that a label announces.
MOST_BESIDE = 4
# Words in capitals behind a colon that make a heading of the line.
FEWEST_OF_HEADING = 3
# The number of a file: AW 17/77, 215-303.00/94.27.
_FILE = re.compile(r"(?=\S*\s?\S*\d)(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]{1,5}\s)?[\w.()-]*\d[\w.()-]*/[\w./()-]*\d[\w./()-]*")


def take_unknown_label(sheet: Sheet, found: Found, at: int) -> int:
    """Keep a label that no rule knows where the header certainly goes on, or has not yet ended."""
    row = sheet.rows[at]
    parts = split_unknown(row.text)
    if parts is None or not (found.fields or found.title or (at < FIRST_ROWS and field_follows(sheet, found, at + 1))):
        return 0
    words, value = parts
    # "French Ambassador: M. Jean-Luc Perrachon" tells who speaks under it.
    speaks = sheet.recurring.heads_lines(words) and not is_delegate(sheet, at, value)
    # OPERATOR: Mr. Secretary, I have Senator Barlow on the line.
    if not _has_form(words) or not value or speaks or tells(sheet, at, len(row.text) - len(value)):
        return 0
    peopled = sheet.persons.lists_people(join_text(sheet.whole(at))[len(row.text) - len(value) :], words)
    followed = field_follows(sheet, found, at + 1) or peopled
    if not followed and (row.gap or is_prose(row) or is_sentence_end(row.text)):
        return 0
    confidence = row.line.confidence * UNKNOWN_LABEL_CONFIDENCE
    if row.text.isupper() and row.gap and len(value.split()) >= FEWEST_OF_HEADING and not found.has(Field.SUBJECT):
        # "TONGA: REPLACEMENT OF THE WHARF CRANE"
        found.add(row, Field.SUBJECT, row.text, "subject-in-capitals", at)
        return 1
    kind, what = _tell_kind(sheet, found, words, value, peopled=peopled)
    rule = f"{UNKNOWN_LABEL}{what}"
    opened = OpenField(words, kind, rule, row, confidence=confidence, last=at)
    opened.add(row, value, len(row.line.text) - len(value), "")
    found.fields.append(opened)
    return 1


def _has_form(words: str) -> bool:
    """Whether words could be a label: few, the first with a capital."""
    few = len(words) <= LONGEST_LABEL and len(words.split()) <= LONGEST_UNKNOWN_LABEL
    return few and words[:1].isalpha() and not words[:1].islower() and ";" not in words and not is_sentence_end(words)


def _tell_kind(sheet: Sheet, found: Found, words: str, value: str, *, peopled: bool) -> tuple[Field, str]:
    """What a label that no rule knows announces, by its value and whether that lists people, and how the rule's name ends."""
    moment = sheet.days.moment(value, expect_time=True)
    dated = (
        moment.date is not None
        and not found.has(Field.DATE)
        and sheet.days.few_words_beside(value, moment, MOST_BESIDE)
    )
    timed = not dated and moment.time is not None and not found.has(Field.TIME) and not moment.date
    timed = timed and sheet.days.few_words_beside(value, moment, 1)
    placed = not dated and not found.has(Field.PLACE) and sheet.words.resembles_place(words, value)
    kinds = (
        (dated, Field.DATE, "-dated"),
        (timed, Field.TIME, "-timed"),
        (placed, Field.PLACE, "-of-place"),
        (not dated and _FILE.fullmatch(value) is not None, Field.REFERENCE, "-of-file"),
        (not dated and peopled, Field.PARTICIPANTS, "-of-people"),
        (True, Field.OTHER, ""),
    )
    return next((kind, what) for holds, kind, what in kinds if holds)


def take_list(sheet: Sheet, found: Found, at: int) -> int:
    """Open a list of people below a heading that no rule knows: two lines below it, or one below the next, name people."""
    row = sheet.rows[at]
    words = row.text.rstrip(" :：")
    # "Foreign Office" beside "Polish Embassy", each above its people: a blank line may stand between.
    beside = sheet.is_beside(at)
    headed = row.text[-1:] in ":：" or row.text.isupper() or beside
    if any(char.isdigit() for char in words) or heads_sides(sheet, at):
        # MORNING SESSION: 8:30-10:50
        return 0
    if (
        not headed
        or row.wrapped
        or row.text[:1].islower()
        or not (found.fields or found.title)
        or sheet.recurring.heads_lines(words)
    ):
        return 0
    length = len(words) if is_cjk(words) else len(words.split())
    longest = LONGEST_CHINESE_HEADING if is_cjk(words) else LONGEST_HEADING
    if length > longest or not words[:1].isalpha() or sheet.words.is_title(words):
        return 0
    above = found.fields[-1] if found.fields else None
    least = 1 if above is not None and above.rule == UNKNOWN_LIST else FEWEST_PEOPLE

    def is_under(each: int) -> bool:
        """Whether a row holds the rest of an entry, set in below its beginning."""
        return at + 1 < each < len(sheet) and stands_under(sheet.rows[each], sheet.rows[each - 1])

    end = at + 1
    while (
        end < len(sheet)
        and (not sheet.rows[end].gap or (beside and end == at + 1))
        and (
            sheet.names_person(end)
            or sheet.rows[end].wrapped
            or sheet.text(end - 1).endswith(",")
            or is_under(end)
            or is_under(end + 1)
        )
    ):
        end += 1
    if sum(not (sheet.rows[each].wrapped or is_under(each)) for each in range(at + 1, end)) < least:
        return 0
    confidence = row.line.confidence * UNKNOWN_LABEL_CONFIDENCE
    rule = SIDE_HEADING if beside else UNKNOWN_LIST
    found.fields.append(
        OpenField(words, Field.PARTICIPANTS, rule, row, confidence=confidence, bare=True, side=beside, last=at)
    )
    return 1
