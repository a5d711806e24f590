"""The published warehouse answers SQL and finds documents and turns, and lets nobody out of it or change it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from minutebook import warehouse
from minutebook.errors import NotFound, UsageError, WarehouseError
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.warehouse.conftest import Archive


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM turns",
        "INSERT INTO minutebook.batches SELECT * FROM batches",
        "CREATE TABLE minutebook.mine (a INTEGER)",
        "DROP VIEW speaker_turns",
        "COPY turns TO '{out}'",
        "EXPORT DATABASE '{out}'",
        "ATTACH '{out}' AS other",
        "SELECT * FROM read_text('{secret}')",
        "SELECT * FROM read_csv('{secret}')",
        "SELECT * FROM '{secret}'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "LOAD '{secret}'",
        "SELEC 1",
        "SELECT nothing FROM turns",
    ],
)
def test_sql_can_neither_write_nor_reach_outside(archive: Archive, tmp_path: Path, sql: str) -> None:
    """Writing, other files, settings and extensions are refused with a message, and nothing is changed or made."""
    secret, out = tmp_path / "secret.txt", tmp_path / "out.csv"
    secret.write_text("a,b\n1,2\n", encoding="utf-8")
    before = (archive.folder / warehouse.PUBLISHED).read_bytes()
    with pytest.raises(UsageError, match="cannot be answered"):
        warehouse.query(archive.folder, sql.format(out=out, secret=secret))
    assert not out.exists()
    assert (archive.folder / warehouse.PUBLISHED).read_bytes() == before


def test_an_answer_has_names_and_values(archive: Archive) -> None:
    """Columns keep their names and order, values their types; several statements answer with the last."""
    answer = warehouse.query(
        archive.folder, "SELECT 1; SELECT meeting_date, pages, speaker FROM speaker_turns WHERE seq = 4"
    )
    assert answer.columns == ("meeting_date", "pages", "speaker")
    ((day, pages, speaker),) = answer.rows
    assert (day.isoformat(), pages, speaker) == ("1957-05-14", [2], "Shen Bonian")


def test_a_long_question_prints_nothing_of_its_own(archive: Archive, capfd: pytest.CaptureFixture[str]) -> None:
    """DuckDB draws a progress bar for questions that take seconds; answers on standard output must stay clean."""
    with warehouse.open_published(archive.folder) as published:
        (value,) = published.query("SELECT current_setting('enable_progress_bar')").rows[0]
    assert value is False
    assert capfd.readouterr().out == ""


def test_any_client_can_open_the_file(archive: Archive) -> None:
    """Plain DuckDB opens it read-only and finds tables, views and the comments of both."""
    with duckdb.connect(str(archive.folder / warehouse.PUBLISHED), read_only=True) as connection:
        comments = connection.execute(
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal"
        ).fetchall()
        assert len(comments) > 200
        assert [row for row in comments if not row[2]] == []
        tables = connection.execute("SELECT count(*), count(comment) FROM duckdb_tables()").fetchall()
        assert tables == [(19, 19)]
        assert connection.execute("SELECT count(*) FROM speaker_turns").fetchall() == [(9,)]


def test_without_a_warehouse_the_first_command_is_named(tmp_path: Path) -> None:
    """Asking before anything was ingested says how to begin."""
    assert not warehouse.is_published(tmp_path)
    with pytest.raises(WarehouseError, match="minutebook ingest"):
        warehouse.query(tmp_path, "SELECT 1")


def test_documents_are_found_by_what_people_have_at_hand(archive: Archive) -> None:
    """Identifier, its beginning, path, batch and path, or file name all name a document."""
    source = archive.documents[0].source
    for name in (source.document_id, source.document_id[:6], "norway.pdf", "fisheries/norway.pdf"):
        found = warehouse.find_document(archive.folder, name)
        assert (found.document_id, found.batch_id, found.root, found.files) == (
            source.document_id,
            "fisheries",
            str(archive.batch.root),
            ("norway.pdf",),
        )


@pytest.mark.parametrize("name", ["", "nothing.pdf", "%", "' OR 1=1 --"])
def test_what_names_no_document_or_several_is_said(archive: Archive, name: str) -> None:
    """No document, or more than one, is an error that helps; patterns and SQL are only names."""
    with pytest.raises(NotFound):
        warehouse.find_document(archive.folder, name)


def test_a_name_that_fits_several_shows_them(tmp_path: Path) -> None:
    """The same path in two batches is told apart in the message."""
    for batch_id in ("north", "south"):
        source = make_source("minutes.pdf", batch_id, seed=batch_id)
        batch = make_batch(tmp_path / batch_id, (source,))
        warehouse.publish(tmp_path / "w", batch, [make_document(source)], make_run(batch_id, batch_id))
    with pytest.raises(NotFound, match=r"2 documents.*north/minutes\.pdf.*south/minutes\.pdf"):
        warehouse.find_document(tmp_path / "w", "minutes.pdf")
    assert warehouse.find_document(tmp_path / "w", "south/minutes.pdf").batch_id == "south"


def test_a_turn_is_found_with_its_place(archive: Archive) -> None:
    """Text, speaker, citation, and boxes on a page of known size."""
    turn_id = archive.ask(
        "SELECT turn_id FROM turns JOIN documents USING (document_id) WHERE path = 'norway.pdf' AND seq = 2"
    )[0][0]
    found = warehouse.find_turn(archive.folder, turn_id)
    assert found.document.path == "norway.pdf"
    assert (found.speaker, found.label) == ("Shen Bonian", "Vice Minister Shen")
    assert found.text.startswith("=SUM(A1) We shall read [the paper]")
    assert found.citation == f"Foreign Ministry Archive, 118-00123-04, fisheries/norway.pdf, page 1, turn 2 ({turn_id})"
    (region,) = found.regions
    assert (region.page_no, region.width, region.height) == (1, 2550, 3300)
    assert (region.box.left, region.box.height) == (315, 195)
    with pytest.raises(NotFound):
        warehouse.find_turn(archive.folder, f"{turn_id}0")


def test_text_is_read_without_furniture(archive: Archive) -> None:
    """The clean text has the mended hyphen and no page number, and a form feed between pages."""
    with warehouse.open_published(archive.folder) as published:
        text = published.read_text(archive.documents[0].source.document_id)
    first, second = text.split("\f\n")
    assert "two co\noperatives." in first
    assert "- 2 -" not in text
    assert second.startswith("Vice Minister Shen: None.")


def test_status_says_what_became_of_everything(archive: Archive) -> None:
    """Counts balance for documents and pages; each failure stands under its cause with what mends it."""
    status = warehouse.batch_status(archive.folder, "fisheries")
    assert status.counts == {"loaded": 2, "partial": 1, "failed": 2, "duplicate": 0, "skipped": 1}
    assert status.received == sum(status.counts.values())
    assert status.pages_received == status.pages_loaded + status.pages_failed + status.pages_duplicate == 5
    assert not status.complete
    assert [(cause.code, cause.paths, cause.remedy) for cause in status.causes] == [
        ("encrypted", ("locked.pdf",), "Remove the password."),
        ("timeout", ("partial.pdf",), "minutebook rerun"),
        ("unreadable", ("broken.pdf",), "Scan it again."),
    ]
    told = status.to_text()
    for part in ("6 received: 2 loaded, 1 partial, 2 failed", "-> Remove the password.", "skipped: notes.txt"):
        assert part in told
    as_dict = status.as_dict()
    assert as_dict["failures"][0] == {
        "code": "encrypted",
        "paths": ["locked.pdf"],
        "detail": "It asks for a password.",
        "remedy": "Remove the password.",
    }
    assert as_dict["set_aside"] == [{"path": "notes.txt", "status": "skipped", "reason": "It is not_a_source."}]
    assert warehouse.list_batches(archive.folder) == (status,)
    with pytest.raises(NotFound):
        warehouse.batch_status(archive.folder, "whaling")


def test_what_is_to_be_mended_is_listed(archive: Archive) -> None:
    """By identifier for documents, by path for files that never became one too."""
    ids = tuple(archive.documents[at].source.document_id for at in (3, 2))
    assert warehouse.documents_to_mend(archive.folder, "fisheries") == ids
    assert warehouse.paths_to_mend(archive.folder, "fisheries") == ("broken.pdf", "locked.pdf", "partial.pdf")
