"""Content keys: the same inputs, rules, settings and versions give the same key, on any machine, at any time."""

from __future__ import annotations

import hashlib
import importlib.util
from functools import cache
from pathlib import Path

import msgspec


def encode(value: object) -> bytes:
    """A dataclass, tuple or plain value in canonical JSON. Halves of surrogate pairs, which a broken text layer may
    hold and which are no characters, become U+FFFD.
    """
    try:
        return msgspec.json.encode(value, order="deterministic")
    except UnicodeEncodeError:
        return msgspec.json.encode(_mend(msgspec.to_builtins(value, order="deterministic")))


def _mend(value: object) -> object:
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list() | tuple():
            return [_mend(each) for each in value]
        case dict():
            return {_mend(key): _mend(each) for key, each in value.items()}
    return value


def digest_of(value: object) -> str:
    """SHA-256 (hex) of a dataclass, tuple or plain value in canonical JSON."""
    return hashlib.sha256(encode(value)).hexdigest()


def make_key(stage: str, *parts: object) -> str:
    """Key (hex) of a stage's result.

    ``parts`` are the stage's version, the digest of the rules and settings it reads, the version of its engine
    and the digests of its inputs, in a fixed order. Never pass a path, a clock or a host name.
    """
    return digest_of([stage, *parts])


@cache
def code_version(*modules: str) -> str:
    """Digest (hex) of the source code of whole rooms, for example ``minutebook.segment``.

    Stands for the version of stages so cheap that recomputing them after any change of their code costs less
    than one stale row. Stages that cost minutes (pages, ocr) carry a version number instead.
    """
    parts = []
    for name in modules:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(name)
        origin = Path(spec.origin)
        top = origin.parent
        files = sorted(top.rglob("*.py")) if spec.submodule_search_locations else [origin]
        parts += [
            f"{name}/{path.relative_to(top).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
            for path in files
        ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
