"""Words of offices and forms of address: in other cases, in compounds, by another name, and where a letter was misread."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Hamming

from minutebook.people.names.folding import FOLDED_FORMS, fold, fold_all, is_cjk
from minutebook.rules import Rulebook

_ELIDED = re.compile(r"(?i)d['’](?=\w)")
# Offices and forms of address of at least six letters are known with one letter misread, those of ten with two.
SHORTEST_DAMAGED_WORD = 6
LONG_WORD = 10
SHORTEST_PLURAL = 8
# Letters before the ending of a German office (Hofrat); elsewhere more, as names end so too (Senarat).
SHORTEST_STEM = 3
SHORTEST_FOREIGN_STEM = 6


class OfficeWords:
    """The words of offices and forms of address of all languages together; misread ones are known in the record's own."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self.offices, self.qualifiers, self.honorifics = (
            fold_all(rules.words(kind)) for kind in ("offices", "office_qualifiers", "honorifics")
        )
        self._acronyms = _find_acronyms(rules.words("offices"))
        self._german_offices = fold_all(rules.words("offices", "deu"))
        self._lemmas = {
            fold(form): fold(forms.split()[0]) for forms in rules.words("office_forms") for form in forms.split()
        }
        self._same_offices = [
            (_pattern_of(others), first)
            for first, *others in (each.split(" = ") for each in rules.words("same_offices"))
        ]
        self._small = fold_all(rules.words("small_words"))
        self._endings = tuple(fold(word) for word in rules.words("office_endings"))
        self._shortest_stem = shortest_stem(language)
        self._never_mended = fold_all((*rules.words("office_given_names"), *rules.words("unmended_names")))
        self._known = self.offices | self.qualifiers | self.honorifics
        self._mend_known = lru_cache(maxsize=FOLDED_FORMS)(self._mend)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(_misreadable(rules, language)):
            self._by_length.setdefault(len(word), []).append(word)

    def is_office(self, word: str) -> bool:
        """Whether a word belongs to a title: Minister, Deputy."""
        parts = fold(word).split()
        if len(parts) > 1 and _ELIDED.match(word):
            # Chargé d'Affaires
            parts = parts[1:]
        if word.istitle() and len(parts) == 1 and parts[0] in self._acronyms:
            return False
        if len(parts) == 1 and len(parts[0]) > SHORTEST_DAMAGED_WORD and parts[0][:-1] in self._german_offices:
            # The genitive of a German office: des Oberbürgermeisters.
            parts = [parts[0].removesuffix("s")]
        elif len(parts) == 1 and parts[0].endswith("s") and self._ends_in_office(parts[0][:-1]):
            # That of a compound: des Lotsendirektors.
            parts = [parts[0].removesuffix("s")]
        elif len(parts) == 1 and len(parts[0]) >= SHORTEST_PLURAL and parts[0].removesuffix("s") in self.offices:
            # Councillors Fyfe and Reid; but Masters is a name.
            parts = [parts[0].removesuffix("s")]
        if len(parts) == 1 and len(parts[0]) >= SHORTEST_DAMAGED_WORD and parts[0].endswith("in"):
            # The woman who holds a German office: Pfarrerin, Oberforstmeisterin.
            stem = parts[0].removesuffix("in")
            parts = [stem] if stem in self._german_offices or stem.endswith(self._endings) else parts
        if len(parts) == 1:
            parts = [self._mend_known(parts[0])]
        if len(parts) > 1 and ".-" in word:
            # Reg.-Direktor, Leg.-Rat: what is shortened before an office belongs to it.
            parts = parts[-1:]
        known = bool(parts) and all(part in self.offices or part in self.qualifiers for part in parts)
        if len(parts) > 1 and parts[0] in self.offices and "-" in word:
            # Officer-in-Charge
            known = known or all(
                part in self.offices or part in self.qualifiers or part in self._small for part in parts
            )
        return known or (len(parts) == 1 and (parts[0] in self._endings or self._ends_in_office(parts[0])))

    def is_address(self, word: str) -> bool:
        """Whether a word is a form of address: Mr., Comrade."""
        folded = fold(word)
        if ".-" in word and all(part in self.honorifics for part in folded.split()):
            # Lt.-Col., Maj.-Gen.
            return True
        return (folded if len(folded) < SHORTEST_DAMAGED_WORD else self._mend_known(folded)) in self.honorifics

    def resembles_address(self, word: str) -> bool:
        """Whether a word is a form of address only if a letter of it was misread: Gomrade, but Mosher too."""
        return fold(word) not in self.honorifics and ".-" not in word and self.is_address(word)

    def _ends_in_office(self, word: str) -> bool:
        """Whether a folded word is a compound that ends in an office: hafendirektor."""
        return any(word.endswith(end) and len(word) >= len(end) + self._shortest_stem for end in self._endings)

    def _mend(self, folded: str) -> str:
        """The office or form of address that a word of the same length differs from by one letter; else the word."""
        if folded in self._known or folded in self._never_mended or len(folded) < SHORTEST_DAMAGED_WORD:
            return folded
        most = 1 if len(folded) < LONG_WORD else 2
        near = (
            each
            for each in self._by_length.get(len(folded), ())
            if Hamming.distance(each, folded) <= most
            # "Gomrade Holm", but Herr Wurser is no purser.
            and (most > 1 or each[0] == folded[0] or each in self.honorifics)
        )
        return next(near, folded)

    def lemma(self, title: str) -> str:
        """A title with its words in the nominative where their other cases are no mere endings (послом, посол), and an office
        that has several names by the first of them: Prime Minister for Premier.
        """
        for pattern, first in self._same_offices:
            title = pattern.sub(first, title)
        return " ".join(self._lemmas.get(fold(word), word) for word in title.split()) if self._lemmas else title


def shortest_stem(language: str | None) -> int:
    """How many letters a compound has at least before the ending that tells what it is, in a record of a language."""
    return SHORTEST_STEM if language in {"deu", None} else SHORTEST_FOREIGN_STEM


def _misreadable(rules: Rulebook, language: str | None) -> frozenset[str]:
    """The offices and forms of address that a word may misread, those of the record's language where that is known: Amthor
    is a German name and no author, Gunnar no gunner.
    """
    names = ("offices", "office_qualifiers", "honorifics")
    return frozenset().union(*(fold_all(rules.words(name, language)) for name in names))


def _find_acronyms(words: tuple[str, ...]) -> frozenset[str]:
    """Words that are written in capitals only: ORR is an Oberregierungsrat, Mr. Orr is none."""
    capitals = tuple(word for word in words if word.isupper())
    return fold_all(capitals) - fold_all(word for word in words if word not in capitals)


def _pattern_of(offices: list[str]) -> re.Pattern[str]:
    """What finds any of several offices; Chinese ones stand within words."""
    either = f"(?:{'|'.join(map(re.escape, offices))})"
    return re.compile(either if is_cjk(either) else rf"(?i)(?<!\w){either}(?!\w)")
