"""Take batches in: every file becomes part of a source, or is refused with the reason."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutebook.errors import BatchUnreadable
from minutebook.intake.declaration import Declaration, read_declaration
from minutebook.intake.documents import Gatherer
from minutebook.intake.fixity import Hashed, hash_file, read_manifest, stamp_of
from minutebook.intake.media import claimed_type, media_type_of
from minutebook.intake.walk import (
    DECLARATION,
    MANIFEST,
    PAYLOAD,
    Found,
    is_bag,
    is_plain_file,
    printable_path,
    same_name,
    walk,
)
from minutebook.model import Batch, Problem, Refused, Severity, SourceFile, Status
from minutebook.settings import IntakeSettings

_ASK_AGAIN = "Ask for the file again, then: minutebook rerun --failed"
_PUT_BACK = "Put it back, then: minutebook rerun --failed"
_WAIT = "Wait until it is complete, then: minutebook rerun --failed"


def receive(paths: Sequence[Path], settings: IntakeSettings) -> tuple[Batch, ...]:
    """Take in folders (a batch each), BagIt bags, and single files (together a batch named like their folder).

    Raises:
        BatchUnreadable: a path does not exist or cannot be listed, or holds no file at all.
    """
    folders: dict[Path, set[Path] | None] = {}
    for path in paths:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - takes out .. without following links
        if os.path.isdir(absolute):  # noqa: PTH112 - never raises
            folders[absolute] = None
        elif os.path.isfile(absolute):  # noqa: PTH113
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
    hashed: dict[str, Hashed] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: defaultdict[str, list[Problem]] = field(default_factory=lambda: defaultdict(list))

    def receive(self) -> Batch:
        batch_id = printable_path(Path(self.root.name)) if self.root.name else "batch"
        promised = self._read_manifest()
        declaration = self._read_declaration(promised)
        found = self._list()
        if not found and not promised:
            raise BatchUnreadable(
                "holds no file.", where=str(self.root), remedy="Name the folder that holds the scans."
            )
        for each in found:
            if isinstance(each, Refused):
                self.refused.append(each)
            else:
                self._take(each, promised)
        self._miss(promised, {same_name(each.path) for each in found})
        self._look_again()
        taken = {each.path for each in self.refused}
        gatherer = Gatherer(batch_id, self.files, declaration, self.notes, taken, whole=self.chosen is None)
        sources = gatherer.gather()
        return Batch(
            id=batch_id,
            root=self.root,
            sources=sources,
            refused=tuple(sorted([*self.refused, *gatherer.refused], key=lambda refused: refused.path)),
            title=declaration.title,
            repository=declaration.repository,
            reference=declaration.reference,
            languages=declaration.languages,
            problems=(*self.problems, *declaration.problems, *gatherer.problems),
        )

    def _list(self) -> list[Found | Refused]:
        try:
            found = list(walk(self.root))
        except OSError as error:
            raise BatchUnreadable(
                f"cannot be listed ({error.strerror}).", where=str(self.root), remedy="Check its permissions."
            ) from error
        if self.chosen is None:
            return found
        names = {printable_path(path.relative_to(self.root)) for path in self.chosen}
        return [each for each in found if each.path in names]

    def _read_declaration(self, promised: dict[str, str] | None) -> Declaration:
        places = [self.root / DECLARATION, self.root / PAYLOAD / DECLARATION]
        location = next((each for each in places[: 2 if is_bag(self.root) else 1] if os.path.lexists(each)), None)
        if location is None:
            return Declaration()
        if not is_plain_file(self.root, location):
            told = "It is no regular file of the batch, so its catalogue data and page lists are not used."
            self.problems.append(Problem("batch_toml", Severity.ERROR, DECLARATION, told))
            return Declaration()
        wanted = (promised or {}).get(printable_path(location.relative_to(self.root)))
        declaration = read_declaration(location)
        if wanted is not None and declaration.sha256 not in {wanted, None}:
            told = "Its SHA-256 is not that of the manifest; it is used as it stands."
            self.problems.append(Problem("fixity_mismatch", Severity.WARNING, DECLARATION, told))
        return declaration

    def _read_manifest(self) -> dict[str, str] | None:
        location = self.root / MANIFEST
        if not os.path.lexists(location):
            if is_bag(self.root):
                told = f"The bag has no {MANIFEST}, so nothing was verified."
                self.problems.append(Problem("not_verified", Severity.WARNING, MANIFEST, told))
            return None
        reason: str | None = "it is no regular file of the batch"
        if is_plain_file(self.root, location):
            try:
                entries, problems = read_manifest(location)
                reason = None
            except OSError as error:
                reason = error.strerror
        if reason is not None:
            told = f"It cannot be read ({reason}), so nothing was verified."
            self.problems.append(Problem("manifest_unreadable", Severity.ERROR, MANIFEST, told))
            return None
        self.problems += problems
        return {same_name(printable_path(Path(path))): digest for path, digest in entries.items()}

    def _take(self, found: Found, promised: dict[str, str] | None) -> None:
        hashed = self._hash(found)
        if hashed is None or not self._keeps_promise(found.path, hashed, promised):
            return
        claim = claimed_type(found.path)
        kind = media_type_of(hashed.head, claim)
        if kind is not None:
            if claim is not None and kind is not claim:
                told = f"Its name says {claim}; it is {kind} and was read as such."
                self.notes[found.path].append(Problem("wrong_ending", Severity.INFO, found.path, told))
            self.files[found.path] = SourceFile(found.path, found.location, hashed.sha256, hashed.size, kind)
            self.hashed[found.path] = hashed
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
                remedy = "Raise max_bytes under [intake] in minutebook.toml, then: minutebook rerun --failed"
                self._fail(found.path, "too_large", told, remedy, size=size)
                return None
            hashed = hash_file(found.location)
        except PermissionError:
            remedy = "Give the right to read it, then: minutebook rerun --failed"
            self._fail(found.path, "permission_denied", "It may not be read.", remedy)
        except FileNotFoundError:
            self._fail(found.path, "vanished", "It was there and is gone.", _PUT_BACK)
        except OSError as error:
            self._fail(found.path, "unreadable", f"It cannot be read ({error.strerror}).", _ASK_AGAIN)
        else:
            if hashed.steady:
                return hashed
            self._fail(found.path, "still_changing", "It changed while it was read.", _WAIT, hashed)
        return None

    def _keeps_promise(self, path: str, hashed: Hashed, promised: dict[str, str] | None) -> bool:
        if promised is None:
            return True
        wanted = promised.get(same_name(path))
        if wanted is None:
            told = "The manifest does not list this file."
            self.notes[path].append(Problem("not_in_manifest", Severity.WARNING, path, told))
            return True
        if wanted == hashed.sha256:
            return True
        self._fail(path, "fixity_mismatch", "Its SHA-256 is not that of the manifest.", _ASK_AGAIN, hashed)
        return False

    def _fail(
        self, path: str, code: str, detail: str, remedy: str, hashed: Hashed | None = None, size: int = 0
    ) -> None:
        problem = Problem(code, Severity.ERROR, path, detail, remedy=remedy)
        size, sha256 = (hashed.size, hashed.sha256) if hashed else (size, None)
        self.refused.append(Refused(path, Status.FAILED, problem, size, sha256))

    def _miss(self, promised: dict[str, str] | None, present: set[str]) -> None:
        if self.chosen is not None:
            return
        about = {DECLARATION, f"{PAYLOAD}/{DECLARATION}"}
        for path in sorted((promised or {}).keys() - present - about):
            told = "The manifest lists it, but it is not there."
            self._fail(path, "manifest_entry_missing", told, _PUT_BACK)

    def _look_again(self) -> None:
        """Set aside what changed since it was hashed, as a file does that is still being copied."""
        for path, file in list(self.files.items()):
            try:
                changed = stamp_of(file.location) != self.hashed[path].stamp
            except OSError:
                changed = True
            if changed:
                del self.files[path]
                self._fail(path, "still_changing", "It changed after it was read.", _WAIT, self.hashed[path])
