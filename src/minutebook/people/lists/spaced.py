"""An entry of a list whose words have spaces between them: the people in it, each with his offices and remarks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from minutebook.people.lists import apposition
from minutebook.people.lists.entries import (
    BRACKETED,
    HOLE,
    NUMBER,
    PERSON_AND_OFFICE,
    Entry,
    Segment,
    complete,
    mask_brackets,
    unmask,
)
from minutebook.people.lists.habits import Habits
from minutebook.people.lists.parts import part_entry
from minutebook.people.lists.plurals import cut_class
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.names.namewords import is_initials, is_small

# "Mr. Hale, J.P. (Member).": the stop of the list, behind its last bracket.
_STOP_BEHIND = re.compile(r"(?<=[\])])\.$")
# BM, StS, MDg
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ][a-z]?[A-ZÄÖÜ][a-z]?")
# "Tadeusz wieloch", "karne Kiviluoto": one capital of a name of two words read as a small letter.
_SMALL_LAST = re.compile(r"^(?P<first>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,}) (?P<last>[a-zß-ž][\w’'-]{3,})$")
_SMALL_FIRST = re.compile(r"^(?P<first>[a-zß-ž][\w’'-]{2,}) (?P<last>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{3,})$")


@dataclass(slots=True)
class _Reading:
    """What was read of an entry so far: its people in order, for each his offices, and the offices before the first of them."""

    people: list[Named] = field(default_factory=list)
    offices: list[list[str]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)

    def add(self, named: Named) -> None:
        """Add a person, with the offices before him."""
        # "BM, StS Frank": an office in letters is somebody else's.
        own = [each for each in self.waiting if not (named.title and _ABBREVIATED.fullmatch(each))]
        self.people.append(named)
        self.offices.append([*own, *([named.title] if named.title else [])])
        self.waiting = []

    def lengthen(self, behind: str) -> None:
        """Give the last person the initials or the given name that a comma parts from his surname."""
        last = self.people[-1]
        self.people[-1] = replace(last, name=f"{last.name}, {behind}", written=f"{last.written}, {behind}")

    def remark(self, remarks: Iterable[str]) -> None:
        """Give the last person what brackets or small words say of him."""
        last = self.people[-1]
        self.people[-1] = replace(last, remarks=(*last.remarks, *remarks))

    def close(self, side: str | None, lexicon: Lexicon) -> list[Entry]:
        """The entries of the people, those of ``side``."""
        return [
            complete(replace(person, title=", ".join(filter(None, offices)) or None), side, lexicon)
            for person, offices in zip(self.people, self.offices, strict=True)
        ]


def read_spaced_list(
    segment: Segment, lexicon: Lexicon, above: list[Entry], habits: Habits, spoken: Container[str]
) -> list[Entry]:
    """The people of a list, or of one entry of it.

    Args:
        segment: the entry.
        lexicon: words of the languages.
        above: the entries before it, of which the last is given a remark or an office that stands alone below it.
        habits: how the list is written.
        spoken: the last words of the meeting's labels, folded.
    """
    masked, held = mask_brackets(re.sub(r"^\s*\(\d{1,2}\)\s*", "", segment.text))
    masked = cut_class(NUMBER.sub("", masked), lexicon)
    if above and re.fullmatch(rf"\s*{HOLE}\d+{HOLE}\s*", masked):
        # A remark on a line of its own below its name.
        given = lexicon.roles_in(unmask(masked, held))
        above[-1] = replace(above[-1], roles=tuple(dict.fromkeys((*above[-1].roles, *given))))
        return []
    parts = [unmask(part, held) for part in part_entry(masked, lexicon)]
    read = _read_parts(parts, lexicon, habits, spoken, in_two=masked.count(",") == 1)
    if not read.people and read.waiting and above and not above[-1].named.title:
        above[-1] = _give_office(above[-1], ", ".join(read.waiting), lexicon)
    return read.close(segment.side, lexicon)


def _give_office(entry: Entry, office: str, lexicon: Lexicon) -> Entry:
    """An entry with the office that stands below it; what brackets there say of his service is none: Adviser (took notes)."""
    served = [each for each in BRACKETED.findall(office) if lexicon.roles_in(each)]
    given = [role for each in served for role in lexicon.roles_in(each)]
    title = BRACKETED.sub("", office).strip() if served else office
    named = replace(entry.named, title=title or None)
    return replace(entry, named=named, roles=tuple(dict.fromkeys((*entry.roles, *given))))


def _read_parts(
    parts: Sequence[str], lexicon: Lexicon, habits: Habits, spoken: Container[str], *, in_two: bool
) -> _Reading:
    """The people of an entry's parts; ``in_two`` says that one comma divides it."""
    read = _Reading()
    people = read.people
    behind = _find_behind_names(parts, lexicon, spoken)
    for at, part in enumerate(parts):
        written = _raise_capital(_STOP_BEHIND.sub("", part.strip(" ;:")), lexicon)
        if not written or lexicon.is_nobody(written):
            continue
        bare = BRACKETED.sub("", written).strip()
        named = _read_part(written, lexicon, titled=not people or bool(read.offices[-1]))
        named = _read_behind_place(named, bare, lexicon) if read.waiting and not people else named
        trade = None if named.name else _read_trade(bare, people, read.offices, lexicon, spoken)
        named = replace(trade, written=named.written, remarks=named.remarks) if trade else named
        if (not people or _is_complete(people[-1], lexicon)) and lexicon.is_postnominal(bare):
            # "Sir Miles Hartopp, K.C.M.G. (presiding)"
            if people:
                read.remark(named.remarks)
            continue
        called = in_two and apposition.is_given_name(bare, people)
        called = called or (habits.inverted and len(people) == 1 and "," not in people[0].name)
        if people and (is_initials(bare) or called) and not read.offices[-1]:
            read.lengthen(bare)
            read.remark(named.remarks)
        elif people and (at in behind or apposition.is_coded(people[-1], named)):
            read.offices[-1].append(bare)
            read.remark(named.remarks)
        elif trade or _is_person(
            written,
            named,
            read,
            lexicon,
            habits,
            spoken,
            last=at == len(parts) - 1,
            two=len(parts) == PERSON_AND_OFFICE,
        ):
            read.add(named)
        elif people and written[:1].islower() and lexicon.roles_in(written):
            read.offices[-1] += [bare] if lexicon.is_office(bare) and not lexicon.is_nobody(bare) else []
            read.remark([written])
        elif people:
            read.offices[-1].append(bare)
            read.remark(named.remarks)
        else:
            read.waiting.append(written)
    return read


def _is_person(
    written: str,
    named: Named,
    read: _Reading,
    lexicon: Lexicon,
    habits: Habits,
    spoken: Container[str],
    *,
    last: bool,
    two: bool,
) -> bool:
    """Whether a part of an entry, the ``last`` one or one of ``two``, is a person, and nothing that is said of the one before."""
    people = read.people
    if apposition.is_titled_like(named, people, lexicon) or apposition.is_holder_among_surnames(named, people, lexicon):
        return True
    before = people[-1] if people else None
    person = apposition.is_person(
        written,
        named,
        lexicon,
        first=before is None,
        styled=before is not None and (before.title or "")[:1].islower(),
        capitals=before is not None and before.name.isupper(),
        behind=before is not None and is_initials(before.name.rpartition(" ")[2]),
    )
    return person and not apposition.is_no_further_person(
        BRACKETED.sub("", written).strip(),
        named,
        people,
        read.offices[-1] if people else (),
        one_each=habits.several,
        last=last,
        two=two and bool(spoken) and (habits.offices or bool(people and people[0].address)),
        spoken=spoken,
    )


def _find_behind_names(parts: Sequence[str], lexicon: Lexicon, spoken: Container[str]) -> frozenset[int]:
    """Which parts of an entry, by number, are single words behind names, where full names and what their bearers are
    alternate: Otakar Holm, leader of the delegation, Libuše Orde, Technoexport.
    """
    bare = [BRACKETED.sub("", part).strip(" ;:") for part in parts]
    if len(bare) < 2 * PERSON_AND_OFFICE or len(bare) % PERSON_AND_OFFICE or not all(bare):
        return frozenset()
    named = [read_name(part, lexicon) for part in bare]
    full = all(len(each.name.split()) > 1 and not each.title for each in named[::PERSON_AND_OFFICE])
    full = full and all(looks_like_name(each.name, lexicon) for each in named[::PERSON_AND_OFFICE])
    # Where all of them speak, and nobody called so, two words are no further person: Libuše Orde, Genio Civile.
    heard = all(fold(each.name.rpartition(" ")[2]) in spoken for each in named[::PERSON_AND_OFFICE])
    words = [
        at
        for at, each in enumerate(named)
        if at % PERSON_AND_OFFICE
        and each.name == bare[at]
        and (
            (bare[at].isalpha() and fold(bare[at]) not in spoken)
            or (heard and apposition.is_unheard_firm(each, spoken))
        )
    ]
    others = [at for at in range(1, len(bare), PERSON_AND_OFFICE) if at not in words]
    offices = all(not named[at].name or named[at].title for at in others) and not any(
        named[at].address for at in others
    )
    return frozenset(words) if full and others and offices else frozenset()


def _read_part(written: str, lexicon: Lexicon, *, titled: bool) -> Named:
    """A part of an entry; where a name above waits for its title, brackets beside an office name nobody: Mr. A. Scott,
    Director (Trade Fairs); U Ba Tin, captain of the club (BT).
    """
    named, bare = read_name(written, lexicon), BRACKETED.sub("", written).strip()
    office = lexicon.is_office(bare) or (bare[:1].islower() and lexicon.is_office(bare.split()[0]))
    if titled or written == bare or not office:
        return named
    return replace(read_name(bare, lexicon), remarks=named.remarks)


def _read_behind_place(named: Named, bare: str, lexicon: Lexicon) -> Named:
    """Who stands in brackets behind an office and its place: The Government Agent, Galle (Mr. V. Orde)."""
    if not named.name or named.address or named.title or len(named.remarks) != 1:
        return named
    inner = read_name(named.remarks[0], lexicon)
    shown = inner.address is not None or is_initials(inner.name.split()[0] if inner.name else "")
    whole = shown and inner.title is None and looks_like_name(inner.name, lexicon)
    return replace(inner, title=bare, written=named.written) if whole else named


def _read_trade(
    bare: str, people: Sequence[Named], titles: Sequence[Sequence[str]], lexicon: Lexicon, spoken: Container[str]
) -> Named | None:
    """Who bears a trade as his surname: a speaker, beside bare surnames alone (Weidner, Müller), or whoever is called so
    with a form of address (Herr Richter).
    """
    address, _, surname = bare.rpartition(" ")
    if address and fold(surname) in lexicon.listed_surnames and surname[:1].isupper():
        called = all(map(lexicon.is_address, address.split()))
        return Named(surname, None, address, written=bare) if called else None
    among = all(" " not in person.name and not title for person, title in zip(people, titles, strict=True))
    borne = among and fold(bare) in lexicon.common_surnames and fold(bare) in spoken
    return Named(bare, written=bare) if borne else None


def _is_complete(person: Named, lexicon: Lexicon) -> bool:
    """Whether letters behind a name are honours, not its initials: Mr. Hale, M.A.; but Comrade Gruzin, M.A."""
    addressed = bool(person.address) and fold(person.address or "") not in lexicon.party
    return addressed or len(person.name.split()) > 1


def _raise_capital(written: str, lexicon: Lexicon) -> str:
    """A name of two words with both capitals, where one was read small and neither word is anything else."""
    found = _SMALL_LAST.match(written) or _SMALL_FIRST.match(written)
    if found is None:
        return written
    words = (found["first"], found["last"])
    known = any(
        is_small(word, lexicon) or lexicon.is_office(word) or lexicon.is_institution(word) or lexicon.is_address(word)
        for word in words
    )
    return written if known else " ".join(word[:1].upper() + word[1:] for word in words)
