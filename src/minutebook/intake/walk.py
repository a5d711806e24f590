"""Find the files of a batch, without following links out of it and without opening anything odd."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook.model import Problem, Refused, Severity, Status

DECLARATION = "batch.toml"
MANIFEST = "manifest-sha256.txt"
BAG = "bagit.txt"
PAYLOAD = "data"
_MEND = "Mend the disk, then: minutebook rerun --failed"
_ABOUT_THE_BATCH = {DECLARATION, MANIFEST, BAG, "bag-info.txt", "tagmanifest-sha256.txt", "minutebook.toml"}
"""Files at the top of a batch that describe it and are not part of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file. ``path`` is relative to the batch, printable and valid UTF-8; ``location`` opens it."""

    path: str
    location: Path


def is_bag(root: Path) -> bool:
    """Whether a folder is a BagIt bag (RFC 8493)."""
    return os.path.isfile(root / BAG) and os.path.isdir(root / PAYLOAD)  # noqa: PTH112, PTH113 - never raise


def walk(root: Path) -> Iterator[Found | Refused]:
    """All files of the batch ``root``, of a bag those of its payload, in order of their paths.

    Paths are relative to ``root``. What is not to be read (links out of the batch, hidden and special files, folders
    that cannot be listed) is refused with the reason.

    Raises:
        OSError: ``root`` itself cannot be listed.
    """
    top = root / PAYLOAD if is_bag(root) else root
    next(top.iterdir(), None)
    unlisted: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=unlisted.append, followlinks=False):
        here = Path(folder)
        folders.sort()
        for name in list(folders):
            if (here / name).is_symlink():
                folders.remove(name)
                yield _skip(root, here / name, "symbolic_link", "It is a link to a folder, which is not followed.")
            elif name.startswith("."):
                folders.remove(name)
                yield _skip(root, here / name, "hidden", "It is a hidden folder, which is not looked into.")
        for name in sorted(names):
            if not (here == top and name in _ABOUT_THE_BATCH):
                yield _look_at(root, here / name)
    for error in unlisted:
        yield _fail(root, Path(error.filename), error)


def _look_at(root: Path, location: Path) -> Found | Refused:
    try:
        reason = _reason_to_skip(root, location)
        if reason is not None:
            return _skip(root, location, *reason)
        regular = stat.S_ISREG(location.stat().st_mode)
    except OSError as error:
        return _fail(root, location, error)
    if not regular:
        return _skip(root, location, "special_file", "It is not a regular file.")
    return Found(printable_path(location.relative_to(root)), location)


def _reason_to_skip(root: Path, location: Path) -> tuple[str, str] | None:
    if location.is_symlink() and not os.path.exists(location):  # noqa: PTH110 - never raises, as for a loop of links
        return "symbolic_link", "It is a link that leads nowhere."
    if leads_out(root, location):
        return "symbolic_link", "It is a link that leads out of the batch, which is not followed."
    if location.name.startswith("."):
        return "hidden", "It is a hidden file."
    return None


def leads_out(root: Path, location: Path) -> bool:
    """Whether ``location`` is a link that leads out of the folder ``root``."""
    return location.is_symlink() and not location.resolve().is_relative_to(root.resolve())


def is_plain_file(root: Path, location: Path) -> bool:
    """Whether there is a regular file at ``location``, and no link out of ``root``."""
    return os.path.isfile(location) and not leads_out(root, location)  # noqa: PTH113 - never raises


def _skip(root: Path, location: Path, code: str, detail: str) -> Refused:
    path = printable_path(location.relative_to(root))
    return Refused(path, Status.SKIPPED, Problem(code, Severity.INFO, path, detail), 0)


def _fail(root: Path, location: Path, error: OSError) -> Refused:
    path = printable_path(location.relative_to(root))
    code, detail, remedy = "unreadable", f"It cannot be looked at ({error.strerror}).", _MEND
    if isinstance(error, FileNotFoundError):
        code, detail, remedy = "vanished", "It was there and is gone.", "Put it back, then: minutebook rerun --failed"
    elif isinstance(error, PermissionError):
        remedy = "Give the right to read it, then: minutebook rerun --failed"
        code, detail = "permission_denied", "It may not be read."
    return Refused(path, Status.FAILED, Problem(code, Severity.ERROR, path, detail, remedy=remedy), 0)


def printable_path(path: Path) -> str:
    """A path as text that can be printed and stored.

    Undecodable bytes and control characters are escaped, and so are backslashes, that no two paths may look the same.
    """
    text = os.fsencode(path.as_posix()).replace(b"\\", b"\\\\").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def same_name(path: str) -> str:
    """A form of a path in which names typed on different systems agree (Unicode NFC)."""
    return unicodedata.normalize("NFC", path)
