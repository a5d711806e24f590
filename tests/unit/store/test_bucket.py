"""A store in a bucket promises what one in a folder does, tried against a stand-in on this machine."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutebook.errors import DiskTrouble, UsageError
from minutebook.store import Place, Store, make_key
from tests.bucket import serving_bucket

KEY = make_key("text", 1)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """Address of an S3-compatible server."""
    with serving_bucket() as address:
        yield address


@pytest.fixture(params=["s3", "memory"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "memory":
        return Place(Path("nowhere"), f"memory://{uuid.uuid4().hex}/store")
    return Place(Path("nowhere"), f"s3://archive/{uuid.uuid4().hex}", request.getfixturevalue("endpoint"))


def test_entries_come_back_whole_on_every_machine(place: Place) -> None:
    """Another object, which stands for another machine, sees value, digest and list at once."""
    store, other = Store(place), Store(place)
    assert not other.exists()
    assert (other.read("text", KEY, list[str]), other.digest("text", KEY), list(other.entries("text"))) == (
        None,
    ) * 2 + ([],)
    written = store.write("text", KEY, ["Gentlemen,", "庄副部长"])
    assert other.read("text", KEY, list[str]) == written
    assert other.digest("text", KEY) == written.digest
    assert (other.exists(), other.list_stages()) == (True, ("text",))
    (held,) = other.entries("text")
    assert (held.name, held.key) == (f"text/{KEY[:2]}/{KEY}", KEY)
    assert held.size > 64
    assert held.modified > 1_700_000_000
    other.remove(held)
    other.remove(held)
    assert store.read("text", KEY, list[str]) is None


def test_damage_is_set_aside_in_a_bucket_too(place: Place) -> None:
    """A damaged entry reads as absent, is kept for inspection under ``corrupt``, and may be written anew."""
    store = Store(place)
    store.write("text", KEY, ["line"])
    name = f"text/{KEY[:2]}/{KEY}"
    raw = store._shelf.read(name)
    store._shelf.write(name, raw[:-3])
    assert store.read("text", KEY, list[str]) is None
    assert store.corrupt == [f"text-{KEY}"]
    assert store.list_stages() == ("corrupt", "text")[: len(store.list_stages())]
    assert [held.key for held in store.entries("corrupt")] == [f"text-{KEY}"]
    assert list(store.entries("text")) == []
    store.write("text", KEY, ["line"])
    assert store.read("text", KEY, list[str]) is not None


def test_storage_that_is_away_or_refuses_is_told_as_such(endpoint: str) -> None:
    """A bucket that is not there cannot be written; a server that is not there is no missing entry."""
    with pytest.raises(DiskTrouble, match="s3://elsewhere/store: cannot be written"):
        Store(Place(Path("nowhere"), "s3://elsewhere/store", endpoint)).write("text", KEY, ["line"])


@pytest.mark.parametrize("url", ["tape://reel/4", "s3:bucket"])
def test_a_url_that_is_no_place_is_wrong_usage(url: str) -> None:
    """A scheme that nobody knows is told before anything starts; so is a URL without one, which fsspec takes for a folder."""
    with pytest.raises(UsageError, match="url"):
        Store(Place(Path("nowhere"), url))
