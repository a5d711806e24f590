"""Commands that look after what has been made: store."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click
from rich.table import Table

from minutebook.cli.group import OPTIONS, main, make_console, settings_path, with_options
from minutebook.errors import UsageError
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
