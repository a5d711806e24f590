"""Page workers on other machines, by Dask.

A Dask worker runs the same jobs as a worker of this machine, and in the same way: in a process of its own that is
watched and may be killed. So a page that crashes or hangs costs itself, not the Dask worker. Results travel through the
store. What is assembled to be loaded is assembled here, beside the one writer.
"""

from __future__ import annotations

import contextlib
import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, TypeVar

from flows.request import Request
from minutebook import ocr
from minutebook.errors import ClusterTrouble, Interrupted, MinutebookError, WorkerDied
from minutebook.settings import RunSettings
from minutebook.store import Store, find_place, make_key
from minutebook.workers import WorkerPool, Workers

if TYPE_CHECKING:
    from flows.seats import Equipment

DaskClient = Any  # Dask tells half of its types
Item = TypeVar("Item")

_CONNECT_SECONDS = 45.0
"""How long a scheduler may take to answer, in seconds; one that runs answers at once, unless its machine is busy: on
two cores full of other work 15 s were once too few."""
_EMPTY_SECONDS = 60.0
"""How long a cluster may be without any worker, in seconds: one that died is started again in less."""
_WATCH_SECONDS = 1.0


class Cluster:
    """Workers of a Dask cluster, with the face of :class:`minutebook.workers.WorkerPool`.

    Args:
        client: connected to the scheduler.
        equipment: what each worker must have.
        here: workers of this machine, for what is loaded.
    """

    def __init__(self, client: DaskClient, equipment: Equipment, here: WorkerPool) -> None:
        self.here: Workers = here
        self._client = client
        self._name = f"minutebook-{equipment.probe}"
        self._equipment = equipment
        self._empty_seconds = _EMPTY_SECONDS
        self._fault: MinutebookError | None = None
        self._closed = threading.Event()
        self.size = 1

    def __enter__(self) -> Cluster:
        """Prepare the workers, those that come later too.

        Raises:
            ClusterTrouble: there is no worker, or one lacks something.
        """
        from flows.seats import Seats, find_fault, unfit  # noqa: PLC0415 - imports Dask

        address = self._client.scheduler.address
        try:
            self._client.wait_for_workers(1, timeout=self._empty_seconds)
        except TimeoutError as error:
            raise ClusterTrouble(
                "the cluster has no worker.", where=address, remedy=f"On each machine start: dask worker {address}"
            ) from error
        self._client.register_plugin(Seats(self._name, self._equipment), name=self._name)
        for worker, fault in self._client.run(find_fault, self._name).items():
            if fault:
                self.__exit__()
                raise unfit(worker, fault)
        self.size = max(1, sum(self._client.nthreads().values()))
        threading.Thread(target=self._watch, name="watch-cluster", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let the workers go; they stay for other runs."""
        self._closed.set()
        with contextlib.suppress(Exception):  # a cluster that is lost needs no tidying
            self._client.unregister_worker_plugin(self._name)

    def stream(
        self, function: Callable[..., Iterator[Item]], arguments: tuple[Any, ...], seconds: float
    ) -> Iterator[Item]:
        """As :meth:`minutebook.workers.WorkerPool.stream`, in a worker of the cluster; items arrive together.

        A job whose Dask worker dies is done by another one. What it had put into the store is not done again.

        Raises:
            ClusterTrouble: the scheduler was lost, no worker is left, or one lacks something.
            Interrupted: the pool has been stopped.
            MinutebookError: as a worker of this machine.
        """
        from flows.seats import work  # noqa: PLC0415 - imports Dask

        self._check()
        arrived = threading.Event()
        try:
            future = self._client.submit(work, self._name, function, arguments, seconds, pure=False)
        except Exception as lost:
            raise self._lost(lost) from lost
        future.add_done_callback(lambda _: arrived.set())
        while not arrived.wait(_WATCH_SECONDS):
            self._check()
        items, error = self._take(future)
        yield from items
        if error is not None:
            raise error

    def stop(self) -> None:
        """Let nobody wait any longer. What Dask workers are at, they finish into the store."""
        self._fault = Interrupted("stopped.", remedy="What was read is kept; the same command goes on from there.")

    def _take(self, future: Any) -> tuple[list[Any], MinutebookError | None]:  # noqa: ANN401 - a Dask future
        from distributed import KilledWorker  # noqa: PLC0415 - few need it

        try:
            told: tuple[list[Any], MinutebookError | None] = future.result(timeout=_CONNECT_SECONDS)
        except KilledWorker as error:
            raise WorkerDied(
                "the Dask workers that were at it died, one after the other.",
                remedy="Look into their logs, then: minutebook rerun --failed",
            ) from error
        except Exception as error:
            self._check()
            raise self._lost(error) from error
        return told

    def _watch(self) -> None:
        """Notice that nobody is left to do the work, which Dask would wait for without end."""
        seen = time.monotonic()
        while not self._closed.wait(_WATCH_SECONDS):
            try:
                if self._client.nthreads():
                    seen = time.monotonic()
            except Exception:
                pass
            if time.monotonic() - seen > self._empty_seconds and self._fault is None:
                self._fault = ClusterTrouble(
                    f"no worker is left, and none came for {self._empty_seconds:g} seconds.",
                    where=self._client.scheduler.address,
                    remedy=ClusterTrouble.START_AGAIN,
                )

    def _lost(self, error: Exception) -> ClusterTrouble:
        return ClusterTrouble(
            f"the scheduler of the cluster was lost ({type(error).__name__}).", remedy=ClusterTrouble.START_AGAIN
        )

    def _check(self) -> None:
        if self._fault is not None:
            raise self._fault


@contextlib.contextmanager
def hire_workers(requests: Sequence[Request]) -> Iterator[Workers]:
    """The workers that read the pages of these requests: of this machine, or of a cluster if the settings say so.

    Raises:
        ClusterTrouble: the cluster cannot be used.
    """
    run = requests[0].settings.run
    with WorkerPool(run.workers, run.worker_memory_mb) as here:
        if run.runner == "local":
            yield here
            return
        with _connect(run) as client, _equip(requests) as equipment, Cluster(client, equipment, here) as cluster:
            yield cluster


@contextlib.contextmanager
def _connect(run: RunSettings) -> Iterator[DaskClient]:
    try:
        import distributed  # noqa: PLC0415 - few need it, and it takes a while
    except ImportError as error:
        raise ClusterTrouble(
            "Dask is not installed.", remedy="Install it with: pip install 'minutebook[dask]'; or leave --runner away."
        ) from error
    dask: Any = distributed
    for logger in ("distributed", "distributed.client"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # what matters is told in our own words
    with contextlib.ExitStack() as stack:
        target: Any = run.address
        if not target:
            # A process each, so that one that dies takes one page along; pages are read in processes of their own.
            target = stack.enter_context(
                dask.LocalCluster(n_workers=run.workers, threads_per_worker=1, memory_limit=0, dashboard_address=":0")
            )
        try:
            client = dask.Client(target, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterTrouble(
                f"no scheduler answers ({error}).",
                where=run.address,
                remedy="Start one with: dask scheduler; or leave --address away for a cluster on this machine.",
            ) from error
        yield stack.enter_context(client)


@contextlib.contextmanager
def _equip(requests: Sequence[Request]) -> Iterator[Equipment]:
    """What workers must have; the note by which they know the store goes with the run."""
    from flows.seats import PROBES, Equipment, digest_code  # noqa: PLC0415 - imports Dask

    first = requests[0]
    place, probe = find_place(first.warehouse, first.settings.store), secrets.token_hex(8)
    seen = {str(path.absolute()) for request in requests for path in (*request.paths, request.rules_folder)}
    store, key = Store(place), make_key(PROBES, probe)
    store.write(PROBES, key, probe)
    try:
        yield Equipment(
            version=version("minutebook"),
            code=digest_code(),
            engine=ocr.engine_version(),
            languages=first.settings.ocr.languages,
            folders=tuple(sorted(seen)),
            place=place,
            probe=probe,
            memory_mb=first.settings.run.worker_memory_mb,
        )
    finally:
        with contextlib.suppress(MinutebookError):
            for held in store.entries(PROBES):
                if held.key == key:
                    store.remove(held)
