"""Which files make a document: single ones, and images that ``batch.toml`` declares to be pages of one."""

from __future__ import annotations

import fnmatch
import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutebook.intake.declaration import Declaration, DocumentEntry, complain
from minutebook.intake.walk import PAYLOAD, printable_path, same_name
from minutebook.model import Catalogue, Problem, Refused, Severity, Source, SourceFile, Status

_ID_DIGITS = 16


@dataclass(slots=True)
class Gatherer:
    """Makes sources of files.

    Args:
        batch_id: the batch.
        files: files by path.
        declaration: what ``batch.toml`` says.
        notes: problems of single files, to travel with their document.
        taken: paths of files that were refused, which no document may be named after.
        whole: whether ``files`` is all of the batch, so that what is missing is an error.

    After :meth:`gather`, ``refused`` and ``problems`` tell what could not be made and what is wrong.
    """

    batch_id: str
    files: dict[str, SourceFile]
    declaration: Declaration
    notes: Mapping[str, Sequence[Problem]]
    taken: Collection[str]
    whole: bool = True
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _free: dict[str, SourceFile] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def gather(self) -> tuple[Source, ...]:
        """The documents, by path; the same bytes under a second name are refused as a duplicate."""
        self._free = dict(self.files)
        self._names = {same_name(path): path for path in self.files} | {path: path for path in self.files}
        sources = [*self._declared(), *self._single()]
        first: dict[str, Source] = {}
        for source in sorted(sources, key=lambda source: source.path):
            if (same := first.setdefault(source.sha256, source)) is not source:
                told = f"It has the same bytes as {same.path}."
                problem = Problem("duplicate", Severity.INFO, source.path, told)
                self.refused.append(
                    Refused(source.path, Status.DUPLICATE, problem, source.size, source.sha256, same.path)
                )
        return tuple(first.values())

    def _declared(self) -> Iterable[Source]:
        used: set[str] = set()
        for entry in self.declaration.documents:
            if not entry.pages:
                continue
            wanted = self._match_pages(entry)
            missing = [path for path in wanted if path not in self._free]
            if not self.whole and len(missing) == len(wanted):
                continue
            own = {path for path in wanted if path in self._free}
            path = self._choose_path(entry, wanted, used | (self._free.keys() - own))
            used.add(path)
            if wanted and not missing:
                yield self._make_source(path, tuple(self._free.pop(each) for each in wanted), entry)
                continue
            for each in own:
                del self._free[each]
            self._fail(path, entry, missing or entry.pages)

    def _choose_path(self, entry: DocumentEntry, wanted: Sequence[str], others: Collection[str]) -> str:
        """What the document is called: as declared, unless something else is called so."""
        declared = printable_path(Path(entry.path)) if entry.path else None
        candidates = [each for each in (declared, *wanted[:1]) if each is not None]
        candidates += [f"{(declared or entry.pages[0])} ({number})" for number in range(2, len(others) + 4)]
        chosen = next(each for each in candidates if each not in others and each not in self.taken)
        if declared is not None and chosen != declared:
            told = f"the batch has another document or file at '{declared}'; this one is called '{chosen}'."
            self.problems.append(complain(entry.line, Severity.WARNING, told))
        return chosen

    def _fail(self, path: str, entry: DocumentEntry, missing: Sequence[str]) -> None:
        elsewhere = [each for each in missing if each in self.files]
        told = f"Pages declared for it are missing: {', '.join(missing)}. A part must not look like the whole."
        if elsewhere:
            told += f" (Of another document already: {', '.join(elsewhere)}.)"
        remedy = f"Put them back, or correct batch.toml (line {entry.line}), then ingest the batch again."
        problem = Problem("page_missing", Severity.ERROR, path, told, remedy=remedy)
        self.refused.append(Refused(path, Status.FAILED, problem, 0))

    def _match_pages(self, entry: DocumentEntry) -> list[str]:
        wanted: list[str] = []
        for name in entry.pages:
            exact = self._find(name)
            matched = [] if exact in self.files else natural_order(self._match(name))
            wanted += matched or [exact]
        return list(dict.fromkeys(wanted))

    def _find(self, name: str) -> str:
        """The path that a name in ``batch.toml`` means; in a bag, ``data/`` may be left out."""
        path = printable_path(Path(name))
        for each in (path, f"{PAYLOAD}/{path}"):
            if (found := self._names.get(same_name(each))) is not None:
                return found
        return path

    def _match(self, pattern: str) -> list[str]:
        if not any(sign in pattern for sign in "*?["):
            return []
        parts = same_name(pattern).split("/")
        return [
            path
            for path in self.files
            for folders in (same_name(path).removeprefix(f"{PAYLOAD}/").split("/"), same_name(path).split("/"))
            if len(folders) == len(parts) and all(map(fnmatch.fnmatchcase, folders, parts))
        ]

    def _single(self) -> Iterable[Source]:
        entries: dict[str, DocumentEntry] = {}
        for entry in self.declaration.documents:
            if entry.pages or entry.path is None:
                continue
            path = self._find(entry.path)
            if path in entries:
                told = f"'{path}' is described twice; the first description is used."
                self.problems.append(complain(entry.line, Severity.WARNING, told))
            elif path not in self._free and path not in self.taken and self.whole:
                told = f"'{path}' is described there, but is not in the batch, or is a page of another document."
                self.problems.append(complain(entry.line, Severity.WARNING, told))
            else:
                entries[path] = entry
        for path, file in sorted(self._free.items()):
            yield self._make_source(path, (file,), entries.get(path))

    def _make_source(self, path: str, files: tuple[SourceFile, ...], entry: DocumentEntry | None) -> Source:
        whole = (
            files[0].sha256
            if len(files) == 1
            else hashlib.sha256("\n".join(file.sha256 for file in files).encode()).hexdigest()
        )
        return Source(
            batch_id=self.batch_id,
            document_id=whole[:_ID_DIGITS],
            path=path,
            sha256=whole,
            files=files,
            languages=(entry.languages if entry else ()) or self.declaration.languages,
            catalogue=entry.catalogue if entry else Catalogue(),
            problems=tuple(note for file in files for note in self.notes.get(file.path, ())),
        )


def natural_order(paths: Iterable[str]) -> list[str]:
    """Paths in the order of their running numbers: ``page-2`` before ``page-10``."""

    def key(path: str) -> list[tuple[int, str]]:
        return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", path)]

    return sorted(dict.fromkeys(paths), key=lambda path: (key(path), path))
