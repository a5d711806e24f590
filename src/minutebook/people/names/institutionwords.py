"""Words of lands, institutions and their fields of work."""

from __future__ import annotations

import re

from minutebook.people.names.folding import fold, fold_all
from minutebook.people.names.officewords import shortest_stem
from minutebook.rules import Rulebook

_MARKED = re.compile(r"[À-ž]")


class InstitutionWords:
    """The words of lands and institutions of all languages together, and the endings of compounds that are one."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self.lands = fold_all(rules.words("lands"))
        self._organisations = fold_all(rules.words("organisations"))
        self._german_organisations = fold_all(rules.words("organisations", "deu"))
        self._spelt_lands, self._german_lands = (
            frozenset(word.casefold() for word in rules.words("lands", each)) for each in (None, "deu")
        )
        self._endings = tuple(fold(word) for word in rules.words("organisation_endings"))
        self._shortest_stem = shortest_stem(language)

    def is_institution(self, word: str) -> bool:
        """Whether a word names a land, an institution or its field of work."""
        folded = fold(word.rstrip("!"))
        if folded.removesuffix("s") in self._organisations:
            return True
        if any(
            stem.endswith(end) and len(stem) > len(end) + self._shortest_stem
            for stem in (folded, folded.removesuffix("es"), folded.removesuffix("s"))
            for end in self._endings
        ):
            # Bundesstrombauamt, Regierungskanzlei, des Verkehrsministeriums
            return True
        # Germán is no German: letters with marks are another word.
        spelt = word.casefold()
        if spelt.removesuffix("s") in self._german_lands:
            # Botschafter Schwedens
            return True
        marked = _MARKED.search(word) is not None and spelt not in self._spelt_lands
        # Rates, Verbandes: the genitive of one that ends in a consonant.
        genitive = folded.endswith("es") and folded.removesuffix("es") in self._german_organisations
        return genitive or folded in self._organisations or (folded in self.lands and not marked)
