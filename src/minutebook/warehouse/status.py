"""How a batch stands: what it brought, what became of it, and what mends what failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from minutebook.errors import NotFound
from minutebook.model import Problem, Severity, Status
from minutebook.warehouse.statements import read_sql

_PATHS_SHOWN = 5
"""Paths of one cause that are printed; the JSON form has them all."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Failures with one cause: the code of the problem, the paths that suffer from it, one detail as an example,
    and what mends it.
    """

    code: str
    paths: tuple[str, ...]
    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that is not read though nothing failed: skipped, or a duplicate; with the reason."""

    path: str
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class BatchStatus:
    """What a batch brought and what became of it.

    received = loaded + partial + failed + duplicate + skipped, and pages likewise; ``problems`` counts warnings and
    errors. ``failures`` are path and problem of each thing that failed or is partial. ``run_id`` names the last run,
    ``outcome`` is its ``complete`` or ``incomplete``.
    """

    batch_id: str
    title: str | None
    root: str
    received: int
    loaded: int
    partial: int
    failed: int
    duplicate: int
    skipped: int
    pages_received: int
    pages_loaded: int
    pages_failed: int
    pages_duplicate: int
    problems: int
    run_id: str
    outcome: str
    failures: tuple[tuple[str, Problem], ...]
    set_aside: tuple[SetAside, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing failed and nothing is partial."""
        return not (self.failed or self.partial)

    @property
    def counts(self) -> dict[str, int]:
        """Received files by what became of them."""
        return {status: getattr(self, status) for status in Status}

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Failures grouped by what mends them, the most frequent first."""
        return group_by_cause(self.failures, self.batch_id)

    def as_dict(self) -> dict[str, Any]:
        """The same for programs, as JSON can hold it."""
        return {
            "batch": self.batch_id,
            "title": self.title,
            "root": self.root,
            "received": self.received,
            **self.counts,
            "pages": {
                "received": self.pages_received,
                "loaded": self.pages_loaded,
                "failed": self.pages_failed,
                "duplicate": self.pages_duplicate,
            },
            "problems": self.problems,
            "last_run": self.run_id,
            "outcome": self.outcome,
            "failures": [
                {"code": cause.code, "paths": list(cause.paths), "detail": cause.detail, "remedy": cause.remedy}
                for cause in self.causes
            ],
            "set_aside": [{"path": each.path, "status": each.status, "reason": each.reason} for each in self.set_aside],
        }

    def to_text(self) -> str:
        """The same for people: counts, then failures by cause with what mends them, then what was set aside."""
        documents = ", ".join(f"{count} {status}" for status, count in self.counts.items())
        parts = [
            f"{self.batch_id}" + (f"  {self.title}" if self.title else ""),
            f"  documents: {self.received} received: {documents}",
            f"  pages: {self.pages_received} received: {self.pages_loaded} loaded, {self.pages_failed} failed,"
            f" {self.pages_duplicate} duplicate",
        ]
        for cause in self.causes:
            parts.append(f"  {cause.code}: {cause.detail}")
            parts += [f"    {path}" for path in cause.paths[:_PATHS_SHOWN]]
            if len(cause.paths) > _PATHS_SHOWN:
                parts.append(f"    and {len(cause.paths) - _PATHS_SHOWN} more; --json names them all")
            parts.append(f"    -> {cause.remedy}")
        parts += [f"  {each.status}: {each.path}: {each.reason}" for each in self.set_aside[:_PATHS_SHOWN]]
        if len(self.set_aside) > _PATHS_SHOWN:
            parts.append(f"  and {len(self.set_aside) - _PATHS_SHOWN} more set aside; --json names them all")
        return "\n".join(parts)


def group_by_cause(failures: Sequence[tuple[str, Problem]], batch_id: str) -> tuple[Cause, ...]:
    """Failures of a batch, path and problem, grouped by what mends them; the most frequent first."""
    grouped: dict[tuple[str, str], list[tuple[str, Problem]]] = {}
    for path, problem in failures:
        grouped.setdefault((problem.code, problem.remedy), []).append((path, problem))
    causes = [
        Cause(
            code=code,
            paths=tuple(dict.fromkeys(path for path, _ in members)),
            detail=" ".join(members[0][1].detail.split()),
            remedy=remedy or f"minutebook rerun --batch {batch_id} --failed",
        )
        for (code, remedy), members in grouped.items()
    ]
    return tuple(sorted(causes, key=lambda cause: (-len(cause.paths), cause.code, cause.remedy)))


def read_status(connection: duckdb.DuckDBPyConnection, batch_id: str) -> BatchStatus:
    """How a batch stands in an open warehouse.

    Raises:
        NotFound: there is no such batch.
    """
    cursor = connection.execute(read_sql("status"), [batch_id])
    names = [column[0] for column in cursor.description or ()]
    rows = cursor.fetchall()
    if not rows:
        raise NotFound("there is no such batch.", where=batch_id, remedy="'minutebook status' lists them all.")
    failures = connection.execute(read_sql("failures"), [batch_id]).fetchall()
    set_aside = connection.execute(read_sql("set_aside"), [batch_id]).fetchall()
    return BatchStatus(
        **dict(zip(names, rows[0], strict=True)),
        failures=tuple(
            (path, Problem(code, Severity(severity), place, detail, page_no, remedy or ""))
            for path, code, severity, place, detail, page_no, remedy in failures
        ),
        set_aside=tuple(SetAside(path, status, reason) for path, status, reason in set_aside),
    )
