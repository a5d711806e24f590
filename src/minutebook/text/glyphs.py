"""Confusable glyphs: what an engine or typewriter writes for another sign, put right by rules (topic ``glyphs``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from minutebook.model import Change
from minutebook.rules import Rule, Rulebook

# The first letter of a word with a capital.
_INITIAL = re.compile(r"(?<!\w)[^\W\d_](?=[^\W\d_]{2})")
_NONE: Mapping[str, int] = MappingProxyType({})


def count_initials(texts: Iterable[str]) -> Counter[str]:
    """How many words of a document begin with each capital."""
    return Counter(letter for text in texts for letter in _INITIAL.findall(text) if letter.isupper())


def find_glyph_changes(
    text: str,
    language: str | None,
    rules: Rulebook,
    taken: Sequence[Change] = (),
    initials: Mapping[str, int] = _NONE,
) -> Iterator[Change]:
    """Changes that the rules make to a raw line; where two would overlap, the rule that comes first has its way.

    Args:
        text: the raw line.
        language: of its page; None applies the rules for every language alone.
        rules: rulebook with topic ``glyphs``.
        taken: changes already decided on the same line.
        initials: how many words of the document begin with each capital.
    """
    spans = [(change.start, change.end) for change in taken]
    for rule in rules.rules("glyphs", language or ""):
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and end > other_start for other_start, other_end in spans):
                continue
            after = _replacement(match, rule, rules, initials)
            if after != match.group():
                spans.append((start, end))
                yield Change(rule.id, start, end, match.group(), after)


def _replacement(match: re.Match[str], rule: Rule, rules: Rulebook, initials: Mapping[str, int]) -> str:
    if letters := rule.key("letters"):
        borne = [letter for letter in letters if initials.get(letter)]
        return max(borne, key=lambda letter: initials[letter], default=rule.key("after"))
    if name := rule.key("pairs"):
        wrong, right = zip(*rules.words(name, rule.language), strict=True)
        return match.group().translate(str.maketrans("".join(wrong), "".join(right)))
    return match.expand(rule.key("after"))


def apply_changes(raw: str, changes: Sequence[Change]) -> str:
    """The text that follows from a raw line by changes in order of position."""
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += [raw[at : change.start], change.after]
        at = change.end
    return "".join([*parts, raw[at:]])
