"""Who speaks where a label stands: by alias, name, title or initials of this document's people, or nobody.

Here the ways of naming are asked in their order; each has a module of its own. A label is read by ``labelreader``, and
what all labels tell together is ``labelusage``. Who bears a name is found by ``bearers``, whose name it misreads by
``damagednames``, who holds an office by ``offices``, whom letters mean by ``initials``; ``strangers`` adds whom only a
label names, ``unlisted`` everybody where the record lists nobody. ``heard`` holds whom the labels before have named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutebook.people.names.chinesenames import names_called
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article, is_initials_label, names_person, strip_remarks, strip_trailing
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, is_fuller
from minutebook.people.names.misreadings import mend_brackets, mend_letters
from minutebook.people.names.names import Named, read_name
from minutebook.people.names.origins import cut_origin
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.namesakes import titles_agree
from minutebook.people.roster.nearness import begins_otherwise, measure
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.bearers import Bearers
from minutebook.people.speakers.damagednames import DamagedNames
from minutebook.people.speakers.heard import Heard
from minutebook.people.speakers.initials import Initials
from minutebook.people.speakers.labelreader import LabelReader, find_words_before
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.offices import Offices
from minutebook.people.speakers.strangers import Strangers
from minutebook.people.speakers.unlisted import Unlisted
from minutebook.people.speakers.verdict import Verdict, abstain, decide

# Where the record lists at least two who confer, a label is more likely one of them than a stranger.
CLOSED_LIST = 2
# Characters of a foreign name that a list may lose, where labels tell them so often.
LONGEST_LOST = 2
OFTEN = 2
# A label in which a figure was read as the letter it looks like is a little less sure.
MENDED_CONFIDENCE = 0.9
# H.E. THE MINISTER
_STYLE = re.compile(r"(?i)^(?:H\.\s?[EHM]\.|(?:his|her)\s+(?:excellency|highness|holiness|majesty))\s+(?=the\s)")
# ВЕТРОВ Н.С., Mr. Kern Jr.: the stop is part of the last word.
_INITIAL_LAST = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|\b[JS]r)\.$")


class Speakers:
    """Names the speakers of one meeting; labels are to be asked for in order, because early ones define late ones.

    ``written``: the words of title and header, folded: a name that stands there too is no misreading of another.
    ``hearing``: whether title or headings say that somebody is heard, so that Q and A are nobody's initials.
    """

    def __init__(
        self,
        roster: Roster,
        lexicon: Lexicon,
        labels: Sequence[str],
        *,
        written: str = "",
        hearing: bool = False,
    ) -> None:
        self.roster = roster
        self.lexicon = lexicon
        closed = sum(not draft.only_serves for draft in roster.drafts) >= CLOSED_LIST
        self.conferring = any(not draft.only_serves for draft in roster.drafts)
        self._unlisted = None if self.conferring else Unlisted(roster, lexicon, labels)
        self._reader = LabelReader(roster, lexicon, labels, closed=closed)
        self._usage = LabelUsage(labels, self._reader, lexicon)
        self._heard = Heard(roster.keys)
        self._known: dict[str, Verdict] = {}
        self._offices = Offices(
            roster, lexicon, self._usage, self._heard, self._unlisted, closed=closed, hearing=hearing
        )
        self._bearers = Bearers(roster, lexicon, self._usage, closed=closed)
        self._initials = Initials(
            roster, lexicon, self._usage, self._heard, self._bearers, self._offices, conferring=self.conferring
        )
        self._strangers = Strangers(roster, lexicon, self._usage, self._offices)
        self._damaged = DamagedNames(roster, lexicon, self._usage, self._strangers, closed=closed, written=written)

    def name(self, label: str) -> Verdict:
        """Who speaks under ``label``."""
        written = strip_trailing(" ".join(mend_brackets(label).split()), self.lexicon)
        key = self._reader.raise_capital(mend_letters(written))
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

    def tell_part(self, label: str) -> bool | None:
        """Whether ``label`` says but that somebody answers, or asks; None where it says neither."""
        return self._offices.says_part(fold(strip_remarks(label)))

    def _is_shared(self, label: str, draft: Draft) -> bool:
        """Whether but the brackets of a label tell whom it means, so that without them it is a namesake's as well: HAN (North)."""
        bare = strip_remarks(label)
        others = (each for each in self.roster.drafts if each is not draft)
        return bare != label and any(are_same(each.name, bare) for each in others)

    def _decide(self, label: str) -> Verdict:
        if not fold(label):
            # "?" stands where a label was not read.
            return abstain("label", "The label was not read.")
        # A place from which several come.
        if self.lexicon.find("collective", label) or fold(strip_remarks(label)) in self.roster.shared:
            return abstain("collective", "The label stands for several voices.", "collective_label")
        plain = _STYLE.sub("", strip_remarks(label))
        # J.S.(E) = Miss Rao, Joint Secretary
        if (draft := self._heard.find_defined(label) or self._heard.find_defined(plain)) is not None:
            return decide(draft, "alias-defined")
        if fold(plain) in self.lexicon.first_person:
            author = self._offices.find_author()
            if author.draft is not None or len(plain) > 1 or is_cjk(plain):
                return author
        told = (
            self._name_asking(label)
            or self._offices.name_part(plain)
            or self._offices.name_shortened(plain)
            or self._offices.name_of_side(plain)
            or self._name_two(plain)
        )
        if told is not None:
            return told
        if origin := cut_origin(label, self.lexicon):
            # Mr. PRUITT of Aldous.
            label = f"{origin[0]} ({origin[1]})"
            plain = strip_remarks(label)
        named = self._reader.read(label)
        alias = self._reader.find_alias(label)
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
                self._heard.define(plain, verdict.draft)
            for form in (named.name, named.name[:1]) if is_cjk(named.name) else (named.name,):
                self._heard.note(form, verdict.draft)
        return verdict

    def _name_asking(self, label: str) -> Verdict | None:
        """Who is named behind a label that says but that somebody asks or answers: Question (Holm)."""
        remarks = read_name(label, self.lexicon).remarks
        if len(remarks) != 1 or self.tell_part(label) is None:
            return None
        borne = self._bearers.find(read_name(remarks[0], self.lexicon))
        return decide(borne[0], "question-and-answer") if len(borne) == 1 else None

    def _name_two(self, plain: str) -> Verdict | None:
        """The verdict of a label with two people of the record: the first speaks to the second, or both together."""
        words = plain.split()
        joints = self.lexicon.addressing | set(self.lexicon.joints)
        at = next((no for no, word in enumerate(words) if word in joints), 0)
        halves = (" ".join(words[:at]), " ".join(words[at + 1 :]))
        borne = [
            self._bearers.find(named) for each in halves if (named := self._reader.read(each)).name and not named.title
        ]
        if len(borne) < len(halves) or not all(borne) or borne[0] == borne[1]:
            return None
        if words[at] in self.lexicon.addressing:
            return self.name(halves[0])
        return abstain("collective", "The label stands for several voices.", "collective_label")

    def _define(self, draft: Draft, alias: str | None, named: Named) -> None:
        """Note the short forms that a label defines: hereafter Shen; Captain Parani (P.), who speaks as P. from here on."""
        if alias is not None:
            self._heard.define(alias, draft)
            draft.call(alias)
        for remark in named.remarks:
            if is_initials_label(remark) and fold(remark) in self._usage.initials:
                self._heard.define(remark, draft)

    def _by_alias(self, alias: str | None, named: Named) -> Verdict | None:
        """The one person listed who bears the short form that a label defines, and the label's title if it has one."""
        if alias is None or self._unlisted is not None or is_initials_label(alias):
            return None
        short = read_name(alias, self.lexicon)
        told = replace(short, title=short.title or named.title)
        bearers = [draft for draft in self._bearers.find(told) if not draft.only_serves] if short.name else []
        bearers = [draft for draft in bearers if not self._bearers.holds_another_office(draft, named)]
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
            for draft in self._bearers.find(named)
            if (told and told <= set(draft.roles)) or any(fold(title) == fold(office) for title in draft.titles)
        ]
        return decide(same[0], "name") if len(same) == 1 else None

    def _by_form(self, named: Named, label: str, plain: str) -> Verdict:
        plain = self._initials.untear(plain)
        if (verdict := self._initials.name(named, plain)) is not None:
            return verdict
        office = cut_article(plain)
        inside = named.supplied or any(names_person(each, self.lexicon) for each in named.remarks)
        names = [fold(draft.name) for draft in self.roster.drafts]
        # "Le Gall", where the list has Yves Le Gall: no article.
        whole = fold(plain) in names or (office is not None and any(name.endswith(f" {fold(plain)}") for name in names))
        if office is not None and not inside and not whole:
            return self._offices.name(office, label)
        if self._unlisted is not None:
            return self._unlisted.name(named, label) if named.name else self._unlisted.name_office(plain, label)
        if (holder := self._offices.name_of_field(named)) is not None:
            return holder
        if self._offices.is_listed(plain):
            # 工程大臣 is the office that the list gives to somebody, no minister of the name 工程; Chief Distiller that of
            # the chief distiller at Kazanlak.
            return self._offices.name(plain, label)
        if whole and named.name != plain:
            # "LE VAN THU": no article.
            named = replace(named, name=plain, title=None)
        return self._by_name(named, label) if named.name else self._offices.name(named.title or plain, label)

    def _by_name(self, named: Named, label: str) -> Verdict:
        named = self._reader.cut_front(named)
        told = named.title or find_words_before(named, label)
        same = self._bearers.find(replace(named, title=told))
        if not same and (bare := self._reader.cut_misread_front(label)) is not None:
            told = strip_remarks(label).removesuffix(bare)
            same = self._bearers.find(replace(named, name=bare, title=told, unsure=()))
            named = replace(named, name=bare, unsure=())
        if len(same) > 1:
            if named.address and not named.title:
                others = [draft for draft in same if not self._usage.goes_by_office(draft, named.name)]
                if len(others) == 1 < len(same):
                    return self._accept(others[0], named)
            heard = [draft for draft in self._heard.find_called(named.name) if draft in same]
            apart = any(not self.lexicon.is_manner(remark) for remark in named.remarks)
            if len(heard) == 1 and not told and not apart:
                return decide(heard[0], "name-heard-before")
            return self._bearers.choose(same, named.name)
        heard = [] if told else self._heard.find_called(named.name)
        if same or len(heard) == 1:
            return self._accept(same[0], named) if same else decide(heard[0], "name-heard-before")
        better = self._usage.mended.get(fold(label))
        if better is not None and not begins_otherwise(named.name, read_name(better, self.lexicon).name):
            verdict = self.name(better)
            if verdict.draft is not None:
                told = f"The label '{label}' is read as '{better}', which stands more often."
                return decide(verdict.draft, "label-damaged", told, damage=measure(fold(label), fold(better)))
        return self._damaged.name(named, label)

    def _accept(self, draft: Draft, named: Named) -> Verdict:
        whole = fold(named.name) == fold(draft.name)
        if not whole and self._bearers.holds_another_office(draft, named):
            return self._strangers.name(named)
        if draft.only_serves and not whole and draft in self._heard.find_called(named.name):
            return decide(draft, "name-heard-before")
        by_service = set(self.lexicon.roles_in(named.title or "")) & set(draft.roles)
        if draft.only_serves and not whole and not by_service and not self._bearers.is_served_by(draft, named):
            if named.title and not titles_agree(draft, named.title):
                return self._strangers.name(named)
            told = f"The only {named.name} named is {draft.full_name}, who records or interprets."
            return abstain("name", told)
        draft.learn(named)
        fuller = is_fuller(named.name, draft.name, self.lexicon) or self._is_foreign_in_full(named, draft)
        if are_same(draft.name, named.name) and fuller:
            draft.rename(named.name)
        return decide(draft, "name-whole" if whole else "name")

    def _is_foreign_in_full(self, named: Named, draft: Draft) -> bool:
        """Whether labels of a damaged record tell the first part of a foreign name that its list has lost: 雷霍普金森, 普金森."""
        before = named.name.removesuffix(draft.name)
        return (
            self.roster.damaged
            and is_cjk(named.name)
            and named.name.endswith(draft.name)
            and len(before) <= LONGEST_LOST < len(draft.name)
            and not (named.title or self.lexicon.is_office(before))
            and self._usage.count_name(named.name) >= OFTEN
        )
