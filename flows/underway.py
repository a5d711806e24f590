"""Flow runs that are under way, each with a lock that vanishes with its process, so that those left behind are found.

Nothing tells Prefect's server of a process that was killed outright: its runs stay Running for ever, and a retry
refuses them. No Prefect import here: a command that has nothing to do looks first whether any run was left behind.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_FOLDER = "prefect/running"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A flow run whose process is gone, by its identifier, and who that was, in words."""

    flow_run_id: str
    process: str


@contextlib.contextmanager
def marking(folder: Path, flow_run_id: str) -> Iterator[None]:
    """Mark a flow run as under way, until the end of the block or of this process, however that comes.

    A folder that cannot be written costs the mark, not the run.
    """
    place = folder / _FOLDER / flow_run_id
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o666)
            stack.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            since = datetime.now(UTC).isoformat(timespec="seconds")
            os.pwrite(descriptor, f"process {os.getpid()} on {socket.gethostname()}, since {since}".encode(), 0)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                place.unlink()


@contextlib.contextmanager
def taking_left_behind(folder: Path) -> Iterator[tuple[LeftBehind, ...]]:
    """Runs whose process is gone, each held until the end of the block and forgotten if that ends well."""
    with contextlib.ExitStack() as stack:
        found = []
        for place in list_marks(folder):
            if (descriptor := _seize(place)) is not None:
                stack.callback(os.close, descriptor)
                found.append(LeftBehind(place.name, os.pread(descriptor, 1000, 0).decode(errors="replace")))
        yield tuple(found)
        for each in found:
            (folder / _FOLDER / each.flow_run_id).unlink(missing_ok=True)


def is_any_left_behind(folder: Path) -> bool:
    """Whether there is a run whose process is gone."""
    for place in list_marks(folder):
        if (descriptor := _seize(place)) is not None:
            os.close(descriptor)
            return True
    return False


def list_marks(folder: Path) -> tuple[Path, ...]:
    """Marks of all runs, alive or not; their names are the identifiers of the flow runs."""
    return tuple(sorted((folder / _FOLDER).glob("*")))


def _seize(place: Path) -> int | None:
    """The mark, opened and locked; None where its process lives, or it cannot be had."""
    try:
        descriptor = os.open(place, os.O_RDWR)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
