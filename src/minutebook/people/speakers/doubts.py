"""Labels whose words the engine was unsure of: of whose names nothing else tells that they were read right."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Meeting, Turn
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.namewords import INITIAL
from minutebook.people.roster.draft import MIXED
from minutebook.people.roster.nearness import find_meant, measure, surname_of
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.verdict import Verdict, abstain, decide

# Where no larger a share of a document's words was read with doubt, doubt of a single word tells nothing.
DOUBTFUL_SHARE = 0.03
# Of 75 turns of heavy scans for review for this alone, that the speaker's surname stands once and was read with doubt, 15 had a
# wrong name.
NAME_IN_DOUBT = 0.79
# Where so large a share was, 9 of 22 such turns had a wrong name whose labels give but the office: none of them vouches for it.
HEAVY_SHARE = 0.15
BY_OFFICE = frozenset({"title", "title-in-part", "title-damaged"})
_BARE_SURNAME = re.compile(r"[^\W\d_]{2,4}\.?\s\S+")


class Doubts:
    """What of a document was read with doubt.

    Args:
        lines: its clean lines.
    """

    def __init__(self, lines: Sequence[CleanLine]) -> None:
        self._lines = {(line.page_no, line.line_no): line for line in lines if line.doubtful or line.faltering}
        words = [[fold(word) for word in line.text.split()] for line in lines]
        self._times = Counter(itertools.chain.from_iterable(words))
        self._doubted = {fold(word) for line in lines for word in (*line.doubtful, *line.faltering)}
        doubtful = sum(len(line.doubtful) for line in lines)
        self.damaged = doubtful > 0 and doubtful >= DOUBTFUL_SHARE * sum(map(len, words))
        """Whether so many of its words were that doubt of a single one tells something."""
        self.heavy = doubtful >= HEAVY_SHARE * max(1, sum(map(len, words)))
        """Whether so many were that a name stands only where something vouches for it."""

    def line_of(self, turn: Turn) -> CleanLine | None:
        """The line that a turn begins with, where words of it were read with doubt."""
        place = turn.spans[0] if turn.spans else None
        return self._lines.get((place.page_no, place.line_no)) if place else None

    def hold(self, surname: str) -> bool:
        """Whether a surname, folded, stands but once, and was read with doubt."""
        return self._times[surname] == 1 and surname in self._doubted


def cut_doubtful_initial(label: str, line: CleanLine) -> str | None:
    """The surname of a label whose initial was read with doubt on its line: B. Renn, for H. Renn; None of other labels."""
    initial, _, surname = label.partition(" ")
    return surname if surname and INITIAL.fullmatch(initial) and initial in line.doubtful else None


def doubt_strangers(
    meeting: Meeting,
    verdicts: list[Verdict],
    roster: Roster,
    doubts: Doubts,
    lexicon: Lexicon,
) -> list[Verdict]:
    """Name nobody where a name stands once, as a label and nowhere else, and the engine was unsure of it.

    One that speakers use, or that differs by a letter or two from a name that stands oftener, is no stranger's.
    """
    turns = meeting.turns
    heard = Counter(id(verdict.draft) for verdict in verdicts if verdict.draft is not None)
    frequent = [draft for draft in roster.drafts if heard[id(draft)] > 1]
    spoken = " ".join(turn.text for turn in turns)
    judged: list[Verdict] = []
    for turn, verdict in zip(turns, verdicts, strict=True):
        draft = verdict.draft
        alone = draft is not None and not draft.roles and heard[id(draft)] == 1
        # Elsewhere hardly one of the names that stand once was misread.
        line = doubts.line_of(turn) if doubts.damaged else None
        last = fold(turn.label.partition("(")[0]).rpartition(" ")[2]
        bare = _BARE_SURNAME.fullmatch(turn.label) is not None
        words = () if line is None else (*line.doubtful, *(line.faltering if bare else ()))
        unsure = any(last in fold(word) for word in words) or _is_mixed(turn.label)
        # Of bare surnames whose colon was read as a letter half were misread too.
        unsure = unsure or (turn.rule.endswith("~lost") and bare)
        unsure = unsure and not lexicon.is_office(turn.label.rpartition(" ")[2])
        if draft is not None and alone and last and unsure and not _is_spoken_of(turn.label, spoken):
            roster.drafts.remove(draft)
            if (meant := find_meant(draft, frequent)) is not None:
                told = f"The label '{turn.label}' is read as '{meant.name}', which stands oftener."
                judged.append(decide(meant, "label-damaged", told, damage=measure(fold(draft.name), fold(meant.name))))
                continue
            told = f"The label '{turn.label}' stands once, and was read with doubt."
            verdict = abstain("label-doubtful", told)
        judged.append(verdict)
    return judged


def doubt_names(verdicts: Sequence[Verdict], doubts: Doubts) -> list[Verdict]:
    """The verdicts, less sure where the speaker's surname stands once in a damaged document and was read with doubt; in a heavily
    damaged one nobody is named then of whom a label tells but the office.
    """
    judged = []
    for verdict in verdicts:
        if doubts.damaged and verdict.draft is not None and doubts.hold(surname_of(verdict.draft.name)):
            told = f"The name '{verdict.draft.full_name}' stands once, and was read with doubt."
            if doubts.heavy and verdict.rule.partition("~")[0] in BY_OFFICE:
                judged.append(abstain("name-doubtful", told))
                continue
            least = min(verdict.confidence, NAME_IN_DOUBT)
            verdict = replace(verdict, confidence=least, reason=verdict.reason or told)
        judged.append(verdict)
    return judged


def _is_mixed(words: str) -> bool:
    """Whether capitals and small letters stand within a word as no name has them: TAYLcR."""
    plain = "".join(char for char in unicodedata.normalize("NFD", words) if not unicodedata.combining(char))
    return MIXED.search(plain) is not None


def _is_spoken_of(label: str, spoken: str) -> bool:
    """Whether the last word of a label's name stands in what is said, spelt alike."""
    name = label.partition("(")[0].split()[-1]
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", spoken) is not None
