"""The closing part of a record: who took it down, who else was there, when it ended, how many copies were made."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.header.closingmarks import bracketed_rows, find_closing_mark, take_closing_mark
from minutebook.segment.header.continuation import continue_field
from minutebook.segment.header.fields import take_label
from minutebook.segment.header.found import Found
from minutebook.segment.header.loose import take_loose_label
from minutebook.segment.header.margins import runs_over_page
from minutebook.segment.header.signing import heads_signatures
from minutebook.segment.layout.rows import PROSE_WIDTH, Row, is_cjk, is_sentence_end, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech, speaks
from minutebook.segment.wording.dates import names_year
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import OCCASION, Label
from minutebook.segment.wording.persons import ENTRY_NUMBER

# Lines from the end within which the closing part is looked for, at most.
LONGEST_TAIL = 30
# Lines without any sign of their own that may stand inside the closing part.
TAIL_STRANGERS = 2
# Rows that the office of whoever signs may fill.
LONGEST_OFFICE = 2
# Words that say who was absent.
LONGEST_ABSENT = 12
# Words of a name that signs.
LONGEST_NAME = 4
# A sentence that gives the hour of closing is short.
LONGEST_CLOSING = 100
# Rows that such a sentence may fill.
LONGEST_SENTENCE_ROWS = 3
_SIGNATURE = re.compile(r"[\[(](?:signature|signed|sgd|Unterschrift|gez|подпись)\W", re.IGNORECASE)
TAIL_FIELDS = frozenset({Field.RECORDER, Field.INTERPRETER, Field.PARTICIPANTS, Field.COPY})
# Where the record's header does not give them, day, hours and place stand there too; words beside them that such a field
# may hold.
OCCASION_WORDS = 2
# Where the rule says so, also who has seen the record and to whom it went.
_ALSO_CLOSING = frozenset({Field.REVIEW_STATUS, Field.OTHER})
# Labels that speakers bear too: only with the names of people behind them.
_ALSO_SPEAKERS = frozenset({Field.CHAIR, Field.ABSENT})
# Oslo, the 12th of May 1952; Bremen, den 12. Mai 1952.
_BEFORE_DAY = re.compile(r"\w[,，]\s*(?:(?:den|am|the|on|this)\s*)*$")
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}")
# 石平（病假）、郭福
_CHINESE_NAMES = re.compile(
    r"[\u4e00-\u9fff·]{2,4}(?:[（(][^）)]{1,10}[）)])?(?:[、，\s]\s*[\u4e00-\u9fff·]{2,4}(?:[（(][^）)]{1,10}[）)])?)*"
)
# 石平　副部长
_CHINESE_ENTRY = re.compile(r"[\u4e00-\u9fff·]{2,12}[\s\u3000]+[\u4e00-\u9fff、（）()]{2,24}")
# "中方：石平（签字）": who signed for a side.
_SIGNED = re.compile(
    r"(?i)[（(\[]\s?(?:签字|签名|签署|signed|signature|подпись|подписал|gez|unterschrift)[^)）\]]*[)）\]]\W?$"
)
# [2] Crossed out in the original; * Underlined.
_NOTE_NUMBER = re.compile(r"(?:[\[［]\d{1,3}[a-z]?[\]］]|\*{1,3}\s)")
# Вх. № 44, Reg. No. 12/62: the sign of a number stands for the colon.
_NUMBER_BEHIND = re.compile(r"[^\W\d_]{2}\W{0,2}\s?(?:№|N[ºo°r]\.?)$")
_DOTTED = re.compile(r"[._…\s]{3}")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）]*$")


def find_tail(sheet: Sheet, found: Found, body: int) -> int:
    """Index of the first row of the closing part, the number of rows where there is none."""
    tail, strangers, clear = len(sheet), 0, True
    for at in range(len(sheet) - 1, max(body, len(sheet) - LONGEST_TAIL) - 1, -1):
        row = sheet.rows[at]
        if heads_signatures(sheet, at):
            tail, strangers, clear = at, 0, True
            continue
        if is_speech(sheet, at, found.named):
            break
        if _is_within_brackets(sheet, at):
            continue
        told = _is_tail_field(sheet, at) or _begins_tail(sheet, at) or _closes(sheet, at)
        told = told or _tells_review(sheet, at) is not None or find_closing_mark(sheet, at) is not None
        if told or (clear and _gives_occasion(sheet, found, at)) or _signs(sheet, at, tail):
            tail, strangers, clear = at, 0, True
            continue
        if _is_listed(sheet, at, body) or _is_remark(sheet, at):
            continue
        strangers += 1
        clear = clear and row.wrapped
        goes_on = row.wrapped or runs_over_page(sheet, at) or _heads_signature(sheet, at, tail)
        # Below a signature nobody speaks, whatever was made of the distribution there.
        signed = any(_SIGNATURE.match(sheet.text(above)) for above in range(at - TAIL_STRANGERS, at))
        goes_on = goes_on or (signed and bool(row.line.doubtful))
        if (strangers > TAIL_STRANGERS or row.wide > PROSE_WIDTH) and not goes_on:
            break
    return tail


def _begins_tail(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins as the closing part does, and is not the rest of a sentence: it goes out over my / signature."""
    row = sheet.rows[at]
    goes_on = row.wrapped or runs_over_page(sheet, at)
    rest = goes_on and (row.text[:1].islower() or (row.text.endswith(".") and " " not in row.text))
    return not rest and sheet.book.first(row.text, "tail") is not None


def _signs(sheet: Sheet, at: int, tail: int) -> bool:
    """Whether the rows from ``at`` to the closing part sign the record below a sentence: a name with its office or the day
    (J. Slowikowski / Third Secretary / 6 May 1964), or place and day alone.
    """
    rows = sheet.rows[at:tail]
    if not rows[0].gap or _SENTENCE_END.search(sheet.text(at - 1)) is None:
        return False
    if any(is_sentence_end(row.text) or sheet.label(at + no) is not None for no, row in enumerate(rows)):
        return False
    told = [row.text for row in rows if not _is_day(sheet, row)]
    signed = not told or (_is_name(told[0]) and all(sheet.persons.names_office(text) for text in told[1:]))
    return signed and len(rows) - len(told) < 2 and (len(told) < len(rows) or len(told) > 1)


def _is_day(sheet: Sheet, row: Row) -> bool:
    """Whether a row gives the day of signing; one without its year signs nothing."""
    return sheet.days.is_dateline(row) and names_year(row.text)


def _is_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    if is_cjk(text):
        return _CHINESE_NAME.fullmatch(text) is not None
    capital = all(word[:1].isupper() and word.rstrip(".,").replace("-", "").isalpha() for word in words)
    return capital and 1 < len(words) <= LONGEST_NAME


def _heads_signature(sheet: Sheet, at: int, tail: int) -> bool:
    """Whether row ``at`` is of the office, however long, right above the closing part's first row, which signs for it."""
    below = sheet.rows[at + 1 : tail + 1]
    # "Ambassador of the Republic in Mongolia" / "[signature] J. Holm": the bracket is set apart.
    apart = at + 1 == tail and sheet.persons.names_office(sheet.text(at))
    whole = tail < len(sheet) and tail - at <= LONGEST_OFFICE and (apart or not any(row.gap for row in below))
    return whole and not is_sentence_end(sheet.rows[tail - 1].text)


def _is_remark(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is of a paragraph in square brackets, an editor's, or of a note below all that belongs to the record."""
    start = at
    while start > 0 and at - start < LONGEST_SENTENCE_ROWS and not sheet.rows[start].gap:
        start -= 1
    words = join_text(sheet.whole(start))
    if _notes(sheet, at):
        return True
    return _NOTE_NUMBER.match(words) is not None or (words.startswith(("[", "［")) and words.endswith(("]", "］")))


def _notes(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins a remark on the text: Note: the rest is torn off."""
    return sheet.book.first(sheet.text(at), "note-below") is not None


def _is_listed(sheet: Sheet, at: int, body: int) -> bool:
    """Whether row ``at`` is an entry of a list that a label alone on its line heads: Present: / Luu Van Khanh, director."""
    head = at
    while head > body and (
        sheet.is_entry(head)
        or sheet.names_person(head)
        or sheet.rows[head].wrapped
        or ENTRY_NUMBER.match(sheet.text(head))
        or _CHINESE_ENTRY.fullmatch(sheet.text(head))
    ):
        head -= 1
    label = sheet.label(head) if head < at else None
    heads = label is not None and label.field is Field.PARTICIPANTS and not label.value
    return heads and label is not None and (label.tail or _is_tail_field(sheet, head))


def read_tail(sheet: Sheet, found: Found, tail: int) -> None:
    """Read the fields of the closing part."""
    end = len(found.fields)
    for at in range(tail, len(sheet)):
        if _is_within_brackets(sheet, at):
            continue
        if (rule := _tells_review(sheet, at)) is not None:
            found.add_block(bracketed_rows(sheet, at), Field(rule.key("field")), rule.id, at)
        elif _goes_on_with_side(sheet, found, at, end):
            continue_field(sheet, found, at)
        elif take_closing_mark(sheet, found, at):
            continue
        elif _is_tail_field(sheet, at) or _gives_occasion(sheet, found, at):
            _ = take_label(sheet, found, at) or take_loose_label(sheet, found, at, alone=True)
        elif len(found.fields) > end and (not sheet.rows[at].gap or runs_over_page(sheet, at)):
            continue_field(sheet, found, at)


def sign_day(sheet: Sheet, found: Found, tail: int) -> bool:
    """Take the one line of day and place beside the signature below the last words, for a record that tells no day elsewhere:
    [signature] J. Holm / Oslo, 12 May 1952.
    """
    days = [at for at in range(tail, len(sheet)) if _is_bare_day(sheet, at) and not _is_within_brackets(sheet, at)]
    if len(days) != 1:
        return False
    (at,) = days
    if any(sheet.book.first(sheet.text(near), "later-hand") is not None for near in range(tail, len(sheet))):
        return False
    beside = [sheet.text(near) for near in (at - 1, at + 1) if tail <= near < len(sheet)]
    if not any(_SIGNATURE.match(text) or _is_name(text) for text in beside):
        return False
    found.add(sheet.rows[at], Field.DATE, sheet.text(at), "dateline", at)
    return True


def _is_bare_day(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` is a day with a place and a comma before it: a day alone may be that of an approval."""
    text = sheet.text(at)
    spans = sheet.days.moment(text).spans
    before = text[: spans[0][0]].strip() if spans else ":"
    told = _BEFORE_DAY.search(before) is not None and split_unknown(text) is None
    return told and _is_day(sheet, sheet.rows[at])


def _goes_on_with_side(sheet: Sheet, found: Found, at: int, end: int) -> bool:
    """Whether a side set in right below a list that a side begins too goes on with it: Present: for Mali — Mr. Kulibali; /
    for us — Mr. Soykin. ``end``: how many fields the header has.
    """
    above, label, row = found.fields[-1] if len(found.fields) > end else None, sheet.label(at), sheet.rows[at]
    if above is None or above.kind is not Field.PARTICIPANTS or above.side or row.gap or label is None:
        return False
    return label.side and row.text[:1].islower() and row.indent > above.row.indent + 1


def _tells_review(sheet: Sheet, at: int) -> Rule | None:
    """The rule by which a paragraph of one row or bracket, no label before it, says who has seen the record: （记录未经本人审阅）."""
    row, above = sheet.rows[at], sheet.text(at - 1)
    # Записал: Лыков / Запись не правлена.
    labelled = split_unknown(above) is not None or (at > 0 and _is_tail_field(sheet, at - 1))
    apart = row.gap or labelled or any(sheet.book.first(above, kind) is not None for kind in ("closing", "tail"))
    rows = bracketed_rows(sheet, at)
    alone = apart and not row.wrapped and not (row.runs_on and len(rows) == 1) and split_unknown(row.text) is None
    rule = sheet.book.first(join_text(rows), "marking") if alone else None
    return rule if rule is not None and rule.key("field") == Field.REVIEW_STATUS else None


def _is_within_brackets(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` goes on with an insertion that began at the start of a row above: ``[Source: fond 3.`` /
    ``Translated by A. Crane.]``.
    """
    above = (sheet.text(no) for no in range(at - 1, max(-1, at - 1 - LONGEST_SENTENCE_ROWS), -1))
    opening = next((text for text in above if "[" in text or "]" in text), "")
    if not opening.startswith("[") or "]" in opening:
        return False
    below = (sheet.text(no) for no in range(at, min(len(sheet), at + LONGEST_SENTENCE_ROWS)))
    closing = next((text for text in below if "[" in text or "]" in text), "")
    return closing.endswith("]") and "[" not in closing


def _is_tail_field(sheet: Sheet, at: int) -> bool:
    row = sheet.rows[at]
    label = sheet.label(at)
    if label is None and not row.wrapped and not row.text[:1].islower():
        label = sheet.book.find_loose(row.text)
    if label is not None and label.rooted:
        told = is_sentence_end(label.value) and not sheet.persons.lists_people(label.value.rstrip("."))
        # "Confirmed: 18th March 1937." is no sentence.
        told = told and not (label.parted and sheet.days.is_day(label.value))
        if told or not (label.tail or label.field is Field.REFERENCE):
            return False
    if label is None or (row.wrapped and row.text[:1].islower()) or (label.side and _SIGNED.search(label.value)):
        return False
    if label.field in _ALSO_SPEAKERS:
        return not _ends_vote(sheet, at) and _names_behind(sheet, row, label)
    if label.field in _ALSO_CLOSING:
        return _closes_with(row, label) and not speaks(sheet, row, label)
    if label.field is Field.REFERENCE:
        # "Archive: fond 12, file 7"; "Source: a letter of his" is no place in one.
        numbered = label.colon or _NUMBER_BEHIND.search(label.words) is not None
        return numbered and row.text[:1].isalpha() and any(char.isdigit() for char in label.value)
    given = label.field in TAIL_FIELDS and (label.value or _has_name_below(sheet, at))
    return bool(given) and not speaks(sheet, row, label)


def _ends_vote(sheet: Sheet, at: int) -> bool:
    """Whether the side of a vote stands right above row ``at``, so that it says who took no part: AYES: Hale / ABSENT: Trask."""
    above = split_unknown(sheet.text(at - 1))
    if above is None or sheet.rows[at].gap or _notes(sheet, at - 1):
        return False
    side = sheet.label(at - 1) is None and sheet.speakers.names_nobody(above[0])
    return side or sheet.book.first(sheet.text(at - 1), "body") is not None


def _names_behind(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether names stand behind a label that speakers bear too; nobody is called Absent: Ozerov D. L. (ill)."""
    people = label.value.rstrip(".")
    if label.field is Field.ABSENT and label.colon and people and not (label.side or is_sentence_end(people)):
        return len(people.split()) <= LONGEST_ABSENT and not speaks(sheet, row, label)
    return (label.colon and sheet.persons.lists_people(people)) or _CHINESE_NAMES.fullmatch(people) is not None


def _closes_with(row: Row, label: Label) -> bool:
    """Whether a label surely says where a record went or who has seen it: "Confirmed: ........ Chairman" is not yet."""
    exact = label.tail and "~" not in label.rule and not row.text.startswith(("(", "["))
    parted = label.parted or is_cjk(label.words)
    return exact and parted and bool(label.value or row.runs_on) and _DOTTED.match(label.value) is None


def _gives_occasion(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at`` is a field with a day or hour, or with a place beside another field, that the header lacks."""
    label = sheet.label(at)
    if label is None or sheet.rows[at].wrapped or not label.value:
        return False
    if label.closing:
        # "Closed: 8.50 p.m.", whatever the header says of the beginning; "Беседа окончилась в 17 час." is a sentence.
        plain = sheet.text(at)[0].isalpha() and (label.colon or not label.value.endswith((".", "。")))
        return plain and _gives_hour(sheet, label)
    if label.field not in OCCASION or not label.colon or found.has(label.field):
        return False
    if label.field is Field.PLACE or label.rooted:
        above = sheet.label(at - 1) if at else None
        below = sheet.label(at + len(sheet.whole(at)))
        beside = TAIL_FIELDS | OCCASION
        among = any(each is not None and each.colon and each.value and each.field in beside for each in (above, below))
        if not among or label.field is Field.PLACE:
            return among
    moment = sheet.days.moment(label.value, expect_time=True)
    given = moment.date is not None or moment.time is not None
    return given and sheet.days.few_words_beside(label.value, moment, OCCASION_WORDS)


def _gives_hour(sheet: Sheet, label: Label) -> bool:
    """Whether the hour is all that stands behind a label."""
    moment = sheet.days.moment(label.value, expect_time=True)
    return moment.time is not None and sheet.days.few_words_beside(label.value, moment, 0)


def _has_name_below(sheet: Sheet, at: int) -> bool:
    """Whether a label alone on its line stands right above a short line: Respectfully submitted, / Ada Crane."""
    if at + 1 >= len(sheet) or sheet.rows[at].wrapped:
        return False
    if sheet.rows[at + 1].gap and not (sheet.rows[at + 1].new_page and sheet.text(at).endswith((":", "："))):
        return False
    below = sheet.rows[at + 1]
    short = below.wide < PROSE_WIDTH or sheet.names_person(at + 1)
    begins = ENTRY_NUMBER.sub("", below.text)[:1].isupper() or is_cjk(below.text)
    return begins and short and sheet.label(at + 1) is None


def _closes(sheet: Sheet, at: int) -> bool:
    row = sheet.rows[at]
    if len(row.text) >= LONGEST_CLOSING:
        return False
    starts = row.gap or _is_tail_field(sheet, at - 1) or not sheet.rows[at].wrapped
    return starts and any(sheet.book.first(row.text, kind) is not None for kind in ("closing", "opening"))
