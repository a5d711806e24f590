"""Words made comparable: without case, accents and punctuation; which of them are Chinese, and the words of a name."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

# Names and labels come back: so many forms are remembered, a few megabytes.
FOLDED_FORMS = 16384
_CJK = re.compile(r"[\u3400-\u9fff]")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_STRUCK = str.maketrans("ёłøđı", "еlodi")
"""Letters that no accent can be taken from, as the plain ones that engines read for them."""


@functools.lru_cache(maxsize=FOLDED_FORMS)
def fold(text: str) -> str:
    """Words without case, accents and punctuation, for comparison."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_STRUCK).replace("й", "й"))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w]+", " ", kept).split())


def fold_all(words: Iterable[str]) -> frozenset[str]:
    """Words as :func:`fold` gives them, for looking up."""
    return frozenset(fold(word) for word in words)


def is_cjk(text: str) -> bool:
    """Whether the words are Chinese."""
    return bool(_CJK.search(text))


def split_words(text: str) -> list[str]:
    """The words of a name, hyphenated ones whole."""
    return _LETTERS.findall(text)
