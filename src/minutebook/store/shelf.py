"""Named bytes, kept whole or not at all: what a store asks of the place where it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


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
