"""The README's commands exist, and what it shows is what a user sees."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook.cli import main
from tests.acceptance.harbour import ingest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [shlex.split(line, comments=True) for line in re.findall(r"^ {4}\.venv/bin/minutebook (.+)$", README, re.M)]
ANSWERS = [answer.strip("\n") for answer in re.findall(r"^```\n(.*?)^```", README, re.M | re.S)]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's document with a text layer of its own, which needs no engine, in a batch of the sample's name."""
    folder = tmp_path_factory.mktemp("readme")
    batch = folder / "sample"
    batch.mkdir()
    shutil.copy(ROOT / "raw/sample/1971-08-26-inland-fleets-collegium.pdf", batch)
    head = (ROOT / "raw/sample/batch.toml").read_text(encoding="utf-8").split("[[document]]")[0]
    (batch / "batch.toml").write_text(head, encoding="utf-8")
    ingest(batch, folder / "warehouse")
    return folder / "warehouse"


def fold(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("verb", "answer"), [("sql", ANSWERS[0]), ("search", ANSWERS[1])])
def test_the_answers_shown_are_true(warehouse: Path, verb: str, answer: str) -> None:
    command = next(each for each in COMMANDS if each[0] == verb)
    found = CliRunner().invoke(main, [*command, "--warehouse", str(warehouse)])
    assert found.exit_code == 0
    # A terminal's width breaks long cells; words and their order stay.
    words = fold(answer).split()
    assert all(word in found.stdout for word in words)
    assert "Lopatkova, R.S." in found.stdout if verb == "sql" else fold(answer) in fold(found.stdout)


def test_every_command_of_the_readme_is_one() -> None:
    assert {command[0] for command in COMMANDS} <= set(main.commands)
    assert len(COMMANDS) >= 8


def test_every_page_it_points_to_is_there() -> None:
    named = re.findall(r"\]\(([^)]+)\)", README)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
