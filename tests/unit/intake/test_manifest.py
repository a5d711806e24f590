"""Manifests and bags: promised bytes are verified, each broken promise is told."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.intake.fixity import read_manifest
from minutebook.model import Severity
from tests.unit.intake.scans import JPEG, PDF, fill, manifest, outcome, take_in


def test_every_way_of_breaking_a_promise_is_told(tmp_path: Path) -> None:
    """Right, wrong, missing and unlisted files are told apart; what is wrong is not read."""
    root = fill(tmp_path / "b", {"right.pdf": PDF, "sub/wrong.pdf": PDF + b"altered", "unlisted.pdf": PDF + b"3"})
    promised = {
        "right.pdf": PDF,
        "sub/wrong.pdf": PDF + b"2",
        "gone.pdf": PDF,
        "../../etc/passwd": b"x",
        "/abs.pdf": b"y",
    }
    fill(root, {"manifest-sha256.txt": manifest(promised)})
    batch = take_in(root)
    assert outcome(batch) == {
        "right.pdf": "source",
        "unlisted.pdf": "source",
        "sub/wrong.pdf": "failed fixity_mismatch",
        "gone.pdf": "failed manifest_entry_missing",
        "../../etc/passwd": "failed manifest_entry_missing",
        "/abs.pdf": "failed manifest_entry_missing",
    }
    noted = {source.path: [problem.code for problem in source.problems] for source in batch.sources}
    assert noted == {"right.pdf": [], "unlisted.pdf": ["not_in_manifest"]}


def test_a_bag_is_its_payload(tmp_path: Path) -> None:
    """Of a BagIt bag the payload is read, by paths inside the bag; its tag files are about it."""
    files = {
        "data/a.pdf": PDF,
        "data/sub/b.jpg": JPEG,
        "data/batch.toml": b'title = "In the bag"\n[[document]]\npath = "a.pdf"\ntitle = "A"',
    }
    root = fill(tmp_path / "bag", {**files, "bagit.txt": "BagIt-Version: 1.0\n", "bag-info.txt": "x", "README": "x"})
    fill(root, {"manifest-sha256.txt": manifest(files), "tagmanifest-sha256.txt": "x", "fetch.txt": ""})
    batch = take_in(root)
    assert (batch.id, batch.title, batch.problems) == ("bag", "In the bag", ())
    assert outcome(batch) == {"data/a.pdf": "source", "data/sub/b.jpg": "source"}
    assert batch.sources[0].catalogue.title == "A"
    assert all((root / source.path).read_bytes() == files[source.path] for source in batch.sources)


def test_a_bag_that_lacks_a_file_says_which(tmp_path: Path) -> None:
    """A payload file of the manifest that is not there fails under its path."""
    root = fill(tmp_path / "bag", {"bagit.txt": "x", "data/a.pdf": PDF})
    fill(root, {"manifest-sha256.txt": manifest({"data/a.pdf": PDF, "data/b.pdf": PDF})})
    assert outcome(take_in(root)) == {"data/a.pdf": "source", "data/b.pdf": "failed manifest_entry_missing"}


def test_a_bag_without_sha256_is_not_verified_and_says_so(tmp_path: Path) -> None:
    """Other digests are not read; that nothing was verified is a warning."""
    root = fill(tmp_path / "bag", {"bagit.txt": "x", "data/a.pdf": PDF, "manifest-md5.txt": "0  data/a.pdf\n"})
    (problem,) = take_in(root).problems
    assert (problem.code, problem.severity) == ("not_verified", Severity.WARNING)


def test_batch_toml_is_verified_too(tmp_path: Path) -> None:
    """A declaration whose bytes are not the promised ones is used, with a warning; a promised one is not missing."""
    files = {"a.pdf": PDF, "batch.toml": b'title = "T"'}
    root = fill(tmp_path / "b", files)
    fill(root, {"manifest-sha256.txt": manifest(files)})
    assert take_in(root).problems == ()
    fill(root, {"batch.toml": 'title = "Altered"'})
    batch = take_in(root)
    assert batch.title == "Altered"
    assert [(problem.code, problem.where) for problem in batch.problems] == [("fixity_mismatch", "batch.toml")]
    assert outcome(batch) == {"a.pdf": "source"}


def test_all_spellings_of_a_manifest_are_understood(tmp_path: Path) -> None:
    """A mark of byte order, upper case, stars, ./, Windows line ends, escapes of BagIt and of sha256sum, NFC for NFD."""
    digest = sha256(PDF).hexdigest()
    names = [
        "bom.pdf",
        "star.pdf",
        "dot.pdf",
        "new\nline.pdf",
        "per%cent.pdf",
        "back\\slash.pdf",
        "two\nlines.pdf",
        unicodedata.normalize("NFD", "é.pdf"),
    ]
    root = fill(tmp_path / "b", {name: PDF + str(number).encode() for number, name in enumerate(names)})
    digests = [sha256(PDF + str(number).encode()).hexdigest() for number in range(len(names))]
    written = [
        "bom.pdf",
        "*star.pdf",
        "./dot.pdf",
        "new%0aline.pdf",
        "per%25cent.pdf",
        "back\\slash.pdf",
        "two\\nlines.pdf",
        "é.pdf",
    ]
    lines = [f"{digest.upper()}  {name}\r\n" for digest, name in zip(digests, written, strict=True)]
    lines[1] = lines[1].replace("  ", " ")
    lines[6] = "\\" + lines[6]
    fill(root, {"manifest-sha256.txt": "\ufeff" + "".join(lines) + "\n\r\n"})
    batch = take_in(root)
    assert (len(batch.sources), batch.refused, batch.problems) == (len(names), (), ())
    assert [source.problems for source in batch.sources] == [()] * len(names)
    assert digest not in digests


def test_lines_that_are_none_are_named(tmp_path: Path) -> None:
    """A line that cannot be read, and one that contradicts another, are told by number; the rest counts."""
    digest = sha256(PDF).hexdigest()
    text = f"{digest}  a.pdf\nnonsense\n{'0' * 64}  a.pdf\n{digest[:40]}  b.pdf\n{digest}  a.pdf\n"
    root = fill(tmp_path / "b", {"a.pdf": PDF, "manifest-sha256.txt": text})
    batch = take_in(root)
    assert outcome(batch) == {"a.pdf": "source"}
    assert [problem.where for problem in batch.problems] == [f"manifest-sha256.txt line {no}" for no in (2, 3, 4)]
    assert "another SHA-256" in batch.problems[1].detail
    assert all(problem.remedy for problem in batch.problems)


@pytest.mark.parametrize("content", ["", "\n\n", "not a manifest at all"])
def test_a_manifest_without_entries_promises_nothing(tmp_path: Path, content: str) -> None:
    """Each file is then unlisted, which is a warning, not a failure."""
    root = fill(tmp_path / "b", {"a.pdf": PDF, "manifest-sha256.txt": content})
    batch = take_in(root)
    assert outcome(batch) == {"a.pdf": "source"}
    assert [problem.code for problem in batch.sources[0].problems] == ["not_in_manifest"]


@given(st.binary(max_size=400))
def test_no_manifest_breaks_intake(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Any bytes read as entries and problems."""
    place = tmp_path_factory.getbasetemp() / "manifest-sha256.txt"
    place.write_bytes(content)
    entries, problems = read_manifest(place)
    assert all(len(digest) == 64 for digest in entries.values())
    assert all(problem.detail and problem.where for problem in problems)
