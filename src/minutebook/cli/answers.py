"""Commands that only look: status, sql, search, show, report, export, evaluate, doctor, verify."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Column, Table

from minutebook import progress
from minutebook.cli.group import (
    ALL_DONE,
    NOTHING_DONE,
    OPTIONS,
    SOME_FAILED,
    main,
    make_console,
    settings_path,
    with_options,
)
from minutebook.errors import NotFound, UsageError
from minutebook.settings import Settings, choose_settings

if TYPE_CHECKING:
    from minutebook.checkup import Finding


@main.command()
@click.argument("batch", required=False)
@with_options(OPTIONS)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def status(
    ctx: click.Context, /, batch: str | None, warehouse: Path, settings_file: Path | None, as_json: bool
) -> None:
    """What was received, loaded, partial, failed, and the command that mends it."""
    from minutebook import warehouse as store  # noqa: PLC0415 - duckdb and pyarrow take a while

    found = [
        store.batch_status(warehouse, each.batch_id)
        for each in store.list_batches(warehouse)
        if batch in (None, each.batch_id)
    ]
    if batch is not None and not found:
        raise NotFound(f"batch '{batch}' is not in the warehouse.", remedy="See: minutebook status.")
    if as_json:
        click.echo(json.dumps([each.as_dict() for each in found], ensure_ascii=False, indent=1))
    else:
        for each in found:
            click.echo(each.to_text())
    ctx.exit(SOME_FAILED if any(not each.complete for each in found) else ALL_DONE)


@main.command()
@click.argument("query")
@with_options(OPTIONS)
@click.option("--version", type=click.IntRange(min=1), help="Ask an earlier version, by its number in 'versions'.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def sql(query: str, warehouse: Path, settings_file: Path | None, version: int | None, form: str) -> None:
    """Ask the published warehouse, read-only."""
    from minutebook import warehouse as store  # noqa: PLC0415

    answer = store.query(warehouse, query, version)
    if form == "json":
        rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
    elif form == "csv":
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows(answer.rows)
        click.echo(out.getvalue(), nl=False)
    else:
        columns = (Column(name, overflow="fold") for name in answer.columns)  # a link cut short leads nowhere
        table = Table(*columns, box=None, header_style="bold", pad_edge=False)
        for row in answer.rows:
            table.add_row(*("" if cell is None else str(cell) for cell in row))
        make_console().print(table, markup=False)


@main.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--speaker", help="Words of the speaker's name or label.")
@click.option("--from", "first", metavar="DATE", help="Earliest date: 1957, 1957-05 or 1957-05-14.")
@click.option("--to", "last", metavar="DATE", help="Latest date.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Most turns.")
@with_options(OPTIONS)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def search(
    words: tuple[str, ...],
    speaker: str | None,
    first: str | None,
    last: str | None,
    limit: int,
    warehouse: Path,
    settings_file: Path | None,
    as_json: bool,
) -> None:
    """Find turns by their words, the best first, with the place they stand on.

    All endings of a word are found; '"two words"' are found next to each other; word* stands for any ending.
    """
    from minutebook import warehouse as store  # noqa: PLC0415

    hits = store.search(warehouse, " ".join(words), speaker=speaker, first=first, last=last, limit=limit)
    if as_json:
        click.echo(json.dumps([hit.as_dict() for hit in hits], ensure_ascii=False, indent=1))
    elif hits:
        click.echo("\n\n".join(hit.to_text() for hit in hits))
    else:
        click.echo("Nothing was found.", err=True)


@main.command()
@click.argument("name", metavar="DOCUMENT_OR_TURN")
@click.option(
    "--image",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the part of the page it stands on, boxes drawn, as PNG.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it beside its page images as one page for a browser: of a document all pages, of a turn those it is on.",
)
@click.option("--page", type=click.IntRange(min=1), help="This page alone, as a picture or for a browser.")
@click.option(
    "--stage",
    type=click.Choice(["raw", "clean", "words"]),
    default="clean",
    show_default=True,
    help="Page as it came, as it was read, or with its words in the colour of their confidence.",
)
@with_options(OPTIONS)
@click.pass_context
def show(
    ctx: click.Context,
    /,
    name: str,
    image: Path | None,
    html: Path | None,
    page: int | None,
    stage: str,
    warehouse: Path,
    settings_file: Path | None,
) -> None:
    """Show the text of a document or turn, the crop of the page it stands on, or both beside each other."""
    from minutebook import showing  # noqa: PLC0415

    if html is not None:
        if image is not None:
            raise UsageError("--html and --image are two answers.", remedy="Ask for one at a time.")
        ctx.exit(_show_in_browser(warehouse, name, html, page, choose_settings(settings_path(settings_file))))
    if image is None and page is not None:
        raise UsageError(
            "--page needs to know where the picture goes.", remedy="Add: --image OUT.png, or: --html OUT.html"
        )
    if image is None:
        click.echo(showing.describe(warehouse, name))
        return
    settings = choose_settings(settings_path(settings_file))
    if page is not None:
        written: tuple[Path, ...] = (showing.draw_page(warehouse, name, page, showing.Look(stage), image, settings),)
    else:
        written = showing.draw(warehouse, name, image, settings)
    click.echo("\n".join(str(path) for path in written))


def _show_in_browser(warehouse: Path, name: str, html: Path, page: int | None, settings: Settings) -> int:
    """Write the page; the exit code."""
    from minutebook import webpages  # noqa: PLC0415

    with contextlib.ExitStack() as stack:
        if sys.stderr.isatty():
            stack.enter_context(progress.reporting_to(stack.enter_context(progress.Bar(sys.stderr))))
        shown = webpages.write_document(warehouse, name, html, settings, page)
    for missing in shown.missing:
        click.echo(f"minutebook: {missing}", err=True)
    click.echo(str(shown.path))
    return SOME_FAILED if shown.missing else ALL_DONE


@main.command()
@click.argument("out", metavar="OUT.html", type=click.Path(path_type=Path, dir_okay=False))
@with_options(OPTIONS)
def report(out: Path, warehouse: Path, settings_file: Path | None) -> None:
    """Write the archive in figures as one page: batches, reading quality, failures, what waits for review."""
    from minutebook import webpages  # noqa: PLC0415

    click.echo(str(webpages.write_report(warehouse, out)))


@main.command()
@click.argument("form", type=click.Choice(["json", "parquet", "csv"]))
@click.argument("out", type=click.Path(path_type=Path))
@with_options(OPTIONS)
def export(form: str, out: Path, warehouse: Path, settings_file: Path | None) -> None:
    """Write the published warehouse as files: JSON a document, or Parquet or CSV a table.

    In Parquet, turns lie in a folder for each year of their meetings.
    """
    from minutebook import warehouse as store  # noqa: PLC0415

    writers = {"json": store.export_json, "parquet": store.export_parquet, "csv": store.export_csv}
    count = writers[form](warehouse, out)
    click.echo(f"{count} {'files' if form == 'json' else 'tables'} in {out}", err=True)


@main.command()
@click.argument("gold", type=click.Path(path_type=Path, file_okay=False))
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--per-document", is_flag=True, help="Add a line for each document.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def evaluate(gold: Path, out: Path, per_document: bool, as_json: bool) -> None:
    """Measure an export against gold. OUT is a folder made by 'export json'."""
    from minutebook import evaluate as measure  # noqa: PLC0415

    report = measure.score_folder(gold, out)
    click.echo(measure.to_json(report) if as_json else measure.to_text(report, per_document=per_document))


@main.command()
@with_options(OPTIONS)
@click.pass_context
def doctor(ctx: click.Context, /, warehouse: Path, settings_file: Path | None) -> None:
    """Check what a run needs: engine, languages, folders, free disk, a working warehouse."""
    from minutebook import checkup  # noqa: PLC0415

    findings = checkup.examine(warehouse, choose_settings(settings_path(settings_file)))
    _print_findings(findings)
    ctx.exit(ALL_DONE if all(finding.good for finding in findings) else NOTHING_DONE)


@main.command()
@with_options(OPTIONS)
@click.pass_context
def verify(ctx: click.Context, /, warehouse: Path, settings_file: Path | None) -> None:
    """Check that nothing is lost or damaged: counts, contradictions between rows, digests of the store."""
    from minutebook import checkup  # noqa: PLC0415

    findings = checkup.verify(warehouse, choose_settings(settings_path(settings_file)))
    _print_findings(findings)
    ctx.exit(ALL_DONE if all(finding.good for finding in findings) else SOME_FAILED)


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        click.echo(f"{'ok ' if finding.good else 'BAD'}  {finding.subject}: {finding.detail}")
