"""Which field of a header the words at the start of a line announce."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from minutebook.model import Field
from minutebook.rules import Rule, Rulebook

# One character in five of a label may be misread; labels of fewer than five letters must be exact.
LABEL_DAMAGE_PER_LETTER = 0.2
DAMAGED_CONFIDENCE = 0.8
SEPARATOR = re.compile(r"^\s*(?:[:：]|[—–]+|--+|-\s)\s*")
_COLON = re.compile(r"^(?P<label>[^:：]{1,60}?)\s*[:：]\s*(?P<value>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at a line's start.

    ``words`` as on the page, without its colon; ``value`` what follows on the line; ``start`` where the value
    starts; ``closing`` whether a time is the end; ``tail`` whether it may also stand in the closing part;
    ``confidence`` below 1 where letters had to be forgiven.
    """

    words: str
    field: Field
    value: str
    start: int
    rule: str
    closing: bool = False
    tail: bool = False
    side: bool = False
    confidence: float = 1.0


class LabelBook:
    """The rules of topic ``header``, those of ``language`` first, then the other languages': minutes mix them."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        own = rules.rules("header", language) if language in rules.languages else ()
        own_ids = {rule.id for rule in own}
        self._by_kind: dict[str, list[Rule]] = {}
        self._known: list[tuple[str, Rule]] = []
        for rule in [*own, *(rule for rule in rules.rules("header") if rule.id not in own_ids)]:
            self._by_kind.setdefault(rule.key("kind"), []).append(rule)
            if name := rule.key("words"):
                self._known += [(word.casefold(), rule) for word in rules.words(name, rule.language)]

    def first(self, text: str, kind: str) -> Rule | None:
        """The first rule of ``kind`` that finds something in ``text``."""
        return next((rule for rule in self._by_kind.get(kind, ()) if rule.pattern.search(text)), None)

    def find(self, text: str) -> Label | None:
        """The known label that ``text`` starts with, exact before damaged; None where there is none."""
        for kind in ("label", "side"):
            for rule in self._by_kind.get(kind, ()):
                if found := _match(text, rule, side=kind == "side"):
                    return found
        return self._damaged(text)

    def _damaged(self, text: str) -> Label | None:
        """A label with misread letters: its whole words lie within the edit distance of a known one."""
        parts = split_unknown(text)
        if parts is None:
            return None
        words, value = parts
        best: tuple[int, Rule] | None = None
        for known, rule in self._known:
            allowed = int(len(known) * LABEL_DAMAGE_PER_LETTER)
            if allowed and abs(len(known) - len(words)) <= allowed:
                distance = Levenshtein.distance(words.casefold(), known, score_cutoff=allowed)
                if distance <= allowed and (best is None or distance < best[0]):
                    best = (distance, rule)
        if best is None:
            return None
        distance, rule = best
        return Label(
            words=words,
            field=Field(rule.key("field")),
            value=value.strip(),
            start=len(text) - len(value),
            rule=f"{rule.id}~{distance}",
            closing=bool(rule.keys.get("closing")),
            tail=bool(rule.keys.get("tail")),
            confidence=DAMAGED_CONFIDENCE,
        )


def split_unknown(text: str) -> tuple[str, str] | None:
    """Label and value of a line that has the form of a labelled one; None where it has not."""
    found = _COLON.match(text)
    return (found["label"], found["value"]) if found else None


def _match(text: str, rule: Rule, *, side: bool) -> Label | None:
    found = rule.pattern.search(text)
    if not found or found.start() != 0:
        return None
    words, rest = text[: found.end()].rstrip(" :："), text[found.end() :]
    separator = SEPARATOR.match(rest)
    if separator and (":" in separator.group() or "：" in separator.group() or rule.keys.get("open") or side):
        start = found.end() + separator.end()
    elif not rest.strip(" :："):
        start = len(text)
    elif rule.keys.get("open") and re.search(rule.key("open_needs", "^"), rest):
        start = found.end() + len(rest) - len(rest.lstrip(" :：."))
    elif rule.language == "chi_sim" and rest[:1].isspace():
        start = found.end() + len(rest) - len(rest.lstrip())
    else:
        return None
    return Label(
        words=words.strip(),
        field=Field(rule.key("field")),
        value=text[start:].strip(),
        start=start,
        rule=rule.id,
        closing=bool(rule.keys.get("closing")),
        tail=bool(rule.keys.get("tail")),
        side=side,
    )
