"""What ``batch.toml`` says of a batch: data only, each mistake a problem that names the key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from minutebook.model import Catalogue, Problem, Severity

_BATCH_KEYS = {"title", "repository", "reference", "languages", "document"}
_DOCUMENT_KEYS = {"path", "pages", "title", "reference", "date", "translator", "languages"}
_LANGUAGE = re.compile(r"[a-z]{3}(_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One ``[[document]]``. ``pages`` is empty for a document that is a single file."""

    path: str
    pages: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)


@dataclass(frozen=True, slots=True)
class Declaration:
    """All that ``batch.toml`` says, and what is wrong with it."""

    title: str | None = None
    repository: str | None = None
    reference: str | None = None
    languages: tuple[str, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_declaration(location: Path) -> Declaration:
    """Read a ``batch.toml``; an absent one says nothing, an unreadable one is an error-level problem."""
    try:
        table = tomllib.loads(location.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Declaration()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        told = f"It cannot be read as TOML ({error}), so its catalogue data and page lists are not used."
        return Declaration(
            problems=(Problem("batch_toml", Severity.ERROR, location.name, told, remedy="Correct it and run again."),)
        )
    reader = _Reader()
    documents = table.get("document", [])
    if not isinstance(documents, list):
        reader.complain("document", "must be written [[document]]")
        documents = []
    entries = [entry for number, each in enumerate(documents, start=1) if (entry := reader.document(each, number))]
    reader.refuse_unknown(table, _BATCH_KEYS, "")
    return Declaration(
        title=reader.text(table, "title"),
        repository=reader.text(table, "repository"),
        reference=reader.text(table, "reference"),
        languages=reader.languages(table, ""),
        documents=tuple(entries),
        problems=tuple(reader.problems),
    )


class _Reader:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def complain(self, key: str, fault: str) -> None:
        told = f"'{key}' {fault}; it is not used."
        self.problems.append(
            Problem("batch_toml", Severity.WARNING, "batch.toml", told, remedy="Correct it and run again.")
        )

    def refuse_unknown(self, table: Mapping[str, Any], known: set[str], where: str) -> None:
        for key in table.keys() - known:
            self.complain(f"{where}{key}", f"is not known (known: {', '.join(sorted(known))})")

    def text(self, table: Mapping[str, Any], key: str, where: str = "") -> str | None:
        value = table.get(key)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, date):
            return value.isoformat()
        self.complain(f"{where}{key}", "must be text")
        return None

    def languages(self, table: Mapping[str, Any], where: str) -> tuple[str, ...]:
        value = table.get("languages", [])
        codes = value.split("+") if isinstance(value, str) else value
        if not isinstance(codes, list) or not all(
            isinstance(code, str) and _LANGUAGE.fullmatch(code) for code in codes
        ):
            self.complain(f"{where}languages", 'must be codes such as ["eng", "chi_sim"]')
            return ()
        return tuple(codes)

    def document(self, table: object, number: int) -> DocumentEntry | None:
        where = f"document {number} "
        if not isinstance(table, dict):
            self.complain(where.strip(), "must be a table")
            return None
        self.refuse_unknown(table, _DOCUMENT_KEYS, where)
        pages = self._pages(table, where)
        path = self.text(table, "path", where) or (pages[0] if pages else None)
        if path is None or not all(is_inside(each) for each in (path, *pages)):
            self.complain(where.strip(), "needs a path, or pages, inside the batch")
            return None
        catalogue = Catalogue(*(self.text(table, key, where) for key in ("title", "reference", "date", "translator")))
        return DocumentEntry(path, pages, self.languages(table, where), catalogue)

    def _pages(self, table: Mapping[str, Any], where: str) -> tuple[str, ...]:
        value = table.get("pages", [])
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.complain(f"{where}pages", "must be a list of file names, or a pattern such as 'minutes-*.jpg'")
            return ()
        return tuple(names)


def is_inside(path: str) -> bool:
    """Whether a declared path stays within the batch."""
    return bool(path) and "\0" not in path and not path.startswith("/") and ".." not in path.split("/")


def natural_order(paths: Sequence[str]) -> list[str]:
    """Paths in the order of their running numbers: ``page-2`` before ``page-10``."""
    return sorted(
        paths, key=lambda path: [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", path)]
    )
