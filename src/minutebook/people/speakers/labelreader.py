"""What a label says of one person, read with the labels beside it and the people listed.

Told from the name are forms of address behind it or misread before it, a letter that may be an initial or a form of
address, and offices in letters. A capital read small is put right, and the short form that a label defines is found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutebook.people.names.folding import fold
from minutebook.people.names.labels import strip_remarks
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, first_initial, words_of
from minutebook.people.names.names import Named, read_name
from minutebook.people.roster.namesakes import called
from minutebook.people.roster.nearness import DAMAGE_PER_LETTER, SHORTEST_DOUBTFUL, measure
from minutebook.people.roster.roster import Roster

# Where so many labels hold a form of address, a short word with a stop before a name is one too, misread: Fire. Saarnio.
FEWEST_ADDRESSED = 2
# So large a share of an office may be misread before the surname of its one bearer.
OFFICE_DAMAGE = 0.45
# Words of a place behind a surname.
LONGEST_PLACE = 2
_OFFICE_IN_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,4}")
# Т. Громов: товарищ, or an initial.
_LETTER_BEFORE = re.compile(r"(?P<letter>[А-ЯЁ])\.\s?(?P<name>[А-ЯЁ][А-ЯЁа-яё-]+)")
_SMALL_SUPPLIED = re.compile(r"\[(?P<word>[a-zß-ž]{3,})[\])]$")
_MISREAD_ADDRESS = re.compile(r"[^\W\d_]{2,4}[.,]")


class LabelReader:
    """Reads the labels of one meeting; ``labels`` are all of them, ``closed`` whether it lists who confers."""

    def __init__(self, roster: Roster, lexicon: Lexicon, labels: Sequence[str], *, closed: bool) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.closed = closed
        self._spelt = Counter(label for label in labels if not label.rpartition(" ")[2][:1].islower())
        read = (read_name(label, lexicon) for label in dict.fromkeys(labels))
        addresses = [named.address for named in read if named.address]
        self._addressed = len(addresses) >= FEWEST_ADDRESSED
        self._calls_all = self._addresses_all(labels)

    def _addresses_all(self, labels: Sequence[str]) -> bool:
        """Whether labels in capitals have forms of address or offices before them, several known, and no given names."""
        fronts = {front for label in labels if (front := _find_front(label))}
        known = {front for front in fronts if self.lexicon.is_address(front) or self.lexicon.is_office(front)}
        return len(known) >= FEWEST_ADDRESSED and not any(self.roster.bears_name(front) for front in fronts - known)

    def read(self, label: str) -> Named:
        """What a label says of one person; a surname that is an office too, where one listed bears it and none holds it."""
        label = self._raise_supplied(self._cut_behind(self._cut_place(label)))
        named = read_name(self._lower_address(label), self.lexicon)
        *before, last = strip_remarks(label).split() or [""]
        if named.name or not last[:1].isupper() or not all(self.lexicon.is_address(word) for word in before):
            return named
        borne = any(
            words_of(draft.name)[1:][-1:] == [fold(last)] or (draft.roles and fold(draft.name) == fold(last))
            for draft in self.roster.drafts
        )
        held = any(fold(last) in fold(title).split() for draft in self.roster.drafts for title in draft.titles)
        return replace(named, name=last, title=None, address=" ".join(before) or None) if borne and not held else named

    def _raise_supplied(self, label: str) -> str:
        """A label whose bracket holds the given name of somebody listed, read with a small letter: Vice Minister Mo [chengzhi]."""
        found = _SMALL_SUPPLIED.search(label)
        if found is None or not any(fold(found["word"]) in words_of(draft.name)[1:] for draft in self.roster.drafts):
            return label
        return f"{label[: found.start('word')]}{found['word'].capitalize()}{label[found.end('word') :]}"

    def _cut_place(self, label: str) -> str:
        """A label without the place behind the comma of a listed surname, which no vocabulary holds: FROIDEVAUX, Neuenburg."""
        front, comma, place = label.partition(", ")
        words = place.split()
        if not comma or "," in place or not words or len(words) > LONGEST_PLACE or "(" in label:
            return label
        named = all(word[:1].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in words)
        known = any(self.lexicon.is_office(word) or self.lexicon.roles_in(word) for word in words)
        surname = words_of(front)[-1:]
        borne = [draft for draft in self.roster.drafts if draft.roles and words_of(draft.name)[-1:] == surname]
        own = any(fold(word) in words_of(draft.name) for draft in borne for word in words)
        return front if named and not (known or own) and len(borne) == 1 else label

    def _cut_behind(self, label: str) -> str:
        """A label without the form of address behind its name, where the list has him without it: Demir Bey for Ali Demir, Nadim
        Bey for Nadim Toros, and, as nobody bears the name, Sediq Khan for Sediq Wardak.
        """
        front, _, last = strip_remarks(label).replace("-", " ").rpartition(" ")
        names = self.lexicon.names_behind
        if not front or fold(last) not in self.lexicon.titles_behind | names:
            return label
        borne = [words_of(draft.name.replace("-", " ")) for draft in self.roster.drafts]
        if fold(last) in names and any(fold(last) in each for each in borne):
            return label
        own = [word for word in words_of(front) if not self.lexicon.is_address(word)]
        return front if own and any(set(own) <= set(each) for each in borne) else label

    def _lower_address(self, label: str) -> str:
        """A label whose first letter is a form of address, and not the initial that it may be too: Т. Громов, where the list
        has П. С. Громов and nobody of these initials.
        """
        found = _LETTER_BEFORE.fullmatch(label)
        if found is None or fold(found["letter"]) not in self.lexicon.honorifics:
            return label
        same = [draft for draft in self.roster.drafts if draft.roles and are_same(draft.name, found["name"])]
        # Of Громова Анна Львовна, А and Л might be it; of a bare Громов any letter.
        own = [[word[0] for word in words_of(draft.name) if word != fold(found["name"])] for draft in same]
        borne = not same or any(not letters or fold(found["letter"]) in letters for letters in own)
        return label if borne else f"{found['letter'].lower()}{label[1:]}"

    def raise_capital(self, label: str) -> str:
        """A label whose name was read with a small letter as other labels have it: Academician vetrov."""
        if not label.rpartition(" ")[2][:1].islower():
            return label
        same = [each for each in self._spelt if fold(each) == fold(label)]
        return max(same, key=lambda each: self._spelt[each]) if same else label

    def find_alias(self, label: str) -> str | None:
        """The short form that a label defines, its defining word a little misread at most."""
        if found := self.lexicon.find("alias", label):
            return found[1]["alias"].strip(" \"'“”‘’")
        for bracket in re.findall(r"[\[(（]\s*([^\])）]+)", label):
            first, _, rest = bracket.strip().partition(" ")
            near = min((measure(fold(first), word) for word in self.lexicon.alias_words), default=len(first))
            if rest and near <= int(len(first) * DAMAGE_PER_LETTER):
                return str(rest).strip(" \"“”'")
        return None

    def cut_front(self, named: Named) -> Named:
        """A name without what stands before it and reads as part of it, as far as those listed show it to be none."""
        return self._cut_monsieur(self._cut_title(named))

    def _cut_title(self, named: Named) -> Named:
        """A name without a shortened word before it that is nobody's given name: Dir. Ahrens, if an Ahrens is listed."""
        if named.title and fold(named.title) in self.lexicon.given_honorifics:
            # г. Седов, which might be of a town elsewhere.
            return replace(named, title=None, address=named.title)
        front, _, rest = named.name.partition(" ")
        if fold(front) in self.lexicon.given_honorifics and not self.roster.bears_name(front):
            # Don Jaime, Nai Sanit: before a given name, where a Jaime Orrego is listed.
            listed = any(draft.roles and are_same(draft.name, rest) for draft in self.roster.drafts)
            return replace(named, name=rest, address=front) if rest and listed else named
        if (
            self._calls_all
            and _find_front(named.name) == front
            and any(draft.roles and are_same(draft.name, rest) for draft in self.roster.drafts)
        ):
            # Commendatore GRANDI beside Herr ANDEREGGEN and Signora FERRARIS, where an Ottavio Grandi is listed.
            return replace(named, name=rest, address=front)
        if _OFFICE_IN_LETTERS.fullmatch(front) and not rest.isupper():
            # AM Orth, where an Orth is listed as Außenminister.
            bearers = [draft for draft in self.roster.drafts if draft.roles and are_same(draft.name, rest)]
            return replace(named, name=rest, title=named.title or front) if called(bearers, front) else named
        if not rest or not _MISREAD_ADDRESS.fullmatch(front) or fold(front) in self.lexicon.given_abbreviations:
            return named
        bearers = [draft for draft in self.roster.drafts if are_same(draft.name, rest)]
        # "Den, Manfred Orth": no given name has a comma behind it.
        given = front.endswith(".") and any(
            len(words_of(draft.name)) > 1 and are_same(draft.name, named.name) for draft in bearers
        )
        return named if given or not bearers else replace(named, name=rest, title=named.title or front)

    def _cut_monsieur(self, named: Named) -> Named:
        """A name behind M. where no bearer of the surname has that initial: M. Delachenal, if an Armand is listed."""
        initial, _, rest = named.name.partition(" ")
        bearers = [draft for draft in self.roster.drafts if rest and are_same(draft.name, rest)]
        others = bearers and not any(word.startswith("m") for draft in bearers for word in words_of(draft.name)[:-1])
        others = others and not any(first_initial(draft.name) == "m" for draft in bearers)
        return replace(named, name=rest, address="M.") if initial == "M." and others else named

    def cut_misread_front(self, label: str) -> str | None:
        """The surname that ends a label, if what stands before it is a form of address or that bearer's office, misread.

        Fire. Saarnio where others are called Mr. and Mrs.; Cedain Selim where one Captain Selim is listed.
        """
        front, _, last = strip_remarks(label).rpartition(" ")
        if _MISREAD_ADDRESS.fullmatch(front) and fold(front) not in self.lexicon.given_abbreviations:
            return last if self._addressed or self.closed else None
        listed = [draft for draft in self.roster.drafts if fold(last) in fold(draft.name).split()]
        if len(listed) != 1 or listed[0].only_serves:
            return None
        if called(listed, front):
            # SChef Wurzinger, where he is listed as Sektionschef.
            return last
        size = len(front.split())
        heads = {" ".join(fold(title).split()[:size]) for title in listed[0].titles}
        heads |= {" ".join(self.lexicon.lemma(title).split()[:size]) for title in listed[0].titles}
        near = any(
            len(head) >= SHORTEST_DOUBTFUL and measure(fold(front), head) <= len(head) * OFFICE_DAMAGE for head in heads
        )
        return last if near else None


def _find_front(label: str) -> str | None:
    """The one word, not itself in capitals, that stands in a label before a name in capitals."""
    front, _, rest = strip_remarks(label).partition(" ")
    return front if rest.isupper() and front.isalpha() and not front.isupper() and front[:1].isupper() else None


def find_words_before(named: Named, label: str) -> str | None:
    """What stands in a label before a bare name and was taken for no office: GR Rainer."""
    front = strip_remarks(label).partition(named.name)[0].strip()
    return None if named.address or not front else front
