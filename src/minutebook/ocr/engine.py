"""What an OCR engine must offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from minutebook.model import Line, Word

Grey: TypeAlias = NDArray[np.uint8]
"""A page image: rows by columns, 0 black to 255 white."""

Place: TypeAlias = Mapping[str, float]
"""What an engine holds possible at one place of a word: characters, and for each the negative natural logarithm of the
chance it gives them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Lines in reading order, as one engine (named with version) read them in one language.

    ``alternatives`` holds, for words whose engine told them, a place for each character of the word.
    """

    language: str
    lines: tuple[Line, ...]
    engine: str
    alternatives: Mapping[Word, tuple[Place, ...]] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """Characters found, each counted by the confidence of its word: weighs how sure against how much."""
        return sum(len(word.text) * word.confidence for line in self.lines for word in line.words)

    @property
    def sure_weight(self) -> float:
        """As :attr:`weight`, with words of confidence 0.5 and less counting nothing: what was surely found."""
        return sum(len(word.text) * max(0.0, 2 * word.confidence - 1) for line in self.lines for word in line.words)

    @property
    def characters(self) -> int:
        """Characters found, spaces left out."""
        return sum(len(word.text) for line in self.lines for word in line.words)

    @property
    def confidence(self) -> float | None:
        """Mean confidence of the words, weighted by length; None without words."""
        return self.weight / self.characters if self.characters else None


class Engine(Protocol):
    """An OCR engine."""

    @property
    def name(self) -> str:
        """Name with version, for example ``tesseract 5.3.0``."""

    def read(self, image: Grey, language: str, *, single_block: bool = False) -> Reading:
        """Read an image in one language. ``single_block`` says that it is one block of even lines.

        Raises:
            PageTimeout: it took longer than the settings allow.
            PageError: the engine failed on it.
        """
