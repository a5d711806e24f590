"""The command line: exit codes, what goes where, and messages that name the thing, the reason and the remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutebook.cli import main
from minutebook.errors import UsageError
from minutebook.warehouse.lock import WriterLock
from tests.unit.pages.scans import type_pdf

QUICK = "[run]\nprefect_seconds = 0\nlock_seconds = 0.1\nretries = 0\njobs = 1\n[ocr]\nlanguages = ['eng']\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two batches (one whole, one with a broken file), quick settings, and a warehouse of both."""
    root = tmp_path_factory.mktemp("cli")
    for batch in ("whole", "broken"):
        (root / batch).mkdir()
        type_pdf(root / batch / f"{batch}.pdf", ("MINUTES", "Date: 4 March 1958", "", f"QUILL: This is {batch}."))
    (root / "broken" / "bad.pdf").write_bytes(b"%PDF-1.4\n...")
    (root / "minutebook.toml").write_text(QUICK)
    done = run(root, "ingest", str(root / "whole"), str(root / "broken"))
    assert done.exit_code == 3, done.output
    return root


def run(place: Path, *arguments: str) -> Result:
    """A command on the warehouse of ``place``, with its settings."""
    given = [*arguments]
    if arguments[0] != "evaluate":
        given += ["--warehouse", str(place / "warehouse"), "--settings", str(place / "minutebook.toml")]
    return CliRunner().invoke(main, given, prog_name="minutebook")


def test_0_when_all_is_done(place: Path) -> None:
    """A whole batch, again and again; the summary and the next command to try are the answer."""
    done = run(place, "ingest", str(place / "whole"))
    assert done.exit_code == 0
    assert done.stdout.splitlines()[1].split()[:3] == ["whole", "1", "1"]
    assert "minutebook sql --warehouse" in done.stdout
    assert "Nothing to do" in done.stderr


def test_3_when_some_failed(place: Path) -> None:
    """File, reason and remedy of what failed, and the command that says more."""
    done = run(place, "ingest", str(place / "broken"))
    assert done.exit_code == 3
    assert "bad.pdf: is damaged or cut off" in done.stdout
    assert "Ask for the file again" in done.stdout
    assert "minutebook status --warehouse" in done.stdout


def test_quiet_says_nothing(place: Path) -> None:
    """Not a word on either stream; the exit code tells."""
    done = run(place, "ingest", "--quiet", str(place / "broken"))
    assert (done.exit_code, done.stdout, done.stderr) == (3, "", "")


def test_json_is_for_programs(place: Path) -> None:
    """The answer alone on standard output."""
    (told,) = json.loads(run(place, "ingest", "--json", str(place / "broken")).stdout)
    assert (told["batch"], told["received"], told["loaded"], told["failed"]) == ("broken", 2, 1, 1)
    assert told["failures"][0]["path"] == "bad.pdf"
    listed = json.loads(run(place, "status", "--json").stdout)
    assert [each["batch"] for each in listed] == ["broken", "whole"]
    assert json.loads(run(place, "sql", "--format", "json", "SELECT 1 AS one").stdout) == [{"one": 1}]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ingest"], "Missing argument"),
        (["ingest", "x", "--language", "eng;rus"], "is not a list of language codes"),
        (["rerun", "--from", "nowhere"], "Invalid value for '--from'"),
        (["sql", "SELEC 1"], "syntax error"),
        (["sql", "DELETE FROM turns"], "cannot be answered"),
        (["sql", "SELECT * FROM read_csv('minutebook.toml')"], "cannot be answered"),
        (["export", "xml", "out"], "Invalid value"),
        (["show", "whole.pdf", "--html", "x.html", "--image", "x.png"], "two answers"),
        (["show", "whole.pdf", "--page", "1"], "needs to know where the picture goes"),
        (["report", "report.pdf"], "no name for a web page"),
        (["unheard-of"], "No such command"),
    ],
)
def test_2_for_what_cannot_be_meant(place: Path, arguments: list[str], told: str) -> None:
    """Wrong usage and wrong settings, told on standard error."""
    done = run(place, *arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_2_for_a_setting_that_does_not_exist(place: Path, tmp_path: Path) -> None:
    """The file, the setting and those that exist are named before any work begins."""
    (tmp_path / "minutebook.toml").write_text("[run]\njobbs = 2\n")
    given = [
        "ingest",
        str(place / "whole"),
        "--settings",
        str(tmp_path / "minutebook.toml"),
        "--warehouse",
        str(tmp_path),
    ]
    done = CliRunner().invoke(main, given)
    assert done.exit_code == 2
    assert "unknown setting 'jobbs'" in done.stderr
    assert "jobs" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ingest", "no-such-folder"], "no-such-folder: there is no such folder or file. Check the name."),
        (["ingest", "{place}/whole", "--language", "eng+xyz"], "apt-get install tesseract-ocr-xyz"),
        (["rerun", "--batch", "unknown"], "batch 'unknown' is not in the warehouse. See: minutebook status"),
        (["rerun", "--document", "unknown.pdf"], "unknown.pdf: there is no such document."),
        (["status", "unknown"], "batch 'unknown' is not in the warehouse"),
        (["show", "unknown.pdf"], "unknown.pdf: there is no such document."),
    ],
)
def test_4_when_nothing_could_be_done(place: Path, arguments: list[str], told: str) -> None:
    """The thing, the reason, and what to do."""
    done = run(place, *[each.format(place=place) for each in arguments])
    assert done.exit_code == 4
    assert told in done.stderr


def test_4_without_a_warehouse(tmp_path: Path) -> None:
    """Every command that reads says how to make one."""
    for arguments in (
        ["status"],
        ["sql", "SELECT 1"],
        ["show", "a"],
        ["export", "json", str(tmp_path / "out")],
        ["rerun"],
    ):
        done = CliRunner().invoke(main, [*arguments, "--warehouse", str(tmp_path / "none")])
        assert done.exit_code == 4, arguments
        assert "there is no warehouse yet. Run 'minutebook ingest' first" in done.stderr


def test_4_when_another_writes(place: Path) -> None:
    """A locked warehouse: who holds it is named, and what was read is kept."""
    (place / "late").mkdir(exist_ok=True)
    type_pdf(place / "late" / "late.pdf", ("QUILL: Too late.",))
    with WriterLock(place / "warehouse", "1962-talks"):
        done = run(place, "ingest", str(place / "late"))
    assert done.exit_code == 4
    assert "batch 1962-talks" in done.stderr


def test_4_for_a_folder_that_cannot_be_made(place: Path, tmp_path: Path) -> None:
    """A warehouse below a file."""
    (tmp_path / "file").touch()
    done = CliRunner().invoke(
        main, ["ingest", str(place / "whole"), "--warehouse", str(tmp_path / "file" / "warehouse")]
    )
    assert done.exit_code == 4
    assert "Choose another: --warehouse." in done.stderr


def test_1_for_a_fault_of_the_program(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error is reported as such, with what to send in."""

    def stumble(*_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("minutebook.warehouse.query", stumble)
    done = run(place, "sql", "SELECT 1")
    assert done.exit_code == 1
    assert "ZeroDivisionError: by zero" in done.stderr
    assert "fault of the program" in done.stderr


def test_a_message_of_several_lines_keeps_them(place: Path) -> None:
    """DuckDB points at the mistake with a caret; the remedy comes on a line of its own."""
    lines = run(place, "sql", "SELECT speaker FROM turn").stderr.splitlines()
    assert any(line.strip().startswith("^") for line in lines)
    assert lines[-1] == "Tables and columns are described in docs/data-dictionary.md."


def test_sql_prints_tables_and_csv(place: Path) -> None:
    """A heading and a row a line; null is empty."""
    query = "SELECT batch_id, NULL AS nothing FROM batches WHERE batch_id <> 'late' ORDER BY batch_id"
    assert run(place, "sql", "--format", "csv", query).stdout.splitlines() == ["batch_id,nothing", "broken,", "whole,"]
    table = run(place, "sql", query).stdout.splitlines()
    assert [line.split() for line in table] == [["batch_id", "nothing"], ["broken"], ["whole"]]


def test_markup_in_a_cell_is_text(place: Path) -> None:
    """What a page says is never taken for colours or links of the terminal."""
    assert "[red]stop[/red]" in run(place, "sql", "SELECT '[red]stop[/red]' AS words").stdout


def test_a_dry_run_says_what_and_why(place: Path, tmp_path: Path) -> None:
    """Each document that would be touched, from which stage on, with what changed; nothing is done."""
    done = run(place, "rerun", "--dry-run", "--batch", "whole")
    assert (done.exit_code, done.stdout) == (0, "Nothing to do.\n")
    told = run(place, "rerun", "--dry-run", "--batch", "whole", "--language", "deu+eng").stdout.splitlines()
    assert told == [
        "whole/whole.pdf: from ocr on, 1 pages to read",
        "    languages changed: eng is now deu+eng",
    ]
    (told,) = json.loads(run(place, "rerun", "--dry-run", "--json", "--batch", "whole", "--from", "text").stdout)
    assert (told["stage"], told["pages"], told["reasons"]) == ("text", 0, ["asked for with --from text"])
    told = run(place, "rerun", "--dry-run", "--failed").stdout.splitlines()
    assert told[0] == "broken/bad.pdf: from pages on, 0 pages to read"
    assert "tried again: it is damaged or cut off" in told[1]


def test_verify_and_rebuild(place: Path) -> None:
    """Counts, contradictions and digests are looked at; a rebuild makes the same from the store."""
    done = run(place, "verify")
    assert done.exit_code == 0, done.output
    assert "ok   batch broken: 2 received: 1 loaded" in done.stdout
    assert "ok   store: " in done.stdout
    before = run(place, "sql", "--format", "csv", "SELECT turn_id, speaker, text FROM turns ORDER BY 1").stdout
    assert run(place, "rebuild").exit_code == 0
    assert run(place, "sql", "--format", "csv", "SELECT turn_id, speaker, text FROM turns ORDER BY 1").stdout == before
    entry = next((place / "warehouse" / "store" / "text").glob("??/*"))
    entry.write_bytes(entry.read_bytes()[:-1])
    done = run(place, "verify")
    assert done.exit_code == 3
    assert f"BAD  store: text-{entry.name} is damaged, set aside" in done.stdout
    assert run(place, "rerun").exit_code == 3
    assert run(place, "verify").exit_code == 0


def test_export_and_evaluate_work_together(place: Path, tmp_path: Path) -> None:
    """The export of the warehouse can be measured against gold; the measure is printed as text or JSON."""
    done = run(place, "export", "json", str(tmp_path / "out"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "files in" in done.stderr
    (tmp_path / "gold").mkdir()
    gold = (ROOT / "tests" / "golden" / "sample" / "1957-05-14-shen-halvorsrud.json").read_text(encoding="utf-8")
    (tmp_path / "gold" / "whole.json").write_text(gold.replace("1957-05-14-shen-halvorsrud", "whole"))
    measured = run(place, "evaluate", str(tmp_path / "gold"), str(tmp_path / "out"))
    assert measured.exit_code == 0, measured.stderr
    assert "1 documents" in measured.stdout
    assert run(place, "export", "csv", str(tmp_path / "csv")).exit_code == 0
    assert run(place, "export", "parquet", str(tmp_path / "parquet")).exit_code == 0
    assert (tmp_path / "csv" / "speaker_turns.csv").exists()
    assert (tmp_path / "parquet" / "documents.parquet").exists()


def test_status_groups_by_cause(place: Path) -> None:
    """Counts, then each cause with its files and what mends it."""
    done = run(place, "status", "broken")
    assert done.exit_code == 3
    assert "2 received: 1 loaded, 0 partial, 1 failed" in done.stdout
    assert "unreadable: is damaged or cut off" in done.stdout
    assert "-> Ask for the file again" in done.stdout
    assert run(place, "status", "whole").exit_code == 0


def test_doctor_looks_at_everything(place: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each thing a run needs on a line; without the engine the exit code is 4 and the line says what to install."""
    done = run(place, "doctor")
    assert done.exit_code == 0, done.output
    assert "ok   languages: eng" in done.stdout
    assert "ok   warehouse: " in done.stdout
    assert "ok   Prefect's record: 0.0 MB; runs kept 90 days" in done.stdout
    monkeypatch.setattr("minutebook.ocr.engine_version", _no_engine)
    done = run(place, "doctor")
    assert done.exit_code == 4
    assert "BAD  OCR engine" in done.stdout


def _no_engine() -> str:
    raise UsageError("Tesseract is not installed.", remedy="Install it.")
