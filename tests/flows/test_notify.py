"""Who is told of the end of a run: a web server, a mail server and a program of this test's own."""

from __future__ import annotations

import json
import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from flows.notify import Ending, check_notify, notify
from flows.request import BatchSummary
from minutebook.errors import UsageError
from minutebook.model import Problem, Severity, Status
from minutebook.settings import NotifySettings, read_settings
from tests.flows.test_with_prefect import run_python
from tests.unit.pages.scans import type_pdf

BROKEN = Problem("unreadable", Severity.ERROR, "broken.pdf", "is cut off.", None, "Ask for the file again.")
SUMMARY = BatchSummary(
    batch_id="harbour",
    counts={**dict.fromkeys(Status, 0), Status.LOADED: 1, Status.FAILED: 1},
    unchanged=0,
    pages_read=1,
    pages_reused=0,
    engine_calls=0,
    pages_failed=0,
    seconds=1.0,
    published=True,
    failures=(("broken.pdf", BROKEN),),
)
ENDING = Ending("ingest harbour", "incomplete", (SUMMARY,), ("1958: its files still change.",))


@contextmanager
def receiving(server: socketserver.BaseServer) -> Iterator[int]:
    """Serve in a thread; gives the port."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def web_server(status: int = 200) -> Iterator[tuple[str, list[str]]]:
    """Address of a web server, and the bodies of what was posted to it."""
    posted: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(status)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    with receiving(HTTPServer(("127.0.0.1", 0), Handler)) as port:
        yield f"http://127.0.0.1:{port}/hooks/s3cret", posted


@contextmanager
def mail_server() -> Iterator[tuple[str, list[str]]]:
    """Address of a mail server that takes everything, and the lines that it was told."""
    told: list[str] = []

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 here\r\n")
            in_message = False
            for line in self.rfile:
                told.append(line.decode().rstrip())
                if in_message:
                    in_message = told[-1] != "."
                    answer = b"" if in_message else b"250 taken\r\n"
                else:
                    in_message = told[-1].upper() == "DATA"
                    codes = {"DATA": b"354 go on\r\n", "QUIT": b"221 farewell\r\n"}
                    answer = codes.get(told[-1].upper(), b"250 well\r\n")
                self.wfile.write(answer)
                if told[-1].upper() == "QUIT":
                    return

    with receiving(socketserver.TCPServer(("127.0.0.1", 0), Handler)) as port:
        yield f"127.0.0.1:{port}", told


def tell(settings: NotifySettings, ending: Ending = ENDING) -> list[str]:
    """What could not be sent."""
    said: list[str] = []
    notify(ending, settings, said.append)
    return said


def test_a_webhook_is_posted_what_programs_and_chats_read() -> None:
    """One JSON object: the outcome, a line of text, the batches with their failures and what mends them."""
    with web_server() as (address, posted):
        assert tell(NotifySettings(webhook=address)) == []
    (body,) = map(json.loads, posted)
    assert body["outcome"] == "incomplete"
    assert body["text"] == "minutebook: ingest harbour: done, 1 documents failed or are partial"
    assert body["batches"][0]["failures"][0]["remedy"] == "Ask for the file again."
    assert body["notes"] == ["1958: its files still change."]


def test_an_email_is_sent_to_all_who_are_named() -> None:
    """With the headline as its subject and the summary as its text."""
    with mail_server() as (address, told):
        settings = NotifySettings(
            email=("quill@example.org", "halloran@example.org"), email_from="mb@example.org", smtp_server=address
        )
        assert tell(settings) == []
    assert [line for line in told if line.startswith("rcpt")] == [
        "rcpt TO:<quill@example.org>",
        "rcpt TO:<halloran@example.org>",
    ]
    assert "Subject: minutebook: ingest harbour: done, 1 documents failed or are partial" in told
    assert "From: mb@example.org" in told
    assert any("Ask for the file again." in line for line in told)


def test_a_command_reads_the_same_from_its_input(tmp_path: Path) -> None:
    """As a script would that opens a ticket."""
    program = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text(sys.stdin.read())"
    assert tell(NotifySettings(command=(sys.executable, "-c", program, str(tmp_path / "told")))) == []
    assert json.loads((tmp_path / "told").read_text())["run"] == "ingest harbour"


def test_one_that_cannot_be_told_keeps_no_other_from_being_told(tmp_path: Path) -> None:
    """It is said which way failed and why, and no address, which may be a secret, is said with it."""
    with web_server(status=500) as (address, _), mail_server() as (server, told):
        settings = NotifySettings(
            webhook=address,
            email=("quill@example.org",),
            smtp_server=server,
            command=(sys.executable, "-c", "raise SystemExit(7)"),
        )
        said = tell(settings)
    assert said == [
        "The webhook of [notify] did not work (HTTPError: Internal Server Error).",
        "The command of [notify] did not work (exit code 7).",
    ]
    assert "QUIT" in [line.upper() for line in told]
    settings = replace(settings, webhook=address, command=("/no/such/program",), email=())
    assert not any("s3cret" in each for each in tell(settings))
    assert len(tell(settings)) == 2


def test_nobody_is_told_of_a_night_without_news() -> None:
    """A run that had nothing to do is none; with ``failures``, a run that went well is none either."""
    well = replace(SUMMARY, counts={**SUMMARY.counts, Status.FAILED: 0}, failures=())
    with web_server() as (address, posted):
        for when in ("always", "failures"):
            settings = NotifySettings(webhook=address, when=when)
            tell(settings, Ending("nothing", "complete", notes=("1958: left alone.",)))
            tell(settings, Ending(f"well, {when}", "complete", (well,)))
            tell(settings, Ending(f"lost, {when}", "failed", message="The disk is full."))
    assert [json.loads(body)["run"] for body in posted] == ["well, always", "lost, always", "lost, failures"]


@pytest.mark.parametrize(
    "wrong",
    [
        NotifySettings(when="sometimes"),
        NotifySettings(webhook="file:///etc/hosts"),
        NotifySettings(smtp_server="mail"),
        NotifySettings(smtp_security="ssl"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused_before_the_run(wrong: NotifySettings) -> None:
    """Not at its end, in the night, when nobody reads it."""
    with pytest.raises(UsageError):
        check_notify(wrong)


def test_nothing_is_sent_unless_it_is_set(tmp_path: Path) -> None:
    """Neither without a settings file nor with an empty table."""
    (tmp_path / "minutebook.toml").write_text("[notify]\n")
    for settings in (read_settings(None).notify, read_settings(tmp_path / "minutebook.toml").notify):
        assert not (settings.webhook or settings.email or settings.command)


def test_a_flow_calls_the_webhook_on_completion_and_on_failure(tmp_path: Path) -> None:
    """With Prefect and its hooks: once for a run that ends with a broken file, once for one that cannot begin; and
    the store, which may be passed on, does not hold the address.
    """
    batch, folder = tmp_path / "harbour", tmp_path / "warehouse"
    batch.mkdir()
    type_pdf(batch / "minutes.pdf")
    (batch / "broken.pdf").write_bytes(b"%PDF-1.4\nno more than that")
    with web_server() as (address, posted):
        settings = tmp_path / "minutebook.toml"
        settings.write_text(f'[notify]\nwebhook = "{address}"\n[ocr]\nlanguages = ["eng"]\n')
        program = (
            "import sys, pathlib; from flows.server import start_server\n"
            "server = start_server(pathlib.Path(sys.argv[2]) / 'prefect', print); server.wait(120)\n"
            "from flows.ingest import ingest\n"
            "ingest([sys.argv[1]], sys.argv[2], sys.argv[3])\n"
            "try:\n    ingest([sys.argv[1] + '/nothing'], sys.argv[2], sys.argv[3])\n"
            "finally:\n    server.stop()\n"
        )
        ended = run_python("-c", program, str(batch), str(folder), str(settings), home=tmp_path)
    assert "BatchUnreadable" in ended.stderr
    told = [json.loads(body) for body in posted]
    assert [(each["run"], each["outcome"]) for each in told] == [
        ("ingest harbour", "incomplete"),
        ("ingest nothing", "failed"),
    ]
    assert told[0]["batches"][0]["failures"][0]["path"] == "broken.pdf"
    assert "nothing" in told[1]["message"]
    assert not any(b"s3cret" in path.read_bytes() for path in (folder / "store").rglob("*") if path.is_file())
