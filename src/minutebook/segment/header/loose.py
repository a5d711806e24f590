"""Labelled fields whose labels lost their colons, and entries of lists whose commas were read as stops."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.fields import ENDS_IN_INITIAL, LONG_LABEL, open_label, tells, titles
from minutebook.segment.header.found import PEOPLE, Found
from minutebook.segment.header.sideheadings import heads_sides
from minutebook.segment.layout.rows import Row, ends_sentence, is_prose, reads_as_sentence
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_speech
from minutebook.segment.wording.labelledlines import MISREAD_INITIAL, SMALL_NAME
from minutebook.segment.wording.labels import LISTS, OCCASION, SERVING, Label

# Words of an office before and with that which shows it: Federal Chancellor.
LONGEST_BEFORE_OFFICE = 2
# A word of so many letters, a large one first, begins no reference behind a label as short that was read with doubt.
SHORTEST_SPELT = 4
# Words of a label that is known by itself although its colon is lost.
FEWEST_WORDED = 3
_LOOSE_FIELDS = PEOPLE | {Field.DATE, Field.TIME, Field.PLACE, Field.SUBJECT, Field.REFERENCE}
# "Protokoll Nr. 14": no person's name.
_NUMBERED = re.compile(r"(?i)(?:nr|no|n[ºo°]|№)\b\.?\s*\d|№")
# "Herbert Tschirner. Stellvertreter des Ministers"
_STOPPED_ENTRY = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+){1,2}\.\s(?P<office>[^.!?;:]+)")
# "Rau, E.G., Orde, D.K.": initials behind a surname, and no room.
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[,;]")
# What goes on with the name of a room.
_GOES_ON = re.compile(r",|\s\d")
# What the colon behind a label may be read as.
_COLON_READ = frozenset(".,;*'")


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
    near_word = near_word and label is not None and len(label.words.split()) < FEWEST_WORDED
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
    sided = label.field is Field.PARTICIPANTS and _names_side(sheet, label.value)
    named = label.field in SERVING and SMALL_NAME.fullmatch(label.value) is not None
    if label.value[:1].islower() and not (sided or named):
        return 0
    if not label.value:
        # SUBJEOT, PRIICIPANTS: a heading in capitals above its value.
        heading = label.field in {Field.SUBJECT, Field.PARTICIPANTS} or (column and _stands_beside(sheet, at, label))
        bare = heading and at + 1 < len(sheet) and not heads_sides(sheet, at)
        if not bare or is_speech(sheet, at + 1, found.named):
            return 0
    fits = _fits_value(sheet, row, label) or (column and label.field is Field.SUBJECT)
    fits = fits and not _names_room(sheet, row, label)
    if not fits or (label.field in PEOPLE and tells(sheet, at, label.start)):
        return 0
    open_label(sheet, found, at, label)
    return 1


def _stands_beside(sheet: Sheet, at: int, label: Label) -> bool:
    """Whether a label of day, hour or place stands in a column of labels, and its value in the one beside it."""
    if label.field not in OCCASION or at + 1 >= len(sheet):
        return False
    below, box = sheet.rows[at + 1], sheet.rows[at].line.box
    level = below.line.box.top < box.bottom and box.top < below.line.box.bottom and not below.new_page
    return level and below.indent > sheet.rows[at].indent and sheet.label(at + 1) is None


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
    return joined or (titles(sheet, label) and sheet.words.is_title(row.text))


def _names_side(sheet: Sheet, text: str) -> bool:
    """Whether words begin with a side and a mark behind it: on the Soviet side -- P. E. Kosaretsky."""
    label = sheet.book.find(text)
    return label is not None and label.side and bool(label.value)


def _fits_value(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether what follows a label without a colon is what such a label announces."""
    # "Subject of the Talki Rice": words enough, and a colon read as a letter.
    worded = len(label.words.split()) >= FEWEST_WORDED and sheet.book.find_glued(row.text) is not None
    if (label.field is Field.SUBJECT and label.value and not worded) or (
        label.field is Field.PLACE and sheet.days.names_day(row.text)
    ):
        return False
    named = sheet.persons.names_office(row.text) or _INITIALS.match(label.value) is not None
    if label.field is Field.PLACE and named:
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
