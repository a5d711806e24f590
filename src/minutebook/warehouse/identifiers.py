"""Identifiers of rows.

They follow from the bytes of a document and from places in it, so that a re-run that changes nothing gives the same
ones. A turn is named after the line it starts on and not after its number: turns found or lost before it, a corrected
letter in it, and a page mended elsewhere leave its identifier alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from minutebook.model import Meeting, Person


def number_turns(document_id: str, meetings: Iterable[Meeting]) -> list[dict[int, str]]:
    """Identifier of each turn by its number, a mapping a meeting.

    A second turn that starts on the same line gets ``.2``. A turn without a place is named after its number.
    """
    started: dict[str, int] = {}
    named: list[dict[int, str]] = []
    for meeting_no, meeting in enumerate(meetings, start=1):
        names: dict[int, str] = {}
        for turn in meeting.turns:
            if turn.spans:
                first = min(turn.spans)
                name = f"{document_id}-p{first.page_no}-t{first.line_no}"
            else:
                name = f"{document_id}-m{meeting_no}-t{turn.seq}"
            times = started[name] = started.get(name, 0) + 1
            names[turn.seq] = name if times == 1 else f"{name}.{times}"
        named.append(names)
    return named


def name_people(meeting_id: str, people: Iterable[Person]) -> list[str]:
    """Identifier of each person of a meeting, from the name alone; a second one of the same name gets ``.2``."""
    met: Counter[str] = Counter()
    named = []
    for person in people:
        name = f"{meeting_id}-n{hashlib.sha256(person.name.encode('utf-8', 'replace')).hexdigest()[:10]}"
        met[name] += 1
        named.append(name if met[name] == 1 else f"{name}.{met[name]}")
    return named
