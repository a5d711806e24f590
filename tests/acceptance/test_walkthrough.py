"""The walk-through asks what the warehouse can answer. Its libraries are not installed for tests; its queries are run."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import duckdb
import pytest

from minutebook import warehouse
from tests.acceptance.harbour import ingest
from tests.unit.pages.scans import type_pdf

NOTEBOOK = Path(__file__).parents[2] / "docs" / "walkthrough.py"
GIVEN = {"batch": "harbour", "least": 1, "words": "dredger", "MOST_BARS": 40}
LINES = (
    "MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE",
    "Date: 4 March 1958, 10.30 a.m.",
    "Place: Custom House, Eastmere",
    "Present: Mr. Halloran, Chairman; Miss Quill, Secretary",
    "",
    "HALLORAN: Gentlemen, the dredger has been standing idle.",
    "",
    "QUILL: The winch was sent away for repair in January.",
)


def find_queries() -> list[str]:
    """What the notebook passes to ``warehouse.execute``, with its constants filled in."""
    found = []
    for node in ast.walk(ast.parse(NOTEBOOK.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="warehouse"), attr="execute"), args=[text, *_]):
                parts = text.values if isinstance(text, ast.JoinedStr) else [text]
                found.append("".join(fill(part) for part in parts))
    return found


def fill(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=str() as text):
            return text
        case ast.FormattedValue(value=ast.Name(id=name)):
            return str(GIVEN[name])
    raise AssertionError(f"line {part.lineno}: not a query that can be read here")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("walkthrough")
    (root / "harbour").mkdir()
    type_pdf(root / "harbour" / "minutes.pdf", LINES)
    (root / "harbour" / "broken.pdf").write_bytes(b"%PDF-1.4\nno more than that")
    ingest(root / "harbour", root / "warehouse")
    return root / "warehouse" / warehouse.PUBLISHED


def test_every_query_of_the_notebook_is_answered(published: Path) -> None:
    """On a small warehouse that has a meeting with two people, a turn with the word, and a file that is broken."""
    queries = find_queries()
    assert len(queries) >= 7
    answers = []
    with duckdb.connect(str(published), read_only=True) as connection:
        for query in queries:
            named = {name: GIVEN[name] for name in re.findall(r"\$(\w+)", query)}
            answers.append(connection.execute(query, named or None).fetchall())
    told = dict(zip(queries, answers, strict=True))

    def answer(part: str) -> list[tuple[object, ...]]:
        return next(rows for query, rows in told.items() if part in query)

    assert answer("count(DISTINCT name)") == [(2, 1, 2, 2)]
    assert [row[:3] for row in answer("year(date)")] == [(1958, "harbour", 1)]
    ((one, other, meetings, occasions),) = answer("FROM who_met_whom")
    assert ("Quill" in str(one), "Halloran" in str(other), meetings) == (True, True, 1)
    assert occasions == "1958-03-04, Custom House, Eastmere"
    assert answer("reading_quality WHERE confidence IS NULL") == [(1,)]
    ((date, speaker, text, _),) = answer("contains(lower(text)")
    assert (date, "Halloran" in str(speaker), "dredger" in str(text)) == ("1958-03-04", True, True)
    assert all(rows for query, rows in told.items())
