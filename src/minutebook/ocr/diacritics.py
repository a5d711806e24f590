"""Marks that a name lost, put back as the words of its language have them.

Engines see few of the hooks, strokes and macrons of worn type: Ķēniņš is read Kēninš, Wąsowicz Wasowicz. Where other names of
a page show that its typist wrote marks, and whose, a name that stands in a list of that language's words with more marks, and
with these alone, is written so. A name without a mark on a page without any stays as it is: most typists had none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache

from minutebook.model import Step, Word
from minutebook.ocr.alphabets import ALPHABETS, MARKED, without_marks
from minutebook.ocr.engine import Reading
from minutebook.ocr.lexicon import lexicon_version, load_lexicon
from minutebook.ocr.words import make_line, recase

_LISTS = {
    "Czech and Slovak": ("cs", "sk"),
    "Danish and Norwegian": ("da", "nb"),
    "Faroese and Icelandic": ("is",),
    "French": ("fr",),
    "German": ("de",),
    "Hungarian": ("hu",),
    "Italian": ("it",),
    "Latvian": ("lv",),
    "Lithuanian": ("lt",),
    "Polish": ("pl",),
    "Portuguese": ("pt",),
    "Romanian": ("ro",),
    "South Slavic": ("sh", "sl"),
    "Spanish and Catalan": ("es", "ca"),
    "Swedish and Finnish": ("sv", "fi"),
    "Turkish": ("tr",),
}
"""Lists of wordfreq by the alphabets that have one. Dutch is left out: it has few names with marks, and so many letters with
them that it would account for those of any page."""
_SHORT_LISTS = frozenset({"ca", "de", "fi", "it", "nb"})
"""Languages whose long list found no name more than the short one, and takes ten times as long to load."""
_WORD = re.compile(r"[a-zß-öø-ɏ]{5,15}")
"""What is kept of a list, and looked for: a shorter name has too many neighbours."""
_PARTS = re.compile(r"[^\W\d_]+")
_RARER = 100
"""How much rarer than the word with marks the name as it was read must be, in steps of wordfreq (hundredths of a power of ten);
another word with other marks half as much."""
_FREQUENT = 700
"""Steps below certainty to which a word is frequent, one in ten million: a name that was read as such a word stays, and on a
good page one without any mark becomes no rarer word."""
_MOST_LANGUAGES = 3
"""Languages that may have written the marks of a good page: the lists of all take two seconds, once a process, which a page of
half a second does not have."""
_SUREST = 0.93
"""Confidence of a name put back so, at most: it is for review where it alone tells who speaks."""


@dataclass(frozen=True, slots=True)
class _Spellings:
    """Words of a language that have marks, and those that are such a word without its marks, the most frequent first.

    ``words`` holds each behind a line's end, ``bare`` the same without marks, sign for sign; ``starts`` are the places where
    words of another frequency begin, ``steps`` how rare they are.
    """

    words: str
    bare: str
    starts: tuple[int, ...]
    steps: tuple[int, ...]

    def find(self, bare: str) -> Iterable[tuple[str, int]]:
        """Each word that is ``bare`` without its marks, and how rare it is."""
        wanted = f"\n{bare}\n"
        at = self.bare.find(wanted)
        while at >= 0:
            yield self.words[at + 1 : at + 1 + len(bare)], self.steps[bisect_right(self.starts, at) - 1]
            at = self.bare.find(wanted, at + 1)


def restore_marks(reading: Reading, *, poor: bool) -> tuple[Reading, Step | None]:
    """The reading with marks put back on names, and each change with both spellings; None where nothing changed.

    Args:
        reading: of a page in Latin letters.
        poor: whether the page was worth a second reading, and so the lists of many languages.
    """
    parts = {part for line in reading.lines for word in line.words for part in _PARTS.findall(word.text)}
    lexicon = load_lexicon(reading.language) if any(map(MARKED.search, parts)) else None
    if lexicon is None:
        return reading, None
    names = {part for part in parts if part[0].isupper() and lexicon.weigh(part) is None}
    languages = _tell_languages(names)
    if not languages or (len(languages) > _MOST_LANGUAGES and not poor):
        return reading, None
    found = {name: _put_back(name.lower(), languages, poor=poor) for name in names if _WORD.fullmatch(name.lower())}
    made = {name: recase(new, name) for name, new in found.items() if new is not None}
    if not made:
        return reading, None

    def correct(word: Word) -> Word:
        new = _PARTS.sub(lambda part: made.get(part[0], part[0]), word.text)
        return word if new == word.text else word._replace(text=new, confidence=min(word.confidence, _SUREST))

    lines = []
    for line in reading.lines:
        words = tuple(map(correct, line.words))
        lines.append(make_line(line.line_no, words, line.block) if words != line.words else line)
    told = "; ".join(f"{name} -> {new}" for name, new in sorted(made.items()))
    return replace(reading, lines=tuple(lines)), Step("diacritics", f"as in {lexicon_version()}: {told}")


def _tell_languages(names: Iterable[str]) -> frozenset[str]:
    """The fewest languages whose letters account for the marks of all names; where several do as well, all of them."""
    told: set[str] = set()
    left = {frozenset(MARKED.findall(name.lower())) for name in names} - {frozenset()}
    while left:
        counted = {language: sum(marks <= ALPHABETS[language] for marks in left) for language in _LISTS}
        most = max(counted.values())
        if not most:
            break
        best = {language for language, count in counted.items() if count == most}
        told |= best
        left = {marks for marks in left if not any(marks <= ALPHABETS[language] for language in best)}
    return frozenset(told)


def _put_back(name: str, languages: Collection[str], *, poor: bool) -> str | None:
    """The word that a name in small letters is, once it has all its marks: those it was read with and more, else others on
    the same letters (Žrebiec, Źrebiec). None where there is no such word, or several; on a good page a name that has no mark
    may have none, so that only a frequent word is put for it.
    """
    marks = set(MARKED.findall(name))
    own = [language for language in languages if marks <= ALPHABETS[language]]
    if not marks:
        return _likeliest(name, own, kept=True, rarest=None if poor else _FREQUENT)
    return _likeliest(name, own, kept=True) or _likeliest(name, languages, kept=False)


def _likeliest(name: str, languages: Iterable[str], *, kept: bool, rarest: int | None = None) -> str | None:
    """The most frequent word that is ``name`` but for marks: those that were read are ``kept``, or others in their place.
    ``rarest`` is how rare it may be.
    """
    steps: dict[str, int] = {}
    for language in languages:
        for code in _LISTS[language]:
            for word, step in _load_spellings(code).find(without_marks(name)):
                if set(MARKED.findall(word)) <= ALPHABETS[language]:
                    steps[word] = min(step, steps.get(word, step))
    as_read = steps.pop(name, None)
    fitting = sorted((step, word) for word, step in steps.items() if _agree(name, word, kept=kept))
    if not fitting:
        return None
    step, word = fitting[0]
    if rarest is not None and step > rarest:
        return None
    if as_read is not None and (as_read < _FREQUENT or as_read - step < _RARER):
        return None
    return None if len(fitting) > 1 and fitting[1][0] - step < _RARER / 2 else word


def _agree(read: str, meant: str, *, kept: bool) -> bool:
    marked = ((one, other) for one, other in zip(read, meant, strict=True) if MARKED.match(one))
    return all(one == other if kept else MARKED.match(other) for one, other in marked)


@cache
def _load_spellings(code: str) -> _Spellings:
    import wordfreq  # noqa: PLC0415 - half a second that pages without marks never need

    listed = wordfreq.get_frequency_list(code, wordlist="small" if code in _SHORT_LISTS else "best")
    wordfreq.get_frequency_list.cache_clear()  # the package would keep every list for good
    marked = [[word for word in words if not word.isascii() and _WORD.fullmatch(word)] for words in listed]
    bare = {without_marks(word) for words in marked for word in words}
    parts: list[str] = []
    starts: list[int] = []
    steps: list[int] = []
    length = 0
    for step, (words, with_marks) in enumerate(zip(listed, marked, strict=True)):
        if kept := [*with_marks, *sorted(bare.intersection(words))]:
            parts.append("".join(f"\n{word}" for word in kept))
            starts.append(length)
            steps.append(step)
            length += len(parts[-1])
    text = "".join(parts) + "\n"
    return _Spellings(text, without_marks(text), tuple(starts), tuple(steps))
