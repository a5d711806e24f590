"""What runs on a Dask worker: one run's jobs, each in a process that is watched and may be killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar, cast

from distributed import Worker, WorkerPlugin, get_worker

from minutebook import ocr
from minutebook.errors import ClusterTrouble, MinutebookError
from minutebook.store import Place, Store, code_version, make_key
from minutebook.workers import WorkerPool

Item = TypeVar("Item")

PROBES = "cluster"
"""Stage of the store under which a note is left, by which workers show that they see the same store."""
_ROOMS = ("model", "rules", "store", "pages", "ocr", "text", "segment", "people", "pipeline", "recipe", "workers")
"""Rooms whose code must be the same on all machines: they make the keys of the store and what lies under them."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What a machine must have, and must see, to read pages for this one."""

    version: str
    code: str
    engine: str
    languages: tuple[str, ...]
    folders: tuple[str, ...]
    place: Place
    probe: str
    memory_mb: int

    def find_fault(self) -> str:
        """What the machine that runs this lacks; empty if nothing."""
        if (version("minutebook"), digest_code()) != (self.version, self.code):
            return f"has other code of minutebook ({version('minutebook')}, {digest_code()[:8]})"
        try:
            if (engine := ocr.engine_version()) != self.engine:
                return f"has {engine}, not {self.engine}"
            ocr.check_languages(self.languages)
            store = Store(self.place)
            if store.read(PROBES, make_key(PROBES, self.probe), str) is None:
                return f"does not see the store at {self.place}"
        except MinutebookError as error:
            return f"cannot do the work: {error}"
        unseen = [folder for folder in self.folders if not Path(folder).exists()]
        return f"does not see {unseen[0]}" if unseen else ""


def digest_code() -> str:
    """Digest (hex) of the code that must be the same on all machines."""
    return code_version(*(f"minutebook.{room}" for room in _ROOMS))


class Seats(WorkerPlugin):
    """Plugin of a Dask worker: the worker processes in which it does one run's jobs, and what it lacks to do them."""

    def __init__(self, name: str, equipment: Equipment) -> None:
        self.name = name
        self.fault = ""
        self._equipment = equipment
        self._pool: WorkerPool | None = None

    def setup(self, worker: Worker) -> None:
        """Called by Dask when the worker begins, or the plugin comes."""
        self.fault = self._equipment.find_fault()
        self._pool = WorkerPool(worker.state.nthreads, self._equipment.memory_mb)

    def teardown(self, worker: Worker) -> None:
        """Called by Dask when either ends."""
        del worker
        if self._pool is not None:
            self._pool.stop()
            self._pool.close()

    @property
    def pool(self) -> WorkerPool:
        """The processes."""
        if self._pool is None:
            raise ClusterTrouble("a worker was not set up.", remedy=ClusterTrouble.START_AGAIN)
        return self._pool


def find_fault(name: str, dask_worker: Worker) -> str:
    """What a Dask worker lacks; run on it by Dask."""
    return cast("Seats", dask_worker.plugins[name]).fault


def work(
    name: str, function: Callable[..., Iterator[Item]], arguments: tuple[Any, ...], seconds: float
) -> tuple[list[Item], MinutebookError | None]:
    """Do a job in a process of the Dask worker that this runs on: what it yielded, and the error that ended it."""
    worker = get_worker()
    seats = cast("Seats", worker.plugins[name])
    items: list[Item] = []
    if seats.fault:
        return items, unfit(worker.address, seats.fault)
    try:
        for item in seats.pool.stream(function, arguments, seconds):
            items.append(item)  # noqa: PERF402 - what came before an error counts too
    except MinutebookError as error:
        return items, error
    return items, None


def unfit(worker: str, fault: str) -> ClusterTrouble:
    """The error of a run that was given a worker which lacks something."""
    return ClusterTrouble(
        f"the worker at {worker} {fault}.",
        remedy="All machines need the same minutebook and Tesseract, and the same folders under the same names;"
        " see docs/scaling.md.",
    )
