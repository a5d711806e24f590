"""What stands behind a name in a list: a further person, or his given name, office, place, or the code that labels him."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from minutebook.people.lists.entries import BRACKETED, PERSON_AND_OFFICE
from minutebook.people.lists.separators import LONGEST_FULL_NAME, SHORTEST_FULL_NAME
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, begins_surname, looks_like_name
from minutebook.people.names.namewords import LONGEST_ACRONYM, is_initials, is_small

# Hale, Dale K. (Commissioner)
_ONE_IN_TWO = re.compile(r"[^,()]+,[^,()]+\([^()]+\)")
# So many entries, or surnames among the labels, show that surnames stand before given names, which have so many words.
FEWEST_INVERTED = 2
LONGEST_GIVEN = 2
# So many bare surnames before an office make a list of them.
FEWEST_BARE = 2
# Words of a town's name: Dire Dawa.
LONGEST_TOWN = 2
# An office that no vocabulary holds; shorter words are forms of address misread.
SHORTEST_UNKNOWN_OFFICE = 5
# What begins the name of an island, a town or a firm.
_PLACE_OPENERS = frozenset({"St.", "Saint", "Port", "San", "Santa", "Fort", "Mount", "VEB", "VVB", "LPG", "PGH"})
_ORDINAL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\.?")


def is_person(
    written: str,
    named: Named,
    lexicon: Lexicon,
    *,
    first: bool,
    styled: bool = False,
    capitals: bool = False,
    behind: bool = False,
) -> bool:
    """Whether an entry between commas is a person rather than the rest of the title of the one before.

    Of the one before, ``styled`` says that his title begins small, ``capitals`` that his name is in capitals, ``behind``
    that it has its initials behind it.
    """
    if not named.name or not looks_like_name(named.name, lexicon) or fold(written) in lexicon.offices:
        # Lord Privy Seal
        return False
    words = BRACKETED.sub("", written).split() or written.split()
    if not first and _tells_of_person_before(words, named, lexicon, capitals=capitals):
        return False
    joint = (named.title or "").rpartition(" ")[2]
    if not first and named.address and joint not in lexicon.joints and is_small(joint, lexicon):
        # Private Secretary to Dr. Bloom
        return False
    # "captain of the port of Giurgiu"
    before = words[: -len(named.name.split())]
    within = not first and words[0][:1].islower() and before and is_small(before[-1], lexicon)
    # "начальник отдела внешних сношений СВАГ"
    shortened = not first and not capitals and bool(named.title) and not named.address and named.name.isupper()
    within = within or (shortened and (named.title or "")[:1].islower() and len(named.name) <= LONGEST_ACRONYM)
    if within or (words[0] == "the" and len(words) == 2):
        # "the Assessors, Captain Ferrers and Mr. Liang": an office that no vocabulary holds.
        return False
    if named.title and not named.address and not first:
        # "Director of Inland Waterways" ends in capitals too: a title that goes before a name is short, an office
        # without prepositions, unless the name shows itself by initials.
        # "II. Sekretär Kusnezow": the number of an office is none itself.
        titles = [word for word in named.title.split() if not _ORDINAL.fullmatch(word)] or named.title.split()
        # "Bureau Director O Myong-ho, Section Chief Rim Ok-sil": an office of capitals before a full name, whatever begins it.
        whole = lexicon.is_office(titles[-1]) and len(named.name.split()) > 1 and all(word.istitle() for word in titles)
        bare = (lexicon.is_office(titles[0]) or whole) and not any(is_small(word, lexicon) for word in titles)
        cyrillic, name = "\u0400" <= named.name[:1] <= "\u04ff", named.name.split()
        surname = cyrillic and named.name.casefold().endswith(lexicon.surname_endings)
        # "Botschaftsrat der UdSSR Ilja Bobrikow": an office, its land and a full name.
        landed = len(titles) > 1 and lexicon.is_office(titles[0]) and fold(titles[-1]) in lexicon.lands
        bare = bare or (landed and len(name) > 1 and titles[0][:1].isupper())
        bare = bare and (titles[0][:1].isupper() or len(name) > 1 or surname or styled)
        # реставратор Анна Горова: an office that no vocabulary holds before a given name and a surname.
        told = len(titles) == 1 and titles[0].islower() and len(titles[0]) >= SHORTEST_UNKNOWN_OFFICE
        bare = bare or (surname and len(name) > 1 and told)
        # технический советник Анна Диалло: an adjective before its office, and a full name.
        bare = bare or (len(name) > 1 and _is_of_kind(titles, lexicon))
        # In Russian lists they stand behind the surname too: гость Дембек С.
        return bare or is_initials(name[0]) or ((cyrillic or behind) and is_initials(name[-1]))
    return not is_small(words[-1], lexicon)


def _is_of_kind(titles: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words are an adjective, in small letters, and an office: technical adviser, военный атташе."""
    kind = titles[0]
    adjective = kind.islower() and fold(kind).endswith(lexicon.adjective_endings)
    return adjective and len(titles) == PERSON_AND_OFFICE and lexicon.is_office(titles[-1])


def is_titled_like(named: Named, people: Sequence[Named], lexicon: Lexicon) -> bool:
    """Whether words are an office and a full name as those before them in a list are: Minister of Foreign Affairs Emil
    Zeman, Deputy Minister of Trade Ion Ursu.
    """
    if not people or not all(person.title and " " in person.name and not person.address for person in people):
        return False
    first = [(each.title or "").split()[0] for each in (*people, named) if each.title]
    alike = len(first) == len(people) + 1 and all(word[:1].isupper() and lexicon.is_office(word) for word in first)
    name = named.name.split()
    return alike and SHORTEST_FULL_NAME <= len(name) <= LONGEST_FULL_NAME and looks_like_name(named.name, lexicon)


def is_holder_among_surnames(named: Named, people: Sequence[Named], lexicon: Lexicon) -> bool:
    """Whether words are an office, whatever body it is of, and a surname, in a list of bare surnames: Orde, Lund, Shire
    President Hale.
    """
    title = (named.title or "").split()
    office = bool(title) and lexicon.is_office(title[-1]) and all(word.istitle() for word in title)
    bare = len(people) >= FEWEST_BARE and all(" " not in person.name and not person.title for person in people)
    return office and bare and " " not in named.name and looks_like_name(named.name, lexicon)


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
    of_entry = of_entry or (last and _is_firm(titles, people, named, spoken))
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
    told = [entry for entry in entries if not lexicon.is_nobody(BRACKETED.sub("", entry))]
    entries = [BRACKETED.sub("", entry) for entry in told]
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


def _tells_of_person_before(words: Sequence[str], named: Named, lexicon: Lexicon, *, capitals: bool) -> bool:
    """Whether words behind a person's name are where he works or comes from: Jean Tolland, MAFF; Thomas Brill, ARA/CEN;
    Mr. Paolo Renzi, Trevi S.p.A.; Miss Zubeida Hashim, Director (Europe); Mr. L. Fontenelle, St. Lucia;
    Werkleiter, VEB Puppenmode.
    """
    # Ivanov S.A. has initials, Trevi S.p.A. is a firm.
    initials = len(words) > 1 and is_initials(words[-1]) and words[-1].isupper()
    acronym = words[0].isupper() and all(len(part) <= LONGEST_ACRONYM for part in words[0].split("/"))
    return (
        (len(words) == 1 and acronym and not capitals)
        or (lexicon.is_institution(words[0]) and not (named.address or named.title))
        or (fold(words[-1]) in lexicon.firms and not named.address and not initials)
        or (bool(named.title) and not named.address and named.name in named.remarks)
        or (words[0] in _PLACE_OPENERS and len(words) == 2)
    )


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


def is_unheard_firm(named: Named, spoken: Container[str]) -> bool:
    """Whether two bare words may be a firm's name: there are labels, and none ends in either: Kaleva Airlines."""
    words = named.name.split()
    plain = len(words) == LONGEST_TOWN and not (named.address or named.title or named.remarks)
    return bool(spoken) and plain and not any(is_initials(word) or fold(word) in spoken for word in words)


def _is_firm(titles: Sequence[str], people: Sequence[Named], named: Named, spoken: Container[str]) -> bool:
    """Whether two words behind a full name and its office, in an entry of its own, are the firm in which he holds it."""
    full = len(people) == 1 and len(people[0].name.split()) > 1
    return full and bool(titles) and is_unheard_firm(named, spoken)


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
