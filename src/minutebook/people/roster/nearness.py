"""How near a misread label lies to the names and titles of this document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article
from minutebook.people.names.likeness import are_alike, differ_in_gender
from minutebook.people.roster.draft import Draft

# One letter in five of a name may be misread (Chervonenlco for Chervonenko); shorter names must be exact.
DAMAGE_PER_LETTER = 0.2
# A label that is nearer than this to somebody's name, and still not his, is more likely a misreading than a stranger.
DOUBT_PER_LETTER = 0.45
# So many letters more than its nearest must everybody else differ by who is listed, that a doubtful label is given to that one.
CLEAR_MARGIN = 3
# Labels so long are given to the one they resemble, if that is clear.
SHORTEST_DOUBTFUL = 5
# One character of a Chinese name may be misread if at least two others are right.
SHORTEST_DAMAGED_CHINESE = 3
# The same in a word that the engine was unsure of: Povler for Fowler, Hunts for Hunt.
UNSURE_PER_LETTER = 0.34
# A word of a name that is compared for itself has at least this many letters.
SHORTEST_WORD = 3
# Labels that stand once are taken for misread ones that stand more often where there are at most so many of these.
FEW_SPEAKERS = 4
SHORTEST_MENDED = 6
# Letters that a colon is read as.
COLON_LETTERS = "stiljzr"
MENDED_PER_LETTER = 0.3
# A word of which more letters differ is another one, and no misreading.
FOREIGN_PER_LETTER = 0.6
_CONFUSED = (
    ("fi", "n"),
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("0", "o"),
    ("1", "l"),
    ("i", "l"),
    ("|", "l"),
    ("5", "s"),
)


@dataclass(frozen=True, slots=True)
class Near:
    """How many letters a person's nearest form of ``length`` letters differs by."""

    distance: int
    length: int
    draft: Draft


def measure(one: str, other: str) -> int:
    """Letters in which two folded forms differ, letters that scans confuse counted as one.

    A man's surname and a woman's are not near each other.
    """
    if differ_in_gender(one, other):
        return max(len(one), len(other))
    plain = Levenshtein.distance(one, other)
    return min(plain, Levenshtein.distance(_unify(one), _unify(other))) if plain else 0


def _unify(text: str) -> str:
    for wrong, right in _CONFUSED:
        text = text.replace(wrong, right)
    return text


def allowed_damage(name: str, length: int) -> int:
    """How many letters of a form of ``length`` letters may be misread."""
    if is_cjk(name):
        return 1 if length >= SHORTEST_DAMAGED_CHINESE else 0
    return int(length * DAMAGE_PER_LETTER)


def surname_of(name: str) -> str:
    """The longest word of a name, folded."""
    return max(fold(name).split(), key=len, default="")


def begins_otherwise(name: str, other: str, *, sure: bool = False) -> bool:
    """Whether a name has an initial that begins no word of the other's, and that is not easily misread for one that does.

    P. Hinrichsen is no misreading of Claus Hinrichsen; G. Shen may be one of C. Shen unless ``sure``.
    """
    mine, yours = fold(name).split(), fold(other).split()
    if len(mine) < 2 or len(yours) < 2 or is_cjk(name):
        return False
    surname = min(yours, key=lambda word: measure(surname_of(name), word))
    starts = {word[0] for word in yours if word != surname}
    return any(
        word not in starts and (sure or not any(are_alike(word, each) for each in starts))
        for word in mine
        if len(word) == 1
    )


def find_nearest(name: str, drafts: Iterable[Draft]) -> list[Near]:
    """Everybody who is not only recorder or interpreter, nearest first by any form or word of the name."""
    folded, cjk = fold(name), is_cjk(name)
    found: list[Near] = []
    for draft in drafts:
        if draft.only_serves:
            continue
        forms = {fold(form) for form in draft.forms}
        if any(differ_in_gender(mine, its) for mine in folded.split() for form in forms for its in form.split()):
            continue
        if not cjk:
            forms |= {word for form in draft.forms for word in fold(form).split() if len(word) >= SHORTEST_WORD}
        solid = folded.replace(" ", "")
        scored = [
            (min(measure(folded, form), measure(solid, form.replace(" ", ""))), len(form)) for form in forms if form
        ]
        if scored:
            found.append(Near(*min(scored), draft))
    return sorted(found, key=lambda each: each.distance)


def find_meant(doubtful: Draft, known: Iterable[Draft]) -> Draft | None:
    """The one of ``known`` that a name of which the engine was unsure misreads; None where none or two are as near.

    One letter in three of the last word may differ, in a word of four letters at least.
    """
    form = fold(doubtful.name)
    length = len(form.rpartition(" ")[2])
    allowed = int(length * UNSURE_PER_LETTER) if length > SHORTEST_WORD else 0
    near = sorted(((measure(form, fold(draft.name)), draft.name, draft) for draft in known), key=lambda each: each[:2])
    if is_cjk(form) or not near or near[0][0] > allowed:
        return None
    return near[0][2] if len(near) == 1 or near[1][0] > near[0][0] else None


def find_nearest_title(title: str, drafts: Iterable[Draft], lands: Collection[str] = ()) -> list[Near]:
    """Everybody who is not only recorder or interpreter, nearest first by the head of any title or by-name, with the land before it,
    one of ``lands``, or without: British Bigh Commissioner.
    """
    folded = fold(title)
    found: list[Near] = []
    for draft in drafts:
        if draft.only_serves:
            continue
        length = len(folded.split())
        owned = [fold(cut_article(own) or own) for own in (*draft.titles, *draft.aliases)]
        owned += [rest for own in owned if (rest := own.partition(" ")[2]) and own.partition(" ")[0] in lands]
        forms = {" ".join(own.split()[:size]) for own in owned for size in (length, length + 1)} | set(owned)
        solid = folded.replace(" ", "")
        scored = [
            (min(measure(folded, form), measure(solid, form.replace(" ", ""))), len(form)) for form in forms if form
        ]
        if scored:
            found.append(Near(*min(scored), draft))
    return sorted(found, key=lambda each: each.distance)


def mend_labels(labels: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Labels that stand once, each with the label that stands more often and that it misreads.

    Only where few labels come back: among many speakers two names as near may be two people.

    Args:
        labels: each label with the words in it that name its bearer, form of address left out.
    """
    counts = Counter(fold(label) for label, _ in labels)
    names = {fold(label): fold(name) for label, name in labels}
    as_written = {fold(label): label for label, _ in reversed(labels)}
    solid = [form for form, count in counts.items() if count > 1]
    if not solid or len(solid) > FEW_SPEAKERS:
        return {}
    mended: dict[str, str] = {}
    for form, count in counts.items():
        if count > 1 or is_cjk(form):
            continue
        if form[:-1] in solid and form[-1] in COLON_LETTERS:
            # Cde. Lur, where Cde. Lu speaks.
            mended[form] = as_written[form[:-1]]
            continue
        if len(names[form]) < SHORTEST_MENDED:
            continue
        ranked = sorted((min(measure(names[form], names[other]), measure(form, other)), other) for other in solid)
        best, other = ranked[0]
        if abs(len(form) - len(other)) > len(form) * MENDED_PER_LETTER:
            continue
        clear = len(ranked) == 1 or ranked[1][0] - best >= max(2, best)
        if clear and 0 < best <= len(names[form]) * MENDED_PER_LETTER and not _is_other_word(names[form], names[other]):
            mended[form] = as_written[other]
    return mended


def _is_other_word(one: str, other: str) -> bool:
    """Whether two forms of as many words differ in a whole word: the second secretary, the under secretary."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    even = len(one.split()) == len(other.split()) > 1
    return even and any(measure(*pair) > max(map(len, pair)) * FOREIGN_PER_LETTER for pair in pairs)
