"""Entries of a list of people: which rows begin one although the row above was full, and what parts them."""

from __future__ import annotations

import re

from minutebook.segment.header.found import OpenField
from minutebook.segment.header.ledentries import LEADER
from minutebook.segment.header.loose import LONGEST_BEFORE_OFFICE
from minutebook.segment.layout.rows import fold_words
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.labels import LISTS
from minutebook.segment.wording.persons import is_capitalised
from minutebook.segment.wording.turnlabels import fold as speaker_fold

# Names of an entry that shows itself by its office alone.
FEWEST_NAMES = 2
# a) Botschafter Holm ... einerseits, und / b) Direktor Orde
_LETTERED = re.compile(r"[a-zа-я]\)\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ]")
# Whose side an entry is on, before a dash: for Finland - Minister Orde.
_SIDE_BEFORE = re.compile(r"^[a-zß-žа-яё][\w .’'-]{2,40}?\s[—–-]{1,2}\s+(?=[A-ZÀ-ȚḀ-ỸА-ЯЁ])")
# Words of an office or form of address and a full name.
FEWEST_ADDRESSED = 3
_ONE_NAMED = re.compile(r"(?P<name>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,}),\s(?P<office>[^\W\d_].*)")
_NAME = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,3}")
# Forest Ranger J. Orde
_INITIALLED = re.compile(
    r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]{2,}(?:\s[\w.’'-]+){0,3}\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,2}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:,.*)?"
)
# "Mr. Kolë Dhima (Head of the delegation", its bracket closed or not; 法鲁克·萨巴格（署长）.
_BRACKETED = re.compile(
    r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*|[a-zà-ž]{1,3})){1,5}\s|[\u4e00-\u9fff·]{2,12}\s?)[(（][^()（）]{2,}(?:[)）]\.?|$)"
)
# 韦秀枝　宜昌试验站站长
_CHINESE_ENTRY = re.compile(r"[\u4e00-\u9fff·]{2,12}[\s\u3000]+[\u4e00-\u9fff（）()、]{2,24}")
_CHINESE_NAMES = re.compile(r"[\u4e00-\u9fff·]{2,6}(?:[\s\u3000、，,]+[\u4e00-\u9fff·]{1,6}){1,8}")
_DASHED = re.compile(r"^[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s+[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,3}\s+(?:—|–|--|-)\s+\S")
_ENTRY = re.compile(
    r"^(?:[^\W\d_][\w.’'-]*\s+){1,3}(?:[^\W\d_][\w.’'-]*,\s|[A-ZÀ-ȚḀ-Ỹ][\w’'-]{3,}\.\s(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{3}))"
)
_BETWEEN_WORDS = re.compile(r"[\s-]+")
# "Ana Orde, hydrographer of the Navy: Graham Tulloch": the semicolon behind an entry read as a colon.
_COLON_OF_LIST = re.compile(r"(?P<entry>(?<![^\s;:])[A-ZÀ-ȚḀ-Ỹ][^;:\n]*[,.]\s[^;:\n]*):(?=\s[A-ZÀ-ȚḀ-Ỹ])")


def is_row_of_names(sheet: Sheet, above: OpenField | None, at: int) -> bool:
    """Whether a row set in below a Chinese list holds nothing but names, which a space parts though each heads speeches
    below (出席委员：彭绍廷　郑福生 / 顾阿根　尹克诚), or one and his office, as the entry above has them.
    """
    row = sheet.rows[at]
    if above is None or above.kind not in LISTS or above.last != at - 1 or row.gap or not above.value:
        return False
    if row.indent <= above.row.indent:
        return False
    paired = _CHINESE_ENTRY.fullmatch(above.value.rpartition("\n")[2]) and _CHINESE_ENTRY.fullmatch(row.text)
    return bool(paired or _CHINESE_NAMES.fullmatch(row.text))


def begins_entry(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row of a list begins an entry although the row above was full: Name Name, title."""
    led = all(LEADER.search(each) for each in (sheet.text(at), sheet.text(at - 1)))
    lettered = all(_LETTERED.match(each) for each in (sheet.text(at), above.value))
    if above.kind in LISTS and (led or lettered):
        return True
    if above.kind not in LISTS or is_divided(sheet, above.value):
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
    if _SIDE_BEFORE.match(sheet.text(at)) and _SIDE_BEFORE.match(above.value) and not closed:
        return _is_titled_name(sheet, above, at)
    if words[:1] and words[0] in sheet.words.connectors:
        # "Anwesend: Ada Berg, Vorsteherin" / "des unteren Kellers, Olaf Kinn"; "Von" begins a name.
        return False
    known = any(word.casefold() in sheet.words.place_words for word in words)
    # "директор порта Шубин А. Н., главный инженер / Шубин П. К.", "StS Dr. Tiedjen, Botschafter / Mário Brandão": where
    # offices stand before names, one waits for its own.
    open_part = above.value.rpartition(",")[2].strip()
    waits = _SIDE_BEFORE.sub("", above.value)[:1].islower() and open_part[:1].islower()
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
            or _follows_whole(sheet, above, at)
            or _is_dashed(sheet, above, at)
            or _is_one_named(sheet, above, at)
            or _is_initialled(sheet, above, at)
            or _is_bracketed(sheet, above, at)
        )
    )


def _is_initialled(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row ends in initials and a surname, below an entry that has its office: Dr. M. Orde, Snow Survey / Ranger J.
    Holm.
    """
    return "," in above.value.rpartition("\n")[2] and _INITIALLED.fullmatch(sheet.text(at)) is not None


def _is_bracketed(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row begins with a name and what brackets say of him, below an entry that is just that: KOLË DHIMA (Engineer)."""
    entry = above.value.rpartition("\n")[2]
    return bool(_BRACKETED.fullmatch(entry) and _BRACKETED.match(sheet.text(at)))


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
    """Whether a row is an office or form of address and a full name, in a list of one entry a line (Ambassador Carlo Renzi), or
    below an entry that is just that, a bracket perhaps behind it: Mr. Justice Orde (President) / Dr. Ada Berg.
    """
    several = "\n" in above.value or (above.side and "," in above.value) or _is_whole(sheet, above.value)
    text = _SIDE_BEFORE.sub("", sheet.text(at))
    label = sheet.speakers.read(text) if several and not sheet.rows[at].runs_on else None
    return label is not None and label.form == "title-name" and len(label.names) >= FEWEST_NAMES


def _follows_whole(sheet: Sheet, above: OpenField, at: int) -> bool:
    """Whether a row is three words that begin with capitals, and no office alone, below somebody with his form of address and
    full name: Ministerialrat Dr. Xaver Amrhein / Bauassessor Gustl Riederer.
    """
    text = sheet.text(at)
    named = is_capitalised(text) and len(text.split()) >= FEWEST_ADDRESSED and not sheet.persons.names_office(text)
    return named and _is_whole(sheet, above.value.rpartition("\n")[2])


def _is_whole(sheet: Sheet, entry: str) -> bool:
    """Whether the only entry of a list is a form of address or office, a full name, and nothing behind but a bracket."""
    name, bracket, _ = _SIDE_BEFORE.sub("", entry).partition(" (")
    label = sheet.speakers.read(name) if not bracket or entry.endswith(")") else None
    return label is not None and label.form == "title-name" and len(label.names) >= FEWEST_NAMES


def is_divided(sheet: Sheet, value: str) -> bool:
    """Whether semicolons divide a list; one alone between a name and his office is a comma misread: Ulla Berg; Prime Minister."""
    value = _COLON_OF_LIST.sub(r"\g<entry>;", value)
    (entry,) = [line for line in value.split("\n") if ";" in line] if value.count(";") == 1 else [""]
    name, _, behind = entry.partition(";")
    words = behind.split()
    # "Federal Chancellor of Austria"
    held = any(sheet.persons.names_office(" ".join(words[at:])) for at in range(min(len(words), LONGEST_BEFORE_OFFICE)))
    return ";" in value and not (held and "," not in behind and _NAME.fullmatch(name) is not None)


def is_open(sheet: Sheet, value: str) -> bool:
    """Whether a value ends in a word that others must follow."""
    last = value.rpartition(" ")[2].casefold()
    return last in sheet.words.connectors or last in sheet.words.deputies
