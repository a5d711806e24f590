"""Entries on disk: written whole or not at all, and never believed without their digest."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from minutebook.errors import DiskTrouble
from minutebook.store.keys import encode

Value = TypeVar("Value")

_DIGEST_BYTES = 64
_TEMPORARY = ".new-"
_DAY = 86_400
_FAST = 1  # zlib level: readings shrink six-fold at level 1 and hardly more at 9, which is four times slower


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """A stored value and the digest (hex) of its canonical JSON: the input of the keys of later stages."""

    value: Value
    digest: str


class Store:
    """Results under ``folder/<stage>/<first two digits>/<key>``.

    An entry is the hex digest of its content, a newline, and the content as compressed JSON. It is written to a
    temporary name, fsynced and renamed, so that a killed run leaves either the whole entry or none. An entry that
    does not match its digest is moved to ``folder/corrupt/`` and reads as absent; ``corrupt`` lists those found
    by this object. Any number of processes may use the same folder at once.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.corrupt: list[Path] = []

    def read(self, stage: str, key: str, kind: type[Value]) -> Entry[Value] | None:
        """The verified entry, or None if there is none (or only a corrupt one)."""
        path = self._path(stage, key)
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._trouble("read", error) from error
        entry = _open(raw, kind)
        if entry is None:
            self._set_aside(path)
        return entry

    def digest(self, stage: str, key: str) -> str | None:
        """The digest that an entry claims, without reading its content; None if there is no entry."""
        try:
            with self._path(stage, key).open("rb") as file:
                head = file.read(_DIGEST_BYTES).decode("ascii", "replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._trouble("read", error) from error
        return head if len(head) == _DIGEST_BYTES else None

    def write(self, stage: str, key: str, value: Value) -> Entry[Value]:
        """Keep ``value`` under ``key``. Never call this with the record of a failure.

        Raises:
            DiskTrouble: the disk is full or the folder cannot be written; nothing is kept then.
        """
        content = encode(value)
        digest = hashlib.sha256(content).hexdigest()
        try:
            self._write(self._path(stage, key), digest.encode() + b"\n" + zlib.compress(content, _FAST))
        except OSError as error:
            raise self._trouble("written", error) from error
        return Entry(value, digest)

    def entries(self, stage: str) -> Iterator[Path]:
        """Files of all entries of ``stage``, in no particular order."""
        yield from (self.folder / stage).glob("??/[0-9a-f]*")

    def remove_strays(self, older_seconds: float = _DAY) -> int:
        """Remove what killed writers left half-written ``older_seconds`` ago or more; how many files that were."""
        now, removed = time.time(), 0
        for path in self.folder.glob(f"*/??/{_TEMPORARY}*"):
            with contextlib.suppress(OSError):  # its writer lives, or another process was quicker
                if now - path.stat().st_mtime >= older_seconds:
                    path.unlink()
                    removed += 1
        return removed

    def _write(self, path: Path, raw: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f"{_TEMPORARY}{os.getpid()}-{secrets.token_hex(4)}")
        try:
            with temporary.open("xb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise

    def _trouble(self, done: str, error: OSError) -> DiskTrouble:
        return DiskTrouble(
            f"cannot be {done} ({error.strerror}).",
            where=str(self.folder),
            remedy="Make room, or give yourself the right to read and write there, then run the same command again;"
            " what was read is kept.",
        )

    def _path(self, stage: str, key: str) -> Path:
        return self.folder / stage / key[:2] / key

    def _set_aside(self, path: Path) -> None:
        aside = self.folder / "corrupt" / f"{path.parent.parent.name}-{path.name}"
        with contextlib.suppress(OSError):  # another process was quicker, or the disk is read-only
            aside.parent.mkdir(parents=True, exist_ok=True)
            path.replace(aside)
        self.corrupt.append(aside)


def _open(raw: bytes, kind: type[Value]) -> Entry[Value] | None:
    digest = raw[:_DIGEST_BYTES].decode("ascii", "replace")
    try:
        content = zlib.decompress(raw[_DIGEST_BYTES + 1 :])
        if hashlib.sha256(content).hexdigest() != digest:
            return None
        return Entry(msgspec.json.decode(content, type=kind), digest)
    except (zlib.error, msgspec.DecodeError):
        return None
