"""The smallest files of each type that intake can tell apart."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from minutebook.intake import receive
from minutebook.model import Batch
from minutebook.settings import IntakeSettings

PDF = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + bytes(17)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(40)
TIFF = b"II*\x00\x08\x00\x00\x00" + bytes(30)
BIG_TIFF = b"MM\x00+\x00\x08\x00\x00" + bytes(30)


def fill(root: Path, files: dict[str, bytes | str]) -> Path:
    """A folder with these files."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    root.mkdir(parents=True, exist_ok=True)
    return root


def manifest(files: dict[str, bytes]) -> str:
    return "".join(f"{sha256(content).hexdigest()}  {path}\n" for path, content in files.items())


def take_in(root: Path, max_bytes: int = 10_000_000) -> Batch:
    (batch,) = receive([root], IntakeSettings(max_bytes=max_bytes))
    return batch


def outcome(batch: Batch) -> dict[str, str]:
    """What became of each path: ``source``, or the status and code of the refusal."""
    told = {source.path: "source" for source in batch.sources}
    for refused in batch.refused:
        assert refused.path not in told, f"{refused.path} was counted twice"
        told[refused.path] = f"{refused.status} {refused.problem.code}"
    return told
