"""The guide for archivists is true: each worked example, followed to the letter, has the effect it shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from minutebook.model import Meeting
from minutebook.rules import load_rulebook
from minutebook.rules.rulebook import BUILT_IN
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

GUIDE = Path(__file__).parents[2] / "docs" / "rules.md"
SECTION = re.compile(r"^## \d\. (?P<title>.+)$", re.MULTILINE)
BLOCK = re.compile(r"^```(?P<name>text|toml|before|after)\n(?P<words>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """One worked example of the guide."""

    title: str
    text: str
    before: list[str]
    toml: str
    after: list[str]


def read_guide() -> Iterator[Example]:
    """The numbered sections, each with its four blocks."""
    _, *parts = SECTION.split(GUIDE.read_text(encoding="utf-8"))
    for title, section in zip(parts[::2], parts[1::2], strict=True):
        blocks = {found["name"]: found["words"] for found in BLOCK.finditer(section)}
        before, after = blocks["before"].splitlines(), blocks["after"].splitlines()
        yield Example(title, blocks["text"], before, blocks["toml"], after)


def read_with(folder: Path, text: str) -> list[str]:
    """What is found in a text with the rules of a folder, in the guide's words."""
    rules = load_rulebook(folder)
    (meeting,) = find_meetings(clean_lines(type_pages(text), rules), rules)
    return list(tell(meeting))


def tell(meeting: Meeting) -> Iterator[str]:
    """A meeting, a line a thing."""
    yield f"kind {meeting.kind}"
    yield f"grammar {meeting.grammar}"
    yield from (f"field {each.field}: {each.value}" for each in meeting.header)
    yield from (f"turn {each.label}: {each.text}" for each in meeting.turns)
    yield from (f"mark {each.type}: {each.text}" for each in meeting.marks)


EXAMPLES = list(read_guide())


def test_the_guide_has_its_three_examples() -> None:
    """A header label, a family of turn labels, a mark."""
    assert [example.title for example in EXAMPLES] == ["A header label", "A way to announce speakers", "A mark"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_a_worked_example_does_what_it_shows(example: Example, tmp_path: Path) -> None:
    """Before the rule the old reading, after it the new one, and nothing of the old."""
    folder = tmp_path / "rules"
    shutil.copytree(BUILT_IN, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    told = read_with(folder, example.text)
    assert [line for line in example.before if line not in told] == []
    assert [line for line in example.after if line in told] == []

    name = example.toml.splitlines()[0].removeprefix("#").strip()
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n" + example.toml)
    told = read_with(folder, example.text)
    assert [line for line in example.after if line not in told] == []
    assert [line for line in example.before if line in told] == []


def test_every_topic_has_a_line_in_the_table() -> None:
    """The guide names all files of rules, and none that is not there."""
    named = set(re.findall(r"`(\w+)\.toml`", GUIDE.read_text(encoding="utf-8").partition("## 1")[0]))
    assert named == set(load_rulebook().topics)
