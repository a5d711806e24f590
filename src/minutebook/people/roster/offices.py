"""Offices that a side of the talks holds: The Commissioner for Guatemala, where a list has Mr. Holm, Commissioner, for Guatemala."""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.model import Field, Meeting, Role
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import same_word
from minutebook.people.names.names import read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fields import list_fields
from minutebook.people.roster.fits import HEAD, fit_title
from minutebook.people.roster.roster import Roster


def find_of_side(words: str, drafts: Sequence[Draft], lexicon: Lexicon) -> Draft | None:
    """The one person who holds an office on the side named behind it; None where that is nobody, or several."""
    if is_cjk(words):
        return None
    told = fold(cut_article(words) or words).split()
    held = [
        draft
        for draft in drafts
        if not draft.only_serves
        and (office := _cut_side(told, draft.side or "", lexicon))
        and any(fit_title(office, title) >= HEAD for title in draft.titles)
    ]
    return held[0] if len(held) == 1 else None


def seat_chair_of_side(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Let whoever holds the office of a side preside that a field names without him: Presiding: the Commissioner for Guatemala."""
    for each in list_fields(meeting, Field.CHAIR):
        words = each.value.strip(" .")
        if read_name(words, lexicon).name or (draft := find_of_side(words, roster.drafts, lexicon)) is None:
            continue
        draft.give(Role.CHAIR, each.rule, f"{each.label}: {words}")
        office = fold(cut_article(words) or words)
        roster.vacant = {
            key: held for key, held in roster.vacant.items() if (fold(cut_article(held) or held)) != office
        }


def _cut_side(told: Sequence[str], side: str, lexicon: Lexicon) -> str:
    """The office that stands before a side's name; empty where the words do not end in it: commissioner for / guatemala."""
    name = [word for word in fold(side).split() if word not in lexicon.small]
    if not name or len(told) <= len(name):
        return ""
    tail = told[len(told) - len(name) :]
    if not all(same_word(mine, yours, inflected=True) for mine, yours in zip(tail, name, strict=True)):
        return ""
    office = list(told[: len(told) - len(name)])
    while office and office[-1] in lexicon.small | lexicon.articles:
        office.pop()
    return " ".join(office)
