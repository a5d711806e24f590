"""Labels that say whom a speaker comes from: Treasury, where the list has Miss Crane (Treasury)."""

from __future__ import annotations

from minutebook.model import Meeting
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import is_initials_label, strip_remarks
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.roster import Roster

# A Chinese place of work has more characters than a surname.
SHORTEST_CHINESE = 2


def note_places(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Give each label that is an institution to the one person whom the lists have there; where they have several, it is
    nobody's alone.
    """
    for label in dict.fromkeys(strip_remarks(turn.label) for turn in meeting.turns):
        key = fold(label)
        if key in roster.keys or not _may_be_place(label, roster, lexicon):
            continue
        whole = [draft for draft in roster.drafts if any(fold(title) == key for title in draft.titles)]
        # Ford is not he who is of the Ford Company.
        named = any(map(lexicon.is_institution, label.split()))
        from_there = whole or [draft for draft in roster.drafts if named and _comes_from(draft, key)]
        if len(from_there) == 1 and not from_there[0].only_serves:
            roster.keys[key] = from_there[0]
        elif len(from_there) > 1:
            roster.shared.add(key)


def _may_be_place(label: str, roster: Roster, lexicon: Lexicon) -> bool:
    """Whether a label is no office, no land, and no name that somebody present bears."""
    words = label.split()
    if not words or (is_cjk(label) and (len(label) < SHORTEST_CHINESE or label.endswith(lexicon.chinese_offices))):
        return False
    if is_initials_label(label) or lexicon.is_postnominal(label):
        return False
    told = any(lexicon.is_office(word) or lexicon.is_address(word) for word in words)
    return not told and fold(label) not in lexicon.lands and not any(map(roster.bears_name, words))


def _comes_from(draft: Draft, key: str) -> bool:
    """Whether what stands behind a name begins with the label: Шалаурова (Профсоюз деревообделочников)."""
    joint = "" if is_cjk(key) else " "
    return any(fold(title).startswith(f"{key}{joint}") for title in draft.titles)
