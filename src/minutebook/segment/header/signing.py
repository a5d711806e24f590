"""Offices above the names that sign a record: Der Gesandte: / Dr. Kurt Holm; two abreast, Der Vorsitzende: Der Schriftführer:."""

from __future__ import annotations

import itertools
import re

from minutebook.model import Field
from minutebook.segment.layout.rows import is_cjk, is_sentence_end
from minutebook.segment.sheet.sheet import Sheet

# Words of an office above a signature, and of the row of names below.
LONGEST_OFFICE = 5
LONGEST_NAMES = 10
_NAME = re.compile(r"(?:(?:Dr|Prof|Ing|Dipl)\.(?:-Ing\.)?\s)*(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]*\.?\s?){1,4}")


def heads_signatures(sheet: Sheet, at: int) -> bool:
    """Whether a row is nothing but offices, each with a colon, and the row right below it names who signs for them.

    One office alone speaks if what stands below is a sentence; several abreast speak never.
    """
    text = sheet.text(at)
    if at + 1 >= len(sheet) or not text.endswith((":", "：")) or is_cjk(text):
        return False
    offices = [_strip_article(sheet, part) for part in re.split(r"[:：]", text.rstrip(":："))]
    held = all(part and len(part.split()) <= LONGEST_OFFICE and _is_office(sheet, part) for part in offices)
    below = sheet.text(at + 1)
    bare = " ".join(sheet.words.signs.sub("", below).split()).strip(" .,")
    signed = bare != below.strip(" .,") or len(offices) > 1 or not is_sentence_end(below)
    named = len(below.split()) <= LONGEST_NAMES and _NAME.fullmatch(bare) is not None
    return held and signed and named and not _speaks_below(sheet, at + 2)


def _strip_article(sheet: Sheet, words: str) -> str:
    """An office without what leads to it: Der Gesandte, Für die Delegation."""
    front = sheet.words.articles | sheet.words.connectors
    return " ".join(itertools.dropwhile(lambda word: word.casefold() in front, words.split()))


def _is_office(sheet: Sheet, words: str) -> bool:
    label = sheet.book.find_listed(f"{words}:")
    return sheet.persons.names_office(words) or (label is not None and label.field in {Field.CHAIR, Field.RECORDER})


def _speaks_below(sheet: Sheet, at: int) -> bool:
    """Whether a paragraph goes on right below: what stands above it was no name that signs."""
    return at < len(sheet) and not sheet.rows[at].gap and sheet.rows[at].wrapped
