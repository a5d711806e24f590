"""The store keeps whole results or none, and notices damage."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from minutebook.errors import DiskTrouble
from minutebook.model import Box, Line, PageReading, Route, Word
from minutebook.store import Store, code_version, digest_of, make_key

READING = PageReading(
    page_no=1,
    route=Route.SCAN,
    width=2550,
    height=3300,
    language="chi_sim",
    engine="tesseract 5.3.0",
    confidence=0.91,
    lines=(Line(1, "庄副部长", Box(300, 300, 500, 350), 0.91, (Word("庄副部长", Box(300, 300, 500, 350), 0.91),)),),
)


def only_file(folder: Path) -> Path:
    """The one file of a store."""
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


def test_what_was_written_is_read_back_equal(tmp_path: Path) -> None:
    """A reading survives the round through the disk, types and all, with the digest that later keys use."""
    store = Store(tmp_path)
    written = store.write("ocr", make_key("ocr", 1), READING)
    found = Store(tmp_path).read("ocr", make_key("ocr", 1), PageReading)
    assert found == written
    assert found is not None
    assert isinstance(found.value.lines[0].words[0], Word)
    assert found.value.route is Route.SCAN
    assert store.digest("ocr", make_key("ocr", 1)) == found.digest == digest_of(READING)


def test_absent_is_none(tmp_path: Path) -> None:
    """No entry reads as None, for value and digest."""
    store = Store(tmp_path)
    assert store.read("ocr", make_key("ocr", 1), PageReading) is None
    assert store.digest("ocr", make_key("ocr", 1)) is None


@pytest.mark.parametrize("damage", ["flip", "truncate", "empty", "swap digest"])
def test_damage_is_found_set_aside_and_reads_as_absent(tmp_path: Path, damage: str) -> None:
    """A corrupted entry is never returned; it is kept apart for inspection and listed."""
    store = Store(tmp_path)
    key = make_key("ocr", 1)
    store.write("ocr", key, READING)
    path = only_file(tmp_path)
    raw = bytearray(path.read_bytes())
    if damage == "flip":
        raw[-20] ^= 1
    elif damage == "truncate":
        del raw[-9:]
    elif damage == "empty":
        raw.clear()
    else:
        raw[:64] = b"0" * 64
    path.write_bytes(raw)
    assert store.read("ocr", key, PageReading) is None
    assert [(tmp_path / "corrupt" / name).exists() for name in store.corrupt] == [True]
    assert store.read("ocr", key, PageReading) is None
    store.write("ocr", key, READING)
    assert store.read("ocr", key, PageReading) is not None


def test_a_write_that_cannot_finish_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk at the moment of the fsync raises, and neither an entry nor a temporary file stays."""
    store = Store(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskTrouble, match="No space"):
        store.write("ocr", make_key("ocr", 1), READING)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


FILLER = """
import resource, sys
from pathlib import Path
from minutebook.errors import DiskTrouble
from minutebook.store import Store, make_key

store = Store(Path(sys.argv[1]))
store.write("ocr", make_key("ocr", 0), "kept")
if sys.argv[2] == "limit":
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
noise = list(range(1_000_000))  # compresses to far more than the disk holds
try:
    store.write("ocr", make_key("ocr", 1), noise)
except DiskTrouble as trouble:
    print(trouble)
"""


def test_a_full_disk_leaves_the_earlier_entries_and_no_half_one(tmp_path: Path) -> None:
    """Where a file cannot grow, for real, the message says so; what was kept before is whole."""
    ended = subprocess.run(
        [sys.executable, "-c", FILLER, str(tmp_path), "limit"], capture_output=True, text=True, check=True
    )
    assert "cannot be written (File too large)" in ended.stdout
    assert "Make room" in ended.stdout
    store = Store(tmp_path)
    kept = store.read("ocr", make_key("ocr", 0), str)
    assert kept is not None
    assert kept.value == "kept"
    assert store.read("ocr", make_key("ocr", 1), list) is None
    (held,) = store.entries("ocr")
    assert only_file(tmp_path) == tmp_path / held.name


def test_what_killed_writers_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    """Old half-written files go; those of today, which may be somebody's at work, and all entries stay."""
    store = Store(tmp_path)
    store.write("ocr", make_key("ocr", 1), READING)
    entry = only_file(tmp_path)
    old, new = entry.with_name(".new-1-aa"), entry.with_name(".new-2-bb")
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    os.utime(entry, (0, 0))
    assert store.remove_strays() == 1
    assert sorted(path.name for path in entry.parent.iterdir()) == [".new-2-bb", entry.name]


def test_entries_may_be_read_by_whoever_may_read_the_folder(tmp_path: Path) -> None:
    """A store on a shared folder has entries with the rights that its user's mask gives, not private ones."""
    mask = os.umask(0o022)
    try:
        Store(tmp_path).write("ocr", make_key("ocr", 1), READING)
    finally:
        os.umask(mask)
    entry = only_file(tmp_path)
    assert entry.stat().st_mode & 0o777 == 0o644


def test_text_that_is_no_text_is_kept_as_it_can_be(tmp_path: Path) -> None:
    """Halves of surrogate pairs and null characters do not stop a reading; the former become U+FFFD."""
    broken = replace(READING, language="\ud800 \x00 \udcff 庄", engine="plain")
    store = Store(tmp_path)
    written = store.write("ocr", make_key("ocr", 1), broken)
    found = store.read("ocr", make_key("ocr", 1), PageReading)
    assert found is not None
    assert found.value == replace(broken, language="\ufffd \x00 \ufffd 庄")
    assert written.digest == found.digest == digest_of(found.value)


def test_many_processes_may_write_the_same_entry(tmp_path: Path) -> None:
    """Whoever comes last, the entry is whole and the same."""
    program = (
        "import sys\nfrom pathlib import Path\nfrom minutebook.store import Store, make_key\n"
        "for n in range(50):\n    Store(Path(sys.argv[1])).write('text', make_key('text', 1), ['line'] * 1000)\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _ in range(3)]
    store = Store(tmp_path)
    while any(writer.poll() is None for writer in writers):
        found = store.read("text", make_key("text", 1), list[str])
        assert found is None or found.value == ["line"] * 1000
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert store.corrupt == []
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_keys_differ_by_every_part_and_by_nothing_else() -> None:
    """Stage, version and inputs enter the key; a second process computes the same one."""
    key = make_key("ocr", 1, ("eng",), "abc")
    assert key == make_key("ocr", 1, ("eng",), "abc")
    assert (
        len(
            {
                key,
                make_key("text", 1, ("eng",), "abc"),
                make_key("ocr", 2, ("eng",), "abc"),
                make_key("ocr", 1, ("rus",), "abc"),
            }
        )
        == 4
    )
    program = "from minutebook.store import make_key; print(make_key('ocr', 1, ('eng',), 'abc'))"
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    assert other.stdout.strip() == key


def test_code_version_covers_a_whole_room() -> None:
    """The version of a room is a digest of its modules, and an unknown room is an error."""
    assert len(code_version("minutebook.store")) == 64
    assert code_version("minutebook.store") != code_version("minutebook.model")
    with pytest.raises(ModuleNotFoundError):
        code_version("minutebook.attic")


def test_code_version_covers_the_chambers_of_a_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change in a folder of a room is a change of the room: else a re-run would take rows that old code made."""
    for name, code in (("barn/__init__.py", ""), ("barn/loft/__init__.py", ""), ("barn/loft/hay.py", "BALES = 1\n")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    code_version.cache_clear()
    before = code_version("barn")
    (tmp_path / "barn" / "loft" / "hay.py").write_text("BALES = 2\n", encoding="utf-8")
    code_version.cache_clear()
    assert code_version("barn") != before
