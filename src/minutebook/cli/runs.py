"""Commands that change the warehouse: ingest, rerun, rebuild."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from minutebook import progress
from minutebook.cli.group import (
    ALL_DONE,
    OPTIONS,
    RUN_OPTIONS,
    SOME_FAILED,
    main,
    make_console,
    settings_path,
    with_options,
)
from minutebook.errors import UsageError
from minutebook.settings import choose_settings

_CRON_FIELDS = 5


@main.command()
@click.argument("batches", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BATCH...")
@with_options(OPTIONS, RUN_OPTIONS)
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
@click.option("--dry-run", is_flag=True, help="Say what would be done and why, and do nothing.")
@with_options(OPTIONS, RUN_OPTIONS)
@click.pass_context
def rerun(
    ctx: click.Context,
    /,
    batch: str | None,
    failed: bool,
    documents: tuple[str, ...],
    from_stage: str | None,
    dry_run: bool,
    **options: Any,  # noqa: ANN401 - as above
) -> None:
    """Do again what failed, what is named, or what changed rules or settings touch."""
    given = {"batch": batch, "failed": failed, "documents": list(documents), "from_stage": from_stage}
    if dry_run:
        _foresee(given, **options)
    else:
        _run_flow(ctx, "rerun", given, **options)


def _foresee(
    given: dict[str, Any],
    *,
    warehouse: Path,
    settings_file: Path | None,
    jobs: int,
    runner: str | None,
    address: str | None,
    languages: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    from flows.launch import foresee_rerun  # noqa: PLC0415 - as below

    found = foresee_rerun(_parameters(given, warehouse, settings_file, jobs, languages, runner, address))
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(each) for each in found], ensure_ascii=False, indent=1))
        return
    for each in found:
        click.echo(f"{each.batch_id}/{each.path}: from {each.stage} on, {each.pages} pages to read")
        for reason in each.reasons:
            click.echo(f"    {reason}")
    if not found and not quiet:
        click.echo("Nothing to do.")


def _parameters(
    given: dict[str, Any],
    warehouse: Path,
    settings_file: Path | None,
    jobs: int,
    languages: str | None,
    runner: str | None,
    address: str | None,
) -> dict[str, Any]:
    """Parameters of a flow. A mistake in the settings is told here, before anything starts."""
    settings_file = settings_path(settings_file)
    choose_settings(settings_file, languages, jobs)
    return {
        **given,
        "warehouse": str(warehouse),
        "settings_file": str(settings_file) if settings_file else None,
        "languages": languages,
        "jobs": jobs,
        "runner": runner,
        "address": address,
    }


def _run_flow(
    ctx: click.Context,
    name: str,
    given: dict[str, Any],
    *,
    warehouse: Path,
    settings_file: Path | None,
    jobs: int,
    runner: str | None,
    address: str | None,
    languages: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    from flows.launch import launch  # noqa: PLC0415 - flows bring Prefect, which takes seconds to import
    from flows.report import print_summary, summary_as_json  # noqa: PLC0415

    parameters = _parameters(given, warehouse, settings_file, jobs, languages, runner, address)
    with _reporter(quiet) as reporter, progress.reporting_to(reporter):
        summaries = launch(name, parameters)
    if as_json:
        click.echo(summary_as_json(summaries))
    elif not quiet:
        print_summary(summaries, make_console())
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
@with_options(OPTIONS)
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
def rebuild(warehouse: Path, settings_file: Path | None, quiet: bool) -> None:
    """Make the warehouse anew from what has been read, without scans and without OCR."""
    from flows.rebuild import rebuild as make_anew  # noqa: PLC0415 - as above

    with _reporter(quiet) as reporter:
        made = make_anew(warehouse, choose_settings(settings_path(settings_file)), reporter)
    if not quiet:
        click.echo(f"{sum(made.documents.values())} documents in {made.path}")


@main.command()
@click.argument("batch_root", type=click.Path(path_type=Path))
@click.option("--cron", required=True, help='When: minute, hour, day, month, weekday, for example "0 2 * * *".')
@with_options(OPTIONS, RUN_OPTIONS)
def schedule(
    batch_root: Path,
    cron: str,
    warehouse: Path,
    settings_file: Path | None,
    jobs: int,
    runner: str | None,
    address: str | None,
    languages: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Ingest whatever batches lie in a folder, again and again, until stopped."""
    from flows.launch import schedule as serve  # noqa: PLC0415 - as above

    if len(cron.split()) != _CRON_FIELDS:
        raise UsageError(f"'{cron}' is not five fields of a cron schedule.", remedy='Example: --cron "0 2 * * *"')
    with _reporter(quiet) as reporter, progress.reporting_to(reporter):
        serve(batch_root, _parameters({}, warehouse, settings_file, jobs, languages, runner, address), cron)
