"""Chinese surnames that a list misreads as a character that looks like one."""

from __future__ import annotations

from minutebook.people.names.folding import is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import is_foreign
from minutebook.people.roster.roster import Roster

# A surname of one character and a given name of two: of a shorter name it cannot be told what was lost.
_USUAL_LENGTH = 3


def mend_surnames(roster: Roster, lexicon: Lexicon) -> None:
    """Give who has no surname, but a character that looks like one and is read for it, that surname: 装映雪 is 裴映雪."""
    for draft in roster.drafts:
        meant = lexicon.misread_surnames.get(draft.name[:1], "")
        whole = len(draft.name) == _USUAL_LENGTH and is_cjk(draft.name) and not is_foreign(draft.name, lexicon)
        if meant and whole and not draft.name.startswith(lexicon.surnames):
            draft.misread.append(draft.name)
            draft.evidence.append(f"name: {draft.name} is read for {meant}")
            draft.name = meant + draft.name[1:]
