"""Chinese surnames that a list or a title misreads, told by those that labels have.

Nearly all surnames are of the few hundred that the rules know, so that in a damaged file 案汝舟 is a misreading where 秦 speaks
and nobody listed is called so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutebook.people.names.lexicon import Lexicon, fold, is_cjk
from minutebook.people.names.likeness import is_foreign
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.roster import Roster

# A surname of one character and a given name of two: of a shorter name it cannot be told what was lost.
_USUAL_LENGTH = 3


def mend_surnames(roster: Roster, labels: Sequence[str], lexicon: Lexicon) -> None:
    """Give people listed the surnames under which they speak, and the title's party, whom nobody else names, to his office."""
    called = Counter(label for label in labels if len(label) == 1 and is_cjk(label))
    for draft in list(roster.drafts):
        _mend_lookalike(draft, roster, lexicon)
    if not called:
        return
    _find_parties(roster, called)
    borne = {form[0] for draft in roster.drafts for form in draft.forms}
    lost = [surname for surname in called if surname in lexicon.surnames and surname not in borne]
    misread = [draft for draft in roster.drafts if _has_no_surname(draft, lexicon)]
    if len(lost) == len(misread) == 1:
        misread[0].misread.append(misread[0].name)
        misread[0].evidence.append(
            f"name: {misread[0].name} has no surname, and {lost[0]} speaks, whom nobody else is called"
        )
        misread[0].name = lost[0] + misread[0].name[1:]


def _mend_lookalike(draft: Draft, roster: Roster, lexicon: Lexicon) -> None:
    """Give who has no surname, but a character that looks like one and is read for it, that surname: 装映雪 is 裴映雪."""
    meant = lexicon.misread_surnames.get(draft.name[:1], "")
    whole = len(draft.name) == _USUAL_LENGTH and is_cjk(draft.name) and not is_foreign(draft.name, lexicon)
    if not meant or not whole or draft.name.startswith(lexicon.surnames):
        return
    draft.misread.append(draft.name)
    draft.evidence.append(f"name: {draft.name} is read for {meant}")
    draft.name = meant + draft.name[1:]
    offices = set(map(fold, draft.titles))
    parties = [each for each in roster.drafts if each.principal and each.name == meant]
    if len(parties) == 1 and parties[0] is not draft and offices & set(map(fold, parties[0].titles)):
        draft.absorb(parties[0])
        roster.drafts.remove(parties[0])


def _find_parties(roster: Roster, called: Counter[str]) -> None:
    """Take a party of the title, a surname that no label and no list has, for the one person listed who holds his office and speaks:
    楼副总理 for 穆伯年, 副总理.
    """
    for party in [draft for draft in roster.drafts if draft.principal and len(draft.name) == 1]:
        others = [draft for draft in roster.drafts if draft is not party]
        if party.name in called or any(draft.name.startswith(party.name) for draft in others):
            continue
        offices = set(map(fold, party.titles))
        holders = [draft for draft in others if offices & set(map(fold, draft.titles)) and not draft.only_serves]
        if len(holders) == 1 and holders[0].name[0] in called:
            holders[0].absorb(party)
            roster.drafts.remove(party)


def _has_no_surname(draft: Draft, lexicon: Lexicon) -> bool:
    listed = bool(draft.roles) and not draft.only_serves and len(draft.name) == _USUAL_LENGTH and is_cjk(draft.name)
    return listed and not draft.name.startswith(lexicon.surnames) and not is_foreign(draft.name, lexicon)
