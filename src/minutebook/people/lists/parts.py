"""Where commas, joints and dashes part an entry of a list, and where nothing does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.people.lists.entries import MASKED, PERSON_AND_OFFICE
from minutebook.people.lists.separators import second_person
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import looks_like_name, read_name
from minutebook.people.names.origins import cut_capacity, cut_origin

_DASH = re.compile(r"\s+[—–-]+\s+|\s*[—–]\s*")
# "a.Burmistrov": a speck before a name.
_SPECK_BEFORE = re.compile(r"^[a-z]\.(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{2})")


def part_entry(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The parts of an entry whose brackets are masked, each a person, an office or a place; what a person comes from or takes
    part as stands in brackets behind him.
    """
    joints = "|".join(re.escape(joint) for joint in lexicon.joints)
    for part in re.split(r"\s*,\s*", text):
        part = _SPECK_BEFORE.sub("", re.sub(rf"^(?:{joints})\s+", "", part))
        while (at := second_person(part.split(), lexicon)) is not None:
            yield " ".join(part.split()[:at])
            part = " ".join(part.split()[at:])
        halves = re.split(rf"\s+(?:{joints})\s+", part)
        if len(halves) > 1 and lexicon.is_nobody(halves[-1]):
            # "Ambassador Extraordinary and Plenipotentiary Ion Ursu and other officials"
            part, halves = part[: part.rindex(halves[-1])].rstrip().rpartition(" ")[0], halves[:-1]
        # "Mr. Hale, Under-Secretary and Baron Orde"
        apart = (
            len(halves) == 2 and lexicon.is_address(halves[1].split()[0]) and bool(read_name(halves[0], lexicon).title)
        )
        if len(halves) == PERSON_AND_OFFICE and _is_followed_by_office(halves[0], halves[1], lexicon):
            halves = halves[:1]
            part = halves[0]
        if len(halves) > 1 and (apart or all(_stands_alone(half, lexicon) for half in halves)):
            yield from halves
        else:
            dashed = _DASH.split(part, maxsplit=1)
            if (origin := cut_capacity(part, lexicon) or cut_origin(part, lexicon)) is not None:
                # "Mr. Orde of the Steam Company (Chairman)": no bracket stands within another.
                yield f"{origin[0]} ({MASKED.sub('', origin[1])}){''.join(MASKED.findall(origin[1]))}"
            elif len(dashed) == 2 and read_name(dashed[0], lexicon).name:
                yield from dashed
            else:
                yield part


def _is_followed_by_office(person: str, office: str, lexicon: Lexicon) -> bool:
    """Whether words are a person with his office, and what joins them to it the office of the next, or of somebody not named:
    Counsellor Ion Ursu and the head of the group, Engineer Eva Toldi; Vice-Consul Holm and the club secretary.
    """
    named, words = read_name(person, lexicon), office.split()
    whole = bool(named.title) and bool(named.name) and looks_like_name(named.name, lexicon)
    unnamed = fold(words[0]) in lexicon.articles and not read_name(office, lexicon).name
    return whole and unnamed and any(map(lexicon.is_office, words[1:]))


def _stands_alone(text: str, lexicon: Lexicon) -> bool:
    named = read_name(MASKED.sub("", text), lexicon)
    return lexicon.is_nobody(text) or (bool(named.name) and looks_like_name(named.name, lexicon))
