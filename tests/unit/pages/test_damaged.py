"""Files that a fuzzer found to be refused in bad order: each is now told as damaged, or read as far as it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutebook import pages
from minutebook.errors import PageError, SourceError
from minutebook.model import MediaType, Source, SourceFile
from minutebook.settings import PageSettings
from tests.unit.pages.scans import save, type_pdf, typed_page

LINES = ("HALLORAN: Gentlemen, the dredger has been standing idle since January.",)


def outcome(path: Path, kind: MediaType) -> str:
    """``read``, or the code of the error with which the source or a page of it was refused."""
    file = SourceFile(path.name, path, "", path.stat().st_size, kind)
    source = Source("harbour", "0" * 16, path.name, "0" * 64, (file,))
    try:
        with pages.open_source(source, PageSettings()) as opened:
            for no in range(1, opened.page_count + 1):
                opened.prepare(no)
    except (PageError, SourceError) as error:
        assert error.remedy
        return error.code
    return "read"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b"/Rotate 0", b"/Rotate 0 /x /y /z"),  # a dictionary with a key and no value
        (b"/Encoding", b"/Encodi "),
        (b"/Courier", b"/Cour /fier"),
        (b"stream\n", b"stream\nuuuuu"),  # no ASCII85: its figures are too high
        (b"/Font", b"/F("),
    ],
)
def test_a_pdf_with_a_slip_in_it_is_read_or_refused(tmp_path: Path, was: bytes, now: bytes) -> None:
    """PDFium forgives what pdfminer does not; neither opening nor closing the file raises anything else."""
    path = type_pdf(tmp_path / "slip.pdf", LINES)
    content = path.read_bytes()
    assert was in content
    path.write_bytes(content.replace(was, now, 1))
    assert outcome(path, MediaType.PDF) in {"read", "page_unreadable", "unreadable"}


def test_a_tiff_whose_second_frame_is_nothing_is_damaged(tmp_path: Path) -> None:
    """Its first directory leads to a place that is no directory: the pages cannot be counted."""
    entries = ((256, 800), (257, 300), (258, 8), (259, 1), (262, 1), (273, 122), (278, 300), (279, 240_000))
    packed = b"".join(
        tag.to_bytes(2, "little") + b"\x04\x00\x01\x00\x00\x00" + value.to_bytes(4, "little") for tag, value in entries
    )
    head = b"II*\x00\x08\x00\x00\x00" + len(entries).to_bytes(2, "little") + packed
    path = tmp_path / "frames.tif"
    path.write_bytes(head + (len(head) + 4).to_bytes(4, "little") + b"\x00\x00" + bytes(400))
    assert outcome(path, MediaType.TIFF) == "unreadable"


def test_a_scan_stored_in_no_known_way_is_refused(tmp_path: Path) -> None:
    """Drawn, its page would be white, and pass for a blank one. Found by benchmarks/fuzz.py."""
    path = save(typed_page(), tmp_path / "scan.pdf")
    path.write_bytes(path.read_bytes().replace(b"/DCTDecode", b"/DCT\xf4ecode"))
    assert outcome(path, MediaType.PDF) == "page_unreadable"
