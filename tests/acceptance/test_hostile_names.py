"""Names that are commands, code or no text at all, from intake through every way out of the warehouse."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from minutebook.cli import main
from tests.unit.pages.scans import type_pdf

NAMES = (
    b"new\nline.pdf",
    b"o'brien\".pdf",
    b"x'; DROP TABLE turns; --.pdf",
    b"--help.pdf",
    b"-rf.pdf",
    b"a;b|c&d.pdf",
    b"a..b.pdf",
    b"<img src=x onerror=alert(1)>.pdf",
    b"=cmd|'calc'!A1.pdf",
    b"@SUM(1).pdf",
    b"\x1b[31mred.pdf",
    b"[red]stop[b].pdf",
    b"[link=file:etc]click.pdf",
    b"{0}%s{batch}.pdf",
    b"not-utf8-\xff\xfe.pdf",
    b"back\\slash.pdf",
    b"`touch y`$(touch x).pdf",
    "\u202efdp.exe.pdf".encode(),
)
BATCH = b"[red] it's; <b>\n=1+1\xff"
SETTINGS = "[run]\nprefect_seconds = 0\nlock_seconds = 5\njobs = 1\n[ocr]\nlanguages = ['eng']\n"


def text(number: int) -> tuple[str, ...]:
    """A short record whose turns look like formulas and code."""
    return (
        "MINUTES OF THE MEETING OF THE HARBOUR COMMITTEE",
        "Date: 4 March 1958, 10.30 a.m.",
        "Present: Mr. Halloran, Chairman; Miss Quill, Secretary",
        "",
        f"HALLORAN: =HYPERLINK({number}) it said, gentlemen.",
        "",
        "QUILL: <script>alert(1)</script> was written below it.",
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch with such a name, of documents with such names and one broken one, and its warehouse."""
    root = tmp_path_factory.mktemp("names")
    batch = Path(os.fsdecode(os.fsencode(root) + b"/" + BATCH))
    batch.mkdir()
    for number, name in enumerate(NAMES):
        made = type_pdf(root / "made", text(number))
        made.rename(Path(os.fsdecode(os.fsencode(batch) + b"/" + name)))
    (batch / "<script>broken[b].pdf").write_bytes(b"%PDF-1.4\n...")
    (batch / "outside.pdf").symlink_to("/etc/passwd")
    (batch / "batch.toml").write_text(
        'title = "[/red] \'; DROP TABLE batches; --"\n'
        '[[document]]\npath = "o\'brien\\".pdf"\ntitle = \'=1+1\'\nreference = "<b>\'"\n'
        "[[document]]\npath = '../../etc/passwd'\n"
    )
    (root / "minutebook.toml").write_text(SETTINGS)
    done = run(root, "ingest", "--", str(batch))
    assert done.exit_code == 3, done.output
    return root


def run(place: Path, *arguments: str) -> Result:
    command, *rest = arguments
    given = [command, "--warehouse", str(place / "warehouse"), "--settings", str(place / "minutebook.toml"), *rest]
    return CliRunner().invoke(main, given, prog_name="minutebook")


def ask(place: Path, query: str) -> list[dict[str, str]]:
    done = run(place, "sql", "--format", "json", query)
    assert done.exit_code == 0, done.output
    return list(json.loads(done.stdout))


def test_each_is_one_document_under_a_printable_path(place: Path) -> None:
    """As many documents as files, each with its turn; what is no text is escaped; nothing outside was read."""
    rows = ask(place, "SELECT path, status FROM received ORDER BY path")
    assert len({row["path"] for row in rows}) == len(NAMES) + 2
    assert [row["path"] for row in rows if row["status"] == "skipped"] == ["outside.pdf"]
    assert all(row["path"].isprintable() for row in rows)
    assert ask(place, "SELECT count(DISTINCT document_id) AS n FROM turns") == [{"n": len(NAMES)}]


def test_the_batch_can_be_named_as_it_is_listed(place: Path) -> None:
    """Its identifier goes through status, rerun and SQL; the title is printed as it stands."""
    ((name),) = (row["batch_id"] for row in ask(place, "SELECT batch_id FROM batches"))
    assert name == "[red] it's; <b>\\n=1+1\\xff"
    done = run(place, "status", name)
    assert done.exit_code == 3
    assert "[/red] '; DROP TABLE batches; --" in done.stdout
    assert "<script>broken[b].pdf" in done.stdout
    assert json.loads(run(place, "status", "--json").stdout)[0]["batch"] == name
    again = run(place, "rerun", "--batch", name, "--failed")
    assert again.exit_code == 3, again.output
    assert name in again.stdout


def test_each_document_can_be_shown_and_read_again_by_its_path(place: Path, tmp_path: Path) -> None:
    """Text, picture and re-run of each; no sequence for the terminal comes out."""
    paths = [row["path"] for row in ask(place, "SELECT path FROM documents WHERE status = 'loaded'")]
    assert len(paths) == len(NAMES)
    for path in paths:
        shown = run(place, "show", "--", path)
        assert shown.exit_code == 0, (path, shown.output)
        assert "it said, gentlemen" in shown.stdout
        assert "\x1b" not in shown.stdout
    chosen = (part for path in paths for part in ("--document", path))
    redone = run(place, "rerun", *chosen, "--from", "load")
    assert redone.exit_code == 3, redone.output
    picture = tmp_path / "page.png"
    assert run(place, "show", "--image", str(picture), "--page", "1", "--", paths[0]).exit_code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("form", ["json", "csv", "parquet"])
def test_exports_hold_them_as_data(place: Path, tmp_path: Path, form: str) -> None:
    """Every path comes out again; no file lands elsewhere; a spreadsheet finds no formula."""
    wanted = {row["path"] for row in ask(place, "SELECT path FROM documents")}
    assert run(place, "export", form, str(tmp_path / "out")).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    if form == "json":
        found = {json.loads(path.read_text())["path"] for path in (tmp_path / "out").iterdir()}
        assert wanted <= found
        assert all(path.stem.isalnum() for path in (tmp_path / "out").iterdir())
    elif form == "csv":
        for table in (tmp_path / "out").iterdir():
            rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8"), newline="")))
            assert not [cell for row in rows for cell in row if cell[:1] in set("=+@\t\r")]
        with (tmp_path / "out" / "documents.csv").open(newline="", encoding="utf-8") as file:
            assert {row["path"].removeprefix("'") for row in csv.DictReader(file)} == wanted
    else:
        found = duckdb.sql(f"SELECT path FROM '{tmp_path}/out/documents.parquet'").fetchall()
        assert {path for (path,) in found} == wanted


def test_nothing_was_run_and_nothing_is_lost(place: Path) -> None:
    """No command in a name was carried out; verify and rebuild find everything in order."""
    assert not [path for path in (*place.iterdir(), *Path.cwd().iterdir()) if path.name in {"x", "y"}]
    assert run(place, "verify").exit_code == 0
    assert run(place, "rebuild").exit_code == 0
    assert ask(place, "SELECT count(DISTINCT document_id) AS n FROM turns") == [{"n": len(NAMES)}]
