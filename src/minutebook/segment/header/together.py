"""What fields of a header mean only beside each other: a day that is another's, who translated, called or attested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.model import Field, Span
from minutebook.segment.header.clauses import part_clauses
from minutebook.segment.header.fields import find_next_list
from minutebook.segment.header.found import Found, OpenField
from minutebook.segment.header.unlabelled import SHEET_HEAD
from minutebook.segment.layout.rows import fold_words, is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.dates import LENGTH_OF_DAY
from minutebook.segment.wording.labels import SERVING

# The rule of the label behind which the day of receipt stands.
RECEIPT = "eng-date-of-receipt"
# Behind whoever served stands who has seen the record, or in how many copies it was made.
_REMARKS = frozenset({Field.REVIEW_STATUS, Field.COPY})
_SENTENCE_BREAK = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])|。\s*(?=[\u4e00-\u9fff])")
_NAME = re.compile(r"[^\W\d_]+")
_SHORT_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})\W?$")


def weigh_fields(sheet: Sheet, found: Found) -> None:
    """Drop the fields that others say too or belie, and give those their kind that others decide."""
    found.fields = [
        each for each in found.fields if each.value and not _is_repeated(found, each.kind, each.value, each.label)
    ]
    found.fields = [part for each in found.fields for part in _part_lists(sheet, each)]
    found.fields = [part for each in found.fields for part in _part_remarks(sheet, each)]
    part_clauses(sheet, found)
    _drop_sheet_heads(sheet, found)
    _set_aside_receipt(found)
    _take_review(sheet, found)
    _drop_attestation(sheet, found)
    _drop_signatures(found)
    _drop_ban(sheet, found)
    _set_aside_grade(sheet, found)
    _cut_signed(sheet, found)
    _take_translator(sheet, found)
    _take_callers(sheet, found)
    _date_times(sheet, found)


def _date_times(sheet: Sheet, found: Found) -> None:
    """What a label of the time announces is the day where it gives no hour: 会议时间：1965年12月3日, Time: 3 December 1965."""
    dated = found.has(Field.DATE)
    for each in found.fields:
        if each.kind is Field.TIME and each.label is not None and not (dated or each.closing):
            moment = sheet.days.moment(each.value, expect_time=True)
            told = moment.time is None and moment.time_end is None
            # 61年5月19日夜 tells the time of day.
            if moment.date is not None and told and not _NAME.search(sheet.days.beside(each.value, moment)):
                each.kind = Field.DATE


def _is_repeated(found: Found, kind: Field, value: str, label: str | None) -> bool:
    """A classification marking that a labelled field says too."""
    if label is not None or kind is not Field.CLASSIFICATION:
        return False
    return any(
        each.label and each.kind is kind and fold_words(each.value) == fold_words(value) for each in found.fields
    )


def _part_lists(sheet: Sheet, listed: OpenField) -> Iterator[OpenField]:
    """The lists of those present and of those absent that one paragraph holds, behind the label of the first: Present: Holm,
    Mayor Orde. Absent: Berg.
    """
    parted = find_next_list(sheet, listed.value, listed.kind) if listed.label is not None else None
    if parted is None:
        yield listed
        return
    end, start, label = parted
    above, below = _part_spans(sheet, listed.spans, label.words)
    yield replace(listed, value=listed.value[:end].rstrip(";；"), spans=above)
    second = replace(
        listed, label=label.words, kind=label.field, rule=label.rule, value=listed.value[start:], spans=below
    )
    yield from _part_lists(sheet, second)


def _part_remarks(sheet: Sheet, served: OpenField) -> Iterator[OpenField]:
    """Who served, and a marking as the last sentence behind him as a field of its own: E. Lamenha. Revised by both delegations."""
    cut = _SENTENCE_BREAK.search(served.value) if served.kind in SERVING and served.label is not None else None
    marked = sheet.book.first(served.value[cut.end() :], "marking") if cut else None
    if cut is None or marked is None or marked.key("field") not in _REMARKS:
        yield served
        return
    remark = served.value[cut.end() :]
    yield replace(served, value=served.value[: cut.end()].strip())
    yield replace(served, label=None, kind=Field(marked.key("field")), rule=marked.id, value=remark, bare=False)


def _part_spans(sheet: Sheet, spans: list[Span], words: str) -> tuple[list[Span], list[Span]]:
    """The spans of a field up to the line that has the label ``words``, or their end, and from there on."""
    lines = {(row.line.page_no, row.line.line_no): row.line.text for row in sheet.rows}
    label = re.compile(rf"{re.escape(words.rsplit(maxsplit=1)[-1])}\s*[:：]\s*")
    for at, span in enumerate(spans):
        if label_end := label.search(lines.get((span.page_no, span.line_no), ""), span.start):
            return spans[: at + 1], [span._replace(start=label_end.end()), *spans[at + 1 :]]
    return spans, spans


def _drop_sheet_heads(sheet: Sheet, found: Found) -> None:
    """Drop the letters of a council with the short day of its sitting, which head its sheets: T.C. 9/3/54, where the day is
    9th March, 1954.
    """
    texts = [found.title or "", *(each.value for each in found.fields if each.kind is Field.DATE)]
    days = {day for text in texts if (day := sheet.days.moment(text).date) is not None and len(day) == LENGTH_OF_DAY}
    found.fields = [
        each
        for each in found.fields
        if not (each.kind is Field.REFERENCE and each.label is None and _writes_day(each.value, days))
    ]


def _writes_day(text: str, days: set[str]) -> bool:
    """Whether letters and one of the days, in figures whatever their order, are all that words hold."""
    head = SHEET_HEAD.fullmatch(text)
    figures = _SHORT_DAY.search(text) if head else None
    if figures is None:
        return False
    first, second, year = (int(figure) for figure in figures.groups())
    spelt = {f"{month:02d}-{day:02d}" for month, day in ((first, second), (second, first))}
    return any(day[5:] in spelt and int(day[2:4]) == year % 100 for day in days)


def _set_aside_grade(sheet: Sheet, found: Found) -> None:
    """Beside a field that gives a degree of secrecy, a grade of another kind is none: 等级：加急, 密级：机密."""
    graded = [each for each in found.fields if each.kind is Field.CLASSIFICATION and each.label is not None]
    markings = {id(each): sheet.book.first(each.value, "marking") for each in graded}
    secret = [each for each in graded if (rule := markings[id(each)]) and rule.key("field") == Field.CLASSIFICATION]
    for each in graded if secret else []:
        if markings[id(each)] is None:
            each.kind = Field.OTHER


def _cut_signed(sheet: Sheet, found: Found) -> None:
    """Take the remark that he signed off whoever recorded: Беседу записал Н. Уваркин [подпись]. Where a field says already
    that he took part in making the record, his signature is no second one.
    """
    known = {each.value for each in found.fields if each.kind in SERVING}
    for each in [*found.fields]:
        if each.kind is Field.RECORDER and (rule := sheet.book.first(each.value, "signed")) is not None:
            each.value = rule.pattern.sub("", each.value) or each.value
            if each.value in known:
                found.fields.remove(each)


def _set_aside_receipt(found: Found) -> None:
    """Where another field gives the day, that on which a telegram or letter was received is not the meeting's."""
    dated = [each for each in found.fields if each.kind is Field.DATE and each.label is not None]
    received = [each for each in dated if each.rule == RECEIPT]
    if len(received) < len(dated):
        for each in received:
            each.kind = Field.OTHER


def _take_review(sheet: Sheet, found: Found) -> None:
    """A remark under whatever label that says who has not seen the text: Remarks: Not yet shown to the Minister."""
    for each in found.fields:
        remark = sheet.book.first(each.value, "marking") if each.kind is Field.OTHER and each.label else None
        if remark is not None and remark.key("field") == Field.REVIEW_STATUS:
            each.kind = Field.REVIEW_STATUS


def _drop_attestation(sheet: Sheet, found: Found) -> None:
    """Where a field says who recorded, whoever attests the copy did not: Секретарь: О. Н. Седова, and below Верно: А. Лапин."""
    recorded = [each for each in found.fields if each.kind is Field.RECORDER]
    attested = [each for each in recorded if sheet.book.first(f"{each.label or ''}:", "attested") is not None]
    if len(attested) < len(recorded):
        found.fields = [each for each in found.fields if each not in attested]


def _drop_signatures(found: Found) -> None:
    """Who presided or recorded signs below, no colon behind his office: ПРЕДСЕДАТЕЛЬ   И. Чумаченко, where the top says it of
    тов. Чумаченко И. Г.
    """
    kept: list[OpenField] = []
    for each in found.fields:
        signs = each.kind in {Field.CHAIR, Field.RECORDER} and not (":" in each.row.line.text or is_cjk(each.value))
        told = (other for other in kept if other.kind is each.kind and other.row.line.page_no <= each.row.line.page_no)
        if not (signs and any(_names_same(other.value, each.value) for other in told)):
            kept.append(each)
    found.fields = kept


def _names_same(told: str, signed: str) -> bool:
    """Whether a signature is the same name as one that a field tells, or its surname."""
    words = _NAME.findall(signed.casefold())
    own = max(words, key=len, default="")
    return len(own) > 1 and own in _NAME.findall(told.casefold()) and len(words) <= len(_NAME.findall(told.casefold()))


def _drop_ban(sheet: Sheet, found: Found) -> None:
    """Beside a grade of secrecy, what is not to be done with the paper is no second one: CONFIDENTIAL / Not for circulation."""
    graded = [each for each in found.fields if each.kind is Field.CLASSIFICATION]
    banned = [each for each in graded if each.label is None and sheet.book.first(each.value, "ban") is not None]
    if len(banned) < len(graded):
        found.fields = [each for each in found.fields if each not in banned]


def _take_translator(sheet: Sheet, found: Found) -> None:
    """Who translated, told among those who took part and recorded, interpreted, where nobody else is said to."""
    if found.has(Field.INTERPRETER) or not (found.has(Field.PARTICIPANTS) or found.has(Field.RECORDER)):
        return
    for each in found.fields:
        if each.kind is Field.OTHER and sheet.book.first(f"{each.label or ''}:", "translated") is not None:
            each.kind = Field.INTERPRETER


def _take_callers(sheet: Sheet, found: Found) -> None:
    """Those between whom a telephone call went, told as FROM and TO, took part in it."""
    heading = f"{found.title or ''} {found.heading or ''}"
    if found.has(Field.PARTICIPANTS) or sheet.book.first(heading, "call") is None:
        return
    for each in found.fields:
        if each.kind is Field.OTHER and sheet.book.first(f"{each.label or ''}:", "caller") is not None:
            each.kind = Field.PARTICIPANTS
