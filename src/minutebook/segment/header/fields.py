"""Labelled fields: which rows begin one, with the colon of its label or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.header.found import LISTS, PEOPLE, Found, OpenField
from minutebook.segment.header.sideheadings import SIDE_HEADING, heads_sides, is_side_heading
from minutebook.segment.layout.rows import (
    Row,
    ends_sentence,
    is_cjk,
    is_prose,
    is_sentence_end,
    join_text,
    reads_as_sentence,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labels import MISREAD_INITIAL, OCCASION, SERVING, Label, split_unknown

# How many rows ahead a field may follow a row that is none, for that row still to belong to the header.
LOOK_AHEAD = 6
# Rows at the top of a record where a label that no rule knows may stand above its title.
FIRST_ROWS = 6
# A label so long is known in a row that could be the rest of the one above.
LONG_LABEL = 7
# Words of a sentence that stands where a list of people should.
FEWEST_TOLD = 6
# Words of an office before and with that which shows it: Federal Chancellor.
LONGEST_BEFORE_OFFICE = 2
# A word of so many letters, a large one first, begins no reference behind a label as short that was read with doubt.
SHORTEST_SPELT = 4
_LOOSE_FIELDS = PEOPLE | {Field.DATE, Field.TIME, Field.PLACE, Field.SUBJECT, Field.REFERENCE}
_SIDE_BY_SIDE = re.compile(
    r"[\s;；]\s*(?=[^\W\d_][^:：;；,，]{1,30}[:：])|(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2,4}[:：])"
)
# "Protokoll Nr. 14": no person's name.
_NUMBERED = re.compile(r"(?i)(?:nr|no|n[ºo°]|№)\b\.?\s*\d|№")
_CHINESE_SENTENCE = re.compile(r"[。！？].|(?:我|你|您|请|现在).*[。！？]$")
ENDS_IN_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
# "Herbert Tschirner. Stellvertreter des Ministers"
_STOPPED_ENTRY = re.compile(r"[A-ZÀ-ŽА-ЯЁ][\w’'-]+(?:\s[A-ZÀ-ŽА-ЯЁ][\w’'-]+){1,2}\.\s(?P<office>[^.!?;:]+)")
# What goes on with the name of a room.
_GOES_ON = re.compile(r",|\s\d")
# What the colon behind a label may be read as.
_COLON_READ = frozenset(".,;*'")


def take_label(sheet: Sheet, found: Found, at: int) -> int:
    """Open the field that row ``at`` labels; 1 if there is one."""
    row = sheet.rows[at]
    label = sheet.label(at)
    if label is None and is_side_heading(sheet, found, at):
        words = row.text.rstrip(":： ")
        label = Label(words, Field.PARTICIPANTS, "", len(row.text), SIDE_HEADING, side=True)
    # "von syrischer Seite: Nabil Tarazi" below a full line is a list of its own.
    goes_on = label is not None and row.wrapped and row.text[:1].islower() and not (label.side and label.value)
    if goes_on or sheet.book.first(row.text, "hours"):
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
    if ((bare and found.title is None) or (label and _titles(sheet, label))) and sheet.words.is_title(row.text):
        return 0
    if label is None or (not label.value and not _may_stand_alone(sheet, found, at, label)):
        return 0
    if label.field is Field.OTHER and not (label.value or label.colon or row.text.isupper()):
        # "Weather" above what was said of it.
        return 0
    if label.field in PEOPLE and _heads_sentence(sheet, found, at, label):
        return 0
    _open(sheet, found, at, label)
    return 1


def _heads_sentence(sheet: Sheet, found: Found, at: int, label: Label) -> bool:
    """Whether no list stands behind a label of people: MINUTES: It was moved that ...; Vorsitzender: / Ich eröffne die
    Sitzung; "Председатель: Остался один пункт." above another's words.
    """
    if sheet.book.first(label.value, "sentence") or tells(sheet, at, label.start):
        return True
    if at + 1 >= len(sheet):
        return False
    said = label.colon and sheet.rows[at].gap and is_sentence_end(label.value)
    return (not label.value and tells(sheet, at + 1, 0)) or (said and is_speech(sheet, at + 1, found.named))


def _titles(sheet: Sheet, label: Label) -> bool:
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


def _open(sheet: Sheet, found: Found, at: int, label: Label) -> None:
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


def take_loose_label(sheet: Sheet, found: Found, at: int, *, alone: bool = False) -> int:
    """Open a field whose label has lost its colon, between fields (or ``alone``) and with a value that fits it."""
    row = sheet.rows[at]
    above = found.fields[-1] if found.fields else None
    near = above is not None and above.label is not None and above.last == at - 1 and not row.gap
    label = sheet.book.find_loose(row.text)
    # Below a full line, and as full itself, only what is surely a label: PARTICIPANTS* Anselmo Barrantes
    capitals = label is not None and label.words.isupper()
    below = at + len(sheet.whole(at)) if _is_stopped(row, label) else at + 1
    # "Присутствовали. Н. Ф. Стругалев, министр; Л." / "Д. Меркушин": a row that an initial ends.
    ended = ends_sentence(row) and not (row.runs_on and ENDS_IN_INITIAL.search(row.text))
    if (
        ended
        or reads_as_sentence(row)
        or (row.wrapped and is_prose(row) and not (capitals or _is_stopped(row, label)))
        or any(sheet.book.first(row.text, kind) is not None for kind in ("opening", "hours"))
        or not (near or alone or at <= found.certain or sheet.label(below) or sheet.book.find_glued(row.text))
    ):
        return 0
    # "INTERIM COMMITTEE", and nothing labelled above: no misread Interpreter.
    begun = found.title is not None or any(each.label is not None for each in found.fields)
    near_word = label is not None and label.rule.endswith("~loose") and not begun
    # "Protocol Department", "Presidential Recordings": a letterhead.
    heads = label is not None and label.field in PEOPLE and found.title is None and (near_word or not found.fields)
    # "held on 12 May 1950 at 1430 hrs in the Town Hall" goes on with the title.
    heads = heads or (
        label is not None and label.words[:1].islower() and sheet.book.first(row.text, "held") is not None
    )
    # SUBJECT, DISTRIBUTION in a column of labels in capitals.
    column = capitals and near and above is not None and (above.label or "").isupper()
    if label is None or heads or not (label.field in _LOOSE_FIELDS or column) or _is_titled(sheet, row, label):
        return 0
    if label.value[:1].islower() and not (label.field is Field.PARTICIPANTS and _names_side(sheet, label.value)):
        return 0
    if not label.value:
        # SUBJEOT, PRIICIPANTS: a heading in capitals above its value.
        bare = label.field in {Field.SUBJECT, Field.PARTICIPANTS} and at + 1 < len(sheet) and not heads_sides(sheet, at)
        if not bare or is_speech(sheet, at + 1, found.named):
            return 0
    fits = _fits_value(sheet, row, label) or (column and label.field is Field.SUBJECT)
    fits = fits and not _names_room(sheet, row, label)
    if not fits or (label.field in PEOPLE and tells(sheet, at, label.start)):
        return 0
    _open(sheet, found, at, label)
    return 1


def _names_room(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether what might label the place is its first part: Conference Room, Terminal Building; Room 12, Town Hall."""
    told = label.field is Field.PLACE and _GOES_ON.match(row.text, len(label.words)) is not None
    known = label.words.split()[-1].casefold() in sheet.words.place_words
    return told and (known or sheet.book.first(label.words, "house") is not None)


def _is_stopped(row: Row, label: Label | None) -> bool:
    """Whether a stop or its like stands in the place of a label's colon, and the label is known to the letter: Attendees. Lim."""
    if label is None or label.colon or not label.value or "~" in label.rule:
        return False
    return row.text[len(label.words) :][:1] in _COLON_READ and label.field in LISTS | SERVING | OCCASION


def is_stopped_label(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at``, right below a labelled field, is one too, a stop in the place of its colon: ABSENT. Alderman Orde."""
    row, above = sheet.rows[at], found.fields[-1] if found.fields else None
    if above is None or above.label is None or above.last != at - 1 or row.gap:
        return False
    label = sheet.book.find_spelt(row.text)
    if label is None or tells(sheet, at, label.start):
        return False
    # A count of votes below has its ABSENT too.
    if sheet.recurring.heads_lines(label.words) and not {above.kind, label.field} <= LISTS:
        return False
    # "Also Present Dwight Pomfret, City Administrator"
    long = len(label.words) >= LONG_LABEL and label.field in LISTS
    return _is_stopped(row, label) or (long and sheet.persons.lists_people(label.value.partition(";")[0]))


def is_stopped_entry(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at``, right below an entry of a list, is one too, a stop in the place of its comma: Ulla Berg. Minister."""
    row, above = sheet.rows[at], found.fields[-1] if found.fields else None
    if above is None or above.kind not in LISTS or above.last != at - 1 or row.gap or ends_sentence(row):
        return False
    entry = _STOPPED_ENTRY.fullmatch(row.text)
    words = entry["office"].split()[:LONGEST_BEFORE_OFFICE] if entry else []
    deputy = bool(words) and words[0].casefold() in sheet.words.deputies
    return deputy or any(sheet.persons.names_office(" ".join(words[begin:])) for begin in range(len(words)))


def _is_titled(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether a row is a title that begins with a label's word: NOTE ON A CONVERSATION."""
    first = label.value.split()[:1]
    joined = row.text.isupper() and bool(first) and first[0].casefold() in sheet.words.connectors
    return joined or (_titles(sheet, label) and sheet.words.is_title(row.text))


def _names_side(sheet: Sheet, text: str) -> bool:
    """Whether words begin with a side and a mark behind it: on the Soviet side -- P. E. Kosaretsky."""
    label = sheet.book.find(text)
    return label is not None and label.side and bool(label.value)


def _fits_value(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether what follows a label without a colon is what such a label announces."""
    if (label.field is Field.SUBJECT and label.value) or (
        label.field is Field.PLACE and sheet.days.names_day(row.text)
    ):
        return False
    if label.field is Field.PLACE and sheet.persons.names_office(row.text):
        # City Clerk, below a name.
        return False
    if label.field is Field.REFERENCE:
        first = label.value.partition(" ")[0].strip(",")
        # "Fire Hall, 22 Second Avenue" is no misread "File".
        doubtful = label.rule.endswith("~loose") and len(label.words) <= SHORTEST_SPELT
        spelt = doubtful and first.istitle() and len(first) >= SHORTEST_SPELT
        return any(char.isdigit() for char in label.value) and not spelt
    if label.field in PEOPLE:
        dated = any(char.isdigit() for char in label.value) and sheet.days.moment(label.value).date is not None
        first = label.value.partition(" ")[0]
        told = dated or sheet.book.first(label.value, "sentence") is not None
        figures = any(char.isdigit() for char in first) and MISREAD_INITIAL.match(label.value) is None
        return not (told or figures or _NUMBERED.match(label.value))
    if label.field in {Field.DATE, Field.TIME}:
        moment = sheet.days.moment(label.value, expect_time=True)
        return bool(moment.date or moment.time)
    return True


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


def _may_stand_alone(sheet: Sheet, found: Found, at: int, label: Label) -> bool:
    """A label without value on its line needs its value below, or a list of sides."""
    if at + 1 >= len(sheet) or (found.title is None and not label.colon and sheet.words.is_title(sheet.text(at + 1))):
        # "BOARD OF TRUSTEES" / "ADJOURNED REGULAR MEETING"
        return False
    if not label.colon and heads_sides(sheet, at):
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
    if not found.has(Field.DATE) and sheet.days.is_dateline(row):
        return True
    if found.title is not None:
        return False
    titled = sheet.words.is_title(row.text) and not ends_sentence(row)
    return titled or sheet.book.first(row.text, "marking") is not None
