"""Speakers of a record that lists nobody: each full form of address stands for itself.

Minutes of parliaments tell namesakes apart by first name or constituency, so Mr. Walker is not proved to be
Mr. Peter Walker; a bare surname, however, shortens a form that stood before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Hamming

from minutebook.people.names.folding import fold
from minutebook.people.names.labels import (
    cut_article,
    names_person,
    strip_chinese_manner,
    strip_manner,
    strip_remarks,
    strip_trailing,
)
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.nearness import DAMAGE_PER_LETTER, measure, mend_labels
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.verdict import Verdict, abstain, decide

# A form of address with its stop; so many labels with one show that names have one here.
_ADDRESS = re.compile(r"[^\W\d_]{2,4}[.,](?=\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2})")
FEWEST_ADDRESSED = 3
_OF = frozenset({"of", "for", "vice", "deputy", "assistant", "under", "the", "der", "des", "für"})


class Unlisted:
    """Names speakers by their labels alone, adding each to the roster."""

    def __init__(self, roster: Roster, lexicon: Lexicon, labels: Sequence[str]) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self._landed = _find_landed(labels, lexicon)
        forms = [self._form(label) for label in labels]
        self._addresses = Counter(found.group() for form in forms if (found := _ADDRESS.match(form)))
        self._offices: dict[str, Draft] = {}
        self._spoken_for = {fold(_office_of(label, self.lexicon)) for label in labels}
        self._mended = mend_labels([(form, read_name(form, lexicon).name or form) for form in forms])

    def name(self, named: Named, label: str) -> Verdict:
        """Who speaks under ``label``, which reads as ``named``."""
        form = self._form(label)
        if (better := self._mended.get(fold(form))) is not None:
            verdict = self.name(read_name(better, self.lexicon), better)
            if verdict.draft is not None:
                reason = f"The label '{label}' is read as '{better}', which stands more often."
                return decide(verdict.draft, "label-damaged", reason, damage=measure(fold(form), fold(better)))
        read = self._mend_address(form)
        if read is not None:
            form, label, named = read, read, read_name(read, self.lexicon)
            if not named.address and _is_bare(named):
                same = [draft for draft in self.roster.drafts if fold(self._bare(draft)) == fold(named.name)]
                if len(same) == 1:
                    return decide(same[0], "label-shortened")
                return self._find(named, form, shortens=True) or abstain("label", "The form of address was not read.")
        inner = self._name_in_brackets(named, label)
        verdict = self._find(named, inner or form, shortens=not inner) or self._add(
            named, inner, form, whole=read is not None
        )
        if inner is not None and verdict.draft is not None:
            self._offices.setdefault(fold(_office_of(label, self.lexicon)), verdict.draft)
        return verdict

    def _mend_address(self, form: str) -> str | None:
        """A label whose form of address was misread with the one meant, or without any where that cannot be told.

        Only where several labels begin with a form of address, and only one of theirs is meant: Me. Bruce is Mr. Bruce.
        """
        found = _ADDRESS.match(form)
        if found is None or self.lexicon.is_address(found.group()) or self.lexicon.is_office(found.group()):
            return None
        used = {each: count for each, count in self._addresses.items() if self.lexicon.is_address(each)}
        if sum(used.values()) < FEWEST_ADDRESSED:
            return None
        # "Me, Hale": the stop may be misread beside a letter.
        read = found.group().replace(",", ".")
        near = [each for each in used if len(each) == len(read) and Hamming.distance(each, read) <= 1]
        rest = form[found.end() :].strip()
        return f"{near[0]} {rest}" if len(near) == 1 else rest

    def name_office(self, title: str, label: str) -> Verdict:
        """Who speaks under an office alone: it is all that the record says of its holder."""
        form = self._form(label)
        if (better := self._mended.get(fold(form))) is not None:
            form = better
        held = self._by_office(_office_of(form, self.lexicon))
        found = held or self._find(Named("", title), form, shortens=False)
        return found or self._add(Named("", title), None, form)

    def _by_office(self, office: str) -> Verdict | None:
        """The holder that a label before named in brackets, by the same office or a shorter form that fits no other.

        The Resident Engineer (Petrie), and The Engineer; The Minister of Works (Hadidi), and The Minister.
        """
        wanted = fold(office)
        if wanted in self._offices:
            return decide(self._offices[wanted], "office-heard-before")
        fitting = {each for each in self._spoken_for if each != wanted and _shortens(wanted, each)}
        if len(fitting) != 1:
            return None
        holder = self._offices.get(fitting.pop())
        return None if holder is None else decide(holder, "office-shortened")

    def _form(self, label: str) -> str:
        """A label without what brackets say of manner, short form or land, or a speck before a form of address."""
        if label in self._landed:
            label = strip_remarks(label)
        form = strip_chinese_manner(strip_manner(label, self.lexicon), self.lexicon)
        speck, _, rest = form.partition(" ")
        return rest if len(speck) == 1 and self.lexicon.is_address(rest.partition(" ")[0]) else form

    def _name_in_brackets(self, named: Named, label: str) -> str | None:
        """The person behind an office: The Minister of State (Mr. David Hunt)."""
        bare = strip_remarks(label)
        if cut_article(bare) is None and ((named.address and named.name) or names_person(bare, self.lexicon)):
            return None
        return next((each for each in named.remarks if names_person(each, self.lexicon)), None)

    def _find(self, named: Named, form: str, *, shortens: bool) -> Verdict | None:
        for draft in self.roster.drafts:
            if fold(form) in {fold(each) for each in (draft.name, *draft.aliases)}:
                return decide(draft, "label-alone")
        # "Leg.-Rat Holm", where the header has "Schriftführer: Holm"
        kept = [draft for draft in self.roster.drafts if draft.only_serves and fold(draft.name) == fold(named.name)]
        if len(kept) == 1 and not named.address:
            kept[0].learn(named)
            return decide(kept[0], "label-alone")
        # "Comrade Ursu" shortens "Comrade Ion Ursu"; Mr. Walker is not proved to be Mr. Peter Walker.
        plain = named.address is None or fold(named.address) in self.lexicon.party
        # RUSU (Hungary) and RUSU (Romania) are two.
        plain = plain and "(" not in form
        if shortens and named.name and plain and not named.title:
            same = [draft for draft in self.roster.drafts if are_same(self._bare(draft), named.name)]
            if len(same) == 1:
                return decide(same[0], "label-shortened")
        near = [(measure(fold(draft.name), fold(form)), draft) for draft in self.roster.drafts]
        near = [each for each in near if each[0] <= len(fold(form)) * DAMAGE_PER_LETTER / 2]
        if not near:
            return None
        distance, draft = min(near, key=lambda each: each[0])
        return decide(draft, "label-damaged", f"The label '{form}' is read as '{draft.name}'.", damage=distance)

    def _bare(self, draft: Draft) -> str:
        return read_name(draft.name, self.lexicon).name or draft.name

    def _add(self, named: Named, inner: str | None, form: str, *, whole: bool = False) -> Verdict:
        """``whole``: the label's words are the name even if they hold no form of address."""
        bare = inner is None and not named.address and not named.title and looks_like_name(named.name, self.lexicon)
        draft = Draft(named.name if bare and not whole else (inner or form))
        draft.entitle(named.title if inner is None else None)
        self.roster.drafts.append(draft)
        return decide(draft, "label-alone")


def _find_landed(labels: Sequence[str], lexicon: Lexicon) -> set[str]:
    """Labels whose bracket names a land, which is no part of a name as a constituency is, unless it tells namesakes apart."""
    bare = {label: strip_remarks(label) for label in dict.fromkeys(labels)}
    shared = Counter(bare.values())
    return {
        label
        for label, name in bare.items()
        if shared[name] == 1
        and (remarks := re.findall(r"\(([^()]+)\)", label))
        and all(fold(word) in lexicon.lands for remark in remarks for word in remark.split())
    }


def _office_of(label: str, lexicon: Lexicon) -> str:
    """A label without article, brackets and manner."""
    bare = strip_trailing(strip_remarks(label), lexicon)
    return cut_article(bare) or bare


def _shortens(short: str, office: str) -> bool:
    """Whether words are the head of an office, or its last word: minister of works, resident engineer."""
    words, whole = short.split(), office.split()
    if not words or len(words) >= len(whole):
        return False
    return whole[: len(words)] == words or (whole[-len(words) :] == words and not set(whole) & _OF)


def _is_bare(named: Named) -> bool:
    """Whether a name is one word, nothing in brackets behind it."""
    return len(named.name.split()) == 1 and not named.remarks
