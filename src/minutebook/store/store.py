"""Entries by key: written whole or not at all, and never believed without their digest."""

from __future__ import annotations

import contextlib
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from minutebook.errors import DiskTrouble
from minutebook.store.folder import FolderShelf
from minutebook.store.keys import encode
from minutebook.store.place import Place
from minutebook.store.shelf import Held, Shelf

Value = TypeVar("Value")

_DIGEST_BYTES = 64
_DAY = 86_400
_FAST = 1  # zlib level: readings shrink six-fold at level 1 and hardly more at 9, which is four times slower


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """A stored value and the digest (hex) of its canonical JSON: the input of the keys of later stages."""

    value: Value
    digest: str


class Store:
    """Results under ``<stage>/<first two digits>/<key>`` of a place: a folder, or S3-compatible storage.

    An entry is the hex digest of its content, a newline, and the content as compressed JSON. It is kept whole or not
    at all, whoever is killed while writing it. An entry that does not match its digest is moved to ``corrupt/`` and
    reads as absent; ``corrupt`` names those found by this object. Any number of processes may use one place at once.
    """

    def __init__(self, place: Place | Path) -> None:
        self.place = place if isinstance(place, Place) else Place(place)
        self.corrupt: list[str] = []
        self._shelf = _open_shelf(self.place)

    def exists(self) -> bool:
        """Whether anything was ever kept here."""
        try:
            return self._shelf.exists()
        except OSError as error:
            raise self._trouble("read", error) from error

    def read(self, stage: str, key: str, kind: type[Value]) -> Entry[Value] | None:
        """The verified entry, or None if there is none (or only a corrupt one)."""
        name = _name(stage, key)
        try:
            raw = self._shelf.read(name)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._trouble("read", error) from error
        entry = _open(raw, kind)
        if entry is None:
            self._set_aside(name)
        return entry

    def digest(self, stage: str, key: str) -> str | None:
        """The digest that an entry claims, without reading its content; None if there is no entry."""
        try:
            head = self._shelf.read(_name(stage, key), _DIGEST_BYTES).decode("ascii", "replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._trouble("read", error) from error
        return head if len(head) == _DIGEST_BYTES else None

    def write(self, stage: str, key: str, value: Value) -> Entry[Value]:
        """Keep ``value`` under ``key``. Never call this with the record of a failure.

        Raises:
            DiskTrouble: the disk is full or the place cannot be written; nothing is kept then.
        """
        content = encode(value)
        digest = hashlib.sha256(content).hexdigest()
        try:
            self._shelf.write(_name(stage, key), digest.encode() + b"\n" + zlib.compress(content, _FAST))
        except OSError as error:
            raise self._trouble("written", error) from error
        return Entry(value, digest)

    def list_stages(self) -> tuple[str, ...]:
        """Names of all stages that hold something, and ``corrupt`` where something was set aside."""
        try:
            return self._shelf.list_stages()
        except OSError as error:
            raise self._trouble("read", error) from error

    def entries(self, stage: str) -> Iterator[Held]:
        """All entries of ``stage``, or what was set aside as ``corrupt``, in no particular order."""
        try:
            yield from self._shelf.find(stage)
        except OSError as error:
            raise self._trouble("read", error) from error

    def remove(self, held: Held) -> None:
        """Remove an entry; that another process was quicker is no error.

        Raises:
            DiskTrouble: the place cannot be written.
        """
        try:
            self._shelf.remove(held.name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._trouble("removed", error) from error

    def remove_strays(self, older_seconds: float = _DAY) -> int:
        """Remove what killed writers left half-written ``older_seconds`` ago or more; how many files that were."""
        return self._shelf.remove_strays(older_seconds)

    def _trouble(self, done: str, error: OSError) -> DiskTrouble:
        return DiskTrouble(
            f"cannot be {done} ({error.strerror}).",
            where=str(self.place),
            remedy="Make room, or give yourself the right to read and write there, then run the same command again;"
            " what was read is kept.",
        )

    def _set_aside(self, name: str) -> None:
        stage, _, key = name.split("/")
        aside = f"{stage}-{key}"
        with contextlib.suppress(OSError):  # another process was quicker, or the disk is read-only
            self._shelf.move(name, f"corrupt/{aside}")
        self.corrupt.append(aside)


def _name(stage: str, key: str) -> str:
    return f"{stage}/{key[:2]}/{key}"


def _open(raw: bytes, kind: type[Value]) -> Entry[Value] | None:
    digest = raw[:_DIGEST_BYTES].decode("ascii", "replace")
    try:
        content = zlib.decompress(raw[_DIGEST_BYTES + 1 :])
        if hashlib.sha256(content).hexdigest() != digest:
            return None
        return Entry(msgspec.json.decode(content, type=kind), digest)
    except (zlib.error, msgspec.DecodeError):
        return None


def _open_shelf(place: Place) -> Shelf:
    """The shelf at a place.

    Raises:
        UsageError: the storage needs a library that is not installed, or nobody knows such a place.
    """
    if not place.url:
        return FolderShelf(place.folder)
    from minutebook.store.bucket import BucketShelf  # noqa: PLC0415 - fsspec takes a while, and few need it

    return BucketShelf(place)
