"""Words of a PDF's pages with their places, as pdfplumber parses them."""

from __future__ import annotations

from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from minutebook.errors import PageError
from minutebook.model import SourceFile

_BROKEN = (
    PDFException,
    PSException,
    PdfminerException,
    MalformedPDFException,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    AssertionError,
    OverflowError,
    RecursionError,
)
"""What the parsers raise on files that are not what they seem."""


class ParsedPdf:
    """A PDF, parsed as far as its pages are asked for."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._parsed: Any = None

    def find_words(self, page_no: int) -> tuple[list[dict[str, Any]], tuple[float, float, float, float]]:
        """Words as pdfplumber tells them, in points, and the visible page: left, top, right, bottom.

        Raises:
            PageError: the page cannot be parsed.
        """
        try:
            if self._parsed is None:
                self._parsed = pdfplumber.open(self._file.location)
            page = self._parsed.pages[page_no - 1]
            try:
                found = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=3, keep_blank_chars=False)
                return found, page.bbox
            finally:
                page.close()
        except _BROKEN as error:
            raise PageError(
                f"its text layer cannot be parsed ({type(error).__name__}: {error}).",
                where=f"{self._file.path} page {page_no}",
                remedy="Ask for the file again, then: minutebook rerun --failed",
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        if self._parsed is not None:
            try:
                self._parsed.close()
            except _BROKEN:  # it looks for all pages once more
                self._parsed.stream.close()
