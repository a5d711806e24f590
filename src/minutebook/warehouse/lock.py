"""One writer at a time, and everybody can see who."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from minutebook.errors import WarehouseError, WarehouseLocked

_FILE = "writer.lock"
_POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock: process, machine, since when (UTC, ISO), and the batch it loads."""

    pid: int
    host: str
    since: str
    batch: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}, since {self.since}, batch {self.batch}"


class WriterLock:
    """Exclusive lock on the warehouse of ``folder``, a context manager.

    The lock is the operating system's (``flock``): it vanishes with its process, so that what a dead writer left in
    the file locks nobody out. The file stays when the lock is released, since removing it would let two writers
    lock two files of one name.

    Args:
        folder: the warehouse; made if it is not there.
        batch: what is to be loaded, for the message that another writer gets.
        wait_seconds: how long to wait for another writer.

    Raises:
        WarehouseLocked: on entering, another process holds the lock; names it.
        WarehouseError: on entering, the folder cannot be written.
    """

    def __init__(self, folder: Path, batch: str, wait_seconds: float = 0.0) -> None:
        self.path = folder / _FILE
        self.batch = batch
        self.wait_seconds = wait_seconds
        self._file = -1

    def __enter__(self) -> Self:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise WarehouseError(
                f"cannot be written ({error.strerror}).",
                where=str(self.path.parent),
                remedy="Give yourself permission to write there, or name another folder with --warehouse.",
            ) from error
        try:
            self._acquire()
        except BaseException:
            os.close(self._file)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.ftruncate(self._file, 0)
        os.close(self._file)

    def _acquire(self) -> None:
        deadline = time.monotonic() + self.wait_seconds
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() >= deadline:
                    holder = read_holder(self.path.parent)
                    raise WarehouseLocked(
                        f"another run is loading into it ({holder or 'it does not say who'}).",
                        where=str(self.path.parent),
                        remedy="Wait until it is done, then run the same command again; what was read is kept.",
                    ) from error
                time.sleep(_POLL_SECONDS)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        text = json.dumps(asdict(Holder(os.getpid(), socket.gethostname(), now, self.batch)))
        with contextlib.suppress(OSError):  # a full disk: the lock holds, it only cannot say for whom
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, text.encode(), 0)


def read_holder(folder: Path) -> Holder | None:
    """Who wrote itself into the lock file last, None where nobody did or it cannot be read."""
    try:
        return Holder(**json.loads((folder / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
