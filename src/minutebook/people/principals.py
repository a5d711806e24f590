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
    words = _TRAILING.sub("", words)
    whole = read_name(words, lexicon)
    if is_cjk(words):
        if whole.name and looks_like_name(whole.name, lexicon):
            yield whole
        return
    if "," not in words:
        if whole.name and looks_like_name(whole.name, lexicon):
            yield whole
        return
    parts = [read_name(part, lexicon) for part in re.split(r"\s*,\s*", words)]
    people = [named for named in parts if named.name and looks_like_name(named.name, lexicon)]
    if not people:
        return
    # "the head of the Section Fisheries, Comrade Tieze": what follows a long title is not yet the name.
    sure = [named for named in people if not named.title or named.address or not _is_long(named.title, lexicon)]
    chosen = (sure or people)[0]
    before = parts[: parts.index(chosen)]
    title = chosen.title or next((each.written for each in before if each.written), None)
    yield replace(chosen, title=title)


def _is_long(title: str, lexicon: Lexicon) -> bool:
    return any(is_small(word, lexicon) for word in title.split())
