"""How a line flows into the next one: by a space, or by nothing where a word was divided or no spaces are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutebook.model import Change, CleanLine

DIVIDED = "divided-word"
_HYPHEN = re.compile(r"(?<=\w)[-‐¬\u00ad]$")
_FIRST_WORD = re.compile(r"^[\"'«„“(\[]*([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-‐¬\u00ad]$")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")


def join_lines(lines: Sequence[CleanLine]) -> tuple[CleanLine, ...]:
    """Set each text line's joint, and take the hyphen off a divided word.

    A hyphen stays where the document writes the same compound with a hyphen elsewhere, and before a capital or
    figure (``Süd-/Ost``, ``1957-/58``); the parts are joined without a space all the same.
    """
    compounds = {found.casefold() for line in lines for found in _COMPOUND.findall(line.text)}
    flowing = [at for at, line in enumerate(lines) if line.furniture is None and line.text.strip()]
    joined = list(lines)
    for at, after in pairwise(flowing):
        joined[at] = _join(lines[at], lines[after].text.lstrip(), compounds)
    return tuple(joined)


def _join(line: CleanLine, following: str, compounds: set[str]) -> CleanLine:
    text = line.text.rstrip()
    if _is_unspaced(text[-1]) or _is_unspaced(following[0]):
        return replace(line, joint="")
    if not _HYPHEN.search(text):
        return line
    first, last = _FIRST_WORD.match(following), _LAST_WORD.search(text)
    if first and last and first[1][0].islower() and f"{last[1]}-{first[1]}".casefold() not in compounds:
        taken = [change for change in line.changes if not change.after and change.end == len(line.raw)]
        end = len(line.raw[: taken[-1].start if taken else None].rstrip())
        change = Change(DIVIDED, end - 1, end, line.raw[end - 1 : end], "")
        ordered = tuple(sorted((*line.changes, change), key=lambda each: each.start))
        return replace(line, text=text[:-1], joint="", changes=ordered)
    return replace(line, joint="") if following[0].isalnum() else line


def _is_unspaced(character: str) -> bool:
    """Chinese and Japanese writing, and its punctuation, has no spaces between words."""
    return "\u3000" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or "\uff01" <= character <= "\uff5e"
