"""What sort of record a meeting's text is, by what its paragraphs say for each kind."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from minutebook.model import Kind
from minutebook.rules import Rule, Rulebook, RulesByKind

# Weight of evidence, per paragraph of the text, that outweighs labels: half of all paragraphs speak for action minutes
# or a log.
OUTWEIGHS_LABELS = 0.5
# So much evidence of votes or of a tape's entries for each label shows minutes of actions or a log, in which a few words
# before colons come back.
OUTNUMBERS_LABELS = 4
# One label alone is a signature or a heading where so much is told.
OUTWEIGHS_LONE_LABEL = 4
# A telegram or letter in which so much is told is the record of a talk.
TELLS_OF_TALK = 6
# Evidence counted in one paragraph: a long one decides nothing alone.
MOST_IN_PARAGRAPH = 3
# Evidence a kind needs at least, so that a stray phrase decides nothing.
LEAST_EVIDENCE = {Kind.ACTION: 4.0, Kind.LOG: 3.0, Kind.OTHER: 3.0, Kind.NARRATIVE: 2.0}


class KindBook(RulesByKind):
    """The rules of topic ``kinds``."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        super().__init__(rules.rules_from("kinds", language))

    def heads_table(self, text: str) -> bool:
        """Whether words are the head of a table of decisions or of a log's entries, and nothing else."""
        rules = (*self.of(Kind.ACTION.value), *self.of(Kind.LOG.value))
        return any(rule.keys.get("table") and rule.pattern.search(text) for rule in rules)

    def weigh(self, paragraphs: Sequence[str]) -> tuple[dict[Kind, float], dict[Kind, str]]:
        """Evidence for each kind, and the rule that gave most of it."""
        weights: dict[Kind, float] = {}
        by_rule: dict[Kind, Counter[str]] = {}
        for kind in _KINDS:
            for rule in self.of(kind.value):
                found = sum(len(_find_some(rule, text)) for text in paragraphs)
                if found and not (found > 1 and rule.keys.get("once")):
                    weights[kind] = weights.get(kind, 0.0) + found * float(rule.keys.get("weight", 1))
                    by_rule.setdefault(kind, Counter())[rule.id] += found
        return weights, {kind: counts.most_common(1)[0][0] for kind, counts in by_rule.items()}


_OUTNUMBERING = {Kind.ACTION, Kind.LOG}
_KINDS = (Kind.ACTION, Kind.LOG, Kind.OTHER, Kind.NARRATIVE)


def _find_some(rule: Rule, paragraph: str) -> list[re.Match[str]]:
    return list(itertools.islice(rule.pattern.finditer(paragraph), MOST_IN_PARAGRAPH))


def classify(paragraphs: Sequence[str], labelled: int, grammar: str | None, book: KindBook) -> tuple[Kind, str]:
    """The kind of a record and the rule that decided.

    Args:
        paragraphs: text of the body.
        labelled: how many speeches the labels would make.
        grammar: the name of the family that found them.
        book: the rules.
    """
    weights, deciding = book.weigh(paragraphs)
    total = max(1, len(paragraphs))
    heavy = [
        kind
        for kind in (Kind.ACTION, Kind.LOG, Kind.OTHER)
        if weights.get(kind, 0.0) >= LEAST_EVIDENCE[kind]
        and not (kind is Kind.OTHER and weights.get(Kind.NARRATIVE, 0.0) >= TELLS_OF_TALK)
        and (
            labelled == 0
            or (kind in _OUTNUMBERING and weights[kind] >= OUTNUMBERS_LABELS * labelled)
            or (weights[kind] / total >= OUTWEIGHS_LABELS and weights[kind] > labelled)
        )
    ]
    if heavy:
        kind = max(heavy, key=lambda each: weights[each])
        return kind, deciding[kind]
    lone = labelled == 1 and weights.get(Kind.NARRATIVE, 0.0) >= OUTWEIGHS_LONE_LABEL
    if labelled and not lone:
        return Kind.MINUTES, f"labels {grammar}"
    if weights.get(Kind.NARRATIVE, 0.0) >= LEAST_EVIDENCE[Kind.NARRATIVE]:
        return Kind.NARRATIVE, deciding[Kind.NARRATIVE]
    return Kind.OTHER, "no labels, nothing told"
