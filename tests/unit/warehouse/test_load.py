"""A load puts in what it is given, takes out what that replaces, and accounts for everything the batch brought."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from minutebook import warehouse
from minutebook.errors import UsageError
from minutebook.model import Box, Change, Document, Route, Status
from minutebook.warehouse.rows import DOCUMENT_TABLES
from tests.unit.warehouse.archive import (
    TALK,
    make_batch,
    make_document,
    make_refused,
    make_run,
    make_source,
    unopened,
    without_page,
)
from tests.unit.warehouse.conftest import Archive, publish_archive


def test_every_level_of_a_document_becomes_rows(archive: Archive) -> None:
    """Pages, lines, header, people, names, roles, turns, their lines and marks are all there, with their run."""
    document = archive.documents[0]
    meeting = document.meetings[0]
    wanted = {
        "documents": 1,
        "document_files": 1,
        "pages": len(document.pages),
        "lines": len(document.lines),
        "meetings": 1,
        "header_fields": len(meeting.header),
        "people": len(meeting.people),
        "person_names": sum(1 + len(person.aliases) for person in meeting.people),
        "participants": sum(len(person.roles) for person in meeting.people),
        "turns": 4,
        "turn_lines": sum(len(turn.spans) for turn in meeting.turns),
        "marks": 2,
        "mentions": 0,
        "problems": 2,
    }
    assert set(wanted) == set(DOCUMENT_TABLES)
    for table, count in wanted.items():
        rows = archive.ask(f"SELECT run_id FROM {table} WHERE document_id = '{document.source.document_id}'")
        assert rows == [("run-1",)] * count, table


def test_a_turn_can_be_followed_back_to_the_bytes(archive: Archive) -> None:
    """From a turn over its lines and page to the file's SHA-256 and the batch; the text on the lines is the turn's."""
    rows = archive.ask(
        """SELECT t.label || ': ' || t.text, string_agg(l.text || l.joint, '' ORDER BY s.part_no), p.width, d.sha256, b.root
        FROM turns AS t JOIN turn_lines AS s USING (turn_id) JOIN lines AS l USING (line_id) JOIN pages AS p USING (page_id)
        JOIN documents AS d ON d.document_id = t.document_id JOIN batches AS b USING (batch_id)
        WHERE d.path = 'norway.pdf' GROUP BY ALL"""
    )
    assert len(rows) == 4
    for said, on_lines, width, sha256, root in rows:
        assert on_lines.strip() == said
        assert width == 2550
        assert sha256 == archive.documents[0].source.sha256
        assert root == str(archive.batch.root)


def test_a_load_that_fails_leaves_the_interpreter_as_it_was(archive: Archive) -> None:
    """While rows are gathered no garbage is collected, and threads take turns more often."""
    before = gc.isenabled(), sys.getswitchinterval()
    within: list[tuple[bool, float]] = []

    def documents() -> Iterator[Document]:
        within.append((gc.isenabled(), sys.getswitchinterval()))
        raise UsageError("stopped.", where="here", remedy="None.")
        yield

    with pytest.raises(UsageError):
        warehouse.publish(archive.folder, archive.batch, documents(), make_run("run-failing"))
    assert within[0][0] is False
    assert within[0][1] < before[1]
    assert (gc.isenabled(), sys.getswitchinterval()) == before


def test_a_changed_document_leaves_no_stale_row(archive: Archive) -> None:
    """A re-load replaces all rows of a document at every level, and touches no other document's."""
    shorter = make_document(archive.documents[0].source, TALK.partition("\f")[0])
    before = archive.ask(
        "SELECT * FROM turns WHERE document_id NOT IN (SELECT document_id FROM documents WHERE path = 'norway.pdf')"
    )
    warehouse.publish(archive.folder, archive.batch, [replace(shorter, content_key="new")], make_run("run-2"))
    of_document = f"document_id = '{shorter.source.document_id}'"
    for table in DOCUMENT_TABLES:
        runs = archive.ask(f"SELECT DISTINCT run_id FROM {table} WHERE {of_document}")
        assert runs == ([] if table == "mentions" else [("run-2",)]), table
    assert archive.ask(f"SELECT count(*) FROM turns WHERE {of_document}") == [(3,)]
    assert archive.ask(f"SELECT max(page_no) FROM pages WHERE {of_document}") == [(1,)]
    after = archive.ask(f"SELECT * FROM turns WHERE NOT {of_document}")
    assert sorted(after) == sorted(before)


def test_identifiers_survive_what_does_not_change_them(archive: Archive) -> None:
    """Correcting one turn's text, losing another turn, and mending a page leave the ids of the other turns alone."""
    by_label = (
        "SELECT turn_id, left(text, 12) FROM turns JOIN documents USING (document_id) WHERE path = '{}' ORDER BY seq"
    )
    first = archive.ask(by_label.format("norway.pdf"))
    document = archive.documents[0]
    meeting = document.meetings[0]
    second, third, fourth = meeting.turns[1:]
    turns = (replace(second, seq=1), replace(third, seq=2, text="Than there is no quarrel."), replace(fourth, seq=3))
    marks = (replace(meeting.marks[0], turn_seq=1), meeting.marks[1])
    changed = replace(document, meetings=(replace(meeting, turns=turns, marks=marks),), content_key="new")
    mended = make_document(archive.documents[2].source)
    partly = archive.ask(by_label.format("partial.pdf"))
    warehouse.publish(archive.folder, archive.batch, [changed, mended], make_run("run-2"))
    assert [row[0] for row in archive.ask(by_label.format("norway.pdf"))] == [row[0] for row in first[1:]]
    assert archive.ask(by_label.format("partial.pdf"))[: len(partly)] == partly
    assert len(archive.ask(by_label.format("partial.pdf"))) == len(partly) + 1


def test_partial_and_failed_documents_are_loaded_with_their_reasons(archive: Archive) -> None:
    """An unreadable page and a locked file are rows with a problem each, not gaps."""
    assert archive.ask("SELECT path, status, page_count FROM documents ORDER BY path") == [
        ("locked.pdf", "failed", None),
        ("norway.pdf", "loaded", 2),
        ("norwegian-chinese.pdf", "loaded", 1),
        ("partial.pdf", "partial", 2),
    ]
    assert archive.ask(
        "SELECT page_no, status, route FROM pages JOIN documents USING (document_id) WHERE path = 'partial.pdf' ORDER BY 1".replace(
            "status,", "pages.status,"
        )
    ) == [
        (1, "loaded", "scan"),
        (2, "failed", "unreadable"),
    ]
    errors = archive.ask(
        "SELECT path, code, right(page_id, 2) FROM problems WHERE severity = 'error' AND document_id IS NOT NULL ORDER BY path"
    )
    assert errors == [("locked.pdf", "encrypted", None), ("partial.pdf", "timeout", "p2")]


def test_a_mended_page_makes_a_partial_document_whole(archive: Archive) -> None:
    """Loading the whole document in place of the partial one leaves neither the failed page nor its problem."""
    whole = make_document(archive.documents[2].source)
    warehouse.publish(archive.folder, archive.batch, [whole], make_run("run-2", command="rerun"))
    status = warehouse.batch_status(archive.folder, "fisheries")
    assert (status.loaded, status.partial, status.pages_failed) == (3, 0, 0)
    assert archive.ask("SELECT * FROM problems WHERE code = 'timeout'") == []


def test_a_repeated_load_changes_no_row(archive: Archive, all_rows: Callable[[Path], dict[str, list[str]]]) -> None:
    """Loading the same again gives the same rows, whatever run they name."""
    before = all_rows(archive.folder)
    warehouse.publish(archive.folder, archive.batch, archive.documents, make_run("run-2"))
    assert all_rows(archive.folder) == before


def test_what_another_batch_brought_before_is_a_duplicate(archive: Archive, tmp_path: Path) -> None:
    """The same bytes in a second batch are not loaded twice; the row says whose they are, and pages balance."""
    again = make_source("sent-again.pdf", "whaling", seed="norway.pdf")
    new = make_source("new.pdf", "whaling")
    batch = make_batch(tmp_path / "whaling", (again, new))
    done = warehouse.publish(
        archive.folder, batch, [make_document(again), make_document(new)], make_run("run-2", "whaling")
    )
    assert done.documents == {Status.DUPLICATE: 1, Status.LOADED: 1}
    assert archive.ask("SELECT path, status, duplicate_of FROM received WHERE batch_id = 'whaling' ORDER BY path") == [
        ("new.pdf", "loaded", None),
        ("sent-again.pdf", "duplicate", "fisheries/norway.pdf"),
    ]
    status = warehouse.batch_status(archive.folder, "whaling")
    assert (status.received, status.loaded, status.duplicate) == (2, 1, 1)
    assert (status.pages_received, status.pages_loaded, status.pages_duplicate) == (4, 2, 2)


def test_duplicates_in_one_batch_name_the_first(tmp_path: Path) -> None:
    """One document under three names is one document and two duplicates."""
    source = make_source("a.pdf")
    refused = tuple(
        make_refused(path, Status.DUPLICATE, "duplicate", sha256=source.sha256, duplicate_of="a.pdf")
        for path in ("b.pdf", "c.pdf")
    )
    batch = make_batch(tmp_path / "fisheries", (source,), refused)
    warehouse.publish(tmp_path / "w", batch, [make_document(source)], make_run())
    status = warehouse.batch_status(tmp_path / "w", "fisheries")
    assert (status.received, status.loaded, status.duplicate, status.failed) == (3, 1, 2, 0)
    assert [(each.path, each.reason) for each in status.set_aside] == [
        ("b.pdf", "It has the same bytes as a.pdf."),
        ("c.pdf", "It has the same bytes as a.pdf."),
    ]


def test_a_replaced_file_takes_the_old_document_away(archive: Archive) -> None:
    """Other bytes under the same path are another document; the old one and all its rows go."""
    new = make_source("norway.pdf", seed="scanned again")
    batch = replace(archive.batch, sources=(new, *archive.batch.sources[1:]))
    warehouse.publish(archive.folder, batch, [make_document(new)], make_run("run-2"))
    old = archive.documents[0].source.document_id
    for table in DOCUMENT_TABLES:
        assert archive.ask(f"SELECT * FROM {table} WHERE document_id = '{old}'") == [], table
    assert archive.ask("SELECT document_id FROM received WHERE path = 'norway.pdf'") == [(new.document_id,)]


def test_a_duplicate_whose_original_goes_is_told_to_be_read(archive: Archive, tmp_path: Path) -> None:
    """When the first batch no longer brings a document, the second batch's duplicate fails with a remedy, and an
    ingest of that batch loads it.
    """
    again = make_source("sent-again.pdf", "whaling", seed="norway.pdf")
    whaling = make_batch(tmp_path / "whaling", (again,))
    warehouse.publish(archive.folder, whaling, [make_document(again)], make_run("run-2", "whaling"))
    new = make_source("norway.pdf", seed="scanned again")
    batch = replace(archive.batch, sources=(new, *archive.batch.sources[1:]))
    warehouse.publish(archive.folder, batch, [make_document(new)], make_run("run-3"))
    status = warehouse.batch_status(archive.folder, "whaling")
    assert (status.failed, status.duplicate) == (1, 0)
    assert "ingest" in status.causes[0].remedy
    assert not warehouse.holds_batch(archive.folder, whaling)
    warehouse.publish(archive.folder, whaling, [make_document(again)], make_run("run-4", "whaling"))
    assert warehouse.batch_status(archive.folder, "whaling").loaded == 1
    assert archive.ask("SELECT * FROM problems WHERE code = 'original_gone'") == []


def test_a_renamed_file_is_the_same_document_elsewhere(archive: Archive) -> None:
    """The same bytes under a new name move the document; the old path is not left behind."""
    moved = make_source("1957/norway.pdf", seed="norway.pdf")
    batch = replace(archive.batch, sources=(moved, *archive.batch.sources[1:]))
    warehouse.publish(archive.folder, batch, [make_document(moved)], make_run("run-2"))
    of_document = f"WHERE document_id = '{moved.document_id}'"
    assert archive.ask(f"SELECT path FROM documents {of_document}") == [("1957/norway.pdf",)]
    assert archive.ask(f"SELECT path, status FROM received {of_document}") == [("1957/norway.pdf", "loaded")]


def test_a_file_that_cannot_be_read_any_more_keeps_its_reading(archive: Archive) -> None:
    """Losing the right to read a file does not lose what was read; the document stays and a problem tells."""
    denied = make_refused("norway.pdf", Status.FAILED, "permission_denied")
    batch = replace(archive.batch, sources=archive.batch.sources[1:], refused=(*archive.batch.refused, denied))
    warehouse.publish(archive.folder, batch, [], make_run("run-2"))
    assert archive.ask("SELECT status FROM documents WHERE path = 'norway.pdf'") == [("loaded",)]
    assert archive.ask("SELECT status FROM received WHERE path = 'norway.pdf'") == [("loaded",)]
    assert archive.ask("SELECT code FROM problems WHERE path = 'norway.pdf' AND document_id IS NULL") == [
        ("permission_denied",)
    ]


def test_a_refused_file_that_was_removed_is_forgotten(archive: Archive) -> None:
    """Taking a broken file out of the folder takes it out of the account, with its problem."""
    batch = replace(archive.batch, refused=archive.batch.refused[1:])
    warehouse.publish(archive.folder, batch, [], make_run("run-2"))
    assert archive.ask("SELECT path FROM received WHERE path = 'broken.pdf'") == []
    assert archive.ask("SELECT path FROM problems WHERE path = 'broken.pdf'") == []


def test_single_files_add_to_their_batch(archive: Archive) -> None:
    """Ingesting one file of a folder that was ingested whole leaves the others as they are."""
    new = make_source("late.pdf")
    warehouse.publish(
        archive.folder, replace(archive.batch, sources=(new,), refused=()), [make_document(new)], make_run("run-2")
    )
    status = warehouse.batch_status(archive.folder, "fisheries")
    assert (status.loaded, status.partial) == (3, 1)


def test_a_failing_source_of_documents_loads_nothing(
    archive: Archive, all_rows: Callable[[Path], dict[str, list[str]]]
) -> None:
    """One transaction: an error half-way through the documents leaves the published rows as they were."""
    before = all_rows(archive.folder)

    def half() -> Iterator[Document]:
        yield replace(make_document(archive.documents[0].source, TALK[:300]), content_key="new")
        raise RuntimeError("the store went away")

    with pytest.raises(RuntimeError, match="store went away"):
        warehouse.publish(archive.folder, archive.batch, half(), make_run("run-2"))
    assert all_rows(archive.folder) == before
    assert [path.name for path in archive.folder.glob("*.duckdb*")] == ["minutebook.duckdb"]


def test_a_batch_of_another_folder_with_the_same_name_is_refused(archive: Archive, tmp_path: Path) -> None:
    """Two folders of one name are two batches; the second is refused while the first exists, and named."""
    other = make_batch(tmp_path / "elsewhere" / "fisheries", (make_source("x.pdf"),))
    with pytest.raises(UsageError, match="another folder") as refused:
        warehouse.publish(archive.folder, other, [make_document(other.sources[0])], make_run("run-2"))
    assert str(archive.batch.root) in str(refused.value)


def test_a_moved_batch_is_the_same_batch(tmp_path: Path) -> None:
    """A batch whose old folder is gone may come from a new one."""
    archive = publish_archive(tmp_path)
    moved = archive.batch.root.rename(tmp_path / "moved")
    (tmp_path / "new").mkdir()
    root = moved.rename(tmp_path / "new" / "fisheries")
    warehouse.publish(archive.folder, replace(archive.batch, root=root), [], make_run("run-2"))
    assert warehouse.batch_status(archive.folder, "fisheries").root == str(root)


NAMES = (
    "o'brien.pdf",
    'a "b".pdf',
    "x'; DROP TABLE turns; --.pdf",
    "line\nbreak.pdf",
    "<b>&amp;.pdf",
    "文件 №5.pdf",
    "-rf.pdf",
    "../up.pdf",
    "%s{0}$1?.pdf",
)


def test_names_are_only_names(tmp_path: Path) -> None:
    """Quotes, SQL, HTML, newlines and formats in a path come out as they went in, and do nothing else."""
    root = tmp_path / 'it\'s; a -- "batch"'
    sources = tuple(make_source(name, root.name) for name in NAMES)
    batch = make_batch(root, sources, tuple(make_refused(f"{name}.txt", Status.SKIPPED) for name in NAMES))
    documents = [make_document(source) for source in sources]
    for run, key in (("run-1", "old"), ("run-2", "new")):
        renewed = [replace(document, content_key=key) for document in documents]
        warehouse.publish(tmp_path / "w", batch, renewed, make_run(run, batch.id))
    for name in NAMES:
        assert warehouse.find_document(tmp_path / "w", name).files == (name,)
    status = warehouse.batch_status(tmp_path / "w", batch.id)
    assert (status.loaded, status.skipped) == (len(NAMES), len(NAMES))
    assert sorted(each.path for each in status.set_aside) == sorted(f"{name}.txt" for name in NAMES)
    assert warehouse.query(tmp_path / "w", "SELECT count(*) FROM turns").rows == ((4 * len(NAMES),),)


def test_what_is_no_character_or_no_place_is_mended(tmp_path: Path) -> None:
    """Null characters stay, halves of surrogate pairs become U+FFFD, and a box outside its page is cut off with a word."""
    source = make_source("broken-layer.pdf")
    document = make_document(source, "Shen \x00 zero \ud800 half\n\nA line with nothing odd.")
    odd = document.lines[0]
    page = document.pages[0]
    far = (replace(page.lines[0], box=Box(-50, 10, 10**15, 60)), *page.lines[1:])
    document = replace(
        document,
        lines=(
            replace(odd, box=Box(-50, 10, 10**15, 60), changes=(Change("r", 0, 1, "\ud800", "\x00"),)),
            *document.lines[1:],
        ),
        pages=(replace(page, lines=far),),
    )
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    with warehouse.open_published(tmp_path / "w") as published:
        rows = published.query("SELECT raw, changes[1].before, box_left, box_right FROM lines ORDER BY line_no").rows
        told = published.query("SELECT code, page_id FROM problems WHERE code = 'outside_page'").rows
    assert rows[0] == ("Shen \x00 zero \ufffd half", "\ufffd", 0, page.width)
    assert told == (("outside_page", f"{source.document_id}-p1"),)


def test_two_people_of_one_name_stay_two(tmp_path: Path) -> None:
    """A meeting with two people named alike loads; turns go to the first of them."""
    source = make_source("a.pdf")
    document = make_document(source)
    meeting = document.meetings[0]
    twin = replace(meeting.people[0], title="Secretary", roles=meeting.people[2].roles)
    document = replace(document, meetings=(replace(meeting, people=(*meeting.people, twin)),))
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    answer = warehouse.query(
        tmp_path / "w",
        "SELECT p.title FROM turns AS t JOIN people AS p USING (person_id) WHERE speaker = 'Shen Bonian'",
    )
    assert set(answer.rows) == {("Vice Minister",)}
    assert warehouse.batch_status(tmp_path / "w", "fisheries").complete


def test_holds_batch_notices_each_change(archive: Archive) -> None:
    """What would change a row when loaded without documents is noticed, and nothing else is."""
    folder, batch = archive.folder, archive.batch
    assert warehouse.holds_batch(folder, batch)
    assert not warehouse.holds_batch(folder, replace(batch, title="Fish"))
    assert not warehouse.holds_batch(folder, replace(batch, sources=(*batch.sources, make_source("late.pdf"))))
    assert not warehouse.holds_batch(folder, replace(batch, refused=batch.refused[1:]))
    assert not warehouse.holds_batch(
        folder, replace(batch, refused=(*batch.refused, make_refused("x.doc", Status.SKIPPED)))
    )
    assert not warehouse.holds_batch(folder, replace(batch, id="other"))
    assert not warehouse.holds_batch(folder.parent / "nowhere", batch)


def test_content_keys_are_those_of_whole_documents(archive: Archive) -> None:
    """Documents without a key, as those that failed, are not there, so that they are tried again."""
    ids = {document.source.path: document.source.document_id for document in archive.documents}
    assert warehouse.content_keys(archive.folder, "fisheries") == {
        ids["norway.pdf"]: "key of norway.pdf",
        ids["norwegian-chinese.pdf"]: "key of norwegian-chinese.pdf",
        ids["partial.pdf"]: "partial",
    }
    assert warehouse.content_keys(archive.folder, "whaling") == {}
    assert warehouse.content_keys(archive.folder.parent, "fisheries") == {}


def test_pages_that_are_blank_count_as_read(tmp_path: Path) -> None:
    """A blank page is loaded, with its route, and has no lines."""
    source = make_source("blank.pdf")
    document = make_document(source)
    blank = replace(document.pages[1], route=Route.BLANK, lines=(), confidence=None, language=None, engine=None)
    first = tuple(line for line in document.lines if line.page_no == 1)
    meeting = replace(document.meetings[0], turns=document.meetings[0].turns[:3])
    document = replace(document, pages=(document.pages[0], blank), lines=first, meetings=(meeting,))
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    answer = warehouse.query(tmp_path / "w", "SELECT pages_blank, pages_scan, status, lines FROM reading_quality")
    assert answer.rows == ((1, 1, "loaded", len(first)),)


def test_all_pages_failing_is_a_failed_document_with_pages(tmp_path: Path) -> None:
    """A document whose every page failed is failed, and its pages are counted as failed, not forgotten."""
    source = make_source("dark.pdf")
    whole = make_document(source)
    pages = (without_page(whole, 1).pages[0], without_page(whole, 2).pages[1])
    dark = replace(whole, status=Status.FAILED, pages=pages, lines=(), meetings=())
    gone = unopened(make_source("gone.pdf"))
    batch = make_batch(tmp_path / "fisheries", (source, gone.source))
    warehouse.publish(tmp_path / "w", batch, [dark, gone], make_run())
    status = warehouse.batch_status(tmp_path / "w", "fisheries")
    assert (status.failed, status.pages_received, status.pages_failed, status.pages_loaded) == (2, 2, 2, 0)
    assert warehouse.documents_to_mend(tmp_path / "w", "fisheries") == (source.document_id, gone.source.document_id)
