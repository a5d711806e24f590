"""Every file of a batch is a source or is refused with the reason; nothing is lost, followed or run."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from minutebook.errors import BatchUnreadable
from minutebook.intake import fixity, receive
from minutebook.intake.fixity import hash_file
from minutebook.model import MediaType, Severity, Status
from minutebook.settings import IntakeSettings
from tests.unit.intake.scans import BIG_TIFF, JPEG, PDF, PNG, TIFF, fill, outcome, take_in

INTAKE = sys.modules["minutebook.intake.receive"]  # the room has a function of this name


def test_types_are_told_by_content(tmp_path: Path) -> None:
    """The four types are known without any ending; a wrong ending is noted and does no harm."""
    root = fill(
        tmp_path / "b",
        {
            "a.pdf": PDF,
            "b.png": PNG,
            "c.JPG": JPEG,
            "d.tif": TIFF,
            "e.tiff": BIG_TIFF,
            "f": PDF + b"2",
            "g.pdf": JPEG + b"2",
            "h.jpeg": b"\xef\xbb\xbf\n" + PDF,
        },
    )
    batch = take_in(root)
    assert {source.path: source.media_type for source in batch.sources} == {
        "a.pdf": MediaType.PDF,
        "b.png": MediaType.PNG,
        "c.JPG": MediaType.JPEG,
        "d.tif": MediaType.TIFF,
        "e.tiff": MediaType.TIFF,
        "f": MediaType.PDF,
        "g.pdf": MediaType.JPEG,
        "h.jpeg": MediaType.PDF,
    }
    noted = {source.path: [problem.code for problem in source.problems] for source in batch.sources if source.problems}
    assert noted == {"g.pdf": ["wrong_ending"], "h.jpeg": ["wrong_ending"]}


def test_a_pdf_may_carry_other_bytes_before_its_mark_and_a_note_about_pdf_is_none(tmp_path: Path) -> None:
    """Leading rubbish is allowed in a file that claims to be a PDF, not in one that claims nothing."""
    rubbish = b"\x00mailer junk\n" * 20
    root = fill(
        tmp_path / "b",
        {"a.pdf": rubbish + PDF, "note.txt": b"A PDF starts with %PDF-1.4\n", "page.html": b"<p>%PDF-1.7</p>"},
    )
    assert outcome(take_in(root)) == {
        "a.pdf": "source",
        "note.txt": "skipped not_a_source",
        "page.html": "skipped not_a_source",
    }


def test_each_refusal_has_its_reason_and_failures_a_remedy(tmp_path: Path) -> None:
    """Empty, wrongly typed, too large and foreign files are told apart."""
    root = fill(
        tmp_path / "b",
        {
            "ok.pdf": PDF,
            "empty.pdf": b"",
            "empty": b"",
            "page.pdf": b"<html>",
            "big.pdf": PDF + bytes(5000),
            "x.docx": b"PK",
            "pic.gif": b"GIF89a",
            ".hidden.pdf": PDF,
            ".git/config": b"x",
            "sub/deep/er.png": PNG,
        },
    )
    batch = take_in(root, max_bytes=2000)
    assert outcome(batch) == {
        "ok.pdf": "source",
        "sub/deep/er.png": "source",
        "empty.pdf": "failed empty",
        "empty": "skipped not_a_source",
        "page.pdf": "failed wrong_type",
        "big.pdf": "failed too_large",
        "x.docx": "skipped not_a_source",
        "pic.gif": "skipped not_a_source",
        ".hidden.pdf": "skipped hidden",
        ".git": "skipped hidden",
    }
    for refused in batch.refused:
        assert refused.problem.detail.endswith(".")
        assert (refused.problem.severity is Severity.ERROR) == (refused.status is Status.FAILED)
        assert bool(refused.problem.remedy) == (refused.status is Status.FAILED)
    (large,) = [refused for refused in batch.refused if refused.path == "big.pdf"]
    assert large.size == len(PDF) + 5000
    assert "max_bytes" in large.problem.remedy


def test_the_same_bytes_are_one_document_and_duplicates(tmp_path: Path) -> None:
    """Of three names for the same bytes the first is the document; identifiers depend on bytes alone."""
    root = fill(tmp_path / "b", {"b.pdf": PDF, "a/copy.pdf": PDF, "c.dat": PDF, "other.pdf": PDF + b" "})
    batch = take_in(root)
    assert [source.path for source in batch.sources] == ["a/copy.pdf", "other.pdf"]
    assert [(refused.path, refused.status, refused.duplicate_of) for refused in batch.refused] == [
        ("b.pdf", Status.DUPLICATE, "a/copy.pdf"),
        ("c.dat", Status.DUPLICATE, "a/copy.pdf"),
    ]
    again = take_in(fill(tmp_path / "elsewhere", {"renamed.pdf": PDF}))
    assert again.sources[0].document_id == batch.sources[0].document_id == batch.sources[0].sha256[:16]


def test_links_are_not_followed_out_of_the_batch(tmp_path: Path) -> None:
    """A link to a file or folder outside, to nowhere or in a circle is skipped; one inside is a second name."""
    outside = fill(tmp_path / "outside", {"secret.pdf": PDF + b"secret", "more/x.pdf": PDF})
    root = fill(tmp_path / "b", {"a.pdf": PDF})
    (root / "file.pdf").symlink_to(outside / "secret.pdf")
    (root / "up.pdf").symlink_to("../outside/secret.pdf")
    (root / "folder").symlink_to(outside / "more")
    (root / "nowhere.pdf").symlink_to("gone.pdf")
    (root / "circle.pdf").symlink_to("circle.pdf")
    (root / "inside.pdf").symlink_to("a.pdf")
    (root / "self").symlink_to(".")
    assert outcome(take_in(root)) == {
        "a.pdf": "source",
        "file.pdf": "skipped symbolic_link",
        "up.pdf": "skipped symbolic_link",
        "folder": "skipped symbolic_link",
        "nowhere.pdf": "skipped symbolic_link",
        "circle.pdf": "skipped symbolic_link",
        "inside.pdf": "duplicate duplicate",
        "self": "skipped symbolic_link",
    }


def test_special_files_are_not_opened(tmp_path: Path) -> None:
    """A pipe would block whoever opens it: it is skipped, also where batch.toml or the manifest should be."""
    root = fill(tmp_path / "b", {"a.pdf": PDF})
    for name in ("pipe.pdf", "batch.toml", "manifest-sha256.txt"):
        os.mkfifo(root / name)
    batch = take_in(root)
    assert outcome(batch) == {"a.pdf": "source", "pipe.pdf": "skipped special_file"}
    assert [(problem.code, problem.severity) for problem in batch.problems] == [
        ("manifest_unreadable", Severity.ERROR),
        ("batch_toml", Severity.ERROR),
    ]


def test_a_declaration_that_is_a_link_out_of_the_batch_is_not_read(tmp_path: Path) -> None:
    """Neither batch.toml nor the manifest may be a link to a file elsewhere."""
    outside = fill(tmp_path / "outside", {"x": 'title = "from outside"'})
    root = fill(tmp_path / "b", {"a.pdf": PDF})
    (root / "batch.toml").symlink_to(outside / "x")
    batch = take_in(root)
    assert batch.title is None
    assert [problem.code for problem in batch.problems] == ["batch_toml"]


HOSTILE = [
    b"new\nline.pdf",
    b"tab\there.pdf",
    b'quote".pdf',
    b"o'brien.pdf",
    b"not-utf8-\xff\xfe.pdf",
    b"not-utf8-\\xff\\xfe.pdf",
    b"back\\slash.pdf",
    b"back\\\\slash.pdf",
    b"new\\nline.pdf",
    b"-rf.pdf",
    b"--help.pdf",
    b"a..pdf..pdf",
    b"x'; DROP TABLE turns; --.pdf",
    b"<script>alert(1)</script>.pdf".replace(b"/", b"&"),
    b"=cmd|'calc'!A1.pdf",
    "右\u202efdp.exe.pdf".encode(),
    "nfc-é.pdf".encode(),
    "nfd-e\u0301.pdf".encode(),
    b"\x1b[31mred.pdf",
    b" .pdf",
    b"%s%n{0}.pdf",
    b"a" * 250 + b".pdf",
]


def test_hostile_names_are_only_names(tmp_path: Path) -> None:
    """Each file is there once, under a printable path that no other file has, and can be opened."""
    root = tmp_path / "b"
    root.mkdir()
    for number, name in enumerate(HOSTILE):
        with open(os.fsencode(root) + b"/" + name, "wb") as file:  # noqa: PTH123 - no Path has these bytes
            file.write(PDF + str(number).encode())
    batch = take_in(root)
    paths = [source.path for source in batch.sources]
    assert len(set(paths)) == len(HOSTILE)
    assert batch.refused == ()
    for path in paths:
        assert path.isprintable()
        path.encode("utf-8")
    for source in batch.sources:
        assert hash_file(source.files[0].location).sha256 == source.sha256


def test_a_batch_is_named_like_its_folder(tmp_path: Path) -> None:
    """Whatever the folder is called, the id is text; . and .. and a trailing slash name the folder they mean."""
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n")
    batch = take_in(fill(Path(odd), {"a.pdf": PDF}))
    assert batch.id == "caf\\xe9\\n"
    root = fill(tmp_path / "plain", {"sub/a.pdf": PDF})
    assert take_in(root / "sub" / "..").id == "plain"


def test_single_files_are_a_batch_of_their_folder(tmp_path: Path) -> None:
    """Only what is named is taken in, with what batch.toml says of it."""
    root = fill(
        tmp_path / "b",
        {
            "a.pdf": PDF,
            "b.pdf": PDF + b"2",
            "c.pdf": PDF + b"3",
            "batch.toml": '[[document]]\npath = "b.pdf"\ntitle = "B"\n[[document]]\npath = "c.pdf"\ntitle = "C"\n',
        },
    )
    (batch,) = receive([root / "b.pdf", root / "a.pdf"], IntakeSettings())
    assert batch.id == "b"
    assert [(source.path, source.catalogue.title) for source in batch.sources] == [("a.pdf", None), ("b.pdf", "B")]
    assert batch.problems == ()
    whole, other = receive([root / "b.pdf", root, fill(tmp_path / "c", {"x.pdf": PDF})], IntakeSettings())
    assert [len(batch.sources) for batch in (whole, other)] == [3, 1]


def test_what_is_no_batch_is_said(tmp_path: Path) -> None:
    """Missing and empty folders are errors that name them."""
    with pytest.raises(BatchUnreadable, match="nowhere"):
        receive([tmp_path / "nowhere"], IntakeSettings())
    empty = fill(tmp_path / "empty", {"batch.toml": 'title = "x"'})
    with pytest.raises(BatchUnreadable, match="holds no file"):
        receive([empty], IntakeSettings())


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that every user may reach, as pytest's own is not."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    yield place
    for folder, folders, _ in os.walk(place):
        for name in folders:
            (Path(folder) / name).chmod(0o755)
    shutil.rmtree(place)


def test_what_may_not_be_read_is_a_failure(open_place: Path) -> None:
    """A file without the right to read it, and a folder that cannot be listed, are counted, not passed over."""
    root = fill(open_place / "b", {"a.pdf": PDF, "closed.pdf": PDF + b"2", "locked/x.pdf": PDF + b"3"})
    (root / "closed.pdf").chmod(0)
    (root / "locked").chmod(0)
    user = os.geteuid()
    if user == 0:  # to root nothing is forbidden
        os.seteuid(65534)
    try:
        batch = take_in(root)
    finally:
        os.seteuid(user)
    assert outcome(batch) == {
        "a.pdf": "source",
        "closed.pdf": "failed permission_denied",
        "locked": "failed permission_denied",
    }
    assert all("rerun --failed" in refused.problem.remedy for refused in batch.refused)


def test_a_batch_that_may_not_be_listed_is_said(open_place: Path) -> None:
    """Where the folder itself is closed, nothing can be done, and the message says so."""
    root = fill(open_place / "b", {"a.pdf": PDF})
    root.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        with pytest.raises(BatchUnreadable, match="Permission denied"):
            take_in(root)
    finally:
        os.seteuid(user)


def test_a_file_that_grows_while_it_is_hashed_is_still_changing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy in progress is not taken for the whole: it fails with the advice to wait."""
    root = fill(tmp_path / "b", {"a.pdf": PDF, "growing.pdf": PDF + bytes(5_000_000)})

    class Copying:
        """A digest during whose work a copy goes on: each large piece that it takes lets the file grow."""

        def __init__(self) -> None:
            self.inner = hashlib.sha256()

        def update(self, piece: bytes) -> None:
            if len(piece) > 100_000:
                with (root / "growing.pdf").open("ab") as file:
                    file.write(bytes(1000))
            self.inner.update(piece)

        def hexdigest(self) -> str:
            return self.inner.hexdigest()

    with monkeypatch.context() as patched:
        patched.setattr(fixity, "hashlib", SimpleNamespace(sha256=Copying))
        batch = take_in(root, max_bytes=10**9)
    assert outcome(batch) == {"a.pdf": "source", "growing.pdf": "failed still_changing"}
    assert take_in(root, max_bytes=10**9).refused == ()


@pytest.mark.parametrize("change", ["grown", "replaced", "removed"])
def test_a_file_that_changes_between_hashing_and_the_end_of_intake_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """Whatever happened to a file after its turn, as while later files were hashed, sets it aside."""
    root = fill(tmp_path / "b", {"a.pdf": PDF, "z.pdf": PDF + b"2"})
    real = INTAKE.hash_file

    def hash_and_change(location: Path):
        hashed = real(location)
        if location.name == "z.pdf":
            if change == "grown":
                with (root / "a.pdf").open("ab") as file:
                    file.write(b"more")
            elif change == "replaced":
                (root / "new").write_bytes(PDF)
                (root / "new").replace(root / "a.pdf")
            else:
                (root / "a.pdf").unlink()
        return hashed

    monkeypatch.setattr(INTAKE, "hash_file", hash_and_change)
    assert outcome(take_in(root)) == {"a.pdf": "failed still_changing", "z.pdf": "source"}


def test_a_file_that_vanishes_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was listed and is gone when its turn comes is counted and told."""
    root = fill(tmp_path / "b", {"a.pdf": PDF, "z.pdf": PDF + b"2"})
    real = INTAKE.hash_file

    def hash_and_remove(location: Path):
        (root / "z.pdf").unlink(missing_ok=True)
        return real(location)

    monkeypatch.setattr(INTAKE, "hash_file", hash_and_remove)
    assert outcome(take_in(root)) == {"a.pdf": "source", "z.pdf": "failed vanished"}
