"""Who speaks where a label is but letters of a name or office: R., N.B., Mr. Z., SZ.-K., Gu; two letters that misread one."""

from __future__ import annotations

from minutebook.people.names.folding import fold
from minutebook.people.names.labels import is_initials_label
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import words_of
from minutebook.people.names.names import Named, begins_surname
from minutebook.people.roster.fits import (
    ends_in_surname,
    is_title,
    read_shortened,
    starts_double_surname,
    starts_name,
    starts_parts,
    starts_surname,
    starts_title,
)
from minutebook.people.roster.namesakes import titles_agree
from minutebook.people.roster.nearness import COLON_LETTERS
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.bearers import Bearers
from minutebook.people.speakers.heard import Heard
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.offices import Offices
from minutebook.people.speakers.verdict import Verdict, abstain, abstain_between, decide

# Letters that one initial may be read as.
TORN_INITIAL = 2
INITIALS_OF_THREE = 3


class Initials:
    """Names those whom labels call by letters alone; ``conferring``: the record lists somebody who confers."""

    def __init__(
        self,
        roster: Roster,
        lexicon: Lexicon,
        usage: LabelUsage,
        heard: Heard,
        bearers: Bearers,
        offices: Offices,
        *,
        conferring: bool,
    ) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.conferring = conferring
        self._usage = usage
        self._heard = heard
        self._bearers = bearers
        self._offices = offices

    def name(self, named: Named, plain: str) -> Verdict | None:
        """The verdict of a label that is but letters of a name: "Mc", "G.P.", "Mr. Z."."""
        begun = [draft for draft in self.roster.drafts if begins_surname(plain, draft.name) and not draft.only_serves]
        if len(begun) == 1 and not self.roster.bears_name(plain):
            # "Mc" for McAllister.
            return decide(begun[0], "initials")
        if self._bearers.find(named):
            return None
        whole = [
            draft
            for draft in self.roster.drafts
            if not draft.only_serves and [*fold(plain)] == [word[0] for word in words_of(draft.name)]
        ]
        if len(plain) == INITIALS_OF_THREE and plain.isupper() and len(whole) == 1:
            # RAB for R. A. Butler.
            return decide(whole[0], "initials")
        if is_initials_label(plain):
            return self._by_initials(plain)
        if named.address and is_initials_label(named.name) and self.conferring:
            return self._by_initials(named.name, named.address)
        parts = read_shortened(named.name)
        meant = [draft for draft in self.roster.drafts if parts and starts_parts(draft, parts)]
        if named.title and not meant and is_initials_label(named.name):
            # Director O for O Myong-ho, Minister R.
            meant = [draft for draft in self.roster.drafts if starts_name(draft, [*fold(named.name).replace(" ", "")])]
        if named.title and (len(meant) > 1 or not parts):
            meant = [draft for draft in meant if titles_agree(draft, named.title)]
        return decide(meant[0], "initials") if len(meant) == 1 and not meant[0].only_serves else None

    def _by_initials(self, label: str, address: str = "") -> Verdict:
        """Whose name or office the initials begin; a woman's form of address before them is of one of the women."""
        letters = [char for char in fold(label) if char.isalpha()]
        every = self.roster.drafts
        if self.lexicon.is_feminine(address):
            women = [draft for draft in every if self.lexicon.is_feminine(draft.address)]
            # "Frau Dr. T.-O.", where the list has Dr. Thea Tell-Orth.
            every = women or [draft for draft in every if not self.lexicon.tells_apart(draft.address, address)]
        drafts = [draft for draft in every if not draft.only_serves]
        for starts in (starts_surname, starts_name, starts_double_surname, starts_title, ends_in_surname):
            found = [
                draft
                for draft in drafts
                if starts(draft, letters) and not self._usage.goes_by_other_initials(draft, label)
            ]
            if starts is starts_title and len(letters) > 1:
                # F.S. is the Foreign Secretary, not the First Secretary of the Embassy.
                found = [draft for draft in found if is_title(draft, letters)] or found
            if len(found) == 1:
                return decide(found[0], "initials")
            if found:
                return abstain_between("initials", "initials", found)
        shortened = self.lexicon.lemma(label) != label
        if shortened and any(self._offices.fit(label, draft) for draft in drafts):
            # BM: Bundesminister.
            return self._offices.name(label, label)
        serving = [draft for draft in every if starts_name(draft, letters) or starts_double_surname(draft, letters)]
        if len(letters) > 1 and len(serving) == 1:
            # The interpreter of a telephone call speaks too.
            return decide(serving[0], "initials")
        return abstain("initials", "The initials fit nobody of this document.")

    def untear(self, plain: str) -> str:
        """The label of one letter that two letters misread, where that comes oftener: "Vv" is V, "QO" is O, "Vs" too, its colon
        read twice; of two, one of which was read small: "Lc" is LC.
        """
        if len(plain) != TORN_INITIAL or not plain.isalpha() or self._heard.find_defined(plain) is not None:
            return plain
        if fold(plain) in self._usage.initials:
            return plain.upper()
        known = fold(plain[0]) in self._usage.initials or self._heard.find_defined(plain[0]) is not None
        twice = plain[1] == plain[0].lower() or (plain[1] in COLON_LETTERS and known)
        if twice and is_initials_label(plain[0]) and not self.roster.bears_name(plain):
            return plain[0]
        own = self._usage.count_name(plain)
        meant = [
            letter for letter in plain if self._usage.count_name(letter) > own and fold(letter) in self._usage.initials
        ]
        return meant[0] if meant else plain
