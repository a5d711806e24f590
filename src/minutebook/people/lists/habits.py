"""How the entries of one list are written, which no entry shows alone: one person in each, the surname first, in columns."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from minutebook.people.lists import apposition
from minutebook.people.lists.chinese import is_in_columns
from minutebook.people.lists.entries import BRACKETED, NUMBER, PERSON_AND_OFFICE, Segment
from minutebook.people.lists.plurals import is_group
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name

# A list divided by semicolons has two parts at least.
FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Habits:
    """How a list is written.

    ``several`` says that it has more than one entry, ``one_each`` that each of these names one person, whatever stands
    behind a comma; ``inverted`` that surnames stand before given names; ``offices`` that some entries say behind a comma
    which office their person holds, so that others may say where he works; ``columns`` that Chinese names stand in a
    column of their own.
    """

    several: bool
    one_each: bool
    inverted: bool
    offices: bool
    columns: bool


def read_habits(text: str, segments: Sequence[Segment], lexicon: Lexicon, spoken: Container[str]) -> Habits:
    """The habits of a list.

    Args:
        text: the whole list.
        segments: what stands between its divisions.
        lexicon: words of the languages.
        spoken: the last words of the meeting's labels, folded.
    """
    one_each = (";" in text or "\n" in text) and _holds_one_each(segments, lexicon)
    several = len(segments) > 1
    bare = [NUMBER.sub("", each.text) for each in segments]
    return Habits(
        several=several,
        one_each=one_each or (";" in text and _holds_firms_behind(segments, lexicon, spoken)),
        inverted=apposition.are_inverted(bare, lexicon, spoken),
        offices=several
        and any(lexicon.is_office(part.split()[0]) for each in bare for part in each.split(", ")[1:] if part.split()),
        columns=several and sum(is_cjk(each.text) and is_in_columns(each.text, lexicon) for each in segments) > 1,
    )


def _holds_one_each(segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a list divided by semicolons names one person in each part, with an office or a firm behind a comma.

    Shown by a part whose second half can be nobody: Anna Roth, Ministry; Karl Brandt, Zeche Amalie. Behind an office its
    institution may stand too: Harold Hale, Director, Office of Asian Trade; Lucille Orde, Grain Teller.
    """
    segments = [segment for segment in segments if not is_group(segment, lexicon)]
    parts = [_join_institution(segment, lexicon) for segment in segments]
    if len(parts) < FEWEST_PARTS or any(
        is_cjk(segment.text) or len(part) > 2 for part, segment in zip(parts, segments, strict=True)
    ):
        return False
    if len({segment.side for segment in segments}) > 1 or any(
        re.search(r"\s(?:and|und|и)\s", part[0]) for part in parts
    ):
        return False
    second = [part[1] for part in parts if len(part) > 1 and part[1]]
    if any(fold(each.split()[0]) in lexicon.articles for each in second):
        # "Josef Obermayr, die Gemeinderäte / Franz Kienast, Theresia Lugmayr"
        return False
    named = [read_name(each, lexicon) for each in second]
    offices = [
        not apposition.is_person(each, name, lexicon, first=False) for each, name in zip(second, named, strict=True)
    ]
    return any(offices) and not any(each.address for each in named)


def _join_institution(segment: Segment, lexicon: Lexicon) -> list[str]:
    """The parts of an entry between commas; an institution behind an office belongs to it."""
    parts = re.split(r"\s*[,，]\s*", BRACKETED.sub("", segment.text))
    if len(parts) != PERSON_AND_OFFICE + 1:
        return parts
    office, behind = parts[1].split(), parts[2].split()
    joined = any(map(lexicon.is_office, office)) and behind and lexicon.is_institution(behind[0])
    return [parts[0], f"{parts[1]}, {parts[2]}"] if joined else parts


def _holds_firms_behind(segments: Sequence[Segment], lexicon: Lexicon, spoken: Container[str]) -> bool:
    """Whether a list divided by semicolons names one person in each part, an office behind him, and behind that, in some part,
    his firm or town in no more words than one that could be a name: J. P. Dufour, Traffic Adviser, Union Minière, Brussels;
    in two where no label ends in the second: Arvo Salo, Vice-President, Kaleva Airlines.
    """
    parts = [re.split(r"\s*,\s*", BRACKETED.sub("", segment.text).strip(" .,")) for segment in segments]
    if len(parts) < FEWEST_PARTS or not any(len(part) > 2 for part in parts) or any(map(is_cjk, parts[0])):
        return False
    for part in parts:
        first = read_name(part[0], lexicon)
        if not looks_like_name(first.name, lexicon) or re.search(r"\s(?:and|und|и)\s", part[0]):
            return False
        # "Reeve Hale, Councillors Orde and Lim; the Clerk"
        held = read_name(part[1], lexicon) if len(part) > 1 else None
        office = held is None or any(
            lexicon.is_office(word) or lexicon.is_institution(word) for word in part[1].split()
        )
        later = [read_name(each, lexicon) for each in part[2:]]
        person = any(
            each.address or (len(each.name.split()) > 1 and not apposition.is_unheard_firm(each, spoken))
            for each in later
        )
        person = person or any(lexicon.is_office(word) for each in part[2:] for word in each.split())
        if not office or person or (held and held.title and held.name):
            return False
    return True
