"""Named bytes, kept whole or not at all: what a store asks of the place where it lies."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from minutebook.store.place import Place

_TEMPORARY = ".new-"


@dataclass(frozen=True, slots=True)
class Held:
    """Something on a shelf: ``name`` as ``stage/two digits/key``, ``size`` in bytes, ``modified`` in seconds since 1970."""

    name: str
    size: int
    modified: float

    @property
    def key(self) -> str:
        """The last part of the name."""
        return self.name.rpartition("/")[2]


class Shelf(Protocol):
    """A place for named bytes. Any number of processes and machines may use it at once.

    Every method raises OSError when the place cannot be used, FileNotFoundError when a thing to read, move or remove
    is not there.
    """

    def exists(self) -> bool:
        """Whether anything was ever kept here."""

    def read(self, name: str, most: int | None = None) -> bytes:
        """The bytes, or the first ``most`` of them."""

    def write(self, name: str, raw: bytes) -> None:
        """Keep the bytes: whoever reads the name sees all of them, or what was there before."""

    def move(self, name: str, to: str) -> None:
        """Give it another name."""

    def remove(self, name: str) -> None:
        """Remove it."""

    def list_stages(self) -> tuple[str, ...]:
        """First parts of all names."""

    def find(self, stage: str) -> Iterator[Held]:
        """All that is kept under a stage, in no particular order."""

    def remove_strays(self, older_seconds: float) -> int:
        """Remove what killed writers left half-written ``older_seconds`` ago or more; how many that were."""


class FolderShelf:
    """Files of a folder, written to a temporary name, synced and renamed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def exists(self) -> bool:
        """Whether the folder is there."""
        return self.folder.is_dir()

    def read(self, name: str, most: int | None = None) -> bytes:
        """As :class:`Shelf`."""
        with (self.folder / name).open("rb") as file:
            return file.read() if most is None else file.read(most)

    def write(self, name: str, raw: bytes) -> None:
        """As :class:`Shelf`."""
        path = self.folder / name
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

    def move(self, name: str, to: str) -> None:
        """As :class:`Shelf`."""
        target = self.folder / to
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).replace(target)

    def remove(self, name: str) -> None:
        """As :class:`Shelf`."""
        path = self.folder / name
        path.unlink()
        with contextlib.suppress(OSError):  # others share the folder
            path.parent.rmdir()

    def list_stages(self) -> tuple[str, ...]:
        """As :class:`Shelf`."""
        return tuple(sorted(path.name for path in self.folder.glob("*") if path.is_dir()))

    def find(self, stage: str) -> Iterator[Held]:
        """As :class:`Shelf`."""
        for folder, _, names in os.walk(self.folder / stage, onerror=_raise_unless_gone):
            for path in (Path(folder, name) for name in names if not name.startswith(".")):
                with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                    found = path.stat()
                    yield Held(path.relative_to(self.folder).as_posix(), found.st_size, found.st_mtime)

    def remove_strays(self, older_seconds: float) -> int:
        """As :class:`Shelf`."""
        now, removed = time.time(), 0
        for path in self.folder.glob(f"*/??/{_TEMPORARY}*"):
            with contextlib.suppress(OSError):  # its writer lives, or another process was quicker
                if now - path.stat().st_mtime >= older_seconds:
                    path.unlink()
                    removed += 1
        return removed


def _raise_unless_gone(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def open_shelf(place: Place) -> Shelf:
    """The shelf at a place.

    Raises:
        UsageError: the storage needs a library that is not installed, or nobody knows such a place.
    """
    if not place.url:
        return FolderShelf(place.folder)
    from minutebook.store.bucket import BucketShelf  # noqa: PLC0415 - fsspec takes a while, and few need it

    return BucketShelf(place)
