"""Slashes that stand for round brackets, as some typewriters strike them: ``Mr. HALE /Norway/:``, ``/Laughter./``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from minutebook.model import Change, Line

RULE = "slash-bracket"
# What brackets hold fills three lines at most, and so many characters of each.
_PAIR = re.compile(
    r"(?<![\w/:.])(?P<open>[/(])(?=[^\W\d_])(?P<inside>[^/()\n]{1,90}(?:\n[^/()\n]{1,90}){0,2}?(?<![\s/\d]))(?P<close>[/)])(?![\w/])"
)
# "/s/ J. Hale", "/sgd./": signed.
_SIGNED = re.compile(r"(?i)(?:s|sgd\.?|signed|i)")


def find_slash_changes(lines: Sequence[Line]) -> tuple[tuple[Change, ...], ...]:
    """For each of a page's lines the changes that make round brackets of pairs of slashes; one of a pair may be whole.

    What brackets hold begins with a letter and ends in no figure: 12/3/1960 and /1/ stay as they are.
    """
    starts: list[int] = []
    text = ""
    for line in lines:
        starts.append(len(text))
        text += line.text + "\n"
    changes: list[list[Change]] = [[] for _ in lines]
    for at, before, after in _find(text):
        no = bisect_right(starts, at) - 1
        place = at - starts[no]
        changes[no].append(Change(RULE, place, place + 1, before, after))
    return tuple(tuple(each) for each in changes)


def _find(text: str) -> Iterator[tuple[int, str, str]]:
    for found in _PAIR.finditer(text):
        if "/" not in found["open"] + found["close"] or _SIGNED.fullmatch(found["inside"]):
            continue
        for group, sign in (("open", "("), ("close", ")")):
            if found[group] == "/":
                yield found.start(group), "/", sign
