"""Each check finds the fault it is for; a document that contradicts itself is set aside, anything else stops the load."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from minutebook import warehouse
from minutebook.errors import CheckFailed
from minutebook.model import Document, Kind, Span, Status
from minutebook.warehouse.checks import find_contradictions, run_checks
from minutebook.warehouse.statements import read_checks
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source, without_page
from tests.unit.warehouse.conftest import Archive

NORWAY = "(SELECT document_id FROM documents WHERE path = 'norway.pdf')"
FAULTS = {
    "boxes_outside_page": [
        f"UPDATE lines SET box_right = 2551 WHERE document_id = {NORWAY} AND line_no = 1",
        f"UPDATE lines SET box_top = box_bottom + 1 WHERE document_id = {NORWAY}",
        f"UPDATE pages SET width = NULL WHERE document_id = {NORWAY}",
    ],
    "conservation_of_documents": [
        "INSERT INTO received BY NAME SELECT * REPLACE ('twin.pdf' AS path) FROM received WHERE path = 'norway.pdf'",
        "UPDATE received SET status = 'mislaid' WHERE path = 'notes.txt'",
    ],
    "conservation_of_pages": [
        f"DELETE FROM pages WHERE document_id = {NORWAY} AND page_no = 2",
        f"UPDATE pages SET page_no = 3 WHERE document_id = {NORWAY} AND page_no = 2",
        "UPDATE documents SET page_count = 5 WHERE path = 'locked.pdf'",
    ],
    "counts_disagree": [
        "INSERT INTO lines BY NAME SELECT * EXCLUDE (line_id, page_id) FROM lines LIMIT 1",
        f"UPDATE lines SET line_no = 1 WHERE document_id = {NORWAY} AND line_no = 2",
        f"UPDATE lines SET furniture = 'stamp' WHERE document_id = {NORWAY} AND line_no = 1",
        f"UPDATE lines SET changes = [] WHERE document_id = {NORWAY}",
        f"UPDATE people SET turns = turns + 1 WHERE document_id = {NORWAY} AND turns > 0",
        f"UPDATE turns SET words = 0 WHERE document_id = {NORWAY} AND seq = 1",
        f"UPDATE people SET roles = ['speaker'] WHERE document_id = {NORWAY} AND roles = ['absent']",
        f"DELETE FROM participants WHERE document_id = {NORWAY}",
    ],
    "duplicate_ids": [
        f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1"
        for table in (
            *("batches", "runs", "received", "documents", "pages", "meetings", "header_fields"),
            *("people", "participants", "turns", "marks"),
        )
    ],
    "orphans": [
        "DELETE FROM batches",
        "DELETE FROM runs",
        "UPDATE received SET document_id = 'ffff' WHERE path = 'norway.pdf'",
        "DELETE FROM received WHERE path = 'norway.pdf'",
        "DELETE FROM document_files WHERE path = 'norway.pdf'",
        f"DELETE FROM pages WHERE document_id = {NORWAY}",
        "UPDATE document_files SET document_id = 'ffff' WHERE path = 'norway.pdf'",
        *(
            f"UPDATE {table} SET document_id = 'ffff' WHERE document_id = {NORWAY}"
            for table in ("pages", "lines", "meetings", "header_fields", "people", "person_names", "participants")
        ),
        *(
            f"UPDATE {table} SET document_id = 'ffff' WHERE document_id = {NORWAY}"
            for table in ("turns", "turn_lines", "marks", "problems")
        ),
        *(
            f"UPDATE {table} SET meeting_id = 'ffff' WHERE document_id = {NORWAY}"
            for table in ("header_fields", "people", "turns", "marks")
        ),
        *(
            f"UPDATE {table} SET person_id = 'ffff' WHERE document_id = {NORWAY}"
            for table in ("person_names", "participants")
        ),
        f"UPDATE turn_lines SET turn_id = 'ffff' WHERE document_id = {NORWAY}",
        *(
            f"INSERT INTO mentions SELECT {meeting}, document_id, {turn}, 1, 'turn', 1, 'Note 5', NULL, run_id FROM turns"
            for meeting, turn in (("'ffff'", "turn_id"), ("meeting_id", "'ffff'"))
        ),
        f"UPDATE marks SET turn_id = 'ffff' WHERE document_id = {NORWAY} AND turn_id IS NOT NULL",
        *(
            f"UPDATE problems SET {column} = 'ffff' WHERE document_id = {NORWAY} AND {column} IS NOT NULL"
            for column in ("meeting_id", "turn_id")
        ),
        "UPDATE problems SET page_id = 'ffff' WHERE page_id IS NOT NULL",
        "UPDATE problems SET batch_id = 'ffff' WHERE path = 'broken.pdf'",
    ],
    "received_without_outcome": [
        "UPDATE received SET status = NULL WHERE path = 'notes.txt'",
        "UPDATE received SET status = 'partial' WHERE path = 'norway.pdf'",
        "UPDATE received SET status = 'failed' WHERE path = 'norway.pdf'",
    ],
    "speakers_not_people": [
        f"UPDATE turns SET speaker = 'Zhang' WHERE document_id = {NORWAY}",
        f"UPDATE turns SET person_id = NULL WHERE document_id = {NORWAY}",
        f"UPDATE people SET name = 'Shen B.' WHERE document_id = {NORWAY} AND name = 'Shen Bonian'",
    ],
    "status_contradicts_pages": [
        "UPDATE documents SET status = 'loaded' WHERE path = 'partial.pdf'",
        "UPDATE documents SET status = 'partial' WHERE path = 'norway.pdf'",
    ],
    "turn_gaps": [
        f"UPDATE turns SET seq = 9 WHERE document_id = {NORWAY} AND seq = 4",
        f"UPDATE turns SET seq = seq + 1 WHERE document_id = {NORWAY}",
        f"UPDATE turns SET seq = 1 WHERE document_id = {NORWAY} AND seq = 2",
    ],
    "turn_lines_outside_lines": [
        f"UPDATE turn_lines SET end_char = 500 WHERE document_id = {NORWAY} AND part_no = 1",
        f"UPDATE turn_lines SET start_char = end_char + 1 WHERE document_id = {NORWAY} AND part_no = 1",
        f"UPDATE turn_lines SET box_left = 0 WHERE document_id = {NORWAY}",
        f"UPDATE lines SET text = NULL WHERE document_id = {NORWAY}",
        f"UPDATE turn_lines SET line_no = 999 WHERE document_id = {NORWAY}",
        f"DELETE FROM lines WHERE document_id = {NORWAY}",
    ],
    "turn_places": [
        f"UPDATE turns SET pages = [1, 2] WHERE document_id = {NORWAY} AND seq = 1",
        f"UPDATE turns SET boxes = [] WHERE document_id = {NORWAY} AND seq = 1",
        f"UPDATE turns SET boxes = [{{'page_no': 1, 'box': [0, 0, 9, 9]}}] WHERE document_id = {NORWAY} AND seq = 1",
        f"DELETE FROM turn_lines WHERE document_id = {NORWAY}",
    ],
    "turns_outside_minutes": [f"UPDATE meetings SET kind = 'log' WHERE document_id = {NORWAY}"],
    "values_out_of_range": [
        f"UPDATE pages SET confidence = 1.01 WHERE document_id = {NORWAY}",
        f"UPDATE lines SET confidence = -0.01 WHERE document_id = {NORWAY}",
        f"UPDATE header_fields SET confidence = 95 WHERE document_id = {NORWAY}",
        f"UPDATE turns SET confidence = 'NaN' WHERE document_id = {NORWAY}",
    ],
}
"""Statements by the check that must notice what they do to a sound warehouse."""


def test_every_check_has_faults_to_find() -> None:
    """No check is left untried, and no fault is for a check that is gone."""
    assert set(FAULTS) == set(read_checks())


@pytest.mark.parametrize(("check", "fault"), [(check, fault) for check, faults in FAULTS.items() for fault in faults])
def test_a_planted_fault_is_found(archive: Archive, check: str, fault: str) -> None:
    """Before the fault all is well; after it, its check complains, and the check as a whole fails."""
    with duckdb.connect(str(archive.folder / warehouse.PUBLISHED)) as connection:
        run_checks(connection, archive.folder)
        connection.execute(fault)
        found = list(find_contradictions(connection))
        assert check in {each.check for each in found}
        with pytest.raises(CheckFailed, match=check):
            run_checks(connection, archive.folder)


def contradictory(document: Document, how: str) -> Document:
    meeting = document.meetings[0]
    if how == "speaker":
        turns = (replace(meeting.turns[0], speaker="Nobody"), *meeting.turns[1:])
    elif how == "gap":
        turns = meeting.turns[:1] + meeting.turns[2:]
    elif how == "span":
        turns = (replace(meeting.turns[0], spans=(Span(1, 99, 0, 5),)), *meeting.turns[1:])
    else:
        turns = meeting.turns
    kind = Kind.ACTION if how == "kind" else meeting.kind
    document = replace(document, meetings=(replace(meeting, turns=turns, kind=kind),))
    return replace(document, status=Status.PARTIAL) if how == "status" else document


@pytest.mark.parametrize("how", ["speaker", "gap", "span", "kind", "status"])
def test_a_document_that_contradicts_itself_does_not_hold_up_the_others(tmp_path: Path, how: str) -> None:
    """The others are published as they are; that one is published as failed, without a key, and says why."""
    bad, good = make_source("bad.pdf"), make_source("good.pdf")
    batch = make_batch(tmp_path / "fisheries", (bad, good))
    documents = [contradictory(make_document(bad), how), make_document(good)]
    done = warehouse.publish(tmp_path / "w", batch, documents, make_run())
    assert done.documents == {Status.LOADED: 1, Status.FAILED: 1}
    assert [each.document_id for each in done.contradictions] == [bad.document_id]
    status = warehouse.batch_status(tmp_path / "w", "fisheries")
    assert (status.loaded, status.failed) == (1, 1)
    assert [(path, problem.code) for path, problem in status.failures] == [("bad.pdf", "contradiction")]
    assert list(warehouse.content_keys(tmp_path / "w", "fisheries")) == [good.document_id]
    answer = warehouse.query(tmp_path / "w", "SELECT documents_loaded, documents_failed, outcome FROM runs")
    assert answer.rows == ((1, 1, "incomplete"),)
    turns = warehouse.query(tmp_path / "w", "SELECT DISTINCT document_id FROM turns")
    assert turns.rows == ((good.document_id,),)


def test_text_is_kept_where_only_the_meetings_contradict(tmp_path: Path) -> None:
    """A wrong speaker costs the document its turns, not its pages and lines."""
    source = make_source("bad.pdf")
    document = contradictory(make_document(source), "speaker")
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    answer = warehouse.query(tmp_path / "w", "SELECT (SELECT count(*) FROM lines), (SELECT count(*) FROM pages)")
    assert answer.rows == ((len(document.lines), 2),)
    assert warehouse.batch_status(tmp_path / "w", "fisheries").pages_loaded == 2


def test_the_next_load_mends_what_was_set_aside(tmp_path: Path) -> None:
    """Once the program is mended, the same document loads whole and nothing is left of the contradiction."""
    source = make_source("bad.pdf")
    batch = make_batch(tmp_path / "fisheries", (source,))
    warehouse.publish(tmp_path / "w", batch, [contradictory(make_document(source), "gap")], make_run())
    warehouse.publish(tmp_path / "w", batch, [make_document(source)], make_run("run-2"))
    status = warehouse.batch_status(tmp_path / "w", "fisheries")
    assert (status.loaded, status.failed, status.failures) == (1, 0, ())


def test_a_fault_in_what_was_published_before_stops_the_load(archive: Archive) -> None:
    """Rows that this run did not load are not quietly thrown away: the load stops and says what to do."""
    with duckdb.connect(str(archive.folder / warehouse.PUBLISHED)) as connection:
        connection.execute(FAULTS["conservation_of_pages"][1])
    before = (archive.folder / warehouse.PUBLISHED).read_bytes()
    late = make_source("late.pdf")
    batch = replace(archive.batch, sources=(*archive.batch.sources, late))
    with pytest.raises(CheckFailed, match="conservation_of_pages") as failed:
        warehouse.publish(archive.folder, batch, [make_document(late)], make_run("run-2"))
    assert "rebuild" in str(failed.value)
    assert (archive.folder / warehouse.PUBLISHED).read_bytes() == before


def test_a_source_that_nobody_spoke_of_stops_the_load(archive: Archive) -> None:
    """A source that is neither loaded nor held is no document's fault: it would be lost from the count."""
    batch = replace(archive.batch, sources=(*archive.batch.sources, make_source("forgotten.pdf")))
    with pytest.raises(CheckFailed, match="received_without_outcome"):
        warehouse.publish(archive.folder, batch, [], make_run("run-2"))


def test_messages_show_an_example_of_each_check(archive: Archive) -> None:
    """Who gets the message can find the rows: it names check, document and the values that contradict."""
    with duckdb.connect(str(archive.folder / warehouse.PUBLISHED)) as connection:
        connection.execute(FAULTS["turn_gaps"][0])
        with pytest.raises(CheckFailed) as failed:
            run_checks(connection, archive.folder)
    document = archive.documents[0].source.document_id
    assert re.search(
        rf"turn_gaps.*{document}: meeting_id {document}-m1, turns 4, first_seq 1, last_seq 9", str(failed.value)
    )


def test_a_partial_document_stays_partial_through_the_checks(tmp_path: Path) -> None:
    """The checks do not mistake an honest gap for a contradiction."""
    source = make_source("partial.pdf")
    document = without_page(make_document(source), 2)
    done = warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    assert done.documents == {Status.PARTIAL: 1}
    assert done.contradictions == ()
