"""Take batches in: every file becomes part of a source, or is refused with the reason."""

from __future__ import annotations

import fnmatch
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutebook.errors import BatchUnreadable
from minutebook.intake.declaration import Declaration, DocumentEntry, natural_order, read_declaration
from minutebook.intake.fixity import Hashed, hash_file, read_manifest
from minutebook.intake.media import claimed_type, media_type_of
from minutebook.intake.walk import BAG, DECLARATION, MANIFEST, Found, printable_path, walk
from minutebook.model import Batch, Catalogue, Problem, Refused, Severity, Source, SourceFile, Status
from minutebook.settings import IntakeSettings

_ID_DIGITS = 16
_ASK_AGAIN = "Ask for the file again, then: minutebook rerun --failed"


def receive(paths: Sequence[Path], settings: IntakeSettings) -> tuple[Batch, ...]:
    """Take in folders (a batch each), BagIt bags, and single files (together a batch named like their folder).

    Raises:
        BatchUnreadable: a path does not exist or cannot be listed, or holds no file at all.
    """
    folders: dict[Path, set[Path] | None] = {}
    for path in paths:
        absolute = path.absolute()
        if absolute.is_dir():
            folders[absolute] = None
        elif absolute.is_file():
            chosen = folders.setdefault(absolute.parent, set())
            if chosen is not None:
                chosen.add(absolute)
        else:
            raise BatchUnreadable("there is no such folder or file.", where=str(path), remedy="Check the name.")
    return tuple(_Intake(root, chosen, settings).receive() for root, chosen in folders.items())


@dataclass(slots=True)
class _Intake:
    root: Path
    chosen: set[Path] | None
    settings: IntakeSettings
    files: dict[str, SourceFile] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: dict[str, Problem] = field(default_factory=dict)

    def receive(self) -> Batch:
        payload = self.root / "data" if (self.root / BAG).is_file() and (self.root / "data").is_dir() else self.root
        declaration = read_declaration(self.root / DECLARATION)
        self.problems += declaration.problems
        promised = self._read_manifest(payload)
        try:
            next(self.root.iterdir(), None)
            found = [each for each in walk(payload) if self._is_chosen(payload, each)]
        except OSError as error:
            raise BatchUnreadable(
                f"cannot be listed ({error}).", where=str(self.root), remedy="Check its permissions."
            ) from error
        if not found and not promised:
            raise BatchUnreadable(
                "holds no file.", where=str(self.root), remedy="Name the folder that holds the scans."
            )
        for each in found:
            if isinstance(each, Refused):
                self.refused.append(each)
            else:
                self._take(each, promised)
        self._miss(promised, {each.path for each in found})
        sources = [*self._declared(declaration), *self._single(declaration)]
        return Batch(
            id=self.root.name or "batch",
            root=self.root,
            sources=tuple(self._without_duplicates(sources)),
            refused=tuple(sorted(self.refused, key=lambda refused: refused.path)),
            title=declaration.title,
            repository=declaration.repository,
            reference=declaration.reference,
            languages=declaration.languages,
            problems=tuple(self.problems),
        )

    def _is_chosen(self, payload: Path, each: Found | Refused) -> bool:
        if self.chosen is None:
            return True
        location = each.location if isinstance(each, Found) else payload / each.path
        return location in self.chosen

    def _read_manifest(self, payload: Path) -> dict[str, str] | None:
        try:
            entries, problems = read_manifest(self.root / MANIFEST)
        except FileNotFoundError:
            return None
        except OSError as error:
            told = f"It cannot be read ({error}), so nothing was verified."
            self.problems.append(Problem("manifest_unreadable", Severity.ERROR, MANIFEST, told))
            return None
        self.problems += problems
        if payload != self.root:
            entries = {path.removeprefix("data/"): digest for path, digest in entries.items()}
        return entries

    def _take(self, found: Found, promised: dict[str, str] | None) -> None:
        hashed = self._hash(found)
        if hashed is None or not self._keeps_promise(found.path, hashed, promised):
            return
        kind, claim = media_type_of(hashed.head), claimed_type(found.path)
        if kind is not None:
            if claim is not None and kind is not claim:
                told = f"Its name says {claim}; it is {kind} and was read as such."
                self.notes[found.path] = Problem("wrong_ending", Severity.INFO, found.path, told)
            self.files[found.path] = SourceFile(found.path, found.location, hashed.sha256, hashed.size, kind)
        elif claim is None:
            problem = Problem("not_a_source", Severity.INFO, found.path, "It is no PDF, TIFF, PNG or JPEG.")
            self.refused.append(Refused(found.path, Status.SKIPPED, problem, hashed.size, hashed.sha256))
        elif hashed.size == 0:
            self._fail(found.path, "empty", "It has no bytes.", _ASK_AGAIN, hashed)
        else:
            self._fail(found.path, "wrong_type", f"Its name says {claim}, its content does not.", _ASK_AGAIN, hashed)

    def _hash(self, found: Found) -> Hashed | None:
        try:
            if (size := found.location.stat().st_size) > self.settings.max_bytes:
                told = f"It has {size} bytes, more than the limit of {self.settings.max_bytes}."
                remedy = "Split it, or raise max_bytes under [intake] in minutebook.toml."
                self._fail(found.path, "too_large", told, remedy)
                return None
            hashed = hash_file(found.location)
        except PermissionError:
            remedy = "Give the right to read it, then: minutebook rerun --failed"
            self._fail(found.path, "permission_denied", "It may not be read.", remedy)
        except FileNotFoundError:
            self._fail(found.path, "vanished", "It was there and is gone.", "Put it back, then run again.")
        except OSError as error:
            self._fail(found.path, "unreadable", f"It cannot be read ({error}).", _ASK_AGAIN)
        else:
            if hashed.steady:
                return hashed
            remedy = "Wait until it is complete, then: minutebook rerun --failed"
            self._fail(found.path, "still_changing", "It changed while it was read.", remedy, hashed)
        return None

    def _keeps_promise(self, path: str, hashed: Hashed, promised: dict[str, str] | None) -> bool:
        if promised is None:
            return True
        if path not in promised:
            told = "The manifest does not list this file."
            self.notes[path] = Problem("not_in_manifest", Severity.WARNING, path, told)
            return True
        if promised[path] == hashed.sha256:
            return True
        self._fail(path, "fixity_mismatch", "Its SHA-256 is not that of the manifest.", _ASK_AGAIN, hashed)
        return False

    def _fail(self, path: str, code: str, detail: str, remedy: str, hashed: Hashed | None = None) -> None:
        problem = Problem(code, Severity.ERROR, path, detail, remedy=remedy)
        size, sha256 = (hashed.size, hashed.sha256) if hashed else (0, None)
        self.refused.append(Refused(path, Status.FAILED, problem, size, sha256))

    def _miss(self, promised: dict[str, str] | None, present: set[str]) -> None:
        if self.chosen is not None:
            return
        for path in sorted((promised or {}).keys() - present - {DECLARATION}):
            shown = printable_path(Path(path))
            self._fail(
                shown,
                "manifest_entry_missing",
                "The manifest lists it, but it is not there.",
                "Put it back, then run again.",
            )

    def _declared(self, declaration: Declaration) -> list[Source]:
        made = []
        for entry in declaration.documents:
            if not entry.pages:
                continue
            wanted = self._match_pages(entry)
            missing = [path for path in wanted if path not in self.files]
            if self.chosen is not None and len(missing) == len(wanted):
                continue
            if missing or not wanted:
                told = f"Pages declared for it are missing: {', '.join(missing) or ', '.join(entry.pages)}. A part must not look like the whole."
                self._fail(entry.path, "page_missing", told, "Put them back, or correct batch.toml, then run again.")
                for path in wanted:
                    self.files.pop(path, None)
                continue
            made.append(
                self._make_source(entry.path, tuple(self.files.pop(path) for path in wanted), entry, declaration)
            )
        return made

    def _match_pages(self, entry: DocumentEntry) -> list[str]:
        wanted: list[str] = []
        for name in entry.pages:
            matched = natural_order([path for path in self.files if fnmatch.fnmatchcase(path, name)])
            wanted += matched if matched and any(sign in name for sign in "*?[") else [name]
        return list(dict.fromkeys(wanted))

    def _single(self, declaration: Declaration) -> list[Source]:
        entries = {entry.path: entry for entry in declaration.documents if not entry.pages}
        for path in sorted(entries.keys() - self.files.keys() - {refused.path for refused in self.refused}):
            if self.chosen is None:
                told = f"'{path}' is described there, but is not in the batch."
                self.problems.append(
                    Problem("batch_toml", Severity.WARNING, DECLARATION, told, remedy="Correct it and run again.")
                )
        return [
            self._make_source(path, (file,), entries.get(path), declaration)
            for path, file in sorted(self.files.items())
        ]

    def _make_source(
        self, path: str, files: tuple[SourceFile, ...], entry: DocumentEntry | None, declaration: Declaration
    ) -> Source:
        whole = (
            files[0].sha256
            if len(files) == 1
            else hashlib.sha256("\n".join(file.sha256 for file in files).encode()).hexdigest()
        )
        return Source(
            batch_id=self.root.name or "batch",
            document_id=whole[:_ID_DIGITS],
            path=path,
            sha256=whole,
            files=files,
            languages=(entry.languages if entry else ()) or declaration.languages,
            catalogue=entry.catalogue if entry else Catalogue(),
            problems=tuple(self.notes[file.path] for file in files if file.path in self.notes),
        )

    def _without_duplicates(self, sources: list[Source]) -> list[Source]:
        first: dict[str, Source] = {}
        for source in sorted(sources, key=lambda source: source.path):
            if (same := first.setdefault(source.sha256, source)) is not source:
                problem = Problem("duplicate", Severity.INFO, source.path, f"It has the same bytes as {same.path}.")
                self.refused.append(
                    Refused(source.path, Status.DUPLICATE, problem, source.size, source.sha256, same.path)
                )
        return list(first.values())
