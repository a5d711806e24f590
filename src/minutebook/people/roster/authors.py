"""Who wrote a record, where no field says so: the author of a journal or a narrative, who drafted it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.model import CleanLine, Field, Meeting, Role
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fields import list_fields
from minutebook.people.roster.mentions import run_on
from minutebook.people.roster.principals import Principal
from minutebook.people.roster.roles import take_away
from minutebook.people.roster.roster import Roster

# Lines from the end among which the notes on a paper's copies stand.
LONGEST_NOTES = 8
# What others are said to have said in their own words.
_QUOTED = re.compile(r"[„“«»\"][^„“”«»\"]{1,400}[“”«»\"]")


def relieve_authors(principals: Sequence[Principal], roster: Roster) -> None:
    """Take the record from the author of a journal where the entry says that somebody else kept it."""
    authors = [
        draft for each in principals if each.author for draft in roster.drafts if are_same(draft.name, each.named.name)
    ]
    others = any(Role.RECORDER in draft.roles for draft in roster.drafts if draft not in authors)
    for draft in authors if others else ():
        take_away(draft, Role.RECORDER)
        if not draft.roles:
            roster.drafts.remove(draft)


def gather_drafter(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Who drafted a record, as its title or source says by a surname that one of those present bears: Drafted by Tillinghast."""
    if any(Role.RECORDER in draft.roles for draft in roster.drafts):
        return
    for words in (meeting.title or "", *(each.value for each in list_fields(meeting, Field.REFERENCE))):
        if (found := lexicon.find("drafted", words)) is None:
            continue
        surname = found[1].groupdict().get("who") or found[1]["whom"]
        same = [draft for draft in roster.drafts if are_same(draft.name, surname)]
        if len(same) == 1:
            same[0].give(Role.RECORDER, found[0].id, found[1].group())


def find_executor(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> tuple[Draft, str] | None:
    """Who drew the paper up, as a note below its copies says by a surname that one of those known bears: исп. Лыков; with the
    words that say so.
    """
    closing = [line.text for line in lines if line.furniture is None and line.text.strip()][-LONGEST_NOTES:]
    for _, match in (told for text in closing for told in lexicon.find_all("executed", text)):
        same = [draft for draft in roster.drafts if are_same(draft.name, match["who"])]
        if len(same) == 1:
            return same[0], match.group()
    return None


def gather_executor(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon, *, told_by_author: bool) -> None:
    """Let him record who drew the paper up; where its author calls himself I (``told_by_author``), once it is known who that is."""
    found = find_executor(lines, roster, lexicon)
    if found is not None and (not told_by_author or any(draft.signs or draft.principal for draft in roster.drafts)):
        found[0].give(Role.RECORDER, "executed", found[1])


def seat_author(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Let the one who recorded a narrative take part in it, where it tells what somebody said to me."""
    wrote = [draft for draft in roster.drafts if Role.RECORDER in draft.roles]
    if len(wrote) != 1 or not wrote[0].only_serves:
        return
    # "die unter I Genannten": the document's own language, which stands before the others.
    rule = next(iter(lexicon.of("first-person")))
    if (found := rule.pattern.search(_QUOTED.sub("", run_on(lines)))) is not None:
        wrote[0].give(Role.PARTICIPANT, rule.id, found.group())
