"""Open a source and prepare its pages, whatever kind of file it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from minutebook.errors import ChangedSource, EmptySource, TooLarge, VanishedSource
from minutebook.model import MediaType, PagePlan, Route, Source, SourceFile, Step
from minutebook.pages.clean import clean_page, measure_ink
from minutebook.pages.images import open_image
from minutebook.pages.mixed import read_pictures
from minutebook.pages.pdf import open_pdf
from minutebook.pages.raw import RawPage
from minutebook.pages.shape import Grey
from minutebook.pages.turn import Ask
from minutebook.settings import PageSettings

_LEAST_INK = 0.0002
"""Share of the page covered by letter-sized marks below which it counts as blank: about three typed letters."""


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """How a page is to be read, and its image where it is to be read by OCR."""

    plan: PagePlan
    image: Grey | None


class _Pages(Protocol):
    @property
    def page_count(self) -> int: ...

    def page(self, page_no: int) -> RawPage: ...


class OpenSource:
    """An open source. ``prepare`` gives the same image for the same page every time."""

    def __init__(self, parts: list[_Pages]) -> None:
        self._places = [(part, no) for part in parts for no in range(1, part.page_count + 1)]

    @property
    def page_count(self) -> int:
        """Number of pages over all files of the source."""
        return len(self._places)

    def image(self, page_no: int) -> Grey:
        """The page as it lies in the file, in grey, before any cleaning.

        Raises:
            PageError: the page cannot be decoded.
        """
        part, no = self._places[page_no - 1]
        return part.page(no).image()

    def prepare(self, page_no: int, ask: Ask | None = None) -> PreparedPage:
        """Route the page (``page_no`` from 1) and clean its image. ``ask`` is asked how a page lies where it does not
        show that itself; without it no page is turned.

        Raises:
            PageError: the page cannot be decoded.
            TooLarge: it has more pixels than the settings allow.
        """
        part, no = self._places[page_no - 1]
        raw = part.page(no)
        if raw.layer:
            return _prepare_layer(page_no, raw)
        page = clean_page(raw.image(), ask)
        ink = measure_ink(page.image)
        height, width = page.image.shape
        steps = (*raw.steps, *page.steps)
        if ink < _LEAST_INK:
            told = (*steps, Step("blank", f"letter-sized marks cover {ink:.3%} of the page"))
            return PreparedPage(PagePlan(page_no, Route.BLANK, width, height, raw.dpi, None, told), None)
        digest = _digest(page.image)
        plan = PagePlan(page_no, Route.SCAN, width, height, raw.dpi, digest, steps, parts=page.leaves)
        return PreparedPage(plan, page.image)


def _prepare_layer(page_no: int, raw: RawPage) -> PreparedPage:
    plan = PagePlan(page_no, Route.TEXT_LAYER, raw.width, raw.height, raw.dpi, None, raw.steps, raw.layer)
    if not raw.pictures:
        return PreparedPage(plan, None)
    image, parts, steps = read_pictures(raw.image(), raw.pictures, raw.layer)
    plan = replace(plan, steps=(*raw.steps, *steps))
    if not parts:
        return PreparedPage(plan, None)
    height, width = image.shape
    return PreparedPage(replace(plan, width=width, height=height, image_sha256=_digest(image), parts=parts), image)


def _digest(image: Grey) -> str:
    digest = hashlib.sha256(repr(image.shape).encode())
    digest.update(np.ascontiguousarray(image).data)
    return digest.hexdigest()


@contextmanager
def open_source(source: Source, settings: PageSettings) -> Iterator[OpenSource]:
    """Open all files of a source.

    Raises:
        VanishedSource, ChangedSource: a file is gone, or its size is not that of intake.
        EncryptedSource, EmptySource, TooLarge, SourceError: it cannot be turned into pages.
    """
    with ExitStack() as stack:
        parts: list[_Pages] = []
        for file in source.files:
            _check(file)
            if file.media_type is MediaType.PDF:
                parts.append(stack.enter_context(open_pdf(file, settings)))
            else:
                parts.append(stack.enter_context(open_image(file, settings)))
        opened = OpenSource(parts)
        if opened.page_count == 0:
            raise EmptySource(
                "has no pages.", where=source.path, remedy="Ask for the file again, then: minutebook rerun --failed"
            )
        if opened.page_count > settings.max_pages:
            raise TooLarge(
                f"has {opened.page_count} pages, more than the limit of {settings.max_pages}.",
                where=source.path,
                remedy="Raise max_pages under [pages] in minutebook.toml, then: minutebook rerun --failed",
            )
        yield opened


def _check(file: SourceFile) -> None:
    try:
        size = file.location.stat().st_size
    except OSError as error:
        raise VanishedSource(
            "was there at intake and is gone.", where=file.path, remedy="Put it back, then: minutebook rerun --failed"
        ) from error
    if size != file.size:
        raise ChangedSource(
            "has changed since intake.",
            where=file.path,
            remedy="Wait until it is complete, then: minutebook rerun --failed",
        )
