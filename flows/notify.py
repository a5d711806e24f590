"""Tell people of the end of a run: by a webhook, an e-mail, a command, whatever of these is set. Knows no Prefect."""

from __future__ import annotations

import json
import smtplib
import subprocess
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import urlsplit

from flows.report import describe_in_markdown, summary_as_json
from flows.request import BatchSummary
from minutebook.errors import UsageError
from minutebook.settings import NotifySettings

_WHEN = ("always", "failures")
_SECURITY = ("none", "starttls", "tls")
_SUBJECT_LETTERS = 150


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended. ``outcome`` is ``complete``, ``incomplete`` (something failed or is partial), or ``failed`` or
    ``crashed`` for a run that did not come to its end; ``message`` says why. ``page`` is where Prefect shows it.
    """

    run: str
    outcome: str
    summaries: tuple[BatchSummary, ...] = ()
    notes: tuple[str, ...] = ()
    message: str = ""
    page: str = ""

    @property
    def headline(self) -> str:
        """One line on it."""
        failed = sum(len({path for path, _ in summary.failures}) for summary in self.summaries)
        told = {"complete": "done", "incomplete": f"done, {failed} documents failed or are partial"}
        return f"minutebook: {self.run}: {told.get(self.outcome, self.outcome)}"

    @property
    def text(self) -> str:
        """All of it for people, as markdown."""
        parts = [self.message, describe_in_markdown(self.summaries) if self.summaries else ""]
        parts += ["\n".join(f"- {note}" for note in self.notes), self.page]
        return "\n\n".join(part.strip() for part in parts if part.strip())

    def to_json(self) -> str:
        """All of it for programs."""
        told = {
            "run": self.run,
            "outcome": self.outcome,
            "text": self.headline,
            "message": self.message,
            "notes": list(self.notes),
            "page": self.page,
            "batches": json.loads(summary_as_json(self.summaries)),
        }
        return json.dumps(told, ensure_ascii=False)


def check_notify(settings: NotifySettings) -> None:
    """Make sure that what is set can be meant.

    Raises:
        UsageError: it cannot.
    """
    if settings.when not in _WHEN:
        raise UsageError(f"'{settings.when}' is not one of: {', '.join(_WHEN)}.", where="[notify] when")
    if settings.smtp_security not in _SECURITY:
        raise UsageError(
            f"'{settings.smtp_security}' is not one of: {', '.join(_SECURITY)}.", where="[notify] smtp_security"
        )
    if settings.webhook and urlsplit(settings.webhook).scheme not in {"http", "https"}:
        raise UsageError("is not an http or https address.", where="[notify] webhook")
    host, colon, port = settings.smtp_server.rpartition(":")
    if not (host and colon and port.isdecimal()):
        raise UsageError("is not host:port.", where="[notify] smtp_server")


def notify(ending: Ending, settings: NotifySettings, say: Callable[[str], None]) -> None:
    """Tell all who are set. One that cannot be told is said and keeps none of the others from being told.

    Args:
        ending: what to tell.
        settings: whom.
        say: told, in a sentence, what could not be sent. Names no address: it may be a secret.
    """
    if ending.outcome == "complete" and (settings.when == "failures" or not ending.summaries):
        return
    ways: Sequence[tuple[str, object, Callable[[Ending, NotifySettings], None]]] = (
        ("webhook", settings.webhook, _call_webhook),
        ("e-mail", settings.email, _send_email),
        ("command", settings.command, _run_command),
    )
    for name, is_set, tell in ways:
        if not is_set:
            continue
        try:
            tell(ending, settings)
        except (OSError, ValueError, smtplib.SMTPException, subprocess.SubprocessError) as error:
            why = f"exit code {error.returncode}" if isinstance(error, subprocess.CalledProcessError) else _name(error)
            say(f"The {name} of [notify] did not work ({why}).")


def _name(error: Exception) -> str:
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or getattr(error, "code", None)
    return f"{type(error).__name__}: {reason}" if reason else type(error).__name__


def _call_webhook(ending: Ending, settings: NotifySettings) -> None:
    request = urllib.request.Request(
        settings.webhook, data=ending.to_json().encode(), headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=settings.seconds) as answer:
        answer.read(1)


def _send_email(ending: Ending, settings: NotifySettings) -> None:
    message = EmailMessage()
    message["Subject"] = " ".join(ending.headline.split())[:_SUBJECT_LETTERS]
    message["From"] = settings.email_from
    message["To"] = ", ".join(settings.email)
    message.set_content(ending.text or ending.headline)
    host, _, port = settings.smtp_server.rpartition(":")
    connect = smtplib.SMTP_SSL if settings.smtp_security == "tls" else smtplib.SMTP
    with connect(host.strip("[]"), int(port), timeout=settings.seconds) as server:
        if settings.smtp_security == "starttls":
            server.starttls()
        if settings.smtp_user:
            password = Path(settings.smtp_password_file).read_text(encoding="utf-8").strip()
            server.login(settings.smtp_user, password)
        server.send_message(message)


def _run_command(ending: Ending, settings: NotifySettings) -> None:
    subprocess.run(
        settings.command, input=ending.to_json().encode(), timeout=settings.seconds, check=True, capture_output=True
    )
