"""Whether two forms of a name are one person's: shorter forms, initials, Russian cases, Chinese surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance import Hamming, Levenshtein

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon

# Endings that Russian names take in the cases of titles: Ивановым, Иванова, Стругалевым, Петровской.
_CASE_ENDINGS = (
    "ыми",
    "ого",
    "ому",
    "ой",
    "ою",
    "ым",
    "им",
    "ом",
    "ем",
    "ою",
    "а",
    "у",
    "е",
    "ы",
    "я",
    "ю",
    "й",
    "ь",
    "ий",
    "ый",
    "ая",
)
_DECLENSION = ("ои", "еи", "е", "у", "ы", "и", "ю")
_FOLDED_ENDINGS = tuple(sorted({fold(ending) for ending in _CASE_ENDINGS}, key=len, reverse=True))
# Endings, folded, by which surnames of a man and of a woman differ, in Cyrillic and Latin letters.
_GENDERS = (
    *((ending, f"{ending}а") for ending in ("ов", "ев", "ин", "ын")),
    *((ending, f"{ending}a") for ending in ("ov", "ev", "in", "yn")),
    *(("скии", "ская"), ("цкии", "цкая"), ("скои", "ская"), ("ыи", "ая"), ("sky", "skaya"), ("skii", "skaia")),
    *(("ski", "ska"), ("cki", "cka"), ("sky", "ska"), ("cky", "cka")),
)
# Йоунссоном, Ивановым, Клаусевичем; at least three letters stand before the ending.
_INSTRUMENTAL = re.compile(
    r"(?<=[А-ЯЁа-яё]{3}[бвгдзклмнпрстфх])ом$|(?<=[А-ЯЁа-яё]{2}[оеё]в)ым$|(?<=[А-ЯЁа-яё]{2}[иы]н)ым$|(?<=[А-ЯЁа-яё]{3}[жчшщц])ем$"
)
# послом, первым секретарем, т.: no woman's, whose office in this case has other endings.
_MANS_OFFICE = re.compile(
    r"^(?:т|тов|г-ном|господином|товарищем)\.?$|^(?:[а-яё]+[ыи]м\s+)*[а-яё-]{3,}(?:ом|ем|ём)(?:\s|$)"
)
_FEMALE = ("а", "я", "a")
_SHORTEST_STEM = 4
_NAME_DOTS = ("·", "．", "・", "•")
_DOTS_AND_SPACES = re.compile(r"[·．・•\s]")
# A given name is shortened to at most so many letters and a stop: Cl., Thos.
_LONGEST_SHORTENED = 4
# Given names of so many letters show whether two of one surname are different people.
_SHORTEST_GIVEN = 4
# A surname behind the same initials of which nearly a third may be misread.
_SHORTEST_INITIALLED = 6
_INITIALLED_DAMAGE = 0.3
_SHORTEST_FOREIGN = 4


def fullness(name: str) -> tuple[int, int]:
    """How full a form of a name is: words, and words that are more than initials; characters of a Chinese name."""
    if is_cjk(name):
        return (len(name), len(name))
    words = fold(name).split()
    return (len(words), sum(len(word) > 1 for word in words))


def is_fuller(name: str, than: str, lexicon: Lexicon) -> bool:
    """Whether one form of a name is fuller than another of the same person.

    What stands before a Chinese name is a surname, or the first part of a foreign name; if not, it is an office that
    no vocabulary holds: 前海务巡工司麦克雷 is no fuller than 麦克雷.
    """
    if is_cjk(name) and len(than) > 1 and name.endswith(than):
        before = name[: -len(than)]
        return before in lexicon.surnames or before.endswith(_NAME_DOTS)
    return fullness(name) > fullness(than)


def words_of(name: str) -> list[str]:
    """Folded words of a name, initials included."""
    return fold(name).split()


def halves_of(name: str) -> set[str]:
    """The folded halves of a double surname."""
    last = name.rpartition(" ")[2]
    return {fold(half) for half in last.split("-")} if "-" in last else set()


def first_initial(name: str) -> str | None:
    """The first initial of a name that has one, wherever its surname stands: Ф for Лыткин Ф. М. and for Ф. ЛЫТКИН."""
    return next((word for word in words_of(name) if len(word) == 1), None)


# Last words of names are near each other from so many letters on, if at most such a share of these differs.
SHORTEST_NEAR = 5
NEAR_NAMES = 0.25
# Initials that scans confuse.
_PAIRS = (
    "cg co gq oq od do dp bp br pr pf ef eb il ij it jl tj ti lt uv uo vy hn hm mn kx kr kh gs bs "
    "гт гп пн ни шщ сб со ое вб вз зэ лд лп мн кн ая уч ье им"
)
_ALIKE = frozenset(frozenset(pair) for pair in _PAIRS.split())
# Small letters that they confuse.
_SMALL_PAIRS = "gq gy ce eo ao ae bh hk hn il ij tl ft rv vy uv пн ни ип цп шщ гт ое вз зэ лд ля ая ыь кх"
_SMALL_ALIKE = frozenset(frozenset(pair) for pair in _SMALL_PAIRS.split())


def are_alike(one: str, other: str) -> bool:
    """Whether two folded letters are easily misread for each other, as initials."""
    return frozenset((one, other)) in _ALIKE


def differ_alike(one: str, other: str) -> bool:
    """Whether two folded words differ in one letter alone, by one that resembles it as a small letter: haq, hag."""
    differ = [frozenset(pair) for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differ) == 1 and differ[0] in _SMALL_ALIKE


def misreads_initialled_surname(first: str, second: str) -> bool:
    """Whether two names with the same two initials and more differ in the surname by a misread letter or two: Р. Г. Аскерзаде,
    Р. Г. Аскорзале.
    """
    one, two = words_of(first), words_of(second)
    initials = [word for word in one if len(word) == 1]
    if len(initials) < 2 or initials != [word for word in two if len(word) == 1] or is_cjk(first):
        return False
    mine, yours = ("".join(word for word in words if len(word) > 1) for words in (one, two))
    least = min(len(mine), len(yours))
    distance = Levenshtein.distance(mine, yours)
    return (
        least >= _SHORTEST_INITIALLED and distance <= least * _INITIALLED_DAMAGE and not differ_in_gender(mine, yours)
    )


def is_foreign(name: str, lexicon: Lexicon) -> bool:
    """Whether a Chinese form of a name is made of the characters that render the sounds of foreign names alone: 卡桑加."""
    return all(char in lexicon.rendering_characters or char in _NAME_DOTS for char in name)


def misreads_foreign_name(one: str, other: str) -> bool:
    """Whether two forms of a foreign name in Chinese, of four characters and more, differ in one: 波佩斯库, 波倾斯库."""
    return is_cjk(one) and len(one) == len(other) >= _SHORTEST_FOREIGN and Hamming.distance(one, other) == 1


def are_called_otherwise(first: str, second: str) -> bool:
    """Whether two people of one surname bear given names that no misreading makes alike: Rafael, Segundo Cachimuel."""
    one, two = words_of(first), words_of(second)
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or is_cjk(first):
        return False
    mine, yours = one[0], two[0]
    whole = min(len(mine), len(yours)) >= _SHORTEST_GIVEN
    return whole and Levenshtein.distance(mine, yours) * 2 > max(len(mine), len(yours))


def misreads_given_name(first: str, second: str) -> bool:
    """Whether two names of as many words have all but the given name in common, and these begin alike and are no others: Dezső,
    Dezed Keresztury-Nagy.
    """
    one, two = words_of(first), words_of(second)
    if len(one) < 2 or one[1:] != two[1:] or one[0][0] != two[0][0]:
        return False
    return min(len(one[0]), len(two[0])) >= _SHORTEST_GIVEN and not are_called_otherwise(first, second)


def are_same(first: str, second: str, *, inflected: bool = False) -> bool:
    """Whether one name is the other or a shorter form of it: Shen, B. Shen, Shen Bonian.

    ``inflected`` lets Russian words agree in their stems: Ивановым, Иванов.
    """
    if not first or not second:
        return False
    if is_cjk(first) or is_cjk(second):
        return _same_chinese(first, second)
    one, two = sorted((words_of(first), words_of(second)), key=len)
    short = _shortened(first) | _shortened(second)
    full_one, full_two = ([word for word in words if len(word) > 1 and word not in short] for words in (one, two))
    if not full_one or not full_two:
        return False
    if len(full_one) > len(full_two):
        full_one, full_two = full_two, full_one
    if not all(any(same_word(word, other, inflected=inflected) for other in full_two) for word in full_one):
        return False
    ends = [
        same_word(mine, yours, inflected=inflected)
        for mine in (full_one[0], full_one[-1])
        for yours in (full_two[0], full_two[-1])
    ]
    return any(ends) and _initials_agree(one, two, inflected)


def _shortened(name: str) -> set[str]:
    """Folded words of a name that a stop shortens: Cl. Hinrichsen, Thos. Ward."""
    words = [word for word in name.split() if word.endswith(".")]
    return {part for word in words for part in words_of(word) if 1 < len(part) <= _LONGEST_SHORTENED}


def _initials_agree(one: list[str], two: list[str], inflected: bool) -> bool:
    """Initials and shortened words of either form must stand for words that the other has besides the shared ones."""
    shared = [
        word for word in one if any(len(word) > 1 and same_word(word, other, inflected=inflected) for other in two)
    ]

    def rest(words: list[str]) -> list[str]:
        return [word for word in words if not any(same_word(word, each, inflected=inflected) for each in shared)]

    mine, yours = rest(one), rest(two)
    if not mine or not yours:
        return True
    fewer, more = sorted((mine, yours), key=len)
    return all(any(is_short_for(*sorted((word, other), key=len)) for other in more) for word in fewer)


def find_nominative(name: str, titles: Iterable[str]) -> str | None:
    """A man's name out of the instrumental, where an office in that case shows it: послом Йоунссоном, Йоунссон.

    None where it may be another case, or stand undeclined.
    """
    words = name.split()
    if not words or not any(_MANS_OFFICE.search(title.casefold()) for title in titles):
        return None
    plain = [word if word.endswith(".") else _INSTRUMENTAL.sub("", word) for word in words]
    plain = [re.sub(r"(?<=[сц]к)им$", "ий", word) for word in plain]
    declined = [was for was, word in zip(words, plain, strict=True) if word != was]
    return " ".join(plain) if len(declined) == sum(not word.endswith(".") for word in words) else None


def differ_in_gender(one: str, two: str) -> bool:
    """Whether two folded names are alike but for the ending by which a man's surname becomes a woman's: Орлов, Орлова.

    Both in the nominative, as labels have them: neither misreads the other, however little they differ.
    """
    pairs = [(mine, yours) for mine, yours in zip(one.split(), two.split(), strict=False) if mine != yours]
    if len(one.split()) != len(two.split()) or len(pairs) != 1:
        return False
    man, woman = sorted(pairs[0], key=lambda word: word.endswith(_FEMALE))
    return any(
        man.endswith(his) and woman.endswith(hers) and man.removesuffix(his) == woman.removesuffix(hers)
        for his, hers in _GENDERS
    )


def is_short_for(short: str, whole: str) -> bool:
    """Whether the letters of an initial or shortened word stand in another in order, the first at its head: Thos, Thomas."""
    letters = iter(whole)
    return short[0] == whole[0] and all(letter in letters for letter in short)


def same_word(one: str, two: str, *, inflected: bool = False) -> bool:
    """Whether two folded words are one name, allowing for Russian cases where ``inflected``."""
    if one == two:
        return True
    if not inflected or not ("\u0400" <= one[:1] <= "\u04ff" and "\u0400" <= two[:1] <= "\u04ff"):
        return False
    stem_one, stem_two = _stem(one), _stem(two)
    if stem_one == stem_two and len(stem_one) >= _SHORTEST_STEM:
        return True
    return _declines(one, two) or _declines(two, one)


def _declines(nominative: str, other: str) -> bool:
    """Whether a short name in а or я stands in another case: Тапа, Тапой."""
    stem = nominative[:-1]
    return len(stem) > 1 and nominative[-1] in "ая" and other.startswith(stem) and other[len(stem) :] in _DECLENSION


def _stem(word: str) -> str:
    for ending in _FOLDED_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _same_chinese(first: str, second: str) -> bool:
    short, long = sorted((_DOTS_AND_SPACES.sub("", name) for name in (first, second)), key=len)
    if not is_cjk(short) or not is_cjk(long):
        return False
    if len(short) == 1:
        return long.startswith(short)
    return long.startswith(short) or long.endswith(short)


def end_alike(one: str, other: str) -> bool:
    """Whether two names end in words that differ by a misread letter in four at most: Asante-Bell, Asaute-Bell."""
    if is_cjk(one) or is_cjk(other):
        return False
    last, its = fold(one.rsplit(maxsplit=1)[-1]), fold(other.rsplit(maxsplit=1)[-1])
    if differ_in_gender(last, its):
        return False
    return min(len(last), len(its)) >= SHORTEST_NEAR and Levenshtein.distance(last, its) <= len(last) * NEAR_NAMES
