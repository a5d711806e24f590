"""What a document and a turn look like when they are shown, in words and in pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from minutebook import showing, warehouse
from minutebook.errors import ChangedSource, NotFound, VanishedSource
from minutebook.intake.fixity import hash_file
from minutebook.model import Box, Line, PageReading, Route, SourceFile, Word
from minutebook.settings import Settings
from tests.unit.pages.scans import save, typed_page
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A warehouse of one document whose scan, two images, lies in its batch."""
    root = tmp_path / "fisheries"
    root.mkdir()
    files = []
    for no in (1, 2):
        place = save(typed_page((f"THIS IS PAGE {no} OF THE TALK,", "AND THERE IS NO OTHER.")), root / f"page-{no}.png")
        hashed = hash_file(place)
        files.append((place, hashed))
    source = make_source("talk")
    parts = tuple(
        SourceFile(place.name, place, hashed.sha256, hashed.size, showing.media_type_of(hashed.head))
        for place, hashed in files
    )
    whole = showing.sha256("\n".join(part.sha256 for part in parts).encode()).hexdigest()
    source = replace(source, files=parts, sha256=whole, document_id=whole[:16])
    made = tmp_path / "warehouse"
    warehouse.publish(made, make_batch(root, (source,)), [make_document(source)], make_run())
    return made


def test_a_document_is_laid_out_for_reading(folder: Path) -> None:
    """Catalogue, header, people with their roles and other names, and each turn with speaker and page."""
    told = showing.describe(folder, "talk").splitlines()
    assert told[0] == "fisheries/talk"
    assert "Catalogue: Nets off Zhoushan; 118-00123-04; 1957-05-14" in told
    assert "Meeting 1: minutes, 1957-05-14, 16:30" in told
    assert told[told.index("Header") + 1].startswith("  Date: ")
    assert "  Shen Bonian, Vice Minister, China (participant, speaker); also: Shen" in told
    assert "  Tidemann, Norway (absent)" in told
    (second,) = [line for line in told if line.startswith("[2]")]
    assert second.startswith("[2] Shen Bonian  (p. 1; ")
    assert any(line.startswith("    ") and "We shall read [the paper]" in line for line in told)


def test_a_turn_is_shown_with_its_citation_and_places(folder: Path) -> None:
    """The words, who said them as announced, where they stand, and how to cite them."""
    ((turn_id,),) = warehouse.query(folder, "SELECT turn_id FROM turns WHERE seq = 2").rows
    told = showing.describe(folder, turn_id).splitlines()
    assert told[0].endswith(f"turn 2 ({turn_id})")
    assert told[1] == "Shen Bonian, announced as: Vice Minister Shen"
    assert told[2].startswith("boxes (left, top, right, bottom in pixels): page 1 (")
    assert "We shall read [the paper] with care" in " ".join(told)


def test_text_cannot_command_the_terminal(folder: Path, tmp_path: Path) -> None:
    """Escape sequences of a broken text layer are shown as a mark, not sent."""
    source = make_source("odd.pdf", "other")
    box = Box(0, 0, 9, 9)
    line = Line(1, "red \x1b[31m alert, 时　间", box, 0.9, (Word("red", box, 0.9),))
    page = PageReading(1, Route.TEXT_LAYER, 100, 100, "eng", "pdfplumber", 0.9, (line,))
    document = replace(make_document(source), pages=(page,), lines=(), meetings=())
    warehouse.publish(folder, make_batch(tmp_path / "other", (source,)), [document], make_run("run-2", "other"))
    told = showing.describe(folder, "odd.pdf")
    assert "red �[31m alert, 时　间" in told, "a wide space commands nothing"


def test_what_is_not_there_is_said(folder: Path) -> None:
    """An unknown name says so and where names are listed."""
    with pytest.raises(NotFound, match="no such document"):
        showing.describe(folder, "nothing.pdf")
    with pytest.raises(NotFound, match="no such turn"):
        showing.describe(folder, "0123456789abcdef-p1-t1")


def test_a_turn_is_drawn_as_a_crop_with_frames(folder: Path, tmp_path: Path) -> None:
    """The picture is the part of the page around the turn, with a coloured frame about its lines."""
    ((turn_id,),) = warehouse.query(folder, "SELECT turn_id FROM turns WHERE seq = 2").rows
    (region, *_) = warehouse.find_turn(folder, turn_id).regions
    (path,) = showing.draw(folder, turn_id, tmp_path / "out" / "turn.png", Settings())
    picture = cv2.imread(str(path))
    assert picture.shape[0] < 3300
    assert picture.shape[1] < 2550
    assert picture.shape[0] >= region.box.height
    framed = (picture[..., 2].astype(int) - picture[..., 0]) > 60
    assert framed.sum() > 1_000


def test_a_document_is_drawn_page_by_page(folder: Path, tmp_path: Path) -> None:
    """Two pages make two files, numbered, each the whole page."""
    paths = showing.draw(folder, "talk", tmp_path / "page.png", Settings())
    assert [path.name for path in paths] == ["page-1.png", "page-2.png"]
    first, second = (cv2.imread(str(path), cv2.IMREAD_GRAYSCALE) for path in paths)
    assert first.shape == second.shape
    assert min(first.shape) >= 2550
    assert np.count_nonzero(first != second) > 100


def test_a_moved_or_changed_scan_is_not_passed_off_as_the_one_read(folder: Path, tmp_path: Path) -> None:
    """A file that is gone, or has other bytes, is told with what to do."""
    place = tmp_path / "fisheries" / "page-2.png"
    save(typed_page(("SOMETHING ELSE",)), place)
    with pytest.raises(ChangedSource, match="minutebook ingest"):
        showing.draw(folder, "talk", tmp_path / "page.png", Settings())
    place.unlink()
    with pytest.raises(VanishedSource, match="Put it back"):
        showing.draw(folder, "talk", tmp_path / "page.png", Settings())


def test_a_page_is_drawn_raw_and_clean(folder: Path, tmp_path: Path) -> None:
    """The page as it lies in the file, and as it is read; a page that is not there is said."""
    raw = showing.draw_page(folder, "talk", 2, showing.Look.RAW, tmp_path / "raw", Settings())
    clean = showing.draw_page(folder, "talk", 2, showing.Look.CLEAN, tmp_path / "clean.png", Settings())
    assert raw.name == "raw.png"
    assert cv2.imread(str(raw)).shape[1] == 2550
    assert cv2.imread(str(clean)).shape[1] >= 2550
    with pytest.raises(NotFound, match="has 2 pages, no page 3"):
        showing.draw_page(folder, "talk", 3, showing.Look.RAW, tmp_path / "raw.png", Settings())
    with pytest.raises(NotFound, match="no reading of this page"):
        showing.draw_page(folder, "talk", 1, showing.Look.WORDS, tmp_path / "words.png", Settings())
