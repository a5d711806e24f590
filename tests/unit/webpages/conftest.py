"""A published warehouse of documents that are shown, without any scan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from minutebook import warehouse
from minutebook.model import Mark, MarkType, Problem, Severity, Status
from tests.unit.warehouse.archive import (
    CHINESE_TALK,
    make_batch,
    make_document,
    make_refused,
    make_run,
    make_source,
    unopened,
    without_page,
)

HOSTILE_PATH = '"><svg onload=alert(1)>.pdf'
HOSTILE_NAME = "</script><script>alert(2)</script>"
HOSTILE_TALK = """Minutes <b>of</b> the Talk & more

Date: <i>14</i> May 1957

Ambassador Halvorsrud: One </script><img src=x onerror=alert(3)> two \N{RIGHT-TO-LEFT OVERRIDE}three <!-- four.

Vice Minister Shen: {{ 7 * 7 }} {% raw %} [<u>the paper</u>] javascript:alert(4) &lt;five&gt;"""


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One plain document, one in Chinese, one without its second page, one that cannot be opened, one of two meetings,
    one that is out to break the page; a file that is no scan.
    """
    place = tmp_path_factory.mktemp("webpages")
    paths = ("norway.pdf", "chinese.pdf", "partial.pdf", "locked.pdf", "two.pdf", HOSTILE_PATH)
    plain, chinese, partial, locked, two, hostile = (make_source(path) for path in paths)
    double = make_document(two)
    again = replace(double.meetings[0], title="A second meeting", date="1963-01-05", turns=(), marks=(), header=())
    evil = make_document(hostile, HOSTILE_TALK)
    meeting = evil.meetings[0]
    evil = replace(
        evil,
        meetings=(
            replace(
                meeting,
                people=tuple(
                    replace(each, name=HOSTILE_NAME, title="<q>") if each.name == "Shen Bonian" else each
                    for each in meeting.people
                ),
                turns=tuple(
                    replace(each, speaker=HOSTILE_NAME, needs_review=True, review_reason="<em>why</em>")
                    if each.speaker == "Shen Bonian"
                    else each
                    for each in meeting.turns
                ),
                marks=(Mark(MarkType.SUPPLIED, "[<u>the paper</u>]", "brackets", turn_seq=2),),
                problems=(Problem("odd", Severity.WARNING, "<place>", "<h1>detail</h1>", None, "<a href=//x>"),),
            ),
        ),
    )
    documents = (
        make_document(plain),
        make_document(chinese, CHINESE_TALK, "chi_sim"),
        without_page(make_document(partial), 2),
        unopened(locked),
        replace(double, meetings=(double.meetings[0], again)),
        evil,
    )
    sources = (plain, chinese, partial, locked, two, hostile)
    refused = (make_refused("notes.txt", Status.SKIPPED, "not_a_source"), make_refused("bad.pdf", Status.FAILED))
    warehouse.publish(place / "warehouse", make_batch(place / "fisheries", sources, refused), documents, make_run())
    return place / "warehouse"
