"""Whom the labels so far have named: by the short forms that they define, and by the forms that they use."""

from __future__ import annotations

from collections.abc import Mapping

from minutebook.people.names.folding import fold
from minutebook.people.roster.draft import Draft


class Heard:
    """Grows as the labels of a meeting are asked for in order; ``keys`` are the labels that a key defines, folded."""

    def __init__(self, keys: Mapping[str, Draft]) -> None:
        self._defined = dict(keys)
        self._called: dict[str, list[Draft]] = {}

    def define(self, short: str, draft: Draft) -> None:
        """Note a short form that means ``draft`` from here on."""
        self._defined[fold(short)] = draft

    def find_defined(self, label: str) -> Draft | None:
        """Who is meant by a label that is a short form defined before."""
        return self._defined.get(fold(label))

    def note(self, form: str, draft: Draft) -> None:
        """Note that a label called ``draft`` by ``form``."""
        key = fold(form)
        if key and draft not in (called := self._called.setdefault(key, [])):
            called.append(draft)

    def find_called(self, form: str) -> list[Draft]:
        """Whom labels before called by ``form``, in that order."""
        return self._called.get(fold(form), [])
