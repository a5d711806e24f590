"""A shelf of files in a folder, each written to a temporary name, synced and renamed."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from minutebook.store.shelf import Held

_TEMPORARY = ".new-"


class FolderShelf:
    """Files below a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def exists(self) -> bool:
        """Whether the folder is there."""
        return self.folder.is_dir()

    def read(self, name: str, most: int | None = None) -> bytes:
        """As :class:`minutebook.store.shelf.Shelf`."""
        with (self.folder / name).open("rb") as file:
            return file.read() if most is None else file.read(most)

    def write(self, name: str, raw: bytes) -> None:
        """As :class:`minutebook.store.shelf.Shelf`."""
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
        """As :class:`minutebook.store.shelf.Shelf`."""
        target = self.folder / to
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).replace(target)

    def remove(self, name: str) -> None:
        """As :class:`minutebook.store.shelf.Shelf`."""
        path = self.folder / name
        path.unlink()
        with contextlib.suppress(OSError):  # others share the folder
            path.parent.rmdir()

    def list_stages(self) -> tuple[str, ...]:
        """As :class:`minutebook.store.shelf.Shelf`."""
        return tuple(sorted(path.name for path in self.folder.glob("*") if path.is_dir()))

    def find(self, stage: str) -> Iterator[Held]:
        """As :class:`minutebook.store.shelf.Shelf`."""
        for folder, _, names in os.walk(self.folder / stage, onerror=_raise_unless_gone):
            for path in (Path(folder, name) for name in names if not name.startswith(".")):
                with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                    found = path.stat()
                    yield Held(path.relative_to(self.folder).as_posix(), found.st_size, found.st_mtime)

    def remove_strays(self, older_seconds: float) -> int:
        """As :class:`minutebook.store.shelf.Shelf`."""
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
