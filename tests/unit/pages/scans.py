"""Typed pages of an invented record, as a scanner might bring them: drawn once, then damaged as a test needs."""

from __future__ import annotations

import hashlib
from functools import cache
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutebook import pages
from minutebook.model import MediaType, Source, SourceFile
from minutebook.settings import PageSettings

Grey = NDArray[np.uint8]

ENGLISH = (
    "MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE",
    "Held at Eastmere on 4 March 1958 at 10.30 a.m.",
    "",
    "Chairman: Mr. Halloran. Secretary: Miss Quill.",
    "",
    "HALLORAN: Gentlemen, the dredger has been standing idle",
    "since the first week of January, and we are still paying",
    "for her coal. I should like to hear the reason for this.",
    "",
    "TREVANION: The reason is the winch. It was sent away for",
    "repair, and the yard says that it has not yet arrived.",
    "",
    "HALLORAN: A winch of two tons cannot be lost in the post.",
    "Has anybody thought of asking the railway about it?",
)

_TYPES = {".pdf": MediaType.PDF, ".png": MediaType.PNG, ".jpg": MediaType.JPEG}


def as_source(*paths: Path) -> Source:
    """A source of these files, as intake would make it."""
    files = tuple(
        SourceFile(
            path.name,
            path,
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_size,
            _TYPES[path.suffix],
        )
        for path in paths
    )
    return Source("harbour", files[0].sha256[:16], files[0].path, files[0].sha256, files)


def prepare(path: Path, page_no: int = 1, settings: PageSettings | None = None) -> pages.PreparedPage:
    """One page of a file, prepared."""
    limits = settings or PageSettings()
    with pages.open_source(as_source(path), limits) as opened:
        return opened.prepare(page_no)


def type_pdf(path: Path, lines: tuple[str, ...] = ENGLISH, *, size: float = 12, mode: int = 0) -> Path:
    """A PDF with these lines as text; ``mode`` 3 hides them."""
    canvas = Canvas(str(path), pagesize=letter)
    text = canvas.beginText(72, 700)
    text.setFont("Courier", size)
    text.setLeading(size * 1.5)
    text.setTextRenderMode(mode)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return path


@cache
def typed_page(lines: tuple[str, ...] = ENGLISH, size: float = 12) -> Grey:
    """Grey image of a typed page at 300 dpi, black on white."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = type_pdf(Path(folder) / "typed.pdf", lines, size=size)
        with pages.open_source(as_source(path), PageSettings()) as opened:
            image = opened.image(1)
    image.setflags(write=False)
    return image


def turned(image: Grey, degrees: float) -> Grey:
    """The page lying askew on the glass (degrees counter-clockwise)."""
    height, width = image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255), np.uint8)


def bent(image: Grey, pixels: float) -> Grey:
    """Lines that rise and fall by ``pixels`` over the width of the page."""
    height, width = image.shape
    rise = (pixels * np.sin(np.linspace(0, np.pi, width))).astype(np.float32)
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return np.asarray(cv2.remap(image, across, down + rise, cv2.INTER_LINEAR, borderValue=255), np.uint8)


def aged(image: Grey, *, noise: float = 7, seed: int = 5) -> Grey:
    """Faint grey ink on uneven, textured paper with a dark edge, as a carbon copy looks."""
    rng = np.random.default_rng(seed)
    height, width = image.shape
    shade = cv2.resize(rng.normal(195, 14, (4, 4)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    ink = cv2.GaussianBlur(1 - image.astype(np.float32) / 255, (0, 0), 1.5)
    page = shade * (1 - ink) + 95 * ink
    page[:, : width // 60] -= 90
    page += cv2.GaussianBlur(rng.normal(0, noise * 3, page.shape).astype(np.float32), (0, 0), 1)
    return np.clip(page, 0, 255).astype(np.uint8)


def save(image: Grey, path: Path, dpi: int = 300) -> Path:
    """The page as an image file, or as a PDF of nothing but the scan (a JPEG)."""
    picture = Image.fromarray(image)
    picture.save(path, resolution=dpi, quality=80) if path.suffix == ".pdf" else picture.save(path, dpi=(dpi, dpi))
    return path


def save_with_layer(image: Grey, path: Path, lines: tuple[str, ...]) -> Path:
    """A PDF as OCR programs leave it: the scan, and hidden under it ``lines``."""
    canvas = Canvas(str(path), pagesize=letter)
    packed = BytesIO()
    Image.fromarray(image).save(packed, "JPEG", quality=80)
    canvas.drawImage(ImageReader(packed), 0, 0, *letter)
    text = canvas.beginText(72, 700)
    text.setFont("Courier", 12)
    text.setTextRenderMode(3)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return path
