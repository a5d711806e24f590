"""Where a store lies: in a folder that every machine sees, or in a bucket of S3-compatible storage."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from minutebook.settings import StoreSettings


@dataclass(frozen=True, slots=True)
class Place:
    """A folder; or, where ``url`` says something, a place that fsspec knows, such as ``s3://bucket/prefix``.

    Travels to workers. Holds no secret: who may read and write is told by the environment, as for any S3 client.
    """

    folder: Path
    url: str = ""
    endpoint: str = ""

    def __str__(self) -> str:
        return self.url or str(self.folder)


def find_place(warehouse: Path, settings: StoreSettings) -> Place:
    """Where the store of a warehouse lies, under a name that holds in every folder."""
    return Place((warehouse / "store").absolute(), settings.url, settings.endpoint)
