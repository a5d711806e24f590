"""What a list in running prose says of somebody beside his name: in which office he was there, whence he came, that he was a
guest, that he had been there before.
"""

from __future__ import annotations

import re

from minutebook.people.names.lexicon import Lexicon


def close_offices(text: str, lexicon: Lexicon) -> str:
    """A list whose phrases stand as lists have them: Niggli als Präsident, Cadonau, und als Gast Oberst Truttmann is Niggli (als
    Präsident), Cadonau, Oberst Truttmann.
    """
    for rule in lexicon.of("in-office"):
        text = rule.pattern.sub(lambda found: f" ({found['office']})", text)
    for rule in lexicon.of("as-guest"):
        text = rule.pattern.sub(lambda found: ", " if found.start() and not found["behind"] else "", text)
    for rule in lexicon.of("comes-from"):
        text = rule.pattern.sub(r"\g<name> (\g<whence>)", text)
    for rule in lexicon.of("as-before"):
        text = rule.pattern.sub("", text)
    return re.sub(r"\s+([,;])", r"\1", text)
