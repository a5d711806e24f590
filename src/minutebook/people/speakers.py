"""Who speaks where a label stands: by alias, name, title or initials of this document's people, or nobody.

Long because each way of naming asks the same lists of labels, and falls back on the next.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutebook.people.fits import (
    ends_in_surname,
    is_title,
    misreads_initials,
    read_shortened,
    starts_double_surname,
    starts_name,
    starts_parts,
    starts_surname,
    starts_title,
)
from minutebook.people.labels import cut_article, is_initials_label, names_person, strip_remarks, strip_trailing
from minutebook.people.lexicon import Lexicon, fold, is_cjk, mend_brackets, mend_letters
from minutebook.people.likeness import are_called_otherwise, are_same, first_initial, halves_of, is_fuller, words_of
from minutebook.people.lists import cut_origin
from minutebook.people.names import Named, begins_surname, looks_like_name, names_called, read_name
from minutebook.people.namesakes import (
    called,
    differ_in_generation,
    find_of_generation,
    is_contracted,
    is_initialled,
    is_of_another_party,
    is_told_by,
    titles_agree,
)
from minutebook.people.nearness import (
    CLEAR_MARGIN,
    DAMAGE_PER_LETTER,
    DOUBT_PER_LETTER,
    Near,
    allowed_damage,
    begins_otherwise,
    find_nearest,
    measure,
    mend_labels,
    surname_of,
)
from minutebook.people.offices import Offices
from minutebook.people.roster import Draft, Roster
from minutebook.people.unlisted import SHORTEST_TITLE, TITLE_DAMAGE, Unlisted
from minutebook.people.verdict import Verdict, abstain, abstain_between, decide

# Where the record lists at least two who confer, a label is more likely one of them than a stranger; a misread label
# of five letters or more is given to the one it resembles, if that is clear.
CLOSED_LIST = 2
SHORTEST_DOUBTFUL = 5
# A label in which a figure was read as the letter it looks like is a little less sure.
MENDED_CONFIDENCE = 0.9
# Where so many labels hold a form of address, a short word with a stop before a name is one too, misread: Fire. Saarnio.
FEWEST_ADDRESSED = 2
# H.E. THE MINISTER
_STYLE = re.compile(r"(?i)^(?:H\.\s?[EHM]\.|(?:his|her)\s+(?:excellency|highness|holiness|majesty))\s+(?=the\s)")
# ВЕТРОВ Н.С., Mr. Kern Jr.: the stop is part of the last word.
_INITIAL_LAST = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|\b[JS]r)\.$")
_OFFICE_IN_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,4}")
_PARTS = re.compile(r"[·•．]")
# Т. Громов: товарищ, or an initial.
_LETTER_BEFORE = re.compile(r"(?P<letter>[А-ЯЁ])\.\s?(?P<name>[А-ЯЁ][А-ЯЁа-яё-]+)")
_MISREAD_ADDRESS = re.compile(r"[^\W\d_]{2,4}[.,]")
# A surname with initials that nobody listed has is a stranger's if it stands so often.
OFTEN = 2
# A bare surname that stands so often is how the record calls one of two, if it gives the other an initial.
USUAL = 3
# Letters that a colon is read as.
COLON_LETTERS = "stiljz"
# Letters that one initial may be read as.
TORN_INITIAL = 2
SURNAMES = 2
INITIALS_OF_THREE = 3
# Characters of a Chinese name, given name included.
LONGEST_CHINESE = 3
# So large a share of an office may be misread before the surname of its one bearer.
OFFICE_DAMAGE = 0.45


class Speakers:
    """Names the speakers of one meeting; labels are to be asked for in order, because early ones define late ones.

    ``damaged``: some of them had to be repaired, so that one may misread another. ``written``: the words of title and
    header, folded: a name that stands there too is no misreading of another.
    """

    def __init__(
        self,
        roster: Roster,
        lexicon: Lexicon,
        labels: Sequence[str],
        *,
        damaged: bool = False,
        written: str = "",
    ) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self._written = f" {written} "
        self.closed = sum(not draft.only_serves for draft in roster.drafts) >= CLOSED_LIST
        self.conferring = any(not draft.only_serves for draft in roster.drafts)
        self._unlisted = None if self.conferring else Unlisted(roster, lexicon, labels, damaged=damaged)
        names = {label: self._read(label).name for label in dict.fromkeys(labels)}
        self._mended = mend_labels([(label, names[label] or label) for label in labels])
        self._initials = {fold(label) for label in names if is_initials_label(label)}
        self._surnames = _surnames_of(names.values())
        self._initialled = Counter(fold(names[label]) for label in labels)
        self._labels = {fold(strip_remarks(label)) for label in names}
        self._spelt = Counter(label for label in labels if not label.rpartition(" ")[2][:1].islower())
        addresses = [named.address for label in names if (named := read_name(label, lexicon)).address]
        self._addressed = len(addresses) >= FEWEST_ADDRESSED
        self._long_addresses = {
            fold(each) for each in addresses if len(each) >= SHORTEST_TITLE and fold(each) in lexicon.honorifics
        }
        self._defined: dict[str, Draft] = dict(roster.keys)
        self._heard: dict[str, list[Draft]] = {}
        self._known: dict[str, Verdict] = {}
        self._offices = Offices(roster, lexicon, self._labels, closed=self.closed)

    def name(self, label: str) -> Verdict:
        """Who speaks under ``label``."""
        written = strip_trailing(" ".join(mend_brackets(label).split()), self.lexicon)
        key = self._raise_capital(mend_letters(written))
        verdict = self._known.get(key) or self._decide(key)
        if verdict.draft is None:
            return verdict
        if key not in self._known:
            self._known[key] = verdict
            if self._unlisted is None and "~" in verdict.rule:
                verdict.draft.misread.append(strip_remarks(key))
            elif self._unlisted is None and not self._is_shared(key, verdict.draft):
                verdict.draft.call(f"{strip_remarks(key)}{'.' if _INITIAL_LAST.search(key) else ''}")
        if key != written:
            return replace(verdict, confidence=min(verdict.confidence, MENDED_CONFIDENCE))
        return verdict

    def _is_shared(self, label: str, draft: Draft) -> bool:
        """Whether but the brackets of a label tell whom it means, so that without them it is a namesake's as well: HAN (North)."""
        bare = strip_remarks(label)
        others = (each for each in self.roster.drafts if each is not draft)
        return bare != label and any(are_same(each.name, bare) for each in others)

    def _read(self, label: str) -> Named:
        """What a label says of one person; a surname that is an office too, where one listed bears it and none holds it."""
        label = self._cut_behind(label)
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

    def _raise_capital(self, label: str) -> str:
        """A label whose name was read with a small letter as other labels have it: Academician vetrov."""
        if not label.rpartition(" ")[2][:1].islower():
            return label
        same = [each for each in self._spelt if fold(each) == fold(label)]
        return max(same, key=lambda each: self._spelt[each]) if same else label

    def _says_part(self, label: str) -> bool | None:
        """Whether a label says but that somebody answers (Answer) or asks (Question), None where it says neither. Q and A
        stand for these where both are labels and Q begins nobody's name.
        """
        questions, answers = self.lexicon.question_letters, self.lexicon.answer_letters
        if label in questions | answers and self._initials & questions and self._initials & answers:
            borne = (starts_surname(draft, [char]) for draft in self.roster.drafts for char in questions)
            return None if any(borne) else label in answers
        if label in self.lexicon.questions | self.lexicon.answers:
            return label in self.lexicon.answers
        return None

    def _decide(self, label: str) -> Verdict:
        if self.lexicon.find("collective", label):
            return abstain("collective", "The label stands for several voices.", "collective_label")
        plain = _STYLE.sub("", strip_remarks(label))
        # J.S.(E) = Miss Rao, Joint Secretary
        if (draft := self._defined.get(fold(label)) or self._defined.get(fold(plain))) is not None:
            return decide(draft, "alias-defined")
        if fold(plain) in self.lexicon.first_person:
            author = self._offices.find_author()
            if author.draft is not None or len(plain) > 1 or is_cjk(plain):
                return author
        if (answers := self._says_part(fold(plain))) is not None:
            return self._offices.name_part(answers=answers)
        told = self._offices.name_shortened(plain) or self._offices.name_of_side(plain) or self._name_two(plain)
        if told is not None:
            return told
        if origin := cut_origin(label, self.lexicon):
            # Mr. PRUITT of Aldous.
            label = f"{origin[0]} ({origin[1]})"
            plain = strip_remarks(label)
        named = self._read(label)
        alias = self._alias(label)
        verdict = (
            self._by_alias(alias, named)
            or self._offices.name_service(plain)
            or self._by_name_and_office(plain)
            or self._offices.name_delegate(plain)
            or self._by_form(named, label, plain)
        )
        if verdict.draft is not None:
            verdict.draft.straighten(named.name)
            self._define(verdict.draft, alias, named)
            if is_cjk(plain) and names_called(plain, named.name, self.lexicon):
                # 伍老, behind 伍老（伍伯涵）.
                self._defined[fold(plain)] = verdict.draft
            for form in {fold(named.name), fold(named.name[:1]) if is_cjk(named.name) else fold(named.name)} - {""}:
                if verdict.draft not in (heard := self._heard.setdefault(form, [])):
                    heard.append(verdict.draft)
        return verdict

    def _name_two(self, plain: str) -> Verdict | None:
        """The verdict of a label with two people of the record: the first speaks to the second, or both together."""
        words = plain.split()
        joints = self.lexicon.addressing | set(self.lexicon.joints)
        at = next((no for no, word in enumerate(words) if word in joints), 0)
        halves = (" ".join(words[:at]), " ".join(words[at + 1 :]))
        borne = [self._bearers(named) for each in halves if (named := self._read(each)).name and not named.title]
        if len(borne) < len(halves) or not all(borne) or borne[0] == borne[1]:
            return None
        if words[at] in self.lexicon.addressing:
            return self.name(halves[0])
        return abstain("collective", "The label stands for several voices.", "collective_label")

    def _define(self, draft: Draft, alias: str | None, named: Named) -> None:
        """Note the short forms that a label defines: hereafter Shen; Captain Parani (P.), who speaks as P. from here on."""
        if alias is not None:
            self._defined[fold(alias)] = draft
            draft.call(alias)
        for remark in named.remarks:
            if is_initials_label(remark) and fold(remark) in self._initials:
                self._defined[fold(remark)] = draft

    def _by_alias(self, alias: str | None, named: Named) -> Verdict | None:
        """The one person listed who bears the short form that a label defines, and the label's title if it has one."""
        if alias is None or self._unlisted is not None or is_initials_label(alias):
            return None
        short = read_name(alias, self.lexicon)
        bearers = [draft for draft in self._bearers(short) if not draft.only_serves] if short.name else []
        bearers = [draft for draft in bearers if not self._holds_another_office(draft, named)]
        if named.title:
            bearers = [draft for draft in bearers if titles_agree(draft, named.title)] or bearers
        if len(bearers) != 1:
            return None
        bearers[0].learn(named)
        if are_same(bearers[0].name, named.name) and is_fuller(named.name, bearers[0].name, self.lexicon):
            bearers[0].rename(named.name)
        return decide(bearers[0], "name")

    def _by_name_and_office(self, plain: str) -> Verdict | None:
        """Who is called by name and, behind a comma, by what he does or holds: Csiki, interpreter."""
        front, comma, office = plain.partition(", ")
        named = read_name(front, self.lexicon) if comma else None
        if named is None or not named.name or named.title:
            return None
        told = set(self.lexicon.roles_in(office))
        same = [
            draft
            for draft in self._bearers(named)
            if (told and told <= set(draft.roles)) or any(fold(title) == fold(office) for title in draft.titles)
        ]
        return decide(same[0], "name") if len(same) == 1 else None

    def _alias(self, label: str) -> str | None:
        """The short form that a label defines, its defining word a little misread at most."""
        if found := self.lexicon.find("alias", label):
            return found[1]["alias"].strip(" \"'“”‘’")
        for bracket in re.findall(r"[\[(（]\s*([^\])）]+)", label):
            first, _, rest = bracket.strip().partition(" ")
            near = min((measure(fold(first), word) for word in self.lexicon.alias_words), default=len(first))
            if rest and near <= int(len(first) * DAMAGE_PER_LETTER):
                return str(rest).strip(" \"“”'")
        return None

    def _by_form(self, named: Named, label: str, plain: str) -> Verdict:
        plain = self._untear(plain)
        if (verdict := self._by_letters(named, plain)) is not None:
            return verdict
        office = cut_article(plain)
        inside = named.supplied or any(names_person(each, self.lexicon) for each in named.remarks)
        whole = {fold(plain)} & {fold(draft.name) for draft in self.roster.drafts}
        if office is not None and not inside and not whole:
            return self._by_title(office, label)
        if self._unlisted is not None:
            return self._unlisted.name(named, label) if named.name else self._unlisted.name_office(plain, label)
        if (holder := self._offices.name_of_field(named)) is not None:
            return holder
        if any(
            fold(plain) in map(fold, draft.titles) or self._begins_office(plain, draft) for draft in self.roster.drafts
        ):
            # 工程大臣 is the office that the list gives to somebody, no minister of the name 工程; Chief Distiller that of
            # the chief distiller at Kazanlak.
            return self._by_title(plain, label)
        if whole and named.name != plain:
            # "LE VAN THU": no article.
            named = replace(named, name=plain, title=None)
        return self._by_name(named, label) if named.name else self._by_title(named.title or plain, label)

    def _by_letters(self, named: Named, plain: str) -> Verdict | None:
        """The verdict of a label that is but letters of a name: "Mc", "G.P.", "Mr. Z."."""
        begun = [draft for draft in self.roster.drafts if begins_surname(plain, draft.name) and not draft.only_serves]
        if len(begun) == 1 and not self._bears_name(plain):
            # "Mc" for McAllister.
            return decide(begun[0], "initials")
        if self._bearers(named):
            return None
        whole = [
            draft
            for draft in self.roster.drafts
            if not draft.only_serves and [*fold(plain)] == [word[0] for word in words_of(draft.name)]
        ]
        if len(plain) == INITIALS_OF_THREE and plain.isupper() and len(whole) == 1:
            # RAB for R. A. Butler.
            return decide(whole[0], "initials")
        if is_initials_label(plain):
            return self._by_initials(plain)
        if named.address and is_initials_label(named.name) and self._unlisted is None:
            return self._by_initials(named.name, named.address)
        parts = read_shortened(named.name)
        meant = [draft for draft in self.roster.drafts if parts and starts_parts(draft, parts)]
        if named.title and not meant and is_initials_label(named.name):
            # Director O for O Myong-ho, Minister R.
            meant = [draft for draft in self.roster.drafts if starts_name(draft, [*fold(named.name).replace(" ", "")])]
        if named.title and (len(meant) > 1 or not parts):
            meant = [draft for draft in meant if titles_agree(draft, named.title)]
        return decide(meant[0], "initials") if len(meant) == 1 and not meant[0].only_serves else None

    def _untear(self, plain: str) -> str:
        """The label of one letter that two letters misread, where that comes oftener: "Vv" is V, "QO" is O, "Vs" too, its colon
        read twice; of two, one of which was read small: "Lc" is LC.
        """
        if len(plain) != TORN_INITIAL or not plain.isalpha() or fold(plain) in self._defined:
            return plain
        if fold(plain) in self._initials:
            return plain.upper()
        known = fold(plain[0]) in self._initials or fold(plain[0]) in self._defined
        twice = plain[1] == plain[0].lower() or (plain[1] in COLON_LETTERS and known)
        if twice and is_initials_label(plain[0]) and not self._bears_name(plain):
            return plain[0]
        own = self._initialled[fold(plain)]
        meant = [letter for letter in plain if self._initialled[fold(letter)] > own and fold(letter) in self._initials]
        return meant[0] if meant else plain

    def _bears_name(self, word: str) -> bool:
        """Whether somebody of the roster bears a word as a name."""
        return any(fold(word) in words_of(draft.name) for draft in self.roster.drafts)

    # --- by name -------------------------------------------------------------------------------------------------

    def _by_name(self, named: Named, label: str) -> Verdict:
        named = self._cut_front(named)
        named = self._cut_monsieur(named)
        told = named.title or _words_before(named, label)
        same = self._bearers(replace(named, title=told))
        if not same and (bare := self._without_misread_front(label)) is not None:
            told = strip_remarks(label).removesuffix(bare)
            same = self._bearers(replace(named, name=bare, title=told, unsure=()))
            named = replace(named, name=bare, unsure=())
        if len(same) > 1:
            if named.address and not named.title:
                others = [draft for draft in same if not self._goes_by_office(draft, named.name)]
                if len(others) == 1 < len(same):
                    return self._accept(others[0], named)
            heard = [draft for draft in self._heard.get(fold(named.name), ()) if draft in same]
            apart = any(not self.lexicon.is_manner(remark) for remark in named.remarks)
            if len(heard) == 1 and not told and not apart:
                return decide(heard[0], "name-heard-before")
            return self._among(same, named.name)
        heard = [] if told else self._heard.get(fold(named.name), [])
        if same or len(heard) == 1:
            return self._accept(same[0], named) if same else decide(heard[0], "name-heard-before")
        better = self._mended.get(fold(label))
        if better is not None and not begins_otherwise(named.name, read_name(better, self.lexicon).name):
            verdict = self.name(better)
            if verdict.draft is not None:
                told = f"The label '{label}' is read as '{better}', which stands more often."
                return decide(verdict.draft, "label-damaged", told, damage=measure(fold(label), fold(better)))
        return self._damaged(named, label)

    def _cut_monsieur(self, named: Named) -> Named:
        """A name behind M. where no bearer of the surname has that initial: M. Delachenal, if an Armand is listed."""
        initial, _, rest = named.name.partition(" ")
        bearers = [draft for draft in self.roster.drafts if rest and are_same(draft.name, rest)]
        others = bearers and not any(word.startswith("m") for draft in bearers for word in words_of(draft.name)[:-1])
        others = others and not any(first_initial(draft.name) == "m" for draft in bearers)
        return replace(named, name=rest, address="M.") if initial == "M." and others else named

    def _cut_front(self, named: Named) -> Named:
        """A name without a shortened word before it that is nobody's given name: Dir. Ahrens, if an Ahrens is listed."""
        front, _, rest = named.name.partition(" ")
        if rest and any(measure(fold(front), each) <= TITLE_DAMAGE for each in self._long_addresses):
            # Couzade Mun, among Comrades.
            return replace(named, name=rest)
        if fold(front) in self.lexicon.given_honorifics and not self._bears_name(front):
            # Don Jaime, Nai Sanit: before a given name, where a Jaime Orrego is listed.
            listed = any(draft.roles and are_same(draft.name, rest) for draft in self.roster.drafts)
            return replace(named, name=rest, address=front) if rest and listed else named
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

    def _without_misread_front(self, label: str) -> str | None:
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

    def _bearers(self, named: Named) -> list[Draft]:
        """Who bears a name: exactly, by a shorter or fuller form, the title agreeing where that tells them apart."""
        drafts = [each for each in self.roster.drafts if not self.lexicon.tells_apart(each.address, named.address)]
        told = self._told_apart(drafts, named)
        if len(told) == 1:
            return told
        same = [draft for draft in drafts if fold(named.name) in {fold(form) for form in draft.forms}]
        if len(same) == 1 and named.address and not named.title and self._goes_by_office(same[0], named.name):
            # "Miss Thapa" is not the minister who goes by Thapa, if another bears the name.
            others = [draft for draft in drafts if draft not in same and not draft.only_serves]
            same += [draft for draft in others if are_same(draft.name, named.name)]
        same = same or [draft for draft in drafts if are_same(draft.name, named.name, inflected=draft.inflected)]
        if not same and is_cjk(named.name):
            same = [draft for draft in drafts if any(are_same(form, named.name) for form in draft.forms)]
            # 扎 is 穆罕默德·扎林.
            same = same or [draft for draft in drafts if named.name in {part[:1] for part in _PARTS.split(draft.name)}]
        if not same and (named.title or named.address or self.closed):
            same = [draft for draft in drafts if _bears_first(draft, named.name, self.lexicon)]
        if not same and self.closed:
            # "Rusuku" is Déogratias Ntahomvukiye-Rusuku.
            same = [draft for draft in drafts if fold(named.name) in halves_of(draft.name)]
        if named.title and same and not any(titles_agree(draft, named.title) for draft in same):
            # 柯大使 is not 柯主席 if the list has an ambassador 柯岚.
            other = [draft for draft in drafts if are_same(draft.name, named.name) and titles_agree(draft, named.title)]
            same = other or same
        same = [draft for draft in same if not differ_in_generation(draft, named)]
        if len(same) > 1 and named.generation:
            same = [draft for draft in same if draft.generation] or same
        if len(same) > 1 and (letter := first_initial(named.name)) is not None:
            same = [draft for draft in same if first_initial(draft.name) == letter] or same
        same = [draft for draft in same if not is_of_another_party(draft, named.remarks)]
        same = [draft for draft in same if not self._goes_by_double_name(draft, named.name)]
        if len(same) > 1 and named.remarks:
            same = [draft for draft in same if is_told_by(draft, named.remarks)] or same
        if len(same) > 1 and named.title:
            same = called(same, named.title) or same
        if len(same) > 1 and named.address:
            same = [draft for draft in same if fold(draft.address or "") == fold(named.address)] or (
                called(same, named.address) or same
            )
        if len(same) > 1:
            # "Jones" is Bryn Jones, if the other is Smith-Jones.
            same = [draft for draft in same if fold(named.name) not in halves_of(draft.name)] or same
        return same if named.address or named.title else self._without_addressed(same, drafts, named.name)

    def _told_apart(self, drafts: list[Draft], named: Named) -> list[Draft]:
        """Whom of several of one surname a label means by what stands beside it: initials, party, side or office in brackets; the
        first and last letters of a given name; who is the father and who the son.
        """
        bearers = [draft for draft in drafts if are_same(draft.name, named.name)]
        told = [draft for draft in bearers if is_initialled(draft, named.remarks)]
        if len(told) != 1 and len(bearers) > 1:
            told = [draft for draft in bearers if is_told_by(draft, named.remarks)]
        if len(told) != 1 and len(bearers) > 1:
            told = find_of_generation(bearers, named, self.lexicon.apprentices)
        if not bearers:
            told = [draft for draft in drafts if is_contracted(named.name, draft.name)]
        return told

    def _without_addressed(self, same: list[Draft], drafts: list[Draft], name: str) -> list[Draft]:
        """The bearers of a bare name without those who are called otherwise: "MUNRO" is not she who is called MRS. MUNRO
        where she speaks, if somebody else bears the name; if he too is called Mr. Munro, it is either of them.
        """
        if not any(self._goes_by_address(draft) for draft in same):
            return same
        every = [draft for draft in drafts if draft in same or are_same(draft.name, name)]
        return [draft for draft in every if not self._goes_by_address(draft)] or every

    def _goes_by_double_name(self, draft: Draft, name: str) -> bool:
        """Whether labels call a person by both halves of a double name of which a label has the first: Müller, Müller-Degerloch."""
        for one, other in ((draft.name, name), (name, draft.name)):
            double = next((word for word in one.split() if "-" in word), "")
            halves = fold(double).split()
            if halves and fold(other) == halves[0]:
                whole = " ".join(halves)
                ends = [label for label in self._labels if label.endswith((whole, fold(other)))]
                return any(label.endswith(whole) for label in ends) and not all(label.endswith(whole) for label in ends)
        return False

    def _goes_by_office(self, draft: Draft, surname: str) -> bool:
        """Whether labels call a person by an office and the surname: Brigadier Tolwe, and not Mr. Tolwe."""
        calls = {
            label.removesuffix(fold(surname)).strip() for label in self._labels if label.endswith(f" {fold(surname)}")
        }
        return any(call and titles_agree(draft, call) for call in calls)

    def _goes_by_address(self, draft: Draft) -> bool:
        """Whether labels call a person by a form of address and the bare surname, or a list so names a woman."""
        called = f"{draft.address or ''} {draft.name.rsplit(maxsplit=1)[-1]}"
        listed = self.lexicon.is_feminine(draft.address) and " " not in draft.name and bool(draft.roles)
        return listed or (bool(draft.address) and fold(called) in self._labels)

    def _holds_another_office(self, draft: Draft, named: Named) -> bool:
        """Whether a label's office cannot be that of somebody who interprets or records: Vice Minister Tang."""
        if not named.title or not draft.serves or self.lexicon.roles_in(named.title):
            return False
        return not any(not self.lexicon.roles_in(own) for own in draft.titles) or not titles_agree(draft, named.title)

    def _accept(self, draft: Draft, named: Named) -> Verdict:
        whole = fold(named.name) == fold(draft.name)
        if not whole and self._holds_another_office(draft, named):
            return self._stranger(named)
        if draft.only_serves and not whole and draft in self._heard.get(fold(named.name), ()):
            return decide(draft, "name-heard-before")
        by_service = set(self.lexicon.roles_in(named.title or "")) & set(draft.roles)
        if draft.only_serves and not whole and not by_service and not self._is_served_by(draft, named):
            if named.title and not titles_agree(draft, named.title):
                return self._stranger(named)
            told = f"The only {named.name} named is {draft.full_name}, who records or interprets."
            return abstain("name", told)
        draft.learn(named)
        if are_same(draft.name, named.name) and is_fuller(named.name, draft.name, self.lexicon):
            draft.rename(named.name)
        return decide(draft, "name-whole" if whole else "name")

    def _is_served_by(self, draft: Draft, named: Named) -> bool:
        """Whether a label calls an interpreter or recorder by the form of address that he is listed with, among others listed.

        A bare surname may be that of a principal whom only his office names.
        """
        return (
            self.closed
            and not is_cjk(named.name)
            and bool(named.address)
            and fold(named.address or "") == fold(draft.address or "")
        )

    def _is_told_in_full(self, draft: Draft) -> bool:
        """Whether some label tells a person from his namesakes by initial or given name: Comrade E. ZEMAN."""
        return any(" " in label and are_same(draft.name, label) for label in self._initialled)

    def _among(self, same: list[Draft], name: str) -> Verdict:
        """Several bear the name: who confers, not who records, if only one of them does."""
        conferring = [draft for draft in same if not draft.only_serves]
        principals = [draft for draft in conferring if draft.principal]
        names = ", ".join(draft.full_name for draft in same)
        others = [draft for draft in conferring if not self._is_told_in_full(draft)]
        if len(others) == 1 < len(conferring) and self._initialled[fold(name)] >= USUAL:
            return decide(others[0], "name-of-the-other", f"{names} share the name; labels give the others' initials.")
        if len(conferring) == 1 and principals:
            return decide(conferring[0], "name-of-principal")
        if len(conferring) == 1:
            told = f"{names} share the name; the others record or interpret."
            return decide(conferring[0], "name-of-participant", told)
        if len(principals) == 1:
            told = f"{names} share the name; one is named in the title."
            return decide(principals[0], "name-one-of-several-principals", told)
        return abstain_between("name", "label", same)

    def _by_chinese_office(self, named: Named, label: str) -> Verdict | None:
        """The one holder of an office whose surname is read otherwise in the list than before the office in a label, and in one of
        them as what is no surname: 葡淑芬（科长）, 蔺科长.
        """
        if not named.title or not is_cjk(named.name) or len(named.name) > 1:
            return None
        holders = [draft for draft in self.roster.drafts if titles_agree(draft, named.title) and draft.roles]
        if len(holders) != 1 or holders[0].only_serves or not 1 < len(holders[0].name) <= LONGEST_CHINESE:
            return None
        read, own = named.name, holders[0].name[0]
        if (read in self.lexicon.surnames) == (own in self.lexicon.surnames):
            return None
        if read in self.lexicon.surnames:
            holders[0].misread.append(holders[0].name)
            holders[0].name = read + holders[0].name[1:]
        told = f"The surname in the label '{label}' and in '{holders[0].name}' are one, misread."
        return decide(holders[0], "name-damaged", told, damage=1)

    def _damaged(self, named: Named, label: str) -> Verdict:
        """The nearest name, if it is near enough, and nobody else's is as near."""
        if (holder := self._by_chinese_office(named, label)) is not None:
            return holder
        near = find_nearest(named.name, self.roster.drafts)
        # Mrs. Renn is no misreading of Mr. Renn, nor Kühne (SED) of Kühne (CDU).
        near = [
            each
            for each in near
            if not self.lexicon.tells_apart(each.draft.address, named.address)
            and not is_of_another_party(each.draft, named.remarks)
            and not self._goes_by_double_name(each.draft, named.name)
        ]
        listed = [each for each in near if each.draft.roles]
        if listed and listed[0].distance == near[0].distance:
            # Somebody whom only another label names may be misread there.
            near = listed
        apart = f" {fold(named.name)} " in self._written
        if apart or not near or near[0].distance > near[0].length * DOUBT_PER_LETTER:
            return self._stranger(named)
        if are_called_otherwise(named.name, near[0].draft.name):
            return self._namesake(named, near[0].draft)
        told_apart = len(self._surnames.get(surname_of(named.name), ())) > 1
        if begins_otherwise(named.name, near[0].draft.name, sure=told_apart):
            return self._namesake(named, near[0].draft)
        far = near[1].distance if len(near) > 1 else len(named.name)
        return self._nearest(named, label, near[0], far)

    def _nearest(self, named: Named, label: str, best: Near, far: int) -> Verdict:
        """The nearest person where he is near enough; ``far`` is how many letters the next differs by."""
        name = best.draft.full_name
        if best.distance <= allowed_damage(named.name, best.length):
            if far == best.distance:
                return abstain("name-damaged", "The label is as near to several names.", "speaker_ambiguous")
            told = f"The label '{label}' differs from '{name}' by {best.distance} letters."
            return decide(best.draft, "name-damaged", told, damage=best.distance)
        if named.title and not titles_agree(best.draft, named.title):
            return self._stranger(named)
        # "Döll" for Dell: one letter of four.
        shortest = SHORTEST_DOUBTFUL if best.distance > 1 else SHORTEST_DOUBTFUL - 1
        long = min(best.length, len(named.name)) >= shortest
        if far - best.distance >= CLEAR_MARGIN and self.closed and long:
            told = f"The label '{label}' resembles only '{name}' among those listed."
            return decide(best.draft, "name-nearest", told, damage=best.distance)
        return abstain("name-damaged", f"The label resembles '{name}'.")

    def _namesake(self, named: Named, of: Draft) -> Verdict:
        """Somebody who is nobody listed, if a label gives him the same given name again; nobody if it may be misread."""
        if self._initialled[fold(named.name)] >= OFTEN:
            return self._stranger(named)
        return abstain("name-damaged", f"The given name differs from that of '{of.full_name}'.")

    def _stranger(self, named: Named) -> Verdict:
        """Somebody whom only the label names."""
        if (
            not named.title
            and not named.address
            and (holder := self._offices.name_by_first_word(named.name)) is not None
        ):
            return holder
        serves = is_cjk(named.name) and bool(self.lexicon.roles_in(named.name))
        # "Ew" among labels of initials is RW misread; "THE" is nobody.
        initials = len(named.name) == TORN_INITIAL and bool(self._initials)
        nobody = serves or initials or fold(named.name) in self.lexicon.articles
        if nobody or not looks_like_name(named.name, self.lexicon):
            return abstain("label", "The label names nobody of this document.")
        draft = Draft(named.name)
        draft.learn(named)
        remarks = (each for each in named.remarks if each[:1].isupper() and not self.lexicon.roles_in(each))
        draft.entitle(next(remarks, None))
        self.roster.drafts.append(draft)
        return decide(draft, "stranger", "Only the label names this person.")

    # --- by title ------------------------------------------------------------------------------------------------

    def _begins_office(self, plain: str, draft: Draft) -> bool:
        """Whether a label of several words is what somebody is, as a list says it in small letters before where he is it."""
        words = fold(plain)
        told = " " in words and not is_cjk(plain)
        return told and any(title[:1].islower() and fold(title).startswith(f"{words} ") for title in draft.titles)

    def _by_title(self, title: str, label: str) -> Verdict:
        if len(heard := self._heard.get(fold(title), [])) == 1:
            return decide(heard[0], "title-heard-before")
        if self._unlisted is not None:
            return self._unlisted.name_office(title, label)
        return self._offices.name(title, label)

    # --- by initials ---------------------------------------------------------------------------------------------

    def _by_initials(self, label: str, address: str = "") -> Verdict:
        """Whose name or office the initials begin; a woman's form of address before them is of one of the women."""
        letters = [char for char in fold(label) if char.isalpha()]
        every = self.roster.drafts
        if self.lexicon.is_feminine(address):
            women = [draft for draft in every if self.lexicon.is_feminine(draft.address)]
            # "Frau Dr. T.-O.", where the list has Dr. Thea Tell-Orth.
            every = women or [draft for draft in every if not self.lexicon.tells_apart(draft.address, address)]
        drafts = [draft for draft in every if not draft.only_serves]
        for starts in (starts_surname, starts_name, starts_double_surname, starts_title, ends_in_surname):
            found = [draft for draft in drafts if starts(draft, letters) and not self._goes_by_another(draft, label)]
            if starts is starts_title and len(letters) > 1:
                # F.S. is the Foreign Secretary, not the First Secretary of the Embassy.
                found = [draft for draft in found if is_title(draft, letters)] or found
            if len(found) == 1:
                return decide(found[0], "initials")
            if found:
                return abstain_between("initials", "initials", found)
        shortened = self.lexicon.lemma(label) != label
        if shortened and any(self._offices.fit(label, draft) for draft in drafts):
            # BM: Bundesminister.
            return self._by_title(label, label)
        serving = [draft for draft in every if starts_name(draft, letters) or starts_double_surname(draft, letters)]
        if len(letters) > 1 and len(serving) == 1:
            # The interpreter of a telephone call speaks too.
            return decide(serving[0], "initials")
        near = [draft for draft in drafts if misreads_initials(draft, letters) and not self._is_initialled(draft)]
        if len(near) == 1:
            return decide(
                near[0], "initials-damaged", f"The initials '{label}' are as nobody's, and like his.", damage=1
            )
        return abstain("initials", "The initials fit nobody of this document.")

    def _is_initialled(self, draft: Draft) -> bool:
        """Whether some label is the person's initials."""
        return any(starts_name(draft, list(fold(each).replace(" ", ""))) for each in self._initials)

    def _goes_by_another(self, draft: Draft, label: str) -> bool:
        """Whether other initials that stand as a label begin the person's surname, and these do not."""
        others = self._initials - {fold(label)}
        mine = starts_surname(draft, [char for char in fold(label) if char.isalpha()])
        return not mine and any(starts_surname(draft, list(other)) for other in others)


def _bears_first(draft: Draft, surname: str, lexicon: Lexicon) -> bool:
    """Whether a surname is the first of the two that many names end in: Aurelio Brenes Umaña, Ottavio Ferrante di Lauro."""
    words = [word for word in words_of(draft.name) if len(word) > 1 and word not in lexicon.particles]
    return len(words) > SURNAMES and words[-SURNAMES] == fold(surname)


def _surnames_of(names: Iterable[str]) -> dict[str, set[str]]:
    """Surnames that stand with initials, each with these: more than one are several people's."""
    found: dict[str, set[str]] = {}
    for name in names:
        initials = "".join(word for word in fold(name).split() if len(word) == 1)
        if initials:
            found.setdefault(surname_of(name), set()).add(initials)
    return found


def _words_before(named: Named, label: str) -> str | None:
    """What stands in a label before a bare name and was taken for no office: GR Rainer."""
    front = strip_remarks(label).partition(named.name)[0].strip()
    return None if named.address or not front else front
