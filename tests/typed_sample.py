"""The sample batch as a perfect reading would have it: its gold typed out and taken through the stages, without OCR."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from minutebook import intake, people, segment, text, warehouse
from minutebook.model import Batch, Document, Problem, Run, Severity, Source, Status
from minutebook.rules import load_rulebook
from minutebook.settings import IntakeSettings
from tests.typescript import type_pages

PROJECT = Path(__file__).parents[1]
SAMPLE = PROJECT / "raw" / "sample"
GOLD = PROJECT / "tests" / "golden" / "sample"
NOW = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


def publish_sample(folder: Path) -> Batch:
    """Publish the sample into ``folder``; the batch, with the files as they lie in ``raw/sample``."""
    (batch,) = intake.receive([SAMPLE], IntakeSettings())
    run = Run("run-1", "ingest", batch.id, NOW, NOW, "0.1.0", "typescript", "5e", "7f", 12, 0, 0)
    warehouse.publish(folder, batch, _documents(batch.sources), run)
    return batch


def _documents(sources: tuple[Source, ...]) -> Iterator[Document]:
    rules = load_rulebook()
    for source in sources:
        gold = GOLD / f"{source.path.removesuffix('.pdf')}.json"
        if not gold.exists():
            problem = Problem("unreadable", Severity.ERROR, "document", "It is cut off.", None, "Ask for it again.")
            yield Document(source, Status.FAILED, problems=(problem,))
            continue
        language = json.loads(gold.read_text(encoding="utf-8"))["language"]
        pages = type_pages(gold.with_suffix(".txt").read_text(encoding="utf-8"), language)
        if language == "rus":  # the carbon copy, of which OCR says so itself
            doubt = Problem("needs_review", Severity.WARNING, "page 1", "A tenth of the letters may be wrong.", 1)
            pages = (replace(pages[0], problems=(doubt,)), *pages[1:])
        lines = text.clean_lines(pages, rules)
        meetings = people.resolve(segment.find_meetings(lines, rules), lines, rules)
        yield Document(source, Status.LOADED, pages, lines, meetings, (), f"key of {source.path}")
