"""Workers can be killed, die with their parent, and tell what happened."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from minutebook.errors import EncryptedSource, Interrupted, MemoryExceeded, PageTimeout, WorkerDied
from minutebook.workers import WorkerPool


def count(upto: int) -> Iterator[int]:
    yield from range(upto)


def hang_with_a_child(pidfile: str) -> Iterator[int]:
    child = subprocess.Popen(["sleep", "60"])
    Path(pidfile).write_text(str(child.pid))
    yield 1
    child.wait()


def own_pid() -> Iterator[int]:
    yield os.getpid()


def refuse() -> Iterator[int]:
    raise EncryptedSource("asks for a password.", where="a.pdf", remedy="Remove it.")
    yield 0


def stumble() -> Iterator[int]:
    yield 1 // 0


def gorge() -> Iterator[int]:
    yield len(bytearray(3_000_000_000))


def run_out_of_memory_in_a_library() -> Iterator[int]:
    """As C++ does, which cannot be caught here."""
    os.write(2, b"terminate called after throwing an instance of 'std::bad_alloc'\n")
    os.abort()
    yield 0


def swell_and_crash() -> Iterator[int]:
    """As PDFium does on a stream that unpacks to gigabytes: not a word."""
    held = b"x" * 400_000_000
    os.kill(os.getpid(), signal.SIGABRT)
    yield len(held)


def refuse_an_image() -> Iterator[int]:
    """As OpenCV does, whose error is no MemoryError."""
    raise RuntimeError("OpenCV: Insufficient memory in function 'OutOfMemoryError'")
    yield 0


def chatter() -> Iterator[int]:
    logging.getLogger("pdfminer").warning("Cannot render horizontal string")
    os.write(2, b"TIFFReadDirectory: Warning, unknown field\n")
    yield 1


def end_in_silence() -> Iterator[int]:
    """Dies of what is no lack of memory, right after a job in which memory was short."""
    os._exit(1)
    yield 0


def crash() -> Iterator[int]:
    os.kill(os.getpid(), signal.SIGSEGV)
    yield 0


def gone(pid: int, within: float = 5.0) -> bool:
    """Whether the process ends (or is a zombie) within so many seconds."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(1, memory_mb=1000) as made:
        yield made


def test_items_arrive_in_order_and_the_worker_is_used_again(pool: WorkerPool) -> None:
    """A job's items come in order; the next job finds the same process."""
    assert list(pool.stream(count, (5,), 30)) == [0, 1, 2, 3, 4]
    assert list(pool.stream(own_pid, (), 30)) == list(pool.stream(own_pid, (), 30))


def test_an_error_arrives_whole(pool: WorkerPool) -> None:
    """Type, message, place and remedy of an error survive the way between processes."""
    with pytest.raises(EncryptedSource) as caught:
        list(pool.stream(refuse, (), 30))
    assert (caught.value.message, caught.value.where, caught.value.remedy) == (
        "asks for a password.",
        "a.pdf",
        "Remove it.",
    )


def test_a_bug_is_told_with_its_place(pool: WorkerPool) -> None:
    """An unexpected exception does not end the worker and names function and line."""
    with pytest.raises(WorkerDied, match=r"ZeroDivisionError.*stumble, line"):
        list(pool.stream(stumble, (), 30))


def test_memory_is_limited(pool: WorkerPool) -> None:
    """A job that asks for more than the limit is told so; the next job works."""
    with pytest.raises(MemoryExceeded):
        list(pool.stream(gorge, (), 30))
    assert list(pool.stream(count, (1,), 30)) == [0]


@pytest.mark.parametrize("job", [gorge, run_out_of_memory_in_a_library, swell_and_crash, refuse_an_image])
def test_want_of_memory_is_told_as_such_whoever_noticed(pool: WorkerPool, job: Callable[[], Iterator[int]]) -> None:
    """Python, a C++ library that aborts, a library with an error of its own: the limit and the setting are named."""
    with pytest.raises(MemoryExceeded, match=r"more than the 1000 MB .* Raise worker_memory_mb .* rerun --failed"):
        list(pool.stream(job, (), 30))
    with pytest.raises(WorkerDied, match="exit code 1"):
        list(pool.stream(end_in_silence, (), 30))


def test_the_chatter_of_libraries_is_not_for_people(pool: WorkerPool, capfd: pytest.CaptureFixture[str]) -> None:
    """Remarks of libraries on odd files, from Python or below it, do not come between what the program says."""
    assert list(pool.stream(chatter, (), 30)) == [1]
    assert capfd.readouterr().err == ""


def test_a_timeout_kills_the_engine_too(pool: WorkerPool, tmp_path: Path) -> None:
    """After the limit the worker and what it started are gone, and the pool goes on with a new one."""
    items = pool.stream(hang_with_a_child, (str(tmp_path / "pid"),), 1)
    assert next(items) == 1
    with pytest.raises(PageTimeout):
        next(items)
    assert gone(int((tmp_path / "pid").read_text()))
    assert list(pool.stream(count, (2,), 30)) == [0, 1]


def test_a_crash_is_told_and_survived(pool: WorkerPool) -> None:
    """A segmentation fault costs one job."""
    with pytest.raises(WorkerDied, match="SIGSEGV"):
        list(pool.stream(crash, (), 30))
    assert list(pool.stream(count, (2,), 30)) == [0, 1]


def test_a_crash_is_no_want_of_memory_because_the_program_itself_is_large() -> None:
    """A process starts with the peak of the one that starts it; that neither is what a worker held nor hides it."""
    large = b"x" * 500_000_000
    with WorkerPool(1, memory_mb=1000) as own:
        with pytest.raises(WorkerDied, match="SIGSEGV"):
            list(own.stream(crash, (), 30))
        with pytest.raises(MemoryExceeded):
            list(own.stream(swell_and_crash, (), 30))
    assert len(large) == 500_000_000


def test_a_stopped_pool_ends_its_work_and_takes_no_more(tmp_path: Path) -> None:
    """The running job is told so and its engine is gone; whoever comes later is told the same."""
    with WorkerPool(1, memory_mb=1000) as own:
        items = own.stream(hang_with_a_child, (str(tmp_path / "pid"),), 60)
        assert next(items) == 1
        own.stop()
        with pytest.raises(Interrupted, match="stopped"):
            next(items)
        assert gone(int((tmp_path / "pid").read_text()))
        with pytest.raises(Interrupted, match="goes on from there"):
            list(own.stream(count, (1,), 30))


def test_workers_die_with_a_killed_parent(tmp_path: Path) -> None:
    """kill -9 of the program leaves neither workers nor engines behind."""
    program = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from minutebook.workers import WorkerPool\n"
        "from tests.unit.test_workers import hang_with_a_child\n"
        "for _ in WorkerPool(1, 1000).stream(hang_with_a_child, (sys.argv[1],), 60): print('up', flush=True)"
    )
    root = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "pid"), str(root)],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == b"up\n"
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert gone(int((tmp_path / "pid").read_text()))
