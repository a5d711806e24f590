"""Find the files of a batch, without following links out of it and without opening anything odd."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from minutebook.model import Problem, Refused, Severity, Status

DECLARATION = "batch.toml"
MANIFEST = "manifest-sha256.txt"
BAG = "bagit.txt"
_ABOUT_THE_BATCH = {DECLARATION, MANIFEST, BAG, "bag-info.txt", "tagmanifest-sha256.txt", "minutebook.toml"}
"""Files that describe a batch and are not part of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file. ``path`` is relative to the batch, printable and valid UTF-8; ``location`` opens it."""

    path: str
    location: Path


def walk(root: Path) -> Iterator[Found | Refused]:
    """All files under ``root`` in order of their paths: regular ones as found, others refused with the reason."""
    for folder, folders, names in os.walk(root, followlinks=False):
        folders.sort()
        for name in [name for name in folders if _is_link(Path(folder) / name)]:
            folders.remove(name)
            yield _refuse(root, Path(folder) / name, "symbolic_link", "is a link to a folder, which is not followed")
        hidden = [name for name in folders if name.startswith(".")]
        for name in hidden:
            folders.remove(name)
        for name in sorted(names):
            at_top = Path(folder) == root
            if at_top and name in _ABOUT_THE_BATCH:
                continue
            yield _look_at(root, Path(folder) / name)


def _look_at(root: Path, location: Path) -> Found | Refused:
    try:
        if _is_link(location) and not location.resolve().is_relative_to(root.resolve()):
            return _refuse(
                root, location, "symbolic_link", "is a link that leads out of the batch, which is not followed"
            )
        if location.name.startswith("."):
            return _refuse(root, location, "hidden", "is a hidden file")
        mode = location.stat().st_mode
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        return _refuse(root, location, "vanished", f"cannot be looked at ({error})")
    if not stat.S_ISREG(mode):
        return _refuse(root, location, "special_file", "is not a regular file")
    return Found(printable_path(location.relative_to(root)), location)


def _is_link(location: Path) -> bool:
    return location.is_symlink()


def _refuse(root: Path, location: Path, code: str, reason: str) -> Refused:
    path = printable_path(location.relative_to(root))
    return Refused(path, Status.SKIPPED, Problem(code, Severity.INFO, path, f"The file {reason}."), 0)


def printable_path(path: Path) -> str:
    """A path as text that can be printed and stored; undecodable bytes and control characters are escaped."""
    text = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
