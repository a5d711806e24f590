"""Tell a page's script from a strip of it, and its language from the words that were read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import cv2
import numpy as np

from minutebook.model import Line, Step
from minutebook.ocr.engine import Grey, Reading

_SCRIPTS = {"rus": re.compile(r"[Ѐ-ӿ]"), "chi_sim": re.compile(r"[㐀-鿿]")}
"""Languages of a script of their own; all others are taken as Latin."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_STRIP_SHARE = 0.16
"""Height of the strip that is read to tell the script, as a share of the page: some eight typed lines."""
_GLANCE_SHARE = 0.042
"""Height of what is read first, in Latin letters only: some two lines, none of them cut. Three lines, cut wherever they
fell, told the same on 60 Latin pages and 61 others, at three levels of damage, and took 0.08 s to 0.05."""
_LEAST_STRIP, _LEAST_GLANCE = 150, 84
"""Least heights of both in pixels."""
_NEAR_EDGE = 25
"""Pixels within which the edges of what is read first move to the least ink, which is between two lines."""
_SURE_LINES, _SURE_PAGE = 0.7, 0.6
"""Mean confidence from which a few lines, and a page, read as Latin are Latin. On 72 pages in
other scripts at three levels of damage lines read so had 0.56 at most, pages 0.47; of 32 heavy Latin pages 28 had 0.5 and
more in their lines, 30 as a whole."""
_ENOUGH_LINES, _ENOUGH_PAGE = 60, 200
"""Characters from which that confidence counts."""
_OTHER = 0.5
"""Mean confidence of a few lines below which the page need not be read so to know that it is in another script."""
_THIN = 50.0
"""Letters found by all scripts' readings of the strip, weighed, below which what shows through from the other side may
have been read for text: typing had 55 and more, also on bad pages."""
_COMMON_WORDS = {
    "eng": {"the", "of", "and", "to", "in", "that", "is", "was", "it", "for", "on", "with", "he", "be", "by", "we", "not", "you", "are", "this", "have", "will", "from", "at"},
    "deu": {"der", "die", "und", "das", "den", "dem", "des", "nicht", "ist", "mit", "von", "zu", "ein", "eine", "wir", "für", "auf", "sich", "im", "es", "auch", "daß", "dass", "werden", "bei"},
}  # fmt: skip

ReadStrip = Callable[[Grey, str], Reading]
"""Reads an image that is one block of lines in one language, with the engine that suits it."""
ReadWhole = Callable[[str], Reading]
"""Reads the whole page in one language."""
Isolate = Callable[[Grey], Grey]
"""Leaves only the lines of text on an image."""


def tell_script(
    image: Grey, small: Grey, languages: Sequence[str], read: ReadStrip, read_whole: ReadWhole, isolate: Isolate
) -> tuple[str, Step]:
    """The script of a page, named by the first of ``languages`` written in it, and the measurement that decided it.

    A few lines with much ink are read as Latin first, then, if that leaves it open, the page. When that is sure nothing
    else is tried; else a strip is read in each script, and the one whose own letters weigh most, by confidence, wins.
    Where they weigh little altogether, the page is asked again with all but its lines of text taken off.

    Args:
        image: the page.
        small: the same at the size at which Latin letters are read.
        languages: Tesseract codes that may occur.
        read: reads a strip of it.
        read_whole: reads all of it; asked for at most once.
        isolate: takes off all but its lines.
    """
    latin = [code for code in languages if code not in _SCRIPTS]
    candidates = [*latin[:1], *(code for code in languages if code in _SCRIPTS)]
    if len(candidates) == 1:
        return candidates[0], Step("script", f"{candidates[0]}: no other asked for")
    if latin:
        glance = read(densest_strip(small, _GLANCE_SHARE, _LEAST_GLANCE, whole=True), latin[0])
        enough = glance.characters >= _ENOUGH_LINES
        if enough and (glance.confidence or 0) >= _SURE_LINES:
            return latin[0], Step("script", f"{latin[0]}: a few lines read so have confidence {glance.confidence:.2f}")
        if not enough or (glance.confidence or 0) >= _OTHER:
            whole = read_whole(latin[0])
            least = _SURE_PAGE if whole.characters >= _ENOUGH_PAGE else _SURE_LINES
            if whole.characters >= _ENOUGH_LINES and (whole.confidence or 0) >= least:
                return latin[0], Step("script", f"{latin[0]}: the page read so has confidence {whole.confidence:.2f}")
    best, weights = _weigh_scripts(densest_strip(image, _STRIP_SHARE), candidates, read)
    where = "a strip"
    if weights[best] < _THIN:
        # All of it: the densest strip of a page of two lines may be one of what shows through.
        best, weights = _weigh_scripts(isolate(image), candidates, read)
        where = "the page with its lines set apart"
    told = ", ".join(f"{code} {weight:.0f}" for code, weight in weights.items())
    return best, Step("script", f"{best}: sure letters of each script on {where}: {told}")


def _weigh_scripts(strip: Grey, candidates: Sequence[str], read: ReadStrip) -> tuple[str, dict[str, float]]:
    weights = {code: _weight_of_own(read(strip, code)) for code in candidates}
    return max(candidates, key=lambda code: weights[code]), weights


def tell_language(lines: Sequence[Line], languages: Sequence[str]) -> tuple[str, Step]:
    """Which of these Latin-script ``languages`` a page is in, by its frequent words; without any, the first."""
    found = count_common_words(lines)
    best = max(languages, key=lambda code: (found[code], -languages.index(code)))
    told = ", ".join(f"{code} {found[code]}" for code in languages)
    return best, Step("language", f"{best}: common words {told}")


def is_latin(language: str) -> bool:
    """Whether a language is written in Latin letters."""
    return language not in _SCRIPTS


def is_common_word(word: str) -> bool:
    """Whether a word, in small letters, is among the most frequent of a known Latin-script language."""
    return any(word in common for common in _COMMON_WORDS.values())


def count_common_words(lines: Sequence[Line]) -> Counter[str]:
    """How often the frequent words of each known Latin-script language occur."""
    words = re.findall(r"\w+", " ".join(line.text for line in lines).lower())
    return Counter({code: sum(word in common for word in words) for code, common in _COMMON_WORDS.items()})


def _weight_of_own(reading: Reading) -> float:
    own = _SCRIPTS.get(reading.language, _LATIN)
    # A Chinese character carries about as much as two letters, and is twice as wide on the page.
    worth = 2.0 if reading.language == "chi_sim" else 1.0
    return worth * sum(
        len(own.findall(word.text)) * max(0.0, word.confidence - 0.3) for line in reading.lines for word in line.words
    )


def densest_strip(image: Grey, share: float, least: int = _LEAST_STRIP, *, whole: bool = False) -> Grey:
    """The strip with most print, ``share`` of the page and ``least`` pixels high, its lines ``whole`` if that is wished;
    borders at top and bottom are left out of account.
    """
    height = image.shape[0]
    tall = max(least, round(height * share))
    if tall >= height:
        return image
    inner = image[:, image.shape[1] // 10 : -image.shape[1] // 10]
    edges = np.abs(np.diff(cv2.GaussianBlur(inner, (0, 0), 2).astype(np.int16), axis=1)).sum(axis=1).astype(np.float64)
    edges[: height // 12] = edges[-height // 12 :] = 0  # borders and dark edges are no text
    sums = np.convolve(edges, np.ones(tall), mode="valid")
    top = int(sums.argmax())
    if not whole:
        return image[top : top + tall]
    starts = (max(0, edge - _NEAR_EDGE) for edge in (top, top + tall))
    first, last = (start + int(edges[start : start + 2 * _NEAR_EDGE].argmin()) for start in starts)
    return image[first:last]
