"""Prefect's API for a run from the command line: a server of our own, started early, on a free port of this machine.

Prefect would start one itself, but only when the flow begins, and then wait. Starting it first lets its imports pass
beside our own. Making its database takes as long again, so an empty one is kept in the environment, to be copied for
every further warehouse. No Prefect import here but in the server process.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from minutebook.errors import MinutebookError
from minutebook.settings import ScheduleSettings

_QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_LOGGING_LEVEL": "CRITICAL",  # an error of the run is told once, by the command line
    "PREFECT_INTERNAL_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_CLIENT_MAX_RETRIES": "3",  # 14 seconds: enough for a server that is started again, and no more
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_SHOW_PROMPTS": "false",
}
_KEEPING = {
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": "P1D",  # a day; nothing here is triggered by events
}
"""How a server of our own cleans up, hourly if it lasts; the others do so when they start."""
_DATABASE = "prefect.db"
_TRIMMED = "trimmed"
_TRIM_SECONDS = 86_400.0
"""Time between two clean-ups at the start of a server; they cost half a second."""
_USUAL_PORT = 4200
"""Where Prefect's page is looked for; a server that lasts takes it if it is free."""
_MOST_RESTARTS = 3
"""A server that ends more often than this within one run will not stay."""
_LASTING = {
    "PREFECT_LOGGING_LEVEL": "INFO",  # the log of a run that nobody watched is read on Prefect's page
}
"""Beside ``_QUIET``, for a server that serves schedules and the runs that it starts."""
_LEAN = {
    "PREFECT_UI_ENABLED": "0",
    "PREFECT__SERVER_EPHEMERAL": "1",  # leaves out the loops that only a lasting server needs
    "PREFECT__SERVER_FINAL": "1",
    # A third of what a task run costs the server, and two thirds of its database; states are kept without them.
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_TRIGGERS_ENABLED": "false",
}


class PrefectUnavailable(MinutebookError):
    """Prefect's server did not start, or stopped answering."""

    code = "prefect_unavailable"


class PrefectServer:
    """A server and its address; started by :func:`start_server`.

    Args:
        url: where its API answers.
        home: folder of its files; None where the user runs a server of their own, which is left alone.
        say: told, in a sentence, when the server ends by itself and is started again.
        lasting: whether it serves schedules too.
    """

    def __init__(self, url: str, home: Path | None, say: Callable[[str], None], *, lasting: bool = False) -> None:
        self.url = url
        self.restarts = 0
        self._more = {} if lasting else _LEAN
        self._home = home
        self._say = say
        self._process: subprocess.Popen[bytes] | None = None
        self._mended = False
        self._stopping = False

    @property
    def is_own(self) -> bool:
        """Whether the server is ours, and not one that the user runs."""
        return self._home is not None

    def start(self) -> None:
        """Start the process, if the server is ours. Returns at once.

        Raises:
            PrefectUnavailable: it cannot be started, or its folder cannot be written.
        """
        if self._home is None:
            return
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            with (self._home / "server.log").open("wb") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "flows.server", self.url.split(":")[2].removesuffix("/api")],
                    env={**_KEEPING, **os.environ, **self._more, "PREFECT_HOME": str(self._home)},
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    start_new_session=True,
                )
        except OSError as error:
            raise PrefectUnavailable(f"Prefect's server cannot be started ({error}).") from error

    def wait(self, seconds: float) -> None:
        """Wait until the server answers. A server that ends at once is given one more try with a new database.

        Raises:
            PrefectUnavailable: it ended, or did not answer within ``seconds``.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self._process is not None and self._process.poll() is not None:
                self._mend()
            if self.answers():
                if self._process is not None:
                    threading.Thread(target=self._keep_alive, args=(self._process,), daemon=True).start()
                return
            time.sleep(0.1)
        raise PrefectUnavailable(f"Prefect's server did not answer within {seconds:g} seconds.")

    def answers(self) -> bool:
        """Whether the server says that it is well."""
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/health", timeout=5) as answer:
            return bool(answer.status == 200)
        return False

    def stop(self) -> None:
        """End the server, if it is ours."""
        self._stopping = True
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()

    def _keep_alive(self, process: subprocess.Popen[bytes]) -> None:
        while process.wait() is not None and not self._stopping and self.restarts < _MOST_RESTARTS:
            self.restarts += 1
            self._say(f"Prefect's server ended with exit code {process.returncode}; it is started again.")
            try:
                self.start()
            except PrefectUnavailable as error:
                self._say(str(error))
                return
            if self._process is not None:
                process = self._process

    def _mend(self) -> None:
        """Start again without a database that the server may have choked on; it holds nothing but past runs' records."""
        ended = f"Prefect's server ended with exit code {self._process.returncode if self._process else None}"
        if self._mended or self._home is None or not (self._home / _DATABASE).exists():
            raise PrefectUnavailable(f"{ended}; see {self._home}/server.log.")
        self._mended = True
        try:
            aside = tempfile.mkdtemp(prefix="damaged-", dir=self._home)
            for file in self._home.glob(f"{_DATABASE}*"):
                file.replace(Path(aside) / file.name)
        except OSError as error:
            raise PrefectUnavailable(f"{ended} ({error}).") from error
        self.start()


def start_server(
    home: Path, say: Callable[[str], None], *, lasting: bool = False, keep_days: int = ScheduleSettings().keep_days
) -> PrefectServer:
    """Start a server whose files all lie under ``home``, or take the one that PREFECT_API_URL names.

    Sets the environment of this process so that Prefect, imported later, uses that server. Returns at once.

    Args:
        home: folder of its files.
        say: see :class:`PrefectServer`.
        lasting: see :class:`PrefectServer`.
        keep_days: days after which a server of our own forgets a run.

    Raises:
        PrefectUnavailable: the process cannot be started, or ``home`` cannot be written.
    """
    seconds = str(max(keep_days, 1) * 86_400)
    wanted = {**_QUIET, **(_LASTING if lasting else {}), "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": seconds}
    os.environ.update({name: value for name, value in wanted.items() if name not in os.environ})
    if own := os.environ.get("PREFECT_API_URL"):
        return PrefectServer(own.rstrip("/"), None, say)
    server = PrefectServer(
        f"http://127.0.0.1:{_free_port(_USUAL_PORT if lasting else 0)}/api", home.resolve(), say, lasting=lasting
    )
    server.start()
    os.environ["PREFECT_HOME"] = str(home.resolve())
    os.environ["PREFECT_API_URL"] = server.url
    return server


def _free_port(wished: int) -> int:
    """The wished port if it is free, else any that is."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wished))
        except OSError:
            probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serve(port: int) -> None:
    """Run Prefect's API until standard input ends, which it does when the program that started us does."""
    import uvicorn  # noqa: PLC0415 - only the server process needs it

    def follow_parent() -> None:
        sys.stdin.buffer.read()
        os._exit(0)

    threading.Thread(target=follow_parent, daemon=True).start()
    home = Path(os.environ["PREFECT_HOME"])
    _make_database(home / _DATABASE)
    _trim(home)
    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="error",
        lifespan="on",
    )


def _make_database(database: Path) -> None:
    """Copy the empty database of this version of Prefect; the first time, make it and keep a copy."""
    template = Path(sys.prefix) / "share" / "minutebook" / f"prefect-{version('prefect')}.db"
    if database.exists():
        return
    if template.exists():
        _copy_whole(template, database)
        return
    import asyncio  # noqa: PLC0415 - as above

    from prefect.server.database.dependencies import provide_database_interface  # noqa: PLC0415

    async def make() -> None:
        made = provide_database_interface()
        await made.create_db()
        await (await made.engine()).dispose()

    asyncio.run(make())
    with contextlib.suppress(OSError):  # an environment that cannot be written costs the next warehouse some seconds
        template.parent.mkdir(parents=True, exist_ok=True)
        _copy_whole(database, template)


def _trim(home: Path) -> None:
    """Remove what is older than is to be kept, once a day: a server that lives for a run alone has no loop for it."""
    stamp = home / _TRIMMED
    with contextlib.suppress(OSError):
        if time.time() - stamp.stat().st_mtime < _TRIM_SECONDS:
            return
    import asyncio  # noqa: PLC0415 - as above

    from prefect.server.database.dependencies import provide_database_interface  # noqa: PLC0415
    from prefect.server.services import db_vacuum  # noqa: PLC0415

    async def trim() -> None:
        database = provide_database_interface()
        await db_vacuum.vacuum_old_flow_runs(db=database)
        await db_vacuum.vacuum_orphaned_logs(db=database)
        await db_vacuum.vacuum_orphaned_artifacts(db=database)
        await db_vacuum.vacuum_stale_artifact_collections(db=database)
        await db_vacuum.vacuum_old_events(db=database)
        await (await database.engine()).dispose()

    asyncio.run(trim())
    with contextlib.suppress(OSError):
        stamp.touch()


def _copy_whole(source: Path, target: Path) -> None:
    """Copy a database that nobody has open, under its name only when it is whole."""
    beside = target.with_name(f".{target.name}-{os.getpid()}")
    try:
        with contextlib.closing(sqlite3.connect(source)) as old, contextlib.closing(sqlite3.connect(beside)) as new:
            old.backup(new)
        with contextlib.suppress(FileExistsError):  # another run was quicker, and its server may have it open
            target.hardlink_to(beside)
    finally:
        beside.unlink(missing_ok=True)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
