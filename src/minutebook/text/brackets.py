"""Brackets that typewriters strike as slashes, or that engines read as braces: ``Mr. HALE /Norway/:``, ``{the document]``.

A pair may stand on lines that follow each other, so that a page is looked at as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from minutebook.model import Change, Line

SLASH, BRACE = "slash-bracket", "brace-bracket"
# What brackets hold fills three lines at most, and so many characters of each.
_SLASHED = re.compile(
    r"(?<![\w/:.])(?P<open>[/({])(?=[^\W\d_])(?P<inside>[^/(){}\n]{1,90}(?:\n[^/(){}\n]{1,90}){0,2}?(?<![\s/\d]))(?:(?<=[.!?])\s)?(?P<close>[/)}])(?![\w/])"
)
# A paragraph of its own: its first line begins with one slash, its last ends in a sentence and the other.
_SLASHED_PARAGRAPH = re.compile(
    r"(?m)^(?P<open>/)(?=[^\W\d_])(?P<inside>[^/\n]{1,110}(?:\n[^/\n]{1,110}){0,7}[.!?])(?P<close>/)$"
)
# One word between two slashes, the first of them read close behind a sentence, and another behind it: verloren./Lachen/ Zur
_SLASHED_WORD = re.compile(r"(?<=[.!?])(?P<open>/)(?P<inside>[^\W\d_]{4,20})(?P<close>/)(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ])")
_BRACED = re.compile(r"(?P<open>[{\[])(?P<inside>[^{}\[\]()\n]{1,90}(?:\n[^{}\[\]()\n]{1,90}){0,2}?)(?P<close>[}\])])")
# "/s/ J. Hale", "/sgd./": signed.
_SIGNED = re.compile(r"(?i)(?:s|sgd\.?|signed|i)")
_SQUARE = {"{": "[", "}": "]"}
_ROUND = {"{": "("}


def find_bracket_changes(lines: Sequence[Line]) -> tuple[tuple[Change, ...], ...]:
    """For each of a page's lines the changes that make brackets of what stands for them.

    Of two slashes one may be whole; what they hold begins with a letter and ends in no figure: 12/3/1960 and /1/ stay as
    they are. A typewriter has no braces: the partner tells which bracket was meant, and two were square ones.
    """
    starts: list[int] = []
    text = ""
    for line in lines:
        starts.append(len(text))
        text += line.text + "\n"
    changes: list[list[Change]] = [[] for _ in lines]
    # A brace that a slash closes is no other brace's partner.
    found = {at: (rule, after) for rule, at, after in (*_find_braces(text), *_find_slashes(text))}
    for at, (rule, after) in sorted(found.items()):
        no = bisect_right(starts, at) - 1
        place = at - starts[no]
        changes[no].append(Change(rule, place, place + 1, text[at], after))
    return tuple(tuple(each) for each in changes)


def _find_slashes(text: str) -> Iterator[tuple[str, int, str]]:
    for found in chain.from_iterable(each.finditer(text) for each in (_SLASHED, _SLASHED_PARAGRAPH, _SLASHED_WORD)):
        if "/" not in found["open"] + found["close"] or _SIGNED.fullmatch(found["inside"]):
            continue
        for group, sign in (("open", "("), ("close", ")")):
            if found[group] in "/{}":
                yield SLASH if found[group] == "/" else BRACE, found.start(group), sign


def _find_braces(text: str) -> Iterator[tuple[str, int, str]]:
    for found in _BRACED.finditer(text):
        signs = _ROUND if found["close"] == ")" else _SQUARE
        for group in ("open", "close"):
            if found[group] in signs:
                yield BRACE, found.start(group), signs[found[group]]
