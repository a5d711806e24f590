"""What ends a field: a row that begins something of its own, such as a label, a marking or a sentence that gives the hour."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.entries import is_open
from minutebook.segment.header.fields import LONG_LABEL
from minutebook.segment.header.found import PEOPLE, Found, OpenField
from minutebook.segment.header.loose import is_stopped_label
from minutebook.segment.header.margins import hangs, is_set_in
from minutebook.segment.header.markings import part_markings
from minutebook.segment.header.unknownforms import UNKNOWN_LABEL, opens_unknown
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import LISTS, SERVING, Label
from minutebook.segment.wording.persons import ENTRY_NUMBER

# Letters of a label that may resemble the beginning of a row set in below another.
SHORTEST_SET_IN = 5
_OFFICES = SERVING | {Field.CHAIR}
# "от Министерства совхозов -- А. Г. Дубасов": a side in small letters, whatever it is called.
_SIDED = re.compile(r"[a-zа-яё][^:;\n]{3,80}?\s(?:—|–|--|-)\s")
# Wien, am 19. Mai 1952
_PLACED_DAY = re.compile(r"[^\W\d_][\w .-]{2,24},\s")
# The stop behind a list's last word or bracket, not behind an initial.
_LIST_END = re.compile(r"(?:\)|[a-zà-žа-яё]{4})\.$")


def begins_anew(sheet: Sheet, found: Found, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether a row begins something of its own: a label, a marking, a sentence that gives the hour."""
    row = sheet.rows[at]
    if _is_small_alone(above, row, label):
        return True
    if row.wrapped and not _is_alone(label) and _is_rest(sheet, above, row, label):
        return False
    if above.kind in LISTS and above.value.endswith(",") and not row.gap and _is_bare(label):
        # "Dr. Otto Veit," / "Chairman": the office of the entry above.
        return False
    listed = _is_entry(sheet, above, at, label)
    if label is not None and not listed:
        if _opens_field(sheet, above, row, label) and not _stands_within(sheet, above, at, label):
            return True
    elif above.value and (
        (not listed and _opens_loose(sheet, above, row))
        or opens_unknown(sheet, above, at)
        or (not row.wrapped and is_stopped_label(sheet, found, at))
    ):
        return True
    return _tells_hours(sheet, above, row) or _ends_value(sheet, above, row) or _is_remark(sheet, row)


def _is_small_alone(above: OpenField, row: Row, label: Label | None) -> bool:
    """Whether a row is all label, in small letters as that above: in: Ankara / zwischen / a) Botschafter Holm."""
    whole = label is not None and label.words == row.text.rstrip(" :") and label.confidence == 1 and not label.rooted
    small = row.text[:1].islower() and (above.label or "")[:1].islower()
    return whole and small and bool(above.value)


def _is_bare(label: Label | None) -> bool:
    """Whether a row is all label, of an office that somebody may hold, and has no colon."""
    return label is not None and label.field in _OFFICES and not (label.value or label.colon)


def _is_alone(label: Label | None) -> bool:
    """Whether a row is all label, and Chinese: 出席会谈人员： alone below a full line: Chinese breaks lines anywhere, but
    hardly right before and behind a label.
    """
    return label is not None and label.colon and not label.value and label.confidence == 1 and is_cjk(label.words)


def _is_rest(sheet: Sheet, above: OpenField, row: Row, label: Label | None) -> bool:
    """Whether a row below a full one is the rest of what that says, whatever label its words resemble."""
    # "Shen Yulan / (interpreter); on the Norwegian side: Mrs. Dahl".
    remark = row.text.startswith(("(", "（")) and above.kind in PEOPLE and bool(above.value)
    # A sentence that names several goes on: "... Ryabov and / interpreter Ilyina".
    # "... on May 3. A note on the cover reads: Seen.": a telling word in small letters makes no label of it.
    plain = label is not None and label.rooted and not label.side and row.text[:1].islower()
    # "..., keeper of the / registers; from the Lower Dairy: Ada Berg": what resembles a label ends an entry.
    ends = _ends_entry(row, label)
    sure = label is not None and (
        label.side or (split_unknown(row.text) is not None and label.value and not plain and not ends)
    )
    # "Assistant to the / President; Prime Minister ...": no label stands behind an article.
    goes_on = split_unknown(row.text) is None and (is_open(sheet, above.value) or ends)
    return remark or (row.text[:1].islower() and not sure) or goes_on


def _is_entry(sheet: Sheet, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether a row is an entry of the list above, although it begins with the words of a label: "Председатель Госкомитета тов.
    Мелентьев С. В." is one, "Председатель — тов. Гнедич П. С." is who was in the chair.
    """
    row = sheet.rows[at]
    if above.kind in LISTS and above.value and label is not None and not (label.colon or label.value):
        # "Mr. Lennart Hagström", and set in below it "Head of Delegation".
        beside = row.line.box.left - sheet.rows[at - 1].line.box.left
        if beside > row.line.box.width / len(row.text) and sheet.persons.names_office(row.text):
            return True
    ended = not row.wrapped and _LIST_END.search(above.value) is not None
    certain = label is not None and (
        ended
        or label.colon
        or not label.value
        or is_cjk(label.words)
        or row.text[: label.start].rstrip().endswith(("—", "–", "-"))
        # "ПРЕДСЕДАТЕЛЬ т. ШУБРИН" below "тт. Шубрин, Эльтерман"
        or (len(label.words) >= LONG_LABEL and label.words.isupper() and not above.value.isupper())
    )
    listed = above.kind in LISTS and bool(above.value) and not certain and sheet.names_person(at)
    if listed and label is not None and label.field in SERVING:
        # "Interpreter Qin Yuzhen" below "Lü Weimin, Deputy Director", its colon lost.
        return "," in row.text or "," not in above.value
    return listed


def _opens_field(sheet: Sheet, above: OpenField, row: Row, label: Label) -> bool:
    """Whether a label opens a field: it has a value, or room above it, or stands below a full row as a heading does."""
    # "... Ambassador Qiao Tingyu" / "Present for Vietnam:"
    heads = not label.side and (_is_alone(label) or (row.text[:1].isupper() and row.text[-1] in ":："))
    # "МЕСТО   Москва, Кузнецкий мост, дом 5" / "УЧАСТНИКИ БЕСЕДЫ"
    heads = heads or (row.text.isupper() and (above.label or "").isupper())
    return bool(label.value) or not row.wrapped or heads


def _stands_within(sheet: Sheet, above: OpenField, at: int, label: Label) -> bool:
    """Whether a label parts the list of people above it, as sides do, and opens no field of its own."""
    row = sheet.rows[at]
    if (
        _begins_side(sheet, row.text, label)
        and label.value
        and not above.side
        and above.kind is Field.PARTICIPANTS
        # 我方人员 above and 摩方人员 below are two sides, whatever vocabulary knows the first.
        and sheet.book.first(f"{above.label}:", "side") is None
        and not above.rule.startswith(UNKNOWN_LABEL)
        # "Albanian guests: K. Baholli" above "On our side: Tan Zhaolin": the first names no side within it.
        and (not above.value or _holds_side(sheet, above.value))
    ):
        return True
    if not row.text[:1].islower():
        return False
    # "В беседе приняли участие: / с советской стороны: / министр ...": the sentence goes on; but "Члены комиссии от СССР:"
    # and below it "от Ирана:" are two sides.
    ended = not above.value.endswith((";", ","))
    apart = ended and sheet.book.first(f"{above.label or ''}:", "side") is not None
    apart = apart or _ends_in_side(sheet, above.label or "")
    goes_on = label.side and above.bare and not (row.gap or apart)
    # "ANWESEND   für Baden: Rat Wessen" / "als Zeuge: Uhrmacher Nigg", set in below it.
    # "Присутствовали:" / "члены комиссии - Орлов П. С." / "гость - д-р Лунд".
    within = label.rooted or (label.field is above.kind and above.bare)
    return goes_on or (above.kind in LISTS and within and is_set_in(sheet, above, at))


def _opens_loose(sheet: Sheet, above: OpenField, row: Row) -> bool:
    """Whether a row begins with a label whose colon is lost; below a full one only with a long one, or in a column of them."""
    if row.wrapped and above.value.endswith((",", ";")):
        return False
    loose = sheet.book.find_loose(row.text)
    if (
        loose is not None
        and len(loose.words) < SHORTEST_SET_IN
        and hangs(above, row)
        and not sheet.book.find_spelt(row.text)
    ):
        # "Ergeht an: Wien, Abt. 13", and set in below it "Rom (Abschrift)", which is no Room.
        return False
    return loose is not None and (not row.wrapped or len(loose.words) >= LONG_LABEL or _is_in_column(above, row, loose))


def _is_in_column(above: OpenField, row: Row, label: Label) -> bool:
    """Whether a label in capitals stands below another, known to the letter and no colon behind it: PLACE   The Residence."""
    capitals = label.words.isupper() and (above.label or "").isupper() and not label.value.isupper()
    return capitals and "~" not in label.rule and bool(label.value) and abs(row.indent - above.row.indent) < 1


def _ends_entry(row: Row, label: Label | None) -> bool:
    """Whether what resembles a label is the end of a list's entry: ... counsellor, State / Secretariat; Ana Berg, clerk."""
    return label is not None and "~" in label.rule and row.text[len(label.words) :].lstrip().startswith((";", "；"))


def _ends_value(sheet: Sheet, above: OpenField, row: Row) -> bool:
    """Whether a row can be no part of the value above it: a day or a sentence in a list of people, a day with its place
    below a subject (Betreff: Weideverkehr / Wien, am 19. Mai 1952, 16 Uhr).
    """
    if above.kind is Field.PLACE and above.value and not row.text[0].islower():
        # "Held in: Cam Pha, office of the mine" / "Thursday, 14 February 1974, 8.30 to 11.45 hrs"
        return sheet.days.is_dateline(row) and sheet.days.moment(row.text).time is not None
    if above.kind is Field.SUBJECT:
        return _PLACED_DAY.match(row.text) is not None and sheet.days.is_dateline(row)
    if above.kind not in PEOPLE or not above.value:
        return False
    told = not (row.wrapped or ENTRY_NUMBER.match(row.text)) and any(
        sheet.book.first(row.text, kind) is not None for kind in ("told", "hours")
    )
    return told or sheet.days.is_dateline(row)


def _holds_side(sheet: Sheet, value: str) -> bool:
    """Whether a list goes on, or begins with a side, or one of its lines does: On the Soviet side: ..."""
    if value.endswith((";", ",", "；", "，")) or is_open(sheet, value) or _SIDED.match(value):
        return True
    return any(_begins_side(sheet, line, sheet.book.find(line)) for line in value.split("\n"))


def _ends_in_side(sheet: Sheet, label: str) -> bool:
    """Whether the words of a label end in those of a side: Members of the Commission for Peru."""
    words = label.split()
    return any(sheet.book.first(" ".join(words[at:]), "part") is not None for at in range(1, len(words)))


def _begins_side(sheet: Sheet, text: str, label: Label | None) -> bool:
    """Whether a line begins with a side, as its label says or, where the words head whole lists too, its form: 我方人员."""
    return (label is not None and label.side) or (is_cjk(text) and sheet.book.first(text, "side") is not None)


def _tells_hours(sheet: Sheet, above: OpenField, row: Row) -> bool:
    """Whether a row is a sentence that tells when the meeting began or ended."""
    open_ended = above.kind is Field.DATE and above.value.endswith(",")
    ended = not (row.wrapped or open_ended)
    return ended and any(sheet.book.first(row.text, kind) for kind in ("opening", "closing"))


def _is_remark(sheet: Sheet, row: Row) -> bool:
    """Whether a row is a signature in brackets, a marking, or of what headers hold besides fields."""
    signed = row.text.startswith("[") and sheet.book.first(row.text, "tail") is not None
    # "No. 212/59" / "Confidential. Copy 5"
    marked = not row.wrapped and bool(part_markings(sheet, row.text))
    return signed or marked or any(sheet.book.first(row.text, kind) is not None for kind in ("marking", "skipped"))
