"""Offices before the names of those who hold them, the names in brackets: turned round, as lists have them otherwise.

``The Engineer (Mr. L. S. Farley), the Clerk (Mr. J. Orde) and the Secretary (Miss B. Noon)``.
"""

from __future__ import annotations

import re

from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name

# So many stand beside each other; one alone is read as it is.
FEWEST_HELD = 2
# Words of an office: Assistant to the Chief Engineer of Works.
LONGEST_OFFICE = 8
_HELD = re.compile(r"(?P<office>[^\W\d_][^(),;\n]*?)\s*[(（](?P<who>[^()（）,;\n]{3,60})[)）]")


def turn_offices(text: str, lexicon: Lexicon) -> str:
    """A list in which each office in brackets stands behind the name that stood in brackets behind it."""
    turned: list[str] = []
    end = 0
    for found in _HELD.finditer(text):
        lead, office = _cut_joint(found["office"], lexicon)
        if not (_is_held(office, lexicon) and _is_person(found["who"], lexicon)):
            continue
        before = text[end : found.start()]
        turned += [before.rstrip(", ") + "; " if lead or before.endswith(", ") else before]
        turned += [f"{found['who']} ({office})"]
        end = found.end()
    return "".join([*turned, text[end:]]).lstrip("; ") if len(turned) >= 2 * FEWEST_HELD else text


def _cut_joint(words: str, lexicon: Lexicon) -> tuple[str, str]:
    """The small word that joins an office to the entry before it, and the office without its article."""
    lead, _, rest = words.partition(" ")
    lead, rest = (lead, rest) if lead in lexicon.joints else ("", words)
    article, _, office = rest.partition(" ")
    return lead, office if office and article.casefold() in lexicon.articles else rest


def _is_held(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an office and nobody's name: Engineer, Assistant Secretary for Trade."""
    tokens = words.split()
    known = any(map(lexicon.is_office, tokens)) and not lexicon.is_address(tokens[0]) if tokens else False
    return known and len(tokens) <= LONGEST_OFFICE and not read_name(words, lexicon).name


def _is_person(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a form of address and a name, or a whole name."""
    named = read_name(words, lexicon)
    whole = bool(named.address) or len(named.name.split()) > 1
    return whole and not named.title and looks_like_name(named.name, lexicon)
