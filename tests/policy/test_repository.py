"""What is kept in version control fits any machine and keeps the habits of the house."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LOCK = "uv.lock"

MACHINE_PATH = re.compile(rb"(?:^|[^\w.])/(?:work|root|farm|home/\w+|tmp/w)/", re.MULTILINE)
REGISTRY = re.compile(
    rb"pypi\.(?:python\.)?org|pythonhosted\.org|(?:deb|security)\.debian\.org|index[-]url", re.IGNORECASE
)
LEFT_OVER = re.compile(r"\b(?:TODO|FIXME|NotImplementedError)\b")
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "handler"}
LONG = 350
REASON = re.compile(r"^\s*Long because", re.MULTILINE)


def tracked() -> list[Path]:
    """Files in version control that are there."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=PROJECT, check=True, capture_output=True, text=True
    ).stdout
    return [path for name in listed.split("\0") if name and (path := PROJECT / name).is_file()]


def places(pattern: re.Pattern[bytes]) -> list[str]:
    """Where the pattern occurs in tracked files, as ``file:line``; the lock file apart."""
    found = []
    for path in tracked():
        if path.name != LOCK:
            content = path.read_bytes()
            line_numbers = (content.count(b"\n", 0, match.end()) + 1 for match in pattern.finditer(content))
            found += [f"{path.relative_to(PROJECT)}:{number}" for number in line_numbers]
    return found


def modules() -> Iterator[tuple[str, str]]:
    """Name and text of each module of the program."""
    for path in tracked():
        name = path.relative_to(PROJECT).as_posix()
        if name.startswith(("src/", "flows/")) and name.endswith(".py"):
            yield name, path.read_text(encoding="utf-8")


def lacks_reason(text: str) -> bool:
    """Whether a module is long and its docstring does not say why."""
    if text.count("\n") <= LONG:
        return False
    return not REASON.search(ast.get_docstring(ast.parse(text)) or "")


def test_no_path_of_a_machine() -> None:
    """Nothing points to a folder that only the machine it was written on has."""
    assert places(MACHINE_PATH) == []


def test_no_registry() -> None:
    """Where packages come from is the user's choice; only the lock file names it."""
    assert places(REGISTRY) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see /ro" + "ot/notes", True),
        ('"/ho' + 'me/ann/x"', True),
        ("https://a.org/work/", False),
        ("../root/x", False),
    ],
)
def test_a_path_of_a_machine_is_told_from_others(text: str, found: bool) -> None:
    """Absolute paths are seen; parts of addresses and relative paths are not."""
    assert bool(MACHINE_PATH.search(text.encode())) is found


def test_nothing_is_left_over() -> None:
    """No note to self and no stub in the program."""
    assert [name for name, text in modules() if LEFT_OVER.search(text)] == []


def test_names_say_something() -> None:
    """No module or folder with a name that would fit anything."""
    names = [path.relative_to(PROJECT) for path in tracked() if path.suffix == ".py"]
    assert [str(name) for name in names if SAYS_NOTHING & {*name.parts[:-1], name.stem}] == []


def test_long_modules_say_why() -> None:
    """Past 350 lines a module's docstring has a line that begins 'Long because'."""
    assert [name for name, text in modules() if lacks_reason(text)] == []


def test_the_length_rule_reads_the_docstring() -> None:
    """A long module is let pass by the reason in its docstring, not by a comment further down."""
    body = "x = 1\n" * LONG
    assert lacks_reason(f'"""A room."""\n{body}')
    assert lacks_reason(f'"""A room."""\n# Long because I say so.\n{body}')
    assert not lacks_reason(f'"""A room.\n\nLong because one table stands here.\n"""\n{body}')
    assert not lacks_reason('"""A room."""\n')


def test_latin_capitals_are_all_of_them() -> None:
    """À-Ž has no Ț of Romanian and nothing of Vietnamese, so that whoever bears such a name was nobody."""
    narrow = [
        path.name
        for path in (PROJECT / "src").rglob("*")
        if path.suffix in {".py", ".toml"} and "À-Ž" in path.read_text(encoding="utf-8")
    ]
    assert narrow == []
