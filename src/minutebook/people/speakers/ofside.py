"""An office and the side on which somebody holds it: THE COMMISSIONER FOR GUATEMALA, where the list of that side has one."""

from __future__ import annotations

from minutebook.people.names.folding import fold
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import EQUAL, fit_title
from minutebook.people.roster.roster import Roster


def find_of_side(title: str, roster: Roster, lexicon: Lexicon) -> Draft | None:
    """The one person of the side named at the end of a title who holds just the office before it; nobody where two do, or
    somebody's own title says as much.
    """
    words = fold(cut_article(title) or title).split()
    found: list[Draft] = []
    for draft in roster.drafts:
        side = fold(draft.side or "").split()
        # "Für Peru"
        side = side[1:] if side and side[0] in lexicon.small else side
        office = words[: len(words) - len(side)]
        if draft.only_serves or not side or not office or words[len(office) :] != side:
            continue
        # "for", "of the": a joint at least parts the two.
        joint = len(office)
        while joint and office[joint - 1] in lexicon.small:
            joint -= 1
        if 0 < joint < len(office) and any(fit_title(" ".join(office[:joint]), own) == EQUAL for own in draft.titles):
            found.append(draft)
    if any(fit_title(title, own) == EQUAL for draft in roster.drafts for own in draft.titles):
        return None
    return found[0] if len(found) == 1 else None
