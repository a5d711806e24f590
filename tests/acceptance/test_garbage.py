"""Whatever lies in a batch, the run ends, accounts for every file, and reads the good ones."""

from __future__ import annotations

import csv
import os
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from minutebook import warehouse
from minutebook.model import Status
from minutebook.settings import PageSettings
from tests.acceptance.harbour import SETTINGS, ingest, save, scan
from tests.unit.pages.scans import type_pdf

NAMES = (
    "line\nbreak.pdf",
    "quote'\";DROP TABLE turns;--.pdf",
    "--help.pdf",
    "<script>alert(1)<",
    "=1+1.pdf",
    "ä…b.pdf",
)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def huge_png(side: int) -> bytes:
    """A PNG that claims ``side`` pixels each way in a few bytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def huge_tiff(side: int) -> bytes:
    """A TIFF that claims ``side`` pixels each way in one strip of 20 bytes."""
    entries = ((256, side), (257, side), (258, 8), (259, 8), (262, 1), (273, 8), (277, 1), (278, side), (279, 20))
    packed = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    strip = zlib.compress(bytes(1000))[:20].ljust(20, b"\0")
    return b"II*\0" + struct.pack("<I", 28) + strip + struct.pack("<H", len(entries)) + packed + bytes(4)


def many_pages(path: Path, count: int) -> None:
    canvas = Canvas(str(path), pagesize=letter)
    for _ in range(count):
        canvas.showPage()
    canvas.save()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse made of one good scan among garbage of every kind."""
    root = tmp_path_factory.mktemp("garbage") / "harbour"
    (root / "deep" / "er").mkdir(parents=True)
    good = type_pdf(root / "good.pdf")
    save(scan(1), root / "scan.png")
    (root / "empty.pdf").touch()
    (root / "random.pdf").write_bytes(bytes(range(256)) * 40)
    (root / "head-only.pdf").write_bytes(b"%PDF-1.7\n")
    (root / "cut-off.pdf").write_bytes(good.read_bytes()[:700])
    (root / "random.jpg").write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 40)
    (root / "cut-off.png").write_bytes((root / "scan.png").read_bytes()[:900])
    (root / "cut-off.tif").write_bytes(b"II*\x00\x08\x00\x00\x00\xff\xff")
    (root / "huge.png").write_bytes(huge_png(100_000))
    (root / "really-png.pdf").write_bytes((root / "scan.png").read_bytes())
    locked = Canvas(str(root / "locked.pdf"), pagesize=letter, encrypt="secret")
    locked.drawString(72, 700, "HALLORAN: Nobody is to read this.")
    locked.save()
    many_pages(root / "many.pdf", 12)
    for name in NAMES:
        (root / name).write_bytes(b"%PDF-1.4 " + name.encode())
    (Path(os.fsdecode(os.fsencode(root) + b"/not-utf8-\xff.pdf"))).write_bytes(b"%PDF-1.4 not utf8")
    (root / "deep" / "er" / "fine.txt").write_text("A note.")
    (root / "outside").symlink_to("/etc")
    (root / "passwd.pdf").symlink_to("/etc/passwd")
    os.mkfifo(root / "pipe.pdf")
    settings = replace(SETTINGS, pages=PageSettings(max_pages=10, max_pixels=20_000_000))
    made = root.parent / "warehouse"
    ingest(root, made, settings)
    return made


def test_every_file_is_accounted_for(folder: Path) -> None:
    """received = loaded + partial + failed + duplicate + skipped, for files and for pages."""
    status = warehouse.batch_status(folder, "harbour")
    assert status.received == sum(status.counts.values())
    assert status.pages_received == status.pages_loaded + status.pages_failed + status.pages_duplicate
    assert (status.loaded, status.partial, status.duplicate) == (2, 0, 1)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("empty.pdf", "empty"),
        ("random.pdf", "wrong_type"),
        ("head-only.pdf", "unreadable"),
        ("cut-off.pdf", "unreadable"),
        ("random.jpg", "unreadable"),
        ("cut-off.png", "page_unreadable"),
        ("huge.png", "too_large"),
        ("locked.pdf", "encrypted"),
        ("many.pdf", "too_large"),
    ],
)
def test_each_failure_has_its_cause_and_a_remedy(folder: Path, path: str, code: str) -> None:
    """What the archivist is told names the cause and what mends it."""
    found = {
        problem.code: problem for place, problem in warehouse.batch_status(folder, "harbour").failures if place == path
    }
    assert set(found) == {code}
    assert found[code].remedy
    assert found[code].detail


def test_links_and_pipes_are_left_alone(folder: Path) -> None:
    """Nothing outside the batch is read, and nothing that never ends is opened."""
    rows = dict(warehouse.query(folder, "SELECT path, status FROM received").rows)
    assert [rows[path] for path in ("outside", "passwd.pdf", "pipe.pdf")] == [Status.SKIPPED] * 3
    assert not any("root:" in str(row) for row in warehouse.query(folder, "SELECT raw FROM lines").rows)


def test_odd_names_do_no_harm(folder: Path, tmp_path: Path) -> None:
    """Names with SQL, HTML, formulas, newlines or broken bytes end up as text, neutralised in CSV."""
    paths = {row[0] for row in warehouse.query(folder, "SELECT path FROM received").rows}
    assert {"quote'\";DROP TABLE turns;--.pdf", "<script>alert(1)<", "--help.pdf", "ä…b.pdf"} <= paths
    assert all(path.isprintable() for path in paths)
    assert any("not-utf8" in path for path in paths)
    warehouse.export_csv(folder, tmp_path)
    with (tmp_path / "received.csv").open(newline="") as file:
        assert not any(cell.startswith("=") for row in csv.reader(file) for cell in row)


def bomb(path: Path, megabytes: int, filters: int) -> None:
    """A PDF with a line of text, whose second stream unpacks to so many megabytes of blanks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)  # may be repeated as it is
    stream = b"\x78\xda" + block * megabytes + b"\x03\x00"
    for _ in range(filters - 1):
        stream = zlib.compress(stream, 9)
    text = b"BT /F1 12 Tf 72 700 Td (HALLORAN: There is nothing below this line.) Tj ET"
    named = b" ".join([b"/FlateDecode"] * filters)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [4 0 R 5 0 R]"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (len(stream), named, stream),
    ]
    content = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % each for each in enumerate(parts, start=1))
    path.write_bytes(content + b"trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n")


def test_bombs_cost_the_memory_they_may_and_the_rest_is_read(tmp_path: Path) -> None:
    """Streams that unpack to gigabytes, a drawing of a kilometre, six thousand empty pages, an image under the limit
    of pixels and over that of memory: each fails with its cause and the setting to change, the good page is read.
    """
    root = tmp_path / "harbour"
    root.mkdir()
    bomb(root / "stream.pdf", 3_000, 1)
    bomb(root / "stream-in-stream.pdf", 3_000, 2)
    many_pages(root / "pages.pdf", 6_000)
    (root / "huge.png").write_bytes(huge_png(100_000))
    (root / "huge.tif").write_bytes(huge_tiff(100_000))
    Image.new("RGBA", (8_900, 8_900)).save(root / "heavy.png", compress_level=1)
    plan = Canvas(str(root / "drawing.pdf"), pagesize=(3_000_000, 3_000_000))
    plan.line(0, 0, 3_000_000, 3_000_000)
    plan.save()
    type_pdf(root / "good.pdf")
    made = tmp_path / "warehouse"
    ingest(root, made, replace(SETTINGS, run=replace(SETTINGS.run, worker_memory_mb=1_000)))
    status = warehouse.batch_status(made, "harbour")
    assert {path: problem.code for path, problem in status.failures} == {
        "drawing.pdf": "too_large",
        "heavy.png": "memory_limit",
        "huge.png": "too_large",
        "huge.tif": "too_large",
        "pages.pdf": "too_large",
        "stream.pdf": "memory_limit",
        "stream-in-stream.pdf": "memory_limit",
    }
    assert {problem.remedy for _, problem in status.failures if problem.code == "memory_limit"} == {
        "Raise worker_memory_mb under [run] in minutebook.toml, then: minutebook rerun --failed"
    }
    assert (status.loaded, status.received) == (1, 8)
