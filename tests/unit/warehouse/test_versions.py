"""Each publication is a version: the last few are kept, can be asked, compared and restored."""

from __future__ import annotations

import json
from dataclasses import astuple, replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutebook import warehouse
from minutebook.cli import main
from minutebook.errors import NotFound, WarehouseError
from minutebook.warehouse.versions import current_number, keep_version
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source


def publish(folder: Path, run: int, said: str, *, turns: int = 4, keep: int = 5) -> None:
    """Publish one document whose first turn says ``said`` and which has so many turns."""
    source = make_source("norway.pdf")
    document = make_document(source)
    meeting = document.meetings[0]
    first = replace(meeting.turns[0], text=said, text_strict=said)
    meeting = replace(meeting, turns=(first, *meeting.turns[1:turns]), marks=())
    batch = make_batch(folder.parent / "fisheries", (source,))
    warehouse.publish(
        folder, batch, [replace(document, meetings=(meeting,))], make_run(f"run-{run}"), keep_versions=keep
    )


def first_turn(folder: Path, version: int | None = None) -> str:
    return str(warehouse.query(folder, "SELECT text FROM turns WHERE seq = 1", version).rows[0][0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three versions: the second says something else, the third lacks the last turn."""
    place = tmp_path / "warehouse"
    publish(place, 1, "Thank you.")
    publish(place, 2, "Thank you all.")
    publish(place, 3, "Thank you all.", turns=3)
    return place


def command(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--warehouse", str(folder)], prog_name="minutebook")


def test_earlier_versions_can_be_asked(folder: Path) -> None:
    """Each version answers as it did when it was the published one."""
    assert [first_turn(folder, number) for number in (1, 2, 3)] == ["Thank you.", *["Thank you all."] * 2]
    assert first_turn(folder) == "Thank you all."
    assert command(
        folder, "sql", "--version", "1", "--format", "csv", "SELECT text FROM turns WHERE seq = 1"
    ).stdout == ("text\nThank you.\n")


def test_versions_are_listed(folder: Path) -> None:
    """Number, run, documents and turns of each; one is current."""
    listed = json.loads(command(folder, "versions", "--json").stdout)
    assert [(each["number"], each["run_id"], each["turns"], each["current"]) for each in listed] == [
        (1, "run-1", 4, False),
        (2, "run-2", 4, False),
        (3, "run-3", 3, True),
    ]
    assert "current" in command(folder, "versions").stdout.splitlines()[-1]


def test_the_last_few_are_kept(tmp_path: Path) -> None:
    """As many as are wanted, the newest; numbers go on."""
    for run in range(1, 7):
        publish(tmp_path / "w", run, f"Take {run}.", keep=3)
    assert [each.number for each in warehouse.list_versions(tmp_path / "w")] == [4, 5, 6]
    assert first_turn(tmp_path / "w", 4) == "Take 4."
    publish(tmp_path / "w", 7, "Take 7.", keep=1)
    assert [each.current for each in warehouse.list_versions(tmp_path / "w")] == [True]


def test_a_version_costs_no_copy(folder: Path) -> None:
    """What is kept is the very file that was published, not a copy of it."""
    before = (folder / warehouse.PUBLISHED).stat().st_ino
    publish(folder, 4, "Again.")
    assert warehouse.list_versions(folder)[-2].path.stat().st_ino == before


def test_a_run_killed_before_the_rename_keeps_nothing_twice(folder: Path) -> None:
    """The published file was kept, then the run died: the next run does not keep it once more."""
    keep_version(folder, 5)
    publish(folder, 4, "Again.")
    files = [each.path.stat().st_ino for each in warehouse.list_versions(folder)]
    assert len(files) == len(set(files)) == 4


def test_what_changed_is_told(folder: Path) -> None:
    """A turn that changed with its words before and after, a turn removed, and by default the last two versions."""
    (changed,) = json.loads(command(folder, "diff", "1", "2", "--json").stdout)
    assert (changed["kind"], changed["change"]) == ("turn", "changed")
    assert (changed["before"], changed["after"]) == ("Halvorsrud: Thank you.", "Halvorsrud: Thank you all.")
    (removed,) = warehouse.compare(folder, 2, 3)
    assert (removed.change, removed.document_path, removed.after) == ("removed", "fisheries/norway.pdf", None)
    (added,) = warehouse.compare(folder, 3, 2)
    assert added.change == "added"
    assert command(folder, "diff").stdout.startswith("removed turn ")
    assert command(folder, "diff", "3", "3").stderr == "No turn and no header field differs.\n"


def told_inside(folder: Path) -> list[tuple[str | None, ...]]:
    """What the published file itself says of the last publication."""
    columns = "kind, change, document_path, identifier, before, after"
    return sorted(warehouse.query(folder, f"SELECT {columns} FROM latest_changes").rows, key=repr)


def told_by_comparing(folder: Path, first: int, second: int) -> list[tuple[str | None, ...]]:
    """What a comparison of two versions says."""
    return sorted((astuple(each) for each in warehouse.compare(folder, first, second)), key=repr)


def test_the_file_itself_tells_what_the_last_publication_changed(folder: Path, tmp_path: Path) -> None:
    """The view in the file says what comparing with the version before says: of a turn that went, of one that changed,
    of a document that came beside another, of one whose bytes were replaced, after a restore and after a rebuild.
    """
    (removed,) = told_inside(folder)
    assert removed[:3] == ("turn", "removed", "fisheries/norway.pdf")
    assert told_inside(folder) == told_by_comparing(folder, 2, 3)
    late, mended = make_source("late.pdf"), make_source("norway.pdf", seed="scanned anew")
    batch = make_batch(tmp_path / "fisheries", (make_source("norway.pdf"), late))
    warehouse.publish(folder, batch, [make_document(late)], make_run("run-4"))
    added = told_inside(folder)
    assert {(each[1], each[2]) for each in added} == {("added", "fisheries/late.pdf")}
    assert {each[0] for each in added} == {"turn", "header"}
    assert added == told_by_comparing(folder, 3, 4)
    assert warehouse.query(folder, "SELECT kind, change FROM changes").rows == (("document", "added"),)
    batch = make_batch(tmp_path / "fisheries", (mended, late))
    warehouse.publish(folder, batch, [make_document(mended)], make_run("run-5"))
    assert {each[1] for each in told_inside(folder)} == {"added", "removed"}
    assert told_inside(folder) == told_by_comparing(folder, 4, 5)
    warehouse.restore(folder, 2)
    assert told_inside(folder) == told_by_comparing(folder, 5, 6) != []
    source = make_source("norway.pdf")
    rebuilt = [(make_batch(tmp_path / "fisheries", (source,)), [make_document(source)], make_run("run-6"))]
    warehouse.rebuild(folder, rebuilt)
    (back,) = told_inside(folder)
    assert back[5] is not None and back[5].startswith("Halvorsrud: Thank you for receiving me.")
    assert told_inside(folder) == told_by_comparing(folder, 6, 7)


def test_a_first_publication_adds_everything(tmp_path: Path) -> None:
    """With nothing before it, or nothing that can be read, all turns and fields count as added."""
    publish(tmp_path / "w", 1, "Thank you.")
    assert [each[1] for each in told_inside(tmp_path / "w")] == ["added"] * 6
    (tmp_path / "w" / warehouse.PUBLISHED).write_bytes(b"damaged" * 1000)
    source = make_source("norway.pdf")
    rebuilt = [(make_batch(tmp_path / "fisheries", (source,)), [make_document(source)], make_run("run-2"))]
    warehouse.rebuild(tmp_path / "w", rebuilt)
    assert {each[1] for each in told_inside(tmp_path / "w")} == {"added"}


def test_header_fields_are_compared_by_label(folder: Path, tmp_path: Path) -> None:
    """A field put before the others is one field added, not all fields changed."""
    source = make_source("norway.pdf")
    document = make_document(source)
    meeting = document.meetings[0]
    place = replace(meeting.header[0], label="Place", value="Dinghai", spans=())
    meeting = replace(meeting, header=(place, *meeting.header))
    batch = make_batch(tmp_path / "fisheries", (source,))
    warehouse.publish(folder, batch, [document], make_run("run-4"))
    warehouse.publish(folder, batch, [replace(document, meetings=(meeting,))], make_run("run-5"))
    (added,) = warehouse.compare(folder, 4, 5)
    assert (added.kind, added.change, added.after) == ("header", "added", "Dinghai")


def test_a_version_is_restored(folder: Path) -> None:
    """It is published again as a new version, and the one it replaced can still be had."""
    done = command(folder, "restore", "1")
    assert done.exit_code == 0, done.output
    assert "as version 4" in done.stderr
    assert first_turn(folder) == "Thank you."
    assert first_turn(folder, 3) == "Thank you all."
    publish(folder, 5, "And on.")
    assert first_turn(folder) == "And on."
    assert current_number(folder) == 5


def test_mistakes_are_told(folder: Path, tmp_path: Path) -> None:
    """No such version, no warehouse, one version only: said with what to do, exit code 4."""
    for arguments in (["restore", "9"], ["diff", "1", "9"], ["sql", "--version", "9", "SELECT 1"]):
        told = command(folder, *arguments)
        assert told.exit_code == 4
        assert "there are 1, 2, 3" in told.stderr
    assert command(tmp_path / "nowhere", "versions").exit_code == 4
    publish(tmp_path / "single", 1, "Alone.")
    assert "one version only" in command(tmp_path / "single", "diff").stderr
    with pytest.raises(NotFound):
        warehouse.restore(folder, 9)
    with pytest.raises(WarehouseError):
        warehouse.list_versions(tmp_path / "nowhere")
