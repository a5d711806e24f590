"""One writer at a time: the second is told who the first is, and a dead one locks nobody out."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from minutebook import warehouse
from minutebook.errors import WarehouseLocked
from minutebook.warehouse.lock import WriterLock
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.warehouse.conftest import Archive

HOLDER = (
    "import sys, time\n"
    "from pathlib import Path\n"
    "from minutebook.warehouse.lock import WriterLock\n"
    "with WriterLock(Path(sys.argv[1]), 'night batch'):\n"
    "    print('held', flush=True)\n"
    "    time.sleep(60)\n"
)


def hold(folder: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_writer_is_told_who_holds_the_lock(archive: Archive) -> None:
    """The message names process, machine, time and batch; readers are not concerned."""
    with hold(archive.folder) as holder:
        with pytest.raises(WarehouseLocked) as refused:
            warehouse.publish(archive.folder, archive.batch, archive.documents, make_run("run-2"))
        told = str(refused.value)
        assert re.search(rf"process {holder.pid} on \S+, since 20\d\d-\d\d-\d\dT[\d:]+\+00:00, batch night batch", told)
        assert refused.value.retryable
        assert archive.ask("SELECT count(*) FROM documents") == [(4,)]
        holder.kill()


def test_a_killed_holder_locks_nobody_out(archive: Archive) -> None:
    """What a killed writer left in the lock file is overwritten by the next."""
    with hold(archive.folder) as holder:
        holder.send_signal(signal.SIGKILL)
    assert warehouse.read_holder(archive.folder) is not None
    warehouse.publish(archive.folder, archive.batch, archive.documents, make_run("run-2"))
    assert warehouse.read_holder(archive.folder) is None


def test_the_lock_tells_of_its_holder_only_while_it_is_held(tmp_path: Path) -> None:
    """Who loads is written down, and taken out at the end, after an error too."""
    with WriterLock(tmp_path, "fisheries"):
        holder = warehouse.read_holder(tmp_path)
        assert holder is not None
        assert (holder.pid, holder.batch) == (os.getpid(), "fisheries")
    assert warehouse.read_holder(tmp_path) is None
    with pytest.raises(ZeroDivisionError), WriterLock(tmp_path, "fisheries"):
        raise ZeroDivisionError
    assert warehouse.read_holder(tmp_path) is None
    with WriterLock(tmp_path, "again"):
        pass


def test_a_writer_waits_as_long_as_it_may(tmp_path: Path) -> None:
    """With time to wait the second writer gets its turn; both loads are in the file."""
    sources = {name: make_source(f"{name}.pdf", name) for name in ("north", "south")}
    batches = {name: make_batch(tmp_path / name, (source,)) for name, source in sources.items()}

    def slowly(name: str):
        time.sleep(0.5)
        yield make_document(sources[name])

    def load(name: str) -> None:
        warehouse.publish(tmp_path / "w", batches[name], slowly(name), make_run(name, name), wait_seconds=60)

    writers = [threading.Thread(target=load, args=(name,)) for name in sources]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert warehouse.query(tmp_path / "w", "SELECT path FROM documents ORDER BY path").rows == (
        ("north.pdf",),
        ("south.pdf",),
    )


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", json.dumps({"pid": 1}).encode(), b"\xff\xfe"])
def test_a_lock_file_with_anything_in_it_is_only_a_file(tmp_path: Path, content: bytes) -> None:
    """Rubbish in the lock file names no holder and hinders no writer."""
    (tmp_path / "writer.lock").write_bytes(content)
    assert warehouse.read_holder(tmp_path) is None
    with WriterLock(tmp_path, "fisheries"):
        assert warehouse.read_holder(tmp_path) is not None
