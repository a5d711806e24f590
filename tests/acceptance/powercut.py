"""A power cut, as far as a program can play it: death at a rename, and what was not flushed to the disk is lost.

Runs that are started with the environment of :func:`cutting` count the renames of the program and of its workers. At
the one that was asked for, program and workers die at once, just before it or just after it. A file that was renamed
or was about to be, and that nobody had flushed, loses the second half of its bytes, as it may when the power fails.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_CUTTER = """
import os, signal, sys
if "pytest" not in sys.modules:
    flushed = set()
    real_replace, real_fsync = os.replace, os.fsync

    def fsync(handle):
        real_fsync(handle)
        status = os.fstat(handle)
        flushed.add((status.st_ino, status.st_size))

    def lose(path):
        status = os.stat(path)
        if (status.st_ino, status.st_size) not in flushed:
            os.truncate(path, status.st_size // 2)

    def cut(path):
        if os.path.isfile(path):
            lose(path)
        if "minutebook.workers" in sys.orig_argv:
            waiter = os.getppid()  # which waits for the worker and was started by the program
            with open(f"/proc/{{waiter}}/stat") as told:
                program = int(told.read().rpartition(")")[2].split()[1])
            os.kill(program, signal.SIGKILL)
            os.kill(waiter, signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)

    def replace(source, target, **more):
        log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(log, b".")
        number = os.fstat(log).st_size
        os.close(log)
        if number == {number} and not {after}:
            cut(source)
        real_replace(source, target, **more)
        if number == {number}:
            cut(target)

    os.replace, os.fsync = replace, fsync
"""


def cutting(folder: Path, number: int, *, after: bool = False) -> tuple[str, Path]:
    """A search path for Python on which the power fails at rename ``number`` (from 1; 0 for never), and the file whose
    size is the number of renames so far.

    Args:
        folder: where to keep both; made.
        number: at which rename.
        after: just after it, not just before.
    """
    folder.mkdir(parents=True)
    log = folder / "renames"
    (folder / "sitecustomize.py").write_text(_CUTTER.format(log=str(log), number=number, after=after), encoding="utf-8")
    return os.pathsep.join([str(folder), str(Path(__file__).parents[2]), *sys.path]), log
