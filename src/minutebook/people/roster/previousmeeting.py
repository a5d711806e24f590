"""Who was at the meeting before: a list may say no more than "the same", or a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Field, HeaderField, Meeting, Person, Role
from minutebook.people.lists.lists import read_list
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article, is_initials_label
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same
from minutebook.people.names.names import read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fields import find_side, list_fields
from minutebook.people.roster.fits import HEAD, fit_title
from minutebook.people.roster.listed import INITIALS
from minutebook.people.roster.roles import ROLE_OF_FIELD, take_away
from minutebook.people.roster.roster import Roster

# Fields of whom there is one.
_ALONE = (Field.CHAIR, Field.INTERPRETER, Field.RECORDER)
# "the Attaché, who was ill": why somebody was away.
_RELATIVE = re.compile(r",\s+(?:who|which|der|die|das|котор\w+)\s.*$", re.DOTALL)


def gather_same(meeting: Meeting, before: Sequence[Person], roster: Roster, lexicon: Lexicon) -> None:
    """Those who were at the meeting before where a list says that the same were there, all of them or those of its side;
    whom it excepts is absent. Who recorded, presided or interpreted may be the same too.
    """
    for each in list_fields(meeting, Field.PARTICIPANTS):
        if lexicon.find("same", each.value) is None:
            continue
        side = fold(find_side(each, lexicon) or "")
        for person in before:
            if Role.PARTICIPANT in person.roles and side in {"", fold(person.side or "")}:
                draft = roster.add(replace(read_name(person.name, lexicon), title=person.title))
                draft.give(Role.PARTICIPANT, each.rule, each.value)
        found = lexicon.find("excepted", each.value)
        for draft in _find_excepted(found[1]["who"], roster, lexicon) if found else ():
            take_away(draft, Role.PARTICIPANT)
            draft.give(Role.ABSENT, each.rule, each.value)
    for each in list_fields(meeting, *_ALONE):
        if _means_same(meeting, each, lexicon):
            role = ROLE_OF_FIELD[each.field]
            held = [person for person in before if role in person.roles]
            if len(held) == 1:
                named = replace(read_name(held[0].name, lexicon), title=held[0].title)
                roster.add(named, serving=each.field is not Field.CHAIR).give(role, each.rule, each.value)


def _means_same(meeting: Meeting, each: HeaderField, lexicon: Lexicon) -> bool:
    """Whether a field says no more than that the same as before held its office: Schreiber: derselbe. Below another such
    field, with one person, it would be that one.
    """
    found = lexicon.find("same", each.value)
    others = [other for other in meeting.header if other is not each and other.field in _ALONE]
    told = any(lexicon.find("same", other.value) is None for other in others)
    return found is not None and not each.value[found[1].end() :].strip(" .") and not told


def _find_excepted(words: str, roster: Roster, lexicon: Lexicon) -> list[Draft]:
    """Whom a list excepts from those who were there before: by name, in the case that the word before asks for, or by office
    alone: except for the Commercial Attaché, who was ill.
    """
    told = _RELATIVE.sub("", words)
    named = [entry.named for entry in read_list(told, lexicon)]
    if named:
        return [roster.add(each, inflected=True) for each in named]
    office = cut_article(told) or told
    return [draft for draft in roster.drafts if any(fit_title(office, title) >= HEAD for title in draft.titles)][:1]


def recall_names(before: Sequence[Person], roster: Roster) -> None:
    """Give a bare surname the whole name and the title of the one person who bore it at the meeting before; a woman's is
    left, as that may have been her husband. Initials that were his label are his again.
    """
    for draft in roster.drafts:
        for person in before:
            for alias in person.aliases if person.name == draft.name else ():
                if INITIALS.fullmatch(alias) or is_initials_label(alias):
                    roster.keys.setdefault(fold(alias), draft)
        if len(draft.name.split()) > 1 or is_cjk(draft.name):
            continue
        same = [person for person in before if are_same(person.name, draft.name)]
        if len(same) == 1 and not roster.lexicon.is_feminine(draft.address):
            draft.rename(same[0].name)
            draft.entitle(same[0].title)
