"""What each stage's result depends on, and the store keys made of it.

A change of a source, a setting, a rule, an engine or a stage's own code changes the keys of that stage and of what
follows it, and of nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from minutebook import ocr, pages, people, segment, text
from minutebook.model import Source
from minutebook.rules import Rulebook
from minutebook.rules.rulebook import BUILT_IN
from minutebook.settings import Settings
from minutebook.store import Place, Store, code_version, digest_of, make_key


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

    store: Place
    settings: Settings
    engine: str
    rules_folder: Path = BUILT_IN
    redo: Stage | None = None

    def redoes(self, stage: Stage) -> bool:
        """Whether results of ``stage`` are computed although the store has them."""
        return self.redo is not None and ORDER.index(stage) >= ORDER.index(self.redo)


class Ingredient(NamedTuple):
    """One thing that a document's rows depend on: the first stage that reads it, what people call it, and its value or
    the digest of it.
    """

    stage: Stage
    name: str
    value: str


def list_ingredients(bench: Bench, rules: Rulebook, source: Source) -> tuple[Ingredient, ...]:
    """All that the rows of a document depend on, in the order of the stages; what the keys below are made of."""
    settings = bench.settings
    found = [
        Ingredient(Stage.PAGES, "the bytes of the file", source.sha256),
        Ingredient(Stage.PAGES, "version of stage pages", str(pages.VERSION)),
        Ingredient(Stage.PAGES, "settings [pages]", digest_of(settings.pages)),
        Ingredient(Stage.PAGES, "engine", bench.engine),
        Ingredient(Stage.OCR, "version of stage ocr", str(ocr.VERSION)),
        Ingredient(Stage.OCR, "languages", "+".join(source.languages or settings.ocr.languages)),
        Ingredient(Stage.OCR, "settings [ocr]", digest_of(replace(settings.ocr, languages=()))),
    ]
    for stage, room in ((Stage.TEXT, text), (Stage.SEGMENT, segment), (Stage.PEOPLE, people)):
        found.append(Ingredient(stage, f"code of stage {stage}", code_version(room.__name__)))
        found += [Ingredient(stage, f"rules {topic}.toml", rules.digest([topic])) for topic in room.TOPICS]
    told = digest_of([source.batch_id, source.path, source.catalogue, source.problems])
    return (*found, Ingredient(Stage.LOAD, "catalogue data, name or notes of intake", told))


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
    """Store key of how a page is to be read; an engine may have been asked which way up it is."""
    return make_key("pages", pages.VERSION, digest_of(bench.settings.pages), bench.engine, source.sha256, page_no)


def reading_key(bench: Bench, source: Source, plan_digest: str) -> str:
    """Store key of the reading of a page, given the digest of its plan."""
    languages = source.languages or bench.settings.ocr.languages
    settings = replace(bench.settings.ocr, languages=languages)
    return make_key("ocr", ocr.VERSION, digest_of(settings), bench.engine, plan_digest)


def reading_digest(store: Store, bench: Bench, source: Source, page_no: int) -> str | None:
    """Digest of a page's reading, None if it has none."""
    plan = store.digest("pages", plan_key(bench, source, page_no))
    return plan and store.digest("ocr", reading_key(bench, source, plan))
