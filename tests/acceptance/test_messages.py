"""What the archivist reads in the morning: each cause of failure with its files, its reason and what mends it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from flows import request as requests
from minutebook import intake
from minutebook.cli import main
from minutebook.intake.fixity import Hashed, hash_file
from minutebook.model import Batch
from minutebook.settings import read_settings
from tests.acceptance.harbour import ingest, save, scan
from tests.acceptance.test_garbage import huge_png, many_pages
from tests.unit.pages.scans import type_pdf

RECEIVE = sys.modules["minutebook.intake.receive"]  # the room has a function of this name
SETTINGS = """
[run]
prefect_seconds = 0
retry_seconds = 0.1
[intake]
max_bytes = 150_000
[pages]
max_pages = 10
max_pixels = 20_000_000
[ocr]
languages = ['eng']
"""
NOBODY = 65534
"".encode("utf-8-sig")  # a codec that nobody may not load any more where Python lies in a closed folder

MESSAGES = """
  changed: has changed since intake.
    rewritten.pdf
    -> Wait until it is complete, then: minutebook rerun --failed
  empty: It has no bytes.
    empty.pdf
    -> Ask for the file again, then: minutebook rerun --failed
  encrypted: asks for a password.
    locked.pdf
    -> Remove the password, then: minutebook rerun --failed
  fixity_mismatch: Its SHA-256 is not that of the manifest.
    altered.pdf
    -> Ask for the file again, then: minutebook rerun --failed
  manifest_entry_missing: The manifest lists it, but it is not there.
    gone.pdf
    -> Put it back, then: minutebook rerun --failed
  page_unreadable: cannot be decoded (image file is truncated).
    cut-off.png
    -> Ask for the scan again, then: minutebook rerun --failed
  permission_denied: It may not be read.
    closed.pdf
    -> Give the right to read it, then: minutebook rerun --failed
  still_changing: It changed after it was read.
    copying.pdf
    -> Wait until it is complete, then: minutebook rerun --failed
  too_large: says that it has more than 178956970 pixels, which no scan has.
    huge.png
    -> Ask for the scan again, then: minutebook rerun --failed
  too_large: It has 200000 bytes, more than the limit of 150000.
    heavy.pdf
    -> Raise max_bytes under [intake] in minutebook.toml, then: minutebook rerun --failed
  too_large: has 12 pages, more than the limit of 10.
    many.pdf
    -> Raise max_pages under [pages] in minutebook.toml, then: minutebook rerun --failed
  too_large: has 5000 x 5000 pixels, more than the limit of 20000000.
    wide.png
    -> Scan it at a lower resolution, or raise max_pixels under [pages] in minutebook.toml, then: minutebook rerun --failed
  unreadable: is damaged or cut off (Failed to load document (PDFium: Data format error).).
    cut-off.pdf
    -> Ask for the file again, or repair it with qpdf IN OUT, then: minutebook rerun --failed
  vanished: was there at intake and is gone.
    vanishing.pdf
    -> Put it back, then: minutebook rerun --failed
  wrong_type: Its name says application/pdf, its content does not.
    letter.pdf
    -> Ask for the file again, then: minutebook rerun --failed
"""


@pytest.fixture(scope="module")
def open_place() -> Iterator[Path]:
    """A folder that every user may reach, as pytest's own is not."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


def fill(root: Path) -> None:
    """A batch with a file for each cause that a file can be, and a good one."""
    root.mkdir()
    good = type_pdf(root / "good.pdf")
    save(scan(1), root / "cut-off.png")
    (root / "cut-off.png").write_bytes((root / "cut-off.png").read_bytes()[:900])
    (root / "cut-off.pdf").write_bytes(good.read_bytes()[:700])
    locked = Canvas(str(root / "locked.pdf"), pagesize=letter, encrypt="secret")
    locked.drawString(72, 700, "HALLORAN: Nobody is to read this.")
    locked.save()
    (root / "empty.pdf").touch()
    (root / "letter.pdf").write_text("<html><p>HALLORAN: Good morning.</p></html>")
    many_pages(root / "many.pdf", 12)
    (root / "huge.png").write_bytes(huge_png(100_000))
    (root / "wide.png").write_bytes(huge_png(5_000))
    (root / "heavy.pdf").write_bytes(good.read_bytes()[:1000].ljust(200_000))
    for name in ("altered", "closed", "copying", "vanishing", "rewritten"):
        type_pdf(root / f"{name}.pdf", (f"HALLORAN: This one is {name}.",))
    (root / "closed.pdf").chmod(0)
    (root / "copying.pdf").chmod(0o666)
    listed = {path.name: path.read_bytes() for path in root.iterdir() if path.name != "closed.pdf"}
    listed |= {"altered.pdf": b"as it was", "gone.pdf": b"gone"}
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in listed.items())
    (root / "manifest-sha256.txt").write_text("".join(lines))


def hash_and_go_on_copying(location: Path) -> Hashed:
    """As a copy in progress: the file has grown by the time it has been read."""
    hashed = hash_file(location)
    if location.name == "copying.pdf":
        with location.open("ab") as file:
            file.write(b"the rest of it")
    return hashed


def receive_and_touch(*given: object) -> tuple[Batch, ...]:
    """Intake by a user who may not read everything; afterwards one file goes, another is rewritten."""
    user = os.geteuid()
    if user == 0:  # to root nothing is forbidden
        os.seteuid(NOBODY)
    try:
        batches = intake.receive(*given)
    finally:
        os.seteuid(user)
    (batches[0].root / "vanishing.pdf").unlink()
    (batches[0].root / "rewritten.pdf").write_bytes(b"%PDF-1.4 rewritten")
    return batches


def run(place: Path, *arguments: str) -> Result:
    given = [*arguments, "--warehouse", str(place / "warehouse"), "--settings", str(place / "minutebook.toml")]
    return CliRunner().invoke(main, given, prog_name="minutebook")


def test_each_cause_is_told_with_its_file_its_reason_and_its_remedy(
    open_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word what ``status`` says of a batch in which nearly everything went wrong."""
    fill(open_place / "harbour")
    (open_place / "minutebook.toml").write_text(SETTINGS)
    monkeypatch.setattr(RECEIVE, "hash_file", hash_and_go_on_copying)
    monkeypatch.setattr(requests, "intake", type("Intake", (), {"receive": staticmethod(receive_and_touch)}))
    ingest(open_place / "harbour", open_place / "warehouse", read_settings(open_place / "minutebook.toml"))
    told = run(open_place, "status", "harbour").stdout
    assert told.splitlines()[3:] == MESSAGES.splitlines()[1:]
