"""What ``batch.toml`` says of a batch: data only, each mistake a problem that names the key and its line."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from minutebook.model import Catalogue, Problem, Severity

_BATCH_KEYS = {"title", "repository", "reference", "languages", "document"}
_DOCUMENT_KEYS = {"path", "pages", "title", "reference", "date", "translator", "languages"}
_LANGUAGE = re.compile(r"[a-z]{3}(_[a-z]+)*")
_LARGEST = 16_000_000
"""Bytes of a ``batch.toml`` beyond which it is taken for something else: a hundred thousand entries have fewer."""
_CORRECT_IT = "Correct it and ingest the batch again."


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One ``[[document]]``. ``pages`` is empty for a document that is a single file; ``path`` is None where only
    pages are given. ``line`` is where it stands.
    """

    path: str | None
    pages: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)
    line: int = 1


@dataclass(frozen=True, slots=True)
class Declaration:
    """All that ``batch.toml`` says, and what is wrong with it. ``sha256`` is of its bytes, None if they were not read."""

    title: str | None = None
    repository: str | None = None
    reference: str | None = None
    languages: tuple[str, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    sha256: str | None = None


def complain(line: int | None, severity: Severity, detail: str) -> Problem:
    """A mistake in ``batch.toml``, with the line it stands on where that is known."""
    where = f"batch.toml line {line}" if line else "batch.toml"
    return Problem("batch_toml", severity, where, detail, remedy=_CORRECT_IT)


def read_declaration(location: Path) -> Declaration:
    """Read a ``batch.toml``; an unreadable one is an error-level problem, and says nothing."""
    try:
        if location.stat().st_size > _LARGEST:
            return _unusable(f"it has more than {_LARGEST} bytes")
        raw = location.read_bytes()
        text = raw.decode("utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, RecursionError, ValueError) as error:  # wrong TOML and wrong UTF-8 are ValueErrors
        return _unusable(str(error))
    reader = _Reader(text)
    documents = table.get("document", [])
    if not isinstance(documents, list):
        reader.complain("document", "must be written [[document]]")
        documents = []
    reader.refuse_unknown(table, _BATCH_KEYS)
    languages = reader.languages(table)
    texts = {key: reader.text(table, key) for key in ("title", "repository", "reference")}
    entries = [entry for number, each in enumerate(documents, start=1) if (entry := reader.document(each, number))]
    return Declaration(
        **texts,
        languages=languages,
        documents=tuple(entries),
        problems=tuple(reader.problems),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def _unusable(reason: str) -> Declaration:
    told = f"It cannot be read as TOML ({reason}), so its catalogue data and page lists are not used."
    return Declaration(problems=(complain(None, Severity.ERROR, told),))


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.heads = [no for no, line in enumerate(self.lines, start=1) if re.match(r"\s*\[\[\s*document\s*\]\]", line)]
        self.document_no = 0
        self.problems: list[Problem] = []

    def line_of(self, key: str | None = None) -> int | None:
        """Line of a key of the document at hand (of the batch where there is none), as far as plain TOML tells."""
        heads = [1, *self.heads, len(self.lines) + 1]
        start, end = heads[self.document_no : self.document_no + 2] if self.document_no + 1 < len(heads) else (1, 1)
        wanted = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=.\]]" if key is not None else r"\s*\[\[")
        return next((no for no in range(start, end) if wanted.match(self.lines[no - 1])), None)

    def complain(self, key: str | None, fault: str) -> None:
        inside = f" of document {self.document_no}" if self.document_no else ""
        subject = f"'{key}'{inside}" if key is not None else f"document {self.document_no}"
        self.problems.append(complain(self.line_of(key), Severity.WARNING, f"{subject} {fault}; it is not used."))

    def refuse_unknown(self, table: Mapping[str, Any], known: set[str]) -> None:
        for key in sorted(table.keys() - known):
            self.complain(key, f"is not known (known: {', '.join(sorted(known))})")

    def text(self, table: Mapping[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is None or isinstance(value, str):
            return value or None
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        self.complain(key, "must be text")
        return None

    def languages(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        value = table.get("languages", [])
        codes = value.split("+") if isinstance(value, str) else value
        if not isinstance(codes, list) or not all(
            isinstance(code, str) and _LANGUAGE.fullmatch(code) for code in codes
        ):
            self.complain("languages", 'must be codes such as ["eng", "chi_sim"]')
            return ()
        return tuple(dict.fromkeys(codes))

    def document(self, table: object, number: int) -> DocumentEntry | None:
        self.document_no = number
        if not isinstance(table, dict):
            self.complain(None, "must be a table")
            return None
        self.refuse_unknown(table, _DOCUMENT_KEYS)
        pages = self._pages(table)
        path = self.text(table, "path")
        if not (path or pages) or not all(is_inside(each) for each in (path, *pages) if each is not None):
            self.complain(None, "needs a path, or pages, inside the batch")
            return None
        catalogue = Catalogue(*(self.text(table, key) for key in ("title", "reference", "date", "translator")))
        return DocumentEntry(path, pages, self.languages(table), catalogue, self.line_of() or 1)

    def _pages(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        value = table.get("pages", [])
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.complain("pages", "must be a list of file names, or a pattern such as 'minutes-*.jpg'")
            return ()
        return tuple(names)


def is_inside(path: str) -> bool:
    """Whether a declared path stays within the batch."""
    return bool(path) and "\0" not in path and not path.startswith("/") and ".." not in path.split("/")
