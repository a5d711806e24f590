"""Initials, before a surname or behind it: their stops end no label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.turns.backing import Backing
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook

# An initial with its stop and space.
LONGEST_INITIAL = 4
# A text that ends in an initial.
_ENDS_IN_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.\s*$")
# What cannot begin a speech behind the initial of a surname: the name's own colon, or a small letter.
_NO_SPEECH = re.compile(r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){0,2}(?:[:：]|[a-zà-žа-яё])")
# The same where the mark behind the label may be lost: another initial, or a small letter.
_NAME_OR_PHRASE = re.compile(r"\s*(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.|[a-zà-žа-яё])")
_INITIALS_AND_SMALL = re.compile(r"\s*(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,3}[a-zà-žа-яё]")
# "F.S.:" holds no label F, nor do "F.S.)" and "F.S. -- Gentlemen".
_MORE_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}(?:[:：)\]|/>]|(?:[=—–]|--|-\s))")
_NAME_AND_COLON = re.compile(r"[^\W\d_][\w’'-]+\s?[:：]")
_NAME_ALONE = re.compile(r"(?P<name>[^\W\d_][\w’'-]{2,})\s?[!;.,]?")
_ONE_LETTER = re.compile(r"[^\W\d_]{3,}\s[^\W\d_]$")
_INITIAL_BEHIND = re.compile(r"\.\s?[^\W\d_]")


def is_initial(text: str, end: int, rule: str, book: TurnBook, backing: Backing) -> bool:
    """Whether what ends at ``end`` is but the initial of a name: one with a colon, or one of the header alone; or one
    behind a surname, what follows no speech: ЦЫПКИН М. Я.: В поселке, БЕРЕНДЕЕВ С. А. открывает заседание.

    Args:
        text: a line from where its label would begin.
        end: where the label and its mark would end.
        rule: the family whose mark it is.
        book: the rules.
        backing: the names of title and header.
    """
    if rule == "stop" and _ENDS_IN_INITIAL.search(text[:end]) and _NO_SPEECH.match(text, end):
        return True
    if end > LONGEST_INITIAL:
        return False
    if _MORE_INITIALS.match(text, end):
        return True
    if _NAME_AND_COLON.match(text, end):
        return not is_cjk(text[:end])
    alone = _NAME_ALONE.fullmatch(text, end)
    label = book.read(alone["name"]) if alone else None
    return label is not None and backing.is_exact(label)


def parts_initials(text: str, end: int) -> bool:
    """Whether initials stand before or behind ``end``, and no speech begins there: БЕРЕНДЕЕВ С. А. открывает заседание."""
    behind_initial = _ENDS_IN_INITIAL.search(text[:end]) is not None and _NAME_OR_PHRASE.match(text, end) is not None
    return behind_initial or _INITIALS_AND_SMALL.match(text, end) is not None


def join_initials(told: Sequence[tuple[SpeakerLabel, int]]) -> list[tuple[SpeakerLabel, int]]:
    """Readings of a label, those left out that end between the initials behind a surname: Тов. ГРОМОВ А. / П. На первое."""
    return [
        (label, end)
        for no, (label, end) in enumerate(told)
        if no + 1 == len(told) or not _adds_initial(label.core, told[no + 1][0].core)
    ]


def _adds_initial(label: str, longer: str) -> bool:
    return _ONE_LETTER.search(label) is not None and _INITIAL_BEHIND.fullmatch(longer[len(label) :]) is not None
