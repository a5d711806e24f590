"""What people read of a run: failures by cause, slowest pages, quality beside the other batches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from flows.quality import describe_doubtful, describe_quality, list_documents
from flows.report import describe_in_markdown
from minutebook.model import Problem, Severity
from minutebook.warehouse import find_document
from tests.acceptance.harbour import ingest, make_batch
from tests.flows.test_notify import SUMMARY
from tests.unit.pages.scans import type_pdf

CUT_OFF = Problem("unreadable", Severity.ERROR, "x", "is cut off.", None, "Ask for the file again.")
LOCKED = Problem("encrypted", Severity.ERROR, "x", "asks for a password.", None, "")


def test_failures_of_one_cause_stand_under_it_with_what_mends_them() -> None:
    """The most frequent first; where a cause names no remedy of its own, the command that tries again."""
    failures = (("locked.pdf", LOCKED), *((f"{no:02}.pdf", CUT_OFF) for no in range(25)))
    told = describe_in_markdown([replace(SUMMARY, failures=failures, slowest=((12.3, "a|b.pdf", 4),))]).splitlines()
    first = told.index("- **unreadable**, 25 documents: is cut off.")
    assert told[first + 1] == "  - `00.pdf`"
    assert told[first + 21] == "  - and 5 more: `minutebook status harbour`"
    assert told[first + 22] == "  - what mends it: Ask for the file again."
    assert told[first + 23] == "- **encrypted**, 1 documents: asks for a password."
    assert told[first + 25] == "  - what mends it: minutebook rerun --batch harbour --failed"
    assert "- `a/b.pdf` page 4: 12.3 s" in told


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two batches."""
    root = tmp_path_factory.mktemp("summary")
    make_batch(root / "first", 1)
    (root / "second").mkdir()
    type_pdf(root / "second" / "minutes.pdf", ("Date: 5 March 1958", "HALLORAN: The winch.", "QUILL: Quite."))
    for batch in ("first", "second"):
        ingest(root / batch, root / "warehouse")
    return root / "warehouse"


def test_a_batch_is_set_beside_the_others(folder: Path) -> None:
    """Its own row first, then all others together, then each of them."""
    told = describe_quality(folder, ["second"]).splitlines()
    rows = [line.split(" | ") for line in told if line.startswith("| ")]
    assert [row[0] for row in rows] == ["| batch", "| **second**", "| all 1 others", "| first"]
    assert rows[1][1:3] == ["1", "1"]
    assert rows[2][1:] == rows[3][1:]
    assert 0.5 < float(rows[3][3]) < 1.0


def test_the_table_has_what_failed_first(folder: Path) -> None:
    """Of the batches of the run alone, with a command that works."""
    rows = list_documents(folder, ["first"])
    failed = find_document(folder, "broken.pdf").document_id
    assert [(row["document"], row["status"]) for row in rows] == [
        ("broken.pdf", "failed"),
        ("minutes.pdf", "loaded"),
        ("scan-1.png", "loaded"),
    ]
    assert rows[1]["turns"] == 2
    assert rows[0]["show"] == f"minutebook show {failed} --warehouse {folder} --html {failed}.html"


def test_what_is_in_doubt_is_named_with_the_command_that_shows_it(folder: Path) -> None:
    """Of the batches of the run alone, the failed one first; nothing where all is well."""
    told = describe_doubtful(folder, ["first"]).splitlines()
    failed = find_document(folder, "broken.pdf").document_id
    assert told[0] == "## What to look at"
    assert told[4] == (
        f"| first/broken.pdf | failed | 0 of 0 | 1 | `minutebook show {failed} --warehouse {folder} --html {failed}.html` |"
    )
    assert not any("second/" in line for line in told)
    assert describe_doubtful(folder, ["none"]) == ""


def test_a_run_before_the_first_publication_has_no_quality(tmp_path: Path) -> None:
    """A summary must not fail the run that it is about."""
    assert describe_quality(tmp_path, ["harbour"]) == ""
    assert list_documents(tmp_path, ["harbour"]) == []
    assert describe_doubtful(tmp_path, ["harbour"]) == ""
