"""What a run found, document by document, and how well it was read beside the batches before it. Knows no Prefect."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from minutebook import warehouse
from minutebook.errors import MinutebookError

_BATCHES_SHOWN = 8
"""Earlier batches, the latest first, that a summary sets a batch beside."""
_DOCUMENTS_SHOWN = 500
"""Rows of the table of documents; Prefect keeps it in its database and shows it on one page."""

_BY_BATCH = """
SELECT
    q.batch_id,
    count(*) AS documents,
    coalesce(sum(q.pages), 0)::BIGINT AS pages,
    sum(q.confidence * q.pages) / nullif(sum(q.pages) FILTER (q.confidence IS NOT NULL), 0) AS confidence,
    coalesce(sum(q.turns), 0)::BIGINT AS turns,
    coalesce(sum(q.turns_without_speaker), 0)::BIGINT AS turns_without_speaker,
    coalesce(sum(q.turns_to_review), 0)::BIGINT AS turns_to_review,
    coalesce(sum(q.problems), 0)::BIGINT AS problems
FROM reading_quality AS q
LEFT JOIN (SELECT batch_id, min(started) AS began FROM runs GROUP BY batch_id) AS r ON r.batch_id = q.batch_id
GROUP BY q.batch_id, r.began
ORDER BY r.began DESC NULLS LAST, q.batch_id
"""
_BY_DOCUMENT = """
SELECT batch_id, path, status, pages, confidence, turns, turns_to_review, problems, document_id
FROM reading_quality ORDER BY batch_id, path
"""
_DOUBTFUL_SHOWN = 20
"""Documents to look at that a summary names, the worst first: about what a person looks at in a morning."""
_DOUBTFUL = """
SELECT batch_id, path, status, turns, turns_to_review, problems, document_id
FROM reading_quality
WHERE status <> 'loaded' OR turns_to_review > 0 OR problems > 0
ORDER BY status = 'loaded', turns_to_review DESC, problems DESC, batch_id, path
"""


def describe_quality(folder: Path, batch_ids: Sequence[str], name: str = "warehouse") -> str:
    """How well these batches were read, beside all others and the latest of them, as markdown; empty without any.

    Args:
        folder: the warehouse.
        batch_ids: batches of the run.
        name: the warehouse as people would name it in a command.
    """
    rows = _ask(folder, _BY_BATCH)
    own = [row for row in rows if row[0] in batch_ids]
    others = [row for row in rows if row[0] not in batch_ids]
    if not own:
        return ""
    lines = [
        "## How well it was read",
        "",
        "| batch | documents | pages | confidence | turns | without speaker | to review | problems |",
        "|---|---|---|---|---|---|---|---|",
        *(_as_row(f"**{_plain(row[0])}**", row) for row in own),
        *([_as_row(f"all {len(others)} others", _add_up(others))] if others else []),
        *(_as_row(_plain(row[0]), row) for row in others[:_BATCHES_SHOWN]),
        "",
        f'All of it: `minutebook sql --warehouse {_plain(name)} "FROM reading_quality"`',
        "",
    ]
    return "\n".join(lines)


def list_documents(folder: Path, batch_ids: Sequence[str]) -> list[dict[str, Any]]:
    """A row a document of these batches, what failed first, as a table artifact wants them; the last column is the
    command that shows it.
    """
    rows = [row for row in _ask(folder, _BY_DOCUMENT) if row[0] in batch_ids]
    rows.sort(key=lambda row: {"failed": 0, "partial": 1}.get(row[2], 2))
    told: list[dict[str, Any]] = [
        {
            "batch": batch,
            "document": path,
            "status": status,
            "pages": pages,
            "confidence": None if confidence is None else round(float(confidence), 2),
            "turns": turns,
            "to review": to_review,
            "problems": problems,
            "show": show_command(folder, document_id),
        }
        for batch, path, status, pages, confidence, turns, to_review, problems, document_id in rows[:_DOCUMENTS_SHOWN]
    ]
    if len(rows) > _DOCUMENTS_SHOWN:
        told.append({"document": f"and {len(rows) - _DOCUMENTS_SHOWN} more"})
    return told


def describe_doubtful(folder: Path, batch_ids: Sequence[str]) -> str:
    """Documents of these batches that failed, are partial or have something to review, as markdown, each with the
    command that shows it beside its pages; empty where there is none.
    """
    rows = [row for row in _ask(folder, _DOUBTFUL) if row[0] in batch_ids]
    if not rows:
        return ""
    lines = [
        "## What to look at",
        "",
        "| document | status | turns to review | problems | shown beside its pages by |",
        "|---|---|---|---|---|",
        *(
            f"| {_plain(f'{batch}/{path}')} | {status} | {to_review} of {turns} | {problems}"
            f" | `{_plain(show_command(folder, document_id))}` |"
            for batch, path, status, turns, to_review, problems, document_id in rows[:_DOUBTFUL_SHOWN]
        ),
        "",
    ]
    if len(rows) > _DOUBTFUL_SHOWN:
        lines += [
            f"and {len(rows) - _DOUBTFUL_SHOWN} more: `{_plain(_in_warehouse('minutebook report OUT.html', folder))}`",
            "",
        ]
    return "\n".join(lines)


def show_command(folder: Path, document_id: str) -> str:
    """The command that writes a document beside its pages, for a browser."""
    return f"{_in_warehouse(f'minutebook show {document_id}', folder)} --html {document_id}.html"


def _in_warehouse(command: str, folder: Path) -> str:
    return f"{command} --warehouse {shlex.quote(str(folder))}"


def _ask(folder: Path, query: str) -> tuple[tuple[Any, ...], ...]:
    """Nothing where there is no warehouse yet: a summary must not fail the run that it is about."""
    try:
        return warehouse.query(folder, query).rows if warehouse.is_published(folder) else ()
    except MinutebookError:
        return ()


def _add_up(rows: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    read = [(row[3], row[2]) for row in rows if row[3] is not None]
    pages = sum(weight for _, weight in read)
    confidence = sum(value * weight for value, weight in read) / pages if pages else None
    documents, all_pages = sum(row[1] for row in rows), sum(row[2] for row in rows)
    return ("", documents, all_pages, confidence, *(sum(row[at] for row in rows) for at in range(4, 8)))


def _as_row(name: str, row: tuple[Any, ...]) -> str:
    _, documents, pages, confidence, turns, unknown, to_review, problems = row
    figures = (
        str(documents),
        str(pages),
        "" if confidence is None else f"{confidence:.3f}",
        str(turns),
        _share(unknown, turns),
        _share(to_review, turns),
        str(problems),
    )
    return f"| {' | '.join((name, *figures))} |"


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.1f} %)" if whole else str(part)


def _plain(text: str) -> str:
    return text.replace("|", "/").replace("`", "'")
