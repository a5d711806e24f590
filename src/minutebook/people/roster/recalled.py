"""Lists that name people by the initials which a key or an earlier sitting of the file defined (K.P. (presided), A.H.), or by
the names in full that it gave them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
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
    rf"(?:(?<![\w.])(?P<letters>(?:[{_CAPITAL}]\.\s?){{2,4}}|[{_CAPITAL}]{{2,4}})\s*[:=—–-]|(?:^|(?<=[;\n])\s*|(?<=;\s)[a-zа-яё]{{1,3}}\s)"
    rf"(?P<listed>(?:[{_CAPITAL}]\.\s?){{2,4}}),)\s+"
    rf"(?P<who>[{_CAPITAL}][\w’'.-]*(?:\s[{_CAPITAL}][\w’'.-]*){{1,4}})(?=\s*(?:[,;.(\n]|$))"
)


def spell_lists(meeting: Meeting, keys: Iterable[Key], before: Sequence[Person]) -> Meeting:
    """The meeting with names in place of initials that its lists take from the key of the file or from the sitting before, and
    without those that a list defines beside a name; lines that are but names of that sitting are an entry each name.
    """
    borne: dict[str, set[str]] = {}
    for person in before:
        for alias in filter(INITIALS.fullmatch, person.aliases):
            borne.setdefault(fold(alias).rstrip("."), set()).add(person.name)
    # Letters that two bear mean neither; what the file's key says counts before.
    meant = {letters: names.pop() for letters, names in borne.items() if len(names) == 1}
    meant |= {fold(key.alias).rstrip("."): key.named.name for key in keys if key.named.name}
    known = {fold(form) for person in before for form in (person.name, *person.aliases) if " " in form}
    header = tuple(_spell(each, meant, known) if each.field in _LISTS else each for each in meeting.header)
    return meeting if header == meeting.header else replace(meeting, header=header)


def _spell(each: HeaderField, meant: Mapping[str, str], known: Container[str]) -> HeaderField:
    told = "\n".join(_part_known(line, known) for line in _DEFINED.sub(_cut_letters, each.value).split("\n"))
    # The list that defines letters beside names is not told in them: Dr. Bruno Wessel (BW).
    meant = {letters: name for letters, name in meant.items() if fold(name) not in fold(told)}
    if meant:
        told = _LETTERS.sub(lambda found: _name_for(found["letters"], meant), told)
    return replace(each, value=told) if told != each.value else each


def _part_known(line: str, known: Container[str]) -> str:
    """A line of a list that is but ``known`` names as one line each: a second name is nobody's office, Stojan Gerg, Maria Donev."""
    parts = line.split(", ")
    return "\n".join(parts) if all(fold(part) in known for part in parts) else line


def _name_for(letters: str, meant: Mapping[str, str]) -> str:
    """Whom letters mean, and the space behind them; the letters themselves where they mean nobody."""
    name = meant.get(fold(letters.strip()).rstrip("."))
    return letters if name is None else name + letters[len(letters.rstrip()) :]


def _cut_letters(found: re.Match[str]) -> str:
    """The name without the letters that define it: for ``V.C., Father Vasilios Christou`` behind a semicolon the name alone."""
    letters = found["letters"] or found["listed"]
    front = found[0][: found[0].index(letters)]
    return f"{front}{found['who']}" if _fit(letters, found["who"]) else found[0]


def _fit(letters: str, who: str) -> bool:
    """Whether letters are those of a name, a form of address before it perhaps: V.C. of Father Vasilios Christou."""
    own = [each for each in fold(letters) if each.isalpha()]
    words = [word[0] for word in fold(who).split()]
    return words[-1] == own[-1] and own[0] in words[:-1]
