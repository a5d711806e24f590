"""Page images for a screen: small, grey, one after the other out of a worker that may be killed."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from minutebook import ocr, pages, progress
from minutebook.errors import Interrupted, MinutebookError, SourceError
from minutebook.model import Source
from minutebook.settings import PageSettings, Settings
from minutebook.warehouse import RecordedPage
from minutebook.workers import WorkerPool, stopping_on_signals

_SAME_SIZE = 0.005
"""Share by which two page images may differ in size and still carry the same boxes: half a line of type."""
_CHUNK = 12
"""Pages that a worker draws at a time: opening a file anew costs less than one of them."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A page image, or the reason why there is none. ``address`` is the image itself as a data URI; ``fits`` is False
    where it differs so much from the one that was read that boxes would lie beside the words.
    """

    address: str | None
    missing: str | None = None
    fits: bool = True


def draw_scans(source: Source, wanted: Sequence[RecordedPage], settings: Settings) -> dict[int, Scan]:
    """The images of these pages, by number, as they were read: straightened and cleaned. A page that cannot be drawn
    has the reason instead.

    Raises:
        Interrupted: somebody asked to stop.
    """
    reporter = progress.current()
    reporter.expect_pages(len(wanted))
    drawn: dict[int, Scan] = {}
    with WorkerPool(settings.run.workers, settings.run.worker_memory_mb) as pool, stopping_on_signals(pool):

        def draw(chunk: Sequence[RecordedPage]) -> None:
            left = list(chunk)
            while left:
                try:
                    for scan in pool.stream(
                        draw_in_worker, (source, tuple(left), settings.pages), settings.run.page_seconds
                    ):
                        drawn[left.pop(0).page_no] = scan
                        reporter.page_done()
                except Interrupted:
                    raise
                except SourceError as error:
                    drawn.update((page.page_no, Scan(None, str(error))) for page in left)
                    return
                except MinutebookError as error:
                    drawn[left.pop(0).page_no] = Scan(None, str(error))

        with ThreadPoolExecutor(settings.run.workers) as threads:
            chunks = [wanted[at : at + _CHUNK] for at in range(0, len(wanted), _CHUNK)]
            list(threads.map(draw, chunks))
    return drawn


def draw_in_worker(source: Source, wanted: Sequence[RecordedPage], settings: PageSettings) -> Iterator[Scan]:
    """Job: draw pages of a source. One that could not be read is drawn as it lies in the file."""
    with pages.open_source(source, settings) as opened:
        for page in wanted:
            try:
                prepared = opened.prepare(page.page_no, ocr.tell_orientation).image if page.status != "failed" else None
                image = prepared if prepared is not None else opened.image(page.page_no)
            except MinutebookError as error:
                yield Scan(None, str(error))
                continue
            height, width = image.shape
            known = page.lines and page.width and page.height  # where nothing was read, nothing is laid over
            fits = not known or _is_alike((page.width or 0, page.height or 0), (width, height))
            encoded = base64.b64encode(pages.draw_small(image)).decode()
            yield Scan(f"data:image/jpeg;base64,{encoded}", fits=fits)


def _is_alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= _SAME_SIZE * a for a, b in zip(one, other, strict=True))
