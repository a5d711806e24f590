"""A page with a text layer and a picture of text gives both, each once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutebook import ocr
from minutebook.model import PageReading, Route
from minutebook.pages.shape import Grey
from minutebook.settings import OcrSettings
from tests.unit.pages.scans import ENGLISH, aged, prepare, typed_page

LAYER = (
    "Transcript prepared for the reading room from the first sheet of the file.",
    "The second sheet is given below as it was photographed.",
)
PICTURE = ENGLISH[5:8]
HIDDEN = ("HALORAN: Gentelmen, the drodger bas been standlng idle",)


def write(path: Path, picture: Grey, *, hidden: tuple[str, ...] = ()) -> Path:
    """A letter page: two lines of text, a picture seven inches wide below, and text hidden under the picture."""
    canvas = Canvas(str(path), pagesize=letter)
    for no, line in enumerate(LAYER):
        canvas.drawString(72, 720 - 20 * no, line)
    packed = BytesIO()
    Image.fromarray(picture).save(packed, "JPEG", quality=85)
    height, width = picture.shape
    canvas.drawImage(ImageReader(packed), 54, 300, 504, 504 * height / width)
    canvas.saveState()
    under = canvas.beginText(72, 330)
    under.setTextRenderMode(3)
    for line in hidden:
        under.textLine(line)
    canvas.drawText(under)
    canvas.restoreState()
    canvas.drawString(72, 200, "End of the transcript.")
    canvas.save()
    return path


def read(path: Path) -> PageReading:
    prepared = prepare(path)
    return ocr.read_page(prepared.plan, prepared.image, ("eng",), OcrSettings())


def photographed() -> Grey:
    return np.ascontiguousarray(aged(typed_page(PICTURE)[200:620, 200:2300], noise=4))


def test_text_and_picture_are_read_in_order_and_once(tmp_path: Path) -> None:
    page = read(write(tmp_path / "mixed.pdf", photographed(), hidden=HIDDEN))
    assert page.route is Route.TEXT_LAYER
    text = "\n".join(line.text for line in page.lines)
    assert text.startswith("\n".join(LAYER))
    assert text.endswith("End of the transcript.")
    assert text.count("standing idle") == 1
    assert "drodger" not in text
    assert text.index("photographed") < text.index("dredger") < text.index("End of")
    assert page.engine
    assert "tesseract" in page.engine.lower()
    assert page.leaves == ()


def test_the_boxes_of_both_lie_on_the_page_as_it_is_drawn(tmp_path: Path) -> None:
    page = read(write(tmp_path / "mixed.pdf", photographed()))
    inside = [line for line in page.lines if "dredger" in line.text or "January" in line.text]
    top = page.height * (1 - (300 + 504 * 420 / 2100) / 792)
    bottom = page.height * (1 - 300 / 792)
    assert inside
    assert all(top < line.box.top < line.box.bottom < bottom for line in inside)


def test_a_photograph_is_left_unread(tmp_path: Path) -> None:
    """Shades without letters cost no engine call."""
    shades = np.tile(np.linspace(40, 220, 900), (500, 1)).astype(np.uint8)
    prepared = prepare(write(tmp_path / "photo.pdf", shades))
    assert prepared.image is None
    assert any(step.name == "picture" and "not read" in step.detail for step in prepared.plan.steps)


def test_a_scan_under_a_visible_note_is_read_with_it(tmp_path: Path) -> None:
    """A note of release printed over a scan is good text, and not the page's."""
    path = tmp_path / "released.pdf"
    canvas = Canvas(str(path), pagesize=letter)
    packed = BytesIO()
    Image.fromarray(typed_page()).save(packed, "JPEG", quality=85)
    canvas.drawImage(ImageReader(packed), 0, 0, *letter)
    canvas.drawString(72, 20, "Approved for release by the harbour office, 4 March 2004")
    canvas.save()
    prepared = prepare(path)
    assert prepared.plan.route is Route.SCAN
    assert prepared.plan.lines == ()
    assert prepared.image is not None
    note = prepared.image[round(0.965 * prepared.image.shape[0]) : round(0.985 * prepared.image.shape[0])]
    assert note.min() < 128
