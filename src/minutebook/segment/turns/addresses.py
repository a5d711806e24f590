"""Shortened forms of address that no list knows, learned from the document itself: seconded Bgr. Trask.

A stop behind such a word ends neither a sentence nor a label, wherever a paragraph begins with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from minutebook.segment.layout.rows import Row

# Bgr., Cllr., Selectm.: what is left of a longer word, no capitals throughout.
_SHORTENED = r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё]{1,7}"
# Within a sentence, before a name: seconded Bgr. Trask; which the mover, Bgr. Trask, accepted.
_WITHIN = re.compile(
    rf"(?:[,;]|(?<![\w.-])[a-zß-žа-яё]+)\s(?P<word>{_SHORTENED})\.\s(?P<name>[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_][\w’'-]*)"
)
_SMALL = re.compile(r"(?<![\w’'-])[a-zß-žа-яё]{2,}(?![\w’'-])")


def find_addresses(rows: Iterable[Row], header: str = "") -> frozenset[str]:
    """Words that stand before a stop and a name within sentences, and nowhere without the stop.

    A word that begins the next sentence is no name (as said Orlov. The map): the document writes it small too, or has it
    but once.

    Args:
        rows: the body.
        header: what stands above it, where a surname stands without a stop.
    """
    text = "".join(f"{chr(10) if row.gap else ' '}{row.text}" for row in rows)
    candidates = list(_WITHIN.finditer(text))
    if not candidates:
        return frozenset()
    small = {found.group() for found in _SMALL.finditer(text)}
    before: dict[str, Counter[str]] = {}
    for found in candidates:
        if found["name"].casefold() not in small and found["word"].casefold() not in small:
            before.setdefault(found["word"], Counter())[found["name"]] += 1
    return frozenset(word for word, names in before.items() if _is_borne(word, names, small, f"{header}\n{text}"))


def _is_borne(word: str, names: Counter[str], small: Collection[str], text: str) -> bool:
    """Whether a word stands only before its stop and a name, one of them a name that stands elsewhere too.

    A speaker's surname, whom the others name at sentences' ends alone, ends a list or a paragraph too, or has the words of
    his speeches behind it (Foss. They are ours).
    """
    if re.search(rf"(?<!\w){word}(?!\w|\.\S|\.\x20[A-ZÀ-ȚḀ-ỸА-ЯЁ])", text):
        return False
    behind = re.findall(rf"(?<!\w){word}\.\x20(\w+)", text)
    if 2 * sum(each.casefold() in small for each in behind) >= len(behind):
        return False
    return any(len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 1 for name in names)


def ends_in_address(words: str, behind: str, addresses: frozenset[str]) -> bool:
    """Whether ``words`` before a stop end in a shortened form of address, the name ``behind`` it."""
    return behind[:1].isupper() and words.rpartition(" ")[2] in addresses
