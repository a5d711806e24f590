"""Names and offices in two columns, nothing but space or a brace between them: a comma is put there, as lists without
columns have it.

``Mr. Ian Orde        General Manager, Basrah``: the space is one like any other once a line is read.
"""

from __future__ import annotations

import itertools
import re

from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.namewords import is_initials

# So many lines of a list, and half of them, must part before any does: one may be a name like an office.
FEWEST_LINES = 2
# Words of a name, form of address and initials apart.
LONGEST_NAME = 4
# "H.E. Orde", "Ian Orde": words that stand before an office.
FEWEST_BEFORE = 2
# A brace over several lines, typed as a bracket in each: Mr. R. Pargeter ) Commonwealth / Mr. S. Dunmow ) Relations Office
_BRACED = re.compile(r"^(?P<name>(?:[^()]|\([^()]*\))*\S)\s+\)\s*(?P<office>(?:[^()]|\([^()]*\))*)$")
_WORD = re.compile(r"\S+")
_NAME = re.compile(r"[^\W\d_][\w’'.-]*")


def part_columns(text: str, lexicon: Lexicon) -> str:
    """A list with a comma between the name and the office of each line that has both and no mark between them.

    Args:
        text: the value of a header field, an entry a line.
        lexicon: forms of address, offices and what stands before offices.
    """
    lines = text.split("\n")
    cuts = [_find_office(line, lexicon) for line in lines]
    parted = sum(cut is not None for cut in cuts)
    if parted < FEWEST_LINES or parted * 2 < len(lines):
        return text
    return "\n".join(
        line if cut is None else f"{line[:cut].rstrip()}, {line[cut:]}" for line, cut in zip(lines, cuts, strict=True)
    )


def spread_braces(text: str) -> str:
    """A list in which those whom a brace joins have each the office that stands behind it, on one line or over several."""
    lines: list[str] = []
    for braced, group in itertools.groupby(text.split("\n"), key=lambda line: _BRACED.match(line) is not None):
        told = list(group)
        found = [parts for line in told if (parts := _BRACED.match(line))]
        if braced and len(found) >= FEWEST_LINES:
            office = " ".join(parts["office"].strip() for parts in found).strip()
            told = [", ".join(filter(None, (parts["name"], " ".join(office.split())))) for parts in found]
        lines += told
    return "\n".join(lines)


def _find_office(line: str, lexicon: Lexicon) -> int | None:
    """Where the office behind a name begins; None where a mark stands before it, or no name."""
    words = list(_WORD.finditer(line))
    names = 0
    for at, found in enumerate(words):
        word = found.group()
        begins = lexicon.is_office(word) or (
            fold(word) in lexicon.qualifiers and at + 1 < len(words) and lexicon.is_office(words[at + 1].group())
        )
        if begins and not (names == 0 and lexicon.is_address(word)):
            return found.start() if names and at >= FEWEST_BEFORE else None
        small = word[0].islower() and not (
            fold(word) in lexicon.particles or fold(word.partition("-")[0]) in lexicon.joined_particles
        )
        if small or _NAME.fullmatch(word) is None or names > LONGEST_NAME:
            return None
        names += not (lexicon.is_address(word) or is_initials(word) or fold(word) in lexicon.articles)
    return None
