"""A shelf of objects, by fsspec: S3-compatible storage above all.

An object store shows an object whole or not at all, whoever is killed while putting it, so that nothing needs to be
renamed and nothing half-written is left.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import fsspec

from minutebook.errors import UsageError
from minutebook.store.place import Place
from minutebook.store.shelf import Held

_EXAMPLE = "Example: s3://bucket/prefix"
_MODIFIED = ("LastModified", "last_modified", "mtime", "created")
"""What file systems of fsspec call the time of the last change."""


class BucketShelf:
    """Objects below a prefix.

    Raises:
        UsageError: the storage needs a library that is not installed, or nobody knows such a place.
    """

    def __init__(self, place: Place) -> None:
        # Other machines write too: a listing kept from earlier would hide what they wrote.
        options: dict[str, Any] = {"use_listings_cache": False}
        if place.endpoint:
            options["endpoint_url"] = place.endpoint
        if "://" not in place.url:  # fsspec would take it for a folder
            raise UsageError("[store] url has no scheme.", where=place.url, remedy=_EXAMPLE)
        try:
            self._files, root = fsspec.core.url_to_fs(place.url, **options)
        except ImportError as error:
            raise UsageError(
                f"[store] url needs a library that is not installed ({error}).",
                where=place.url,
                remedy="For s3:// install it with: pip install 'minutebook[s3]'",
            ) from error
        except ValueError as error:
            raise UsageError(f"[store] url is no place ({error}).", where=place.url, remedy=_EXAMPLE) from error
        self._root = root.rstrip("/")

    def exists(self) -> bool:
        """Whether any object lies below the prefix."""
        return bool(self.list_stages())

    def read(self, name: str, most: int | None = None) -> bytes:
        """As :class:`minutebook.store.shelf.Shelf`."""
        with _as_os_error():
            return bytes(self._files.cat_file(self._path(name), start=None if most is None else 0, end=most))

    def write(self, name: str, raw: bytes) -> None:
        """As :class:`minutebook.store.shelf.Shelf`."""
        with _as_os_error():
            self._files.pipe_file(self._path(name), raw)

    def move(self, name: str, to: str) -> None:
        """As :class:`minutebook.store.shelf.Shelf`."""
        with _as_os_error():
            self._files.mv(self._path(name), self._path(to))

    def remove(self, name: str) -> None:
        """As :class:`minutebook.store.shelf.Shelf`."""
        with _as_os_error():
            self._files.rm_file(self._path(name))

    def list_stages(self) -> tuple[str, ...]:
        """As :class:`minutebook.store.shelf.Shelf`."""
        try:
            with _as_os_error():
                found = self._files.ls(self._root, detail=False, refresh=True)
        except FileNotFoundError:
            return ()
        return tuple(sorted(path.rstrip("/").rpartition("/")[2] for path in found))

    def find(self, stage: str) -> Iterator[Held]:
        """As :class:`minutebook.store.shelf.Shelf`."""
        try:
            with _as_os_error():
                found: dict[str, dict[str, Any]] = self._files.find(self._path(stage), detail=True)
        except FileNotFoundError:
            return
        for path, told in found.items():
            yield Held(path.removeprefix(f"{self._root}/"), int(told["size"]), _modified(told))

    def remove_strays(self, older_seconds: float) -> int:
        """None: an object that was not put whole was not put."""
        del older_seconds
        return 0

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


@contextlib.contextmanager
def _as_os_error() -> Iterator[None]:
    """Let whatever a client library raises be an OSError, as with a folder."""
    try:
        yield
    except OSError as error:
        if error.strerror:
            raise
        raise type(error)(error.errno or errno.EIO, str(error)) from error
    except Exception as error:  # each library has errors of its own for a server that is away or refuses
        raise OSError(errno.EIO, f"{type(error).__name__}: {error}") from error


def _modified(told: dict[str, Any]) -> float:
    for name in _MODIFIED:
        match told.get(name):
            case datetime() as when:
                return when.timestamp()
            case int() | float() as seconds:
                return float(seconds)
    return 0.0
