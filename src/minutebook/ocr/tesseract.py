"""Tesseract: within this process through tesserocr where that is installed, else its command through pytesseract.

Both use the language data of the installed Tesseract. Within the process it is a third quicker: nothing is written
to disk, and language data is loaded once for all pages of a worker.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np

from minutebook.errors import EngineMissing, LanguageMissing, PageError, PageTimeout
from minutebook.model import Box, Line, Word
from minutebook.ocr.engine import Grey, Place, Reading
from minutebook.ocr.words import make_line

try:
    import tesserocr
except ImportError:  # no wheel for this machine
    tesserocr = None

_ORIENTATION, _AUTOMATIC, _ONE_BLOCK, _SCATTERED = 0, 3, 6, 11
"""Page segmentation modes: 0 tells only how the page lies; 3 finds blocks and columns, and reads those that stand on
their side too; 6 takes the image as one block of lines; 11 finds level words anywhere, in no order."""
_INSTALL = "Install it with: apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-rus tesseract-ocr-chi-sim tesseract-ocr-deu tesseract-ocr-osd"
_WORD_LEVEL = "5"
_DPI = "300"
"""What Tesseract is told; it only guards against nonsense in the file's tag, as letters are scaled by their size."""
_ALTERNATIVES = {"lstm_choice_mode": "2", "lstm_choice_iterations": "10"}
"""What makes Tesseract tell alternatives: about five a character; they cost a third of a second a page."""
_COST_SCALE = 7.0
"""What Tesseract multiplies logarithms of chances by."""


class Tesseract:
    """Tesseract on one thread.

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
        return self._read(image, language, _ONE_BLOCK if single_block else _AUTOMATIC)

    def read_scattered(self, image: Grey, language: str) -> Reading:
        """Level words anywhere on an image, in no order; errors as of :meth:`read`."""
        return self._read(image, language, _SCATTERED)

    def read_with_alternatives(self, image: Grey, language: str) -> Reading:
        """As :meth:`read`, with alternatives; without them where Tesseract runs as a command."""
        if tesserocr is None:
            return self.read(image, language)
        warm = _warm_engine(language)
        before = {name: warm.GetVariableAsString(name) for name in _ALTERNATIVES}
        for name, value in _ALTERNATIVES.items():
            warm.SetVariable(name, value)
        try:
            self._recognise(warm, image, _AUTOMATIC)
            table, told = str(warm.GetTSVText(0)), warm.GetBestLSTMSymbolChoices()
        except RuntimeError as error:
            raise PageError(f"Tesseract failed on it ({error}).") from error
        finally:
            warm.Clear()
            for name, value in before.items():
                warm.SetVariable(name, value)
        words = [word for *_, word in _parse_words(table, keep_blank=True)]
        if len(told) != len(words):  # of a page without words it tells one
            return Reading(language, _make_lines(table), self.name)
        alternatives = {word: _make_places(word.text, choices) for word, choices in zip(words, told, strict=True)}
        complete = {word: places for word, places in alternatives.items() if len(places) == len(word.text) > 0}
        return Reading(language, _make_lines(table), self.name, complete)

    def _read(self, image: Grey, language: str, mode: int) -> Reading:
        table = self._call(image, language, mode) if tesserocr is None else self._ask(image, language, mode)
        return Reading(language, _make_lines(table), self.name)

    def _ask(self, image: Grey, language: str, mode: int) -> str:
        warm = _warm_engine(language)
        try:
            self._recognise(warm, image, mode)
            return str(warm.GetTSVText(0))
        except RuntimeError as error:
            raise PageError(f"Tesseract failed on it ({error}).") from error
        finally:
            warm.Clear()

    def _recognise(self, warm: Any, image: Grey, mode: int) -> None:  # noqa: ANN401 - tesserocr has no types
        warm.SetPageSegMode(mode)
        height, width = image.shape
        warm.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
        warm.SetSourceResolution(int(_DPI))
        if not warm.Recognize(int(self._seconds * 1000)):
            raise self._too_slow()

    def _call(self, image: Grey, language: str, mode: int) -> str:
        import pytesseract  # noqa: PLC0415 - it brings pandas, where there is one, which takes seconds to import

        # A path to a bare bitmap: given an array, pytesseract would compress it as PNG, which costs more than reading.
        with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
            path = Path(folder) / "page.pgm"
            cv2.imwrite(str(path), image)
            try:
                found = pytesseract.image_to_data(
                    str(path), lang=language, config=f"--psm {mode} --dpi {_DPI}", timeout=self._seconds
                )
            except pytesseract.TesseractNotFoundError as error:
                raise EngineMissing("Tesseract is not installed.", remedy=_INSTALL) from error
            except pytesseract.TesseractError as error:
                raise PageError(f"Tesseract failed on it ({error.message[:200]}).") from error
            except RuntimeError as error:  # pytesseract's word for a time-out
                raise self._too_slow() from error
        return str(found)

    def _too_slow(self) -> PageTimeout:
        return PageTimeout(
            f"Tesseract took longer than {self._seconds:g} seconds.",
            remedy="Raise engine_seconds under [ocr] in minutebook.toml.",
        )


@cache
def engine_version() -> str:
    """Name and version of Tesseract, for example ``tesseract 5.3.0``.

    Raises:
        EngineMissing: it is not installed.
    """
    installed = _ask_command("--version").splitlines()[0].strip()
    if tesserocr is None:
        return installed
    return str(tesserocr.tesseract_version()).splitlines()[0].strip()


def _ask_command(option: str) -> str:
    try:
        asked = subprocess.run(["tesseract", option], capture_output=True, text=True, check=False)
    except OSError as error:
        raise EngineMissing("Tesseract is not installed.", remedy=_INSTALL) from error
    return asked.stdout or asked.stderr or "tesseract"


class _Data(NamedTuple):
    folder: str
    languages: frozenset[str]


@cache
def _language_data() -> _Data:
    """Where the installed Tesseract keeps its languages, and which it has."""
    engine_version()
    first, *languages = _ask_command("--list-langs").splitlines()
    folder = re.search(r'"(.+)"', first)
    return _Data(folder[1] if folder else os.environ.get("TESSDATA_PREFIX", ""), frozenset(languages))


@cache
def _warm_engine(language: str) -> Any:  # noqa: ANN401 - tesserocr has no types
    check_languages((language,))
    return tesserocr.PyTessBaseAPI(path=_language_data().folder, lang=language)


def check_languages(languages: tuple[str, ...]) -> None:
    """Make sure that Tesseract can read these languages.

    Raises:
        EngineMissing: it is not installed.
        LanguageMissing: it lacks one of them.
    """
    missing = [code for code in languages if code not in _language_data().languages]
    if missing:
        packages = " ".join(f"tesseract-ocr-{code.replace('_', '-')}" for code in missing)
        raise LanguageMissing(
            f"Tesseract cannot read {', '.join(missing)}.", remedy=f"Install with: apt-get install {packages}"
        )


def detect_orientation(image: Grey) -> tuple[int, float] | None:
    """By how many degrees clockwise the image must be turned to stand upright, and Tesseract's confidence in that (it
    has no upper end; wrong ones stayed below 3); None where it finds too few letters.

    Raises:
        LanguageMissing: Tesseract's model ``osd`` is not installed.
        EngineMissing: Tesseract is not installed.
    """
    check_languages(("osd",))
    if tesserocr is not None:
        # Not kept warm as for reading: few pages are asked about, and its data takes 31 MB.
        with tesserocr.PyTessBaseAPI(path=_language_data().folder, lang="osd", psm=_ORIENTATION) as engine:
            try:
                height, width = image.shape
                engine.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
                engine.SetSourceResolution(int(_DPI))
                found = engine.DetectOrientationScript()
            except RuntimeError:
                return None
        return (int(found["orient_deg"]), float(found["orient_conf"])) if found else None
    import pytesseract  # noqa: PLC0415 - as above

    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        path = Path(folder) / "page.pgm"
        cv2.imwrite(str(path), image)
        try:
            told = str(pytesseract.image_to_osd(str(path), config=f"--psm {_ORIENTATION} --dpi {_DPI}"))
        except pytesseract.TesseractError:  # too few characters
            return None
    turn = re.search(r"Rotate: (\d+)", told)
    sure = re.search(r"Orientation confidence: ([\d.]+)", told)
    return (int(turn[1]), float(sure[1])) if turn and sure else None


def _make_lines(table: str) -> tuple[Line, ...]:
    rows: dict[tuple[str, str, str], list[Word]] = {}
    for block, paragraph, row, word in _parse_words(table):
        rows.setdefault((block, paragraph, row), []).append(word)
    return tuple(make_line(no, words, int(key[0])) for no, (key, words) in enumerate(rows.items(), start=1))


def _parse_words(table: str, *, keep_blank: bool = False) -> Iterator[tuple[str, str, str, Word]]:
    """Block, paragraph, line and content of each word in Tesseract's table of tab-separated values."""
    for row in table.splitlines():
        cells = row.split("\t", 11)
        if len(cells) < 12 or cells[0] != _WORD_LEVEL or not ((shown := cells[11].strip()) or keep_blank):
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        box = Box(left, top, left + width, top + height)
        yield cells[2], cells[3], cells[4], Word(shown, box, round(max(0.0, float(cells[10])) / 100, 4))


def _make_places(text: str, choices: Sequence[Sequence[tuple[str, float]]]) -> tuple[Place, ...]:
    """A place for each character of a word: Tesseract's choices, what it read among them."""
    held = [choice for choice in choices if choice]
    if held and held[0][0][0].isspace():
        held = held[1:]
    places = []
    for read, choice in zip(text, held, strict=False):
        costs = {character: cost / _COST_SCALE for character, cost in choice}
        costs.setdefault(read, min(costs.values()))
        places.append(costs)
    return tuple(places) if len(held) == len(text) else ()
