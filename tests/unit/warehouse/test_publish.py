"""Whatever happens to a writer, readers find the last whole version and the next writer carries on."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from minutebook import warehouse
from minutebook.errors import WarehouseError, WarehouseLocked
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.warehouse.conftest import Archive

PROJECT = Path(__file__).parents[3]

WRITER = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from minutebook import warehouse
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source

publish = sys.modules["minutebook.warehouse.publish"]  # the room has a function of this name
folder, root, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def and_die(function):
    def both(*arguments):
        function(*arguments)
        die()
    return both

def documents():
    yield replace(make_document(make_source("norway.pdf")), content_key="new")
    if moment == "loading":
        die()
    yield make_document(make_source("late.pdf"))

if moment == "copied":
    publish.copy_file = and_die(publish.copy_file)
elif moment == "checking":
    publish.settle = die
elif moment == "committed":
    publish.free_share = die
elif moment == "written":
    publish._sync = die
elif moment in {"compacting", "renaming", "renamed"}:
    rename = Path.replace
    def replace_and_die(self, target):
        published = target.name == warehouse.PUBLISHED
        if published == (moment == "compacting"):
            return rename(self, target)
        if moment == "renamed":
            rename(self, target)
        die()
    Path.replace = replace_and_die

batch = make_batch(root, tuple(make_source(path) for path in ("norway.pdf", "late.pdf")))
warehouse.publish(folder, batch, documents(), make_run("run-2"))
"""
BEFORE_THE_RENAME = ("loading", "checking", "committed", "written", "compacting", "renaming")


def write_and_die(archive: Archive, moment: str) -> None:
    program = [sys.executable, "-c", WRITER, str(archive.folder), str(archive.batch.root), moment]
    ended = subprocess.run(program, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


@pytest.mark.parametrize("moment", ["copied", *BEFORE_THE_RENAME])
def test_a_writer_killed_before_the_rename_leaves_the_published_rows(
    archive: Archive, all_rows: Callable[[Path], dict[str, list[str]]], moment: str
) -> None:
    """Not a row of the killed load is seen; the next load works and clears what was left lying about."""
    before = all_rows(archive.folder)
    write_and_die(archive, moment)
    assert all_rows(archive.folder) == before
    assert list(archive.folder.glob("minutebook.working-*"))
    late = make_source("late.pdf")
    warehouse.publish(
        archive.folder, replace(archive.batch, sources=(late,), refused=()), [make_document(late)], make_run("run-3")
    )
    assert archive.ask("SELECT count(*) FROM documents") == [(5,)]
    assert sorted(path.name for path in archive.folder.iterdir()) == ["minutebook.duckdb", "versions", "writer.lock"]


def test_a_writer_killed_after_the_rename_has_published(archive: Archive) -> None:
    """From the rename on the new rows are there, all of them."""
    write_and_die(archive, "renamed")
    assert archive.ask("SELECT content_key FROM documents WHERE path IN ('norway.pdf', 'late.pdf') ORDER BY path") == [
        ("key of late.pdf",),
        ("new",),
    ]
    assert archive.ask(
        "SELECT DISTINCT run_id FROM turns WHERE document_id IN (SELECT document_id FROM documents WHERE path = 'norway.pdf')"
    ) == [("run-2",)]


@pytest.mark.parametrize("moment", ["loading", "committed", "renaming"])
def test_a_first_load_that_was_killed_leaves_no_warehouse(archive: Archive, tmp_path: Path, moment: str) -> None:
    """Until the first rename there is nothing to read, and the next load starts as if nothing had been."""
    first = replace(archive, folder=tmp_path / "first")
    write_and_die(first, moment)
    assert not warehouse.is_published(first.folder)
    warehouse.publish(first.folder, archive.batch, archive.documents, make_run())
    assert len(first.ask("FROM documents")) == 4


def test_readers_keep_the_version_they_opened(archive: Archive) -> None:
    """A reader that is open during a publish goes on reading the old rows; the next one reads the new."""
    with warehouse.open_published(archive.folder) as early:
        document = replace(archive.documents[0], content_key="new")
        warehouse.publish(archive.folder, archive.batch, [document], make_run("run-2"))
        old = early.query("SELECT content_key FROM documents WHERE path = 'norway.pdf'").rows
        with warehouse.open_published(archive.folder) as late:
            new = late.query("SELECT content_key FROM documents WHERE path = 'norway.pdf'").rows
            assert late.publication_no() == 2
        assert early.query("SELECT content_key FROM documents WHERE path = 'norway.pdf'").rows == old
    assert (old, new) == ((("key of norway.pdf",),), (("new",),))


def test_readers_are_neither_locked_out_nor_shown_half_a_load(tmp_path: Path) -> None:
    """While version after version is published, every answer is one version's, and none is an error."""
    sources = tuple(make_source(f"{number}.pdf") for number in range(3))
    batch = make_batch(tmp_path / "fisheries", sources)
    made = [make_document(source) for source in sources]
    folder = tmp_path / "w"

    def publish(version: int) -> None:
        documents = [replace(document, content_key=f"version {version}") for document in made]
        warehouse.publish(folder, batch, documents, make_run(f"run-{version}"))

    publish(0)
    done = threading.Event()
    seen: set[tuple[tuple[object, ...], ...]] = set()
    errors: list[Exception] = []

    def read() -> None:
        while not done.is_set():
            try:
                answer = warehouse.query(
                    folder,
                    "SELECT content_key, count(*), count(DISTINCT t.run_id) FROM documents JOIN turns AS t USING (document_id) GROUP BY ALL",
                )
                seen.add(answer.rows)
            except Exception as error:
                errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for version in range(1, 4):
        publish(version)
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []
    assert {len(rows) for rows in seen} == {1}, "rows of two versions at once"
    assert {rows[0][1:] for rows in seen} == {(12, 1)}
    assert len(seen) > 1, "the readers saw no change, so they proved nothing"


def test_reloading_does_not_swell_the_file(tmp_path: Path) -> None:
    """After many re-loads of the same documents the file stays below 1.3 times a fresh one."""
    sources = tuple(make_source(f"{number}.pdf") for number in range(12))
    batch = make_batch(tmp_path / "fisheries", sources)
    documents = [make_document(source) for source in sources]
    for number in range(6):
        warehouse.publish(tmp_path / "old", batch, documents, make_run(f"run-{number}"))
    warehouse.publish(tmp_path / "fresh", batch, documents, make_run())
    sizes = [(tmp_path / name / warehouse.PUBLISHED).stat().st_size for name in ("old", "fresh")]
    assert sizes[0] < 1.3 * sizes[1]


def test_a_log_left_beside_the_published_file_does_not_lock_it(archive: Archive, tmp_path: Path) -> None:
    """Somebody wrote into the file by hand and was killed: after the next publish it opens, without their log."""
    published = archive.folder / warehouse.PUBLISHED
    program = (
        "import duckdb, os, sys\n"
        "c = duckdb.connect(sys.argv[1])\n"
        "c.execute(\"SET wal_autocheckpoint = '1TB'; CREATE TABLE mine (a INTEGER); INSERT INTO mine VALUES (1)\")\n"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program, str(published)], check=True)
    assert published.with_name(f"{published.name}.wal").exists()
    warehouse.publish(archive.folder, archive.batch, archive.documents, make_run("run-2"))
    assert archive.ask("SELECT count(*) FROM documents") == [(4,)]


def test_a_file_that_somebody_writes_to_says_who(archive: Archive) -> None:
    """A client that opened the file for writing keeps readers out; the message says so, and what to do."""
    program = "import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); print('open', flush=True); time.sleep(60)"
    command = [sys.executable, "-c", program, str(archive.folder / warehouse.PUBLISHED)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        client.stdout.readline()
        with pytest.raises(WarehouseLocked, match=f"PID {client.pid}"):
            archive.ask("SELECT 1")
        client.kill()


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE turns ADD COLUMN mood VARCHAR",
        "DROP TABLE publications",
        "UPDATE publications SET schema_version = '0-old'",
    ],
)
def test_another_layout_is_refused_with_a_way_out(archive: Archive, change: str) -> None:
    """A file of another version is neither read nor loaded into, and the message names the command that mends it."""
    with duckdb.connect(str(archive.folder / warehouse.PUBLISHED)) as connection:
        connection.execute(change)
    if change.startswith("ALTER"):  # the number it carries is what counts
        assert archive.ask("SELECT count(*) FROM documents") == [(4,)]
        return
    for attempt in (
        lambda: archive.ask("SELECT 1"),
        lambda: warehouse.publish(archive.folder, archive.batch, [], make_run("run-2")),
        lambda: warehouse.content_keys(archive.folder, "fisheries"),
    ):
        with pytest.raises(WarehouseError, match="minutebook rebuild"):
            attempt()


def test_a_damaged_file_is_an_error_that_says_what_to_do(archive: Archive) -> None:
    """Reading or loading a damaged file names it and the way out; the damaged file stays for inspection."""
    published = archive.folder / warehouse.PUBLISHED
    damaged = b"not a database" * 5000
    published.write_bytes(damaged)
    for attempt in (
        lambda: archive.ask("SELECT 1"),
        lambda: warehouse.publish(archive.folder, archive.batch, [], make_run("run-2")),
    ):
        with pytest.raises(WarehouseError, match="minutebook rebuild"):
            attempt()
    assert published.read_bytes() == damaged


def test_a_full_disk_publishes_nothing(archive: Archive, all_rows: Callable[[Path], dict[str, list[str]]]) -> None:
    """Where the file cannot grow, the load ends with an error that says so, and the published rows stay."""
    before = all_rows(archive.folder)
    limit = (archive.folder / warehouse.PUBLISHED).stat().st_size + 16_384
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from minutebook import warehouse\n"
        "from minutebook.errors import WarehouseError\n"
        "from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source\n"
        "sources = tuple(make_source(f'{number}.pdf') for number in range(300))\n"
        "batch = make_batch(Path(sys.argv[2]), sources)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try:\n"
        "    warehouse.publish(Path(sys.argv[1]), batch, map(make_document, sources), make_run('run-2'))\n"
        "except WarehouseError as error:\n"
        "    print(error)\n"
    )
    command = [sys.executable, "-c", program, str(archive.folder), str(archive.batch.root)]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert "nothing was published" in ended.stdout, ended.stderr
    assert "disk" in ended.stdout
    assert all_rows(archive.folder) == before
    assert not list(archive.folder.glob("minutebook.working-*"))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A warehouse below something that is no folder cannot be written; the message says where."""
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    source = make_source("a.pdf")
    with pytest.raises(WarehouseError, match="--warehouse"):
        warehouse.publish(
            tmp_path / "file" / "w", make_batch(tmp_path / "fisheries", (source,)), [make_document(source)], make_run()
        )


def test_each_publish_is_numbered(archive: Archive) -> None:
    """The file tells which loads it went through, in order."""
    for number in (2, 3):
        done = warehouse.publish(archive.folder, archive.batch, [], make_run(f"run-{number}"))
        assert done.publication_no == number
    assert archive.ask("SELECT publication_no, run_id FROM publications ORDER BY 1") == [
        (1, "run-1"),
        (2, "run-2"),
        (3, "run-3"),
    ]


def test_a_rebuild_gives_the_rows_of_the_increments(
    tmp_path: Path, all_rows: Callable[[Path], dict[str, list[str]]]
) -> None:
    """Loads one after the other, with corrections, replacements and duplicates in between, and one rebuild from what
    stands at the end come to the same rows.
    """
    north = tuple(make_source(f"{number}.pdf", "north") for number in range(6))
    copy = make_source("copy.pdf", "south", seed="0.pdf")
    south = (make_source("s.pdf", "south"), copy)
    first = make_batch(tmp_path / "north", north[:4])
    whole = make_batch(tmp_path / "north", north)
    other = make_batch(tmp_path / "south", south)
    folder = tmp_path / "increments"
    warehouse.publish(
        folder,
        first,
        [make_document(s) for s in north[:2]] + [replace(make_document(s), content_key="x") for s in north[2:4]],
        make_run("1", "north"),
    )
    warehouse.publish(folder, other, [make_document(s) for s in south], make_run("2", "south"))
    warehouse.publish(folder, whole, [make_document(s) for s in north[2:]], make_run("3", "north"))
    warehouse.rebuild(
        tmp_path / "fresh",
        [
            (whole, [make_document(s) for s in north], make_run("4", "north")),
            (other, [make_document(s) for s in south], make_run("5", "south")),
        ],
    )
    assert all_rows(folder) == all_rows(tmp_path / "fresh")


def test_a_rebuild_replaces_a_damaged_file(archive: Archive) -> None:
    """What cannot be read any more is made anew, whatever is there."""
    (archive.folder / warehouse.PUBLISHED).write_bytes(b"damaged" * 1000)
    warehouse.rebuild(archive.folder, [(archive.batch, archive.documents, make_run("run-2", command="rebuild"))])
    assert archive.ask("SELECT count(*) FROM turns") == [(9,)]
