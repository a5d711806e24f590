"""What a run did, told to people: as a markdown artifact and as a table on a terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from flows.request import BatchSummary
from minutebook.model import Status
from minutebook.warehouse import group_by_cause

COLUMNS = ("received", *Status, "pages read", "from store", "OCR calls", "seconds")

_PATHS_SHOWN = 20
"""Paths of one cause that a summary names."""


def describe_in_markdown(summaries: Sequence[BatchSummary]) -> str:
    """The run as markdown: counts by batch, failures by cause with their remedy, slowest pages."""
    rows = [f"| {' | '.join([_plain(summary.batch_id), *_cells(summary)])} |" for summary in summaries]
    parts = [
        "# What was done",
        f"| batch | {' | '.join(COLUMNS)} |",
        "|---" * (len(COLUMNS) + 1) + "|",
        *rows,
        "",
    ]
    for summary in summaries:
        if summary.failures:
            parts += [f"## {_plain(summary.batch_id)}: what failed", "", *_list_causes(summary), ""]
        if summary.slowest:
            slowest = [f"- `{_plain(path)}` page {no}: {seconds:.1f} s" for seconds, path, no in summary.slowest]
            parts += [f"## {_plain(summary.batch_id)}: slowest pages", "", *slowest, ""]
    return "\n".join(parts)


def print_summary(summaries: Sequence[BatchSummary], console: Console) -> None:
    """The run as a table, what failed with its remedy below."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("batch")
    for column in COLUMNS:
        table.add_column(column, justify="right")
    for summary in summaries:
        table.add_row(summary.batch_id, *_cells(summary))
    console.print(table, markup=False)
    for summary in summaries:
        for path, problem in summary.failures:
            console.print(
                f"{path}: {problem.detail} {problem.remedy}".rstrip(), markup=False, highlight=False, soft_wrap=True
            )


def summary_as_json(summaries: Sequence[BatchSummary]) -> str:
    """The run for programs: one object a batch."""
    told = [
        {
            "batch": summary.batch_id,
            "received": summary.received,
            **{str(status): summary.counts.get(status, 0) for status in Status},
            "pages_read": summary.pages_read,
            "pages_from_store": summary.pages_reused,
            "pages_failed": summary.pages_failed,
            "ocr_calls": summary.engine_calls,
            "seconds": round(summary.seconds, 1),
            "published": summary.published,
            "failures": [
                {"path": path, "code": problem.code, "detail": problem.detail, "remedy": problem.remedy}
                for path, problem in summary.failures
            ],
        }
        for summary in summaries
    ]
    return json.dumps(told, ensure_ascii=False, indent=1)


def _cells(summary: BatchSummary) -> list[str]:
    counted = [str(summary.counts.get(status, 0)) for status in Status]
    pages = [str(summary.pages_read), str(summary.pages_reused), str(summary.engine_calls)]
    return [str(summary.received), *counted, *pages, f"{summary.seconds:.1f}"]


def _list_causes(summary: BatchSummary) -> list[str]:
    lines = []
    for cause in group_by_cause(summary.failures, summary.batch_id):
        lines.append(f"- **{cause.code}**, {len(cause.paths)} documents: {_plain(cause.detail)}")
        lines += [f"  - `{_plain(path)}`" for path in cause.paths[:_PATHS_SHOWN]]
        if len(cause.paths) > _PATHS_SHOWN:
            lines.append(f"  - and {len(cause.paths) - _PATHS_SHOWN} more: `minutebook status {summary.batch_id}`")
        lines.append(f"  - what mends it: {_plain(cause.remedy)}")
    return lines


def _plain(text: str) -> str:
    """Text that breaks neither a cell nor a code span."""
    return " ".join(text.replace("`", "'").replace("|", "/").split())
