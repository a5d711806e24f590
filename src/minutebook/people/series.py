"""Meetings of one file: a later one may call by surname whom an earlier one named in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Meeting, Person
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, is_fuller
from minutebook.people.names.names import read_name

_SEVERAL = 1


def complete_names(meeting: Meeting, earlier: Sequence[Meeting], lexicon: Lexicon) -> Meeting:
    """The meeting with the full name of each person whom it calls by a bare surname, if one person alone bore that
    surname in the file before, and no title or form of address speaks against it.
    """
    known = {fold(person.name): person for each in earlier for person in each.people}
    full = {
        person.name: found.name
        for person in meeting.people
        if (found := _find_fuller(person, tuple(known.values()), lexicon)) is not None
    }
    if not full:
        return meeting
    return replace(
        meeting,
        people=tuple(_rename(person, full) for person in meeting.people),
        turns=tuple(
            replace(turn, speaker=full.get(turn.speaker, turn.speaker)) if turn.speaker else turn
            for turn in meeting.turns
        ),
    )


def _find_fuller(person: Person, known: Sequence[Person], lexicon: Lexicon) -> Person | None:
    named = read_name(person.name, lexicon)
    if len(named.name.split()) > _SEVERAL:
        return None
    bearers = [each for each in known if are_same(each.name, named.name)]
    if len(bearers) != 1 or not is_fuller(bearers[0].name, named.name, lexicon):
        return None
    addresses = [read_name(alias, lexicon).address for alias in bearers[0].aliases]
    own = [named.address, *(read_name(alias, lexicon).address for alias in person.aliases)]
    apart = any(lexicon.tells_apart(one, other) for one in addresses for other in own)
    titled = person.title and bearers[0].title and fold(person.title) != fold(bearers[0].title)
    return None if apart or titled else bearers[0]


def _rename(person: Person, full: dict[str, str]) -> Person:
    if person.name not in full:
        return person
    aliases = dict.fromkeys((*person.aliases, person.name))
    evidence = (*person.evidence, f"name: in full as earlier in the file, here {person.name}")
    return replace(person, name=full[person.name], aliases=tuple(aliases), evidence=evidence)
