"""The text a PDF carries: read with its places, and judged, because it may be garbage."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import TracebackType
from typing import TYPE_CHECKING, Self

from minutebook.model import Box, Line, SourceFile, Word, enclose

if TYPE_CHECKING:
    from minutebook.pages.parse import ParsedPdf

_POINTS_AN_INCH = 72.0
_LEAST_PLAUSIBLE = 0.7
"""Share of characters in words that look like words below which a layer is garbage. Typeset pages have 0.9 and
more, also when full of names and figures; the hidden layers of bad scans 0.2 to 0.7."""
_LEAST_CHARACTERS = 20
"""Fewer characters than this are a stamp or page number, not the page's text."""
_MOST_WORD_CHARACTERS = 40
_LATIN_WORD = re.compile(r"(?:[A-Z]?[a-zà-öø-ÿß-ɏ'’-]+|[A-ZÀ-ÖØ-Þ'’-]+|(?:[A-Z]\.)+|[IVX]+)")
_VOWELS = set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēęěīįōőūůűų")
_OTHER_SCRIPTS = re.compile(r"[Ѐ-ӿ]+|[㐀-鿿豈-﫿]+|[Ͱ-Ͽ]+")
_FIGURE = re.compile(r"[#№$£€]?\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|%)?")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a text layer is taken, and why."""

    good: bool
    reason: str


def judge_layer(lines: Sequence[Line], hidden: bool) -> Verdict:
    """Judge a text layer by itself.

    A hidden layer under a scan is another program's guess at the same image, without confidence: it is never taken.
    Visible text is taken when most of it looks like words; broken font tables give signs, boxes and private codes.
    """
    text = " ".join(line.text for line in lines)
    share = plausible_share(text)
    if hidden:
        return Verdict(False, f"set aside: hidden under a scan, {share:.0%} of it looks like words")
    if len(text) < _LEAST_CHARACTERS:
        return Verdict(False, f"set aside: only {len(text)} characters")
    if share < _LEAST_PLAUSIBLE:
        return Verdict(False, f"set aside as garbage: {share:.0%} of it looks like words")
    return Verdict(True, f"taken: {share:.0%} of it looks like words")


def drop_words(lines: Sequence[Line], places: Sequence[Box]) -> tuple[Line, ...]:
    """The lines without the words that stand in one of ``places``, where the text is invisible."""
    if not places:
        return tuple(lines)
    words = [word for line in lines for word in line.words]
    seen = [
        word
        for word in words
        if not any(
            _is_inside((word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2, place)
            for place in places
        )
    ]
    return _make_lines(seen)


def plausible_share(text: str) -> float:
    """Share of the characters of ``text``, spaces left out, that stand in plausible words or figures (0 to 1)."""
    good = total = 0
    for word in text.split():
        total += len(word)
        core = word.strip("()[]{}<>«»„“”\"'‘’.,;:!?—–-…·•*/、。，：；！？（）《》「」〔〕　")
        if not core or _is_plausible(core):
            good += len(word)
    return good / total if total else 0.0


def _is_plausible(core: str) -> bool:
    if any(unicodedata.category(character) in {"Co", "Cn", "Cc", "Cs"} or character == "�" for character in core):
        return False
    if _FIGURE.fullmatch(core) or _OTHER_SCRIPTS.search(core):
        return True
    if len(core) > _MOST_WORD_CHARACTERS or core.startswith("(cid"):
        return False
    parts = [part for part in re.split(r"[-/.,:;'’&—–]", core) if part]
    return all(_FIGURE.fullmatch(part) or _is_latin_word(part) for part in parts)


def _is_latin_word(part: str) -> bool:
    if not _LATIN_WORD.fullmatch(part):
        return False
    return len(part) <= 3 or not part.isascii() or part.isupper() or any(letter in _VOWELS for letter in part.lower())


class TextLayers:
    """Text layers of a PDF; the file is parsed when the first one is asked for, as most scans have none."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._parsed: ParsedPdf | None = None

    def read(self, page_no: int, dpi: float) -> tuple[tuple[Line, ...], int, int]:
        """Lines of the page in reading order, and the page's width and height, in pixels at ``dpi``.

        Raises:
            PageError: the page cannot be parsed.
        """
        if self._parsed is None:
            from minutebook.pages.parse import ParsedPdf  # noqa: PLC0415 - a fifth of a second that scans never need

            self._parsed = ParsedPdf(self._file)
        scale = dpi / _POINTS_AN_INCH
        found, (left, top, right, bottom) = self._parsed.find_words(page_no)
        words = [
            Word(
                word["text"],
                Box(
                    round((word["x0"] - left) * scale), round((word["top"] - top) * scale),
                    round((word["x1"] - left) * scale), round((word["bottom"] - top) * scale),
                ),
                1.0,
            )
            for word in found
            if _is_inside((word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2, (left, top, right, bottom))
        ]  # fmt: skip
        return _make_lines(words), round((right - left) * scale), round((bottom - top) * scale)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._parsed is not None:
            self._parsed.close()


def _is_inside(x: float, y: float, box: tuple[float, float, float, float]) -> bool:
    """Whether a point lies on the visible page: printers' notes and cut-off text lie outside."""
    left, top, right, bottom = box
    return left <= x <= right and top <= y <= bottom


def _make_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.box.top + word.box.bottom) / 2, word.box.left)):
        middle = (word.box.top + word.box.bottom) / 2
        if rows and rows[-1][0].box.top <= middle <= rows[-1][0].box.bottom:
            rows[-1].append(word)
        else:
            rows.append([word])
    lines: list[Line] = []
    for row in rows:
        ordered = tuple(sorted(row, key=lambda word: word.box.left))
        lines.append(Line(len(lines) + 1, _join(ordered), enclose(word.box for word in ordered), 1.0, ordered))
    return tuple(lines)


def _join(words: Sequence[Word]) -> str:
    text = words[0].text
    for before, word in pairwise(words):
        together = is_chinese(before.text[-1]) and is_chinese(word.text[0])
        text += word.text if together else f" {word.text}"
    return text


def is_chinese(character: str) -> bool:
    """Whether a character is written without spaces around it."""
    return "　" <= character <= "〿" or "㐀" <= character <= "鿿" or "！" <= character <= "～"
