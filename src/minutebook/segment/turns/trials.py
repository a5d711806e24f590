"""One family of labels tried against a whole document: the labels that open turns, and those that are refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutebook.rules import Rule
from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.acceptance import Acceptance, ends_in_capitals
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.candidates import Candidates
from minutebook.segment.turns.said import names_people
from minutebook.segment.turns.strengths import weigh_labels
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook


@dataclass(frozen=True, slots=True)
class Trial:
    """What one family found.

    ``strengths`` and ``counts`` tell by a label's key how it is backed and how often it stands; ``capitals`` whether labels end
    in capitals; ``columns`` whether the words said stand in a column of their own.
    """

    rule: Rule
    accepted: tuple[Announcement, ...]
    refused: tuple[Announcement, ...]
    strengths: Mapping[str, float]
    counts: Counter[str]
    capitals: bool
    columns: bool

    @property
    def keys(self) -> set[str]:
        """The labels that open turns, each once."""
        return {each.label.key for each in self.accepted}

    @property
    def score(self) -> float:
        """The backing of all labels that open turns."""
        return sum(self.strengths[each.label.key] for each in self.accepted)


def try_family(
    rows: Sequence[Row],
    rule: Rule,
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
    addresses: frozenset[str],
) -> Trial:
    """Find the labels of one family, and tell those that open turns from the others.

    Args:
        rows: the body.
        rule: the family's rule.
        book: the rules.
        backing: the names of title and header.
        barred: indexes of rows that open no turn.
        addresses: shortened forms of address that no list knows.
    """
    candidates = Candidates(rows, rule, book, backing, barred, addresses)
    places = list(candidates)
    readings = [each for place in places for each in place]
    strengths = weigh_labels(readings, backing)
    headings = _find_headings(rows, readings, book, backing)
    found = [max(place, key=lambda each: (strengths[each.label.key], len(each.label.core))) for place in places]
    counts = Counter(each.label.key for each in found)
    acceptance = Acceptance(rows, rule, book, backing, strengths, counts, headings)
    capitals = False
    if rule.keys.get("alone"):
        backed = [each for each in found if acceptance.accepts(each)]
        capitals = sum(map(ends_in_capitals, backed)) * 2 > len(backed)
    if capitals:
        # vice-director Grabczak: an entry of a list, where labels alone on their lines are in capitals; but г-н ФАРАХАНИ.
        found = [each for each in found if ends_in_capitals(each) or not each.label.core[:1].islower()]
    accepted = acceptance.choose(found)
    kept = {each.at for each in accepted}
    refused = tuple(each for each in found if each.at not in kept)
    return Trial(rule, tuple(accepted), refused, strengths, counts, capitals, bool(candidates.columned))


def _find_headings(rows: Sequence[Row], readings: Sequence[Announcement], book: TurnBook, backing: Backing) -> set[str]:
    """Labels that stand before nothing but people's names, wherever they stand: sides of a list."""
    naming: set[str] = set()
    speaking: set[str] = set()
    for each in readings:
        (naming if names_people(rows, each, book, backing) else speaking).add(each.label.key)
    return naming - speaking
