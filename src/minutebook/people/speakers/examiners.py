"""Who asks and who answers in a hearing whose labels say but Q. and A.: Cross-examined by Mr. Orde, and below it Q. and A."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.model import CleanLine, Meeting, Role
from minutebook.people.names.folding import fold
from minutebook.people.names.labels import strip_remarks
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fields import read_entries
from minutebook.people.roster.mentions import find_paragraphs
from minutebook.people.speakers.chairs import place_of
from minutebook.people.speakers.speakers import Speakers
from minutebook.people.speakers.verdict import Verdict, abstain, decide

RULE = "question-and-answer"
_SENTENCE_END = re.compile(r"[.!?…][\"'’”»)\]]*$")


@dataclass(frozen=True, slots=True)
class Hearing:
    """Words that name who examines, and who is heard, each by the index of the first turn below them."""

    examiners: dict[int, str] = field(default_factory=dict)
    witnesses: dict[int, str] = field(default_factory=dict)


def find_hearing(
    meeting: Meeting, preamble: Sequence[CleanLine], lines: Sequence[CleanLine], lexicon: Lexicon
) -> Hearing:
    """The lines of their own that say who examines whom: EXAMINATION BY MR. ORDE; Ada Berg, cook, sworn; and the header's
    field of the witness, if it names one.

    Args:
        meeting: one whose labels ask and answer; nothing is looked for in others.
        preamble: its lines above the first turn.
        lines: the document's.
        lexicon: rules of kinds ``examines``, ``sworn`` and ``heard``.
    """
    hearing = Hearing()
    parts = lexicon.questions | lexicon.question_letters | lexicon.answers | lexicon.answer_letters
    starts = [place_of(turn.spans[0]) for turn in meeting.turns if turn.spans]
    asked = any(fold(strip_remarks(turn.label)) in parts for turn in meeting.turns)
    if not asked or len(starts) < len(meeting.turns):
        return hearing
    for each in meeting.header:
        heard = each.label and lexicon.find("heard", each.label) is not None
        if heard and len(read_entries(each, lexicon)) == 1:
            hearing.witnesses[0] = each.value
    first, end = (bisect_left(lines, start, key=place_of) for start in (starts[0], starts[-1]))
    own = [*preamble, *lines[first:end]]
    begun = {place_of(line) for line in find_paragraphs(own)}
    heads, above = False, ""
    for line in own:
        # Below the oath stands who asks, no blank line between; a record may have none at all.
        told = heads or place_of(line) in begun or _SENTENCE_END.search(above) is not None
        above = line.text.strip() if line.furniture is None else "."
        if not told:
            continue
        at, text = bisect_left(starts, place_of(line)), line.text.strip()
        asks, swears = lexicon.find("examines", text), lexicon.find("sworn", text)
        if asks is not None:
            hearing.examiners[at] = asks[1]["who"]
        elif swears is not None:
            hearing.witnesses[at] = swears[1]["who"]
            if asked_by := swears[1].groupdict().get("asks"):
                hearing.examiners[at] = asked_by
        heads = asks is not None or swears is not None
    return hearing


def seat_examiners(
    meeting: Meeting, verdicts: Sequence[Verdict], hearing: Hearing, speakers: Speakers
) -> list[Verdict]:
    """The verdicts, those of turns that but ask or answer given to whoever examines and whoever is heard there."""
    judged: list[Verdict] = []
    asks: Draft | None = None
    answers: Draft | None = None
    for at, (turn, verdict) in enumerate(zip(meeting.turns, verdicts, strict=True)):
        if at in hearing.examiners:
            asks = _find(hearing.examiners[at], speakers)
        if at in hearing.witnesses:
            answers = _find(hearing.witnesses[at], speakers)
        part = speakers.tell_part(turn.label)
        told = answers if part else asks
        if part is None or not (told or hearing.examiners):
            judged.append(verdict)
        else:
            judged.append(
                decide(told, RULE) if told else abstain(RULE, "The record does not say who asks or answers here.")
            )
    return judged


def _find(words: str, speakers: Speakers) -> Draft | None:
    """Whom the words name before their first comma; somebody whom no list holds was there too: Ada Berg, cook."""
    name, _, office = words.partition(",")
    draft = speakers.name(name.strip()).draft
    if draft is not None and not draft.roles:
        draft.give(Role.PARTICIPANT, RULE, words)
        draft.entitle(office.strip(" ,"))
    return draft
