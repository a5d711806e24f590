"""Rules of a topic by what they are for: the topics whose rules carry a ``kind`` are read so."""

from __future__ import annotations

from collections.abc import Iterable

from minutebook.rules.rulebook import Rule


class RulesByKind:
    """Rules, each kind's in the order in which they come."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        kinds: dict[str, list[Rule]] = {}
        for rule in rules:
            kinds.setdefault(rule.key("kind"), []).append(rule)
        self._by_kind = {kind: tuple(found) for kind, found in kinds.items()}

    def of(self, kind: str) -> tuple[Rule, ...]:
        """The rules of ``kind``, in order of precedence."""
        return self._by_kind.get(kind, ())

    def first(self, text: str, kind: str) -> Rule | None:
        """The first rule of ``kind`` that finds something in ``text``."""
        return next((rule for rule in self.of(kind) if rule.pattern.search(text)), None)
