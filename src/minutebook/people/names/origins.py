"""What stands behind a name to say what its bearer is of, or takes part as: an institution, a land, a capacity."""

from __future__ import annotations

import re

from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name

_ORIGIN = re.compile(r"\s+(?:of|from|for|representing)\s+(?:the\s+)?(?=[A-ZÀ-ȚḀ-Ỹ])")
# Herr Egon Orth vom Ministerium, Frau Kern von der Botschaft, тов. Орлов из Госплана; but Egon von der Tann.
_OF_INSTITUTION = re.compile(
    r"\s+(?:vom|von\s+de[rmn]|beim|bei\s+der|aus\s+de[rm])\s+(?=(?P<of>[A-ZÄÖÜ][\w-]+))|\s+(?:из|от)\s+(?=(?P<iz>[А-ЯЁ]\w+))"
)


def cut_origin(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A name and what its bearer is of: Mr. Colin Rathbone of the Steam Packet Company."""
    found = _ORIGIN.search(words)
    if found is None and (found := _OF_INSTITUTION.search(words)):
        institution = found["of"] or found["iz"]
        # Госплана
        if not any(map(lexicon.is_institution, (institution, institution.removesuffix("а")))):
            return None
    if found is None:
        return None
    named = read_name(words[: found.start()], lexicon)
    titled = bool(named.title) and len((named.title or "").split()) == 1 and lexicon.is_office(named.title or "")
    sure = bool(named.address) or titled or len(named.name.split()) > 1
    if not sure or (named.title and not titled) or not looks_like_name(named.name, lexicon):
        return None
    return words[: found.start()], words[found.end() :]


def cut_capacity(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A person and what he takes part as: Bauer Peter Hinrichsen als Anlieger."""
    found = re.search(rf"\s+(?:{'|'.join(map(re.escape, lexicon.capacities))})\s+(?=\S)", words)
    named = read_name(words[: found.start()], lexicon) if found else None
    if found is None or named is None or not looks_like_name(named.name, lexicon):
        return None
    return words[: found.start()], words[found.end() :]
