"""Who speaks where the one letter that labels call the party of a call by was misread, as only two speak, and in turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutebook.model import Turn
from minutebook.people.names.folding import fold
from minutebook.people.names.labels import is_initials_label
from minutebook.people.names.likeness import are_alike
from minutebook.people.roster.draft import Draft
from minutebook.people.speakers.verdict import Verdict, decide

# Of a telephone call, whose labels are letters.
PARTIES = 2
FEWEST_LETTERS = 4
# A letter that stands oftener is no misreading.
OFTENEST_MISREAD = 2


def name_other_party(turns: Sequence[Turn], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts of a damaged record of two, those on letters that begin nobody's name given to whichever of them does not speak
    before or behind, and whose letter it resembles: H among L, M and L again. Another may be an operator's.
    """
    if not are_of_call(
        [turn.label for turn, verdict in zip(turns, verdicts, strict=True) if verdict.rule != "collective"]
    ):
        return list(verdicts)
    letters: dict[int, Counter[str]] = {}
    parties: dict[int, Draft] = {}
    for turn, verdict in zip(turns, verdicts, strict=True):
        if verdict.draft is not None and is_initials_label(turn.label):
            parties[id(verdict.draft)] = verdict.draft
            letters.setdefault(id(verdict.draft), Counter())[fold(turn.label)] += 1
    if len(parties) != PARTIES:
        return list(verdicts)
    unread = Counter(fold(turn.label) for turn, verdict in zip(turns, verdicts, strict=True) if verdict.draft is None)
    told: list[Verdict] = []
    for at, (turn, verdict) in enumerate(zip(turns, verdicts, strict=True)):
        letter = fold(turn.label)
        if verdict.draft is None and verdict.rule == "initials" and is_initials_label(turn.label):
            beside = [verdicts[no].draft for no in (at - 1, at + 1) if 0 <= no < len(verdicts)]
            known = {id(each) for each in beside if each is not None}
            others = [draft for draft in parties.values() if id(draft) not in known]
            if len(known) == 1 and len(others) == 1 and unread[letter] <= OFTENEST_MISREAD:
                own = letters[id(others[0])].most_common(1)[0][0]
                if are_alike(letter, own):
                    reason = f"The label '{turn.label}' is read as that of the party who does not speak beside it."
                    verdict = decide(others[0], "initials-damaged", reason, damage=1)
        told.append(verdict)
    return told


def are_of_call(labels: Sequence[str]) -> bool:
    """Whether labels are single letters, but for one perhaps that was taken for a label: Pile: Telcons, Reel 6."""
    letters = sum(map(is_initials_label, labels))
    return letters >= FEWEST_LETTERS and len(labels) - letters <= 1
