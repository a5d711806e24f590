"""Hash files, and compare them with a manifest."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from minutebook.intake.media import HEAD_BYTES
from minutebook.model import Problem, Severity

_CHUNK = 1024 * 1024
_ENTRY = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")


@dataclass(frozen=True, slots=True)
class Hashed:
    """What hashing a file told. ``steady`` is False if it changed meanwhile."""

    sha256: str
    size: int
    head: bytes
    steady: bool


def hash_file(location: Path) -> Hashed:
    """SHA-256 of a file's bytes.

    Raises:
        OSError: it cannot be read.
    """
    digest = hashlib.sha256()
    size, head = 0, b""
    with location.open("rb") as file:
        before = location.stat()
        while chunk := file.read(_CHUNK):
            head = head or chunk[:HEAD_BYTES]
            digest.update(chunk)
            size += len(chunk)
        after = location.stat()
    steady = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns) and after.st_size == size
    return Hashed(digest.hexdigest(), size, head, steady)


def read_manifest(location: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Digests by path from a manifest in BagIt form (RFC 8493), and a problem for each line that is none.

    Raises:
        OSError: it cannot be read.
    """
    entries: dict[str, str] = {}
    problems = []
    for number, line in enumerate(location.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        if not line.strip():
            continue
        if (entry := _ENTRY.fullmatch(line.rstrip())) is None:
            where = f"{location.name} line {number}"
            problems.append(Problem("manifest_line", Severity.WARNING, where, "The line is not '<sha256>  <path>'."))
            continue
        path = entry[2].removeprefix("./")
        for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):  # the escapes that RFC 8493 knows
            path = path.replace(code, character)
        entries[path] = entry[1].lower()
    return entries, tuple(problems)
