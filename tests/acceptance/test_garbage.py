"""Whatever lies in a batch, the run ends, accounts for every file, and reads the good ones."""

from __future__ import annotations

import csv
import os
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
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
