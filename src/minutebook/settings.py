"""Every limit and threshold a user may want to change, by the stage that reads it.

Read from ``minutebook.toml`` (tables named like the fields of :class:`Settings`), else the defaults below.
A stage's results are kept under a key that holds the digest of its settings alone, so a change recomputes
that stage and what follows it, nothing else.
"""

from __future__ import annotations

import dataclasses
import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from minutebook.errors import UsageError

LANGUAGES = ("eng", "rus", "chi_sim", "deu")
RUNNERS = ("local", "dask")


@dataclass(frozen=True, slots=True)
class IntakeSettings:
    """Limits on what is taken in."""

    max_bytes: int = 2_000_000_000
    """Largest source file, in bytes."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How a source becomes page images."""

    max_pages: int = 5_000
    """Most pages of one source; a source with more is refused whole."""
    max_pixels: int = 80_000_000
    """Most pixels of one page image (an A3 page at 600 dpi has 70 million)."""
    render_dpi: int = 300
    """Resolution at which vector pages are drawn, in dots an inch."""


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """How a page image is read."""

    languages: tuple[str, ...] = LANGUAGES
    """Tesseract codes of the languages that may occur."""
    engine_seconds: int = 120
    """Hard limit on one call of the engine, in seconds."""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How a run goes about its work; never part of a store key."""

    jobs: int = 0
    """Page workers; 0 means one per core."""
    runner: str = "local"
    """Where pages are read: ``local``, on this machine; ``dask``, by the workers of a Dask cluster."""
    address: str = ""
    """Scheduler of the Dask cluster, for example ``tcp://archive1:8786``; empty for a cluster on this machine alone,
    which is started and ended with the run."""
    worker_memory_mb: int = 4_000
    """Address space of one page worker, in megabytes."""
    chunk_pages: int = 8
    """Pages handed to a worker at a time (a Prefect task)."""
    page_seconds: int = 300
    """Hard limit on one page from opening the file to the last word, in seconds; its worker is killed after that."""
    document_seconds: int = 300
    """Hard limit on cleaning and segmenting one document, in seconds."""
    retries: int = 2
    """How often a retryable failure is tried again within a run."""
    retry_seconds: float = 2.0
    """Wait before the first retry; doubled each time."""
    lock_seconds: float = 60.0
    """How long a run waits for another one to finish its load, in seconds."""
    keep_versions: int = 5
    """Published warehouses kept, the newest included; each takes the room of one once another has been published."""
    prefect_seconds: int = 120
    """How long Prefect's server may take to start before the run goes on without it; 0 means without it at once."""

    @property
    def workers(self) -> int:
        """Page workers to use."""
        return self.jobs or len(os.sched_getaffinity(0))


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Where results of all stages are kept; never part of a store key."""

    url: str = ""
    """Empty: the folder ``store`` of the warehouse. Else a place that fsspec knows, such as ``s3://bucket/prefix``,
    which every machine that reads pages must reach. Who may use it is told by the environment, as for any S3 client."""
    endpoint: str = ""
    """Address of S3-compatible storage that is not Amazon's, for example ``https://minio.archive:9000``."""


@dataclass(frozen=True, slots=True)
class ScheduleSettings:
    """How the scheduled run goes about a folder of batches, and how long its record is kept."""

    settle_seconds: float = 60.0
    """A batch is left until its files have not changed for so long, in seconds. Copying writes all the time; a minute
    outlasts the pauses of a network."""
    retries: int = 3
    """How often a batch of which something failed is tried again, a run each time; a change begins the count anew."""
    keep_days: int = 90
    """Days after which Prefect's record of a run is removed from the warehouse's own Prefect database."""


@dataclass(frozen=True, slots=True)
class NotifySettings:
    """Who is told of the end of a run, and how. Nothing is sent anywhere unless it is set here.

    Kept out of the store, since an address may be a secret in itself; a password has no place here at all.
    """

    when: str = "always"
    """``always``: of each run that did something or failed. ``failures``: where something failed or is partial."""
    webhook: str = ""
    """Address that is sent a JSON object by HTTP POST; its field ``text`` is what chat programs show."""
    command: tuple[str, ...] = ()
    """Program and arguments; reads the same JSON object from standard input."""
    email: tuple[str, ...] = ()
    """Addresses that are sent a message."""
    email_from: str = "minutebook@localhost"
    """Sender of the message."""
    smtp_server: str = "localhost:25"
    """Mail server, host and port."""
    smtp_security: str = "none"
    """``none``, ``starttls`` or ``tls``."""
    smtp_user: str = ""
    """Name to log in with; empty for no login."""
    smtp_password_file: str = ""
    """File that holds the password and nothing else."""
    seconds: float = 30.0
    """How long each of them may take, in seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by room."""

    intake: IntakeSettings = field(default_factory=IntakeSettings)
    pages: PageSettings = field(default_factory=PageSettings)
    ocr: OcrSettings = field(default_factory=OcrSettings)
    run: RunSettings = field(default_factory=RunSettings)
    store: StoreSettings = field(default_factory=StoreSettings)
    schedule: ScheduleSettings = field(default_factory=ScheduleSettings)
    notify: NotifySettings = field(default_factory=NotifySettings)


def read_settings(path: Path | None) -> Settings:
    """Settings from a TOML file; the defaults where ``path`` is None or says nothing.

    Raises:
        UsageError: the file is not TOML, or names a setting that does not exist or has another type.
    """
    if path is None:
        return Settings()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"cannot be read as TOML ({error}).", where=str(path)) from error
    sections: dict[str, Any] = {}
    for section in dataclasses.fields(Settings):
        given = tables.pop(section.name, {})
        default = getattr(Settings(), section.name)
        sections[section.name] = _replace(default, given, f"{path} [{section.name}]")
    if tables:
        raise UsageError(f"unknown table [{next(iter(tables))}].", where=str(path))
    return Settings(**sections)


def choose_settings(
    path: Path | None,
    languages: str | None = None,
    jobs: int = 0,
    runner: str | None = None,
    address: str | None = None,
) -> Settings:
    """Settings from a file, with what a command line or a flow's parameters say instead.

    Raises:
        UsageError: as :func:`read_settings`; or ``languages`` is not codes joined by ``+``, the runner is none that
            there is, or an address is given to one that has none.
    """
    settings = read_settings(path)
    if languages is not None:
        codes = tuple(languages.split("+"))
        if not all(code.replace("_", "").isalnum() for code in codes):
            raise UsageError(f"'{languages}' is not a list of language codes joined by +.", remedy="Example: eng+rus.")
        settings = dataclasses.replace(settings, ocr=dataclasses.replace(settings.ocr, languages=codes))
    run = settings.run
    run = dataclasses.replace(
        run,
        jobs=jobs or run.jobs,
        runner=runner or run.runner,
        address=run.address if address is None else address,
    )
    if run.runner not in RUNNERS:
        raise UsageError(f"'{run.runner}' is no runner.", remedy=f"Runners: {', '.join(RUNNERS)}.")
    if address and run.runner != "dask":
        raise UsageError("an address belongs to the runner 'dask'.", remedy=f"Add: --runner dask --address {address}")
    return dataclasses.replace(settings, run=run)


def _replace(default: Any, given: object, where: str) -> Any:  # noqa: ANN401 - any settings dataclass
    if not isinstance(given, dict):
        raise UsageError("must be a table.", where=where)
    values: dict[str, Any] = {}
    known = {f.name for f in dataclasses.fields(default)}
    for name, value in given.items():
        if name not in known:
            raise UsageError(f"unknown setting '{name}'.", where=where, remedy=f"Known: {', '.join(sorted(known))}.")
        wanted = type(getattr(default, name))
        if wanted is tuple and isinstance(value, list):
            value = tuple(str(item) for item in value)
        elif wanted is float and isinstance(value, int):
            value = float(value)
        if type(value) is not wanted:
            raise UsageError(f"'{name}' must be of type {wanted.__name__}, not {type(value).__name__}.", where=where)
        values[name] = value
    return dataclasses.replace(default, **values)
