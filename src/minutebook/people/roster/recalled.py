"""Lists of a later sitting that name people by the initials which an earlier one of the file defined: K.P. (presided), A.H."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from minutebook.model import Field, HeaderField, Meeting, Person
from minutebook.people.names.folding import fold
from minutebook.people.roster.keys import Key
from minutebook.people.roster.listed import INITIALS

_LISTS = frozenset({Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT, Field.RECORDER, Field.INTERPRETER})
_CAPITAL = "A-ZÀ-ȚḀ-ỸА-ЯЁ"
# Letters that are an entry of a list, and no one's before a surname: K.P., A.H.; not K.P. Pittas.
_LETTERS = re.compile(
    rf"(?<![\w.])(?P<letters>(?:[{_CAPITAL}]\.\s?){{1,4}}[{_CAPITAL}]?|[{_CAPITAL}]{{2,4}})(?![\w.])(?!\s+[{_CAPITAL}]|\s*[=:：—–-]|\s*\.\.)"
)
# Such letters and whom they mean, in a list of a line: V.C., Father Vasilios Christou.
_DEFINED = re.compile(
    rf"(?<![\w.])(?P<letters>(?:[{_CAPITAL}]\.\s?){{2,4}}|[{_CAPITAL}]{{2,4}})\s*[,:=—–-]\s+"
    rf"(?P<who>[{_CAPITAL}][\w’'.-]*(?:\s[{_CAPITAL}][\w’'.-]*){{1,4}})(?=\s*(?:[,;.(\n]|$))"
)


def spell_lists(meeting: Meeting, keys: Iterable[Key], before: Sequence[Person]) -> Meeting:
    """The meeting with names in place of initials that its lists take from the key of the file or from the sitting before, and
    without those that a list defines beside a name.
    """
    meant = {fold(key.alias).rstrip("."): key.named.name for key in keys if before and key.named.name}
    for person in before:
        letters = (fold(alias).rstrip(".") for alias in person.aliases if INITIALS.fullmatch(alias))
        meant |= dict.fromkeys(letters, person.name)
    header = tuple(_spell(each, meant) if each.field in _LISTS else each for each in meeting.header)
    return meeting if header == meeting.header else replace(meeting, header=header)


def _spell(each: HeaderField, meant: Mapping[str, str]) -> HeaderField:
    told = _DEFINED.sub(lambda found: found["who"] if _fit(found["letters"], found["who"]) else found[0], each.value)
    if meant:
        told = _LETTERS.sub(lambda found: meant.get(fold(found["letters"].strip()).rstrip("."), found[0]), told)
    return replace(each, value=told) if told != each.value else each


def _fit(letters: str, who: str) -> bool:
    """Whether letters are those of a name, a form of address before it perhaps: V.C. of Father Vasilios Christou."""
    own = [each for each in fold(letters) if each.isalpha()]
    words = [word[0] for word in fold(who).split()]
    return words[-1] == own[-1] and own[0] in words[:-1]
