"""Read the rule files, check them, and say by digest when they changed."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from minutebook.errors import RuleError
from minutebook.rules.umlauts import LANGUAGE as UMLAUTS
from minutebook.rules.umlauts import SPELLING, add_spelt, widen_pattern

BUILT_IN = Path(__file__).parent
EVERY_LANGUAGE = "any"
_PLACEHOLDER = re.compile(r"\{([a-z_]{2,})\}")
_OWN_KEYS = {"id", "pattern", "examples", "counter_examples", "note"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a topic. ``keys`` holds the topic's own keys, for example ``field`` of a header label."""

    id: str
    language: str
    topic: str
    pattern: re.Pattern[str]
    keys: Mapping[str, Any]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    note: str = ""

    def key(self, name: str, default: str = "") -> str:
        """The topic's own key ``name`` as text, ``default`` where the rule has none."""
        return str(self.keys.get(name, default))


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """All rules of a folder. Build with :func:`load_rulebook`. Equal to itself only, so that what is made of it can be kept."""

    folder: Path
    languages: tuple[str, ...]
    """Languages that have rules, ``any`` left out, sorted."""
    _rules: Mapping[tuple[str, str], tuple[Rule, ...]] = field(repr=False)
    _words: Mapping[tuple[str, str], tuple[str, ...]] = field(repr=False)
    _digests: Mapping[str, str] = field(repr=False)

    @property
    def topics(self) -> tuple[str, ...]:
        """Names of all topics, sorted."""
        return tuple(sorted(self._digests))

    def rules(self, topic: str, language: str | None = None) -> tuple[Rule, ...]:
        """Rules of ``topic`` in order of precedence: those of ``language`` (all languages if None), then ``any``."""
        wanted = self.languages if language is None else (language,)
        found = [rule for name in wanted for rule in self._rules.get((name, topic), ())]
        return (*found, *self._rules.get((EVERY_LANGUAGE, topic), ()))

    def rules_from(self, topic: str, language: str | None) -> tuple[Rule, ...]:
        """Rules of ``topic`` in all languages, those of ``language`` and of ``any`` first: minutes mix languages."""
        own = self.rules(topic, language) if language in self.languages else ()
        known = {rule.id for rule in own}
        return (*own, *(rule for rule in self.rules(topic) if rule.id not in known))

    def words(self, name: str, language: str | None = None) -> tuple[str, ...]:
        """The vocabulary ``name`` of ``language`` (of all languages if None), then of ``any``; empty if there is none."""
        wanted = self.languages if language is None else (language,)
        found = [word for each in wanted for word in self._words.get((each, name), ())]
        return tuple(dict.fromkeys([*found, *self._words.get((EVERY_LANGUAGE, name), ())]))

    def digest(self, topics: Iterable[str]) -> str:
        """SHA-256 over the files of ``topics``; a stage that reads these topics puts it into its store keys.

        Raises:
            RuleError: a topic has no file.
        """
        lines = []
        for topic in sorted(set(topics)):
            if topic not in self._digests:
                raise RuleError(f"no rule file for topic '{topic}'.", where=str(self.folder))
            lines.append(f"{topic} {self._digests[topic]}")
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def load_rulebook(folder: Path = BUILT_IN) -> Rulebook:
    """Read every ``<language>/<topic>.toml`` under ``folder``; the rulebook of before where all files are as they were.

    Raises:
        RuleError: a file is not TOML, a rule lacks ``id`` or ``pattern``, an id or a part stands twice, or a pattern
            is not a regular expression; names the file and the rule.
    """
    paths = sorted(folder.glob("*/*.toml"))
    if not paths:
        raise RuleError("holds no rule files.", where=str(folder))
    return _make_rulebook(folder, tuple(_File(path.parent.name, path.stem, _read(path)) for path in paths))


class _File(NamedTuple):
    language: str
    topic: str
    content: bytes

    @property
    def name(self) -> str:
        return f"{self.language}/{self.topic}.toml"


# A worker asks for each document, and the patterns take a second; a trial of other rules stands beside them.
@lru_cache(maxsize=2)
def _make_rulebook(folder: Path, files: tuple[_File, ...]) -> Rulebook:
    tables = {file: _parse(file) for file in files}
    words: dict[tuple[str, str], tuple[str, ...]] = {}
    for file, table in tables.items():
        for name, values in table.get("vocabulary", {}).items():
            if (file.language, name) in words:
                raise RuleError(f"vocabulary '{name}' stands twice.", where=file.name)
            each = tuple(str(value) for value in values)
            spelt = file.language == UMLAUTS and file.topic != "glyphs"
            words[file.language, name] = add_spelt(name, each) if spelt else each
    parts = _gather_parts(tables, words)
    rules: dict[tuple[str, str], tuple[Rule, ...]] = {}
    seen: dict[str, str] = {}
    for file, table in tables.items():
        made = []
        for raw in table.get("rule", []):
            rule = _make_rule(raw, file, _Pieces(words, parts))
            if rule.id in seen:
                raise RuleError(f"rule id '{rule.id}' stands in {seen[rule.id]} too.", where=file.name)
            seen[rule.id] = file.name
            made.append(rule)
        rules[file.language, file.topic] = tuple(made)
    digests: dict[str, str] = {}
    for topic in sorted({file.topic for file in files}):
        listed = [
            f"{file.language} {hashlib.sha256(file.content).hexdigest()}{SPELLING if file.language == UMLAUTS else ''}"
            for file in files
            if file.topic == topic
        ]
        digests[topic] = hashlib.sha256("\n".join(listed).encode()).hexdigest()
    languages = sorted({file.language for file in files} - {EVERY_LANGUAGE})
    return Rulebook(folder, tuple(languages), rules, words, digests)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RuleError(f"cannot be read ({error}).", where=f"{path.parent.name}/{path.name}") from error


def _parse(file: _File) -> dict[str, Any]:
    try:
        return tomllib.loads(file.content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"cannot be read as TOML ({error}).", where=file.name) from error


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What may stand between braces in a pattern: vocabularies and parts, by language and name."""

    words: Mapping[tuple[str, str], tuple[str, ...]]
    parts: Mapping[tuple[str, str], str]

    def fill(self, pattern: str, language: str, whose: str, where: str) -> str:
        """The pattern with every name between braces replaced; RuleError, naming ``whose`` pattern it is, if none has it."""

        def replace(found: re.Match[str]) -> str:
            name = found.group(1)
            for each in (language, EVERY_LANGUAGE):
                if (each, name) in self.parts:
                    return f"(?:{self.parts[each, name]})"
            values = (*self.words.get((language, name), ()), *self.words.get((EVERY_LANGUAGE, name), ()))
            if not values:
                raise RuleError(f"{whose} names '{name}', which is neither a vocabulary nor a part.", where=where)
            return "(?:" + "|".join(re.escape(value) for value in sorted(values, key=len, reverse=True)) + ")"

        return _PLACEHOLDER.sub(replace, pattern)


def _gather_parts(
    tables: Mapping[_File, Mapping[str, Any]], words: Mapping[tuple[str, str], tuple[str, ...]]
) -> dict[tuple[str, str], str]:
    """Pieces of patterns under ``[parts]``; one may name vocabularies, and parts above it in its file."""
    parts: dict[tuple[str, str], str] = {}
    for file, table in tables.items():
        for name, pattern in table.get("parts", {}).items():
            place = file.language, name
            if place in parts or place in words:
                raise RuleError(f"part '{name}' stands twice, or is the name of a vocabulary.", where=file.name)
            parts[place] = _Pieces(words, parts).fill(str(pattern), file.language, f"part '{name}'", file.name)
    return parts


def _make_rule(raw: Any, file: _File, pieces: _Pieces) -> Rule:  # noqa: ANN401
    where = file.name
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str) or not isinstance(raw.get("pattern"), str):
        raise RuleError(f"each rule needs an id and a pattern, given: {raw!r}.", where=where)
    try:
        filled = pieces.fill(raw["pattern"], file.language, f"rule '{raw['id']}'", where)
        pattern = re.compile(widen_pattern(filled) if file.language == UMLAUTS else filled)
    except re.error as error:
        raise RuleError(f"rule '{raw['id']}' is not a regular expression ({error}).", where=where) from error
    return Rule(
        id=raw["id"],
        language=file.language,
        topic=file.topic,
        pattern=pattern,
        keys={key: value for key, value in raw.items() if key not in _OWN_KEYS},
        examples=tuple(raw.get("examples", ())),
        counter_examples=tuple(raw.get("counter_examples", ())),
        note=str(raw.get("note", "")),
    )
