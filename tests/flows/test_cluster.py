"""Pages read by a Dask cluster: the same rows, whoever of it dies, and plain words where it cannot be used."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from flows import cluster as clusters
from flows.cluster import Cluster
from flows.request import Request
from minutebook import checkup
from minutebook.errors import ClusterTrouble, Interrupted, PageTimeout
from minutebook.settings import Settings, StoreSettings
from minutebook.store import Store, find_place
from minutebook.workers import WorkerPool
from tests.acceptance.harbour import SETTINGS, all_rows, ingest, make_batch
from tests.bucket import serving_bucket

SCANS = 2
ALONE = replace(SETTINGS, run=replace(SETTINGS.run, jobs=1))


def nap(seconds: float) -> Iterator[str]:
    """A job that takes its time."""
    yield "begun"
    time.sleep(seconds)
    yield "done"


def by(address: str) -> Settings:
    return replace(ALONE, run=replace(ALONE.run, runner="dask", address=address))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A scheduler that others may join, and one worker, all in this process."""
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://", dashboard_address=":0", silence_logs=50
    ) as made:
        yield made


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_batch(tmp_path_factory.mktemp("cluster") / "harbour", SCANS)


@pytest.fixture(scope="module")
def rows(batch: Path) -> dict[str, list[str]]:
    """The rows that the workers of this machine make."""
    folder = batch.parent / "local"
    ingest(batch, folder, ALONE)
    return all_rows(folder)


def kill_in_mid_run(store: Store, worker: subprocess.Popen[bytes]) -> None:
    """End a Dask worker at once, when a first page was read."""
    while not list(store.entries("ocr")):
        time.sleep(0.05)
    worker.kill()


@pytest.fixture
def endpoint() -> Iterator[str]:
    """Address of S3-compatible storage, which Dask workers started after it may use."""
    with serving_bucket() as address:
        yield address


def test_rows_are_the_same_from_a_bucket_though_a_dask_worker_is_killed_in_mid_run(
    cluster: Any, endpoint: str, batch: Path, rows: dict[str, list[str]], tmp_path: Path
) -> None:
    """Two workers read into S3-compatible storage; one of them is killed while it does; the other one does what it had
    begun. Nothing lies in the folder of the warehouse's own store; what lies in the bucket is sound.
    """
    folder, address = tmp_path / "warehouse", cluster.scheduler_address
    settings = replace(by(address), store=StoreSettings("s3://archive/store", endpoint))
    store = Store(find_place(folder, settings.store))
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny"]
    with subprocess.Popen(
        [*command, "--no-dashboard"],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as joined:
        killer = threading.Thread(target=kill_in_mid_run, args=(store, joined), daemon=True)
        try:
            with Client(cluster, set_as_default=False) as client:
                client.wait_for_workers(2, timeout=60)
            killer.start()
            summary = ingest(batch, folder, settings)
            killer.join()
        finally:
            joined.kill()
    assert joined.wait() == -9
    assert (summary.pages_read, summary.pages_failed) == (SCANS + 1, 0)
    assert all_rows(folder) == rows
    assert not (folder / "store").exists()
    assert store.list_stages() == ("batches", "ocr", "pages", "people", "segment", "source", "text")
    assert all(finding.good for finding in checkup.verify(folder, settings))


@pytest.fixture
def spread(cluster: Any, batch: Path, tmp_path: Path) -> Iterator[Cluster]:
    """The cluster as a run has it."""
    requests = [Request((batch,), tmp_path / "w", by(cluster.scheduler_address))]
    with clusters.hire_workers(requests) as made:
        assert isinstance(made, Cluster)
        yield made


def test_a_job_is_done_in_a_process_that_may_be_killed(spread: Cluster) -> None:
    """One that hangs costs itself, and what it had yielded is not lost; the Dask worker does the next."""
    assert list(spread.stream(nap, (0.0,), 30.0)) == ["begun", "done"]
    seen = []
    with pytest.raises(PageTimeout):
        seen.extend(spread.stream(nap, (60.0,), 2.0))
    assert seen == ["begun"]
    assert list(spread.stream(nap, (0.0,), 30.0)) == ["begun", "done"]


def test_nobody_waits_for_a_cluster_once_the_run_is_stopped(spread: Cluster) -> None:
    """As with the workers of this machine, stopping ends what is under way."""
    timer = threading.Timer(0.5, spread.stop)
    timer.start()
    with pytest.raises(Interrupted):
        list(spread.stream(nap, (3.0,), 30.0))
    timer.join()


def test_a_worker_that_lacks_something_is_refused(spread: Cluster, cluster: Any, tmp_path: Path) -> None:
    """Another engine, a folder or a store that it does not see: each would put wrong readings under right keys."""
    good = spread._equipment
    lacking = {
        "tesseract 0.1": replace(good, engine="tesseract 0.1"),
        "does not see /nowhere/scans": replace(good, folders=("/nowhere/scans",)),
        "does not see the store": replace(good, place=replace(good.place, folder=tmp_path / "elsewhere")),
        "other code of minutebook": replace(good, code="0" * 64),
    }
    with Client(cluster, set_as_default=False) as client, WorkerPool(1, 1000) as here:
        for number, (told, equipment) in enumerate(lacking.items()):
            named = replace(equipment, probe=f"{good.probe}{number}") if "store" in told else equipment
            with pytest.raises(ClusterTrouble, match=told), Cluster(client, named, here):
                raise AssertionError("it was taken")


def test_an_empty_cluster_is_not_waited_for_without_end(batch: Path, tmp_path: Path) -> None:
    """Neither at the start nor when the last worker goes; both say what to do."""
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=":0", silence_logs=50) as empty,
        pytest.MonkeyPatch.context() as patched,
    ):
        patched.setattr(clusters, "_EMPTY_SECONDS", 1.0)
        requests = [Request((batch,), tmp_path / "w", by(empty.scheduler_address))]
        with pytest.raises(ClusterTrouble, match="dask worker"), clusters.hire_workers(requests):
            raise AssertionError("there is nobody")
        empty.scale(1)
        with Client(empty, set_as_default=False) as client:
            client.wait_for_workers(1, timeout=30)
        with clusters.hire_workers(requests) as made:
            empty.scale(0)
            with pytest.raises(ClusterTrouble, match=r"no worker is left|was lost"):
                list(made.stream(nap, (0.0,), 30.0))


def test_what_is_missing_is_told_with_its_remedy(batch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No scheduler at the address; Dask not installed."""
    monkeypatch.setattr(clusters, "_CONNECT_SECONDS", 1.0)
    with pytest.raises(ClusterTrouble, match="dask scheduler"):
        ingest(batch, tmp_path / "w", by("tcp://127.0.0.1:9"))
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterTrouble, match=r"minutebook\[dask\]"):
        ingest(batch, tmp_path / "w", by(""))
