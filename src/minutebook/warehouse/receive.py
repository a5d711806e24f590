"""What a batch brought and what became of each thing, so that nothing received is ever lost from the count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from minutebook.model import Batch, Problem, Refused, Severity, Source, Status
from minutebook.warehouse.rows import ProblemRow, ReceivedRow


@dataclass(frozen=True, slots=True)
class Held:
    """A document that the warehouse holds."""

    document_id: str
    batch_id: str
    path: str
    status: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Rows of ``received`` for a batch, and its problems that concern no document. ``gone`` are identifiers of
    documents whose path in the batch now has other bytes: their rows must go. ``unlisted`` are paths that keep
    their row, and their problems, though intake did not list them.
    """

    received: tuple[ReceivedRow, ...]
    problems: tuple[ProblemRow, ...]
    gone: frozenset[str]
    unlisted: frozenset[str]


def account(
    batch: Batch,
    sources: Iterable[Source],
    held: Mapping[str, Held],
    before: Iterable[ReceivedRow],
    run_id: str,
) -> Receipt:
    """Account for everything the batch has brought so far.

    A file that intake lists no more keeps its row while its document is held, or while it still lies in the folder;
    a refused file that was removed is forgotten. A file that cannot be read any more does not take a reading
    away that was made before: its document stays, and a problem tells.

    Args:
        batch: the batch as intake sees it now.
        sources: its sources, and those of documents being loaded.
        held: every document of the warehouse by identifier, those being loaded included.
        before: rows of the batch so far.
        run_id: the run, for rows that are new or have changed.
    """
    listed = {source.path: source for source in sources}
    ids = {source.document_id for source in listed.values()}
    mine = {each.path: each for each in held.values() if each.batch_id == batch.id and each.document_id not in ids}
    rows = {path: _source_row(batch, source, held, run_id) for path, source in listed.items()}
    problems: list[ProblemRow] = [_problem_row(batch.id, problem, None, run_id) for problem in batch.problems]
    gone = {mine[path].document_id for path in listed if path in mine}
    old = {row.path: row for row in before}
    for refused in batch.refused:
        kept = mine.get(refused.path)
        if kept is not None and refused.status is Status.FAILED:
            rows[refused.path] = old[refused.path]
        else:
            gone |= {kept.document_id} if kept is not None else set()
            rows[refused.path] = _refused_row(batch, refused, held, run_id)
        problems.append(_problem_row(batch.id, refused.problem, refused.path, run_id))
    unlisted = {
        path
        for path, row in old.items()
        if path not in rows and row.document_id not in ids and (path in mine or (batch.root / path).exists())
    }
    rows |= {path: old[path] for path in unlisted}
    unchanged = [
        old[path] if path in old and old[path]._replace(run_id=run_id) == row else row for path, row in rows.items()
    ]
    return Receipt(tuple(unchanged), tuple(problems), frozenset(gone), frozenset(unlisted))


def lost_original(row: ReceivedRow, run_id: str) -> tuple[ReceivedRow, ProblemRow]:
    """What becomes of a duplicate in another batch when the document it repeats has gone."""
    problem = Problem(
        "original_gone",
        Severity.ERROR,
        row.path,
        f"It has the bytes of {row.duplicate_of}, which that batch no longer brings.",
        remedy=f"minutebook ingest the batch {row.batch_id} again; it will be read from there.",
    )
    failed = row._replace(status=Status.FAILED, document_id=None, duplicate_of=None, run_id=run_id)
    return failed, _problem_row(row.batch_id, problem, row.path, run_id)


def _source_row(batch: Batch, source: Source, held: Mapping[str, Held], run_id: str) -> ReceivedRow:
    found = held.get(source.document_id)
    status: str | None = None
    duplicate_of = None
    if found is not None and (found.batch_id, found.path) == (batch.id, source.path):
        status = found.status
    elif found is not None:
        status = Status.DUPLICATE
        duplicate_of = found.path if found.batch_id == batch.id else f"{found.batch_id}/{found.path}"
    return ReceivedRow(
        batch_id=batch.id,
        path=source.path,
        size_bytes=source.size,
        sha256=source.sha256,
        status=status,
        document_id=found.document_id if found else None,
        duplicate_of=duplicate_of,
        run_id=run_id,
    )


def _refused_row(batch: Batch, refused: Refused, held: Mapping[str, Held], run_id: str) -> ReceivedRow:
    original = held.get((refused.sha256 or "")[:16]) if refused.status is Status.DUPLICATE else None
    return ReceivedRow(
        batch_id=batch.id,
        path=refused.path,
        size_bytes=refused.size,
        sha256=refused.sha256,
        status=refused.status,
        document_id=original.document_id if original else None,
        duplicate_of=refused.duplicate_of,
        run_id=run_id,
    )


def _problem_row(batch_id: str, problem: Problem, path: str | None, run_id: str) -> ProblemRow:
    return ProblemRow(
        batch_id=batch_id,
        document_id=None,
        page_id=None,
        meeting_id=None,
        turn_id=None,
        path=path,
        problem_no=0,
        code=problem.code,
        severity=problem.severity,
        place=problem.where,
        detail=problem.detail,
        remedy=problem.remedy or None,
        run_id=run_id,
    )


def text_of_path(path: Path) -> str:
    """A path as text that a table can hold; bytes that are not UTF-8 show as U+FFFD."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def folder_of_text(text: str) -> Path:
    """The folder that :func:`text_of_path` wrote as ``text``. A name that is no UTF-8 is the only one beside it that shows
    so; where there are two such, or none, the path is given as it is written, and is not there.
    """
    folder = Path(text)
    if "\N{REPLACEMENT CHARACTER}" not in text or folder.exists():
        return folder
    found = Path(folder.anchor)
    for part in folder.parts[1:]:
        alike = [each for each in found.iterdir() if text_of_path(Path(each.name)) == part] if found.is_dir() else []
        if len(alike) != 1:
            return folder
        (found,) = alike
    return found
