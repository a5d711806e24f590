"""Read names again with an engine that knows the letters of all Latin alphabets.

Tesseract reads with one language's letters: in an English model Ødegård has no letters of its own and comes out as
something near, surely. Names decide who spoke, so capitalised words that may be names are read again one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeAlias

from minutebook.model import Box, Line, Step, Word
from minutebook.ocr import models, rapid
from minutebook.ocr.alphabets import MARKED, without_marks
from minutebook.ocr.decode import ANY_LATIN
from minutebook.ocr.engine import Grey, Reading
from minutebook.ocr.language import is_common_word
from minutebook.ocr.lexicon import load_lexicon
from minutebook.ocr.words import make_line

_LEAST_LETTERS = 3
_CORE = re.compile(r"^([^\w&$@£]*)(.*?)([^\w&$@£]*)$")
"""A word between the signs around it; ``&`` and the like at its end are letters with a mark, misread (``Slamov&``)."""
_ODD = re.compile(r"[^\W\d_][\d&$@]|\d[^\W\d_]|[^\x00-\x7f]")
_TAKEN_FOR = {"deu": (("ä", "å"), ("Ä", "Å"), ("ß", "B"))}
"""Letters of a language that the first engine knows, and what the second reads for them: Kårnten, ÜberschuB."""
_SAME_SHAPE, _NEARLY = "cosvwxz", "u"
"""Small letters that differ from their capitals in size alone, with whatever mark, which a strip of one word does not show
(``światek``), and one that does so with a mark only (``ünal``)."""
_CARON, _CARONS = re.compile(r"(?<=[a-zá-ž])([dtl])['’](?=[a-z]\w*[áéíóúýčďěňřšťůž])"), {"d": "ď", "t": "ť", "l": "ľ"}
"""The caron of a tall letter in Czech and Slovak, read as an apostrophe (``Bad'urová``): words with other such marks only, as
the soft sign of Russian names is written so too (``Tat'iana``)."""
Change: TypeAlias = tuple[str, float]
"""What the second engine reads for a name, and its chance."""
_STROKES = ("l", "I", "i")
"""What a colon or a bracket close to a word is read as."""
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[-'’.])+")
_UNSURE = 0.8
"""Confidence of a word below which its plain letters may change too: names read well have 0.9 and more."""
_SAFE = 0.94
"""Confidence from which a word is asked about only on a page that has letters which English lacks: of 3,296 words from it on,
on 165 pages of 54 invented records, none changed; on the pages of 16 records with many such letters 18 of 49."""
_PROBED = 1
"""Words below that, and not unsure, that are asked about on each page, the least sure first: if it has such a letter, all are
asked about. Three would find a third more of such pages, and cost a twentieth of a clean page's time."""
_FAMILIAR = -11.5
"""Logarithm of the frequency of a word of the language from which it is not asked about then (February, Hospital): one in a
hundred thousand."""
_SURE = 0.95
"""Chance from which the second engine is believed on plain letters, those of a word that the first was unsure of."""
_SURE_MARK = 0.85
"""And on marks, or all letters of a word with marks that the first was unsure of. Of 15,500 capitalised words on clean and
moderately damaged pages of 80 records it put marks where they belong on 250, and none on a name that has none; 60 more were
misread by both."""
_MOST_CHANGED = 2
"""Letters that may differ once marks are taken off; more is another word, or the crop is wrong."""
_LOST, _CERTAIN = 0.5, 0.99
"""Confidence below which the first engine saw no word at all, and chance from which the second did: then any number of letters
may differ in a name with marks (``Hlavdgkovdé``). On 22 clean and moderate records it was right each time."""
_MOST_WORDS = 40
"""Words read again on one page at most: each costs a hundredth of a second."""


def reread_names(reading: Reading, image: Grey) -> tuple[Reading, Step | None]:
    """The reading with names corrected, and each change with both readings; None where nothing changed."""
    sure = {_core(word.text) for line in reading.lines for word in line.words if word.confidence >= _SAFE}
    names: dict[str, Word] = {}
    for word in sorted(_possible_names(reading), key=lambda word: word.confidence):
        names.setdefault(_core(word.text), word)
    own = _TAKEN_FOR.get(reading.language, ())

    def ask(cores: Sequence[str]) -> dict[str, Change | None]:
        return {core: _read_again(names[core], core, image, own, sure_elsewhere=core in sure) for core in cores}

    doubtful = [
        core for core, word in names.items() if core[0].isupper() and (word.confidence < _UNSURE or _ODD.search(core))
    ]
    others = [core for core in names if core not in doubtful]
    probed = [core for core in others if core[0].isupper() and names[core].confidence < _SAFE][:_PROBED]
    changes = ask([*doubtful, *probed][:_MOST_WORDS])
    if _has_marks(reading) or any(change and MARKED.search(change[0]) for change in changes.values()):
        rest = [core for core in others if core not in probed and not _is_familiar(core, reading.language)]
        changes |= ask(rest[: _MOST_WORDS - len(changes)])
    made = _most_marked({core: change for core, change in changes.items() if change is not None}, names)
    if not made:
        return reading, None
    lines = []
    for line in reading.lines:
        words = [_correct(word, made) for word in line.words]
        lines.append(make_line(line.line_no, words, line.block) if tuple(words) != line.words else line)
    told = "; ".join(f"{core} -> {new}" for core, (new, _) in made.items())
    return replace(reading, lines=tuple(lines)), Step("names", f"read again by {models.engine_version()}: {told}")


def _is_familiar(core: str, language: str) -> bool:
    lexicon = load_lexicon(language)
    frequency = lexicon.weigh(core) if lexicon else None
    return frequency is not None and frequency > _FAMILIAR


def _most_marked(made: Mapping[str, Change], names: Mapping[str, Word]) -> dict[str, Change]:
    """Each name as it is written on the page with the most marks: the second engine misses some, and invents none."""
    best: dict[str, Change] = {}
    for new, chance in sorted(made.values(), key=lambda change: (len(MARKED.findall(change[0])), change[1])):
        best[without_marks(new.lower())] = (new, chance)
    # Maria, read well beside Mária, may be somebody else; in capitals marks are lost oftenest.
    lost = [core for core, word in names.items() if core.isupper() or word.confidence < _SAFE]
    alike = {core: (core, best[without_marks(core.lower())][1]) for core in lost if without_marks(core.lower()) in best}
    changed = {
        core: (_in_case_of(best[without_marks(new.lower())][0], new), chance)
        for core, (new, chance) in {**alike, **made}.items()
    }
    return {core: change for core, change in changed.items() if change[0] != core}


def _in_case_of(name: str, pattern: str) -> str:
    """``name`` in large and small letters as ``pattern`` has them, which is the same name; a small ``İ`` is ``i``, no letter and
    a dot.
    """
    if len(name) != len(pattern):
        return pattern
    return "".join(
        letter.upper() if shown.isupper() else letter.lower()[0] for letter, shown in zip(name, pattern, strict=True)
    )


def _possible_names(reading: Reading) -> Iterator[Word]:
    small = {_core(word.text) for line in reading.lines for word in line.words}
    for line in reading.lines:
        for at, word in enumerate(line.words):
            core = _core(word.text)
            if sum(letter.isalpha() for letter in core) < _LEAST_LETTERS or core[0].isdigit():
                continue
            odd = word.confidence < _UNSURE or _ODD.search(core) is not None
            # German writes every noun large: only what is odd can be told from the rest.
            listed = reading.language == "deu" or is_common_word(core.lower())
            if core[0].isupper():
                if odd or not (listed or core.lower() in small):
                    yield word
            elif not listed and (odd or (word.confidence < _SAFE and _stands_as_name(line, at))):
                yield word


def _stands_as_name(line: Line, at: int) -> bool:
    """Whether a word with a small letter stands behind a large one, and before one or a stop (Colleague pudmila Hrubá)."""
    if not at or not line.words[at - 1].text[0].isupper():
        return False
    ends = line.words[at].text.endswith((":", ",")) or at + 1 == len(line.words)
    return ends or line.words[at + 1].text[0].isupper()


def _has_marks(reading: Reading) -> bool:
    return any(MARKED.search(word.text) for line in reading.lines for word in line.words)


def _read_again(
    word: Word, core: str, image: Grey, own: Sequence[tuple[str, str]], *, sure_elsewhere: bool
) -> Change | None:
    box, beside, above = word.box, word.box.height // 4, word.box.height // 3
    wide = Box(
        max(0, box.left - beside),
        max(0, box.top - above),
        min(image.shape[1], box.right + beside),
        min(image.shape[0], box.bottom + above),
    )
    found = rapid.read_strip(image, wide, ANY_LATIN)
    if len(found) != 1:
        return None
    new, chance = _CARON.sub(_put_caron, _core(found[0].text)), found[0].confidence
    if not word.text.endswith(core) and len(new) == len(core) + 1 and new.endswith(_STROKES):
        new = new[:-1]  # the closing sign beside the word, read as a letter
    if len(new) == len(core):
        new = "".join(mine if (mine, its) in own else its for mine, its in zip(core, new, strict=True))
    if core.isupper():
        new = new.upper()
    elif _is_same_shape(new[:1]) and (not core[0].islower() or MARKED.match(new)):
        new = new[0].upper() + new[1:]
    believed = _may_be(word, core, new, chance) and _is_sure(word, core, new, chance, sure_elsewhere=sure_elsewhere)
    return (new, chance) if believed else None


def _is_same_shape(letter: str) -> bool:
    return (
        letter.islower()
        and letter != "ß"
        and without_marks(letter) in (_SAME_SHAPE + _NEARLY if MARKED.match(letter) else _SAME_SHAPE)
    )


def _may_be(word: Word, core: str, new: str, chance: float) -> bool:
    """Whether what the second engine reads is a name, and can be what the first one read as ``core``."""
    if new == core or not _NAME.fullmatch(new) or not new[0].isupper():
        return False
    if core[0].islower() and without_marks(new[0].lower()) == core[0]:
        return False  # a foreign word within a sentence: župan
    if (
        core[0].islower()
        and not MARKED.match(new)
        and (new[0] == "I" or without_marks(new[1:]) != without_marks(core[1:]))
    ):
        return False
    if without_marks(new).startswith(without_marks(core)) and len(new) > len(core):
        return False
    # "SkraG@ié", "SkraGéié": signs and letters with marks are none that the first engine is to be held to.
    odd = sum(not (char.isascii() and char.isalpha()) for char in core)
    lost = word.confidence < _LOST and chance >= _CERTAIN and MARKED.search(new) is not None
    return lost or _count_changes(without_marks(core), without_marks(new)) <= _MOST_CHANGED + odd


def _is_sure(word: Word, core: str, new: str, chance: float, *, sure_elsewhere: bool) -> bool:
    """Whether the second engine is sure enough to be believed rather than the first."""
    small, unsure = core[0].islower(), word.confidence < _UNSURE
    if MARKED.search(new):
        only_marks = without_marks(new.lower()) == without_marks(core.lower())
        doubted = word.confidence < _LOST or (unsure and not small)
        return chance >= (_SURE_MARK if only_marks or doubted else _SURE)
    return (small or unsure) and chance >= _SURE and not sure_elsewhere


def _correct(word: Word, made: Mapping[str, Change]) -> Word:
    core = _core(word.text)
    if core not in made:
        return word
    new, chance = made[core]
    before, _, after = _split(word.text)
    return Word(before + new + after, word.box, round(chance, 4))


def _put_caron(found: re.Match[str]) -> str:
    return _CARONS[found[1]]


def _core(text: str) -> str:
    return _split(text)[1]


def _split(text: str) -> tuple[str, str, str]:
    found = _CORE.match(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")


def _count_changes(first: str, second: str) -> int:
    """Letters replaced, left out or put in."""
    edits = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return sum(max(end - start, new_end - new) for kind, start, end, new, new_end in edits if kind != "equal")
