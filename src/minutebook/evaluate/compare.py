"""When two texts, values or names count as the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from minutebook.evaluate.measures import Edits, Overlap

VALUE_AGREES = 90.0
"""Similarity in per cent (rapidfuzz's ratio) from which two header values are the same: a misread letter or two."""
MARK_AGREES = 80.0
"""The same for marks, which are short, so that one letter weighs more."""
NAME_AGREES = 85.0
"""The same for names without their titles."""

_CHINESE = "chi_sim"
_WRITTEN_ALIKE = {
    "'": "‘’",
    '"': "“”",
    "-": "–—",
    " ": "\u00a0\u3000",
    ":": "：",
    ";": "；",
    ",": "，",
    "(": "（",
    ")": "）",
}
_PLAIN = str.maketrans({odd: plain for plain, all_odd in _WRITTEN_ALIKE.items() for odd in all_odd} | {"…": "..."})
_TITLES = (
    *("mr", "mrs", "ms", "dr", "sir", "comrade", "cde", "ambassador", "premier"),
    *("vice minister", "minister", "president", "chairman"),
)
"""Taken off before names are compared. They belong to the measure, so they stand here and not among the rules that
the measure judges; longer forms of an office stay, to tell people apart."""
_TITLE = re.compile(rf"(?:{'|'.join(map(re.escape, _TITLES))})\.?\s+")

Predicted = TypeVar("Predicted")
Wanted = TypeVar("Wanted")


def fold(text: str) -> str:
    """White space folded to single spaces, quotation marks, dashes and full-width signs unified."""
    plain = unicodedata.normalize("NFC", text).translate(_PLAIN).replace("--", "-")
    return " ".join(re.split(r"\s+", plain)).strip()


def split_words(text: str, language: str) -> list[str]:
    """The words of a text without signs and case; of Chinese, its characters."""
    plain = fold(text).casefold()
    if language == _CHINESE:
        return [character for character in plain if character.isalnum()]
    return re.findall(r"\w+", plain)


def count_edits(gold: str, read: str, language: str) -> tuple[Edits, Edits]:
    """Errors of reading in characters and in words (text between spaces; of Chinese, characters again)."""
    wanted, got = fold(gold.replace("\f", "\n")), fold(read)
    if language == _CHINESE:
        wanted, got = wanted.replace(" ", ""), got.replace(" ", "")
    characters = Edits(Levenshtein.distance(wanted, got), len(wanted))
    if language == _CHINESE:
        return characters, characters
    words = wanted.split()
    return characters, Edits(Levenshtein.distance(words, got.split()), len(words))


def character_error_rate(gold: str, read: str, language: str = "eng") -> float:
    """Edit distance over the length of ``gold``, spaces, quotation marks and dashes unified; 0 is perfect."""
    return count_edits(gold, read, language)[0].rate


def agree(one: str, other: str, floor: float = VALUE_AGREES) -> bool:
    """Whether two values are the same but for a few letters. Nothing agrees with an empty one."""
    one, other = fold(one).casefold(), fold(other).casefold()
    return bool(one) and bool(other) and (one == other or fuzz.ratio(one, other) >= floor)


def is_same_person(named: str | None, name: str, aliases: Iterable[str]) -> bool:
    """Whether ``named`` is the name or one of the aliases, a title before either apart."""
    if not named:
        return False
    return any(agree(_without_title(named), _without_title(form), NAME_AGREES) for form in (name, *aliases))


def _without_title(name: str) -> str:
    plain = fold(name).casefold()
    title = _TITLE.match(plain)
    return plain[title.end() :] if title else plain


def pair_off(
    predicted: Sequence[Predicted], gold: Sequence[Wanted], same: Callable[[Predicted, Wanted], bool]
) -> Overlap:
    """Give each gold thing, in order, the first free prediction that is the same."""
    free = list(predicted)
    for wanted in gold:
        taken = next((place for place, each in enumerate(free) if same(each, wanted)), None)
        if taken is not None:
            del free[taken]
    return Overlap(len(predicted) - len(free), len(predicted), len(gold))
