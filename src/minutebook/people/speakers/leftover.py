"""Who speaks under the one name that fits nobody, where one person listed is all that no label names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutebook.model import Role, Turn
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.nearness import measure
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.verdict import Verdict, decide

# So often the name must be spelt alike, and so large a share of its letters may be other ones in the list.
FEWEST_ALIKE = 2
MOST_MISREAD = 0.5
SHORTEST_NAME = 5
# By which a label names nobody listed.
NOBODYS = {"name-damaged", "stranger"}


def name_left_over(
    turns: Sequence[Turn], verdicts: Sequence[Verdict], roster: Roster, lexicon: Lexicon
) -> list[Verdict]:
    """The verdicts of a damaged record, those on a name that nobody listed bears given to whom it resembles, if he is the only one
    left, and labels spell the name alike: WIRANATA, whom the list has as MIRNA A. His name is spelt as they do.
    """
    names = [read_name(turn.label, lexicon).name for turn in turns]
    nobodys = Counter(fold(name) for name, verdict in zip(names, verdicts, strict=True) if verdict.rule in NOBODYS)
    heard = {id(verdict.draft) for verdict in verdicts}
    left = [draft for draft in roster.drafts if Role.PARTICIPANT in draft.roles and id(draft) not in heard]
    often = [name for name, count in nobodys.items() if count >= FEWEST_ALIKE]
    if len(often) != 1 or len(left) != 1:
        return list(verdicts)
    (key,), (draft,) = often, left
    name = next(each for each in names if fold(each) == key)
    misread = _find_misread(name, draft)
    if misread is None:
        return list(verdicts)
    words, distance = misread
    draft.misread.append(draft.name)
    draft.name = draft.name.replace(words, name)
    reason = f"'{name}' is all that names nobody listed, and '{words}' whom no label names."
    his = [fold(each) == key and verdict.rule in NOBODYS for each, verdict in zip(names, verdicts, strict=True)]
    # Another label may have been taken for the stranger's.
    strangers = {id(verdict.draft) for own, verdict in zip(his, verdicts, strict=True) if own and verdict.draft}
    roster.drafts = [other for other in roster.drafts if id(other) not in strangers]
    return [
        decide(draft, "name-nearest", reason, damage=distance) if own or id(verdict.draft) in strangers else verdict
        for own, verdict in zip(his, verdicts, strict=True)
    ]


def _find_misread(name: str, draft: Draft) -> tuple[str, int] | None:
    """The words of a person's name that are the nearest to ``name``, and by how many letters they differ; None where too many."""
    if is_cjk(name) or len(name) < SHORTEST_NAME or " " in name:
        return None
    words = draft.name.split()
    parts = [" ".join(words[at:end]) for at in range(len(words)) for end in range(at + 1, len(words) + 1)]
    nearest = min(parts, key=lambda part: measure(_solid(part), _solid(name)))
    distance = measure(_solid(nearest), _solid(name))
    return (nearest, distance) if distance <= len(name) * MOST_MISREAD else None


def _solid(words: str) -> str:
    return fold(words).replace(" ", "")
