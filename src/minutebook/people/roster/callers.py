"""The parties of a telephone call on a damaged scan, whom labels call by one letter, so that no label vouches for a name.

They stand above the call twice: against each other (Ambassador Holm / Mr. Orde), and, in full, in a note or key below that. What
is nearly one party's surname there is a reading of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rapidfuzz.distance import Levenshtein

from minutebook.model import CleanLine
from minutebook.people.names.labels import is_initials_label
from minutebook.people.names.lexicon import Lexicon, fold
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.mentions import GIVEN, run_on
from minutebook.people.roster.roster import Roster

# How the rules of the line that sets two against each other begin.
_AGAINST = "participant: names-between"
_LARGE_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Ž][\w’'-]+")
PARTIES = 2
FEWEST_LETTERS = 4
# Two readings of one surname, each of so many letters, share the first, and differ in two of five at most.
SHORTEST_READING = 5
READING_DAMAGE = 0.4
# No name has so many consonants together: Kjmzgaard.
_UNPRONOUNCEABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}")


def settle_callers(roster: Roster, preamble: Sequence[CleanLine], labels: Sequence[str], lexicon: Lexicon) -> None:
    """Give each party of a call the better reading of his surname, and the given name that the note below has."""
    parties = [draft for draft in roster.drafts if any(each.startswith(_AGAINST) for each in draft.evidence)]
    if len(parties) != PARTIES or not are_of_call(labels):
        return
    below = [line for line in preamble if not all(_surname(party) in line.text for party in parties)]
    doubted = {word.strip(".,:;()[]") for line in preamble for word in line.doubtful}
    words = {word for line in below for word in _LARGE_WORD.findall(line.text)}
    for party in parties:
        own = _surname(party)
        if own in words or (read := _nearest(own, words)) is None:
            continue
        given = _given_before(read, run_on(below), lexicon)
        same = [draft for draft in roster.drafts if draft not in parties and _surname(draft) == read]
        surname = read if _is_doubted(own, doubted) and not _is_doubted(read, doubted) else own
        if len(same) == 1:
            given = given or same[0].name.removesuffix(read).strip()
            party.absorb(same[0])
            roster.drafts.remove(same[0])
        party.misread += [form for form in (party.name, f"{given} {read}".strip()) if form not in party.misread]
        party.evidence.append(f"name: {own} and {read} are readings of one")
        party.name = f"{given} {surname}".strip()


def are_of_call(labels: Sequence[str]) -> bool:
    """Whether labels are single letters, but for one perhaps that was taken for a label: Pile: Telcons, Reel 6."""
    letters = sum(map(is_initials_label, labels))
    return letters >= FEWEST_LETTERS and len(labels) - letters <= 1


def _surname(draft: Draft) -> str:
    return draft.name.rpartition(" ")[2]


def _nearest(surname: str, words: Collection[str]) -> str | None:
    """The one word that may be another reading of a surname."""
    mine = fold(surname)
    near = [
        (distance, word)
        for word in words
        if min(len(mine), len(word)) >= SHORTEST_READING
        and fold(word)[:1] == mine[:1]
        and 0 < (distance := Levenshtein.distance(mine, fold(word))) <= len(mine) * READING_DAMAGE
    ]
    best = min(near, default=None)
    return best[1] if best and sum(distance == best[0] for distance, _ in near) == 1 else None


def _given_before(surname: str, text: str, lexicon: Lexicon) -> str:
    """The given name before a surname that an office follows in running text; empty where none stands there."""
    found = re.search(rf"{GIVEN}{re.escape(surname)}(?=,\s)", text)
    named = read_name(found.group(), lexicon) if found else None
    whole = named is not None and looks_like_name(named.name, lexicon) and named.name.endswith(f" {surname}")
    return named.name.removesuffix(surname).strip() if named is not None and whole else ""


def _is_doubted(surname: str, doubted: Collection[str]) -> bool:
    return surname in doubted or _UNPRONOUNCEABLE.search(fold(surname)) is not None
