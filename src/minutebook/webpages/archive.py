"""The archive in figures, on one page: what its head asks for once a month."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from minutebook import warehouse
from minutebook.model import Status
from minutebook.warehouse import BatchStatus, OpenPages, Overview, Quality
from minutebook.webpages.plots import Amount, BarPlot, Span, SpanPlot, draw_spans, draw_years, stack_bars
from minutebook.webpages.render import choose_place, render_page, write_page

_BARS = 40
"""Most batches in one plot; the tables have them all."""
_PATHS_SHOWN = 8
"""Paths of one cause that are named; ``minutebook status`` names more."""
_DOCUMENTS_SHOWN = 25
"""Documents with most to look at that are named, each with the command that shows it: a day's work."""
_DEFAULT_WAREHOUSE = Path("warehouse")


@dataclass(frozen=True, slots=True)
class Totals:
    """All batches together. received = loaded + partial + failed + duplicate + skipped, and pages likewise."""

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


@dataclass(frozen=True, slots=True)
class Failures:
    """What failed of one cause in all batches: what mends it, one detail, and the paths with their batches."""

    code: str
    detail: str
    remedy: str
    paths: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The paths that are named."""
        return self.paths[:_PATHS_SHOWN]


def write_report(folder: Path, out: Path) -> Path:
    """Write the report on a warehouse as one page for a browser; the file that was written.

    Raises:
        UsageError: ``out`` is no name for a web page.
        WarehouseError: there is no warehouse yet, or the file cannot be written.
    """
    place = choose_place(out)
    write_page(place, describe_archive(warehouse.read_overview(folder, _DOCUMENTS_SHOWN), folder))
    return place


def describe_archive(overview: Overview, folder: Path = _DEFAULT_WAREHOUSE) -> str:
    """The report as a page for a browser; ``folder`` is the warehouse as its commands name it."""
    return render_page(
        "archive",
        overview=overview,
        totals=add_up(overview.batches),
        turns=sum(each.turns for each in overview.by_batch),
        turns_to_review=sum(each.turns_to_review for each in overview.by_batch),
        turns_without_speaker=sum(each.turns_without_speaker for each in overview.by_batch),
        meetings=sum(count for _, count in overview.years),
        undated=sum(count for year, count in overview.years if year is None),
        pages_to_read=sum(each.to_read for each in overview.open_pages),
        pages_to_review=sum(each.to_review for each in overview.open_pages),
        statuses=tuple(Status),
        bars_shown=_BARS,
        outcomes=_plot_outcomes(overview.batches),
        quality_of_batches=_plot_quality(overview.by_batch),
        quality_of_decades=_plot_quality(overview.by_decade, _BARS),
        years=draw_years([(year, count) for year, count in overview.years if year is not None], "meetings"),
        review=_plot_review(overview.by_batch, overview.open_pages),
        failures=gather_failures(overview.batches),
        option="" if folder == _DEFAULT_WAREHOUSE else f" --warehouse {shlex.quote(str(folder))}",
    )


def add_up(batches: Sequence[BatchStatus]) -> Totals:
    """All batches together."""
    return Totals(*(sum(getattr(batch, name) for batch in batches) for name in Totals.__dataclass_fields__))


def gather_failures(batches: Sequence[BatchStatus]) -> tuple[Failures, ...]:
    """What failed in all batches by cause and remedy, the most frequent first."""
    found: dict[tuple[str, str], Failures] = {}
    for batch in batches:
        for cause in batch.causes:
            paths = tuple(f"{batch.batch_id}/{path}" for path in cause.paths)
            known = found.get((cause.code, cause.remedy))
            found[cause.code, cause.remedy] = Failures(
                cause.code,
                known.detail if known else cause.detail,
                cause.remedy,
                (known.paths if known else ()) + paths,
            )
    return tuple(sorted(found.values(), key=lambda each: (-len(each.paths), each.code, each.remedy)))


def _plot_outcomes(batches: Sequence[BatchStatus]) -> BarPlot:
    largest = sorted(batches, key=lambda batch: -batch.received)[:_BARS]
    return stack_bars(
        [
            (
                batch.batch_id,
                [Amount(str(status), count, str(status)) for status, count in batch.counts.items()],
                f"{batch.received} received",
            )
            for batch in sorted(largest, key=lambda batch: batch.batch_id)
        ]
    )


def _plot_quality(qualities: Sequence[Quality], most: int = _BARS) -> SpanPlot:
    read = [each for each in qualities if each.confidence is not None]
    worst = sorted(read, key=lambda each: each.confidence or 0)[:most]
    return draw_spans(
        [
            Span(
                each.name or "date unknown",
                each.lowest_confidence or 0,
                each.confidence or 0,
                f"mean {each.confidence or 0:.0%}, lowest page {each.lowest_confidence or 0:.0%}",
            )
            for each in read
            if each in worst
        ]
    )


def _plot_review(qualities: Sequence[Quality], open_pages: Sequence[OpenPages]) -> BarPlot:
    pages = {each.batch_id: each for each in open_pages}
    heaviest = sorted(qualities, key=lambda each: -each.turns_to_review)[:_BARS]
    rows = []
    for each in qualities:
        if each in heaviest and each.name is not None:
            waiting = pages.get(each.name, OpenPages(each.name, 0, 0))
            share = f" ({each.turns_to_review / each.turns:.0%})" if each.turns else ""
            rows.append(
                (
                    each.name,
                    [
                        Amount("sound", each.turns - each.turns_to_review, "turns not in doubt"),
                        Amount("doubtful", each.turns_to_review, "turns to review"),
                    ],
                    f"{each.turns_to_review} turns{share}, {waiting.to_review + waiting.to_read} pages",
                )
            )
    return stack_bars(rows)
