"""Tell a page's language from the evidence: a strip of it, read in each script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import cv2
import numpy as np

from minutebook.model import Line, Step
from minutebook.ocr.engine import Engine, Grey, Reading

_SCRIPTS = {"rus": re.compile(r"[Ѐ-ӿ]"), "chi_sim": re.compile(r"[㐀-鿿]")}
"""Languages of a script of their own; all others are taken as Latin."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_STRIP_SHARE = 0.16
"""Height of the strip that is read to tell the script, as a share of the page: some eight typed lines."""
_COMMON_WORDS = {
    "eng": {"the", "of", "and", "to", "in", "that", "is", "was", "it", "for", "on", "with", "he", "be", "by", "we", "not", "you", "are", "this", "have", "will", "from", "at"},
    "deu": {"der", "die", "und", "das", "den", "dem", "des", "nicht", "ist", "mit", "von", "zu", "ein", "eine", "wir", "für", "auf", "sich", "im", "es", "auch", "daß", "dass", "werden", "bei"},
}  # fmt: skip


def order_languages(image: Grey, languages: Sequence[str], engine: Engine) -> tuple[str, Step]:
    """The language to read a page in, among ``languages``, and the measurement that decided it.

    A strip with much ink is read once for each script; the script whose own letters weigh most, by confidence,
    wins. Between languages of the Latin script frequent words decide; without any, the first stands.
    """
    latin = [code for code in languages if code not in _SCRIPTS]
    candidates = [*latin[:1], *(code for code in languages if code in _SCRIPTS)]
    if len(languages) == 1:
        return languages[0], Step("language", f"{languages[0]}: the only one asked for")
    strip = _densest_strip(image)
    readings = {code: engine.read(strip, code, single_block=True) for code in candidates}
    weights = {code: _weight_of_own(reading) for code, reading in readings.items()}
    best = max(candidates, key=lambda code: weights[code])
    told = ", ".join(f"{code} {weight:.0f}" for code, weight in weights.items())
    if best in latin and len(latin) > 1:
        found = count_common_words(readings[best].lines)
        best = max(latin, key=lambda code: (found[code], -latin.index(code)))
        told += "; common words: " + ", ".join(f"{code} {found[code]}" for code in latin)
    return best, Step("language", f"{best}: sure letters of its script on a strip: {told}")


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


def _densest_strip(image: Grey) -> Grey:
    height = image.shape[0]
    tall = max(200, round(height * _STRIP_SHARE))
    if tall >= height:
        return image
    inner = image[:, image.shape[1] // 10 : -image.shape[1] // 10]
    edges = np.abs(np.diff(cv2.GaussianBlur(inner, (0, 0), 2).astype(np.int16), axis=1)).sum(axis=1).astype(np.float64)
    edges[: height // 12] = edges[-height // 12 :] = 0  # borders and dark edges are no text
    sums = np.convolve(edges, np.ones(tall), mode="valid")
    top = int(sums.argmax())
    return image[top : top + tall]
