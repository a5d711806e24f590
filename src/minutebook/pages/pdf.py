"""Pages of PDF files: the scan inside, the text layer, or a drawing of the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from minutebook.errors import EncryptedSource, PageError, SourceError
from minutebook.model import Box, SourceFile, Step
from minutebook.pages.images import check_pixels
from minutebook.pages.layer import TextLayers, Verdict, drop_words, judge_layer
from minutebook.pages.mixed import shows_more
from minutebook.pages.raw import RawPage
from minutebook.pages.shape import Grey
from minutebook.settings import PageSettings

_WHOLE_PAGE = 0.85
"""Share of the page that an image must cover to be its scan; scanners leave narrow borders."""
_LEAST_PICTURE = 0.03
"""Share of the page from which an image beside a text layer is looked at: seals and signatures are smaller."""
_POINTS_AN_INCH = 72.0
_FINEST_DPI = 600
"""Above it a scan's pixels are grain (and reading costs twice as much at no gain)."""
_COARSEST_DPI = 100
"""Below it small print of a drawn page cannot be read: such a page is refused as too large."""
_OBJECTS_LOOKED_AT = 5_000
"""Page objects looked at for a scan; pages with more are drawings."""


class PdfFile:
    """Pages of a PDF."""

    def __init__(
        self, file: SourceFile, document: pypdfium2.PdfDocument, layers: TextLayers, settings: PageSettings
    ) -> None:
        self._file = file
        self._document = document
        self._layers = layers
        self._settings = settings

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._document)

    def page(self, page_no: int) -> RawPage:
        """One page; ``page_no`` from 1.

        Raises:
            TooLarge: drawn, it would have more pixels than allowed.
            PageError: the page is damaged.
        """
        where = f"{self._file.path} page {page_no}"
        try:
            page = self._document[page_no - 1]
            width, height = page.get_size()
            scan = _find_scan(page, width, height)
            hidden = scan is not None and _hides_text(page)
            has_text = page.get_textpage().count_chars() > 0
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise _damaged("opened", error, where) from error
        steps: list[Step] = []
        dpi = float(self._settings.render_dpi) if scan is not None else self._fit_dpi(width, height, steps)
        overprinted = False
        if has_text:
            lines, width_px, height_px = self._layers.read(page_no, dpi)
            pictures: tuple[Box, ...] = ()
            if scan is None and not hidden:
                pictures, unseen = _find_pictures(page, dpi / _POINTS_AN_INCH)
                lines = drop_words(lines, unseen)
            verdict = judge_layer(lines, hidden)
            if verdict.good and scan is not None:
                overprinted = shows_more(self._draw(page_no, dpi, where), lines)
                if overprinted:
                    verdict = Verdict(False, "set aside: the scan under it shows more than it says")
            steps.append(Step("text layer", verdict.reason))
            if verdict.good:
                return RawPage(
                    width_px, height_px, dpi, lambda: self._draw(page_no, dpi, where), tuple(steps), lines, pictures
                )
        if scan is not None:
            dpi = min(_FINEST_DPI, scan)
        check_pixels(width * dpi / _POINTS_AN_INCH, height * dpi / _POINTS_AN_INCH, self._settings, where)
        size = (round(width * dpi / _POINTS_AN_INCH), round(height * dpi / _POINTS_AN_INCH))
        bare = scan is not None and not overprinted  # what is printed over a scan is read with it, from a drawing
        return RawPage(*size, dpi, lambda: self._image(page_no, dpi, bare, where), tuple(steps))

    def _fit_dpi(self, width: float, height: float, steps: list[Step]) -> float:
        """Resolution at which a page that is drawn, not scanned, stays below the limit of pixels."""
        dpi = float(self._settings.render_dpi)
        most = _POINTS_AN_INCH * (self._settings.max_pixels / max(1.0, width * height)) ** 0.5
        if most >= dpi or most < _COARSEST_DPI:
            return dpi
        fitted = float(int(most))
        steps.append(Step("resolution", f"drawn at {fitted:.0f} dots an inch: at {dpi:.0f} it would be too large"))
        return fitted

    def _image(self, page_no: int, dpi: float, scanned: bool, where: str) -> Grey:
        try:
            embedded = self._embedded_jpeg(page_no) if scanned else None
        except ValueError as error:  # a picture whose way of storing has no readable name would be drawn as nothing
            raise _damaged("drawn", error, where) from error
        return embedded if embedded is not None else self._draw(page_no, dpi, where)

    def _embedded_jpeg(self, page_no: int) -> Grey | None:
        """The scan itself where it is an upright JPEG: ten times quicker than drawing the page."""
        page = self._document[page_no - 1]
        if page.get_rotation() != 0:
            return None
        for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=1):
            matrix = found.get_matrix()
            if matrix.b or matrix.c or matrix.a <= 0 or matrix.d <= 0 or found.get_filters() != ["DCTDecode"]:
                return None
            if np.prod(found.get_px_size()) > self._settings.max_pixels:
                return None  # drawn, the page has no more pixels than it should
            data = np.frombuffer(bytes(found.get_data(decode_simple=False)), np.uint8)
            image = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)
            width, height = page.get_size()
            if image is None or abs(image.shape[1] / image.shape[0] - width / height) > 0.02 * width / height:
                return None
            return np.asarray(image, dtype=np.uint8)
        return None

    def _draw(self, page_no: int, dpi: float, where: str) -> Grey:
        try:
            bitmap = self._document[page_no - 1].render(scale=dpi / _POINTS_AN_INCH, grayscale=True)
            pixels = bitmap.to_numpy()
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise _damaged("drawn", error, where) from error
        return np.array(pixels if pixels.ndim == 2 else pixels[..., 0], dtype=np.uint8)


def _damaged(done: str, error: Exception, where: str) -> PageError:
    return PageError(
        f"cannot be {done} ({error}).", where=where, remedy="Ask for the file again, then: minutebook rerun --failed"
    )


@contextmanager
def open_pdf(file: SourceFile, settings: PageSettings) -> Iterator[PdfFile]:
    """Open a PDF.

    Raises:
        EncryptedSource: it asks for a password.
        SourceError: it is damaged.
    """
    try:
        document = pypdfium2.PdfDocument(file.location)
        len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedSource(
                "asks for a password.", where=file.path, remedy="Remove the password, then: minutebook rerun --failed"
            ) from error
        raise SourceError(
            f"is damaged or cut off ({error}).",
            where=file.path,
            remedy="Ask for the file again, or repair it with qpdf IN OUT, then: minutebook rerun --failed",
        ) from error
    try:
        with TextLayers(file) as layers:
            yield PdfFile(file, document, layers, settings)
    finally:
        document.close()


def _find_scan(page: pypdfium2.PdfPage, width: float, height: float) -> float | None:
    """Resolution in dots an inch of the one image that covers the page, None if there is none."""
    for number, found in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2)):
        if number > _OBJECTS_LOOKED_AT:
            return None
        left, bottom, right, top = found.get_bounds()
        covered = max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
        if covered >= _WHOLE_PAGE * width * height:
            pixels = max(found.get_px_size())
            return float(pixels / max(right - left, top - bottom) * _POINTS_AN_INCH)
    return None


def _hides_text(page: pypdfium2.PdfPage) -> bool:
    """Whether all text of the page is drawn invisibly, as OCR programs do under a scan."""
    for number, found in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=2)):
        if number > _OBJECTS_LOOKED_AT:
            break
        if pdfium.FPDFTextObj_GetTextRenderMode(found) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return False
    return True


def _find_pictures(page: pypdfium2.PdfPage, scale: float) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Places of the larger images on an upright page, and of its invisible text, in pixels (``scale`` to the point)."""
    if page.get_rotation() != 0:
        return (), ()
    width, height = page.get_size()
    origin_left, _, _, origin_top = page.get_cropbox()

    def place(found: pypdfium2.PdfObject) -> Box:
        left, bottom, right, top = found.get_bounds()
        sides = (left - origin_left, origin_top - top, right - origin_left, origin_top - bottom)
        return Box(*(round(side * scale) for side in sides))

    pictures: list[Box] = []
    unseen: list[Box] = []
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_TEXT]
    for number, found in enumerate(page.get_objects(filter=kinds, max_depth=1)):
        if number > _OBJECTS_LOOKED_AT:
            break
        if found.type == pdfium.FPDF_PAGEOBJ_TEXT:
            if pdfium.FPDFTextObj_GetTextRenderMode(found) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
                unseen.append(place(found))
        elif (box := place(found)).width * box.height >= _LEAST_PICTURE * width * height * scale**2:
            pictures.append(box)
    return tuple(pictures), tuple(unseen)
