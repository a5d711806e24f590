"""How a run tells people how far it is."""

from __future__ import annotations

import io

from minutebook import progress
from minutebook.progress import Bar, Lines, Silence


def test_lines_suit_a_log(monkeypatch) -> None:
    """A sentence a line; pages at most every ten seconds, and when all are done; no control characters."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    out = io.StringIO()
    lines = Lines(out)
    lines.say("harbour: 2 documents")
    lines.expect_pages(3)
    lines.page_done()
    now[0] += 11
    lines.page_done()
    lines.page_done()
    assert out.getvalue().splitlines() == ["harbour: 2 documents", "2 of 3 pages read", "3 of 3 pages read"]


def test_a_bar_counts_pages_and_lets_sentences_through() -> None:
    """On a terminal the bar shows pages done of pages expected; what is said stands above it."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    with Bar(out) as bar:
        bar.page_done()
        bar.expect_pages(1)
        bar.expect_pages(1)
        bar.say("[harbour] 1 document")
        bar.page_done()
    shown = out.getvalue()
    assert "[harbour] 1 document" in shown
    assert "1/2" in shown


def test_reports_go_to_the_reporter_of_the_run_and_else_nowhere() -> None:
    """Inside the block the given reporter is current, after it silence again."""
    lines = Lines(io.StringIO())
    with progress.reporting_to(lines):
        assert progress.current() is lines
    assert isinstance(progress.current(), Silence)
