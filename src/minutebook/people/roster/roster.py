"""The people of one meeting while they are being found out: each form of a name is joined to whom it fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from minutebook.model import Role
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import (
    are_same,
    end_alike,
    fullness,
    is_foreign,
    is_fuller,
    misreads_foreign_name,
    misreads_initialled_surname,
    words_of,
)
from minutebook.people.names.names import Named
from minutebook.people.names.namewords import is_initials
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.namesakes import (
    are_namesakes,
    bears_half,
    calls_by_first_surname,
    differ_in_generation,
    differ_in_office,
    is_misread,
    is_monsieur,
    titles_agree,
)

# An office so long names one holder: four Chinese characters, three words.
SHORTEST_OFFICE = 4
OFFICE_WORDS = 3
# Two readings of one office holder's name share at least a quarter of their letters.
OFFICE_DAMAGE = 0.75
# Longer months than these, Augusta apart, are nobody's given name.
SHORTEST_MONTH = 7
_GIVEN_MONTHS = ("aug", "авг")


class Roster:
    """The people found so far, in the order found; ``vacant`` are offices that a list or the title holds without a name, folded, each
    as written, ``held`` those of the title with all that it says of their holders; ``keys`` the labels that a key defines, folded; ``shared`` those that
    are a place from which several come;
    ``damaged`` whether names of the file may be misread, so that two which differ little may be one.
    """

    def __init__(self, lexicon: Lexicon, *, damaged: bool = False) -> None:
        self.lexicon = lexicon
        self.damaged = damaged
        self.drafts: list[Draft] = []
        self.vacant: dict[str, str] = {}
        self.held: dict[str, str] = {}
        self.keys: dict[str, Draft] = {}
        self.shared: set[str] = set()

    def add(
        self,
        named: Named,
        *,
        side: str | None = None,
        inflected: bool = False,
        serving: bool = False,
        speaking: bool = False,
        beside: Sequence[Draft] = (),
    ) -> Draft:
        """The draft that ``named`` means, a new one where none fits or several do.

        Args:
            named: the person as written.
            side: the delegation, where known.
            inflected: whether the name may stand in another case than the nominative.
            serving: whether it stands as recorder or interpreter: these often share a surname with a principal of
                whom only the surname is known, and are not he.
            speaking: whether it stands in a key of those who are about to speak: who is known by nearly its surname is he.
            beside: those whom the same list named before: one of a surname and with another office is somebody else.
        """
        named = replace(named, name=self._without_month(named.name))
        if (keyed := self.keys.get(fold(named.name))) is not None and named.name.isupper():
            # "Chair: IT", where the list has Prof. Ingrid Tallroth (IT).
            return keyed
        same = [draft for draft in self.drafts if self._fits(draft, named, inflected=inflected, serving=serving)]
        same = same or [
            draft
            for draft in self.drafts
            if draft not in beside
            and not serving
            and (is_misread(draft, named) or self._misreads_behind_initials(draft, named))
        ]
        same = same or [
            draft
            for draft in self.drafts
            if draft not in beside and not serving and self._holds_same_office(draft, named, speaking=speaking)
        ]
        same = same or [draft for draft in self.drafts if draft not in beside and calls_by_first_surname(draft, named)]
        same = same or [draft for draft in self.drafts if draft not in beside and self._renders_same(draft, named)]
        same = same or [
            draft
            for draft in self.drafts
            if draft not in beside
            and not serving
            and Role.ABSENT not in draft.roles
            and not self._shortens_names()
            and (is_monsieur(draft.name, named.name) or is_monsieur(named.name, draft.name))
            and not differ_in_office(draft, named)
        ]
        # "Dr. Smith-Jones" and "Mr. Jones" are two entries of one list; "Reederei Holm" is where Herr Vestager-Holm works.
        same = [draft for draft in same if draft not in beside or not bears_half(draft, named)]
        if fullness(named.name) < (2, 2):
            same = [draft for draft in same if draft not in beside or not differ_in_office(draft, named)]
            woman = self.lexicon.is_feminine(named.address)
            same = [draft for draft in same if draft not in beside or self.lexicon.is_feminine(draft.address) == woman]
        elif not named.address and not is_cjk(named.name):
            # "Mr. Lugo" and "Joyce Lugo, Town Clerk" are two entries of one list.
            same = [draft for draft in same if draft not in beside or not draft.address or " " in draft.name]
        if len(whole := [draft for draft in same if fold(draft.name) == fold(named.name) and " " in draft.name]) == 1:
            # "S. Holm" is he who was named so before, and not Mrs. Holm.
            same = whole
        if len(same) > 1:
            same = [draft for draft in same if titles_agree(draft, named.title)]
        if len(same) == 1:
            draft = same[0]
            if self._renders_same(draft, named):
                forms = sorted((draft.name, named.name), key=lambda name: not is_foreign(name, self.lexicon))
                draft.name = forms[0]
                draft.misread.append(forms[1])
            elif is_fuller(named.name, draft.name, self.lexicon) or (draft.inflected and not inflected):
                draft.rename(named.name)
            elif self._misreads_behind_initials(draft, named):
                draft.misread.append(named.name)
            elif not inflected:
                draft.call(named.name)
        else:
            draft = Draft(named.name, inflected=inflected)
            self.drafts.append(draft)
        draft.learn(named)
        draft.side = draft.side or side
        return draft

    def _without_month(self, name: str) -> str:
        """A name without a month before the surname, which spelling made of a given name: Oktober Orth, for Ottokar Orth; but August."""
        first, _, rest = name.partition(" ")
        month = (
            self.damaged and len(first) >= SHORTEST_MONTH and fold(first) in self.lexicon.months and rest[:1].isupper()
        )
        return rest if month and not fold(first).startswith(_GIVEN_MONTHS) else name

    def bears_name(self, word: str) -> bool:
        """Whether somebody of the roster bears a word as a name."""
        return any(fold(word) in words_of(draft.name) for draft in self.drafts)

    def drop_letters(self, labels: Collection[str]) -> None:
        """Leave out those of whose names but initials were read, or one character that is no surname, unless one of ``labels``,
        folded, calls them so.
        """
        self.drafts[:] = [
            draft
            for draft in self.drafts
            if any(len(word) > 1 for word in words_of(draft.name))
            or draft.name in self.lexicon.surnames
            or fold(draft.name) in labels
        ]

    def tell_apart(self) -> None:
        """Settle who keeps the form of address before a bare surname; the others are called by it too."""
        counts = Counter(fold(draft.name) for draft in self.drafts)
        for draft in self.drafts:
            # Müller (Emden), Müller-Degerloch.
            counts.update(fold(half) for word in draft.name.split() if "-" in word for half in word.split("-")[:1])
        for draft in self.drafts:
            shared = counts[fold(draft.name)] > 1
            draft.keeps_address = shared or fold(draft.address or "") in self.lexicon.kept_honorifics
            draft.keeps_generation = shared
            draft.borne = self.lexicon.borne_in(draft.address)
            if draft.address and not draft.keeps_address and len(words_of(draft.name)) == 1:
                draft.call(f"{draft.address} {draft.name}")
        names = Counter(draft.full_name for draft in self.drafts)
        for draft in self.drafts:
            if counts[fold(draft.name)] > 1 and (draft.full_name == draft.name or names[draft.full_name] > 1):
                draft.told_apart = self._with_title(draft)

    def _with_title(self, draft: Draft) -> str | None:
        """A name with the title that its bearer shares with no namesake: Staatssekretär Huber, Abg. Kühne (CDU)."""
        others = [each for each in self.drafts if each is not draft and fold(draft.name) in fold(each.name).split()]
        taken = {fold(title) for other in others for title in other.titles}
        own = next((title for title in draft.titles if fold(title) not in taken), None)
        if own is None:
            return None
        if is_cjk(draft.name):
            return f"{draft.full_name}（{own}）"
        before = self.lexicon.is_office(own.rpartition(" ")[2])
        return f"{own} {draft.full_name}" if before else f"{draft.full_name} ({own})"

    def strip_party_address(self) -> None:
        """Take Comrade off names that labels alone gave: it tells no two people apart, as Mr. and Mrs. may."""
        for draft in self.drafts:
            first, _, rest = draft.name.partition(" ")
            taken = any(fold(rest) == fold(other.name) for other in self.drafts if other is not draft)
            if rest and not taken and fold(first) in self.lexicon.party:
                draft.rename(rest)

    def _holds_same_office(self, draft: Draft, named: Named, *, speaking: bool) -> bool:
        """Whether a name is a misreading of that of the one holder of an office: the Ambassador of Burma to China."""
        office = fold(named.title or "")
        known = titles_agree(draft, named.title) or (speaking and " " not in draft.name)
        if known and end_alike(draft.name, named.name):
            return True
        unique = len(office) >= SHORTEST_OFFICE if is_cjk(office) else len(office.split()) >= OFFICE_WORDS
        if not unique or office not in {fold(title) for title in draft.titles}:
            return False
        mine, yours = fold(draft.name), fold(named.name)
        return Levenshtein.distance(mine, yours) < min(len(mine), len(yours)) * OFFICE_DAMAGE

    def _misreads_behind_initials(self, draft: Draft, named: Named) -> bool:
        """Whether two names of a damaged file are readings of one, as initials and offices do not differ: Р. Г. Аскорзале."""
        near = self.damaged and misreads_initialled_surname(draft.name, named.name)
        return near and not differ_in_office(draft, named)

    def _shortens_names(self) -> bool:
        """Whether somebody goes by an initial, beside which M. is one too: Present: E. Orde; M. Holm."""
        return any(is_initials(draft.name.split()[0]) and not draft.name.startswith("M. ") for draft in self.drafts)

    def _renders_same(self, draft: Draft, named: Named) -> bool:
        """Whether two forms of a foreign name in a damaged file are readings of one, as the offices do not differ: 波倾斯库, 波佩斯库."""
        foreign = any(is_foreign(name, self.lexicon) for name in (draft.name, named.name))
        near = self.damaged and foreign and misreads_foreign_name(draft.name, named.name)
        return near and titles_agree(draft, named.title)

    def _has_office(self, title: str) -> bool:
        return is_cjk(title) or any(self.lexicon.is_office(word.strip(",.;")) for word in title.split())

    def _fits(self, draft: Draft, named: Named, *, inflected: bool, serving: bool) -> bool:
        if not are_same(draft.name, named.name, inflected=inflected or draft.inflected):
            return False
        if self.lexicon.tells_apart(draft.address, named.address) or differ_in_generation(draft, named):
            return False
        if fold(draft.name) == fold(named.name):
            return not are_namesakes(draft, named)
        bare = min(fullness(draft.name), fullness(named.name)) < (2, 2)
        if not bare:
            return True
        if draft.titles and named.title and self._has_office(named.title) == any(map(self._has_office, draft.titles)):
            # "Mr. Fennimore (London)" and "Giles Fennimore, chairman" are not told apart by where one is.
            return titles_agree(draft, named.title)
        given = [word for word in words_of(named.name) if len(word) > 1] if not is_cjk(named.name) else [*named.name]
        fuller = len(given) > 1 or (draft.principal and fullness(named.name) > fullness(draft.name))
        return not (serving and fuller and fullness(named.name) > fullness(draft.name))
