"""Rows that go on with the field above them: its value, entries of its list, and what ends it.

Long because where a field ends is told by what begins the next, so that both are asked in one place.
"""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.header.fields import ENDS_IN_INITIAL, LONG_LABEL, find_next_list
from minutebook.segment.header.found import LISTS, PEOPLE, Found, OpenField
from minutebook.segment.header.loose import LONGEST_BEFORE_OFFICE, is_stopped_label
from minutebook.segment.header.markings import part_markings
from minutebook.segment.header.sideheadings import is_next_side, is_side_heading
from minutebook.segment.layout.rows import (
    PROSE_WIDTH,
    Row,
    ends_sentence,
    fold_words,
    is_cjk,
    is_prose,
    is_sentence_end,
    reads_as_sentence,
)
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.sheet.turnstarts import is_member, is_speech
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import OCCASION, SERVING, Label
from minutebook.segment.wording.persons import is_plain_name
from minutebook.segment.wording.turnlabels import fold as speaker_fold

# Words of a label that no rule knows.
LONGEST_UNKNOWN_LABEL = 4
# Words of such a label in a row that could be the rest of the one above.
LONGEST_WRAPPED_LABEL = 3
# Characters by which the second line of a value is set in at least, where it is.
HANGING_INDENT = 2
# A row at least so full may have been broken by the typist before the margin.
NEARLY_FULL = 0.65
# A row at least so full ends at the margin.
FULL = 0.9
# Names of an entry that shows itself by its office alone.
FEWEST_NAMES = 2
UNKNOWN_LABEL = "unknown-label"
UNKNOWN_LIST = "unknown-list-of-people"
_INITIAL = re.compile(r"(?![a-zа-яё])[^\W\d_]\.\s?[^\W\d_]")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?){1,2}(?:[,;]|$)")
# "от Министерства совхозов -- А. Г. Дубасов": a side in small letters, whatever it is called.
_SIDED = re.compile(r"[a-zа-яё][^:;\n]{3,80}?\s(?:—|–|--|-)\s")
# a) vom Institut:
_NUMBERED_PART = re.compile(r"(?:\(?[a-zа-я]\)|\d{1,2}[.)])\s+[^\W\d_][^:;,]{2,50}:")
# Wien, am 19. Mai 1952
_PLACED_DAY = re.compile(r"[^\W\d_][\w .-]{2,24},\s")
# The stop behind a list's last word or bracket, not behind an initial.
_LIST_END = re.compile(r"(?:\)|[a-zà-žа-яё]{4})\.$")
_CAPITALISED_ENTRY = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,4}\s?(?:[,;(]|$)")
_ONE_NAMED = re.compile(r"(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,}),\s(?P<office>[^\W\d_].*)")
_NAME = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,3}")
_DASHED = re.compile(r"^[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,3}\s+(?:—|–|--|-)\s+\S")
_ENTRY = re.compile(
    r"^(?:[^\W\d_][\w.’'-]*\s+){1,3}(?:[^\W\d_][\w.’'-]*,\s|[A-ZÀ-ȚḀ-Ỹ][\w’'-]{3,}\.\s(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{3}))"
)
_BETWEEN_WORDS = re.compile(r"[\s-]+")
# "Ana Orde, hydrographer of the Navy: Graham Tulloch": the semicolon behind an entry read as a colon.
_COLON_OF_LIST = re.compile(r"(?P<entry>(?<![^\s;:])[A-ZÀ-ȚḀ-Ỹ][^;:\n]*[,.]\s[^;:\n]*):(?=\s[A-ZÀ-ȚḀ-Ỹ])")


def continue_field(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether row ``at`` goes on with the field above it; if so it is added."""
    above = found.fields[-1] if found.fields else None
    if above is None or above.label is None or above.last != at - 1:
        return False
    row = sheet.rows[at]
    part = "\n" if above.value else ""
    if _heads_numbered_part(above, row):
        joint: str | None = part
    elif _ends_list(sheet, above, at):
        joint = "" if is_cjk(above.value[-1:] + row.text[:1]) else " "
    else:
        joint = _joint(sheet, found, above, at)
    if joint is None:
        return False
    above.add(row, row.text, 0, joint)
    above.last = at
    return True


def _joint(sheet: Sheet, found: Found, above: OpenField, at: int) -> str | None:
    """What stands between a field's value and row ``at`` if that goes on with it; None where it does not."""
    row, label = sheet.rows[at], sheet.label(at)
    source = _tells_source(above, row, label)
    # "Translator and Recorders Wei Min"; "..., General Manager, Delta" / "Ports (Chairman)": a short word in a row that
    # may go on resembles a label by chance.
    near = sheet.book.find_glued(row.text) if label is None and above.value else None
    glued = near is not None and not (row.wrapped and len(near.words) < LONG_LABEL)
    minute = bool(above.value) and not row.wrapped and sheet.book.first(row.text, "minute") is not None
    source = source or _ends_office(sheet, above, at, label)
    if minute or (not source and (glued or _begins_anew(sheet, found, above, at, label))):
        return None
    if not above.value:
        return "" if _is_first_value(sheet, found, above, at) else None
    if row.gap:
        return _joint_over_gap(sheet, found, above, at)
    if _parts_name(above, row) or (row.wrapped and not (label and label.side) and not _is_new_entry(sheet, above, at)):
        return "" if is_cjk(above.value[-1:] + row.text[:1]) else " "
    if source or (_hangs(sheet, above, row) and not (label and label.side)):
        return " "
    return "\n" if _stands_below(sheet, found, above, at, label) else None


def _ends_list(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row holds the last of a list and the label of the next: Present: Marsh, Tolliver, President / Lund. Absent: Oake."""
    row = sheet.rows[at]
    goes_on = row.wrapped and not row.gap and bool(above.value) and sheet.label(at) is None
    return goes_on and find_next_list(sheet, row.text, above.kind) is not None


def _heads_numbered_part(above: OpenField, row: Row) -> bool:
    """Whether a row heads a part of the list whose label stands alone above it: Teilnehmer / a) vom Institut:."""
    begins = not above.value or _NUMBERED_PART.fullmatch(above.value.partition("\n")[0]) is not None
    heads = above.bare and above.kind in LISTS and not row.gap
    return heads and begins and _NUMBERED_PART.fullmatch(row.text) is not None


def _joint_over_gap(sheet: Sheet, found: Found, above: OpenField, at: int) -> str | None:
    """As :func:`_joint`, where row ``at`` stands below a blank line or on the next page."""
    if above.kind in LISTS and sheet.label(at) is None and runs_over_page(sheet, at):
        return " "
    return "\n" if _list_goes_on(sheet, found, above, at) else None


def _parts_name(above: OpenField, row: Row) -> bool:
    """Whether a name is broken before its initials, or between them: ... Крутояров / А. В., ... министра А. / В. Крутояров."""
    behind = above.kind in LISTS and above.value[-1:].isalpha() and _INITIALS.match(row.text) is not None
    between = ENDS_IN_INITIAL.search(above.value) is not None and _INITIAL.match(row.text) is not None
    return behind or (above.kind in PEOPLE and between)


def runs_over_page(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins a page in the middle of what the row above it says, which is full, or nearly so where small
    letters follow small ones: ... посол В. / И. Лабзин, ... and two / students.
    """
    row, above = sheet.rows[at], sheet.rows[at - 1]
    small = row.text[:1].islower() and above.text.rpartition(" ")[2][:1].islower()
    return row.new_page and above.wide >= (NEARLY_FULL if small else FULL) and not is_sentence_end(above.text)


def _tells_source(above: OpenField, row: Row, label: Label | None) -> bool:
    """Whether a row goes on with the sentences that say where a document is kept: Source: Archives, Lot 61. Secret. /
    Drafted by Tillinghast.
    """
    if above.kind is not Field.REFERENCE or row.gap or (label is not None and label.colon):
        return False
    sentences = above.value.endswith(".") and ". " in above.value and ends_sentence(row)
    return sentences or (above.value.endswith(",") and row.wrapped)


def _hangs(sheet: Sheet, above: OpenField, row: Row) -> bool:
    """Whether a row set in below its label is the rest of the entry above: a column of values has a margin of its own.

    ``Ilie Dragnea, minister; Ana / Vlasceanu, head of section``: where semicolons divide, nothing else does.
    """
    hanging = row.indent - above.row.indent >= HANGING_INDENT and above.value[-1:].isalpha()
    return hanging and not is_cjk(row.text) and (_is_divided(sheet, above.value) or row.text[:1].islower())


def _is_divided(sheet: Sheet, value: str) -> bool:
    """Whether semicolons divide a list; one alone between a name and his office is a comma misread: Ulla Berg; Prime Minister."""
    value = _COLON_OF_LIST.sub(r"\g<entry>;", value)
    (entry,) = [line for line in value.split("\n") if ";" in line] if value.count(";") == 1 else [""]
    name, _, behind = entry.partition(";")
    words = behind.split()
    # "Federal Chancellor of Austria"
    held = any(sheet.persons.names_office(" ".join(words[at:])) for at in range(min(len(words), LONGEST_BEFORE_OFFICE)))
    return ";" in value and not (held and "," not in behind and _NAME.fullmatch(name) is not None)


def _list_goes_on(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a list of people goes on behind a gap or on the next page."""
    row = sheet.rows[at]
    if above.kind not in LISTS or sheet.book.first(row.text, "subject") is not None:
        return False
    before = sheet.rows[at - 1]
    columned = row.indent - above.row.indent >= HANGING_INDENT and abs(row.indent - before.indent) < 1
    if columned and above.row is not before and sheet.label(at) is None and sheet.names_person(at):
        # Two delegations in one column, a blank line between them.
        return True
    crosses = row.new_page and not is_prose(row) and not reads_as_sentence(row)
    return crosses or ((above.bare or above.side) and _is_list_block(sheet, found, at))


def _stands_below(sheet: Sheet, found: Found, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether a row that begins a line of its own belongs to the value above it."""
    row = sheet.rows[at]
    if (label is not None and label.side) or _is_set_in(sheet, above, at):
        return True
    if above.kind in LISTS:
        # "...; / от чехословацких дорог - Я. Дворжачек (директор), М. Грушка (инспектор)."; the semicolon may be misread.
        open_ended = above.value[-1:] in ";；,，:" and not reads_as_sentence(row)
        # "Э. Р. Громова, мл. сотр. К. П. Хвостов, аспирант Ш." / "Юлдашев"
        ended = ends_sentence(row) and not (row.runs_on and ENDS_IN_INITIAL.search(row.text))
        return (open_ended or not ended) and not is_side_heading(sheet, found, at)
    if above.kind in PEOPLE and above.bare and not ends_sentence(row) and label is None and sheet.names_person(at):
        # Secretaries / Mr. D. W. Arkwright / Miss P. Lomas
        return True
    dated = above.kind is Field.DATE and (above.value.endswith(",") or sheet.days.moment(row.text).date is not None)
    if row.wrapped or dated:
        return True
    if above.kind is Field.DATE and above.label and sheet.days.names_hour(above.label) and label is None:
        # DATE & TIME: Tuesday, March 19, 1974 / 3:15 - 4:05 p.m.
        return sheet.days.moment(row.text, expect_time=True).time is not None
    return _runs_below(sheet, found, above, at)


def _is_set_in(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row stands in a margin of its own below the label of the field above."""
    return sheet.rows[at].indent - above.row.indent >= HANGING_INDENT and not sheet.tops_column(at)


def _runs_below(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a row directly below a field, no field itself, is the rest of its value although it had room above."""
    row, before = sheet.rows[at], sheet.rows[at - 1]
    if sheet.book.find_loose(row.text) or sheet.days.names_day(row.text):
        return False
    if any(sheet.book.first(row.text, kind) is not None for kind in ("subject", "place")):
        return False
    if _has_label_form(row) or (found.title is None and sheet.words.is_title(row.text)):
        return False
    # "No. 107-26" / "Internal; for the Third Desk": a reference that had room ends with its line, unless figures go on with it.
    numbered = above.kind is Field.REFERENCE and (any(char.isdigit() for char in row.text) or above.value[-1] in ",-/")
    long = numbered or above.kind in {Field.SUBJECT, Field.OTHER}
    return (long and not reads_as_sentence(row)) or (before.wide >= NEARLY_FULL and not ends_sentence(row))


def _ends_office(sheet: Sheet, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether what resembles a label is the end of an office, its semicolon read as a colon: ...; Ada Berg, Head of the
    Timber / Mission: Olav Orde, Legal Adviser.
    """
    words, value = split_unknown(sheet.text(at)) or ("", "")
    office = above.value.rpartition(";")[2].partition(", ")[2]
    if above.kind not in LISTS or " of " not in office or (label is not None and label.field in PEOPLE):
        return False
    name, comma, _ = value.partition(", ")
    full = not sheet.rows[at].gap and sheet.rows[at - 1].wide >= NEARLY_FULL
    divided = ";" in above.value or ";" in value
    return full and divided and words.casefold() in sheet.words.organisations and bool(comma) and is_plain_name(name)


def _begins_anew(sheet: Sheet, found: Found, above: OpenField, at: int, label: Label | None) -> bool:
    """Whether a row begins something of its own: a label, a marking, a sentence that gives the hour."""
    row = sheet.rows[at]
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
    goes_on = split_unknown(row.text) is None and (_is_open(sheet, above.value) or ends)
    # 出席会谈人员： alone below a full line: Chinese breaks lines anywhere, but hardly right before and behind a label.
    alone = label is not None and label.colon and not label.value and label.confidence == 1 and is_cjk(label.words)
    if row.wrapped and not alone and (remark or (row.text[:1].islower() and not sure) or goes_on):
        return False
    # "Председатель Госкомитета тов. Мелентьев С. В." is an entry, "Председатель — тов. Гнедич П. С." is who was in the chair.
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
        listed = "," in row.text or "," not in above.value
    if label is not None and not listed:
        inside = (
            _begins_side(sheet, row.text, label)
            and bool(label.value)
            and not above.side
            and above.kind is Field.PARTICIPANTS
        )
        # 我方人员 above and 摩方人员 below are two sides, whatever vocabulary knows the first.
        inside = inside and sheet.book.first(f"{above.label}:", "side") is None
        inside = inside and not above.rule.startswith(UNKNOWN_LABEL)
        # "Albanian guests: K. Baholli" above "On our side: Tan Zhaolin": the first names no side within it.
        inside = inside and (not above.value or _holds_side(sheet, above.value))
        # "В беседе приняли участие: / с советской стороны: / министр ...": the sentence goes on.
        inside = inside or (label.side and above.bare and not row.gap and row.text[:1].islower())
        # "ANWESEND   für Baden: Rat Wessen" / "als Zeuge: Uhrmacher Nigg", set in below it.
        inside = inside or (
            above.kind in LISTS and label.rooted and row.text[:1].islower() and _is_set_in(sheet, above, at)
        )
        # "... Ambassador Qiao Tingyu" / "Present for Vietnam:"
        heads = not label.side and (alone or (row.text[:1].isupper() and row.text[-1] in ":："))
        # "МЕСТО   Москва, Кузнецкий мост, дом 5" / "УЧАСТНИКИ БЕСЕДЫ"
        heads = heads or (row.text.isupper() and (above.label or "").isupper())
        if not inside and (label.value or not row.wrapped or heads):
            return True
    elif (
        above.value
        and not listed
        and not (row.wrapped and above.value.endswith((",", ";")))
        and (loose := sheet.book.find_loose(row.text)) is not None
        and (not row.wrapped or len(loose.words) >= LONG_LABEL or _is_in_column(above, row, loose))
    ) or (
        above.value and (_opens_unknown(sheet, above, at) or (not row.wrapped and is_stopped_label(sheet, found, at)))
    ):
        return True
    open_ended = above.kind is Field.DATE and above.value.endswith(",")
    if not (row.wrapped or open_ended) and any(sheet.book.first(row.text, kind) for kind in ("opening", "closing")):
        return True
    if _ends_value(sheet, above, row):
        return True
    signed = row.text.startswith("[") and sheet.book.first(row.text, "tail") is not None
    # "No. 212/59" / "Confidential. Copy 5"
    marked = not row.wrapped and bool(part_markings(sheet, row.text))
    return signed or marked or any(sheet.book.first(row.text, kind) is not None for kind in ("marking", "skipped"))


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
    told = not row.wrapped and any(sheet.book.first(row.text, kind) is not None for kind in ("told", "hours"))
    return told or sheet.days.is_dateline(row)


def _holds_side(sheet: Sheet, value: str) -> bool:
    """Whether a list goes on, or begins with a side, or one of its lines does: On the Soviet side: ..."""
    if value.endswith((";", ",", "；", "，")) or _is_open(sheet, value) or _SIDED.match(value):
        return True
    return any(_begins_side(sheet, line, sheet.book.find(line)) for line in value.split("\n"))


def _begins_side(sheet: Sheet, text: str, label: Label | None) -> bool:
    """Whether a line begins with a side, as its label says or, where the words head whole lists too, its form: 我方人员."""
    return (label is not None and label.side) or (is_cjk(text) and sheet.book.first(text, "side") is not None)


def _is_open(sheet: Sheet, value: str) -> bool:
    """Whether a value ends in a word that others must follow."""
    last = value.rpartition(" ")[2].casefold()
    return last in sheet.words.connectors or last in sheet.words.deputies


def _opens_unknown(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row has the form of a labelled one although no rule knows its label.

    Where the row above was full, its words must have come to an end.
    """
    row, before = sheet.rows[at], sheet.text(at - 1)
    if not _has_label_form(row) or is_member(sheet, at):
        return False
    if not row.wrapped:
        # "The Members were represented as follows:", and "Germany: M. von Kessel" below it.
        parts = split_unknown(row.text)
        # Delegates: Austria: Hofrat Czermak / Italy: Ingegnere Bressan.
        first = split_unknown(above.value.partition("\n")[0])
        parallel = all(each is not None and _CAPITALISED_ENTRY.match(each[1]) for each in (first, parts))
        listed = above.bare and parts is not None and sheet.persons.lists_people(parts[1])
        # "от Госплана — т. Каменев" / "от порта Горький: начальник порта т. Соболь"
        begins = [words.split()[:1] for words in (above.value.rpartition("\n")[2], row.text)]
        parallel = parallel or (begins[0] == begins[1] and row.text[:1].islower()) or is_next_side(sheet, above, at)
        # "PRESENT: Ada Berg, Minister" / "Olav Orde: Assistant Secretary", set in below it: a comma read as a colon.
        office = parts[1].partition("(")[0].strip(" .") if parts is not None else ""
        listed = listed or (_is_set_in(sheet, above, at) and bool(office) and sheet.persons.names_office(office))
        return above.kind in OCCASION or (above.kind in PEOPLE and not (parallel or listed))
    last = before.split()[-1].casefold() if before.split() else ""
    open_ended = (
        before[-1:] in ",;(-、，；（" or last in sheet.words.connectors or before.count("(") > before.count(")")
    )
    words = row.text.partition(":")[0].split()
    few = len(words) <= LONGEST_WRAPPED_LABEL and not is_cjk(row.text)
    # "...; Reto Orde, Cantonal / Engineer: Ursina Holm, Secretary": a semicolon of a list read as a colon.
    entry = above.value.rpartition(";")[2] if above.kind in LISTS else ""
    open_ended = open_ended or ("," in entry and sheet.persons.names_office(" ".join(words)))
    return above.kind is not Field.SUBJECT and few and row.text[:1].isupper() and not open_ended


def _has_label_form(row: Row) -> bool:
    parts = split_unknown(row.text)
    if parts is None or parts[0].count("(") > parts[0].count(")") or (row.wrapped and parts[0].endswith(")")):
        # "... of the Southern / Sector (presiding: Iliya Bozov": the bracket behind a remark was lost; "... of Public /
        # Works (presiding): Iliya Bozov": its semicolon was read as a colon.
        return False
    return len(parts[0].split()) <= LONGEST_UNKNOWN_LABEL and not set(",;") & set(parts[0])


def _is_first_value(sheet: Sheet, found: Found, above: OpenField, at: int) -> bool:
    """Whether a row is the value of a label that stood alone above it."""
    row = sheet.rows[at]
    if above.kind in LISTS:
        if not above.side and is_side_heading(sheet, found, at):
            return False
        return not (row.gap and ends_sentence(row) and "," not in row.text)
    return not (row.gap and is_prose(row)) or above.kind in {Field.SUBJECT, Field.OTHER}


def _is_new_entry(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row of a list begins an entry although the row above was full: Name Name, title."""
    if above.kind not in LISTS or _is_divided(sheet, above.value):
        return False
    before = sheet.text(at - 1)
    last = before.split()[-1] if before.split() else ""
    addressed = last.endswith(".") and last.rstrip(".").casefold() in sheet.speakers.titles
    closed = (
        before[-1:] in ",;(-–—"
        or addressed
        # "Н. А. Седов, мл. научн. сотр." / "Э. Р. Громова"
        or (last.endswith(".") and last.islower())
        or last.casefold() in sheet.words.connectors
        or before.count("(") > before.count(")")
    )
    words = sheet.text(at).partition(",")[0].split()
    if words[:1] and words[0] in sheet.words.connectors:
        # "Anwesend: Ada Berg, Vorsteherin" / "des unteren Kellers, Olaf Kinn"; "Von" begins a name.
        return False
    known = any(word.casefold() in sheet.words.place_words for word in words)
    # "директор порта Шубин А. Н., главный инженер / Шубин П. К.", "StS Dr. Tiedjen, Botschafter / Mário Brandão": where
    # offices stand before names, one waits for its own.
    open_part = above.value.rpartition(",")[2].strip()
    waits = above.value[:1].islower() and open_part[:1].islower()
    styled = speaker_fold(above.value.partition(" ")[0]) in sheet.speakers.roles
    # "..., VLR" / "Gernot Passavant": an office in letters stands before names alone; "..., Harbour Master" is in words.
    styled = styled or any(sum(char.isupper() for char in word) > 1 for word in _BETWEEN_WORDS.split(open_part))
    waits = waits or (styled and speaker_fold(open_part) in sheet.speakers.titles)
    if sheet.is_beside(at) and sheet.text(at)[:1].isupper():
        # The right one of two columns: its rows end near the margin, however short.
        return True
    return (
        not closed
        and not known
        and not waits
        and (
            _ENTRY.match(sheet.text(at)) is not None
            or _is_titled_name(sheet, above, at)
            or _is_dashed(sheet, above, at)
            or _is_one_named(sheet, above, at)
        )
    )


def _is_one_named(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row is somebody of one name and his office, in a list of one entry a line: Bounthan, Vice Minister. He speaks
    below, or the words above his can end an office: ..., director of the mill / Bounthan, Vice Minister.
    """
    one = _ONE_NAMED.match(sheet.text(at))
    if one is None or "\n" not in above.value or fold_words(one["name"]) in sheet.words.organisations:
        return False
    last = sheet.text(at - 1).rpartition(" ")[2]
    ends = last.islower() or fold_words(last) in sheet.words.organisations
    held = sheet.persons.names_office(one["office"]) and not sheet.persons.names_office(one["name"])
    return held and (ends or sheet.recurring.calls(one["name"]))


def _is_dashed(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row and the entry above it are each a name, a dash and an office: Ольга Седова — врач."""
    return bool(_DASHED.match(sheet.text(at)) and _DASHED.match(above.value.rpartition("\n")[2]))


def _is_titled_name(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row is an office or form of address and a full name, in a list of one entry a line: Ambassador Carlo Renzi."""
    several = "\n" in above.value or (above.side and "," in above.value)
    label = sheet.speakers.read(sheet.text(at)) if several and not sheet.rows[at].runs_on else None
    return label is not None and label.form == "title-name" and len(label.names) >= FEWEST_NAMES


def _is_list_block(sheet: Sheet, found: Found, at: int) -> bool:
    """Whether the rows up to the next gap are short lines such as a list has."""
    end = at + 1
    while end < len(sheet) and not sheet.rows[end].gap:
        end += 1
    block = range(at, end)
    if is_side_heading(sheet, found, at) or any(is_speech(sheet, each, found.named) for each in block):
        return False
    if any(split_unknown(sheet.text(each)) for each in block):
        return False
    rows = sheet.rows[at:end]
    sentences = any(ends_sentence(row) or reads_as_sentence(row) for row in rows)
    return not sentences and all(row.wide < PROSE_WIDTH or "," in row.text for row in rows)
