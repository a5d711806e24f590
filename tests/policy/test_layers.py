"""Rooms know only the rooms below them, and each foreign library has its room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.policy.imports import CHAMBERS, LIBRARY_LIVES_IN, MAY_KNOW, complain, find_imports

PROJECT = Path(__file__).parents[2]


def test_every_import_is_allowed() -> None:
    """No import of the project breaks the table, lazy ones included."""
    imports = list(find_imports(PROJECT))
    assert len(imports) > 100, "the walk found too little to mean anything"
    assert [told for each in imports if (told := complain(each))] == []


def test_the_table_is_not_older_than_the_project() -> None:
    """Each room and library of the table is one that the project has or uses."""
    package = PROJECT / "src" / "minutebook"
    rooms = {
        path.name.removesuffix(".py") for path in package.iterdir() if path.name not in {"__init__.py", "__pycache__"}
    } | {"flows"}
    chambers = {
        ".".join(path.parent.parts[-2:])
        for room in ("segment", "people")
        for path in package.glob(f"{room}/*/__init__.py")
    }
    used = {each.name.partition(".")[0] for each in find_imports(PROJECT)}
    assert set(MAY_KNOW) - rooms == set()
    assert set(CHAMBERS) == chambers
    assert set(LIBRARY_LIVES_IN) - used == set()


@pytest.mark.parametrize(
    ("file", "code", "fault"),
    [
        ("src/minutebook/text/furniture.py", "from minutebook.segment import find_turns", "text may not know segment"),
        ("src/minutebook/ocr/read.py", "def f():\n    from minutebook import pages", "ocr may not know pages"),
        ("src/minutebook/warehouse/load.py", "import minutebook.rules.rulebook", "warehouse may not know rules"),
        ("src/minutebook/model/page.py", "import numpy as np", "numpy belongs to ocr, pages"),
        ("src/minutebook/evaluate/score.py", "class A:\n    def f(self):\n        import duckdb", "duckdb belongs to"),
        ("src/minutebook/cli.py", "from flows.launch import launch", "inside functions only"),
        ("src/minutebook/pipeline.py", "def f():\n    import flows.launch", "pipeline may not know flows"),
        ("src/minutebook/pipeline.py", "async def f():\n    from prefect import flow", "prefect belongs to flows"),
        ("flows/ingest.py", "from minutebook import cli", "flows may not know cli"),
        ("src/minutebook/text/lines.py", "from . import words", "relative import"),
        ("src/minutebook/text/lines.py", "import left_pad", "left_pad has no room yet"),
        ("src/minutebook/attic.py", "from minutebook.model import Line", "attic has no place yet"),
        (
            "src/minutebook/people/lists/sides.py",
            "from minutebook.people.roster import draft",
            "lists may not know people.roster",
        ),
        (
            "src/minutebook/segment/marks/marks.py",
            "from minutebook.segment import parts",
            "marks may not know segment.parts",
        ),
        ("src/minutebook/__init__.py", "from minutebook import model", "must import nothing"),
    ],
)
def test_a_forbidden_import_is_seen(tmp_path: Path, file: str, code: str, fault: str) -> None:
    """Each way of breaking the rule, written into a project of one file, is found and named."""
    place = tmp_path / file
    place.parent.mkdir(parents=True)
    place.write_text(code, encoding="utf-8")
    (told,) = [told for each in find_imports(tmp_path) if (told := complain(each))]
    assert told.startswith(file)
    assert fault in told


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("src/minutebook/cli.py", "def f():\n    from flows.launch import launch"),
        ("src/minutebook/pages/pdf.py", "import json\nimport pypdfium2.raw\nfrom minutebook.pages import clean"),
        ("flows/tasks.py", "from prefect import task\nfrom minutebook import pipeline, warehouse"),
    ],
)
def test_an_allowed_import_is_let_pass(tmp_path: Path, file: str, code: str) -> None:
    """What the plan allows is no fault."""
    place = tmp_path / file
    place.parent.mkdir(parents=True)
    place.write_text(code, encoding="utf-8")
    assert [told for each in find_imports(tmp_path) if (told := complain(each))] == []
