"""Who of the people listed bears the name that a label gives, and whom of several it means."""

from __future__ import annotations

import re

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, first_initial, halves_of, words_of
from minutebook.people.names.names import Named
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.namesakes import (
    called,
    differ_in_generation,
    find_of_generation,
    is_contracted,
    is_initialled,
    is_of_another_party,
    is_told_by,
    titles_agree,
)
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.verdict import Verdict, abstain_between, decide

# A bare surname that stands so often is how the record calls one of two, if it gives the other an initial.
USUAL = 3
SURNAMES = 2
_PARTS = re.compile(r"[·•．]")


class Bearers:
    """Finds who bears a name; ``usage`` is how the meeting's labels call people, ``closed`` whether it lists who confers."""

    def __init__(self, roster: Roster, lexicon: Lexicon, usage: LabelUsage, *, closed: bool) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.closed = closed
        self._usage = usage

    def find(self, named: Named) -> list[Draft]:
        """Who bears a name: exactly, by a shorter or fuller form, the title agreeing where that tells them apart."""
        drafts = [each for each in self.roster.drafts if not self.lexicon.tells_apart(each.address, named.address)]
        told = self._told_apart(drafts, named)
        if len(told) == 1:
            return told
        same = [draft for draft in drafts if fold(named.name) in {fold(form) for form in draft.forms}]
        if len(same) == 1 and named.address and not named.title and self._usage.goes_by_office(same[0], named.name):
            # "Miss Thapa" is not the minister who goes by Thapa, if another bears the name.
            others = [draft for draft in drafts if draft not in same and not draft.only_serves]
            same += [draft for draft in others if are_same(draft.name, named.name)]
        same = same or [draft for draft in drafts if are_same(draft.name, named.name, inflected=draft.inflected)]
        same = same or [draft for draft in drafts if any(are_same(form, named.name) for form in draft.misread)]
        if not same and is_cjk(named.name):
            same = [draft for draft in drafts if any(are_same(form, named.name) for form in draft.forms)]
            # 扎 is 穆罕默德·扎林.
            same = same or [draft for draft in drafts if named.name in {part[:1] for part in _PARTS.split(draft.name)}]
        same = self._bear_half(drafts, named, same)
        if named.title and same and not any(titles_agree(draft, named.title) for draft in same):
            # 柯大使 is not 柯主席 if the list has an ambassador 柯岚, nor Minister Rojas the clerk Ada Rojas if it has a minister
            # Luis Rojas Vega.
            holders = [draft for draft in drafts if titles_agree(draft, named.title)]
            same = (
                [draft for draft in holders if are_same(draft.name, named.name)]
                or [draft for draft in holders if _bears_first(draft, named.name, self.lexicon)]
                or [draft for draft in holders if fold(named.name) in halves_of(draft.name)]
                or same
            )
        same = [draft for draft in same if not differ_in_generation(draft, named)]
        if len(same) > 1 and named.generation:
            same = [draft for draft in same if draft.generation] or same
        if len(same) > 1 and (letter := first_initial(named.name)) is not None:
            same = [draft for draft in same if first_initial(draft.name) == letter] or same
        same = [draft for draft in same if not is_of_another_party(draft, named.remarks)]
        same = [draft for draft in same if not self._usage.goes_by_double_name(draft, named.name)]
        if len(same) > 1 and named.remarks:
            same = [draft for draft in same if is_told_by(draft, named.remarks)] or same
        if len(same) > 1 and named.title:
            same = called(same, named.title) or same
        if len(same) > 1 and named.address:
            same = [draft for draft in same if fold(draft.address or "") == fold(named.address)] or (
                called(same, named.address) or same
            )
        if len(same) > 1:
            # "Jones" is Bryn Jones, if the other is Smith-Jones.
            same = [draft for draft in same if fold(named.name) not in halves_of(draft.name)] or same
        return same if named.address or named.title else self._without_addressed(same, drafts, named.name)

    def _bear_half(self, drafts: list[Draft], named: Named, same: list[Draft]) -> list[Draft]:
        """Who bears a name as the first of two surnames or as half of a double one, where nobody bears it otherwise, or only
        who records or interprets: "Rusuku" is Déogratias Ntahomvukiye-Rusuku, "Rojas" Luis Rojas Vega, not Ada Rojas who records.
        """
        half = [draft for draft in drafts if _bears_first(draft, named.name, self.lexicon)]
        half = half or [draft for draft in drafts if self.closed and fold(named.name) in halves_of(draft.name)]
        called = bool(named.title or named.address)
        if not same:
            return half if called or self.closed else []
        serve = not called and all(draft.only_serves for draft in same)
        return ([draft for draft in half if not draft.only_serves] if serve else []) or same

    def _told_apart(self, drafts: list[Draft], named: Named) -> list[Draft]:
        """Whom of several of one surname a label means by what stands beside it: initials, party, side or office in brackets; the
        first and last letters of a given name; who is the father and who the son.
        """
        bearers = [draft for draft in drafts if are_same(draft.name, named.name)]
        told = [draft for draft in bearers if is_initialled(draft, named.remarks)]
        if len(told) != 1 and len(bearers) > 1:
            told = [draft for draft in bearers if is_told_by(draft, named.remarks)]
        if len(told) != 1 and len(bearers) > 1:
            told = find_of_generation(bearers, named, self.lexicon.apprentices)
        if not bearers:
            told = [draft for draft in drafts if is_contracted(named.name, draft.name)]
        return told

    def _without_addressed(self, same: list[Draft], drafts: list[Draft], name: str) -> list[Draft]:
        """The bearers of a bare name without those who are called otherwise: "MUNRO" is not she who is called MRS. MUNRO
        where she speaks, if somebody else bears the name; if he too is called Mr. Munro, it is either of them.
        """
        if not any(self._usage.goes_by_address(draft) for draft in same):
            return same
        every = [draft for draft in drafts if draft in same or are_same(draft.name, name)]
        return [draft for draft in every if not self._usage.goes_by_address(draft)] or every

    def choose(self, same: list[Draft], name: str) -> Verdict:
        """Several bear the name: who confers, not who records, if only one of them does."""
        conferring = [draft for draft in same if not draft.only_serves]
        principals = [draft for draft in conferring if draft.principal]
        names = ", ".join(draft.full_name for draft in same)
        others = [draft for draft in conferring if not self._usage.is_told_in_full(draft)]
        if len(others) == 1 < len(conferring) and self._usage.count_name(name) >= USUAL:
            return decide(others[0], "name-of-the-other", f"{names} share the name; labels give the others' initials.")
        if len(conferring) == 1 and principals:
            return decide(conferring[0], "name-of-principal")
        if len(conferring) == 1:
            told = f"{names} share the name; the others record or interpret."
            return decide(conferring[0], "name-of-participant", told)
        if len(principals) == 1:
            told = f"{names} share the name; one is named in the title."
            return decide(principals[0], "name-one-of-several-principals", told)
        return abstain_between("name", "label", same)

    def holds_another_office(self, draft: Draft, named: Named) -> bool:
        """Whether a label's office cannot be that of somebody who interprets or records: Vice Minister Tang."""
        if not named.title or not draft.serves or self.lexicon.roles_in(named.title):
            return False
        return not any(not self.lexicon.roles_in(own) for own in draft.titles) or not titles_agree(draft, named.title)

    def is_served_by(self, draft: Draft, named: Named) -> bool:
        """Whether a label calls an interpreter or recorder by the form of address that he is listed with, among others listed.

        A bare surname may be that of a principal whom only his office names.
        """
        return (
            self.closed
            and not is_cjk(named.name)
            and bool(named.address)
            and fold(named.address or "") == fold(draft.address or "")
        )


def _bears_first(draft: Draft, surname: str, lexicon: Lexicon) -> bool:
    """Whether a surname is the first of the two that many names end in: Aurelio Brenes Umaña, Ottavio Ferrante di Lauro."""
    words = [word for word in words_of(draft.name) if len(word) > 1 and word not in lexicon.particles]
    return len(words) > SURNAMES and words[-SURNAMES] == fold(surname)
