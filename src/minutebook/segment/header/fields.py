"""Labelled fields: which rows begin one; without the colon of their labels they are read in :mod:`loose`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.header.clauses import tells_fields
from minutebook.segment.header.found import PEOPLE, Found, OpenField
from minutebook.segment.header.sideheadings import SIDE_HEADING, heads_sides, is_side_heading
from minutebook.segment.layout.rows import (
    ends_sentence,
    is_cjk,
    is_prose,
    is_sentence_end,
    join_text,
    reads_as_sentence,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS, SERVING, Label

# How many rows ahead a field may follow a row that is none, for that row still to belong to the header.
LOOK_AHEAD = 6
# Rows at the top of a record where a label that no rule knows may stand above its title.
FIRST_ROWS = 6
# A label so long is known in a row that could be the rest of the one above.
LONG_LABEL = 7
# Words of a sentence that stands where a list of people should.
FEWEST_TOLD = 6
_SIDE_BY_SIDE = re.compile(
    r"[\s;；]\s*(?=[^\W\d_][^:：;；,，]{1,30}[:：])|(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2,4}[:：])"
)
# "..., Mayor Orde. Absent: Berg": where the next list may begin within a paragraph.
_NEXT_LIST = re.compile(r"(?:[.;]\s+|[。；]\s*)(?=[^\W\d_][^:：;；.。\n]{1,30}[:：])")
_CHINESE_SENTENCE = re.compile(r"[。！？].|(?:我|你|您|请|现在).*[。！？]$")
ENDS_IN_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")


def take_label(sheet: Sheet, found: Found, at: int) -> int:
    """Open the field that row ``at`` labels; 1 if there is one."""
    row = sheet.rows[at]
    label = sheet.label(at)
    if label is None and is_side_heading(sheet, found, at):
        words = row.text.rstrip(":： ")
        label = Label(words, Field.PARTICIPANTS, "", len(row.text), SIDE_HEADING, side=True)
    # "von syrischer Seite: Nabil Tarazi" below a full line is a list of its own.
    goes_on = label is not None and row.wrapped and row.text[:1].islower() and not (label.side and label.value)
    goes_on = goes_on and not _is_small_as_others(found, label, at)
    if (goes_on and not _joins_list(found, label, at)) or sheet.book.first(row.text, "hours"):
        return 0
    bare = label is not None and (
        not label.colon
        or (label.rooted and (not label.value or sheet.words.is_title(label.value)))
        # "Minutes: Vice Minister Holm Receives the Envoy"
        or (
            label.field is Field.RECORDER
            and sheet.words.is_title_word(label.words)
            and sheet.words.is_title(label.value)
        )
    )
    if ((bare and found.title is None) or (label and titles(sheet, label))) and sheet.words.is_title(row.text):
        return 0
    if label is None or (not label.value and not _may_stand_alone(sheet, found, at, label)):
        return 0
    if label.field is Field.OTHER and not (label.value or label.colon or row.text.isupper()):
        # "Weather" above what was said of it.
        return 0
    if label.field in PEOPLE and _heads_sentence(sheet, found, at, label):
        return 0
    open_label(sheet, found, at, label)
    return 1


def _is_small_as_others(found: Found, label: Label | None, at: int) -> bool:
    """Whether a label in small letters stands below another such: über: die Lieferungen / am: 17. Mai / in: Ankara."""
    above = found.fields[-1] if found.fields else None
    if above is None or label is None or above.last != at - 1 or not (above.label or "")[:1].islower():
        return False
    return label.confidence == 1 and not label.rooted and (label.colon or not label.value)


def _joins_list(found: Found, label: Label | None, at: int) -> bool:
    """Whether a label names who came with those of the list that ends in a comma right above: ..., General Manager, / with:
    Mrs Beatrice Siame.
    """
    above = found.fields[-1] if found.fields else None
    listed = (
        above is not None and above.kind is Field.PARTICIPANTS and above.last == at - 1 and above.value.endswith(",")
    )
    exact = label is not None and label.colon and bool(label.value) and label.confidence == 1
    return listed and exact and label is not None and label.field is Field.PARTICIPANTS


def _heads_sentence(sheet: Sheet, found: Found, at: int, label: Label) -> bool:
    """Whether no list stands behind a label of people: MINUTES: It was moved that ...; Vorsitzender: / Ich eröffne die
    Sitzung; "Председатель: Остался один пункт." above another's words.
    """
    if find_next_list(sheet, label.value, label.field) is not None:
        # 出席：石平、葛文。缺席：林德。
        return False
    if sheet.book.first(label.value, "sentence") or tells(sheet, at, label.start):
        return True
    if at + 1 >= len(sheet):
        return False
    said = label.colon and sheet.rows[at].gap and is_sentence_end(label.value)
    return (not label.value and tells(sheet, at + 1, 0)) or (said and is_speech(sheet, at + 1, found.named))


def titles(sheet: Sheet, label: Label) -> bool:
    """Whether what stands behind a label without a colon makes a title of it: ЗАПИСЬ БЕСЕДЫ с премьер-министром."""
    first = label.value.split()[:1]
    return not label.colon and label.field in PEOPLE and bool(first) and sheet.words.is_title_word(first[0])


def tells(sheet: Sheet, at: int, start: int) -> bool:
    """Whether a whole sentence with a verb or a pronoun stands behind the label that ends at character ``start``."""
    whole = sheet.whole(at)
    if is_cjk(whole[0].text) and is_sentence_end(whole[0].text):
        # A full line of a list that ends in its stop, and another field below it.
        whole = whole[:1]
    words = join_text(whole)[start:].split()
    if words and is_cjk(words[-1]):
        # 主席： / 现在开会。上次会议留下两个问题。
        return _CHINESE_SENTENCE.search("".join(words)) is not None
    # "Л. Я. Бурцев": an initial is no pronoun.
    plain = [word for word in words if not ENDS_IN_INITIAL.fullmatch(word)]
    told = any(word.strip(".,;:!?").casefold() in sheet.words.sentence_words for word in plain)
    return told and is_sentence_end(words[-1]) and len(words) >= FEWEST_TOLD


def open_label(sheet: Sheet, found: Found, at: int, label: Label) -> None:
    """Open the field of a label in row ``at``, and those of labels set beside it."""
    row = sheet.rows[at]
    for part in _split_labels(sheet, label):
        opened = OpenField(
            part.words,
            part.field,
            part.rule,
            row,
            confidence=row.line.confidence * part.confidence,
            bare=not part.value,
            closing=part.closing,
            side=part.side,
            last=at,
        )
        if part.value:
            opened.add(row, part.value, max(0, row.line.text.find(part.value)), "")
        found.fields.append(opened)


def _split_labels(sheet: Sheet, label: Label) -> Iterator[Label]:
    """The labels of one line: ``Date: ... Place: ...`` set side by side."""
    for cut in _SIDE_BY_SIDE.finditer(label.value):
        second = sheet.book.find(label.value[cut.end() :])
        if second is None or second.side or not second.value or not cut.start():
            continue
        # "英语翻译：古琳　印地语翻译：段明": in Chinese a gap before a label's colon is told by one word.
        if second.confidence < 1.0 and not (second.rooted and second.colon and is_cjk(second.words)):
            continue
        shorter = sheet.book.find(f"{second.words[1:]}：") if is_cjk(second.words) else None
        if second.rooted and shorter is not None and not shorter.rooted:
            # "翻译：冯克 礼记录：贝少华": the gap stands within a name.
            continue
        # "Interpreted by: Dr. Holm; taken down by: Miss Berg"
        told = (
            cut.group().lstrip()[:1] in {";", "；"}
            and second.confidence == 1
            and {label.field, second.field} == SERVING
        )
        if (label.field is Field.PARTICIPANTS and second.field is Field.PARTICIPANTS) or (
            second.words[:1].islower() and not told
        ):
            continue
        yield replace(label, value=label.value[: cut.start()].strip(" ,;"))
        yield from _split_labels(sheet, second)
        return
    yield label


def find_next_list(sheet: Sheet, text: str, kind: Field) -> tuple[int, int, Label] | None:
    """Where a list of people of ``kind`` ends within its paragraph, where the next begins, and the label between: "..., Mayor Orde.
    Absent: Berg"; None where one list is all.
    """
    for cut in _NEXT_LIST.finditer(text if kind in LISTS else ""):
        label = sheet.book.find(text[cut.end() :])
        if label is None or label.field not in LISTS - {kind} or label.side or not (label.colon and label.value):
            continue
        if label.rooted or label.confidence == 1:
            return cut.start() + 1, cut.end() + label.start, label
    return None


def _may_stand_alone(sheet: Sheet, found: Found, at: int, label: Label) -> bool:
    """A label without value on its line needs its value below, or a list of sides."""
    if at + 1 >= len(sheet) or (found.title is None and not label.colon and sheet.words.is_title(sheet.text(at + 1))):
        # "BOARD OF TRUSTEES" / "ADJOURNED REGULAR MEETING"
        return False
    if not label.colon and heads_sides(sheet, at):
        return False
    if label.side and not label.colon and sheet.days.is_dateline(sheet.rows[at + 1]):
        # "MONGOLIAN PEOPLE'S PARTY" / "14 March 1961": the end of a title.
        return False
    inside = bool(found.fields) and found.fields[-1].kind is Field.PARTICIPANTS
    if label.side and label.rule != SIDE_HEADING and not inside:
        return not is_prose(sheet.rows[at + 1]) or (not sheet.rows[at + 1].gap and sheet.names_person(at + 1))
    return not is_speech(sheet, at + 1, found.named)


def field_follows(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether one of the next rows is certainly header, before prose or speech comes."""
    for each in range(at, min(at + LOOK_AHEAD, len(sheet))):
        row = sheet.rows[each]
        if is_speech(sheet, each, found.named):
            return False
        if _is_certain(sheet, found, each):
            return True
        told = any(sheet.book.first(row.text, kind) for kind in ("opening", "place"))
        if (is_prose(row) or reads_as_sentence(row)) and not told:
            return False
    return False


def _is_certain(sheet: Sheet, found: Found, at: int) -> bool:
    row, label = sheet.rows[at], sheet.label(at)
    if label and not (label.side and not label.value and is_prose(row)):
        return True
    if (parts := split_unknown(row.text)) and sheet.persons.lists_people(parts[1], parts[0]):
        return True
    if (not found.has(Field.DATE) and sheet.days.is_dateline(row)) or tells_fields(sheet, at):
        return True
    if found.title is not None:
        return False
    titled = sheet.words.is_title(row.text) and not ends_sentence(row)
    return titled or sheet.book.first(row.text, "marking") is not None
