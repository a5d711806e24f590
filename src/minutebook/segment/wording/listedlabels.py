"""Labels that the vocabularies hold: to the letter, misread, or longer than they seemed."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import Field
from minutebook.rules import Rule
from minutebook.segment.wording.headerrules import HeaderRules
from minutebook.segment.wording.labelledlines import SEPARATOR, may_be_value, split_unknown
from minutebook.segment.wording.labels import Label, make_label
from minutebook.segment.wording.misreadlabels import DAMAGED_CONFIDENCE, MisreadLabels

# What makes a label longer is a word, not a form of address.
SHORTEST_ADDED = 6


class ListedLabels:
    """One telling word is not enough here. What a text was found to begin with is remembered."""

    def __init__(self, header: HeaderRules, misread: MisreadLabels) -> None:
        self._header = header
        self._misread = misread
        self._found: dict[str, Label | None] = {}

    def find(self, text: str) -> Label | None:
        """The label that ``text`` starts with if the vocabularies hold it."""
        if text not in self._found:
            label = self.find_exact(text) or self._misread.find(text)
            self._found[text] = (label and self.find_longer(text, label)) or label
        return self._found[text]

    def find_exact(self, text: str) -> Label | None:
        """The label that ``text`` starts with, every letter read well."""
        for kind in ("label", "side"):
            for rule in self._header.of(kind):
                found = _match(text, rule, side=kind == "side")
                # "Interpretar on our side" is who interpreted.
                if found and not (found.side and self._misread.begins_serving(text)):
                    return found
        return None

    def find_longer(self, text: str, label: Label) -> Label | None:
        """A longer label that ``label`` begins, where small letters follow it: its end was misread, or a colon within it.

        ``Беседу переводила и зеписала К. В. Орлова``, ``Presen: at the meeting were: Mr. Holm``.
        """
        if not label.value[:1].islower() or label.side:
            return None
        split = split_unknown(label.value) if label.colon else None
        if (
            split
            and label.field is Field.PARTICIPANTS
            and label.confidence == 1
            and self._header.first(split[0], "part")
        ):
            # "Attending: from the Upper Dairy: Ada Berg, ...; from the Lower Dairy: ..."
            return None
        if split:
            joined = f"{label.words} {label.value}"
            longer = self.find_exact(joined) or self._misread.find(joined)
            if longer and longer.value == split[1].strip() and longer.field is label.field:
                return replace(longer, start=len(text) - len(longer.value), confidence=DAMAGED_CONFIDENCE)
        if not label.colon:
            loose = self._misread.find_loose(text)
            added = loose.words[len(label.words) :].split() if loose else []
            if any(len(word) >= SHORTEST_ADDED for word in added) and loose and may_be_value(loose.value):
                return loose
        return None


def _match(text: str, rule: Rule, *, side: bool) -> Label | None:
    """The label that a rule finds at the start of ``text`` if it stands alone or is parted from its value as it must be."""
    found = rule.pattern.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    separator = SEPARATOR.match(rest)
    punctuated = separator is not None and any(mark in separator.group() for mark in ":：;；")
    colon = punctuated
    if separator and (punctuated or rule.keys.get("open") or side):
        start = found.end() + separator.end()
    elif not rest.strip(" :："):
        start = len(text)
    elif rule.keys.get("open") and re.search(rule.key("open_needs", "^"), rest):
        start = found.end() + len(rest) - len(rest.lstrip(" :：."))
    elif rule.language == "chi_sim" and rest[:1].isspace():
        start = found.end() + len(rest) - len(rest.lstrip())
    else:
        return None
    return make_label(text, found.end(), start, rule, side=side, colon=colon)
