"""Minutes of votes: who is heard and is on no list, which officer attests them, which presides."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from minutebook.model import CleanLine, Role
from minutebook.people.lists.lists import read_list
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import words_of
from minutebook.people.names.names import Named, looks_like_name
from minutebook.people.roster.mentions import run_on
from minutebook.people.roster.narrated import find_narrated
from minutebook.people.roster.roles import take_away
from minutebook.people.roster.roster import Roster


def gather_audience(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who says something in minutes of votes or comes before the meeting, and is on none of their lists; he takes no part."""
    known = [word for draft in roster.drafts for word in words_of(draft.name)]
    for mention in find_narrated(run_on(lines), lexicon):
        named = mention.named
        if words_of(named.name)[-1] not in known and (named.address or " " in named.name):
            _hear(named, roster, lexicon)
            known.append(words_of(named.name)[-1])
    for rule in lexicon.of("audience"):
        # Messrs. P. Klar and G. Boyd appeared before Council.
        heard = (read_list(found["who"], lexicon) for found in rule.pattern.finditer(run_on(lines)))
        for entry in itertools.chain.from_iterable(heard):
            if looks_like_name(entry.named.name, lexicon) and words_of(entry.named.name)[-1] not in known:
                _hear(entry.named, roster, lexicon)


def seat_officers(roster: Roster, lexicon: Lexicon) -> None:
    """Let the one clerk record and the one officer who presides be in the chair, where nobody else is said to."""
    held = (
        [each for each in roster.drafts if any(map(rule.pattern.search, each.titles))] for rule in lexicon.of("clerk")
    )
    clerks = next(filter(None, held), [])
    if len(clerks) == 1 and not any(Role.RECORDER in draft.roles for draft in roster.drafts):
        clerks[0].give(Role.RECORDER, "clerk", clerks[0].titles[0])
    present = [draft for draft in roster.drafts if Role.ABSENT not in draft.roles]
    chairs = [draft for draft in present if any(fold(title) in lexicon.presiding for title in draft.titles)]
    if len(chairs) == 1 and not any(Role.CHAIR in draft.roles for draft in roster.drafts):
        chairs[0].give(Role.CHAIR, "presiding-office", chairs[0].titles[0])


def excuse_recorders(roster: Roster) -> None:
    """Take the part from who attests minutes of votes: he does nothing else in them."""
    for draft in roster.drafts:
        if Role.RECORDER in draft.roles:
            take_away(draft, Role.PARTICIPANT)


def _hear(named: Named, roster: Roster, lexicon: Lexicon) -> None:
    """Add somebody of the audience; a woman goes by what the record calls her there, as no list has her: Mrs. Edna Foss."""
    draft = roster.add(named)
    draft.keeps_whole = lexicon.is_feminine(named.address)
