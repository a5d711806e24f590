"""What each stage's result depends on, and the store keys made of it.

A change of a source, a setting, a rule, an engine or a stage's own code changes the keys of that stage and of what
follows it, and of nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from minutebook import ocr, pages, people, segment, text
from minutebook.model import Source
from minutebook.rules import Rulebook
from minutebook.rules.rulebook import BUILT_IN
from minutebook.settings import Settings
from minutebook.store import Store, code_version, digest_of, make_key


class Stage(StrEnum):
    """Stages in order; a re-run from one recomputes it and all after it."""

    PAGES = "pages"
    OCR = "ocr"
    TEXT = "text"
    SEGMENT = "segment"
    PEOPLE = "people"
    LOAD = "load"


ORDER = tuple(Stage)


@dataclass(frozen=True, slots=True)
class Bench:
    """What the stages need, in a form that travels to worker processes.

    ``redo`` names the first stage whose stored results are not to be used.
    """

    store_folder: Path
    settings: Settings
    engine: str
    rules_folder: Path = BUILT_IN
    redo: Stage | None = None

    def redoes(self, stage: Stage) -> bool:
        """Whether results of ``stage`` are computed although the store has them."""
        return self.redo is not None and ORDER.index(stage) >= ORDER.index(self.redo)


def source_key(bench: Bench, source: Source) -> str:
    """Store key of the number of pages of a source."""
    return make_key("source", pages.VERSION, digest_of(bench.settings.pages), source.sha256)


@dataclass(frozen=True, slots=True)
class DocumentKeys:
    """Store keys of the stages that see a whole document, from the digests of its pages."""

    rules: Rulebook
    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        """Key of the clean lines."""
        return make_key("text", code_version("minutebook.text"), self.rules.digest(text.TOPICS), self.pages)

    def segment(self, text_digest: str) -> str:
        """Key of the meetings before people are known."""
        return make_key("segment", code_version("minutebook.segment"), self.rules.digest(segment.TOPICS), text_digest)

    def people(self, segment_digest: str) -> str:
        """Key of the meetings with people, which are looked for in the clean lines too."""
        return make_key(
            "people", code_version("minutebook.people"), self.rules.digest(people.TOPICS), segment_digest, self.text
        )


def final_key(source: Source, keys: DocumentKeys, people_digest: str) -> str:
    """What a document's rows derive from: pages, meetings, catalogue data, name and place in its batch."""
    return digest_of(
        [source.batch_id, source.path, source.catalogue, source.problems, keys.pages, keys.text, people_digest]
    )


def plan_key(bench: Bench, source: Source, page_no: int) -> str:
    """Store key of how a page is to be read."""
    return make_key("pages", pages.VERSION, digest_of(bench.settings.pages), source.sha256, page_no)


def reading_key(bench: Bench, source: Source, plan_digest: str) -> str:
    """Store key of the reading of a page, given the digest of its plan."""
    languages = source.languages or bench.settings.ocr.languages
    settings = replace(bench.settings.ocr, languages=languages)
    return make_key("ocr", ocr.VERSION, digest_of(settings), bench.engine, plan_digest)


def reading_digest(store: Store, bench: Bench, source: Source, page_no: int) -> str | None:
    """Digest of a page's reading, None if it has none."""
    plan = store.digest("pages", plan_key(bench, source, page_no))
    return plan and store.digest("ocr", reading_key(bench, source, plan))
