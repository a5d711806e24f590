"""Whether a row of a meeting opens a turn, or a header's label is one from which somebody speaks."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.layout.rows import Row, close_up, fold_words, is_cjk, is_sentence_end, join_text
from minutebook.segment.sheet.recurring import DASH_LABEL, STOP_LABEL
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.labels import NAMES, Label
from minutebook.segment.wording.persons import is_name_alone
from minutebook.segment.wording.turnlabels import TurnBook
from minutebook.segment.wording.turnlabels import fold as speaker_fold

# A label of more words than this announces no field and no speaker.
LONGEST_LABEL_WORDS = 6
# Before a full stop a label is a name and at most its title.
LONGEST_ADDRESS = 3
LONGEST_STOP_LABEL = 2
# What may stand about a label alone on its line: - MRS. PURCELL -
_SIGNS_ABOUT = " :：=*+~#·•—–-[]()<>{}«»"
_FIGURE = re.compile(r"\d")
_INITIAL_AT_END = re.compile(r"(?<![^\W\d_])[^\W\d_a-zа-я]\.$")


def is_speech(sheet: Sheet, at: int, named: str = "") -> bool:
    """Whether row ``at`` opens a turn: its label comes back, is defined for later use, or names somebody; or
    opens the body otherwise.

    Args:
        sheet: the meeting's rows.
        at: the row.
        named: the words of title and lists of people read so far.
    """
    row = sheet.rows[at]
    if at in sheet.stopped or at in sheet.keyed:
        return False
    if any(sheet.book.first(row.text, kind) for kind in ("speech", "body")) or sheet.speakers.define(row.text):
        return True
    opens = (
        _opens_with_stop(sheet, at, named) or _opens_with_colon(sheet, at, named) or _opens_with_dash(sheet, at, named)
    )
    lettered = _asks_by_number(sheet, at) or (row.gap and sheet.recurring.opens_with_letter(row.text))
    opens = opens or lettered or _opens_in_column(sheet, at, named)
    opens = opens or _opens_set_off(sheet, at, named)
    return opens or _opens_with_space(sheet, at) or _opens_alone(sheet, at)


def _asks_by_number(sheet: Sheet, at: int) -> bool:
    """Whether a question is numbered as others are: Q. 61."""
    own = sheet.speakers.number(sheet.text(at))
    return own is not None and any(
        other["label"] == own["label"] and other.group() != own.group()
        for row in sheet.rows
        if (other := sheet.speakers.number(row.text))
    )


def _opens_set_off(sheet: Sheet, at: int, named: str) -> bool:
    """Whether an office, somebody with a title or named so far, or letters that stand above, come back between signs:
    (Chairman) Let us begin; A.E.) We are glad.
    """
    label = sheet.set_off.recurring(sheet.text(at))
    if label is None:
        return False
    known = bool(named) and sheet.persons.names_any(label.words, named)
    if label.form == "initials":
        known = re.search(rf"(?<![\w.]){re.escape(label.words.rstrip('.'))}(?!\w)", named) is not None
    said = is_sentence_end(join_text(sheet.whole(at))) or sheet.rows[at].runs_on
    known = known or label.key in sheet.set_off.keyed
    return said and (known or label.form in {"role", "title-name", "party-title"})


def _opens_alone(sheet: Sheet, at: int) -> bool:
    """Whether a speaker's title and name, or his office in capitals, stand alone on their line as elsewhere in the record,
    above words that read as a sentence: Professor BELLINCIONI / We have each read the papers. Any name underlined as others are.
    """
    row, below = sheet.rows[at], sheet.rows[at + 1 : at + 2]
    underlined = sheet.recurring.is_underlined_again(row)
    if not (row.gap and below) or row.runs_on or not (underlined or sheet.recurring.stands_alone(row.text)):
        return False
    speaker = sheet.speakers.read(row.text.strip(_SIGNS_ABOUT))
    borne = speaker is not None and (
        underlined or speaker.form == "title-name" or (speaker.form == "role" and row.text.isupper())
    )
    said = is_sentence_end(join_text(sheet.whole(at + 1))) and sheet.label(at + 1) is None
    return borne and said


def _opens_with_space(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins as several others do, with a Chinese name or office and a whole space: 邬若谦同志　人到齐了."""
    words, label = sheet.recurring.spaced_label(sheet.text(at)), sheet.label(at)
    # 主　席　　今天开会。
    said = label is None or (not label.colon and is_sentence_end(join_text(sheet.whole(at))))
    return words is not None and said and sheet.speakers.read(close_up(words)) is not None


def _opens_in_column(sheet: Sheet, at: int, named: str) -> bool:
    """Whether somebody named so far, who comes back, stands in row ``at`` beside a column of words."""
    words = sheet.columned.get(at, "")
    comes_back = sum(words == other for other in sheet.columned.values()) > 1
    return comes_back and bool(named) and sheet.persons.names_any(words, named)


def _opens_with_stop(sheet: Sheet, at: int, named: str) -> bool:
    row = sheet.rows[at]
    stop = STOP_LABEL.match(row.text)
    if row.wrapped and not _ends_above(sheet, at):
        # "... и посол / Норвегии П. Стейнсвик."
        return False
    if stop is None or _FIGURE.search(stop["label"]) or _is_no_label(sheet, stop["label"]):
        # "Am 22. und 23. Februar" is no speech.
        return False
    if at and not row.gap and sheet.text(at - 1).endswith((",", ";")):
        # "Дзержинцева О. В.," / "Кожухарь И. П., Поярков С. А."
        return False
    if row.text.isupper() and len(row.text.split()) > LONGEST_STOP_LABEL:
        # ST. BRANNOCK ISLANDS CONSTITUTIONAL CONFERENCE
        return False
    label = stop["label"]
    office = speaker_fold(label) in sheet.speakers.roles and is_sentence_end(row.text)
    if sheet.recurring.heads_lines(label) and (label.isupper() or office):
        return True
    known = bool(named) and len(label.split()) <= LONGEST_STOP_LABEL and sheet.persons.names_any(label, named)
    # "Ing. Rodrigo Asturiano" of the list above: Ing. is how people are addressed.
    addressed = len(label) <= LONGEST_ADDRESS and re.search(rf"(?<!\w){re.escape(label)}\.\s[^\W\d_]{{2}}", named)
    return known and not addressed and (is_sentence_end(row.text) or row.runs_on)


def _ends_above(sheet: Sheet, at: int) -> bool:
    """Whether a sentence ends with the row above; a stop behind a title or initial there ends none: Mr. / H. L. Reed."""
    above = sheet.text(at - 1)
    return is_sentence_end(above) and not (sheet.speakers.parts_name(above) or _INITIAL_AT_END.search(above))


def _is_no_label(sheet: Sheet, words: str) -> bool:
    """Whether words before a stop are a form of address or end in an initial: Mr. A. M. Kuruppu; but Председатель,
    where that comes back.
    """
    if sheet.recurring.heads_lines(words) and speaker_fold(words) in sheet.speakers.roles:
        return False
    *before, last = words.split()
    return speaker_fold(words) in sheet.speakers.titles or (
        len(last) == 1 and bool(before) and not sheet.recurring.heads_lines(words)
    )


def _opens_with_colon(sheet: Sheet, at: int, named: str) -> bool:
    row = sheet.rows[at]
    parts = split_unknown(row.text)
    # "Chinese participants? Vice Premier Tan: ...": the first colon is lost.
    if parts is None or len(parts[0].split()) > LONGEST_LABEL_WORDS or "?" in parts[0]:
        return False
    known = sheet.label(at)
    if known is not None:
        spoken = speaks(sheet, row, known) or _speaks_from_office(sheet, at, known)
        return spoken and not _stands_among_fields(sheet, at)
    words, value = parts
    if is_member(sheet, at) or (row.wrapped and sheet.text(at - 1).rpartition(" ")[2] in sheet.words.connectors):
        # "...; from the" / "Lower Dairy: Ada Berg"
        return False
    recurs = sheet.recurring.heads_lines(words)
    if (not recurs or is_delegate(sheet, at, value)) and sheet.persons.lists_people(value, words):
        return False
    if recurs or (named and sheet.persons.names_any(words, named)):
        return True
    speaker = sheet.speakers.read(words)
    return speaker is not None and speaker.form == "title-name" and is_sentence_end(value or words)


def _opens_with_dash(sheet: Sheet, at: int, named: str) -> bool:
    """Whether an office that stands above, a dash behind it, begins a sentence: Chairman — One item is left; or words of a
    list, as elsewhere in the record: Treasury -- There is no money; or words that take turns with others before dashes; or a
    Chinese name and office that come back: 孟书记——请坐。.
    """
    label, found = sheet.label(at), DASH_LABEL.match(sheet.text(at))
    told = found["label"] if label is None and found is not None else ""
    if told and sheet.rows[at].gap and sheet.recurring.alternates_with_dash(told):
        return is_sentence_end(join_text(sheet.whole(at)))
    if told and is_cjk(told) and sheet.recurring.heads_dashes(told):
        said = is_sentence_end(join_text(sheet.whole(at))) or sheet.rows[at].runs_on
        return said and sheet.speakers.read(told) is not None
    if told and named and sheet.recurring.heads_dashes(told):
        listed = re.search(rf"(?<!\w){re.escape(fold_words(told))}(?!\w)", fold_words(named)) is not None
        return listed and is_sentence_end(join_text(sheet.whole(at)))
    return label is not None and not label.colon and label.parted and _speaks_from_office(sheet, at, label)


def _speaks_from_office(sheet: Sheet, at: int, label: Label) -> bool:
    """Whether a paragraph is said from the office before it, which stands above too: Arne Holm (Chairman), and below a
    blank line Chairman: One item is left.
    """
    said = join_text(sheet.whole(at))[label.start :].strip()
    bare = said.rstrip(".")
    first, _, second = bare.partition(", ")
    # "Guten Morgen, Herr Orde."
    greets = sheet.persons.begins_with_title(second.split()) and not sheet.persons.begins_with_title(first.split())
    above = "\n".join(row.text for row in sheet.rows[:at])
    named = sheet.persons.lists_people(bare) and not greets and not _heads_field(label, above)
    return sheet.rows[at].gap and not named and is_said_from_office(label, said, above, sheet.speakers)


def _stands_among_fields(sheet: Sheet, at: int) -> bool:
    """Whether fields stand right above and below a row: Председательствующий: тов. Орлов / Присутствуют: тт. Лещенко."""
    if at == 0 or at + 1 >= len(sheet) or sheet.rows[at + 1].gap:
        return False
    around = (sheet.label(at + 1),) if sheet.rows[at].gap else (sheet.label(at - 1), sheet.label(at + 1))
    return all(
        label is not None and label.colon and label.value and not sheet.recurring.heads_lines(label.words)
        for label in around
    )


def is_member(sheet: Sheet, at: int) -> bool:
    """Whether a Chinese row gives an office of a delegation, right below its side: 中方代表团： / 团长：简怀德，领事司司长."""
    top = at
    while top > 0 and not sheet.rows[top].gap and (parts := split_unknown(sheet.text(top))):
        if not is_cjk(parts[0]) or parts[0] not in sheet.speakers.roles:
            break
        top -= 1
    side = sheet.label(top) if top < at else None
    return side is not None and side.side and not side.value


def is_delegate(sheet: Sheet, at: int, value: str) -> bool:
    """Whether a form of address and a name are all that stands behind a label: Chile: Mr. Fermín Undurraga Vial."""
    named = sheet.speakers.read(value)
    whole = (
        named is not None
        and named.form == "title-name"
        and named.names[-1:] == (fold_words(value.rsplit(maxsplit=1)[-1]),)
    )
    below = sheet.rows[at + 1] if at + 1 < len(sheet) else None
    goes_on = below is not None and below.wrapped and split_unknown(below.text) is None
    return whole and not goes_on and not is_sentence_end(value)


def speaks(sheet: Sheet, row: Row, label: Label) -> bool:
    """Whether a known label heads words spoken (Chairman: Why?)."""
    if label.field is Field.PARTICIPANTS and (
        sheet.speakers.read(label.words) is None
        or sheet.persons.lists_people(label.value.rpartition(" (")[0] or label.value)
    ):
        # Members: Prof. Aoki, Mr. Kuno (Ministry of / Forestry)
        return False
    said = row.text.rstrip("*†‡ ")
    asks = label.field in NAMES and said.endswith(("?", "!", "？", "！"))
    return asks or (sheet.recurring.heads_lines(label.words) and (is_sentence_end(said) or row.runs_on))


def is_said_from_office(label: Label, said: str, above: str, speakers: TurnBook) -> bool:
    """Whether words behind a header's label, an office, land or name that stands ``above``, are a sentence and no name:
    Chairman: We begin; Polen: Wir sind dafür; Bauer: Gut, which misreads no "Dauer" where a Bauer is listed.
    """
    speaker, words = speakers.read(label.words), fold_words(label.words)
    official = words in speakers.lands or (speaker is not None and speaker.form == "role")
    borne = "~" in label.rule and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", fold_words(above)) is not None
    if not ((official or borne) and label.parted and is_sentence_end(said)):
        return False
    if is_cjk(said) and _heads_field(label, above):
        return True
    return not is_name_alone(said.rstrip(".。")) and words in fold_words(above)


def _heads_field(label: Label, above: str) -> bool:
    """Whether a Chinese office stands before or beside a name above, so that what it stands before below is no other name.

    主席：郭福 or 郭福（主席）, and below 主席：现在开会。
    """
    borne = rf"(?m)(?:^|[（(、．.\s]){re.escape(label.words)}(?=[：:）)\s])"
    return is_cjk(label.words) and re.search(borne, above) is not None
