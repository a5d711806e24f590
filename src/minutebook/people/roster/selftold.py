"""Who is meant by a label of a letter or a character that nobody bears: he says so when he first speaks."""

from __future__ import annotations

from minutebook.model import Meeting, Role
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.roster.fits import starts_surname
from minutebook.people.roster.roster import Roster

RULE = "says-who-he-is"
# Letters of such a label; in Chinese it is one character.
LONGEST_LETTERS = 2


def gather_self_told(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Let labels mean those who give their names in the first sentence under them (船——我是向老四)."""
    seen: set[str] = set()
    for turn in meeting.turns:
        label = fold(turn.label.strip("."))
        if label in seen or len(label) > (1 if is_cjk(label) else LONGEST_LETTERS) or not label:
            continue
        seen.add(label)
        borne = any(starts_surname(draft, [*label]) for draft in roster.drafts if not draft.only_serves)
        told = None if borne or label in roster.keys else lexicon.find("self-told", turn.text)
        named = read_name(told[1]["who"], lexicon) if told else None
        if named is None or not looks_like_name(named.name, lexicon):
            continue
        draft = roster.add(named)
        draft.give(Role.PARTICIPANT, RULE, told[1].group() if told else named.name)
        roster.keys[label] = draft
