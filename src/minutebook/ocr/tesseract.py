"""Tesseract, through pytesseract."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import cv2
import pytesseract

from minutebook.errors import EngineMissing, LanguageMissing, PageError, PageTimeout
from minutebook.model import Box, Line, Word, enclose
from minutebook.ocr.engine import Grey, Reading

_AUTOMATIC, _ONE_BLOCK = 3, 6
"""Page segmentation modes: 3 finds blocks and columns; 6 takes the image as one block of lines."""
_INSTALL = "Install it with: apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-rus tesseract-ocr-chi-sim tesseract-ocr-deu tesseract-ocr-osd"


class Tesseract:
    """The Tesseract command.

    Args:
        seconds: hard limit on one call.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        os.environ["OMP_THREAD_LIMIT"] = "1"  # its threads fight each other when pages are read in parallel

    @property
    def name(self) -> str:
        """Name with version."""
        return engine_version()

    def read(self, image: Grey, language: str, *, single_block: bool = False) -> Reading:
        """Read an image; see :class:`minutebook.ocr.engine.Engine`."""
        mode = _ONE_BLOCK if single_block else _AUTOMATIC
        # A path to a bare bitmap: given an array, pytesseract would compress it as PNG, which costs more than reading.
        with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
            path = Path(folder) / "page.pgm"
            cv2.imwrite(str(path), image)
            try:
                found = pytesseract.image_to_data(
                    str(path),
                    lang=language,
                    config=f"--psm {mode} --dpi 300",
                    timeout=self._seconds,
                    output_type=pytesseract.Output.DICT,
                )
            except pytesseract.TesseractNotFoundError as error:
                raise EngineMissing("Tesseract is not installed.", remedy=_INSTALL) from error
            except pytesseract.TesseractError as error:
                raise PageError(f"Tesseract failed on it ({error.message[:200]}).") from error
            except RuntimeError as error:  # pytesseract's word for a time-out
                raise PageTimeout(
                    f"Tesseract took longer than {self._seconds:g} seconds.",
                    remedy="Raise engine_seconds under [ocr] in minutebook.toml.",
                ) from error
        return Reading(language, _make_lines(found))


@cache
def engine_version() -> str:
    """Name and version of the installed Tesseract, for example ``tesseract 5.3.0``.

    Raises:
        EngineMissing: it is not installed.
    """
    try:
        return f"tesseract {pytesseract.get_tesseract_version()}"
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise EngineMissing("Tesseract is not installed.", remedy=_INSTALL) from error


@cache
def _installed_languages() -> frozenset[str]:
    return frozenset(pytesseract.get_languages(config=""))


def check_languages(languages: tuple[str, ...]) -> None:
    """Make sure that Tesseract can read these languages.

    Raises:
        EngineMissing: it is not installed.
        LanguageMissing: it lacks one of them.
    """
    engine_version()
    missing = [code for code in languages if code not in _installed_languages()]
    if missing:
        packages = " ".join(f"tesseract-ocr-{code.replace('_', '-')}" for code in missing)
        raise LanguageMissing(
            f"Tesseract cannot read {', '.join(missing)}.", remedy=f"Install with: apt-get install {packages}"
        )


def _make_lines(found: dict[str, list[object]]) -> tuple[Line, ...]:
    rows: dict[tuple[object, ...], list[Word]] = {}
    blocks: dict[tuple[object, ...], int] = {}
    columns = zip(
        *(
            found[name]
            for name in ("block_num", "par_num", "line_num", "left", "top", "width", "height", "conf", "text")
        ),
        strict=True,
    )
    for block, paragraph, row, left, top, width, height, confidence, text in columns:
        shown = str(text).strip()
        if not shown or float(str(confidence)) < 0:
            continue
        x, y = int(str(left)), int(str(top))
        box = Box(x, y, x + int(str(width)), y + int(str(height)))
        key = (block, paragraph, row)
        rows.setdefault(key, []).append(Word(shown, box, round(float(str(confidence)) / 100, 4)))
        blocks[key] = int(str(block))
    return tuple(_make_line(no, words, blocks[key]) for no, (key, words) in enumerate(rows.items(), start=1))


def _make_line(line_no: int, words: list[Word], block: int) -> Line:
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if _is_chinese(before.text[-1]) or _is_chinese(word.text[0]) else f" {word.text}"
    weights = [len(word.text) for word in words]
    confidence = sum(word.confidence * weight for word, weight in zip(words, weights, strict=True)) / sum(weights)
    return Line(line_no, text, enclose(word.box for word in words), round(confidence, 4), tuple(words), block)


def _is_chinese(character: str) -> bool:
    return "　" <= character <= "〿" or "㐀" <= character <= "鿿" or "！" <= character <= "～"
