"""The views for people say what the tables hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from minutebook import warehouse
from minutebook.model import MediaType, Role, SourceFile, Step
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.warehouse.conftest import Archive


def test_speaker_turns_has_one_row_a_turn_with_all_that_a_reader_needs(archive: Archive) -> None:
    """Who, what, when, to be checked where: date, title, speaker with office and side, pages, boxes, path."""
    assert archive.ask("SELECT count(*) FROM speaker_turns") == archive.ask("SELECT count(*) FROM turns")
    rows = archive.ask(
        "SELECT seq, meeting_date, speaker, speaker_title, side, label, pages, boxes, document_path"
        " FROM speaker_turns WHERE document_path = 'norway.pdf' ORDER BY seq"
    )
    assert [row[:7] for row in rows] == [
        (1, date(1957, 5, 14), "Halvorsrud", "Ambassador of Norway", "Norway", "Ambassador Halvorsrud", [1]),
        (2, date(1957, 5, 14), "Shen Bonian", "Vice Minister", "China", "Vice Minister Shen", [1]),
        (3, date(1957, 5, 14), "Halvorsrud", "Ambassador of Norway", "Norway", "Ambassador Halvorsrud", [1]),
        (4, date(1957, 5, 14), "Shen Bonian", "Vice Minister", "China", "Vice Minister Shen", [2]),
    ]
    assert rows[3][7] == [{"page_no": 2, "box": [315, 450, 1995, 720]}]


def test_a_short_date_is_kept_as_text(archive: Archive) -> None:
    """Where the page gives no day the date is null, and what is known stands beside it; unknown speakers are null."""
    rows = archive.ask(
        "SELECT meeting_date, meeting_date_text, speaker, needs_review FROM speaker_turns"
        " WHERE document_path = 'norwegian-chinese.pdf' ORDER BY seq"
    )
    assert rows == [(None, "1957-05", "沈伯年", False), (None, "1957-05", None, True)]


def test_a_citation_names_pages_as_a_reader_would(archive: Archive) -> None:
    """Repository, reference, document, page, turn; what is not known is left out."""
    turn = archive.ask("SELECT turn_id FROM speaker_turns WHERE document_path = 'norway.pdf' AND seq = 4")[0][0]
    assert archive.ask(f"SELECT citation FROM speaker_turns WHERE turn_id = '{turn}'") == [
        (f"Foreign Ministry Archive, 118-00123-04, fisheries/norway.pdf, page 2, turn 4 ({turn})",)
    ]


def test_a_turn_over_two_pages_is_cited_and_linked_with_both(tmp_path: Path) -> None:
    """The citation names the first and last page; the link leads to the first."""
    source = make_source("Talks, 1957/minutes №1.pdf")
    source = replace(source, catalogue=replace(source.catalogue, reference=None))
    document = make_document(source)
    meeting = document.meetings[0]
    third, fourth = meeting.turns[2:]
    joined = replace(third, spans=third.spans + fourth.spans)
    document = replace(document, meetings=(replace(meeting, turns=(*meeting.turns[:2], joined)),))
    batch = make_batch(tmp_path / "fisheries", (source,))
    warehouse.publish(tmp_path / "w", replace(batch, repository=None), [document], make_run())
    ((citation, link, pages),) = warehouse.query(
        tmp_path / "w", "SELECT citation, link, pages FROM speaker_turns WHERE seq = 3"
    ).rows
    assert citation.startswith("118, fisheries/Talks, 1957/minutes №1.pdf, pages 1-2, turn 3 (")
    assert unquote(link) == f"file://{tmp_path}/fisheries/Talks, 1957/minutes №1.pdf#page=1"
    assert " " not in link
    assert pages == [1, 2]


def test_a_document_of_single_images_links_to_the_image_of_the_page(tmp_path: Path) -> None:
    """Each page of a document that was scanned as single images has its own file."""
    source = make_source("minutes")
    files = tuple(SourceFile(f"minutes-{no}.jpg", Path("x"), f"{no:064}", 9, MediaType.JPEG) for no in (1, 2))
    source = replace(source, files=files)
    warehouse.publish(
        tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [make_document(source)], make_run()
    )
    links = warehouse.query(tmp_path / "w", "SELECT link FROM speaker_turns ORDER BY seq").rows
    assert [link.rpartition("/")[2] for (link,) in links] == [*["minutes-1.jpg"] * 3, "minutes-2.jpg"]


def test_who_met_whom_pairs_those_who_were_there(archive: Archive) -> None:
    """Each pair of different or unknown sides once; whoever was absent met nobody; roles stand beside the names."""
    rows = archive.ask(
        "SELECT person_a, side_a, roles_a, person_b, side_b, roles_b FROM who_met_whom AS w"
        " JOIN documents USING (document_id) WHERE path = 'norway.pdf' ORDER BY 1, 4"
    )
    both = ["interpreter", "recorder"]
    assert rows == [
        ("Halvorsrud", "Norway", ["speaker"], "Gao Mingyi", None, both),
        ("Shen Bonian", "China", ["participant", "speaker"], "Gao Mingyi", None, both),
        ("Shen Bonian", "China", ["participant", "speaker"], "Halvorsrud", "Norway", ["speaker"]),
    ]


def test_people_of_one_side_do_not_meet_each_other(tmp_path: Path) -> None:
    """Two of one delegation are not a pair."""
    source = make_source("a.pdf")
    document = make_document(source)
    meeting = document.meetings[0]
    aide = replace(meeting.people[3], name="Aide", roles=(Role.PARTICIPANT,))
    document = replace(document, meetings=(replace(meeting, people=(*meeting.people[:2], aide)),))
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    rows = warehouse.query(tmp_path / "w", "SELECT person_a, person_b FROM who_met_whom ORDER BY ALL").rows
    assert rows == (("Shen Bonian", "Aide"), ("Shen Bonian", "Halvorsrud"))


def test_reading_quality_measures_each_document(archive: Archive) -> None:
    """Routes, confidence, furniture, changes and turns to look at, a row a document, failed ones too."""
    rows = archive.ask(
        "SELECT path, pages, pages_scan, pages_unreadable, round(confidence, 2), furniture_lines, changes, turns,"
        " turns_without_speaker, turns_to_review, problems FROM reading_quality ORDER BY path"
    )
    assert rows == [
        ("locked.pdf", None, 0, 0, None, 0, 0, 0, 0, 0, 1),
        ("norway.pdf", 2, 2, 0, 0.95, 1, 1, 4, 0, 0, 1),
        ("norwegian-chinese.pdf", 1, 1, 0, 0.95, 0, 0, 2, 1, 1, 1),
        ("partial.pdf", 2, 1, 1, 0.95, 0, 1, 3, 0, 0, 2),
    ]


def test_reading_quality_tells_the_errors_to_expect(tmp_path: Path) -> None:
    """The figure that each scanned page carries as a step, mean and worst; a page read in two parts counts once."""
    source = make_source("a.pdf")
    document = make_document(source)
    steps = (
        (Step("quality", "1.0% errors expected; 0% of ink unread"),),
        (Step("skew", "turned by +0.50 degrees"), *(Step("quality", f"{x}% errors expected") for x in ("6.0", "12.0"))),
    )
    read = tuple(replace(page, steps=step) for page, step in zip(document.pages, steps, strict=True))
    warehouse.publish(
        tmp_path / "w",
        make_batch(tmp_path / "fisheries", (source,)),
        [replace(document, pages=read)],
        make_run(),
    )
    rows = warehouse.query(
        tmp_path / "w", "SELECT round(expected_error, 4), highest_expected_error FROM reading_quality"
    ).rows
    assert rows == ((0.05, 0.09),)


def test_batch_status_balances(archive: Archive) -> None:
    """received = loaded + partial + failed + duplicate + skipped, and the same for pages."""
    rows = archive.ask(
        "SELECT received, loaded, partial, failed, duplicate, skipped, pages_received, pages_loaded, pages_failed,"
        " pages_duplicate, last_run_outcome FROM batch_status"
    )
    assert rows == [(6, 2, 1, 2, 0, 1, 5, 4, 1, 0, "incomplete")]
