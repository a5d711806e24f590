"""The answer to a label: who speaks, by which rule, how surely, or why nobody."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.people.roster.draft import Draft


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who speaks, by which rule, how surely; ``reason`` says why in doubt or why nobody.

    ``rule`` ends in ``~`` and a number where so many letters had to be forgiven. ``code`` is that of the problem
    that a label without a speaker causes.
    """

    draft: Draft | None
    rule: str
    confidence: float
    reason: str | None = None
    code: str | None = None


# How sure each way of naming a speaker is. The figures order the ways; they were set by hand, whole names first, and
# those below the threshold of review are ways that have named a wrong speaker on damaged scans.
CONFIDENCE = {
    "alias-defined": 1.0,
    "chair-taken": 0.9,
    "name-whole": 0.98,
    "name": 0.95,
    "title": 0.92,
    "title-of-service": 0.9,
    "first-person": 0.9,
    "name-heard-before": 0.9,
    "title-heard-before": 0.9,
    "name-of-principal": 0.9,
    "initials": 0.9,
    "initials-damaged": 0.6,
    "label-alone": 0.85,
    "label-shortened": 0.85,
    "office-heard-before": 0.85,
    "office-shortened": 0.8,
    "name-damaged": 0.8,
    "label-damaged": 0.8,
    "name-of-participant": 0.75,
    "name-of-the-other": 0.75,
    "title-in-part": 0.75,
    "delegate": 0.85,
    "title-of-side": 0.95,
    "title-listed": 0.8,
    "title-of-author": 0.7,
    "question-and-answer": 0.75,
    "title-of-the-other": 0.75,
    "title-of-principal": 0.75,
    "title-damaged": 0.75,
    "name-one-of-several-principals": 0.7,
    "stranger": 0.7,
    "name-nearest": 0.6,
}
NOBODY = 0.3


def decide(draft: Draft, rule: str, reason: str | None = None, *, damage: int | None = None) -> Verdict:
    """A verdict for ``draft``, with the confidence of ``rule``."""
    name = rule if damage is None else f"{rule}~{damage}"
    return Verdict(draft, name, CONFIDENCE[rule], reason)


def abstain(rule: str, reason: str, code: str = "speaker_unknown") -> Verdict:
    """A verdict that names nobody."""
    return Verdict(None, rule, NOBODY, reason, code)


def abstain_between(rule: str, what: str, drafts: list[Draft]) -> Verdict:
    """A verdict that names nobody because ``what`` may mean any of several."""
    names = ", ".join(draft.full_name for draft in drafts)
    return abstain(rule, f"The {what} may mean {names}.", "speaker_ambiguous")
