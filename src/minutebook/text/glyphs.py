"""Confusable glyphs: what an engine or typewriter writes for another sign, put right by rules (topic ``glyphs``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutebook.model import Change
from minutebook.rules import Rule, Rulebook


def find_glyph_changes(
    text: str, language: str | None, rules: Rulebook, taken: Sequence[Change] = ()
) -> Iterator[Change]:
    """Changes that the rules make to a raw line; where two would overlap, the rule that comes first has its way.

    Args:
        text: the raw line.
        language: of its page; None applies the rules for every language alone.
        rules: rulebook with topic ``glyphs``.
        taken: changes already decided on the same line.
    """
    spans = [(change.start, change.end) for change in taken]
    for rule in rules.rules("glyphs", language or ""):
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and end > other_start for other_start, other_end in spans):
                continue
            after = _replacement(match, rule, rules)
            if after != match.group():
                spans.append((start, end))
                yield Change(rule.id, start, end, match.group(), after)


def _replacement(match: re.Match[str], rule: Rule, rules: Rulebook) -> str:
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
