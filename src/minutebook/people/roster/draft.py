"""A person of one meeting while he is being found out: names, titles and roles as they come in, and how his name is spelled."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from minutebook.model import Person, Role
from minutebook.people.lists.entries import BRACKETED
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.likeness import find_nominative, same_word
from minutebook.people.names.names import Named

# What stands beside an office and is none of it: "the Secretary", "His secretary", "Secretary, 1.4.66".
_BESIDE_OFFICE = re.compile(
    r"^(?:the|der|die|das)\s+(?=[A-ZÀ-ȚḀ-Ỹ])|^(?:His|Her|Their|Our|My)\s+(?=[a-z])|,\s*[\d./\s-]+$"
)
# Small letters within a word in capitals, Mc and the like apart: TAYLcR, FRESIDENf.
MIXED = re.compile(r"[A-Z]{2}[a-z](?:[A-Z]|\b)|\b(?!Mc|Mac|De|Du|La|Le|Fitz)[A-Z]?[a-z]{1,3}[A-Z]{2}")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Клепйков: no Russian name has й there, while engines drop its mark in others (Чаикин).
_SHORT_I = re.compile(r"[бвгджзклмнпрстфхцчшщ]й")
# Signs of quotation about a name stand at its edges.
_SIGN_WITHIN = re.compile(r"(?<=\w)[»«=#|$*@\\^~<>{}_+%&€£§°©®](?=\W?\w)|(?<=\w)[»«=#|$*@\\^~<>{}_+%&€£§°©®]{2}")
_CUT = re.compile(r"-\w\.?$")
# Words of a name and Chinese names shorter than this are not corrected, and one of four letters only as so many labels spell
# it: Tong, read once as Pong. Two readings of a word differ by at most two letters in five.
SHORTEST_SPELT, FEWEST_AGREED = 4, 3
SHORTEST_CHINESE = 3
SPELLING_DAMAGE = 0.4


@dataclass(slots=True, eq=False)
class Draft:
    """A person under construction; ``forms`` are the names as written, fullest form chosen at the end; ``signs`` who signs the
    record of somebody who calls himself I.
    """

    name: str
    title: str | None = None
    side: str | None = None
    titles: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    principal: bool = False
    signs: bool = False
    inflected: bool = False
    address: str | None = None
    addressed: bool = False
    written: str | None = None
    keeps_address: bool = False
    keeps_whole: bool = False
    borne: str = ""
    told_apart: str | None = None
    generation: str | None = None
    keeps_generation: bool = False
    misread: list[str] = field(default_factory=list)
    heard_as: Counter[str] = field(default_factory=Counter)
    heard_whole: Counter[str] = field(default_factory=Counter)
    unsure: list[str] = field(default_factory=list)
    sure: set[str] = field(default_factory=set)

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
        if self.keeps_whole and self.address:
            return f"{self.address} {self.name}"
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
        self.sure |= set(named.name.split()) - set(named.unsure)
        self.generation = self.generation or named.generation
        if not self.addressed:
            self.address, self.addressed = named.address, True
        if is_cjk(named.name) and named.title and self.written is None:
            written = BRACKETED.sub("", named.written)
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
        if " " in form and all(len(word) >= least for word in form.split()):
            self.heard_whole[form] += 1

    def spell(self, endings: tuple[str, ...] = ()) -> None:
        """Correct a name that was read once by its labels, where more of these spell it otherwise, or none of them as it.

        Of readings that are as near to all others the one with one of ``endings``, those of surnames, has it.
        """
        words = (self._heard_whole() or self.name).split()
        for at, word in enumerate(words):
            words[at] = _outvote(word, self.heard_as, endings)
        unsure = set(self.unsure) - self.sure
        if len(words) > 1 and any(_is_unread(word) or word in unsure for word in words):
            # What was not read as letters, or always with a speck, is left out, if labels vouch for the rest.
            sure = [word for word in words if not _is_unread(word) and word not in unsure]
            words = sure if any(fold(word) == fold(each) for word in sure for each in self.heard_as) else words
        if (spelt := " ".join(words)) != self.name:
            self.misread.append(self.name)
            self.name = spelt
            self.aliases = [form for form in self.aliases if form != spelt]
            self.evidence.append(f"name: spelt as its labels spell it, read once as {self.misread[-1]}")

    def _heard_whole(self) -> str | None:
        """The whole name of a label, where others repeat a word of it, and none has any word of the name that was read once: Bian
        Guofan, called Bian, whom a list has as Siao Duofan.
        """
        own, heard = {fold(word) for word in self.name.split()}, {fold(word) for word in self.heard_as}
        size = len(self.name.split())
        if len(self.heard_whole) != 1 or own & heard or size < 2 or is_cjk(self.name):
            return None
        (whole,) = self.heard_whole
        often = any(self.heard_as[word] >= FEWEST_AGREED for word in whole.split())
        return whole if often and len(whole.split()) == size else None

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


def _is_unread(word: str) -> bool:
    """Whether a figure or a sign that no name has stands within a word: М»р»», K4lina."""
    return any(char.isdigit() for char in word) or _SIGN_WITHIN.search(word) is not None


def _outvote(word: str, heard_as: Counter[str], endings: tuple[str, ...]) -> str:
    """A word of a name as most of its readings spell it: those of its labels, and the one that is the word itself."""
    if len(word) < (SHORTEST_CHINESE if is_cjk(word) else SHORTEST_SPELT):
        return word
    readings = Counter({each: count for each, count in heard_as.items() if _are_readings(word, each)})
    if len(word) == SHORTEST_SPELT and not is_cjk(word) and max(readings.values(), default=0) < FEWEST_AGREED:
        return word
    readings[word] += 1
    best = min(
        readings,
        key=lambda each: (
            _total_distance(each, readings),
            bool(endings) and CYRILLIC.match(each) is not None and not fold(each).endswith(endings),
            fold(each) != fold(word),
        ),
    )
    if fold(best) == fold(word):
        return _level(_mark(word, readings), readings)
    stop = "," if word.endswith(",") else ""
    return _in_case_of(word.removesuffix(stop), best.rstrip(",")) + stop


def _in_case_of(word: str, reading: str) -> str:
    """A reading in the case of the word that it is put for: HALAS, as labels have it, for Hatas; MCDONALD for McOonald. Small
    letters among capitals are those misread: DURČANSKý.
    """
    reading = reading.upper() if 2 * sum(map(str.isupper, reading)) > len(reading) > 2 else reading
    if word.isupper() or not reading.isupper():
        return reading.upper() if word.isupper() else reading
    pattern = word if len(word) == len(reading) else reading.title()
    return "".join(char if its.isupper() else char.lower() for char, its in zip(reading, pattern, strict=True))


def _level(word: str, readings: Counter[str]) -> str:
    """A word in capitals among which one was read small, as labels have it whole: GOMBODoRJ."""
    stop = "," if word.endswith(",") else ""
    capitals = next(
        (each for each in readings if each.isupper() and each.casefold() == word.strip(",").casefold()), None
    )
    return f"{capitals}{stop}" if capitals and MIXED.search(word) else word


def _mark(word: str, readings: Counter[str]) -> str:
    """A word with the marks that more of its readings give it than not: engines lose some (Gokalpan, Gökalpan:; ŠTASTNY,
    ŠŤASTNÝ:), and see й in и (Клепйков, Клепиков:).
    """
    same: Counter[str] = Counter()
    for each, count in readings.items():
        if fold(each) == fold(word) and not each.isascii():
            same[_in_case_of(word, each)] += count
    most = max(same, key=lambda each: same[each], default=word)
    more = sum(map(str.isascii, most)) < sum(map(str.isascii, word))
    told = more or (_SHORT_I.search(word.casefold()) and not _SHORT_I.search(most.casefold()))
    stop = "," if word.endswith(",") else ""
    return most.rstrip(",") + stop if told and same[most] > readings[word] else word


def _are_readings(word: str, other: str) -> bool:
    """Whether two words may be readings of one: a Chinese name with one other character, two letters of five in others."""
    if is_cjk(word):
        return len(word) == len(other) and Levenshtein.distance(word, other) <= 1
    return Levenshtein.distance(fold(word), fold(other)) <= len(word) * SPELLING_DAMAGE


def _total_distance(word: str, others: Counter[str] | dict[str, int]) -> int:
    return sum(Levenshtein.distance(fold(word), fold(each)) * count for each, count in others.items())
