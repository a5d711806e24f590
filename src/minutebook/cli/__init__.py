"""The command line: reads arguments, calls flows and rooms, and turns errors into messages and exit codes."""

from minutebook.cli import answers, runs, upkeep
from minutebook.cli.group import main

__all__ = ["answers", "main", "runs", "upkeep"]
