"""Pages of TIFF, PNG and JPEG files: a frame each."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from minutebook.errors import PageError, SourceError, TooLarge
from minutebook.model import SourceFile
from minutebook.pages.raw import RawPage
from minutebook.pages.shape import Grey
from minutebook.settings import PageSettings

_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    TypeError,
    KeyError,
    OverflowError,
    Image.DecompressionBombError,
)
"""What Pillow raises on files that are not what they seem."""
_MOST_PIXELS = 2 * (Image.MAX_IMAGE_PIXELS or 0)
"""What Pillow opens without an error."""


class ImageFile:
    """Frames of an image file."""

    def __init__(self, file: SourceFile, picture: Image.Image, settings: PageSettings) -> None:
        self._file = file
        self._picture = picture
        self._settings = settings

    @property
    def page_count(self) -> int:
        """Number of frames.

        Raises:
            SourceError: one of them is so damaged that they cannot be counted.
        """
        try:
            return int(getattr(self._picture, "n_frames", 1))
        except _BROKEN as error:
            raise SourceError(
                f"is damaged, so that its pages cannot be counted ({error}).",
                where=self._file.path,
                remedy="Ask for the file again, then: minutebook rerun --failed",
            ) from error

    def page(self, page_no: int) -> RawPage:
        """One frame; ``page_no`` from 1.

        Raises:
            TooLarge: it has more pixels than allowed (told before anything is decoded).
            PageError: the frame is damaged.
        """
        where = f"{self._file.path} page {page_no}"
        try:
            self._picture.seek(page_no - 1)
            width, height = self._picture.size
            dpi = self._picture.info.get("dpi", (None,))[0]
        except _BROKEN as error:
            raise PageError(
                f"cannot be found in the file ({error}).",
                where=where,
                remedy="Ask for the scan again, then: minutebook rerun --failed",
            ) from error
        check_pixels(width, height, self._settings, where)
        return RawPage(width, height, float(dpi) if dpi else None, lambda: self._decode(page_no, where))

    def _decode(self, page_no: int, where: str) -> Grey:
        try:
            self._picture.seek(page_no - 1)
            upright = ImageOps.exif_transpose(self._picture)
            if upright.mode.startswith(("I;16", "I", "F")):
                levels = np.asarray(upright, dtype=np.float32)
                return np.asarray(levels * (255 / max(1.0, float(levels.max()))), dtype=np.uint8)
            if "A" in upright.getbands() or "transparency" in upright.info:
                paper = Image.new("RGBA", upright.size, "white")
                upright = Image.alpha_composite(paper, upright.convert("RGBA"))
            return np.asarray(upright.convert("L"))
        except _BROKEN as error:
            raise PageError(
                f"cannot be decoded ({error}).",
                where=where,
                remedy="Ask for the scan again, then: minutebook rerun --failed",
            ) from error


@contextmanager
def open_image(file: SourceFile, settings: PageSettings) -> Iterator[ImageFile]:
    """Open an image file.

    Raises:
        TooLarge: it claims more pixels than any scan has.
        SourceError: it is no image, or damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata, and of sizes that check_pixels judges
        try:
            picture = Image.open(file.location)
        except Image.DecompressionBombError as error:
            raise TooLarge(
                f"says that it has more than {_MOST_PIXELS} pixels, which no scan has.",
                where=file.path,
                remedy="Ask for the scan again, then: minutebook rerun --failed",
            ) from error
        except (*_BROKEN, UnidentifiedImageError) as error:
            raise SourceError(
                f"cannot be opened as an image ({error}).",
                where=file.path,
                remedy="Ask for the file again, then: minutebook rerun --failed",
            ) from error
        with picture:
            yield ImageFile(file, picture, settings)


def check_pixels(width: float, height: float, settings: PageSettings, where: str) -> None:
    """Refuse a page that is too large to hold.

    Raises:
        TooLarge: more pixels than the settings allow.
    """
    if width * height > settings.max_pixels:
        raise TooLarge(
            f"has {width:.0f} x {height:.0f} pixels, more than the limit of {settings.max_pixels}.",
            where=where,
            remedy="Scan it at a lower resolution, or raise max_pixels under [pages] in minutebook.toml, then: minutebook rerun --failed",
        )
