"""Texts as terms of a search index: the same way for what is searched and for what is asked.

Words are folded (case, full-width forms) and stemmed by script and language. Chinese is written without spaces, so its
terms are pairs of neighbouring characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import Stemmer

VERSION = 2
"""Counts up when terms or fields of the index change: an index of another version is made anew."""

_REMEMBERED = 65_536
"""Words whose terms are kept in memory, some ten megabytes: most words of a language that are written at all."""

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_IS_HAN = re.compile(rf"[{_HAN}]")
_IS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def split_words(text: str) -> list[str]:
    """Words in order, folded; a run of Chinese characters is one."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def is_chinese(word: str) -> bool:
    """Whether a word of :func:`split_words` is a run of Chinese characters."""
    return bool(_IS_HAN.match(word))


def pair_characters(word: str) -> list[str]:
    """Neighbouring pairs of a run of Chinese characters; of a single one, itself."""
    return [word[at : at + 2] for at in range(len(word) - 1)] or [word]


def stem(word: str, language: str | None) -> str:
    """Stem of a word. Cyrillic words are taken for Russian, others for English unless ``language`` says German."""
    if _IS_CYRILLIC.search(word):
        return str(_stemmer("russian").stemWord(word))
    return str(_stemmer("german" if language == "deu" else "english").stemWord(word))


def index_terms(text: str, language: str | None) -> tuple[str, str]:
    """Terms of a text, joined by spaces: stems and pairs in order, and the forms as they stand."""
    terms = [_terms_of(word, language) for word in split_words(text)]
    return " ".join([stems for stems, _ in terms]), " ".join([forms for _, forms in terms])


@lru_cache(maxsize=_REMEMBERED)
def _terms_of(word: str, language: str | None) -> tuple[str, str]:
    if is_chinese(word):
        return " ".join(pair_characters(word)), " ".join(word)
    return stem(word, language), word


def stems_to_ask(word: str) -> list[str]:
    """Every stem that a text may hold a word under, whatever its language."""
    return sorted({stem(word, language) for language in ("eng", "deu")})


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language)
