"""The group of commands, what they share, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from minutebook.errors import Interrupted, MinutebookError, RuleError, UsageError
from minutebook.settings import RUNNERS

ALL_DONE, INTERNAL_ERROR, WRONG_USAGE, SOME_FAILED, NOTHING_DONE = range(5)
"""Exit codes."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it, 128 and the number of the signal; SIGTERM is heard as Ctrl-C."""


class Commands(click.Group):
    """The one place where an error becomes a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command."""
        if threading.current_thread() is threading.main_thread():
            # What is under way is ended and said alike, whether a person, a system that shuts down or Prefect, which
            # passes the signal on once it has noted the end of the flow, asks for it.
            signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            return super().invoke(ctx)
        except (UsageError, RuleError) as error:
            _complain(error)
            ctx.exit(WRONG_USAGE)
        except Interrupted as error:
            _complain(error)
            ctx.exit(INTERRUPTED)
        except MinutebookError as error:
            _complain(error)
            ctx.exit(NOTHING_DONE)
        except KeyboardInterrupt:
            click.echo("minutebook: stopped. What was read is kept; the same command goes on from there.", err=True)
            ctx.exit(INTERRUPTED)
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


OPTIONS: tuple[Callable[..., Any], ...] = (
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
RUN_OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option("--jobs", type=click.IntRange(min=0), default=0, help="Pages read at a time [default: one a core]."),
    click.option(
        "--runner",
        type=click.Choice(RUNNERS),
        help="Where pages are read: on this machine, or by a Dask cluster [default: as the settings say, else local].",
    ),
    click.option(
        "--address", help="Scheduler of the Dask cluster, tcp://HOST:PORT [default: a cluster on this machine]."
    ),
    click.option("--language", "languages", help="Languages that may occur, for example eng+rus+chi_sim+deu."),
    click.option("--quiet", is_flag=True, help="Say nothing but errors."),
    click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON."),
)


def with_options(*groups: tuple[Callable[..., Any], ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add groups of options to a command, in this order."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return add


def settings_path(given: Path | None) -> Path | None:
    """The settings file that was named, else the one in the current folder, else None."""
    default = Path("minutebook.toml")
    return given or (default if default.exists() else None)


def make_console() -> Console:
    """Standard output for tables; wide where it is no terminal, so that nothing is cut."""
    width = None if sys.stdout.isatty() else 200
    return Console(file=sys.stdout, width=width, highlight=False)
