"""How well a title or initials that stand as a label fit a person."""

from __future__ import annotations

import re

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.likeness import same_word
from minutebook.people.roster.draft import Draft

EQUAL, HEAD, PART, NOT = 3, 2, 1, 0
_HIGHER = ("副", "总")
# What makes another office of a German one that is written with it in one word: Oberbürgermeister.
_OTHER = ("ober", "unter", "vize", "under", "vice", "sub", "general", "premier", "erz", "haupt", "alt", "ex", "stell")
SHORTEST_COMPOUNDED = 4
# German offices that are written in one word with what they are of: AM for Außenminister, GD for Generaldirektor.
_JOINED = ("minister", "sekretar", "direktor", "prasident", "kanzler", "inspektor")
# Letters of an office's first word that is shortened: Нач., Dir.
SHORTEST_STEM = 3
# A rank and an office, between which a label leaves out at most two words: Deputy Minister for Deputy Foreign Minister.
SHORTENED = 2
LONGEST_SHORTENED = 3
# Letters of a given name and a surname; words of an office and what it is of.
BOTH = 2
# SZ.-K., v. Z.
_SHORTENED_PARTS = re.compile(r"(?:[^\W\d_]{1,3}\.[\s-]?){1,3}[^\W\d_]{1,3}\.?")
# Behind these a title says whom or what its bearer serves.
_SERVED = frozenset({"to", "of", "for", "fur", "the", "des", "der", "dem", "den", "vom", "von", "beim", "zum", "zur"})
_FIELDS = frozenset(
    {"foreign", "defence", "defense", "finance", "trade", "interior", "agriculture", "health", "education", "justice"}
    | {"transport", "culture", "industry", "planning", "forestry", "fisheries", "labour", "labor", "home", "energy"}
)
_FOREIGN = "foreign"
_MINISTER = "minister"
# What folding leaves of a possessive: minister s.
_POSSESSIVE = "s"
_ARTICLES = frozenset({"the", "der", "die", "das", "dem", "den", "des"})
_RANKS = frozenset(
    {"deputy", "vice", "assistant", "first", "second", "third", "acting", "under", "заместитель", "замминистра"}
)


def fit_title(title: str, own: str) -> int:
    """How well a label's title fits a person's: EQUAL, the HEAD of it, a PART of it, or NOT.

    "The Secretary" is the head of "Secretary of State" and a part of "Private Secretary"; 部长 is the head of 铁道部部长.
    """
    if is_cjk(title) or is_cjk(own):
        # 代表团团长、工业部部长
        return max(_fit_chinese(title.strip(), each.strip()) for each in own.split("、"))
    wanted, have = fold(title).split(), _cut_article(fold(own).split())
    if not wanted or not have:
        # "—": what a stain left of an office.
        return NOT
    # In a Russian title the office may stand in another case: Посол, послом Республики Куба.
    same = [same_word(one, other, inflected=True) for one, other in zip(wanted, have, strict=False)]
    if have[len(wanted) : len(wanted) + 1] == [_POSSESSIVE] and have[: len(wanted)] == wanted:
        # The Minister is not the Minister's Private Secretary.
        return NOT
    turned = _is_turned(wanted, have) or (len(wanted) == 1 and _is_minister_for(wanted[0], have))
    if turned or (len(have) >= len(wanted) and all(same)) or _is_of_field(wanted, have):
        return EQUAL if turned or len(have) == len(wanted) else HEAD
    if len(wanted) == 1 and (len(have) == 1 or have[1] in _SERVED) and _is_compounded(wanted[0], have[0]):
        return PART
    return PART if _is_shortened(wanted, have) or _stands_in(wanted, own) or _has_subject(wanted, own) else NOT


def fit_shortened(title: str, own: str) -> int:
    """How well a title fits whose first word is shortened: HEAD where its words begin those of a person's in order, from the first
    on, which may have others between: Нач. управления, начальник Главного управления; Dir. Gen., Director General.
    """
    words = [part for part in title.split() if part]
    if is_cjk(title) or not words or not words[0].endswith(".") or len(fold(words[0])) < SHORTEST_STEM:
        return NOT
    have = iter(fold(own).split())
    first = next(have, "")
    begun = first.startswith(fold(words[0]))
    rest = all(any(_begins(fold(word), other, cut=word.endswith(".")) for other in have) for word in words[1:])
    return HEAD if begun and rest else NOT


def _begins(word: str, other: str, *, cut: bool) -> bool:
    return (cut and other.startswith(word)) or same_word(word, other, inflected=True)


def _fit_chinese(title: str, own: str) -> int:
    if title == own:
        return EQUAL
    if not own.endswith(title):
        return NOT
    return PART if own[: -len(title)].endswith(_HIGHER) else HEAD


def _cut_article(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _is_of_field(wanted: list[str], have: list[str]) -> bool:
    """Whether a title is the label's office and its field, as good as "Minister of Finance": Finance Minister."""
    return len(wanted) == 1 and len(have) == len(wanted) + 1 and have[1] == wanted[0] and have[0] in _FIELDS


def _is_turned(wanted: list[str], have: list[str]) -> bool:
    """Whether a label has before an office what the title has behind it: the Finance Minister, Minister of Finance."""
    if len(wanted) == BOTH and have == wanted[::-1]:
        # Botschafter Schwedens, посол Швеции
        return True
    turned = len(wanted) == BOTH and len(have) > len(wanted) and have[0] == wanted[1] and have[1] in _SERVED
    # The Foreign Minister is no Minister of Foreign Trade.
    return turned and wanted[0] in have[2 : 2 + BOTH] and (wanted[0] != _FOREIGN or "affairs" in have)


def _has_subject(wanted: list[str], own: str) -> bool:
    """Whether a title begins with a label's office and says later what the label has before it: The Fisheries Director,
    Director of the Bureau of Fisheries; but the Foreign Minister is no Minister of Foreign Trade.
    """
    office, subjects = wanted[-1], wanted[:-1]
    if not subjects or _FOREIGN in subjects or any(word in _RANKS for word in subjects):
        return False
    parts = (_cut_article(fold(part).split()) for part in re.split(r"[,;]", own))
    return any(have[:1] == [office] and have[1:2] != [_POSSESSIVE] and set(subjects) <= set(have[1:]) for have in parts)


def _stands_in(wanted: list[str], own: str) -> bool:
    """Whether words are a part of a title, and not of what its bearer serves: Assistant to the President, Her
    Majesty's Ambassador.
    """
    for part in re.split(r"[,;]", own):
        have = fold(part).split()
        starts = [at for at in range(len(have)) if have[at : at + len(wanted)] == wanted]
        starts = [at for at in starts if have[at + len(wanted) : at + len(wanted) + 1] != [_POSSESSIVE]]
        if any(at == 0 or have[at - 1] not in _SERVED or (at == 1 and have[0] in _ARTICLES) for at in starts):
            return True
    return False


def _is_shortened(wanted: list[str], have: list[str]) -> bool:
    """Whether a label leaves out words between the first and the last of an office: Deputy (Foreign) Minister, Head of the
    (perfumery) Trust.
    """
    before = len(wanted) - 1
    if before >= SHORTENED and have[:before] == wanted[:before] and not _SERVED.isdisjoint(wanted[:before]):
        return wanted[-1] in have[before : before + LONGEST_SHORTENED]
    if len(wanted) != SHORTENED or wanted[0] != have[0] or wanted[0] not in _RANKS or wanted[1] not in have:
        return False
    return have.index(wanted[1]) <= LONGEST_SHORTENED


def _is_minister_for(wanted: str, have: list[str]) -> bool:
    """Whether a title says in several words what a German label says in one: Handelsminister, Minister für Handel."""
    subject = wanted.removesuffix(_MINISTER).removesuffix("s")
    if not wanted.endswith(_MINISTER) or len(subject) < SHORTEST_COMPOUNDED or have[:1] != [_MINISTER]:
        return False
    return len(have) > BOTH and have[1] in _SERVED and any(word.startswith(subject) for word in have[2:])


def _is_compounded(title: str, own: str) -> bool:
    """Whether a German title ends in the label's: Baumeister, Gemeindebaumeister."""
    own = own.removesuffix("s") if own.endswith(f"{title}s") else own
    longer = own.endswith(title) and len(own) - len(title) >= SHORTEST_COMPOUNDED
    return longer and len(title) > SHORTEST_COMPOUNDED and not own.startswith(_OTHER)


def starts_surname(draft: Draft, letters: list[str]) -> bool:
    """Whether one letter begins the last word of a name: R for H. Ryu."""
    words = [fold(word) for word in draft.name.replace(",", " ").split()]
    words = [word for word in words if len(word) > 1 or len(words) == 1]
    return len(letters) == 1 and bool(words) and words[-1][:1] == letters[0]


def ends_in_surname(draft: Draft, letters: list[str]) -> bool:
    """Whether the last of two letters begins the only word that is known of a name: HB for Brandreth."""
    words = fold(draft.name).split()
    return len(letters) == BOTH and len(words) == 1 and words[0][:1] == letters[-1]


def starts_name(draft: Draft, letters: list[str]) -> bool:
    """Whether letters begin the words of a name, in its order or another, or the first and the last: N.B. for N. Barraclough,
    T.G. for Thomas J. Garrity.
    """
    starts = [fold(word)[:1] for word in draft.name.replace(",", " ").split()]
    if len(letters) == 1:
        return letters[0] in starts
    ends = len(letters) == BOTH < len(starts) and [starts[0], starts[-1]] == letters
    whole = len(starts) == len(letters) and sorted(starts) == sorted(letters)
    return starts[: len(letters)] == letters or ends or whole


def starts_double_surname(draft: Draft, letters: list[str]) -> bool:
    """Whether letters begin both halves of a double surname, given names before them or not: W.D. and H.W.D. for Holger
    Winther-Dahl, AR for Zenón Aramayo Ruiz.
    """
    given, _, surname = draft.name.rpartition(" ")
    if "-" in draft.name and "-" not in surname:
        # Nagy-Farkas Endre, Рудый-Залесский Аркадий: the surname stands first.
        surname, _, given = draft.name.partition(" ")
    halves = [fold(half)[:1] for half in surname.split("-")]
    # Edgar Vasconcelos de Brito is VB, and EVB.
    before = [fold(word)[:1] for word in given.split() if not word.islower()]
    spanish = len(before) >= BOTH and len(halves) == 1 and letters in ([before[-1], *halves], [*before, *halves])
    return spanish or (len(halves) == BOTH and letters in (halves, before + halves))


def read_shortened(label: str) -> list[str]:
    """The folded parts of a label that shortens a name to more than initials: SZ.-K., v. Z., Gy. M.; none where it is anything else."""
    parts = [fold(part) for part in re.split(r"[.\s-]+", label) if part]
    return parts if len(parts) > 1 and _SHORTENED_PARTS.fullmatch(label) and label[-2:].strip(".").isupper() else []


def starts_parts(draft: Draft, parts: list[str]) -> bool:
    """Whether shortened words begin those of a name from its first to its last, or both halves of a double surname, or a surname
    with its particles: SZ.-K. for Szabó-Kis Gergely, v. Z. for Carl von Zedtnitz.
    """
    words = draft.name.replace(",", " ").split()
    halves = [fold(half).split() for half in words if "-" in half]
    small = next((at for at, word in enumerate(words) if word[:1].islower()), len(words))
    runs = [fold(draft.name).split(), *halves, [fold(word) for word in words[small:]]]
    return any(
        len(run) == len(parts) and all(word.startswith(part) for word, part in zip(run, parts, strict=True))
        for run in runs
    )


def starts_title(draft: Draft, letters: list[str]) -> bool:
    """Whether letters begin the words of a title: P for the President."""
    return any([each[:1] for each in _parts_of(title)][: len(letters)] == letters for title in draft.titles)


def is_title(draft: Draft, letters: list[str]) -> bool:
    """Whether letters are those of all words of a title: FS for the Foreign Secretary."""
    return any([each[:1] for each in _parts_of(title)] == letters for title in draft.titles)


def _parts_of(title: str) -> list[str]:
    """The words of a title, German ranks and offices apart from what they are joined to: OB for Oberbürgermeister."""
    parts: list[str] = []
    for word in (fold(each).replace(" ", "") for each in title.split()):
        rank = next(
            (each for each in _OTHER if word.startswith(each) and len(word) - len(each) > SHORTEST_COMPOUNDED), ""
        )
        office = next(
            (each for each in _JOINED if word.endswith(each) and len(word) - len(each) >= SHORTEST_COMPOUNDED), ""
        )
        if rank:
            parts += [rank, word.removeprefix(rank)]
        else:
            parts += [word.removesuffix(office), office] if office else [word]
    return parts
