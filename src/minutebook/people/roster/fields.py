"""The fields of a meeting's header that name people: in which order they are read, whom each lists, on which side."""

from __future__ import annotations

import re
from collections.abc import Container

from minutebook.model import Field, HeaderField, Meeting
from minutebook.people.lists.entries import Entry
from minutebook.people.lists.inoffice import close_offices
from minutebook.people.lists.keyed import cut_keys
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.roles import ROLE_OF_FIELD

_AGAINST = re.compile(r"\s(?:--|—|–|-|/)\s|(?<=\w)(?:--|—|–|-)\s|\s(?:--|—|–|-)(?=\w)")
# How the rules of the line that says who called whom end: Ambassador Holm to Mr. Orde.
_CALLERS = "-between-callers"
_ORDER = {field: at for at, field in enumerate(ROLE_OF_FIELD)}
# NORTH: Colonel Holm; The bench: Dr. Ridley
_UNKNOWN_LABEL = "unknown-label-of-people"
# How the rules of a sentence end that is a field: Mr. Orde acted as secretary.
_CLAUSE = "-clause"


def list_fields(meeting: Meeting, *wanted: Field) -> list[HeaderField]:
    """A meeting's fields of the kinds ``wanted``, those that name people in the order of :data:`ROLE_OF_FIELD`."""
    found = [each for each in meeting.header if each.field in wanted and not is_clause(each)]
    return sorted(found, key=lambda each: _ORDER.get(each.field, len(_ORDER)))


def is_clause(each: HeaderField) -> bool:
    """Whether a field is a sentence, which names people as running text does and lists nobody."""
    return each.label is None and each.rule.endswith(_CLAUSE)


def read_entries(each: HeaderField, lexicon: Lexicon, spoken: Container[str] = frozenset()) -> tuple[Entry, ...]:
    """Whom a field lists, without those whom it says were there before too; ``spoken`` are the last words of the labels, folded."""
    same = lexicon.find("same", each.value)
    told = each.value[same[1].end() :] if same else each.value
    if each.label is None:
        # "The Deputy Secretary - Ambassador Ocampo"
        told = _AGAINST.sub("; ", told)
        if each.rule.endswith(_CALLERS) and (callers := lexicon.find("between", told)) is not None:
            told = "; ".join(half for half in callers[1].groups() if read_name(half, lexicon).name)
    if same and (excepted := lexicon.find("excepted", each.value)) is not None:
        # "the same, without Dr. Holm (ill); in addition Mr. Renn"
        added = f"{each.value[: excepted[1].start()].rstrip(' ,;')}; {each.value[excepted[1].end() :].lstrip(' ,;')}"
        again = lexicon.find("same", added)
        told = added[again[1].end() :] if again else ""
    return read_list(close_offices(cut_keys(told, lexicon), lexicon), lexicon, find_side(each, lexicon), spoken)


def find_side(each: HeaderField, lexicon: Lexicon) -> str | None:
    """The side whose people a list of those present names, as its label says; None where it says nothing of one."""
    if each.label is None or each.field is not Field.PARTICIPANTS:
        return None
    words = each.label.split()
    # Teilnehmer von deutscher Seite
    tails = (" ".join(words[at:]) for at in range(len(words)))
    found = next(filter(None, (lexicon.find("side", f"{tail}:") for tail in tails)), None)
    if found:
        return " ".join(found[1]["side"].split())
    return each.label if "side" in each.rule or each.rule == _UNKNOWN_LABEL else None
