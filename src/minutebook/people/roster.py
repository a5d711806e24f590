"""The people of one meeting while they are being found out: each form of a name is joined to whom it fits.

Long because a person and the roster that joins his forms know each other's insides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from minutebook.model import Person, Role
from minutebook.people.lexicon import Lexicon, fold, is_cjk
from minutebook.people.likeness import (
    are_same,
    end_alike,
    find_nominative,
    fullness,
    is_fuller,
    misreads_surname,
    same_word,
    words_of,
)
from minutebook.people.names import Named
from minutebook.people.namesakes import (
    are_namesakes,
    bears_half,
    calls_by_first_surname,
    differ_in_generation,
    differ_in_office,
    is_misread,
    titles_agree,
)

# What stands beside an office and is none of it: "the Secretary", "Secretary, 1.4.66".
_BESIDE_OFFICE = re.compile(r"^(?:the|der|die|das)\s+(?=[A-ZÀ-Ž])|,\s*[\d./\s-]+$")
_BRACKETS = re.compile(r"[\[(（〔［][^\])）〕］]*[\])）〕］]?")
_CUT = re.compile(r"-\w\.?$")
# Words of a name and Chinese names shorter than this are not corrected; two readings of a word differ by at most two letters
# in five.
SHORTEST_SPELT = 5
SHORTEST_CHINESE = 3
SPELLING_DAMAGE = 0.4
# An office so long names one holder: four Chinese characters, three words.
SHORTEST_OFFICE = 4
OFFICE_WORDS = 3
# Two readings of one office holder's name share at least a quarter of their letters.
OFFICE_DAMAGE = 0.75


@dataclass(slots=True, eq=False)
class Draft:
    """A person under construction; ``forms`` are the names as written, fullest form chosen at the end."""

    name: str
    title: str | None = None
    side: str | None = None
    titles: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    principal: bool = False
    inflected: bool = False
    address: str | None = None
    heard: bool = False
    written: str | None = None
    keeps_address: bool = False
    borne: str = ""
    told_apart: str | None = None
    generation: str | None = None
    keeps_generation: bool = False
    misread: list[str] = field(default_factory=list)
    heard_as: Counter[str] = field(default_factory=Counter)
    unsure: list[str] = field(default_factory=list)

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms of the name met so far, misread ones too."""
        return (self.name, *self.aliases, *self.misread)

    @property
    def full_name(self) -> str:
        """The fullest form the document gives; a Chinese surname alone keeps its title.

        A form of address is no part of a name, but a bare surname keeps it where the language does so (Miss Orrell),
        or where two people bear it; and its office or what brackets say where nothing else tells these apart.
        """
        return self.told_apart or self._own_name

    @property
    def _own_name(self) -> str:
        if is_cjk(self.name):
            return self.written if len(self.name) == 1 and self.written else self.name
        if self.borne:
            return f"{self.borne} {self.name}"
        bare = len(self.name.split()) == 1 and len(self.name) > 1
        if self.generation and self.keeps_generation:
            return f"{self.name} {self.generation}"
        return f"{self.address} {self.name}" if bare and self.address and self.keeps_address else self.name

    def give(self, role: Role, rule: str, words: str) -> None:
        """Add a role with the rule and words that it rests on."""
        if role not in self.roles:
            self.roles.append(role)
            self.evidence.append(f"{role.value}: {rule}: {' '.join(words.split())}")

    def call(self, form: str) -> None:
        """Add a form of the name under which the person also goes."""
        form = " ".join(form.split())
        if form and form != self.name and form not in self.aliases:
            self.aliases.append(form)

    def entitle(self, title: str | None) -> None:
        """Add a title; the first one, or a longer one that contains it, is the person's title."""
        if not title or ":" in title:
            # A colon shows that more than a title was read.
            return
        title = _BESIDE_OFFICE.sub("", title) or title
        if title not in self.titles:
            self.titles.append(title)
        if self.title is None or (fold(self.title) in fold(title) and len(title) > len(self.title)):
            self.title = title

    def learn(self, named: Named) -> None:
        """Note a title, and the form of address where these words are the first that name the person."""
        self.entitle(named.title)
        self.unsure += named.unsure
        self.generation = self.generation or named.generation
        if not self.heard:
            self.address, self.heard = named.address, True
        if is_cjk(named.name) and named.title and self.written is None:
            written = _BRACKETS.sub("", named.written)
            # 会计倪先生, 工会闵主席: a bare surname keeps what stands behind it, and not its place of work.
            behind = written[max(written.rfind(named.name), 0) :]
            self.written = behind if len(behind) > len(named.name) else written

    def rename(self, name: str) -> None:
        """Take a fuller form as the name; the old one stays as an alias."""
        old, self.name = self.name, name
        if old in self.aliases:
            self.aliases.remove(old)
        if name in self.aliases:
            self.aliases.remove(name)
        if not self.inflected:
            self.call(old)
        self.inflected = False

    def straighten(self, form: str) -> None:
        """Put the words of a name that stands in another case into the form that a label gives them."""
        if not self.inflected:
            return
        straight = {fold(word): word for word in form.split()}
        if not any(len(word) > 1 for word in straight):
            # Initials say nothing of the case.
            return
        words = [
            next((other for key, other in straight.items() if same_word(fold(word), key, inflected=True)), word)
            for word in self.name.split()
        ]
        self.name, self.inflected = " ".join(words), False

    def put_in_nominative(self) -> None:
        """Take a man's name that stands in the instrumental, and nowhere else, back into the nominative."""
        plain = find_nominative(self.name, [self.address or "", *self.titles]) if self.inflected else None
        if plain is not None:
            old = self.name
            self.rename(plain)
            self.call(old)

    def hear(self, form: str) -> None:
        """Count a form of the name that stands as a label."""
        least = SHORTEST_CHINESE if is_cjk(form) else SHORTEST_SPELT
        # Brudnoch-M. spells no name.
        words = (word for word in form.split() if not _CUT.search(word))
        self.heard_as.update(word for word in words if len(word) >= least)

    def spell(self) -> None:
        """Correct a name that was read once by its labels, where more of these spell it otherwise, or none of them as it."""
        words = self.name.split()
        for at, word in enumerate(words):
            words[at] = _outvote(word, self.heard_as)
        if len(words) > 1 and any(_holds_figure(word) or word in self.unsure for word in words):
            # What was not read as letters, or with a speck, is left out, if labels vouch for the rest.
            sure = [word for word in words if not _holds_figure(word) and word not in self.unsure]
            words = sure if any(fold(word) == fold(each) for word in sure for each in self.heard_as) else words
        if (spelt := " ".join(words)) != self.name:
            self.misread.append(self.name)
            self.name = spelt
            self.aliases = [form for form in self.aliases if form != spelt]
            self.evidence.append(f"name: spelt as its labels spell it, read once as {self.misread[-1]}")

    @property
    def only_serves(self) -> bool:
        """Whether the person is known as interpreter or recorder alone."""
        return bool(self.roles) and set(self.roles) <= {Role.INTERPRETER, Role.RECORDER}

    @property
    def serves(self) -> bool:
        """Whether the person interprets or records, whatever else the lists say."""
        return not self.principal and bool({Role.INTERPRETER, Role.RECORDER} & set(self.roles))

    def close(self) -> Person:
        """The person as a row."""
        order = list(Role)
        roles = tuple(sorted(self.roles, key=order.index))
        name = self.full_name
        forms = tuple(form for form in dict.fromkeys((*self.aliases, self.name)) if form != name)
        return Person(name, self.title, self.side, roles, forms, tuple(self.evidence))


class Roster:
    """The people found so far, in the order found; ``vacant`` are offices that a list or the title holds without a name, folded, each
    as written, ``held`` those of the title with all that it says of their holders; ``keys`` the labels that a key defines, folded.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.drafts: list[Draft] = []
        self.vacant: dict[str, str] = {}
        self.held: dict[str, str] = {}
        self.keys: dict[str, Draft] = {}

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
        if (keyed := self.keys.get(fold(named.name))) is not None and named.name.isupper():
            # "Chair: IT", where the list has Prof. Ingrid Tallroth (IT).
            return keyed
        same = [draft for draft in self.drafts if self._fits(draft, named, inflected=inflected, serving=serving)]
        same = same or [
            draft for draft in self.drafts if misreads_surname(draft.name, named.name, self.lexicon.surnames)
        ]
        same = same or [
            draft for draft in self.drafts if draft not in beside and not serving and is_misread(draft, named)
        ]
        same = same or [
            draft
            for draft in self.drafts
            if draft not in beside and not serving and self._holds_same_office(draft, named, speaking=speaking)
        ]
        same = same or [draft for draft in self.drafts if draft not in beside and calls_by_first_surname(draft, named)]
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
            if misreads_surname(draft.name, named.name, self.lexicon.surnames):
                draft.misread += [name for name in (draft.name, named.name) if name[0] not in self.lexicon.surnames]
                draft.name = next(name for name in (draft.name, named.name) if name[0] in self.lexicon.surnames)
            elif is_fuller(named.name, draft.name, self.lexicon) or (draft.inflected and not inflected):
                draft.rename(named.name)
            elif not inflected:
                draft.call(named.name)
        else:
            draft = Draft(named.name, inflected=inflected)
            self.drafts.append(draft)
        draft.learn(named)
        draft.side = draft.side or side
        return draft

    def bears_name(self, word: str) -> bool:
        """Whether somebody of the roster bears a word as a name."""
        return any(fold(word) in words_of(draft.name) for draft in self.drafts)

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


def _holds_figure(word: str) -> bool:
    return any(char.isdigit() for char in word)


def _outvote(word: str, heard_as: Counter[str]) -> str:
    """A word of a name as most of its readings spell it: those of its labels, and the one that is the word itself."""
    if len(word) < (SHORTEST_CHINESE if is_cjk(word) else SHORTEST_SPELT):
        return word
    readings = Counter({each: count for each, count in heard_as.items() if _are_readings(word, each)})
    readings[word] += 1
    best = min(readings, key=lambda each: (_total_distance(each, readings), fold(each) != fold(word)))
    if fold(best) == fold(word):
        return word
    return best.upper() if word.isupper() else best


def _are_readings(word: str, other: str) -> bool:
    """Whether two words may be readings of one: a Chinese name with one other character, two letters of five in others."""
    if is_cjk(word):
        return len(word) == len(other) and Levenshtein.distance(word, other) <= 1
    return Levenshtein.distance(fold(word), fold(other)) <= len(word) * SPELLING_DAMAGE


def _total_distance(word: str, others: Counter[str] | dict[str, int]) -> int:
    return sum(Levenshtein.distance(fold(word), fold(each)) * count for each, count in others.items())
