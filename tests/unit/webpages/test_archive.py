"""The archive in figures: the counts are those of status, plots follow them, and an empty archive is no fault."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook import warehouse
from minutebook.cli import main
from minutebook.webpages.archive import add_up, describe_archive
from minutebook.webpages.plots import Amount, Span, draw_spans, draw_years, shorten, stack_bars
from tests.unit.warehouse.archive import make_batch, make_run
from tests.unit.webpages.markup import Markup


def report(folder: Path, out: Path) -> Markup:
    done = CliRunner().invoke(main, ["report", str(out), "--warehouse", str(folder)])
    assert (done.exit_code, done.stdout) == (0, f"{out}\n")
    return Markup(out.read_text(encoding="utf-8"))


def rows_of(page: Markup, section: str) -> list[str]:
    (found,) = page.find("section", id=section)
    first = page.elements.index(found)
    following = [page.elements.index(each) for each in page.find("section") if page.elements.index(each) > first]
    return [each.text for each in page.elements[first : min(following, default=None)] if each.tag == "tr"]


def test_the_counts_are_those_of_status(folder: Path, tmp_path: Path) -> None:
    """By batch and in all; received is the sum of what became of it, for documents and for pages."""
    page = report(folder, tmp_path / "report.html")
    status = warehouse.batch_status(folder, "fisheries")
    counts = [status.received, *status.counts.values()]
    pages = [status.pages_received, status.pages_loaded, status.pages_failed, status.pages_duplicate]
    told = " ".join(map(str, counts + pages))
    _, batch, total = rows_of(page, "batches")
    assert batch == f"fisheries Fisheries {told} incomplete"
    assert total == f"all {told}"
    assert counts[0] == sum(counts[1:]) == 8
    assert pages[0] == sum(pages[1:])
    sentence = "8 received = 4 loaded + 1 partial + 2 failed + 0 duplicate + 1 skipped."
    assert sentence in page.find("main")[0].text


def test_failures_stand_by_cause_with_what_mends_them(folder: Path, tmp_path: Path) -> None:
    page = report(folder, tmp_path / "report.html")
    causes = {each.text for each in page.find("div", "cause")}
    assert causes == {
        "encrypted: 1 document It asks for a password. fisheries/locked.pdf What mends it: Remove the password.",
        "timeout: 1 document Reading took too long. fisheries/partial.pdf What mends it: minutebook rerun",
        "unreadable: 1 document It is unreadable. fisheries/bad.pdf What mends it: Scan it again.",
    }


def test_quality_is_told_by_batch_and_by_decade(folder: Path, tmp_path: Path) -> None:
    """Documents, pages, confidence and doubtful turns; those of no date apart."""
    page = report(folder, tmp_path / "report.html")
    (turns, doubtful) = warehouse.query(folder, "SELECT count(*), count(*) FILTER (needs_review) FROM turns").rows[0]
    rows = rows_of(page, "quality")
    by_batch = next(row for row in rows if row.startswith("fisheries"))
    assert by_batch.startswith("fisheries 6 ")
    assert f" 95.0 % 95.0 % {turns} " in by_batch
    assert by_batch.endswith(f" {doubtful} ({100 * doubtful / turns:.0f} %)")
    assert any(row.startswith("1950s 5 ") for row in rows)
    assert any(row.startswith("date unknown 1 0 0 0 0") for row in rows)


def test_what_waits_for_a_person_is_named_with_the_command_that_shows_it(folder: Path, tmp_path: Path) -> None:
    """Failed and partial documents first; the warehouse stands in the command, quoted for a shell."""
    page = report(folder, tmp_path / "report.html")
    shown = [each.text for each in page.find("td", "words") if each.text.startswith("minutebook show ")]
    locked, partial = (warehouse.find_document(folder, name).document_id for name in ("locked.pdf", "partial.pdf"))
    assert {shown[0].split()[2], shown[1].split()[2]} == {locked, partial}
    assert f"minutebook show {locked} --warehouse {folder} --html {locked}.html" in shown


def test_nothing_in_the_report_runs_or_is_fetched(folder: Path, tmp_path: Path) -> None:
    page = report(folder, tmp_path / "report.html")
    assert page.complaints() == []
    assert any('"><svg onload=alert(1)>.pdf' in each.text for each in page.find("td"))


def test_an_archive_without_anything_is_no_fault(tmp_path: Path) -> None:
    """Without a warehouse a message says what to do; a batch that brought nothing makes a page that says it."""
    done = CliRunner().invoke(main, ["report", str(tmp_path / "x.html"), "--warehouse", str(tmp_path / "none")])
    assert done.exit_code == 4
    assert "there is no warehouse yet" in done.stderr
    assert not (tmp_path / "x.html").exists()
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", ()), [], make_run())
    page = report(tmp_path / "w", tmp_path / "y.html")
    assert page.complaints() == []
    assert "brought nothing" in page.find("main")[0].text


def test_many_batches_are_all_in_the_table_and_some_in_the_plot(folder: Path) -> None:
    """A report on a thousand batches stays readable: the plot says that it shows some."""
    overview = warehouse.read_overview(folder, 5)
    (one,) = overview.batches
    many = replace(overview, batches=tuple(replace(one, batch_id=f"b{no:04}", received=no) for no in range(1000)))
    page = Markup(describe_archive(many))
    assert "The 40 largest of 1000 batches" in page.find("main")[0].text
    assert sum(row.startswith("b0") for row in rows_of(page, "batches")) == 1000
    names = [each.text for each in page.find("text", "name")]
    assert "b0999 b0999" in names
    assert not any(name.startswith("b0001") for name in names)
    assert add_up(many.batches).received == sum(range(1000))


def test_bars_are_to_scale_and_touch() -> None:
    """The longest fills the room; parts follow each other without gaps; a part of nothing is not drawn."""
    plot = stack_bars(
        [("a", [Amount("loaded", 6, "loaded"), Amount("failed", 0, "failed"), Amount("skipped", 2, "x")], ""),
         ("b", [Amount("loaded", 4, "loaded")], "")]
    )  # fmt: skip
    first, second = plot.rows
    loaded, skipped = first.bars
    assert loaded.width == pytest.approx(3 * skipped.width)
    assert skipped.left == pytest.approx(loaded.left + loaded.width)
    assert second.bars[0].width == pytest.approx((loaded.width + skipped.width) / 2)
    assert (loaded.label, loaded.says) == ("6", "6 loaded")


def test_spans_share_an_axis_that_ends_at_one() -> None:
    plot = draw_spans([Span("a", 0.74, 0.9, ""), Span("b", 1.0, 1.0, "")])
    shares = [share for _, share in plot.ticks]
    assert shares == pytest.approx([1.0, 0.9, 0.8, 0.7])
    places = {round(share, 1): place for place, share in plot.ticks}
    first, second = plot.marks
    assert second.mean == second.low == places[1.0]
    assert first.mean == pytest.approx(places[0.9])
    assert places[0.7] < first.low < places[0.8]


def test_years_without_a_meeting_stay_empty() -> None:
    plot = draw_years([(1957, 2), (1960, 1)], "meetings")
    first, second = plot.bars
    assert first.height == pytest.approx(2 * second.height)
    assert second.left - first.left == pytest.approx(3 * first.width / 0.8)
    assert [text for _, text in plot.labels] == ["1957", "1958", "1959", "1960"]
    assert len(draw_years([(1500, 1), (1999, 1)], "meetings").labels) <= 14
    assert draw_years([], "meetings").bars == ()


def test_long_names_are_cut_where_the_room_ends() -> None:
    assert shorten("short") == "short"
    assert shorten("x" * 40) == "x" * 29 + "…"
    assert re.fullmatch("记{14}…", shorten("记" * 40))
