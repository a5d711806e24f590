"""Markings: lines without label that say who may read a paper, which copy it is, where it is kept, who has read it."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.header.found import Found, known_values
from minutebook.segment.layout.rows import Row, close_up, fold_words, is_prose, is_sentence_end, join_text
from minutebook.segment.sheet.letterheads import TOP
from minutebook.segment.sheet.sheet import Sheet

# A marking, or a remark that is passed over, has at most this many rows.
LONGEST_MARKING_ROWS = 3
# What is set in so far stands in the corner of the sheet, where a line soon has no room.
CORNER_INDENT = 30

# What stands between them: a stop, a gap, or nothing where the second tells its number.
_MARKING_CUT = re.compile(
    r"[.;,/]\s+|\s{2,}|\u3000+|(?<=[\u4e00-\u9fff])\s(?=(?!第)[\u4e00-\u9fff])|\s(?=(?:Copy|COPY|Экз|Ausfertigung|Exemplar)\b|第\s*\S{1,3}\s*份|[共印][^，。：]{1,6}份)"
)
# What engines make of a number sign before its number; No and Nº stay as they are.
_SIGN = re.compile(r"(?P<before>\s)(?:N\s?[2°®©*]\s|#|М\s)\s*(?=\d)")
_OPENED, _CLOSED = ("[", "［", "("), ("]", "］", ")")
_EXCISIONS = frozenset({"[…]", "[...]", "…", "[. . .]", "[……]"})


def part_markings(sheet: Sheet, text: str) -> list[tuple[str, Field, str]]:
    """Two markings of different kinds on one line, each with its rule: SECRET. Copy No. 1. What is to be done with a copy belongs
    to it, where a rule says so: 第六份　阅后缴回.
    """
    whole = sheet.book.first(text, "marking")
    copied = whole is not None and whole.key("field") == Field.COPY
    for cut in _MARKING_CUT.finditer(text if text[:1].isalnum() else ""):
        halves = (text[: cut.start()].strip(), text[cut.end() :].strip())
        rules = [sheet.book.first(half, "marking") for half in halves]
        told = [
            (half, Field(rule.key("field")), rule.id)
            for half, rule in zip(halves, rules, strict=True)
            if rule is not None
        ]
        if len(told) == 2 and told[0][1] is not told[1][1]:
            return [] if copied and told[0][1] is Field.COPY else told
    return []


def take_marking(sheet: Sheet, found: Found, at: int) -> int:
    """A classification, copy number or review status on a line of its own, or a remark to be passed over."""
    row = sheet.rows[at]
    rule = sheet.book.first(row.text, "marking")
    # （记录稿尚未送陶司长核阅） begins as a label does.
    remark = rule is not None and rule.key("field") == Field.REVIEW_STATUS and row.text.startswith(("(", "[", "（"))
    label = sheet.label(at)
    counted = rule is not None and rule.key("field") == Field.COPY and label is not None and not label.parted
    counted = counted and not _is_among_labels(sheet, at)
    if found.title is not None and label is not None and not (remark or counted):
        return 0
    if length := _pass_over(sheet, at, rule):
        return length
    parts = part_markings(sheet, row.text)
    if not parts and (length := _take_broken_marking(sheet, found, at, rule)):
        return length
    if rule is None and not parts:
        return _take_near_marking(sheet, found, at)
    if rule and rule.keys.get("parenthesised") and not row.text.startswith(("(", "[")) and is_prose(row):
        return 0
    if rule and not parts:
        words = _SIGN.sub(rf"\g<before>{sign} ", row.text) if (sign := rule.key("sign")) else row.text
        words = close_up(words) if rule.keys.get("spaced") else words
        parts = [(words, Field(rule.key("field")), rule.id)]
    _add_markings(sheet, found, at, parts)
    return 1


def _is_among_labels(sheet: Sheet, at: int) -> bool:
    """Whether a labelled field stands right above or below a row, whose own label may then lack its colon: Grade: secret /
    Copy No. 3.
    """
    beside = [at - 1] if at and not sheet.rows[at].gap else []
    beside += [at + 1] if at + 1 < len(sheet) and not sheet.rows[at + 1].gap else []
    return any((label := sheet.label(each)) is not None and label.colon for each in beside)


def _pass_over(sheet: Sheet, at: int, rule: Rule | None) -> int:
    """How many rows a remark takes that is no field, or a symbol that heads the pages."""
    text = sheet.text(at)
    if sheet.book.first(text, "skipped") or text in _EXCISIONS:
        # [stamp:] Received in the Department of / Foreign Trade, 2 JUL 1957
        if text.startswith(_OPENED) and text.endswith(_CLOSED):
            return 1
        if text.startswith(_OPENED) and (length := _count_bracketed(sheet, at)):
            return length
        whole = len(sheet.whole(at))
        return whole if whole <= LONGEST_MARKING_ROWS else 1
    return int(rule is not None and bool(rule.keys.get("unique")) and sheet.recurring.heads_pages(text))


def _count_bracketed(sheet: Sheet, at: int) -> int:
    """How many rows a remark takes whose bracket row ``at`` opens and one soon below closes; none where that has other words:
    [stamp: / RECEIVED 3 AUG 1938].
    """
    for end in range(at + 1, min(at + LONGEST_MARKING_ROWS, len(sheet))):
        text = sheet.text(end)
        if text.startswith(_OPENED):
            return 0
        if any(sign in text for sign in _CLOSED):
            return end + 1 - at if text.endswith(_CLOSED) else 0
    return 0


def _take_near_marking(sheet: Sheet, found: Found, at: int) -> int:
    """A classification or a remark on the text that is misread, or a note on the document to be passed over."""
    row = sheet.rows[at]
    if sheet.label(at) is None and sheet.words.resembles_marking(row.text):
        words = sheet.words.mend_marking(row.text)
        _add_markings(sheet, found, at, [(words, Field.CLASSIFICATION, "classification~loose")])
        return 1
    return _take_review(sheet, found, at) or _pass_note(sheet, found, at)


def _add_markings(sheet: Sheet, found: Found, at: int, parts: list[tuple[str, Field, str]]) -> None:
    """Add what row ``at`` says, each part with its rule, unless it has been said."""
    for part, kind, name in parts:
        if fold_words(part) not in known_values(found, kind):
            found.add(sheet.rows[at], kind, part, name, at)


def _take_broken_marking(sheet: Sheet, found: Found, at: int, rule: Rule | None) -> int:
    """A marking that had no room on its line: what begins with one, or with a bracket, and is one with the rest of it below.

    Archive, fond 3, / file 88, pp. 4-7; (Put in order from two notebooks; the Minister / has not read the text).
    """
    rows = sheet.whole(at)
    bracketed = rows[0].text.startswith(("(", "[", "（", "［", "〔"))
    first = found.title is None and at < TOP
    words = join_text(rows)
    whole = sheet.book.first(words, "marking")
    # A paragraph of its own, which only its whole wording shows to be one.
    alone = whole is not None and bool(whole.keys.get("paragraph")) and rows[0].gap
    begins = rule is not None or bracketed or first or alone or is_cornered(rows[0])
    if not 1 < len(rows) <= LONGEST_MARKING_ROWS or not begins:
        return 0
    apart = rule is not None and not rows[0].text.endswith(",")
    own = apart and any(sheet.book.first(row.text, "marking") for row in rows[1:])
    if whole is None or own or (rule is not None and whole.key("field") != rule.key("field")):
        return 0
    found.add_block(rows, Field(whole.key("field")), whole.id, at)
    return len(rows)


def is_cornered(row: Row) -> bool:
    """Whether a row stands in the right corner, and the rest of it on the next for want of room."""
    return row.indent >= CORNER_INDENT and row.runs_on


def _pass_note(sheet: Sheet, found: Found, at: int) -> int:
    """How many rows a note on the document takes that stands in square brackets above everything else."""
    # [Translated from Bulgarian. Central Party Archive, f. 88.]
    end = at
    while end + 1 < len(sheet) and sheet.rows[end].runs_on:
        end += 1
    words = join_text(sheet.rows[at : end + 1])
    alone = words.startswith(("[", "［")) and words.endswith(("]", "］")) and words.count("[") <= 1
    nothing = found.title is None and not found.fields and found.heading is None
    return end + 1 - at if alone and nothing and is_sentence_end(words.rstrip("]］")) else 0


def _take_review(sheet: Sheet, found: Found, at: int) -> int:
    """A remark below the title that tells who has seen the record, misread."""
    row = sheet.rows[at]
    wanted = found.title is not None and not found.has(Field.REVIEW_STATUS) and not is_prose(row)
    if not wanted or not sheet.words.resembles_review(row.text):
        return 0
    found.add(row, Field.REVIEW_STATUS, row.text, "review~loose", at)
    return 1


def take_edge_marking(sheet: Sheet, found: Found, at: int) -> None:
    """A classification that was set aside at the page's edge: once among the fields."""
    row = sheet.rows[at]
    rule = sheet.book.first(row.text, "marking")
    known = known_values(found, Field.CLASSIFICATION)
    if rule and rule.key("field") == Field.CLASSIFICATION and fold_words(row.text) not in known:
        found.add(row, Field.CLASSIFICATION, row.text, rule.id, at)
