"""The parties whom a title names: between the Vice Minister [Shen Bonian] and the Ambassador [Halvorsrud]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutebook.people.lexicon import Lexicon, is_cjk
from minutebook.people.names import Named, is_small, looks_like_name, read_name

_TRAILING = re.compile(r"\s*[,(]?\s*(?:\d{1,2}[.\s]|\b[12]\d{3}\b).*$")


@dataclass(frozen=True, slots=True)
class Principal:
    """A party of the meeting. ``author`` where the record is his own journal; ``inflected`` as in the rule."""

    named: Named
    rule: str
    inflected: bool = False
    author: bool = False


def read_principals(title: str, lexicon: Lexicon) -> tuple[Principal, ...]:
    """People named in a title, by the first rule that finds any."""
    for rule, found in lexicon.find_all("principals", title):
        groups = found.groupdict()
        people = [
            Principal(named, rule.id, bool(rule.keys.get("inflected")), bool(rule.keys.get("author")))
            for words in (groups.get("first"), groups.get("second"))
            if words
            for named in _people_in(words, lexicon)
        ]
        if people:
            return tuple(people)
    return ()


def _people_in(words: str, lexicon: Lexicon) -> Iterator[Named]:
    """One party: a name with its title before, behind a comma, or in brackets."""
    words = _cut_topic(_TRAILING.sub("", words), lexicon)
    whole = read_name(words, lexicon)
    if is_cjk(words):
        if whole.name and looks_like_name(whole.name, lexicon):
            yield whole
        return
    if "," not in words:
        if _is_party(whole, lexicon):
            yield whole
        return
    parts = [read_name(part, lexicon) for part in re.split(r"\s*,\s*", words)]
    people = [named for named in parts if _is_party(named, lexicon)]
    if not people:
        return
    # "the head of the Section Fisheries, Comrade Tieze": what follows a long title is not yet the name.
    sure = [named for named in people if not named.title or named.address or not _is_long(named.title, lexicon)]
    chosen = (sure or people)[0]
    before = parts[: parts.index(chosen)]
    title = chosen.title or next((each.written for each in before if each.written), None)
    yield replace(chosen, title=title)


def _is_party(named: Named, lexicon: Lexicon) -> bool:
    """Whether words name a person: what stands before the name is an office, a form of address or nothing."""
    if not named.name or not looks_like_name(named.name, lexicon):
        return False
    words = (named.title or "").split()
    return not words or named.address is not None or any(lexicon.is_office(word.strip(",.()")) for word in words)


def _cut_topic(words: str, lexicon: Lexicon) -> str:
    """A party without what was spoken about: ... and the Greek Delegation on the Waters of the Nestos."""
    tokens = words.split(" ")
    end = next((at for at, token in enumerate(tokens) if at and token in lexicon.topics), len(tokens))
    return " ".join(tokens[:end])


def _is_long(title: str, lexicon: Lexicon) -> bool:
    return any(is_small(word, lexicon) for word in title.split())
