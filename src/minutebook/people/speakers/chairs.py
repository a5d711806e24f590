"""Who takes the chair while a record goes on: Mr. Dahl, Vice-Chairman, took the Chair."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from minutebook.model import CleanLine, Role, Span, Turn
from minutebook.people.names.folding import fold
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.draft import Draft
from minutebook.people.speakers.speakers import Speakers
from minutebook.people.speakers.verdict import Verdict, abstain, decide


def find_successors(turns: Sequence[Turn], lines: Sequence[CleanLine], lexicon: Lexicon) -> dict[int, str]:
    """Index of each turn before which somebody takes the chair, with his words: a line of its own between two turns."""
    starts = [(turn.spans[0].page_no, turn.spans[0].line_no) for turn in turns if turn.spans]
    if not starts or len(starts) < len(turns):
        return {}
    found: dict[int, str] = {}
    first, end = (bisect_left(lines, start, key=place_of) for start in (starts[0], starts[-1]))
    for line in lines[first:end]:
        at = bisect_left(starts, place_of(line))
        if 0 < at < len(starts) and (told := lexicon.find("takes-chair", line.text.strip())) is not None:
            found[at] = told[1]["who"]
    return found


def place_of(line: CleanLine | Span) -> tuple[int, int]:
    """Page and number of a line, by which lines are in order."""
    return line.page_no, line.line_no


def seat_successors(
    turns: Sequence[Turn], verdicts: Sequence[Verdict], successors: dict[int, str], speakers: Speakers
) -> list[Verdict]:
    """The verdicts, those of turns under the chair's office given to whoever holds the chair there; to nobody where his
    words name nobody known.
    """
    judged: list[Verdict] = []
    seated, holder = False, None
    for at, (turn, verdict) in enumerate(zip(turns, verdicts, strict=True)):
        if at in successors:
            seated, holder = True, _find_holder(successors[at], speakers)
        if seated and _is_chair(turn.label, speakers.lexicon):
            told = "Somebody else takes the chair before this turn."
            judged.append(decide(holder, "chair-taken") if holder is not None else abstain("chair-taken", told))
        else:
            judged.append(verdict)
    return judged


def _find_holder(words: str, speakers: Speakers) -> Draft | None:
    """Whom the words before "took the chair" name, if it is somebody listed."""
    name, _, _ = words.partition(",")
    known = list(speakers.roster.drafts)
    draft = speakers.name(name).draft
    return draft if draft in known else None


def _is_chair(label: str, lexicon: Lexicon) -> bool:
    office = cut_article(label) or label
    return fold(office) in lexicon.presiding or Role.CHAIR in lexicon.roles_in(office)
