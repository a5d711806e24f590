"""The command line: reads arguments, calls flows and rooms, and turns errors into messages and exit codes."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from minutebook import progress
from minutebook.errors import (
    BatchUnreadable,
    DiskTrouble,
    EngineMissing,
    LanguageMissing,
    MinutebookError,
    NotFound,
    RuleError,
    SourceError,
    UsageError,
    WarehouseError,
)
from minutebook.settings import choose_settings

ALL_DONE, INTERNAL_ERROR, WRONG_USAGE, SOME_FAILED, NOTHING_DONE = range(5)
"""Exit codes."""

_NOTHING = (BatchUnreadable, DiskTrouble, EngineMissing, LanguageMissing, NotFound, SourceError, WarehouseError)


class Commands(click.Group):
    """The one place where an error becomes a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (UsageError, RuleError) as error:
            _complain(error)
            ctx.exit(WRONG_USAGE)
        except _NOTHING as error:
            _complain(error)
            ctx.exit(NOTHING_DONE)
        except MinutebookError as error:
            _complain(error)
            ctx.exit(INTERNAL_ERROR)
        except BrokenPipeError:
            ctx.exit(ALL_DONE)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:
            click.echo(traceback.format_exc(), err=True)
            click.echo("minutebook: this is a fault of the program; please report it with the lines above.", err=True)
            ctx.exit(INTERNAL_ERROR)


def _complain(error: MinutebookError) -> None:
    where = f"{error.where}: " if error.where else ""
    gap = "\n" if "\n" in error.message else " "
    click.echo(f"minutebook: {where}{error.message}{gap}{error.remedy}".rstrip(), err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="minutebook")
def main() -> None:
    """From batches of scanned minutes to a DuckDB warehouse of speaker turns."""


_OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option(
        "--warehouse",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("warehouse"),
        show_default=True,
        help="Folder of the warehouse.",
    ),
    click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Settings file [default: minutebook.toml in the current folder, if there is one].",
    ),
)
_RUN_OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option("--jobs", type=click.IntRange(min=0), default=0, help="Pages read at a time [default: one a core]."),
    click.option("--language", "languages", help="Languages that may occur, for example eng+rus+chi_sim+deu."),
    click.option("--quiet", is_flag=True, help="Say nothing but errors."),
    click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON."),
)


def _with(*groups: tuple[Callable[..., Any], ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return add


@main.command()
@click.argument("batches", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BATCH...")
@_with(_OPTIONS, _RUN_OPTIONS)
@click.pass_context
def ingest(ctx: click.Context, /, batches: tuple[Path, ...], **options: Any) -> None:  # noqa: ANN401 - options declared above
    """Run batches through the flow: folders, BagIt bags or single files."""
    _run_flow(ctx, "ingest", {"batches": [str(path) for path in batches]}, **options)


@main.command()
@click.option("--batch", help="Only this batch.")
@click.option("--failed", is_flag=True, help="Only what failed or is partial.")
@click.option("--document", "documents", multiple=True, help="Only this document, by id or path; may be repeated.")
@click.option(
    "--from",
    "from_stage",
    type=click.Choice(["pages", "ocr", "text", "segment", "people", "load"]),
    help="Compute this stage and all after it anew.",
)
@_with(_OPTIONS, _RUN_OPTIONS)
@click.pass_context
def rerun(
    ctx: click.Context,
    /,
    batch: str | None,
    failed: bool,
    documents: tuple[str, ...],
    from_stage: str | None,
    **options: Any,  # noqa: ANN401 - as above
) -> None:
    """Do again what failed, what is named, or what changed rules or settings touch."""
    given = {"batch": batch, "failed": failed, "documents": list(documents), "from_stage": from_stage}
    _run_flow(ctx, "rerun", given, **options)


def _run_flow(
    ctx: click.Context,
    name: str,
    given: dict[str, Any],
    *,
    warehouse: Path,
    settings_file: Path | None,
    jobs: int,
    languages: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    from flows.launch import launch  # noqa: PLC0415 - flows bring Prefect, which takes seconds to import
    from flows.report import print_summary, summary_as_json  # noqa: PLC0415

    settings_file = _settings_path(settings_file)
    choose_settings(settings_file, languages, jobs)  # a mistake in it should be told before anything starts
    parameters = {
        **given,
        "warehouse": str(warehouse),
        "settings_file": str(settings_file) if settings_file else None,
        "languages": languages,
        "jobs": jobs,
    }
    with _reporter(quiet) as reporter, progress.reporting_to(reporter):
        summaries = launch(name, parameters)
    if as_json:
        click.echo(summary_as_json(summaries))
    elif not quiet:
        print_summary(summaries, _console())
        click.echo(_next_command(warehouse, all(summary.complete for summary in summaries)))
    ctx.exit(ALL_DONE if all(summary.complete for summary in summaries) else SOME_FAILED)


@contextlib.contextmanager
def _reporter(quiet: bool) -> Iterator[progress.Reporter]:
    if quiet:
        yield progress.Silence()
    elif sys.stderr.isatty():
        with progress.Bar(sys.stderr) as bar:
            yield bar
    else:
        yield progress.Lines(sys.stderr)


def _next_command(warehouse: Path, complete: bool) -> str:
    where = "" if warehouse == Path("warehouse") else f" --warehouse {warehouse}"
    if not complete:
        return f"\nWhat failed and how to mend it:  minutebook status{where}"
    return f'\nNow ask:  minutebook sql{where} "SELECT meeting_date, speaker, text FROM speaker_turns LIMIT 5"'


@main.command()
@click.argument("batch", required=False)
@_with(_OPTIONS)
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
@_with(_OPTIONS)
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def sql(query: str, warehouse: Path, settings_file: Path | None, form: str) -> None:
    """Ask the published warehouse, read-only."""
    from minutebook import warehouse as store  # noqa: PLC0415

    answer = store.query(warehouse, query)
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
        table = Table(*answer.columns, box=None, header_style="bold", pad_edge=False)
        for row in answer.rows:
            table.add_row(*("" if cell is None else str(cell) for cell in row))
        _console().print(table, markup=False)


@main.command()
@click.argument("name", metavar="DOCUMENT_OR_TURN")
@click.option(
    "--image",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the part of the page it stands on, boxes drawn, as PNG.",
)
@_with(_OPTIONS)
def show(name: str, image: Path | None, warehouse: Path, settings_file: Path | None) -> None:
    """Show the text of a document or turn, or the crop of the page it stands on."""
    from minutebook import showing  # noqa: PLC0415

    if image is None:
        click.echo(showing.describe(warehouse, name))
    else:
        written = showing.draw(warehouse, name, image, choose_settings(_settings_path(settings_file)))
        click.echo("\n".join(str(path) for path in written))


@main.command()
@click.argument("form", type=click.Choice(["json", "parquet", "csv"]))
@click.argument("out", type=click.Path(path_type=Path))
@_with(_OPTIONS)
def export(form: str, out: Path, warehouse: Path, settings_file: Path | None) -> None:
    """Write the published warehouse as files: JSON a document, or Parquet or CSV a table."""
    from minutebook import warehouse as store  # noqa: PLC0415

    writers = {"json": store.export_json, "parquet": store.export_parquet, "csv": store.export_csv}
    count = writers[form](warehouse, out)
    click.echo(f"{count} files in {out}", err=True)


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
@_with(_OPTIONS)
@click.pass_context
def doctor(ctx: click.Context, /, warehouse: Path, settings_file: Path | None) -> None:
    """Check what a run needs: engine, languages, folders, free disk, a working warehouse."""
    from minutebook import checkup  # noqa: PLC0415

    findings = checkup.examine(warehouse, choose_settings(_settings_path(settings_file)))
    for finding in findings:
        click.echo(f"{'ok ' if finding.good else 'BAD'}  {finding.subject}: {finding.detail}")
    ctx.exit(ALL_DONE if all(finding.good for finding in findings) else NOTHING_DONE)


def _settings_path(given: Path | None) -> Path | None:
    default = Path("minutebook.toml")
    return given or (default if default.exists() else None)


def _console() -> Console:
    width = None if sys.stdout.isatty() else 200
    return Console(file=sys.stdout, width=width, highlight=False)
