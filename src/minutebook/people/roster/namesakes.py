"""What tells people of one surname apart: office, form of address, generation, party; in full or shortened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.likeness import is_short_for, misreads_given_name, same_word
from minutebook.people.names.names import Named
from minutebook.people.roster.draft import Draft

# An office is shortened to three letters at least and five at most: Кап., Capt., Insp.
SHORTEST_SHORTENED = 3
LONGEST_SHORTENED = 5
# Endings of a German office in another case: des Bundesministers, dem Referenten.
_DECLINED = frozenset({"s", "es", "n", "en"})
_ADJECTIVE = re.compile(r"(?<=[^\W\d_]{5})(?:er|en|em)$")
PAIR = 2
_SENIOR = frozenset({"старшии", "ст", "отец", "sen", "senior", "sr", "the elder", "pere", "d a", "der altere"})
_JUNIOR = frozenset({"младшии", "мл", "сын", "jun", "junior", "jr", "the younger", "fils", "d j", "der jungere"})
# Савельевич, Егоровна: what is left without the ending is a given name, whose own ending may be lost.
_PATRONYMIC = re.compile(r"(?P<stem>.{2,}?)(?:[ое]вич|[ое]вна|ич|инична)")
_GIVEN_ENDING = re.compile(r"(?:[аяьи]|ии|еи)$")
# И-ка for Илонка, Г-в for Громов.
_CONTRACTED = re.compile(r"(?P<head>[А-ЯЁA-ZÀ-ȚḀ-Ỹ][а-яёa-zß-ž]?)-(?P<tail>[а-яёa-zß-ž]{1,3})\.?")
# Brudnoch-M.
_HALF = re.compile(r"(?<![\w-])(?P<half>[^\W\d_]{3,})-(?P<next>[A-ZÀ-ȚḀ-ỸА-ЯЁ])\.?$")
# Letters of a party in brackets behind a name.
_PARTY = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ]{2,6}")


def titles_agree(draft: Draft, title: str | None) -> bool:
    """Whether a title is one of the person's, or a shorter or longer form of it."""
    if not title:
        return False
    if is_cjk(title):
        whole = _in_full(title)
        return any(whole in each or each in whole for each in map(_in_full, draft.titles))
    return any(_agree(own, title) for own in draft.titles)


def _in_full(title: str) -> str:
    """A Chinese office of foreign affairs as any other: 副外长 is 外交部副部长."""
    return title.replace("副外长", "副部长").replace("外长", "部长")


def _calls_agree(draft: Draft, words: str) -> bool:
    """Whether words before a surname are one of the person's titles or his form of address, whole or shortened."""
    return titles_agree(draft, words) or (not is_cjk(words) and _agree(draft.address or "", words))


def _calls_shortened(draft: Draft, words: str) -> bool:
    """Whether words before a surname are one of the person's titles, some of its letters left out: Bgm., MinRat, StS."""
    shortened = fold(words).split()
    return bool(shortened) and any(
        all(any(is_short_for(word, whole) for whole in fold(own).split()) for word in shortened)
        for own in (*draft.titles, draft.address or "")
    )


def _agree(one: str, other: str) -> bool:
    first, second = fold(one).split(), fold(other).split()
    return bool(first and second) and (_holds(first, second) or _holds(second, first))


def _holds(longer: list[str], shorter: list[str]) -> bool:
    """Whether each word of a title stands in another, whole or shortened in either: Инж., инженер; Capt., Captain."""
    return all(any(_is_same_office(word, other) for other in longer) for word in shorter)


def _is_same_office(one: str, other: str) -> bool:
    short, whole = sorted((one, other), key=len)
    return (
        short == whole
        # stellvertretender, dem stellvertretenden
        or (_ADJECTIVE.sub("", short) == _ADJECTIVE.sub("", whole) and _ADJECTIVE.search(short) is not None)
        or whole.removeprefix(short) in _DECLINED
        # директор, директором
        or same_word(one, other, inflected=True)
        or (SHORTEST_SHORTENED <= len(short) <= LONGEST_SHORTENED and whole.startswith(short))
    )


def differ_in_generation(draft: Draft, named: Named) -> bool:
    """Whether a name is told apart from a person's by what stands behind it: Voss sen., Voss jun."""
    one, other = fold(draft.generation or ""), fold(named.generation or "")
    return bool(one and other) and one != other


def find_of_generation(bearers: Sequence[Draft], named: Named, apprentices: frozenset[str]) -> list[Draft]:
    """The elder or the younger of two of one surname whom a label tells apart as such: Орлов-старший is Орлов Иван Петрович, if the
    other is Орлов Сергей Иванович, called after him, or alone is an apprentice.
    """
    if not named.generation or len(bearers) != PAIR or any(draft.generation for draft in bearers):
        return []
    sons = [one for one, other in (bearers, bearers[::-1]) if _is_called_after(one.name, other.name)]
    learning = [draft for draft in bearers if any(set(fold(title).split()) & apprentices for title in draft.titles)]
    younger = sons if len(sons) == 1 else learning
    if len(younger) != 1:
        return []
    elder = [draft for draft in bearers if draft not in younger]
    return elder if fold(named.generation) in _SENIOR else younger if fold(named.generation) in _JUNIOR else []


def _is_called_after(son: str, father: str) -> bool:
    """Whether the patronymic of one name is made of the given name of another: Егорович, Савельевна; Егор, Савелий."""
    stems = {found["stem"].rstrip("ь") for word in fold(son).split() if (found := _PATRONYMIC.fullmatch(word))}
    given = {_GIVEN_ENDING.sub("", word) for word in fold(father).split() if not _PATRONYMIC.fullmatch(word)}
    return bool(stems & given)


def is_contracted(short: str, whole: str) -> bool:
    """Whether a name is another with its given name, or its surname, cut to the first and last letters: Ковач И-ка, Ковач Илонка."""
    if (found := _HALF.search(short)) and (found["half"], fold(found["next"])[:1]) in _halves(whole):
        # Brudnoch-M. for Brudnoch-Malicki
        return True
    one, other = short.split(), fold(whole.replace("-", "")).split()
    cut = [found for word in one if (found := _CONTRACTED.fullmatch(word))]
    rest = [fold(word) for word in one if not _CONTRACTED.fullmatch(word)]
    if len(cut) != 1 or not rest or not all(word in other for word in rest):
        return False
    head, tail = fold(cut[0]["head"]), fold(cut[0]["tail"])
    return any(word.startswith(head) and word.endswith(tail) for word in other if word not in rest)


def _halves(name: str) -> set[tuple[str, str]]:
    """The first half of each double surname of a name, and the letter that begins the second."""
    double = (word.split("-") for word in name.split() if "-" in word)
    return {(parts[0], fold(parts[1])[:1]) for parts in double}


def differ_in_office(draft: Draft, named: Named) -> bool:
    """Whether two have an office each, and not the same: Staatssekretär Huber; Ministerialrat Huber."""
    return bool(draft.titles and named.title) and not titles_agree(draft, named.title)


def are_namesakes(draft: Draft, named: Named) -> bool:
    """Whether two of one surname are told apart by form of address and office: Frl. Imhof, Lehrerin; Herr Imhof."""
    addressed = bool(draft.address and named.address) and fold(draft.address or "") != fold(named.address or "")
    return addressed and differ_in_office(draft, named)


def is_misread(draft: Draft, named: Named) -> bool:
    """Whether nothing tells a name from a person's but a given name misread, as their offices do not differ."""
    return not differ_in_office(draft, named) and misreads_given_name(draft.name, named.name)


def called(bearers: list[Draft], words: str) -> list[Draft]:
    """Those of one surname whose office or form of address stands before it, in full or shortened."""
    return [draft for draft in bearers if _calls_agree(draft, words)] or [
        draft for draft in bearers if _calls_shortened(draft, words)
    ]


def is_told_by(draft: Draft, remarks: Sequence[str]) -> bool:
    """Whether the list says of a person what brackets in the label say, among other words perhaps: Koll. Schubert (Dreherei),
    Wiesner (LPG) of the LPG „Morgenrot“, Han (North) of the North side.
    """
    own = [each for each in (*draft.titles, draft.side or "") if each]
    return any(_says_within(fold(remark), each) for remark in remarks for each in own)


def _says_within(told: str, own: str) -> bool:
    """Whether folded words stand in others; Chinese ones stand within words."""
    within = fold(own)
    if is_cjk(told) or " " in told:
        return bool(told) and told in within
    # Bezirk, Rat des Bezirkes
    return bool(told) and any(word == told or word.removeprefix(told) in _DECLINED for word in within.split())


def is_initialled(draft: Draft, remarks: Sequence[str]) -> bool:
    """Whether brackets in a label hold the initials that the list gives: KOVAL (P.S.), for Koval, P. S."""
    initials = " ".join(word for word in fold(draft.name).split() if len(word) == 1)
    return bool(initials) and any(fold(remark) == initials for remark in remarks)


def is_of_another_party(draft: Draft, remarks: Sequence[str]) -> bool:
    """Whether brackets give a party, and a label before gave its bearer another: Abg. Kühne (CDU), Abg. Kühne (SED)."""
    parties = {remark for remark in remarks if _PARTY.fullmatch(remark)}
    own = {title for title in draft.titles if _PARTY.fullmatch(title)}
    return bool(parties and own) and min(Levenshtein.distance(one, each) for one in parties for each in own) > 1


def calls_by_first_surname(draft: Draft, named: Named) -> bool:
    """Whether one of two is called by the first of the other's two surnames alone, and their offices agree: Ambassador Vargas;
    Emilio Vargas Urrutia, Ambassador.
    """
    short, whole = sorted((fold(draft.name).split(), fold(named.name).split()), key=len)
    if len(short) != 1 or len(whole) <= PAIR or min(map(len, (*short, *whole))) < SHORTEST_SHORTENED:
        return False
    return short[0] == whole[-PAIR] and titles_agree(draft, named.title)


def is_monsieur(short: str, whole: str) -> bool:
    """Whether a name is M. and a surname, and another that surname behind a given name that no M begins: M. Delorme, Armand Delorme."""
    address, _, surname = short.partition(" ")
    given = whole.removesuffix(surname).split() if surname and whole.endswith(f" {surname}") else []
    return (
        address == "M."
        and any(len(fold(word)) > 1 for word in given)
        and not any(fold(word)[:1] == "m" for word in given)
    )


def bears_half(draft: Draft, named: Named) -> bool:
    """Whether one of two, both bare or neither, bears half of the other's double surname: Dr. Smith-Jones, Mr. Bryn Jones."""
    ends = [fold(name.rpartition(" ")[2]).split() for name in (draft.name, named.name)]
    short, double = sorted(ends, key=len)
    half = len(short) == 1 < len(double) and short[0] in (double[0], double[-1])
    told = [
        bool(address or title or " " in name)
        for name, address, title in ((draft.name, draft.address, draft.title), (named.name, named.address, named.title))
    ]
    return half and told[0] == told[1]
