"""Insertions within a paragraph whose words alone show them, their brackets read as letters.

``und der Zulieferer sagt lunleserlichi.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.model import MarkType
from minutebook.rules import Rule
from minutebook.segment.marks.insertions import Insertion

# Shorter words are the ends of others: a lpause is none, a flaugh might be.
SHORTEST_PLAIN = 6
# What engines make of a square bracket but brackets of other shapes: strokes, and letters that stand upright as it does.
_OPENED = r"[|!bfijltIJL1]"
_CLOSED = r"[\])}|/!lijtIJ1]?"

_LITERAL = re.compile(r"[a-zа-яё]{4,}")


@dataclass(frozen=True, slots=True)
class Lettered:
    """A rule and what finds its words with something of a bracket close before them; without one of ``telling``, words in
    small letters, it finds nothing.
    """

    rule: Rule
    pattern: re.Pattern[str]
    telling: frozenset[str]


def letter(rules: Sequence[Rule]) -> tuple[Lettered, ...]:
    """The plain words of rules, and the patterns of those that say ``lettered``, each as it stands behind a letter for a bracket."""
    found = []
    for rule in rules:
        plain = sorted(
            (word for word in rule.keys.get("words", ()) if len(word) >= SHORTEST_PLAIN), key=len, reverse=True
        )
        told = [re.escape(word).replace("\\ ", r"\s+") for word in plain]
        told += [rule.key("lettered")] if rule.keys.get("lettered") else []
        if told:
            pattern = rf"(?i)(?<!\w){_OPENED}(?P<words>{'|'.join(told)}){_CLOSED}(?!\w)"
            telling = {word.split()[0].casefold() for word in plain}
            if rule.keys.get("lettered"):
                telling.add(max(_LITERAL.findall(rule.key("lettered")), key=len))
            found.append(Lettered(rule, re.compile(pattern), frozenset(telling)))
    return tuple(found)


def find_lettered(text: str, known: Sequence[Lettered]) -> Iterator[Insertion]:
    """The words of ``known`` in a text that an engine read, each as an insertion between the brackets that were meant."""
    folded = text.casefold()
    for each in known:
        if not any(word in folded for word in each.telling):
            continue
        for found in each.pattern.finditer(text):
            words = " ".join(found["words"].split())
            kind = MarkType(each.rule.key("type"))
            yield Insertion(kind, f"[{words}]", found.start(), found.end(), f"{each.rule.id}~bracket")
