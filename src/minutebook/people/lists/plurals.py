"""Words that say of several people of a list what they all are: Senators, Messrs., members of the Bureau."""

from __future__ import annotations

import itertools
import re

from minutebook.people.lists.entries import HOLE, PERSON_AND_OFFICE, Segment
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.namewords import is_initials

# Words that say who all of a list are, before Comrades or Messrs.
LONGEST_CLASS = 8
# What begins a further person of an entry.
_SEVERAL = re.compile(r"(?P<before>(?:,\s*(?:and\s+)?|\s+and\s+))(?P<word>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+)")

# "Councillors: Chong. Naidu": a comma between two surnames read as a stop; "Chas. Orde" is one.
_HEADED = re.compile(r"(?P<plural>[A-ZÀ-ȚḀ-Ỹ][\w’'-]+s)[.:]?\s+(?P<names>[^:;\n]+)")
_STOP_BETWEEN = re.compile(r"(?P<before>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{4,})\.(?P<behind>\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,})")


def part_surnames(text: str, lexicon: Lexicon) -> str:
    """A list in which a plural heads bare surnames, the stop between two of them a comma again: Messrs. Hale, Pruitt."""

    def part(found: re.Match[str]) -> str:
        plural = found["plural"]
        if fold(plural) not in lexicon.plurals and not _is_class(plural, lexicon):
            return found.group()
        entries = found["names"].split(", ")
        stopped = [each for each in entries if _STOP_BETWEEN.fullmatch(each.rstrip("."))]
        if any(fold(each.partition(".")[0]) in lexicon.given_abbreviations for each in entries):
            return found.group()
        names = ", ".join(
            _STOP_BETWEEN.sub(r"\g<before>,\g<behind>", each) if each in stopped else each for each in entries
        )
        return found.group().removesuffix(found["names"]) + names

    return _HEADED.sub(part, text)


def spread_class(segment: Segment, lexicon: Lexicon) -> Segment:
    """An entry whose office in the plural is that of everybody in it, given to each: Senators Hale, Orde and Pruitt."""
    plural, _, rest = segment.text.strip().partition(" ")
    office = plural.removesuffix("s")
    if not _is_class(plural, lexicon) or not _SEVERAL.search(rest):
        return segment

    def entitle(found: re.Match[str]) -> str:
        return found.group() if lexicon.is_office(found["word"]) else f"{found['before']}{office} {found['word']}"

    return Segment(f"{office} {_SEVERAL.sub(entitle, rest)}", segment.side)


def is_group(segment: Segment, lexicon: Lexicon) -> bool:
    """Whether a plural heads an entry, so that its commas divide people: Messrs. Hale, Orde and Lim; Dr. Foss."""
    first = segment.text.strip().partition(" ")[0]
    return fold(first.rstrip(".")) in lexicon.plurals or _is_class(first, lexicon)


def cut_class(text: str, lexicon: Lexicon) -> str:
    """A list without what it says of all its people: members of the Bureau Comrades Kovacs, Szabo; members of the Bureau
    Orlov F. T.; Mitglieder des Präsidiums Karl Ohm, Ernst Renn.
    """
    words = text.partition(",")[0].split()
    if len(words) > PERSON_AND_OFFICE and fold(words[0]) in lexicon.members:
        # "des Präsidiums": the word behind an article is of the institution, whatever it is.
        known = (
            lexicon.is_institution(word) or word[:1].islower() or fold(before) in lexicon.articles
            for before, word in itertools.pairwise(words)
        )
        at = next((at for at, plain in enumerate(known, 1) if not plain), 0)
        if at > 1:
            return text.split(maxsplit=at)[-1]
    at = next((at for at, word in enumerate(words[:LONGEST_CLASS]) if fold(word) in lexicon.plurals), 0)
    joint = next((no for no, word in enumerate(words[:at]) if word in lexicon.joints), at)
    if joint < at and lexicon.is_nobody(" ".join(words[joint + 1 :])):
        # "Rat Ohm und zwei Herren der Presse": they are counted, and no class of his.
        return text
    return text.split(maxsplit=at)[-1] if at and not any(_is_name_like(word) for word in words[:at]) else text


def _is_class(plural: str, lexicon: Lexicon) -> bool:
    """Whether a word is an office or form of address in the plural: Senators, Professors."""
    one = plural.removesuffix("s")
    known = lexicon.is_office(one) or lexicon.is_address(one)
    several = fold(plural) not in lexicon.offices and not lexicon.is_address(plural)
    return one != plural and one[:1].isupper() and known and several


def _is_name_like(word: str) -> bool:
    return HOLE in word or is_initials(word)
