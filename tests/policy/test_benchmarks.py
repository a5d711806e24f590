"""Benchmarks are no part of the suite, as what they measure differs from machine to machine; they must still start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def test_benchmarks_find_what_they_import() -> None:
    """None was left behind by a change of another or of the program."""
    names = sorted(path.stem for path in (PROJECT / "benchmarks").glob("[!_]*.py"))
    assert "readers" in names
    program = "\n".join(f"import benchmarks.{name}" for name in names)
    begun = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert begun.returncode == 0, begun.stderr
