"""What arrives: a batch and the verified sources in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from minutebook.model.problem import Problem


class MediaType(StrEnum):
    """Types of file that can be a source, told by content, not by name."""

    PDF = "application/pdf"
    TIFF = "image/tiff"
    PNG = "image/png"
    JPEG = "image/jpeg"


class Status(StrEnum):
    """What became of something received; every received file or page has exactly one."""

    LOADED = "loaded"
    PARTIAL = "partial"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file on disk. ``path`` is relative to the batch, in POSIX form and valid UTF-8, for people and tables;
    ``location`` is what to open. ``sha256`` is of the bytes, in lower-case hex.
    """

    path: str
    location: Path
    sha256: str
    size: int
    media_type: MediaType


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the archive's catalogue says of a document, apart from what its pages say."""

    title: str | None = None
    reference: str | None = None
    date: str | None = None
    translator: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One document to be read: a file, or several images declared as its pages, in order.

    ``document_id`` is the first 16 hex digits of ``sha256``. For several files ``sha256`` is of their
    hex digests joined by newlines, so it depends on bytes and order alone.
    """

    batch_id: str
    document_id: str
    path: str
    sha256: str
    files: tuple[SourceFile, ...]
    languages: tuple[str, ...] = ()
    """Languages the batch declares for it; empty when undeclared."""
    catalogue: Catalogue = field(default_factory=Catalogue)
    problems: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @property
    def media_type(self) -> MediaType:
        """Type of the first file."""
        return self.files[0].media_type


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of the batch that is not read, with the reason.

    ``status`` is SKIPPED (not a kind of file that is read), DUPLICATE (``duplicate_of`` names the path of
    the same bytes) or FAILED (it should have been a source, but cannot be read).
    """

    path: str
    status: Status
    problem: Problem
    size: int
    sha256: str | None = None
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch on disk after intake. ``id`` is its folder's name."""

    id: str
    root: Path
    sources: tuple[Source, ...]
    refused: tuple[Refused, ...]
    title: str | None = None
    repository: str | None = None
    reference: str | None = None
    languages: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
