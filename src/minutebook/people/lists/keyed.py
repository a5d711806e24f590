"""Lists that are the key of a record's labels: letters before each name, which are no part of it."""

from __future__ import annotations

from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon

# So many lines of a list that begin with letters and a sign make it a key.
FEWEST_KEYED = 2


def cut_keys(text: str, lexicon: Lexicon) -> str:
    """The entries of a key, a line each, without the letters before them."""
    lines = text.split("\n")
    found = [next(filter(None, (rule.pattern.match(line) for rule in lexicon.of("key-entry"))), None) for line in lines]
    # "DDR: Herr Holm" is a land and its people.
    found = [each if each and fold(each["alias"]) not in lexicon.lands else None for each in found]
    if sum(each is not None for each in found) < FEWEST_KEYED:
        return text
    return "\n".join(each["who"] if each else line for each, line in zip(found, lines, strict=True))
