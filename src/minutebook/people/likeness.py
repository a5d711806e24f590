"""Whether two forms of a name are one person's: shorter forms, initials, Russian cases, Chinese surnames."""

from __future__ import annotations

from minutebook.people.lexicon import fold, is_cjk

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
_FOLDED_ENDINGS = tuple(sorted({fold(ending) for ending in _CASE_ENDINGS}, key=len, reverse=True))
_SHORTEST_STEM = 4


def fullness(name: str) -> tuple[int, int]:
    """How full a form of a name is: words, and words that are more than initials; characters of a Chinese name."""
    if is_cjk(name):
        return (len(name), len(name))
    words = fold(name).split()
    return (len(words), sum(len(word) > 1 for word in words))


def words_of(name: str) -> list[str]:
    """Folded words of a name, initials included."""
    return fold(name).split()


def are_same(first: str, second: str, *, inflected: bool = False) -> bool:
    """Whether one name is the other or a shorter form of it: Shen, B. Shen, Shen Bonian.

    ``inflected`` lets Russian words agree in their stems: Ивановым, Иванов.
    """
    if not first or not second:
        return False
    if is_cjk(first) or is_cjk(second):
        return _same_chinese(first, second)
    one, two = sorted((words_of(first), words_of(second)), key=len)
    full_one, full_two = [w for w in one if len(w) > 1], [w for w in two if len(w) > 1]
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


def _initials_agree(one: list[str], two: list[str], inflected: bool) -> bool:
    """Initials of either form must begin words that the other has besides the shared ones."""
    shared = [
        word for word in one if any(len(word) > 1 and same_word(word, other, inflected=inflected) for other in two)
    ]

    def starts(words: list[str]) -> list[str]:
        return [word[0] for word in words if not any(same_word(word, each, inflected=inflected) for each in shared)]

    mine, yours = starts(one), starts(two)
    if not mine or not yours:
        return True
    short, long = sorted((mine, yours), key=len)
    return all(letter in long for letter in short)


def same_word(one: str, two: str, *, inflected: bool = False) -> bool:
    """Whether two folded words are one name, allowing for Russian cases where ``inflected``."""
    if one == two:
        return True
    if not inflected or not ("\u0400" <= one[:1] <= "\u04ff" and "\u0400" <= two[:1] <= "\u04ff"):
        return False
    stem_one, stem_two = _stem(one), _stem(two)
    return stem_one == stem_two and len(stem_one) >= _SHORTEST_STEM


def _stem(word: str) -> str:
    for ending in _FOLDED_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _same_chinese(first: str, second: str) -> bool:
    short, long = sorted((first.replace(" ", ""), second.replace(" ", "")), key=len)
    if not is_cjk(short) or not is_cjk(long):
        return False
    if len(short) == 1:
        return long.startswith(short)
    return long.startswith(short) or long.endswith(short)
