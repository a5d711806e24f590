"""Which batches of a folder a scheduled run has to do with, and what is remembered of them from run to run.

A batch is looked at by the names, sizes and times of its files alone, so that a folder of many that are all held
costs seconds. What is remembered lies beside the warehouse and may be lost: then each batch is looked at once more.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from minutebook import warehouse
from minutebook.errors import BatchUnreadable, DiskTrouble, MinutebookError
from minutebook.settings import ScheduleSettings

_FILE = "arrivals.json"


@dataclass(frozen=True, slots=True)
class Look:
    """A batch at one moment. ``digest`` is that of paths, sizes and times of its files; ``newest`` the latest time at
    which one of them changed, in seconds of the clock that the files have.
    """

    digest: str
    newest: float


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a batch: how it looked when it was last taken on, how often it was taken on as it looks,
    and whether something of it failed. A try is written down before it begins, so that a batch which brings down the
    program is not tried for ever.
    """

    digest: str
    tries: int
    failed: bool


@dataclass(frozen=True, slots=True)
class Arrival:
    """A batch that is to be ingested, as it looked when that was found."""

    path: Path
    look: Look
    reason: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """The batches of a folder: to be ingested; those whose files still change; failed as often as may be."""

    due: tuple[Arrival, ...]
    changing: tuple[Path, ...]
    given_up: tuple[Path, ...]


class Arrivals:
    """The batches of ``root``, and what is remembered of them in ``folder``.

    Args:
        root: folder whose folders are the batches.
        folder: the warehouse.
        settings: how long files must lie still, how often a failure is tried again.
        sleep: waits so many seconds.
    """

    def __init__(
        self, root: Path, folder: Path, settings: ScheduleSettings, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._root = root
        self._folder = folder
        self._settings = settings
        self._sleep = sleep
        self._known = _read_known(folder / _FILE)

    def sort(self) -> Sorted:
        """Look at all batches. Waits, once for all, where files changed a short while ago.

        Raises:
            BatchUnreadable: the root cannot be read.
        """
        held = {status.batch_id for status in warehouse.list_batches(self._folder)} if self._is_published() else set()
        due: list[Arrival] = []
        given_up: list[Path] = []
        for path in find_batches(self._root, self._folder):
            look = look_at(path)
            known = self._known.get(_name(path))
            reason = self._find_reason(known, look, path.name in held)
            if reason is not None:
                due.append(Arrival(path, look, reason))
            elif known is not None and known.failed:
                given_up.append(path)
        still = self._leave_out_changing(due)
        changing = tuple(arrival.path for arrival in due if arrival not in still)
        return Sorted(still, changing, tuple(given_up))

    def begin(self, arrival: Arrival) -> None:
        """Write down that the batch is tried, as if it failed.

        Raises:
            DiskTrouble: that cannot be written.
        """
        known = self._known.get(_name(arrival.path))
        tries = known.tries + 1 if known is not None and known.digest == arrival.look.digest else 1
        self._remember(arrival, Known(arrival.look.digest, tries, failed=True))

    def end(self, arrival: Arrival, *, failed: bool) -> None:
        """Write down how it went."""
        self._remember(arrival, replace(self._known[_name(arrival.path)], failed=failed))

    def take_back(self, arrival: Arrival) -> None:
        """Do not count the try: the batch was not to blame."""
        known = self._known[_name(arrival.path)]
        self._remember(arrival, replace(known, tries=known.tries - 1))

    def _is_published(self) -> bool:
        return warehouse.is_published(self._folder)

    def _find_reason(self, known: Known | None, look: Look, held: bool) -> str | None:
        if known is None:
            return "new"
        if known.digest != look.digest:
            return "changed"
        if known.failed:
            if known.tries <= self._settings.retries:
                return f"failed before, try {known.tries + 1} of {self._settings.retries + 1}"
            return None
        return None if held else "not in the warehouse"

    def _leave_out_changing(self, due: Sequence[Arrival]) -> tuple[Arrival, ...]:
        """Those whose files lie still. A file that seems to be from the future, as on a server whose clock is wrong,
        is watched as a fresh one is.
        """
        fresh = {arrival.path for arrival in due if arrival.look.newest > time.time() - self._settings.settle_seconds}
        if fresh:
            self._sleep(self._settings.settle_seconds)
        return tuple(each for each in due if each.path not in fresh or _looks_alike(each))

    def _remember(self, arrival: Arrival, known: Known) -> None:
        target = self._folder / _FILE
        self._known = _read_known(target)  # another scheduled run may have written meanwhile
        self._known[_name(arrival.path)] = known
        text = json.dumps({name: asdict(each) for name, each in sorted(self._known.items())}, indent=1)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, beside = tempfile.mkstemp(prefix=f".{_FILE}-", dir=self._folder)
            try:
                with os.fdopen(descriptor, "w", encoding="ascii") as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
                Path(beside).replace(target)
            finally:
                Path(beside).unlink(missing_ok=True)
        except OSError as error:
            raise DiskTrouble(f"cannot be written ({error.strerror}).", where=str(target)) from error


def find_batches(root: Path, folder: Path) -> tuple[Path, ...]:
    """Folders of ``root`` that hold something, by name; hidden ones and the warehouse ``folder`` itself left out.

    Raises:
        BatchUnreadable: the root cannot be read.
    """
    try:
        found = sorted(root.iterdir())
    except OSError as error:
        raise BatchUnreadable(f"cannot be read ({error.strerror}).", where=str(root)) from error
    own = folder.resolve()
    return tuple(
        path
        for path in found
        if path.is_dir() and not path.name.startswith(".") and path.resolve() != own and _holds_something(path)
    )


def look_at(batch: Path) -> Look:
    """How the batch looks now. What cannot be looked at belongs to the look: it differs once it can be."""
    digest = hashlib.sha256()
    newest = 0.0

    def add(*facts: object) -> None:
        digest.update(json.dumps(facts).encode("ascii"))

    for folder, folders, files in os.walk(batch, onerror=lambda error: add("unreadable", error.filename)):
        folders.sort()
        for name in sorted(files):
            path = Path(folder) / name
            try:
                facts = path.stat()
            except OSError:
                add(str(path.relative_to(batch)), "gone")
                continue
            # A copy that keeps the time of its original still has the time at which it came here as its ctime.
            add(str(path.relative_to(batch)), facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)
            newest = max(newest, facts.st_mtime, facts.st_ctime)
    return Look(digest.hexdigest(), newest)


def _looks_alike(arrival: Arrival) -> bool:
    return look_at(arrival.path).digest == arrival.look.digest


def _holds_something(path: Path) -> bool:
    try:
        return any(path.iterdir())
    except OSError:  # said when it is ingested
        return True


def _name(path: Path) -> str:
    return str(path.absolute())


def _read_known(path: Path) -> dict[str, Known]:
    try:
        return {name: Known(**each) for name, each in json.loads(path.read_text(encoding="ascii")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def is_to_blame(error: MinutebookError) -> bool:
    """Whether an error is the batch's own: not a full disk, a missing engine or another run that holds the lock."""
    return not (error.stops_run or error.code == "warehouse_locked")
