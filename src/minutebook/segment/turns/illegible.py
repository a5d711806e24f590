"""Labels whose letters tell nobody, known by the form that the labels of the document have.

Among labels in capitals, one whose letters were half misread; among labels of one letter, whatever stands before a colon.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import Levenshtein

from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.turns.damage import UNKNOWN_LETTER, UNREAD
from minutebook.segment.turns.known import TWO_LETTERS
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# Shares of capitals among the letters of labels that are set in capitals, well read and misread; of so many letters at least.
MOSTLY, HALF = 0.8, 0.5
SHORTEST_CAPITALS = 4
# So many labels of one letter make a document of such.
FEWEST_LETTERS = 2
# Letters, folded, as which a label is meant that was read as a figure.
_LIKE_FIGURES = {"0": "o", "1": "il", "2": "z", "5": "s", "6": "g", "8": "b"}
_CAPITALS = re.compile(
    r"(?P<whole>(?P<label>[^\W\d_][^\s:;()]*(?:\s[^\s:;()]+){0,4}?)(?:\s?\([^():;]{3,30}\))?)\s?[:;]\s+(?=[A-ZÀ-ȚḀ-Ỹ])"
)
_LETTER = re.compile(r"(?P<label>\S{0,2}?)\s?[:：]\s*(?=\S)")
_LETTER_OR_STOPPED = re.compile(r"(?P<label>\S{0,2}?)\s?(?:[:：]|(?<=\w\w)\.(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]))\s*(?=\S)")
# The family of labels that a dash follows.
_CLOSE_DASH = "close-dash"
_LETTER_DASHED = re.compile(r"(?P<label>\S{1,2}?)\s?(?:——|—|--|――)\s?(?=\S)")


def are_capitals(words: str, share: float = MOSTLY) -> bool:
    """Whether so large a ``share`` of the letters of ``words`` are capitals."""
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= SHORTEST_CAPITALS and sum(char.isupper() for char in letters) >= share * len(letters)


def read_capitals(row: Row, at: int, start: int, rule: str, book: TurnBook) -> Announcement | None:
    """Among labels in capitals, one whose letters were half misread: ``THE FRESIDENf: Proceed``, ``GMERAL TAYLcR: In``."""
    found = _CAPITALS.match(row.text[start:])
    if found is None or not are_capitals(found["label"], HALF) or book.names_nobody(found["label"]):
        return None
    words = row.text[start : start + found.end("whole")]
    label = book.read(words) or SpeakerLabel(words, found["label"], fold(words), "capitals", ())
    doubt = f"the label '{label.words}' is none of the document's own"
    return Announcement(at, start, label, at, start + found.end(), f"{rule}~capitals", UNKNOWN_LETTER, doubt)


def read_letter(
    row: Row, at: int, start: int, rule: str, book: TurnBook, known: Collection[str]
) -> Announcement | None:
    """In a document of one-letter labels, a letter and a colon open a turn, whatever the letter was read as; a letter and a
    dash where all labels have one (船——我是向老四).

    Args:
        row: the row.
        at: its index.
        start: where in it a label may begin.
        rule: the winning family.
        book: the rules.
        known: the labels of one letter, folded.
    """
    if len(known) < FEWEST_LETTERS or (row.wrapped and not row.gap):
        return None
    form = _LETTER_DASHED if rule == _CLOSE_DASH else _LETTER if rule != "stop" else _LETTER_OR_STOPPED
    found = form.match(row.text[start:])
    figure = found["label"] if found and found["label"].isdigit() else ""
    alike = [each for each in _LIKE_FIGURES.get(figure, "") if each in known and row.gap]
    # "...老话 / 说：": the verb that a line begins with is nobody's surname.
    if not found or (figure and len(alike) != 1) or (is_cjk(found["label"]) and book.first(found["label"], "never")):
        return None
    words = found["label"] or UNREAD
    label = SpeakerLabel(words, words, fold(words) or words, "initials", ())
    doubt = f"'{words}' is none of the document's labels" if found["label"] else "the label was not read"
    # "8S": the one letter of the document's labels beside a speck.
    held = [letter.upper() for letter in alike] or [char for char in words if fold(char) in known]
    # "BN" among labels BM and AM: a letter of two.
    held = held or [
        each.upper() for each in known if len(each) == TWO_LETTERS and Levenshtein.distance(fold(words), each) == 1
    ]
    meant = held[0] if len(held) == 1 and (len(held[0]) > 1 or not words.isalpha()) else None
    if found.group().rstrip().endswith(".") and (meant is None or not row.gap):
        return None
    doubt = f"'{words}' is taken for '{meant}'" if meant else doubt
    return Announcement(at, start, label, at, start + found.end(), f"{rule}~letter", UNKNOWN_LETTER, doubt, meant)
