"""Workers can be killed, die with their parent, and tell what happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
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
