"""What stands behind a name in a list and is no further person: his given name, office, place, or the code that labels him."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from minutebook.people.lexicon import Lexicon, fold
from minutebook.people.names import Named, begins_surname, looks_like_name
from minutebook.people.namewords import is_initials

_BRACKETED = re.compile(r"[\[(（〔［][^\])）〕］]*[\])）〕］]?")
# Hale, Dale K. (Commissioner)
_ONE_IN_TWO = re.compile(r"[^,()]+,[^,()]+\([^()]+\)")
# So many entries, or surnames among the labels, show that surnames stand before given names, which have so many words.
FEWEST_INVERTED = 2
LONGEST_GIVEN = 2
# Words of a town's name: Dire Dawa.
LONGEST_TOWN = 2


def is_no_further_person(
    bare: str,
    named: Named,
    people: Sequence[Named],
    titles: Sequence[str],
    *,
    one_each: bool,
    last: bool = False,
    two: bool = False,
    spoken: Container[str] = frozenset(),
) -> bool:
    """Whether words that could be a name tell of the person before them in a list.

    Args:
        bare: the words, without what brackets beside them hold.
        named: the same, taken apart.
        people: who stands before them in the entry, in order.
        titles: the offices that the last of these has there so far.
        one_each: whether the list has several entries, so that each is one person's as a rule.
        last: whether the words end the entry.
        two: whether they are the second part of two.
        spoken: the last words of the meeting's labels, folded.
    """
    if not people:
        return False
    if last and titles and len(people) == 1 and _is_town(bare, people[0], named, one_each=one_each):
        return not any(fold(word) in spoken for word in bare.split())
    if two and one_each and _is_workplace(bare, people[0], named, spoken):
        return True
    of_entry = _is_where_from(bare, people[-1], named) or _is_place(titles, people, bare)
    return _is_firm_of(people[-1], named) or (one_each and of_entry) or (not titles and _is_office(people[-1], named))


def is_given_name(bare: str, people: Sequence[Named]) -> bool:
    """Whether a word is the given name of the one surname in capitals before it: KALEV, Dimitar."""
    alone = len(people) == 1 and people[0].name.isupper() and " " not in people[0].name
    return alone and bare.isalpha() and bare.istitle()


def are_inverted(entries: Sequence[str], lexicon: Lexicon, spoken: Container[str]) -> bool:
    """Whether each entry of a list begins with a surname and, behind a comma, its given name: RAPACKI, Adam, Minister;
    Kreisky, Bruno.

    Shown by capitals of all surnames, or by labels: several surnames and no given name are among those ``spoken``; or by as
    many brackets, each behind the second of two parts: Hale, Dale K. (Commissioner).
    """
    told = [entry for entry in entries if not lexicon.is_nobody(_BRACKETED.sub("", entry))]
    entries = [_BRACKETED.sub("", entry) for entry in told]
    closed = len(told) > FEWEST_INVERTED and all(_ONE_IN_TWO.fullmatch(entry.strip(" .")) for entry in told)
    parts = [[part.strip(" .") for part in entry.split(",")] for entry in entries]
    if len(parts) < FEWEST_INVERTED or not all(len(part) > 1 for part in parts):
        return False
    surnames = [[word for word in part[0].split() if not lexicon.is_address(word)] for part in parts]
    given = [part[1].split() for part in parts]
    if not all(
        0 < len(name) <= LONGEST_GIVEN and looks_like_name(" ".join(name), lexicon) for name in (*surnames, *given)
    ):
        return False
    if any(len(name) > 1 and fold(name[0]) not in lexicon.particles for name in surnames):
        return False
    speak = [sum(fold(name[-1]) in spoken for name in names) for names in (surnames, given)]
    capitals = all(name[-1].isupper() for name in surnames) and all(word.istitle() for name in given for word in name)
    return capitals or closed or (speak[0] >= FEWEST_INVERTED and not speak[1])


def _is_workplace(bare: str, before: Named, named: Named, spoken: Container[str]) -> bool:
    """Whether a word that no label ends in, alone behind a full name, is where its bearer works, as is the second of two words
    behind one who has a form of address: Dr. Anna Roth, Mühlenbau; Magda Orth, Medimpex; Mr. John Hale, Crown Agents.
    """
    words = bare.split()
    plain = not (named.address or named.title) and all(word.isalpha() and len(word) > 1 for word in words)
    unheard = not any(fold(word) in spoken for word in words)
    full = len(before.name.split()) > 1 and not any(is_initials(word) for word in before.name.split())
    return plain and unheard and full and len(words) <= (LONGEST_TOWN if before.address else 1)


def _is_where_from(bare: str, before: Named, named: Named) -> bool:
    """Whether one word behind a surname with initials is where its bearer comes from: Сорванов П. П., Заготзерно."""
    initialled = any(is_initials(word) for word in before.name.split())
    return initialled and len(bare.split()) == 1 and not named.address


def is_coded(before: Named, named: Named) -> bool:
    """Whether a bracket behind a place or office holds how the name before it begins: João Vaz Pimentel, Lissabon (Pi);
    Joachim Wegscheider, Lektor (JW).
    """
    initials = "".join(word[0] for word in re.split(r"[\s-]+", before.name) if word[:1].isupper())
    short = {initials, initials[:2], initials[:1] + initials[-1:]} if len(initials) > 1 else set()
    return any(begins_surname(remark, before.name) or remark.replace(".", "") in short for remark in named.remarks)


def _is_place(titles: Sequence[str], people: Sequence[Named], bare: str) -> bool:
    """Whether one word behind a person's office, in an entry of its own, is where he holds it: Haapala, Pilot Inspector, Vaasa."""
    return len(people) == 1 and bool(titles) and len(people[0].name.split()) > 1 and bare.isalpha()


def _is_firm_of(before: Named, named: Named) -> bool:
    """Whether words behind a full name begin with its surname: Heribert Zangerl, Zangerl Seilbahnbau."""
    given, _, surname = before.name.rpartition(" ")
    firm = named.name.split()
    return bool(given) and firm[:1] == [surname] and len(firm) > 1 and not (named.address or named.title)


def _is_town(bare: str, before: Named, named: Named, *, one_each: bool) -> bool:
    """Whether words behind the office of one who has a form of address, and themselves none, are his place: Mr. Abdi Warfa,
    Field Officer, Dire Dawa; two words only in an entry of its own.
    """
    words = bare.split()
    plain = not (named.address or named.title or named.remarks) and all(word.isalpha() for word in words)
    return bool(before.address) and plain and len(words) <= (LONGEST_TOWN if one_each else 1)


def _is_office(before: Named, named: Named) -> bool:
    """Whether an office and one word behind a name with initials are its bearer's: З. И. Лесняк, начальник Главкалия."""
    title = named.title or ""
    initialled = any(is_initials(word) for word in before.name.split())
    return initialled and title[:1].islower() and len(named.name.split()) == 1 and not named.address
