"""What a scheduled run finds to do in a folder of batches, and what it leaves alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.arrivals import Arrival, Arrivals, Sorted, find_batches, is_to_blame
from minutebook.errors import BatchUnreadable, CheckFailed, DiskTrouble, WarehouseLocked
from minutebook.settings import ScheduleSettings

YESTERDAY = 86_400.0
AT_ONCE = ScheduleSettings(settle_seconds=0.0, retries=2)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("1957", "1958"):
        (tmp_path / "raw" / name).mkdir(parents=True)
        (tmp_path / "raw" / name / "scan.png").write_bytes(b"as it came")
    return tmp_path / "raw"


def sort(root: Path, settings: ScheduleSettings = AT_ONCE) -> Sorted:
    """As the next run would, which is a new process and knows what is on disk."""
    return Arrivals(root, root.parent / "warehouse", settings).sort()


def take(root: Path, name: str, *, failed: bool) -> None:
    """Ingest one batch, as far as the memory of it goes."""
    arrivals = Arrivals(root, root.parent / "warehouse", AT_ONCE)
    arrival = due(arrivals.sort())[name]
    arrivals.begin(arrival)
    arrivals.end(arrival, failed=failed)


def due(found: Sorted) -> dict[str, Arrival]:
    return {arrival.path.name: arrival for arrival in found.due}


def reasons(found: Sorted) -> dict[str, str]:
    return {name: arrival.reason for name, arrival in due(found).items()}


def test_batches_are_the_folders_that_hold_something(root: Path) -> None:
    """Hidden and empty folders, loose files and the warehouse itself are no batches; the order is that of the names."""
    (root / ".hidden").mkdir()
    (root / ".hidden" / "scan.png").touch()
    (root / "empty").mkdir()
    (root / "loose.pdf").touch()
    (root / "warehouse").mkdir()
    (root / "warehouse" / "minutebook.duckdb").touch()
    assert [path.name for path in find_batches(root, root / "warehouse")] == ["1957", "1958"]


def test_a_root_that_is_not_there_is_said(tmp_path: Path) -> None:
    """As of a network folder that is not mounted: nothing may be taken for an empty archive."""
    with pytest.raises(BatchUnreadable, match="No such file"):
        find_batches(tmp_path / "raw", tmp_path / "warehouse")


def test_a_batch_that_failed_is_tried_as_often_as_set_and_then_left_until_it_changes(root: Path) -> None:
    """Two retries make three tries; a file that arrives begins the count anew."""
    told = []
    for _ in range(3):
        told.append(reasons(sort(root))["1957"])
        take(root, "1957", failed=True)
    assert told == ["new", "failed before, try 2 of 3", "failed before, try 3 of 3"]
    found = sort(root)
    assert "1957" not in due(found)
    assert [path.name for path in found.given_up] == ["1957"]
    (root / "1957" / "another.png").write_bytes(b"sent again")
    found = sort(root)
    assert reasons(found)["1957"] == "changed"
    assert found.given_up == ()


def test_a_try_that_brought_down_the_program_counts(root: Path) -> None:
    """It is written down before it begins; else such a batch would end every run for ever."""
    for _ in range(3):
        arrivals = Arrivals(root, root.parent / "warehouse", AT_ONCE)
        arrivals.begin(due(arrivals.sort())["1957"])
    assert [path.name for path in sort(root).given_up] == ["1957"]


def test_a_full_disk_or_another_run_is_not_the_batch_s_fault(root: Path) -> None:
    """Such a try is taken back; rows that contradict each other are the batch's own."""
    assert [is_to_blame(error("x")) for error in (DiskTrouble, WarehouseLocked, CheckFailed)] == [False, False, True]
    for _ in range(5):
        arrivals = Arrivals(root, root.parent / "warehouse", AT_ONCE)
        arrival = due(arrivals.sort())["1957"]
        arrivals.begin(arrival)
        arrivals.take_back(arrival)
    assert "1957" in due(sort(root))


def test_bytes_exchanged_under_the_same_name_size_and_time_are_seen(root: Path) -> None:
    """A copy may keep the time of its original; the time at which it came here it cannot keep."""
    scan = root / "1957" / "scan.png"
    before = scan.stat()
    take(root, "1957", failed=True)
    scan.write_bytes(b"otherwise!")
    os.utime(scan, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert scan.stat().st_size == before.st_size
    assert reasons(sort(root))["1957"] == "changed"


def test_files_that_still_change_are_left_for_the_next_run(root: Path) -> None:
    """The wait is one for all fresh batches; what grew meanwhile is not taken on, what lay still is."""
    waited = []

    def copy_goes_on(seconds: float) -> None:
        waited.append(seconds)
        with (root / "1958" / "scan.png").open("ab") as file:
            file.write(b" and more of it")

    patient = ScheduleSettings(settle_seconds=YESTERDAY)
    found = Arrivals(root, root.parent / "warehouse", patient, copy_goes_on).sort()
    assert waited == [YESTERDAY]
    assert list(due(found)) == ["1957"]
    assert [path.name for path in found.changing] == ["1958"]


def test_memory_that_is_damaged_costs_a_look(root: Path) -> None:
    """No run fails because of it: every batch is looked at once more."""
    take(root, "1957", failed=True)
    (root.parent / "warehouse" / "arrivals.json").write_text("{")
    assert reasons(sort(root)) == {"1957": "new", "1958": "new"}


def test_what_is_remembered_but_not_in_the_warehouse_is_ingested_again(root: Path) -> None:
    """As after the published file was removed by hand."""
    take(root, "1957", failed=False)
    assert reasons(sort(root)) == {"1957": "not in the warehouse", "1958": "new"}
