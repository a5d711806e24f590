"""Prefect's API for a run from the command line: a server of our own, started early, on a free port of this machine.

Prefect would start one itself, but only when the flow begins, and then wait. Starting it first lets its six
seconds of imports (and, the first time, its migrations) pass beside our own preparations. No Prefect import here.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from minutebook.errors import MinutebookError

_QUIET = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_LOGGING_LEVEL": "ERROR",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_SHOW_PROMPTS": "false",
}
_LEAN = {
    "PREFECT_UI_ENABLED": "0",
    "PREFECT__SERVER_EPHEMERAL": "1",  # leaves out the loops that only a lasting server needs
    "PREFECT__SERVER_FINAL": "1",
}


class PrefectUnavailable(MinutebookError):
    """Prefect's server did not start, or stopped answering."""

    code = "prefect_unavailable"


@dataclass(slots=True)
class PrefectServer:
    """A server process and its address; ``process`` is None where the user runs a server of their own."""

    url: str
    process: subprocess.Popen[bytes] | None

    def wait(self, seconds: float) -> None:
        """Wait until the server answers.

        Raises:
            PrefectUnavailable: it ended, or did not answer within ``seconds``.
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process is not None and self.process.poll() is not None:
                raise PrefectUnavailable(f"Prefect's server ended with exit code {self.process.returncode}.")
            if self.answers():
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
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_server(home: Path) -> PrefectServer:
    """Start a server whose files all lie under ``home``, or take the one that PREFECT_API_URL names.

    Sets the environment of this process so that Prefect, imported later, uses that server. Returns at once.

    Raises:
        PrefectUnavailable: the process cannot be started, or ``home`` cannot be written.
    """
    os.environ.update({name: value for name, value in _QUIET.items() if name not in os.environ})
    if own := os.environ.get("PREFECT_API_URL"):
        return PrefectServer(own.rstrip("/"), None)
    try:
        home.mkdir(parents=True, exist_ok=True)
        port = _free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.server", str(port)],
            env={**os.environ, **_LEAN, "PREFECT_HOME": str(home.resolve())},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=(home / "server.log").open("wb"),
            start_new_session=True,
        )
    except OSError as error:
        raise PrefectUnavailable(f"Prefect's server cannot be started ({error}).") from error
    os.environ["PREFECT_HOME"] = str(home.resolve())
    os.environ["PREFECT_API_URL"] = url = f"http://127.0.0.1:{port}/api"
    return PrefectServer(url, process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serve(port: int) -> None:
    """Run Prefect's API until standard input ends, which it does when the program that started us does."""
    import threading  # noqa: PLC0415 - only the server process needs these

    import uvicorn  # noqa: PLC0415

    def follow_parent() -> None:
        sys.stdin.buffer.read()
        os._exit(0)

    threading.Thread(target=follow_parent, daemon=True).start()
    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="error",
        lifespan="on",
    )


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
