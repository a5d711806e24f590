"""A flow on a server that has a bad day, told as JSON: run by ``test_with_prefect`` as a program of its own.

The database of its server is garbage at first; in mid-flow the server is killed; one step fails twice in a way that
may be tried again, another in a way that may not.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from flows.server import start_server

home = Path(sys.argv[1])
home.mkdir(parents=True)
(home / "prefect.db").write_bytes(b"This is no database. " * 500)
said: list[str] = []
server = start_server(home, said.append)

from prefect import flow  # noqa: E402 - the server must be known first
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows.tasks import Tasks  # noqa: E402
from minutebook.errors import EncryptedSource, PageTimeout  # noqa: E402
from minutebook.settings import RunSettings, Settings  # noqa: E402

tried: Counter[str] = Counter()


def slow() -> str:
    tried["slow"] += 1
    if tried["slow"] < 3:
        raise PageTimeout("took too long.")
    return "read"


def locked() -> str:
    tried["locked"] += 1
    raise EncryptedSource("asks for a password.", where="a {b}.pdf")


@flow(name="trial", task_runner=ThreadPoolTaskRunner(max_workers=2))
def trial() -> tuple[str, str]:
    tasks = Tasks(Settings(run=RunSettings(retries=2, retry_seconds=0.1)))
    good, bad = tasks.submit("read slow.pdf", slow), tasks.submit("open a {b}.pdf", locked)
    assert server._process is not None
    os.kill(server._process.pid, signal.SIGKILL)
    until = time.monotonic() + 60
    while not (server.restarts and server.answers()) and time.monotonic() < until:
        time.sleep(0.1)
    try:
        bad.result()
    except EncryptedSource as error:
        return good.result(), str(error)
    return good.result(), "nothing was raised"


server.wait(120)
try:
    returned = trial()
finally:
    time.sleep(1.5)
    server.stop()
print(json.dumps({"returned": returned, "tried": tried, "said": said}))
