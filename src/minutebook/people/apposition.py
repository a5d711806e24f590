"""What stands behind a name in a list and is no further person: his given name, office, place, or the code that labels him."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.people.names import Named, begins_surname, is_initials


def is_no_further_person(
    bare: str, named: Named, people: Sequence[Named], titles: Sequence[str], *, one_each: bool
) -> bool:
    """Whether words that could be a name tell of the person before them in a list.

    Args:
        bare: the words, without what brackets beside them hold.
        named: the same, taken apart.
        people: who stands before them in the entry, in order.
        titles: the offices that the last of these has there so far.
        one_each: whether the list has several entries, so that each is one person's as a rule.
    """
    if not people:
        return False
    of_entry = _is_where_from(bare, people[-1], named) or _is_place(titles, people, bare)
    return (one_each and of_entry) or (not titles and _is_office(people[-1], named))


def is_given_name(bare: str, people: Sequence[Named]) -> bool:
    """Whether a word is the given name of the one surname in capitals before it: KALEV, Dimitar."""
    alone = len(people) == 1 and people[0].name.isupper() and " " not in people[0].name
    return alone and bare.isalpha() and bare.istitle()


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


def _is_office(before: Named, named: Named) -> bool:
    """Whether an office and one word behind a name with initials are its bearer's: З. И. Лесняк, начальник Главкалия."""
    title = named.title or ""
    initialled = any(is_initials(word) for word in before.name.split())
    return initialled and title[:1].islower() and len(named.name.split()) == 1 and not named.address
