"""Gold and exports as they are compared: read from JSON, the rest of the file left aside."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutebook.errors import UsageError


@dataclass(frozen=True, slots=True)
class Speech:
    """A turn: who and what."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A person and the forms of the name that count as right."""

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tagged:
    """A header field's value or a mark's text, with the field or type it has."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting. ``header`` and ``marks`` are None where a gold file does not speak of them."""

    date: str | None = None
    time: str | None = None
    header: tuple[Tagged, ...] | None = None
    people: tuple[Name, ...] = ()
    turns: tuple[Speech, ...] = ()
    marks: tuple[Tagged, ...] | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """What a perfect reading of a document would give. ``text`` is None where the page text is not known."""

    id: str
    language: str
    meetings: tuple[Record, ...]
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was read. ``path`` is the source's path inside its batch, ``text`` that of all pages."""

    path: str
    meetings: tuple[Record, ...]
    text: str = ""

    @property
    def stem(self) -> str:
        """File name before the first dot: the id of its gold."""
        return self._parts[0]

    @property
    def level(self) -> str:
        """Second of the dotted parts of the file name, the level of damage of a rendering; else ``as is``."""
        return self._parts[1] if len(self._parts) > 2 else "as is"

    @property
    def _parts(self) -> list[str]:
        return self.path.rpartition("/")[2].split(".")


def read_gold(path: Path) -> Gold:
    """Read ``<id>.json``, and the page text from the ``.txt`` beside it where there is one.

    Raises:
        UsageError: it is no gold file.
    """
    table = _read_json(path)
    if not isinstance(table.get("id"), str):
        raise UsageError("is no gold file: it has no 'id'.", where=str(path), remedy="Take it out of the folder.")
    beside = path.with_suffix(".txt")
    return Gold(
        id=table["id"],
        language=table.get("language") or "eng",
        meetings=tuple(_record(each) for each in table.get("meetings") or [table]),
        text=beside.read_text(encoding="utf-8") if beside.exists() else None,
    )


def read_exported(path: Path) -> Exported:
    """Read a file that ``minutebook export json`` wrote.

    Raises:
        UsageError: it is no such file.
    """
    table = _read_json(path)
    return Exported(
        path=table.get("path") or path.name,
        meetings=tuple(_record(each) for each in table.get("meetings") or []),
        text="\n".join(page.get("text") or "" for page in table.get("pages") or []),
    )


def _read_json(path: Path) -> Mapping[str, Any]:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot be read as JSON ({error}).", where=str(path)) from error
    if not isinstance(table, dict):
        raise UsageError("is not about a document.", where=str(path), remedy="Take it out of the folder.")
    return table


def _record(table: Mapping[str, Any]) -> Record:
    return Record(
        date=table.get("date"),
        time=table.get("time"),
        header=_tagged(table.get("header"), "field", "value"),
        people=tuple(
            Name(each.get("name") or "", tuple(each.get("aliases") or ()), tuple(each.get("roles") or ()))
            for each in table.get("people") or []
        ),
        turns=tuple(
            Speech(each.get("speaker"), each.get("text") or "")
            for each in table.get("turns") or []
            if each.get("mode", "direct") == "direct"
        ),
        marks=_tagged(table.get("marks"), "type", "text"),
    )


def _tagged(rows: list[Mapping[str, Any]] | None, kind: str, text: str) -> tuple[Tagged, ...] | None:
    if rows is None:
        return None
    return tuple(Tagged(row.get(kind) or "", row.get(text) or "") for row in rows)
