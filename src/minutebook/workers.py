"""Processes that may be killed: whatever opens an untrusted file or runs an engine runs in one.

A worker is this module run as a program. It takes jobs from a socket, sends each item that the job yields, and
lives in a process group of its own, so that killing it takes its engine along. It dies by itself when its
parent does, because its standard input then ends. What libraries write to its standard error (they remark on odd
fonts, tags and streams) is no message to anybody; it is looked at when the worker dies, as it may say why.

The program forks once: the child works, the parent waits for it, writes down how much memory it held and ends as it
did. Asking the system about the program itself would not do, as Linux hands the peak of whoever starts a program down
to it; only a forked process has a count of its own.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import queue
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from types import FrameType, TracebackType
from typing import Any, NoReturn, Protocol, Self, TypeVar

from minutebook.errors import Interrupted, MemoryExceeded, MinutebookError, PageTimeout, WorkerDied

Item = TypeVar("Item")

_MEGABYTE = 1024 * 1024
_ONE_THREAD = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM")
"""One process per core beats threads within them (Tesseract: up to 30 times under parallel load)."""


_MORE_TIME = (
    "Raise page_seconds (where a whole document took too long, document_seconds) under [run] in minutebook.toml,"
    " then: minutebook rerun --failed"
)
_MORE_MEMORY = "Raise worker_memory_mb under [run] in minutebook.toml, then: minutebook rerun --failed"
_TRY_AGAIN = "Try again with: minutebook rerun --failed. If it ends so again, ask for the file again, or report it."

_OUT_OF_MEMORY = (
    "bad_alloc",
    "MemoryError",
    "Cannot allocate memory",
    "failed to map segment",
    "Insufficient memory",
    "Memory allocation still failed",
    "Out of memory",
    "can't start new thread",
)
"""What the C++ library, Python, the system, the loader, OpenCV and OpenBLAS say when they are given no more memory."""
_LAST_WORDS = 4_000
"""Bytes at the end of a dead worker's standard error in which the reason of its end is looked for."""

_HELD = re.compile(r"^held at most (?P<mb>\d+) MB$", re.MULTILINE)
"""What the one that waited for a worker writes last."""
_LAST_SECONDS = 2.0
"""How long a process may take to end after its socket is closed, as while it writes why."""
_NEAR_THE_LIMIT = 1 / 3
"""Share of its memory from which a worker that crashed without a word is taken to have wanted more: buffers grow by
doubling, and to double one that takes a third needs all. Pages of a hostile collection held a fifth at most."""


class Worker:
    """One worker process; used by one thread at a time.

    Args:
        memory_mb: limit on the address space of the worker and of each of its children, in megabytes.
    """

    def __init__(self, memory_mb: int) -> None:
        self._memory_mb = memory_mb
        # In memory: a full disk must not keep a worker from starting, which would hide what is the matter.
        self._said = os.fdopen(os.memfd_create("worker"), "w+b", buffering=0)
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "minutebook.workers", str(theirs.fileno()), str(memory_mb)],
                stdin=subprocess.PIPE,
                stderr=self._said,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
                env={**os.environ, **dict.fromkeys(_ONE_THREAD, "1")},
            )
        self._connection = Connection(ours.detach())

    def stream(
        self, function: Callable[..., Iterator[Item]], arguments: tuple[Any, ...], seconds: float
    ) -> Iterator[Item]:
        """Run the generator ``function`` (a module's own, so that it can be named) and pass on what it yields.

        Raises:
            PageTimeout: more than ``seconds`` passed without an item; the worker has been killed.
            MemoryExceeded: it needed more memory than it may use.
            WorkerDied: the worker ended without an answer.
            MinutebookError: the one that ``function`` raised.
        """
        self._said.seek(0)  # of the process too, which shares the place in the file
        self._said.truncate()
        try:
            self._connection.send((function, arguments))
            while True:
                if not self._connection.poll(seconds):
                    self.kill()
                    raise PageTimeout(f"took longer than {seconds:g} seconds and was stopped.", remedy=_MORE_TIME)
                kind, content = self._connection.recv()
                if kind == "item":
                    yield content
                elif kind == "error":
                    raise content
                else:
                    return
        except (EOFError, ConnectionError) as error:
            why = self._explain()
            self.kill()
            raise why from error

    @property
    def alive(self) -> bool:
        """Whether the process can take another job."""
        return self._process.poll() is None and not self._connection.closed

    def strike(self) -> None:
        """End the process and its children at once, from any thread; the one that listens to it is told."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def kill(self) -> None:
        """End the process and all its children at once."""
        self.strike()
        self._connection.close()
        self._said.close()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        self._process.wait()

    def _explain(self) -> MinutebookError:
        """Why the process, whose end of the socket is closed, has ended."""
        try:
            self._process.wait(_LAST_SECONDS)
        except subprocess.TimeoutExpired:
            self.strike()
            self._process.wait()
        size = os.fstat(self._said.fileno()).st_size
        last_words = os.pread(self._said.fileno(), _LAST_WORDS, max(0, size - _LAST_WORDS)).decode("utf-8", "replace")
        held = _HELD.search(last_words)
        swollen = held is not None and int(held["mb"]) >= _NEAR_THE_LIMIT * self._memory_mb
        crashed = self._process.returncode < 0 and self._ending() != "SIGKILL"
        if is_out_of_memory(last_words) or (crashed and swollen):
            return too_much_memory(self._memory_mb)
        return WorkerDied(f"the process that read it ended unexpectedly ({self._ending()}).", remedy=_TRY_AGAIN)

    def _ending(self) -> str:
        code = self._process.returncode
        if code is not None and code < 0:
            return signal.Signals(-code).name
        return f"exit code {code}"


class Workers(Protocol):
    """Whoever does jobs in processes that may be killed: on this machine, or on others too."""

    size: int
    """Jobs done at a time."""
    here: Workers
    """Those of them that work on this machine."""

    def stream(
        self, function: Callable[..., Iterator[Item]], arguments: tuple[Any, ...], seconds: float
    ) -> Iterator[Item]:
        """As :meth:`Worker.stream`, in the next free one."""

    def stop(self) -> None:
        """End all work at once: running jobs, and those that would come, raise ``Interrupted``. From any thread."""


class WorkerPool:
    """As many workers as there may be jobs at a time; workers start when first needed and are replaced when they die.

    ``stream`` may be called from any number of threads; those beyond ``size`` wait.
    """

    def __init__(self, size: int, memory_mb: int) -> None:
        self._memory_mb = memory_mb
        self._seats: queue.SimpleQueue[Worker | None] = queue.SimpleQueue()
        self._busy: set[Worker] = set()
        self._stopped = False
        self.size = size
        self.here: Workers = self
        for _ in range(size):
            self._seats.put(None)

    def stream(
        self, function: Callable[..., Iterator[Item]], arguments: tuple[Any, ...], seconds: float
    ) -> Iterator[Item]:
        """As :meth:`Worker.stream`, in the next free worker.

        Raises:
            Interrupted: the pool has been stopped.
        """
        seat = self._seats.get()
        worker = seat if seat is not None and seat.alive else None
        finished = False
        try:
            self._check()
            if worker is None:
                worker = Worker(self._memory_mb)
            self._busy.add(worker)
            try:
                yield from worker.stream(function, arguments, seconds)
                finished = True
            except MinutebookError:
                finished = True
                self._check()
                raise
        finally:
            if worker is not None:
                self._busy.discard(worker)
            if not finished and worker is not None:  # abandoned in mid-job: what it would send next is nobody's
                worker.kill()
            self._seats.put(worker if worker is not None and worker.alive else None)

    def stop(self) -> None:
        """End all work at once: running jobs, and those that would come, raise ``Interrupted``. From any thread."""
        self._stopped = True
        for worker in tuple(self._busy):
            worker.strike()

    def _check(self) -> None:
        if self._stopped:
            raise Interrupted("stopped.", remedy="What was read is kept; the same command goes on from there.")

    def close(self) -> None:
        """End all idle workers. Call when no job is running."""
        for _ in range(self.size):
            worker = self._seats.get()
            if worker is not None:
                worker.kill()
        for _ in range(self.size):
            self._seats.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextlib.contextmanager
def stopping_on_signals(pool: Workers) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM stop ``pool`` before they do what they do otherwise: nobody waits for pages being read."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, frame: FrameType | None) -> None:
        pool.stop()
        usual = before[signal.Signals(number)]
        (usual if callable(usual) else signal.default_int_handler)(number, frame)

    for number in before:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, usual in before.items():
            signal.signal(number, usual)


def is_out_of_memory(told: str) -> bool:
    """Whether a message, of whatever library, says that there was no more memory to be had."""
    return any(sign in told for sign in _OUT_OF_MEMORY)


def too_much_memory(memory_mb: int) -> MemoryExceeded:
    """The error of a job that needs more than ``memory_mb`` megabytes."""
    return MemoryExceeded(f"needs more than the {memory_mb} MB of memory that a worker may use.", remedy=_MORE_MEMORY)


def _serve(connection: Connection, memory_mb: int) -> None:
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of the GNU C library, which else keeps what is freed
    while True:
        try:
            function, arguments = connection.recv()
        except (EOFError, ConnectionError):
            return
        try:
            for item in function(*arguments):
                connection.send(("item", item))
                if trim is not None:
                    trim(0)
            connection.send(("end", None))
        except MinutebookError as error:
            connection.send(("error", error))
        except MemoryError:
            connection.send(("error", too_much_memory(memory_mb)))
        except Exception as error:
            if is_out_of_memory(f"{type(error).__name__}: {error}"):
                connection.send(("error", too_much_memory(memory_mb)))
                continue
            place = traceback.extract_tb(error.__traceback__)[-1]
            told = f"{type(error).__name__}: {error} ({place.name}, line {place.lineno})"
            connection.send(("error", WorkerDied(f"the program failed on it: {told}.", remedy=_TRY_AGAIN)))


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os.killpg(0, signal.SIGKILL)


def _wait_for(worker: int) -> NoReturn:
    """Wait for the forked ``worker``, write down the most memory that it held, and end as it did."""
    _, status, usage = os.wait4(worker, 0)
    os.write(2, b"\nheld at most %d MB\n" % (usage.ru_maxrss // 1024))
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        with contextlib.suppress(OSError):  # SIGKILL has no handler to take away
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code)


def main() -> None:
    """Entry point of a worker process: ``python -m minutebook.workers DESCRIPTOR MEMORY_MB``."""
    descriptor, memory_mb = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb * _MEGABYTE, memory_mb * _MEGABYTE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if worker := os.fork():
        os.close(descriptor)
        _wait_for(worker)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    _serve(Connection(descriptor), memory_mb)
    os._exit(0)  # the watching thread blocks on standard input and must not delay the end


if __name__ == "__main__":
    main()
