"""Hash files, and compare them with a manifest."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from minutebook.intake.media import HEAD_BYTES
from minutebook.model import Problem, Severity

_CHUNK = 1024 * 1024
_ENTRY = re.compile(r"(\\?)([0-9a-fA-F]{64})[ \t]+\*?(.+)")
_BAGIT_ESCAPES = re.compile(r"%(0D|0A|25)", re.IGNORECASE)
_SHA256SUM_ESCAPES = re.compile(r"\\([\\nr])")


@dataclass(frozen=True, slots=True)
class Hashed:
    """What hashing a file told. ``steady`` is False if it changed meanwhile; ``stamp`` tells later whether it has."""

    sha256: str
    size: int
    head: bytes
    steady: bool
    stamp: tuple[int, int, int]


def hash_file(location: Path) -> Hashed:
    """SHA-256 of a file's bytes.

    Raises:
        OSError: it cannot be read.
    """
    digest = hashlib.sha256()
    size, head = 0, b""
    with location.open("rb") as file:
        before = _stamp(os.fstat(file.fileno()))
        while chunk := file.read(_CHUNK):
            head = head or chunk[:HEAD_BYTES]
            digest.update(chunk)
            size += len(chunk)
    stamp = stamp_of(location)
    return Hashed(digest.hexdigest(), size, head, before == stamp and stamp[1] == size, stamp)


def stamp_of(location: Path) -> tuple[int, int, int]:
    """Which file it is, its size and the time of its last change: the same as long as nobody touches it.

    Raises:
        OSError: it is gone.
    """
    return _stamp(location.stat())


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns


def read_manifest(location: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Digests by path from a manifest in BagIt form (RFC 8493) or as sha256sum writes it.

    Returns:
        the digests, and a problem for each line that is none, or that contradicts one before it.

    Raises:
        OSError: it cannot be read.
    """
    entries: dict[str, str] = {}
    problems = []
    lines = location.read_text(encoding="utf-8-sig", errors="surrogateescape").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        fault = "The line is not '<sha256>  <path>', so it is not used."
        if (entry := _ENTRY.fullmatch(line.rstrip("\r"))) is not None:
            path, digest = _unescape(entry[3], escaped=bool(entry[1])).removeprefix("./"), entry[2].lower()
            if entries.setdefault(path, digest) == digest:
                continue
            fault = f"An earlier line gives another SHA-256 for {path!r}; that one is used."
        remedy = "Ask for the manifest again, or correct it."
        problems.append(
            Problem("manifest_line", Severity.WARNING, f"{location.name} line {number}", fault, remedy=remedy)
        )
    return entries, tuple(problems)


def _unescape(path: str, *, escaped: bool) -> str:
    if escaped:  # sha256sum marks such a line with a backslash
        return _SHA256SUM_ESCAPES.sub(lambda found: {"n": "\n", "r": "\r"}.get(found[1], "\\"), path)
    return _BAGIT_ESCAPES.sub(lambda found: {"0D": "\r", "0A": "\n", "25": "%"}[found[1].upper()], path)
