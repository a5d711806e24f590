"""Words of a poor page, each chosen by what the engines hold possible for its letters and by the words of its language.

Nothing is put in that no engine gave: a word of the lexicon costs what its letters cost in the readings, and is taken
where it costs less than what was read, which is dearer for being no word. Each change is told with both spellings.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, product
from typing import TypeAlias

from minutebook.model import Box, Line, Step, Word
from minutebook.ocr.agreement import doubt_alone
from minutebook.ocr.combine import is_speck, share_place
from minutebook.ocr.engine import Grey, Place, Reading
from minutebook.ocr.lexicon import ADDRESSES, Lexicon, PageLexicon
from minutebook.ocr.likeness import compare_letters, measure_pitch
from minutebook.ocr.words import make_line, recase

_IMPORTANCE = 0.7
"""What frequency counts. This and the next five are from a search on heavy pages of nine invented records in three
languages and three photographs of typescript; half as much more or less of any changes errors by a twentieth."""
_NO_WORD = 18.0
"""What it costs not to be a word of the language: the rarest words cost 11 by their frequency alone."""
_NO_WORD_NAME = 14.0
"""What it costs where a name may stand, which is in no list: little more than the rarest word."""
_MIXED = 4.0
"""What digits within a word cost beside."""
_NUMBER = 3.0
"""What a number or an initial costs: less than most words, as no list says which of them are right."""
_UNLIKELY = 6.0
"""What a character costs that an engine did not give for its place, or a place without one."""
_MARK = 1.0
"""What a letter with a mark costs beside the same without, in a reading that did not think of it: engines know few of the
marks of other languages, so that they are no witness against them."""
_FIRST_COUNTS = 0.7
"""Share of the first reading in what letters cost, where there are others; these share the rest."""
_LIKENESS_COUNTS = 0.4
"""Share of letters' likeness in what they cost, where the page is typed; 0.3 and 0.5 did nearly as well. On Russian heavy
pages it took a quarter of the errors."""
_COMPARISONS = 2
"""Times that letters are compared, the second with what was spelled after the first."""
_SAME_PLACE = 0.6
"""Share of their common breadth that two readings of one word both cover."""
_FEWEST = 2
"""Letters of a word that is looked for in the lexicon."""
_SHORTEST_NAME = 5
"""Letters of a name that a page repeats: shorter ones may be read alike twice by chance."""
_NO_NAMES_NEIGHBOUR = 9
"""Letters from which a word is hardly a misread name: Ambassador, Parliamentary."""
_MOST_SPELLINGS = 12
"""Spellings tried of one word: more only where it holds several words with hyphens or strokes between them."""
_WORDS = re.compile(r"[^\W_]+")
_ABBREVIATED = re.compile(r"(?![a-zß-žа-яё])(?:[^\W\d_]{1,6}\.-?){1,3}")
"""What stands before a name and ends in a stop: initials, Mr., Messrs., тов. at the start of a line."""
_ENDS_SENTENCE = (".", "?", "!", ":", "-", "–", "—", "/", ")")


@dataclass(frozen=True, slots=True)
class _Stance:
    """Where a word stands: what it costs there to be no word, and how frequent (as a logarithm) and how long a word of
    the language must be to count as one; one as frequent as ``common`` may be shorter.
    """

    no_word: float
    rarest: float = -math.inf
    shortest: int = 0
    common: float = math.inf


_ANYWHERE = _Stance(_NO_WORD)
_AT_START = _Stance(_NO_WORD_NAME, rarest=math.log(1e-4))
"""A large letter at the start of a line or sentence: a common word, or a name of which some rare one is the neighbour
(Hanlin, handling)."""
_OF_NAME = _Stance(_NO_WORD_NAME, rarest=math.log(1e-4), shortest=6)
"""Where a name stands if not a title or a common noun: Secretary, Friend. Without these bounds names on heavy pages
became words or other names, and turns another's: wrong speakers rose from 2 to 7 % on 16 records."""

_BEFORE_LARGE = replace(_OF_NAME, common=math.log(7e-3))
"""The same letter where another large one begins the next word: the given name of a list, or The, In, Of before one. On
heavy pages of sixteen sets Xue Peilan had become Are Peilan, and Hysni Bardhoku Means Bardhoku."""
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One reading of a word: its text, and for each character what small letters and signs cost there."""

    text: str
    places: tuple[Place, ...]


_Kept: TypeAlias = tuple[int, list[Word], list[list[_Candidate]]]
"""A line: its block, its words as first read, and all readings of each."""
_Likeness: TypeAlias = Sequence[Sequence[Sequence[_Candidate]]]
"""For each word of each line its readings by likeness."""


def respell(
    main: Reading, others: Sequence[Reading], lexicon: Lexicon, image: Grey | None = None
) -> tuple[Reading, Step]:
    """The lines of ``main``, each word as the readings together spell it, and what changed; specks read as signs are
    left out.

    Args:
        main: a reading with alternatives; says which words there are.
        others: further readings of the same image in the same language.
        lexicon: the words of that language.
        image: the page, for what a typed letter is like; see :mod:`minutebook.ocr.likeness`.
    """
    beside = [_by_row(other) for other in others]
    kept: list[_Kept] = []
    for line in main.lines:
        words = [word for word in line.words if not is_speck(word)]
        read = [[_candidate(main, word), *_find_all(word, beside, others)] for word in words]
        kept += [(line.block, words, read)] if words else []
    texts = _choose_all(kept, None, lexicon, main.language)
    pitch = measure_pitch([words for _, words, _ in kept]) if image is not None else None
    if image is not None and pitch is not None:
        for _ in range(_COMPARISONS):
            spelled = [_with_texts(words, chosen) for (_, words, _), chosen in zip(kept, texts, strict=True)]
            told = compare_letters(image, spelled, pitch, lexicon.letters)
            likeness = [[[_as_read(places) for places in word] for word in line] for line in told]
            texts = _choose_all(kept, likeness, lexicon, main.language)
    lines: list[Line] = []
    for (block, words, read), chosen in zip(kept, texts, strict=True):
        spelt = zip(_with_texts(words, chosen), read, strict=True)
        settled = [doubt_alone(word, [each.text for each in readings], lexicon) for word, readings in spelt]
        lines.append(make_line(len(lines) + 1, settled, block))
    pairs = (
        (word.text, text)
        for (_, words, _), chosen in zip(kept, texts, strict=True)
        for word, text in zip(words, chosen, strict=True)
    )
    changes = {before: after for before, after in pairs if before != after}
    shown = "; ".join(f"{before} -> {after}" for before, after in changes.items())
    compared = "" if pitch is None else ", their letters' likeness"
    step = Step(
        "words",
        f"{len(changes)} spelled as {len(others) + 1} readings{compared} and the language's words have them: {shown}",
    )
    return replace(main, lines=tuple(lines), alternatives={}), step


def _with_texts(words: Sequence[Word], texts: Sequence[str]) -> list[Word]:
    return [word._replace(text=text) for word, text in zip(words, texts, strict=True)]


def _as_read(places: tuple[Place, ...]) -> _Candidate:
    return _Candidate("".join(min(place, key=lambda sign: place[sign]) for place in places), places)


def _choose_all(kept: Sequence[_Kept], likeness: _Likeness | None, lexicon: Lexicon, language: str) -> list[list[str]]:
    """The spelling of each word of each line."""
    alike: _Likeness = likeness or [[()] * len(words) for _, words, _ in kept]
    read = [
        [*readings, *looks[:1]]
        for (_, _, line), seen in zip(kept, alike, strict=True)
        for readings, looks in zip(line, seen, strict=True)
    ]
    known = PageLexicon(lexicon, _repeated_names(read, lexicon), ADDRESSES.get(language, frozenset()))
    texts: list[list[str]] = []
    before = ""
    for (_, words, line), seen in zip(kept, alike, strict=True):
        if not _ABBREVIATED.fullmatch(before):  # П. Д. / Меркулов: the name may stand on the next line
            before = ""
        chosen: list[str] = []
        behind = [*(word.text for word in words[1:]), ""]
        for word, readings, looks, after in zip(words, line, seen, behind, strict=True):
            chosen.append(_choose(readings, looks, known, _tell_stance(word.text, before, after, language)))
            before = word.text
        texts.append(chosen)
    return texts


def _repeated_names(places: Sequence[Sequence[_Candidate]], lexicon: Lexicon) -> frozenset[str]:
    """Words with a large letter that the list lacks and that were read alike, by any reading, at two places."""
    counted: Counter[str] = Counter()
    for readings in places:
        parts = {found[0] for reading in readings for found in _WORDS.finditer(reading.text)}
        counted.update(
            {
                part.lower()
                for part in parts
                if len(part) >= _SHORTEST_NAME and part.isalpha() and part[0].isupper() and lexicon.weigh(part) is None
            }
        )
    return frozenset(name for name, times in counted.items() if times > 1)


def _is_wordy(part: str) -> bool:
    return 2 * sum(sign.isalpha() for sign in part) > len(part)


def _tell_stance(text: str, before: str, after: str, language: str) -> _Stance:
    """Whether a name may stand here. ``before`` is the word before in the line, or initials at the end of the line above,
    ``after`` the word behind in the line.
    """
    if text.endswith(":") or _ABBREVIATED.fullmatch(before):
        return _OF_NAME
    if text.isupper() or language == "deu":  # headings; German writes every noun large
        return _ANYWHERE
    if before and not before.endswith(_ENDS_SENTENCE):
        return _OF_NAME
    large = len(after) > _FEWEST and after[0].isupper() and not after.isupper()
    return _BEFORE_LARGE if large else _AT_START


def _candidate(reading: Reading, word: Word) -> _Candidate:
    told = reading.alternatives.get(word) or tuple({sign: 0.0} for sign in word.text)
    return _Candidate(word.text, tuple(_lower(place) for place in told))


def _lower(place: Place) -> Place:
    least = min(place.values())
    costs: dict[str, float] = {}
    for sign, cost in place.items():
        small = sign.lower()[:1]
        costs[small] = min(cost - least, costs.get(small, _UNLIKELY))
    return costs


def _by_row(reading: Reading) -> Mapping[int, list[Word]]:
    """Words by each hundred pixels of height that they touch."""
    rows: dict[int, list[Word]] = {}
    for line in reading.lines:
        for word in line.words:
            for row in _rows(word.box):
                rows.setdefault(row, []).append(word)
    return rows


def _rows(box: Box) -> range:
    return range(box.top // 100, box.bottom // 100 + 1)


def _find_all(
    word: Word, beside: Sequence[Mapping[int, list[Word]]], others: Sequence[Reading]
) -> Iterator[_Candidate]:
    for rows, other in zip(beside, others, strict=True):
        if (found := _find(word, rows, other)) is not None:
            yield found


def _find(word: Word, rows: Mapping[int, list[Word]], other: Reading) -> _Candidate | None:
    near = {found for row in _rows(word.box) for found in rows.get(row, ())}
    best = max(near, key=lambda found: (share_place(word.box, found.box), found), default=None)
    if best is None or share_place(word.box, best.box) <= _SAME_PLACE:
        return None
    return _candidate(other, best)


def _choose(readings: Sequence[_Candidate], looks: Sequence[_Candidate], lexicon: PageLexicon, stance: _Stance) -> str:
    main = readings[0].text
    spellings = dict.fromkeys(
        recase(text, main) for reading in (*readings, *looks) for text in _spell(reading, lexicon, stance)
    )
    rest = (1 - _FIRST_COUNTS) / max(1, len(readings) - 1)
    shares = [_FIRST_COUNTS, *([rest] * (len(readings) - 1))] if len(readings) > 1 else [1.0]

    def cost(text: str) -> float:
        small = text.lower()
        seen = sum(share * _compare(small, reading.places) for share, reading in zip(shares, readings, strict=True))
        if looks:
            alike = min(_compare(small, look.places) for look in looks)
            seen = (1 - _LIKENESS_COUNTS) * seen + _LIKENESS_COUNTS * alike
        return seen + sum(_weigh(found[0], lexicon, stance) for found in _WORDS.finditer(text))

    says_something = [text for text in spellings if any(sign.isalnum() for sign in text)]
    return min((main, *says_something), key=cost)


def _spell(reading: _Candidate, lexicon: PageLexicon, stance: _Stance) -> Iterator[str]:
    """What was read, and that with each word in it replaced by the nearest of the lexicon."""
    options: list[list[str]] = []
    end = 0
    for found in _WORDS.finditer(reading.text):
        options.append([reading.text[end : found.start()]])
        part, end = found[0], found.end()
        nearest = None
        if len(part) >= _FEWEST and _is_wordy(part):
            nearest = lexicon.find(reading.places[found.start() : end], _IMPORTANCE, _UNLIKELY)
        is_word = nearest is not None and _counts(recase(nearest, part), lexicon, stance)
        options.append([part, nearest] if nearest is not None and is_word else [part])
    options.append([reading.text[end:]])
    return ("".join(parts) for parts in islice(product(*options), _MOST_SPELLINGS))


def _weigh(part: str, lexicon: PageLexicon, stance: _Stance) -> float:
    if part.isdigit() or (len(part) == 1 and part.isupper()) or _ORDINAL.fullmatch(part):
        return _NUMBER
    known = lexicon.weigh(part)
    if known is not None and _counts(part, lexicon, stance):
        return -_IMPORTANCE * known
    no_word = stance.no_word if part[0].isupper() else _NO_WORD
    return no_word + (0.0 if part.isalpha() else _MIXED)


def _counts(word: str, lexicon: PageLexicon, stance: _Stance) -> bool:
    """Whether a word of the language counts as one here: always, if it begins small, is long or repeated on the page."""
    if not word[0].isupper() or len(word) >= _NO_NAMES_NEIGHBOUR or lexicon.holds(word):
        return True
    known = lexicon.language.weigh(word)
    long = len(word) >= stance.shortest
    return known is not None and ((long and known >= stance.rarest) or known >= stance.common)


def _compare(text: str, places: Sequence[Place]) -> float:
    """What a text costs in a reading: its characters at the places, where they go together with the least cost."""
    row = [_UNLIKELY * no for no in range(len(places) + 1)]
    for sign in text:
        bare = _without_mark(sign)
        last, row = row, [row[0] + _UNLIKELY]
        for no, place in enumerate(places):
            here = last[no] + min(_UNLIKELY, place.get(sign, _UNLIKELY), place.get(bare, _UNLIKELY) + _MARK)
            row.append(min(here, last[no + 1] + _UNLIKELY, row[no] + _UNLIKELY))
    return row[-1]


@cache
def _without_mark(sign: str) -> str:
    return sign if sign.isascii() else unicodedata.normalize("NFD", sign)[0]
