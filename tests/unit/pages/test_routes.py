"""Each page goes the way that its content asks for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from minutebook import pages
from minutebook.errors import TooLarge
from minutebook.model import Route
from minutebook.settings import PageSettings
from tests.unit.pages.scans import ENGLISH, aged, as_source, prepare, save, save_with_layer, type_pdf, typed_page


def test_a_scan_is_read_by_ocr(tmp_path: Path) -> None:
    prepared = prepare(save(typed_page(), tmp_path / "scan.pdf"))
    assert prepared.plan.route is Route.SCAN
    assert prepared.image is not None
    assert prepared.image.shape == (prepared.plan.height, prepared.plan.width)
    assert prepared.plan.dpi == pytest.approx(300, abs=1)
    assert prepared.plan.image_sha256


def test_a_good_text_layer_is_taken_with_its_places(tmp_path: Path) -> None:
    prepared = prepare(type_pdf(tmp_path / "born.pdf"))
    assert prepared.plan.route is Route.TEXT_LAYER
    assert prepared.image is None
    assert [line.text for line in prepared.plan.lines] == [line for line in ENGLISH if line]
    first = prepared.plan.lines[0]
    assert first.box.left == pytest.approx(300, abs=4)  # 72 points at 300 dpi
    assert first.words[0].text == "MINUTES"
    assert first.words[0].box.right < first.words[1].box.left


def test_garbage_under_a_scan_is_set_aside(tmp_path: Path) -> None:
    garbage = ("~lll\\l o::c;; Rv,;t} -j:;: c ___ ;;.,~", "f'O'(( .l.UrJ i:{);: ,.-^^ s::~") * 8
    prepared = prepare(save_with_layer(typed_page(), tmp_path / "ocred.pdf", garbage))
    assert prepared.plan.route is Route.SCAN
    assert any(step.name == "text layer" and "set aside" in step.detail for step in prepared.plan.steps)


def test_a_hidden_layer_is_never_taken_however_good_it_looks(tmp_path: Path) -> None:
    """It is another program's guess at the same image, and comes without confidence."""
    prepared = prepare(save_with_layer(typed_page(), tmp_path / "ocred.pdf", ENGLISH))
    assert prepared.plan.route is Route.SCAN


def test_visible_garbage_of_a_broken_font_is_set_aside(tmp_path: Path) -> None:
    signs = tuple("%&$ #+*= <>|~ ^{}@ \\_]" for _ in range(12))
    prepared = prepare(type_pdf(tmp_path / "broken.pdf", signs))
    assert prepared.plan.route is Route.SCAN
    assert any("garbage" in step.detail for step in prepared.plan.steps)


@pytest.mark.parametrize("grey", [255, 190])
def test_a_blank_page_is_told_and_not_read(tmp_path: Path, grey: int) -> None:
    empty = np.full((3300, 2550), grey, np.uint8)
    prepared = prepare(save(empty if grey == 255 else aged(np.full_like(empty, 255)), tmp_path / "empty.png"))
    assert prepared.plan.route is Route.BLANK
    assert prepared.image is None
    assert prepared.plan.steps[-1].name == "blank"


def test_a_page_with_one_short_line_is_not_blank(tmp_path: Path) -> None:
    prepared = prepare(
        save(
            typed_page(
                (
                    "",
                    "TAB 7 - WITHDRAWN",
                )
            ),
            tmp_path / "divider.png",
        )
    )
    assert prepared.plan.route is Route.SCAN


def test_the_scan_is_taken_out_without_drawing_the_page(tmp_path: Path) -> None:
    """The pixels are those of the JPEG inside: drawing the page at another size would change their number."""
    image = typed_page()[:2000, :1500]
    path = save(np.ascontiguousarray(image), tmp_path / "scan.pdf", dpi=217)
    with pages.open_source(as_source(path), PageSettings()) as opened:
        assert opened.image(1).shape == image.shape


def test_a_page_too_large_to_hold_is_refused(tmp_path: Path) -> None:
    path = save(typed_page(), tmp_path / "scan.png")
    with pytest.raises(TooLarge, match="max_pixels"):
        prepare(path, settings=PageSettings(max_pixels=1_000_000))


def test_pages_of_several_images_count_on(tmp_path: Path) -> None:
    first = save(typed_page(), tmp_path / "a.png")
    second = save(typed_page(("Second sheet, with one line only.",)), tmp_path / "b.jpg")
    with pages.open_source(as_source(first, second), PageSettings()) as opened:
        assert opened.page_count == 2
        assert opened.prepare(2).plan.page_no == 2


def test_the_same_page_is_prepared_the_same_twice(tmp_path: Path) -> None:
    """Store keys of the reading rest on it."""
    path = save(aged(typed_page()), tmp_path / "scan.png")
    assert prepare(path).plan == prepare(path).plan


def test_a_large_drawn_page_is_drawn_at_the_resolution_that_fits(tmp_path: Path) -> None:
    path = type_pdf(tmp_path / "sheet.pdf", mode=0)
    settings = PageSettings(max_pixels=2_000_000)
    with pages.open_source(as_source(path), settings) as opened:
        prepared, image = opened.prepare(1), opened.image(1)
    assert any(step.name == "resolution" for step in prepared.plan.steps)
    assert image.size <= settings.max_pixels
    assert prepared.plan.lines
    assert max(line.box.right for line in prepared.plan.lines) <= image.shape[1]


def test_text_outside_the_visible_page_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    canvas = Canvas(str(path), pagesize=letter)
    for no, line in enumerate(ENGLISH):
        canvas.drawString(72, 700 - 20 * no, line)
    canvas.drawString(900, 500, "printer's note")
    canvas.drawString(72, 830, "cut off above")
    canvas.save()
    plan = prepare(path).plan
    assert [line.text for line in plan.lines] == [line for line in ENGLISH if line]
