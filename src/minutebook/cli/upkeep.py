"""Commands that look after what has been made: store, versions, diff, restore."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click
from rich.table import Table

from minutebook.cli.group import OPTIONS, main, make_console, settings_path, with_options
from minutebook.errors import NotFound, UsageError
from minutebook.settings import choose_settings


@main.command()
@click.option("--size", is_flag=True, help="Say what each stage takes, and what of it can go [default].")
@click.option("--prune", is_flag=True, help="Remove what no published document needs.")
@click.option("--dry-run", is_flag=True, help="With --prune: say what would go, and remove nothing.")
@click.option(
    "--days",
    type=click.FloatRange(min=0),
    default=1.0,
    show_default=True,
    help="Leave what is younger: it may belong to a run that is not published yet.",
)
@with_options(OPTIONS)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def store(
    size: bool, prune: bool, dry_run: bool, days: float, warehouse: Path, settings_file: Path | None, as_json: bool
) -> None:
    """Show what results of earlier work take on the disk, and free what is not needed any more.

    Readings that a published document was made of always stay: after it, nothing is read again.
    """
    from minutebook import upkeep  # noqa: PLC0415 - stages bring OpenCV and others, which take a while

    if dry_run and not prune:
        raise UsageError("--dry-run belongs to --prune.", remedy="Use: minutebook store --prune --dry-run")
    removed = prune and not dry_run
    settings = choose_settings(settings_path(settings_file))
    found = (upkeep.prune if removed else upkeep.take_stock)(warehouse, settings, days)
    if as_json:
        told = {"removed": removed, "size": found.size, "idle_size": found.idle_size}
        click.echo(json.dumps({**told, **dataclasses.asdict(found)}, ensure_ascii=False, indent=1))
        return
    if size or not prune:
        table = Table("stage", "entries", "MB", "not needed", "MB", box=None, header_style="bold", pad_edge=False)
        for stage in found.stages:
            idle = (str(stage.idle_entries), _megabytes(stage.idle_size))
            table.add_row(stage.stage, str(stage.entries), _megabytes(stage.size), *idle)
        make_console().print(table, markup=False)
    done = "Removed" if removed else "Can be removed"
    click.echo(f"{done}: {found.idle_entries} entries, {_megabytes(found.idle_size)} of {_megabytes(found.size)} MB")
    if found.unclear:
        click.echo(
            f"{len(found.unclear)} documents were read with other settings or another version than now"
            f" ({found.unclear[0]} ...), so all readings stay; 'minutebook rerun' brings them up to date.",
            err=True,
        )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}"


@main.command()
@with_options(OPTIONS)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def versions(warehouse: Path, settings_file: Path | None, as_json: bool) -> None:
    """List the published versions that are kept, the newest last."""
    from minutebook import warehouse as published  # noqa: PLC0415 - duckdb and pyarrow take a while

    found = published.list_versions(warehouse)
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(each) for each in found], default=str, indent=1))
        return
    table = Table("version", "published (UTC)", "run", "documents", "turns", "MB", "", box=None, pad_edge=False)
    for each in found:
        when, now = f"{each.published:%Y-%m-%d %H:%M:%S}", "current" if each.current else ""
        table.add_row(
            *(str(each.number), when, each.run_id, str(each.documents), str(each.turns), _megabytes(each.size), now)
        )
    make_console().print(table, markup=False)


@main.command()
@click.argument("first", type=click.IntRange(min=1), metavar="A", required=False)
@click.argument("second", type=click.IntRange(min=1), metavar="B", required=False)
@with_options(OPTIONS)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff(first: int | None, second: int | None, warehouse: Path, settings_file: Path | None, as_json: bool) -> None:
    """List turns and header fields that were added, removed or changed from version A to version B.

    Without B, to the current version; without A, from the one before it.
    """
    from minutebook import warehouse as published  # noqa: PLC0415 - as above

    numbers = [each.number for each in published.list_versions(warehouse)]
    before = first if first is not None else numbers[-2] if len(numbers) > 1 else None
    if before is None:
        raise NotFound("there is one version only.", remedy="A second one comes with the next run that changes a row.")
    found = published.compare(warehouse, before, second if second is not None else numbers[-1])
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(each) for each in found], ensure_ascii=False, indent=1))
        return
    for each in found:
        click.echo(f"{each.change} {each.kind} {each.identifier} ({each.document_path})")
        for sign, words in (("-", each.before), ("+", each.after)):
            if words is not None:
                click.echo("\n".join(f"  {sign} {line}" for line in words.splitlines() or [""]))
    if not found:
        click.echo("No turn and no header field differs.", err=True)


@main.command()
@click.argument("number", type=click.IntRange(min=1), metavar="VERSION")
@with_options(OPTIONS)
def restore(number: int, warehouse: Path, settings_file: Path | None) -> None:
    """Publish an earlier version again. The version that is current now is kept.

    What has been read stays in the store: the next run over a batch brings it up to date again.
    """
    from minutebook import warehouse as published  # noqa: PLC0415 - as above

    run = choose_settings(settings_path(settings_file)).run
    published.restore(warehouse, number, wait_seconds=run.lock_seconds, keep_versions=run.keep_versions)
    now = published.list_versions(warehouse)[-1].number
    click.echo(f"Version {number} is published again, as version {now}.", err=True)
